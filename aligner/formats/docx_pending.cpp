#include "aligner/formats/docx.h"

namespace svereno {

// Until the reader of Word files lands.
Result<Document> read_docx(std::string_view, std::string name, Language, const ReadLimits&) {
  return Error{Error::Code::bad_format, "{file} is a package.", {{"file", std::move(name)}}};
}

}  // namespace svereno
