/* SPDX-License-Identifier: GPL-3.0-or-later */
/* title.h - recognises a law by the shape of its title, and writes titles in one way. */
#ifndef INGEST_EXTRACT_TITLE_H
#define INGEST_EXTRACT_TITLE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

/* The noun that a title ends in, as an anaphor repeats it: 该法, 该办法, 该司法解释. */
enum title_head {
    HEAD_NONE,
    HEAD_LAW,            /* 法, 法典, 法案 */
    HEAD_REGULATION,     /* 条例 */
    HEAD_MEASURES,       /* 办法 */
    HEAD_PROVISIONS,     /* 规定 */
    HEAD_RULES,          /* 规则 */
    HEAD_DETAILED_RULES, /* 细则 */
    HEAD_INTERPRETATION, /* 解释 */
    HEAD_REPLY,          /* 批复, 答复 */
    HEAD_OPINION,        /* 意见 */
    HEAD_NOTICE,         /* 通知 */
    HEAD_DECISION,       /* 决定 */
    HEAD_MINUTES,        /* 纪要 */
    HEAD_TREATY,         /* 公约, 协定, 议定书 */
    HEAD_AMENDMENT,      /* 修正案 */
    HEAD_STANDARD,       /* 标准, 规范, 规程, 准则 */
    HEAD_GUIDE,          /* 指引, 指南 */
    HEAD_STATEMENT,      /* 声明 */
    HEAD_COUNT
};

/* The head noun of a folded title, brackets such as （一）（试行）（征求意见稿） at its end aside. */
enum title_head title_head(struct slice title);

/* The head noun that the words of an anaphor name (法, 暂行办法, 司法解释 ...) at `at`; *end moves past them. */
enum title_head title_head_at(struct slice text, size_t at, size_t *end);

/* Is a folded title in 《》 that of a law, rule or interpretation, by its shape? */
bool title_is_law(struct slice title);

/* Is it a draft by its last bracket: （征求意见稿）, （草案）, （二次审议稿）? */
bool title_is_draft(struct slice title);

/* The title without brackets at its end that tell a version: （2018年修正）, （2020年修订）. */
struct slice title_without_version(struct slice title);

/*
 * The one way to write a title (source text, not folded): no blanks, no marks
 * around it, brackets full width, titles inside in 〈〉, simplified Han.
 * NUL-terminated, in the arena.
 */
char *title_canonical(struct arena *arena, struct slice title);

/*
 * Where the title opened by 《 (or 〈) at `open` of folded text ends: the byte
 * after its closing mark, or SIZE_MAX when it stays open within a reasonable
 * length. Titles inside may be in 〈〉 or in 《》.
 */
size_t title_close(struct slice text, size_t open);

#endif
