#pragma once

#include <string>

#include "cli/ui.h"
#include "qa/check.h"

namespace svereno::cli {

/// The manual of one check, as Markdown: what it looks for and why, its tier, examples
/// with ⟦ ⟧ around what is flagged, and how to silence it.
std::string manual(const qa::Check& check, const Ui& ui);

/// One line a check: its id, its tier and what it looks for.
std::string check_list(const Ui& ui);

/// The manuals of all checks as one Markdown page, kept as docs/checks.md.
std::string whole_manual(const Ui& ui);

}  // namespace svereno::cli
