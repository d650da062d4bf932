# add_cases(NAME), sorted by name.
add_cases(statute_document)
add_cases(statute_en)
add_cases(statute_zh)
