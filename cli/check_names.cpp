#include "cli/check_names.h"

#include <string_view>
#include <vector>

#include "cli/spelling.h"

namespace svereno::cli {

Result<const qa::Check*> check_named(const std::string& id) {
  if (const qa::Check* check = qa::find_check(id)) return check;
  std::vector<std::string_view> ids;
  for (const qa::Check* check : qa::all_checks()) ids.push_back(check->id);
  if (const auto meant = nearest(id, ids)) {
    return Error{Error::Code::bad_option,
                 "There is no check {id}. Did you mean {nearest}?",
                 {{"id", id}, {"nearest", std::string(*meant)}}};
  }
  return Error{Error::Code::bad_option,
               "There is no check {id}. `svereno explain` lists all checks.",
               {{"id", id}}};
}

}  // namespace svereno::cli
