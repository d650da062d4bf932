/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_opinion.c - name, court, number and date of judgments in English. */
#include "tests/unit/metadata_fixture.h"

#define BODY "The Appellant argues that the district court erred. We dismiss the appeal and this court agrees with it.\n"

static void a_neutral_citation_names_court_and_number(void **state)
{
    (void)state;
    assert_says("Trinity Term\n[2021] UKSC 7\nOn appeal from: [2020] EWCA Civ 12\nJUDGMENT\n"
                "Alder Ltd (Appellant) v Birch plc and another (Respondents)\nJUDGMENT GIVEN ON\n3 March 2021\n" BODY,
                (struct expected){.title = "Alder Ltd v Birch plc and another",
                                  .court = "Supreme Court of the United Kingdom",
                                  .docket = "[2021] UKSC 7",
                                  .date = "2021-03-03"});
}

static void parties_stand_after_between(void **state)
{
    (void)state;
    assert_says("Neutral Citation Number: [2022] EWHC 31 (Ch)\nIN THE HIGH COURT OF JUSTICE\nDate: 04/05/2022\nBetween :\n"
                "ALDER LIMITED\nClaimant\n- and -\nBIRCH PLC\nDefendant\n" BODY,
                (struct expected){.title = "ALDER LIMITED v BIRCH PLC",
                                  .court = "High Court of Justice",
                                  .docket = "[2022] EWHC 31 (Ch)",
                                  .date = "2022-05-04"});
}

static void an_american_opinion_has_a_number_and_a_day_of_decision(void **state)
{
    (void)state;
    assert_says("SUPREME COURT OF THE UNITED STATES\nALDER v. BIRCH ET AL.\n"
                "CERTIORARI TO THE UNITED STATES COURT OF APPEALS FOR THE FIRST CIRCUIT\n"
                "No. 12–34. Argued October 10, 2011—Decided June 4, 2012\n" BODY,
                (struct expected){.title = "ALDER v. BIRCH ET AL.",
                                  .court = "Supreme Court of the United States",
                                  .docket = "No. 12-34",
                                  .date = "2012-06-04"});
}

static void a_case_that_is_cited_gives_no_name(void **state)
{
    (void)state;
    assert_says("JUDGMENT\nSee Alder v. Birch, 1 U. S. 2 (1999), where the Respondent lost.\n" BODY, (struct expected){0});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_neutral_citation_names_court_and_number),
        cmocka_unit_test(parties_stand_after_between),
        cmocka_unit_test(an_american_opinion_has_a_number_and_a_day_of_decision),
        cmocka_unit_test(a_case_that_is_cited_gives_no_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
