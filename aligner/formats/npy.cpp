// The header of a .npy file is a Python dictionary in ASCII, such as
//
//   {'descr': '<f4', 'fortran_order': False, 'shape': (120, 768), }
//
// padded with spaces to where the numbers begin. Source: numpy.lib.format, NumPy's own
// description of the format. Only this dictionary is understood, not Python.
#include "aligner/formats/npy.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "aligner/text/mapped_file.h"

namespace svereno {
namespace {

static_assert(std::endian::native == std::endian::little,
              "vectors are used as they lie, in little-endian");

constexpr std::string_view kMagic = "\x93NUMPY";
// A vector of more numbers is no sentence's. Our choice; the largest models have 12,288.
constexpr std::uint64_t kMostColumns = 65'536;
// As segments are numbered.
constexpr std::uint64_t kMostRows = std::numeric_limits<std::uint32_t>::max();

// What a header says.
struct Header {
  std::string_view type;
  bool fortran_order = false;
  std::vector<std::uint64_t> shape;
};

// Reads the dictionary of a header, piece by piece.
class HeaderReader {
 public:
  explicit HeaderReader(std::string_view text) : text_(text) {}

  std::optional<Header> read() {
    Header header;
    if (!take('{')) return std::nullopt;
    while (!take('}')) {
      const std::optional<std::string_view> key = take_string();
      if (!key || !take(':') || !take_value(*key, header)) return std::nullopt;
      if (!take(',') && !at('}')) return std::nullopt;
    }
    skip_spaces();
    if (!text_.empty() || !has_type_ || !has_order_ || !has_shape_) return std::nullopt;
    return header;
  }

 private:
  void skip_spaces() {
    const std::size_t next = text_.find_first_not_of(" \t\r\n");
    text_.remove_prefix(std::min(next, text_.size()));
  }

  bool at(char c) {
    skip_spaces();
    return text_.starts_with(c);
  }

  bool take(char c) {
    if (!at(c)) return false;
    text_.remove_prefix(1);
    return true;
  }

  bool take_word(std::string_view word) {
    skip_spaces();
    if (!text_.starts_with(word)) return false;
    text_.remove_prefix(word.size());
    return true;
  }

  std::optional<std::string_view> take_string() {
    skip_spaces();
    if (text_.empty() || (text_.front() != '\'' && text_.front() != '"')) return std::nullopt;
    const std::size_t end = text_.find(text_.front(), 1);
    if (end == text_.npos) return std::nullopt;
    const std::string_view value = text_.substr(1, end - 1);
    text_.remove_prefix(end + 1);
    return value;
  }

  bool take_value(std::string_view key, Header& header) {
    if (key == "descr" && !std::exchange(has_type_, true)) {
      const auto type = take_string();
      header.type = type.value_or("");
      return type.has_value();
    }
    if (key == "fortran_order" && !std::exchange(has_order_, true)) {
      header.fortran_order = take_word("True");
      return header.fortran_order || take_word("False");
    }
    if (key == "shape" && !std::exchange(has_shape_, true)) return take_shape(header.shape);
    return false;
  }

  bool take_shape(std::vector<std::uint64_t>& shape) {
    constexpr std::size_t kMostDimensions = 32;  // NumPy's own limit.
    if (!take('(')) return false;
    while (!take(')')) {
      skip_spaces();
      std::uint64_t size = 0;
      const auto parsed = std::from_chars(text_.data(), text_.data() + text_.size(), size);
      if (parsed.ec != std::errc() || shape.size() == kMostDimensions) return false;
      text_.remove_prefix(static_cast<std::size_t>(parsed.ptr - text_.data()));
      take('L');  // Python 2 wrote long numbers so.
      shape.push_back(size);
      if (!take(',') && !at(')')) return false;
    }
    return true;
  }

  std::string_view text_;
  bool has_type_ = false;
  bool has_order_ = false;
  bool has_shape_ = false;
};

struct Parts {
  Header header;
  std::string_view numbers;
};

// The length of the header follows the version: two bytes in 1.0, four later.
std::optional<Parts> part(std::string_view bytes) {
  const std::size_t versioned = kMagic.size() + 2;
  if (bytes.size() < versioned || !bytes.starts_with(kMagic)) return std::nullopt;
  const auto major = static_cast<unsigned char>(bytes[kMagic.size()]);
  if (major < 1 || major > 3) return std::nullopt;
  const std::size_t width = major == 1 ? sizeof(std::uint16_t) : sizeof(std::uint32_t);
  bytes.remove_prefix(versioned);
  if (bytes.size() < width) return std::nullopt;
  std::uint32_t length = 0;
  std::memcpy(&length, bytes.data(), width);
  bytes.remove_prefix(width);
  if (bytes.size() < length) return std::nullopt;
  std::optional<Header> header = HeaderReader(bytes.substr(0, length)).read();
  if (!header) return std::nullopt;
  return Parts{*std::move(header), bytes.substr(length)};
}

// Source: IEEE 754, binary16.
float widen(std::uint16_t half) {
  constexpr int kMantissaBits = 10;
  constexpr int kBias = 15;
  constexpr unsigned kSpecial = 31;
  const unsigned exponent = (half >> 10U) & kSpecial;
  const unsigned mantissa = half & 0x3FFU;
  float value = 0;
  if (exponent == kSpecial) {
    value = mantissa == 0 ? std::numeric_limits<float>::infinity()
                          : std::numeric_limits<float>::quiet_NaN();
  } else if (exponent == 0) {
    value = std::ldexp(static_cast<float>(mantissa), 1 - kBias - kMantissaBits);
  } else {
    value = std::ldexp(static_cast<float>(mantissa + (1U << kMantissaBits)),
                       static_cast<int>(exponent) - kBias - kMantissaBits);
  }
  return (half & 0x8000U) != 0 ? -value : value;
}

template <typename Number, typename Convert>
Embeddings converted(std::string_view numbers, std::uint32_t rows, std::uint32_t columns,
                     const Convert& convert) {
  const auto values = std::make_shared<std::vector<float>>(std::size_t{rows} * columns);
  for (std::size_t i = 0; i < values->size(); ++i) {
    Number number;
    std::memcpy(&number, numbers.data() + i * sizeof(Number), sizeof(Number));
    (*values)[i] = convert(number);
  }
  return {values, *values, rows, columns};
}

Error error(std::string_view pattern, std::string_view name, MessageArgs args = {}) {
  args.emplace_back("file", name);
  return {Error::Code::bad_format, pattern, std::move(args)};
}

std::string shown(const std::vector<std::uint64_t>& shape) {
  std::string result;
  for (const std::uint64_t size : shape) {
    if (!result.empty()) result += " × ";
    result += std::to_string(size);
  }
  return result.empty() ? "0" : result;
}

// The size of a number of this type in bytes; none for types that are not read.
std::optional<std::size_t> width_of(std::string_view type) {
  if (type == "<f4") return sizeof(float);
  if (type == "<f2") return sizeof(std::uint16_t);
  return std::nullopt;
}

Done check(const Header& header, std::string_view name) {
  if (!width_of(header.type)) {
    return error(
        "{file} holds numbers of the type {type}, not float32 or float16. Save it by "
        "numpy.save(FILE, array.astype(\"<f4\")).",
        name, {{"type", std::string(header.type)}});
  }
  if (header.fortran_order) {
    return error(
        "{file} holds its numbers column by column. Save it by numpy.save(FILE, "
        "numpy.ascontiguousarray(array)).",
        name);
  }
  const bool fits = header.shape.size() == 2 && header.shape[0] <= kMostRows &&
                    header.shape[1] > 0 && header.shape[1] <= kMostColumns;
  if (fits) return std::monostate{};
  return error(
      "{file} holds an array of {shape} numbers. It must have two dimensions: a row for each "
      "segment, up to 65,536 numbers in each.",
      name, {{"shape", shown(header.shape)}});
}

Error not_opened(const std::string& name, const std::error_code& reason) {
  if (reason == std::errc::no_such_file_or_directory || reason == std::errc::not_a_directory) {
    return {Error::Code::not_found,
            "{file} does not exist. Check the spelling of the path.",
            {{"file", name}}};
  }
  return {Error::Code::not_readable,
          "The vectors {file} cannot be read: {reason}. Check that you may open it.",
          {{"file", name}, {"reason", reason.message()}}};
}

Error foreign(std::string_view name) {
  return error(
      "{file} is not an array as numpy.save() writes it. Give a .npy file with a row for each "
      "segment.",
      name);
}

Result<Embeddings> view(std::string_view bytes, std::string_view name,
                        std::shared_ptr<const void> owner) {
  const std::optional<Parts> parts = part(bytes);
  if (!parts) return foreign(name);
  if (Done done = check(parts->header, name); !done) return done.error();
  const std::uint64_t rows = parts->header.shape[0];
  const std::uint64_t columns = parts->header.shape[1];
  const std::size_t width = *width_of(parts->header.type);
  const std::string_view numbers = parts->numbers;
  if (numbers.size() % (columns * width) != 0 || numbers.size() / (columns * width) != rows) {
    return error(
        "{file} says that it holds {shape} numbers, but holds {bytes} bytes of them. It is cut "
        "off or damaged: save it again.",
        name, {{"shape", shown(parts->header.shape)}, {"bytes", std::to_string(numbers.size())}});
  }
  const auto m = static_cast<std::uint32_t>(rows);
  const auto n = static_cast<std::uint32_t>(columns);
  if (width != sizeof(float)) return converted<std::uint16_t>(numbers, m, n, widen);
  if (std::bit_cast<std::uintptr_t>(numbers.data()) % alignof(float) != 0) {
    return converted<float>(numbers, m, n, [](float number) { return number; });
  }
  const auto* const values = static_cast<const float*>(static_cast<const void*>(numbers.data()));
  return Embeddings(std::move(owner), {values, numbers.size() / width}, m, n);
}

}  // namespace

Result<Embeddings> open_embeddings(const std::filesystem::path& path) {
  const std::string name = path.string();
  const MappedFile::Opened opened = MappedFile::open(path);
  if (opened.error == std::errc::not_supported) return foreign(name);
  if (opened.error) return not_opened(name, opened.error);
  return view(opened.file->bytes(), name, opened.file);
}

Result<Embeddings> view_embeddings(std::string_view bytes, std::string_view name) {
  return view(bytes, name, nullptr);
}

}  // namespace svereno
