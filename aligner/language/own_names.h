#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/names.h"
#include "aligner/language/official_names.h"
#include "aligner/text/result.h"

namespace svereno {

// Tables of the user's own: UTF-8 with or without a byte order mark, a line each, fields parted by
// tabs; empty lines and those that begin with "#" do not count. `file` is what messages call it.

/// Pairs of names: a Russian name in the nominative, its English form. Further fields are let be.
///
/// Errors: bad_encoding, bad_format, each naming the line.
Result<std::vector<NamePair>> read_name_pairs(std::string_view text, const std::string& file);

/// Acronyms and official names: Russian acronym, Russian name, English acronym, English name, and
/// if wanted what it is (body, country, treaty, term) and the acronym wrongly romanised. Several
/// forms are parted by "; ", "-" or nothing means that there is none. Further fields are let be.
///
/// Errors: bad_encoding; bad_format, also for a line without a form in one of the languages.
Result<std::vector<OfficialName>> read_official_names(std::string_view text,
                                                      const std::string& file);

}  // namespace svereno
