# svereno_library(<name> HEADERS <h>... SOURCES <c>... LINKS <target>... PRIVATE_LINKS <target>...)
#
# One layer of the project: a static library `svereno_<name>`, alias
# `svereno::<name>`. HEADERS is the layer's whole public surface: they are
# what gets installed and each must compile on its own. LINKS are what the
# headers need; PRIVATE_LINKS what only the sources do.
function(svereno_library name)
  cmake_parse_arguments(arg "" "" "HEADERS;SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  set(target svereno_${name})
  add_library(${target} STATIC)
  add_library(svereno::${name} ALIAS ${target})
  target_sources(${target}
    PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${arg_HEADERS}
    PRIVATE ${arg_SOURCES})
  target_compile_features(${target} PUBLIC cxx_std_20)
  svereno_warnings(${target})
  target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ON)
  install(TARGETS ${target} EXPORT sverenoTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/svereno)
endfunction()

# svereno_warnings(<target>): the warnings that all of our own code compiles without.
function(svereno_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
    -Wno-missing-field-initializers
    $<$<BOOL:${SVERENO_WARNINGS_AS_ERRORS}>:-Werror>)
endfunction()
