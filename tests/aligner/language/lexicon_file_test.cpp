#include "aligner/language/lexicon_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <cstring>
#include <fstream>
#include <vector>

namespace svereno {
namespace {

using testing::HasSubstr;

LexiconTable animals() {
  return {kRussian,
          kEnglish,
          {{"кот", "пес"}, {.25, .5}},
          {{"cat", "dog", "hound"}, {.125, .5, .0625}},
          {{0, {0, .75F, .5F}}, {1, {1, .5F, 1}}, {1, {2, .25F, .5F}}},
          {.source = {{0, 1, 3}, {0, 1, 0}},        // кот; пес кот
           .target = {{0, 2, 5}, {0, 1, 2, 1, 0}},  // cat dog; hound dog cat
           .pairs = {{0, {1, .5F, .25F}}, {1, {0, .75F, .125F}}, {1, {1, 0, .5F}}}}};
}

// In memory that is aligned as a mapped file is.
class Aligned {
 public:
  explicit Aligned(const std::string& bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    std::memcpy(words_.data(), bytes.data(), bytes.size());
  }
  std::string_view bytes() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

class LexiconOnDisk : public testing::Test {
 protected:
  LexiconOnDisk() {
    std::string name = (std::filesystem::temp_directory_path() / "svereno-XXXXXX").string();
    folder = ::mkdtemp(name.data());
  }
  ~LexiconOnDisk() override { std::filesystem::remove_all(folder); }

  std::filesystem::path write(const std::string& bytes) const {
    const std::filesystem::path path = folder / "my.lexicon";
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  std::string error_of(const std::string& bytes) const {
    const Result<LexiconFile> lexicon = LexiconFile::open(write(bytes));
    return lexicon ? std::string() : lexicon.error().message();
  }

  std::filesystem::path folder;
};

TEST_F(LexiconOnDisk, GivesBackWhatWasPutIn) {
  const Result<LexiconFile> lexicon = LexiconFile::open(write(lexicon_bytes(animals())));
  ASSERT_TRUE(lexicon);
  EXPECT_EQ(lexicon->source_language(), kRussian);
  EXPECT_EQ(lexicon->target_language(), kEnglish);
  EXPECT_EQ(lexicon->source_count(), 2U);
  EXPECT_EQ(lexicon->target_word(2), "hound");
  EXPECT_EQ(lexicon->find_source("пес"), 1U);
  EXPECT_EQ(lexicon->find_target("dog"), 1U);
  for (const char* unknown : {"", "а", "кота", "я"}) EXPECT_FALSE(lexicon->find_source(unknown));
  ASSERT_EQ(lexicon->translations(1).size(), 2U);
  EXPECT_EQ(lexicon->translations(1)[1].target, 2U);
  EXPECT_EQ(lexicon->translations(1)[1].forward, .25F);
  EXPECT_EQ(lexicon->translations(1)[1].backward, .5F);
  EXPECT_EQ(lexicon->source_frequency(0), .25);
  EXPECT_EQ(lexicon->target_frequency(2), .0625);
  EXPECT_EQ(lexicon->target_coverage(1), 1);
}

TEST_F(LexiconOnDisk, GivesBackPhrases) {
  const Result<LexiconFile> lexicon = LexiconFile::open(write(lexicon_bytes(animals())));
  ASSERT_TRUE(lexicon);
  const Phrases sources = lexicon->source_phrases();
  ASSERT_EQ(sources.count(), 2U);
  EXPECT_THAT(sources.words(1), testing::ElementsAre(1, 0));
  EXPECT_THAT(lexicon->target_phrases().words(1), testing::ElementsAre(2, 1, 0));
  ASSERT_EQ(lexicon->phrase_translations(1).size(), 2U);
  EXPECT_EQ(lexicon->phrase_translations(1)[0].forward, .75F);
  EXPECT_EQ(lexicon->phrase_translations(1)[1].target, 1U);

  const MemoryLexicon english = reversed(*lexicon);
  const std::vector<std::uint32_t> hound_dog_cat = {2, 1, 0};
  const auto phrase = english.source_phrases().longest(hound_dog_cat);
  ASSERT_EQ(phrase, 1U);
  ASSERT_EQ(english.phrase_translations(*phrase).size(), 2U);
  EXPECT_EQ(english.phrase_translations(*phrase)[0].forward, .25F);
  EXPECT_THAT(english.target_phrases().words(english.phrase_translations(*phrase)[1].target),
              testing::ElementsAre(1, 0));
}

TEST_F(LexiconOnDisk, OutlivesTheObjectThatItWasMovedFrom) {
  Result<LexiconFile> opened = LexiconFile::open(write(lexicon_bytes(animals())));
  ASSERT_TRUE(opened);
  const LexiconFile lexicon = *std::move(opened);
  opened = Error{Error::Code::empty, "Gone."};
  EXPECT_EQ(lexicon.find_target("hound"), 2U);
}

TEST_F(LexiconOnDisk, CanBeReversed) {
  const Result<LexiconFile> lexicon = LexiconFile::open(write(lexicon_bytes(animals())));
  ASSERT_TRUE(lexicon);
  const MemoryLexicon english = reversed(*lexicon);
  const auto hound = english.find_source("hound");
  ASSERT_TRUE(hound);
  ASSERT_EQ(english.translations(*hound).size(), 1U);
  const Translation dog = english.translations(*hound)[0];
  EXPECT_EQ(dog.target, english.find_target("пес"));
  EXPECT_EQ(dog.forward, .5F);
  EXPECT_EQ(dog.backward, .25F);
  EXPECT_EQ(english.source_frequency(*hound), .0625);
}

TEST_F(LexiconOnDisk, MayBeEmpty) {
  const LexiconTable nothing{kRussian, kEnglish, {}, {}, {}, {}};
  const Result<LexiconFile> lexicon = LexiconFile::open(write(lexicon_bytes(nothing)));
  ASSERT_TRUE(lexicon);
  EXPECT_FALSE(lexicon->find_source("кот"));
}

TEST_F(LexiconOnDisk, NoChangedByteStaysUnseen) {
  const std::string good = lexicon_bytes(animals());
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    EXPECT_NE(error_of(bad), "") << i;
  }
}

TEST_F(LexiconOnDisk, NoCutStaysUnseen) {
  const std::string good = lexicon_bytes(animals());
  for (std::size_t size = 0; size < good.size(); ++size) {
    EXPECT_NE(error_of(good.substr(0, size)), "") << size;
  }
  EXPECT_THAT(error_of(good + '\0'), HasSubstr("damaged"));
}

TEST_F(LexiconOnDisk, TellsWhatIsWrongAndWhatToDo) {
  const std::string good = lexicon_bytes(animals());
  EXPECT_THAT(error_of(""), HasSubstr("my.lexicon is not a lexicon. Make one with"));
  EXPECT_THAT(error_of("source\ttarget\n"), HasSubstr("is not a lexicon"));
  std::string newer = good;
  ++newer[8];  // The version stands behind the first eight bytes.
  EXPECT_THAT(error_of(newer), HasSubstr("another version"));
  EXPECT_THAT(error_of(good.substr(0, good.size() / 2)), HasSubstr("damaged. Copy it again"));
  EXPECT_EQ(LexiconFile::open(folder / "none").error().code, Error::Code::not_found);
  EXPECT_EQ(LexiconFile::open(folder).error().code, Error::Code::not_readable);
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(LexiconFile::open(folder / "pipe").error().code, Error::Code::not_readable);
}

// Whoever writes a wrong file may well write its checksum right.
TEST(LexiconFile, ReliesOnNothingThatAChecksumAloneVouchesFor) {
  LexiconTable out_of_order = animals();
  out_of_order.pairs = {{0, {1, .5F, .5F}}, {0, {0, .5F, .5F}}};
  LexiconTable too_likely = animals();
  too_likely.pairs[0].translation.forward = 2;
  LexiconTable repeated = animals();
  repeated.target.stems = {"cat", "cat", "dog"};
  LexiconTable of_unknown_words = animals();
  of_unknown_words.phrases.source.words = {0, 1, 2};
  LexiconTable phrases_out_of_order = animals();
  phrases_out_of_order.phrases.source.words = {1, 0, 1};
  LexiconTable no_words = animals();
  no_words.phrases.source.begins = {0, 0, 3};
  LexiconTable too_long = animals();
  too_long.phrases.target = {{0, 0, 5}, {0, 1, 2, 1, 0}};
  LexiconTable to_no_phrase = animals();
  to_no_phrase.phrases.pairs[0].translation.target = 2;
  for (const LexiconTable& bad : {out_of_order, too_likely, repeated, of_unknown_words,
                                  phrases_out_of_order, no_words, too_long, to_no_phrase}) {
    const Aligned bytes(lexicon_bytes(bad));
    const Result<LexiconFile> lexicon = LexiconFile::view(bytes.bytes(), "bad");
    ASSERT_FALSE(lexicon);
    EXPECT_THAT(lexicon.error().message(), HasSubstr("damaged"));
  }
}

}  // namespace
}  // namespace svereno
