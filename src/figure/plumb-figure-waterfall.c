/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The waterfall: its words and its table.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-waterfall-private.h"
#include "plumb-format.h"

static const PlumbWaterfall *
data_of (const PlumbFigure *self)
{
  return self->data;
}

static gboolean
load (PlumbFigure *self, PlumbWarehouse *warehouse, GError **error)
{
  PlumbWaterfall *data = plumb_waterfall_load (self, warehouse, error);

  self->data = data;
  if (data != NULL)
    self->period = data->period;
  return data != NULL;
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return data_of (self)->kind == PLUMB_WATERFALL_NOTHING;
}

static const PlumbFall *
first_of (const PlumbWaterfall *self)
{
  return plumb_waterfall_at (self, 0);
}

static const PlumbFall *
last_of (const PlumbWaterfall *self)
{
  return plumb_waterfall_at (self, self->falls->len - 1);
}

/* The step that adds or takes most; %NULL where all are nothing. */
static const PlumbFall *
largest (const PlumbWaterfall *self)
{
  const PlumbFall *best = NULL;

  for (guint i = 0; i < self->falls->len; i++)
    {
      const PlumbFall *fall = plumb_waterfall_at (self, i);

      if (fall->kind == PLUMB_FALL_STEP && fabs (fall->amount) > (best != NULL ? fabs (best->amount) : 0))
        best = fall;
    }
  return best;
}

char *
plumb_fall_text (const PlumbWaterfall *self, const PlumbFall *fall)
{
  if (!isfinite (fall->amount))
    return g_strdup (plumb_state_letter (fall->state));
  if (fall->kind == PLUMB_FALL_START || fall->kind == PLUMB_FALL_END)
    return plumb_words_money (self->indicator, fall->amount);
  return plumb_words_money_change (self->indicator, fall->amount);
}

PlumbRole
plumb_fall_role (const PlumbWaterfall *self, const PlumbFall *fall)
{
  if (fall->kind == PLUMB_FALL_START || fall->kind == PLUMB_FALL_END)
    return PLUMB_ROLE_OWN;
  if (self->polarity == PLUMB_POLARITY_NONE || fall->kind == PLUMB_FALL_RESIDUAL ||
      fpclassify (fall->amount) == FP_ZERO)
    return PLUMB_ROLE_NEUTRAL;
  return (fall->amount > 0) == (self->polarity == PLUMB_POLARITY_LOW) ? PLUMB_ROLE_BAD : PLUMB_ROLE_GOOD;
}

static char *
title (const PlumbFigure *self)
{
  const PlumbWaterfall *data = data_of (self);
  const char *name = self->comparison->indicator->name;
  const PlumbFall *most;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *step = NULL;

  if (is_empty (self))
    return g_strdup_printf (_ ("%s: no steps from one figure to the next"), name);
  from = plumb_fall_text (data, first_of (data));
  to = plumb_fall_text (data, last_of (data));
  if (data->kind == PLUMB_WATERFALL_STOCK)
    switch (data->change.kind)
      {
      case PLUMB_CHANGE_UP:
        return g_strdup_printf (_ ("%s rose from %s to %s in the year"), name, from, to);
      case PLUMB_CHANGE_DOWN:
        return g_strdup_printf (_ ("%s fell from %s to %s in the year"), name, from, to);
      case PLUMB_CHANGE_NO_VALUE:
      case PLUMB_CHANGE_NO_EARLIER:
      case PLUMB_CHANGE_EARLIER_HIDDEN:
      case PLUMB_CHANGE_BROKEN:
      case PLUMB_CHANGE_UNTESTED:
        return g_strdup_printf (_ ("%s: %s, and %s the year before"), name, to, from);
      case PLUMB_CHANGE_NONE:
      case PLUMB_CHANGE_CHANCE:
      default:
        return g_strdup_printf (_ ("%s: %s, and %s the year before; no clear change"), name, to, from);
      }
  most = largest (data);
  step = most != NULL ? plumb_fall_text (data, most) : NULL;
  if (data->kind == PLUMB_WATERFALL_BUDGET)
    return step != NULL ? g_strdup_printf (_ ("%s: from a budget of %s to %s; the largest step is %s, %s"), name, from,
                                           to, most->name, step)
                        : g_strdup_printf (_ ("%s: from a budget of %s to %s"), name, from, to);
  return step != NULL ? g_strdup_printf (_ ("%s: from %s brought forward to %s; the largest step is %s, %s"), name,
                                         from, to, most->name, step)
                      : g_strdup_printf (_ ("%s: from %s brought forward to %s"), name, from, to);
}

static char *
subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbWaterfall *data = data_of (self);
  const PlumbCalendar calendar =
    data->kind == PLUMB_WATERFALL_STOCK ? PLUMB_CALENDAR_FINANCIAL_YEAR : data->indicator->calendar;
  const char *polarity = data->kind == PLUMB_WATERFALL_BUDGET && data->polarity == PLUMB_POLARITY_LOW
                           ? _ ("Over budget is adverse")
                           : plumb_polarity_label (data->polarity);
  const char *numerator = self->comparison->indicator->numerator;
  g_autofree char *unit = plumb_words_money_unit (data->indicator);
  g_autofree char *period = data->period.kind != 0 ? plumb_period_label (data->period, calendar) : NULL;
  GString *out = g_string_new (*numerator != '\0' ? numerator : self->comparison->indicator->name);

  g_string_append_printf (out, ", %s, %s", unit, self->area->name);
  if (data->kind == PLUMB_WATERFALL_BUDGET)
    g_string_append_printf (out, ", %s", _ ("more or less than the budget"));
  if (period != NULL)
    g_string_append_printf (out, ", %s", period);
  g_string_append_printf (out, ". %s.", polarity);
  *tail = strlen (polarity) + 1;
  return g_string_free (out, FALSE);
}

char *
plumb_fall_sentence (const PlumbWaterfall *self, const PlumbFall *fall)
{
  g_autofree char *text = plumb_fall_text (self, fall);
  g_autofree char *level = NULL;

  if (!isfinite (fall->amount))
    return g_strdup_printf (_ ("%s: not shown: %s (%s)."), fall->name, plumb_state_reason (fall->state), text);
  if (fall->kind == PLUMB_FALL_START || fall->kind == PLUMB_FALL_END || !fall->joined)
    return fall->status == PLUMB_STATUS_ACTUAL
             ? g_strdup_printf ("%s: %s.", fall->name, text)
             : g_strdup_printf ("%s: %s, %s.", fall->name, text, plumb_status_label (fall->status));
  level = plumb_words_money (self->indicator, self->base + fall->to);
  /* Translators: a step, by how much, and where that leads: Plans ended: −181, that leads to 120. */
  return g_strdup_printf (_ ("%s: %s, that leads to %s."), fall->name, text, level);
}

static char *
sentence (const PlumbFigure *self)
{
  const PlumbWaterfall *data = data_of (self);
  GString *out;

  if (is_empty (self))
    return g_strdup_printf (
      _ ("There are no steps for “%s” in %s: that needs those who came and went for a count on a day, the movements of "
         "an amount that is carried forward, or a budget by line with what was spent or is forecast."),
      self->comparison->indicator->name, self->area->name);
  out = g_string_new (NULL);
  g_string_append_printf (out, _ ("%s in %s."), self->comparison->indicator->name, self->area->name);
  for (guint i = 0; i < data->falls->len; i++)
    {
      g_autofree char *said = plumb_fall_sentence (data, plumb_waterfall_at (data, i));
      g_string_append_printf (out, " %s", said);
    }
  return g_string_free (out, FALSE);
}

static char *
footer (const PlumbFigure *self)
{
  const PlumbWaterfall *data = data_of (self);
  GString *notes = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (!is_empty (self))
    {
      g_string_append (notes, data->kind == PLUMB_WATERFALL_BUDGET
                                ? _ ("The scale starts at the budget: columns show what is above or below it.")
                                : _ ("Columns at both ends start at zero."));
      for (guint i = 0; i < data->falls->len; i++)
        if (plumb_waterfall_at (data, i)->kind == PLUMB_FALL_RESIDUAL)
          g_string_append_printf (notes, " %s",
                                  _ ("Dashed outline: what the other steps do not add up to; nothing is said of why."));
      if (data->broken)
        g_string_append_printf (
          notes, " %s",
          _ ("After a step that has no number the steps stand on zero, and what is left over is not worked out."));
      if (data->kind == PLUMB_WATERFALL_STOCK)
        g_string_append_printf (
          notes, " %s", _ ("Both ends are counts on one day; the steps are what happened in the year between."));
    }
  text = g_string_free (notes, FALSE);
  return plumb_origin_footer (data->origin, self, text);
}

static GPtrArray *
table (const PlumbFigure *self)
{
  const PlumbWaterfall *data = data_of (self);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *unit = plumb_words_money_unit (data->indicator);
  g_autofree char *head = g_strdup_printf (_ ("%s, %s"), _ ("Amount"), unit);
  const char *const heads[] = { C_ ("column", "Step"), head, C_ ("column", "Leads to"), C_ ("column", "Status"), NULL };

  g_ptr_array_add (rows, g_strdupv ((char **) heads));
  for (guint i = 0; i < data->falls->len; i++)
    {
      const PlumbFall *fall = plumb_waterfall_at (data, i);
      const gboolean number = isfinite (fall->amount);
      g_autofree char *amount = number ? plumb_format_value (data->indicator, fall->amount, FALSE)
                                       : g_strdup (plumb_state_letter (fall->state));
      g_autofree char *level = number && (fall->joined || fall->kind == PLUMB_FALL_END)
                                 ? plumb_format_value (data->indicator, data->base + fall->to, FALSE)
                                 : g_strdup ("");
      const char *const cells[] = { fall->name, amount, level,
                                    number ? plumb_status_label (fall->status) : plumb_state_reason (fall->state),
                                    NULL };
      g_ptr_array_add (rows, g_strdupv ((char **) cells));
    }
  return rows;
}

static void
free_data (gpointer data)
{
  plumb_waterfall_free (data);
}

const PlumbFigureClass plumb_figure_class_waterfall = {
  .name = "waterfall",
  .label = N_ ("Step by step"),
  .about = N_ ("From what there was to what there is, through what came and what went, line by line."),
  .load = load,
  .free = free_data,
  .is_empty = is_empty,
  .title = title,
  .subtitle = subtitle,
  .sentence = sentence,
  .footer = footer,
  .table = table,
  .draw = plumb_waterfall_draw,
};
