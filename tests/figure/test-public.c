/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the public may see: no small count in any series, whatever is asked for, and none in any figure, in words, table
 * or picture. Every expected value is worked out by hand beside it.
 */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "plumb-disclosure-rule.h"
#include "plumb-figure.h"
#include "plumb-intake.h"
#include "plumb-shown-series.h"

/* North Somerset 2025: 3 is small; of the rest 8 is the least. 71 - 20 - 40 leaves 11 for the two, of which the small
 * one can be 1 to 5: five values, as the rule wants. The sexes, 70 and 1, can only hide each other. Somerset 2025: 5
 * and 5 are both small, and a printed 10 would tell them, so the total is hidden for the categories' sake; then boys
 * and girls, of whom the girls are small, must not add up to it. 2024: nothing is small. */
static const char breakdowns[] = "indicator,area,period,value,breakdown\n"
                                 "cpp_category,North Somerset,2025,20,category=Neglect\n"
                                 "cpp_category,North Somerset,2025,3,category=Physical\n"
                                 "cpp_category,North Somerset,2025,8,category=Sexual\n"
                                 "cpp_category,North Somerset,2025,40,category=Emotional\n"
                                 "cpp_category,North Somerset,2025,70,sex=boys\n"
                                 "cpp_category,North Somerset,2025,1,sex=girls\n"
                                 "cpp_category,North Somerset,2025,20,category=Neglect;sex=boys\n"
                                 "cpp_category,North Somerset,2025,71,\n"
                                 "cpp_category,North Somerset,2024,30,category=Neglect\n"
                                 "cpp_category,North Somerset,2024,30,category=Physical\n"
                                 "cpp_category,North Somerset,2024,60,\n"
                                 "cpp_category,Somerset,2025,5,category=Neglect\n"
                                 "cpp_category,Somerset,2025,5,category=Physical\n"
                                 "cpp_category,Somerset,2025,6,sex=boys\n"
                                 "cpp_category,Somerset,2025,4,sex=girls\n"
                                 "cpp_category,Somerset,2025,10,\n";

/* The year that ended in March 2025 has two months: 23 - 20 would tell the 3. In SEN2 a 3 is printed. */
static const char others[] = "indicator,area,period,value\n"
                             "referrals,North Somerset,2024-04,3\n"
                             "referrals,North Somerset,2024-05,20\n"
                             "referrals,North Somerset,2025,23\n"
                             "referrals,North Somerset,2024,500\n"
                             "ehcp_requests,North Somerset,2025,3\n";

/* Own 3 of 128 is 2.3 %, of Devon 2 of 128 is 1.6 %: both small. Of Dorset all but 4 are counted, 124 of 128 or 96.9 %:
 * who is left out is small. The others are 60.2, 50.0 and 39.1 %. */
static const char percentages[] = "indicator,area,period,value,numerator,denominator\n"
                                  "rereferrals,North Somerset,2023,60.2,77,128\n"
                                  "rereferrals,North Somerset,2024,2.3,3,128\n"
                                  "rereferrals,North Somerset,2025,50.0,64,128\n"
                                  "rereferrals,Devon,2025,1.6,2,128\n"
                                  "rereferrals,Dorset,2025,96.9,124,128\n"
                                  "rereferrals,Wiltshire,2025,60.2,77,128\n"
                                  "rereferrals,Somerset,2025,39.1,50,128\n";

static const char neighbours[] = "set,dated,area,rank,neighbour,closeness\n"
                                 "Four,2025,North Somerset,1,Devon,Close\n"
                                 "Four,2025,North Somerset,2,Dorset,Close\n"
                                 "Four,2025,North Somerset,3,Wiltshire,Close\n"
                                 "Four,2025,North Somerset,4,Somerset,Close\n";

typedef struct
{
  PlumbWarehouse *warehouse;
} Fixture;

static void
load (Fixture *self, const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-public-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file.csv", NULL);
  g_autoptr (PlumbLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  plumb_intake_load_file (self->warehouse, path, NULL, &report, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);
  g_assert_no_error (error);
  plumb_intake_prepare (self->warehouse, &error);
  g_assert_no_error (error);
  load (self, breakdowns);
  load (self, others);
  load (self, percentages);
  load (self, neighbours);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  plumb_warehouse_close (self->warehouse);
}

/* What the public sees of one figure: as it is printed, or the letter. */
static char *
see (Fixture *self,
     const char *indicator,
     const char *area,
     const char *breakdown,
     PlumbFrequency frequency,
     const char *period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicator) found = plumb_warehouse_find_indicator (self->warehouse, indicator, &error);
  g_autoptr (PlumbArea) place = plumb_warehouse_find_area (self->warehouse, area, &error);
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GPtrArray) series = NULL;
  PlumbSeriesQuery query = { .indicator = found, .areas = areas, .breakdown = breakdown, .frequency = frequency };
  const PlumbObservation *observation;
  PlumbPeriod wanted;

  g_assert_no_error (error);
  g_assert_true (plumb_period_parse (period, &wanted));
  g_ptr_array_add (areas, place);
  if (frequency == 0)
    query.from = query.to = wanted;
  series = plumb_shown_series (self->warehouse, &query, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (series->len, ==, 1);
  observation = plumb_series_at (g_ptr_array_index (series, 0), wanted);
  g_assert_nonnull (observation);
  return observation->state == PLUMB_STATE_NUMBER ? g_strdup_printf ("%g", observation->value)
                                                  : g_strdup (plumb_state_letter (observation->state));
}

static const struct
{
  const char *name;
  const char *indicator;
  const char *area;
  const char *breakdown;
  PlumbFrequency frequency;
  const char *period;
  const char *expected;
} rows[] = {
  { "small part", "cpp_category", "North Somerset", "category=Physical", 0, "2025", "c" },
  { "part that protects it", "cpp_category", "North Somerset", "category=Sexual", 0, "2025", "c" },
  { "part that need not", "cpp_category", "North Somerset", "category=Neglect", 0, "2025", "20" },
  { "the largest part", "cpp_category", "North Somerset", "category=Emotional", 0, "2025", "40" },
  { "small of two", "cpp_category", "North Somerset", "sex=girls", 0, "2025", "c" },
  { "the other of two", "cpp_category", "North Somerset", "sex=boys", 0, "2025", "c" },
  { "their total", "cpp_category", "North Somerset", NULL, 0, "2025", "71" },
  { "nothing small", "cpp_category", "North Somerset", "category=Neglect", 0, "2024", "30" },
  { "two at once", "cpp_category", "North Somerset", "category=Neglect;sex=boys", 0, "2025", "c" },
  { "total that tells", "cpp_category", "Somerset", NULL, 0, "2025", "c" },
  { "total that tells, as a year", "cpp_category", "Somerset", NULL, PLUMB_FREQUENCY_YEAR, "2025", "c" },
  { "parts of it", "cpp_category", "Somerset", "category=Neglect", 0, "2025", "c" },
  { "what would add up to it", "cpp_category", "Somerset", "sex=boys", 0, "2025", "c" },
  { "small month", "referrals", "North Somerset", NULL, 0, "2024-04", "c" },
  { "other month", "referrals", "North Somerset", NULL, PLUMB_FREQUENCY_MONTH, "2024-05", "20" },
  { "year with a small month", "referrals", "North Somerset", NULL, 0, "2025", "c" },
  { "year alone, with a small month", "referrals", "North Somerset", NULL, PLUMB_FREQUENCY_YEAR, "2025", "c" },
  { "year without", "referrals", "North Somerset", NULL, 0, "2024", "500" },
  { "a return that prints them", "ehcp_requests", "North Somerset", NULL, 0, "2025", "3" },
  { "percentage of a few", "rereferrals", "North Somerset", NULL, 0, "2024", "c" },
  { "percentage of all but a few", "rereferrals", "Dorset", NULL, 0, "2025", "c" },
  { "percentage of many", "rereferrals", "North Somerset", NULL, 0, "2025", "50" },
};

static void
test_row (Fixture *self, gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *seen =
    see (self, rows[i].indicator, rows[i].area, rows[i].breakdown, rows[i].frequency, rows[i].period);

  g_assert_cmpstr (seen, ==, rows[i].expected);
}

/* Not asked for, nothing is hidden. */
static void
test_internal (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", "North Somerset");
  g_autoptr (PlumbComparison) comparison = plumb_comparison_load (self->warehouse, selection, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (comparison->own->observations[1].value, 2.3, 1e-9);
  g_assert_cmpfloat_with_epsilon (comparison->own->observations[1].numerator, 3, 1e-9);
}

static void
assert_public (const PlumbSeries *series)
{
  const PlumbDisclosureRule *rule;

  if (series == NULL)
    return;
  rule = plumb_disclosure_rule_of (series->indicator);
  for (guint i = 0; i < series->n; i++)
    {
      const PlumbObservation *observation = &series->observations[i];

      g_assert_false (plumb_disclosure_rule_hides (rule, observation->numerator));
      g_assert_false (plumb_disclosure_rule_hides (rule, observation->denominator));
      g_assert_false (plumb_disclosure_rule_hides (rule, observation->denominator - observation->numerator));
      if (series->indicator->unit == PLUMB_UNIT_COUNT)
        g_assert_false (plumb_disclosure_rule_hides (rule, observation->value));
    }
}

static void
assert_comparison (const PlumbComparison *comparison)
{
  if (comparison == NULL)
    return;
  assert_public (comparison->own);
  assert_public (comparison->region);
  assert_public (comparison->country);
  for (guint i = 0; i < comparison->neighbours->len; i++)
    assert_public (g_ptr_array_index (comparison->neighbours, i));
  for (guint i = 0; comparison->authorities != NULL && i < comparison->authorities->len; i++)
    assert_public (g_ptr_array_index (comparison->authorities, i));
}

/* Three texts that only the hidden figures have. */
static void
assert_silent (const char *text)
{
  static const char *const hidden[] = { "2.3", "3 of 128", "1.6", "2 of 128", "96.9", "124 of 128" };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    if (strstr (text, hidden[i]) != NULL)
      g_error ("“%s” is said in: %s", hidden[i], text);
}

static void
assert_figure (const PlumbFigure *figure)
{
  g_autoptr (PlumbScene) scene =
    plumb_figure_layout (figure, 1000, 600, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);
  g_autofree char *described = plumb_scene_describe (scene);

  assert_comparison (plumb_figure_comparison (figure));
  assert_silent (plumb_figure_title (figure));
  assert_silent (plumb_figure_subtitle (figure));
  assert_silent (plumb_figure_sentence (figure));
  assert_silent (plumb_figure_footer (figure));
  assert_silent (described);
  for (guint i = 0; i < plumb_figure_table (figure)->len; i++)
    {
      g_autofree char *line = g_strjoinv ("|", g_ptr_array_index (plumb_figure_table (figure), i));

      assert_silent (line);
    }
}

/* Every kind of figure there is, of each indicator, for each statistic. */
static void
test_figures (Fixture *self, gconstpointer data)
{
  static const char *const indicators[] = { "rereferrals", "cpp_category", "referrals" };

  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
      for (PlumbStatistic statistic = PLUMB_STATISTIC_MEDIAN; statistic <= PLUMB_STATISTIC_POOLED; statistic++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (PlumbSelection) selection = plumb_selection_new (indicators[i], "North Somerset");
          g_autoptr (PlumbFigure) figure = NULL;

          selection->public_view = TRUE;
          selection->authorities = TRUE;
          selection->statistic = statistic;
          figure = plumb_figure_load (kind, self->warehouse, selection, &error);
          g_assert_no_error (error);
          assert_figure (figure);
        }
}

static void
test_scorecard (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSelection) selection = plumb_selection_new (NULL, "North Somerset");
  g_autoptr (PlumbFigure) figure = NULL;
  PlumbScorecard *scorecard;

  selection->public_view = TRUE;
  scorecard = plumb_scorecard_load (self->warehouse, selection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (scorecard->rows->len, ==, 4);
  for (guint i = 0; i < scorecard->rows->len; i++)
    assert_comparison (((PlumbScorecardRow *) g_ptr_array_index (scorecard->rows, i))->comparison);
  figure = plumb_figure_new_scorecard (scorecard, NULL);
  assert_figure (figure);
}

/* The neighbours' median is that of the two that are shown, 60.2 and 39.1: no comparator, as there have to be three. */
static void
test_comparator (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", "North Somerset");
  g_autoptr (PlumbComparison) comparison = NULL;
  const PlumbComparator *comparator;
  PlumbPeriod period;

  selection->public_view = TRUE;
  comparison = plumb_comparison_load (self->warehouse, selection, &error);
  g_assert_no_error (error);
  g_assert_true (plumb_period_parse ("2025", &period));
  comparator = plumb_comparison_comparator (comparison, period);
  g_assert_cmpuint (comparator->n, ==, 2);
  g_assert_cmpuint (comparator->of, ==, 4);
}

/* The months of a monthly series, and nothing of a yearly one. */
static void
test_months (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbSelection) monthly = plumb_selection_new ("contacts", "North Somerset");
  g_autoptr (PlumbSelection) yearly = plumb_selection_new ("rereferrals", "North Somerset");
  g_autoptr (GString) text = g_string_new ("indicator,area,period,value\n");
  g_autoptr (PlumbComparison) comparison = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, "contacts,North Somerset,%u-%02u,%u\n", 2022 + i / 12, i % 12 + 1, 100 + i);
  load (self, text->str);
  monthly->months = yearly->months = 13;
  comparison = plumb_comparison_load (self->warehouse, monthly, &error);
  g_assert_no_error (error);
  /* the 40th month is April 2025, the first of thirteen April 2024, which is the 28th */
  g_assert_cmpuint (comparison->own->n, ==, 13);
  g_assert_cmpfloat_with_epsilon (comparison->own->observations[0].value, 127, 1e-9);
  g_clear_pointer (&comparison, plumb_comparison_free);
  comparison = plumb_comparison_load (self->warehouse, yearly, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (comparison->own->n, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/figure/public/%s", rows[i].name);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_row, tear_down);
    }
  g_test_add ("/figure/public/internal", Fixture, NULL, set_up, test_internal, tear_down);
  g_test_add ("/figure/public/figures", Fixture, NULL, set_up, test_figures, tear_down);
  g_test_add ("/figure/public/scorecard", Fixture, NULL, set_up, test_scorecard, tear_down);
  g_test_add ("/figure/public/comparator", Fixture, NULL, set_up, test_comparator, tear_down);
  g_test_add ("/figure/public/months", Fixture, NULL, set_up, test_months, tear_down);
  return g_test_run ();
}
