/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures of many indicators and of one number: spine, heat map, bullet, tile, and the targets of a trend. Expected
 * places, quarters and words are worked by hand in the comments.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "fixture.h"
#include "plumb-figure-spine-private.h"
#include "plumb-intake.h"
#include "scene-checks.h"

#define NNBSP "\342\200\257"
/* the financial year that ends in 2025, which is not broken between lines */
#define YEAR "2024\342\201\240\342\200\223\342\201\24025"
#define LONGEST "Harrowmoor and the Upper Vale of Larkendeshire 1"

static void
load (PlumbWarehouse *warehouse, const char *folder, const char *text)
{
  g_autofree char *path = g_build_filename (folder, "file.csv", NULL);
  g_autoptr (GError) error = NULL;
  PlumbLoadReport *report = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  plumb_intake_load_file (warehouse, path, NULL, &report, NULL, &error);
  g_assert_no_error (error);
  plumb_load_report_free (report);
  g_remove (path);
}

/* A warehouse of @texts (array zero-terminated=1), files one after the other. */
static PlumbWarehouse *
make_warehouse (const char *const *texts)
{
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);
  g_autofree char *folder = g_dir_make_tmp ("many-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; texts[i] != NULL; i++)
    load (warehouse, folder, texts[i]);
  g_rmdir (folder);
  return warehouse;
}

/* @n authorities of a country, `Place 1` to `Place n`; the first has the longest name there is. */
static char *
areas_text (guint n)
{
  GString *out = g_string_new ("code,name,level,parent,la_code,illustrative\n"
                               "X92000001,Nowhere,country,,,1\nX12000001,Middle,region,X92000001,,1\n");

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (out, "X06%06u,%s%u,authority,X12000001,%u,1\n", i,
                            i == 1 ? "Harrowmoor and the Upper Vale of Larkendeshire " : "Place ", i, 9000 + i);
  return g_string_free (out, FALSE);
}

static const char definitions[] = "id,name,theme,unit,decimals,polarity,numerator,denominator,calendar,plain\n"
                                  "t_low,Repeats,Front door,percent,1,low,Repeats,All,financial-year,x\n"
                                  "t_high,On time,Front door,percent,1,high,On time,All,financial-year,x\n"
                                  "t_none,Rate,Care,\"per 10,000\",1,none,Children,Children there,financial-year,x\n"
                                  "t_count,Cases,Care,count,0,none,Cases,,financial-year,x\n";

/*
 * Five authorities, own is X06000001. t_low: 10 12 14 20 30, t_high: 40 50 60 70 90, t_none: 8 8 8 8 8, of which own
 * has 10, 50 and 8; t_count depends on the size.
 */
static PlumbWarehouse *
make_five (void)
{
  static const char group[] = "set,dated,area,rank,neighbour\nOurs,2025,X06000001,1,X06000002\nOurs,2025,X06000001,2,"
                              "X06000003\nOurs,2025,X06000001,3,X06000004\nOurs,2025,X06000001,4,X06000005\n";
  static const char figures[] =
    "indicator,area,period,value\n"
    "t_low,X06000001,2025,10\nt_low,X06000002,2025,12\nt_low,X06000003,2025,14\nt_low,X06000004,2025,20\n"
    "t_low,X06000005,2025,30\n"
    "t_high,X06000001,2025,50\nt_high,X06000002,2025,40\nt_high,X06000003,2025,60\nt_high,X06000004,2025,70\n"
    "t_high,X06000005,2025,90\n"
    "t_none,X06000001,2025,8\nt_none,X06000002,2025,8\nt_none,X06000003,2025,8\nt_none,X06000004,2025,8\n"
    "t_none,X06000005,2025,8\n"
    "t_count,X06000001,2025,7\nt_count,X06000002,2025,70\n";
  g_autofree char *areas = areas_text (5);
  const char *texts[] = { areas, definitions, group, figures, NULL };

  return make_warehouse (texts);
}

static PlumbFigure *
load_figure (PlumbWarehouse *warehouse, PlumbFigureKind kind, const char *indicator, const char *theme)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_new (indicator, "X06000001");
  g_autoptr (GError) error = NULL;
  PlumbFigure *figure;

  selection->theme = g_strdup (theme);
  figure = plumb_figure_load (kind, warehouse, selection, &error);
  g_assert_no_error (error);
  return figure;
}

static PlumbScene *
layout (const PlumbFigure *figure, double width, double height)
{
  return plumb_figure_layout (figure, width, height, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1,
                              PLUMB_FIGURE_WHOLE);
}

static gboolean
has_text (const PlumbScene *scene, const char *wanted)
{
  for (guint i = 0; i < plumb_scene_n_texts (scene); i++)
    if (strstr (plumb_scene_text (scene, i, NULL), wanted) != NULL)
      return TRUE;
  return FALSE;
}

/*
 * t_low: median 14, worst 30, best 10: 10 is at 1, 14 at 0.5, 22 half way from 14 to 30: 0.25, 12 half way to 10: 0.75.
 * t_high: median 60, worst 40, best 90: 50 is half way to the worst: 0.25, 75 half way to the best: 0.75.
 * Where all are equal there is no way to be left or right.
 */
static void
test_place (void)
{
  g_autoptr (PlumbWarehouse) warehouse = make_five ();
  g_autoptr (PlumbFigure) figure = load_figure (warehouse, PLUMB_FIGURE_SPINE, NULL, NULL);
  g_autoptr (PlumbScene) scene = layout (figure, 1150, 620);
  static const struct
  {
    guint row;
    double value, place;
  } cases[] = { { 0, 10, 1 },    { 0, 14, 0.5 }, { 0, 22, 0.25 }, { 0, 12, 0.75 }, { 0, 30, 0 }, { 1, 50, 0.25 },
                { 1, 75, 0.75 }, { 1, 40, 0 },   { 1, 95, 1 },    { 2, 8, 0.5 },   { 2, 7.9, 0 } };
  const PlumbSpine *spine = figure->data;

  g_assert_cmpuint (spine->rows->len, ==, 3);
  g_assert_cmpuint (spine->n_judged, ==, 2);
  g_assert_cmpuint (spine->left_out, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (
      plumb_spine_place (&g_array_index (spine->rows, PlumbSpineRow, cases[i].row), cases[i].value), cases[i].place,
      1e-12);
  g_assert_true (isnan (plumb_spine_place (&g_array_index (spine->rows, PlumbSpineRow, 0), NAN)));
  /* own points: at the right end, a quarter, the middle of one and the same bar */
  {
    const double right = plumb_scene_datum (scene, 0)->x, quarter = plumb_scene_datum (scene, 1)->x,
                 middle = plumb_scene_datum (scene, 2)->x;

    g_assert_cmpfloat_with_epsilon (middle - quarter, (right - middle) / 2, 0.01);
  }
}

static void
test_spine_words (void)
{
  g_autoptr (PlumbWarehouse) warehouse = make_five ();
  g_autoptr (PlumbFigure) figure = load_figure (warehouse, PLUMB_FIGURE_SPINE, NULL, NULL);
  g_autoptr (PlumbFigure) theme = load_figure (warehouse, PLUMB_FIGURE_SPINE, NULL, "Care");
  g_autoptr (PlumbFigure) nothing = load_figure (warehouse, PLUMB_FIGURE_SPINE, NULL, "No such theme");
  g_autoptr (PlumbScene) scene = layout (figure, 1150, 620);
  GPtrArray *table = plumb_figure_table (figure);
  static const char *const first[] = { "Repeats",
                                       "%",
                                       "2024\342\201\240\342\200\223\342\201\24025",
                                       "Lower is better",
                                       "10.0",
                                       "actual",
                                       "17.0",
                                       "30.0",
                                       "20.0",
                                       "14.0",
                                       "12.0",
                                       "10.0",
                                       "1st of 5",
                                       "5",
                                       "1" };

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Harrowmoor and the Upper Vale of Larkendeshire 1 is on the better side of the middle authority of "
                   "Nowhere on 1 of 2 judged indicators");
  g_assert_true (has_text (scene, "No judgement"));
  g_assert_nonnull (strstr (plumb_figure_sentence (figure), "Better: Repeats 10.0" NNBSP "% (1st of 5)."));
  g_assert_nonnull (strstr (plumb_figure_sentence (figure), "Worse: On time 50.0" NNBSP "% (4th of 5)."));
  /* no judgement is never better or worse */
  g_assert_nonnull (strstr (plumb_figure_sentence (figure), "Without judgement, the same: Rate 8.0 per 10,000"));
  g_assert_nonnull (strstr (plumb_figure_footer (figure), "1 total is left out"));
  g_assert_true (g_str_has_prefix (plumb_figure_footer (figure), "Illustrative data"));
  g_assert_cmpuint (table->len, ==, 4);
  /* the neighbours have 12 14 20 30: median 17 */
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    g_assert_cmpstr (((GStrv) g_ptr_array_index (table, 1))[i], ==, first[i]);

  g_assert_cmpuint (plumb_figure_table (theme)->len, ==, 2);
  g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (theme), 1))[0], ==, "Rate");
  g_assert_nonnull (strstr (plumb_figure_title (theme), "1 indicator, none of them judged"));
  g_assert_true (plumb_figure_is_empty (nothing));
  g_assert_nonnull (strstr (plumb_figure_sentence (nothing), "No such theme"));
}

/*
 * Twelve authorities with 1 to 12, higher is better: the quartiles of R type 7 are 3.75, 6.5 and 9.25. Own has 12: A.
 * Its neighbours have 1: D, 6: C, 7: B, and one has a c. Of five values there are no quarters.
 */
static void
test_quarters (void)
{
  g_autoptr (GString) figures = g_string_new ("indicator,area,period,value,state\n");
  g_autofree char *areas = areas_text (13);
  static const char group[] = "set,dated,area,rank,neighbour\nOurs,2025,X06000001,1,X06000002\nOurs,2025,X06000001,2,"
                              "X06000007\nOurs,2025,X06000001,3,X06000008\nOurs,2025,X06000001,4,X06000013\n";
  const char *texts[] = { areas, definitions, group, NULL, NULL };
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbFigure) many = NULL;
  g_autoptr (PlumbFigure) one = NULL;
  g_autoptr (PlumbScene) wide = NULL;
  g_autoptr (PlumbScene) narrow = NULL;
  static const char *const values[] = { "12.0", "1.0", "6.0", "7.0", "c" };
  static const char *const quarters[] = { "A", "D", "C", "B", "" };

  for (guint i = 1; i <= 12; i++)
    g_string_append_printf (figures, "t_high,X06%06u,2025,%u,\n", i, i == 1 ? 12 : i - 1);
  g_string_append (figures, "t_high,X06000013,2025,,c\nt_high,X06000001,2024,5,\n");
  texts[3] = figures->str;
  warehouse = make_warehouse (texts);
  many = load_figure (warehouse, PLUMB_FIGURE_HEAT, NULL, NULL);
  one = load_figure (warehouse, PLUMB_FIGURE_HEAT, "t_high", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const GStrv row = g_ptr_array_index (plumb_figure_table (many), i + 1);

      g_assert_cmpstr (row[5], ==, values[i]);
      g_assert_cmpstr (row[7], ==, quarters[i]);
    }
  g_assert_cmpuint (plumb_figure_table (many)->len, ==, 6);
  /* by period: two of each of five; 2024 has one value only, and so no quarter */
  g_assert_cmpuint (plumb_figure_table (one)->len, ==, 11);
  g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (one), 1))[5], ==, "5.0");
  g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (one), 1))[7], ==, "");
  g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (one), 2))[7], ==, "A");
  g_assert_nonnull (strstr (plumb_figure_title (one), "in the best quarter of authorities in 1 of 1 period"));
  /* the number with its quarter, and the letter where it is hidden: never a shade alone, never a zero */
  wide = layout (many, 1150, 620);
  g_assert_true (has_text (wide, "12.0\302\240A"));
  g_assert_true (has_text (wide, "1.0\302\240D"));
  g_assert_true (has_text (wide, "c"));
  g_assert_false (has_text (wide, "0.0"));
  narrow = layout (many, 320, 240);
  g_assert_true (has_text (narrow, "A"));
  g_assert_nonnull (strstr (plumb_figure_footer (many), "c: suppressed"));
  g_assert_cmpstr (plumb_figure_sentence (many), ==,
                   LONGEST " and its neighbours: 1 indicator. " LONGEST " in quarter A: On time 12.0.");
  g_assert_cmpstr (
    plumb_figure_sentence (one), ==,
    "On time, " LONGEST " and its neighbours: 2 periods. " LONGEST " in quarter A: " YEAR " 12.0. 1 has no "
    "quarter. " YEAR ": " LONGEST " 12.0" NNBSP "%. The neighbours’ median 6.0" NNBSP "% (3 of 4). Quarter "
    "A, the best.");
}

/* However many indicators there are, what is read out is a summary; the rest is in the table. */
static void
test_summary (void)
{
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_HEAT, PLUMB_FIGURE_SPINE };
  g_autofree char *areas = areas_text (13);
  g_autoptr (GString) names = g_string_new ("id,name,plain,theme,unit,decimals,polarity,numerator,denominator,"
                                            "source_return,definition_version\n");
  g_autoptr (GString) figures = g_string_new ("indicator,area,period,value,state\n");
  static const char group[] = "set,dated,area,rank,neighbour\nOurs,2025,X06000001,1,X06000002\nOurs,2025,X06000001,2,"
                              "X06000007\n";
  const char *texts[] = { areas, NULL, group, NULL, NULL };
  g_autoptr (PlumbWarehouse) warehouse = NULL;

  for (guint k = 0; k < 60; k++)
    {
      g_string_append_printf (names,
                              "many_%02u,An indicator of the length that most have %02u,,Many,percentage,1,%s,n,d,,1\n",
                              k, k, k % 3 == 0 ? "none" : "high");
      for (guint i = 1; i <= 13; i++)
        g_string_append_printf (figures, "many_%02u,X06%06u,2025,%u,\n", k, i, (i * 7 + k) % 13 + 1);
    }
  texts[1] = names->str;
  texts[3] = figures->str;
  warehouse = make_warehouse (texts);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PlumbFigure) figure = load_figure (warehouse, kinds[i], NULL, NULL);

      g_assert_cmpuint (plumb_figure_table (figure)->len, >, 60);
      g_assert_nonnull (strstr (plumb_figure_sentence (figure), "60 indicators"));
      g_assert_nonnull (strstr (plumb_figure_sentence (figure), " more."));
      g_assert_cmpint (g_utf8_strlen (plumb_figure_sentence (figure), -1), <, 600);
    }
}

static void
test_nothing (void)
{
  g_autofree char *areas = areas_text (2);
  const char *texts[] = { areas, definitions, NULL };
  g_autoptr (PlumbWarehouse) warehouse = make_warehouse (texts);
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_SPINE, PLUMB_FIGURE_HEAT, PLUMB_FIGURE_BULLET,
                                           PLUMB_FIGURE_TILE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < 2; j++)
      {
        const gboolean of_area = plumb_figure_kind_is_of_area (kinds[i]);
        g_autoptr (PlumbFigure) figure = load_figure (warehouse, kinds[i], of_area && j == 0 ? NULL : "t_low", NULL);
        g_autoptr (PlumbScene) scene = layout (figure, 480, 320);

        g_assert_true (plumb_figure_is_empty (figure));
        g_assert_true (g_str_has_prefix (plumb_figure_sentence (figure), "There is no figure"));
        g_assert_true (has_text (scene, "There is no figure"));
        scene_check_every_size (figure, "nothing");
      }
}

/* 153 authorities, the longest measure, and every kind of number: tiny, enormous, negative, equal, hidden, missing. */
static void
test_worst (void)
{
  static const char *const units[] = { "percent", "\"per 10,000\"", "GBP thousand per place" };
  static const char *const polarities[] = { "low", "high", "none" };
  g_autoptr (GString) indicators = g_string_new ("id,name,theme,unit,decimals,polarity,calendar,plain\n");
  g_autoptr (GString) figures = g_string_new ("indicator,area,period,value,state\n");
  g_autoptr (GString) group = g_string_new ("set,dated,area,rank,neighbour\n");
  g_autofree char *areas = areas_text (153);
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  const char *texts[5] = { areas };
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_SPINE, PLUMB_FIGURE_HEAT };

  for (guint i = 0; i < 18; i++)
    {
      g_string_append_printf (
        indicators,
        "w_%u,\"%u Children who were looked after at any time of the year and who have had a health assessment, teeth and eyes and all\","
        "Worst,%s,%u,%s,financial-year,x\n",
        i, i, units[i % 3], i % 4, polarities[i / 6]);
      for (guint j = 1; j <= 153; j++)
        for (guint year = 2014; year <= 2025; year++)
          {
            const double value = i % 6 == 0   ? 0.04 * j
                                 : i % 6 == 1 ? 2500000.0 - j
                                 : i % 6 == 2 ? -1.0 * j
                                 : i % 6 == 3 ? 7
                                              : j % 20;

            if (i % 6 == 5 || (i % 6 == 4 && j < 3) || (j == 3 && year % 3 == 0))
              g_string_append_printf (figures, "w_%u,X06%06u,%u,,c\n", i, j, year);
            else if (j != 5 && (j < 14 || year == 2025))
              g_string_append_printf (figures, "w_%u,X06%06u,%u,%.2f,\n", i, j, year, value);
          }
    }
  for (guint j = 2; j <= 13; j++)
    g_string_append_printf (group, "Ours,2025,X06000001,%u,X06%06u\n", j - 1, j);
  texts[1] = indicators->str;
  texts[2] = group->str;
  texts[3] = figures->str;
  warehouse = make_warehouse (texts);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PlumbFigure) figure = load_figure (warehouse, kinds[i], NULL, NULL);

      scene_check_every_size (figure, "worst");
    }
  for (guint i = 0; i < 18; i++)
    {
      g_autofree char *id = g_strdup_printf ("w_%u", i);
      g_autoptr (PlumbFigure) figure = load_figure (warehouse, PLUMB_FIGURE_HEAT, id, NULL);
      g_autoptr (PlumbFigure) bullet = load_figure (warehouse, PLUMB_FIGURE_BULLET, id, NULL);

      scene_check_every_size (figure, id);
      scene_check_every_size (bullet, id);
    }
}

/* With targets a comparison is judged: rereferrals of 2024/25 is 15.4, lower is better. */
static PlumbFigure *
with_target (PlumbFigureKind kind, const PlumbTarget *fields)
{
  PlumbComparison *comparison = fixture_comparison ("rereferrals");

  comparison->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
  g_ptr_array_add (comparison->targets, plumb_target_new (fields));
  return plumb_figure_new (kind, comparison);
}

static PlumbTarget
target_of (double value, double end_value, double lower, double upper)
{
  PlumbTarget target = { .value = value, .end_value = end_value, .lower = lower, .upper = upper, .tolerance = 2 };

  g_assert_true (plumb_period_parse ("2020", &target.from));
  g_assert_true (plumb_period_parse ("2025", &target.to));
  return target;
}

static void
test_bullet (void)
{
  static const struct
  {
    double value, lower, upper;
    const char *word;
    const char *title;
  } cases[] = {
    { 20, NAN, NAN, "Met", "the target of 20.0" NNBSP "% or lower is met" },
    /* missed by 1.4, forgiven are 2 */
    { 14, NAN, NAN, "Nearly met", "the target of 14.0" NNBSP "% or lower is nearly met" },
    { 12, NAN, NAN, "Missed", "the target of 12.0" NNBSP "% or lower is missed" },
    { NAN, 15, 18, "Met", "the target of 15.0" NNBSP "% to 18.0" NNBSP "% is met" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlumbTarget target = target_of (cases[i].value, NAN, cases[i].lower, cases[i].upper);
      g_autoptr (PlumbFigure) figure = with_target (PLUMB_FIGURE_BULLET, &target);
      g_autoptr (PlumbScene) scene = layout (figure, 1150, 620);

      g_assert_true (g_str_has_prefix (plumb_figure_title (figure), "Re-referrals within 12 months: 15.4" NNBSP "%, "));
      g_assert_true (g_str_has_suffix (plumb_figure_title (figure), cases[i].title));
      g_assert_true (has_text (scene, cases[i].word));
      g_assert_true (has_text (scene, "nearly met, within 2.0 points"));
      scene_check_every_size (figure, "bullet");
    }
}

/* The newest figure is hidden: an older number does not take its place, and the others are shown beside the letter. */
static void
test_bullet_hidden (void)
{
  static const char *const neighbours[] = { "2024:20:: 2025:30::", "2025:40::", "2025:50::", NULL };
  const PlumbIndicator fields = { .id = "r",
                                  .name = "Repeats",
                                  .unit_text = "percent",
                                  .polarity = PLUMB_POLARITY_LOW };
  g_autoptr (PlumbFigure) figure =
    plumb_figure_new (PLUMB_FIGURE_BULLET, fixture_compared (&fields, "2024:77:: 2025:c::", neighbours, NULL, NULL));
  g_autoptr (PlumbScene) scene = layout (figure, 900, 400);

  g_assert_true (g_str_has_prefix (plumb_figure_title (figure), "Repeats: the figure of North Somerset is not shown"));
  g_assert_true (has_text (scene, "c: suppressed"));
  g_assert_true (has_text (scene, "median 40"));
  g_assert_false (has_text (scene, "77"));
}

static void
test_tile (void)
{
  const PlumbTarget target = target_of (14, NAN, NAN, NAN);
  g_autoptr (PlumbFigure) figure = with_target (PLUMB_FIGURE_TILE, &target);
  g_autoptr (PlumbScene) small = layout (figure, 160, 110);
  g_autoptr (PlumbScene) large = layout (figure, 380, 200);

  /* what must be said is said at any size; the rest where it fits */
  g_assert_true (has_text (small, "Re-referrals within 12 months"));
  g_assert_true (has_text (small, "15.4" NNBSP "%"));
  g_assert_true (has_text (small, "Better"));
  g_assert_true (has_text (large, "Target: Nearly met"));
  g_assert_true (has_text (large, "n: 173 of 1,126"));
  g_assert_true (has_text (large, "more than chance"));
  g_assert_false (has_text (large, "Source"));
  g_assert_cmpfloat (plumb_scene_width (small), ==, 160);
}

/* Levels are steps, a trajectory is a line, a range is two; each has its datum in every period it is for. */
static void
test_trend_targets (void)
{
  static const struct
  {
    double value, end_value, lower, upper;
    guint lines;
    const char *first;
    const char *last;
  } cases[] = {
    { 20, NAN, NAN, NAN, 1, "target 20.0" NNBSP "%.", "target 20.0" NNBSP "%." },
    /* from 20 in 2019/20 to 15 in 2024/25 by 1 a year */
    { 20, 15, NAN, NAN, 1, "target 20.0" NNBSP "%.", "target 15.0" NNBSP "%." },
    { NAN, NAN, 14, 18, 2, "target from 14.0" NNBSP "%.", "target to 18.0" NNBSP "%." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlumbTarget target = target_of (cases[i].value, cases[i].end_value, cases[i].lower, cases[i].upper);
      g_autoptr (PlumbFigure) figure = with_target (PLUMB_FIGURE_TREND, &target);
      g_autoptr (PlumbScene) scene = layout (figure, 1150, 760);
      GPtrArray *table = plumb_figure_table (figure);
      const GStrv heads = g_ptr_array_index (table, 0);
      guint data = 0;
      const char *first = NULL, *last = NULL;

      for (guint j = 0; j < plumb_scene_n_data (scene); j++)
        if (g_str_has_prefix (plumb_scene_datum (scene, j)->name, "target"))
          {
            first = first == NULL ? plumb_scene_datum (scene, j)->sentence : first;
            last = plumb_scene_datum (scene, j)->sentence;
            data++;
          }
      g_assert_cmpuint (data, ==, 6 * cases[i].lines);
      g_assert_true (g_str_has_suffix (first, cases[i].first));
      g_assert_true (g_str_has_suffix (last, cases[i].last));
      g_assert_cmpstr (heads[g_strv_length (heads) - 1], ==, "Target");
      scene_check_every_size (figure, "trend");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/many/place", test_place);
  g_test_add_func ("/figure/many/spine-words", test_spine_words);
  g_test_add_func ("/figure/many/quarters", test_quarters);
  g_test_add_func ("/figure/many/summary", test_summary);
  g_test_add_func ("/figure/many/nothing", test_nothing);
  g_test_add_func ("/figure/many/worst", test_worst);
  g_test_add_func ("/figure/many/bullet", test_bullet);
  g_test_add_func ("/figure/many/bullet-hidden", test_bullet_hidden);
  g_test_add_func ("/figure/many/tile", test_tile);
  g_test_add_func ("/figure/many/trend-targets", test_trend_targets);
  return g_test_run ();
}
