/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words for parts: place, periods, sources, and why there is nothing.
 */
#include "config.h"

#include "plumb-parts-words.h"

#include "plumb-format.h"
#include "plumb-locale.h"

#include <glib/gi18n-lib.h>

char *
plumb_parts_words_place (const PlumbFigure *figure, const PlumbParts *parts)
{
  const char *area = figure->area->name;

  if (parts->dimension == NULL)
    return g_strdup (area);
  /* what was asked for is said by the subtitle itself */
  if (parts->within != NULL && figure->selection->breakdown == NULL)
    {
      g_autofree char *within = plumb_parts_label (parts->within);
      /* Translators: the name of an area, what the figures are of, what they are broken down by */
      return g_strdup_printf (_ ("%s, %s, by %s"), area, within, parts->dimension);
    }
  /* Translators: the name of an area, and what its figures are broken down by */
  return g_strdup_printf (_ ("%s, by %s"), area, parts->dimension);
}

char *
plumb_parts_words_range (const PlumbParts *parts)
{
  const PlumbCalendar calendar = parts->indicator->calendar;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (parts->periods->len == 0)
    return NULL;
  first = plumb_period_label (g_array_index (parts->periods, PlumbPeriod, 0), calendar);
  if (parts->periods->len == 1)
    return g_steal_pointer (&first);
  last = plumb_period_label (g_array_index (parts->periods, PlumbPeriod, parts->periods->len - 1), calendar);
  return g_strdup_printf (C_ ("periods", "%s to %s"), first, last);
}

char *
plumb_parts_words_nothing (const PlumbFigure *figure, const PlumbParts *parts, const char *wanted)
{
  const char *name = parts->indicator->name;
  const char *area = figure->area->name;

  if (parts->dimension == NULL && figure->selection->breakdown != NULL)
    {
      g_autofree char *breakdown = plumb_parts_label (figure->selection->breakdown);
      /* Translators: a measure, an area, one breakdown of the measure */
      return g_strdup_printf (
        _ ("There are no figures of “%s” for %s that divide “%s” further; the total may be divided."), name, area,
        breakdown);
    }
  if (parts->dimension == NULL && wanted == NULL && figure->selection->dimension != NULL)
    wanted = plumb_locale_stored ("dimension", figure->selection->dimension);
  if (parts->dimension == NULL && wanted == NULL)
    return g_strdup_printf (_ ("There are no figures of “%s” by category for %s: there is nothing to divide it by."),
                            name, area);
  if (parts->dimension == NULL)
    /* Translators: the last is what the figures would be broken down by */
    return g_strdup_printf (_ ("There are no figures of “%s” for %s by %s."), name, area, wanted);
  if (parts->kind == PLUMB_PARTS_APART)
    return g_strdup_printf (
      _ (
        "The figures of “%s” for %s by %s do not add up to a whole, as each is out of something else: they cannot be shown as its parts."),
      name, area, parts->dimension);
  return g_strdup_printf (_ ("No number is shown of “%s” for %s by %s."), name, area, parts->dimension);
}

char *
plumb_parts_words_row (const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  if (observation == NULL)
    return g_strdup (_ ("no figure"));
  if (observation->state == PLUMB_STATE_NUMBER)
    return plumb_words_value (indicator, observation->value);
  /* Translators: why there is no number, and its letter */
  return g_strdup_printf (_ ("not shown: %s (%s)"), plumb_state_reason (observation->state),
                          plumb_state_letter (observation->state));
}

char *
plumb_parts_words_share (double part, double whole)
{
  g_autofree char *number = plumb_format_number (part / whole * 100, 1);
  return g_strconcat (number, "\342\200\257%", NULL);
}

/* Notes which states and statuses @parts have in @periods; Returns: the newest row, to say the source by. */
static const PlumbObservation *
note_rows (const PlumbParts *parts, GArray *periods, gboolean *states, gboolean *statuses, gboolean *without)
{
  const PlumbObservation *newest = NULL;

  for (guint i = 0; i < periods->len; i++)
    for (guint j = 0; j < parts->list->len; j++)
      {
        const PlumbObservation *at = plumb_parts_at (parts, j, g_array_index (periods, PlumbPeriod, i));

        *without = *without || at == NULL;
        if (at == NULL)
          continue;
        states[at->state] = TRUE;
        statuses[at->status] = statuses[at->status] || at->state == PLUMB_STATE_NUMBER;
        if (*at->source != '\0')
          newest = at;
      }
  return newest;
}

char *
plumb_parts_words_footer (const PlumbFigure *figure, GPtrArray *shown, GArray *periods, const char *remarks)
{
  gboolean states[PLUMB_N_STATES] = { FALSE };
  gboolean statuses[PLUMB_N_STATUSES] = { FALSE };
  gboolean without = FALSE;
  const PlumbObservation *newest = NULL;
  g_autofree char *source = NULL;
  GString *out;

  for (guint i = 0; i < shown->len; i++)
    {
      const PlumbObservation *at = note_rows (g_ptr_array_index (shown, i), periods, states, statuses, &without);
      newest = at != NULL ? at : newest;
    }
  source = plumb_words_source (figure, newest);
  out = g_string_new (source);
  if (remarks != NULL && *remarks != '\0')
    g_string_append_printf (out, "\n%s", remarks);
  for (guint i = PLUMB_STATE_NUMBER + 1; i < PLUMB_N_STATES; i++)
    if (states[i])
      g_string_append_printf (out, " %s: %s.", plumb_state_letter (i), plumb_state_reason (i));
  if (without)
    g_string_append_printf (out, " %s", _ ("?: no figure."));
  if (statuses[PLUMB_STATUS_PROVISIONAL])
    g_string_append_printf (out, " %s", _ ("Hollow: provisional."));
  if (statuses[PLUMB_STATUS_FORECAST])
    g_string_append_printf (out, " %s", _ ("Hollow and dashed: forecast."));
  if (statuses[PLUMB_STATUS_BUDGET])
    g_string_append_printf (out, " %s", _ ("Hollow and dashed: budget."));
  return g_string_free (out, FALSE);
}
