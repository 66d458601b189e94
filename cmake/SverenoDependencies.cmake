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
