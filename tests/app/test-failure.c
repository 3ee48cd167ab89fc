/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What happens to the file of an open warehouse: a table goes, it is written over. Each page says what is wrong in a
 * sentence, the window goes on, and shows the figures again when the file is whole. One that is locked is waited for.
 */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "window-fixture.h"

/* What is done to the file at @path. */
typedef void (*Harm) (const char *path);

static sqlite3 *
open_file (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  return db;
}

static void
drop_table (const char *path)
{
  sqlite3 *db = open_file (path);

  g_assert_cmpint (
    sqlite3_exec (db, "PRAGMA foreign_keys = OFF; DROP TABLE observation; DROP TABLE load", NULL, NULL, NULL), ==,
    SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
write_over (const char *path)
{
  static const char noise[4096] = "no longer what it was";
  GStatBuf was;
  FILE *file = g_fopen (path, "r+b");

  g_assert_cmpint (g_stat (path, &was), ==, 0);
  for (goffset at = 0; at < was.st_size; at += (goffset) sizeof noise)
    g_assert_cmpuint (fwrite (noise, sizeof noise, 1, file), ==, 1);
  g_assert_cmpint (fclose (file), ==, 0);
}

static const struct
{
  const char *name;
  Harm harm;
  const char *sentence; /* what is said of it, in part */
} harms[] = {
  { "a-table-gone", drop_table, "no such table" },
  { "written-over", write_over, "is not a Plumbline warehouse" },
};

/* An action and its target. */
typedef struct
{
  const char *name;
  const char *target;
} Step;

/* How each page comes to read something: the last step comes when the file is harmed. A new page gets a line here. */
static const struct
{
  const char *name;
  Step steps[3];
} pages[] = {
  { "scorecard", { { "win.area", "'X06000002'" } } },
  { "scorecard-as-at", { { "win.as-at", "'2025-12-01'" } } },
  { "indicator", { { "win.indicator", "'rereferrals'" } } },
  { "another-indicator", { { "win.indicator", "'cla_rate'" }, { "win.indicator", "'rereferrals'" } } },
  { "pins", { { "win.indicator", "'rereferrals'" }, { "win.pin", NULL }, { "win.page", "'pins'" } } },
  { "coverage", { { "win.data-view", "2" }, { "win.as-at", "'2025-12-01'" } } },
  { "loads", { { "win.data-view", "1" }, { "win.show-report", "int64 1" } } },
};

#define N_PAGES G_N_ELEMENTS (pages)

static void
act (PlumbWindow *window, const Step *step)
{
  window_fixture_act (window, step->name, step->target == NULL ? NULL : g_variant_new_parsed (step->target));
}

static void
test_harm (gconstpointer data)
{
  const guint harm = GPOINTER_TO_UINT (data) / N_PAGES, page = GPOINTER_TO_UINT (data) % N_PAGES;
  g_autoptr (FixtureFolder) own = fixture_folder_new ();
  g_autofree char *whole = NULL;
  gsize length;
  guint last = 0;
  PlumbWindow *window = window_fixture_open (own->good, "991", NULL);

  for (; last + 1 < G_N_ELEMENTS (pages[page].steps) && pages[page].steps[last + 1].name != NULL; last++)
    act (window, &pages[page].steps[last]);
  g_assert_true (g_file_get_contents (own->good, &whole, &length, NULL));
  harms[harm].harm (own->good);
  act (window, &pages[page].steps[last]);
  if (!window_fixture_says (GTK_WIDGET (window), harms[harm].sentence))
    g_error ("%s, %s: nothing says “%s”", harms[harm].name, pages[page].name, harms[harm].sentence);

  /* the window goes on: other pages are there, and the figures when the file is */
  window_fixture_act (window, "win.search", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "search");
  g_assert_true (g_file_set_contents (own->good, whole, (gssize) length, NULL));
  window_fixture_act (window, "win.reopen", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  g_assert_cmpuint (plumb_scorecard_page_n_lines (window->scorecard), >, 0);
  g_assert_false (window_fixture_says (GTK_WIDGET (window->stack), harms[harm].sentence));
  window_fixture_close (window);
}

static gboolean
on_waited_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Another program writes: what is asked for meanwhile comes after that, and the window does not wait. */
static void
test_locked (void)
{
  g_autoptr (FixtureFolder) own = fixture_folder_new ();
  PlumbWindow *window = window_fixture_open (own->good, "991", NULL);
  sqlite3 *db = open_file (own->good);
  gboolean waited = FALSE;

  g_assert_cmpint (sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.indicator", "s", "rereferrals");
  g_timeout_add (200, on_waited_cb, &waited);
  while (!waited)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (plumb_indicator_page_busy (window->indicator));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  g_assert_cmpstr (plumb_window_page (window), ==, "search");
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  window_fixture_rest (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.leave", NULL);
  g_assert_nonnull (plumb_indicator_page_figure (window->indicator));
  window_fixture_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/app/failure/locked", test_locked);
  for (guint i = 0; i < G_N_ELEMENTS (harms) * N_PAGES; i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/failure/%s/%s", harms[i / N_PAGES].name, pages[i % N_PAGES].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_harm);
    }
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
