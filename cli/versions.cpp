#include "cli/versions.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/related.h"

namespace svereno::cli {
namespace {

// What of `flags` holds for versions beyond the second.
TextFlags for_further(const TextFlags& flags) {
  TextFlags result = flags;
  if (result.lexicon != "none") result.lexicon.clear();
  result.own_lexicons.clear();
  result.dictionaries.clear();
  result.anchors.clear();
  result.embeddings.clear();
  return result;
}

}  // namespace

Result<std::vector<Version>> further_versions(const std::vector<std::string>& paths,
                                              const std::vector<std::string>& tags) {
  if (paths.size() != tags.size()) {
    return Error{
        Error::Code::bad_option,
        "Beyond two texts each needs its language: there are {texts} and {tags} --more-lang. "
        "Write --more-lang de --more-lang fr, in the order of the texts.",
        {{"texts", std::to_string(paths.size())}, {"tags", std::to_string(tags.size())}}};
  }
  std::vector<Version> versions;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    const std::optional<Language> language = Language::parse(tags[i]);
    if (!language) {
      return Error{Error::Code::bad_option,
                   "{option} cannot be {value}. It is a language tag, such as ru, en or de.",
                   {{"option", "--more-lang"}, {"value", tags[i]}}};
    }
    versions.push_back({paths[i], *language});
  }
  return versions;
}

Result<Multitext> read_and_align(const std::vector<Version>& versions, const TextFlags& flags,
                                 const Console& console) {
  if (std::ranges::count(versions, "-", &Version::path) > 1) {
    return Error{Error::Code::bad_option,
                 "The standard input can be one text, not two. Give a file for one of them."};
  }
  Multitext result;
  for (const Version& version : versions) {
    Result<SegmentedText> text = read_text(version.path, version.language, flags, console);
    if (!text) return text.error();
    result.texts.push_back(*std::move(text));
  }
  std::vector<Alignment> alignments;
  for (std::size_t k = 1; k < versions.size(); ++k) {
    const TextFlags own = k == 1 ? flags : for_further(flags);
    Result<Pairing> pairing =
        pair_up(std::move(result.texts.front()), std::move(result.texts[k]), own);
    if (!pairing) return pairing.error();
    Result<Bitext> bitext = align_related(*pairing, own, console);
    if (!bitext) return bitext.error();
    console.note(summary(*bitext, console.ui()));
    alignments.push_back(std::move(bitext->alignment));
    result.texts.front() = std::move(bitext->source);
    result.texts[k] = std::move(bitext->target);
  }
  result.rows = join_alignments(alignments);
  return result;
}

}  // namespace svereno::cli
