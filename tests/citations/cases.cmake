# add_cases(NAME), sorted by name.
add_cases(case)
add_cases(charge)
add_cases(doctrine)
add_cases(refmark)
add_cases(scholar)
add_cases(statute_document)
add_cases(statute_en)
add_cases(statute_zh)
