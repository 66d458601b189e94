// morphology LANGUAGE FILE.conllu...
//
// Measures the tagger and the dictionary on sentences of Universal Dependencies that they
// have not learnt from: how many parts of speech and lemmas are right on the words as the
// treebank parts them, and how fast they are found on one core. Lemmas are compared in lower
// case, with ё as е. --errors prints the commonest errors instead.
//
// A second pass gives the tagger the sentences as tokenize() parts them, and compares where
// a token, or tokens that the tagger joins, and a word of the treebank are the same bytes.
#include "aligner/language/morphology.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/language/tagger.h"
#include "aligner/text/fold.h"

namespace {

using namespace svereno;

struct Gold {
  std::string form, lemma, pos, features;
};
// Some treebanks have kept the apostrophes of a web page's source.
std::string unescaped(std::string text) {
  constexpr std::string_view kApostrophe = "&#39;";
  for (std::size_t at = 0; (at = text.find(kApostrophe, at)) != std::string::npos; ++at) {
    text.replace(at, kApostrophe.size(), "'");
  }
  return text;
}

struct Sentence {
  std::string text;
  std::vector<Gold> words;
};

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t tab = std::min(line.find('\t', begin), line.size());
    fields.push_back(line.substr(begin, tab - begin));
    begin = tab + 1;
  }
  return fields;
}

std::vector<Sentence> read(const char* path) {
  constexpr std::string_view kText = "# text = ";
  std::ifstream file(path);
  std::vector<Sentence> sentences(1);
  for (std::string line; std::getline(file, line);) {
    line = unescaped(std::move(line));
    if (line.empty()) sentences.emplace_back();
    if (line.starts_with(kText)) sentences.back().text = line.substr(kText.size());
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> fields = fields_of(line);
    constexpr std::size_t kFields = 10;
    if (fields.size() != kFields) continue;
    if (fields[0].find_first_not_of("0123456789") != std::string::npos) continue;
    sentences.back().words.push_back({fields[1], fields[2], fields[3], fields[5]});
  }
  std::erase_if(sentences, [](const Sentence& sentence) { return sentence.words.empty(); });
  return sentences;
}

struct Score {
  std::size_t all = 0, pos = 0, lemma = 0, guessed = 0, case_known = 0, case_right = 0;
  std::map<std::string, int> errors;

  void add(const Gold& gold, const Tag& tag) {
    ++all;
    const bool right_pos = gold.pos == name(tag.pos);
    const bool right_lemma = fold_word(gold.lemma) == tag.lemma;
    pos += right_pos;
    lemma += right_lemma;
    guessed += tag.guessed;
    const auto want = parse_features(gold.features).get<grammar::Case>();
    const auto got = tag.features.get<grammar::Case>();
    if (want != grammar::Case::unknown && got != grammar::Case::unknown) {
      ++case_known;
      case_right += want == got;
    }
    if (!right_pos) ++errors[fmt::format("{} is {}, not {}", gold.form, gold.pos, name(tag.pos))];
    if (!right_pos) ++errors[fmt::format("any {} is taken as {}", gold.pos, name(tag.pos))];
    if (!right_lemma) {
      ++errors[fmt::format("{} ({}, {}) has lemma {}, not {}", gold.form, gold.pos, name(tag.pos),
                           gold.lemma, tag.lemma)];
    }
  }

  void print(std::string_view what) const {
    const auto share = [](std::size_t part, std::size_t of) {
      constexpr double kPercent = 100;
      return of == 0 ? 0.0 : kPercent * static_cast<double>(part) / static_cast<double>(of);
    };
    fmt::print(
        "{}: {} words, UPOS {:.2f} %, lemma {:.2f} %, unknown {:.2f} %, case known of {} "
        "right {:.2f} %\n",
        what, all, share(pos, all), share(lemma, all), share(guessed, all), case_known,
        share(case_right, case_known));
  }

  void print_errors() const {
    constexpr std::size_t kMost = 60;
    std::vector<std::pair<int, std::string>> sorted;
    for (const auto& [error, count] : errors) sorted.emplace_back(-count, error);
    std::ranges::sort(sorted);
    sorted.resize(std::min(sorted.size(), kMost));
    for (const auto& [count, error] : sorted) fmt::print("{:5} {}\n", -count, error);
  }
};

std::vector<std::string_view> forms_of(const Sentence& sentence) {
  std::vector<std::string_view> forms;
  for (const Gold& word : sentence.words) forms.push_back(word.form);
  return forms;
}

void measure_words(const std::vector<Sentence>& sentences, Language language, Score& score) {
  for (const Sentence& sentence : sentences) {
    const std::vector<Tag> tags = tag_words(forms_of(sentence), language);
    for (std::size_t i = 0; i < tags.size(); ++i) score.add(sentence.words[i], tags[i]);
  }
}

// Places of the words of a treebank in its text, by the first byte.
std::map<std::size_t, const Gold*> places(const Sentence& sentence) {
  std::map<std::size_t, const Gold*> result;
  std::size_t at = 0;
  for (const Gold& word : sentence.words) {
    const std::size_t found = sentence.text.find(word.form, at);
    if (found == std::string::npos) break;
    result[found] = &word;
    at = found + word.form.size();
  }
  return result;
}

void measure_tokens(const std::vector<Sentence>& sentences, Language language, Score& score) {
  for (const Sentence& sentence : sentences) {
    const std::map<std::size_t, const Gold*> gold = places(sentence);
    const std::vector<Token> tokens = tokenize(sentence.text);
    const std::vector<Tag> tags = tag(tokens, language);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tags[i].tokens == 0) continue;
      const std::string_view last = tokens[i + tags[i].tokens - 1].text;
      const char* const begin = tokens[i].text.data();
      std::size_t size = static_cast<std::size_t>(last.data() + last.size() - begin);
      if (tags[i].clitic) size -= tags[i].clitic->size;
      const auto found = gold.find(static_cast<std::size_t>(begin - sentence.text.data()));
      if (found == gold.end() || found->second->form != std::string_view(begin, size)) continue;
      score.add(*found->second, tags[i]);
    }
  }
}

// Does `work`, which does `count` things, for a second of processor time; gives things a second.
template <typename Work>
double speed(std::size_t count, Work work) {
  const std::clock_t begin = std::clock();
  std::size_t done = 0;
  while (std::clock() - begin < CLOCKS_PER_SEC) {
    work();
    done += count;
  }
  const auto seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  return static_cast<double>(done) / seconds;
}

void measure_speed(const std::vector<Sentence>& sentences, Language language) {
  const Morphology& morphology = Morphology::of(language);
  std::vector<std::vector<std::string_view>> words;
  std::size_t count = 0, sum = 0;
  for (const Sentence& sentence : sentences) {
    words.push_back(forms_of(sentence));
    count += words.back().size();
  }
  const auto each = [&](auto look) {
    for (const auto& sentence : words) look(sentence);
  };
  const double look_ups = speed(count, [&] {
    each([&](const auto& sentence) {
      for (const auto& word : sentence) sum += morphology.look_up(Letters(word)).rules.size();
    });
  });
  const double readings = speed(count, [&] {
    each([&](const auto& sentence) {
      for (const auto& word : sentence) sum += morphology.readings(word).size();
    });
  });
  const double tagged = speed(count, [&] {
    each([&](const auto& sentence) { sum += tag_words(sentence, language).size(); });
  });
  fmt::print("words a second: look-ups {:.0f}, readings {:.0f}, tagging {:.0f} ({})\n", look_ups,
             readings, tagged, sum % 2);
}

}  // namespace

int main(int argc, char** argv) {
  const std::optional<Language> language = argc > 2 ? Language::parse(argv[1]) : std::nullopt;
  const bool errors = argc > 2 && std::string_view(argv[2]) == "--errors";
  if (!language) {
    fmt::print("usage: morphology LANGUAGE [--errors] FILE.conllu...\n");
    return 2;
  }
  for (int i = errors ? 3 : 2; i < argc; ++i) {
    const std::vector<Sentence> sentences = read(argv[i]);
    fmt::print("{}\n", argv[i]);
    Score words, tokens;
    measure_words(sentences, *language, words);
    if (errors) {
      words.print_errors();
      continue;
    }
    measure_tokens(sentences, *language, tokens);
    words.print("  words of the treebank");
    tokens.print("  tokens of ours       ");
    measure_speed(sentences, *language);
  }
}
