#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svereno {

/// The parts of speech of Universal Dependencies, version 2.
enum class Upos : std::uint8_t {
  adj,    ///< Adjectives, ordinal numbers; «первый», "second".
  adp,    ///< Prepositions.
  adv,    ///< Adverbs; «можно» too.
  aux,    ///< Auxiliary verbs: "has" in "has gone", «был» in «был прав».
  cconj,  ///< и, "and".
  det,    ///< Articles and pronouns before a noun: "the", "my", «этот».
  intj,
  noun,
  num,   ///< Cardinal numbers, in words or digits.
  part,  ///< "not", "to" before a verb, "'s" of possession, «не», «бы».
  pron,
  propn,  ///< Names.
  punct,
  sconj,  ///< "because", «чтобы».
  sym,    ///< "$", "%".
  verb,   ///< Participles and gerunds too.
  x,      ///< None of these: foreign words, addresses.
};
inline constexpr std::size_t kUposCount = 17;

/// The values of features; `unknown` where nothing is said.
namespace grammar {

enum class Case : std::uint8_t { unknown, nom, gen, dat, acc, ins, loc, voc };
enum class Number : std::uint8_t { unknown, sing, plur };
enum class Gender : std::uint8_t { unknown, masc, fem, neut };
enum class Animacy : std::uint8_t { unknown, anim, inan };
enum class Person : std::uint8_t { unknown, first, second, third };
enum class Tense : std::uint8_t { unknown, past, pres, fut };
enum class Aspect : std::uint8_t { unknown, imp, perf };
enum class Mood : std::uint8_t { unknown, ind, imp };
enum class VerbForm : std::uint8_t { unknown, fin, inf, part, conv, ger };
enum class Voice : std::uint8_t { unknown, act, pass };
enum class Degree : std::uint8_t { unknown, pos, cmp, sup };
enum class Variant : std::uint8_t { unknown, short_form };

}  // namespace grammar

/// Where a feature lies in the bits of Features.
struct FeatureField {
  unsigned shift;
  unsigned width;
  constexpr std::uint32_t mask() const { return ((1U << width) - 1U) << shift; }
};

template <typename Value>
inline constexpr FeatureField kFeatureField = {};
template <>
inline constexpr FeatureField kFeatureField<grammar::Case> = {0, 3};
template <>
inline constexpr FeatureField kFeatureField<grammar::Number> = {3, 2};
template <>
inline constexpr FeatureField kFeatureField<grammar::Gender> = {5, 2};
template <>
inline constexpr FeatureField kFeatureField<grammar::Animacy> = {7, 2};
template <>
inline constexpr FeatureField kFeatureField<grammar::Person> = {9, 2};
template <>
inline constexpr FeatureField kFeatureField<grammar::Tense> = {11, 2};
template <>
inline constexpr FeatureField kFeatureField<grammar::Aspect> = {13, 2};
template <>
inline constexpr FeatureField kFeatureField<grammar::Mood> = {15, 2};
template <>
inline constexpr FeatureField kFeatureField<grammar::VerbForm> = {17, 3};
template <>
inline constexpr FeatureField kFeatureField<grammar::Voice> = {20, 2};
template <>
inline constexpr FeatureField kFeatureField<grammar::Degree> = {22, 2};
template <>
inline constexpr FeatureField kFeatureField<grammar::Variant> = {24, 1};

/// What is known of a form beside its part of speech. A value of four bytes.
///
/// `features.get<grammar::Case>() == grammar::Case::gen`; what is not known is `unknown`.
class Features {
 public:
  constexpr Features() = default;
  static constexpr Features from_bits(std::uint32_t bits) {
    Features features;
    features.bits_ = bits;
    return features;
  }
  constexpr std::uint32_t bits() const { return bits_; }

  template <typename Value>
  constexpr Value get() const {
    constexpr FeatureField field = kFeatureField<Value>;
    return static_cast<Value>((bits_ & field.mask()) >> field.shift);
  }

  template <typename Value>
  constexpr void set(Value value) {
    constexpr FeatureField field = kFeatureField<Value>;
    bits_ = (bits_ & ~field.mask()) | (static_cast<std::uint32_t>(value) << field.shift);
  }

  /// The features that both have alike; the others are unknown.
  friend Features common(Features a, Features b);
  friend constexpr bool operator==(const Features&, const Features&) = default;

 private:
  std::uint32_t bits_ = 0;
};

/// As Universal Dependencies writes it: "NOUN".
std::string_view name(Upos pos);
std::optional<Upos> parse_upos(std::string_view name);

/// As Universal Dependencies writes them: "Case=Gen|Number=Sing"; "_" if nothing is known.
std::string to_string(Features features);
/// The features in such a list; those that we do not keep are left out.
Features parse_features(std::string_view list);

}  // namespace svereno
