/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a figure of two indicators says: where the own area lies in each, and of when each is. Nothing of what causes
 * what.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-scatter-private.h"
#include "plumb-format.h"
#include "plumb-parts.h"

/* "below the median of 20.0 %" */
static char *
beside_median (const PlumbScatterSide *side, double value)
{
  g_autofree char *printed = NULL;
  int where;

  if (!isfinite (side->median))
    return NULL;
  printed = plumb_words_statistic_value (side->indicator, side->median);
  where = plumb_beside_compute (side->indicator, value, side->median,
                                plumb_statistic_decimals (side->indicator, side->median), NULL)
            .side;
  if (where < 0)
    /* Translators: below the median of 20.0 % */
    return g_strdup_printf (_ ("below the median of %s"), printed);
  if (where > 0)
    return g_strdup_printf (_ ("above the median of %s"), printed);
  return g_strdup_printf (_ ("level with the median of %s"), printed);
}

/* "Re-referrals 15.4 %, below the median of 20.0 %" */
static char *
finding (const PlumbScatterSide *side, const PlumbObservation *observation)
{
  g_autofree char *value = plumb_words_value (side->indicator, observation->value);
  g_autofree char *beside = beside_median (side, observation->value);

  /* Translators: the name of an indicator, its value, how it lies to the median */
  return beside != NULL ? g_strdup_printf (_ ("%s %s, %s"), side->indicator->name, value, beside)
                        : g_strdup_printf (_ ("%s %s"), side->indicator->name, value);
}

char *
plumb_scatter_title (const PlumbFigure *self)
{
  const PlumbScatterData *data = plumb_scatter_data (self);
  const PlumbScatterPoint *own = plumb_scatter_own (self);
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;

  if (data->sides[PLUMB_SCATTER_Y].indicator == NULL)
    return g_strdup_printf (_ ("%s: no second indicator"), data->sides[PLUMB_SCATTER_X].indicator->name);
  if (own == NULL)
    /* Translators: the names of two indicators, the name of an authority */
    return g_strdup_printf (_ ("%s and %s: %s does not have both figures"),
                            data->sides[PLUMB_SCATTER_X].indicator->name, data->sides[PLUMB_SCATTER_Y].indicator->name,
                            self->area->name);
  x = finding (&data->sides[PLUMB_SCATTER_X], own->at[PLUMB_SCATTER_X]);
  y = finding (&data->sides[PLUMB_SCATTER_Y], own->at[PLUMB_SCATTER_Y]);
  /* Translators: the name of an authority, and how it lies in one indicator and in another */
  return g_strdup_printf (_ ("%s: %s; %s"), self->area->name, x, y);
}

static gboolean
leaves_zero_out (const PlumbFigure *self, PlumbScatterAxis axis)
{
  const PlumbBounds bounds = plumb_scatter_bounds (self, axis, 5);
  return bounds.minimum > 0 || bounds.maximum < 0;
}

static void
append_axis (GString *out, const PlumbFigure *self, PlumbScatterAxis axis)
{
  const PlumbIndicator *indicator = plumb_scatter_data (self)->sides[axis].indicator;
  g_autofree char *measure = plumb_words_measure (indicator);
  g_autofree char *period = plumb_scatter_period (self, axis);
  const char *polarity = plumb_polarity_label (indicator->polarity);

  if (axis == PLUMB_SCATTER_X)
    /* Translators: what is measured along the axis, its period, `Lower is better` */
    g_string_append_printf (out, _ ("Across: %s, %s. %s."), measure, period, polarity);
  else
    g_string_append_printf (out, _ (" Up: %s, %s. %s."), measure, period, polarity);
}

char *
plumb_scatter_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbScatterData *data = plumb_scatter_data (self);
  GString *out = g_string_new (NULL);

  *tail = 0;
  if (!plumb_figure_has_numbers (self))
    {
      g_string_free (out, TRUE);
      return plumb_words_subtitle_of (self, self->area->name, NULL, NULL, tail);
    }
  append_axis (out, self, PLUMB_SCATTER_X);
  append_axis (out, self, PLUMB_SCATTER_Y);
  if (self->comparison->selection->breakdown != NULL)
    {
      g_autofree char *breakdown = plumb_parts_label (self->comparison->selection->breakdown);
      g_string_append_printf (out, _ (" The first is of %s only."), breakdown);
    }
  g_string_append_printf (
    out, ngettext (" %u authority that has both.", " Each of %u points is an authority.", data->points->len),
    data->points->len);
  if (leaves_zero_out (self, PLUMB_SCATTER_X) || leaves_zero_out (self, PLUMB_SCATTER_Y))
    g_string_append_printf (out, " %s", _ ("Not both axes start at zero."));
  return g_string_free (out, FALSE);
}

static char *
nothing (const PlumbFigure *self)
{
  const PlumbScatterSide *sides = plumb_scatter_data (self)->sides;

  if (sides[PLUMB_SCATTER_Y].indicator == NULL)
    return g_strdup_printf (_ ("To draw %s against another indicator, name the other one."),
                            sides[PLUMB_SCATTER_X].indicator->name);
  for (PlumbScatterAxis axis = 0; axis < PLUMB_N_SCATTER_AXES; axis++)
    if (sides[axis].period.kind == 0)
      return g_strdup_printf (_ ("No authority has a figure for %s."), sides[axis].indicator->name);
  return g_strdup_printf (_ ("No authority has a number both for %s and for %s."),
                          sides[PLUMB_SCATTER_X].indicator->name, sides[PLUMB_SCATTER_Y].indicator->name);
}

char *
plumb_scatter_say (const PlumbFigure *figure, const PlumbScatterPoint *point)
{
  GString *out = g_string_new (point->area->name);

  for (PlumbScatterAxis axis = 0; axis < PLUMB_N_SCATTER_AXES; axis++)
    {
      const PlumbScatterSide *side = &plumb_scatter_data (figure)->sides[axis];
      g_autofree char *value = plumb_words_value (side->indicator, point->at[axis]->value);
      g_autofree char *counts = plumb_words_counts (side->indicator, point->at[axis]);
      g_autofree char *period = plumb_scatter_period (figure, axis);

      g_string_append_printf (out, "%s %s %s, %s", axis == 0 ? ":" : ";", side->indicator->name, period, value);
      if (side->indicator->unit != PLUMB_UNIT_COUNT && *counts != '\0')
        g_string_append_printf (out, " (%s)", counts);
      if (point->at[axis]->status != PLUMB_STATUS_ACTUAL)
        g_string_append_printf (out, ", %s", plumb_status_label (point->at[axis]->status));
    }
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

static gboolean
same_period (const PlumbScatterData *data)
{
  return plumb_period_equal (data->sides[PLUMB_SCATTER_X].period, data->sides[PLUMB_SCATTER_Y].period) &&
         data->sides[PLUMB_SCATTER_X].indicator->calendar == data->sides[PLUMB_SCATTER_Y].indicator->calendar;
}

char *
plumb_scatter_sentence (const PlumbFigure *self)
{
  const PlumbScatterData *data = plumb_scatter_data (self);
  const PlumbScatterPoint *own = plumb_scatter_own (self);
  g_autofree char *said = NULL;
  g_autofree char *undrawn = plumb_undrawn_sentence (&data->undrawn);
  GString *out;

  if (!plumb_figure_has_numbers (self))
    return nothing (self);
  said = own != NULL ? plumb_scatter_say (self, own)
                     : g_strdup_printf (_ ("%s does not have both figures."), self->area->name);
  out = g_string_new (said);
  for (PlumbScatterAxis axis = 0; axis < PLUMB_N_SCATTER_AXES && own != NULL; axis++)
    {
      g_autofree char *beside = beside_median (&data->sides[axis], own->at[axis]->value);

      if (beside != NULL)
        /* Translators: in an indicator, below the median of 20.0 % */
        g_string_append_printf (out, _ (" In %s it is %s."), data->sides[axis].indicator->name, beside);
    }
  g_string_append_printf (out,
                          ngettext (" The chart shows %u authority that has both.",
                                    " The chart shows %u authorities that have both.", data->points->len),
                          data->points->len);
  if (!same_period (data))
    g_string_append_printf (out, " %s", _ ("The two are not of the same period."));
  if (*undrawn != '\0')
    g_string_append_printf (out, " %s", undrawn);
  g_string_append_printf (out, " %s", _ ("That two figures go together does not say that one causes the other."));
  return g_string_free (out, FALSE);
}

/* Where the second figure comes from. */
static void
append_source (GString *out, const PlumbFigure *self)
{
  const PlumbScatterData *data = plumb_scatter_data (self);
  const PlumbScatterPoint *point =
    plumb_scatter_own (self) != NULL ? plumb_scatter_own (self) : &g_array_index (data->points, PlumbScatterPoint, 0);
  const PlumbIndicator *indicator = data->sides[PLUMB_SCATTER_Y].indicator;

  if (*point->at[PLUMB_SCATTER_Y]->source != '\0')
    /* Translators: the name of an indicator, a file, a number */
    g_string_append_printf (out, _ ("\n%s: source: %s. Definition version\302\240%d."), indicator->name,
                            point->at[PLUMB_SCATTER_Y]->source, indicator->definition_version);
}

char *
plumb_scatter_footer (const PlumbFigure *self)
{
  const PlumbScatterData *data = plumb_scatter_data (self);
  g_autofree char *base = plumb_words_footer (self);
  GString *out = g_string_new (base);

  if (!plumb_figure_has_numbers (self))
    return g_string_free (out, FALSE);
  append_source (out, self);
  g_string_append_printf (out, _ ("\nn = %u authorities with both figures."), data->points->len);
  g_string_append_printf (out, " %s", _ ("That two figures go together does not say that one causes the other."));
  return g_string_free (out, FALSE);
}

GPtrArray *
plumb_scatter_table (const PlumbFigure *self)
{
  const PlumbScatterData *data = plumb_scatter_data (self);
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  g_strv_builder_add (head, C_ ("column", "Authority"));
  g_strv_builder_add (head,
                      self->selection->group != NULL ? C_ ("column", "Chosen group") : C_ ("column", "Neighbour"));
  for (PlumbScatterAxis axis = 0; axis < PLUMB_N_SCATTER_AXES; axis++)
    {
      const PlumbIndicator *indicator = data->sides[axis].indicator;
      g_autofree char *unit = indicator != NULL ? plumb_words_unit (indicator) : NULL;
      g_autofree char *period = indicator != NULL ? plumb_scatter_period (self, axis) : NULL;

      plumb_cells_take (head, indicator != NULL ? g_strdup_printf ("%s, %s, %s", indicator->name, unit, period)
                                                : g_strdup (""));
      g_strv_builder_add (head, C_ ("column", "Status"));
    }
  g_ptr_array_add (table, g_strv_builder_end (head));
  for (guint i = 0; data->sides[PLUMB_SCATTER_X].series != NULL && i < data->sides[PLUMB_SCATTER_X].series->len; i++)
    {
      const PlumbSeries *x = g_ptr_array_index (data->sides[PLUMB_SCATTER_X].series, i);
      const PlumbAmong among = plumb_among (self->comparison, x->area);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_add (row, x->area->name);
      g_strv_builder_add (row, among == PLUMB_AMONG_NEIGHBOURS ? plumb_among_label (self->comparison, among) : "");
      for (PlumbScatterAxis axis = 0; axis < PLUMB_N_SCATTER_AXES; axis++)
        {
          const PlumbSeries *series = plumb_scatter_series (self, axis, x->area);
          const PlumbObservation *observation =
            series != NULL ? plumb_series_measured_at (series, data->sides[axis].period) : NULL;

          plumb_cells_take (row, plumb_words_observation (data->sides[axis].indicator, observation));
          g_strv_builder_add (row, plumb_cells_status (observation));
        }
      g_ptr_array_add (table, g_strv_builder_end (row));
    }
  return table;
}
