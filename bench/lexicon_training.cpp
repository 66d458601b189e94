// Learns a lexicon from invented pairs of sentences and prints how long that took and how much
// memory.
//
//   lexicon_training PAIRS
//
// Words are as frequent as Zipf's law has them, of 200,000 that mean one thing each and are
// written in three ways; a sentence has 5 to 40, in an order near that of its translation, and
// one word in ten has nothing to translate it. The same every time.
#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "aligner/language/lexicon_trainer.h"

namespace svereno {
namespace {

constexpr double kMeanings = 200'000;
constexpr std::uint32_t kFormsOfWord = 3;
constexpr std::uint32_t kShortest = 5;
constexpr std::uint32_t kLongest = 40;
constexpr double kUntranslated = .1;

class Inventor {
 public:
  std::pair<std::string, std::string> pair() {
    std::vector<std::uint32_t> source(kShortest + random_() % (kLongest - kShortest + 1));
    for (std::uint32_t& meaning : source) meaning = this->meaning();
    std::vector<std::uint32_t> target;
    for (const std::uint32_t meaning : source) {
      if (share() >= kUntranslated) target.push_back(meaning);
    }
    for (std::size_t i = 1; i < target.size(); ++i) {
      if (share() < kUntranslated) std::swap(target[i - 1], target[i]);
    }
    return {sentence(source, 's'), sentence(target, 't')};
  }

 private:
  double share() { return static_cast<double>(random_()) / static_cast<double>(random_.max()); }
  std::uint32_t meaning() { return static_cast<std::uint32_t>(std::pow(kMeanings, share())); }
  std::string sentence(const std::vector<std::uint32_t>& meanings, char language) {
    std::string text;
    for (const std::uint32_t meaning : meanings) {
      text += language;
      spell(meaning, text);
      text += "aeo"[random_() % kFormsOfWord];
      text += ' ';
    }
    return text;
  }
  static void spell(std::uint32_t number, std::string& text) {
    constexpr std::string_view kLetters = "bcdfghjklmnpqrst";
    for (std::size_t rest = number; rest > 0; rest /= kLetters.size()) {
      text += kLetters[rest % kLetters.size()];
    }
  }
  std::mt19937 random_{1};
};

int run(int argc, char** argv) {
  const std::string pairs = argc == 2 ? argv[1] : "";
  if (pairs.empty() || pairs.find_first_not_of("0123456789") != pairs.npos) {
    fmt::print(stderr, "usage: lexicon_training PAIRS\n");
    return 2;
  }
  const auto start = std::chrono::steady_clock::now();
  LexiconTrainer trainer(*Language::parse("de"), *Language::parse("fr"));
  Inventor inventor;
  for (std::uint64_t i = std::stoull(pairs); i > 0; --i) {
    const auto pair = inventor.pair();
    trainer.add(pair.first, pair.second, 1);
  }
  const LexiconTable table = std::move(trainer).train([](double) {});
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  struct rusage usage = {};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec); };
  constexpr double kKilobytes = 1024;
  fmt::print("{} words, {} translations, {} phrases: {:.0f} s, {:.0f} s of processor, {:.0f} MB\n",
             table.source.stems.size() + table.target.stems.size(), table.pairs.size(),
             table.phrases.pairs.size(), time.count(),
             seconds(usage.ru_utime) + seconds(usage.ru_stime),
             static_cast<double>(usage.ru_maxrss) / kKilobytes);
  return 0;
}

}  // namespace
}  // namespace svereno

int main(int argc, char** argv) { return svereno::run(argc, argv); }
