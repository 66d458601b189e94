// How often the two sides of aligned sentences have the same values, and how fast values are
// read.
//
//   values DATA dev|test [SET…]   the share of beads whose values all have a counterpart, as
//                                 find_values() reads them and as find_numbers() does; with
//                                 SVERENO_SHOW=1 every other bead too
//   values show ru|en TEXT        the values of a text

#include "aligner/language/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/crc.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace svereno;

namespace {

constexpr const char* kKinds[] = {"number", "ordinal", "percentage", "points",  "money", "measure",
                                  "date",   "time",    "decade",     "century", "label"};

std::string shown(const Reading& reading) {
  std::string text = kKinds[static_cast<std::size_t>(reading.kind)];
  text += " " + reading.amount + (reading.unit.empty() ? "" : " " + reading.unit);
  const auto field = [&](const char* name, const std::optional<std::int32_t>& value) {
    if (value) text += fmt::format(" {}{}", name, *value);
  };
  field("y", reading.when.year);
  field("m", reading.when.month);
  field("d", reading.when.day);
  field("w", reading.when.weekday);
  field("h", reading.when.hour);
  field("min", reading.when.minute);
  return text;
}

std::string shown(const Value& value) {
  std::string text = fmt::format("⟦{}⟧ {}", value.text, shown(value.reading));
  for (const Reading& other : value.others) text += " | " + shown(other);
  if (value.range != RangeEnd::none) text += value.range == RangeEnd::from ? " from" : " to";
  if (value.form == NumberForm::hint) text += " (hint)";
  return text;
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

// The lines that a field of a bead file names, joined.
std::string joined(const std::vector<std::string>& lines, const std::string& list) {
  std::string text;
  std::istringstream stream(list);
  for (std::string item; std::getline(stream, item, ',');) {
    text += (text.empty() ? "" : "\n") + lines.at(std::stoul(item));
  }
  return text;
}

bool is_test(const std::string& name) {
  boost::crc_32_type crc;
  crc.process_bytes(name.data(), name.size());
  return crc.checksum() % 5 == 0;
}

struct Counts {
  std::size_t beads = 0;      // With a value that must be shown, on either side.
  std::size_t by_value = 0;   // All of them have counterparts.
  std::size_t by_number = 0;  // The numbers are the same, by value.
  std::size_t by_set = 0;     // No number is without its like, other readings counted.
  std::size_t unmatched = 0;
  std::size_t values = 0;
  std::size_t bytes = 0;
  double seconds = 0;
};

// One and two in words often turn into other words; a hint is no more than that.
bool must_be_shown(NumberForm form, std::string_view amount) {
  const bool small = amount == "0" || amount == "1" || amount == "2";
  return form != NumberForm::hint && !(form == NumberForm::words && small);
}
bool counts(const Number& number) { return must_be_shown(number.form, number.value); }
bool counts(const Value& value) { return must_be_shown(value.form, value.reading.amount); }

std::multiset<std::string> multiset_of(const std::vector<Number>& numbers) {
  std::multiset<std::string> result;
  for (const Number& number : numbers) {
    if (counts(number)) result.insert(number.value);
  }
  return result;
}

bool all_in(const std::vector<Number>& these, const std::vector<Number>& those) {
  std::set<std::string> values;
  for (const Number& number : those) {
    values.insert(number.value);
    for (const auto& other : number.others) values.insert(other.begin(), other.end());
  }
  return std::ranges::all_of(these, [&](const Number& number) {
    if (!counts(number) || values.contains(number.value)) return true;
    return std::ranges::any_of(number.others, [&](const auto& reading) {
      return std::ranges::all_of(reading, [&](const auto& v) { return values.contains(v); });
    });
  });
}

void count_bead(Counts& counts_of, const std::string& name, const std::string& source,
                const std::string& target) {
  const auto start = std::chrono::steady_clock::now();
  const std::vector<Value> ru = find_values(source, kRussian), en = find_values(target, kEnglish);
  counts_of.seconds +=
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  counts_of.bytes += source.size() + target.size();
  const auto told = [](const Value& value) { return counts(value); };
  const auto here = std::ranges::count_if(ru, told), there = std::ranges::count_if(en, told);
  if (here + there == 0) return;
  ++counts_of.beads;
  counts_of.values += static_cast<std::size_t>(here + there);
  Unmatched rest = unmatched(ru, en, Agreement::rounded);
  std::erase_if(rest.source, [](const Value* value) { return !counts(*value); });
  std::erase_if(rest.target, [](const Value* value) { return !counts(*value); });
  const bool same = rest.source.empty() && rest.target.empty();
  counts_of.by_value += same ? 1 : 0;
  counts_of.unmatched += rest.source.size() + rest.target.size();
  const std::vector<Number> a = find_numbers(source, kRussian), b = find_numbers(target, kEnglish);
  counts_of.by_number += multiset_of(a) == multiset_of(b) ? 1 : 0;
  counts_of.by_set += all_in(a, b) && all_in(b, a) ? 1 : 0;
  if (same || std::getenv("SVERENO_SHOW") == nullptr) return;
  std::cout << name << "\n  " << source << "\n  " << target << "\n";
  for (const Value* value : rest.source) std::cout << "  ru " << shown(*value) << "\n";
  for (const Value* value : rest.target) std::cout << "  en " << shown(*value) << "\n";
}

void count_document(Counts& counts_of, fs::path file) {
  const std::string name = file.stem().string();
  const std::vector<std::string> target = lines_of(file);
  const std::vector<std::string> source = lines_of(file.replace_extension(".ru"));
  for (const std::string& bead : lines_of(file.replace_extension(".gold.tsv"))) {
    const auto tab = bead.find('\t');
    count_bead(counts_of, name, joined(source, bead.substr(0, tab)),
               joined(target, bead.substr(tab + 1)));
  }
}

void print(const std::string& set, const Counts& c) {
  const auto share = [&](std::size_t n) {
    return c.beads == 0 ? 0 : 100 * static_cast<double>(n) / static_cast<double>(c.beads);
  };
  std::cout << fmt::format(
      "{:12} {:6} beads with values; the same: {:5.1f} % by value, {:5.1f} % by number, "
      "{:5.1f} % by set of numbers; {} of {} values unmatched; {:.1f} MB/s\n",
      set, c.beads, share(c.by_value), share(c.by_number), share(c.by_set), c.unmatched, c.values,
      static_cast<double>(c.bytes) / 1e6 / std::max(c.seconds, 1e-9));
}

int measure(const fs::path& gold, bool test, const std::vector<std::string>& sets) {
  Counts all;
  for (const std::string& set : sets) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(gold / set)) {
      if (entry.path().extension() == ".en") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    Counts counts_of;
    for (const fs::path& file : files) {
      const bool all_dev = set == "diplomatic" || set == "udhr";
      if ((!all_dev && is_test(file.stem().string())) == test) count_document(counts_of, file);
    }
    print(set, counts_of);
    all.beads += counts_of.beads;
    all.by_value += counts_of.by_value;
    all.by_number += counts_of.by_number;
    all.by_set += counts_of.by_set;
    all.unmatched += counts_of.unmatched;
    all.values += counts_of.values;
    all.bytes += counts_of.bytes;
    all.seconds += counts_of.seconds;
  }
  print("all", all);
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 3 && arguments[0] == "show") {
    for (const Value& value : find_values(arguments[2], *Language::parse(arguments[1]))) {
      std::cout << shown(value) << "\n";
    }
    return EXIT_SUCCESS;
  }
  if (arguments.size() < 2 || (arguments[1] != "dev" && arguments[1] != "test")) {
    std::cerr << "usage: values DATA dev|test [SET…] | values show ru|en TEXT\n";
    return EXIT_FAILURE;
  }
  std::vector<std::string> sets(arguments.begin() + 2, arguments.end());
  if (sets.empty()) {
    sets = {"un",    "ntrex",   "diplomatic", "sdg",       "udhr",
            "xquad", "debdocs", "wmt22-ruen", "wmt21-ruen"};
  }
  return measure(fs::path(arguments[0]) / "gold", arguments[1] == "test", sets);
}
