// A lexicon file of any bytes: refused, or every look-up in it stays within bounds. What is
// damaged here and there is also given its right checksum, so that more than that is tested.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

#include "aligner/language/lexicon_file.h"

using svereno::LexiconFile;
using svereno::Result;

namespace {

// Where the checksum stands, and all that comes before it.
constexpr std::size_t kChecksum = 64;

// As lexicon_file.cpp says: FNV-1a by eight bytes, its upper half mixed in.
std::uint64_t checksum_of(std::string_view head, std::string_view body) {
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto mix = [&](std::uint64_t word) {
    hash = (hash ^ word) * 0x100000001b3;
    hash ^= hash >> 32;
  };
  for (std::string_view bytes : {head, body}) {
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), 8);
      mix(word);
    }
    for (const char c : bytes) mix(static_cast<unsigned char>(c));
    if (bytes.data() == head.data() + head.size()) mix(0);  // The checksum itself, as if it were 0.
  }
  return hash;
}

void look_up_all(std::string_view bytes) {
  const Result<LexiconFile> lexicon = LexiconFile::view(bytes, "fuzz");
  if (!lexicon) return;
  for (std::uint32_t t = 0; t < lexicon->target_count(); ++t) {
    if (lexicon->find_target(lexicon->target_word(t)) != t) std::abort();
    if (!(lexicon->target_coverage(t) <= 1 && lexicon->target_frequency(t) <= 1)) std::abort();
  }
  for (std::uint32_t s = 0; s < lexicon->source_count(); ++s) {
    if (lexicon->find_source(lexicon->source_word(s)) != s) std::abort();
    for (const svereno::Translation& translation : lexicon->translations(s)) {
      if (translation.target >= lexicon->target_count()) std::abort();
    }
  }
  const svereno::Phrases phrases = lexicon->source_phrases();
  for (std::uint32_t p = 0; p < phrases.count(); ++p) {
    if (phrases.longest(phrases.words(p)) != p) std::abort();
    for (const std::uint32_t word : phrases.words(p)) lexicon->source_word(word);
    for (const svereno::Translation& translation : lexicon->phrase_translations(p)) {
      if (translation.target >= lexicon->target_phrases().count()) std::abort();
    }
  }
  reversed(*lexicon);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::uint64_t> words(size / 8 + 1);
  auto* const begin = reinterpret_cast<char*>(words.data());
  if (size > 0) std::memcpy(begin, data, size);
  const std::string_view bytes(begin, size);
  look_up_all(bytes);
  if (size < kChecksum + 8) return 0;
  const std::uint64_t sum = checksum_of(bytes.substr(0, kChecksum), bytes.substr(kChecksum + 8));
  std::memcpy(begin + kChecksum, &sum, 8);
  look_up_all(bytes);
  return 0;
}
