/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notes that a person wrote: a break parts the series as one that a file declares does, an annotation changes no
 * number; words, table and picture say both, and the public sees no word of them. Numbers are worked out by hand beside
 * them.
 */
#include <string.h>

#include "plumb-sentences.h"
#include "warehouse.h"

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period;

  g_assert_true (plumb_period_parse (text, &period));
  return period;
}

static void
say (PlumbWarehouse *warehouse, PlumbRemark remark, const char *indicator, const char *period, const char *text)
{
  g_autoptr (PlumbIndicator) about = plumb_warehouse_find_indicator (warehouse, indicator, NULL);
  g_autoptr (PlumbArea) area = plumb_warehouse_find_area (warehouse, "802", NULL);
  const PlumbCommentary fields = { .remark = remark,
                                   .indicator = about,
                                   .area = area,
                                   .period = period_of (period),
                                   .reason = (char *) text };
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (edits, plumb_commentary_new (&fields));
  plumb_warehouse_write (warehouse, edits, &error);
  g_assert_no_error (error);
}

/* 100 and 104 in turn for a year, then 120 and 124. */
static char *
months (void)
{
  GString *text = g_string_new ("indicator,area,period,value\n");

  for (guint i = 0; i < 24; i++)
    g_string_append_printf (text, "contacts,North Somerset,%u-%02u,%u\n", 2023 + (i + 3) / 12, (i + 3) % 12 + 1,
                            (i < 12 ? 100 : 120) + i % 2 * 4);
  return g_string_free (text, FALSE);
}

static PlumbFigure *
draw (PlumbWarehouse *warehouse, PlumbFigureKind kind, const char *indicator, gboolean public_view)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_new (indicator, "802");
  g_autoptr (GError) error = NULL;
  PlumbFigure *figure;

  selection->public_view = public_view;
  figure = plumb_figure_load (kind, warehouse, selection, &error);
  g_assert_no_error (error);
  return figure;
}

/* Mean and limits in the row of the table, and its note where there is such a column. */
static void
assert_row (const PlumbFigure *figure, guint row, const char *expected)
{
  GStrv head = g_ptr_array_index (plumb_figure_table (figure), 0);
  GStrv cells = g_ptr_array_index (plumb_figure_table (figure), row);
  const guint last = g_strv_length (head) - 1;
  g_autofree char *found =
    g_strdup_printf ("%s %s %s %s", cells[5], cells[6], cells[7], g_str_equal (head[last], "Note") ? cells[last] : "-");

  g_assert_cmpuint (g_strv_length (cells), ==, last + 1);
  g_assert_cmpstr (found, ==, expected);
}

static gboolean
shows (const PlumbFigure *figure, const char *text)
{
  g_autoptr (PlumbScene) scene =
    plumb_figure_layout (figure, 1000, 600, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);
  g_autofree char *dump = plumb_scene_dump (scene);

  return strstr (dump, text) != NULL;
}

/* 112 in all, 2.66 times 4 around it, as the one range of 16 is over 3.267 times the mean range of 104 / 23 and is left
 * out; parted 102 and 122 with the same ranges. */
#define TOGETHER "112 101.4 122.6 "
#define BEFORE "102 91.4 112.6 "
#define AFTER "122 111.4 132.6 "

static void
test_control (void)
{
  g_autofree char *text = months ();
  const char *const texts[] = { text, NULL };
  PlumbWarehouse *warehouse = warehouse_new (texts);
  g_autoptr (PlumbFigure) plain = draw (warehouse, PLUMB_FIGURE_CONTROL, "contacts", FALSE);
  g_autoptr (PlumbFigure) annotated = NULL;
  g_autoptr (PlumbFigure) parted = NULL;
  g_autoptr (PlumbFigure) public_view = NULL;
  g_autoptr (PlumbFigure) whole = NULL;

  assert_row (plain, 12, TOGETHER "-");
  assert_row (plain, 13, TOGETHER "-");

  say (warehouse, PLUMB_REMARK_ANNOTATION, "contacts", "2024-04", "Campaign on posters");
  annotated = draw (warehouse, PLUMB_FIGURE_CONTROL, "contacts", FALSE);
  assert_row (annotated, 12, TOGETHER);
  assert_row (annotated, 13, TOGETHER "Campaign on posters");
  g_assert_nonnull (strstr (plumb_figure_sentence (annotated), "Apr 2024: Campaign on posters."));
  g_assert_nonnull (strstr (plumb_figure_footer (annotated), "Apr 2024: Campaign on posters."));
  g_assert_true (shows (annotated, "|Campaign on posters|"));

  say (warehouse, PLUMB_REMARK_BREAK, "contacts", "2024-04", "One child per call");
  parted = draw (warehouse, PLUMB_FIGURE_CONTROL, "contacts", FALSE);
  assert_row (parted, 12, BEFORE);
  assert_row (parted, 13, AFTER "Break: One child per call; Campaign on posters");
  g_assert_nonnull (
    strstr (plumb_figure_footer (parted), "Not comparable with what is before Apr 2024: One child per call."));
  g_assert_true (shows (parted, "|Break: One child per call|"));

  public_view = draw (warehouse, PLUMB_FIGURE_CONTROL, "contacts", TRUE);
  assert_row (public_view, 12, BEFORE);
  assert_row (public_view, 13, AFTER "Break in the series");
  g_assert_nonnull (strstr (plumb_figure_footer (public_view), "Not comparable with what is before Apr 2024."));
  g_assert_true (shows (public_view, "|Break in the series|"));
  g_assert_false (shows (public_view, "One child per call"));
  g_assert_false (shows (public_view, "Campaign"));
  g_assert_null (strstr (plumb_figure_sentence (public_view), "One child"));

  say (warehouse, PLUMB_REMARK_BREAK, "contacts", "2024-04", "");
  say (warehouse, PLUMB_REMARK_ANNOTATION, "contacts", "2024-04", "");
  whole = draw (warehouse, PLUMB_FIGURE_CONTROL, "contacts", FALSE);
  assert_row (whole, 13, TOGETHER "-");
  plumb_warehouse_close (warehouse);
}

/* Every kind over time says both. */
static void
test_kinds (void)
{
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_TREND, PLUMB_FIGURE_ROLLING, PLUMB_FIGURE_SEASONAL,
                                           PLUMB_FIGURE_CONTROL, PLUMB_FIGURE_FORECAST };
  g_autofree char *text = months ();
  const char *const texts[] = { text, NULL };
  PlumbWarehouse *warehouse = warehouse_new (texts);

  say (warehouse, PLUMB_REMARK_ANNOTATION, "contacts", "2025-01", "Snow");
  say (warehouse, PLUMB_REMARK_BREAK, "contacts", "2024-04", "One child per call");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PlumbFigure) figure = draw (warehouse, kinds[i], "contacts", FALSE);
      GStrv head = g_ptr_array_index (plumb_figure_table (figure), 0);
      guint notes = 0;

      g_test_message ("%s", plumb_figure_kind_to_string (kinds[i]));
      g_assert_true (plumb_figure_kind_is_marked (kinds[i]));
      g_assert_nonnull (strstr (plumb_figure_sentence (figure), "Jan 2025: Snow."));
      g_assert_nonnull (strstr (plumb_figure_footer (figure), "Jan 2025: Snow."));
      g_assert_nonnull (
        strstr (plumb_figure_sentence (figure), "Not comparable with what is before Apr 2024: One child per call."));
      g_assert_cmpstr (head[g_strv_length (head) - 1], ==, "Note");
      for (guint row = 1; row < plumb_figure_table (figure)->len; row++)
        {
          GStrv cells = g_ptr_array_index (plumb_figure_table (figure), row);

          notes += *cells[g_strv_length (cells) - 1] != '\0';
        }
      g_assert_cmpuint (notes, ==, 2);
    }
  plumb_warehouse_close (warehouse);
}

/* Five years that fall by a tenth of a thousand each: a trend, until a break lies among them. */
static void
test_recent_trend (void)
{
  static const char *const texts[] = { "indicator,area,period,value,numerator,denominator\n"
                                       "rereferrals,North Somerset,2021,50.0,500,1000\n"
                                       "rereferrals,North Somerset,2022,40.0,400,1000\n"
                                       "rereferrals,North Somerset,2023,30.0,300,1000\n"
                                       "rereferrals,North Somerset,2024,20.0,200,1000\n"
                                       "rereferrals,North Somerset,2025,10.0,100,1000\n",
                                       NULL };
  PlumbWarehouse *warehouse = warehouse_new (texts);
  g_autoptr (PlumbFigure) plain = draw (warehouse, PLUMB_FIGURE_TREND, "rereferrals", FALSE);
  g_autoptr (PlumbFigure) annotated = NULL;
  g_autoptr (PlumbFigure) parted = NULL;
  g_autoptr (PlumbFigure) public_view = NULL;

  g_assert_nonnull (strstr (plumb_figure_sentence (plain), "is downward"));
  say (warehouse, PLUMB_REMARK_ANNOTATION, "rereferrals", "2024", "Snow");
  annotated = draw (warehouse, PLUMB_FIGURE_TREND, "rereferrals", FALSE);
  g_assert_nonnull (strstr (plumb_figure_sentence (annotated), "is downward"));
  say (warehouse, PLUMB_REMARK_BREAK, "rereferrals", "2024", "Counted anew");
  parted = draw (warehouse, PLUMB_FIGURE_TREND, "rereferrals", FALSE);
  g_assert_null (strstr (plumb_figure_sentence (parted), "is downward"));
  public_view = draw (warehouse, PLUMB_FIGURE_TREND, "rereferrals", TRUE);
  g_assert_null (strstr (plumb_figure_sentence (public_view), "is downward"));
  g_assert_null (strstr (plumb_figure_sentence (public_view), "Counted anew"));
  plumb_warehouse_close (warehouse);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/figure/notes/control", test_control);
  g_test_add_func ("/figure/notes/kinds", test_kinds);
  g_test_add_func ("/figure/notes/recent-trend", test_recent_trend);
  return g_test_run ();
}
