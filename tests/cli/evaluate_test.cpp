#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cstdio>
#include <fstream>

#include "program.h"

namespace svereno::cli {
namespace {

using testing::HasSubstr;

class Evaluate : public Program {
 protected:
  /// What score.py says of the same files.
  boost::json::value reference(const std::string& gold, const std::string& beads) const {
    const std::string command = "python3 '" SVERENO_DATA "/score.py' --json '" + gold + "' '" +
                                beads + "' > '" + (folder / "reference.json").string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    return boost::json::parse(read("reference.json"));
  }

  void expect_agreement(const std::string& gold, const std::string& beads) const {
    const Outcome outcome = run({"evaluate", gold, beads, "--json"});
    const auto ours = boost::json::parse(outcome.out);
    const auto theirs = reference(gold, beads);
    const std::vector<std::pair<const char*, const char*>> kinds = {
        {"strict", "strict"}, {"lax", "lax"}, {"unaligned", "null_lines"}};
    for (const auto& [mine, other] : kinds) {
      const std::vector<std::pair<const char*, const char*>> values = {
          {"precision", "P"}, {"recall", "R"}, {"f1", "F1"}};
      for (const auto& [value, letter] : values) {
        EXPECT_NEAR(ours.at(mine).at(value).to_number<double>(),
                    theirs.at(other).at(letter).to_number<double>(), 1e-12)
            << mine << ' ' << value;
      }
    }
    EXPECT_EQ(ours.at("goldBeads").to_number<int>(), theirs.at("gold_beads").to_number<int>());
    EXPECT_EQ(ours.at("proposedBeads").to_number<int>(), theirs.at("hyp_beads").to_number<int>());
  }

  static bool has_data() { return std::filesystem::exists(SVERENO_DATA "/score.py"); }
};

TEST_F(Evaluate, PrintsStrictLaxAndUnaligned) {
  write("gold.tsv", "0\t0\n1,2\t1\n3\t\n");
  write("mine.beads", "0\t0\t0.9\n1\t1\t0.4\n2\t\n3\t\n");
  const Outcome outcome = run({"evaluate", "gold.tsv", "mine.beads"});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("strict      0.5000  0.5000  0.5000"));
  EXPECT_THAT(outcome.out, HasSubstr("lax         1.0000  1.0000  1.0000"));
  EXPECT_THAT(outcome.out, HasSubstr("unaligned   0.5000  1.0000  0.6667"));
}

TEST_F(Evaluate, AddsUpFoldersAndTellsWhatIsMissing) {
  write("gold/a/x.gold.tsv", "0\t0\n1\t1\n");
  write("gold/y.gold.tsv", "0\t0\n1\t1\n");
  write("gold/z.gold.tsv", "0\t0\n");
  write("hyp/a/x.beads", "0\t0\n1\t1\n");
  write("hyp/y.hyp.tsv", "0,1\t0,1\n");
  const Outcome outcome = run({"evaluate", "gold", "hyp", "--per-document"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("z.hyp.tsv is missing"));
  EXPECT_THAT(outcome.out, HasSubstr("a/x\tstrict P R F1 1.0000 1.0000 1.0000"));
  EXPECT_THAT(outcome.out, HasSubstr("y\tstrict P R F1 0.0000 0.0000 0.0000\tlax P R F1 1.0000"));
  EXPECT_THAT(outcome.out, HasSubstr("strict      0.6667  0.4000"));
  EXPECT_THAT(outcome.out, HasSubstr("Documents: 3."));
}

TEST_F(Evaluate, RefusesWhatIsNoBeadFile) {
  write("gold.tsv", "0\t0\n");
  write("bad.tsv", "0\t0\nзеро\t1\n");
  const Outcome outcome = run({"evaluate", "gold.tsv", "bad.tsv"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, HasSubstr("bad.tsv"));
  EXPECT_EQ(run({"evaluate", "gold.tsv", "нет.tsv"}).status, 2);
  std::filesystem::create_directory(folder / "hyp");
  EXPECT_EQ(run({"evaluate", "gold.tsv", "hyp"}).status, 2);
}

TEST_F(Evaluate, AgreesWithTheReferenceOnInventedBeads) {
  if (!has_data()) GTEST_SKIP() << "no data at " SVERENO_DATA;
  // Repeated, scattered, one-sided and empty beads; comments, further columns.
  write("g.tsv", "# gold\n0\t0\n1,3\t1\n2\t\n4\t2,3\n4\t2,3\n\t4\n5,6\t5\n7,8\t6,7\n9\t\n");
  write("h.tsv", "0\t0\t0.9\n1\t1\n1\t1\n2,3\t\n4\t2\n\t3,4\n5\t5\n6,7\t6\n8\t7\n\t\n9\t8\n");
  expect_agreement((folder / "g.tsv").string(), (folder / "h.tsv").string());
  expect_agreement((folder / "h.tsv").string(), (folder / "g.tsv").string());
}

TEST_F(Evaluate, AgreesWithTheReferenceOnGoldAgainstADiagonal) {
  if (!has_data()) GTEST_SKIP() << "no data at " SVERENO_DATA;
  namespace fs = std::filesystem;
  const fs::path gold = SVERENO_DATA "/gold/diplomatic";
  if (!fs::exists(gold)) GTEST_SKIP() << "no gold at " << gold;
  // Every line with the line of its number: wrong in interesting ways.
  for (const auto& entry : fs::recursive_directory_iterator(gold)) {
    const std::string name = entry.path().lexically_relative(gold).string();
    if (!name.ends_with(".gold.tsv")) continue;
    std::string beads;
    for (int i = 0; i < 40; ++i) beads += std::to_string(i) + "\t" + std::to_string(i) + "\n";
    write("hyp/" + name, beads);
  }
  expect_agreement(gold.string(), (folder / "hyp").string());
}

}  // namespace
}  // namespace svereno::cli
