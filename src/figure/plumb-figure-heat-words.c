/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words and the table of a heat map.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-figure-heat-private.h"
#include "plumb-format.h"
#include "plumb-locale.h"

/* How many cells of the best quarter, and of the worst, are named in the sentence. */
#define NAMED 2

char *
plumb_heat_row_name (const PlumbHeat *self, guint row)
{
  const PlumbHeatCell *cell = plumb_heat_cell (self, row, 0);

  return g_strdup (self->by_period ? cell->series->area->name : cell->comparison->indicator->name);
}

char *
plumb_heat_column_name (const PlumbHeat *self, guint column)
{
  const PlumbHeatCell *cell = plumb_heat_cell (self, 0, column);

  return self->by_period ? plumb_period_label_short (cell->period, cell->comparison->indicator->calendar)
                         : g_strdup (cell->series->area->name);
}

char *
plumb_heat_caption (const PlumbHeat *self, guint row)
{
  const PlumbHeatCell *cell = plumb_heat_cell (self, row, 0);
  const PlumbIndicator *indicator = cell->comparison->indicator;
  g_autofree char *unit = NULL;
  g_autofree char *period = NULL;

  if (self->by_period)
    return g_strdup ("");
  unit = plumb_words_unit (indicator);
  period = plumb_words_period (cell->comparison, cell->period);
  return g_strdup_printf ("%s, %s · %s", unit, period, plumb_polarity_label (indicator->polarity));
}

static const char *
band_words (char band)
{
  switch (band)
    {
    case 'A':
      return _ ("Quarter A, the best.");
    case 'B':
      return _ ("Quarter B.");
    case 'C':
      return _ ("Quarter C.");
    case 'D':
      return _ ("Quarter D, the worst.");
    default:
      return "";
    }
}

char *
plumb_heat_datum (const PlumbHeat *self, const PlumbHeatCell *cell)
{
  g_autofree char *datum = plumb_words_datum (cell->comparison, cell->series, cell->period);
  g_autofree char *named =
    self->by_period ? g_strdup (datum) : g_strdup_printf ("%s, %s", cell->comparison->indicator->name, datum);

  return cell->band != 0 ? g_strdup_printf ("%s %s", named, band_words (cell->band)) : g_steal_pointer (&named);
}

static const PlumbHeatCell *
own_cell (const PlumbHeat *self, guint i)
{
  return self->by_period ? plumb_heat_cell (self, 0, i) : plumb_heat_cell (self, i, 0);
}

static guint
count_own (const PlumbHeat *self)
{
  return self->by_period ? self->columns : self->rows;
}

/* How many own cells have a band, and how many of them @band. */
static guint
count_band (const PlumbHeat *self, char band, guint *of)
{
  guint count = 0;

  *of = 0;
  for (guint i = 0; i < count_own (self); i++)
    {
      *of += own_cell (self, i)->band != 0;
      count += own_cell (self, i)->band == band;
    }
  return count;
}

char *
plumb_heat_title (const PlumbFigure *self)
{
  const PlumbHeat *heat = self->data;
  const char *name = heat->comparison != NULL ? heat->comparison->indicator->name : NULL;
  guint of, best, worst;

  if (heat->cells->len == 0)
    return heat->by_period ? g_strdup_printf (_ ("%s: no figure for %s"), name, self->area->name)
                           : g_strdup_printf (_ ("%s: no figures to compare"), self->area->name);
  best = count_band (heat, 'A', &of);
  worst = count_band (heat, 'D', &of);
  if (of == 0)
    {
      const gboolean group = self->selection->group != NULL;

      if (heat->by_period)
        return g_strdup_printf (group ? _ ("%s: %s beside a chosen group") : _ ("%s: %s beside its neighbours"), name,
                                self->area->name);
      return g_strdup_printf (group ? _ ("%s beside a chosen group") : _ ("%s beside its neighbours"),
                              self->area->name);
    }
  if (heat->by_period)
    /* Translators: Re-referrals: North Somerset is in the best quarter of authorities in 3 of 13 periods, in the worst
     * in 1 */
    return g_strdup_printf (
      ngettext ("%s: %s is in the best quarter of authorities in %u of %u period, in the worst in %u",
                "%s: %s is in the best quarter of authorities in %u of %u periods, in the worst in %u", of),
      name, self->area->name, best, of, worst);
  return g_strdup_printf (
    ngettext ("%s is in the best quarter of authorities on %u of %u indicator, in the worst on %u",
              "%s is in the best quarter of authorities on %u of %u indicators, in the worst on %u", of),
    self->area->name, best, of, worst);
}

char *
plumb_heat_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbHeat *heat = self->data;
  const guint neighbours = heat->cells->len == 0 ? 0 : (heat->by_period ? heat->rows : heat->columns) - 1;
  GString *out = g_string_new (NULL);
  const char *polarity;

  if (heat->by_period)
    {
      g_autofree char *measure = plumb_words_measure (heat->comparison->indicator);
      g_string_append_printf (out, "%s, ", measure);
    }
  g_string_append (out, self->area->name);
  if (neighbours > 0)
    {
      g_autofree char *company = plumb_words_and_company (self->selection, neighbours);

      g_string_append (out, company);
    }
  if (heat->by_period && heat->columns > 0)
    {
      g_autofree char *from = plumb_words_period (heat->comparison, plumb_heat_cell (heat, 0, 0)->period);
      g_autofree char *to = plumb_words_period (heat->comparison, plumb_heat_cell (heat, 0, heat->columns - 1)->period);

      if (heat->columns > 1)
        g_string_append_printf (out, _ (", %s to %s"), from, to);
      else
        g_string_append_printf (out, ", %s", from);
      plumb_words_append_breakdown (out, self->selection);
    }
  else if (!heat->by_period)
    {
      if (self->selection->theme != NULL)
        g_string_append_printf (out, ", %s", plumb_locale_stored ("theme", self->selection->theme));
      g_string_append (out, _ (", the latest figure of each indicator"));
    }
  polarity =
    heat->by_period
      ? plumb_polarity_label (heat->comparison->indicator->polarity)
      : _ ("Quarter A is best, and the stronger the shade the worse; without judgement stronger is only higher");
  g_string_append_printf (out, ". %s.", polarity);
  *tail = strlen (polarity) + 1;
  return g_string_free (out, FALSE);
}

/* The own cells of @band, by name: "Re-referrals 15.4; Agency social workers 20.3; 4 more", and of periods the latest:
 * "2013–14 22.7; 2012–13 25.0". */
static char *
list_band (const PlumbHeat *self, char band)
{
  const guint n = count_own (self);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      const PlumbHeatCell *cell = own_cell (self, self->by_period ? n - 1 - i : i);
      g_autofree char *period = NULL;
      g_autofree char *value = NULL;

      if (cell->band != band || cell->observation == NULL)
        continue;
      period = plumb_words_period (cell->comparison, cell->period);
      value = plumb_words_observation (cell->comparison->indicator, cell->observation);
      g_ptr_array_add (items,
                       g_strdup_printf ("%s %s", self->by_period ? period : cell->comparison->indicator->name, value));
    }
  return plumb_words_some (items, band == 'A' || band == 'D' ? NAMED : 0);
}

/* How many own cells have no band: those with a number that is not judged, and those without one. */
static void
append_unbanded (GString *out, const PlumbHeat *self)
{
  guint numbers = 0, missing = 0;

  for (guint i = 0; i < count_own (self); i++)
    {
      const PlumbHeatCell *cell = own_cell (self, i);
      const gboolean number = cell->observation != NULL && cell->observation->state == PLUMB_STATE_NUMBER;

      numbers += number && cell->band == 0;
      missing += !number;
    }
  if (numbers > 0)
    g_string_append_printf (out, ngettext (" %u has no quarter.", " %u have no quarter.", numbers), numbers);
  if (missing > 0)
    g_string_append_printf (out, ngettext (" %u has no number.", " %u have no number.", missing), missing);
}

char *
plumb_heat_sentence (const PlumbFigure *self)
{
  const PlumbHeat *heat = self->data;
  GString *out;

  if (heat->cells->len == 0 && heat->by_period)
    return g_strdup_printf (_ ("There is no figure for %s in %s, nor in any area it would be compared with."),
                            heat->comparison->indicator->name, self->area->name);
  if (heat->cells->len == 0 && self->selection->theme != NULL)
    return g_strdup_printf (
      _ ("There is no figure of %s for an indicator of the theme “%s” that could be set beside those of others."),
      self->area->name, plumb_locale_stored ("theme", self->selection->theme));
  if (heat->cells->len == 0)
    return g_strdup_printf (_ ("There is no figure of %s that could be set beside those of others."), self->area->name);

  out = g_string_new (NULL);
  if (heat->by_period)
    g_string_append_printf (
      out,
      self->selection->group != NULL
        ? ngettext ("%s, %s and a chosen group: %u period.", "%s, %s and a chosen group: %u periods.", heat->columns)
        : ngettext ("%s, %s and its neighbours: %u period.", "%s, %s and its neighbours: %u periods.", heat->columns),
      heat->comparison->indicator->name, self->area->name, heat->columns);
  else
    g_string_append_printf (
      out,
      self->selection->group != NULL
        ? ngettext ("%s and a chosen group: %u indicator.", "%s and a chosen group: %u indicators.", heat->rows)
        : ngettext ("%s and its neighbours: %u indicator.", "%s and its neighbours: %u indicators.", heat->rows),
      self->area->name, heat->rows);
  for (char band = 'A'; band <= 'D'; band++)
    {
      g_autofree char *list = list_band (heat, band);

      if (*list != '\0')
        /* Translators: name of an authority, letter of a quarter, what is in it */
        g_string_append_printf (out, _ (" %s in quarter %c: %s."), self->area->name, band, list);
    }
  append_unbanded (out, heat);
  if (heat->by_period)
    {
      g_autofree char *latest = plumb_heat_datum (heat, own_cell (heat, heat->columns - 1));

      g_string_append_printf (out, " %s", latest);
    }
  return g_string_free (out, FALSE);
}

/* Of which figures the map is made; files that were read once are named once. */
static void
append_sources (GString *out, const PlumbHeat *self)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < count_own (self); i++)
    {
      const PlumbObservation *own = own_cell (self, i)->observation;

      if (own != NULL && *own->source != '\0' &&
          !g_ptr_array_find_with_equal_func (sources, own->source, g_str_equal, NULL))
        g_ptr_array_add (sources, (char *) own->source);
    }
  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : _ ("Sources: "), (const char *) g_ptr_array_index (sources, i));
  if (sources->len > 0)
    g_string_append (out, ". ");
}

static void
append_states (GString *out, const PlumbHeat *self)
{
  gboolean states[PLUMB_N_STATES] = { FALSE };
  gboolean statuses[PLUMB_N_STATUSES] = { FALSE };
  gboolean blank = FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const PlumbHeatCell *cell = &g_array_index (self->cells, PlumbHeatCell, i);

      blank = blank || cell->observation == NULL;
      if (cell->observation != NULL)
        states[cell->observation->state] = statuses[cell->observation->status] = TRUE;
    }
  for (guint i = PLUMB_STATE_NUMBER + 1; i < PLUMB_N_STATES; i++)
    if (states[i])
      g_string_append_printf (out, " %s: %s.", plumb_state_letter (i), plumb_state_reason (i));
  if (blank)
    g_string_append_printf (out, " %s", _ ("–: no figure."));
  if (statuses[PLUMB_STATUS_PROVISIONAL])
    g_string_append_printf (out, " %s", _ ("Some figures are provisional."));
  if (statuses[PLUMB_STATUS_FORECAST] || statuses[PLUMB_STATUS_BUDGET])
    g_string_append_printf (out, " %s", _ ("A number without a fill is a forecast or a budget."));
}

char *
plumb_heat_footer (const PlumbFigure *self)
{
  const PlumbHeat *heat = self->data;
  g_autofree char *company =
    heat->cells->len == 0 ? NULL : plumb_words_company (plumb_heat_cell (heat, 0, 0)->comparison);
  GString *out = g_string_new (NULL);

  if (plumb_figure_is_illustrative (self))
    g_string_append_printf (out, "%s ", _ ("Illustrative data, made up to show the program."));
  append_sources (out, heat);
  if (self->as_at != 0)
    {
      g_autofree char *day = plumb_date_label (self->as_at);
      g_string_append_printf (out, _ ("As at %s. "), day);
    }
  if (company != NULL)
    g_string_append_printf (out, "%s. ", company);
  if (heat->by_period)
    g_string_append_printf (out, _ ("Definition version\302\240%d. "), heat->comparison->indicator->definition_version);
  if (heat->bands && heat->country != NULL)
    /* Translators: name of a country */
    g_string_append_printf (out, _ ("Quarters are of all authorities of %s with a value in the period. "),
                            heat->country->name);
  if (heat->by_period && plumb_indicator_is_total (heat->comparison->indicator))
    g_string_append (out, _ ("Totals depend on the size of an area: the grey of each row goes by thirds from its own "
                             "lowest to its own highest number. "));
  else if (heat->grades)
    g_string_append (out,
                     _ ("Where higher is not better and lower is not, or too few values differ, there are no quarters: "
                        "grey goes by thirds from the lowest to the highest number shown. "));
  for (guint i = 0; heat->by_period && i < heat->comparison->breaks->len; i++)
    {
      const PlumbBreak *at = g_ptr_array_index (heat->comparison->breaks, i);
      g_autofree char *period = plumb_words_period (heat->comparison, at->period);
      g_autofree char *note = plumb_words_break (at);

      /* Translators: a period, a note on it or of a break in the series before it */
      g_string_append_printf (out, _ ("%s: %s. "), period, note);
    }
  if (heat->left_out > 0)
    g_string_append_printf (out,
                            ngettext ("%u total is left out: it depends on the size of an area. ",
                                      "%u totals are left out: they depend on the size of an area. ", heat->left_out),
                            heat->left_out);
  g_strchomp (out->str);
  out->len = strlen (out->str);
  append_states (out, heat);
  return g_string_free (out, FALSE);
}

GPtrArray *
plumb_heat_table (const PlumbFigure *self)
{
  const PlumbHeat *heat = self->data;
  const char *const heads[] = { C_ ("column", "Indicator"), C_ ("column", "Unit"),    _ ("Polarity"),
                                C_ ("column", "Authority"), C_ ("column", "Period"),  C_ ("column", "Value"),
                                C_ ("column", "Status"),    C_ ("column", "Quarter"), NULL };
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (table, g_strdupv ((GStrv) heads));
  for (guint i = 0; i < heat->cells->len; i++)
    {
      const PlumbHeatCell *cell = &g_array_index (heat->cells, PlumbHeatCell, i);
      const PlumbIndicator *indicator = cell->comparison->indicator;
      const PlumbObservation *observation = cell->observation;
      const char band[] = { cell->band, '\0' };
      g_autofree char *unit = plumb_words_unit (indicator);
      g_autofree char *period = plumb_words_period (cell->comparison, cell->period);
      g_autofree char *value = plumb_words_observation (indicator, observation);
      const char *cells[] = { indicator->name,
                              unit,
                              plumb_polarity_label (indicator->polarity),
                              cell->series->area->name,
                              period,
                              value,
                              observation == NULL                        ? _ ("no figure")
                              : observation->state == PLUMB_STATE_NUMBER ? plumb_status_label (observation->status)
                                                                         : plumb_state_reason (observation->state),
                              band,
                              NULL };

      g_ptr_array_add (table, g_strdupv ((GStrv) cells));
    }
  return table;
}
