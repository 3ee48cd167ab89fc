/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The burn-up: its words and its table. Above or below even pace is said without a judgement: a year need not be even.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-burn-private.h"
#include "plumb-format.h"

static const PlumbBurn *
data_of (const PlumbFigure *self)
{
  return self->data;
}

static gboolean
load (PlumbFigure *self, PlumbWarehouse *warehouse, GError **error)
{
  PlumbBurn *data = plumb_burn_load (self, warehouse, error);

  self->data = data;
  if (data != NULL)
    self->period = data->year;
  return data != NULL;
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return data_of (self)->lack != PLUMB_BURN_LACKS_NOTHING;
}

static char *
year_label (const PlumbBurn *self)
{
  return plumb_period_label (self->year, self->indicator->calendar);
}

/* "51 %"; empty where nothing can be a share of the allowance. */
static char *
share_of (const PlumbBurn *self, double amount)
{
  g_autofree char *number = NULL;

  if (!(self->allowance > 0) || !isfinite (amount))
    return g_strdup ("");
  number = plumb_format_number (100 * amount / self->allowance, 0);
  return g_strconcat (number, "\342\200\257%", NULL);
}

static char *
title (const PlumbFigure *self)
{
  const PlumbBurn *data = data_of (self);
  const char *name = data->indicator->name;
  g_autofree char *share = share_of (data, plumb_burn_used (data));
  g_autofree char *gone = NULL;
  g_autofree char *used = NULL;

  if (is_empty (self))
    return g_strdup_printf (_ ("%s: nothing to hold against the year gone"), name);
  if (data->n_measured == 0)
    return g_strdup_printf (_ ("%s: how much is used of the %s is not known"), name, plumb_burn_allowance_name (data));
  gone = g_strdup_printf ("%.0f\342\200\257%%", 100.0 * data->n_measured / data->n);
  if (*share != '\0')
    /* Translators: indicator, 54 %, budget or target, 50 % */
    return g_strdup_printf (_ ("%s: %s of the %s used with %s of the year gone"), name, share,
                            plumb_burn_allowance_name (data), gone);
  used = plumb_words_money (data->indicator, plumb_burn_used (data));
  return g_strdup_printf (_ ("%s: %s used with %s of the year gone"), name, used, gone);
}

static char *
subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbBurn *data = data_of (self);
  const char *polarity = plumb_polarity_label (data->indicator->polarity);
  const char *what = *data->indicator->numerator != '\0' ? data->indicator->numerator : data->indicator->name;
  g_autofree char *unit = plumb_words_money_unit (data->indicator);
  g_autofree char *year = data->year.kind != 0 ? year_label (data) : NULL;
  GString *out = g_string_new (what);

  g_string_append_printf (out, ", %s, ", unit);
  g_string_append_printf (out, _ ("added up over the year, %s"), self->area->name);
  plumb_words_append_breakdown (out, self->selection);
  if (year != NULL)
    g_string_append_printf (out, ", %s", year);
  g_string_append_printf (out, ". %s.", polarity);
  *tail = strlen (polarity) + 1;
  return g_string_free (out, FALSE);
}

static char *
nothing_sentence (const PlumbFigure *self)
{
  const PlumbBurn *data = data_of (self);
  g_autofree char *year = data->year.kind != 0 ? year_label (data) : NULL;

  switch (data->lack)
    {
    case PLUMB_BURN_LACKS_SUM:
      return g_strdup_printf (_ ("“%s” does not add up over a year: only numbers of events and amounts of money can be "
                                 "held against a yearly allowance."),
                              data->indicator->name);
    case PLUMB_BURN_LACKS_PERIODS:
      return g_strdup_printf (_ ("There are no monthly or quarterly figures of %s in %s: what is used of an allowance "
                                 "needs them."),
                              data->indicator->name, self->area->name);
    case PLUMB_BURN_LACKS_ALLOWANCE:
    case PLUMB_BURN_LACKS_NOTHING:
    default:
      return g_strdup_printf (_ ("There is neither a budget nor a target of %s for %s in %s that figures could be held "
                                 "against."),
                              data->indicator->name, self->area->name, year);
    }
}

/* "£432k above even pace" */
static char *
beside_pace (const PlumbBurn *self)
{
  const double apart =
    plumb_change_amount (self->indicator, plumb_burn_used (self), plumb_burn_pace (self, self->n_measured - 1));
  g_autofree char *amount = plumb_words_money (self->indicator, fabs (apart));

  if (fpclassify (apart) == FP_ZERO)
    return g_strdup (_ ("just at even pace"));
  return apart > 0 ? g_strdup_printf (_ ("%s above even pace"), amount)
                   : g_strdup_printf (_ ("%s below even pace"), amount);
}

static void
append_used (GString *out, const PlumbBurn *self)
{
  g_autofree char *allowance = plumb_words_money (self->indicator, self->allowance);
  g_autofree char *year = year_label (self);
  g_autofree char *day = NULL;
  g_autofree char *used = NULL;
  g_autofree char *share = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *beside = NULL;

  g_string_append_printf (out, _ ("The %s for %s is %s."), plumb_burn_allowance_name (self), year, allowance);
  if (self->n_measured == 0)
    return;
  day = plumb_date_label (self->days[self->n_measured - 1]);
  used = plumb_words_money (self->indicator, plumb_burn_used (self));
  share = share_of (self, plumb_burn_used (self));
  gone = plumb_burn_gone (self);
  beside = beside_pace (self);
  if (*share != '\0')
    g_string_append_printf (out, _ (" By %s %s was used, %s of it, when %s had gone; that is %s."), day, used, share,
                            gone, beside);
  else
    g_string_append_printf (out, _ (" By %s %s was used, when %s had gone; that is %s."), day, used, gone, beside);
}

/* Where adding up had to stop although there are later figures. */
static void
append_stop (GString *out, const PlumbBurn *self)
{
  g_autofree char *period = NULL;

  if (self->n_measured >= self->n)
    return;
  for (guint i = self->n_measured; i < self->n; i++)
    if (self->own[i] != NULL && plumb_observation_is_measured (self->own[i]))
      {
        period = plumb_period_label (self->periods[self->n_measured], self->indicator->calendar);
        g_string_append_printf (out, _ (" Nothing is added up from %s on, which has no number."), period);
        return;
      }
}

static char *
sentence (const PlumbFigure *self)
{
  const PlumbBurn *data = data_of (self);
  GString *out;

  if (is_empty (self))
    return nothing_sentence (self);
  out = g_string_new (NULL);
  g_string_append_printf (out, _ ("%s in %s."), data->indicator->name, self->area->name);
  g_string_append_c (out, ' ');
  append_used (out, data);
  append_stop (out, data);
  if (isfinite (data->forecast))
    {
      const double apart = plumb_change_amount (data->indicator, data->forecast, data->allowance);
      g_autofree char *forecast = plumb_words_money (data->indicator, data->forecast);
      g_autofree char *amount = plumb_words_money (data->indicator, fabs (apart));

      if (apart > 0)
        g_string_append_printf (out, _ (" The forecast for the whole year is %s, %s more than the %s."), forecast,
                                amount, plumb_burn_allowance_name (data));
      else if (apart < 0)
        g_string_append_printf (out, _ (" The forecast for the whole year is %s, %s less than the %s."), forecast,
                                amount, plumb_burn_allowance_name (data));
      else
        g_string_append_printf (out, _ (" The forecast for the whole year is %s, just the %s."), forecast,
                                plumb_burn_allowance_name (data));
    }
  return g_string_free (out, FALSE);
}

static char *
footer (const PlumbFigure *self)
{
  const PlumbBurn *data = data_of (self);
  GString *notes = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (!is_empty (self))
    {
      g_string_append (notes, _ ("Even pace: the same amount in each part of the year; a real year has its seasons."));
      if (isfinite (data->forecast))
        g_string_append_printf (notes, " %s", _ ("Dashed: forecast."));
      append_stop (notes, data);
    }
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
cell_of (const PlumbBurn *self, double value)
{
  return isfinite (value) ? plumb_format_value (self->indicator, value, FALSE) : g_strdup ("");
}

static GPtrArray *
table (const PlumbFigure *self)
{
  const PlumbBurn *data = data_of (self);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *unit = plumb_words_money_unit (data->indicator);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  g_strv_builder_add (head, C_ ("column", "Period"));
  add (head, g_strdup_printf (_ ("%s, %s"), _ ("In the period"), unit));
  g_strv_builder_add (head, C_ ("column", "Status"));
  g_strv_builder_add (head, _ ("From the start of the year"));
  g_strv_builder_add (head, _ ("With the forecast"));
  g_strv_builder_add (head, C_ ("column", "Even pace"));
  g_ptr_array_add (rows, g_strv_builder_end (head));
  for (guint i = 0; i < data->n && !is_empty (self); i++)
    {
      const PlumbObservation *own = data->own[i];
      const double expected = i + 1 == data->n ? data->forecast : data->expected[i];
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      add (row, plumb_period_label (data->periods[i], data->indicator->calendar));
      add (row, plumb_words_observation (data->indicator, own));
      g_strv_builder_add (row, own == NULL                        ? _ ("no figure")
                               : own->state == PLUMB_STATE_NUMBER ? plumb_status_label (own->status)
                                                                  : plumb_state_reason (own->state));
      add (row, cell_of (data, data->total[i]));
      add (row, cell_of (data, expected));
      add (row, cell_of (data, plumb_burn_pace (data, i)));
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
  return rows;
}

static void
free_data (gpointer data)
{
  plumb_burn_free (data);
}

const PlumbFigureClass plumb_figure_class_burn = {
  .name = "burn",
  .label = N_ ("Used so far"),
  .about = N_ ("How much of a yearly budget or target is used up, against the share of the year that has gone."),
  .load = load,
  .free = free_data,
  .is_empty = is_empty,
  .title = title,
  .subtitle = subtitle,
  .sentence = sentence,
  .footer = footer,
  .table = table,
  .draw = plumb_burn_draw,
};
