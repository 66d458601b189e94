#include "aligner/language/shipped_lexicon.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

// The bytes of the file, put into the program by the assembler; SVERENO_LEXICON is its path.
asm(R"(
  .pushsection .rodata
  .balign 8
  .globl svereno_lexicon_begin
  .hidden svereno_lexicon_begin
svereno_lexicon_begin:
  .incbin ")" SVERENO_LEXICON R"("
  .globl svereno_lexicon_end
  .hidden svereno_lexicon_end
svereno_lexicon_end:
  .popsection
)");

extern "C" {
extern const char svereno_lexicon_begin[];
extern const char svereno_lexicon_end[];
}

namespace svereno {

LexiconFile shipped_lexicon() {
  const std::string_view bytes(
      svereno_lexicon_begin, static_cast<std::size_t>(svereno_lexicon_end - svereno_lexicon_begin));
  Result<LexiconFile> lexicon = LexiconFile::view(bytes, "ru-en.lexicon");
  if (!lexicon) throw std::runtime_error(lexicon.error().message());
  return *std::move(lexicon);
}

}  // namespace svereno
