/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of an indicator, on the sample: the switch that says why a kind is missing, breakdowns, the axis, the loads,
 * and the keys that walk the points of several kinds.
 */
#include <string.h>

#include "plumb-breakdown-choice.h"
#include "plumb-chart-view.h"
#include "plumb-compare-panel.h"
#include "plumb-definition-panel.h"
#include "plumb-figure-view.h"
#include "plumb-indicator-facts.h"
#include "plumb-kind-switch.h"
#include "window-fixture.h"

#define AREA "X06000001"

static PlumbWindow *
open_sample (const char *indicator)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "sample.plumb", NULL);

  return window_fixture_open (path, AREA, indicator);
}

static gpointer
find (PlumbWindow *window, GType type)
{
  return window_fixture_find (GTK_WIDGET (window->indicator), type);
}

/* The first label under @widget with @text, however deep; %NULL where there is none. */
static GtkWidget *
find_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_button (PlumbWindow *window, const char *label)
{
  GtkWidget *text = find_text (GTK_WIDGET (window->indicator), label);

  return text == NULL ? NULL : gtk_widget_get_ancestor (text, GTK_TYPE_TOGGLE_BUTTON);
}

/* Re-referrals are yearly percentages: no months, and no categories. */
static void
test_switch (void)
{
  static const char *const why =
    "There are no figures by month or quarter of “Re-referrals within 12 months” in Ashmere. A control chart needs months "
    "or quarters.";
  PlumbWindow *window = open_sample ("rereferrals");
  PlumbKindSwitch *kinds = find (window, PLUMB_TYPE_KIND_SWITCH);
  GtkWidget *button = find_button (window, "Control chart: none");
  GtkWidget *row, *line;

  g_assert_null (plumb_kind_switch_lack (kinds, PLUMB_FIGURE_TREND));
  g_assert_cmpstr (plumb_kind_switch_lack (kinds, PLUMB_FIGURE_CONTROL), ==, why);
  /* by sight, on hover, by ear */
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_has_css_class (button, "dim"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, why);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Control chart: none");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why);
  g_assert_null (find_button (window, "Trend: none"));
  /* in the list as the second line, which is read and not chosen */
  line = find_text (GTK_WIDGET (kinds), why);
  g_assert_nonnull (line);
  row = gtk_widget_get_ancestor (line, GTK_TYPE_LIST_BOX_ROW);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_true (gtk_widget_get_focusable (row));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why);
  /* what shows many indicators is not there */
  g_assert_null (find_text (GTK_WIDGET (kinds), plumb_figure_kind_label (PLUMB_FIGURE_JOURNEY)));
  window_fixture_close (window);
}

/* Chosen all the same it says why, and there is neither a chart nor a reading to go to. */
static void
test_nothing (void)
{
  PlumbWindow *window = open_sample ("rereferrals");
  PlumbChartView *chart = find (window, PLUMB_TYPE_CHART_VIEW);
  GtkWidget *reading = find_text (GTK_WIDGET (window->indicator), plumb_chart_view_reading (chart));
  PlumbFigure *figure;
  GtkWidget *sentence;

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  g_assert_true (gtk_widget_get_mapped (reading));
  window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_CONTROL));
  figure = plumb_indicator_page_figure (window->indicator);
  g_assert_cmpint (plumb_figure_kind (figure), ==, PLUMB_FIGURE_CONTROL);
  g_assert_true (plumb_figure_is_empty (figure));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  g_assert_false (gtk_widget_get_mapped (reading));
  sentence = find_text (find (window, PLUMB_TYPE_FIGURE_VIEW), plumb_figure_sentence (figure));
  g_assert_true (gtk_widget_get_mapped (sentence));
  window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_TREND));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (chart)));
  g_assert_true (gtk_widget_get_mapped (reading));

  /* another indicator has months */
  window_fixture_act (window, "win.indicator", g_variant_new_string ("contacts"));
  g_assert_nonnull (find_button (window, "Control chart"));
  window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_CONTROL));
  g_assert_false (plumb_figure_is_empty (plumb_indicator_page_figure (window->indicator)));
  window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_SEASONAL));
  g_assert_cmpint (plumb_figure_kind (plumb_indicator_page_figure (window->indicator)), ==, PLUMB_FIGURE_SEASONAL);
  window_fixture_close (window);
}

static void
choose_line (GtkDropDown *drop_down, const char *line)
{
  GListModel *lines = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (lines, i);

      if (strcmp (gtk_string_object_get_string (item), line) == 0)
        {
          gtk_drop_down_set_selected (drop_down, i);
          return;
        }
    }
  g_error ("There is no line “%s”.", line);
}

static GtkDropDown *
drop_down_after (PlumbWindow *window, const char *label)
{
  GtkWidget *text = find_text (find (window, PLUMB_TYPE_BREAKDOWN_CHOICE), label);

  return GTK_DROP_DOWN (gtk_widget_get_next_sibling (text));
}

/* The newest figure of @breakdown, as the warehouse has it. */
static double
newest_of (const char *indicator, const char *breakdown)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "sample.plumb", NULL);
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (path, PLUMB_WAREHOUSE_READ, NULL, NULL);
  g_autoptr (PlumbIndicator) found = plumb_warehouse_find_indicator (warehouse, indicator, NULL);
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  const PlumbSeriesQuery query = { .indicator = found, .areas = areas, .breakdown = breakdown };
  g_autoptr (GPtrArray) series = NULL;

  g_ptr_array_add (areas, plumb_warehouse_find_area (warehouse, AREA, NULL));
  series = plumb_warehouse_get_series (warehouse, &query, NULL);
  return plumb_series_latest (g_ptr_array_index (series, 0))->value;
}

static void
test_breakdown (void)
{
  static const char *const part = "primary need=Abuse or neglect";
  PlumbWindow *window = open_sample ("cin_primary_need");
  PlumbBreakdownChoice *choice = find (window, PLUMB_TYPE_BREAKDOWN_CHOICE);
  const PlumbSelection *selection;
  const PlumbComparison *comparison;
  g_autofree char *text = NULL;

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (choice)));
  g_assert_null (plumb_indicator_page_selection (window->indicator)->breakdown);
  choose_line (drop_down_after (window, "Breakdown"), "primary need: Abuse or neglect");
  window_fixture_rest (window);
  selection = plumb_indicator_page_selection (window->indicator);
  comparison = plumb_figure_comparison (plumb_indicator_page_figure (window->indicator));
  g_assert_cmpstr (selection->breakdown, ==, part);
  g_assert_cmpfloat (plumb_series_latest (comparison->own)->value, ==, newest_of ("cin_primary_need", part));
  g_assert_nonnull (strstr (plumb_figure_subtitle (plumb_indicator_page_figure (window->indicator)),
                            ", primary need: Abuse or neglect, "));
  /* what is pinned has it */
  text = plumb_selection_to_text (selection);
  g_assert_nonnull (strstr (text, "breakdown=primary need=Abuse or neglect\n"));

  /* there is one dimension only */
  choose_line (drop_down_after (window, "Breakdown"), "Total");
  window_fixture_rest (window);
  window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_STACKED));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (drop_down_after (window, "Divided by"))));
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (gtk_widget_get_ancestor (find_text (GTK_WIDGET (choice), "As shares"), GTK_TYPE_CHECK_BUTTON)),
    TRUE);
  window_fixture_rest (window);
  g_assert_true (plumb_indicator_page_selection (window->indicator)->shares);
  g_assert_false (plumb_figure_is_empty (plumb_indicator_page_figure (window->indicator)));

  /* by what a whole is divided is only asked of those that divide it */
  window_fixture_act (window, "win.indicator", g_variant_new_string ("qa_good_or_better"));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (drop_down_after (window, "Divided by"))));
  choose_line (drop_down_after (window, "Divided by"), "grade");
  window_fixture_rest (window);
  g_assert_cmpstr (plumb_indicator_page_selection (window->indicator)->dimension, ==, "grade");
  window_fixture_act (window, "win.view", g_variant_new_int32 (PLUMB_INDICATOR_TREND));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (drop_down_after (window, "Divided by"))));

  /* the parts were released on 22 January 2026: the day before there was none to choose, and none is chosen then */
  window_fixture_act (window, "win.indicator", g_variant_new_string ("cin_primary_need"));
  choose_line (drop_down_after (window, "Breakdown"), "primary need: Abuse or neglect");
  window_fixture_rest (window);
  window_fixture_act (window, "win.as-at", g_variant_new_string ("2026-01-22"));
  g_assert_cmpstr (plumb_indicator_page_selection (window->indicator)->breakdown, ==, part);
  window_fixture_act (window, "win.as-at", g_variant_new_string ("2026-01-21"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (choice)));
  g_assert_null (plumb_indicator_page_selection (window->indicator)->breakdown);
  window_fixture_act (window, "win.as-at", g_variant_new_string (""));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (choice)));

  /* another indicator begins with its total, and has no breakdowns to choose */
  window_fixture_act (window, "win.indicator", g_variant_new_string ("rereferrals"));
  g_assert_null (plumb_indicator_page_selection (window->indicator)->breakdown);
  g_assert_null (plumb_indicator_page_selection (window->indicator)->dimension);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (choice)));
  window_fixture_close (window);
}

static void
test_axis (void)
{
  PlumbWindow *window = open_sample ("rereferrals");
  GtkWidget *shared = find_button (window, "Shared");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (shared), TRUE);
  window_fixture_rest (window);
  g_assert_cmpint (plumb_indicator_page_selection (window->indicator)->axis, ==, PLUMB_AXIS_SHARED);
  g_assert_nonnull (
    strstr (plumb_figure_subtitle (plumb_indicator_page_figure (window->indicator)), "shared by all authorities"));
  plumb_indicator_page_set_kind (window->indicator, PLUMB_FIGURE_SPREAD);
  window_fixture_rest (window);
  g_assert_true (gtk_widget_get_mapped (shared));
  g_assert_false (gtk_widget_get_sensitive (shared));
  plumb_indicator_page_set_kind (window->indicator, PLUMB_FIGURE_RANKED);
  window_fixture_rest (window);
  g_assert_false (gtk_widget_get_mapped (shared));
  window_fixture_close (window);
}

static GtkDropDown *
range_end (PlumbWindow *window, const char *title)
{
  GtkWidget *row =
    gtk_widget_get_ancestor (find_text (find (window, PLUMB_TYPE_COMPARE_PANEL), title), ADW_TYPE_ACTION_ROW);

  return window_fixture_find (row, GTK_TYPE_DROP_DOWN);
}

/* A range of months, of years and of days; the subtitle says what is shown. A breakdown leaves it as it is. */
static void
test_range (void)
{
  static const struct
  {
    const char *indicator;
    const char *first;
    const char *last;
    guint n;
  } ranges[] = {
    { "contacts", "Nov 2024", "Feb 2025", 4 },
    { "rereferrals", "2019\342\201\240\342\200\223\342\201\24020", "2021\342\201\240\342\200\223\342\201\24022", 3 },
    { "cin_primary_need", "31 Mar 2020", "31 Mar 2024", 5 },
  };
  PlumbWindow *window = open_sample ("contacts");

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *said = g_strdup_printf (", %s to %s. ", ranges[i].first, ranges[i].last);
      PlumbFigure *figure;

      window_fixture_act (window, "win.indicator", g_variant_new_string (ranges[i].indicator));
      choose_line (range_end (window, "From"), ranges[i].first);
      window_fixture_rest (window);
      choose_line (range_end (window, "To"), ranges[i].last);
      window_fixture_rest (window);
      figure = plumb_indicator_page_figure (window->indicator);
      g_assert_cmpuint (plumb_figure_comparison (figure)->own->n, ==, ranges[i].n);
      g_assert_nonnull (strstr (plumb_figure_subtitle (figure), said));
    }
  choose_line (drop_down_after (window, "Breakdown"), "primary need: Abuse or neglect");
  window_fixture_rest (window);
  g_assert_cmpuint (plumb_figure_comparison (plumb_indicator_page_figure (window->indicator))->own->n, ==, 5);
  g_assert_cmpuint (gtk_drop_down_get_selected (range_end (window, "From")), >, 0);
  window_fixture_close (window);
}

/* The file that the figures came from; none is named in the public view. */
static void
test_loads (void)
{
  PlumbWindow *window = open_sample ("rereferrals");
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "sample.plumb", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (path, PLUMB_WAREHOUSE_READ, NULL, &error);
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("rereferrals", AREA);
  g_autoptr (PlumbIndicatorFacts) facts = plumb_indicator_facts_load (warehouse, selection, &error);
  g_autoptr (PlumbIndicatorFacts) seen = NULL;
  g_autofree char *line = NULL;
  const PlumbLoad *load;

  g_assert_no_error (error);
  g_assert_cmpuint (facts->loads->len, ==, 1);
  load = g_ptr_array_index (facts->loads, 0);
  g_assert_cmpstr (load->file_name, ==, "annual.csv");
  line = g_strdup_printf ("%d: annual.csv, released ", (int) load->key);
  for (GtkWidget *label = find_text (find (window, PLUMB_TYPE_DEFINITION_PANEL), "Loads"); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    if (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), line))
      load = NULL;
  g_assert_null (load);

  selection->public_view = TRUE;
  seen = plumb_indicator_facts_load (warehouse, selection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seen->loads->len, ==, 0);
  window_fixture_close (window);
}

/* Presses a key in @chart, as the focus in it would get it. */
static gboolean
press (PlumbChartView *chart, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (chart));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean done = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &done);
      return done;
    }
  g_error ("The chart has no keys.");
}

/* The reading is in its label, and is the name of what has the focus. */
static void
assert_read (PlumbWindow *window, PlumbChartView *chart)
{
  const char *reading = plumb_chart_view_reading (chart);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  g_assert_cmpstr (reading, !=, "");
  g_assert_true (gtk_widget_get_mapped (find_text (find (window, PLUMB_TYPE_FIGURE_VIEW), reading)));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (chart)));
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, reading);
}

static const struct
{
  PlumbFigureKind kind;
  const char *indicator;
  guint series; /* that can be walked */
} walks[] = {
  { PLUMB_FIGURE_TREND, "rereferrals", 5 },        /* own, median, region, country, target */
  { PLUMB_FIGURE_NEIGHBOURS, "rereferrals", 2 },   /* bars, and the lines across them */
  { PLUMB_FIGURE_CONTROL, "contacts", 1 },         /* own */
  { PLUMB_FIGURE_STACKED, "cin_primary_need", 5 }, /* four needs and the others */
  { PLUMB_FIGURE_RANKED, "rereferrals", 2 },       /* bars, and the lines across them */
  { PLUMB_FIGURE_SEASONAL, "contacts", 4 },        /* years from 2023 to 2026 */
  { PLUMB_FIGURE_HEAT, "rereferrals", 11 },        /* own and ten neighbours */
};

static void
test_keys (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  PlumbWindow *window = open_sample (walks[i].indicator);
  PlumbChartView *chart = find (window, PLUMB_TYPE_CHART_VIEW);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  guint n = 1;

  plumb_indicator_page_set_kind (window->indicator, walks[i].kind);
  window_fixture_rest (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  gtk_widget_grab_focus (GTK_WIDGET (chart));

  /* to the first series, then along it from end to end */
  for (guint j = 0; j < 20; j++)
    g_assert_true (press (chart, GDK_KEY_Page_Up));
  g_assert_true (press (chart, GDK_KEY_Home));
  assert_read (window, chart);
  first = g_strdup (plumb_chart_view_reading (chart));
  g_assert_true (press (chart, GDK_KEY_End));
  assert_read (window, chart);
  last = g_strdup (plumb_chart_view_reading (chart));
  g_assert_cmpstr (first, !=, last);
  g_assert_true (press (chart, GDK_KEY_Right));
  g_assert_cmpstr (plumb_chart_view_reading (chart), ==, last);
  g_assert_true (press (chart, GDK_KEY_Left));
  g_assert_cmpstr (plumb_chart_view_reading (chart), !=, last);
  assert_read (window, chart);
  g_assert_true (press (chart, GDK_KEY_Down));
  g_assert_cmpstr (plumb_chart_view_reading (chart), ==, last);
  g_assert_true (press (chart, GDK_KEY_Home));
  g_assert_cmpstr (plumb_chart_view_reading (chart), ==, first);
  g_assert_true (press (chart, GDK_KEY_Up));
  g_assert_cmpstr (plumb_chart_view_reading (chart), ==, first);

  /* through all series and back */
  for (;; n++)
    {
      g_autofree char *before = g_strdup (plumb_chart_view_reading (chart));

      press (chart, GDK_KEY_Page_Down);
      if (strcmp (before, plumb_chart_view_reading (chart)) == 0)
        break;
      assert_read (window, chart);
    }
  g_assert_cmpuint (n, ==, walks[i].series);
  for (guint j = 1; j < n; j++)
    press (chart, GDK_KEY_Page_Up);
  g_assert_true (press (chart, GDK_KEY_Home));
  g_assert_cmpstr (plumb_chart_view_reading (chart), ==, first);
  /* other keys are for others */
  g_assert_false (press (chart, GDK_KEY_a));
  window_fixture_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/indicator/switch", test_switch);
  g_test_add_func ("/app/indicator/nothing", test_nothing);
  g_test_add_func ("/app/indicator/breakdown", test_breakdown);
  g_test_add_func ("/app/indicator/axis", test_axis);
  g_test_add_func ("/app/indicator/range", test_range);
  g_test_add_func ("/app/indicator/loads", test_loads);
  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/indicator/keys/%s", plumb_figure_kind_to_string (walks[i].kind));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_keys);
    }
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
