/* SPDX-License-Identifier: GPL-3.0-or-later */
/* relation_cues.c - the table of cue words from which relations are read. */
#include "query/link/relation_cues.h"

#include <stddef.h>

const struct relation_cue relation_cues[] = {
    /* Doctrines and the law. */
    {MENTION_STATUTE, CUE_BETWEEN, "violated by", {"违反", "违背", "抵触", "violates", "contrary to"}},
    {MENTION_STATUTE, CUE_OTHER_FIRST, "stated in",
     {"明确", "声明", "宣示", "确立", "承认", "states that", "recognises", "recognizes"}},
    {MENTION_STATUTE, CUE_BETWEEN, "based on",
     {"规定", "根据", "依据", "依照", "按照", "来源于", "源于", "确立", "provides", "under", "pursuant to", "based on",
      "laid down", "according to"}},
    {MENTION_STATUTE, CUE_BEFORE_BOTH, "based on",
     {"根据", "依据", "依照", "按照", "under", "pursuant to", "according to"}},

    /* Doctrines and judgments. */
    {MENTION_CASE, CUE_IN_SENTENCE, "denied in",
     {"不构成", "不具有", "不具备", "不属于", "不予", "不应", "否定", "否认", "驳回", "不能认定", "rejected", "refused",
      "denied", "did not constitute", "dismissed"}},
    {MENTION_CASE, CUE_IN_SENTENCE, "applied in",
     {"认定", "判决", "法院", "裁定", "适用", "具有", "构成", "held", "court", "found that", "applied", "ruled"}},

    /* Doctrines and marks. */
    {MENTION_REFMARK, CUE_IN_SENTENCE, "criticised in",
     {"批评", "质疑", "反对", "否定", "不应", "不妥", "缺陷", "criticis", "criticiz", "objects to", "rejects"}},

    /* Doctrines among themselves. */
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "violates",
     {"违背", "违反", "有悖", "背离", "抵触", "violates", "contravenes", "contrary to"}},
    {MENTION_DOCTRINE, CUE_OTHER_FIRST, "violated by",
     {"违背", "违反", "有悖", "背离", "抵触", "violates", "contravenes", "contrary to"}},
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "infringes", {"侵害了", "侵犯了", "侵害他人", "侵犯他人", "侵犯其", "infringes"}},
    {MENTION_DOCTRINE, CUE_OTHER_FIRST, "infringed by", {"侵害了", "侵犯了", "侵害他人", "侵犯他人", "侵犯其", "infringes"}},
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "restricts", {"限制", "限缩", "修正", "restricts", "narrows"}},
    {MENTION_DOCTRINE, CUE_OTHER_FIRST, "restricted by", {"限制", "限缩", "修正", "restricts", "narrows"}},
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "defined by",
     {"核心在于", "核心是", "关键在于", "本质在于", "本质是", "本质上是", "实质是", "是指", "指的是", "is defined as",
      "consists in", "turns on"}},
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "divided into",
     {"分为", "划分", "区分为", "包括", "包含", "涵盖", "consists of", "comprises", "includes", "divided into"}},
    {MENTION_DOCTRINE, CUE_OTHER_FIRST, "part of",
     {"分为", "划分", "区分为", "包括", "包含", "涵盖", "consists of", "comprises", "includes", "divided into"}},
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "classified as",
     {"属于", "归属于", "是一种", "归入", "也是", "is a kind of", "belongs to", "falls under"}},
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "replaces", {"取代", "代替", "替代", "replaces", "supersedes"}},
    {MENTION_DOCTRINE, CUE_OTHER_FIRST, "replaced by", {"取代", "代替", "替代", "replaces", "supersedes"}},
    {MENTION_DOCTRINE, CUE_BETWEEN, "opposed to",
     {"不同于", "区别于", "有别于", "相对于", "而非", "而不是", "对立", "之争", "二是", "或者", "还是", "优于", "抑或",
      "unlike", "as opposed to", "rather than", "distinguished from", "versus"}},
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "based on",
     {"立足于", "基于", "建立在", "根植于", "源于", "来源于", "based on", "rests on", "grounded in"}},
    {MENTION_DOCTRINE, CUE_OTHER_FIRST, "based on", {"为基础", "为前提", "为背景", "背景", "的基础上"}},
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "requires", {"要求", "必须具备", "以具备", "requires", "presupposes"}},
    {MENTION_DOCTRINE, CUE_OTHER_FIRST, "required by", {"要求", "requires", "presupposes"}},
    {MENTION_DOCTRINE, CUE_DOCTRINE_FIRST, "justified by",
     {"有利于", "有助于", "发挥", "服务于", "促进", "serves", "furthers", "promotes"}},
    {MENTION_DOCTRINE, CUE_BETWEEN, "applied with",
     {"采取", "采用", "运用", "适用", "借助", "通过", "结合", "依据", "根据", "applies", "applied", "by means of",
      "together with"}},
    {MENTION_DOCTRINE, CUE_BEFORE_BOTH, "applied with",
     {"采用", "运用", "适用", "借助", "通过", "结合", "依据", "applying", "by means of"}},
    {.relation = NULL},
};

/* Directly before a cue, they take it back. */
const char *const relation_negations[] = {
    "不", "未", "非", "无", "没有", "不能", "不可", "不应", "不得", "无法", "难以", "并不", "not ", "never ", "cannot ", NULL,
};

/* Conjunctions that may stand before the word that points back. */
const char *const relation_joining_words[] = {
    "而", "但是", "但", "因此", "显然", "同时", "所以", "可见", "由此可见", "然而", "另外", "并且", "，", ",", NULL,
};

/* A sentence that opens with one of these says something of what the sentence before was about. */
const char *const relation_back_words[] = {
    "这", "此", "该", "其", "This ", "this ", "It ", "it ", "Such ", "such ", NULL,
};

/* A sentence in which a court speaks, of the case that was named before. */
const char *const relation_court_words[] = {
    "法院", "判决", "裁判", "审理", "本案", "该案", "the court", "judgment", "held that", "ruled that", NULL,
};

const char *const relation_definition_words[] = {
    "是指", "系指", "即指", "指的是", "意指", "意味着", "是这样一种", "是一种", "即", "is defined as", "refers to",
    "means that", "means ", "denotes", "is the doctrine", NULL,
};

/* Words that begin as one of them and define nothing. */
const char *const relation_false_definitions[] = {"即使", "即便", "即将", "即可", "即刻", NULL};
