/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `lait`: the long file of the Local Authority Interactive Tool, one row a measure, year and area. Its
 * numbers passed through a spreadsheet (7.0000000000000007E-2), and what is missing is a dash or the number -100.
 */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-facts.h"
#include "plumb-lait.h"

typedef enum
{
  SHORT_NAME,
  DATA_ITEM,
  YEARS,
  AREA,
  VALUES,
  LA_NUMBER,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "Short Desc", "Data item", "Years", "LA and Regions",
                                            "Values",     "LA Number", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

/* The tool numbers England and the regions after the authorities. */
static const char *const wide_areas[][2] = {
  { "970", "E92000001" }, { "980", "E12000001" }, { "981", "E12000002" }, { "982", "E12000003" },
  { "983", "E12000004" }, { "984", "E12000005" }, { "985", "E12000006" }, { "986", "E12000007" },
  { "987", "E13000001" }, { "988", "E13000002" }, { "989", "E12000008" }, { "990", "E12000009" },
};

#define MISSING -100

typedef struct
{
  int columns[N_COLUMNS];
  char *short_name; /* of the row before */
  PlumbIndicator *indicator;
  guint n_defined;
  guint first_defined;
  guint n_contradicting;
  guint first_contradicting;
} Lait;

static gboolean
lait_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, column_names);
}

static gpointer
lait_begin (PlumbReading *reading, GError **error)
{
  Lait *self = g_new0 (Lait, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  return self;
}

static void
lait_free (gpointer data)
{
  Lait *self = data;

  g_free (self->short_name);
  g_free (self);
}

/* A measure that no dictionary has defined: what the row says of it, and no judgement. */
static PlumbIndicator *
define (Lait *self, PlumbReading *reading, const PlumbRow *row, const char *id, GError **error)
{
  g_autofree char *theme = plumb_lait_theme ("");
  PlumbIndicator fields = { .id = (char *) id, .decimals = 1 };

  fields.name = (char *) row->cells[self->columns[DATA_ITEM]];
  fields.theme = theme;
  /* as all that a warehouse says of an indicator, not in the language of whoever loads the file */
  fields.unit_text = (char *) NC_ ("unit", "as published");
  fields.denominator = (char *) plumb_lait_base ();
  fields.source_return = (char *) "LAIT";
  fields.calendar = PLUMB_CALENDAR_CALENDAR_YEAR;
  if (self->n_defined++ == 0)
    self->first_defined = row->line;
  return plumb_catalog_add_indicator (reading->catalog, &fields, error);
}

static gboolean
find_indicator (Lait *self, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  const char *short_name = row->cells[self->columns[SHORT_NAME]];
  g_autofree char *id = NULL;

  if (g_strcmp0 (self->short_name, short_name) == 0)
    return TRUE;
  id = plumb_lait_id (short_name);
  if (!plumb_catalog_indicator (reading->catalog, id, &self->indicator, error))
    return FALSE;
  if (self->indicator == NULL)
    self->indicator = define (self, reading, row, id, error);
  if (self->indicator == NULL)
    return FALSE;
  g_free (self->short_name);
  self->short_name = g_strdup (short_name);
  return TRUE;
}

static gboolean
find_area (Lait *self, PlumbReading *reading, const PlumbRow *row, gint64 *key, GError **error)
{
  const char *text = row->cells[self->columns[LA_NUMBER]];
  const char *name = row->cells[self->columns[AREA]];
  const char *why;
  gboolean other = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (wide_areas); i++)
    if (strcmp (text, wide_areas[i][0]) == 0)
      text = wide_areas[i][1];
  if (!plumb_catalog_area (reading->catalog, text, key, &why, error))
    return FALSE;
  if (*key == 0)
    plumb_problems_fatal (reading->problems, "unknown-area", row->line, column_names[LA_NUMBER], text, "%s", why);
  /* Regions have names of the tool's own: London (Inner). */
  else if (text == row->cells[self->columns[LA_NUMBER]] &&
           !plumb_catalog_is_other (reading->catalog, name, *key, &other, error))
    return FALSE;
  if (other && self->n_contradicting++ == 0)
    self->first_contradicting = row->line;
  return TRUE;
}

/* `2016`, `2016-17`, and `2016-17 (OT)` for an outturn. */
static gboolean
find_period (PlumbReading *reading, const char *text, gint32 *code)
{
  static const char outturn[] = " (OT)";
  g_autofree char *year = g_strdup (text);
  gint64 found;
  gsize length;

  if (g_str_has_suffix (year, outturn))
    year[strlen (year) - strlen (outturn)] = '\0';
  length = strlen (year);
  if (length != 4 && !(length == 7 && year[4] == '-'))
    return FALSE;
  if (length == 7)
    year[4] = '/';
  if (!plumb_catalog_period (reading->catalog, year, &found))
    return FALSE;
  *code = (gint32) found;
  reading->edition = MAX (reading->edition, (int) g_ascii_strtoll (year, NULL, 10) + (length == 7));
  return TRUE;
}

/* A number that a spreadsheet wrote with a power of ten, as no person would. */
static PlumbCell
parse_value (const char *text)
{
  PlumbCell cell = plumb_cell_parse (text, FALSE);
  const char *power = strchr (text, 'E');
  int decimals;

  if (cell.kind == PLUMB_CELL_BAD && power != NULL && power - text < 32)
    {
      g_autofree char *digits = g_strndup (text, (gsize) (power - text));
      const char *exponent = power[1] == '-' || power[1] == '+' ? power + 2 : power + 1;

      if (plumb_number_parse (digits, FALSE, &cell.number, &decimals) && strspn (exponent, "0123456789") <= 2 &&
          exponent[0] != '\0' && exponent[strspn (exponent, "0123456789")] == '\0')
        {
          cell.kind = PLUMB_CELL_NUMBER;
          cell.number = g_ascii_strtod (text, NULL);
        }
    }
  if (cell.kind == PLUMB_CELL_NUMBER && cell.number == MISSING)
    cell = (PlumbCell){ .kind = PLUMB_CELL_STATE, .state = PLUMB_STATE_NOT_AVAILABLE };
  return cell;
}

static gboolean
lait_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Lait *self = state;
  PlumbFact fact = { .line = row->line };
  const char *years = row->cells[self->columns[YEARS]];
  const char *text = row->cells[self->columns[VALUES]];
  const PlumbCell absent = { .kind = PLUMB_CELL_ABSENT };
  PlumbCell value = parse_value (text);
  gint64 area;

  if (!find_indicator (self, reading, row, error) || !find_area (self, reading, row, &area, error))
    return FALSE;
  if (!find_period (reading, years, &fact.period))
    {
      plumb_problems_fatal (reading->problems, "unknown-period", row->line, column_names[YEARS], years,
                            _ ("This is no year. Write it as 2025 or 2024-25."));
      return TRUE;
    }
  if (value.kind == PLUMB_CELL_BAD || value.kind == PLUMB_CELL_EMPTY)
    {
      plumb_problems_fatal (reading->problems, "unknown-marker", row->line, column_names[VALUES], text,
                            _ ("This is neither a number nor a dash. Correct the cell or ask the publisher."));
      return TRUE;
    }
  if (area == 0)
    return TRUE;
  fact.area = (gint32) area;
  fact.indicator = (gint32) self->indicator->key;
  plumb_fact_fill (&fact, self->indicator, value, absent, absent);
  plumb_fact_check (&fact, self->indicator, reading->problems);
  return plumb_warehouse_add_fact (reading->warehouse, &fact, error);
}

static gboolean
lait_end (gpointer state, PlumbReading *reading, GError **error)
{
  Lait *self = state;

  if (self->n_contradicting > 0)
    plumb_problems_warn (
      reading->problems, "code-name", self->first_contradicting, column_names[AREA], NULL,
      ngettext ("%u row, on this line, has the name of another authority beside its number; the number "
                "counted.",
                "%u rows, the first on this line, have the name of another authority beside their "
                "number; the number counted.",
                self->n_contradicting),
      self->n_contradicting);
  if (self->n_defined > 0)
    plumb_problems_warn (
      reading->problems, "new-indicator", self->first_defined, column_names[SHORT_NAME], NULL,
      ngettext ("%u measure is not defined in the warehouse and was taken with its name only. Load the tool's data "
                "dictionary for its unit, decimals and polarity.",
                "%u measures, the first on this line, are not defined in the warehouse and were taken with their names "
                "only. Load the tool's data dictionary for their units, decimals and polarity.",
                self->n_defined),
      self->n_defined);
  return TRUE;
}

const PlumbLayout plumb_layout_lait = {
  .name = "lait",
  .recognise = lait_recognise,
  .begin = lait_begin,
  .row = lait_row,
  .end = lait_end,
  .free = lait_free,
};
