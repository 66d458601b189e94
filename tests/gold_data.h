#pragma once

#include <algorithm>
#include <array>
#include <boost/crc.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "aligner/text/language.h"

namespace svereno {

/// Gold documents are parted by name, as the README of the data says: those that rules and
/// numbers may be tuned on, and those that only tell how well it went.
enum class GoldPart { dev, test };

inline GoldPart gold_part(std::string_view set, std::string_view document) {
  constexpr unsigned kParts = 5;                             // One in five is for testing,
  constexpr auto kAllDev = std::to_array<std::string_view>(  // but in sets that are too small.
      {"lit", "lit-whole", "diplomatic", "udhr", "bible-whole"});
  if (set == "textberg") return document == "dev" ? GoldPart::dev : GoldPart::test;
  if (std::ranges::find(kAllDev, set) != kAllDev.end()) return GoldPart::dev;
  boost::crc_32_type crc;
  crc.process_bytes(document.data(), document.size());
  return crc.checksum() % kParts == 0 ? GoldPart::test : GoldPart::dev;
}

/// The part that a measurement is asked for: SVERENO_GOLD_PART=test, else dev.
inline GoldPart wanted_gold_part() {
  const char* wanted = std::getenv("SVERENO_GOLD_PART");
  return wanted != nullptr && std::string_view(wanted) == "test" ? GoldPart::test : GoldPart::dev;
}

/// The documents of gold set `set` in `language`, in the order of their names; none
/// where the data are not.
inline std::vector<std::filesystem::path> gold_documents(const std::filesystem::path& data,
                                                         const std::string& set, Language language,
                                                         GoldPart part) {
  std::vector<std::filesystem::path> documents;
  const std::filesystem::path folder = data / "gold" / set;
  if (!std::filesystem::exists(folder)) return documents;
  const std::string extension = "." + std::string(language.tag());
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::filesystem::path& path = entry.path();
    if (path.extension() == extension && gold_part(set, path.stem().string()) == part) {
      documents.push_back(path);
    }
  }
  std::ranges::sort(documents);
  return documents;
}

}  // namespace svereno
