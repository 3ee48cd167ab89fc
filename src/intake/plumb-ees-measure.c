/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads one measure out of each row. A denominator may stand in another row of the same area and period, before or
 * after; it is kept aside and joined at the end.
 */
#include "config.h"

#include "plumb-ees-measure.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-ees-period.h"
#include "plumb-facts.h"

/* Columns that are added up; none where the file is without them. */
typedef struct
{
  GArray *columns; /* int */
} Sum;

typedef struct
{
  int column;
  GStrv texts; /* Borrowed from the mapping */
} Filter;

/* Where rows belong together: by the denominator that one of them holds, or by the sum that all of them make. */
typedef struct
{
  gint32 area;
  gint32 period;
  gint32 breakdown; /* 0 for a denominator */
  guint32 seen;     /* which texts of the filter have had their row */
  double denominator;
  guint fact; /* index of the sum in held */
} Place;

struct _PlumbEesMeasure
{
  const PlumbMappingMeasure *measure; /* Borrowed */
  const PlumbIndicator *indicator;    /* Borrowed */
  Sum value;
  Sum numerator;
  Sum denominator;
  GArray *where;             /* Filter */
  GArray *denominator_where; /* Filter */
  GArray *categories;        /* int: columns of the breakdown, -1 for a constant category */
  GString *text;
  gint32 breakdown;
  gboolean fixed_breakdown;
  GHashTable *places; /* Place, itself the key: denominators */
  GHashTable *sums;   /* Place, itself the key: rows that are added up */
  GArray *held;       /* PlumbFact: those that later rows may complete */
  guint64 n_facts;
  guint n_empty;
  guint first_empty;
};

static guint
place_hash (gconstpointer data)
{
  const Place *place = data;

  return (guint) place->area * 31u + (guint) place->period * 2654435761u + (guint) place->breakdown * 40503u;
}

static gboolean
place_equal (gconstpointer a, gconstpointer b)
{
  return ((const Place *) a)->area == ((const Place *) b)->area &&
         ((const Place *) a)->period == ((const Place *) b)->period &&
         ((const Place *) a)->breakdown == ((const Place *) b)->breakdown;
}

static void
bind_sum (Sum *self, const PlumbMappingSum *sum, const PlumbHeader *header)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; sum != NULL && i < sum->terms->len; i++)
    {
      int column = plumb_mapping_find_column (header, g_ptr_array_index (sum->terms, i));

      if (column < 0)
        {
          g_array_set_size (self->columns, 0);
          return;
        }
      g_array_append_val (self->columns, column);
    }
}

static GArray *
bind_filters (GPtrArray *filters, const PlumbHeader *header)
{
  GArray *bound = g_array_new (FALSE, FALSE, sizeof (Filter));

  for (guint i = 0; i < filters->len; i++)
    {
      const PlumbMappingFilter *filter = g_ptr_array_index (filters, i);
      Filter entry = { plumb_mapping_find_column (header, filter->columns), filter->texts };

      g_array_append_val (bound, entry);
    }
  return bound;
}

PlumbEesMeasure *
plumb_ees_measure_new (const PlumbMappingMeasure *measure, const PlumbIndicator *indicator, const PlumbHeader *header)
{
  PlumbEesMeasure *self = g_new0 (PlumbEesMeasure, 1);

  self->measure = measure;
  self->indicator = indicator;
  bind_sum (&self->value, measure->value, header);
  bind_sum (&self->numerator, measure->numerator, header);
  bind_sum (&self->denominator, measure->denominator, header);
  self->where = bind_filters (measure->where, header);
  self->denominator_where = bind_filters (measure->denominator_where, header);
  self->categories = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < measure->breakdown->len; i++)
    {
      const PlumbMappingPart *part = g_ptr_array_index (measure->breakdown, i);
      int column = part->from_column ? plumb_header_find (header, part->category) : -1;

      g_array_append_val (self->categories, column);
    }
  self->text = g_string_new (NULL);
  self->breakdown = -1;
  self->places = g_hash_table_new_full (place_hash, place_equal, g_free, NULL);
  self->sums = g_hash_table_new_full (place_hash, place_equal, g_free, NULL);
  self->held = g_array_new (FALSE, FALSE, sizeof (PlumbFact));
  return self;
}

void
plumb_ees_measure_free (PlumbEesMeasure *self)
{
  g_array_unref (self->value.columns);
  g_array_unref (self->numerator.columns);
  g_array_unref (self->denominator.columns);
  g_array_unref (self->where);
  g_array_unref (self->denominator_where);
  g_array_unref (self->categories);
  g_string_free (self->text, TRUE);
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->sums);
  g_array_unref (self->held);
  g_free (self);
}

/* Whether @row is what @filters look for, and by the text number @which of the filter that has several. */
static gboolean
matches (GArray *filters, const PlumbRow *row, guint *which)
{
  *which = 0;
  for (guint i = 0; i < filters->len; i++)
    {
      const Filter *filter = &g_array_index (filters, Filter, i);
      const char *cell = row->cells[filter->column];
      guint n = 0;

      while (filter->texts[n] != NULL && g_ascii_strcasecmp (cell, filter->texts[n]) != 0)
        n++;
      if (filter->texts[n] == NULL)
        return FALSE;
      if (n > 0)
        *which = n;
    }
  return TRUE;
}

/* The sum of the cells; the marker of the first that has one hides it, and an empty cell leaves nothing to say. */
static PlumbCell
read_sum (const Sum *self, PlumbReading *reading, const PlumbRow *row, gboolean months)
{
  PlumbCell sum = { .kind = PLUMB_CELL_ABSENT, .number = NAN };
  double total = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      int column = g_array_index (self->columns, int, i);
      PlumbCell cell =
        months ? plumb_cell_parse_months (row->cells[column]) : plumb_cell_parse (row->cells[column], FALSE);

      if (cell.kind == PLUMB_CELL_BAD)
        {
          plumb_problems_fatal (
            reading->problems, "unknown-marker", row->line, plumb_header_name (reading->header, column),
            row->cells[column],
            _ ("This is neither a number nor one of the markers that published files use (c, z, x, u, k, low). Correct "
               "the cell or ask the publisher."));
          return cell;
        }
      if (cell.kind == PLUMB_CELL_NUMBER)
        total += cell.number;
      if (i == 0 || (cell.kind != PLUMB_CELL_NUMBER && sum.kind != PLUMB_CELL_STATE))
        sum = cell;
    }
  if (sum.kind == PLUMB_CELL_NUMBER)
    sum.number = total;
  return sum;
}

static void
keep_denominator (PlumbEesMeasure *self, PlumbReading *reading, const PlumbRow *row, gint32 area, gint32 period)
{
  PlumbCell cell = read_sum (&self->denominator, reading, row, FALSE);
  Place *place = g_new0 (Place, 1);
  const Place *before;

  place->area = area;
  place->period = period;
  place->denominator = cell.number;
  before = g_hash_table_lookup (self->places, place);
  if (before != NULL && before->denominator != cell.number && !(isnan (before->denominator) && isnan (cell.number)))
    plumb_problems_fatal (
      reading->problems, "duplicate-key", row->line, NULL, NULL,
      _ ("A row above gives another denominator for %s in the same area and period. Remove one of them."),
      self->indicator->id);
  g_hash_table_add (self->places, place);
}

/* The breakdown of @row: its parts are in the order of their dimensions already. */
static gboolean
find_breakdown (PlumbEesMeasure *self, PlumbReading *reading, const PlumbRow *row, gint32 *breakdown, GError **error)
{
  gboolean fixed = TRUE;

  *breakdown = self->breakdown;
  if (self->fixed_breakdown)
    return TRUE;
  g_string_truncate (self->text, 0);
  for (guint i = 0; i < self->measure->breakdown->len; i++)
    {
      const PlumbMappingPart *part = g_ptr_array_index (self->measure->breakdown, i);
      int column = g_array_index (self->categories, int, i);
      const char *category = column < 0 ? part->category : row->cells[column];

      fixed = fixed && column < 0;
      if (category[0] == '\0')
        continue;
      if (self->text->len > 0)
        g_string_append_c (self->text, ';');
      g_string_append (self->text, part->dimension);
      g_string_append_c (self->text, '=');
      /* A semicolon would begin another part. */
      for (const char *at = category; *at != '\0'; at++)
        g_string_append_c (self->text, *at == ';' ? ',' : *at);
    }
  if (!plumb_catalog_breakdown (reading->catalog, self->text->str, &self->breakdown, error))
    return FALSE;
  *breakdown = self->breakdown;
  self->fixed_breakdown = fixed;
  return TRUE;
}

/* A ratio whose denominator nobody prints cannot be known; a rate can, from the population. */
static void
settle (PlumbFact *fact, const PlumbIndicator *indicator)
{
  plumb_fact_complete (fact, indicator);
  if (fact->state == PLUMB_STATE_NUMBER && isnan (fact->value) && indicator->unit != PLUMB_UNIT_RATE)
    fact->state = PLUMB_STATE_NOT_AVAILABLE;
}

/* Takes the figure of one row into the sum of its place; what one row hides, the sum hides. */
static void
add_to_sum (PlumbEesMeasure *self, PlumbReading *reading, const PlumbFact *fact, guint which)
{
  Place sought = { .area = fact->area, .period = fact->period, .breakdown = fact->breakdown };
  Place *place = g_hash_table_lookup (self->sums, &sought);
  PlumbFact *sum;

  if (place == NULL)
    {
      sought.fact = self->held->len;
      sought.seen = 1u << which;
      g_hash_table_add (self->sums, g_memdup2 (&sought, sizeof sought));
      g_array_append_val (self->held, *fact);
      self->n_facts++;
      return;
    }
  sum = &g_array_index (self->held, PlumbFact, place->fact);
  if (place->seen & 1u << which)
    {
      plumb_problems_fatal (
        reading->problems, "duplicate-key", fact->line, NULL, NULL,
        _ ("A row above says the same part of %s for the same area and period. Remove one of them."),
        self->indicator->id);
      return;
    }
  place->seen |= 1u << which;
  if (sum->state == PLUMB_STATE_NUMBER)
    sum->state = fact->state;
  sum->value += fact->value;
  sum->numerator += fact->numerator;
  if (sum->state != PLUMB_STATE_NUMBER)
    sum->value = sum->numerator = NAN;
}

/* A sum of which a row is lacking is not known. */
static void
finish_sums (PlumbEesMeasure *self, PlumbReading *reading)
{
  guint32 all = 0;
  guint n_partial = 0;
  guint first = 0;
  GHashTableIter iter;
  gpointer data;

  for (guint i = 0; i < self->where->len; i++)
    all = MAX (
      all, (guint32) ((G_GUINT64_CONSTANT (1) << g_strv_length (g_array_index (self->where, Filter, i).texts)) - 1));
  g_hash_table_iter_init (&iter, self->sums);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    {
      const Place *place = data;
      PlumbFact *sum = &g_array_index (self->held, PlumbFact, place->fact);

      if (place->seen == all)
        continue;
      if (sum->state == PLUMB_STATE_NUMBER)
        sum->state = PLUMB_STATE_NOT_AVAILABLE;
      sum->value = sum->numerator = NAN;
      first = n_partial++ == 0 ? sum->line : MIN (first, sum->line);
    }
  if (n_partial > 0)
    plumb_problems_warn (
      reading->problems, "missing-row", first, NULL, NULL,
      ngettext ("%u figure of %s, from this line, lacks a row of those that make it up, and is not known.",
                "%u figures of %s, the first from this line, lack a row of those that make them up, "
                "and are not known.",
                n_partial),
      n_partial, self->indicator->id);
}

gboolean
plumb_ees_measure_row (PlumbEesMeasure *self,
                       PlumbReading *reading,
                       const PlumbRow *row,
                       gint64 area,
                       PlumbPeriod period,
                       GError **error)
{
  gboolean elsewhere = self->denominator_where->len > 0;
  PlumbFact fact = { .indicator = (gint32) self->indicator->key, .area = (gint32) area, .line = row->line };
  PlumbCell value, numerator, denominator;
  guint which;

  if (self->measure->month != 0)
    period = plumb_ees_period_month (period, self->measure->month);
  if (period.kind == 0)
    {
      plumb_problems_fatal (
        reading->problems, "unknown-period", row->line, "time_identifier", NULL,
        _ ("The measure “%s” reads a month out of each row, and this row is not about a year. Correct the mapping."),
        self->measure->name);
      return TRUE;
    }
  fact.period = (gint32) plumb_period_code (period);
  if (elsewhere && matches (self->denominator_where, row, &which))
    keep_denominator (self, reading, row, area, fact.period);
  if (!matches (self->where, row, &which))
    return TRUE;
  value = read_sum (&self->value, reading, row, self->measure->months);
  numerator = read_sum (&self->numerator, reading, row, FALSE);
  denominator = elsewhere ? (PlumbCell){ .kind = PLUMB_CELL_ABSENT, .number = NAN }
                          : read_sum (&self->denominator, reading, row, FALSE);
  if (value.kind == PLUMB_CELL_BAD || numerator.kind == PLUMB_CELL_BAD || denominator.kind == PLUMB_CELL_BAD)
    return TRUE;
  if (!plumb_fact_fill (&fact, self->indicator, value, numerator, denominator))
    {
      if (self->n_empty++ == 0)
        self->first_empty = row->line;
      return TRUE;
    }
  if (!find_breakdown (self, reading, row, &fact.breakdown, error))
    return FALSE;
  if (self->measure->add_rows)
    {
      add_to_sum (self, reading, &fact, which);
      return TRUE;
    }
  self->n_facts++;
  if (elsewhere)
    {
      g_array_append_val (self->held, fact);
      return TRUE;
    }
  settle (&fact, self->indicator);
  plumb_fact_check (&fact, self->indicator, reading->problems);
  return plumb_warehouse_add_fact (reading->warehouse, &fact, error);
}

static void
join_denominators (PlumbEesMeasure *self, PlumbReading *reading)
{
  guint n_lacking = 0;
  guint first = 0;

  for (guint i = 0; i < self->held->len; i++)
    {
      PlumbFact *fact = &g_array_index (self->held, PlumbFact, i);
      Place sought = { .area = fact->area, .period = fact->period };
      const Place *place = g_hash_table_lookup (self->places, &sought);

      if (place != NULL)
        fact->denominator = place->denominator;
      else if (n_lacking++ == 0)
        first = fact->line;
      settle (fact, self->indicator);
      plumb_fact_check (fact, self->indicator, reading->problems);
    }
  if (n_lacking > 0)
    plumb_problems_warn (reading->problems, "missing-total", first, NULL, NULL,
                         ngettext ("%u figure of %s, on this line, has no row with the total that it is out of.",
                                   "%u figures of %s, the first on this line, have no row with the total that they are "
                                   "out of.",
                                   n_lacking),
                         n_lacking, self->indicator->id);
}

gboolean
plumb_ees_measure_end (PlumbEesMeasure *self, PlumbReading *reading, gboolean complain, GError **error)
{
  if (self->measure->add_rows)
    finish_sums (self, reading);
  if (self->denominator_where->len > 0)
    join_denominators (self, reading);
  if (self->n_empty > 0)
    plumb_problems_warn (reading->problems, "no-figure", self->first_empty, NULL, NULL,
                         ngettext ("%u row, on this line, has nothing for %s; nothing was stored for it.",
                                   "%u rows, the first on this line, have nothing for %s; nothing was stored for them.",
                                   self->n_empty),
                         self->n_empty, self->indicator->id);
  if (complain && self->n_facts == 0 && self->n_empty == 0)
    plumb_problems_warn (
      reading->problems, "nothing-found", 0, NULL, NULL,
      _ ("No row is what the measure “%s” looks for, so the file brings nothing for %s. Were its words changed?"),
      self->measure->name, self->indicator->id);
  for (guint i = 0; i < self->held->len; i++)
    if (!plumb_warehouse_add_fact (reading->warehouse, &g_array_index (self->held, PlumbFact, i), error))
      return FALSE;
  return TRUE;
}

guint64
plumb_ees_measure_count (const PlumbEesMeasure *self)
{
  return self->n_facts;
}
