/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a funnel says. To lie outside its limits is to differ by more than chance would give in an area of that size; it
 * is never called better or worse.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-funnel-private.h"
#include "plumb-format.h"
#include "plumb-sentences.h"

/* The share of a normal distribution that is farther than three standard errors from its middle, 2 (1 - Phi (3)). */
#define BEYOND_3 0.0026998
/* One in so many outside the three-sigma limits is far more than chance gives. */
#define MANY 10

const char *
plumb_zone_label (PlumbFunnelZone zone)
{
  switch (zone)
    {
    case PLUMB_ZONE_BELOW_3:
      return _ ("below the three-sigma limit");
    case PLUMB_ZONE_BELOW_2:
      return _ ("between the lower two- and three-sigma limits");
    case PLUMB_ZONE_ABOVE_2:
      return _ ("between the upper two- and three-sigma limits");
    case PLUMB_ZONE_ABOVE_3:
      return _ ("above the three-sigma limit");
    case PLUMB_ZONE_WITHIN:
    case PLUMB_N_ZONES:
    default:
      return _ ("within the two-sigma limits");
    }
}

char *
plumb_funnel_title (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbFunnelPoint *own = plumb_funnel_own (self);
  g_autofree char *value = NULL;

  if (own == NULL)
    return plumb_words_neighbours_title (self);
  value = plumb_words_value (comparison->indicator, own->observation->value);
  /* Translators: Re-referrals: North Somerset 15.4 %, below the three-sigma limit for its size */
  return g_strdup_printf (_ ("%s: %s %s, %s for its size"), comparison->indicator->name, comparison->area->name, value,
                          plumb_zone_label (own->zone));
}

char *
plumb_funnel_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbBounds bounds = plumb_funnel_bounds (self, 5);
  const gboolean fitted = plumb_figure_has_numbers (self) && bounds.minimum > 0;

  return plumb_authorities_subtitle (self, fitted ? _ ("The axis of values does not start at zero.") : NULL, tail);
}

/* Why there is no funnel. */
static char *
nothing (const PlumbFigure *self)
{
  const PlumbFunnelData *data = plumb_funnel_data (self);
  const PlumbIndicator *indicator = self->comparison->indicator;
  g_autofree char *period = NULL;

  if (indicator->unit == PLUMB_UNIT_COUNT || plumb_indicator_is_total (indicator))
    return g_strdup_printf (_ ("%s is not out of anything: a funnel needs denominators."), indicator->name);
  if (self->period.kind == 0)
    return g_strdup_printf (_ ("There is no figure for %s in %s, nor in any authority."), indicator->name,
                            self->comparison->area->name);
  period = plumb_words_period (self->comparison, self->period);
  if (data->points->len > 0)
    return g_strdup_printf (
      ngettext ("For %s only %u authority has a figure of %s with its denominator: a funnel needs "
                "%d.",
                "For %s only %u authorities have a figure of %s with its denominator: a funnel "
                "needs %d.",
                data->points->len),
      period, data->points->len, indicator->name, PLUMB_COMPARATOR_MINIMUM);
  if (data->lack == PLUMB_LACK_NONE || data->lack == PLUMB_LACK_VALUE)
    return g_strdup_printf (_ ("For %s no authority has a number for %s."), period, indicator->name);
  return g_strdup_printf (_ ("There is no funnel of %s for %s, as it needs counts and their denominators: %s."),
                          indicator->name, period, plumb_lack_reason (data->lack));
}

static void
append_limits (GString *out, const PlumbFigure *self, const PlumbFunnelPoint *own)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const double least = 0, most = own->counts.share ? 100 : INFINITY;
  g_autofree char *lower2 = plumb_words_statistic_value (indicator, MAX (own->limits.lower2, least));
  g_autofree char *upper2 = plumb_words_statistic_value (indicator, MIN (own->limits.upper2, most));
  g_autofree char *lower3 = plumb_words_statistic_value (indicator, MAX (own->limits.lower3, least));
  g_autofree char *upper3 = plumb_words_statistic_value (indicator, MIN (own->limits.upper3, most));

  g_string_append_printf (out,
                          _ (" For an area of its size the two-sigma limits are %s and %s, the three-sigma limits %s "
                             "and %s: it lies %s."),
                          lower2, upper2, lower3, upper3, plumb_zone_label (own->zone));
}

/* Whether so many lie outside that it is nothing unusual there. */
static gboolean
is_wide (const PlumbFunnelData *data)
{
  return (data->zones[PLUMB_ZONE_ABOVE_3] + data->zones[PLUMB_ZONE_BELOW_3]) * MANY >= data->points->len;
}

static const char *
wide_remark (void)
{
  return _ ("Authorities differ by far more than chance: to lie outside the limits is nothing unusual here.");
}

char *
plumb_funnel_sentence (const PlumbFigure *self)
{
  const PlumbFunnelData *data = plumb_funnel_data (self);
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbFunnelPoint *own = plumb_funnel_own (self);
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char *value = NULL;
  g_autofree char *centre = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *undrawn = plumb_undrawn_sentence (&data->undrawn);
  GString *out;

  if (!plumb_figure_has_numbers (self))
    return nothing (self);
  sentences = plumb_sentences (self->comparison, &self->standing);
  value = plumb_sentences_join (sentences, 1u << PLUMB_TOPIC_VALUE);
  centre = plumb_words_statistic_value (indicator, plumb_indicator_value (indicator, data->events, data->exposure));
  expected = plumb_format_number (data->points->len * BEYOND_3, 1);
  out = g_string_new (value);
  g_string_append_printf (out,
                          ngettext (" The %u authority with counts makes %s.",
                                    " The %u authorities with counts make %s together.", data->points->len),
                          data->points->len, centre);
  if (own != NULL)
    append_limits (out, self, own);
  g_string_append_printf (out, _ (" Above the three-sigma limit lie %u, below it %u;"), data->zones[PLUMB_ZONE_ABOVE_3],
                          data->zones[PLUMB_ZONE_BELOW_3]);
  if (data->points->len * BEYOND_3 < 1)
    g_string_append_printf (out, " %s", _ ("chance alone would put fewer than 1 outside."));
  else
    g_string_append_printf (out, _ (" chance alone would put about %s outside."), expected);
  if (is_wide (data))
    g_string_append_printf (out, " %s", wide_remark ());
  if (*undrawn != '\0')
    g_string_append_printf (out, " %s", undrawn);
  return g_string_free (out, FALSE);
}

char *
plumb_funnel_footer (const PlumbFigure *self)
{
  const PlumbFunnelData *data = plumb_funnel_data (self);
  g_autofree char *base = plumb_words_footer (self);
  GString *out = g_string_new (base);

  if (!plumb_figure_has_numbers (self))
    return g_string_free (out, FALSE);
  g_string_append_c (out, '\n');
  g_string_append_printf (out,
                          _ ("n = %u of %u authorities. Limits: all of them together, plus and minus 2 and 3 standard "
                             "errors for the denominator."),
                          data->points->len, data->series->len);
  if (data->few > 0)
    g_string_append_printf (out,
                            ngettext (" They are rough for %u area, where fewer than 5 are expected.",
                                      " They are rough for %u areas, where fewer than 5 are expected.", data->few),
                            data->few);
  if (is_wide (data))
    g_string_append_printf (out, " %s", wide_remark ());
  return g_string_free (out, FALSE);
}

static void
add_row (GPtrArray *table, const PlumbFigure *self, const PlumbSeries *series, const PlumbFunnelPoint *point)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbObservation *observation = plumb_series_at (series, self->period);
  const PlumbAmong among = plumb_among (self->comparison, series->area);
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  g_strv_builder_add (row, series->area->name);
  g_strv_builder_add (row, among == PLUMB_AMONG_NEIGHBOURS ? plumb_among_label (self->comparison, among) : "");
  plumb_cells_take (row, plumb_words_observation (indicator, observation));
  g_strv_builder_add (row, plumb_cells_status (observation));
  plumb_cells_take (row, plumb_words_counts (indicator, observation));
  if (point != NULL)
    {
      plumb_cells_take (row, plumb_format_statistic (indicator, point->limits.lower3, FALSE));
      plumb_cells_take (row, plumb_format_statistic (indicator, point->limits.lower2, FALSE));
      plumb_cells_take (row, plumb_format_statistic (indicator, point->limits.upper2, FALSE));
      plumb_cells_take (row, plumb_format_statistic (indicator, point->limits.upper3, FALSE));
      g_strv_builder_add (row, plumb_zone_label (point->zone));
    }
  else
    for (guint i = 0; i < 5; i++)
      g_strv_builder_add (row, i < 4 ? "" : _ ("not drawn"));
  g_ptr_array_add (table, g_strv_builder_end (row));
}

GPtrArray *
plumb_funnel_table (const PlumbFigure *self)
{
  const PlumbFunnelData *data = plumb_funnel_data (self);
  const char *const heads[] = { N_ ("Numbers"),
                                N_ ("lower three-sigma limit"),
                                N_ ("lower two-sigma limit"),
                                N_ ("upper two-sigma limit"),
                                N_ ("upper three-sigma limit"),
                                N_ ("Where") };
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  g_autofree char *unit = plumb_words_unit (self->comparison->indicator);
  guint next = 0;

  g_strv_builder_add (head, C_ ("column", "Authority"));
  g_strv_builder_add (head,
                      self->selection->group != NULL ? C_ ("column", "Chosen group") : C_ ("column", "Neighbour"));
  plumb_cells_take (head, g_strdup_printf ("%s, %s", self->comparison->indicator->name, unit));
  g_strv_builder_add (head, C_ ("column", "Status"));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    g_strv_builder_add (head, _ (heads[i]));
  g_ptr_array_add (table, g_strv_builder_end (head));
  for (guint i = 0; i < data->series->len; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (data->series, i);
      const PlumbFunnelPoint *point = NULL;

      /* the points are in the order of the series */
      if (next < data->points->len && g_array_index (data->points, PlumbFunnelPoint, next).series == series)
        point = &g_array_index (data->points, PlumbFunnelPoint, next++);
      add_row (table, self, series, point);
    }
  return table;
}
