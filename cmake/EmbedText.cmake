# svereno_embed_text(<target> NAMESPACE <namespace> HEADER <header> TEXTS <constant>=<file>...)
#
# Compiles text files into <target>: <header>, which we write by hand, declares in
# <namespace> for each `extern const std::string_view <constant>` and
# `<constant>_sha256`, the base64 of its SHA-256, as Content-Security-Policy has it.
function(svereno_embed_text target)
  cmake_parse_arguments(arg "" "NAMESPACE;HEADER" "TEXTS" ${ARGN})
  set(definitions "")
  foreach(text IN LISTS arg_TEXTS)
    string(REGEX MATCH "^([^=]+)=(.+)$" ignored "${text}")
    set(constant "${CMAKE_MATCH_1}")
    set(file "${CMAKE_CURRENT_SOURCE_DIR}/${CMAKE_MATCH_2}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    file(READ "${file}" content)
    file(SHA256 "${file}" hex)
    svereno_base64_of_hex(base64 "${hex}")
    string(APPEND definitions
      "const std::string_view ${constant} = R\"embedded(${content})embedded\";\n"
      "const std::string_view ${constant}_sha256 = \"${base64}\";\n")
  endforeach()
  set(out "${CMAKE_CURRENT_BINARY_DIR}/generated/${target}_texts.cpp")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/embedded_text.cpp.in" "${out}" @ONLY)
  target_sources(${target} PRIVATE "${out}")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
endfunction()

# The base64 of bytes given as hexadecimal digits.
function(svereno_base64_of_hex result hex)
  set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  string(LENGTH "${hex}" digits)
  set(base64 "")
  # Three hexadecimal digits are twelve bits: two letters.
  foreach(at RANGE 0 ${digits} 3)
    string(SUBSTRING "${hex}000000" ${at} 3 group)
    math(EXPR first "0x${group} >> 6")
    math(EXPR second "0x${group} & 63")
    string(SUBSTRING "${alphabet}" ${first} 1 first)
    string(SUBSTRING "${alphabet}" ${second} 1 second)
    string(APPEND base64 "${first}${second}")
  endforeach()
  # Each letter holds six bits; the last one may hold fewer.
  math(EXPR letters "(${digits} * 4 + 5) / 6")
  string(SUBSTRING "${base64}" 0 ${letters} base64)
  math(EXPR padding "(4 - ${letters} % 4) % 4")
  string(REPEAT "=" ${padding} padding)
  set(${result} "${base64}${padding}" PARENT_SCOPE)
endfunction()
