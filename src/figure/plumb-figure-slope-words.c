/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which two periods a slope chart shows, of whom, and what it says. A line that goes up is no rise until chance is
 * ruled out.
 */
#include "config.h"

#include "plumb-figure-slope-private.h"

#include "plumb-format.h"
#include "plumb-locale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The newest own number that was measured, the last of all where there is none. */
static PlumbPeriod
last_period (const PlumbComparison *comparison)
{
  const PlumbSeries *own = comparison->own;

  for (guint i = own->n; i > 0; i--)
    if (own->observations[i - 1].state == PLUMB_STATE_NUMBER &&
        plumb_observation_is_measured (&own->observations[i - 1]))
      return own->observations[i - 1].period;
  return comparison->periods->len > 0 ? g_array_index (comparison->periods, PlumbPeriod, comparison->periods->len - 1)
                                      : PLUMB_PERIOD_NONE;
}

/* The first own number that no break parts from @to, of the same month or quarter where there is one: another season is
 * no before; the first period of all where there is no number. */
static PlumbPeriod
first_period (const PlumbComparison *comparison, PlumbPeriod to)
{
  const PlumbSeries *own = comparison->own;
  const PlumbCalendar calendar = comparison->indicator->calendar;
  PlumbPeriod any = PLUMB_PERIOD_NONE;

  for (guint i = 0; i < own->n; i++)
    {
      const PlumbObservation *at = &own->observations[i];

      if (at->state != PLUMB_STATE_NUMBER || plumb_period_compare (at->period, to, calendar) >= 0 ||
          plumb_breaks_between (comparison->breaks, at->period, to, calendar) != NULL)
        continue;
      if (at->period.month == to.month)
        return at->period;
      if (any.kind == 0)
        any = at->period;
    }
  if (any.kind != 0)
    return any;
  return comparison->periods->len > 0 ? g_array_index (comparison->periods, PlumbPeriod, 0) : PLUMB_PERIOD_NONE;
}

gboolean
plumb_slope_periods (const PlumbFigure *figure, PlumbPeriod periods[2])
{
  const PlumbComparison *comparison = figure->comparison;
  const PlumbSelection *selection = figure->selection;

  periods[1] = selection->to.kind != 0 ? selection->to : last_period (comparison);
  if (periods[1].kind == 0)
    return FALSE;
  periods[0] = selection->from.kind != 0 ? selection->from : first_period (comparison, periods[1]);
  return plumb_period_compare (periods[0], periods[1], comparison->indicator->calendar) < 0;
}

const PlumbBreak *
plumb_slope_break (const PlumbFigure *figure, const PlumbPeriod periods[2])
{
  return plumb_breaks_between (figure->comparison->breaks, periods[0], periods[1],
                               figure->comparison->indicator->calendar);
}

static void
clear_line (PlumbSlopeLine *line)
{
  g_free (line->name);
}

static void
add_line (GArray *lines, const PlumbSeries *series, const PlumbPeriod periods[2], PlumbRole role, PlumbDash dash)
{
  PlumbSlopeLine line = { .series = series, .role = role, .dash = dash };

  if (series == NULL)
    return;
  line.name = g_strdup (series->area->name);
  line.neighbour = role == PLUMB_ROLE_OTHER;
  for (guint end = 0; end < 2; end++)
    {
      line.rows[end] = plumb_series_at (series, periods[end]);
      line.ends[end] =
        line.rows[end] != NULL && line.rows[end]->state == PLUMB_STATE_NUMBER ? line.rows[end]->value : NAN;
    }
  g_array_append_val (lines, line);
}

static void
add_statistic (GArray *lines, const PlumbComparison *comparison, const PlumbPeriod periods[2])
{
  PlumbSlopeLine line = { .role = PLUMB_ROLE_STATISTIC };

  for (guint end = 0; end < 2; end++)
    {
      const PlumbComparator *comparator = plumb_comparison_comparator (comparison, periods[end]);

      line.ends[end] = comparator != NULL && comparator->n >= PLUMB_COMPARATOR_MINIMUM
                         ? plumb_comparator_value (comparator, comparison->selection->statistic)
                         : NAN;
    }
  if (!isfinite (line.ends[0]) || !isfinite (line.ends[1]))
    return;
  line.name = plumb_words_statistic (comparison);
  g_array_append_val (lines, line);
}

GArray *
plumb_slope_lines (const PlumbFigure *figure, const PlumbPeriod periods[2])
{
  const PlumbComparison *comparison = figure->comparison;
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (PlumbSlopeLine));

  g_array_set_clear_func (lines, (GDestroyNotify) clear_line);
  add_line (lines, comparison->own, periods, PLUMB_ROLE_OWN, PLUMB_DASH_SOLID);
  add_statistic (lines, comparison, periods);
  add_line (lines, plumb_figure_region (comparison), periods, PLUMB_ROLE_REGION, PLUMB_DASH_DOTS);
  add_line (lines, plumb_figure_country (comparison), periods, PLUMB_ROLE_COUNTRY, PLUMB_DASH_LONG);
  for (guint i = 0; i < comparison->neighbours->len; i++)
    add_line (lines, g_ptr_array_index (comparison->neighbours, i), periods, PLUMB_ROLE_OTHER, PLUMB_DASH_SOLID);
  return lines;
}

PlumbBounds
plumb_slope_bounds (const PlumbFigure *figure, GArray *lines)
{
  const gboolean zero = figure->selection->axis == PLUMB_AXIS_ZERO;
  PlumbExtent all = figure->comparison->all;

  for (guint i = 0; i < lines->len; i++)
    all = plumb_extent_join (all, plumb_extent_of (g_array_index (lines, PlumbSlopeLine, i).ends, 2, FALSE));
  if (!(all.low <= all.high))
    all.low = all.high = 0;
  return figure->comparison->indicator->unit == PLUMB_UNIT_PERCENT
           ? plumb_bounds_find_percent (all.low, all.high, zero, 5)
           : plumb_bounds_find (all.low, all.high, zero, 5);
}

char *
plumb_slope_value (const PlumbFigure *figure, const PlumbSlopeLine *line, guint end, gboolean unit)
{
  const PlumbIndicator *indicator = figure->comparison->indicator;

  if (!isfinite (line->ends[end]))
    return g_strdup (line->rows[end] != NULL ? plumb_state_letter (line->rows[end]->state) : "?");
  if (line->series == NULL)
    return plumb_format_statistic (indicator, line->ends[end], unit);
  return unit ? plumb_words_value (indicator, line->ends[end]) : plumb_format_value (indicator, line->ends[end], FALSE);
}

gboolean
plumb_slope_is_empty (const PlumbFigure *figure)
{
  PlumbPeriod periods[2];
  g_autoptr (GArray) lines = NULL;

  if (!plumb_slope_periods (figure, periods))
    return TRUE;
  lines = plumb_slope_lines (figure, periods);
  for (guint i = 0; i < lines->len; i++)
    if (isfinite (g_array_index (lines, PlumbSlopeLine, i).ends[0]) ||
        isfinite (g_array_index (lines, PlumbSlopeLine, i).ends[1]))
      return FALSE;
  return TRUE;
}

/* What became of @series, in words that follow its name. */
static char *
change_words (const PlumbFigure *figure, const PlumbSeries *series, const PlumbPeriod periods[2])
{
  const PlumbComparison *comparison = figure->comparison;
  const PlumbChange change = plumb_change_between (series, periods[0], periods[1], comparison->breaks);
  const PlumbObservation *before = plumb_series_at (series, periods[0]);
  const PlumbObservation *after = plumb_series_at (series, periods[1]);
  g_autofree char *from = plumb_words_period (comparison, periods[0]);
  g_autofree char *to = plumb_words_period (comparison, periods[1]);
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  if (before == NULL || after == NULL || before->state != PLUMB_STATE_NUMBER || after->state != PLUMB_STATE_NUMBER)
    return g_strdup_printf (_ (": the change from %s to %s is not known"), from, to);
  was = plumb_words_value (comparison->indicator, before->value);
  is = plumb_words_value (comparison->indicator, after->value);
  switch (change.kind)
    {
    case PLUMB_CHANGE_UP:
      /* Translators: follows the name of a measure: a value and its period, twice */
      return g_strdup_printf (_ (" rose from %s (%s) to %s (%s)"), was, from, is, to);
    case PLUMB_CHANGE_DOWN:
      return g_strdup_printf (_ (" fell from %s (%s) to %s (%s)"), was, from, is, to);
    case PLUMB_CHANGE_CHANCE:
      return g_strdup_printf (_ (": no clear change from %s (%s) to %s (%s)"), was, from, is, to);
    case PLUMB_CHANGE_NONE:
      return g_strdup_printf (_ (": %s, the same for %s and %s"), is, from, to);
    case PLUMB_CHANGE_BROKEN:
      return g_strdup_printf (_ (": %s (%s) and %s (%s) are not comparable"), was, from, is, to);
    case PLUMB_CHANGE_UNTESTED:
    case PLUMB_CHANGE_NO_VALUE:
    case PLUMB_CHANGE_NO_EARLIER:
    case PLUMB_CHANGE_EARLIER_HIDDEN:
    default:
      return g_strdup_printf (_ (": %s (%s), then %s (%s); the change is not tested"), was, from, is, to);
    }
}

char *
plumb_slope_title (const PlumbFigure *figure)
{
  const PlumbComparison *comparison = figure->comparison;
  PlumbPeriod periods[2];
  g_autofree char *words = NULL;

  if (plumb_slope_is_empty (figure) || !plumb_slope_periods (figure, periods))
    return g_strdup_printf (_ ("%s: no two periods to compare for %s"), comparison->indicator->name,
                            comparison->area->name);
  words = change_words (figure, comparison->own, periods);
  return g_strconcat (comparison->indicator->name, words, NULL);
}

char *
plumb_slope_subtitle (const PlumbFigure *figure, gsize *tail)
{
  const PlumbComparison *comparison = figure->comparison;
  PlumbPeriod periods[2];
  g_autofree char *range = NULL;
  g_autofree char *axis = NULL;

  if (plumb_slope_periods (figure, periods))
    {
      g_autoptr (GArray) lines = plumb_slope_lines (figure, periods);
      g_autofree char *from = plumb_words_period (comparison, periods[0]);
      g_autofree char *to = plumb_words_period (comparison, periods[1]);

      range = plumb_locale_list ((const char *const[]){ from, to }, 2);
      axis = plumb_words_axis (figure->selection->axis, plumb_slope_bounds (figure, lines));
    }
  return plumb_words_subtitle_of (figure, comparison->area->name, range, axis, tail);
}

/* "Of 10 neighbours with both figures 4 rose and 2 fell by more than chance." */
static void
append_neighbours (GString *out, const PlumbFigure *figure, const PlumbPeriod periods[2])
{
  GPtrArray *neighbours = figure->comparison->neighbours;
  guint both = 0, up = 0, down = 0;

  for (guint i = 0; i < neighbours->len; i++)
    {
      const PlumbChange change =
        plumb_change_between (g_ptr_array_index (neighbours, i), periods[0], periods[1], figure->comparison->breaks);

      both += isfinite (change.amount);
      up += change.kind == PLUMB_CHANGE_UP;
      down += change.kind == PLUMB_CHANGE_DOWN;
    }
  if (both > 0)
    g_string_append_printf (
      out,
      figure->selection->group != NULL
        ? ngettext (" Of %u of the group with both figures %u rose and %u fell by more than chance.",
                    " Of %u of the group with both figures %u rose and %u fell by more than chance.", both)
        : ngettext (" Of %u neighbour with both figures %u rose and %u fell by more than chance.",
                    " Of %u neighbours with both figures %u rose and %u fell by more than chance.", both),
      both, up, down);
}

char *
plumb_slope_sentence (const PlumbFigure *figure)
{
  const PlumbComparison *comparison = figure->comparison;
  PlumbPeriod periods[2];
  g_autoptr (GArray) lines = NULL;
  g_autofree char *title = NULL;
  GString *out;

  if (!plumb_slope_periods (figure, periods))
    return g_strdup_printf (_ ("There are no two periods of “%s” for %s: a before and an after are needed."),
                            comparison->indicator->name, comparison->area->name);
  if (plumb_slope_is_empty (figure))
    return g_strdup_printf (
      _ ("No number of “%s” is shown for either period, for %s or who it would be compared with."),
      comparison->indicator->name, comparison->area->name);
  lines = plumb_slope_lines (figure, periods);
  title = plumb_slope_title (figure);
  out = g_string_new (title);
  g_string_append_c (out, '.');
  for (guint i = 1; i < lines->len && !g_array_index (lines, PlumbSlopeLine, i).neighbour; i++)
    {
      const PlumbSlopeLine *line = &g_array_index (lines, PlumbSlopeLine, i);
      g_autofree char *before = plumb_slope_value (figure, line, 0, TRUE);
      g_autofree char *after = plumb_slope_value (figure, line, 1, TRUE);

      if (line->series == NULL)
        /* Translators: The neighbours’ median: 22.1 %, then 22.6 %. */
        g_string_append_printf (out, _ (" The %s: %s, then %s."), line->name, before, after);
      else
        /* Translators: South West: 22.1 %, then 22.6 %. */
        g_string_append_printf (out, _ (" %s: %s, then %s."), line->name, before, after);
    }
  append_neighbours (out, figure, periods);
  return g_string_free (out, FALSE);
}

char *
plumb_slope_footer (const PlumbFigure *figure)
{
  const PlumbComparison *comparison = figure->comparison;
  const PlumbObservation *own = figure->period.kind != 0 ? plumb_series_at (comparison->own, figure->period) : NULL;
  g_autofree char *source = plumb_words_source (figure, own);
  gboolean states[PLUMB_N_STATES] = { FALSE };
  gboolean statuses[PLUMB_N_STATUSES] = { FALSE };
  gboolean without = FALSE;
  guint both = 0;
  PlumbPeriod periods[2];
  g_autoptr (GArray) lines = NULL;
  GString *out = g_string_new (source);

  if (!plumb_slope_periods (figure, periods))
    return g_string_free (out, FALSE);
  lines = plumb_slope_lines (figure, periods);
  for (guint i = 0; i < lines->len; i++)
    {
      const PlumbSlopeLine *line = &g_array_index (lines, PlumbSlopeLine, i);

      both += line->neighbour && isfinite (line->ends[0] + line->ends[1]);
      for (guint end = 0; end < 2; end++)
        {
          without = without || (line->series != NULL && line->rows[end] == NULL);
          if (line->rows[end] == NULL)
            continue;
          states[line->rows[end]->state] = TRUE;
          statuses[line->rows[end]->status] = TRUE;
        }
    }
  if (comparison->neighbours->len > 0)
    {
      g_autofree char *company = plumb_words_company (comparison);

      g_string_append_printf (out, "\n%s", company);
      g_string_append_printf (out, _ (", %u of %u with both figures."), both, comparison->neighbours->len);
      if (both < comparison->neighbours->len)
        g_string_append_printf (out, " %s",
                                _ ("What stands for all of them is made of those with a figure in the period."));
    }
  else if (figure->selection->neighbours)
    g_string_append_printf (out, "\n%s", plumb_words_nobody (figure->selection));
  if (plumb_slope_bounds (figure, lines).minimum <= 0)
    g_string_append_printf (out, " %s", _ ("The level line is zero."));
  if (plumb_indicator_is_total (comparison->indicator) && comparison->neighbours->len > 0)
    g_string_append_printf (out, " %s", _ ("Totals depend on the size of an area."));
  for (guint i = PLUMB_STATE_NUMBER + 1; i < PLUMB_N_STATES; i++)
    if (states[i])
      g_string_append_printf (out, " %s: %s.", plumb_state_letter (i), plumb_state_reason (i));
  if (without)
    g_string_append_printf (out, " %s", _ ("?: no figure."));
  if (statuses[PLUMB_STATUS_PROVISIONAL])
    g_string_append_printf (out, " %s", _ ("Hollow point: provisional."));
  if (statuses[PLUMB_STATUS_FORECAST])
    g_string_append_printf (out, " %s", _ ("Dashed to a hollow point: forecast."));
  if (statuses[PLUMB_STATUS_BUDGET])
    g_string_append_printf (out, " %s", _ ("Dashed to a hollow point: budget."));
  return g_string_free (out, FALSE);
}

static void
add (GStrvBuilder *row, char *cell)
{
  g_strv_builder_add (row, cell);
  g_free (cell);
}

GPtrArray *
plumb_slope_table (const PlumbFigure *figure)
{
  const PlumbComparison *comparison = figure->comparison;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  g_autofree char *unit = plumb_words_unit (comparison->indicator);
  g_autoptr (GArray) lines = NULL;
  PlumbPeriod periods[2];

  g_strv_builder_add (heads, C_ ("column", "Area"));
  if (!plumb_slope_periods (figure, periods))
    {
      g_ptr_array_add (table, g_strv_builder_end (heads));
      return table;
    }
  for (guint end = 0; end < 2; end++)
    {
      g_autofree char *label = plumb_words_period (comparison, periods[end]);

      add (heads, g_strdup_printf ("%s, %s", label, unit));
      /* Translators: a head of a column: numerator and denominator of a period */
      add (heads, g_strdup_printf (_ ("%s, numbers"), label));
    }
  g_strv_builder_add (heads, C_ ("column", "Change"));
  g_strv_builder_add (heads, C_ ("column", "Beyond chance"));
  g_ptr_array_add (table, g_strv_builder_end (heads));

  lines = plumb_slope_lines (figure, periods);
  for (guint i = 0; i < lines->len; i++)
    {
      const PlumbSlopeLine *line = &g_array_index (lines, PlumbSlopeLine, i);
      const gboolean both = isfinite (line->ends[0] + line->ends[1]);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_add (row, line->name);
      for (guint end = 0; end < 2; end++)
        {
          add (row, plumb_slope_value (figure, line, end, FALSE));
          add (row, plumb_words_counts (figure->comparison->indicator, line->rows[end]));
        }
      add (row, both && line->series != NULL ? plumb_format_change (comparison->indicator, line->ends[1], line->ends[0])
                                             : g_strdup (""));
      if (line->series == NULL)
        g_strv_builder_add (row, "");
      else
        {
          const PlumbChange change = plumb_change_between (line->series, periods[0], periods[1], comparison->breaks);
          g_strv_builder_add (row, plumb_change_word (&change));
        }
      g_ptr_array_add (table, g_strv_builder_end (row));
    }
  return table;
}
