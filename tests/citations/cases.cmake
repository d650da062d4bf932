# add_cases(NAME), sorted by name.
add_cases(statute_zh)
