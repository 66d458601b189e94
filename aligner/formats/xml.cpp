#include "aligner/formats/xml.h"

#include <expat.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// Stands between namespace and local name in what expat reports; XML does not allow it.
constexpr char kSeparator = '\f';

// Names are compared at every element: a namespace longer than this is an attack.
constexpr std::size_t kLongestNamespace = 1024;

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

XmlName resolved(std::string_view name) {
  const std::size_t separator = name.find(kSeparator);
  if (separator == name.npos) return {{}, name};
  return {name.substr(0, separator), name.substr(separator + 1)};
}

// Whether the text is UTF-16: by its byte-order mark or by the zero in its first "<".
bool is_utf16(std::string_view bytes) {
  using namespace std::string_view_literals;
  const std::string_view start = bytes.substr(0, 2);
  return start == "\xFE\xFF"sv || start == "\xFF\xFE"sv || start == "<\0"sv || start == "\0<"sv;
}

// One run over a text: passes expat's events on, and stops it at what is not allowed.
class Run {
 public:
  Run(std::string_view bytes, const XmlSource& source, std::uint32_t depth_limit,
      XmlHandler& handler)
      : bytes_(bytes),
        source_(source),
        depth_limit_(depth_limit),
        handler_(handler),
        utf16_(is_utf16(bytes)),
        parser_(XML_ParserCreateNS(nullptr, kSeparator)) {
    if (parser_ == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetStartNamespaceDeclHandler(parser_.get(), on_namespace);
    XML_SetEntityDeclHandler(parser_.get(), on_entity);
    XML_SetAttlistDeclHandler(parser_.get(), on_attribute_list);
    XML_SetSkippedEntityHandler(parser_.get(), on_skipped);
  }

  Done parse() {
    // In one call: fed in pieces, expat would look at a long token again with each piece.
    const XML_Status status =
        XML_Parse(parser_.get(), bytes_.data(), static_cast<int>(bytes_.size()), XML_TRUE);
    if (refusal_) return located(refusal_->code, refusal_->pattern, refusal_->part_pattern, "");
    if (status == XML_STATUS_OK) return Done(std::monostate());
    const XML_Error error = XML_GetErrorCode(parser_.get());
    if (error == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    return located(Error::Code::bad_format,
                   "{file} is not well-formed XML at line {line}, column {column}: {reason}. Make "
                   "it anew with the program it came from.",
                   "{file}: its part {part} is not well-formed XML at line {line}, column "
                   "{column}: {reason}. Open the file in Word and save it anew.",
                   XML_ErrorString(error));
  }

 private:
  struct Refusal {
    Error::Code code;
    std::string_view pattern;
    std::string_view part_pattern;
  };

  static Run& self(void* data) { return *static_cast<Run*>(data); }

  static void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    self(data).start(name, attributes);
  }
  static void on_end(void* data, const XML_Char* name) { self(data).end(name); }
  static void on_text(void* data, const XML_Char* text, int size) {
    self(data).text({text, static_cast<std::size_t>(size)});
  }
  static void on_namespace(void* data, const XML_Char* /*prefix*/, const XML_Char* uri) {
    if (uri != nullptr && std::string_view(uri).size() > kLongestNamespace) {
      self(data).refuse(
          {Error::Code::bad_format, "{file} has a namespace of absurd length at line {line}.",
           "{file}: its part {part} has a namespace of absurd length at line {line}."});
    }
  }
  static void on_entity(void* data, const XML_Char* /*name*/, int /*is_parameter*/,
                        const XML_Char* /*value*/, int /*size*/, const XML_Char* /*base*/,
                        const XML_Char* /*system*/, const XML_Char* /*public*/,
                        const XML_Char* /*notation*/) {
    self(data).refuse_declaration();
  }
  static void on_attribute_list(void* data, const XML_Char* /*element*/, const XML_Char* /*name*/,
                                const XML_Char* /*type*/, const XML_Char* /*value*/,
                                int /*required*/) {
    self(data).refuse_declaration();
  }
  static void on_skipped(void* data, const XML_Char* /*name*/, int /*is_parameter*/) {
    self(data).refuse({Error::Code::bad_format,
                       "{file} uses an entity that XML does not know, at line {line}, column "
                       "{column}. Replace it by the character that it stands for.",
                       "{file}: its part {part} uses an entity that XML does not know, at line "
                       "{line}, column {column}. Open the file in Word and save it anew."});
  }

  void refuse_declaration() {
    refuse({Error::Code::bad_format,
            "{file} declares entities or attributes of its own at line {line}; for safety such "
            "files are not read. Remove the declarations.",
            "{file}: its part {part} declares entities or attributes of its own at line {line}; "
            "for safety such files are not read. Open the file in Word and save it anew."});
  }

  void refuse(const Refusal& refusal) {
    if (refusal_) return;
    refusal_ = refusal;
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  void start(const XML_Char* name, const XML_Char** attributes) {
    if (refusal_) return;
    if (++depth_ > depth_limit_) {
      refuse({Error::Code::too_large,
              "{file} nests elements too deep at line {line}, column {column}. Make it anew with "
              "the program it came from.",
              "{file}: its part {part} nests elements too deep at line {line}, column {column}. "
              "Open the file in Word and save it anew."});
      return;
    }
    attributes_.clear();
    for (; *attributes != nullptr; attributes += 2) {
      attributes_.push_back({resolved(attributes[0]), attributes[1]});
    }
    handler_.start({.name = resolved(name),
                    .attributes = attributes_,
                    .file = event(),
                    .line = static_cast<std::uint32_t>(XML_GetCurrentLineNumber(parser_.get()))});
  }

  void end(const XML_Char* name) {
    if (refusal_) return;
    --depth_;
    handler_.end(resolved(name));
  }

  void text(std::string_view text) {
    if (refusal_ || text.empty()) return;
    const ByteSpan file = event();
    handler_.text(text, file, mapping(text, file));
  }

  // The bytes of what expat reports now.
  ByteSpan event() const {
    const auto begin = static_cast<std::uint32_t>(XML_GetCurrentByteIndex(parser_.get()));
    const auto size = static_cast<std::uint32_t>(XML_GetCurrentByteCount(parser_.get()));
    return {begin, begin + size};
  }

  // A reference takes at least twice as many bytes as the UTF-16 of what it stands for, so
  // that sizes tell; a line end does not, as CR LF becomes LF.
  Mapping mapping(std::string_view text, ByteSpan file) const {
    if (bytes_.substr(file.begin, file.size()) == text) return Mapping::per_byte;
    if (text == "\n") return Mapping::whole;
    if (utf16_) {
      return file.size() == 2 * count_utf16_units(text) ? Mapping::per_utf16_unit : Mapping::whole;
    }
    return file.size() == count_code_points(text) ? Mapping::per_code_point : Mapping::whole;
  }

  Error located(Error::Code code, std::string_view pattern, std::string_view part_pattern,
                std::string_view reason) const {
    MessageArgs args = {{"file", source_.file},
                        {"part", source_.part},
                        {"line", std::to_string(XML_GetCurrentLineNumber(parser_.get()))},
                        {"column", std::to_string(XML_GetCurrentColumnNumber(parser_.get()) + 1)},
                        {"reason", std::string(reason)}};
    return {code, source_.part.empty() ? pattern : part_pattern, std::move(args)};
  }

  std::string_view bytes_;
  const XmlSource& source_;
  std::uint32_t depth_limit_;
  XmlHandler& handler_;
  bool utf16_;
  Parser parser_;
  std::uint32_t depth_ = 0;
  std::optional<Refusal> refusal_;
  std::vector<XmlAttribute> attributes_;
};

}  // namespace

std::optional<std::string_view> XmlElement::attribute(std::string_view local) const {
  const auto found = std::ranges::find(
      attributes, local, [](const XmlAttribute& attribute) { return attribute.name.local; });
  if (found == attributes.end()) return std::nullopt;
  return found->value;
}

Done parse_xml(std::string_view bytes, const XmlSource& source, std::uint32_t depth_limit,
               XmlHandler& handler) {
  if (bytes.size() >= static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    return Error{Error::Code::too_large,
                 "{file} holds 2 GiB of XML or more. Split it and give the parts.",
                 {{"file", source.file}}};
  }
  return Run(bytes, source, depth_limit, handler).parse();
}

}  // namespace svereno
