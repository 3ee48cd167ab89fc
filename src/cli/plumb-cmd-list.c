/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb list`: what a warehouse holds.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-format.h"

#include <glib/gi18n-lib.h>

/* @area, NULL for all, and @as_at, 0 for now: for the lists that take them. */
typedef struct
{
  PlumbArea *area;
  guint32 as_at;
} Narrowing;

/* A list: NULL with @error set when it cannot be read. */
typedef PlumbTable *(*ListFunc) (PlumbWarehouse *warehouse, const Narrowing *narrowing, GError **error);

static char *
number (gint64 value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static PlumbTable *
list_indicators (PlumbWarehouse *warehouse, const Narrowing *narrowing, GError **error)
{
  static const char *const columns[] = {
    "id",        "name",        "theme",         "unit",     "#decimals",           "polarity",
    "numerator", "denominator", "source_return", "calendar", "#definition_version", NULL
  };
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (warehouse, error);
  PlumbTable *table;

  if (indicators == NULL)
    return NULL;
  table = plumb_table_new (columns);
  for (guint i = 0; i < indicators->len; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (indicators, i);
      g_autofree char *decimals = number (indicator->decimals);
      g_autofree char *version = number (indicator->definition_version);

      plumb_table_add (table, indicator->id, indicator->stored.name, indicator->stored.theme, indicator->unit_text,
                       decimals, plumb_polarity_to_string (indicator->polarity), indicator->stored.numerator,
                       indicator->stored.denominator, indicator->source_return,
                       plumb_calendar_to_string (indicator->calendar), version);
    }
  return table;
}

static char *
join_codes (GPtrArray *areas)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < areas->len; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", ((PlumbArea *) g_ptr_array_index (areas, i))->code);
  return g_string_free (codes, FALSE);
}

static PlumbTable *
list_areas (PlumbWarehouse *warehouse, const Narrowing *narrowing, GError **error)
{
  static const char *const columns[] = { "code",      "la_code", "name", "level",      "#illustrative",
                                         "#measured", "#from",   "#to",  "successors", NULL };
  g_autoptr (GPtrArray) areas = plumb_warehouse_list_areas (warehouse, error);
  g_autoptr (GPtrArray) measured = areas != NULL ? plumb_warehouse_list_measured_areas (warehouse, error) : NULL;
  g_autoptr (GHashTable) has = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (PlumbTable) table = NULL;

  if (measured == NULL)
    return NULL;
  for (guint i = 0; i < measured->len; i++)
    g_hash_table_add (has, &((PlumbArea *) g_ptr_array_index (measured, i))->key);
  table = plumb_table_new (columns);
  for (guint i = 0; i < areas->len; i++)
    {
      const PlumbArea *area = g_ptr_array_index (areas, i);
      g_autoptr (PlumbAreaHistory) history = plumb_warehouse_get_area_history (warehouse, area, error);
      g_autofree char *from = area->first_year != 0 ? number (area->first_year) : g_strdup ("");
      g_autofree char *to = area->last_year != 0 ? number (area->last_year) : g_strdup ("");
      g_autofree char *successors = history != NULL ? join_codes (history->successors) : NULL;

      if (history == NULL)
        return NULL;
      plumb_table_add (table, area->code, area->la_code, area->stored_name, plumb_area_level_to_string (area->level),
                       area->illustrative ? "1" : "0", g_hash_table_contains (has, &area->key) ? "1" : "0", from, to,
                       successors);
    }
  return g_steal_pointer (&table);
}

static PlumbTable *
list_neighbour_sets (PlumbWarehouse *warehouse, const Narrowing *narrowing, GError **error)
{
  static const char *const columns[] = { "name", "dated", "#areas", "source", NULL };
  g_autoptr (GPtrArray) sets = plumb_warehouse_list_neighbour_sets (warehouse, error);
  PlumbTable *table;

  if (sets == NULL)
    return NULL;
  table = plumb_table_new (columns);
  for (guint i = 0; i < sets->len; i++)
    {
      const PlumbNeighbourSet *set = g_ptr_array_index (sets, i);
      g_autofree char *areas = number (set->areas);
      plumb_table_add (table, set->name, set->dated, areas, set->source);
    }
  return table;
}

static PlumbTable *
list_themes (PlumbWarehouse *warehouse, const Narrowing *narrowing, GError **error)
{
  static const char *const columns[] = { "name", "#indicators", "#measured", NULL };
  g_autoptr (GPtrArray) themes = plumb_warehouse_list_themes (warehouse, error);
  PlumbTable *table;

  if (themes == NULL)
    return NULL;
  table = plumb_table_new (columns);
  for (guint i = 0; i < themes->len; i++)
    {
      const PlumbTheme *theme = g_ptr_array_index (themes, i);
      g_autofree char *indicators = number (theme->indicators);
      g_autofree char *measured = number (theme->measured);
      plumb_table_add (table, theme->name, indicators, measured);
    }
  return table;
}

static void
add_load (PlumbTable *table, const PlumbLoad *load)
{
  g_autofree char *key = number (load->key);
  g_autofree char *released = load->released != 0 ? plumb_date_to_string (load->released) : g_strdup ("");
  g_autofree char *rows = number (load->rows);
  g_autofree char *added = number (load->added);
  g_autofree char *changed = number (load->changed);
  g_autofree char *unchanged = number (load->unchanged);
  g_autofree char *historic = number (load->historic);
  g_autofree char *problems = number (load->problems);

  plumb_table_add (table, key, load->file_name, load->layout, load->mapping, released, load->loaded_at, rows, added,
                   changed, unchanged, historic, load->sha256, problems);
}

static PlumbTable *
list_loads (PlumbWarehouse *warehouse, const Narrowing *narrowing, GError **error)
{
  static const char *const columns[] = { "#load",     "file",   "layout",    "mapping",  "released",
                                         "loaded_at", "#rows",  "#added",    "#changed", "#unchanged",
                                         "#historic", "sha256", "#problems", NULL };
  g_autoptr (GPtrArray) loads = plumb_warehouse_list_loads (warehouse, error);
  PlumbTable *table;

  if (loads == NULL)
    return NULL;
  table = plumb_table_new (columns);
  for (guint i = 0; i < loads->len; i++)
    {
      const PlumbLoad *load = g_ptr_array_index (loads, i);

      if (narrowing->as_at != 0 && load->released > narrowing->as_at)
        continue;
      add_load (table, load);
    }
  return table;
}

static PlumbTable *
list_targets (PlumbWarehouse *warehouse, const Narrowing *narrowing, GError **error)
{
  static const char *const columns[] = { "indicator", "area_code",   "area_name", "from",   "to",
                                         "#target",   "#end_target", "#lower",    "#upper", "#tolerance",
                                         "scheme",    "note",        "source",    "#load",  NULL };
  g_autoptr (GPtrArray) targets =
    plumb_warehouse_list_targets (warehouse, NULL, narrowing->area, narrowing->as_at, error);
  PlumbTable *table;

  if (targets == NULL)
    return NULL;
  table = plumb_table_new (columns);
  for (guint i = 0; i < targets->len; i++)
    {
      const PlumbTargetRecord *record = g_ptr_array_index (targets, i);
      const PlumbTarget *target = record->target;
      g_autofree char *from = plumb_period_to_string (target->from);
      g_autofree char *to = target->to.kind != 0 ? plumb_period_to_string (target->to) : g_strdup ("");
      g_autofree char *value = plumb_format_machine (target->value, -1);
      g_autofree char *end_value = plumb_format_machine (target->end_value, -1);
      g_autofree char *lower = plumb_format_machine (target->lower, -1);
      g_autofree char *upper = plumb_format_machine (target->upper, -1);
      g_autofree char *tolerance = plumb_format_machine (target->tolerance, -1);
      g_autofree char *load = number (record->load);

      plumb_table_add (table, record->indicator->id, record->area != NULL ? record->area->code : "",
                       record->area != NULL ? record->area->stored_name : "", from, to, value, end_value, lower, upper,
                       tolerance, plumb_scheme_to_string (target->scheme), target->note, target->source, load);
    }
  return table;
}

static PlumbTable *
list_commentary (PlumbWarehouse *warehouse, const Narrowing *narrowing, GError **error)
{
  static const char *const columns[] = { "indicator", "area_code",   "area_name", "period", "reason",     "done",
                                         "owner",     "next_action", "due",       "file",   "written_at", NULL };
  g_autoptr (GPtrArray) list =
    plumb_warehouse_list_commentary (warehouse, NULL, narrowing->area, narrowing->as_at, error);
  PlumbTable *table;

  if (list == NULL)
    return NULL;
  table = plumb_table_new (columns);
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbCommentary *commentary = g_ptr_array_index (list, i);
      g_autofree char *period = plumb_period_to_string (commentary->period);
      g_autofree char *due = commentary->due != 0 ? plumb_date_to_string (commentary->due) : g_strdup ("");

      plumb_table_add (table, commentary->indicator->id, commentary->area->code, commentary->area->stored_name, period,
                       commentary->reason, commentary->done, commentary->owner, commentary->next_action, due,
                       commentary->file, *commentary->file == '\0' ? commentary->since : "");
    }
  return table;
}

static const struct
{
  const char *name;
  ListFunc list;
  gboolean takes_area;
  gboolean takes_as_at;
} lists[] = {
  { "indicators", list_indicators, FALSE, FALSE },
  { "areas", list_areas, FALSE, FALSE },
  { "neighbour-sets", list_neighbour_sets, FALSE, FALSE },
  { "themes", list_themes, FALSE, FALSE },
  { "loads", list_loads, FALSE, TRUE },
  { "targets", list_targets, TRUE, TRUE },
  { "commentary", list_commentary, TRUE, TRUE },
};

static PlumbExit
run_list (int argc, char **argv)
{
  g_autofree char *format_text = NULL;
  g_autofree char *area_text = NULL;
  g_autofree char *as_at_text = NULL;
  const GOptionEntry entries[] = {
    { "area", 'a', 0, G_OPTION_ARG_STRING, &area_text, N_ ("targets or commentary of this area only"), N_ ("AREA") },
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &as_at_text, N_ ("loads, targets or commentary as they stood on this day"),
      N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_ ("text, csv or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (PlumbArea) area = NULL;
  g_autoptr (PlumbTable) table = NULL;
  g_autoptr (GError) error = NULL;
  Narrowing narrowing = { 0 };
  ListFunc list = NULL;
  gboolean takes_area = FALSE, takes_as_at = FALSE;
  PlumbFormat format;

  if (!plumb_command_parse (&plumb_command_list, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (!plumb_format_parse (format_text, &format))
    return plumb_usage_error (&plumb_command_list, _ ("--format takes text, csv or json, and not “%s”."), format_text);
  if (as_at_text != NULL && !plumb_date_parse (as_at_text, &narrowing.as_at))
    return plumb_usage_error (&plumb_command_list, _ ("--as-at takes a day such as 2026-03-31, and not “%s”."),
                              as_at_text);
  if (argc != 3)
    return plumb_usage_error (&plumb_command_list, _ ("Name a warehouse and what to list."));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_strcmp0 (argv[2], lists[i].name) == 0)
      {
        list = lists[i].list;
        takes_area = lists[i].takes_area;
        takes_as_at = lists[i].takes_as_at;
      }
  if (list == NULL)
    return plumb_usage_error (&plumb_command_list, _ ("There is no list “%s”."), argv[2]);
  if (!takes_area && area_text != NULL)
    return plumb_usage_error (&plumb_command_list, _ ("--area is for targets and commentary."));
  if (!takes_as_at && as_at_text != NULL)
    return plumb_usage_error (&plumb_command_list, _ ("--as-at is for loads, targets and commentary."));

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  if (area_text != NULL)
    {
      area = plumb_warehouse_find_area (warehouse, area_text, &error);
      if (area == NULL)
        return plumb_data_error (error);
      narrowing.area = area;
    }
  table = list (warehouse, &narrowing, &error);
  if (table == NULL)
    return plumb_data_error (error);
  plumb_table_print (table, format);
  return PLUMB_EXIT_DONE;
}

const PlumbCommand plumb_command_list = {
  "list",
  N_ ("WAREHOUSE indicators|areas|neighbour-sets|themes|loads|targets|commentary [--area A] [--as-at DATE] "
      "[--format FORMAT]"),
  N_ ("Print what a warehouse holds"), run_list
};
