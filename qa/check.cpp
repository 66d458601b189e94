#include "qa/check.h"

#include <algorithm>

namespace svereno::qa {

std::string message(const Check& check, const Finding& finding, Language reader) {
  const Wording own{check.message_en, check.message_ru};
  const Wording& wording = finding.wording != nullptr ? *finding.wording : own;
  return fill(reader == kRussian ? wording.ru : wording.en, finding.args);
}

const Check* find_check(std::string_view id) {
  const auto checks = all_checks();
  const auto found = std::ranges::lower_bound(checks, id, {}, [](const Check* c) { return c->id; });
  return found != checks.end() && (*found)->id == id ? *found : nullptr;
}

}  // namespace svereno::qa
