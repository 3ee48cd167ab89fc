/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever the data and the size: no text leaves the page, no two overlap, every value lies inside it, and the same
 * figure gives the same scene. Some scenes are kept word for word in tests/golden; PLUMB_UPDATE_GOLDEN=1 writes them
 * anew.
 */
#include "fixture.h"
#include "scene-checks.h"

#include <math.h>
#include <string.h>

#include "plumb-figure-private.h"
#include "plumb-locale.h"
#include "plumb-scene-builder.h"

static const PlumbFigureParts parts[] = { PLUMB_FIGURE_PLOT, PLUMB_FIGURE_WHOLE };

static void
test_every_size (gconstpointer data)
{
  const char *name = data;

  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    {
      g_autoptr (PlumbFigure) figure = fixture_figure (kind, name);

      if (figure != NULL)
        scene_check_every_size (figure, name);
    }
}

/* A tile is there from 160 by 90 on, at every size of text. */
static void
test_small_tile (gconstpointer data)
{
  g_autoptr (PlumbFigure) figure = fixture_figure (PLUMB_FIGURE_TILE, data);

  for (guint i = 0; i < G_N_ELEMENTS (scene_scales); i++)
    for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
      {
        g_autoptr (PlumbScene) scene = plumb_figure_layout (
          figure, 160, 90, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), scene_scales[i], parts[k]);

        scene_check_texts (scene, data);
        scene_check_data (scene, data);
      }
}

/* A theme changes colours and outlines, never a place. */
static void
test_themes (void)
{
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison ("rereferrals"));
  g_autoptr (PlumbScene) light =
    plumb_figure_layout (figure, 800, 500, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);

  for (PlumbChartThemeKind kind = 0; kind < PLUMB_N_CHART_THEMES; kind++)
    {
      g_autoptr (PlumbScene) scene =
        plumb_figure_layout (figure, 800, 500, plumb_chart_theme_get (kind), 1, PLUMB_FIGURE_WHOLE);

      g_assert_cmpuint (plumb_scene_n_texts (scene), ==, plumb_scene_n_texts (light));
      for (guint i = 0; i < plumb_scene_n_texts (scene); i++)
        {
          PlumbBox a, b;
          g_assert_cmpstr (plumb_scene_text (scene, i, &a), ==, plumb_scene_text (light, i, &b));
          g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
        }
    }
}

static gboolean
has_text (const PlumbScene *scene, const char *wanted)
{
  for (guint i = 0; i < plumb_scene_n_texts (scene); i++)
    if (strstr (plumb_scene_text (scene, i, NULL), wanted) != NULL)
      return TRUE;
  return FALSE;
}

/* Made-up data say so in every picture, with or without titles. */
static void
test_illustrative (void)
{
  for (guint i = 0; fixture_names[i] != NULL; i++)
    for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
      for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
        {
          g_autoptr (PlumbFigure) figure = fixture_figure (kind, fixture_names[i]);
          g_autoptr (PlumbScene) scene = NULL;
          gboolean illustrative;

          if (figure == NULL)
            continue;
          scene = plumb_figure_layout (figure, 800, 500, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, parts[k]);
          illustrative = plumb_figure_comparison (figure)->area->illustrative;
          g_assert_cmpint (has_text (scene, "Illustrative data"), ==, illustrative);
          g_assert_cmpint (g_str_has_prefix (plumb_figure_footer (figure), "Illustrative data"), ==, illustrative);
        }
}

static const struct
{
  const char *name;
  PlumbFigureKind kind;
  double width, height;
} golden[] = {
  { "rereferrals", PLUMB_FIGURE_TREND, 1150, 760 },  { "rereferrals", PLUMB_FIGURE_TREND, 480, 320 },
  { "gaps", PLUMB_FIGURE_TREND, 800, 500 },          { "leavers", PLUMB_FIGURE_NEIGHBOURS, 1200, 700 },
  { "variance", PLUMB_FIGURE_NEIGHBOURS, 480, 320 }, { "rereferrals", PLUMB_FIGURE_BULLET, 1150, 620 },
  { "gaps", PLUMB_FIGURE_TILE, 380, 200 },
};

static void
test_golden (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbFigure) figure = plumb_figure_new (golden[i].kind, fixture_comparison (golden[i].name));
  g_autoptr (PlumbFigure) again = plumb_figure_new (golden[i].kind, fixture_comparison (golden[i].name));
  const PlumbChartTheme *theme = plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT);
  g_autoptr (PlumbScene) scene =
    plumb_figure_layout (figure, golden[i].width, golden[i].height, theme, 1, PLUMB_FIGURE_WHOLE);
  g_autoptr (PlumbScene) second =
    plumb_figure_layout (again, golden[i].width, golden[i].height, theme, 1, PLUMB_FIGURE_WHOLE);
  g_autofree char *dump = plumb_scene_dump (scene);
  g_autofree char *dump_again = plumb_scene_dump (second);
  g_autofree char *file =
    g_strdup_printf ("%s-%s-%g.scene", golden[i].name, plumb_figure_kind_to_string (golden[i].kind), golden[i].width);

  g_assert_cmpstr (dump, ==, dump_again);
  scene_check_golden (scene, file);
}

/* Hidden counts stay hidden: neither the picture, its dump nor its table may let them be worked out. */
static void
test_suppressed (void)
{
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_NEIGHBOURS, fixture_comparison ("leavers"));
  g_autoptr (PlumbScene) scene =
    plumb_figure_layout (figure, 1200, 700, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);
  GPtrArray *table = plumb_figure_table (figure);
  gboolean found = FALSE;

  g_assert_true (has_text (scene, "suppressed to protect confidentiality: not zero, and not ranked"));
  g_assert_true (has_text (scene, "c of 70"));
  g_assert_nonnull (strstr (plumb_figure_footer (figure), "n = 9 of 10"));
  g_assert_nonnull (strstr (plumb_figure_footer (figure), "Wiltshire (c)"));
  for (guint i = 1; i < table->len; i++)
    {
      const GStrv row = g_ptr_array_index (table, i);

      g_assert_cmpuint (g_strv_length (row), ==, g_strv_length (g_ptr_array_index (table, 0)));
      if (strcmp (row[1], "Wiltshire") != 0)
        continue;
      found = TRUE;
      g_assert_cmpstr (row[0], ==, "");
      g_assert_cmpstr (row[2], ==, "c");
      g_assert_cmpstr (row[4], ==, "c");
    }
  g_assert_true (found);
}

/* The small pictures of the scorecard, in every comparison. */
static void
test_small (gconstpointer data)
{
  PlumbScorecardRow row = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (scene_scales); i++)
    {
      g_autoptr (PlumbComparison) comparison = fixture_comparison (data);
      const PlumbChartTheme *theme = plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT);
      g_autoptr (PlumbScene) sparkline =
        plumb_sparkline_layout (comparison, 118 * scene_scales[i], 34 * scene_scales[i], theme, scene_scales[i]);
      g_autoptr (PlumbScene) strip = NULL;

      row.comparison = comparison;
      row.standing.observation = plumb_series_latest (comparison->own);
      row.comparator = row.standing.observation != NULL
                         ? plumb_comparison_comparator (comparison, row.standing.observation->period)
                         : NULL;
      row.standing.country.observation = row.standing.observation != NULL && comparison->country != NULL
                                           ? plumb_series_at (comparison->country, row.standing.observation->period)
                                           : NULL;
      strip = plumb_strip_layout (&row, 236 * scene_scales[i], 36 * scene_scales[i], theme, scene_scales[i]);
      scene_check_texts (sparkline, data);
      scene_check_texts (strip, data);
      if (row.comparator == NULL || row.comparator->n < PLUMB_COMPARATOR_MINIMUM)
        g_assert_true (has_text (strip, "neighbours"));
    }
}

/* Where the ends of the range are too long for one line, the statistic stands alone under the bar, whole. */
static void
test_small_and_long (void)
{
  const PlumbChartTheme *theme = plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT);
  g_autoptr (PlumbComparison) comparison = fixture_comparison ("rereferrals");
  PlumbComparator comparator = *plumb_comparison_comparator (comparison, plumb_series_latest (comparison->own)->period);
  const PlumbScorecardRow row = { .comparison = comparison, .comparator = &comparator };

  comparator.minimum = 1234567890123;
  comparator.q1 = comparator.mean = comparator.pooled = comparator.median = 234567890123456;
  comparator.q3 = comparator.maximum = 987654321098765;
  for (guint i = 0; i < G_N_ELEMENTS (scene_scales); i++)
    for (double width = 180; width < 240; width += 20)
      {
        g_autoptr (PlumbScene) strip =
          plumb_strip_layout (&row, width * scene_scales[i], 36 * scene_scales[i], theme, scene_scales[i]);

        scene_check_texts (strip, "long numbers");
        g_assert_true (has_text (strip, "234,567,890,123,456"));
        g_assert_false (has_text (strip, "1,234,567,890,123"));
        g_assert_false (has_text (strip, "987,654,321,098,765"));
      }
}

/* The table under a trend is there where its numbers have room between the names of the rows and the edge. */
static void
test_table_of_long_numbers (void)
{
  static const PlumbIndicator indicator = { .id = (char *) "spend",
                                            .name = (char *) "Spend",
                                            .unit_text = (char *) "GBP",
                                            .calendar = PLUMB_CALENDAR_FINANCIAL_YEAR };
  static const struct
  {
    const char *figures;
    const char *shown; /* NULL where the table has no room */
  } cases[] = {
    { "2024:215:: 2025:134::", "North Somerset, GBP" },
    { "2024:215100593504930:: 2025:134438411129235::", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbFigure) figure =
        plumb_figure_new (PLUMB_FIGURE_TREND, fixture_alone (&indicator, cases[i].figures));
      g_autoptr (PlumbScene) scene =
        plumb_figure_layout (figure, 1000, 900, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_PLOT);

      scene_check_texts (scene, cases[i].figures);
      g_assert_true (has_text (scene, "North Somerset, GBP") == (cases[i].shown != NULL));
    }
}

/* What is counted is out of the whole that it is part of; of a ratio of two things it is for them. */
static void
test_table_of_ratios (void)
{
  static const PlumbIndicator caseload = { .id = (char *) "sw_caseload",
                                           .name = (char *) "Average caseload",
                                           .unit_text = (char *) "cases per FTE",
                                           .decimals = 1,
                                           .calendar = PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT };
  static const PlumbIndicator share = { .id = (char *) "rereferrals",
                                        .name = (char *) "Re-referrals",
                                        .unit_text = (char *) "percent",
                                        .decimals = 1 };
  static const struct
  {
    const PlumbIndicator *indicator;
    const char *said;
    const char *unsaid;
  } cases[] = { { &caseload, "for", "out of" }, { &share, "out of", "for" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbFigure) figure = plumb_figure_new (
        PLUMB_FIGURE_TREND, fixture_alone (cases[i].indicator, "2023:15:150:10 2024:16:160:10 2025:16.5:165:10"));
      g_autoptr (PlumbScene) scene =
        plumb_figure_layout (figure, 1000, 900, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_PLOT);
      guint said = 0;

      for (guint j = 0; j < plumb_scene_n_texts (scene); j++)
        {
          said += strcmp (plumb_scene_text (scene, j, NULL), cases[i].said) == 0;
          g_assert_cmpstr (plumb_scene_text (scene, j, NULL), !=, cases[i].unsaid);
        }
      g_assert_cmpuint (said, ==, 1);
    }
}

static guint
count_lines (const PlumbScene *scene, const char *begin, const char *part)
{
  g_autofree char *dump = plumb_scene_dump (scene);
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  guint count = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    count += g_str_has_prefix (lines[i], begin) && strstr (lines[i], part) != NULL;
  return count;
}

/*
 * c 88 c c | 81 77 (no row) 90 z 86 88 90: only 2018-19 with 2019-20, and 2023-24 with its two forecasts, may be
 * joined; no line over a letter, a period that is not there, or the break.
 */
static void
test_never_bridged (void)
{
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, fixture_comparison ("gaps"));
  const PlumbChartTheme *theme = plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT);
  g_autoptr (PlumbScene) trend = plumb_figure_layout (figure, 1000, 700, theme, 1, PLUMB_FIGURE_PLOT);
  g_autoptr (PlumbScene) sparkline = plumb_sparkline_layout (plumb_figure_comparison (figure), 118, 34, theme, 1);

  g_assert_cmpuint (count_lines (trend, "path fill none stroke own dash 0 3.0", ""), ==, 1);
  g_assert_cmpuint (count_lines (trend, "path fill none stroke own dash 1 3.0", ""), ==, 1);
  g_assert_cmpuint (count_lines (sparkline, "path fill none stroke own dash 0 2.0", ""), ==, 1);
  g_assert_cmpuint (count_lines (sparkline, "path fill none stroke own dash 1 2.0", ""), ==, 1);
  /* every letter is a datum that can be pointed at and read out */
  g_assert_cmpuint (count_lines (trend, "text role text size 1", "|c| datum "), ==, 3);
  /* seven numbers, seven points: no letter is drawn as one */
  g_assert_true (has_text (trend, "z"));
  g_assert_cmpuint (count_lines (trend, "circle", " datum "), ==, 7);
}

/* A range that the latest figure of @comparison is @miss outside of. */
static void
set_target (PlumbComparison *comparison, double miss, double tolerance, PlumbScheme scheme)
{
  const PlumbObservation *latest = plumb_series_latest (comparison->own);
  const double value = latest != NULL && isfinite (latest->value) ? latest->value : 50;
  PlumbTarget target = { .value = NAN,
                         .end_value = NAN,
                         .lower = NAN,
                         .upper = value - miss,
                         .tolerance = tolerance,
                         .scheme = scheme };

  g_assert_true (plumb_period_parse ("2000", &target.from));
  g_clear_pointer (&comparison->targets, g_ptr_array_unref);
  comparison->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
  g_ptr_array_add (comparison->targets, plumb_target_new (&target));
}

static void
free_row (gpointer data)
{
  PlumbScorecardRow *row = data;

  plumb_comparison_free (row->comparison);
  g_free (row);
}

/* Every comparison with every status against a target. */
static PlumbScorecard *
make_scorecard (void)
{
  static const struct
  {
    double miss, tolerance;
    PlumbScheme scheme;
  } statuses[] = { { -1, 0, PLUMB_SCHEME_RAG },
                   { 1, 2, PLUMB_SCHEME_RAG },
                   { 1, 0, PLUMB_SCHEME_RAG },
                   { 1, 0, PLUMB_SCHEME_COMPLETION } };
  PlumbScorecard *scorecard = g_new0 (PlumbScorecard, 1);

  scorecard->rows = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; fixture_names[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (statuses); j++)
      {
        PlumbScorecardRow *row = g_new0 (PlumbScorecardRow, 1);

        row->comparison = fixture_comparison (fixture_names[i]);
        set_target (row->comparison, statuses[j].miss, statuses[j].tolerance, statuses[j].scheme);
        row->standing = plumb_comparison_stand (row->comparison, PLUMB_PERIOD_NONE);
        row->comparator = row->standing.group.of > 0 ? &row->standing.group : NULL;
        g_ptr_array_add (scorecard->rows, row);
      }
  scorecard->area = plumb_area_ref (((PlumbScorecardRow *) g_ptr_array_index (scorecard->rows, 0))->comparison->area);
  return scorecard;
}

/* The page of a scorecard, as narrow as it may be and wider: every status by its word, and every row in the table. */
static void
test_scorecard (void)
{
  static const char *const words[] = { "Met", "Nearly met", "Missed", "Pending", "Cannot be judged", "Rank, target" };
  const PlumbChartTheme *theme = plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT);
  PlumbScorecard *scorecard = make_scorecard ();
  const guint n = scorecard->rows->len;
  g_autoptr (PlumbFigure) figure = plumb_figure_new_scorecard (scorecard, NULL);
  GPtrArray *table = plumb_figure_table (figure);
  const guint columns = g_strv_length (g_ptr_array_index (table, 0));

  for (guint i = 0; i < G_N_ELEMENTS (scene_scales); i++)
    {
      const double widths[] = { ceil (plumb_figure_class_scorecard.least_width (figure, scene_scales[i])) + 40,
                                1400 * scene_scales[i], 3840 };

      for (guint j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          g_autoptr (PlumbScene) scene =
            plumb_figure_layout (figure, widths[j], 600, theme, scene_scales[i], PLUMB_FIGURE_WHOLE);

          scene_check_texts (scene, "scorecard");
          for (guint k = 0; k < G_N_ELEMENTS (words); k++)
            g_assert_true (has_text (scene, words[k]));
        }
    }
  g_assert_cmpuint (table->len, ==, n + 1);
  for (guint i = 0; i < table->len; i++)
    g_assert_cmpuint (g_strv_length (g_ptr_array_index (table, i)), ==, columns);
}

int
main (int argc, char **argv)
{
  plumb_locale_start ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; fixture_names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/figure/layout/every-size/", fixture_names[i], NULL);
      g_autofree char *small = g_strconcat ("/figure/layout/small/", fixture_names[i], NULL);
      g_autofree char *tile = g_strconcat ("/figure/layout/small-tile/", fixture_names[i], NULL);
      g_test_add_data_func (path, fixture_names[i], test_every_size);
      g_test_add_data_func (tile, fixture_names[i], test_small_tile);
      g_test_add_data_func (small, fixture_names[i], test_small);
    }
  g_test_add_func ("/figure/layout/scorecard", test_scorecard);
  g_test_add_func ("/figure/layout/small-and-long", test_small_and_long);
  g_test_add_func ("/figure/layout/table-of-long-numbers", test_table_of_long_numbers);
  g_test_add_func ("/figure/layout/table-of-ratios", test_table_of_ratios);
  g_test_add_func ("/figure/layout/themes", test_themes);
  g_test_add_func ("/figure/layout/illustrative", test_illustrative);
  g_test_add_func ("/figure/layout/suppressed", test_suppressed);
  g_test_add_func ("/figure/layout/never-bridged", test_never_bridged);
  for (guint i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      g_autofree char *path = g_strdup_printf ("/figure/layout/golden/%s-%s-%g", golden[i].name,
                                               plumb_figure_kind_to_string (golden[i].kind), golden[i].width);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_golden);
    }
  return g_test_run ();
}
