#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cstdint>
#include <cstring>

#include "program.h"

namespace svereno::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

// An array as numpy.save() writes it.
std::string npy(std::size_t rows, std::size_t columns, const std::vector<float>& numbers) {
  std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" +
                       std::to_string(rows) + ", " + std::to_string(columns) + "), }";
  while ((10 + header.size() + 1) % 64 != 0) header += ' ';
  header += '\n';
  std::string bytes(numbers.size() * sizeof(float), '\0');
  std::memcpy(bytes.data(), numbers.data(), bytes.size());
  return std::string("\x93NUMPY\x01", 7) + '\0' + static_cast<char>(header.size()) + '\0' + header +
         bytes;
}

class AlignCommand : public Program {
 protected:
  AlignCommand() {
    write("a.ru", "Лодка Марии ушла в 1905 году.\nШёл снег.\nБорис спал.\n");
    write("a.en", "Maria's boat left in 1905.\nIt was snowing.\nBoris slept.\n");
    write("a.de", "Marias Boot lief 1905 aus, es schneite.\nBoris schlief.\n");
  }

  Outcome align(std::vector<std::string> more) const {
    more.insert(more.begin(), {"align", "--segmented", "a.ru", "a.en"});
    return run(more);
  }
};

TEST_F(AlignCommand, WritesEveryFormatByNameAndByEnding) {
  struct Case {
    std::string name;
    std::string ending;
    std::string begins;
  };
  for (const Case& c : {Case{"tsv", "tsv", "Лодка"}, Case{"beads", "beads", "0\t0\t"},
                        Case{"jsonl", "jsonl", "{\"source\":"}, Case{"tmx", "tmx", "<?xml"},
                        Case{"xliff", "xliff", "<?xml"}, Case{"xliff", "xlf", "<?xml"},
                        Case{"ladder", "ladder", "0\t0\t"}, Case{"hunalign", "", "Лодка"},
                        Case{"xces", "xces", "<?xml"}, Case{"tei", "tei.xml", "<?xml"}}) {
    SCOPED_TRACE(c.name);
    const Outcome outcome = align({"--format", c.name});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, StartsWith(c.begins));
    if (c.ending.empty()) continue;
    EXPECT_EQ(align({"-o", "out." + c.ending}).status, 0);
    EXPECT_EQ(read("out." + c.ending), outcome.out);
  }
  EXPECT_EQ(align({"-o", "moses=pair"}).status, 0);
  EXPECT_THAT(read("pair.ru"), StartsWith("Лодка"));
  EXPECT_THAT(read("pair.en"), StartsWith("Maria's"));
}

TEST_F(AlignCommand, ALadderIsMeasuredAsBeadsAre) {
  EXPECT_EQ(align({"-o", "a.beads", "-o", "a.ladder"}).status, 0);
  const Outcome outcome = run({"evaluate", "a.beads", "a.ladder"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("strict      1.0000  1.0000  1.0000"));
}

TEST_F(AlignCommand, KeepsAnchors) {
  write("links.tsv", "0,1\t0\n2\t\n");
  const Outcome outcome = align({"--anchors", "links.tsv", "--format", "beads"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("0,1\t0\t1.00\n"), HasSubstr("2\t\t1.00\n")));
  write("wrong.tsv", "0\t0\n\n7\t1\n");
  const Outcome wrong = align({"--anchors", "wrong.tsv"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("wrong.tsv: line 3 names segment 7 of the first text"));
  EXPECT_THAT(wrong.out, IsEmpty());
  EXPECT_THAT(align({"--anchors", "none.tsv"}).err, HasSubstr("none.tsv does not exist"));
}

TEST_F(AlignCommand, ExplainsBeadsInEitherLanguage) {
  const Outcome outcome = align({"--explain", "1", "--explain", "2:2"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("Bead 1: 1-1, "));
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("1905 – 1905: the same number"),
                    HasSubstr("марии – maria's: sounds alike"), HasSubstr("Lengths: "),
                    HasSubstr("\nBead 3: 1-1, "), HasSubstr("What else it could have been:")));
  const Outcome russian = align({"--explain", "1", "--ui", "ru"});
  EXPECT_THAT(russian.out, StartsWith("Соответствие 1: 1-1, "));
  for (const char* english : {"Words", "Lengths", "segments", "Evidence", "the same"}) {
    EXPECT_THAT(russian.out, Not(HasSubstr(english)));
  }
}

TEST_F(AlignCommand, ExplainsBeadsToAProgram) {
  const Outcome outcome = align({"--explain", ":1", "--format", "json", "-o", "a.tsv"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const boost::json::value value = boost::json::parse(outcome.out);
  EXPECT_EQ(value.at("schema").as_string(), "svereno-explanation/1");
  const boost::json::value& bead = value.at("beads").at(0);
  EXPECT_EQ(bead.at("number").to_number<int>(), 2);
  const boost::json::value& nats = bead.at("evidence").at("nats");
  double sum = 0;
  for (const char* part : {"words", "length", "traits", "shape", "embeddings"}) {
    sum += nats.at(part).to_number<double>();
  }
  EXPECT_NEAR(nats.at("total").to_number<double>(), sum, 1e-9);
  EXPECT_THAT(read("a.tsv"), StartsWith("Лодка"));
}

TEST_F(AlignCommand, SaysWhatItCannotExplain) {
  for (const char* wish : {"0", "4", "x", ":", "3:9", "-1", "1:x", "99999999999"}) {
    const Outcome outcome = align({std::string("--explain=") + wish});
    EXPECT_EQ(outcome.status, 2) << wish;
    EXPECT_THAT(outcome.err, HasSubstr("--explain")) << wish;
    EXPECT_THAT(outcome.out, IsEmpty());
  }
  EXPECT_THAT(align({"--explain", "1", "--format", "tsv"}).err,
              HasSubstr("give the alignment a file of its own"));
}

TEST_F(AlignCommand, TakesADictionaryOfHunalign) {
  write("x.ru", "глокая куздра\nбокр штеко\n");
  write("x.en", "glocky cuzder\nbock glurp\n");
  write("made-up.dic", "bock @ бокр\nglurp @ штеко\n");
  const std::vector<std::string> command = {"align",        "--segmented", "x.ru",      "x.en",
                                            "--explain",    "1:1",         "--lexicon", "none",
                                            "--dictionary", "made-up.dic"};
  const Outcome outcome = run(command);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("бокр – bock: by a lexicon or these texts, 60.0 %"),
                                 HasSubstr("штеко – glurp: by a lexicon")));
  write("made-up.dic", "bock @ бокр\nglurp\n");
  EXPECT_THAT(run(command).err, HasSubstr("made-up.dic: line 2 is not an entry"));
}

TEST_F(AlignCommand, TakesVectors) {
  const std::vector<float> three = {1, 0, 0, 0, 1, 0, 0, 0, 1};
  write("ru.npy", npy(3, 3, three));
  write("en.npy", npy(3, 3, three));
  EXPECT_EQ(align({"--embeddings", "ru.npy", "en.npy"}).status, 0);
  write("two.npy", npy(2, 3, {1, 0, 0, 0, 1, 0}));
  EXPECT_THAT(align({"--embeddings", "two.npy", "en.npy"}).err,
              HasSubstr("two.npy holds 2 rows, but a.ru has 3 segments"));
  write("wide.npy", npy(3, 2, {1, 0, 0, 0, 1, 0}));
  EXPECT_THAT(align({"--embeddings", "ru.npy", "wide.npy"}).err,
              HasSubstr("The vectors of ru.npy have 3 numbers, those of wide.npy 2"));
  EXPECT_EQ(align({"--embeddings", "ru.npy"}).status, 2);
}

TEST_F(AlignCommand, JoinsMoreThanTwoVersions) {
  write("links.tsv", "0,1\t0\n2\t1\n");
  const std::vector<std::string> command = {"align",          "--segmented", "a.ru",
                                            "a.de",           "a.en",        "--target-lang=de",
                                            "--more-lang=en", "--anchors",   "links.tsv"};
  const auto with = [&](const std::string& format) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--format", format});
    return run(arguments);
  };
  const Outcome table = with("tsv");
  EXPECT_EQ(table.status, 0) << table.err;
  EXPECT_THAT(table.out, StartsWith("Лодка Марии ушла в 1905 году. Шёл снег.\tMarias Boot lief "
                                    "1905 aus, es schneite.\tMaria's boat left in 1905. It was "
                                    "snowing.\t"));
  EXPECT_THAT(with("jsonl").out, HasSubstr("\"segments\":[[0,1],[0],[0,1]],\"kind\":\"2-1-2\""));
  EXPECT_THAT(with("tmx").out, HasSubstr("<tuv xml:lang=\"de\"><seg>Boris schlief.</seg></tuv>\n"
                                         "      <tuv xml:lang=\"en\"><seg>Boris slept."));
  EXPECT_THAT(with("xliff").err, HasSubstr("There are: tsv, tmx, jsonl."));
  EXPECT_THAT(run({"align", "a.ru", "a.en", "a.de"}).err, HasSubstr("--more-lang de"));
  EXPECT_THAT(run({"align", "a.ru", "a.en", "a.de", "--more-lang", "1"}).err,
              HasSubstr("--more-lang cannot be 1"));
  EXPECT_THAT(run({"align", "a.ru", "a.en", "--more-lang", "de"}).err,
              HasSubstr("there are 0 and 1 --more-lang"));
}

}  // namespace
}  // namespace svereno::cli
