#include "aligner/language/model.h"

#include <bit>
#include <cstring>

namespace svereno {
namespace {

static_assert(std::endian::native == std::endian::little, "models are read where they lie");

// A section as an array of `Value`; false if it does not lie in `bytes`.
template <typename Value>
bool place(std::span<const unsigned char> bytes, ModelSection section,
           std::span<const Value>& array) {
  constexpr std::size_t kAlignment = 8;
  if (section.begin > bytes.size() || section.size > bytes.size() - section.begin) return false;
  if (section.begin % kAlignment != 0 || section.size % sizeof(Value) != 0) return false;
  array = {reinterpret_cast<const Value*>(bytes.data() + section.begin),
           section.size / sizeof(Value)};
  return true;
}

}  // namespace

std::optional<std::uint32_t> Automaton::find(std::span<const std::uint8_t> word) const {
  std::uint32_t node = 0;
  for (const std::uint8_t letter : word) {
    const std::optional<std::uint32_t> next = follow(node, letter);
    if (!next) return std::nullopt;
    node = *next;
  }
  return follow(node, Letters::kEnd);
}

std::optional<std::uint32_t> Automaton::find_ending(std::span<const std::uint8_t> word) const {
  std::uint32_t node = 0;
  std::optional<std::uint32_t> found = follow(node, Letters::kEnd);
  for (std::size_t i = word.size(); i > 0; --i) {
    const std::optional<std::uint32_t> next = follow(node, word[i - 1]);
    if (!next) break;
    node = *next;
    if (const auto value = follow(node, Letters::kEnd)) found = value;
  }
  return found;
}

std::optional<Model> Model::open(std::span<const unsigned char> bytes) {
  ModelHeader header;
  if (bytes.size() < sizeof(header)) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != kModelMagic || header.version != kModelVersion) return std::nullopt;
  if (header.checksum != model_checksum(bytes.subspan(sizeof(header)))) return std::nullopt;
  Model model;
  const bool placed =
      place(bytes, header.words, model.words_) && place(bytes, header.endings, model.endings_) &&
      place(bytes, header.classes, model.classes_) &&
      place(bytes, header.class_rules, model.class_rules_) &&
      place(bytes, header.rules, model.rules_) && place(bytes, header.suffixes, model.suffixes_) &&
      place(bytes, header.tags, model.tags_) && place(bytes, header.weight_slots, model.slots_) &&
      place(bytes, header.weights, model.weights_) &&
      place(bytes, header.word_slots, model.word_slots_);
  if (!placed || !std::has_single_bit(model.slots_.size())) return std::nullopt;
  if (!std::has_single_bit(model.word_slots_.size())) return std::nullopt;
  return model;
}

WordSlot Model::company(std::uint64_t form) const {
  const std::size_t last = word_slots_.size() - 1;
  const std::uint32_t key = weight_key(form);
  for (std::size_t i = form & last;; i = (i + 1) & last) {
    const WordSlot slot = word_slots_[i];
    if (slot.key == key || slot.key == 0) return slot;
  }
}

std::uint64_t model_checksum(std::span<const unsigned char> bytes) {
  // Four lanes of FNV-1a over words of eight bytes: the processor does them side by side.
  constexpr std::size_t kLanes = 4;
  constexpr std::uint64_t kBasis = 0xCBF29CE484222325;
  constexpr std::uint64_t kPrime = 0x100000001B3;
  std::uint64_t lanes[kLanes] = {kBasis, kBasis + 1, kBasis + 2, kBasis + 3};
  std::uint64_t words[kLanes];
  while (bytes.size() >= sizeof(words)) {
    std::memcpy(words, bytes.data(), sizeof(words));
    for (std::size_t i = 0; i < kLanes; ++i) {
      lanes[i] = (lanes[i] ^ words[i]) * kPrime;
      lanes[i] ^= lanes[i] >> 32U;
    }
    bytes = bytes.subspan(sizeof(words));
  }
  for (const unsigned char byte : bytes) lanes[0] = (lanes[0] ^ byte) * kPrime;
  std::uint64_t sum = 0;
  for (const std::uint64_t lane : lanes) sum = (sum ^ lane) * kPrime;
  return sum ^ (sum >> 32U);
}

}  // namespace svereno
