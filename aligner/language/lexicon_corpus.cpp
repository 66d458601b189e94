#include "aligner/language/lexicon_corpus.h"

#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <system_error>
#include <utility>

#include "aligner/text/fold.h"
#include "aligner/text/tokens.h"

namespace svereno {
namespace {

// Different words of a language; later ones are not learnt. Bounds the memory, at some 130
// bytes each.
constexpr std::size_t kMostWords = 1'000'000;
// Forms as written whose words are remembered at a time, at some 90 bytes each.
constexpr std::size_t kMostForms = 400'000;
// Numbers that are read or written at a time.
constexpr std::size_t kBuffer = std::size_t{1} << 18U;
// Of a pair, before its words: how many there are on either side, and their weight.
constexpr std::size_t kHead = 4;

[[noreturn]] void fail() {
  throw std::system_error(errno, std::generic_category(), "temporary file");
}

}  // namespace

std::vector<std::uint32_t> LexiconVocabulary::read(std::string_view text) {
  std::vector<std::uint32_t> words;
  bool side_by_side = true;
  for (const Token& token : tokenize(text)) {
    if (token.kind != TokenKind::word) {
      side_by_side = false;
      continue;
    }
    if (!side_by_side && !words.empty()) words.push_back(kBreak);
    words.push_back(number_of(token.text));
    side_by_side = true;
  }
  return words;
}

void LexiconVocabulary::count(std::span<const std::uint32_t> words, double weight) {
  for (const std::uint32_t word : different_words(words)) {
    words_[word].weight += weight;
    ++words_[word].texts;
    weight_ += weight;
  }
  for (const std::uint32_t word : words) {
    if (word == kBreak) continue;
    ++words_[word].occurrences;
    words_[word].occurring += weight;
    ++occurrences_;
  }
}

std::uint32_t LexiconVocabulary::number_of(std::string_view form) {
  const auto known = forms_.find(std::string(form));
  if (known != forms_.end()) return known->second;
  if (forms_.size() >= kMostForms) forms_.clear();
  const std::uint32_t number = number_of_base(base_forms_.of(fold_word(form)));
  forms_.emplace(form, number);
  return number;
}

std::uint32_t LexiconVocabulary::number_of_base(std::string base) {
  const auto known = numbers_.find(base);
  if (known != numbers_.end()) return known->second;
  if (words_.size() >= kMostWords) return kBreak;
  const auto added = numbers_.emplace(std::move(base), size()).first;
  words_.push_back({.text = &added->first});
  return added->second;
}

LexiconCorpus::LexiconCorpus(Language source, Language target, std::size_t most_words)
    : source_(source), target_(target), most_words_(most_words), file_(std::tmpfile()) {
  if (!file_) fail();
}

void LexiconCorpus::add(std::string_view source, std::string_view target, double weight) {
  const std::vector<std::uint32_t> s = source_.read(source);
  const std::vector<std::uint32_t> t = target_.read(target);
  if (s.empty() || t.empty() || std::max(s.size(), t.size()) > most_words_) return;
  source_.count(s, weight);
  target_.count(t, weight);
  const auto bits = std::bit_cast<std::uint64_t>(weight);
  write(std::vector{static_cast<std::uint32_t>(s.size()), static_cast<std::uint32_t>(t.size()),
                    static_cast<std::uint32_t>(bits), static_cast<std::uint32_t>(bits >> 32U)});
  write(s);
  write(t);
  ++size_;
  if (unwritten_.size() >= kBuffer) flush();
}

void LexiconCorpus::write(std::span<const std::uint32_t> numbers) {
  unwritten_.insert(unwritten_.end(), numbers.begin(), numbers.end());
}

void LexiconCorpus::flush() {
  const std::span<const std::byte> bytes = std::as_bytes(std::span(unwritten_));
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t n = ::pwrite(::fileno(file_.get()), bytes.data() + done, bytes.size() - done,
                               static_cast<off_t>(written_));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) fail();
    done += static_cast<std::size_t>(n);
    written_ += static_cast<std::uint64_t>(n);
  }
  unwritten_.clear();
}

LexiconCorpus::Reader::Reader(const LexiconCorpus& corpus)
    : corpus_(corpus), left_(corpus.size()) {}

bool LexiconCorpus::Reader::next() {
  if (left_ == 0) return false;
  --left_;
  fill(kHead);
  const std::size_t size = std::size_t{buffer_[begin_]} + buffer_[begin_ + 1];
  sizes_.source = buffer_[begin_];
  sizes_.weight =
      std::bit_cast<double>(std::uint64_t{buffer_[begin_ + 3]} << 32U | buffer_[begin_ + 2]);
  begin_ += kHead;
  fill(size);
  words_ = std::span(buffer_).subspan(begin_, size);
  begin_ += size;
  return true;
}

// Makes sure that so many numbers are in the buffer.
void LexiconCorpus::Reader::fill(std::size_t wanted) {
  if (buffer_.size() - begin_ >= wanted) return;
  buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(begin_));
  begin_ = 0;
  while (buffer_.size() < wanted) {
    if (place_ == corpus_.written_) {  // The rest was never written.
      buffer_.insert(buffer_.end(), corpus_.unwritten_.begin(), corpus_.unwritten_.end());
      continue;
    }
    const std::size_t had = buffer_.size();
    const std::size_t count =
        std::min<std::uint64_t>(kBuffer, (corpus_.written_ - place_) / sizeof(std::uint32_t));
    buffer_.resize(had + count);
    auto* const bytes = reinterpret_cast<char*>(buffer_.data() + had);
    for (std::size_t done = 0; done < count * sizeof(std::uint32_t);) {
      const ssize_t n = ::pread(::fileno(corpus_.file_.get()), bytes + done,
                                count * sizeof(std::uint32_t) - done, static_cast<off_t>(place_));
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) fail();
      done += static_cast<std::size_t>(n);
      place_ += static_cast<std::uint64_t>(n);
    }
  }
}

std::vector<std::uint32_t> different_words(std::span<const std::uint32_t> text) {
  std::vector<std::uint32_t> words(text.begin(), text.end());
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  if (!words.empty() && words.back() == kBreak) words.pop_back();
  return words;
}

}  // namespace svereno
