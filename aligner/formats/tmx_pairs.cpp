#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "aligner/formats/pair_builder.h"
#include "aligner/formats/pairs.h"
#include "aligner/formats/xml.h"

namespace svereno {
namespace {

// A stretch of a segment's text.
struct Stretch {
  std::string text;
  ByteSpan file;
  Mapping mapping;
};

// Reads units one by one; what a unit holds is kept until it is known to have both languages.
class TmxHandler : public XmlHandler {
 public:
  TmxHandler(PairBuilder& builder, Language source, Language target)
      : builder_(builder), languages_{source, target} {}

  void start(const XmlElement& element) override;
  void end(const XmlName& name) override;
  void text(std::string_view text, ByteSpan file, Mapping mapping) override;

  const std::string& root() const { return root_; }
  std::uint64_t skipped_units() const { return skipped_units_; }
  const std::vector<Language>& found_languages() const { return found_languages_; }

 private:
  enum class Side : std::uint8_t { source, target, none };

  void start_unit(const XmlElement& element);
  void start_variant(const XmlElement& element);
  void end_unit();
  void end_property();
  void note_language(Language language);

  PairBuilder& builder_;
  Language languages_[2];
  std::string root_;
  std::uint64_t skipped_units_ = 0;
  std::uint32_t units_ = 0;
  std::vector<Language> found_languages_;

  bool in_unit_ = false;
  UnitAnchor anchor_;
  std::optional<std::vector<Stretch>> sides_[2];
  double confidence_ = 1;
  Side side_ = Side::none;  // Of the variant that is open.
  bool in_segment_ = false;
  std::uint32_t codes_ = 0;           // Elements open in an inline code, that one included.
  std::optional<std::string> score_;  // Text of the open score property.
};

// The elements that stand for markup; `hi` only marks text out.
bool is_code(std::string_view name) {
  return name == "bpt" || name == "ept" || name == "it" || name == "ph" || name == "ut" ||
         name == "sub";
}

// xml:lang, or lang as TMX before 1.4 has it.
Language language_of(const XmlElement& element) {
  return Language::parse(element.attribute("lang").value_or("")).value_or(Language());
}

void TmxHandler::start(const XmlElement& element) {
  const std::string_view name = element.name.local;
  if (root_.empty()) root_ = name;
  if (codes_ > 0 || (in_segment_ && is_code(name))) {
    ++codes_;
  } else if (in_segment_) {
    return;  // Such as `hi`: its text is the segment's.
  } else if (name == "tu") {
    start_unit(element);
  } else if (name == "tuv" && in_unit_) {
    start_variant(element);
  } else if (name == "seg" && side_ != Side::none) {
    in_segment_ = true;
    sides_[static_cast<std::size_t>(side_)].emplace();
  } else if (name == "prop" && in_unit_ && side_ == Side::none &&
             element.attribute("type").value_or("") == "x-svereno:score") {
    score_.emplace();
  }
}

void TmxHandler::start_unit(const XmlElement& element) {
  in_unit_ = true;
  ++units_;
  anchor_.id = element.attribute("tuid").value_or("");
  if (anchor_.id.empty()) anchor_.id = std::to_string(units_);
  anchor_.line = element.line;
  confidence_ = 1;
  for (auto& side : sides_) side.reset();
}

// Of two variants in one language the first stands.
void TmxHandler::start_variant(const XmlElement& element) {
  const Language language = language_of(element);
  note_language(language);
  side_ = Side::none;
  for (const Side side : {Side::source, Side::target}) {
    const auto index = static_cast<std::size_t>(side);
    if (language == languages_[index] && !sides_[index]) {
      side_ = side;
      return;
    }
  }
}

void TmxHandler::note_language(Language language) {
  constexpr std::size_t kMostLanguages = 8;  // Enough for a message.
  if (found_languages_.size() < kMostLanguages &&
      std::ranges::find(found_languages_, language) == found_languages_.end()) {
    found_languages_.push_back(language);
  }
}

void TmxHandler::end(const XmlName& name) {
  if (codes_ > 0) {
    --codes_;
  } else if (name.local == "seg") {
    in_segment_ = false;
  } else if (name.local == "tuv") {
    side_ = Side::none;
    in_segment_ = false;
  } else if (name.local == "tu" && in_unit_) {
    end_unit();
  } else if (name.local == "prop" && score_) {
    end_property();
  }
}

void TmxHandler::end_unit() {
  in_unit_ = false;
  if (!sides_[0] || !sides_[1]) {
    ++skipped_units_;
    return;
  }
  builder_.begin_pair(std::move(anchor_));
  for (const Stretch& stretch : *sides_[0]) {
    builder_.source(stretch.text, stretch.file, stretch.mapping);
  }
  for (const Stretch& stretch : *sides_[1]) {
    builder_.target(stretch.text, stretch.file, stretch.mapping);
  }
  builder_.end_pair(confidence_);
}

void TmxHandler::end_property() {
  double score = 0;
  const char* end = score_->data() + score_->size();
  const auto parsed = std::from_chars(score_->data(), end, score);
  if (parsed.ec == std::errc() && parsed.ptr == end && score >= 0 && score <= 1) {
    confidence_ = score;
  }
  score_.reset();
}

void TmxHandler::text(std::string_view text, ByteSpan file, Mapping mapping) {
  constexpr std::size_t kLongestScore = 32;
  if (score_) {
    if (score_->size() < kLongestScore) *score_ += text.substr(0, kLongestScore);
  } else if (in_segment_ && codes_ == 0) {
    sides_[static_cast<std::size_t>(side_)]->push_back({std::string(text), file, mapping});
  }
}

std::string join(const std::vector<Language>& languages) {
  std::string result;
  for (const Language& language : languages) {
    if (!result.empty()) result += ", ";
    result += language.tag();
  }
  return result;
}

Error no_pairs(const TmxHandler& handler, const std::string& name, Language source,
               Language target) {
  if (handler.found_languages().empty()) {
    return {Error::Code::empty,
            "{file} has no translation units. Check that it is the right file.",
            {{"file", name}}};
  }
  return {
      Error::Code::empty,
      "{file} has no unit with text in both {source} and {target}; it has {languages}. Name its "
      "languages with --source-lang and --target-lang.",
      {{"file", name},
       {"source", std::string(source.tag())},
       {"target", std::string(target.tag())},
       {"languages", join(handler.found_languages())}}};
}

}  // namespace

Result<Bitext> read_tmx_pairs(std::string bytes, std::string name, Language source, Language target,
                              const ReadLimits& limits) {
  if (const Done fits = check_size(bytes, name, limits); !fits) return fits.error();
  PairBuilder builder(name, source, target);
  TmxHandler handler(builder, source, target);
  const Done done = parse_xml(bytes, {name}, limits.xml_depth, handler);
  if (!done) return done.error();
  if (handler.root() != "tmx") {
    return Error{Error::Code::bad_format,
                 "{file} is XML but not TMX: its root element is {element}.",
                 {{"file", name}, {"element", handler.root()}}};
  }
  if (builder.empty()) return no_pairs(handler, name, source, target);
  if (handler.skipped_units() > 0) {
    builder.add(
        Document::Remark{"{file}: {count} units lack {source} or {target} and were left out.",
                         {{"file", name},
                          {"count", std::to_string(handler.skipped_units())},
                          {"source", std::string(source.tag())},
                          {"target", std::string(target.tag())}}});
  }
  return std::move(builder).build();
}

}  // namespace svereno
