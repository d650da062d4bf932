# add_unit(NAME LAYER), sorted by layer and name.
add_unit(registry corpus)
add_unit(conveyor index)
add_unit(database index)
add_unit(store index)
add_unit(tokenizer index)
