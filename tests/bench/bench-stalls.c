/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the window stalls: large tidy files are looked at and loaded through the actions of the data page while every
 * page is walked and every kind of figure, and the times are taken that the main loop was away, from one return of poll
 * to the next call of it. What else the machine does cannot be left out of that, so only the processor time of the main
 * thread counts: one that works for long is a stall on any machine. Fails where it worked for more than 50 ms in one
 * round of the main loop, or for as much longer as a fixed task takes here and now than where that limit was found to
 * be kept. A test loads few rows, the benchmark so many files of a million that all of the walk falls into their load.
 * Needs a display:
 *
 *     tools/private-session meson test -C build --benchmark stalls --verbose
 */
#include "bench-returns.h"
#include "bench.h"
#include "walk.h"
#include "watch.h"

#include "plumb-application.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define AREA "E06000024"
/* Months that are there before, so that the pages have something to show. */
#define MONTHS_BEFORE 12
#define MONTHS 120
/* So many files of a million rows take longer than the walk; all but the first confirm what that brought. */
#define MILLION 1000000
#define FILES 3
/* How long all of it may take. */
#define PATIENCE 600
#define SHOWN 12

/* Walks every page once, and on while @busy says so. Returns: how many steps were taken while it did. */
static guint
walk_pages (PlumbWindow *window, const char *name, gboolean (*busy) (PlumbWindow *window))
{
  const double begun = bench_now ();
  guint steps = 0, in_time = 0;

  watch_phase (name);
  for (; steps < WALK_STEPS || (busy != NULL && busy (window)); steps++)
    {
      g_assert_cmpfloat (bench_now () - begun, <, PATIENCE);
      in_time += busy != NULL && busy (window);
      walk_step (window, steps % WALK_STEPS);
    }
  g_print ("%s: %u pages in %.1f s", name, steps, bench_now () - begun);
  if (busy != NULL)
    g_print (", %u of them before it had ended", in_time);
  g_print ("\n");
  return in_time;
}

static void
wait (PlumbWindow *window)
{
  const double begun = bench_now ();

  do
    {
      walk_stay ();
      g_assert_cmpfloat (bench_now () - begun, <, PATIENCE);
    }
  while (plumb_window_busy (window));
}

static gboolean
files_busy (PlumbWindow *window)
{
  return plumb_load_panel_busy (plumb_data_page_files (plumb_window_need (window, "data")));
}

static void
measure (PlumbWindow *window, const char *path, GPtrArray *files, guint want)
{
  PlumbLoadPanel *panel = plumb_data_page_files (plumb_window_need (window, "data"));
  const double before = watch_slowness ();
  double limit;
  g_autoptr (GArray) gaps = NULL;
  GPtrArray *loads;
  guint in_time;

  plumb_window_open (window, path, AREA, NULL);
  watch_begin ();
  watch_phase ("before");
  watch_step ("opening the warehouse");
  wait (window);
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");
  walk_pages (window, "before the load", NULL);
  watch_step ("adding the files");
  for (guint i = 0; i < files->len; i++)
    walk_act (window, "win.add-file", g_variant_new_string (g_ptr_array_index (files, i)));
  walk_pages (window, "while the files are looked at", files_busy);
  g_assert_true (plumb_load_panel_can_load (panel));
  watch_step ("beginning to load");
  walk_act (window, "win.load", NULL);
  in_time = walk_pages (window, "while they are loaded", files_busy);
  wait (window);
  walk_pages (window, "after the load", NULL);
  wait (window);
  gaps = watch_end ();
  limit = WATCH_LIMIT * MAX (before, watch_slowness ());
  watch_print (gaps, SHOWN);
  g_print ("the limit is %.0f ms of work here\n", limit * 1e3);
  loads = plumb_loads_panel_loads (plumb_data_page_loads (window->data));
  g_assert_nonnull (loads);
  for (guint i = 0; i < files->len; i++)
    {
      const PlumbLoad *load = g_ptr_array_index (loads, loads->len - 1 - i);

      g_print ("%" G_GINT64_FORMAT " rows loaded, %" G_GINT64_FORMAT " figures new\n", load->rows, load->added);
      g_assert_cmpint (load->added, ==, i + 1 == files->len ? load->rows : 0);
    }
  if (want >= MILLION)
    g_assert_cmpuint (in_time, >=, WALK_STEPS);
  g_assert_cmpfloat (g_array_index (gaps, WatchGap, 0).work, <=, limit);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *choices = g_build_filename (folder, "plumbline", NULL);
  g_autofree char *remembered = g_build_filename (choices, "scorecard.ini", NULL);
  g_autofree char *csv = g_build_filename (folder, "tidy.csv", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.plumb", NULL);
  g_autoptr (PlumbApplication) application = NULL;
  const guint want = argc > 1 ? (guint) atoi (argv[1]) : MILLION;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  const guint n_files = want < MILLION ? 1 : FILES;
  const guint indicators = want / (2 * BENCH_RETURNS_AREAS * MONTHS) + 2;
  PlumbWarehouse *warehouse;
  PlumbWindow *window;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      g_rmdir (folder);
      return 77;
    }
  adw_init ();
  application = plumb_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  warehouse = bench_warehouse (path, indicators);
  bench_write_returns (csv, indicators, 0, MONTHS_BEFORE, G_MAXUINT);
  bench_load (warehouse, csv);
  plumb_warehouse_close (warehouse);
  g_unlink (csv);
  for (guint i = 0; i < n_files; i++)
    {
      char *file = g_strdup_printf ("%s%ctidy-%u.csv", folder, G_DIR_SEPARATOR, i + 1);
      const guint rows = bench_write_returns (file, indicators, MONTHS_BEFORE, MONTHS, want - i);

      g_ptr_array_add (files, file);
      g_print ("%u indicators, a file of %u rows\n", indicators, rows);
    }

  window = plumb_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 900);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  measure (window, path, files, want);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < files->len; i++)
    g_unlink (g_ptr_array_index (files, i));
  g_unlink (path);
  g_unlink (remembered);
  g_rmdir (choices);
  g_rmdir (folder);
  return 0;
}
