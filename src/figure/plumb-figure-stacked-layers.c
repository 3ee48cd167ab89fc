/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layers of a stacked chart: the largest four categories in colours, the others in grey; five bands of time in
 * steps from light to dark. A layer is never drawn for more than the numbers that are shown.
 */
#include "config.h"

#include "plumb-figure-stacked-private.h"

#include "plumb-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The strong colours there may be, and the steps. */
#define STRONG 4
#define STEPS 5

static void
free_layer (PlumbLayer *layer)
{
  g_free (layer->name);
  g_array_unref (layer->members);
  g_free (layer->values);
  g_free (layer->lacking);
  g_free (layer);
}

void
plumb_stacked_free (gpointer data)
{
  PlumbStacked *self = data;

  for (guint i = 0; i < self->n; i++)
    plumb_parts_sum_clear (&self->sums[i]);
  g_free (self->sums);
  g_clear_pointer (&self->layers, g_ptr_array_unref);
  g_clear_pointer (&self->parts, plumb_parts_free);
  g_free (self);
}

PlumbPeriod
plumb_stacked_period (const PlumbStacked *self, guint i)
{
  return g_array_index (self->parts->periods, PlumbPeriod, i);
}

static double
size_of (const PlumbParts *parts, guint part)
{
  const PlumbSeries *series = plumb_parts_get (parts, part)->series;
  double size = 0;

  for (guint i = 0; i < series->n; i++)
    if (series->observations[i].state == PLUMB_STATE_NUMBER)
      size += fabs (series->observations[i].value);
  return size;
}

/* The largest over all periods first, equal ones by name. */
static int
compare_size (gconstpointer a, gconstpointer b, gpointer parts)
{
  const double one = size_of (parts, *(const guint *) a);
  const double other = size_of (parts, *(const guint *) b);

  if (one != other)
    return one > other ? -1 : 1;
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

static PlumbLayer *
add_layer (PlumbStacked *self, const char *name, PlumbRole role)
{
  PlumbLayer *layer = g_new0 (PlumbLayer, 1);

  layer->name = g_strdup (name);
  layer->role = role;
  layer->members = g_array_new (FALSE, FALSE, sizeof (guint));
  layer->values = g_new0 (double, self->n + 1);
  layer->lacking = g_new0 (gboolean, self->n + 1);
  g_ptr_array_add (self->layers, layer);
  return layer;
}

static void
fill_layer (PlumbStacked *self, PlumbLayer *layer)
{
  for (guint i = 0; i < self->n; i++)
    {
      gboolean any = FALSE;

      for (guint j = 0; j < layer->members->len; j++)
        {
          const guint part = g_array_index (layer->members, guint, j);
          const PlumbObservation *at = plumb_parts_at (self->parts, part, plumb_stacked_period (self, i));

          layer->lacking[i] = layer->lacking[i] || (self->sums[i].lacking > 0 && plumb_parts_is_lacking (at));
          if (at == NULL || at->state != PLUMB_STATE_NUMBER)
            continue;
          layer->values[i] += at->value;
          any = TRUE;
        }
      if (!any)
        layer->values[i] = NAN;
    }
}

void
plumb_stacked_arrange (PlumbStacked *self)
{
  const guint n = self->parts->list->len;
  const gboolean steps = self->parts->ordered && n <= STEPS;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  PlumbLayer *rest = NULL;

  self->n = self->parts->periods->len;
  self->sums = g_new0 (PlumbPartsSum, self->n + 1);
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) free_layer);
  for (guint i = 0; i < self->n; i++)
    {
      self->sums[i] = plumb_parts_sum (self->parts, plumb_stacked_period (self, i));
      self->negative = self->negative || self->sums[i].below_zero;
    }
  self->shares = self->shares && !self->negative;
  for (guint i = 0; i < n; i++)
    g_array_append_val (order, i);
  if (!steps)
    g_array_sort_with_data (order, compare_size, self->parts);
  for (guint i = 0; i < n; i++)
    {
      const guint part = g_array_index (order, guint, i);
      const PlumbRole role = steps        ? PLUMB_ROLE_STEP_1 + STEPS - n + i
                             : i < STRONG ? PLUMB_ROLE_PART_1 + i
                                          : PLUMB_ROLE_MIDDLE;
      PlumbLayer *layer = rest;

      /* a single one beyond the colours has its own name */
      if (layer == NULL && i == STRONG && n > STRONG + 1 && !steps)
        {
          g_autofree char *name = g_strdup_printf (ngettext ("%u other", "%u others", n - STRONG), n - STRONG);
          layer = rest = add_layer (self, name, role);
        }
      else if (layer == NULL)
        layer = add_layer (self, plumb_parts_get (self->parts, part)->label, role);
      g_array_append_val (layer->members, part);
    }
  for (guint i = 0; i < self->layers->len; i++)
    fill_layer (self, g_ptr_array_index (self->layers, i));
}

gboolean
plumb_stacked_is_drawn (const PlumbStacked *self, guint i)
{
  return self->sums[i].shown > 0 && (!self->shares || (self->sums[i].lacking == 0 && self->sums[i].sum > 0));
}

double
plumb_stacked_length (const PlumbStacked *self, const PlumbLayer *layer, guint i)
{
  if (!plumb_stacked_is_drawn (self, i))
    return NAN;
  return self->shares ? layer->values[i] / self->sums[i].sum * 100 : layer->values[i];
}

char *
plumb_stacked_text (const PlumbStacked *self, const PlumbLayer *layer, guint i)
{
  const PlumbIndicator *indicator = self->parts->indicator;

  if (layer->lacking[i] || !isfinite (layer->values[i]))
    return NULL;
  if (self->shares && indicator->unit != PLUMB_UNIT_PERCENT)
    return plumb_stacked_is_drawn (self, i) ? plumb_format_number (layer->values[i] / self->sums[i].sum * 100, 1)
                                            : NULL;
  return plumb_format_value (indicator, layer->values[i], FALSE);
}

char *
plumb_stacked_letters (const PlumbStacked *self, const PlumbLayer *layer, guint i)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();

  for (guint j = 0; j < layer->members->len; j++)
    {
      const PlumbObservation *at =
        plumb_parts_at (self->parts, g_array_index (layer->members, guint, j), plumb_stacked_period (self, i));
      const char *letter = at == NULL ? "?" : plumb_state_letter (at->state);

      if ((at == NULL || at->state != PLUMB_STATE_NUMBER) &&
          !g_ptr_array_find_with_equal_func (letters, letter, g_str_equal, NULL))
        g_ptr_array_add (letters, (char *) letter);
    }
  g_ptr_array_add (letters, NULL);
  return g_strjoinv (" ", (char **) letters->pdata);
}

/* "312, 28.4 % of 1,099" or why there is no number. */
static char *
say_value (const PlumbStacked *self, const PlumbLayer *layer, guint i)
{
  const PlumbIndicator *indicator = self->parts->indicator;
  const PlumbPartsSum *sum = &self->sums[i];
  g_autofree char *value = plumb_words_value (indicator, layer->values[i]);
  g_autofree char *share = NULL;
  g_autofree char *whole = NULL;

  if (layer->members->len == 1 && !isfinite (layer->values[i]))
    return plumb_parts_words_row (indicator, plumb_parts_at (self->parts, g_array_index (layer->members, guint, 0),
                                                             plumb_stacked_period (self, i)));
  if (layer->lacking[i] || !isfinite (layer->values[i]))
    return g_strdup (_ ("not all shown"));
  if (sum->lacking > 0 || self->negative || sum->sum <= 0 || indicator->unit == PLUMB_UNIT_PERCENT ||
      self->parts->kind != PLUMB_PARTS_WHOLE)
    return g_steal_pointer (&value);
  share = plumb_parts_words_share (layer->values[i], sum->sum);
  whole = plumb_words_value (indicator, sum->sum);
  /* Translators: 312, 28.4 % of 1,099 */
  return g_strdup_printf (_ ("%s, %s of %s"), value, share, whole);
}

char *
plumb_stacked_say (const PlumbStacked *self, const PlumbLayer *layer, guint i)
{
  const PlumbIndicator *indicator = self->parts->indicator;
  const PlumbPeriod period = plumb_stacked_period (self, i);
  const PlumbStatus status = plumb_parts_status (self->parts, period);
  g_autofree char *label = plumb_period_label (period, indicator->calendar);
  g_autofree char *value = say_value (self, layer, i);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "%s: %s %s", label, layer->name, value);
  for (guint j = 0; layer->members->len > 1 && j < layer->members->len; j++)
    {
      const guint part = g_array_index (layer->members, guint, j);
      g_autofree char *row = plumb_parts_words_row (indicator, plumb_parts_at (self->parts, part, period));

      g_string_append_printf (out, "%s%s %s", j == 0 ? " (" : ", ", plumb_parts_get (self->parts, part)->label, row);
    }
  if (layer->members->len > 1)
    g_string_append_c (out, ')');
  if (status != PLUMB_STATUS_ACTUAL)
    g_string_append_printf (out, ", %s", plumb_status_label (status));
  g_string_append_c (out, '.');
  return g_string_free (g_steal_pointer (&out), FALSE);
}
