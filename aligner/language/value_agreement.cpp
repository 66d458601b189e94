// Whether values of two texts say the same: by readings, exactly where a text is exact.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "aligner/language/units.h"
#include "aligner/language/values.h"

namespace svereno {
namespace {

double plain(std::string_view digits) {
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  return whole ? value : std::nan("");
}

// Not a number if `amount` is several numbers or too large.
double size_of(std::string_view amount) {
  const std::size_t slash = amount.find('/');
  if (slash == amount.npos) return plain(amount);
  return plain(amount.substr(0, slash)) / plain(amount.substr(slash + 1));
}

// Half of what the last digit of `amount` that is not a needless zero is worth.
double slack_of(std::string_view amount) {
  constexpr double kTen = 10, kHalf = 0.5;
  if (amount.find('/') != amount.npos) return 0;
  const std::size_t point = amount.find('.');
  if (point != amount.npos) {
    return kHalf * std::pow(kTen, -static_cast<double>(amount.size() - point - 1));
  }
  const std::size_t last = amount.find_last_not_of('0');
  return kHalf * std::pow(kTen, static_cast<double>(amount.size() - last - 1));
}

constexpr double kExact = 1e-9;  // Relative; the factors of units are no more precise.

bool same_size(double one, double other) {
  return std::abs(one - other) <= kExact * std::max(std::abs(one), std::abs(other));
}

// Whether one of the amounts, as sizes in one unit, is the other rounded; a round number is
// not trusted to be as vague as its zeros say.
bool rounds_to(double one, double slack_of_one, double other, double slack_of_other) {
  constexpr double kMost = 0.05;  // Of the amount.
  const double slack = std::max(slack_of_one, slack_of_other);
  return std::abs(one - other) <= std::min(slack * (1 + kExact), kMost * std::abs(one));
}

Agreement amounts_agree(std::string_view one, std::string_view other) {
  if (one == other) return Agreement::equal;
  const double a = size_of(one), b = size_of(other);
  if (std::isnan(a) || std::isnan(b)) return Agreement::none;
  if (same_size(a, b)) return Agreement::equal;
  return rounds_to(a, slack_of(one), b, slack_of(other)) ? Agreement::rounded : Agreement::none;
}

Agreement measures_agree(const Reading& one, const Reading& other) {
  if (one.unit == other.unit) return amounts_agree(one.amount, other.amount);
  const Unit* a = find_unit(one.unit);
  const Unit* b = find_unit(other.unit);
  if (a == nullptr || b == nullptr) return Agreement::none;
  if (a->base != b->base) {
    // "80 degrees" of no named scale.
    const bool bare = one.unit == "deg" || other.unit == "deg";
    const bool scale = a->base == "°C" || b->base == "°C";
    const Agreement same = amounts_agree(one.amount, other.amount);
    return bare && scale ? std::min(same, Agreement::compatible) : Agreement::none;
  }
  const double here = size_of(one.amount) * a->factor + a->offset;
  const double there = size_of(other.amount) * b->factor + b->offset;
  if (std::isnan(here) || std::isnan(there)) return Agreement::none;
  if (same_size(here, there)) return Agreement::equal;
  const bool near =
      rounds_to(here, slack_of(one.amount) * a->factor, there, slack_of(other.amount) * b->factor);
  return near ? Agreement::rounded : Agreement::none;
}

using Fields = std::array<std::optional<std::int32_t>, 4>;

Fields date_of(const Moment& when) { return {when.year, when.month, when.day, when.weekday}; }

Agreement dates_agree(const Moment& one, const Moment& other) {
  const Fields a = date_of(one), b = date_of(other);
  bool common = false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!a[i] || !b[i]) continue;
    if (a[i] != b[i]) return Agreement::none;
    common = true;
  }
  if (a == b) return Agreement::equal;
  return common ? Agreement::compatible : Agreement::none;
}

Agreement times_agree(const Moment& one, const Moment& other) {
  constexpr std::int32_t kHours = 24;  // Midnight is 24:00 too.
  if (!one.hour || !other.hour || *one.hour % kHours != *other.hour % kHours ||
      one.minute.value_or(0) != other.minute.value_or(0)) {
    return Agreement::none;
  }
  if (!one.second || !other.second || one.second == other.second) return Agreement::equal;
  return Agreement::none;
}

// The only number that a date gives, and that a century, a percentage and the like are.
std::string sole_number(const Reading& reading) {
  if (reading.kind == ValueKind::time) {
    const bool full = reading.when.minute.value_or(0) != 0;
    return full || !reading.when.hour ? "" : std::to_string(*reading.when.hour);
  }
  if (reading.kind != ValueKind::date) return reading.amount;
  std::string number;
  for (const auto& field : date_of(reading.when)) {
    if (!field) continue;
    if (!number.empty()) return "";
    number = std::to_string(std::abs(*field));
  }
  return number;
}

// What tells less than other kinds do.
bool is_bare(ValueKind kind) { return kind == ValueKind::number || kind == ValueKind::ordinal; }

Agreement kinds_agree(const Reading& one, const Reading& other) {
  const bool degree = one.kind == ValueKind::measure && other.kind == ValueKind::measure;
  if (degree) return measures_agree(one, other);
  if (!is_bare(one.kind) && !is_bare(other.kind)) return Agreement::none;
  const std::string a = sole_number(one), b = sole_number(other);
  if (a.empty() || b.empty()) return Agreement::none;
  const bool label = one.kind == ValueKind::label || other.kind == ValueKind::label;
  if (label) return a == b ? Agreement::compatible : Agreement::none;
  return std::min(amounts_agree(a, b), Agreement::compatible);
}

// A key that equal readings share, and no others if they are written in the same unit.
std::string key_of(const Reading& reading) {
  std::string key(1, static_cast<char>('a' + static_cast<int>(reading.kind)));
  key += reading.amount + "|" + reading.unit;
  for (const auto& field : date_of(reading.when)) {
    key += "|" + (field ? std::to_string(*field) : "");
  }
  if (reading.when.hour) {
    key += "|" + std::to_string(*reading.when.hour) + "|" +
           std::to_string(reading.when.minute.value_or(0));
  }
  return key;
}

std::vector<std::string> keys_of(const Value& value) {
  std::vector<std::string> keys{key_of(value.reading)};
  for (const Reading& other : value.others) keys.push_back(key_of(other));
  return keys;
}

class Matcher {
 public:
  Matcher(std::span<const Value> source, std::span<const Value> target)
      : source_(pointers(source)), target_(pointers(target)) {}

  // Pairs what shares a key.
  void match_equal() {
    std::unordered_map<std::string, std::vector<std::size_t>> places;
    for (std::size_t i = target_.size(); i-- > 0;) {
      for (std::string& key : keys_of(*target_[i])) places[std::move(key)].push_back(i);
    }
    for (const Value*& value : source_) {
      for (const std::string& key : keys_of(*value)) {
        const auto found = places.find(key);
        if (found == places.end()) continue;
        std::vector<std::size_t>& at = found->second;
        while (!at.empty() && target_[at.back()] == nullptr) at.pop_back();
        if (at.empty()) continue;
        target_[at.back()] = nullptr;
        value = nullptr;
        break;
      }
    }
    drop_matched();
  }

  // Pairs what agrees as far as `least` and stands near.
  void match_near(Agreement least) {
    constexpr std::size_t kReach = 32;  // Values before and behind.
    for (std::size_t i = 0; i < source_.size(); ++i) {
      const std::size_t past = std::min(i + kReach, target_.size());
      for (std::size_t n = i - std::min(i, kReach); n < past; ++n) {
        if (target_[n] == nullptr || agreement(*source_[i], *target_[n]) < least) continue;
        source_[i] = target_[n] = nullptr;
        break;
      }
    }
    drop_matched();
  }

  Unmatched rest() { return {std::move(source_), std::move(target_)}; }

 private:
  static std::vector<const Value*> pointers(std::span<const Value> values) {
    std::vector<const Value*> result;
    for (const Value& value : values) result.push_back(&value);
    return result;
  }
  void drop_matched() {
    std::erase(source_, nullptr);
    std::erase(target_, nullptr);
  }

  std::vector<const Value*> source_;  // Null where matched.
  std::vector<const Value*> target_;
};

}  // namespace

Agreement agreement(const Reading& one, const Reading& other) {
  if (one.kind != other.kind) return kinds_agree(one, other);
  switch (one.kind) {
    case ValueKind::date:
      return dates_agree(one.when, other.when);
    case ValueKind::time:
      return times_agree(one.when, other.when);
    case ValueKind::measure:
      return measures_agree(one, other);
    case ValueKind::label:
      if (one.amount != other.amount) return Agreement::none;
      return one.unit == other.unit ? Agreement::equal : Agreement::compatible;
    case ValueKind::money:
      if (one.unit != other.unit) return Agreement::none;
      return amounts_agree(one.amount, other.amount);
    default:
      return amounts_agree(one.amount, other.amount);
  }
}

Agreement agreement(const Value& one, const Value& other) {
  Agreement best = Agreement::none;
  const auto readings = [](const Value& value, std::size_t i) -> const Reading& {
    return i == 0 ? value.reading : value.others[i - 1];
  };
  for (std::size_t i = 0; i <= one.others.size(); ++i) {
    for (std::size_t n = 0; n <= other.others.size(); ++n) {
      best = std::max(best, agreement(readings(one, i), readings(other, n)));
    }
  }
  return best;
}

Unmatched unmatched(std::span<const Value> source, std::span<const Value> target, Agreement least) {
  Matcher matcher(source, target);
  matcher.match_equal();
  for (const Agreement grade : {Agreement::equal, Agreement::compatible, Agreement::rounded}) {
    if (grade >= least) matcher.match_near(grade);
  }
  return matcher.rest();
}

}  // namespace svereno
