/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What figures say: no change that could be chance is called one, nothing is called better without a judgement, and
 * every footer carries what a reader has to know.
 */
#include <string.h>

#include "fixture.h"

#define NNBSP "\342\200\257"

/*
 * 15 of 100 against 16 of 100 is chance (two proportions, pooled: z = 0.20, p = 0.84); 150 of 1,000 against 200 of
 * 1,000 is not (z = 2.94, p = 0.003).
 */
static const struct
{
  const char *name;
  const char *figures;
  const char *title;
} titles[] = {
  { "fall", "2023:20:200:1000 2024:15:150:1000", "Repeats fell to 15.0" NNBSP "%" },
  { "rise", "2023:15:150:1000 2024:20:200:1000", "Repeats rose to 20.0" NNBSP "%" },
  { "chance", "2023:15:15:100 2024:16:16:100", "Repeats: 16.0" NNBSP "%; no clear change on the year before" },
  { "same", "2023:15:15:100 2024:15:15:100", "Repeats: 15.0" NNBSP "%; the same as the year before" },
  { "untested", "2023:15:: 2024:45::", "Repeats: 45.0" NNBSP "%; the change on the year before is not tested" },
  { "hidden-before", "2023:c:: 2024:45:45:100",
    "Repeats: 45.0" NNBSP "%; the change on the year before cannot be tested" },
  { "gap-before", "2022:15:150:1000 2024:45:450:1000", "Repeats: 45.0" NNBSP "%" },
  { "first", "2024:45:45:100", "Repeats: 45.0" NNBSP "%" },
  { "forecast-last", "2023:20:200:1000 2024:15:150:1000 2025:9:90:1000:forecast", "Repeats fell to 15.0" NNBSP "%" },
  { "month", "2024-11:15:150:1000 2024-12:20:200:1000", "Repeats rose on the month before, to 20.0" NNBSP "%" },
  { "nothing", "", "Repeats: no figure for North Somerset" },
};

static PlumbFigure *
make (const char *figures, PlumbPolarity polarity)
{
  const PlumbIndicator fields = { .id = "r",
                                  .name = "Repeats",
                                  .unit_text = "percent",
                                  .decimals = 1,
                                  .polarity = polarity,
                                  .numerator = "Repeats",
                                  .denominator = "All of them",
                                  .definition_version = 2 };
  return plumb_figure_new (PLUMB_FIGURE_TREND, fixture_alone (&fields, figures));
}

static void
test_title (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbFigure) figure = make (titles[i].figures, PLUMB_POLARITY_LOW);

  g_assert_cmpstr (plumb_figure_title (figure), ==, titles[i].title);
}

/* The latest figure is hidden: its value is nowhere, its reason is. */
static void
test_hidden (void)
{
  g_autoptr (PlumbFigure) figure = make ("2023:20:200:1000 2024:c::", PLUMB_POLARITY_LOW);

  g_assert_nonnull (strstr (plumb_figure_title (figure), "is not shown"));
  g_assert_nonnull (strstr (plumb_figure_title (figure), "confidential"));
  g_assert_nonnull (strstr (plumb_figure_footer (figure), "c: "));
  g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (figure), 2))[1], ==, "c");
}

static void
test_broken (void)
{
  const PlumbIndicator fields = { .id = "r", .name = "Repeats", .unit_text = "percent", .decimals = 1 };
  PlumbComparison *comparison = fixture_alone (&fields, "2023:20:200:1000 2024:15:150:1000");
  g_autoptr (PlumbFigure) figure = NULL;
  PlumbPeriod period;

  g_assert_true (plumb_period_parse ("2024", &period));
  g_ptr_array_add (comparison->breaks, plumb_break_new (period, FALSE, "new definition"));
  figure = plumb_figure_new (PLUMB_FIGURE_TREND, comparison);
  g_assert_cmpstr (plumb_figure_title (figure), ==, "Repeats: 15.0" NNBSP "%; not comparable with the year before");
}

static void
test_no_judgement (void)
{
  static const PlumbPolarity polarities[] = { PLUMB_POLARITY_NONE, PLUMB_POLARITY_LOW };
  static const char *const labels[] = { "No judgement.", "Lower is better." };

  for (guint i = 0; i < G_N_ELEMENTS (polarities); i++)
    {
      g_autoptr (PlumbFigure) figure = make ("2023:20:200:1000 2024:15:150:1000", polarities[i]);

      g_assert_true (g_str_has_suffix (plumb_figure_subtitle (figure), labels[i]));
      g_assert_null (strstr (plumb_figure_title (figure), "etter"));
      g_assert_null (strstr (plumb_figure_title (figure), "orse"));
    }
}

static void
test_fitted (void)
{
  const PlumbIndicator fields = { .id = "r", .name = "Repeats", .unit_text = "percent", .decimals = 1 };
  PlumbComparison *comparison = fixture_alone (&fields, "2023:20:200:1000 2024:15:150:1000");
  g_autoptr (PlumbFigure) zero = make ("2023:20:200:1000 2024:15:150:1000", PLUMB_POLARITY_NONE);
  PlumbComparison *low = fixture_alone (&fields, "2023:40:400:1000 2024:0.3:3:1000");
  g_autoptr (PlumbFigure) fitted = NULL;
  g_autoptr (PlumbFigure) near_zero = NULL;

  comparison->selection->axis = PLUMB_AXIS_FITTED;
  low->selection->axis = PLUMB_AXIS_FITTED;
  near_zero = plumb_figure_new (PLUMB_FIGURE_TREND, low);
  fitted = plumb_figure_new (PLUMB_FIGURE_TREND, comparison);
  g_assert_nonnull (strstr (plumb_figure_subtitle (fitted), "does not start at zero"));
  g_assert_null (strstr (plumb_figure_subtitle (zero), "does not start at zero"));
  /* fitted to 0.3 and 40 the axis begins at zero all the same */
  g_assert_null (strstr (plumb_figure_subtitle (near_zero), "does not start at zero"));
}

/* Published: 173 of 1,126 in 2024–25; the neighbours' median 22.0; level with Essex at 15.4. */
static void
test_published (void)
{
  g_autoptr (PlumbFigure) trend = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison ("rereferrals"));
  g_autoptr (PlumbFigure) ranked = plumb_figure_new (PLUMB_FIGURE_NEIGHBOURS, fixture_comparison ("rereferrals"));
  g_autoptr (PlumbFigure) leavers = plumb_figure_new (PLUMB_FIGURE_NEIGHBOURS, fixture_comparison ("leavers"));
  const GStrv last = g_ptr_array_index (plumb_figure_table (trend), 13);

  g_assert_cmpstr (plumb_figure_title (trend), ==,
                   "Re-referrals within 12 months fell to 15.4" NNBSP "%, below the neighbours’ median of 22.0" NNBSP
                   "%");
  g_assert_cmpstr (plumb_figure_title (ranked), ==,
                   "Re-referrals within 12 months: North Somerset 15.4" NNBSP
                   "%, 1st= of 11, below the neighbours’ median of 22.0" NNBSP "%");
  g_assert_nonnull (strstr (plumb_figure_title (leavers), "93" NNBSP "%, 6th of 10"));
  g_assert_nonnull (strstr (plumb_figure_footer (trend), "n = 10 of 10, as few as 9 (2023"));
  g_assert_nonnull (strstr (plumb_figure_footer (trend), "as at 31 March 2026"));
  g_assert_nonnull (strstr (plumb_figure_footer (trend), "u: low reliability"));
  g_assert_nonnull (strstr (plumb_figure_footer (trend), "Definition version"));
  g_assert_cmpstr (last[1], ==, "15.4");
  g_assert_cmpstr (last[3], ==, "173");
  g_assert_cmpstr (last[4], ==, "1,126");
  g_assert_cmpstr (last[5], ==, "22.0");
  g_assert_cmpstr (last[10], ==, "10");
  /* best first where lower is better, worst last */
  g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (ranked), 1))[0], ==, "1=");
  g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (ranked), 1))[1], ==, "Essex");
  g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (ranked), 2))[1], ==, "North Somerset");
  g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (ranked), 11))[1], ==, "Hampshire");
}

/* Two neighbours give each other away: no statistic, no band, and the footer says why. */
static void
test_too_few (void)
{
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison ("one-neighbour"));
  const GStrv row = g_ptr_array_index (plumb_figure_table (figure), 1);

  g_assert_nonnull (strstr (plumb_figure_footer (figure), "n = 1 of 1, too few for a median"));
  g_assert_null (strstr (plumb_figure_title (figure), "median"));
  for (guint i = 5; i <= 9; i++)
    g_assert_cmpstr (row[i], ==, "");
}

/* Values that add up over areas: a country's total is not drawn beside one authority, and its size is no finding. */
static void
test_total (void)
{
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison ("monthly"));
  const GStrv head = g_ptr_array_index (plumb_figure_table (figure), 0);

  g_assert_nonnull (plumb_figure_comparison (figure)->country);
  for (guint i = 0; head[i] != NULL; i++)
    g_assert_null (strstr (head[i], "England"));
  g_assert_null (strstr (plumb_figure_sentence (figure), "England"));
  g_assert_null (strstr (plumb_figure_title (figure), "median"));
  g_assert_nonnull (strstr (plumb_figure_footer (figure), "size of an area"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *path = g_strconcat ("/figure/words/title/", titles[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_title);
    }
  g_test_add_func ("/figure/words/hidden", test_hidden);
  g_test_add_func ("/figure/words/broken", test_broken);
  g_test_add_func ("/figure/words/no-judgement", test_no_judgement);
  g_test_add_func ("/figure/words/fitted", test_fitted);
  g_test_add_func ("/figure/words/published", test_published);
  g_test_add_func ("/figure/words/too-few", test_too_few);
  g_test_add_func ("/figure/words/total", test_total);
  return g_test_run ();
}
