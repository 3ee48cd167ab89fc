/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `indicators` as the data dictionary of the Local Authority Interactive Tool: its measures with polarity,
 * decimals and names.
 */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-lait.h"
#include "plumb-layout.h"

typedef enum
{
  TOPIC,
  MEASURE,
  CHART_TITLE,
  SHORT_NAME,
  POLARITY,
  AXIS,
  DESCRIPTION,
  DECIMALS,
  YEAR_TYPE,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "Topic",       "Measure",     "Chart_title", "Measure_short", "Polarity",
                                            "y_axis_name", "Description", "dps",         "Year_Type",     NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

typedef struct
{
  int columns[N_COLUMNS];
  GPtrArray *indicators; /* PlumbIndicator */
  GHashTable *ids;       /* id -> line */
  guint n_repeated;
  guint first_repeated;
} Dictionary;

static gboolean
dictionary_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, column_names);
}

static gpointer
dictionary_begin (PlumbReading *reading, GError **error)
{
  Dictionary *self = g_new0 (Dictionary, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  self->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_indicator_unref);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static void
dictionary_free (gpointer data)
{
  Dictionary *self = data;

  g_ptr_array_unref (self->indicators);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/* What the axis of the measure's chart says is its unit. Things that are counted and money that is spent add up over
 * areas; for all others a denominator says that they do not. */
static void
set_unit (PlumbIndicator *fields, const char *axis)
{
  static const char *const counted[] = {
    "Total cases", "Entries", "Social Workers", "Starters FTE", "Leavers FTE", NULL
  };
  gboolean is_count = g_str_has_prefix (axis, "Number") || g_strv_contains (counted, axis);
  gboolean is_money = g_str_equal (axis, "Spend");

  if (is_count)
    fields->unit_text = (char *) "count";
  else if (is_money)
    fields->unit_text = (char *) "GBP";
  else if (axis[0] == '%')
    fields->unit_text = (char *) "percent";
  else if (g_str_equal (axis, "Rate per 10,000"))
    fields->unit_text = (char *) "per 10,000";
  else
    fields->unit_text = (char *) axis;
  if (!is_count && !is_money)
    fields->denominator = (char *) plumb_lait_base ();
  fields->decimals = is_count || is_money ? 0 : 1;
}

static PlumbCalendar
find_calendar (const char *year_type)
{
  if (g_str_equal (year_type, "Financial Year"))
    return PLUMB_CALENDAR_FINANCIAL_YEAR;
  if (g_str_equal (year_type, "Academic Year"))
    return PLUMB_CALENDAR_ACADEMIC_YEAR;
  if (g_str_equal (year_type, "Annual (end of Sept)"))
    return PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT;
  return PLUMB_CALENDAR_CALENDAR_YEAR;
}

static gboolean
is_none (const char *text)
{
  return text[0] == '\0' || g_str_equal (text, "-") || g_str_equal (text, "NA");
}

static gboolean
dictionary_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Dictionary *self = state;
  const char *cells[N_COLUMNS];
  PlumbIndicator fields = { 0 };
  g_autofree char *polarity = NULL;
  g_autofree char *theme = NULL;
  g_autofree char *plain = NULL;

  for (int i = 0; i < N_COLUMNS; i++)
    cells[i] = row->cells[self->columns[i]];
  fields.id = plumb_lait_id (cells[SHORT_NAME]);
  if (g_hash_table_contains (self->ids, fields.id))
    {
      /* The tool lists some measures under two topics. */
      if (self->n_repeated++ == 0)
        self->first_repeated = row->line;
      g_free (fields.id);
      return TRUE;
    }
  g_hash_table_insert (self->ids, fields.id, GUINT_TO_POINTER (row->line));
  fields.name = (char *) cells[MEASURE];
  fields.numerator = (char *) cells[CHART_TITLE];
  fields.source_return = (char *) "LAIT";
  fields.theme = theme = plumb_lait_theme (cells[TOPIC]);
  fields.plain = plain = g_strdup (cells[DESCRIPTION]);
  plain[strcspn (plain, "\r\n")] = '\0';
  fields.calendar = find_calendar (cells[YEAR_TYPE]);
  set_unit (&fields, cells[AXIS]);
  polarity = g_ascii_strdown (is_none (cells[POLARITY]) ? "none" : cells[POLARITY], -1);
  if (cells[SHORT_NAME][0] == '\0' || cells[MEASURE][0] == '\0' || cells[AXIS][0] == '\0')
    plumb_problems_fatal (reading->problems, "definition", row->line, column_names[MEASURE], cells[MEASURE],
                          _ ("A measure needs a name, a short name and the name of its axis. Fill the cells."));
  else if (!plumb_polarity_parse (polarity, &fields.polarity))
    plumb_problems_fatal (reading->problems, "definition", row->line, column_names[POLARITY], cells[POLARITY],
                          _ ("This is no polarity. The tool writes High, Low, - or NA."));
  else if (!is_none (cells[DECIMALS]) &&
           (!g_ascii_isdigit (cells[DECIMALS][0]) || cells[DECIMALS][0] > '6' || cells[DECIMALS][1] != '\0'))
    plumb_problems_fatal (reading->problems, "definition", row->line, column_names[DECIMALS], cells[DECIMALS],
                          _ ("This is no number of decimals. Write 0 to 6."));
  else
    {
      if (!is_none (cells[DECIMALS]))
        fields.decimals = cells[DECIMALS][0] - '0';
      g_ptr_array_add (self->indicators, plumb_indicator_new (&fields));
    }
  return TRUE;
}

static gboolean
dictionary_end (gpointer state, PlumbReading *reading, GError **error)
{
  Dictionary *self = state;

  if (self->n_repeated > 0)
    plumb_problems_warn (reading->problems, "repeated-row", self->first_repeated, column_names[SHORT_NAME], NULL,
                         ngettext ("%u row, on this line, defines a measure once more. The first definition is taken.",
                                   "%u rows, the first on this line, define a measure once more. The first definition "
                                   "of each is taken.",
                                   self->n_repeated),
                         self->n_repeated);
  return TRUE;
}

static gboolean
dictionary_store (gpointer state, PlumbReading *reading, GError **error)
{
  Dictionary *self = state;

  for (guint i = 0; i < self->indicators->len; i++)
    if (!plumb_warehouse_put_indicator (reading->warehouse, g_ptr_array_index (self->indicators, i), NULL, error))
      return FALSE;
  return TRUE;
}

const PlumbLayout plumb_layout_lait_dictionary = {
  .name = "indicators",
  .recognise = dictionary_recognise,
  .begin = dictionary_begin,
  .row = dictionary_row,
  .end = dictionary_end,
  .store = dictionary_store,
  .free = dictionary_free,
};
