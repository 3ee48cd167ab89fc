/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `indicators`: definitions, by which all other files are read.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-layout.h"

typedef enum
{
  ID,
  NAME,
  THEME,
  UNIT,
  DECIMALS,
  POLARITY,
  NUMERATOR,
  DENOMINATOR,
  SOURCE_RETURN,
  CALENDAR,
  PLAIN,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "id",       "name",      "theme",       "unit",          "decimals",
                                            "polarity", "numerator", "denominator", "source_return", "calendar",
                                            "plain",    NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

#define MAX_DECIMALS 6

typedef struct
{
  int columns[N_COLUMNS];
  GPtrArray *indicators; /* PlumbIndicator */
  GHashTable *ids;       /* id -> line */
} Indicators;

static const char *const needed_columns[] = { "id", "name", "unit", "polarity", NULL };

static gboolean
indicators_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns);
}

static gpointer
indicators_begin (PlumbReading *reading, GError **error)
{
  Indicators *self = g_new0 (Indicators, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  self->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_indicator_unref);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plumb_layout_warn_unread (reading, column_names);
  return self;
}

static void
indicators_free (gpointer data)
{
  Indicators *self = data;

  g_ptr_array_unref (self->indicators);
  g_hash_table_unref (self->ids);
  g_free (self);
}

static const char *
cell_of (Indicators *self, const PlumbRow *row, Column column)
{
  return plumb_layout_cell (row, self->columns[column]);
}

/* An id is typed into files and commands: small letters, digits and low lines. */
static gboolean
is_id (const char *text)
{
  const char *at = text;

  if (!g_ascii_islower (*at))
    return FALSE;
  while (g_ascii_islower (*at) || g_ascii_isdigit (*at) || *at == '_')
    at++;
  return *at == '\0';
}

static void
complain (PlumbReading *reading, const PlumbRow *row, Indicators *self, Column column, const char *what)
{
  plumb_problems_fatal (reading->problems, row->line, column_names[column], cell_of (self, row, column), "%s", what);
}

static gboolean
read_choices (Indicators *self, PlumbReading *reading, const PlumbRow *row, PlumbIndicator *fields)
{
  const char *decimals = cell_of (self, row, DECIMALS);
  const char *calendar = cell_of (self, row, CALENDAR);
  gboolean understood = TRUE;

  if (decimals[0] >= '0' && decimals[0] <= '0' + MAX_DECIMALS && decimals[1] == '\0')
    {
      fields->decimals = decimals[0] - '0';
    }
  else if (decimals[0] != '\0')
    {
      complain (reading, row, self, DECIMALS, _ ("This is no number of decimals. Write 0 to 6."));
      understood = FALSE;
    }
  if (!plumb_polarity_parse (cell_of (self, row, POLARITY), &fields->polarity))
    {
      complain (reading, row, self, POLARITY, _ ("This is no polarity. Write high, low or none for what is better."));
      understood = FALSE;
    }
  if (calendar[0] != '\0' && !plumb_calendar_from_string (calendar, &fields->calendar))
    {
      complain (
        reading, row, self, CALENDAR,
        _ (
          "This is no calendar. Write financial-year, march-snapshot, september-snapshot, calendar-year, academic-year or "
          "mid-year."));
      understood = FALSE;
    }
  return understood;
}

static gboolean
indicators_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Indicators *self = state;
  PlumbIndicator fields = { 0 };
  gboolean understood = TRUE;
  guint before;

  fields.id = (char *) cell_of (self, row, ID);
  fields.name = (char *) cell_of (self, row, NAME);
  fields.theme = (char *) cell_of (self, row, THEME);
  fields.unit_text = (char *) cell_of (self, row, UNIT);
  fields.numerator = (char *) cell_of (self, row, NUMERATOR);
  fields.denominator = (char *) cell_of (self, row, DENOMINATOR);
  fields.source_return = (char *) cell_of (self, row, SOURCE_RETURN);
  fields.plain = (char *) cell_of (self, row, PLAIN);
  if (!is_id (fields.id))
    {
      complain (reading, row, self, ID,
                _ ("This is no id. Use small letters, digits and low lines, beginning with a letter."));
      return TRUE;
    }
  before = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, fields.id));
  if (before != 0)
    {
      plumb_problems_fatal (reading->problems, row->line, column_names[ID], fields.id,
                            _ ("Line %u defines the same indicator. Remove one of them."), before);
      return TRUE;
    }
  g_hash_table_insert (self->ids, g_strdup (fields.id), GUINT_TO_POINTER (row->line));
  if (fields.name[0] == '\0')
    {
      complain (reading, row, self, NAME, _ ("An indicator needs a name. Fill the cell."));
      understood = FALSE;
    }
  if (fields.unit_text[0] == '\0')
    {
      complain (reading, row, self, UNIT,
                _ ("An indicator needs a unit: percent, count, per 10,000, or another in words."));
      understood = FALSE;
    }
  if (read_choices (self, reading, row, &fields) && understood)
    g_ptr_array_add (self->indicators, plumb_indicator_new (&fields));
  return TRUE;
}

static gboolean
indicators_store (gpointer state, PlumbReading *reading, GError **error)
{
  Indicators *self = state;

  for (guint i = 0; i < self->indicators->len; i++)
    if (!plumb_warehouse_put_indicator (reading->warehouse, g_ptr_array_index (self->indicators, i), NULL, error))
      return FALSE;
  return TRUE;
}

const PlumbLayout plumb_layout_indicators = {
  .name = "indicators",
  .recognise = indicators_recognise,
  .begin = indicators_begin,
  .row = indicators_row,
  .store = indicators_store,
  .free = indicators_free,
};
