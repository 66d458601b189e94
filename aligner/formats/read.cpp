#include "aligner/formats/read.h"

#include <algorithm>
#include <utility>

#include "aligner/formats/docx.h"
#include "aligner/formats/encoding.h"
#include "aligner/formats/markdown.h"
#include "aligner/formats/plain_text.h"
#include "aligner/formats/sniff.h"
#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

bool has_letter(std::string_view text) {
  for (const CodePoint c : code_points(text)) {
    if (is_letter(c.value)) return true;
  }
  return false;
}

bool has_words(const Document& document) {
  return std::ranges::any_of(
      document.blocks(), [&](const Block& block) { return has_letter(document.text(block.span)); });
}

Result<DocumentBuilder> read_text(const DecodedText& decoded, std::string name, Language language,
                                  FileFormat format) {
  if (format == FileFormat::markdown) return read_markdown(decoded, std::move(name), language);
  return read_plain_text(decoded, std::move(name), language);
}

}  // namespace

Result<Document> read_document(std::string bytes, std::string name, Language language,
                               const ReadOptions& options) {
  if (bytes.size() > options.limits.file_bytes) {
    return Error{Error::Code::too_large,
                 "{file} is larger than {limit} bytes. Split it and give the parts.",
                 {{"file", name}, {"limit", std::to_string(options.limits.file_bytes)}}};
  }
  FileFormat format = options.format;
  if (format == FileFormat::detect) {
    const Result<FileFormat> sniffed = sniff(bytes, name);
    if (!sniffed) return sniffed.error();
    format = *sniffed;
  }
  if (format == FileFormat::docx) {
    return read_docx(bytes, std::move(name), language, options.limits);
  }
  const Result<DecodedText> decoded = decode(std::move(bytes), name, language, options.encoding);
  if (!decoded) return decoded.error();
  Result<DocumentBuilder> builder = read_text(*decoded, name, language, format);
  if (!builder) return builder.error();
  if (decoded->remark) builder->add(*decoded->remark);
  Document document = std::move(*builder).build();
  if (!has_words(document)) {
    return Error{Error::Code::empty,
                 "{file} holds no words. Check that it is the right file, and that it was saved.",
                 {{"file", name}}};
  }
  return document;
}

Result<Document> read_document(const std::filesystem::path& path, Language language,
                               const ReadOptions& options) {
  Result<std::string> bytes = read_bytes(path, options.limits);
  if (!bytes) return bytes.error();
  return read_document(std::move(*bytes), path.string(), language, options);
}

}  // namespace svereno
