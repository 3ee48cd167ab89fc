/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb revisions`: which figures a later release changed, from what, to what, and by which load.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-format.h"

#include <glib/gi18n-lib.h>

static void
add_revision (PlumbTable *table, const PlumbRevision *revision)
{
  g_autofree char *period = plumb_period_to_string (revision->period);
  g_autofree char *from = plumb_format_machine (revision->from_value, -1);
  g_autofree char *to = plumb_format_machine (revision->to_value, -1);
  g_autofree char *released = revision->released != 0 ? plumb_date_to_string (revision->released) : g_strdup ("");
  g_autofree char *load = g_strdup_printf ("%" G_GINT64_FORMAT, revision->load);
  g_autofree char *file = plumb_source_text (revision->area, revision->file_name);

  plumb_table_add (table, revision->indicator->id, revision->area->code, revision->area->stored_name,
                   revision->breakdown, period, from, plumb_state_letter (revision->from_state), to,
                   plumb_state_letter (revision->to_state), plumb_status_to_string (revision->status), released, load,
                   file);
}

static PlumbExit
run_revisions (int argc, char **argv)
{
  static const char *const columns[] = { "indicator",   "area_code",  "area_name", "breakdown", "period",
                                         "#from_value", "from_state", "#to_value", "to_state",  "status",
                                         "released",    "#load",      "file",      NULL };
  g_autofree char *indicator_id = NULL;
  g_autofree char *area_text = NULL;
  g_autofree char *as_at_text = NULL;
  g_autofree char *format_text = NULL;
  const GOptionEntry entries[] = {
    { "indicator", 'i', 0, G_OPTION_ARG_STRING, &indicator_id, N_ ("id of the indicator"), "ID" },
    { "area", 'a', 0, G_OPTION_ARG_STRING, &area_text, N_ ("GSS code, DfE number or name"), N_ ("AREA") },
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &as_at_text, N_ ("the warehouse as it stood on this day"), N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbIndicator) indicator = NULL;
  g_autoptr (PlumbArea) area = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  PlumbFormat format;
  guint32 as_at = 0;

  if (!plumb_command_parse (&plumb_command_revisions, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2)
    return plumb_usage_error (&plumb_command_revisions, _ ("Name one warehouse."));
  if (!plumb_format_parse (format_text, &format))
    return plumb_usage_error (&plumb_command_revisions, _ ("--format takes text, csv or json, and not “%s”."),
                              format_text);
  if (as_at_text != NULL && !plumb_date_parse (as_at_text, &as_at))
    return plumb_usage_error (&plumb_command_revisions, _ ("--as-at takes a day such as 2026-03-31, and not “%s”."),
                              as_at_text);
  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse != NULL && indicator_id != NULL)
    indicator = plumb_warehouse_find_indicator (warehouse, indicator_id, &error);
  if (warehouse != NULL && error == NULL && area_text != NULL)
    area = plumb_warehouse_find_area (warehouse, area_text, &error);
  if (error == NULL)
    revisions = plumb_warehouse_list_revisions (warehouse, indicator, area, &error);
  if (revisions == NULL)
    return plumb_data_error (error);
  table = plumb_table_new (columns);
  for (guint i = 0; i < revisions->len; i++)
    if (as_at == 0 || ((const PlumbRevision *) g_ptr_array_index (revisions, i))->released <= as_at)
      add_revision (table, g_ptr_array_index (revisions, i));
  plumb_table_print (table, format);
  if (area != NULL)
    plumb_illustrative_note (area);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_revisions = {
  "revisions", N_ ("WAREHOUSE [--indicator ID] [--area CODE-OR-NAME] [--as-at DATE] [--format FORMAT]"),
  N_ ("Print which figures a later release changed"), run_revisions
};
