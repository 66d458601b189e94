#include "aligner/formats/word_styles.h"

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "aligner/formats/word_names.h"
#include "aligner/text/fold.h"

namespace svereno {
namespace {

constexpr char kFirstLevel = '1';
constexpr char kLastLevel = '9';

// The level that a style's name or id tells: "Heading 2", "heading2", «Заголовок 2», "Title".
std::optional<std::uint8_t> heading_by_name(std::string_view name) {
  std::string folded = fold(name).text;
  std::erase(folded, ' ');
  if (folded == "title" || folded == "название" || folded == "заголовок") return std::uint8_t{1};
  if (folded == "subtitle" || folded == "подзаголовок") return std::uint8_t{2};
  for (const std::string_view word : {"heading", "заголовок"}) {
    if (folded.size() == word.size() + 1 && folded.starts_with(word) &&
        folded.back() >= kFirstLevel && folded.back() <= kLastLevel) {
      return static_cast<std::uint8_t>(folded.back() - kFirstLevel + 1);
    }
  }
  return std::nullopt;
}

// A style as it is written; what is not set is inherited.
struct OwnStyle {
  std::string id;
  std::string based_on;
  std::optional<std::uint8_t> heading;
  std::optional<std::uint8_t> heading_of_name;
  std::optional<bool> list;
  std::optional<bool> hidden;
  bool is_default_paragraph = false;
};

class StyleHandler : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (passed_over_ > 0) {
      ++passed_over_;
      return;
    }
    if (!is_word(element.name.space)) return;
    const std::string_view name = element.name.local;
    if (name == "tblStylePr") {
      passed_over_ = 1;
    } else if (name == "style") {
      begin_style(element);
    } else if (in_style_) {
      take(name, element);
    }
  }

  void end(const XmlName& name) override {
    if (passed_over_ > 0) {
      --passed_over_;
      return;
    }
    if (is_word(name.space) && name.local == "style") in_style_ = false;
  }

  void text(std::string_view /*text*/, ByteSpan /*file*/, Mapping /*mapping*/) override {}

  std::vector<OwnStyle> styles;

 private:
  void begin_style(const XmlElement& element) {
    OwnStyle style;
    style.id = element.attribute("styleId").value_or("");
    style.is_default_paragraph = element.attribute("type").value_or("paragraph") == "paragraph" &&
                                 is_on(element.attribute("default").value_or("0"));
    styles.push_back(std::move(style));
    in_style_ = true;
  }

  void take(std::string_view name, const XmlElement& element) {
    OwnStyle& style = styles.back();
    if (name == "name") style.heading_of_name = heading_by_name(value_of(element));
    if (name == "basedOn") style.based_on = value_of(element);
    if (name == "outlineLvl") style.heading = heading_of_outline(value_of(element));
    if (name == "numId") style.list = value_of(element) != "0";
    if (name == "vanish") style.hidden = is_on(value_of(element));
  }

  bool in_style_ = false;
  std::uint32_t passed_over_ = 0;  // Elements open in one that is passed over.
};

// The longest chain of styles based on each other that is followed: a circle ends here.
constexpr int kLongestChain = 32;

WordStyle resolve(const OwnStyle& own, const std::map<std::string_view, const OwnStyle*>& by_id) {
  std::optional<std::uint8_t> heading;
  std::optional<bool> list;
  std::optional<bool> hidden;
  const OwnStyle* style = &own;
  for (int step = 0; step < kLongestChain; ++step) {
    if (!heading) heading = style->heading ? style->heading : style->heading_of_name;
    if (!list) list = style->list;
    if (!hidden) hidden = style->hidden;
    const auto base = by_id.find(style->based_on);
    if (base == by_id.end()) break;
    style = base->second;
  }
  return {heading.value_or(std::uint8_t{0}), list.value_or(false), hidden.value_or(false)};
}

}  // namespace

std::uint8_t heading_of_outline(std::string_view level) {
  if (level.size() != 1 || level[0] < '0' || level[0] >= kLastLevel) return 0;
  return static_cast<std::uint8_t>(level[0] - '0' + 1);
}

Result<WordStyles> WordStyles::read(std::string_view bytes, const XmlSource& source,
                                    std::uint32_t depth_limit) {
  StyleHandler handler;
  if (const Done done = parse_xml(bytes, source, depth_limit, handler); !done) return done.error();
  std::map<std::string_view, const OwnStyle*> by_id;
  for (const OwnStyle& style : handler.styles) by_id.emplace(style.id, &style);
  WordStyles result;
  for (const OwnStyle& style : handler.styles) {
    const WordStyle resolved = resolve(style, by_id);
    if (style.is_default_paragraph) result.default_paragraph_ = resolved;
    result.styles_.emplace(style.id, resolved);
  }
  return result;
}

WordStyle WordStyles::paragraph(std::string_view id) const {
  if (id.empty()) return default_paragraph_;
  const auto style = styles_.find(id);
  if (style != styles_.end()) return style->second;
  WordStyle unknown = default_paragraph_;
  if (const auto heading = heading_by_name(id)) unknown.heading = *heading;
  return unknown;
}

WordStyle WordStyles::character(std::string_view id) const {
  const auto style = styles_.find(id);
  return style == styles_.end() ? WordStyle{} : style->second;
}

}  // namespace svereno
