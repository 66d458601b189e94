#include "aligner/formats/sniff.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "aligner/formats/encoding_guess.h"
#include "aligner/text/characters.h"

namespace svereno {
namespace {

using namespace std::string_view_literals;

// What a file begins with that we do not read, and what to tell its owner.
struct Foreign {
  std::string_view beginning;
  std::string_view pattern;
};
constexpr std::string_view kPicture =
    "{file} is a picture. Run character recognition on it and save the text as .docx or .txt.";
constexpr std::string_view kArchive =
    "{file} is a compressed archive. Unpack it and name a file in it.";
constexpr auto kForeign = std::to_array<Foreign>({
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv,
     "{file} is an old Word file (.doc), or a .docx under a password. Open it in Word or "
     "LibreOffice, take the password off, and save it as .docx."},
    {"%PDF-"sv,
     "{file} is a PDF, which keeps no paragraphs. Use the document it was made from, or save its "
     "text as .docx or .txt and look it through."},
    {"{\\rtf"sv,
     "{file} is RTF. Save it as .docx, in Word or by: soffice --headless --convert-to docx."},
    {"\x89PNG"sv, kPicture},
    {"\xFF\xD8\xFF"sv, kPicture},
    {"GIF8"sv, kPicture},
    {"II*\0"sv, kPicture},
    {"MM\0*"sv, kPicture},
    {"\x1F\x8B"sv, kArchive},
    {"\xFD"
     "7zXZ\0"sv,
     kArchive},
    {"7z\xBC\xAF\x27\x1C"sv, kArchive},
    {"BZh"sv, kArchive},
    {"Rar!"sv, kArchive},
    {"\x28\xB5\x2F\xFD"sv, kArchive},
});

// The first entry of an OpenDocument or EPUB package is its type, not compressed: its name
// begins at this byte, its content right behind.
constexpr std::size_t kFirstEntryName = 30;

constexpr std::size_t kBinarySample = std::size_t{1} << 16U;  // Bytes.
// One byte in so many may be a control character in something that is still text.
constexpr std::size_t kControlsInText = 10;

Error bad_format(std::string_view pattern, const std::string& name) {
  return {Error::Code::bad_format, pattern, {{"file", name}}};
}

bool begins_without_case(std::string_view text, std::string_view beginning) {
  return text.size() >= beginning.size() &&
         std::ranges::equal(text.substr(0, beginning.size()), beginning, {}, [](char c) {
           return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
         });
}

bool is_html(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (begin == bytes.npos) return false;
  const std::string_view rest = bytes.substr(begin);
  return begins_without_case(rest, "<!doctype html") || begins_without_case(rest, "<html");
}

bool is_marked_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

// Zero bytes, and many control characters among the others.
bool is_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kBinarySample);
  if (sample.find('\0') == sample.npos || is_marked_utf16(bytes)) return false;
  if (looks_like_utf16(bytes, false) || looks_like_utf16(bytes, true)) return false;
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(sample, [](char c) {
    return static_cast<unsigned char>(c) < ' ' && (c < '\t' || c > '\r');
  }));
  return controls * kControlsInText > sample.size();
}

bool has_markdown_ending(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos) return false;
  std::string ending = name.substr(dot + 1);
  std::ranges::transform(ending, ending.begin(), [](char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  });
  constexpr auto kEndings = std::to_array<std::string_view>({"md", "markdown", "mdown", "mkd"});
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

}  // namespace

Result<FileFormat> sniff(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with("PK\x03\x04")) {
    const std::string_view entry = bytes.substr(std::min(kFirstEntryName, bytes.size()));
    if (entry.starts_with("mimetypeapplication/vnd.oasis.opendocument")) {
      return bad_format(
          "{file} is an OpenDocument file. Save it as .docx, in LibreOffice or by: soffice "
          "--headless --convert-to docx.",
          name);
    }
    return FileFormat::docx;
  }
  for (const Foreign& foreign : kForeign) {
    if (bytes.starts_with(foreign.beginning)) return bad_format(foreign.pattern, name);
  }
  if (is_html(bytes)) {
    return bad_format(
        "{file} is HTML. Save it as .docx from a browser or LibreOffice, or by: pandoc -o "
        "file.docx.",
        name);
  }
  if (is_binary(bytes)) {
    return bad_format("{file} is not text. Give a Word, Markdown or plain text file.", name);
  }
  return has_markdown_ending(name) ? FileFormat::markdown : FileFormat::plain_text;
}

}  // namespace svereno
