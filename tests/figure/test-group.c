/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group of authorities chosen one by one in the place of the neighbours: who is in it, what it makes together, worked
 * by hand in the comments, and that no figure calls it neighbours.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "plumb-figure.h"
#include "warehouse.h"

/* Dorset and Northamptonshire were no authorities in 2025: Dorset began anew in 2019. Hampshire is not shown. */
static const char figures[] = "indicator,area,period,value,numerator,denominator,state\n"
                              "rereferrals,North Somerset,2024,20.0,198,992,\n"
                              "rereferrals,North Somerset,2025,15.4,173,1126,\n"
                              "rereferrals,Kent,2024,23.3,5615,24111,\n"
                              "rereferrals,Kent,2025,21.6,5194,24035,\n"
                              "rereferrals,Wiltshire,2025,18.7,517,2770,\n"
                              "rereferrals,Essex,2025,15.4,881,5705,\n"
                              "rereferrals,Devon,2025,1.6,2,128,\n"
                              "rereferrals,Hampshire,2025,,,,c\n"
                              "rereferrals,Northamptonshire,2019,24.0,24,100,\n"
                              "rereferrals,England,2025,22.6,142900,632830,\n"
                              "cla_rate,North Somerset,2025,50.0,250,50000,\n"
                              "cla_rate,Kent,2025,60.0,300,50000,\n"
                              "cla_rate,Wiltshire,2025,70.0,350,50000,\n"
                              "cla_rate,Essex,2025,40.0,200,50000,\n";

static const char neighbours[] = "set,dated,area,rank,neighbour,closeness\n"
                                 "Four,2025,North Somerset,1,Devon,Close\n"
                                 "Four,2025,North Somerset,2,Kent,Close\n";

static PlumbWarehouse *warehouse;

/* What is asked for beside the @members, a list with semicolons. */
static PlumbSelection *
select_group (const char *members)
{
  PlumbSelection *selection = plumb_selection_new ("rereferrals", "North Somerset");

  selection->group = g_strsplit (members, ";", -1);
  return selection;
}

static PlumbComparison *
compare (const PlumbSelection *selection)
{
  g_autoptr (GError) error = NULL;
  PlumbComparison *comparison = plumb_comparison_load (warehouse, selection, &error);

  g_assert_no_error (error);
  return comparison;
}

static PlumbPeriod
period (const char *text)
{
  PlumbPeriod found;

  g_assert_true (plumb_period_parse (text, &found));
  return found;
}

/* 15.4, 18.7 and 21.6: the median is 18.7, the mean 55.7 / 3 = 18.57; together 5194 + 517 + 881 = 6592 of 24035 + 2770
 * + 5705 = 32510, 20.277 %. */
static void
test_statistics (void)
{
  static const struct
  {
    PlumbStatistic statistic;
    double value;
    const char *name;
  } cases[] = {
    { PLUMB_STATISTIC_MEDIAN, 18.7, "chosen group’s median" },
    { PLUMB_STATISTIC_MEAN, 55.7 / 3, "chosen group’s mean" },
    { PLUMB_STATISTIC_POOLED, 659200.0 / 32510, "chosen group’s pooled rate" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbSelection) selection = select_group ("Kent;E06000054;881");
      g_autoptr (PlumbComparison) comparison = NULL;
      g_autoptr (PlumbFigure) figure = NULL;
      const PlumbComparator *comparator;

      selection->statistic = cases[i].statistic;
      comparison = compare (selection);
      g_assert_cmpuint (comparison->neighbours->len, ==, 3);
      g_assert_null (comparison->set);
      comparator = plumb_comparison_comparator (comparison, period ("2025"));
      g_assert_cmpfloat_with_epsilon (plumb_comparator_value (comparator, cases[i].statistic), cases[i].value, 1e-9);
      figure = plumb_figure_new (PLUMB_FIGURE_TREND, g_steal_pointer (&comparison));
      g_assert_nonnull (strstr (plumb_figure_sentence (figure), cases[i].name));
      g_assert_nonnull (
        strstr (plumb_figure_footer (figure), "\nGroup chosen by the reader: Kent; Wiltshire; Essex, n = 3 of 3."));
    }
}

/* Who is named twice, by code and by name, counts once; the own area never; the order is that of the choice. */
static void
test_members (void)
{
  static const char *const names[] = { "Wiltshire", "Essex", "Kent" };
  g_autoptr (PlumbSelection) selection = select_group ("Wiltshire;North Somerset;essex;E10000012;Kent;Wiltshire;Kent");
  g_autoptr (PlumbComparison) comparison = compare (selection);

  g_assert_cmpuint (comparison->neighbours->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (comparison->neighbours, i);

      g_assert_cmpstr (series->area->name, ==, names[i]);
      g_assert_cmpint (series->rank, ==, (int) i + 1);
      g_assert_cmpstr (series->closeness, ==, "");
    }
}

/* One figure of three, one not shown, one of an authority that was no more: too few, and said so of the group. */
static void
test_too_few (void)
{
  g_autoptr (PlumbSelection) selection = select_group ("Kent;Hampshire;Northamptonshire");
  g_autoptr (PlumbComparison) comparison = compare (selection);
  const PlumbComparator *comparator = plumb_comparison_comparator (comparison, period ("2025"));
  g_autoptr (PlumbFigure) figure = NULL;

  g_assert_cmpuint (comparator->of, ==, 3);
  g_assert_cmpuint (comparator->n, ==, 1);
  g_assert_false (isfinite (comparator->median));
  figure = plumb_figure_new (PLUMB_FIGURE_NEIGHBOURS, g_steal_pointer (&comparison));
  g_assert_nonnull (
    strstr (plumb_figure_sentence (figure), "Only 1 authority of the chosen group (of 3) has a figure"));
  g_assert_nonnull (strstr (plumb_figure_footer (figure), "Not ranked: Hampshire (c), Northamptonshire (no figure)."));
}

/* Nothing is left of a group that was the own area alone. */
static void
test_nobody (void)
{
  g_autoptr (PlumbSelection) selection = select_group ("North Somerset");
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, compare (selection));

  g_assert_nonnull (strstr (plumb_figure_sentence (figure), "There is no other authority in the chosen group."));
}

/* Before the day of the release there is the group, and no figure of it. */
static void
test_as_at (void)
{
  g_autoptr (PlumbSelection) selection = select_group ("Kent;Wiltshire;Essex");
  g_autoptr (PlumbComparison) comparison = NULL;

  g_assert_true (plumb_date_parse ("2026-03-30", &selection->as_at));
  comparison = compare (selection);
  g_assert_cmpuint (comparison->neighbours->len, ==, 3);
  g_assert_cmpuint (comparison->periods->len, ==, 0);
}

/* 2 of 128 children are too few to be published: two of the three remain, which is no median. */
static void
test_public (void)
{
  g_autoptr (PlumbSelection) selection = select_group ("Kent;Wiltshire;Devon");
  g_autoptr (PlumbComparison) open = compare (selection);
  g_autoptr (PlumbComparison) closed = NULL;

  g_assert_cmpfloat_with_epsilon (plumb_comparison_comparator (open, period ("2025"))->median, 18.7, 1e-9);
  selection->public_view = TRUE;
  closed = compare (selection);
  g_assert_cmpuint (plumb_comparison_comparator (closed, period ("2025"))->n, ==, 2);
  g_assert_false (isfinite (plumb_comparison_comparator (closed, period ("2025"))->median));
}

/* Who is not there, or is no authority, is said by name; also for whatever reads a scorecard. */
static void
test_strangers (void)
{
  static const char *const groups[] = { "Kent;Atlantis", "Kent;South West", "England", "" };
  static const char *const said[] = { "“Atlantis”", "“South West” is no authority", "“England” is no authority", "“”" };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", "North Somerset");
      PlumbFigureKind kinds[] = { PLUMB_FIGURE_TREND, PLUMB_FIGURE_HEAT, PLUMB_FIGURE_SPINE };

      selection->group =
        *groups[i] == '\0' ? g_strdupv ((GStrv) (const char *const[]){ "", NULL }) : g_strsplit (groups[i], ";", -1);
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_null (plumb_figure_load (kinds[j], warehouse, selection, &error));
          g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
          g_assert_nonnull (strstr (error->message, said[i]));
        }
    }
}

/* Says nothing of neighbours: in no text of the picture, no reading, no cell. */
static void
check_words (const PlumbFigure *figure, const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);

  if (strstr (small, "neighbour") != NULL)
    g_error ("%s: %s", plumb_figure_kind_to_string (plumb_figure_kind (figure)), text);
}

static void
test_words (void)
{
  for (guint i = 0; i < 2 * PLUMB_N_FIGURES; i++)
    {
      const PlumbFigureKind kind = i / 2;
      g_autoptr (PlumbSelection) selection =
        select_group (i % 2 == 0 ? "Kent;Wiltshire;Essex" : "Kent;Hampshire;Devon");
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbFigure) figure = NULL;
      g_autoptr (PlumbScene) scene = NULL;
      g_autofree char *dump = NULL;

      selection->other = g_strdup ("cla_rate");
      selection->among_neighbours = TRUE;
      if (kind == PLUMB_FIGURE_HEAT)
        g_clear_pointer (&selection->indicator, g_free);
      figure = plumb_figure_load (kind, warehouse, selection, &error);
      g_assert_no_error (error);
      check_words (figure, plumb_figure_title (figure));
      check_words (figure, plumb_figure_subtitle (figure));
      check_words (figure, plumb_figure_sentence (figure));
      check_words (figure, plumb_figure_footer (figure));
      for (guint j = 0; j < plumb_figure_table (figure)->len; j++)
        {
          g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (plumb_figure_table (figure), j));

          check_words (figure, row);
        }
      scene = plumb_figure_layout (figure, 1200, 760, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1.0,
                                   PLUMB_FIGURE_WHOLE);
      dump = plumb_scene_dump (scene);
      check_words (figure, dump);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  warehouse = warehouse_new ((const char *const[]){ figures, neighbours, NULL });
  g_test_add_func ("/figure/group/statistics", test_statistics);
  g_test_add_func ("/figure/group/members", test_members);
  g_test_add_func ("/figure/group/too-few", test_too_few);
  g_test_add_func ("/figure/group/nobody", test_nobody);
  g_test_add_func ("/figure/group/as-at", test_as_at);
  g_test_add_func ("/figure/group/public", test_public);
  g_test_add_func ("/figure/group/strangers", test_strangers);
  g_test_add_func ("/figure/group/words", test_words);
  status = g_test_run ();
  plumb_warehouse_close (warehouse);
  return status;
}
