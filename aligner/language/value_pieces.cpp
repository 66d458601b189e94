#include "aligner/language/value_pieces.h"

#include <algorithm>
#include <array>

#include "aligner/text/atoms.h"
#include "aligner/text/characters.h"
#include "aligner/text/fold.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr std::size_t kLongestPhrase = 6;  // Pieces: "U", ".", "S", ".", "$"; "до", "н", ".", …

// `text` with a space for each stop and each run of white space, without either at its ends.
std::string spaced(std::string_view text) {
  std::string result;
  for (const CodePoint c : code_points(text)) {
    if (c.value != U'.' && !is_space(c.value)) {
      result += text.substr(c.offset, c.size);
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

}  // namespace

Pieces::Pieces(std::string_view text, Language language)
    : text_(text),
      language_(language),
      words_(ValueWords::of(language)),
      atoms_(split_atoms(text)),
      folded_(text, atoms_),
      numbers_(find_numbers(text, language, atoms_, folded_)) {
  cut();
  found_at_ = size();
}

void Pieces::cut() {
  auto number = numbers_.begin();
  std::uint32_t read = 0;
  pieces_.reserve(atoms_.size());
  for (std::size_t i = 0; i < atoms_.size(); ++i) {
    const Atom& atom = atoms_[i];
    if (atom.span.begin < read) continue;
    const auto begin = [&] { return span_of(number->text, text_).begin; };
    while (number != numbers_.end() && begin() < atom.span.begin) ++number;
    Piece piece{atom.kind == Atom::Kind::word ? Piece::Kind::word : Piece::Kind::mark, atom.span,
                atom.mark, folded_[i]};
    if (number != numbers_.end() && begin() == atom.span.begin) {
      piece.number = &*number;
      if (number->form != NumberForm::hint || atom.kind == Atom::Kind::digits) {
        piece.kind = Piece::Kind::number;
        piece.span = span_of(number->text, text_);
      }
    }
    read = piece.span.end;
    pieces_.push_back(piece);
  }
}

bool Pieces::is_dash(std::size_t i) const {
  return is(i, Piece::Kind::mark) && svereno::is_dash(pieces_[i].mark);
}

std::string_view Pieces::text(std::size_t first, std::size_t past) const {
  const std::uint32_t begin = pieces_[first].span.begin;
  return text_.substr(begin, pieces_[past - 1].span.end - begin);
}

std::optional<std::int32_t> Pieces::digits(std::size_t i, std::size_t most) const {
  if (!is_number(i) || text(i).size() > most) return std::nullopt;
  constexpr std::int32_t kTen = 10;
  std::int32_t value = 0;
  for (const char c : text(i)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = kTen * value + (c - '0');
  }
  return value;
}

const std::vector<Pieces::Found>& Pieces::found(std::size_t i) {
  if (found_at_ == i) return found_;
  found_at_ = i;
  found_.clear();
  for (std::size_t past = i + 1; past <= std::min(i + kLongestPhrase, size()); ++past) {
    if (past > i + 1 && is_mark(past - 1, U'.')) continue;
    const std::string form = spaced(text(i, past));
    if (form.empty()) break;
    for (const ValueMeaning& what : words_.meanings(form)) found_.push_back({past, what});
    // A sign may take several pieces without a space: "км/ч", "US$", "м2", "кв.м".
    constexpr std::size_t kLongestSign = 8;  // Bytes.
    const bool sign = touches(past) && !is_mark(past, U',') && text(i).size() <= kLongestSign;
    const bool goes_on = sign || words_.begins_phrase(form);
    if (!goes_on) break;
  }
  std::ranges::stable_sort(found_, std::ranges::greater{}, &Found::past);
  return found_;
}

std::optional<Pieces::Phrase> Pieces::phrase(std::size_t i, ValueRole role) {
  if (i >= size() || is_number(i)) return std::nullopt;
  for (const Found& one : found(i)) {
    if (one.what.role == role) return Phrase{one.past, one.what.meaning};
  }
  return std::nullopt;
}

std::optional<Pieces::Phrase> Pieces::adjective(std::size_t i, ValueRole role) {
  if (auto known = phrase(i, role)) return known;
  if (language_ != kRussian || !is(i, Piece::Kind::word)) return std::nullopt;
  const std::string_view meaning = noun_in(pieces_[i].folded, role);
  return meaning.empty() ? std::nullopt : std::optional(Phrase{i + 1, meaning});
}

std::string_view Pieces::noun_in(std::string_view folded, ValueRole role) const {
  constexpr auto kSuffixes = std::to_array<std::string_view>({"", "н", "ов", "ев"});
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"ый", "ий", "ой", "ая", "яя", "ое", "ее",  "ые",  "ие",  "ую",  "юю",  "ою", "ей",
       "ым", "им", "ом", "ем", "ых", "их", "ого", "его", "ому", "ему", "ыми", "ими"});
  constexpr std::size_t kShortestStem = 6;  // Bytes: three letters.
  const auto meaning_of = [&](std::string_view noun) -> std::string_view {
    for (const ValueMeaning& what : words_.meanings(noun)) {
      if (what.role == role) return what.meaning;
    }
    return {};
  };
  if (const auto meaning = meaning_of(folded); !meaning.empty()) return meaning;
  for (const std::string_view ending : kEndings) {
    if (!folded.ends_with(ending)) continue;
    const std::string_view stem = folded.substr(0, folded.size() - ending.size());
    for (const std::string_view suffix : kSuffixes) {
      if (stem.size() < suffix.size() + kShortestStem || !stem.ends_with(suffix)) continue;
      const auto meaning = meaning_of(stem.substr(0, stem.size() - suffix.size()));
      if (!meaning.empty()) return meaning;
    }
  }
  return {};
}

}  // namespace svereno
