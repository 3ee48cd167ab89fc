/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb load`: files into a warehouse, each a load of its own.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-format.h"
#include "plumb-intake.h"
#include "plumb-interrupt.h"
#include "plumb-report.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* problems printed of one file; “plumb report” prints them all */
#define PROBLEMS_SHOWN 20

/* seconds after which a file is worth a line about its progress */
#define FIRST_SHOWN 0.5

static void
print_problems (const PlumbLoadReport *report)
{
  for (guint i = 0; i < report->problems->len && i < PROBLEMS_SHOWN; i++)
    {
      const PlumbProblem *problem = g_ptr_array_index (report->problems, i);
      g_autoptr (GString) place = g_string_new (report->file_name);

      if (problem->line > 0)
        g_string_append_printf (place, ":%u", problem->line);
      if (*problem->column != '\0')
        g_string_append_printf (place, ": %s", problem->column);
      g_printerr ("%s: %s: %s\n", place->str,
                  problem->fatal  ? _ ("error")
                  : problem->note ? _ ("note")
                                  : _ ("warning"),
                  problem->message);
    }
  if (report->n_problems > PROBLEMS_SHOWN)
    g_printerr (ngettext ("%s: %u more problem\n", "%s: %u more problems\n", report->n_problems - PROBLEMS_SHOWN),
                report->file_name, report->n_problems - PROBLEMS_SHOWN);
}

static char *
count (gint64 n)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, n);
}

/* One row of the result: what became of a file. */
static void
add_result (PlumbTable *table, const char *file_name, const char *result, const PlumbLoadReport *report)
{
  const PlumbLoad *load = report->load;
  g_autofree char *rows = load != NULL ? count (load->rows) : g_strdup ("");
  g_autofree char *added = load != NULL ? count (load->added) : g_strdup ("");
  g_autofree char *changed = load != NULL ? count (load->changed) : g_strdup ("");
  g_autofree char *unchanged = load != NULL ? count (load->unchanged) : g_strdup ("");
  g_autofree char *historic = load != NULL ? count (load->historic) : g_strdup ("");
  g_autofree char *problems = count (report->n_problems);

  plumb_table_add (table, file_name, result, report->layout, report->mapping, rows, added, changed, unchanged, historic,
                   problems);
}

/* The line on a terminal that says how far a file is. */
typedef struct
{
  const char *file_name;
  gint64 began; /* microseconds */
  gint64 shown;
} Progress;

static void
show_progress (gint64 rows, double fraction, gpointer data)
{
  Progress *self = data;
  gint64 now = g_get_monotonic_time ();
  double seconds = (double) (now - self->began) / G_USEC_PER_SEC;
  g_autofree char *read = NULL;
  g_autofree char *rate = NULL;

  if (seconds < FIRST_SHOWN || (fraction < 1 && now - self->shown < G_USEC_PER_SEC / 10))
    return;
  self->shown = now;
  read = plumb_format_number ((double) rows, 0);
  rate = plumb_format_number ((double) rows / seconds, 0);
  g_printerr ("\r\033[K");
  if (fraction >= 1)
    g_printerr (_ ("%s: %s rows are read; storing them"), self->file_name, read);
  else
    g_printerr (_ ("%s: %.0f %% read, %s rows a second, %.0f s left"), self->file_name, 100 * fraction, rate,
                fraction > 0 ? seconds * (1 - fraction) / fraction : 0.0);
}

static PlumbExit
load_files (PlumbWarehouse *warehouse,
            char **files,
            PlumbIntakeOptions *options,
            PlumbTable *table,
            gboolean problems,
            gboolean *any)
{
  g_autoptr (GCancellable) cancellable = plumb_interrupt_cancellable ();
  PlumbExit status = PLUMB_EXIT_DONE;
  Progress progress = { 0 };

  if (isatty (STDERR_FILENO))
    {
      options->progress = show_progress;
      options->progress_data = &progress;
    }
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (PlumbLoadReport) report = NULL;
      g_autoptr (GError) error = NULL;
      gboolean loaded, stopped;

      progress = (Progress){ .file_name = files[i], .began = g_get_monotonic_time () };
      loaded = plumb_intake_load_file (warehouse, files[i], options, &report, cancellable, &error);
      stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      if (progress.shown != 0)
        g_printerr ("\r\033[K");
      if (problems)
        plumb_report_add (table, report->file_name, report->problems);
      else
        print_problems (report);
      if (stopped)
        g_printerr (
          _ ("plumb: Stopped while “%s” was read. Nothing of it was loaded; what was loaded before it stays.\n"),
          files[i]);
      else if (!loaded)
        g_printerr ("plumb: %s\n", error->message);
      if (loaded)
        *any = TRUE;
      else
        status = PLUMB_EXIT_DATA;
      if (!problems)
        add_result (table, files[i],
                    stopped                   ? "stopped"
                    : !loaded                 ? "refused"
                    : report->already != NULL ? "already loaded"
                    : options->dry_run        ? "would load"
                                              : "loaded",
                    report);
      if (stopped)
        break;
    }
  return status;
}

static PlumbExit
run_load (int argc, char **argv)
{
  static const char *const columns[] = { "file",     "result",     "layout",    "mapping",   "#rows", "#added",
                                         "#changed", "#unchanged", "#historic", "#problems", NULL };
  g_autofree char *released = NULL;
  g_autofree char *mapping = NULL;
  g_autofree char *format_text = NULL;
  g_autofree char *report_text = NULL;
  gboolean dry_run = FALSE;
  gboolean strict = FALSE;
  const GOptionEntry entries[] = {
    { "released", 0, 0, G_OPTION_ARG_STRING, &released,
      N_ ("day on which the figures were published; today if not given"), N_ ("DATE") },
    { "mapping", 0, 0, G_OPTION_ARG_FILENAME, &mapping, N_ ("a mapping to use instead of the built-in ones"),
      N_ ("FILE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("report, and change nothing"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &strict, N_ ("refuse a file for a warning, too"), NULL },
    { "report", 0, 0, G_OPTION_ARG_STRING, &report_text,
      N_ ("print the problems instead, one a row: text, csv or json"), N_ ("FORMAT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  PlumbIntakeOptions options = { 0 };
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  gboolean fresh, any = FALSE;
  PlumbFormat format;
  PlumbExit status;

  if (!plumb_command_parse (&plumb_command_load, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (!plumb_format_parse (format_text, &format))
    return plumb_usage_error (&plumb_command_load, _ ("--format takes text, csv or json, and not “%s”."), format_text);
  if (report_text != NULL && !plumb_format_parse (report_text, &format))
    return plumb_usage_error (&plumb_command_load, _ ("--report takes text, csv or json, and not “%s”."), report_text);
  if (released != NULL && !plumb_date_parse (released, &options.released))
    return plumb_usage_error (&plumb_command_load, _ ("--released takes a day such as 2025-11-20, and not “%s”."),
                              released);
  if (argc < 3)
    return plumb_usage_error (&plumb_command_load, _ ("Name a warehouse and at least one file."));
  options.mapping_file = mapping;
  options.dry_run = dry_run;
  options.strict = strict;

  /* a dry run of a warehouse that is not there happens in memory; one that no file could be loaded into is not left
   * behind */
  fresh = !g_file_test (argv[1], G_FILE_TEST_EXISTS);
  if (dry_run && !fresh)
    {
      /* one of an older version would be brought up to date by opening it for writing */
      g_autoptr (PlumbWarehouse) as_it_is = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);

      if (as_it_is == NULL)
        return plumb_data_error (error);
    }
  warehouse = plumb_warehouse_open (fresh && dry_run ? ":memory:" : argv[1], PLUMB_WAREHOUSE_CREATE, NULL, &error);
  if (warehouse == NULL || ((fresh || !dry_run) && !plumb_intake_prepare (warehouse, &error)))
    return plumb_data_error (error);
  table = report_text != NULL ? plumb_report_table_new () : plumb_table_new (columns);
  status = load_files (warehouse, argv + 2, &options, table, report_text != NULL, &any);
  plumb_table_print (table, format);
  if (fresh && !dry_run && !any)
    {
      g_clear_pointer (&warehouse, plumb_warehouse_close);
      g_unlink (argv[1]);
    }
  return status;
}

const PlumbCommand plumb_command_load = { "load",
                                          N_ ("WAREHOUSE FILE... [--released DATE] [--mapping FILE] [--dry-run] "
                                              "[--strict] [--report FORMAT]"),
                                          N_ ("Load files into a warehouse, and make it if it is not there"),
                                          run_load };
