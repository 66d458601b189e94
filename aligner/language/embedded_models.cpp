#include "aligner/language/model.h"

// The models are put into the program as they are, by the assembler: the system reads of
// them only what is looked at, and the compiler need not see their millions of bytes.
// SVERENO_MODELS is the folder that has them.
#define SVERENO_EMBED_MODEL(name)                        \
  asm(".section .rodata\n"                               \
      ".balign 16\n"                                     \
      "svereno_model_" #name                             \
      ":\n"                                              \
      ".incbin \"" SVERENO_MODELS "/" #name              \
      ".bin\"\n"                                         \
      "svereno_model_" #name                             \
      "_end:\n"                                          \
      ".previous\n");                                    \
  extern "C" const unsigned char svereno_model_##name[]; \
  extern "C" const unsigned char svereno_model_##name##_end[];

SVERENO_EMBED_MODEL(russian)
SVERENO_EMBED_MODEL(english)

namespace svereno {

std::span<const unsigned char> embedded_model(std::string_view tag) {
  if (tag == "ru") return {svereno_model_russian, svereno_model_russian_end};
  if (tag == "en") return {svereno_model_english, svereno_model_english_end};
  return {};
}

}  // namespace svereno
