/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_charge_names.c - a selective charge under its shorter names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory.h"
#include "corpus/charge_names.h"

static bool has_name(const char *charge, const char *name)
{
    struct arena *arena = arena_create();
    const char *const *names = charge_names_expand(arena, charge);
    bool found = false;

    for (; *names != NULL; names++)
        found = found || strcmp(*names, name) == 0;
    arena_destroy(arena);
    return found;
}

static void acts_combine_with_the_object_of_all(void **state)
{
    static const char drugs[] = "走私、贩卖、运输、制造毒品罪";

    (void)state;
    assert_true(has_name(drugs, "贩卖毒品罪"));
    assert_true(has_name(drugs, "走私毒品罪"));
    assert_true(has_name(drugs, "运输、制造毒品罪"));
    assert_true(has_name(drugs, "走私、运输毒品罪"));
    assert_false(has_name(drugs, drugs));
}

static void what_stands_before_the_first_act_belongs_to_all(void **state)
{
    (void)state;
    assert_true(has_name("非法持有、私藏枪支、弹药罪", "非法持有枪支罪"));
    assert_true(has_name("非法持有、私藏枪支、弹药罪", "非法私藏弹药罪"));
    assert_true(has_name("强制猥亵、侮辱罪", "强制侮辱罪"));
    assert_true(has_name("拒不执行判决、裁定罪", "拒不执行裁定罪"));
}

static void objects_share_the_noun_after_the_last(void **state)
{
    (void)state;
    assert_true(has_name("伪造公司、企业、事业单位、人民团体印章罪", "伪造公司印章罪"));
    assert_false(has_name("伪造公司、企业、事业单位、人民团体印章罪", "伪造公司、企业罪"));
    assert_true(has_name("操纵证券、期货市场罪", "操纵期货市场罪"));
    assert_true(has_name("食品、药品监管渎职罪", "药品监管渎职罪"));
}

static void objects_share_what_describes_the_first(void **state)
{
    (void)state;
    assert_true(has_name("收买被拐卖的妇女、儿童罪", "收买被拐卖的儿童罪"));
    assert_true(has_name("伪造、变造、买卖国家机关公文、证件、印章罪", "买卖国家机关证件罪"));
    assert_false(has_name("伪造、变造、买卖国家机关公文、证件、印章罪", "买卖证件罪"));
}

static void two_clauses_are_two_charges(void **state)
{
    static const char computers[] = "非法获取计算机信息系统数据、非法控制计算机信息系统罪";

    (void)state;
    assert_true(has_name(computers, "非法获取计算机信息系统数据罪"));
    assert_true(has_name(computers, "非法控制计算机信息系统罪"));
}

static void who_forges_does_not_forge_forgeries(void **state)
{
    (void)state;
    assert_true(has_name("伪造、出售伪造的增值税专用发票罪", "伪造增值税专用发票罪"));
    assert_true(has_name("伪造、出售伪造的增值税专用发票罪", "出售伪造的增值税专用发票罪"));
}

static void other_names_stay_alone_and_long_ones_stay_bounded(void **state)
{
    struct arena *arena = arena_create();
    const char *const *names =
        charge_names_expand(arena, "走私、贩卖、运输、制造、买卖、邮寄、储存枪支、弹药、爆炸物、毒品、文物、货物罪");
    size_t count = 0;

    (void)state;
    while (names[count] != NULL)
        count++;
    assert_in_range(count, 0, CHARGE_NAMES_MAX);
    assert_null(charge_names_expand(arena, "盗窃罪")[0]);
    assert_null(charge_names_expand(arena, "罪")[0]);
    assert_null(charge_names_expand(arena, "、、、罪")[0]);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(acts_combine_with_the_object_of_all),
        cmocka_unit_test(what_stands_before_the_first_act_belongs_to_all),
        cmocka_unit_test(objects_share_the_noun_after_the_last),
        cmocka_unit_test(objects_share_what_describes_the_first),
        cmocka_unit_test(two_clauses_are_two_charges),
        cmocka_unit_test(who_forges_does_not_forge_forgeries),
        cmocka_unit_test(other_names_stay_alone_and_long_ones_stay_bounded),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
