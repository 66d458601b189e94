# What the libraries stand on: used by our own build and by the installed package.
include(CMakeFindDependencyMacro)
find_dependency(ICU 72 COMPONENTS uc i18n)
find_dependency(fmt 9)
find_dependency(Boost 1.81 CONFIG COMPONENTS json locale)
find_dependency(EXPAT)
find_dependency(TBB)
find_dependency(PkgConfig)
# libzip's and cmark's own CMake files ask for tools that Debian packs apart.
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark)
# libstemmer comes without a description for CMake or pkg-config.
if(NOT TARGET svereno_stemmer)
  find_library(STEMMER_LIBRARY stemmer REQUIRED)
  find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
  add_library(svereno_stemmer UNKNOWN IMPORTED)
  set_target_properties(svereno_stemmer PROPERTIES
    IMPORTED_LOCATION "${STEMMER_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${STEMMER_INCLUDE_DIR}")
endif()
