/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chart of variances to budget: its words and its table.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-variance-private.h"
#include "plumb-format.h"

static const PlumbVariances *
data_of (const PlumbFigure *self)
{
  return self->data;
}

static gboolean
load (PlumbFigure *self, PlumbWarehouse *warehouse, GError **error)
{
  PlumbVariances *data = plumb_variances_load (self, warehouse, error);

  self->data = data;
  if (data != NULL)
    self->period = data->period;
  return data != NULL;
}

static gboolean
is_empty (const PlumbFigure *self)
{
  for (guint i = 0; i < data_of (self)->rows->len; i++)
    if (isfinite (plumb_variances_row (data_of (self), i)->amount))
      return FALSE;
  return TRUE;
}

char *
plumb_variances_nothing (const PlumbVariances *self, const PlumbFigure *figure)
{
  if (self->direct)
    return g_strdup_printf (_ ("There is no variance to budget of %s."), figure->area->name);
  if (self->rows->len == 0)
    return g_strdup_printf (
      _ ("There is no budget of %s for “%s” together with what was spent or is forecast for the same period: a "
         "variance needs both."),
      figure->area->name, self->indicator->name);
  return g_strdup_printf (_ ("No number is shown of the budget of %s for “%s”, or of what stands against it."),
                          figure->area->name, self->indicator->name);
}

/* The line that is furthest on the side of @side; %NULL where none is. */
static const PlumbVarianceRow *
furthest (const PlumbVariances *self, double side)
{
  const PlumbVarianceRow *best = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlumbVarianceRow *row = plumb_variances_row (self, i);

      if (row->kind == PLUMB_VARIANCE_LINE && row->amount * side > 0 &&
          (best == NULL || row->amount * side > best->amount * side))
        best = row;
    }
  return best;
}

/* "£2,150k over budget" */
static char *
beside_budget (const PlumbVariances *self, double amount)
{
  g_autofree char *money = plumb_words_money (self->indicator, fabs (amount));

  if (fpclassify (amount) == FP_ZERO)
    return g_strdup (_ ("on budget"));
  /* Translators: an amount: £2,150k over budget */
  return amount > 0 ? g_strdup_printf (_ ("%s over budget"), money) : g_strdup_printf (_ ("%s under budget"), money);
}

static char *
title (const PlumbFigure *self)
{
  const PlumbVariances *data = data_of (self);
  const PlumbVarianceRow *total = plumb_variances_total (data);
  const PlumbVarianceRow *most = furthest (data, total != NULL && total->amount < 0 ? -1 : 1);
  const char *name = data->indicator->name;
  g_autofree char *all = total != NULL ? beside_budget (data, total->amount) : NULL;
  g_autofree char *line = most != NULL ? beside_budget (data, most->amount) : NULL;

  if (is_empty (self))
    return g_strdup_printf (_ ("%s: no variance to budget for %s"), name, self->area->name);
  if (all != NULL && line != NULL)
    return g_strdup_printf (_ ("%s: %s in all; %s is furthest, %s"), name, all, most->name, line);
  if (all != NULL)
    return g_strdup_printf (_ ("%s: %s in all"), name, all);
  if (line != NULL)
    return g_strdup_printf (_ ("%s: %s is furthest, %s"), name, most->name, line);
  return g_strdup_printf (_ ("%s: no line is over budget"), name);
}

static const char *
outcome_word (const PlumbVariances *self)
{
  gboolean forecast = FALSE, measured = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlumbVarianceRow *row = plumb_variances_row (self, i);
      if (isfinite (row->amount))
        *(row->status == PLUMB_STATUS_FORECAST ? &forecast : &measured) = TRUE;
    }
  if (forecast && measured)
    return _ ("Spent or forecast");
  return forecast ? _ ("Forecast") : _ ("Spent");
}

static char *
subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbVariances *data = data_of (self);
  g_autofree char *unit = plumb_words_money_unit (data->indicator);
  g_autofree char *period =
    data->period.kind != 0 ? plumb_period_label (data->period, data->indicator->calendar) : g_strdup ("");
  const char *judgement = data->polarity == PLUMB_POLARITY_NONE  ? plumb_polarity_label (data->polarity)
                          : data->polarity == PLUMB_POLARITY_LOW ? _ ("Over budget is adverse")
                                                                 : _ ("Under budget is adverse");
  g_autofree char *what = data->direct ? g_strdup (data->indicator->numerator)
                                       /* Translators: Forecast less budget */
                                       : g_strdup_printf (_ ("%s less budget"), outcome_word (data));
  GString *out = g_string_new (what);

  g_string_append_printf (out, ", %s, %s", unit, self->area->name);
  if (*period != '\0')
    g_string_append_printf (out, ", %s", period);
  g_string_append_printf (out, ". %s.", judgement);
  *tail = strlen (judgement) + 1;
  return g_string_free (out, FALSE);
}

char *
plumb_variances_row_sentence (const PlumbVariances *self, const PlumbVarianceRow *row)
{
  g_autofree char *amount = isfinite (row->amount) ? beside_budget (self, row->amount) : NULL;
  g_autofree char *money = isfinite (row->amount) ? plumb_words_money_change (self->indicator, row->amount) : NULL;
  g_autofree char *budget = isfinite (row->budget) ? plumb_words_money (self->indicator, row->budget) : NULL;
  g_autofree char *outcome = isfinite (row->outcome) ? plumb_words_money (self->indicator, row->outcome) : NULL;
  const char *word = plumb_variances_word (self, row->amount);
  GString *out = g_string_new (NULL);

  if (row->kind == PLUMB_VARIANCE_PRICE || row->kind == PLUMB_VARIANCE_VOLUME)
    g_string_append_printf (out, _ ("of which %s"), row->name);
  else
    g_string_append (out, row->name);
  if (amount == NULL)
    {
      g_string_append_printf (out, _ (": not shown: %s (%s)."), plumb_state_reason (row->state),
                              plumb_state_letter (row->state));
      return g_string_free (out, FALSE);
    }
  if (row->kind == PLUMB_VARIANCE_TOTAL || row->kind == PLUMB_VARIANCE_LINE)
    g_string_append_printf (out, ": %s", amount);
  else
    g_string_append_printf (out, ": %s", money);
  if (*word != '\0')
    g_string_append_printf (out, ", %s", word);
  if (budget != NULL && outcome != NULL)
    /* Translators: after a variance: the budget and what stands against it */
    g_string_append_printf (out, _ (" (budget %s, %s %s)"), budget, plumb_status_label (row->status), outcome);
  else if (row->status != PLUMB_STATUS_ACTUAL)
    g_string_append_printf (out, ", %s", plumb_status_label (row->status));
  if (isfinite (row->places) && isfinite (row->outcome_places))
    {
      g_autofree char *planned = plumb_words_number (row->places);
      g_autofree char *came = plumb_words_number (row->outcome_places);
      g_string_append_printf (out, _ ("; places: %s in the budget, %s in the outcome"), planned, came);
    }
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

/* @row: (nullable) */
static void
append_row (GString *out, const PlumbVariances *self, const PlumbVarianceRow *row)
{
  g_autofree char *said = row == NULL ? NULL : plumb_variances_row_sentence (self, row);

  if (said != NULL)
    g_string_append_printf (out, " %s", said);
}

/* The first line that has no number, with its reason, and how many more there are. */
static void
append_hidden (GString *out, const PlumbVariances *self)
{
  guint hidden = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (!isfinite (plumb_variances_row (self, i)->amount) && hidden++ == 0)
      append_row (out, self, plumb_variances_row (self, i));
  if (hidden > 1)
    g_string_append_printf (out, ngettext (" %u more is not shown.", " %u more are not shown.", hidden - 1),
                            hidden - 1);
}

static char *
sentence (const PlumbFigure *self)
{
  const PlumbVariances *data = data_of (self);
  GString *out;
  g_autofree char *period = NULL;

  if (is_empty (self))
    return plumb_variances_nothing (data, self);
  period = plumb_period_label (data->period, data->indicator->calendar);
  out = g_string_new (NULL);
  g_string_append_printf (out, _ ("%s in %s, %s, against its budget."), data->indicator->name, self->area->name,
                          period);
  append_row (out, data, plumb_variances_total (data));
  append_row (out, data, furthest (data, 1));
  append_row (out, data, furthest (data, -1));
  append_hidden (out, data);
  return g_string_free (out, FALSE);
}

static char *
footer (const PlumbFigure *self)
{
  const PlumbVariances *data = data_of (self);
  GString *notes = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (!is_empty (self))
    g_string_append (notes, _ ("Bars start at zero."));
  if (data->split)
    g_string_append_printf (
      notes, " %s",
      _ (
        "Price: change of the unit cost times the places in the budget. Volume: change of the places times the unit cost "
        "that came. Together they are the variance; each is rounded. In the total the price holds the mix of lines too."));
  if (data->rows->len > 0 && plumb_variances_total (data) == NULL)
    g_string_append_printf (notes, " %s", _ ("There is no total, and none is added up."));
  text = g_string_free (notes, FALSE);
  return plumb_origin_footer (data->origin, self, text);
}

static void
add (GStrvBuilder *row, char *cell)
{
  g_strv_builder_add (row, cell);
  g_free (cell);
}

static char *
cell_of (const PlumbVariances *self, double value)
{
  return isfinite (value) ? plumb_format_value (self->indicator, value, FALSE) : g_strdup ("");
}

GPtrArray *
plumb_variances_table (const PlumbVariances *self)
{
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  g_autofree char *unit = plumb_words_money_unit (self->indicator);

  g_strv_builder_add (head, C_ ("column", "Line"));
  /* Translators: a name and its unit, heads of columns */
  add (head, g_strdup_printf (_ ("%s, %s"), _ ("Variance"), unit));
  g_strv_builder_add (head, _ ("Over or under budget"));
  g_strv_builder_add (head, C_ ("column", "Status"));
  if (!self->direct)
    {
      add (head, g_strdup_printf (_ ("%s, %s"), _ ("Budget"), unit));
      add (head, g_strdup_printf (_ ("%s, %s"), outcome_word (self), unit));
    }
  if (self->split)
    {
      g_strv_builder_add (head, _ ("Places in the budget"));
      g_strv_builder_add (head, C_ ("column", "Places"));
    }
  g_ptr_array_add (table, g_strv_builder_end (head));
  for (guint i = 0; i < self->rows->len; i++)
    {
      const PlumbVarianceRow *row = plumb_variances_row (self, i);
      const gboolean part = row->kind == PLUMB_VARIANCE_PRICE || row->kind == PLUMB_VARIANCE_VOLUME;
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      add (cells, part ? g_strdup_printf (_ ("of which %s"), row->name) : g_strdup (row->name));
      add (cells, isfinite (row->amount) ? cell_of (self, row->amount) : g_strdup (plumb_state_letter (row->state)));
      g_strv_builder_add (cells, plumb_variances_word (self, row->amount));
      g_strv_builder_add (cells,
                          isfinite (row->amount) ? plumb_status_label (row->status) : plumb_state_reason (row->state));
      if (!self->direct)
        {
          add (cells, cell_of (self, row->budget));
          add (cells, cell_of (self, row->outcome));
        }
      if (self->split)
        {
          add (cells, plumb_words_number (row->places));
          add (cells, plumb_words_number (row->outcome_places));
        }
      g_ptr_array_add (table, g_strv_builder_end (cells));
    }
  return table;
}

static GPtrArray *
table (const PlumbFigure *self)
{
  return plumb_variances_table (data_of (self));
}

static void
free_data (gpointer data)
{
  plumb_variances_free (data);
}

const PlumbFigureClass plumb_figure_class_variance = {
  .name = "variance",
  .label = N_ ("Variance to budget"),
  .about = N_ ("By how much each line of a budget is over or under it, with price and volume where they are known."),
  .of_parts = TRUE,
  .load = load,
  .free = free_data,
  .is_empty = is_empty,
  .title = title,
  .subtitle = subtitle,
  .sentence = sentence,
  .footer = footer,
  .table = table,
  .draw = plumb_variance_draw,
};
