#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svereno {

/// The fields that a reader of running text is inside of: which of what it meets is their code,
/// and which the result that the page shows.
///
/// The parts of a field match within one container: the body, a note or a text box.
class WordFields {
 public:
  void open_container() { containers_.emplace_back(); }
  /// Ends the fields that the container leaves open.
  void close_container();

  void begin();
  void add_code(std::string_view text);
  /// From here to the end the field shows, unless it is a table of contents, which only
  /// repeats the headings.
  void begin_result();
  void end();

  /// Whether what stands here is not text. Asked for each piece of text.
  bool hides_text();

  /// Whether a field that has no end hid text behind it.
  bool lost_text() const { return lost_text_; }

 private:
  struct Field {
    std::string code = {};
    bool in_result = false;
    bool hides = true;
  };

  std::vector<std::vector<Field>> containers_ = std::vector<std::vector<Field>>(1);
  std::uint32_t hiding_ = 0;  // Of all fields open.
  bool hid_text_ = false;     // Since the fields that now hide began to.
  bool lost_text_ = false;
};

}  // namespace svereno
