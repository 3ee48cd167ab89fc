/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scorecard: its orders, its views, its sections and columns, what is remembered of them, and strengths that open
 * their indicator. Exampleshire has, in the order of themes: rereferrals 15.0 %, icpc_15_days hidden, cpp_rate 40.0,
 * cla_rate 62, placements_3_plus 12 %.
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-findings-strip.h"
#include "plumb-narrow-bin.h"
#include "plumb-scorecard-list.h"
#include "plumb-scorecard-options.h"
#include "window-fixture.h"

static PlumbScorecardShared *
load_shared (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse =
    plumb_warehouse_open (window_fixture_folder ()->good, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_autoptr (PlumbSelection) selection = plumb_selection_new (NULL, "991");
  PlumbScorecard *scorecard = plumb_scorecard_load (warehouse, selection, &error);
  GHashTable *pinned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_no_error (error);
  g_hash_table_add (pinned, g_strdup ("cla_rate"));
  return plumb_scorecard_share (scorecard, pinned);
}

/* The lines as ids of indicators and `[theme n]`. */
static char *
describe (GListModel *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (PlumbScorecardItem) item = g_list_model_get_item (lines, i);
      const PlumbScorecardRow *row = plumb_scorecard_item_row (item);

      if (row != NULL)
        g_string_append_printf (text, "%s%s", i > 0 ? " " : "", row->comparison->indicator->id);
      else
        g_string_append_printf (text, "%s[%s %u]", i > 0 ? " " : "", plumb_scorecard_item_theme (item),
                                plumb_scorecard_item_number (item));
    }
  return g_string_free (text, FALSE);
}

static char *
describe_items (GPtrArray *items)
{
  g_autoptr (GListStore) store = g_list_store_new (PLUMB_TYPE_SCORECARD_ITEM);

  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  return describe (G_LIST_MODEL (store));
}

/* Worked from the figures of the fixture. Without judgement, a target, an earlier figure or neighbours a row has no
 * place in an order and stays last, in the order of themes, the other way round too.
 *
 * Value: 12, 15, 40, 62, hidden. Change: cla_rate alone has an earlier figure. Target: placements_3_plus misses it.
 * Neighbours and rank: re-referrals alone have three neighbours with a figure, and are best. */
static const struct
{
  const char *name;
  PlumbScorecardColumn column;
  gboolean reversed;
  const char *expected;
} orders[] = {
  { "theme", PLUMB_N_COLUMNS, FALSE, "rereferrals icpc_15_days cpp_rate cla_rate placements_3_plus" },
  { "theme reversed", PLUMB_N_COLUMNS, TRUE, "placements_3_plus cla_rate cpp_rate icpc_15_days rereferrals" },
  { "name", PLUMB_COLUMN_INDICATOR, FALSE, "cla_rate cpp_rate icpc_15_days rereferrals placements_3_plus" },
  { "value", PLUMB_COLUMN_VALUE, FALSE, "placements_3_plus rereferrals cpp_rate cla_rate icpc_15_days" },
  { "value reversed", PLUMB_COLUMN_VALUE, TRUE, "cla_rate cpp_rate rereferrals placements_3_plus icpc_15_days" },
  { "change", PLUMB_COLUMN_CHANGE, FALSE, "cla_rate rereferrals icpc_15_days cpp_rate placements_3_plus" },
  { "target", PLUMB_COLUMN_TARGET, FALSE, "placements_3_plus rereferrals icpc_15_days cpp_rate cla_rate" },
  { "target reversed", PLUMB_COLUMN_TARGET, TRUE, "placements_3_plus rereferrals icpc_15_days cpp_rate cla_rate" },
  { "neighbours", PLUMB_COLUMN_NEIGHBOURS, FALSE, "rereferrals icpc_15_days cpp_rate cla_rate placements_3_plus" },
};

static void
test_order (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbScorecardShared) shared = load_shared ();
  g_autoptr (PlumbScorecardChoices) choices = plumb_scorecard_choices_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *lines = NULL;

  choices->sections = FALSE;
  choices->order = orders[i].column;
  choices->reversed = orders[i].reversed;
  items = plumb_scorecard_items (shared, choices, "");
  lines = describe_items (items);
  g_assert_cmpstr (lines, ==, orders[i].expected);
}

/* The later release brought cpp_rate alone; nothing was released since that day. Re-referrals are better than their
 * neighbours, and nothing is worse than they are. */
static const struct
{
  const char *name;
  PlumbScorecardView view;
  const char *since;
  const char *expected;
} views[] = {
  { "all", PLUMB_SCORECARD_ALL, NULL, "rereferrals icpc_15_days cpp_rate cla_rate placements_3_plus" },
  { "attention", PLUMB_SCORECARD_ATTENTION, NULL, "placements_3_plus" },
  { "behind", PLUMB_SCORECARD_BEHIND, NULL, "" },
  { "changed since the last release", PLUMB_SCORECARD_CHANGED, NULL, "cpp_rate" },
  { "changed since a day", PLUMB_SCORECARD_CHANGED, "2025-11-20", "cpp_rate" },
  { "changed since before all", PLUMB_SCORECARD_CHANGED, "2025-11-19",
    "rereferrals icpc_15_days cpp_rate cla_rate placements_3_plus" },
  { "changed since the newest", PLUMB_SCORECARD_CHANGED, "2026-02-19", "" },
  { "pinned", PLUMB_SCORECARD_PINNED, NULL, "cla_rate" },
};

static void
test_view (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbScorecardShared) shared = load_shared ();
  g_autoptr (PlumbScorecardChoices) choices = plumb_scorecard_choices_new ();
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *lines = NULL;

  choices->sections = FALSE;
  choices->view = views[i].view;
  if (views[i].since != NULL)
    g_assert_true (plumb_date_parse (views[i].since, &choices->since));
  items = plumb_scorecard_items (shared, choices, "");
  lines = describe_items (items);
  g_assert_cmpstr (lines, ==, views[i].expected);
  g_assert_cmpuint (plumb_scorecard_count (shared, choices, views[i].view), ==, items->len);
}

/* A row is read out with its period as in the sentences on the page of an indicator: a day is no stretch of time. */
static void
test_sentence (void)
{
  static const struct
  {
    const char *id;
    const char *said;
  } cases[] = { { "cla_rate", " for 31 Mar 2025. " }, { "rereferrals", " for 2024\u2060–\u206025. " } };
  g_autoptr (PlumbScorecardShared) shared = load_shared ();
  g_autoptr (PlumbScorecardChoices) choices = plumb_scorecard_choices_new ();
  g_autoptr (GPtrArray) items = NULL;
  guint found = 0;

  choices->sections = FALSE;
  items = plumb_scorecard_items (shared, choices, "");
  for (guint i = 0; i < items->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        PlumbScorecardItem *item = g_ptr_array_index (items, i);
        g_autofree char *sentence = plumb_scorecard_item_sentence (item);

        if (!g_str_equal (plumb_scorecard_item_row (item)->comparison->indicator->id, cases[j].id))
          continue;
        found++;
        g_test_message ("%s", sentence);
        g_assert_nonnull (strstr (sentence, cases[j].said));
      }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (cases));
}

static void
test_remembered (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "plumbline", "scorecard.ini", NULL);
  g_autoptr (PlumbScorecardChoices) fresh = NULL;
  g_autoptr (PlumbScorecardChoices) again = NULL;
  g_autoptr (PlumbScorecardChoices) other = NULL;
  g_autoptr (PlumbScorecardChoices) spoilt = NULL;
  g_autoptr (GError) error = NULL;

  g_remove (path);
  fresh = plumb_scorecard_choices_load ("X06000009");
  g_assert_cmpint (fresh->view, ==, PLUMB_SCORECARD_ALL);
  g_assert_cmpint (fresh->order, ==, PLUMB_N_COLUMNS);
  g_assert_true (fresh->sections);
  fresh->view = PLUMB_SCORECARD_CHANGED;
  fresh->order = PLUMB_COLUMN_RANK;
  fresh->reversed = fresh->dense = TRUE;
  fresh->sections = FALSE;
  fresh->theme = g_strdup ("Front door; the first");
  fresh->hidden = 1U << PLUMB_COLUMN_TREND | 1U << PLUMB_COLUMN_QUALITY;
  g_assert_true (plumb_date_parse ("2025-11-20", &fresh->since));
  g_hash_table_add (fresh->collapsed, g_strdup ("Care; leavers"));
  plumb_scorecard_choices_save (fresh, "X06000009");

  again = plumb_scorecard_choices_load ("X06000009");
  g_assert_cmpint (again->view, ==, PLUMB_SCORECARD_CHANGED);
  g_assert_cmpint (again->order, ==, PLUMB_COLUMN_RANK);
  g_assert_true (again->reversed && again->dense && !again->sections && again->summary);
  g_assert_cmpstr (again->theme, ==, "Front door; the first");
  g_assert_cmpuint (again->hidden, ==, fresh->hidden);
  g_assert_cmpuint (again->since, ==, fresh->since);
  g_assert_true (g_hash_table_contains (again->collapsed, "Care; leavers"));
  g_assert_cmpuint (g_hash_table_size (again->collapsed), ==, 1);
  other = plumb_scorecard_choices_load ("X06000008");
  g_assert_cmpint (other->order, ==, PLUMB_N_COLUMNS);

  /* what nobody here has written is left at what everybody begins with; the name of a row always stays */
  g_file_set_contents (path,
                       "[X06000009]\nview=everything\norder=colour\nsince=soon\n"
                       "hidden-columns=indicator;theme;shape;\ndense=perhaps\n",
                       -1, &error);
  g_assert_no_error (error);
  spoilt = plumb_scorecard_choices_load ("X06000009");
  g_assert_cmpint (spoilt->view, ==, PLUMB_SCORECARD_ALL);
  g_assert_cmpint (spoilt->order, ==, PLUMB_N_COLUMNS);
  g_assert_cmpuint (spoilt->since, ==, 0);
  g_assert_cmpuint (spoilt->hidden, ==, 0);
  g_assert_false (spoilt->dense);
  g_remove (path);
}

static gboolean
is_narrow (gpointer bin)
{
  return plumb_narrow_bin_level (bin) > 0;
}

static void
test_page (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  GtkWidget *page = GTK_WIDGET (window->scorecard);
  PlumbScorecardList *list = window_fixture_find (page, PLUMB_TYPE_SCORECARD_LIST);
  PlumbScorecardOptions *options = window_fixture_find (page, PLUMB_TYPE_SCORECARD_OPTIONS);
  g_autoptr (PlumbScorecardChoices) choices = plumb_scorecard_choices_new ();
  g_autofree char *first = describe (plumb_scorecard_list_model (list));
  g_autofree char *closed = NULL;
  g_autofree char *sorted = NULL;
  g_autofree char *other = NULL;
  g_autofree char *again = NULL;
  guint n;

  /* the columns go by the room once it is known */
  fixture_wait (is_narrow, window_fixture_find (page, PLUMB_TYPE_NARROW_BIN));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (
    first, ==,
    "[Front door 1] rereferrals [Child protection 2] icpc_15_days cpp_rate [Children in care 2] cla_rate "
    "placements_3_plus");
  /* Enter on a heading puts its rows away, and those of the others stay. */
  plumb_scorecard_list_open (list, 2);
  closed = describe (plumb_scorecard_list_model (list));
  g_assert_cmpstr (closed, ==,
                   "[Front door 1] rereferrals [Child protection 2] [Children in care 2] cla_rate placements_3_plus");

  choices->order = PLUMB_COLUMN_VALUE;
  choices->sections = FALSE;
  choices->dense = TRUE;
  plumb_scorecard_options_take (options, choices);
  g_signal_emit_by_name (options, "changed");
  n = plumb_scorecard_list_n_columns (list);
  choices->hidden = 1U << PLUMB_COLUMN_CHANGE;
  plumb_scorecard_options_take (options, choices);
  g_signal_emit_by_name (options, "changed");
  sorted = describe (plumb_scorecard_list_model (list));
  g_assert_cmpstr (sorted, ==, "placements_3_plus rereferrals cpp_rate cla_rate icpc_15_days");
  g_assert_cmpuint (plumb_scorecard_list_n_columns (list), ==, n - 1);
  g_assert_true (gtk_widget_has_css_class (page, "dense"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  /* the way from one to the next is that of the list */
  g_assert_cmpstr (plumb_scorecard_page_step (window->scorecard, "placements_3_plus", 1), ==, "rereferrals");
  g_assert_cmpstr (plumb_scorecard_page_step (window->scorecard, "placements_3_plus", -1), ==, NULL);

  /* another authority has its own choices */
  g_signal_emit_by_name (window->switcher, "chosen",
                         plumb_session_find_area (plumb_window_session (window), "Example Moor"));
  window_fixture_rest (window);
  other = describe (plumb_scorecard_list_model (list));
  g_assert_cmpstr (other, ==, "[Front door 1] rereferrals [Children in care 1] placements_3_plus");
  g_assert_cmpuint (plumb_scorecard_list_n_columns (list), ==, n);
  window_fixture_close (window);

  /* and a window that opens later finds them again */
  window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  list = window_fixture_find (GTK_WIDGET (window->scorecard), PLUMB_TYPE_SCORECARD_LIST);
  again = describe (plumb_scorecard_list_model (list));
  g_assert_cmpstr (again, ==, "placements_3_plus rereferrals cpp_rate cla_rate icpc_15_days");
  window_fixture_close (window);
}

/* Placements miss their target; re-referrals are better than the neighbours. */
static void
test_findings (void)
{
  static const char *const expected[] = { "Exampleshire – Re-referrals within 12 months",
                                          "Exampleshire – Three or more placements in the year" };

  for (guint development = 0; development < 2; development++)
    {
      PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
      PlumbFindingsStrip *strip = window_fixture_find (GTK_WIDGET (window->scorecard), PLUMB_TYPE_FINDINGS_STRIP);

      plumb_findings_strip_open (strip, development, 0);
      window_fixture_rest (window);
      g_assert_cmpstr (plumb_window_page (window), ==, "indicator");
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, expected[development]);
      window_fixture_close (window);
    }
}

/* Every kind of figure is shown, in its chart and its table, or says why it is not there; none is read twice. */
static void
test_kinds (void)
{
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", "rereferrals");
  PlumbFigure *figures[PLUMB_N_FIGURES];

  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    {
      if (plumb_figure_kind_is_of_many (kind))
        continue;
      plumb_indicator_page_set_kind (window->indicator, kind);
      window_fixture_rest (window);
      figures[kind] = plumb_indicator_page_figure (window->indicator);
      g_assert_nonnull (figures[kind]);
      g_assert_cmpint (plumb_figure_kind (figures[kind]), ==, kind);
      g_assert_cmpstr (plumb_figure_sentence (figures[kind]), !=, "");
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      plumb_indicator_page_set_view (window->indicator, PLUMB_INDICATOR_TABLE);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
    }
  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    {
      if (plumb_figure_kind_is_of_many (kind))
        continue;
      plumb_indicator_page_set_kind (window->indicator, kind);
      g_assert_false (plumb_indicator_page_busy (window->indicator));
      g_assert_true (plumb_indicator_page_figure (window->indicator) == figures[kind]);
    }
  window_fixture_close (window);
}

/* A click on a head orders the lines by its column, the next one the other way round, as the list of orders says then.
 */
static void
test_heads (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "plumbline", "scorecard.ini", NULL);
  PlumbWindow *window = window_fixture_open (window_fixture_folder ()->good, "991", NULL);
  GtkColumnView *view = window_fixture_find (GTK_WIDGET (window->scorecard), GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) value = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  g_autoptr (PlumbScorecardChoices) up = NULL;
  g_autoptr (PlumbScorecardChoices) down = NULL;
  const char *area = plumb_session_area (window->session)->code;

  /* what a click does */
  gtk_column_view_sort_by_column (view, value, GTK_SORT_ASCENDING);
  window_fixture_rest (window);
  up = plumb_scorecard_choices_load (area);
  g_assert_cmpint (up->order, ==, PLUMB_COLUMN_VALUE);
  g_assert_false (up->reversed);
  gtk_column_view_sort_by_column (view, value, GTK_SORT_DESCENDING);
  window_fixture_rest (window);
  down = plumb_scorecard_choices_load (area);
  g_assert_cmpint (down->order, ==, PLUMB_COLUMN_VALUE);
  g_assert_true (down->reversed);
  window_fixture_close (window);
  g_remove (path);
}

static void
add_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/scorecard/order/%s", orders[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_order);
    }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/scorecard/view/%s", views[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_view);
    }
  g_test_add_func ("/app/scorecard/sentence", test_sentence);
  g_test_add_func ("/app/scorecard/remembered", test_remembered);
  g_test_add_func ("/app/scorecard/heads", test_heads);
  g_test_add_func ("/app/scorecard/page", test_page);
  g_test_add_func ("/app/scorecard/findings", test_findings);
  g_test_add_func ("/app/scorecard/kinds", test_kinds);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
