#include "aligner/language/name_screen.h"

#include <string>

#include "aligner/language/name_initials.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

constexpr unsigned kCyrillicLetters = 32;

// The bit of a letter in lower case: none if it is no letter of these alphabets.
std::optional<unsigned> bit_of(char32_t letter) {
  if (letter == U'ё') letter = U'е';
  if (letter >= U'а' && letter <= U'я') return static_cast<unsigned>(letter - U'а');
  if (letter >= U'a' && letter <= U'z') {
    return kCyrillicLetters + static_cast<unsigned>(letter - U'a');
  }
  return std::nullopt;
}

char32_t lower(char32_t c) {
  const bool upper = (c >= U'A' && c <= U'Z') || (c >= U'А' && c <= U'Я');
  if (upper) return c + (U'a' - U'A');
  return c == U'Ё' ? U'ё' : c;
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'`'; }

// Signs that part words and that folding leaves alone; others need a closer look.
bool is_plain_sign(char32_t c) {
  constexpr std::u32string_view kSigns = U"–—«»“”„…";
  return c < 0x80 || kSigns.find(c) != kSigns.npos;
}

// FNV-1a.
constexpr std::uint64_t kHashStart = 14695981039346656037U;
constexpr std::uint64_t kHashFactor = 1099511628211U;
std::uint64_t hashed(std::uint64_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * kHashFactor;
}

}  // namespace

NameScreen::NameScreen(const NameTable& table) {
  for (char32_t ru = U'а'; ru <= U'я'; ++ru) {
    std::uint32_t initials = possible_initials(ru);
    if (ru == U'е') initials |= possible_initials(U'ё');
    for (unsigned en = 0; en < by_letter_.size(); ++en) {
      if ((initials >> en & 1U) != 0) by_letter_[en] |= Initials{1} << *bit_of(ru);
    }
  }
  // A Latin word of a Russian text stands for itself.
  for (unsigned en = 0; en < by_letter_.size(); ++en) {
    by_letter_[en] |= Initials{1} << (kCyrillicLetters + en);
  }
  table.for_each([this](const auto& ru, std::string_view en) {
    const auto bit = bit_of(ru.front().front());
    if (!bit) return;
    std::uint64_t hash = kHashStart;
    for (const char c : en.substr(0, en.find(' '))) hash = hashed(hash, c);
    by_word_[hash] |= Initials{1} << *bit;
  });
}

std::optional<NameScreen::Initials> NameScreen::russian_initials(std::string_view ru) {
  Initials initials = 0;
  bool inside = false;
  for (const CodePoint c : code_points(ru)) {
    const auto bit = bit_of(lower(c.value));
    if (!bit && !is_plain_sign(c.value) && !is_apostrophe(c.value)) return std::nullopt;
    if (bit && !inside) initials |= Initials{1} << *bit;
    inside = bit || (inside && is_apostrophe(c.value));
  }
  return initials;
}

NameScreen::Initials NameScreen::in_tables(std::uint64_t hash) const {
  const auto found = by_word_.find(hash);
  return found == by_word_.end() ? 0 : found->second;
}

std::optional<NameScreen::Initials> NameScreen::wanted_initials(std::string_view en) const {
  Initials wanted = 0;
  std::uint64_t hash = 0;     // Of the word so far; 0 outside words.
  std::uint64_t shorter = 0;  // Of the word without its last letter, if that is s.
  const auto end_word = [&] {
    if (hash != 0) wanted |= in_tables(hash) | in_tables(shorter);
    hash = shorter = 0;
  };
  for (const CodePoint c : code_points(en)) {
    const char32_t letter = lower(c.value);
    if (letter >= U'a' && letter <= U'z') {
      if (hash == 0) wanted |= by_letter_[letter - U'a'];
      shorter = letter == U's' ? hash : 0;
      hash = hashed(hash == 0 ? kHashStart : hash, static_cast<char>(letter));
    } else if (hash != 0 && is_apostrophe(letter)) {
      continue;
    } else if (is_plain_sign(letter)) {
      end_word();
    } else {
      return std::nullopt;
    }
  }
  end_word();
  return wanted;
}

bool NameScreen::may_match(std::string_view ru, std::string_view en) const {
  const auto initials = russian_initials(ru);
  if (!initials) return true;
  const auto wanted = wanted_initials(en);
  return !wanted || (*initials & *wanted) != 0;
}

}  // namespace svereno
