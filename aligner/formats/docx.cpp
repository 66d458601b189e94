#include "aligner/formats/docx.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "aligner/formats/notes.h"
#include "aligner/formats/package.h"
#include "aligner/formats/word_names.h"
#include "aligner/formats/word_numbers.h"
#include "aligner/formats/word_package.h"
#include "aligner/formats/word_story.h"
#include "aligner/formats/word_styles.h"
#include "aligner/text/characters.h"

namespace svereno {
namespace {

// How the notes of the whole document are numbered: from settings.xml.
class SettingsHandler : public XmlHandler {
 public:
  void start(const XmlElement& element) override {
    if (!is_word(element.name.space)) return;
    if (element.name.local == "footnotePr") open_ = &numbering.footnotes;
    if (element.name.local == "endnotePr") open_ = &numbering.endnotes;
    if (open_ != nullptr) open_->take(element);
  }
  void end(const XmlName& name) override {
    if (name.local == "footnotePr" || name.local == "endnotePr") open_ = nullptr;
  }
  void text(std::string_view /*text*/, ByteSpan /*file*/, Mapping /*mapping*/) override {}

  WordSection numbering;

 private:
  NoteNumbering* open_ = nullptr;
};

// The numbers of one stream of notes, in the order of their references.
class NoteCounter {
 public:
  NoteCounter(NoteNumbering document, std::string_view format)
      : document_(std::move(document)), default_format_(format) {}

  std::string next(const NoteNumbering& section, std::uint32_t section_index) {
    const bool restarts = section.restarts.value_or(document_.restarts.value_or(false));
    if (!section_ || (restarts && *section_ != section_index)) {
      next_ = section.start.value_or(document_.start.value_or(1));
    }
    section_ = section_index;
    return note_number(
        next_++, section.format.value_or(document_.format.value_or(std::string(default_format_))));
  }

 private:
  NoteNumbering document_;
  std::string_view default_format_;
  std::optional<std::uint32_t> section_;  // Of the latest reference.
  std::uint32_t next_ = 1;
};

// A note that the body refers to, and what its mark shows.
struct ReferredNote {
  std::string id;
  std::string label;
  bool custom = false;
};

// A mark that is longer is no mark, but text in the same run.
constexpr std::size_t kLongestMark = 16;

// What stands in the text for a mark of the author's own that has no text.
constexpr std::string_view kUnknownMark = "*";

// Puts the stories of a file together to a Document.
class Composer {
 public:
  Composer(DocumentBuilder& builder, const WordSection& numbering)
      : builder_(builder),
        counters_{NoteCounter(numbering.footnotes, "decimal"),
                  NoteCounter(numbering.endnotes, "lowerRoman")} {}

  void add_body(const std::string& part, const WordStory& story);
  void add_notes(const std::string& part, const WordStory& story, NoteStream stream);

 private:
  static std::size_t index_of(NoteStream stream) { return static_cast<std::size_t>(stream); }
  static bool is_blank(const WordParagraph& paragraph) {
    return paragraph.references.empty() && trim(paragraph.text).empty();
  }

  ByteSpan append(const WordParagraph& paragraph);
  ByteSpan append_with_marks(const WordParagraph& paragraph, const WordSection& section);
  NoteMark add_number(const NoteReference& reference, std::uint32_t section_index,
                      const WordSection& section);
  void add_note(const ReferredNote& note, const WordParagraph& paragraph, ParagraphAnchor anchor,
                bool first);

  DocumentBuilder& builder_;
  std::array<NoteCounter, 2> counters_;                // By NoteStream.
  std::vector<ByteSpan> marks_;                        // Of references, in text order.
  std::array<std::vector<ReferredNote>, 2> referred_;  // In order; by NoteStream.
};

void Composer::add_body(const std::string& part, const WordStory& story) {
  builder_.begin_part(part);
  std::vector<Block> blocks;
  for (const WordParagraph& paragraph : story.paragraphs) {
    if (is_blank(paragraph)) continue;
    const ByteSpan span = append_with_marks(paragraph, story.sections[paragraph.section]);
    const auto number = static_cast<std::uint32_t>(blocks.size() + 1);
    blocks.push_back({.span = span_of(trim(builder_.text().substr(span.begin)), builder_.text()),
                      .kind = paragraph.kind,
                      .level = paragraph.level,
                      .anchor = ParagraphAnchor{part, number, paragraph.cell}});
  }
  // A text that went through another program may hold notes as plain text.
  add_with_notes(builder_, std::move(blocks), marks_);
}

// Appends the paragraph as a line of its own, without its references.
ByteSpan Composer::append(const WordParagraph& paragraph) {
  const std::uint32_t begin = builder_.size();
  std::string_view rest = paragraph.text;
  for (const WordPiece& piece : paragraph.pieces) {
    builder_.append(rest.substr(0, piece.size), piece.file, piece.mapping);
    rest.remove_prefix(piece.size);
  }
  const ByteSpan span{begin, builder_.size()};
  builder_.append("\n");
  return span;
}

// The author's own mark for a note, as a view into the paragraph's text; empty if there is none.
std::string_view own_mark(const WordParagraph& paragraph, const NoteReference& reference,
                          const std::vector<std::uint32_t>& offsets) {
  if (!reference.custom || reference.piece_end >= offsets.size()) return {};
  const std::uint32_t begin = offsets[reference.piece];
  const std::string_view text = paragraph.text;
  const std::string_view mark = trim(text.substr(begin, offsets[reference.piece_end] - begin));
  return mark.size() > kLongestMark ? std::string_view() : mark;
}

// Where each piece begins in the paragraph's text, and where the last one ends.
std::vector<std::uint32_t> piece_offsets(const WordParagraph& paragraph) {
  std::vector<std::uint32_t> offsets = {0};
  for (const WordPiece& piece : paragraph.pieces) offsets.push_back(offsets.back() + piece.size);
  return offsets;
}

ByteSpan Composer::append_with_marks(const WordParagraph& paragraph, const WordSection& section) {
  const std::vector<std::uint32_t> offsets = piece_offsets(paragraph);
  const std::string_view text = paragraph.text;
  const std::uint32_t begin = builder_.size();
  std::uint32_t added = 0;  // Bytes of the numbers so far.
  std::size_t piece = 0;
  const auto append_until = [&](std::size_t end) {
    for (; piece < end && piece < paragraph.pieces.size(); ++piece) {
      const WordPiece& next = paragraph.pieces[piece];
      builder_.append(text.substr(offsets[piece], next.size), next.file, next.mapping);
    }
  };
  for (const NoteReference& reference : paragraph.references) {
    append_until(reference.piece);
    const std::string_view own = own_mark(paragraph, reference, offsets);
    NoteMark mark = own.empty() ? add_number(reference, paragraph.section, section)
                                : NoteMark{span_of(own, text, begin + added), std::string(own)};
    if (own.empty()) added += mark.span.size();
    referred_[index_of(reference.stream)].push_back({reference.id, mark.label, !own.empty()});
    marks_.push_back(mark.span);
    builder_.add(std::move(mark));
  }
  append_until(paragraph.pieces.size());
  const ByteSpan span{begin, builder_.size()};
  builder_.append("\n");
  return span;
}

// Appends "[12]", which the file only has a reference for.
NoteMark Composer::add_number(const NoteReference& reference, std::uint32_t section_index,
                              const WordSection& section) {
  const NoteNumbering& numbering =
      reference.stream == NoteStream::footnote ? section.footnotes : section.endnotes;
  std::string label(kUnknownMark);
  if (!reference.custom) {
    label = counters_[index_of(reference.stream)].next(numbering, section_index);
  }
  const std::uint32_t begin = builder_.size();
  builder_.append("[" + label + "]", reference.file, Mapping::whole);
  return {{begin, builder_.size()}, std::move(label)};
}

void Composer::add_notes(const std::string& part, const WordStory& story, NoteStream stream) {
  struct Numbered {
    const WordParagraph* paragraph;
    std::uint32_t number;
  };
  std::map<std::string_view, std::vector<Numbered>> by_id;
  std::uint32_t number = 0;
  for (const WordParagraph& paragraph : story.paragraphs) {
    if (trim(paragraph.text).empty()) continue;
    ++number;
    if (paragraph.note) by_id[story.notes[*paragraph.note]].push_back({&paragraph, number});
  }
  builder_.begin_part(part);
  for (const ReferredNote& note : referred_[index_of(stream)]) {
    const auto found = by_id.find(note.id);
    if (found == by_id.end()) continue;
    bool first = true;
    for (const Numbered& numbered : found->second) {
      add_note(note, *numbered.paragraph, {part, numbered.number, numbered.paragraph->cell}, first);
      first = false;
    }
    by_id.erase(found);  // A second reference to the note does not repeat it.
  }
}

void Composer::add_note(const ReferredNote& note, const WordParagraph& paragraph,
                        ParagraphAnchor anchor, bool first) {
  ByteSpan span = append(paragraph);
  // The author's own mark is text in the note too; Word's own numbers are not.
  if (first && note.custom && builder_.text().substr(span.begin).starts_with(note.label)) {
    span.begin += static_cast<std::uint32_t>(note.label.size());
  }
  builder_.add(Block{
      .span = span, .kind = BlockKind::note, .anchor = std::move(anchor), .label = note.label});
}

// Reads the parts of one Word file and remembers what was left out of them.
class Reader {
 public:
  Reader(Package& package, const ReadLimits& limits) : package_(package), limits_(limits) {}

  Result<Document> read(DocumentBuilder builder);

 private:
  Result<WordStyles> read_styles(const WordParts& parts);
  Result<WordSection> read_numbering(const WordParts& parts);
  Result<WordStory> read_story(const std::string& part, const WordStyles& styles);
  void add_remarks(DocumentBuilder& builder) const;

  Package& package_;
  const ReadLimits& limits_;
  std::uint64_t hidden_characters_ = 0;
  std::vector<std::string> parts_with_open_fields_;
};

Result<WordStyles> Reader::read_styles(const WordParts& parts) {
  if (!parts.styles) return WordStyles();
  const Result<std::string> bytes = package_.read(*parts.styles);
  if (!bytes) return bytes.error();
  return WordStyles::read(*bytes, {package_.name(), *parts.styles}, limits_.xml_depth);
}

Result<WordSection> Reader::read_numbering(const WordParts& parts) {
  if (!parts.settings) return WordSection();
  const Result<std::string> bytes = package_.read(*parts.settings);
  if (!bytes) return bytes.error();
  SettingsHandler handler;
  const Done done =
      parse_xml(*bytes, {package_.name(), *parts.settings}, limits_.xml_depth, handler);
  if (!done) return done.error();
  return std::move(handler.numbering);
}

Result<WordStory> Reader::read_story(const std::string& part, const WordStyles& styles) {
  const Result<std::string> bytes = package_.read(part);
  if (!bytes) return bytes.error();
  Result<WordStory> story =
      read_word_story(*bytes, {package_.name(), part}, styles, limits_.xml_depth);
  if (!story) return story.error();
  hidden_characters_ += story->hidden_characters;
  if (story->lost_in_field) parts_with_open_fields_.push_back(part);
  return story;
}

void Reader::add_remarks(DocumentBuilder& builder) const {
  if (hidden_characters_ > 0) {
    builder.add(Document::Remark{
        "{file}: hidden text was left out ({count} characters).",
        {{"file", package_.name()}, {"count", std::to_string(hidden_characters_)}}});
  }
  for (const std::string& part : parts_with_open_fields_) {
    builder.add(Document::Remark{
        "{file}: a field in its part {part} has no end, and the text after it was left out. Open "
        "the file in Word, update its fields and save it anew.",
        {{"file", package_.name()}, {"part", part}}});
  }
}

Result<Document> Reader::read(DocumentBuilder builder) {
  const Result<WordParts> parts = find_word_parts(package_, limits_);
  if (!parts) return parts.error();
  const Result<WordStyles> styles = read_styles(*parts);
  if (!styles) return styles.error();
  const Result<WordSection> numbering = read_numbering(*parts);
  if (!numbering) return numbering.error();
  const Result<WordStory> body = read_story(parts->document, *styles);
  if (!body) return body.error();
  if (body->root != "document") {
    return Error{Error::Code::bad_format,
                 "{file} is not a Word document: its part {part} is of another kind. Save it as "
                 ".docx.",
                 {{"file", package_.name()}, {"part", parts->document}}};
  }
  Composer composer(builder, *numbering);
  composer.add_body(parts->document, *body);
  for (const auto& [part, stream] : {std::pair(parts->footnotes, NoteStream::footnote),
                                     std::pair(parts->endnotes, NoteStream::endnote)}) {
    if (!part) continue;
    const Result<WordStory> notes = read_story(*part, *styles);
    if (!notes) return notes.error();
    composer.add_notes(*part, *notes, stream);
  }
  add_remarks(builder);
  return std::move(builder).build();
}

}  // namespace

Result<Document> read_docx(std::string_view bytes, std::string name, Language language,
                           const ReadLimits& limits) {
  Result<Package> package = Package::open(bytes, name, limits);
  if (!package) return package.error();
  Result<Document> document = Reader(*package, limits).read(DocumentBuilder(name, language));
  if (document && document->blocks().empty()) {
    return Error{
        Error::Code::empty,
        "{file} has no text: no paragraph, table or note. Check that it is the right file.",
        {{"file", std::move(name)}}};
  }
  return document;
}

}  // namespace svereno
