# add_unit(NAME LAYER), sorted by layer and name.
add_unit(automaton base)
add_unit(charge_names corpus)
add_unit(registry corpus)
add_unit(registry_compile corpus)
