# add_unit(NAME LAYER), sorted by layer and name.
add_unit(binary ingest)
add_unit(encoding ingest)
add_unit(jsonl ingest)
add_unit(reader_html ingest)
add_unit(reader_markdown ingest)
add_unit(source ingest)
