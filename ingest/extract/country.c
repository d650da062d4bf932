/* SPDX-License-Identifier: GPL-3.0-or-later */
/* country.c - the countries whose law Chinese texts speak of. */
#include "ingest/extract/country.h"

#include "ingest/extract/words.h"

static const struct country countries[] = {
    {WORD("中华人民共和国"), "cn", "中国"}, {WORD("中国大陆"), "cn", "中国"},
    {WORD("中国台湾地区"), "tw", "台湾"},   {WORD("中国台湾"), "tw", "台湾"},
    {WORD("中国香港"), "hk", "香港"},       {WORD("中国澳门"), "mo", "澳门"},
    {WORD("我国台湾地区"), "tw", "台湾"},   {WORD("我国台湾"), "tw", "台湾"},
    {WORD("我国香港"), "hk", "香港"},       {WORD("我国澳门"), "mo", "澳门"},
    {WORD("我国"), "cn", "中国"},           {WORD("中国"), "cn", "中国"},
    {WORD("台湾地区"), "tw", "台湾"},       {WORD("台湾"), "tw", "台湾"},
    {WORD("香港地区"), "hk", "香港"},       {WORD("香港"), "hk", "香港"},
    {WORD("澳门地区"), "mo", "澳门"},       {WORD("澳门"), "mo", "澳门"},
    {WORD("英国"), "uk", "英国"},           {WORD("美国"), "us", "美国"},
    {WORD("欧盟"), "eu", "欧盟"},           {WORD("欧洲联盟"), "eu", "欧盟"},
    {WORD("欧洲"), "eu", "欧盟"},           {WORD("德国"), "de", "德国"},
    {WORD("法国"), "fr", "法国"},           {WORD("日本国"), "jp", "日本"},
    {WORD("日本"), "jp", "日本"},           {WORD("韩国"), "kr", "韩国"},
    {WORD("意大利"), "it", "意大利"},       {WORD("加拿大"), "ca", "加拿大"},
    {WORD("澳大利亚"), "au", "澳大利亚"},   {WORD("俄罗斯联邦"), "ru", "俄罗斯"},
    {WORD("俄罗斯"), "ru", "俄罗斯"},       {WORD("苏联"), "su", "苏联"},
    {WORD("印度"), "in", "印度"},           {WORD("新加坡"), "sg", "新加坡"},
    {WORD("瑞士"), "ch", "瑞士"},           {WORD("奥地利"), "at", "奥地利"},
    {WORD("荷兰"), "nl", "荷兰"},           {WORD("比利时"), "be", "比利时"},
    {WORD("西班牙"), "es", "西班牙"},       {WORD("葡萄牙"), "pt", "葡萄牙"},
    {WORD("希腊"), "gr", "希腊"},           {WORD("波兰"), "pl", "波兰"},
    {WORD("瑞典"), "se", "瑞典"},           {WORD("丹麦"), "dk", "丹麦"},
    {WORD("挪威"), "no", "挪威"},           {WORD("芬兰"), "fi", "芬兰"},
    {WORD("爱尔兰"), "ie", "爱尔兰"},       {WORD("乌克兰"), "ua", "乌克兰"},
    {WORD("土耳其"), "tr", "土耳其"},       {WORD("以色列"), "il", "以色列"},
    {WORD("埃及"), "eg", "埃及"},           {WORD("南非"), "za", "南非"},
    {WORD("巴西"), "br", "巴西"},           {WORD("阿根廷"), "ar", "阿根廷"},
    {WORD("墨西哥"), "mx", "墨西哥"},       {WORD("新西兰"), "nz", "新西兰"},
    {WORD("越南"), "vn", "越南"},           {WORD("泰国"), "th", "泰国"},
    {WORD("蒙古"), "mn", "蒙古"},           {WORD("朝鲜"), "kp", "朝鲜"},
};

static const struct slice modifiers[] = {
    WORD("的"),   WORD("现行"), WORD("联邦"), WORD("旧"), WORD("新"),
    WORD("最新"), WORD("当时"), WORD("国"),   WORD("《"),
};

static const struct country *country_ending_at(struct slice text, size_t end)
{
    for (size_t i = 0; i < ARRAY_SIZE(countries); i++) {
        struct slice word = countries[i].word;
        if (word.size <= end && word_is_at(text, end - word.size, word))
            return &countries[i];
    }
    return NULL;
}

const struct country *country_before(struct slice text, size_t end, size_t *start)
{
    for (int skipped = 0; skipped < 4; skipped++) {
        const struct country *country = country_ending_at(text, end);
        size_t size;
        if (country != NULL) {
            *start = end - country->word.size;
            return country;
        }
        size = WORDS_BEFORE(text, end, modifiers);
        if (size == 0)
            return NULL;
        end -= size;
    }
    return NULL;
}

const struct country *country_last(struct slice text, size_t from, size_t to)
{
    for (size_t end = to; end >= from + 6; end--) {
        const struct country *country;
        if (end < text.size && ((unsigned char)text.data[end] & 0xC0) == 0x80)
            continue;
        country = country_ending_at(text, end);
        if (country != NULL && end - country->word.size >= from)
            return country;
    }
    return NULL;
}

const struct country *country_first(struct slice title)
{
    for (size_t i = 0; i < ARRAY_SIZE(countries); i++)
        if (slice_starts_with(title, countries[i].word))
            return strcmp(countries[i].code, "cn") == 0 ? NULL : &countries[i];
    return NULL;
}

const struct country *country_of_text(struct slice text)
{
    static const struct slice mainland[] = {
        WORD("中華人民共和國"), WORD("中华人民共和国"), WORD("人民法院"), WORD("人民檢察院"), WORD("大陸"),
    };
    static const struct slice taiwan[] = {
        WORD("臺灣"),     WORD("台灣"),   WORD("中華民國"), WORD("年度台上"),
        WORD("年度上字"), WORD("釋字第"), WORD("大法官"),   WORD("司法院"),
        WORD("立法院"),   WORD("行政院"), WORD("法務部"),   WORD("憲法法庭"),
    };
    static const struct slice hong_kong[] = {WORD("香港"), WORD("終審法院"), WORD("原訟法庭")};
    const char *code;

    if (slice_find(text, SLICE("條"), 0) == SIZE_MAX || slice_find(text, SLICE("条"), 0) != SIZE_MAX ||
        WORDS_IN(text, mainland))
        return NULL;
    code = WORDS_IN(text, taiwan) ? "tw" : WORDS_IN(text, hong_kong) ? "hk" : NULL;
    for (size_t i = 0; code != NULL && i < ARRAY_SIZE(countries); i++)
        if (strcmp(countries[i].code, code) == 0)
            return &countries[i];
    return NULL;
}
