/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_graph.c - the citation graph, its filters and formats. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/graph/graph_format.h"
#include "tests/unit/marked_document.h"

static struct registry *registry;
static struct arena *arena;
static struct database *database;

static const char marked_a[] = "{statute cn/civil-code/art-1202/para-1|第1202条第1款}与"
                               "{statute cn/civil-code/art-1207|第1207条}。{statute cn/civil-code/art-1207|第1207条}。\n"
                               "{scholar scholar/某 proposes=doctrine/causation|某}首倡{doctrine doctrine/causation|说}。";

static int set_up(void **state)
{
    struct error error = {0};

    (void)state;
    arena = arena_create();
    return !(registry_open(&registry, REGISTRY_FILE, &error) &&
             database_open(&database, ":memory:", DATABASE_WRITE, &error) &&
             marked_store(database, "a<\x01&.txt", 2020, marked_a, &error) &&
             marked_store(database, "b.txt", 2021, "{statute cn/criminal-law/art-15|第15条}。", &error));
}

static int tear_down(void **state)
{
    (void)state;
    database_close(database);
    registry_close(registry);
    arena_destroy(arena);
    return 0;
}

static struct graph built(struct graph_request request)
{
    struct graph graph;
    struct error error = {0};

    if (request.min_weight == 0)
        request.min_weight = 1;
    if (!graph_build(database, registry, arena, &request, &graph, &error))
        fail_msg("%s", error.message);
    return graph;
}

static size_t node_index(const struct graph *graph, const char *id)
{
    for (size_t i = 0; i < graph->node_count; i++)
        if (strcmp(graph->nodes[i].id, id) == 0)
            return i;
    return SIZE_MAX;
}

/* The weight of an edge, 0 where there is none. */
static int64_t weight(const struct graph *graph, const char *source, const char *target)
{
    for (size_t i = 0; i < graph->edge_count; i++)
        if (graph->edges[i].source == node_index(graph, source) && graph->edges[i].target == node_index(graph, target))
            return graph->edges[i].weight;
    return 0;
}

/* What a format writes. */
static char *written(const struct graph *graph, const char *format)
{
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);

    graph_format_of(format)->write(graph, file, NULL);
    fclose(file);
    return text;
}

static void a_document_cites_as_often_as_it_says(void **state)
{
    struct graph graph = built((struct graph_request){.level = GRAPH_LEVEL_ARTICLE});

    (void)state;
    assert_int_equal(weight(&graph, "a<\x01&.txt", "cn/civil-code/art-1207"), 2);
    assert_int_equal(weight(&graph, "a<\x01&.txt", "cn/civil-code/art-1202"), 1);
    assert_int_equal(weight(&graph, "scholar/某", "doctrine/causation"), 1);
}

static void the_level_tells_provisions_apart(void **state)
{
    struct graph cited = built((struct graph_request){.level = GRAPH_LEVEL_CITED});
    struct graph law = built((struct graph_request){.level = GRAPH_LEVEL_LAW});

    (void)state;
    assert_int_equal(node_index(&cited, "cn/civil-code/art-1202"), SIZE_MAX);
    assert_int_equal(weight(&cited, "a<\x01&.txt", "cn/civil-code/art-1202/para-1"), 1);
    assert_int_equal(weight(&law, "a<\x01&.txt", "cn/civil-code"), 3);
}

static void light_edges_go_with_the_nodes_that_lose_all(void **state)
{
    struct graph graph = built((struct graph_request){.min_weight = 2});

    (void)state;
    assert_int_equal(graph.node_count, 2);
    assert_int_equal(graph.edge_count, 1);
}

static void kinds_keep_their_nodes_and_the_edges_between(void **state)
{
    struct graph graph = built((struct graph_request){.kinds = 1u << GRAPH_SCHOLAR | 1u << GRAPH_DOCTRINE});

    (void)state;
    assert_int_equal(graph.node_count, 2);
    assert_int_equal(graph.edge_count, 1);
    assert_int_equal(graph.edges[0].relation, GRAPH_PROPOSES);
}

static void an_ego_keeps_what_is_within_its_depth(void **state)
{
    struct graph near = built((struct graph_request){.ego = "scholar/某", .depth = 1});
    struct graph far = built((struct graph_request){.ego = "scholar/某", .depth = 2});

    (void)state;
    assert_int_equal(near.node_count, 3);
    assert_int_equal(far.node_count, 5);
    assert_int_equal(node_index(&far, "b.txt"), SIZE_MAX);
}

static void an_ego_that_is_no_node_is_not_found(void **state)
{
    struct graph_request request = {.ego = "cn/nothing", .min_weight = 1};
    struct graph graph;
    struct error error = {0};

    (void)state;
    assert_false(graph_build(database, registry, arena, &request, &graph, &error));
    assert_int_equal(error.code, ERROR_NOT_FOUND);
}

static void xml_holds_no_control_character_and_escapes_its_own(void **state)
{
    struct graph graph = built((struct graph_request){0});
    char *graphml = written(&graph, "graphml");
    char *gexf = written(&graph, "gexf");

    (void)state;
    assert_non_null(strstr(graphml, ">a&lt;&amp;.txt<"));
    assert_null(strchr(graphml, '\x01'));
    assert_non_null(strstr(gexf, "id=\"a&lt;&amp;.txt\""));
    assert_null(strchr(gexf, '\x01'));
    free(graphml);
    free(gexf);
}

static void csv_quotes_its_fields(void **state)
{
    struct graph graph = built((struct graph_request){.kinds = 1u << GRAPH_SCHOLAR | 1u << GRAPH_DOCTRINE});
    char *csv = written(&graph, "csv");

    (void)state;
    assert_string_equal(csv, "Source,Target,Type,Id,Label,Weight\r\n"
                             "\"scholar/某\",\"doctrine/causation\",Directed,0,proposes,1\r\n");
    free(csv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_cites_as_often_as_it_says),
        cmocka_unit_test(the_level_tells_provisions_apart),
        cmocka_unit_test(light_edges_go_with_the_nodes_that_lose_all),
        cmocka_unit_test(kinds_keep_their_nodes_and_the_edges_between),
        cmocka_unit_test(an_ego_keeps_what_is_within_its_depth),
        cmocka_unit_test(an_ego_that_is_no_node_is_not_found),
        cmocka_unit_test(xml_holds_no_control_character_and_escapes_its_own),
        cmocka_unit_test(csv_quotes_its_fields),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
