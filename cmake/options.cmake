# The flags of every target, as one interface target.
add_library(project_options INTERFACE)
target_compile_features(project_options INTERFACE c_std_17)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

target_include_directories(project_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(project_options INTERFACE _GNU_SOURCE)
target_compile_options(project_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes
  $<$<BOOL:${YINDE_WERROR}>:-Werror>
  $<$<BOOL:${YINDE_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1>
  $<$<BOOL:${YINDE_FUZZ}>:-fsanitize=address,undefined,fuzzer-no-link -fno-omit-frame-pointer>
  $<$<BOOL:${YINDE_COVERAGE}>:--coverage>)
target_link_options(project_options INTERFACE
  $<$<BOOL:${YINDE_SANITIZE}>:-fsanitize=address,undefined>
  $<$<BOOL:${YINDE_FUZZ}>:-fsanitize=address,undefined>
  $<$<BOOL:${YINDE_COVERAGE}>:--coverage>)
