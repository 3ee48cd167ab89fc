/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All authorities: joint ones, parts of London and made-up ones are never among real authorities, and one that is no
 * more is only there in its years.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-comparison-private.h"
#include "plumb-figure-authorities.h"
#include "plumb-shown-series.h"

static const PlumbAmongStyle styles[] = {
  [PLUMB_AMONG_OTHERS] = { "others", PLUMB_ROLE_DIM, PLUMB_ROLE_OTHER, PLUMB_ROLE_MIDDLE, PLUMB_POINT_DISC, 2.5,
                           PLUMB_TEXT_CAPTION },
  [PLUMB_AMONG_NEIGHBOURS] = { "neighbours", PLUMB_ROLE_STATISTIC, PLUMB_ROLE_OTHER, PLUMB_ROLE_OTHER,
                               PLUMB_POINT_DIAMOND, 4, PLUMB_TEXT_LABEL },
  [PLUMB_AMONG_OWN] = { "own", PLUMB_ROLE_OWN, PLUMB_ROLE_OWN, PLUMB_ROLE_OWN, PLUMB_POINT_DISC, 5.5,
                        PLUMB_TEXT_LABEL },
};
G_STATIC_ASSERT (G_N_ELEMENTS (styles) == PLUMB_N_AMONG);

const PlumbAmongStyle *
plumb_among_style (PlumbAmong among)
{
  return &styles[among];
}

PlumbTextStyle
plumb_among_text (PlumbAmong among)
{
  return (PlumbTextStyle){ .size = styles[among].size, .role = styles[among].name, .bold = among == PLUMB_AMONG_OWN };
}

PlumbAmong
plumb_among (const PlumbComparison *comparison, const PlumbArea *area)
{
  if (area->key == comparison->area->key)
    return PLUMB_AMONG_OWN;
  for (guint i = 0; i < comparison->neighbours->len; i++)
    if (((const PlumbSeries *) g_ptr_array_index (comparison->neighbours, i))->area->key == area->key)
      return PLUMB_AMONG_NEIGHBOURS;
  return PLUMB_AMONG_OTHERS;
}

const char *
plumb_among_label (const PlumbComparison *comparison, PlumbAmong among)
{
  switch (among)
    {
    case PLUMB_AMONG_OWN:
      return comparison->area->name;
    case PLUMB_AMONG_NEIGHBOURS:
      return comparison->selection->group != NULL ? _ ("of the chosen group") : _ ("statistical neighbour");
    case PLUMB_AMONG_OTHERS:
    case PLUMB_N_AMONG:
    default:
      return _ ("other authority");
    }
}

guint
plumb_among_key (const PlumbComparison *comparison, PlumbKeyEntry *entries)
{
  guint n = 0;

  for (guint among = PLUMB_N_AMONG; among-- > 0;)
    if (among != PLUMB_AMONG_NEIGHBOURS || comparison->neighbours->len > 0)
      {
        entries[n] = (PlumbKeyEntry){ .text = plumb_among_label (comparison, among),
                                      .style = plumb_among_text (among),
                                      .kind = PLUMB_KEY_POINT,
                                      .role = styles[among].point,
                                      .shape = styles[among].shape };
        entries[n++].style.size = PLUMB_TEXT_LABEL;
      }
  return n;
}

GPtrArray *
plumb_authorities_load (PlumbWarehouse *warehouse,
                        const PlumbComparison *comparison,
                        PlumbIndicator *indicator,
                        PlumbPeriod from,
                        PlumbPeriod to,
                        GError **error)
{
  g_autoptr (GPtrArray) areas = plumb_company_list_authorities (warehouse, comparison->area, error);
  PlumbSeriesQuery query = { .indicator = indicator,
                             .areas = areas,
                             .frequency = from.kind != 0 ? plumb_period_frequency (from) : 0,
                             .from = from,
                             .to = to,
                             .as_at = comparison->selection->as_at };

  if (areas == NULL)
    return NULL;
  /* what one indicator is broken down by another need not be */
  if (indicator->key == comparison->indicator->key)
    query.breakdown = comparison->selection->breakdown;
  return plumb_shown_series (warehouse, &query, comparison->selection->public_view, error);
}

static int
year_of (PlumbPeriod period, PlumbCalendar calendar)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, plumb_period_last_day (period, calendar));
  return g_date_get_year (&date);
}

GPtrArray *
plumb_authorities_at (GPtrArray *series, PlumbPeriod period)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);

  for (guint i = 0; i < series->len; i++)
    {
      PlumbSeries *one = g_ptr_array_index (series, i);
      const int year = year_of (period, one->indicator->calendar);
      const int first = one->area->first_year;
      const int last = one->area->last_year != 0 ? one->area->last_year : G_MAXINT;

      if (year < first || year > last ||
          ((year == first || year == last) && plumb_series_measured_at (one, period) == NULL))
        continue;
      g_ptr_array_add (found, plumb_series_ref (one));
    }
  return found;
}

char *
plumb_authorities_subtitle (const PlumbFigure *self, const char *remark, gsize *tail)
{
  g_autofree char *range = plumb_words_period_range (self);
  /* Translators: name of an authority */
  g_autofree char *place = g_strdup_printf (_ ("%s among all authorities"), self->comparison->area->name);

  return plumb_words_subtitle_of (self, place, range, remark, tail);
}

gboolean
plumb_undrawn_count (PlumbUndrawn *self, const PlumbObservation *observation)
{
  if (observation == NULL || !plumb_observation_is_measured (observation))
    self->no_row++;
  else if (observation->state != PLUMB_STATE_NUMBER)
    self->states[observation->state]++;
  else
    return TRUE;
  return FALSE;
}

char *
plumb_undrawn_sentence (const PlumbUndrawn *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (PlumbState state = PLUMB_STATE_NUMBER; state < PLUMB_N_STATES; state++)
    if (self->states[state] > 0)
      /* Translators: how many authorities, the letter of a state and its reason: 3 c (suppressed to protect ...) */
      g_ptr_array_add (parts, g_strdup_printf (_ ("%u %s (%s)"), self->states[state], plumb_state_letter (state),
                                               plumb_state_reason (state)));
  for (PlumbLack lack = PLUMB_LACK_NONE; lack < PLUMB_N_LACKS; lack++)
    if (self->lacks[lack] > 0)
      /* Translators: how many authorities, and why the figure of each has no counts: 3 as there are no counts behind it
       */
      g_ptr_array_add (parts, g_strdup_printf (_ ("%u as %s"), self->lacks[lack], plumb_lack_reason (lack)));
  if (self->no_row > 0)
    g_ptr_array_add (
      parts, g_strdup_printf (ngettext ("%u without a figure", "%u without a figure", self->no_row), self->no_row));
  if (parts->len == 0)
    return g_strdup ("");
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (", ", (char **) parts->pdata);
  return g_strdup_printf (_ ("Not drawn: %s."), list);
}

void
plumb_cells_take (GStrvBuilder *row, char *cell)
{
  g_strv_builder_add (row, cell);
  g_free (cell);
}

const char *
plumb_cells_status (const PlumbObservation *observation)
{
  if (observation == NULL)
    return _ ("no figure");
  return observation->state == PLUMB_STATE_NUMBER ? plumb_status_label (observation->status)
                                                  : plumb_state_reason (observation->state);
}
