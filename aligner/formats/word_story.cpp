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

#include "aligner/formats/word_names.h"
#include "aligner/formats/word_symbol.h"
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
  struct Field {
    std::string code = {};
    bool in_result = false;
    bool hides = true;  // Its code, or a result that is not to be read.
  };
  struct Table {
    std::uint32_t number = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 1;  // Of the cell that is open, or of the next.
    std::uint32_t span = 1;    // Columns of the open cell.
    bool row_deleted = false;
    bool cell_deleted = false;
  };
  // The body, a note, or a text box: paragraphs join and fields match within one only.
  struct Container {
    std::optional<std::size_t> joins;  // Paragraph whose mark is deleted.
    std::vector<Field> fields;
    std::size_t tables = 0;  // Open outside of it.
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

  void begin_field();
  void begin_result();
  void end_field();
  void close_fields(Container& container);
  void begin_container();
  void end_container();
  Table* table();
  std::optional<TableCell> cell();
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
  std::vector<Container> containers_ = std::vector<Container>(1);
  std::vector<Table> tables_;
  std::uint32_t table_count_ = 0;
  std::uint32_t deletions_ = 0;  // Deleted rows and cells open.
  std::uint32_t hiding_ = 0;     // Fields open that hide what is in them.
  bool passed_over_in_field_ = false;
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
  constexpr std::size_t kLongestCode = 64;  // The field's name comes first; more is not needed.
  if (innermost() == Tag::field_code && !containers_.back().fields.empty()) {
    std::string& code = containers_.back().fields.back().code;
    if (code.size() < kLongestCode) code += text.substr(0, kLongestCode);
    return;
  }
  if (innermost() != Tag::math_text && (innermost() != Tag::text || next_outer() != Tag::run))
    return;
  if (!shown()) return;
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
  if (open_.empty() || deletions_ > 0) return false;
  if (hiding_ > 0) passed_over_in_field_ = true;
  return hiding_ == 0;
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

// --- Paragraphs -----------------------------------------------------------------------------

void StoryHandler::start_paragraph(const XmlElement& /*element*/) {
  std::optional<std::size_t>& joins = containers_.back().joins;
  if (joins) {
    open_.push_back({*joins, styles_.paragraph("")});
    joins.reset();
    return;
  }
  open_.push_back({story_.paragraphs.size(), styles_.paragraph("")});
  WordParagraph& begun = story_.paragraphs.emplace_back();
  begun.section = static_cast<std::uint32_t>(story_.sections.size() - 1);
  begun.cell = cell();
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
    containers_.back().joins = done.index;
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
  if (innermost() == Tag::note_properties && next_outer() == Tag::section)
    numbering_->take(element);
}

// --- Runs -----------------------------------------------------------------------------------

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
    runs_.back().vanish = is_on(element);
  }
}

// w:del and w:moveFrom: around runs, on a paragraph's mark, or on a table row.
void StoryHandler::start_deletion(const XmlElement& /*element*/) {
  if (innermost() == Tag::run_properties) {
    if (next_outer() == Tag::paragraph_properties && !open_.empty()) {
      open_.back().mark_deleted = true;
    }
  } else if (innermost() == Tag::row_properties && table() != nullptr && !table()->row_deleted) {
    table()->row_deleted = true;
    ++deletions_;
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

// --- Notes ----------------------------------------------------------------------------------

void StoryHandler::add_reference(const XmlElement& element) {
  if (!in_run() || !shown() || runs_.back().hidden) return;
  WordParagraph& to = paragraph();
  const std::string_view custom = element.attribute("customMarkFollows").value_or("0");
  NoteReference reference;
  reference.stream =
      element.name.local == "footnoteReference" ? NoteStream::footnote : NoteStream::endnote;
  reference.id = element.attribute("id").value_or("");
  reference.custom = custom != "0" && custom != "false" && custom != "off";
  reference.piece = reference.piece_end = to.pieces.size();
  reference.file = element.file;
  runs_.back().custom_mark.reset();
  if (reference.custom) runs_.back().custom_mark = {open_.back().index, to.references.size()};
  to.references.push_back(std::move(reference));
}

void StoryHandler::start_note(const XmlElement& element) {
  // Separators and the like have a type; in settings.xml and in section properties, no text.
  if (element.attribute("type").value_or("normal") != "normal") {
    skipping_ = true;
    return;
  }
  story_.notes.emplace_back(element.attribute("id").value_or(""));
  in_note_ = true;
  begin_container();
}

void StoryHandler::end_note() {
  end_container();
  in_note_ = false;
}

// --- Fields ---------------------------------------------------------------------------------

void StoryHandler::start_field_character(const XmlElement& element) {
  const std::string_view type = element.attribute("fldCharType").value_or("");
  if (deletions_ > 0) return;
  if (type == "begin") begin_field();
  if (type == "separate") begin_result();
  if (type == "end") end_field();
}

void StoryHandler::begin_field() {
  containers_.back().fields.emplace_back();
  ++hiding_;
}

// From here on the field shows; a table of contents only repeats the headings.
void StoryHandler::begin_result() {
  if (containers_.back().fields.empty()) return;
  Field& field = containers_.back().fields.back();
  if (field.in_result) return;
  field.in_result = true;
  std::string_view code = field.code;
  while (!code.empty() && is_xml_space(code.front())) code.remove_prefix(1);
  constexpr std::string_view kContents = "TOC";
  field.hides = code.starts_with(kContents) &&
                (code.size() == kContents.size() || is_xml_space(code[kContents.size()]));
  if (!field.hides) --hiding_;
}

void StoryHandler::end_field() {
  if (containers_.back().fields.empty()) return;
  if (containers_.back().fields.back().hides) --hiding_;
  containers_.back().fields.pop_back();
  if (hiding_ == 0) passed_over_in_field_ = false;
}

void StoryHandler::start_simple_field(const XmlElement& element) {
  begin_field();
  containers_.back().fields.back().code = element.attribute("instr").value_or("");
  begin_result();
}

void StoryHandler::end_simple_field() { end_field(); }

void StoryHandler::close_fields(Container& container) {
  for (const Field& field : container.fields) {
    if (!field.hides) continue;
    --hiding_;
    if (passed_over_in_field_) story_.lost_in_field = true;
  }
  container.fields.clear();
}

// --- Containers, tables, alternatives -------------------------------------------------------

void StoryHandler::begin_container() {
  containers_.emplace_back();
  containers_.back().tables = tables_.size();
}

void StoryHandler::end_container() {
  close_fields(containers_.back());
  containers_.pop_back();
}

void StoryHandler::start_text_box(const XmlElement& /*element*/) { begin_container(); }
void StoryHandler::end_text_box() { end_container(); }

// The innermost table of this container, if any.
StoryHandler::Table* StoryHandler::table() {
  return tables_.size() > containers_.back().tables ? &tables_.back() : nullptr;
}

std::optional<TableCell> StoryHandler::cell() {
  const Table* in = table();
  if (in == nullptr) return std::nullopt;
  return TableCell{in->number, in->row, in->column};
}

void StoryHandler::start_table(const XmlElement& /*element*/) {
  containers_.back().joins.reset();
  tables_.push_back({.number = ++table_count_});
}

void StoryHandler::end_table() {
  containers_.back().joins.reset();
  if (tables_.back().row_deleted) --deletions_;
  if (tables_.back().cell_deleted) --deletions_;
  tables_.pop_back();
}

void StoryHandler::start_row(const XmlElement& /*element*/) {
  if (Table* in = table()) {
    ++in->row;
    in->column = 1;
  }
}

void StoryHandler::end_row() {
  Table* in = table();
  if (in == nullptr || !in->row_deleted) return;
  in->row_deleted = false;
  --in->row;
  --deletions_;
}

void StoryHandler::start_cell(const XmlElement& /*element*/) {
  containers_.back().joins.reset();
  if (Table* in = table()) in->span = 1;
}

void StoryHandler::end_cell() {
  containers_.back().joins.reset();
  Table* in = table();
  if (in == nullptr) return;
  if (in->cell_deleted) {
    in->cell_deleted = false;
    --deletions_;
  } else {
    in->column += in->span;
  }
}

void StoryHandler::set_cell_span(const XmlElement& element) {
  constexpr std::uint32_t kMostColumns = 63;  // ECMA-376 part 1, 17.4.17; Word's own limit.
  const std::string_view value = value_of(element);
  std::uint32_t span = 0;
  for (const char digit : value) {
    if (digit < '0' || digit > '9' || span > kMostColumns) return;
    span = span * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  if (Table* in = table()) in->span = std::clamp<std::uint32_t>(span, 1, kMostColumns);
}

void StoryHandler::delete_cell(const XmlElement& /*element*/) {
  Table* in = table();
  if (in == nullptr || in->cell_deleted) return;
  in->cell_deleted = true;
  ++deletions_;
}

void StoryHandler::start_choice(const XmlElement& /*element*/) {
  if (innermost() != Tag::alternate_content) return;
  skipping_ = frames_.back().has_choice;
  frames_.back().has_choice = true;
}

void StoryHandler::start_fallback(const XmlElement& /*element*/) {
  skipping_ = innermost() == Tag::alternate_content && frames_.back().has_choice;
}

WordStory StoryHandler::finish() && {
  close_fields(containers_.front());
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
