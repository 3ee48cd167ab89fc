/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which breakdown is shown, its figures, and whether they add up.
 */
#include "config.h"

#include "plumb-parts.h"

#include "plumb-duration.h"
#include "plumb-locale.h"
#include "plumb-shown-series.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A breakdown taken apart: one category of one dimension, and the rest of it. */
typedef struct
{
  char *dimension;
  char *category;
  char *within;
  char *text;
} Cell;

static void
free_cell (Cell *cell)
{
  g_free (cell->dimension);
  g_free (cell->category);
  g_free (cell->within);
  g_free (cell->text);
  g_free (cell);
}

static void
free_part (PlumbPart *part)
{
  g_free (part->name);
  g_free (part->label);
  plumb_series_unref (part->series);
  g_free (part);
}

void
plumb_parts_free (PlumbParts *self)
{
  g_clear_pointer (&self->indicator, plumb_indicator_unref);
  g_free (self->dimension);
  g_free (self->within);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  g_clear_pointer (&self->whole, plumb_series_unref);
  g_clear_pointer (&self->periods, g_array_unref);
  g_free (self);
}

/* @text once for each of its dimensions: `activity=X;age=Y` is X within age=Y, and Y within activity=X. */
static void
take_apart (GPtrArray *cells, const char *text)
{
  g_auto (GStrv) pairs = g_strsplit (text, ";", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      const char *equals = strchr (pairs[i], '=');
      g_autoptr (GString) within = g_string_new (NULL);
      Cell *cell;

      if (equals == NULL)
        continue;
      for (guint j = 0; pairs[j] != NULL; j++)
        if (j != i)
          g_string_append_printf (within, "%s%s", within->len > 0 ? ";" : "", pairs[j]);
      cell = g_new0 (Cell, 1);
      cell->dimension = g_strndup (pairs[i], equals - pairs[i]);
      cell->category = g_strdup (equals + 1);
      cell->within = g_strdup (within->str);
      cell->text = g_strdup (text);
      g_ptr_array_add (cells, cell);
    }
}

/* By dimension, then what it is within, the total first, then category. */
static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const Cell *one = *(const Cell *const *) a;
  const Cell *other = *(const Cell *const *) b;
  int order = strcmp (one->dimension, other->dimension);

  if (order == 0)
    order = strcmp (one->within, other->within);
  return order != 0 ? order : strcmp (one->category, other->category);
}

static GPtrArray *
list_cells (const char *const *breakdowns)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) free_cell);

  for (guint i = 0; breakdowns[i] != NULL; i++)
    take_apart (cells, breakdowns[i]);
  g_ptr_array_sort (cells, compare_cells);
  return cells;
}

/* Dimensions that say how a figure was made, and not what it is part of. */
static const char *const remarks[] = { "span", "forecast at", "compared with" };

static gboolean
suits (GPtrArray *cells, guint first, guint n, const PlumbPartsWant *want)
{
  const Cell *cell = g_ptr_array_index (cells, first);
  g_autoptr (GPtrArray) categories = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (remarks) && want->dimension == NULL; i++)
    if (strcmp (remarks[i], cell->dimension) == 0)
      return FALSE;
  if (n < 2 || (want->dimension != NULL && strcmp (want->dimension, cell->dimension) != 0) ||
      (want->within != NULL && strcmp (want->within, cell->within) != 0))
    return FALSE;
  for (guint i = first; i < first + n; i++)
    g_ptr_array_add (categories, ((Cell *) g_ptr_array_index (cells, i))->category);
  g_ptr_array_add (categories, NULL);
  return want->suits == NULL || want->suits ((const char *const *) categories->pdata);
}

/* The first run of cells from @first on, of one dimension within the same, that is wanted; @n is 0 where there is none.
 */
static guint
choose (GPtrArray *cells, guint first, const PlumbPartsWant *want, guint *n)
{
  for (; first < cells->len; first += *n)
    {
      const Cell *cell = g_ptr_array_index (cells, first);

      for (*n = 1; first + *n < cells->len; (*n)++)
        {
          const Cell *next = g_ptr_array_index (cells, first + *n);
          if (strcmp (cell->dimension, next->dimension) != 0 || strcmp (cell->within, next->within) != 0)
            break;
        }
      if (suits (cells, first, *n, want))
        return first;
    }
  *n = 0;
  return 0;
}

static PlumbSeries *
load_series (PlumbWarehouse *warehouse, const PlumbComparison *comparison, const char *breakdown, GError **error)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GPtrArray) series = NULL;
  const PlumbSeriesQuery query = { .indicator = comparison->indicator,
                                   .areas = areas,
                                   .breakdown = breakdown,
                                   .frequency = comparison->selection->frequency,
                                   .from = comparison->selection->from,
                                   .to = comparison->selection->to,
                                   .as_at = comparison->selection->as_at };

  g_ptr_array_add (areas, comparison->area);
  series = plumb_shown_series (warehouse, &query, comparison->selection->public_view, error);
  return series != NULL ? plumb_series_ref (g_ptr_array_index (series, 0)) : NULL;
}

/* The frequency whose newest figure ends last, of two that end on one day the finer one; 0 where there is none. */
static PlumbFrequency
choose_frequency (const PlumbParts *self)
{
  PlumbFrequency best = 0;
  guint32 newest = 0;

  for (guint i = 0; i < self->list->len; i++)
    for (guint j = 0; j < plumb_parts_get (self, i)->series->n; j++)
      {
        const PlumbPeriod period = plumb_parts_get (self, i)->series->observations[j].period;
        const guint32 day = plumb_period_last_day (period, self->indicator->calendar);

        if (day > newest || (day == newest && plumb_period_frequency (period) > best))
          {
            newest = day;
            best = plumb_period_frequency (period);
          }
      }
  return best;
}

/* Keeps the periods of one frequency of @series, which is taken over. */
static PlumbSeries *
narrow (PlumbSeries *series, PlumbFrequency frequency)
{
  g_autoptr (PlumbSeries) all = series;
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));

  for (guint i = 0; i < all->n; i++)
    if (plumb_period_frequency (all->observations[i].period) == frequency)
      g_array_append_val (kept, all->observations[i]);
  return plumb_series_new (all->indicator, all->area, kept, NULL, 0);
}

static void
add_periods (PlumbParts *self, const PlumbSeries *series)
{
  for (guint i = 0; i < series->n; i++)
    {
      const PlumbPeriod period = series->observations[i].period;
      guint at = self->periods->len;

      while (at > 0 && plumb_period_compare (g_array_index (self->periods, PlumbPeriod, at - 1), period,
                                             self->indicator->calendar) > 0)
        at--;
      if (at == 0 ||
          !plumb_period_same (g_array_index (self->periods, PlumbPeriod, at - 1), period, self->indicator->calendar))
        g_array_insert_val (self->periods, at, period);
    }
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const PlumbPart *one = *(const PlumbPart *const *) a;
  const PlumbPart *other = *(const PlumbPart *const *) b;
  const int order = plumb_duration_compare (one->name, other->name);

  return order != 0 ? order : strcmp (one->name, other->name);
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const PlumbPart *const *) a)->label, (*(const PlumbPart *const *) b)->label);
}

static void
put_in_order (PlumbParts *self)
{
  double from, to;
  guint bands = 0;

  for (guint i = 0; i < self->list->len; i++)
    bands += plumb_duration_parse (plumb_parts_get (self, i)->name, &from, &to);
  /* one may be "not known" */
  self->ordered = bands > 1 && bands + 1 >= self->list->len;
  g_ptr_array_sort (self->list, self->ordered ? compare_parts : compare_labels);
}

/* What rounding may make of the sum of @n parts: counts may have been rounded to 5 or 10. */
static double
tolerance (const PlumbParts *self, PlumbPeriod period, guint n)
{
  double unit = 10;

  if (self->indicator->unit != PLUMB_UNIT_COUNT)
    return (n + 1) * pow (10, -self->indicator->decimals) / 2;
  for (guint i = 0; i < self->list->len; i++)
    {
      const PlumbObservation *at = plumb_parts_at (self, i, period);
      if (at != NULL && at->state == PLUMB_STATE_NUMBER && fabs (remainder (at->value, unit)) > 1e-9)
        unit = fabs (remainder (at->value, 5)) > 1e-9 ? 1 : MIN (unit, 5);
    }
  return unit > 1 ? (n + 1) * unit / 2 : 0.5;
}

/* Whether the figures of parts add up by what they are: a length of time is an average, and averages do not. */
static gboolean
adds_up (const PlumbIndicator *indicator)
{
  g_autofree char *one = g_strconcat ("1 ", indicator->unit_text, NULL);
  double from, to;

  return plumb_indicator_is_total (indicator) && !plumb_duration_parse (one, &from, &to);
}

/* Whether sums mean something, judged by the periods in which they can be checked. */
static PlumbPartsKind
judge (const PlumbParts *self)
{
  const gboolean percent = self->indicator->unit == PLUMB_UNIT_PERCENT;
  const gboolean total = adds_up (self->indicator);
  guint agree = 0;

  for (guint i = 0; i < self->periods->len; i++)
    {
      const PlumbPeriod period = g_array_index (self->periods, PlumbPeriod, i);
      const PlumbObservation *whole = plumb_series_at (self->whole, period);
      g_auto (PlumbPartsSum) sum = plumb_parts_sum (self, period);
      const double slack = tolerance (self, period, sum.shown);
      double all = percent ? 100 : whole != NULL && whole->state == PLUMB_STATE_NUMBER ? whole->value : NAN;

      if (!isfinite (all) || sum.below_zero || sum.shown == 0)
        continue;
      if (sum.sum > all + slack)
        return total ? PLUMB_PARTS_OVERLAP : PLUMB_PARTS_APART;
      if (!total && sum.lacking == 0 && sum.sum < all - slack)
        return PLUMB_PARTS_APART;
      agree += sum.lacking == 0;
    }
  return total || agree > 0 ? PLUMB_PARTS_WHOLE : PLUMB_PARTS_APART;
}

/* The categories of the run of @n cells from @first on: those of which the area has a row. */
static gboolean
load_list (PlumbParts *self,
           PlumbWarehouse *warehouse,
           const PlumbComparison *comparison,
           GPtrArray *cells,
           guint first,
           guint n,
           GError **error)
{
  PlumbFrequency frequency;

  for (guint i = first; i < first + n; i++)
    {
      const Cell *cell = g_ptr_array_index (cells, i);
      PlumbSeries *series = load_series (warehouse, comparison, cell->text, error);
      PlumbPart *part;

      if (series == NULL)
        return FALSE;
      part = g_new0 (PlumbPart, 1);
      part->name = g_strdup (cell->category);
      part->label = g_strdup (plumb_locale_stored ("category", cell->category));
      part->series = series;
      g_ptr_array_add (self->list, part);
    }
  frequency = choose_frequency (self);
  for (guint i = self->list->len; i > 0; i--)
    {
      PlumbPart *part = g_ptr_array_index (self->list, i - 1);

      part->series = narrow (part->series, frequency);
      if (part->series->n == 0)
        g_ptr_array_remove_index (self->list, i - 1);
      else
        add_periods (self, part->series);
    }
  return TRUE;
}

static gboolean
load_parts (PlumbParts *self,
            PlumbWarehouse *warehouse,
            const PlumbComparison *comparison,
            GPtrArray *cells,
            const PlumbPartsWant *want,
            GError **error)
{
  guint first = 0;
  guint n;

  for (first = choose (cells, 0, want, &n); n > 0; first = choose (cells, first + n, want, &n))
    {
      if (!load_list (self, warehouse, comparison, cells, first, n, error))
        return FALSE;
      if (self->list->len > 0)
        break;
    }
  if (n == 0)
    {
      self->whole = plumb_series_ref (comparison->own);
      return TRUE;
    }
  self->dimension = plumb_parts_dimension_label (((Cell *) g_ptr_array_index (cells, first))->dimension);
  self->within = g_strdup (((Cell *) g_ptr_array_index (cells, first))->within);
  if (*self->within == '\0')
    g_clear_pointer (&self->within, g_free);
  self->whole = load_series (warehouse, comparison, self->within, error);
  if (self->whole == NULL)
    return FALSE;
  put_in_order (self);
  self->kind = judge (self);
  return TRUE;
}

PlumbParts *
plumb_parts_load (PlumbWarehouse *warehouse,
                  const PlumbComparison *comparison,
                  const PlumbPartsWant *want,
                  GError **error)
{
  g_autoptr (PlumbParts) self = g_new0 (PlumbParts, 1);
  g_autoptr (GPtrArray) cells = NULL;
  g_auto (GStrv) breakdowns =
    plumb_warehouse_list_breakdowns (warehouse, comparison->indicator, NULL, comparison->selection->as_at, error);

  if (breakdowns == NULL)
    return NULL;
  self->indicator = plumb_indicator_ref (comparison->indicator);
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify) free_part);
  self->periods = g_array_new (FALSE, FALSE, sizeof (PlumbPeriod));
  cells = list_cells ((const char *const *) breakdowns);
  if (!load_parts (self, warehouse, comparison, cells, want, error))
    return NULL;
  return g_steal_pointer (&self);
}

char *
plumb_parts_label (const char *breakdown)
{
  g_auto (GStrv) pairs = g_strsplit (breakdown, ";", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) halves = g_strsplit (pairs[i], "=", 2);

      g_free (pairs[i]);
      /* Translators: what figures are broken down by, and which of them: age: 10 to 15 */
      pairs[i] = halves[0] != NULL && halves[1] != NULL
                   ? g_strdup_printf (_ ("%s: %s"), plumb_locale_stored ("dimension", halves[0]),
                                      plumb_locale_stored ("category", halves[1]))
                   : g_strdup (halves[0] != NULL ? halves[0] : "");
    }
  return g_strjoinv ("; ", pairs);
}

char *
plumb_parts_dimension_label (const char *dimension)
{
  return g_strdup (plumb_locale_stored ("dimension", dimension));
}

GStrv
plumb_parts_list_dimensions (const char *const *breakdowns)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_autoptr (GPtrArray) cells = list_cells (breakdowns);
  const PlumbPartsWant any = { 0 };
  const char *last = NULL;
  guint first, n;

  for (first = choose (cells, 0, &any, &n); n > 0; first = choose (cells, first + n, &any, &n))
    {
      const Cell *cell = g_ptr_array_index (cells, first);

      if (g_strcmp0 (cell->dimension, last) != 0)
        g_strv_builder_add (list, cell->dimension);
      last = cell->dimension;
    }
  return g_strv_builder_end (list);
}

const PlumbPart *
plumb_parts_get (const PlumbParts *self, guint i)
{
  return g_ptr_array_index (self->list, i);
}

const PlumbObservation *
plumb_parts_at (const PlumbParts *self, guint i, PlumbPeriod period)
{
  return plumb_series_at (plumb_parts_get (self, i)->series, period);
}

gboolean
plumb_parts_is_lacking (const PlumbObservation *observation)
{
  return observation == NULL ||
         (observation->state != PLUMB_STATE_NUMBER && observation->state != PLUMB_STATE_NOT_APPLICABLE);
}

void
plumb_parts_sum_clear (PlumbPartsSum *self)
{
  g_clear_pointer (&self->letters, g_free);
}

gboolean
plumb_parts_is_all (const PlumbParts *self, PlumbPeriod period, double sum)
{
  const PlumbObservation *whole = plumb_series_at (self->whole, period);

  if (self->indicator->unit == PLUMB_UNIT_PERCENT)
    return fabs (sum - 100) < 1e-9;
  return whole != NULL && whole->state == PLUMB_STATE_NUMBER && fabs (sum - whole->value) < 1e-9;
}

PlumbPartsSum
plumb_parts_sum (const PlumbParts *self, PlumbPeriod period)
{
  PlumbPartsSum sum = { 0 };
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();
  guint absent = 0;

  for (guint i = 0; i < self->list->len; i++)
    {
      const PlumbObservation *at = plumb_parts_at (self, i, period);

      if (at != NULL && at->state == PLUMB_STATE_NUMBER)
        {
          sum.sum += at->value;
          sum.shown++;
          sum.below_zero = sum.below_zero || at->value < 0;
        }
      else if (plumb_parts_is_lacking (at))
        {
          const char *letter = at != NULL ? plumb_state_letter (at->state) : "?";

          sum.lacking++;
          absent += at == NULL;
          if (!g_ptr_array_find_with_equal_func (letters, letter, g_str_equal, NULL))
            g_ptr_array_add (letters, (char *) letter);
        }
    }
  if (sum.lacking > 0 && sum.lacking == absent && plumb_parts_is_all (self, period, sum.sum))
    {
      sum.lacking = 0;
      g_ptr_array_set_size (letters, 0);
    }
  g_ptr_array_add (letters, NULL);
  sum.letters = g_strjoinv (" ", (char **) letters->pdata);
  return sum;
}

PlumbStatus
plumb_parts_status (const PlumbParts *self, PlumbPeriod period)
{
  PlumbStatus least = PLUMB_STATUS_ACTUAL;

  for (guint i = 0; i < self->list->len; i++)
    {
      const PlumbObservation *at = plumb_parts_at (self, i, period);
      if (at != NULL && at->state == PLUMB_STATE_NUMBER)
        least = MAX (least, at->status);
    }
  return least;
}

PlumbPeriod
plumb_parts_latest (const PlumbParts *self)
{
  for (guint i = self->periods->len; i > 0; i--)
    {
      const PlumbPeriod period = g_array_index (self->periods, PlumbPeriod, i - 1);
      g_auto (PlumbPartsSum) sum = plumb_parts_sum (self, period);

      if (sum.shown > 0 && plumb_parts_status (self, period) <= PLUMB_STATUS_PROVISIONAL)
        return period;
    }
  return PLUMB_PERIOD_NONE;
}
