/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long a reader waits for a scorecard after an authority is chosen: until 60 indicators are read and judged, and
 * until they are listed and painted. Needs a display, as bench-window does.
 */
#include "bench.h"

#include "plumb-application.h"
#include "plumb-intake.h"
#include "plumb-scorecard-page.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define INDICATORS 60
#define MONTHS 36

static const char *const areas[] = { "E06000024", "E06000022", "E06000023", "E06000025", "E06000054", "E06000066",
                                     "E10000009", "E10000013", "E10000008", "E06000026", "E06000058", "E92000001" };

static void
write_figures (PlumbWarehouse *warehouse, const char *path)
{
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (warehouse, NULL);
  g_autoptr (GString) text = g_string_new ("indicator,area,period,value,numerator,denominator,status\n");
  guint noise = 1;

  g_assert_cmpuint (indicators->len, >=, INDICATORS);
  for (guint i = 0; i < INDICATORS; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (indicators, i);

      for (guint month = 0; month < MONTHS; month++)
        for (guint j = 0; j < G_N_ELEMENTS (areas); j++)
          {
            noise = noise * 1103515245u + 12345u;
            g_string_append_printf (text, "%s,%s,%04u-%02u,", indicator->id, areas[j], 2022 + month / 12,
                                    month % 12 + 1);
            if (indicator->unit == PLUMB_UNIT_PERCENT)
              g_string_append_printf (text, ",%u,1000,actual\n", 100 + (noise >> 16) % 200);
            else
              g_string_append_printf (text, "%u,,,actual\n", 100 + (noise >> 16) % 200);
          }
    }
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
}

/* The registers of the program have fewer indicators than a large scorecard. */
static const char more[] =
  "id,name,plain,theme,unit,decimals,polarity,numerator,denominator,source_return,definition_version\n"
  "bench_1,First of the bench,,Bench,percentage,1,low,Numerator,Denominator,,1\n"
  "bench_2,Second of the bench,,Bench,percentage,1,high,Numerator,Denominator,,1\n";

static void
make_warehouse (const char *path, const char *csv)
{
  PlumbIntakeOptions options = { 0 };
  g_autoptr (PlumbLoadReport) defined = NULL;
  g_autoptr (PlumbLoadReport) report = NULL;
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (path, PLUMB_WAREHOUSE_CREATE, NULL, NULL);

  g_assert_true (plumb_intake_prepare (warehouse, NULL));
  g_assert_true (g_file_set_contents (csv, more, -1, NULL));
  g_assert_true (plumb_intake_load_file (warehouse, csv, &options, &defined, NULL, NULL));
  write_figures (warehouse, csv);
  g_assert_true (plumb_intake_load_file (warehouse, csv, &options, &report, NULL, NULL));
}

static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(PlumbSession **) data = plumb_session_open_finish (result, NULL);
}

static void
on_after_paint_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
print (const char *what, double *seconds)
{
  const double median = bench_median (seconds);

  g_print ("%s: median %.1f ms, longest %.1f ms\n", what, median * 1e3, seconds[BENCH_ROUNDS - 1] * 1e3);
}

/* Chooses one area after the other. */
static void
measure (PlumbSession *session)
{
  PlumbScorecardPage *page = g_object_new (PLUMB_TYPE_SCORECARD_PAGE, NULL);
  GtkWidget *window = gtk_window_new ();
  double read[BENCH_ROUNDS], shown[BENCH_ROUNDS], all[BENCH_ROUNDS];
  gboolean painted = FALSE;

  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 1000);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint_cb),
                            &painted);
  plumb_scorecard_page_set_session (page, session);
  for (int round = -1; round < BENCH_ROUNDS; round++)
    {
      const double begun = bench_now ();
      double done, first;

      plumb_session_choose_area (session, plumb_session_find_area (session, areas[round + 1]));
      plumb_scorecard_page_set_session (page, NULL);
      plumb_scorecard_page_set_session (page, session);
      plumb_scorecard_page_reload (page);
      while (plumb_scorecard_page_n_lines (page) == 0)
        g_main_context_iteration (NULL, TRUE);
      done = bench_now ();
      for (painted = FALSE; !painted;)
        g_main_context_iteration (NULL, TRUE);
      first = bench_now ();
      while (plumb_scorecard_page_busy (page))
        g_main_context_iteration (NULL, TRUE);
      /* the first round warms up */
      if (round < 0)
        continue;
      read[round] = done - begun;
      shown[round] = first - begun;
      all[round] = bench_now () - begun;
    }
  g_assert_cmpuint (plumb_scorecard_page_n_lines (page), >, INDICATORS);
  print ("60 indicators read and judged, the first listed", read);
  print ("and painted", shown);
  print ("all of them listed", all);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-bench-XXXXXX", NULL);
  g_autofree char *csv = g_build_filename (folder, "tidy.csv", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.plumb", NULL);
  g_autoptr (PlumbApplication) application = NULL;
  PlumbSession *session = NULL;

  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      return 77;
    }
  adw_init ();
  application = plumb_application_new (G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  make_warehouse (path, csv);
  plumb_session_open_async (path, FALSE, NULL, on_opened_cb, &session);
  while (session == NULL)
    g_main_context_iteration (NULL, TRUE);
  measure (session);
  g_object_unref (session);
  g_unlink (csv);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
