#include "qa/settings.h"

namespace svereno::qa {

const Names& Settings::names() const {
  static const Names kShipped;
  return own_names ? *own_names : kShipped;
}

const OfficialNames& Settings::official_names() const {
  static const OfficialNames kShipped;
  return own_official_names ? *own_official_names : kShipped;
}

}  // namespace svereno::qa
