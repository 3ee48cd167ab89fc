/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads the files named on the command line into a new warehouse and prints every figure that it then gives back, one a
 * line, for compare-open-data.py, which computes the same from the files alone.
 *
 * dump-series FILE ... : prints `file TAB layout TAB mapping TAB rows TAB facts added` or `file TAB ! TAB message`,
 * then `indicator TAB breakdown TAB area TAB period TAB value TAB numerator TAB denominator TAB state TAB derived`.
 */
#include "config.h"

#include "plumb-intake.h"

static void
print_series (PlumbWarehouse *warehouse, PlumbIndicator *indicator, const char *breakdown)
{
  PlumbSeriesQuery query = { .indicator = indicator, .breakdown = breakdown };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = plumb_warehouse_get_series (warehouse, &query, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (list, i);

      for (guint j = 0; j < series->n; j++)
        {
          const PlumbObservation *observation = &series->observations[j];
          g_autofree char *period = plumb_period_to_string (observation->period);

          g_print ("%s\t%s\t%s\t%s\t%.17g\t%.17g\t%.17g\t%s\t%d\n", indicator->id, breakdown != NULL ? breakdown : "",
                   series->area->code, period, observation->value, observation->numerator, observation->denominator,
                   plumb_state_letter (observation->state), observation->derived);
        }
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);
  g_autoptr (GPtrArray) indicators = NULL;

  g_assert_no_error (error);
  plumb_intake_prepare (warehouse, &error);
  g_assert_no_error (error);
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (PlumbLoadReport) report = NULL;

      if (plumb_intake_load_file (warehouse, argv[i], NULL, &report, NULL, &error))
        g_print ("file\t%s\t%s\t%s\t%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT "\n", report->file_name, report->layout,
                 report->mapping != NULL ? report->mapping : "", report->load->rows, report->load->added);
      else
        g_print ("file\t%s\t!\t%s\n", report->file_name, error->message);
      g_clear_error (&error);
      for (guint j = 0; j < report->problems->len; j++)
        {
          const PlumbProblem *problem = g_ptr_array_index (report->problems, j);

          g_print ("problem\t%s\t%d\t%u\t%s\t%s\t%s\n", report->file_name, problem->fatal, problem->line,
                   problem->column, problem->value, problem->message);
        }
    }
  indicators = plumb_warehouse_list_indicators (warehouse, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < indicators->len; i++)
    {
      PlumbIndicator *indicator = g_ptr_array_index (indicators, i);
      g_auto (GStrv) breakdowns = plumb_warehouse_list_breakdowns (warehouse, indicator, NULL, 0, &error);

      g_assert_no_error (error);
      print_series (warehouse, indicator, NULL);
      for (char **breakdown = breakdowns; *breakdown != NULL; breakdown++)
        print_series (warehouse, indicator, *breakdown);
    }
  return 0;
}
