#include "cli/related.h"

#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "aligner/align/moved.h"
#include "aligner/align/relation.h"
#include "aligner/align/sides.h"
#include "aligner/align/unfounded.h"

namespace svereno::cli {
namespace {

constexpr auto kUnrelated = Error::Code::unrelated;

std::string tag_of(const Document& document) {
  const Language language = document.language();
  return std::string(language.tag());
}

std::optional<Error> wrong_sides(const Document& source, const Document& target, Sides sides) {
  const MessageArgs args = {{"source", source.name()},
                            {"target", target.name()},
                            {"first", tag_of(source)},
                            {"second", tag_of(target)}};
  switch (sides) {
    case Sides::as_told:
      return std::nullopt;
    case Sides::swapped:
      return Error{
          kUnrelated,
          "The two texts seem to be swapped: {source} should be in {first} and {target} in "
          "{second}, but the letters say otherwise. Give them in the other order, or, if "
          "{source} is the original, add --source-lang {second} --target-lang {first}.",
          args};
    case Sides::both_cyrillic:
      return Error{kUnrelated,
                   "Both {source} and {target} are written in Cyrillic letters; a text in {first} "
                   "and its translation into {second} are needed. Give the right files, or tell "
                   "their languages by --source-lang and --target-lang.",
                   args};
    case Sides::both_latin:
      return Error{kUnrelated,
                   "Both {source} and {target} are written in Latin letters; a text in {first} and "
                   "its translation into {second} are needed. Give the right files, or tell their "
                   "languages by --source-lang and --target-lang.",
                   args};
    case Sides::same_text:
      return Error{
          kUnrelated,
          "{source} and {target} are mostly the same text in the same language. Give a text "
          "and its translation; with --force they are aligned as they are.",
          args};
  }
  return std::nullopt;
}

std::optional<Error> no_translations(const Bitext& bitext, const Relation& relation) {
  if (relation.translations) return std::nullopt;
  constexpr double kHundred = 100;
  return Error{kUnrelated,
               "{source} and {target} do not seem to be translations of each other: {share} % "
               "could be paired with some certainty. Look whether they are the right files; with "
               "--force they are aligned all the same.",
               {{"source", bitext.source.document.name()},
                {"target", bitext.target.document.name()},
                {"share", std::to_string(std::lround(kHundred * relation.share))}}};
}

// Says `error` where the user wants to go on; gives whether to.
bool goes_on(const std::optional<Error>& error, const TextFlags& flags, const Console& console) {
  if (!error) return true;
  if (flags.force) console.note(console.ui().say(*error));
  return flags.force;
}

}  // namespace

Result<Bitext> align_related(Pairing& pairing, const TextFlags& flags, const Console& console) {
  const auto sides = wrong_sides(pairing.source.document, pairing.target.document,
                                 look_at_sides(pairing.source, pairing.target));
  if (!goes_on(sides, flags, console)) return *sides;
  Alignment alignment = align(pairing, flags, console);
  part_unfounded(pairing.source, pairing.target, pairing.options, alignment);
  std::vector<Moved> moved =
      take_out_moved(pairing.source, pairing.target, pairing.options, alignment);
  const Relation relation =
      relate(pairing.source, pairing.target, pairing.options, alignment, moved);
  Bitext bitext{std::move(pairing.source), std::move(pairing.target), std::move(alignment),
                std::move(moved)};
  const auto unrelated = no_translations(bitext, relation);
  if (!goes_on(unrelated, flags, console)) return *unrelated;
  return bitext;
}

}  // namespace svereno::cli
