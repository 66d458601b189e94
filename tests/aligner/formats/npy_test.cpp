#include "aligner/formats/npy.h"

#include <gmock/gmock.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace svereno {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

template <typename Number>
std::string bytes_of(const std::vector<Number>& numbers) {
  std::string result(numbers.size() * sizeof(Number), '\0');
  std::memcpy(result.data(), numbers.data(), result.size());
  return result;
}

// A file of version `major`, its header padded to a multiple of 64 or not at all.
std::string npy(int major, std::string header, const std::string& numbers, bool padded = true) {
  const std::size_t start = 8 + (major == 1 ? 2 : 4);
  while (padded && (start + header.size() + 1) % 64 != 0) header += ' ';
  header += '\n';
  std::string result = "\x93NUMPY";
  result += static_cast<char>(major);
  result += '\0';
  for (std::size_t i = 0; i < (major == 1 ? 2U : 4U); ++i) {
    result += static_cast<char>((header.size() >> (8 * i)) & 0xFF);
  }
  return result + header + numbers;
}

std::vector<float> row(const Embeddings& embeddings, std::uint32_t number) {
  const auto values = embeddings.row(number);
  return {values.begin(), values.end()};
}

constexpr std::string_view kHeader = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
const std::string kNumbers = bytes_of<float>({1, 2, 3, 4, 5, 6});

TEST(Npy, ReadsEveryVersionAndAlignment) {
  for (const int major : {1, 2, 3}) {
    for (const bool padded : {true, false}) {
      SCOPED_TRACE(major);
      const std::string bytes = npy(major, std::string(kHeader), kNumbers, padded);
      const auto embeddings = view_embeddings(bytes, "a.npy");
      ASSERT_TRUE(embeddings) << embeddings.error().message();
      EXPECT_EQ(embeddings->rows(), 2U);
      EXPECT_EQ(embeddings->columns(), 3U);
      EXPECT_THAT(row(*embeddings, 1), ElementsAre(4, 5, 6));
    }
  }
}

TEST(Npy, TakesKeysInAnyOrderAndLongNumbers) {
  const auto bytes =
      npy(1, R"({"shape": (2L, 3L), 'fortran_order':False,'descr':"<f4"})", kNumbers);
  const auto embeddings = view_embeddings(bytes, "a.npy");
  ASSERT_TRUE(embeddings) << embeddings.error().message();
  EXPECT_THAT(row(*embeddings, 0), ElementsAre(1, 2, 3));
}

TEST(Npy, WidensHalves) {
  const auto bytes = npy(
      1, "{'descr': '<f2', 'fortran_order': False, 'shape': (2, 4), }",
      bytes_of<std::uint16_t>({0x3C00, 0xC000, 0x3555, 0x0001, 0x7BFF, 0x8000, 0x7C00, 0x7E00}));
  const auto embeddings = view_embeddings(bytes, "a.npy");
  ASSERT_TRUE(embeddings) << embeddings.error().message();
  const auto first = row(*embeddings, 0);
  EXPECT_EQ(first[0], 1);
  EXPECT_EQ(first[1], -2);
  EXPECT_NEAR(static_cast<double>(first[2]), 1.0 / 3, 1e-3);
  EXPECT_FLOAT_EQ(first[3], 5.9604645e-8F);
  const auto second = row(*embeddings, 1);
  EXPECT_EQ(second[0], 65504);
  EXPECT_TRUE(std::signbit(second[1]));
  EXPECT_TRUE(std::isinf(second[2]));
  EXPECT_TRUE(std::isnan(second[3]));
}

TEST(Npy, TakesATextWithoutSegments) {
  const auto bytes = npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 768), }", "");
  const auto embeddings = view_embeddings(bytes, "a.npy");
  ASSERT_TRUE(embeddings) << embeddings.error().message();
  EXPECT_EQ(embeddings->rows(), 0U);
}

TEST(Npy, SaysWhatIsWrong) {
  const auto message = [](const std::string& bytes) {
    const auto embeddings = view_embeddings(bytes, "a.npy");
    return embeddings ? std::string() : embeddings.error().message();
  };
  const auto with = [&](std::string_view type, std::string_view order, std::string_view shape) {
    return message(npy(1,
                       "{'descr': '" + std::string(type) + "', 'fortran_order': " +
                           std::string(order) + ", 'shape': " + std::string(shape) + ", }",
                       kNumbers));
  };
  EXPECT_EQ(with("<f4", "False", "(2, 3)"), "");
  EXPECT_THAT(with("<f8", "False", "(2, 3)"), HasSubstr("numbers of the type <f8"));
  EXPECT_THAT(with(">f4", "False", "(2, 3)"), HasSubstr("numbers of the type >f4"));
  EXPECT_THAT(with("<f4", "True", "(2, 3)"), HasSubstr("column by column"));
  EXPECT_THAT(with("<f4", "False", "(6,)"), HasSubstr("an array of 6 numbers"));
  EXPECT_THAT(with("<f4", "False", "()"), HasSubstr("must have two dimensions"));
  EXPECT_THAT(with("<f4", "False", "(1, 2, 3)"), HasSubstr("1 × 2 × 3"));
  EXPECT_THAT(with("<f4", "False", "(2, 0)"), HasSubstr("must have two dimensions"));
  EXPECT_THAT(with("<f4", "False", "(2, 4)"), HasSubstr("says that it holds 2 × 4"));
  EXPECT_THAT(with("<f4", "False", "(1, 3)"), HasSubstr("holds 24 bytes"));
  EXPECT_THAT(with("<f4", "False", "(4294967295, 65536)"), HasSubstr("cut off"));
  EXPECT_THAT(with("<f4", "False", "(99999999999999999999, 3)"), HasSubstr("is not an array"));
  EXPECT_THAT(with("<f4", "Maybe", "(2, 3)"), HasSubstr("is not an array"));
  const std::string whole = npy(2, std::string(kHeader), kNumbers);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THAT(message(whole.substr(0, size)), HasSubstr("a.npy")) << size;
  }
  EXPECT_THAT(message(npy(4, std::string(kHeader), kNumbers)), HasSubstr("is not an array"));
}

TEST(Npy, SaysThatThereIsNoFile) {
  const auto missing = open_embeddings("/nowhere/at.all.npy");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, Error::Code::not_found);
  EXPECT_FALSE(open_embeddings("/tmp"));
}

}  // namespace
}  // namespace svereno
