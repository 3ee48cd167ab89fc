/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The memory of the window over a large warehouse, of ten million observations unless the first argument says another
 * number: the most that the process ever had while every page is walked. Another process makes the warehouse, whose
 * memory is not that of the window; a second argument names one to keep. Needs a display:
 *
 *     tools/private-session meson test -C build --benchmark memory --verbose
 */
#include "bench-returns.h"
#include "bench.h"
#include "walk.h"

#include "plumb-application.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define AREA "E06000024"
#define MONTHS 120
/* MB, and what is asked for. */
#define GOAL 250.0

static void
make_warehouse (const char *path, const char *csv, guint observations)
{
  const guint indicators = observations / (2 * BENCH_RETURNS_AREAS * MONTHS) + 2;
  PlumbWarehouse *warehouse = bench_warehouse (path, indicators);
  const guint rows = bench_write_returns (csv, indicators, 0, MONTHS, observations);

  g_print ("%u indicators, %u observations, loaded in %.0f s\n", indicators, rows, bench_load (warehouse, csv));
  plumb_warehouse_close (warehouse);
  g_unlink (csv);
}

/* In a process of its own, before there is a display or a thread. */
static void
have_warehouse (const char *path, const char *csv, guint observations)
{
  int status = 0;
  pid_t child;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      make_warehouse (path, csv, observations);
      _exit (0);
    }
  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
}

static void
rest (PlumbWindow *window)
{
  do
    walk_stay ();
  while (plumb_window_busy (window));
}

static void
measure (PlumbApplication *application, const char *path)
{
  PlumbWindow *window;
  double begun;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = plumb_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 900);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_print ("before a warehouse is open: %.0f MB\n", bench_peak ());
  begun = bench_now ();
  plumb_window_open (window, path, AREA, NULL);
  rest (window);
  g_print ("scorecard, after %.1f s: %.0f MB\n", bench_now () - begun, bench_peak ());
  for (guint i = 0; i < WALK_STEPS; i++)
    {
      walk_step (window, i);
      rest (window);
    }
  g_print ("every page and every kind of figure: %.0f MB; under %.0f are asked\n", bench_peak (), GOAL);
  g_assert_cmpfloat (bench_peak (), <, GOAL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *csv = g_build_filename (folder, "tidy.csv", NULL);
  g_autofree char *made = g_build_filename (folder, "bench.plumb", NULL);
  g_autofree char *choices = g_build_filename (folder, "plumbline", NULL);
  g_autofree char *remembered = g_build_filename (choices, "scorecard.ini", NULL);
  g_autoptr (PlumbApplication) application = NULL;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  have_warehouse (argc > 2 ? argv[2] : made, csv, argc > 1 ? (guint) atoi (argv[1]) : 10000000);
  /* before any thread of GTK, as in the program */
  application = plumb_application_new (G_APPLICATION_NON_UNIQUE);
  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      g_unlink (made);
      g_rmdir (folder);
      return 77;
    }
  adw_init ();
  measure (application, argc > 2 ? argv[2] : made);
  g_unlink (made);
  g_unlink (remembered);
  g_rmdir (choices);
  g_rmdir (folder);
  return 0;
}
