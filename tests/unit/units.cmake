# add_unit(NAME LAYER), sorted by layer and name.
add_unit(registry corpus)
add_unit(target query)
