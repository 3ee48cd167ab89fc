/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a frame of the window takes, from before-paint to after-paint of the frame clock, as the drawing itself is
 * only recorded by the draw function: a step of the keyboard, and new data, which the painter lays out and paints
 * beside and of which the frame is told that shows it, and the time from the asking to the end of that. Needs a
 * display, best a headless Wayland one with GSK_RENDERER=cairo:
 *
 *     weston --backend=headless-backend.so --width=4000 --height=2400 --socket=bench &
 *     WAYLAND_DISPLAY=bench GDK_BACKEND=wayland GSK_RENDERER=cairo build/tests/bench/bench-window 1600 900
 */
#include "bench.h"

#include "plumb-chart-view.h"
#include "plumb-intake.h"
#include "plumb-painter.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define MONTHS 120
#define FRAMES 60

typedef struct
{
  double begun;
  double seconds;
  gboolean done;
} Frame;

static void
on_before_paint_cb (Frame *frame)
{
  frame->begun = bench_now ();
}

static void
on_after_paint_cb (Frame *frame)
{
  frame->seconds = bench_now () - frame->begun;
  frame->done = TRUE;
}

/* Waits for the next frame. Returns: its milliseconds. */
static double
wait_frame (Frame *frame)
{
  frame->done = FALSE;
  while (!frame->done)
    g_main_context_iteration (NULL, TRUE);
  return frame->seconds * 1e3;
}

static int
compare (const void *a, const void *b)
{
  const double first = *(const double *) a, second = *(const double *) b;
  return (first > second) - (first < second);
}

static void
report (const char *what, double *times, guint n)
{
  qsort (times, n, sizeof *times, compare);
  g_print ("%s: median %.2f ms, longest %.2f ms\n", what, times[n / 2], times[n - 1]);
}

static PlumbFigure *
load_figure (PlumbWarehouse *warehouse, const char *indicator)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_new (indicator, "E06000024");
  return plumb_figure_new (PLUMB_FIGURE_TREND, plumb_comparison_load (warehouse, selection, NULL));
}

static PlumbWarehouse *
load_warehouse (void)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tidy.csv", NULL);
  PlumbIntakeOptions options = { 0 };
  g_autoptr (PlumbLoadReport) report_of_load = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, NULL);

  bench_write_tidy (path, MONTHS);
  g_assert_true (plumb_intake_prepare (warehouse, NULL));
  g_assert_true (plumb_intake_load_file (warehouse, path, &options, &report_of_load, NULL, NULL));
  g_unlink (path);
  g_rmdir (folder);
  return warehouse;
}

int
main (int argc, char **argv)
{
  const int width = argc > 2 ? atoi (argv[1]) : 1600, height = argc > 2 ? atoi (argv[2]) : 900;
  double times[FRAMES], waits[FRAMES];
  Frame frame = { 0 };
  PlumbWarehouse *warehouse;
  PlumbFigure *figures[2];
  GtkWidget *window, *chart;
  GdkFrameClock *clock;

  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      return 77;
    }
  adw_init ();
  warehouse = load_warehouse ();
  figures[0] = load_figure (warehouse, "rereferrals");
  figures[1] = load_figure (warehouse, "contacts_nfa");
  plumb_warehouse_close (warehouse);

  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (on_before_paint_cb), &frame);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint_cb), &frame);
  g_print ("window of %dx%d, trend of %u months\n", width, height, MONTHS);
  chart = g_object_new (PLUMB_TYPE_CHART_VIEW, NULL);
  plumb_chart_view_set_figure (PLUMB_CHART_VIEW (chart), figures[0]);
  gtk_window_set_child (GTK_WINDOW (window), chart);
  for (guint i = 0; i < 5; i++)
    {
      gtk_widget_queue_draw (chart);
      wait_frame (&frame);
    }
  while (plumb_painter_busy ())
    g_main_context_iteration (NULL, TRUE);
  plumb_chart_view_walk (PLUMB_CHART_VIEW (chart), PLUMB_WALK_FIRST);
  wait_frame (&frame);
  for (guint i = 0; i < FRAMES; i++)
    {
      plumb_chart_view_walk (PLUMB_CHART_VIEW (chart), PLUMB_WALK_NEXT);
      times[i] = wait_frame (&frame);
    }
  report ("a step of the keyboard", times, FRAMES);
  for (guint i = 0; i < FRAMES; i++)
    {
      const double begun = bench_now ();

      plumb_chart_view_set_figure (PLUMB_CHART_VIEW (chart), figures[(i + 1) % 2]);
      while (plumb_painter_busy ())
        g_main_context_iteration (NULL, TRUE);
      times[i] = wait_frame (&frame);
      waits[i] = (bench_now () - begun) * 1e3;
    }
  report ("new data", times, FRAMES);
  report ("from new data to its frame", waits, FRAMES);
  gtk_window_destroy (GTK_WINDOW (window));
  plumb_figure_unref (figures[0]);
  plumb_figure_unref (figures[1]);
  return 0;
}
