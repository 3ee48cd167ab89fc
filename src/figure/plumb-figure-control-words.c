/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a control chart says: what is more than the ordinary ups and downs, and on what it rests.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-control-private.h"
#include "plumb-format.h"

/* So many signals are said in the sentence, the newest; the table has all. */
#define SAID 4

static const PlumbControlData *
data_of (const PlumbFigure *self)
{
  return self->data;
}

static const PlumbControlPoint *
point_at (const PlumbControl *chart, guint i)
{
  return &g_array_index (chart->points, PlumbControlPoint, i);
}

/* The point that the figure is about; NULL where none has a number. */
static const PlumbControlPoint *
latest_point (const PlumbFigure *self)
{
  const PlumbControl *chart = data_of (self)->chart;
  return chart->latest >= 0 ? point_at (chart, (guint) chart->latest) : NULL;
}

static gboolean
is_above (const PlumbControlPoint *point, PlumbXmrRules rule)
{
  if (rule == PLUMB_XMR_RISING || rule == PLUMB_XMR_FALLING)
    return rule == PLUMB_XMR_RISING;
  return point->value > point->mean;
}

/* Whether the point at @i carries on what @signal says. */
static gboolean
belongs (const PlumbControl *chart, const PlumbControlSignal *signal, guint i)
{
  const PlumbControlPoint *before = point_at (chart, signal->last);
  const PlumbControlPoint *point = point_at (chart, i);
  const int apart = plumb_period_steps (before->period, point->period);

  if (signal->rule == PLUMB_XMR_OUTSIDE || point->segment != before->segment ||
      is_above (point, signal->rule) != signal->above)
    return FALSE;
  /* one of the three may be another */
  return apart == 1 || (signal->rule == PLUMB_XMR_TWO_OF_THREE && apart == 2);
}

GArray *
plumb_control_signals (const PlumbControl *chart)
{
  static const PlumbXmrRules rules[] = { PLUMB_XMR_OUTSIDE, PLUMB_XMR_ONE_SIDE, PLUMB_XMR_RISING, PLUMB_XMR_FALLING,
                                         PLUMB_XMR_TWO_OF_THREE };
  GArray *signals = g_array_new (FALSE, FALSE, sizeof (PlumbControlSignal));

  for (guint rule = 0; rule < G_N_ELEMENTS (rules); rule++)
    {
      const guint from = signals->len;

      for (guint i = 0; i < chart->points->len; i++)
        {
          const PlumbControlPoint *point = point_at (chart, i);
          PlumbControlSignal *before =
            signals->len > from ? &g_array_index (signals, PlumbControlSignal, signals->len - 1) : NULL;
          const PlumbControlSignal signal = { rules[rule], i, i, is_above (point, rules[rule]) };

          if (!(point->rules & rules[rule]))
            continue;
          if (before != NULL && belongs (chart, before, i))
            before->last = i;
          else
            g_array_append_val (signals, signal);
        }
    }
  return signals;
}

static char *
run_text (const PlumbControlSignal *signal, gboolean months)
{
  const guint n = signal->last - signal->first + 1;

  switch (signal->rule)
    {
    case PLUMB_XMR_ONE_SIDE:
      if (months)
        return signal->above ? g_strdup_printf (_ ("%u months in a row above the mean"), n)
                             : g_strdup_printf (_ ("%u months in a row below the mean"), n);
      return signal->above ? g_strdup_printf (_ ("%u quarters in a row above the mean"), n)
                           : g_strdup_printf (_ ("%u quarters in a row below the mean"), n);
    case PLUMB_XMR_RISING:
      return months ? g_strdup_printf (_ ("%u months, each higher than the one before"), n)
                    : g_strdup_printf (_ ("%u quarters, each higher than the one before"), n);
    case PLUMB_XMR_FALLING:
      return months ? g_strdup_printf (_ ("%u months, each lower than the one before"), n)
                    : g_strdup_printf (_ ("%u quarters, each lower than the one before"), n);
    case PLUMB_XMR_TWO_OF_THREE:
    case PLUMB_XMR_OUTSIDE:
    default:
      return signal->above ? g_strdup (_ ("two of three close to the upper limit"))
                           : g_strdup (_ ("two of three close to the lower limit"));
    }
}

char *
plumb_control_signal_text (const PlumbFigure *self, const PlumbControlSignal *signal, gboolean dated)
{
  const PlumbControl *chart = data_of (self)->chart;
  const PlumbControlPoint *point = point_at (chart, signal->first);
  g_autofree char *first = plumb_words_period (self->comparison, point->period);
  g_autofree char *last = plumb_words_period (self->comparison, point_at (chart, signal->last)->period);
  g_autofree char *text = NULL;

  if (signal->rule == PLUMB_XMR_OUTSIDE)
    {
      g_autofree char *value = plumb_format_value (self->comparison->indicator, point->value, TRUE);

      /* Translators: a period and its value: Jul 2021: 428, above the upper limit */
      return signal->above ? g_strdup_printf (_ ("%s: %s, above the upper limit"), first, value)
                           : g_strdup_printf (_ ("%s: %s, below the lower limit"), first, value);
    }
  text = run_text (signal, plumb_own_frequency (self->comparison) == PLUMB_FREQUENCY_MONTH);
  if (!dated)
    return g_steal_pointer (&text);
  /* Translators: two periods, and what is so in all between them: Apr 2021 to Apr 2022: 13 months in a row above the
   * mean */
  return g_strdup_printf (_ ("%s to %s: %s"), first, last, text);
}

/* What holds for the latest point, the plainest rule first; nothing where none does. */
static char *
latest_signal (const PlumbFigure *self)
{
  const PlumbControl *chart = data_of (self)->chart;
  const PlumbControlPoint *latest = latest_point (self);
  g_autoptr (GArray) signals = plumb_control_signals (chart);

  if (latest->rules & PLUMB_XMR_OUTSIDE)
    return g_strdup (latest->value > latest->mean ? _ ("above the upper limit") : _ ("below the lower limit"));
  for (guint i = 0; i < signals->len; i++)
    {
      const PlumbControlSignal *signal = &g_array_index (signals, PlumbControlSignal, i);

      if (signal->last == (guint) chart->latest)
        return run_text (signal, plumb_own_frequency (self->comparison) == PLUMB_FREQUENCY_MONTH);
    }
  return NULL;
}

static gboolean
is_trial (const PlumbFigure *self)
{
  const PlumbControlPoint *latest = latest_point (self);
  return g_array_index (data_of (self)->chart->segments, PlumbControlSegment, latest->segment).trial;
}

char *
plumb_control_title (const PlumbFigure *self)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbControlPoint *latest = self->data != NULL ? latest_point (self) : NULL;
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;
  g_autofree char *signal = NULL;
  g_autofree char *finding = NULL;

  if (latest == NULL)
    return g_strdup_printf (_ ("%s: nothing to chart for %s"), indicator->name, self->comparison->area->name);
  value = plumb_words_value (indicator, latest->value);
  period = plumb_words_period (self->comparison, latest->period);
  if (latest->variation == PLUMB_VARIATION_NONE)
    return g_strdup_printf (_ ("%s: %s in %s; there are too few numbers for limits"), indicator->name, value, period);
  signal = latest_signal (self);
  if (signal == NULL)
    finding = g_strdup_printf (_ ("%s: %s in %s, within the ordinary ups and downs"), indicator->name, value, period);
  else
    /* Translators: indicator, value, period, what is unusual, `special cause, improving` */
    finding = g_strdup_printf (_ ("%s: %s in %s, %s (%s)"), indicator->name, value, period, signal,
                               plumb_variation_label (latest->variation));
  return is_trial (self) ? g_strdup_printf (_ ("%s, by trial limits"), finding) : g_steal_pointer (&finding);
}

char *
plumb_control_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbControl *chart = self->data != NULL ? data_of (self)->chart : NULL;
  const gboolean any = chart != NULL && chart->points->len > 0;

  return plumb_own_subtitle (self, any ? point_at (chart, 0)->period : PLUMB_PERIOD_NONE,
                             any ? point_at (chart, chart->points->len - 1)->period : PLUMB_PERIOD_NONE,
                             any ? plumb_control_extent (self) : PLUMB_EXTENT_NONE, TRUE, tail);
}

static int
compare_signals (gconstpointer a, gconstpointer b)
{
  const PlumbControlSignal *one = a, *other = b;

  if (one->last != other->last)
    return one->last > other->last ? -1 : 1;
  return one->rule < other->rule ? -1 : one->rule > other->rule;
}

static void
append_signals (GString *out, const PlumbFigure *self)
{
  g_autoptr (GArray) signals = plumb_control_signals (data_of (self)->chart);

  if (signals->len == 0)
    {
      g_string_append_printf (out, " %s", _ ("No point is more than the ordinary ups and downs."));
      return;
    }
  g_array_sort (signals, compare_signals);
  g_string_append_printf (out, " %s", ngettext ("Signal:", "Signals, the newest first:", signals->len));
  for (guint i = 0; i < signals->len && i < SAID; i++)
    {
      g_autofree char *text = plumb_control_signal_text (self, &g_array_index (signals, PlumbControlSignal, i), TRUE);
      g_string_append_printf (out, "%s %s", i > 0 ? ";" : "", text);
    }
  if (signals->len > SAID)
    g_string_append_printf (
      out, ngettext ("; and %u before them, in the table", "; and %u before them, in the table", signals->len - SAID),
      signals->len - SAID);
  g_string_append_c (out, '.');
}

static void
append_assurance (GString *out, const PlumbFigure *self)
{
  switch (data_of (self)->assurance)
    {
    case PLUMB_ASSURANCE_MEETS:
      g_string_append_printf (out, " %s", _ ("If nothing changes the target will be met every time."));
      break;
    case PLUMB_ASSURANCE_MISSES:
      g_string_append_printf (out, " %s", _ ("If nothing changes the target will be missed every time."));
      break;
    case PLUMB_ASSURANCE_HIT_AND_MISS:
      g_string_append_printf (out, " %s",
                              _ ("If nothing changes the target will be met at times and missed at times."));
      break;
    case PLUMB_ASSURANCE_UNJUDGED:
      g_string_append_printf (out, " %s", _ ("Whether the target will be met cannot be judged."));
      break;
    case PLUMB_ASSURANCE_NO_TARGET:
    default:
      break;
    }
}

char *
plumb_control_sentence (const PlumbFigure *self)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbControlPoint *latest = self->data != NULL ? latest_point (self) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *mean = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;
  GString *out;

  if (latest == NULL)
    return plumb_own_nothing (self, _ ("A control chart needs months or quarters."));
  title = plumb_control_title (self);
  out = g_string_new (title);
  g_string_append_c (out, '.');
  if (isfinite (latest->lower))
    {
      mean = plumb_words_statistic_value (indicator, latest->mean);
      lower = plumb_words_statistic_value (indicator, latest->lower);
      upper = plumb_words_statistic_value (indicator, latest->upper);
      g_string_append_printf (out, _ (" The mean is %s, the limits are %s and %s."), mean, lower, upper);
      append_signals (out, self);
    }
  append_assurance (out, self);
  plumb_own_append_hidden (out, self->comparison);
  return g_string_free (out, FALSE);
}

/* Says which limits of the last segment lie where the measure cannot be, and are not drawn. */
static void
append_impossible (GString *out, const PlumbFigure *self)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbControlPoint *latest = latest_point (self);

  if (latest == NULL || !isfinite (latest->lower))
    return;
  if (plumb_control_limit_shown (indicator, latest->lower) != latest->lower)
    g_string_append_printf (out, " %s", _ ("The lower limit is below what the measure can be and not drawn."));
  if (plumb_control_limit_shown (indicator, latest->upper) != latest->upper)
    g_string_append_printf (out, " %s", _ ("The upper limit is above what the measure can be and not drawn."));
}

char *
plumb_control_footer (const PlumbFigure *self)
{
  g_autofree char *source = plumb_words_footer (self);
  GString *out = g_string_new (NULL);

  if (self->data != NULL)
    {
      g_auto (GStrv) notes = plumb_control_notes (data_of (self)->chart, self->comparison->indicator);

      g_string_append (out, _ ("Limits: mean ± 2.66 × the mean moving range (XmR); dotted at two thirds of the way. "
                               "A run is seven or more."));
      for (guint i = 0; notes[i] != NULL; i++)
        g_string_append_printf (out, " %s", notes[i]);
      append_impossible (out, self);
      g_string_append_c (out, '\n');
    }
  /* made-up data say so first */
  if (plumb_figure_is_illustrative (self))
    {
      g_autofree char *first = g_string_free (out, FALSE);
      return *first != '\0' ? g_strdup_printf ("%s\n%s", source, g_strchomp (first)) : g_steal_pointer (&source);
    }
  g_string_append (out, source);
  return g_string_free (out, FALSE);
}

char *
plumb_control_datum (const PlumbFigure *self, guint i)
{
  const PlumbControlPoint *point = point_at (data_of (self)->chart, i);
  g_autofree char *said = plumb_words_datum (self->comparison, self->comparison->own, point->period);
  g_autoptr (GArray) signals = NULL;
  GString *out = g_string_new (said);

  if (point->variation == PLUMB_VARIATION_NONE)
    return g_string_free (out, FALSE);
  /* Translators: after a sentence on a point: Variation: common cause. */
  g_string_append_printf (out, _ (" Variation: %s."), plumb_variation_label (point->variation));
  signals = plumb_control_signals (data_of (self)->chart);
  for (guint s = 0; s < signals->len; s++)
    {
      const PlumbControlSignal *signal = &g_array_index (signals, PlumbControlSignal, s);
      g_autofree char *text = NULL;

      if (i < signal->first || i > signal->last || !(point->rules & signal->rule))
        continue;
      text = plumb_control_signal_text (self, signal, TRUE);
      g_string_append_printf (out, " %s.", text);
    }
  return g_string_free (out, FALSE);
}

/* The level or range of the target in force, as printed; empty where there is none. */
static char *
target_cell (const PlumbFigure *self, PlumbPeriod period)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbTarget *target = plumb_target_find (self->comparison->targets, period, indicator->calendar);
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;
  double level;

  if (target == NULL)
    return g_strdup ("");
  level = plumb_target_level (target, period, indicator);
  if (isfinite (level))
    return plumb_format_exact (indicator, level, FALSE);
  lower = isfinite (target->lower) ? plumb_format_exact (indicator, target->lower, FALSE) : g_strdup ("");
  upper = isfinite (target->upper) ? plumb_format_exact (indicator, target->upper, FALSE) : g_strdup ("");
  /* Translators: from a value to a value, either of which may be empty */
  return g_strdup_printf (_ ("%s to %s"), lower, upper);
}

GPtrArray *
plumb_control_table (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  const PlumbControl *chart = self->data != NULL ? data_of (self)->chart : NULL;
  g_autoptr (GArray) signals = chart != NULL ? plumb_control_signals (chart) : NULL;

  plumb_cells_add_own_heads (head, comparison, comparison->area->name);
  g_strv_builder_add (head, C_ ("column", "Mean"));
  g_strv_builder_add (head, C_ ("column", "Lower limit"));
  g_strv_builder_add (head, C_ ("column", "Upper limit"));
  g_strv_builder_add (head, C_ ("column", "Target"));
  g_strv_builder_add (head, C_ ("column", "Variation"));
  g_strv_builder_add (head, C_ ("column", "Signal"));
  plumb_cells_end (table, head);
  for (guint i = 0; chart != NULL && i < chart->points->len; i++)
    {
      const PlumbControlPoint *point = point_at (chart, i);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      g_autoptr (GString) said = g_string_new (NULL);

      plumb_cells_add_own (row, comparison, point->period, plumb_series_at (comparison->own, point->period));
      plumb_cells_add (row, plumb_cells_statistic (indicator, point->mean));
      plumb_cells_add (row, plumb_cells_statistic (indicator, point->lower));
      plumb_cells_add (row, plumb_cells_statistic (indicator, point->upper));
      plumb_cells_add (row, target_cell (self, point->period));
      g_strv_builder_add (row,
                          point->variation != PLUMB_VARIATION_NONE ? plumb_variation_label (point->variation) : "");
      for (guint s = 0; s < signals->len; s++)
        {
          const PlumbControlSignal *signal = &g_array_index (signals, PlumbControlSignal, s);
          g_autofree char *text = NULL;

          if (i < signal->first || i > signal->last || !(point->rules & signal->rule))
            continue;
          text = plumb_control_signal_text (self, signal, TRUE);
          g_string_append_printf (said, "%s%s", said->len > 0 ? "; " : "", text);
        }
      g_strv_builder_add (row, said->str);
      plumb_cells_end (table, row);
    }
  return table;
}
