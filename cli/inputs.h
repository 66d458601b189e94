#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "aligner/align/options.h"
#include "aligner/bitext/bitext.h"
#include "aligner/language/lexicon.h"
#include "aligner/text/language.h"
#include "aligner/text/result.h"
#include "cli/config.h"
#include "cli/console.h"

namespace svereno::cli {

/// How the texts are to be read.
struct TextFlags {
  std::string encoding;         ///< Empty: told or guessed from the bytes.
  std::string source_language;  ///< Empty: by the configuration, else Russian.
  std::string target_language;  ///< Empty: by the configuration, else English.
  std::string lexicon;          ///< A file, "none", or empty: the usual ones.
  /// Those of the configuration, which count where `lexicon` is empty.
  std::vector<std::filesystem::path> own_lexicons = {};
  std::vector<std::string> dictionaries;  ///< Files of hunalign's format.
  std::string anchors;                    ///< A file of beads to keep, or empty.
  std::vector<std::string> embeddings;    ///< Two files of vectors, or none.
  bool segmented = false;                 ///< One segment a line, as it is.
  bool force = false;                     ///< Align what are no translations too.
  bool progress = true;
};

struct Languages {
  Language source = kRussian;
  Language target = kEnglish;
};

/// Error: bad_option for what is no language tag.
Result<Languages> choose_languages(const TextFlags& flags, const Config& config);

/// Reads and segments one text. Says its remarks.
Result<SegmentedText> read_text(const std::string& path, Language language, const TextFlags& flags,
                                const Console& console);

/// Two texts and what they are to be aligned by. May be moved.
struct Pairing {
  SegmentedText source;
  SegmentedText target;
  std::vector<std::unique_ptr<const Lexicon>> lexicons;  ///< `options` point to these and to…
  std::unique_ptr<const EmbeddingPair> embeddings;       ///< …these; null for none.
  AlignOptions options;
};

/// The two texts with all that `flags` name to help to align them.
///
/// Errors: those of reading what is named; bad_option where it does not fit the texts.
Result<Pairing> pair_up(SegmentedText source, SegmentedText target, const TextFlags& flags);

/// Reads and segments two texts and all that helps to align them. If both texts cannot be
/// read, says the first error and returns the second.
Result<Pairing> read_pairing(const std::string& source, const std::string& target,
                             Languages languages, const TextFlags& flags, const Console& console);

/// Aligns two texts, with a line of progress.
Alignment align(const Pairing& pairing, const TextFlags& flags, const Console& console);

/// read_pairing(), then align_related().
Result<Bitext> read_and_align(const std::string& source, const std::string& target,
                              Languages languages, const TextFlags& flags, const Console& console);

/// The beads by shape, how many are doubtful and how many one-sided, and what is moved, as a
/// line for the user.
std::string summary(const Bitext& bitext, const Ui& ui);

}  // namespace svereno::cli
