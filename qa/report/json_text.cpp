#include "qa/report/json_text.h"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>
#include <iterator>

namespace svereno::qa {
namespace {

// As deep as the reports are, which we build: the recursion is bounded.
class Writer {
 public:
  void write(const boost::json::value& value) {
    if (value.is_object()) {
      write_all('{', '}', value.get_object(), [this](const auto& member) {
        out_ += boost::json::serialize(member.key());
        out_ += ": ";
        write(member.value());
      });
    } else if (value.is_array()) {
      write_all('[', ']', value.get_array(), [this](const auto& element) { write(element); });
    } else if (value.is_double()) {
      fmt::format_to(std::back_inserter(out_), "{}", value.get_double());
    } else {
      out_ += boost::json::serialize(value);
    }
  }

  std::string take() && {
    out_ += '\n';
    return std::move(out_);
  }

 private:
  template <class Items, class Write>
  void write_all(char open, char close, const Items& items, const Write& write_one) {
    out_ += open;
    ++depth_;
    bool first = true;
    for (const auto& item : items) {
      if (!first) out_ += ',';
      first = false;
      break_line();
      write_one(item);
    }
    --depth_;
    if (!first) break_line();
    out_ += close;
  }

  void break_line() {
    out_ += '\n';
    out_.append(depth_, ' ');
  }

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string json_text(const boost::json::value& value) {
  Writer writer;
  writer.write(value);
  return std::move(writer).take();
}

}  // namespace svereno::qa
