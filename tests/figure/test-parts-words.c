/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stacked columns, grades, bands of time and slopes say, and their tables. All sums and shares are worked by hand.
 */
#include "fixture.h"
#include "parts-fixture.h"

#include <string.h>

static void
assert_row (const PlumbFigure *figure, guint i, const char *expected)
{
  g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (plumb_figure_table (figure), i));
  g_assert_cmpstr (row, ==, expected);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” has no “%s”", text, part);
}

static gboolean
is_drawn_empty (const PlumbFigure *figure)
{
  g_autoptr (PlumbScene) scene =
    plumb_figure_layout (figure, 800, 500, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_PLOT);
  return plumb_scene_n_data (scene) == 0;
}

/* 30 of 30 + 15 + 5 = 50: 60.0 %, 30.0 %, 10.0 %. In 2025 a part is hidden and none has a share. */
static const PartsCase sources = { .name = "Referrals by source",
                                   .lines = ": 2024 50, 2025 60\n"
                                            "source=Police: 2024 30, 2025 33\n"
                                            "source=Schools: 2024 15, 2025 c\n"
                                            "source=Other: 2024 5, 2025 6" };

static void
test_stacked (void)
{
  g_autoptr (PlumbFigure) figure = parts_figure (PLUMB_FIGURE_STACKED, &sources, NULL, FALSE);

  g_assert_cmpstr (
    plumb_figure_title (figure), ==,
    "Referrals by source, 2024⁠–⁠25: of the parts shown “Police” is the largest, 33; 1 is not shown");
  g_assert_cmpstr (
    plumb_figure_subtitle (figure), ==,
    "Referrals by source, number, North Somerset, by source, 2023⁠–⁠24 to 2024⁠–⁠25. No judgement.");
  assert_has (plumb_figure_sentence (figure), "2024⁠–⁠25: Police 33.");
  assert_has (plumb_figure_sentence (figure), "Schools not shown: suppressed to protect confidentiality (c).");
  assert_has (plumb_figure_sentence (figure), "In 1 period not all parts are shown.");
  assert_has (plumb_figure_footer (figure), "c: suppressed to protect confidentiality.");
  assert_has (plumb_figure_footer (figure), "it is shorter than the whole");
  assert_row (figure, 0, "Period|Status|Police, number|Schools, number|Other, number|All parts");
  assert_row (figure, 1, "2023⁠–⁠24|actual|30|15|5|50");
  assert_row (figure, 2, "2024⁠–⁠25|actual|33|c|6|c");
}

static void
test_shares (void)
{
  g_autoptr (PlumbFigure) figure = parts_figure (PLUMB_FIGURE_STACKED, &sources, NULL, TRUE);

  assert_has (plumb_figure_subtitle (figure), "Shares of each column.");
  assert_row (figure, 0,
              "Period|Status|Police, number|Police, % of the parts|Schools, number|Schools, % of the parts|Other, "
              "number|Other, % of the parts|All parts");
  assert_row (figure, 1, "2023⁠–⁠24|actual|30|60.0 %|15|30.0 %|5|10.0 %|50");
  assert_row (figure, 2, "2024⁠–⁠25|actual|33||c||6||c");
}

/* 20 and 20: neither is the largest. 41 + 16 = 57 of 50 cases: they overlap. 44 of 100 is the rest of 56. */
static const struct
{
  PartsCase parts;
  PlumbFigureKind kind;
  const char *title;
  const char *said;
  gboolean empty;
} cases[] = {
  { { .name = "X", .lines = "source=A: 2025 20\nsource=B: 2025 20\nsource=C: 2025 4" },
    PLUMB_FIGURE_STACKED,
    "X, 2024⁠–⁠25: no part is larger than “A”, 20",
    "2024⁠–⁠25: A 20, 45.5 % of 44.",
    FALSE },
  { { .name = "Factors", .lines = ": 2025 50\nfactor=A: 2025 41\nfactor=B: 2025 16" },
    PLUMB_FIGURE_STACKED,
    "Factors, 2024⁠–⁠25: “A” was counted most often, 41",
    "2024⁠–⁠25: A 41. 2024⁠–⁠25: B 16.",
    FALSE },
  { { .name = "X", .unit_text = "percent", .lines = "source=A: 2025 56\nsource=B: 2025 44" },
    PLUMB_FIGURE_STACKED,
    "X, 2024⁠–⁠25: “A” is the largest part, 56 %",
    "2024⁠–⁠25: A 56 %.",
    FALSE },
  { { .name = "X", .unit_text = "percent", .lines = "source=A: 2025 90\nsource=B: 2025 44" },
    PLUMB_FIGURE_STACKED,
    "X: no parts to show for North Somerset",
    "do not add up to a whole",
    TRUE },
  { { .name = "X", .unit_text = "months", .lines = "age=A: 2025 9\nage=B: 2025 4" },
    PLUMB_FIGURE_STACKED,
    "X: no parts to show for North Somerset",
    "do not add up to a whole",
    FALSE },
  { { .name = "X", .lines = ": 2025 9" },
    PLUMB_FIGURE_STACKED,
    "X: no parts to show for North Somerset",
    "There are no figures of “X” by category for North Somerset: there is nothing to divide it by.",
    TRUE },
  { { .name = "X", .lines = "span=year to date: 2025 9\nspan=month: 2025 2" },
    PLUMB_FIGURE_STACKED,
    "X: no parts to show for North Somerset",
    "There are no figures of “X” by category",
    TRUE },
  { { .name = "X", .lines = "source=A: 2025 c\nsource=B: 2025 c" },
    PLUMB_FIGURE_STACKED,
    "X: no parts to show for North Somerset",
    "No number is shown of “X” for North Somerset by source.",
    TRUE },
  /* what has no row has nothing where the others are all there is */
  { { .name = "X", .lines = ": 2025 24\nsource=A: 2024 1, 2025 20\nsource=B: 2025 4\nsource=C: 2024 3" },
    PLUMB_FIGURE_STACKED,
    "X, 2024⁠–⁠25: “A” is the largest part, 20 of 24",
    "In 1 period not all parts are shown.",
    FALSE },
  { { .name = "X", .lines = "source=A: 2025 9\nsource=B: 2025 2" },
    PLUMB_FIGURE_DURATION,
    "X: no bands of time to show for North Somerset",
    "There are no figures of “X” for North Somerset by length of time.",
    TRUE },
  { { .name = "X", .lines = "source=Good: 2025 9\nsource=B: 2025 2" },
    PLUMB_FIGURE_GRADES,
    "X: no grades to show for North Somerset",
    "There are no figures of “X” for North Somerset by the four grades.",
    TRUE },
  /* 12 and 9 of 21: a coin gives as much in two of three cases */
  { { .name = "Plans",
      .calendar = PLUMB_CALENDAR_MARCH_SNAPSHOT,
      .lines = "duration=2 years or more: 2024 9, 2025 12\nduration=3 months or less: 2024 40, 2025 36" },
    PLUMB_FIGURE_DURATION,
    "Plans, 31 Mar 2025: “2 years or more” 12 (25.0 %); no clear change on 9 a year before",
    "31 Mar 2024: 3 months or less 40 (81.6 %).",
    FALSE },
  /* 40 of 50: a coin gives as much once in 40,000 times */
  { { .name = "Plans",
      .lines = "duration=2 years or more: 2024 10, 2025 40\nduration=3 months or less: 2024 c, 2025 60" },
    PLUMB_FIGURE_DURATION,
    "Plans, 2024⁠–⁠25: “2 years or more” 40 (40.0 %); up from 10 a year before",
    "2023⁠–⁠24: 2 years or more 10.",
    FALSE },
  { { .name = "Plans",
      .break_at = "2025",
      .lines = "duration=2 years or more: 2024 10, 2025 40\nduration=3 months or less: 2024 5, 2025 60" },
    PLUMB_FIGURE_DURATION,
    "Plans, 2024⁠–⁠25: “2 years or more” 40 (40.0 %); not comparable with the year before",
    "The year before cannot be compared. Break: counted anew",
    FALSE },
  { { .name = "Plans", .lines = "duration=2 years or more: 2025 c\nduration=3 months or less: 2025 60" },
    PLUMB_FIGURE_DURATION,
    "Plans, 2024⁠–⁠25: “2 years or more” is not shown (suppressed to protect confidentiality)",
    "There are no figures of a year before.",
    FALSE },
  /* 73 of 99 and 25 of 44: z = 0.1692 / sqrt (0.6853 * 0.3147 * (1/99 + 1/44)) = 2.01, p = 0.044 */
  { { .name = "Audits",
      .lines = "grade=Outstanding: 2024 5, 2025 12\ngrade=Good: 2024 20, 2025 61\n"
               "grade=Requires improvement to be good: 2024 10, 2025 20\ngrade=Inadequate: 2024 9, 2025 6" },
    PLUMB_FIGURE_GRADES,
    "Audits, 2024⁠–⁠25: 73 of 99 good or outstanding (73.7 %); up from 56.8 % (2023⁠–⁠24)",
    "2024⁠–⁠25: Inadequate 6 (6.1 %), 99 graded.",
    FALSE },
  /* 18 and 15 of 24: z = 0.125 / sqrt (0.6875 * 0.3125 / 12) = 0.93, p = 0.35 */
  { { .name = "Audits",
      .lines = "grade=Outstanding: 2024 5, 2025 8\ngrade=Good: 2024 10, 2025 10\n"
               "grade=Requires improvement: 2024 5, 2025 5\ngrade=Inadequate: 2024 4, 2025 1" },
    PLUMB_FIGURE_GRADES,
    "Audits, 2024⁠–⁠25: 18 of 24 good or outstanding (75.0 %); no clear change on 62.5 % (2023⁠–⁠24)",
    "2024⁠–⁠25: Outstanding 8 (33.3 %), 24 graded.",
    FALSE },
  { { .name = "Audits", .lines = ": 2025 24\ngrade=Outstanding: 2025 8\ngrade=Good: 2025 c\ngrade=Inadequate: 2025 c" },
    PLUMB_FIGURE_GRADES,
    "Audits, 2024⁠–⁠25: not all grades are shown",
    "2024⁠–⁠25: Outstanding 8. 2024⁠–⁠25: Good not shown: suppressed to protect confidentiality (c).",
    FALSE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbFigure) figure = parts_figure (cases[i].kind, &cases[i].parts, NULL, FALSE);

      g_test_message ("case %u", i);
      g_assert_cmpstr (plumb_figure_title (figure), ==, cases[i].title);
      assert_has (plumb_figure_sentence (figure), cases[i].said);
      if (cases[i].empty)
        g_assert_true (is_drawn_empty (figure));
    }
}

/* Six sources: the largest four, and two others whose sum is 7 + 6 = 13; where one of them is hidden so is their sum.
 */
static void
test_others (void)
{
  const PartsCase six = { .name = "X",
                          .lines =
                            "source=A: 2024 60, 2025 60\nsource=B: 2024 50, 2025 50\nsource=C: 2024 40, 2025 40\n"
                            "source=D: 2024 30, 2025 30\nsource=E: 2024 7, 2025 c\nsource=F: 2024 6, 2025 6" };
  g_autoptr (PlumbFigure) figure = parts_figure (PLUMB_FIGURE_STACKED, &six, NULL, FALSE);

  assert_row (figure, 0,
              "Period|Status|A, number|B, number|C, number|D, number|2 others, number|F, number|E, "
              "number|All parts");
  assert_row (figure, 1, "2023⁠–⁠24|actual|60|50|40|30|13|6|7|193");
  assert_row (figure, 2, "2024⁠–⁠25|actual|60|50|40|30|c|6|c|c");
  assert_has (plumb_figure_footer (figure), "2 others: F; E.");
}

/* The bands stand by length, whatever their names begin with. */
static void
test_bands (void)
{
  const PartsCase bands = { .name = "Plans",
                            .lines = "duration=1 year, less than 2 years: 2025 3\nduration=2 years or more: 2025 1\n"
                                     "duration=3 months or less: 2025 6\n"
                                     "duration=More than 3 months to 6 months: 2025 5\n"
                                     "duration=More than 6 months, less than 1 year: 2025 5" };
  g_autoptr (PlumbFigure) figure = parts_figure (PLUMB_FIGURE_DURATION, &bands, NULL, FALSE);

  assert_row (figure, 0, "Band|2024⁠–⁠25, number|2024⁠–⁠25, % of all");
  assert_row (figure, 1, "3 months or less|6|30.0 %");
  assert_row (figure, 2, "More than 3 months to 6 months|5|25.0 %");
  assert_row (figure, 3, "More than 6 months, less than 1 year|5|25.0 %");
  assert_row (figure, 4, "1 year, less than 2 years|3|15.0 %");
  assert_row (figure, 5, "2 years or more|1|5.0 %");
}

/* A bar a kind of review: (4 + 5) + (2 + 3) = 14 of 10 + 10. */
static void
test_groups (void)
{
  const PartsCase reviews = { .name = "Audits",
                              .lines =
                                "grade=Outstanding;review=A: 2024 1, 2025 4\ngrade=Good;review=A: 2024 1, 2025 5\n"
                                "grade=Inadequate;review=A: 2025 0\n"
                                "grade=Requires improvement;review=A: 2025 1\n"
                                "grade=Outstanding;review=B: 2025 2\ngrade=Good;review=B: 2025 3\n"
                                "grade=Requires improvement;review=B: 2025 5\n"
                                "grade=Inadequate;review=B: 2025 0" };
  g_autoptr (PlumbFigure) figure = parts_figure (PLUMB_FIGURE_GRADES, &reviews, "review", FALSE);

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Audits, 2024⁠–⁠25, by review: together 14 of 20 good or outstanding (70.0 %)");
  assert_row (figure, 1, "A|actual|4|40.0 %|5|50.0 %|1|10.0 %|0|0.0 %|10");
  assert_row (figure, 2, "B|actual|2|20.0 %|3|30.0 %|5|50.0 %|0|0.0 %|10");
}

static const PlumbIndicator measure = {
  .id = (char *) "x",
  .name = (char *) "Re-referrals",
  .unit_text = (char *) "percent",
  .decimals = 1,
  .polarity = PLUMB_POLARITY_LOW,
  .numerator = (char *) "Re-referrals",
  .denominator = (char *) "Referrals",
};

/* 31.1 % of 2,341 and 15.4 % of 1,126 are far apart; 16.8 % of 1,223 and 15.4 % of 1,126: z = 0.92. */
static const struct
{
  const char *figures;
  const char *title;
} slopes[] = {
  { "2013:31.1:727:2341 2020:c:: 2025:15.4:173:1126",
    "Re-referrals fell from 31.1 % (2012⁠–⁠13) to 15.4 % (2024⁠–⁠25)" },
  { "2016:16.8:205:1223 2025:15.4:173:1126",
    "Re-referrals: no clear change from 16.8 % (2015⁠–⁠16) to 15.4 % (2024⁠–⁠25)" },
  { "2016:15.4 2025:15.4", "Re-referrals: 15.4 %, the same for 2015⁠–⁠16 and 2024⁠–⁠25" },
  { "2016:16.8 2025:15.4",
    "Re-referrals: 16.8 % (2015⁠–⁠16), then 15.4 % (2024⁠–⁠25); the change is not tested" },
  { "2016:c 2025:15.4", "Re-referrals: the change from 2015⁠–⁠16 to 2024⁠–⁠25 is not known" },
  /* September beside September */
  { "2023-04:20 2023-09:18 2024-09:17 2025-09:17",
    "Re-referrals: 18.0 % (Sep 2023), then 17.0 % (Sep 2025); the change is not tested" },
  { "2023-04:20 2025-09:20", "Re-referrals: 20.0 %, the same for Apr 2023 and Sep 2025" },
  { "2025:15.4:173:1126", "Re-referrals: no two periods to compare for North Somerset" },
  { "", "Re-referrals: no two periods to compare for North Somerset" },
};

static void
test_slopes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (slopes); i++)
    {
      g_autoptr (PlumbFigure) figure =
        plumb_figure_new (PLUMB_FIGURE_SLOPE, fixture_alone (&measure, slopes[i].figures));

      g_assert_cmpstr (plumb_figure_title (figure), ==, slopes[i].title);
    }
}

/* A and B rose and fell for certain, C lacks one end. Totals of neighbours have no letters of theirs in the median. */
static void
test_slope_table (void)
{
  static const char *const neighbours[] = { "2013:10:100:1000 2025:20:200:1000", "2013:20:200:1000 2025:10:100:1000",
                                            "2013:c::1000 2025:12:120:1000", NULL };
  g_autoptr (PlumbFigure) figure =
    plumb_figure_new (PLUMB_FIGURE_SLOPE, fixture_compared (&measure, "2013:15:150:1000 2025:15.4:154:1000", neighbours,
                                                            "2013:22 2025:22.1", NULL));

  assert_row (
    figure, 0,
    "Area|2012⁠–⁠13, %|2012⁠–⁠13, numbers|2024⁠–⁠25, %|2024⁠–⁠25, numbers|Change|Beyond chance");
  assert_row (figure, 1, "North Somerset|15.0|150 of 1,000|15.4|154 of 1,000|+0.4 points|No clear change");
  assert_row (figure, 2, "South West|22.0||22.1||+0.1 points|Cannot be tested");
  assert_row (figure, 3, "Neighbour A|10.0|100 of 1,000|20.0|200 of 1,000|+10.0 points|Worse");
  assert_row (figure, 4, "Neighbour B|20.0|200 of 1,000|10.0|100 of 1,000|−10.0 points|Better");
  assert_row (figure, 5, "Neighbour C|c|c of 1,000|12.0|120 of 1,000||Cannot be tested");
  assert_has (plumb_figure_sentence (figure),
              "Of 2 neighbours with both figures 1 rose and 1 fell by more than chance.");
  assert_has (plumb_figure_footer (figure), "2 of 3 with both figures.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/parts-words/stacked", test_stacked);
  g_test_add_func ("/figure/parts-words/shares", test_shares);
  g_test_add_func ("/figure/parts-words/cases", test_cases);
  g_test_add_func ("/figure/parts-words/others", test_others);
  g_test_add_func ("/figure/parts-words/bands", test_bands);
  g_test_add_func ("/figure/parts-words/groups", test_groups);
  g_test_add_func ("/figure/parts-words/slopes", test_slopes);
  g_test_add_func ("/figure/parts-words/slope-table", test_slope_table);
  return g_test_run ();
}
