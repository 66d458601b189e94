#include "aligner/language/stem.h"

#include <libstemmer.h>

#include <limits>
#include <new>

namespace svereno {

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(Language language)
    : stemmer_(sb_stemmer_new(language.tag().data(), "UTF_8")), profile_(&profile(language)) {}

std::string Stemmer::stem(std::string_view word) const {
  if (!stemmer_) return std::string(profile_->without_endings(word));
  if (word.size() > std::numeric_limits<int>::max()) return std::string(word);
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace svereno
