# A few reference tables, compiled: a file small enough to be damaged everywhere.
set(SMALL_REGISTRY_FILE ${CMAKE_CURRENT_BINARY_DIR}/small_authority.bin)
add_custom_command(
  OUTPUT ${SMALL_REGISTRY_FILE}
  COMMAND compile_registry ${CMAKE_CURRENT_SOURCE_DIR}/unit/registry ${SMALL_REGISTRY_FILE}
  DEPENDS compile_registry
  VERBATIM)
add_custom_target(small_reference_data DEPENDS ${SMALL_REGISTRY_FILE})

# add_fuzz(NAME LAYER): under clang with the preset "fuzz" a libFuzzer program; its corpus runs as an ordinary test anyway.
function(add_fuzz name layer)
  if(YINDE_FUZZ)
    add_executable(fuzz_${name} fuzz/fuzz_${name}.c)
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    add_executable(fuzz_${name} fuzz/fuzz_${name}.c fuzz/standalone_driver.c)
  endif()
  target_link_libraries(fuzz_${name} PRIVATE ${layer} ingest)
  target_compile_definitions(fuzz_${name} PRIVATE
    REGISTRY_FILE="${REGISTRY_FILE}" SMALL_REGISTRY_FILE="${SMALL_REGISTRY_FILE}")
  add_dependencies(fuzz_${name} reference_data small_reference_data)
  set(corpus ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${name})
  if(YINDE_FUZZ)
    add_test(NAME fuzz/${name} COMMAND fuzz_${name} -runs=0 ${corpus})
  else()
    add_test(NAME fuzz/${name} COMMAND fuzz_${name} ${corpus})
  endif()
endfunction()

add_fuzz(arguments yinde_tool)
add_fuzz(encoding ingest)
add_fuzz(extract ingest)
add_fuzz(html ingest)
add_fuzz(jsonl ingest)
add_fuzz(markdown ingest)
add_fuzz(query query)
add_fuzz(reflow ingest)
add_fuzz(registry corpus)
add_fuzz(search query)
add_fuzz(target query)
add_fuzz(tokenizer index)
