/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures of the own series alone: control chart, rolling year, months of the years, forecast. Every number is worked
 * out by hand.
 */
#include <math.h>
#include <string.h>

#include "fixture.h"

#define NNBSP "\342\200\257"
#define JOINER "\342\201\240"

static const PlumbIndicator contacts = { .id = "contacts",
                                         .name = "Contacts",
                                         .unit_text = "count",
                                         .numerator = "Contacts received",
                                         .definition_version = 1 };
static const PlumbIndicator repeats = { .id = "repeats",
                                        .name = "Repeats",
                                        .unit_text = "percent",
                                        .decimals = 1,
                                        .polarity = PLUMB_POLARITY_LOW,
                                        .numerator = "Repeats",
                                        .denominator = "All of them",
                                        .definition_version = 1 };

/* Months from @year-@month on, a value a word; a word may have more parts, as in fixture_alone(). */
static char *
months (guint year, guint month, const char *values)
{
  g_auto (GStrv) words = g_strsplit (values, " ", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const guint at = year * 12 + month - 1 + i;

      if (strcmp (words[i], "-") != 0)
        g_string_append_printf (out, "%s%u-%02u:%s", out->len > 0 ? " " : "", at / 12, at % 12 + 1, words[i]);
    }
  return g_string_free (out, FALSE);
}

static PlumbFigure *
make (PlumbFigureKind kind, const PlumbIndicator *indicator, guint year, guint month, const char *values)
{
  g_autofree char *figures = months (year, month, values);
  return plumb_figure_new (kind, fixture_alone (indicator, figures));
}

static PlumbComparison *
with_break (PlumbComparison *comparison, const char *period)
{
  PlumbPeriod at;

  g_assert_true (plumb_period_parse (period, &at));
  g_ptr_array_add (comparison->breaks, plumb_break_new (at, FALSE, "counted anew"));
  return comparison;
}

static GStrv
row_of (const PlumbFigure *figure, guint i)
{
  return g_ptr_array_index (plumb_figure_table (figure), i);
}

static void
assert_table_square (const PlumbFigure *figure)
{
  for (guint i = 1; i < plumb_figure_table (figure)->len; i++)
    g_assert_cmpuint (g_strv_length (row_of (figure, i)), ==, g_strv_length (row_of (figure, 0)));
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in “%s”", part, text);
}

static guint
count_in_dump (const PlumbFigure *figure, const char *part)
{
  g_autoptr (PlumbScene) scene =
    plumb_figure_layout (figure, 1150, 620, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);
  g_autofree char *dump = plumb_scene_dump (scene);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  guint count = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    count += strstr (lines[i], part) != NULL;
  return count;
}

#define STEADY "10 12 10 12 10 12 10 12 10 12 10 12"

static const struct
{
  const char *name;
  const char *values;
  PlumbPolarity polarity;
  const char *title;
} control_titles[] = {
  { "steady", STEADY, PLUMB_POLARITY_LOW, "Contacts: 12 in Mar 2024, within the ordinary ups and downs" },
  { "outside-none", STEADY " 31", PLUMB_POLARITY_NONE,
    "Contacts: 31 in Apr 2024, above the upper limit (special cause, higher)" },
  { "outside-low", STEADY " 31", PLUMB_POLARITY_LOW,
    "Contacts: 31 in Apr 2024, above the upper limit (special cause, concerning)" },
  { "outside-high", STEADY " 31", PLUMB_POLARITY_HIGH,
    "Contacts: 31 in Apr 2024, above the upper limit (special cause, improving)" },
  /* mean 96 / 14 = 6.9, ranges 28 / 13: limits 1.1 and 12.6, two thirds 3.0 and 10.7 */
  { "run", "4 6 4 6 4 6 4 8 10 8 10 8 10 8", PLUMB_POLARITY_NONE,
    "Contacts: 8 in May 2024, 7 months in a row above the mean (special cause, higher)" },
  { "trial", "10 12 10 12 10", PLUMB_POLARITY_NONE,
    "Contacts: 10 in Aug 2023, within the ordinary ups and downs, by trial limits" },
  { "one", "10", PLUMB_POLARITY_NONE, "Contacts: 10 in Apr 2023; there are too few numbers for limits" },
  { "hidden-last", STEADY " c::", PLUMB_POLARITY_NONE, "Contacts: 12 in Mar 2024, within the ordinary ups and downs" },
  { "hidden", "c:: c::", PLUMB_POLARITY_NONE, "Contacts: nothing to chart for North Somerset" },
};

static void
test_control_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (control_titles); i++)
    {
      PlumbIndicator fields = contacts;
      g_autoptr (PlumbFigure) figure = NULL;

      fields.polarity = control_titles[i].polarity;
      figure = make (PLUMB_FIGURE_CONTROL, &fields, 2023, 4, control_titles[i].values);
      g_assert_cmpstr (plumb_figure_title (figure), ==, control_titles[i].title);
      assert_table_square (figure);
    }
}

/*
 * Ranges 2 eleven times, then 19, over 3.267 * 41 / 12 and left out: mean 163 / 13 = 12.54; 12.54 -+ 2.66 * 2 = 7.22
 * and 17.86.
 */
static void
test_control (void)
{
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_CONTROL, &contacts, 2023, 4, STEADY " 31");
  const char *const last[] = { "Apr 2024",
                               "31",
                               "actual",
                               "",
                               "",
                               "12.5",
                               "7.2",
                               "17.9",
                               "",
                               "special cause, higher",
                               "Apr 2024: 31, above the upper limit",
                               NULL };

  g_assert_cmpstr (
    plumb_figure_sentence (figure), ==,
    "Contacts: 31 in Apr 2024, above the upper limit (special cause, higher). The mean is 12.5, the "
    "limits are 7.2 and 17.9. Signals, the newest first: Apr 2024: 31, above the upper limit; Apr 2023 to Mar "
    "2024: 12 months in a row below the mean.");
  g_assert_true (g_str_has_prefix (plumb_figure_subtitle (figure),
                                   "Contacts received, number, North Somerset, Apr 2023 to Apr 2024. The axis does not "
                                   "start at zero."));
  assert_says (plumb_figure_footer (figure), "1 unusually large moving range is left out");
  for (guint i = 0; last[i] != NULL; i++)
    g_assert_cmpstr (row_of (figure, 13)[i], ==, last[i]);
  /* all 13 points, and a diamond and a square in the key */
  g_assert_cmpuint (count_in_dump (figure, "path fill bad"), ==, 15);
  g_assert_cmpuint (count_in_dump (figure, "|upper limit 17.9|"), ==, 1);
  g_assert_cmpuint (count_in_dump (figure, "|Apr 2024: 31, above the upper limit|"), ==, 1);
}

/* A break begins a chart of its own, of trial limits; a letter breaks the line. */
static void
test_control_parted (void)
{
  g_autofree char *figures = months (2023, 4, STEADY " 20 24 20 c:: 20 24");
  g_autoptr (PlumbFigure) figure =
    plumb_figure_new (PLUMB_FIGURE_CONTROL, with_break (fixture_alone (&contacts, figures), "2024-04"));

  /* 108 / 5 = 21.6; ranges 4 4 4: 21.6 -+ 10.64 */
  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Contacts: 24 in Sep 2024, within the ordinary ups and downs, by trial limits");
  assert_says (plumb_figure_sentence (figure), "The mean is 21.6, the limits are 11 and 32.2.");
  assert_says (plumb_figure_footer (figure), "The series breaks: the limits begin anew at Apr 2024.");
  assert_says (plumb_figure_footer (figure), "they rest on 5 numbers");
  g_assert_cmpstr (row_of (figure, 16)[1], ==, "c");
  g_assert_cmpstr (row_of (figure, 16)[5], ==, "");
  g_assert_cmpuint (count_in_dump (figure, "|upper trial limit 32.2|"), ==, 1);
  g_assert_cmpuint (count_in_dump (figure, "|upper limit 16.3|"), ==, 1);
  /* before the break, before the letter, after it */
  g_assert_cmpuint (count_in_dump (figure, "path fill none stroke own dash 0 2.0"), ==, 3);
  g_assert_cmpuint (count_in_dump (figure, "|c| datum"), ==, 1);
}

static void
test_control_target (void)
{
  static const struct
  {
    double target;
    const char *label;
    const char *sentence;
  } cases[] = {
    { 17, "|target 17: met every time|", "the target will be met every time." },
    { 5, "|target 5: missed every time|", "the target will be missed every time." },
    { 11, "|target 11: hit and miss|", "the target will be met at times and missed at times." },
  };

  /* limits 11 -+ 5.32, lower is better */
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbIndicator fields = contacts;
      g_autofree char *figures = months (2023, 4, STEADY);
      PlumbTarget target = { .value = cases[i].target, .end_value = NAN, .lower = NAN, .upper = NAN };
      PlumbComparison *comparison;
      g_autoptr (PlumbFigure) figure = NULL;

      fields.polarity = PLUMB_POLARITY_LOW;
      comparison = fixture_alone (&fields, figures);
      g_assert_true (plumb_period_parse ("2023-04", &target.from));
      comparison->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
      g_ptr_array_add (comparison->targets, plumb_target_new (&target));
      figure = plumb_figure_new (PLUMB_FIGURE_CONTROL, comparison);
      g_assert_cmpuint (count_in_dump (figure, cases[i].label), ==, 1);
      assert_says (plumb_figure_sentence (figure), cases[i].sentence);
    }
}

/* 75 % and 85 % in turn: 80 -+ 26.6; what is over 100 % is not drawn. */
static void
test_control_impossible (void)
{
  g_autoptr (PlumbFigure) figure =
    make (PLUMB_FIGURE_CONTROL, &repeats, 2023, 4, "75 85 75 85 75 85 75 85 75 85 75 85");

  assert_says (plumb_figure_sentence (figure), "the limits are 53.4" NNBSP "% and 106.6" NNBSP "%.");
  assert_says (plumb_figure_footer (figure), "The upper limit is above what the measure can be and not drawn.");
  g_assert_cmpuint (count_in_dump (figure, "upper limit 106.6"), ==, 0);
  g_assert_cmpuint (count_in_dump (figure, "|lower limit 53.4|"), ==, 1);
}

/* What a kind needs and the data lack is said, and nothing is drawn. */
static void
test_empty (void)
{
  static const struct
  {
    PlumbFigureKind kind;
    const char *needs;
  } kinds[] = {
    { PLUMB_FIGURE_CONTROL, "A control chart needs months or quarters." },
    { PLUMB_FIGURE_ROLLING, "A rolling year needs months or quarters." },
    { PLUMB_FIGURE_SEASONAL, "A comparison of the months of years needs months or quarters." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PlumbFigure) yearly = plumb_figure_new (kinds[i].kind, fixture_alone (&contacts, "2023:5 2024:6"));
      g_autoptr (PlumbFigure) nothing = plumb_figure_new (kinds[i].kind, fixture_alone (&contacts, ""));
      g_autoptr (PlumbFigure) hidden = make (kinds[i].kind, &contacts, 2023, 4, "c:: c::");
      g_autofree char *said = g_strconcat ("There are no figures by month or quarter of “Contacts” in North Somerset. ",
                                           kinds[i].needs, NULL);

      g_assert_cmpstr (plumb_figure_sentence (yearly), ==, said);
      g_assert_cmpstr (plumb_figure_sentence (nothing), ==, said);
      g_assert_cmpuint (count_in_dump (yearly, "path"), ==, 0);
      assert_says (plumb_figure_sentence (hidden), "the figure for May 2023 is c (");
      g_assert_cmpuint (count_in_dump (hidden, "path"), ==, 0);
    }
}

/* Nobody else is in the figure, whoever was in the comparison. */
static void
test_alone (void)
{
  static const char *const neighbours[] = { "2024-01:50 2024-02:60", "2024-01:70 2024-02:60", NULL };
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_CONTROL, PLUMB_FIGURE_ROLLING, PLUMB_FIGURE_SEASONAL,
                                           PLUMB_FIGURE_FORECAST };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PlumbFigure) figure = plumb_figure_new (
        kinds[i], fixture_compared (&repeats, "2024-01:5 2024-02:6", neighbours, "2024-01:55", "2024-03:65"));

      g_assert_null (strstr (plumb_figure_footer (figure), "eighbours"));
      g_assert_cmpuint (plumb_figure_comparison (figure)->periods->len, ==, 2);
      g_assert_cmpuint (count_in_dump (figure, "England"), ==, 0);
    }
}

/* 1 + ... + 12 = 78, 2 + ... + 13 = 90: 6.5 and 7.5 a month. */
static void
test_rolling_count (void)
{
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_ROLLING, &contacts, 2023, 4, "1 2 3 4 5 6 7 8 9 10 11 12 13");

  g_assert_cmpstr (plumb_figure_title (figure), ==, "Contacts: 90 in the 12 months to Apr 2024, 7.5 a month");
  assert_table_square (figure);
  g_assert_cmpstr (row_of (figure, 11)[5], ==, "");
  g_assert_cmpstr (row_of (figure, 11)[8], ==, "the series begins less than a year before");
  g_assert_cmpstr (row_of (figure, 12)[5], ==, "6.5");
  g_assert_cmpstr (row_of (figure, 12)[6], ==, "78");
  g_assert_cmpstr (row_of (figure, 13)[5], ==, "7.5");
  g_assert_cmpuint (count_in_dump (figure, "|mean of 12 months: 7.5|"), ==, 1);
}

/* 78 of 240 and 90 of 240, and not the means of the percentages of 12 months. */
static void
test_rolling_percent (void)
{
  g_autoptr (PlumbFigure) figure = make (
    PLUMB_FIGURE_ROLLING, &repeats, 2023, 4,
    "10:1:10 10:2:20 10:3:30 20:4:20 25:5:20 30:6:20 35:7:20 40:8:20 45:9:20 50:10:20 55:11:20 60:12:20 65:13:20");

  /* 78 of 240, then 90 of 250 */
  g_assert_cmpstr (plumb_figure_title (figure), ==, "Repeats: 36.0" NNBSP "% in the 12 months to Apr 2024");
  g_assert_cmpstr (row_of (figure, 12)[5], ==, "32.5");
  g_assert_cmpstr (row_of (figure, 13)[6], ==, "90");
  g_assert_cmpstr (row_of (figure, 13)[7], ==, "250");
}

/* No year reaches over a hidden month, and none over a break. */
static void
test_rolling_parted (void)
{
  g_autoptr (PlumbFigure) hidden =
    make (PLUMB_FIGURE_ROLLING, &contacts, 2023, 4, "1 2 3 4 5 6 7 8 9 10 11 12 c:: 14 15");
  g_autofree char *figures = months (2023, 4, "1 2 3 4 5 6 7 8 9 10 11 12 13");
  g_autoptr (PlumbFigure) broken =
    plumb_figure_new (PLUMB_FIGURE_ROLLING, with_break (fixture_alone (&contacts, figures), "2024-04"));

  g_assert_cmpstr (plumb_figure_title (hidden), ==, "Contacts: 78 in the 12 months to Mar 2024, 6.5 a month");
  assert_says (plumb_figure_sentence (hidden), "The year to Jun 2024 cannot be taken together: Apr 2024 is c");
  assert_says (row_of (hidden, 15)[8], "Apr 2024 is c");
  g_assert_cmpstr (row_of (hidden, 15)[6], ==, "");
  g_assert_cmpstr (plumb_figure_title (broken), ==, "Contacts: 78 in the 12 months to Mar 2024, 6.5 a month");
  g_assert_cmpstr (row_of (broken, 13)[8], ==, "the series breaks within the year");
}

static void
test_seasonal (void)
{
  static const char values[] = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15";
  static const struct
  {
    PlumbCalendar calendar;
    const char *first; /* the year of April 2023 */
    const char *last;  /* of June 2024 */
    const char *slots[2];
  } calendars[] = {
    { PLUMB_CALENDAR_FINANCIAL_YEAR,
      "2023" JOINER "–" JOINER "24",
      "2024" JOINER "–" JOINER "25",
      { "|Apr|", "|2024" JOINER "–" JOINER "25: 15|" } },
    { PLUMB_CALENDAR_ACADEMIC_YEAR,
      "2022" JOINER "–" JOINER "23",
      "2023" JOINER "–" JOINER "24",
      { "|Sep|", "|2023" JOINER "–" JOINER "24: 15|" } },
    { PLUMB_CALENDAR_CALENDAR_YEAR, "2023", "2024", { "|Jan|", "|2024: 15|" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calendars); i++)
    {
      PlumbIndicator fields = contacts;
      g_autoptr (PlumbFigure) figure = NULL;

      fields.calendar = calendars[i].calendar;
      figure = make (PLUMB_FIGURE_SEASONAL, &fields, 2023, 4, values);
      g_assert_cmpstr (plumb_figure_title (figure), ==, "Contacts: 15 in Jun 2024; 3 in Jun 2023");
      g_assert_cmpuint (plumb_figure_table (figure)->len, ==, 16);
      g_assert_cmpstr (row_of (figure, 1)[5], ==, calendars[i].first);
      g_assert_cmpstr (row_of (figure, 15)[5], ==, calendars[i].last);
      for (guint j = 0; j < 2; j++)
        g_assert_cmpuint (count_in_dump (figure, calendars[i].slots[j]), ==, 1);
    }
}

static void
test_seasonal_before (void)
{
  g_autofree char *figures = months (2023, 4, "1 2 c:: 4 5 6 7 8 9 10 11 12 13 14 15");
  g_autofree char *clean = months (2023, 4, "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15");
  g_autoptr (PlumbFigure) hidden = plumb_figure_new (PLUMB_FIGURE_SEASONAL, fixture_alone (&contacts, figures));
  g_autoptr (PlumbFigure) broken =
    plumb_figure_new (PLUMB_FIGURE_SEASONAL, with_break (fixture_alone (&contacts, clean), "2024-01"));
  g_autoptr (PlumbFigure) first = make (PLUMB_FIGURE_SEASONAL, &contacts, 2024, 4, "1 2 3");
  g_autoptr (PlumbFigure) highest =
    make (PLUMB_FIGURE_SEASONAL, &contacts, 2022, 4, "5 - - - - - - - - - - - 4 - - - - - - - - - - - 6");

  g_assert_cmpstr (plumb_figure_title (hidden), ==,
                   "Contacts: 15 in Jun 2024; the figure for Jun 2023 is not shown (c)");
  g_assert_cmpstr (plumb_figure_title (broken), ==, "Contacts: 15 in Jun 2024; not comparable with 3 in Jun 2023");
  assert_says (plumb_figure_sentence (broken), "Not comparable with what is before Jan 2024: counted anew.");
  assert_says (plumb_figure_footer (broken), "Not comparable with what is before Jan 2024: counted anew.");
  g_assert_null (strstr (plumb_figure_footer (hidden), "Not comparable"));
  g_assert_cmpstr (plumb_figure_title (first), ==, "Contacts: 3 in Jun 2024; there is no figure of a year before");
  assert_says (plumb_figure_sentence (highest),
               "It is the highest of the 3 years that have a figure for that part of the year.");
  /* the hidden month parts its year in two lines, and a year is never joined to the next */
  g_assert_cmpuint (count_in_dump (hidden, "path fill none stroke statistic dash 1 2.0"), ==, 2);
  g_assert_cmpuint (count_in_dump (hidden, "path fill none stroke own dash 0 3.0"), ==, 1);
}

static void
test_forecast (void)
{
  /* 1 to 9: the line is never off, so it is chosen, and its interval is no wider than itself: 10, 11, 12 */
  g_autoptr (PlumbFigure) figure = plumb_figure_new (
    PLUMB_FIGURE_FORECAST,
    fixture_alone (&contacts, "2016:1 2017:2 2018:3 2019:4 2020:5 2021:6 2022:7 2023:8 2024:9 2025:20:::forecast"));
  const GStrv row = row_of (figure, 10);

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Contacts: 9 in 2023" JOINER "–" JOINER "24; in 2026" JOINER "–" JOINER
                   "27 likely between 12 and 12");
  assert_says (plumb_figure_sentence (figure), "Method: a straight line through all figures, from 9 figures. Tried on "
                                               "the past it was off by 0 on average, in 5 tries or more");
  assert_says (plumb_figure_sentence (figure), "The forecast in the data is drawn apart.");
  assert_table_square (figure);
  g_assert_cmpuint (plumb_figure_table (figure)->len, ==, 13);
  g_assert_cmpstr (row[1], ==, "20");
  g_assert_cmpstr (row[2], ==, "forecast");
  g_assert_cmpstr (row[5], ==, "10");
  g_assert_cmpstr (row[8], ==, "a straight line through all figures");
  g_assert_cmpuint (count_in_dump (figure, "forecast in the data: 20"), ==, 1);
  g_assert_cmpuint (count_in_dump (figure, "forecast by a straight line through all figures: 12"), ==, 1);
}

static void
test_forecast_short (void)
{
  g_autofree char *figures = months (2023, 4, STEADY " 20 24");
  g_autoptr (PlumbFigure) few =
    plumb_figure_new (PLUMB_FIGURE_FORECAST, fixture_alone (&contacts, "2022:1 2023:2 2024:3"));
  g_autoptr (PlumbFigure) broken =
    plumb_figure_new (PLUMB_FIGURE_FORECAST, with_break (fixture_alone (&contacts, figures), "2024-04"));
  g_autoptr (PlumbFigure) nothing = plumb_figure_new (PLUMB_FIGURE_FORECAST, fixture_alone (&contacts, ""));
  g_autoptr (PlumbFigure) days = plumb_figure_new (
    PLUMB_FIGURE_FORECAST, fixture_alone (&contacts, "2023-03-31:4 2024-03-31:5 2034-03-31:6:::forecast"));

  g_assert_cmpstr (plumb_figure_title (few), ==, "Contacts: 3 in 2023" JOINER "–" JOINER "24; too little to continue");
  g_assert_cmpstr (plumb_figure_title (broken), ==, "Contacts: 24 in May 2024; too little to continue");
  g_assert_cmpstr (plumb_figure_sentence (nothing), ==, "There is no measured figure of “Contacts” in North Somerset.");
  g_assert_cmpuint (plumb_figure_table (days)->len, ==, 4);
  g_assert_cmpuint (count_in_dump (few, "forecast by"), ==, 0);
}

/* No forecast of a count is below 0: 12 less 2 a year goes to 0 and no farther. */
static void
test_forecast_possible (void)
{
  g_autoptr (PlumbFigure) figure =
    plumb_figure_new (PLUMB_FIGURE_FORECAST,
                      fixture_alone (&contacts, "2016:17 2017:15 2018:13 2019:11 2020:9 2021:7 2022:5 2023:3 2024:1"));

  g_assert_cmpstr (row_of (figure, 10)[5], ==, "0");
  g_assert_cmpstr (row_of (figure, 12)[6], ==, "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/own/control/titles", test_control_titles);
  g_test_add_func ("/figure/own/control/words", test_control);
  g_test_add_func ("/figure/own/control/parted", test_control_parted);
  g_test_add_func ("/figure/own/control/target", test_control_target);
  g_test_add_func ("/figure/own/control/impossible", test_control_impossible);
  g_test_add_func ("/figure/own/empty", test_empty);
  g_test_add_func ("/figure/own/alone", test_alone);
  g_test_add_func ("/figure/own/rolling/count", test_rolling_count);
  g_test_add_func ("/figure/own/rolling/percent", test_rolling_percent);
  g_test_add_func ("/figure/own/rolling/parted", test_rolling_parted);
  g_test_add_func ("/figure/own/seasonal/years", test_seasonal);
  g_test_add_func ("/figure/own/seasonal/before", test_seasonal_before);
  g_test_add_func ("/figure/own/forecast/words", test_forecast);
  g_test_add_func ("/figure/own/forecast/short", test_forecast_short);
  g_test_add_func ("/figure/own/forecast/possible", test_forecast_possible);
  return g_test_run ();
}
