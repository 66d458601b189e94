#include "aligner/formats/package.h"

#include <gmock/gmock.h>

#include "tests/aligner/formats/docx_builder.h"

namespace svereno {
namespace {

using testing::AllOf;
using testing::HasSubstr;

Package open(const std::string& bytes, const ReadLimits& limits = {}) {
  Result<Package> package = Package::open(bytes, "a.docx", limits);
  if (!package) throw std::runtime_error(package.error().message());
  return *std::move(package);
}

std::string error_of(const std::string& bytes, std::string_view part,
                     const ReadLimits& limits = {}) {
  Result<Package> package = Package::open(bytes, "a.docx", limits);
  if (!package) return package.error().message();
  const Result<std::string> read = package->read(part);
  return read ? "none" : read.error().message();
}

// Text that deflates to some hundredth of its size.
std::string text_of(std::size_t size, std::string_view word) {
  std::string text;
  for (int number = 0; text.size() < size; ++number) {
    text += std::string(word) + std::to_string(number % 100);
  }
  text.resize(size);
  return text;
}

TEST(Package, GivesPartsByNameWhateverTheCase) {
  const std::string bytes = make_package({{"Word/A.xml", "один"}, {"word/a.XML", "два"}});
  Package package = open(bytes);
  EXPECT_TRUE(package.has("word/a.xml"));
  EXPECT_FALSE(package.has("word/b.xml"));
  EXPECT_EQ(*package.read("word/a.xml"), "один");
}

TEST(Package, ReadsStoredAndDeflatedPartsAlike) {
  const std::string text(100'000, 'x');
  for (const bool deflated : {false, true}) {
    const std::string bytes = make_package({{"a", text}, {"b", ""}}, deflated);
    Package package = open(bytes);
    EXPECT_EQ(*package.read("a"), text);
    EXPECT_EQ(*package.read("b"), "");
  }
}

TEST(Package, NamesAPartThatIsMissing) {
  EXPECT_THAT(error_of(make_package({{"a", "x"}}), "b"), HasSubstr("lacks its part b"));
}

TEST(Package, SaysThatAFileWasCutShort) {
  const std::string bytes = make_package({{"a", text_of(1000, "x")}, {"b", "y"}});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    ASSERT_THAT(error_of(bytes.substr(0, size), "a"), HasSubstr("not a whole ZIP package"));
  }
}

TEST(Package, NamesAPartThatIsDamaged) {
  std::string bytes = make_package({{"a", "0123456789"}}, false);
  bytes[bytes.find("456")] = 'x';
  EXPECT_THAT(error_of(bytes, "a"), AllOf(HasSubstr("part a"), HasSubstr("damaged")));
}

TEST(Package, NamesAPartThatIsEncrypted) {
  std::string bytes = make_package({{"a", "0123456789"}}, false);
  constexpr std::size_t kFlagsOfEntry = 8;  // In the central directory's record.
  bytes[bytes.find("PK\x01\x02") + kFlagsOfEntry] |= 1;
  EXPECT_THAT(error_of(bytes, "a"), AllOf(HasSubstr("part a"), HasSubstr("encrypted")));
}

TEST(Package, KeepsToItsLimits) {
  const std::string bytes =
      make_package({{"a", text_of(3'000'000, "x")}, {"b", text_of(3'000'000, "y")}});
  EXPECT_EQ(error_of(bytes, "a"), "none");
  EXPECT_THAT(error_of(bytes, "a", {.part_bytes = 2'999'999}),
              HasSubstr("more than 2999999 bytes"));
  EXPECT_THAT(error_of(bytes, "a", {.compression_ratio = 10}), HasSubstr("more than"));
  EXPECT_THAT(error_of(bytes, "a", {.package_entries = 1}), HasSubstr("more than 1 entries"));
  Package package = open(bytes, {.package_bytes = 5'000'000});
  EXPECT_TRUE(package.read("a"));
  EXPECT_EQ(package.read("b").error().code, Error::Code::too_large);
}

// A package that says that its part is small.
TEST(Package, CountsWhatIsInflatedAndNotWhatIsDeclared) {
  std::string bytes = make_package({{"a", std::string(3'000'000, 'x')}});
  constexpr std::size_t kSizeInDirectory = 24;
  constexpr std::size_t kSizeInHeader = 22;
  for (const std::size_t at :
       {bytes.find("PK\x01\x02") + kSizeInDirectory, bytes.find("PK\x03\x04") + kSizeInHeader}) {
    bytes.replace(at, 4, std::string("\x05\0\0\0", 4));
  }
  EXPECT_NE(error_of(bytes, "a"), "none");
  EXPECT_NE(error_of(bytes, "a", {.part_bytes = 1000}), "none");
}

}  // namespace
}  // namespace svereno
