#include "aligner/text/atoms.h"

#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
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
  const auto add = [&](Atom::Kind kind, std::uint32_t begin, std::uint32_t size) {
    const bool longer = kind != Atom::Kind::mark && !atoms.empty() && atoms.back().kind == kind &&
                        atoms.back().span.end == begin;
    if (longer) {
      atoms.back().span.end += size;
    } else {
      atoms.push_back({kind, {begin, begin + size}, first_code_point(text.substr(begin))});
    }
  };
  for (std::uint32_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (const auto plain = static_cast<std::uint32_t>(count_plain_bytes(rest)); plain > 0) {
      add(Atom::Kind::word, at, plain);
      at += plain;
      continue;
    }
    const CodePoint c = *code_points(rest).begin();
    if (!is_space(c.value)) add(kind_of(c.value), at, c.size);
    at += c.size;
  }
  return atoms;
}

FoldedWords::FoldedWords(std::string_view text, std::span<const Atom> atoms) {
  folded_.reserve(text.size());
  ends_.reserve(atoms.size() + 1);
  ends_.push_back(0);
  for (const Atom& atom : atoms) {
    if (atom.kind == Atom::Kind::word) {
      append_folded_word(folded_, text.substr(atom.span.begin, atom.span.size()));
    }
    ends_.push_back(folded_.size());
  }
}

}  // namespace svereno
