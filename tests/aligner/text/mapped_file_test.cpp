#include "aligner/text/mapped_file.h"

#include <gtest/gtest.h>

#include <fstream>

namespace svereno {
namespace {

std::filesystem::path write(const char* name, std::string_view text) {
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

TEST(MappedFile, HasTheBytesForAsLongAsItIsHeld) {
  const auto path = write("svereno_mapped", std::string_view("a\0б", 4));
  const MappedFile::Opened opened = MappedFile::open(path);
  ASSERT_FALSE(opened.error) << opened.error.message();
  std::filesystem::remove(path);
  EXPECT_EQ(opened.file->bytes(), std::string_view("a\0б", 4));
}

TEST(MappedFile, MayBeEmpty) {
  const auto path = write("svereno_mapped_empty", "");
  const MappedFile::Opened opened = MappedFile::open(path);
  ASSERT_FALSE(opened.error);
  EXPECT_TRUE(opened.file->bytes().empty());
}

TEST(MappedFile, SaysWhyItCannotBeOpened) {
  const std::filesystem::path folder = testing::TempDir();
  EXPECT_EQ(MappedFile::open(folder / "svereno_none").error, std::errc::no_such_file_or_directory);
  EXPECT_EQ(MappedFile::open(folder).error, std::errc::not_supported);
  EXPECT_EQ(MappedFile::open("/dev/null").error, std::errc::not_supported);
}

}  // namespace
}  // namespace svereno
