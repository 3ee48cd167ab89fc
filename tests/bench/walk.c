/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The walk through the window, over a warehouse of bench_warehouse().
 */
#include "walk.h"

#include "watch.h"

/* How many milliseconds a page is looked at. */
#define STAY 100

static gboolean
on_stayed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
walk_stay (void)
{
  gboolean stayed = FALSE;

  g_timeout_add (STAY, on_stayed_cb, &stayed);
  while (!stayed)
    g_main_context_iteration (NULL, TRUE);
}

void
walk_act (PlumbWindow *window, const char *name, GVariant *target)
{
  g_autoptr (GVariant) sunk = target == NULL ? NULL : g_variant_ref_sink (target);

  if (!gtk_widget_activate_action_variant (GTK_WIDGET (window), name, sunk))
    g_error ("%s cannot be done", name);
}

/* Before every kind of figure. What is new in the window gets a line here. */
static const struct
{
  const char *what;
  const char *page; /* nullable: the one that is shown then */
  const char *action;
  const char *text;
  int number;
} walk[] = {
  { "scorecard", "scorecard", "win.page", "scorecard", -1 },
  { "indicator", "indicator", "win.indicator", "bench_0000", -1 },
  { "indicator, neighbours", "indicator", "win.view", NULL, PLUMB_INDICATOR_NEIGHBOURS },
  { "indicator, table", "indicator", "win.view", NULL, PLUMB_INDICATOR_TABLE },
  { "indicator, trend", "indicator", "win.view", NULL, PLUMB_INDICATOR_TREND },
  { "pinning", "indicator", "win.pin", NULL, -1 },
  { "pins", "pins", "win.page", "pins", -1 },
  { "compare", "compare", "win.page", "compare", -1 },
  { "compare, funnel", "compare", "win.view", NULL, PLUMB_COMPARE_FUNNEL },
  { "compare, scatter", "compare", "win.view", NULL, PLUMB_COMPARE_SCATTER },
  { "compare, spine", "compare", "win.view", NULL, PLUMB_COMPARE_SPINE },
  { "compare, heat map", "compare", "win.view", NULL, PLUMB_COMPARE_HEAT },
  { "compare, small multiples", "compare", "win.view", NULL, PLUMB_COMPARE_MULTIPLES },
  { "compare, ranked", "compare", "win.view", NULL, PLUMB_COMPARE_RANKED },
  { "journey", "journey", "win.page", "journey", -1 },
  { "presenting", "present", "win.present", NULL, -1 },
  /* the end of a load may have led out of it, and this leads on then */
  { "presenting no more", NULL, "win.leave", NULL, -1 },
  { "help", "help", "win.help", "", -1 },
  { "data page, coverage", "data", "win.data-view", NULL, PLUMB_DATA_COVERAGE },
  { "data page, loads", "data", "win.data-view", NULL, PLUMB_DATA_LOADS },
  { "data page, files", "data", "win.data-view", NULL, PLUMB_DATA_FILES },
  { "search for everything", "search", "win.search", NULL, -1 },
  { "search for a word", "search", "win.glossary", "b", -1 },
};

G_STATIC_ASSERT (WALK_STEPS == G_N_ELEMENTS (walk) + PLUMB_N_FIGURES);

void
walk_step (PlumbWindow *window, guint i)
{
  GVariant *target = NULL;

  if (i >= G_N_ELEMENTS (walk))
    {
      const PlumbFigureKind kind = i - G_N_ELEMENTS (walk);

      /* those of many indicators or authorities are on other pages */
      if (plumb_figure_kind_is_of_many (kind))
        return;
      watch_step (plumb_figure_kind_to_string (kind));
      walk_act (window, "win.indicator", g_variant_new_string ("bench_0001"));
      plumb_indicator_page_set_kind (window->indicator, kind);
      walk_stay ();
      return;
    }
  watch_step (walk[i].what);
  if (walk[i].text != NULL)
    target = g_variant_new_string (walk[i].text);
  else if (walk[i].number >= 0)
    target = g_variant_new_int32 (walk[i].number);
  walk_act (window, walk[i].action, target);
  /* not after the stay: the end of a load leads out of a search */
  if (walk[i].page != NULL)
    g_assert_cmpstr (plumb_window_page (window), ==, walk[i].page);
  walk_stay ();
}
