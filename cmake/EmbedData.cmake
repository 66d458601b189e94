# svereno_embed_data(<target> <dir> <header> <function>)
#
# Compiles every <dir>/*.tsv into <target>, so that an installed program needs no
# files of its own. <header> declares
#   std::span<const DataFile> <function>();
# which gives the files, sorted by name. A changed, added or removed file is
# noticed by the next build.
function(svereno_embed_data target dir header function)
  file(GLOB files CONFIGURE_DEPENDS "${dir}/*.tsv")
  list(SORT files)
  set(entries "")
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    cmake_path(GET file FILENAME name)
    file(READ "${file}" text)
    string(APPEND entries "    {\"${name}\", R\"~~(${text})~~\"},\n")
  endforeach()
  set(out "${CMAKE_CURRENT_BINARY_DIR}/generated/${function}.cpp")
  configure_file("${PROJECT_SOURCE_DIR}/cmake/data.cpp.in" "${out}" @ONLY)
  target_sources(${target} PRIVATE "${out}")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
endfunction()
