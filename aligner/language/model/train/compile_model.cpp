// compile_model ru|en FORMS.tsv TRAIN.conllu TEXT.txt MODEL.bin
//
// Compiles a dictionary, the sentences that a tagger learns from, and what plain text shows
// of words into the model of one language. scripts/train-morphology runs it; the same input gives
// the same bytes.
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

#include "aligner/language/model/train/dictionary.h"
#include "aligner/language/model/train/learn_clusters.h"
#include "aligner/language/model/train/learn_tags.h"
#include "aligner/language/model/train/tables.h"

namespace svereno::train {
namespace {

LearnOptions options_for(const std::string& language) {
  LearnOptions options;
  options.kept = kFeatureField<grammar::VerbForm>.mask() | kFeatureField<grammar::Tense>.mask() |
                 kFeatureField<grammar::Degree>.mask() | kFeatureField<grammar::Variant>.mask() |
                 kFeatureField<grammar::Number>.mask() | kFeatureField<grammar::Case>.mask();
  // Found by trying, on development parts (docs/adr/0011).
  options.runs = language == "en" ? 3 : 2;
  options.hidden = language == "en" ? 0.2 : 0.1;
  options.least_weight = language == "en" ? 2 : 3;
  return options;
}

void compile(const std::string& language, const std::string& forms_path,
             const std::string& sentences_path, const std::string& text_path,
             const std::string& model_path) {
  std::vector<Form> forms = read_forms(forms_path);
  const std::vector<GoldSentence> sentences = read_conllu(sentences_path);
  learn_forms(sentences, forms);
  ModelParts parts;
  build_dictionary(forms, parts);
  forms = {};
  learn_clusters(text_path, ClusterOptions{}, parts);
  learn_tags(sentences, options_for(language), parts);
  const std::vector<unsigned char> bytes = bytes_of(parts);
  std::ofstream file(model_path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  std::printf(
      "%s: %zu bytes; arcs %zu, endings %zu, classes %zu of %zu rules, %zu rules, "
      "%zu suffix letters, %zu tags, %zu slots, %zu weights, %zu word slots\n",
      model_path.c_str(), bytes.size(), parts.words.size(), parts.endings.size(),
      parts.classes.size(), parts.class_rules.size(), parts.rules.size(), parts.suffixes.size(),
      parts.tags.size(), parts.slots.size(), parts.weights.size(), parts.word_slots.size());
}

}  // namespace
}  // namespace svereno::train

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fputs("usage: compile_model ru|en FORMS.tsv TRAIN.conllu TEXT.txt MODEL.bin\n", stderr);
    return 2;
  }
  try {
    svereno::train::compile(argv[1], argv[2], argv[3], argv[4], argv[5]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
