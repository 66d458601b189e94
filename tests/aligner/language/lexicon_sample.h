#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "aligner/language/lexicon_file.h"

namespace svereno {

/// A row of lexicon_sample.tsv: see bench/lexicon_sample.cpp.
struct JudgedEntry {
  std::string language;
  std::string word;
  std::string best;
  std::string verdict;  ///< "right" or "wrong".
  std::string reason;
};

/// The rows of a sample, without its comments.
inline std::vector<JudgedEntry> read_judged_entries(const std::filesystem::path& path) {
  std::vector<JudgedEntry> rows;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> fields(1);
    for (const char c : line) {
      if (c == '\t') {
        fields.emplace_back();
      } else {
        fields.back() += c;
      }
    }
    fields.resize(5);
    rows.push_back({fields[0], fields[1], fields[2], fields[3], fields[4]});
  }
  return rows;
}

/// The best entries of a Russian–English lexicon in either direction.
class BestEntries {
 public:
  explicit BestEntries(const LexiconFile& lexicon)
      : lexicon_(lexicon), reversed_(reversed(lexicon)) {}

  /// The likeliest translation of a base form; none if the lexicon knows none.
  std::optional<std::string> of(Language language, const std::string& word) const {
    const bool russian = language == kRussian;
    const auto source = russian ? lexicon_.find_source(word) : reversed_.find_source(word);
    if (!source) return std::nullopt;
    const auto best = best_translation(russian ? lexicon_.translations(*source)
                                               : reversed_.translations(*source));
    if (!best) return std::nullopt;
    return std::string(russian ? lexicon_.target_word(best->target)
                               : lexicon_.source_word(best->target));
  }

 private:
  const LexiconFile& lexicon_;
  MemoryLexicon reversed_;
};

}  // namespace svereno
