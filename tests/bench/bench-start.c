/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long it takes from the start of the program to the first painted scorecard of the sample, beside a bare window of
 * libadwaita with a list of as many rows. Both are processes of this program, started in turns under the same display;
 * the clock begins before the start. Needs a display:
 *
 *     tools/private-session meson test -C build --benchmark start --verbose
 */
#include "bench.h"

#include "plumb-application.h"
#include "plumb-window-private.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "config.h"

#define ROUNDS 15
#define BEGUN "PLUMB_BENCH_BEGUN"

/* What is asked for. */
#define GOAL 1.5

static guint n_rows;

/* Prints what has passed since the start and what this thread worked in it, in microseconds, and the rows there are,
 * and ends the process. */
static void
end (guint rows)
{
  const gint64 begun = g_ascii_strtoll (g_getenv (BEGUN), NULL, 10);

  struct timespec worked;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &worked);
  g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %u\n", g_get_monotonic_time () - begun,
           (gint64) worked.tv_sec * G_USEC_PER_SEC + worked.tv_nsec / 1000, rows);
  exit (0);
}

static void
on_bare_painted_cb (void)
{
  end (n_rows);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* A window of the size of ours, a header bar, a list. */
static void
on_bare_activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkStringList *rows = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *text = g_strdup_printf ("Row %u of the list", i + 1);

      gtk_string_list_append (rows, text);
    }
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_scrolled_window_set_child (
    GTK_SCROLLED_WINDOW (scroll),
    gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (rows))), factory));
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), scroll);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_bare_painted_cb), NULL);
}

static int
run_bare (guint rows)
{
  g_autoptr (AdwApplication) application = adw_application_new (PLUMB_APP_ID ".Bare", G_APPLICATION_NON_UNIQUE);

  n_rows = rows;
  g_signal_connect (application, "activate", G_CALLBACK (on_bare_activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static void
on_painted_cb (PlumbWindow *window)
{
  const guint lines = plumb_scorecard_page_n_lines (window->scorecard);

  if (g_str_equal (plumb_window_page (window), "scorecard") && lines > 0)
    end (lines);
}

static void
on_realize_cb (PlumbWindow *window)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (on_painted_cb),
                            window);
}

static void
on_window_added_cb (GtkApplication *application, GtkWidget *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (on_realize_cb), NULL);
}

/* As plumb-main.c does. */
static int
run_plumbline (char *warehouse, char *area)
{
  g_autoptr (PlumbApplication) application = plumb_application_new (G_APPLICATION_NON_UNIQUE);
  char *arguments[] = { (char *) "plumbline", (char *) "--area", area, warehouse, NULL };

  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), G_N_ELEMENTS (arguments) - 1, arguments);
}

/* What the starts of one program took, in milliseconds. */
typedef struct
{
  double times[ROUNDS];
  double work[ROUNDS];
} Starts;

/* Starts this program with @arguments (array zero-terminated=1). Returns: the rows that it had. */
static guint
start (const char *const *arguments, Starts *starts, guint round)
{
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *said = NULL;
  g_autofree char *begun = NULL;
  g_autoptr (GError) error = NULL;
  gint64 time = 0, work = 0;
  guint rows = 0;
  int status = 0;

  begun = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  environment = g_environ_setenv (environment, BEGUN, begun, TRUE);
  g_spawn_sync (NULL, (char **) arguments, environment, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_assert_cmpint (sscanf (said, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %u", &time, &work, &rows), ==, 3);
  starts->times[round] = (double) time / 1e3;
  starts->work[round] = (double) work / 1e3;
  return rows;
}

static int
compare (const void *a, const void *b)
{
  const double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
report (const char *what, Starts *starts)
{
  qsort (starts->times, ROUNDS, sizeof *starts->times, compare);
  qsort (starts->work, ROUNDS, sizeof *starts->work, compare);
  g_print ("%s: median %.0f ms, %.0f to %.0f ms; work of the main thread: median %.0f ms\n", what,
           starts->times[ROUNDS / 2], starts->times[0], starts->times[ROUNDS - 1], starts->work[ROUNDS / 2]);
}

static void
measure (const char *program, const char *warehouse, const char *area)
{
  const char *const ours[] = { program, "plumbline", warehouse, area, NULL };
  const char *bare[] = { program, "bare", NULL, NULL };
  Starts our, other;
  char count[16];

  /* the first one fills the caches of the machine, and says how many rows there are */
  g_snprintf (count, sizeof count, "%u", start (ours, &our, 0));
  bare[2] = count;
  start (bare, &other, 0);
  for (guint round = 0; round < ROUNDS; round++)
    {
      start (ours, &our, round);
      start (bare, &other, round);
    }
  report ("from the start to the first painted scorecard", &our);
  report ("a bare window with a list of as many rows", &other);
  g_print ("%s rows; ratio %.2f, of the work %.2f; %.1f is asked\n", count,
           our.times[ROUNDS / 2] / other.times[ROUNDS / 2], our.work[ROUNDS / 2] / other.work[ROUNDS / 2], GOAL);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc == 4 && g_str_equal (argv[1], "plumbline"))
    return run_plumbline (argv[2], argv[3]);
  if (argc == 3 && g_str_equal (argv[1], "bare"))
    return run_bare (atoi (argv[2]));
  if (argc != 3)
    {
      g_printerr ("Usage: bench-start WAREHOUSE AREA\n");
      return 2;
    }
  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      return 77;
    }
  measure (argv[0], argv[1], argv[2]);
  return 0;
}
