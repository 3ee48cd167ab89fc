/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words and the table of a stacked chart.
 */
#include "config.h"

#include "plumb-figure-stacked-private.h"

#include "plumb-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

gboolean
plumb_stacked_is_empty (const PlumbFigure *figure)
{
  const PlumbStacked *self = figure->data;

  if (self->parts->dimension == NULL || self->parts->kind == PLUMB_PARTS_APART)
    return TRUE;
  for (guint i = 0; i < self->n; i++)
    if (self->sums[i].shown > 0)
      return FALSE;
  return TRUE;
}

/* The index of the newest measured period, or of the last where there is none. */
static guint
latest (const PlumbStacked *self)
{
  const PlumbPeriod period = plumb_parts_latest (self->parts);

  for (guint i = 0; i < self->n; i++)
    if (plumb_period_equal (plumb_stacked_period (self, i), period))
      return i;
  return self->n - 1;
}

/* The part that has most in @period; @tied: another has as much. -1 where there is no number. */
static int
largest (const PlumbParts *parts, PlumbPeriod period, gboolean *tied)
{
  int best = -1;
  double most = -INFINITY;

  *tied = FALSE;
  for (guint i = 0; i < parts->list->len; i++)
    {
      const PlumbObservation *at = plumb_parts_at (parts, i, period);

      if (at == NULL || at->state != PLUMB_STATE_NUMBER || at->value < most)
        continue;
      *tied = best >= 0 && at->value <= most;
      if (!*tied)
        best = (int) i;
      most = at->value;
    }
  return best;
}

char *
plumb_stacked_title (const PlumbFigure *figure)
{
  const PlumbStacked *self = figure->data;
  const PlumbParts *parts = self->parts;
  const char *name = parts->indicator->name;
  g_autofree char *label = NULL;
  g_autofree char *value = NULL;
  g_autofree char *whole = NULL;
  const PlumbPartsSum *sum;
  const char *part;
  gboolean tied;
  guint at;
  int best;

  if (plumb_stacked_is_empty (figure))
    return g_strdup_printf (_ ("%s: no parts to show for %s"), name, figure->area->name);
  at = latest (self);
  sum = &self->sums[at];
  label = plumb_period_label (plumb_stacked_period (self, at), parts->indicator->calendar);
  best = largest (parts, plumb_stacked_period (self, at), &tied);
  if (best < 0)
    return g_strdup_printf (_ ("%s, %s: no number is shown"), name, label);
  part = plumb_parts_get (parts, (guint) best)->label;
  value =
    plumb_words_value (parts->indicator, plumb_parts_at (parts, (guint) best, plumb_stacked_period (self, at))->value);
  if (tied)
    return g_strdup_printf (_ ("%s, %s: no part is larger than “%s”, %s"), name, label, part, value);
  if (sum->lacking > 0)
    return g_strdup_printf (ngettext ("%s, %s: of the parts shown “%s” is the largest, %s; %u is not shown",
                                      "%s, %s: of the parts shown “%s” is the largest, %s; %u are not shown",
                                      sum->lacking),
                            name, label, part, value, sum->lacking);
  if (parts->kind == PLUMB_PARTS_OVERLAP)
    return g_strdup_printf (_ ("%s, %s: “%s” was counted most often, %s"), name, label, part, value);
  if (parts->indicator->unit == PLUMB_UNIT_PERCENT || self->negative || sum->sum <= 0)
    return g_strdup_printf (_ ("%s, %s: “%s” is the largest part, %s"), name, label, part, value);
  whole = plumb_words_value (parts->indicator, sum->sum);
  /* Translators: Referrals by source, 2023–24: “Police” is the largest part, 312 of 1,099 */
  return g_strdup_printf (_ ("%s, %s: “%s” is the largest part, %s of %s"), name, label, part, value, whole);
}

char *
plumb_stacked_subtitle (const PlumbFigure *figure, gsize *tail)
{
  const PlumbStacked *self = figure->data;
  g_autofree char *place = plumb_parts_words_place (figure, self->parts);
  g_autofree char *range = plumb_parts_words_range (self->parts);
  const char *remark = NULL;

  if (self->parts->dimension != NULL && self->parts->kind == PLUMB_PARTS_OVERLAP)
    remark = self->shares ? _ ("One case may count in several parts: shares are of all that were counted.")
                          : _ ("One case may count in several parts: a column is higher than the number of cases.");
  else if (self->shares && !plumb_stacked_is_empty (figure))
    remark = _ ("Shares of each column.");
  return plumb_words_subtitle_of (figure, place, range, remark, tail);
}

/* What the last layer groups, and what a letter above a column means. */
static char *
remarks (const PlumbStacked *self)
{
  g_autoptr (GString) out = g_string_new (_ ("Columns start at zero."));
  guint lacking = 0;

  for (guint i = 0; i < self->n; i++)
    lacking += self->sums[i].lacking > 0;
  if (lacking > 0)
    g_string_append_printf (
      out, " %s",
      self->shares
        ? _ ("A letter or a cross in place of a column: not all of its parts are shown, so that there are no shares.")
        : _ ("A letter or a cross above a column: not all of its parts are shown; it is shorter than the whole."));
  for (guint i = 0; i < self->layers->len; i++)
    {
      const PlumbLayer *layer = g_ptr_array_index (self->layers, i);

      if (layer->members->len < 2)
        continue;
      g_string_append_printf (out, " %s: ", layer->name);
      for (guint j = 0; j < layer->members->len; j++)
        g_string_append_printf (out, "%s%s", j > 0 ? "; " : "",
                                plumb_parts_get (self->parts, g_array_index (layer->members, guint, j))->label);
      g_string_append_c (out, '.');
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
plumb_stacked_footer (const PlumbFigure *figure)
{
  const PlumbStacked *self = figure->data;
  g_autofree char *said = plumb_stacked_is_empty (figure) ? NULL : remarks (self);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  g_ptr_array_add (shown, self->parts);
  return plumb_parts_words_footer (figure, shown, self->parts->periods, said);
}

char *
plumb_stacked_sentence (const PlumbFigure *figure)
{
  const PlumbStacked *self = figure->data;
  g_autofree char *title = NULL;
  g_autofree char *range = NULL;
  g_autoptr (GString) out = NULL;
  guint lacking = 0;

  if (plumb_stacked_is_empty (figure))
    return plumb_parts_words_nothing (figure, self->parts, NULL);
  title = plumb_stacked_title (figure);
  range = plumb_parts_words_range (self->parts);
  out = g_string_new (title);
  g_string_append_c (out, '.');
  if (self->shares)
    /* Translators: a dimension and a range of periods */
    g_string_append_printf (out, _ (" The chart shows shares by %s, %s."), self->parts->dimension, range);
  else
    g_string_append_printf (out, _ (" The chart shows columns by %s, %s."), self->parts->dimension, range);
  for (guint i = 0; i < self->layers->len; i++)
    {
      g_autofree char *said = plumb_stacked_say (self, g_ptr_array_index (self->layers, i), latest (self));
      g_string_append_printf (out, " %s", said);
    }
  for (guint i = 0; i < self->n; i++)
    lacking += self->sums[i].lacking > 0;
  if (lacking > 0)
    g_string_append_printf (
      out, ngettext (" In %u period not all parts are shown.", " In %u periods not all parts are shown.", lacking),
      lacking);
  if (figure->selection->shares && self->negative)
    g_string_append_printf (out, " %s", _ ("Some parts are below zero, so that there are no shares."));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
add (GStrvBuilder *row, char *cell)
{
  g_strv_builder_add (row, cell);
  g_free (cell);
}

static void
add_heads (const PlumbStacked *self, GPtrArray *table, gboolean share)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  g_autofree char *unit = plumb_words_unit (self->parts->indicator);

  g_strv_builder_add (row, C_ ("column", "Period"));
  g_strv_builder_add (row, C_ ("column", "Status"));
  for (guint i = 0; i < self->layers->len; i++)
    {
      const PlumbLayer *layer = g_ptr_array_index (self->layers, i);

      add (row, g_strdup_printf ("%s, %s", layer->name, unit));
      if (share)
        /* Translators: a head of a column: a category, and its share; the doubled sign prints one */
        add (row, g_strdup_printf (_ ("%s, %% of the parts"), layer->name));
      for (guint j = 0; layer->members->len > 1 && j < layer->members->len; j++)
        add (row, g_strdup_printf (
                    "%s, %s", plumb_parts_get (self->parts, g_array_index (layer->members, guint, j))->label, unit));
    }
  g_strv_builder_add (row, _ ("All parts"));
  g_ptr_array_add (table, g_strv_builder_end (row));
}

/* Number or letters of @layer in period @i. */
static char *
layer_cell (const PlumbStacked *self, const PlumbLayer *layer, guint i)
{
  if (layer->lacking[i] || !isfinite (layer->values[i]))
    return plumb_stacked_letters (self, layer, i);
  return plumb_format_value (self->parts->indicator, layer->values[i], FALSE);
}

GPtrArray *
plumb_stacked_table (const PlumbFigure *figure)
{
  const PlumbStacked *self = figure->data;
  const PlumbIndicator *indicator = self->parts->indicator;
  const gboolean share = self->shares && indicator->unit != PLUMB_UNIT_PERCENT;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  add_heads (self, table, share);
  for (guint i = 0; i < self->n && self->parts->kind != PLUMB_PARTS_APART; i++)
    {
      const PlumbPeriod period = plumb_stacked_period (self, i);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      add (row, plumb_period_label (period, indicator->calendar));
      g_strv_builder_add (row, plumb_status_label (plumb_parts_status (self->parts, period)));
      for (guint j = 0; j < self->layers->len; j++)
        {
          const PlumbLayer *layer = g_ptr_array_index (self->layers, j);

          add (row, layer_cell (self, layer, i));
          if (share)
            add (row, plumb_stacked_is_drawn (self, i) && isfinite (layer->values[i])
                        ? plumb_parts_words_share (layer->values[i], self->sums[i].sum)
                        : g_strdup (""));
          for (guint k = 0; layer->members->len > 1 && k < layer->members->len; k++)
            add (row, plumb_words_observation (
                        indicator, plumb_parts_at (self->parts, g_array_index (layer->members, guint, k), period)));
        }
      add (row, self->sums[i].lacking == 0 && self->sums[i].shown > 0
                  ? plumb_format_value (indicator, self->sums[i].sum, FALSE)
                  : g_strdup (self->sums[i].letters));
      g_ptr_array_add (table, g_strv_builder_end (row));
    }
  return table;
}
