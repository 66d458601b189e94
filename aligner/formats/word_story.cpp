// The reader keeps a stack of the elements that it is inside of, and one rule for each element
// that means something; what has no rule is transparent, so that text is found in content
// controls, smart tags and whatever else may be wrapped around it.
//
// Paragraphs nest: a text box is a paragraph's run with paragraphs in it. Each gets its place in
// the list when it opens, which puts text boxes after the paragraph that they hang on.
#include "aligner/formats/word_story.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "aligner/formats/word_fields.h"
#include "aligner/formats/word_names.h"
#include "aligner/formats/word_symbol.h"
#include "aligner/formats/word_tables.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

// White space as XML has it; Word drops it at the ends of a w:t that does not preserve it.
bool is_xml_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class StoryHandler : public XmlHandler {
 public:
  explicit StoryHandler(const WordStyles& styles) : styles_(styles) {
    story_.sections.emplace_back();
  }

  void start(const XmlElement& element) override;
  void end(const XmlName& name) override;
  void text(std::string_view text, ByteSpan file, Mapping mapping) override;
  WordStory finish() &&;

 private:
  enum class Tag : std::uint8_t {
    other,
    alternate_content,
    field_code,
    math_text,
    note_properties,
    paragraph,
    paragraph_properties,
    row_properties,
    run,
    run_properties,
    section,
    text,
  };
  struct Rule {
    std::string_view name;
    Tag tag = Tag::other;
    void (StoryHandler::*start)(const XmlElement&) = nullptr;
    void (StoryHandler::*end)() = nullptr;
  };
  static const Rule& rule_of(const XmlName& name);
  static const Rule& word_rule(std::string_view name);

  // An element that the reader is inside of.
  struct Frame {
    const Rule* rule;
    bool preserves_space;
    bool has_choice = false;  // Of AlternateContent: the alternative to read was met.
  };
  struct OpenParagraph {
    std::size_t index;  // Into story_.paragraphs.
    WordStyle style;
    std::optional<std::uint8_t> heading = {};
    std::optional<bool> list = {};
    bool mark_deleted = false;
  };
  struct CustomMark {
    std::size_t paragraph;
    std::size_t reference;
  };
  struct OpenRun {
    std::optional<bool> vanish = {};
    bool hidden_by_style = false;
    bool hidden = false;
    std::optional<CustomMark> custom_mark = {};  // The reference that shows this run.
  };

  Tag innermost() const { return frames_.empty() ? Tag::other : frames_.back().rule->tag; }
  Tag next_outer() const {
    return frames_.size() < 2 ? Tag::other : frames_[frames_.size() - 2].rule->tag;
  }
  bool in_run() const { return innermost() == Tag::run; }
  bool preserves_space(const XmlElement& element) const;

  void skip(const XmlElement&) { skipping_ = true; }
  void start_paragraph(const XmlElement&);
  void end_paragraph();
  void set_paragraph_style(const XmlElement&);
  void set_outline(const XmlElement&);
  void set_list(const XmlElement&);
  void start_section(const XmlElement&);
  void end_section();
  void start_note_properties(const XmlElement&);
  void set_note_property(const XmlElement&);
  void start_run(const XmlElement&);
  void end_run();
  void end_run_properties();
  void set_run_style(const XmlElement&);
  void set_vanish(const XmlElement&);
  void start_deletion(const XmlElement&);
  void start_text(const XmlElement&);
  void end_text();
  void add_tab(const XmlElement&);
  void add_break(const XmlElement&);
  void add_no_break_hyphen(const XmlElement&);
  void add_soft_hyphen(const XmlElement&);
  void add_symbol(const XmlElement&);
  void add_reference(const XmlElement&);
  void start_note(const XmlElement&);
  void end_note();
  void start_field_character(const XmlElement&);
  void start_simple_field(const XmlElement&);
  void end_simple_field();
  void start_table(const XmlElement&);
  void end_table();
  void start_row(const XmlElement&);
  void end_row();
  void start_cell(const XmlElement&);
  void end_cell();
  void set_cell_span(const XmlElement&);
  void delete_cell(const XmlElement&);
  void start_text_box(const XmlElement&);
  void end_text_box();
  void start_choice(const XmlElement&);
  void start_fallback(const XmlElement&);

  void open_container();
  void close_container();
  bool shown();
  WordParagraph& paragraph() { return story_.paragraphs[open_.back().index]; }
  void put(std::string_view text, ByteSpan file, Mapping mapping);
  void put_mark(std::string_view text, const XmlElement& element) {
    if (in_run()) put(text, element.file, Mapping::whole);
  }

  const WordStyles& styles_;
  WordStory story_;
  std::vector<Frame> frames_;
  bool skipping_ = false;      // The element just begun is to be passed over.
  std::uint32_t skipped_ = 0;  // Elements open in one that is passed over.
  std::vector<OpenParagraph> open_;
  std::vector<OpenRun> runs_;
  // For each container (the body, a note, a text box), its paragraph whose mark is deleted.
  std::vector<std::optional<std::size_t>> joins_ = {std::nullopt};
  WordFields fields_;
  WordTables tables_;
  std::size_t text_start_ = 0;  // Piece with which the open w:t begins.
  bool in_note_ = false;
  WordSection section_;  // Properties of the section that is being read.
  NoteNumbering* numbering_ = nullptr;
};

using Handler = StoryHandler;

const StoryHandler::Rule& StoryHandler::word_rule(std::string_view name) {
  static constexpr auto kRules = std::to_array<Rule>({
      {"br", Tag::other, &Handler::add_break},
      {"cellDel", Tag::other, &Handler::delete_cell},
      {"cr", Tag::other, &Handler::add_break},
      {"del", Tag::other, &Handler::start_deletion},
      {"endnote", Tag::other, &Handler::start_note, &Handler::end_note},
      {"endnotePr", Tag::note_properties, &Handler::start_note_properties},
      {"endnoteReference", Tag::other, &Handler::add_reference},
      {"fldChar", Tag::other, &Handler::start_field_character},
      {"fldSimple", Tag::other, &Handler::start_simple_field, &Handler::end_simple_field},
      {"footnote", Tag::other, &Handler::start_note, &Handler::end_note},
      {"footnotePr", Tag::note_properties, &Handler::start_note_properties},
      {"footnoteReference", Tag::other, &Handler::add_reference},
      {"gridSpan", Tag::other, &Handler::set_cell_span},
      {"instrText", Tag::field_code},
      {"moveFrom", Tag::other, &Handler::start_deletion},
      {"noBreakHyphen", Tag::other, &Handler::add_no_break_hyphen},
      {"numFmt", Tag::other, &Handler::set_note_property},
      {"numId", Tag::other, &Handler::set_list},
      {"numRestart", Tag::other, &Handler::set_note_property},
      {"numStart", Tag::other, &Handler::set_note_property},
      {"outlineLvl", Tag::other, &Handler::set_outline},
      {"p", Tag::paragraph, &Handler::start_paragraph, &Handler::end_paragraph},
      {"pPr", Tag::paragraph_properties},
      {"pPrChange", Tag::other, &Handler::skip},
      {"pStyle", Tag::other, &Handler::set_paragraph_style},
      {"ptab", Tag::other, &Handler::add_tab},
      {"r", Tag::run, &Handler::start_run, &Handler::end_run},
      {"rPr", Tag::run_properties, nullptr, &Handler::end_run_properties},
      {"rPrChange", Tag::other, &Handler::skip},
      {"rStyle", Tag::other, &Handler::set_run_style},
      {"rt", Tag::other, &Handler::skip},
      {"sdtPr", Tag::other, &Handler::skip},
      {"sectPr", Tag::section, &Handler::start_section, &Handler::end_section},
      {"sectPrChange", Tag::other, &Handler::skip},
      {"softHyphen", Tag::other, &Handler::add_soft_hyphen},
      {"sym", Tag::other, &Handler::add_symbol},
      {"t", Tag::text, &Handler::start_text, &Handler::end_text},
      {"tab", Tag::other, &Handler::add_tab},
      {"tbl", Tag::other, &Handler::start_table, &Handler::end_table},
      {"tblPrChange", Tag::other, &Handler::skip},
      {"tc", Tag::other, &Handler::start_cell, &Handler::end_cell},
      {"tcPrChange", Tag::other, &Handler::skip},
      {"tr", Tag::other, &Handler::start_row, &Handler::end_row},
      {"trPr", Tag::row_properties},
      {"trPrChange", Tag::other, &Handler::skip},
      {"txbxContent", Tag::other, &Handler::start_text_box, &Handler::end_text_box},
      {"vanish", Tag::other, &Handler::set_vanish},
  });
  static const Rule kTransparent = {};
  assert(std::ranges::is_sorted(kRules, {}, &Rule::name));
  const auto* rule = std::ranges::lower_bound(kRules, name, {}, &Rule::name);
  return rule != kRules.end() && rule->name == name ? *rule : kTransparent;
}

const StoryHandler::Rule& StoryHandler::rule_of(const XmlName& name) {
  static const Rule kTransparent = {};
  static const Rule kAlternateContent = {"AlternateContent", Tag::alternate_content};
  static const Rule kChoice = {"Choice", Tag::other, &Handler::start_choice};
  static const Rule kFallback = {"Fallback", Tag::other, &Handler::start_fallback};
  static const Rule kMathText = {"t", Tag::math_text, &Handler::start_text, &Handler::end_text};
  if (is_word(name.space)) return word_rule(name.local);
  if (is_compatibility(name.space)) {
    for (const Rule* rule : {&kAlternateContent, &kChoice, &kFallback}) {
      if (rule->name == name.local) return *rule;
    }
  }
  if (is_math(name.space) && name.local == "t") return kMathText;
  return kTransparent;
}

void StoryHandler::start(const XmlElement& element) {
  if (skipped_ > 0) {
    ++skipped_;
    return;
  }
  if (frames_.empty() && is_word(element.name.space)) story_.root = element.name.local;
  const Rule& rule = rule_of(element.name);
  if (rule.start != nullptr) (this->*rule.start)(element);
  if (skipping_) {
    skipping_ = false;
    skipped_ = 1;
    return;
  }
  frames_.push_back({&rule, preserves_space(element)});
}

// What xml:space says, here or, as it is inherited, further out.
bool StoryHandler::preserves_space(const XmlElement& element) const {
  for (const XmlAttribute& attribute : element.attributes) {
    if (attribute.name.local == "space" && is_xml(attribute.name.space)) {
      return attribute.value == "preserve";
    }
  }
  return !frames_.empty() && frames_.back().preserves_space;
}

void StoryHandler::end(const XmlName& /*name*/) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  const Rule& rule = *frames_.back().rule;
  if (rule.end != nullptr) (this->*rule.end)();
  frames_.pop_back();
}

void StoryHandler::text(std::string_view text, ByteSpan file, Mapping mapping) {
  if (skipped_ > 0) return;
  if (innermost() == Tag::field_code) {
    fields_.add_code(text);
    return;
  }
  const bool in_text = innermost() == Tag::text && next_outer() == Tag::run;
  if ((!in_text && innermost() != Tag::math_text) || !shown()) return;
  if (!frames_.back().preserves_space && paragraph().pieces.size() == text_start_) {
    const auto spaces =
        static_cast<std::uint32_t>(std::ranges::find_if_not(text, is_xml_space) - text.begin());
    text.remove_prefix(spaces);
    file.begin += mapping == Mapping::per_utf16_unit ? 2 * spaces : spaces;
    if (text.empty()) return;
  }
  put(text, file, mapping);
}

// Whether what stands here is part of the text at all, hidden or not.
bool StoryHandler::shown() {
  return !open_.empty() && !tables_.in_deleted() && !fields_.hides_text();
}

void StoryHandler::put(std::string_view text, ByteSpan file, Mapping mapping) {
  if (!shown()) return;
  if (!runs_.empty() && runs_.back().hidden) {
    story_.hidden_characters += count_code_points(text);
    return;
  }
  WordParagraph& to = paragraph();
  to.text += text;
  to.pieces.push_back({static_cast<std::uint32_t>(text.size()), file, mapping});
  if (runs_.empty() || !runs_.back().custom_mark) return;
  const CustomMark mark = *runs_.back().custom_mark;
  if (mark.paragraph == open_.back().index) {
    to.references[mark.reference].piece_end = to.pieces.size();
  }
}

void StoryHandler::start_paragraph(const XmlElement& /*element*/) {
  std::optional<std::size_t>& joins = joins_.back();
  if (joins) {
    open_.push_back({*joins, styles_.paragraph("")});
    joins.reset();
    return;
  }
  open_.push_back({story_.paragraphs.size(), styles_.paragraph("")});
  WordParagraph& begun = story_.paragraphs.emplace_back();
  begun.section = static_cast<std::uint32_t>(story_.sections.size() - 1);
  begun.cell = tables_.cell();
  if (in_note_) begun.note = static_cast<std::uint32_t>(story_.notes.size() - 1);
}

void StoryHandler::end_paragraph() {
  const OpenParagraph done = std::move(open_.back());
  open_.pop_back();
  WordParagraph& ended = story_.paragraphs[done.index];
  ended.level = done.heading.value_or(done.style.heading);
  ended.kind = ended.cell                            ? BlockKind::table_cell
               : ended.level > 0                     ? BlockKind::heading
               : done.list.value_or(done.style.list) ? BlockKind::list_item
                                                     : BlockKind::paragraph;
  if (ended.kind != BlockKind::heading) ended.level = 0;
  if (done.mark_deleted) {
    joins_.back() = done.index;
  } else if (ended.text.empty() && ended.references.empty() &&
             done.index + 1 == story_.paragraphs.size()) {
    story_.paragraphs.pop_back();
  }
}

void StoryHandler::set_paragraph_style(const XmlElement& element) {
  if (innermost() == Tag::paragraph_properties && !open_.empty()) {
    open_.back().style = styles_.paragraph(value_of(element));
  }
}

void StoryHandler::set_outline(const XmlElement& element) {
  if (innermost() == Tag::paragraph_properties && !open_.empty()) {
    open_.back().heading = heading_of_outline(value_of(element));
  }
}

void StoryHandler::set_list(const XmlElement& element) {
  if (next_outer() == Tag::paragraph_properties && !open_.empty()) {
    open_.back().list = value_of(element) != "0";
  }
}

void StoryHandler::start_section(const XmlElement& /*element*/) { section_ = {}; }

// A section's properties stand at its end: what comes now belongs to the next.
void StoryHandler::end_section() {
  story_.sections.back() = std::move(section_);
  story_.sections.emplace_back();
  section_ = {};
}

void StoryHandler::start_note_properties(const XmlElement& element) {
  numbering_ = element.name.local == "footnotePr" ? &section_.footnotes : &section_.endnotes;
}

void StoryHandler::set_note_property(const XmlElement& element) {
  if (innermost() != Tag::note_properties || next_outer() != Tag::section) return;
  numbering_->take(element);
}

void StoryHandler::start_run(const XmlElement& /*element*/) {
  const bool outer = !runs_.empty() && runs_.back().hidden;
  const bool by_style = !open_.empty() && open_.back().style.hidden;
  runs_.push_back({.hidden = outer || by_style});
}

void StoryHandler::end_run() { runs_.pop_back(); }

void StoryHandler::end_run_properties() {
  if (next_outer() != Tag::run || open_.empty()) return;
  OpenRun& run = runs_.back();
  const bool outer = runs_.size() > 1 && runs_[runs_.size() - 2].hidden;
  // Hiding is a toggle property: two styles that both hide show (ECMA-376 part 1, 17.7.3).
  const bool by_style = open_.back().style.hidden != run.hidden_by_style;
  run.hidden = outer || run.vanish.value_or(by_style);
}

void StoryHandler::set_run_style(const XmlElement& element) {
  if (innermost() == Tag::run_properties && next_outer() == Tag::run) {
    runs_.back().hidden_by_style = styles_.character(value_of(element)).hidden;
  }
}

void StoryHandler::set_vanish(const XmlElement& element) {
  if (innermost() == Tag::run_properties && next_outer() == Tag::run) {
    runs_.back().vanish = is_on(value_of(element));
  }
}

// w:del and w:moveFrom: around runs, on a paragraph's mark, or on a table row.
void StoryHandler::start_deletion(const XmlElement& /*element*/) {
  if (innermost() == Tag::run_properties) {
    if (next_outer() == Tag::paragraph_properties && !open_.empty()) {
      open_.back().mark_deleted = true;
    }
  } else if (innermost() == Tag::row_properties) {
    tables_.delete_row();
  }
  skipping_ = true;
}

void StoryHandler::start_text(const XmlElement& /*element*/) {
  if (!open_.empty()) text_start_ = paragraph().pieces.size();
}

// Drops the white space at the end that Word does not show.
void StoryHandler::end_text() {
  if (open_.empty() || frames_.back().preserves_space) return;
  WordParagraph& of = paragraph();
  while (of.pieces.size() > text_start_ && is_xml_space(of.text.back())) {
    WordPiece& last = of.pieces.back();
    of.text.pop_back();
    last.file.end -= last.mapping == Mapping::per_utf16_unit ? 2 : 1;
    if (--last.size == 0) of.pieces.pop_back();
  }
}

void StoryHandler::add_tab(const XmlElement& element) { put_mark("\t", element); }
void StoryHandler::add_break(const XmlElement& element) { put_mark("\n", element); }
void StoryHandler::add_no_break_hyphen(const XmlElement& element) { put_mark("\u2011", element); }
void StoryHandler::add_soft_hyphen(const XmlElement& element) { put_mark("\u00AD", element); }

void StoryHandler::add_symbol(const XmlElement& element) {
  std::string symbol;
  append_code_point(symbol, word_symbol(element.attribute("font").value_or(""),
                                        element.attribute("char").value_or("")));
  put_mark(symbol, element);
}

void StoryHandler::add_reference(const XmlElement& element) {
  if (!in_run() || !shown() || runs_.back().hidden) return;
  WordParagraph& to = paragraph();
  NoteReference reference;
  reference.stream =
      element.name.local == "footnoteReference" ? NoteStream::footnote : NoteStream::endnote;
  reference.id = element.attribute("id").value_or("");
  reference.custom = is_on(element.attribute("customMarkFollows").value_or("0"));
  reference.piece = reference.piece_end = to.pieces.size();
  reference.file = element.file;
  runs_.back().custom_mark.reset();
  if (reference.custom) runs_.back().custom_mark = {open_.back().index, to.references.size()};
  to.references.push_back(std::move(reference));
}

void StoryHandler::start_note(const XmlElement& element) {
  // Separators and the like have a type.
  if (element.attribute("type").value_or("normal") != "normal") {
    skipping_ = true;
    return;
  }
  story_.notes.emplace_back(element.attribute("id").value_or(""));
  in_note_ = true;
  open_container();
}

void StoryHandler::end_note() {
  close_container();
  in_note_ = false;
}

void StoryHandler::start_field_character(const XmlElement& element) {
  if (tables_.in_deleted()) return;
  const std::string_view type = element.attribute("fldCharType").value_or("");
  if (type == "begin") fields_.begin();
  if (type == "separate") fields_.begin_result();
  if (type == "end") fields_.end();
}

void StoryHandler::start_simple_field(const XmlElement& element) {
  fields_.begin();
  fields_.add_code(element.attribute("instr").value_or(""));
  fields_.begin_result();
}

void StoryHandler::end_simple_field() { fields_.end(); }

void StoryHandler::open_container() {
  joins_.emplace_back();
  fields_.open_container();
  tables_.open_container();
}

void StoryHandler::close_container() {
  joins_.pop_back();
  fields_.close_container();
  tables_.close_container();
}

void StoryHandler::start_text_box(const XmlElement& /*element*/) { open_container(); }
void StoryHandler::end_text_box() { close_container(); }

void StoryHandler::start_table(const XmlElement& /*element*/) {
  joins_.back().reset();
  tables_.begin_table();
}

void StoryHandler::end_table() {
  joins_.back().reset();
  tables_.end_table();
}

void StoryHandler::start_row(const XmlElement& /*element*/) { tables_.begin_row(); }
void StoryHandler::end_row() { tables_.end_row(); }

void StoryHandler::start_cell(const XmlElement& /*element*/) {
  joins_.back().reset();
  tables_.begin_cell();
}

void StoryHandler::end_cell() {
  joins_.back().reset();
  tables_.end_cell();
}

void StoryHandler::set_cell_span(const XmlElement& element) { tables_.set_span(value_of(element)); }
void StoryHandler::delete_cell(const XmlElement& /*element*/) { tables_.delete_cell(); }

void StoryHandler::start_choice(const XmlElement& /*element*/) {
  if (innermost() != Tag::alternate_content) return;
  skipping_ = frames_.back().has_choice;
  frames_.back().has_choice = true;
}

void StoryHandler::start_fallback(const XmlElement& /*element*/) {
  skipping_ = innermost() == Tag::alternate_content && frames_.back().has_choice;
}

WordStory StoryHandler::finish() && {
  fields_.close_container();
  story_.lost_in_field = fields_.lost_text();
  return std::move(story_);
}

}  // namespace

Result<WordStory> read_word_story(std::string_view bytes, const XmlSource& source,
                                  const WordStyles& styles, std::uint32_t depth_limit) {
  StoryHandler handler(styles);
  if (const Done done = parse_xml(bytes, source, depth_limit, handler); !done) return done.error();
  return std::move(handler).finish();
}

}  // namespace svereno
