/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a budget, read on each basis, and money in words.
 */
#include "config.h"

#include "plumb-figure-lines.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-format.h"
#include "plumb-locale.h"
#include "plumb-shown-series.h"

static void
free_line (PlumbLine *self)
{
  g_free (self->name);
  for (PlumbBasis basis = PLUMB_BASIS_MEASURED; basis < PLUMB_N_BASES; basis++)
    g_clear_pointer (&self->series[basis], plumb_series_unref);
  g_free (self);
}

/* Reads a line; Returns: whether it has any figure, -1 on an error. */
static int
read_line (PlumbWarehouse *warehouse,
           const PlumbSeriesQuery *fields,
           gboolean public_view,
           PlumbLine *line,
           GError **error)
{
  int any = FALSE;

  for (PlumbBasis basis = PLUMB_BASIS_MEASURED; basis < PLUMB_N_BASES; basis++)
    {
      PlumbSeriesQuery query = *fields;
      g_autoptr (GPtrArray) list = NULL;

      query.basis = basis;
      list = plumb_shown_series (warehouse, &query, public_view, error);
      if (list == NULL)
        return -1;
      line->series[basis] = plumb_series_ref (g_ptr_array_index (list, 0));
      any = any || line->series[basis]->n > 0;
    }
  return any;
}

GPtrArray *
plumb_lines_load (PlumbWarehouse *warehouse,
                  PlumbIndicator *indicator,
                  PlumbArea *area,
                  const PlumbSelection *selection,
                  GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_auto (GStrv) breakdowns = plumb_warehouse_list_breakdowns (warehouse, indicator, NULL, selection->as_at, error);
  g_autofree char *dimension = g_strdup (selection->dimension);
  PlumbSeriesQuery query = { .indicator = indicator,
                             .areas = areas,
                             .frequency = selection->frequency,
                             .from = selection->from,
                             .to = selection->to,
                             .as_at = selection->as_at };
  PlumbLine *total = g_new0 (PlumbLine, 1);

  g_ptr_array_add (areas, area);
  g_ptr_array_add (lines, total);
  total->name = g_strdup ("");
  if (breakdowns == NULL || read_line (warehouse, &query, selection->public_view, total, error) < 0)
    return NULL;
  for (guint i = 0; breakdowns[i] != NULL; i++)
    {
      const char *equals = strchr (breakdowns[i], '=');
      g_autofree char *of = equals != NULL ? g_strndup (breakdowns[i], equals - breakdowns[i]) : NULL;
      PlumbLine *line;
      int any;

      if (of == NULL || strchr (equals, ';') != NULL || (dimension != NULL && strcmp (of, dimension) != 0))
        continue;
      line = g_new0 (PlumbLine, 1);
      g_ptr_array_add (lines, line);
      line->name = g_strdup (plumb_locale_stored ("category", equals + 1));
      query.breakdown = breakdowns[i];
      any = read_line (warehouse, &query, selection->public_view, line, error);
      if (any < 0)
        return NULL;
      if (!any)
        g_ptr_array_set_size (lines, (int) lines->len - 1);
      else if (dimension == NULL)
        dimension = g_steal_pointer (&of);
    }
  return g_steal_pointer (&lines);
}

const PlumbLine *
plumb_lines_find (GPtrArray *lines, const char *name)
{
  for (guint i = 0; i < lines->len; i++)
    if (strcmp (((PlumbLine *) g_ptr_array_index (lines, i))->name, name) == 0)
      return g_ptr_array_index (lines, i);
  return NULL;
}

const PlumbObservation *
plumb_line_at (const PlumbLine *self, PlumbBasis basis, PlumbPeriod period)
{
  return plumb_series_at (self->series[basis], period);
}

const PlumbObservation *
plumb_line_outcome (const PlumbLine *self, PlumbPeriod period, guint32 as_at)
{
  const PlumbObservation *measured = plumb_line_at (self, PLUMB_BASIS_MEASURED, period);
  const guint32 end = plumb_period_last_day (period, self->series[PLUMB_BASIS_MEASURED]->indicator->calendar);

  if (measured != NULL && (measured->as_of != 0 ? measured->as_of >= end : end <= as_at))
    return measured;
  return plumb_line_at (self, PLUMB_BASIS_FORECAST, period);
}

/* How an amount of the unit is written; %NULL for what is no money. */
static const char *
money_pattern (const PlumbIndicator *indicator)
{
  if (strcmp (indicator->unit_text, "GBP thousand") == 0)
    /* Translators: thousands of pounds: £1,841k */
    return _ ("£%sk");
  if (strcmp (indicator->unit_text, "GBP million") == 0)
    /* Translators: millions of pounds: £1.8m */
    return _ ("£%sm");
  return strcmp (indicator->unit_text, "GBP") == 0 ? _ ("£%s") : NULL;
}

static char *
sign_money (const PlumbIndicator *indicator, double value, const char *plus)
{
  const char *pattern = money_pattern (indicator);
  const gboolean zero = fpclassify (plumb_round (value, indicator->decimals)) == FP_ZERO;
  g_autofree char *number = plumb_format_value (indicator, fabs (value), FALSE);
  g_auto (GStrv) parts = g_strsplit (pattern != NULL ? pattern : "%s", "%s", 2);

  return g_strconcat (zero ? "" : value < 0 ? "\342\210\222" : plus, parts[0], number, parts[1], NULL);
}

char *
plumb_words_money (const PlumbIndicator *indicator, double value)
{
  return money_pattern (indicator) != NULL ? sign_money (indicator, value, "") : plumb_words_value (indicator, value);
}

char *
plumb_words_money_change (const PlumbIndicator *indicator, double value)
{
  return sign_money (indicator, value, "+");
}

char *
plumb_words_money_unit (const PlumbIndicator *indicator)
{
  if (strcmp (indicator->unit_text, "GBP thousand") == 0)
    return g_strdup (_ ("£ thousand"));
  if (strcmp (indicator->unit_text, "GBP million") == 0)
    return g_strdup (_ ("£ million"));
  return strcmp (indicator->unit_text, "GBP") == 0 ? g_strdup ("£") : plumb_words_unit (indicator);
}
