# Follows CONTRIBUTING's recipe for a new check, word for word, in a copy of the tree: the
# file it shows is added, nothing else, and the tests of all checks must know it and pass.
file(REMOVE_RECURSE "${WORK}")
file(COPY "${ROOT}/CMakeLists.txt" "${ROOT}/cmake" "${ROOT}/aligner" "${ROOT}/qa" "${ROOT}/cli"
  "${ROOT}/bench" "${ROOT}/tests" DESTINATION "${WORK}/tree")

file(READ "${ROOT}/CONTRIBUTING.md" recipe)
string(REPLACE ";" "\\;" recipe "${recipe}")
if(NOT recipe MATCHES "`qa/checks/([a-z_]+)\\.cpp`[^`]*```cpp\n(.*)")
  message(FATAL_ERROR "CONTRIBUTING.md shows no check")
endif()
set(name "${CMAKE_MATCH_1}")
string(REGEX REPLACE "\n```.*" "\n" code "${CMAKE_MATCH_2}")
string(REPLACE "\\;" ";" code "${code}")
file(WRITE "${WORK}/tree/qa/checks/${name}.cpp" "${code}")

function(must out)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE text ERROR_VARIABLE text)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${status}\n${text}")
  endif()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()
must(out ${CMAKE_COMMAND} -S "${WORK}/tree" -B "${WORK}/build" -G Ninja
  "-DCMAKE_CXX_FLAGS=-O0" "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}")
must(out ${CMAKE_COMMAND} --build "${WORK}/build" --target qa_tests)
string(REPLACE "_" "-" id "${name}")
must(out "${WORK}/build/tests/qa_tests" "--gtest_filter=*${name}*")
if(NOT out MATCHES "${name}")
  message(FATAL_ERROR "no test knows ${id}:\n${out}")
endif()
