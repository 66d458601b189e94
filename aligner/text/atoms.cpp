#include "aligner/text/atoms.h"

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

Atom::Kind kind_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return Atom::Kind::digits;
  return is_letter(c) ? Atom::Kind::word : Atom::Kind::mark;
}

}  // namespace

std::vector<Atom> split_atoms(std::string_view text) {
  std::vector<Atom> atoms;
  for (const CodePoint c : code_points(text)) {
    if (is_space(c.value)) continue;
    const Atom::Kind kind = kind_of(c.value);
    const bool longer = kind != Atom::Kind::mark && !atoms.empty() && atoms.back().kind == kind &&
                        atoms.back().span.end == c.offset;
    if (longer) {
      atoms.back().span.end += c.size;
    } else {
      atoms.push_back({kind, {c.offset, c.offset + c.size}, c.value});
    }
  }
  return atoms;
}

}  // namespace svereno
