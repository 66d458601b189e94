#include "aligner/formats/lines.h"

#include "aligner/text/characters.h"
#include "aligner/text/utf8.h"

namespace svereno {
namespace {

bool is_invisible(char32_t c) {
  return is_space(c) || c < U' ' || c == U'\u007F' || c == U'\uFEFF';
}

bool ends_line(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\f' || c == U'\u0085' || c == U'\u2028' ||
         c == U'\u2029';
}

// Collects the lines as the characters go by.
class Splitter {
 public:
  void visible(CodePoint c) {
    if (line_.span.empty()) line_.span.begin = c.offset;
    line_.span.end = c.offset + c.size;
  }

  void invisible() {
    if (line_.span.empty()) ++line_.indent;
  }

  void end_line(bool counts, bool page_ends) {
    const bool blank = line_.span.empty();
    if (!blank) {
      line_.number = number_;
      line_.after_blank = blank_before_;
      lines_.push_back(line_);
    }
    blank_before_ = blank ? blank_before_ || !(page_ends || page_began_) : false;
    page_began_ = page_ends;
    if (counts) ++number_;
    line_ = {};
  }

  std::vector<Line> take() && { return std::move(lines_); }

 private:
  std::vector<Line> lines_;
  Line line_;
  std::uint32_t number_ = 1;
  bool blank_before_ = true;
  bool page_began_ = false;  // A form feed ended the line before.
};

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  Splitter splitter;
  char32_t before = 0;
  for (const CodePoint c : code_points(text)) {
    const bool second_half = c.value == U'\n' && before == U'\r';
    before = c.value;
    if (second_half) continue;
    if (ends_line(c.value)) {
      splitter.end_line(c.value == U'\n' || c.value == U'\r', c.value == U'\f');
    } else if (is_invisible(c.value)) {
      splitter.invisible();
    } else {
      splitter.visible(c);
    }
  }
  splitter.end_line(false, false);
  return std::move(splitter).take();
}

}  // namespace svereno
