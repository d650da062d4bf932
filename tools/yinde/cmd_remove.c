/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_remove.c - `yinde remove`: documents out of the database, after asking. */
#include <unistd.h>

#include "base/arena.h"
#include "base/unicode.h"
#include "index/store.h"
#include "query/library/library.h"
#include "tools/yinde/commands.h"
#include "tools/yinde/printer.h"

struct removal {
    struct session *session;
    struct arena *arena;
    struct library_document *documents;
    size_t count;
};

/* Finds all documents before any is removed; one that is named twice is removed once. */
static bool find_all(struct removal *removal, struct error *error)
{
    const struct arguments *arguments = &removal->session->arguments;

    removal->documents =
        arena_allocate(removal->arena, (arguments->positional_count + 1) * sizeof(*removal->documents));
    for (size_t i = 0; i < arguments->positional_count; i++) {
        struct library_document *found = &removal->documents[removal->count];
        bool again = false;
        if (!library_find(removal->session->database, removal->arena, arguments->positional[i], found, error))
            return false;
        for (size_t j = 0; j < removal->count; j++)
            again = again || removal->documents[j].id == found->id;
        removal->count += !again;
    }
    return true;
}

static bool confirm(const struct removal *removal, struct error *error)
{
    char answer[16] = "";

    if (argument_flag(removal->session, "yes"))
        return true;
    if (!isatty(STDIN_FILENO))
        return error_set(error, ERROR_USAGE,
                         "remove asks before it removes: add --yes where nobody can answer");
    for (size_t i = 0; i < removal->count; i++) {
        printer_append_safe(removal->session->printer, slice_of(removal->documents[i].name));
        fprintf(stderr, "  %s\n", builder_slice(&removal->session->printer->line).data);
        builder_truncate(&removal->session->printer->line, 0);
    }
    fprintf(stderr, "Remove %zu document%s from '%s'? The files stay where they are. [y/N] ", removal->count,
            removal->count == 1 ? "" : "s", removal->session->database_path);
    if (fgets(answer, sizeof(answer), stdin) == NULL || (answer[0] != 'y' && answer[0] != 'Y'))
        return error_set(error, ERROR_USAGE, "nothing was removed");
    return true;
}

static bool remove_all(const struct removal *removal, struct error *error)
{
    struct database *database = removal->session->database;
    struct store *store = NULL;
    bool done = store_open(&store, database, error) && database_begin(database, error);

    for (size_t i = 0; done && i < removal->count; i++)
        done = store_remove_document(store, removal->documents[i].id, error);
    done = done && database_commit(database, error);
    if (!done)
        database_rollback(database);
    store_close(store);
    return done;
}

static enum exit_code run_remove(struct session *session, struct error *error)
{
    struct removal removal = {.session = session, .arena = arena_create()};

    if (find_all(&removal, error) && confirm(&removal, error) && remove_all(&removal, error))
        for (size_t i = 0; i < removal.count; i++)
            session->printer->format->message(session->printer, "removed", removal.documents[i].name);
    arena_destroy(removal.arena);
    return EXIT_DONE;
}

static const struct option_spec remove_options[] = {
    {"yes", 'y', NULL, "do not ask"},
    {0},
};

const struct command command_remove = {
    .name = "remove",
    .parameters = "DOC...",
    .summary = "remove documents from the database; their files stay where they are",
    .examples = "  yinde remove paper.txt\n"
                "  yinde remove --yes old/a.txt old/b.txt",
    .details = "All are removed or none.",
    .options = remove_options,
    .needs = NEEDS_CHANGE,
    .positional_min = 1,
    .positional_max = SIZE_MAX,
    .run = run_remove,
};
