#include "aligner/align/embeddings.h"

#include <gmock/gmock.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "aligner/align/align.h"
#include "aligner/align/embedding_evidence.h"
#include "aligner/align/evaluate.h"
#include "aligner/formats/write.h"
#include "tests/aligner/align/texts.h"

namespace svereno {
namespace {

constexpr std::uint32_t kColumns = 64;

using Vector = std::vector<float>;

// Vectors as a model of meaning might make them: what a segment means, what all segments have
// in common, and noise.
class Meanings {
 public:
  Meanings(std::mt19937& random, float noise) : random_(random), noise_(noise) {
    common_ = random_vector();
  }

  Vector random_vector() {
    std::normal_distribution<float> normal;
    Vector result(kColumns);
    for (float& value : result) value = normal(random_);
    return result;
  }

  // A bead of n and m segments: what the longer side says one by one, the other says in fewer.
  void add(const LooseBead& bead, std::vector<Vector>& source, std::vector<Vector>& target) {
    const std::size_t pieces = std::max(bead.source.size(), bead.target.size());
    std::vector<Vector> meanings;
    for (std::size_t k = 0; k < pieces; ++k) meanings.push_back(random_vector());
    say(meanings, bead.source, source);
    say(meanings, bead.target, target);
  }

 private:
  void say(const std::vector<Vector>& meanings, const std::vector<std::uint32_t>& segments,
           std::vector<Vector>& into) {
    for (const std::uint32_t segment : segments) {
      into[segment] = random_vector();
      for (std::size_t k = 0; k < kColumns; ++k) {
        into[segment][k] = into[segment][k] * noise_ + common_[k];
      }
    }
    for (std::size_t piece = 0; piece < meanings.size() && !segments.empty(); ++piece) {
      Vector& vector = into[segments[piece * segments.size() / meanings.size()]];
      for (std::size_t k = 0; k < kColumns; ++k) vector[k] += meanings[piece][k];
    }
  }

  std::mt19937& random_;
  float noise_;
  Vector common_;
};

Embeddings embeddings_of(const std::vector<Vector>& rows) {
  const auto values = std::make_shared<std::vector<float>>();
  for (const Vector& row : rows) values->insert(values->end(), row.begin(), row.end());
  return {values, *values, static_cast<std::uint32_t>(rows.size()), kColumns};
}

EmbeddingPair pair_of(const std::vector<LooseBead>& gold, std::size_t source_count,
                      std::size_t target_count, std::mt19937& random, float noise) {
  std::vector<Vector> source(source_count, Vector(kColumns));
  std::vector<Vector> target(target_count, Vector(kColumns));
  Meanings meanings(random, noise);
  for (const LooseBead& bead : gold) meanings.add(bead, source, target);
  return {embeddings_of(source), embeddings_of(target)};
}

BeadCounts score(const std::vector<LooseBead>& gold, const Alignment& alignment) {
  const auto proposed = read_beads(write_beads(alignment), "a");
  return compare(gold, *proposed);
}

std::vector<LooseBead> random_gold(std::mt19937& random, std::size_t beads, std::uint32_t& source,
                                   std::uint32_t& target) {
  std::vector<LooseBead> gold;
  for (std::size_t i = 0; i < beads; ++i) {
    const auto kind = random() % 24;
    LooseBead bead;
    const auto take = [](std::vector<std::uint32_t>& side, std::uint32_t& next, unsigned count) {
      for (; count > 0; --count) side.push_back(next++);
    };
    take(bead.source, source, kind == 0 ? 2 : kind == 1 ? 0 : 1);
    take(bead.target, target, kind == 2 ? 2 : kind == 3 ? 0 : 1);
    gold.push_back(bead);
  }
  return gold;
}

// Lines of which only the vectors say what they mean.
std::vector<std::string> wordless(std::size_t count) {
  return std::vector<std::string>(count, "Так или иначе.");
}

TEST(Embeddings, AlignTextsThatTellNothingByThemselves) {
  std::mt19937 random(1);
  std::uint32_t m = 0;
  std::uint32_t n = 0;
  const auto gold = random_gold(random, 300, m, n);
  const EmbeddingPair pair = pair_of(gold, m, n, random, .5F);
  const SegmentedText source = text_of(wordless(m), kRussian);
  const SegmentedText target = text_of(wordless(n), kEnglish);
  AlignOptions options;
  const double without = strict_score(score(gold, align(source, target, options))).f1;
  options.embeddings = &pair;
  const BeadCounts with = score(gold, align(source, target, options));
  EXPECT_LT(without, .5);
  EXPECT_GT(strict_score(with).f1, .97);
  EXPECT_GT(unaligned_score(with).f1, .8);
}

TEST(Embeddings, ThatAreNoiseDoNoHarm) {
  std::mt19937 random(2);
  const MadeUpPair texts = made_up_pair(300, random);
  std::vector<LooseBead> gold;
  for (std::uint32_t i = 0; i < 300; ++i) gold.push_back({{i}, {i}});
  const EmbeddingPair noise = pair_of({}, 300, 300, random, 1);
  std::vector<Vector> rows;
  Meanings meanings(random, 1);
  for (int i = 0; i < 600; ++i) rows.push_back(meanings.random_vector());
  const EmbeddingPair junk{embeddings_of({rows.begin(), rows.begin() + 300}),
                           embeddings_of({rows.begin() + 300, rows.end()})};
  for (const EmbeddingPair* pair : {&noise, &junk}) {
    AlignOptions options;
    options.embeddings = pair;
    const Alignment alignment =
        align(text_of(texts.source, kRussian), text_of(texts.target, kEnglish), options);
    EXPECT_EQ(strict_score(score(gold, alignment)).f1, 1);
  }
}

TEST(Embeddings, MayHoldWhatIsNoNumber) {
  std::mt19937 random(3);
  constexpr std::array kBad = {
      std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
      -std::numeric_limits<float>::infinity(), 0.0F,
      std::numeric_limits<float>::max(),       std::numeric_limits<float>::denorm_min()};
  for (int trial = 0; trial < 40; ++trial) {
    SCOPED_TRACE(trial);
    const auto source = random_lines(random() % 12, random);
    const auto target = random_lines(random() % 12, random);
    const auto rows = [&](std::size_t count) {
      std::vector<Vector> result(count, Vector(kColumns));
      for (Vector& row : result) {
        const float first = kBad[random() % kBad.size()];
        for (float& value : row) value = random() % 4 == 0 ? kBad[random() % kBad.size()] : first;
      }
      return result;
    };
    const EmbeddingPair pair{embeddings_of(rows(source.size())),
                             embeddings_of(rows(target.size()))};
    AlignOptions options;
    options.embeddings = &pair;
    std::uint32_t i = 0;
    for (const Bead& bead : align(text_of(source, kRussian), text_of(target, kEnglish), options)) {
      EXPECT_EQ(bead.source.begin, i);
      EXPECT_GE(bead.confidence, 0);
      EXPECT_LE(bead.confidence, 1);
      i = bead.source.end;
    }
    EXPECT_EQ(i, source.size());
  }
}

TEST(EmbeddingEvidence, AddsWhatItSaysOfEachBead) {
  std::mt19937 random(4);
  std::uint32_t m = 0;
  std::uint32_t n = 0;
  const auto gold = random_gold(random, 12, m, n);
  const EmbeddingPair pair = pair_of(gold, m + 3, n + 2, random, .5F);
  const EmbeddingEvidence evidence(pair, {3, m + 3}, {2, n + 2}, {});
  const Band band = Band::full(m, n);
  const std::vector<BeadShape>& shapes = BeadPriors().shapes;
  BeadScores scores{shapes.size(), std::vector<float>(band.size() * shapes.size(), 0)};
  const Likeness usual{.8, .1};
  for (std::uint32_t i = 0; i <= m; ++i) {
    for (std::uint32_t j = 0; j <= n; ++j) {
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        if (shapes[k].source <= i && shapes[k].target <= j) continue;
        scores.values[band.index({i, j}) * shapes.size() + k] = BeadScores::kImpossible;
      }
    }
  }
  evidence.add_to(scores, band, shapes, usual);
  for (std::uint32_t i = 1; i <= m; ++i) {
    for (std::uint32_t j = 1; j <= n; ++j) {
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        const float added = scores.of(band.index({i, j}), k);
        if (added == BeadScores::kImpossible) continue;
        const auto alike = evidence.likeness({i - shapes[k].source, i}, {j - shapes[k].target, j});
        EXPECT_NEAR(static_cast<double>(added), alike ? evidence.evidence(*alike, usual) : 0, 1e-3);
      }
    }
  }
}

TEST(EmbeddingEvidence, RisesWithTheLikenessAndIsBounded) {
  std::mt19937 random(5);
  const EmbeddingPair pair = pair_of({{{0}, {0}}}, 20, 20, random, 1);
  const EmbeddingEvidence evidence(pair, {0, 20}, {0, 20}, {});
  const Likeness usual{.7, .1};
  double before = -1e9;
  for (double likeness = 0; likeness <= 1; likeness += .01) {
    const double here = evidence.evidence(likeness, usual);
    EXPECT_GE(here, before - .02);
    EXPECT_LT(std::abs(here), 10);
    before = here;
  }
  EXPECT_LT(evidence.evidence(0, usual), -3);
  EXPECT_GT(evidence.evidence(.7, usual), 3);
}

// On texts whose alignment is known, with vectors made up from it.
TEST(Embeddings, RaiseTheScoreOnRealTexts) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(SVERENO_DATA) / "gold/lit";
  if (!fs::exists(folder)) GTEST_SKIP() << "no data at " << folder;
  const auto lines = [](const fs::path& path) {
    std::vector<std::string> result;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) result.push_back(line);
    return result;
  };
  std::mt19937 random(6);
  BeadCounts without;
  BeadCounts with;
  int documents = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().string();
    if (!name.ends_with(".gold.tsv") || ++documents > 2) continue;
    std::ifstream in(name, std::ios::binary);
    const auto gold = read_beads(std::string(std::istreambuf_iterator<char>(in), {}), name);
    ASSERT_TRUE(gold);
    const std::string stem = name.substr(0, name.size() - 9);
    const auto ru = lines(stem + ".ru");
    const auto en = lines(stem + ".en");
    const SegmentedText source = text_of(ru, kRussian);
    const SegmentedText target = text_of(en, kEnglish);
    AlignOptions options;
    without += score(*gold, align(source, target, options));
    const EmbeddingPair pair = pair_of(*gold, ru.size(), en.size(), random, .8F);
    options.embeddings = &pair;
    with += score(*gold, align(source, target, options));
  }
  RecordProperty("without", std::to_string(strict_score(without).f1));
  RecordProperty("with", std::to_string(strict_score(with).f1));
  EXPECT_GT(strict_score(with).f1, strict_score(without).f1 + .03);
}

}  // namespace
}  // namespace svereno
