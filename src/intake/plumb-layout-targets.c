/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `targets`: what an authority set out to reach, one row a target.
 */
#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "plumb-layout.h"
#include "plumb-number.h"

typedef enum
{
  INDICATOR,
  AREA,
  FROM,
  TO,
  TARGET,
  END_TARGET,
  LOWER,
  UPPER,
  TOLERANCE,
  SCHEME,
  NOTE,
  SOURCE,
  N_COLUMNS
} Column;

static const char *const column_names[] = { "indicator", "area",      "from",   "to",   "target", "end_target", "lower",
                                            "upper",     "tolerance", "scheme", "note", "source", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (column_names) == N_COLUMNS + 1);

typedef struct
{
  gint64 indicator;
  gint64 area;
  PlumbTarget *target;
} Entry;

typedef struct
{
  int columns[N_COLUMNS];
  GArray *entries;  /* Entry */
  GHashTable *seen; /* "indicator area period" -> line of the file */
} Targets;

static void
entry_clear (gpointer data)
{
  plumb_target_free (((Entry *) data)->target);
}

static const char *const needed_columns[] = { "indicator", "from", NULL };

static gboolean
targets_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns) &&
         (plumb_header_find (header, "target") >= 0 || plumb_header_find (header, "lower") >= 0 ||
          plumb_header_find (header, "upper") >= 0);
}

static gpointer
targets_begin (PlumbReading *reading, GError **error)
{
  Targets *self = g_new0 (Targets, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, column_names[i]);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plumb_layout_warn_unread (reading, column_names);
  return self;
}

static void
targets_free (gpointer data)
{
  Targets *self = data;

  g_array_unref (self->entries);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/* The number in @column, NAN for an empty cell. */
static gboolean
read_number (Targets *self, PlumbReading *reading, const PlumbRow *row, Column column, gboolean percent, double *number)
{
  const char *text = plumb_layout_cell (row, self->columns[column]);
  int decimals;

  *number = NAN;
  if (text[0] == '\0' || plumb_number_parse (text, percent, number, &decimals))
    return TRUE;
  plumb_problems_fatal (reading->problems, "unknown-marker", row->line, column_names[column], text,
                        _ ("This is no number. Write one such as 1,234.5, or leave the cell empty."));
  return FALSE;
}

static gboolean
read_numbers (Targets *self, PlumbReading *reading, const PlumbRow *row, gboolean percent, PlumbTarget *target)
{
  const struct
  {
    Column column;
    double *number;
  } cells[] = {
    { TARGET, &target->value }, { END_TARGET, &target->end_value }, { LOWER, &target->lower },
    { UPPER, &target->upper },  { TOLERANCE, &target->tolerance },
  };
  gboolean understood = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    understood = read_number (self, reading, row, cells[i].column, percent, cells[i].number) && understood;
  if (isnan (target->tolerance))
    target->tolerance = 0;
  return understood;
}

static gboolean
read_periods (Targets *self, PlumbReading *reading, const PlumbRow *row, PlumbTarget *target)
{
  const char *to = plumb_layout_cell (row, self->columns[TO]);
  gboolean understood = plumb_layout_read_period (reading, row, column_names[FROM],
                                                  plumb_layout_cell (row, self->columns[FROM]), &target->from);

  target->to = PLUMB_PERIOD_NONE;
  if (to[0] == '\0')
    return understood;
  if (!plumb_layout_read_period (reading, row, column_names[TO], to, &target->to) || !understood)
    return FALSE;
  /* the codes of periods of one kind are in order */
  if (target->to.kind == target->from.kind && plumb_period_code (target->to) >= plumb_period_code (target->from))
    return TRUE;
  plumb_problems_fatal (reading->problems, "contradiction", row->line, column_names[TO], to,
                        _ ("The last period is before the first, or not of its kind. Write both as years, quarters, "
                           "months or days, the earlier one first."));
  return FALSE;
}

/* What is wrong with the numbers of a target together, a sentence; NULL when nothing is. */
static const char *
find_contradiction (const PlumbTarget *target)
{
  gboolean is_range = isfinite (target->lower) || isfinite (target->upper);

  if (isfinite (target->value) && is_range)
    return _ ("The row has a target and also bounds. Keep the target, or the bounds of the range.");
  if (isfinite (target->end_value) && (!isfinite (target->value) || target->to.kind == 0))
    return _ (
      "A target that changes evenly needs the target at its beginning and the last period, where the end target is "
      "to be reached. Fill the cells, or leave the end target empty.");
  if (isfinite (target->lower) && isfinite (target->upper) && target->lower > target->upper)
    return _ ("The lower bound is above the upper one. Exchange them.");
  if (target->tolerance < 0)
    return _ ("A tolerance is how far a figure may be from the target on either side. Write it without a sign.");
  return NULL;
}

static gboolean
check_target (Targets *self, PlumbReading *reading, const PlumbRow *row, gboolean percent, const PlumbTarget *target)
{
  const char *contradiction = find_contradiction (target);
  const double numbers[] = { target->value, target->end_value, target->lower, target->upper };

  if (contradiction != NULL)
    {
      plumb_problems_fatal (reading->problems, "contradiction", row->line, NULL, NULL, "%s", contradiction);
      return FALSE;
    }
  if (isnan (target->value) && isnan (target->lower) && isnan (target->upper))
    {
      plumb_problems_fatal (reading->problems, "no-figure", row->line,
                            column_names[self->columns[TARGET] >= 0 ? TARGET : LOWER], NULL,
                            _ ("There is no target. Give one, or a lower or an upper bound."));
      return FALSE;
    }
  for (gsize i = 0; percent && i < G_N_ELEMENTS (numbers); i++)
    if (isfinite (numbers[i]) && (numbers[i] < 0 || numbers[i] > 100))
      {
        plumb_problems_warn (reading->problems, "percent-range", row->line, NULL, NULL,
                             _ ("The indicator is a percentage, and its target %g is outside 0 to 100. Check it."),
                             numbers[i]);
        break;
      }
  return TRUE;
}

/* Whether there is no other target of the area, indicator and first period in the file. */
static gboolean
is_first (Targets *self, PlumbReading *reading, const PlumbRow *row, const Entry *entry, PlumbPeriod from)
{
  char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, entry->indicator,
                               entry->area, plumb_period_code (from));
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, key));

  if (before == 0)
    {
      g_hash_table_insert (self->seen, key, GUINT_TO_POINTER (row->line));
      return TRUE;
    }
  plumb_problems_fatal (reading->problems, "duplicate-key", row->line, NULL, NULL,
                        _ ("Line %u has a target of the same indicator, area and first period. Remove one of them."),
                        before);
  g_free (key);
  return FALSE;
}

static gboolean
targets_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Targets *self = state;
  const char *area = plumb_layout_cell (row, self->columns[AREA]);
  const char *scheme = plumb_layout_cell (row, self->columns[SCHEME]);
  PlumbTarget target = { 0 };
  PlumbIndicator *indicator = NULL;
  Entry entry = { 0 };
  gboolean percent, understood;

  if (!plumb_layout_read_indicator (reading, row, column_names[INDICATOR],
                                    plumb_layout_cell (row, self->columns[INDICATOR]), &indicator, error) ||
      (area[0] != '\0' && !plumb_layout_read_area (reading, row, column_names[AREA], area, &entry.area, error)))
    return FALSE;
  percent = indicator != NULL && indicator->unit == PLUMB_UNIT_PERCENT;
  understood = indicator != NULL && (area[0] == '\0' || entry.area != 0);
  understood = read_periods (self, reading, row, &target) && understood;
  understood = read_numbers (self, reading, row, percent, &target) && understood;
  if (!plumb_scheme_parse (scheme, &target.scheme))
    {
      plumb_problems_fatal (reading->problems, "unknown-word", row->line, column_names[SCHEME], scheme,
                            _ ("This is no scheme. Write rag, finance or completion, or leave it empty for rag."));
      understood = FALSE;
    }
  if (!understood || !check_target (self, reading, row, percent, &target))
    return TRUE;
  entry.indicator = indicator->key;
  if (!is_first (self, reading, row, &entry, target.from))
    return TRUE;
  target.note = (char *) plumb_layout_cell (row, self->columns[NOTE]);
  target.source = (char *) plumb_layout_cell (row, self->columns[SOURCE]);
  entry.target = plumb_target_new (&target);
  g_array_append_val (self->entries, entry);
  return TRUE;
}

static gboolean
targets_store (gpointer state, PlumbReading *reading, GError **error)
{
  Targets *self = state;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (!plumb_warehouse_put_target (reading->warehouse, entry->indicator, entry->area, entry->target, error))
        return FALSE;
    }
  return TRUE;
}

const PlumbLayout plumb_layout_targets = {
  .name = "targets",
  .recognise = targets_recognise,
  .begin = targets_begin,
  .row = targets_row,
  .store = targets_store,
  .free = targets_free,
};
