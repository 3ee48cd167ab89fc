/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journey in rows, for where columns would be too narrow: a step below the other.
 */
#include "config.h"

#include "plumb-figure-journey-plot.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Why there is no number, beside its letter; Returns: the height. */
static double
put_reason (const PlumbJourneyPlot *self, PlumbStepKind kind, double y, gboolean draw)
{
  const double unit = self->unit;
  const PlumbStep *step = plumb_journey_plot_step (self, kind);
  const int datum = self->data_index[0][kind];
  const PlumbBox box = plumb_mark_box_size (self->builder, plumb_step_letter (step, FALSE), PLUMB_TEXT_CAPTION);
  const double x = self->box.x + box.width + 8 * unit;
  const PlumbTextStyle style =
    plumb_journey_text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, self->box.x + self->box.width - x);
  g_autofree char *reason = plumb_step_reason (step, FALSE);
  g_autofree char *period = plumb_step_period (self->data, kind, FALSE);
  g_autofree char *said = g_strdup_printf ("%s: %s", period, reason);

  if (draw)
    plumb_mark_box (self->builder, self->box.x + box.width / 2, y + 4 * unit + box.height / 2,
                    plumb_step_letter (step, FALSE), PLUMB_TEXT_CAPTION, datum);
  return 4 * unit + fmax (box.height, plumb_journey_put (self, x, y + 4 * unit, said, &style, datum, draw));
}

/* The bars of both years; Returns: the height. */
static double
put_bars (const PlumbJourneyPlot *self, PlumbStepKind kind, double y, gboolean draw)
{
  const double unit = self->unit;
  double height = 0;

  for (guint before = 0; before < 2; before++)
    {
      const double amount = plumb_step_count (plumb_journey_plot_step (self, kind), before);
      const double thickness = (before ? 6 : 10) * unit;
      const PlumbBarMark bar = { .value = amount,
                                 .centre = y + height + thickness / 2,
                                 .thickness = thickness,
                                 .role = before ? PLUMB_ROLE_MIDDLE : PLUMB_ROLE_OWN };

      if (!isfinite (amount))
        continue;
      if (draw)
        plumb_journey_put_bar (self, kind, before, FALSE, &bar);
      height += thickness + 2 * unit;
    }
  return height + 2 * unit;
}

/* A step as a row: name and number, its bar and that of the year before, and what is said of them. */
static double
put_row (const PlumbJourneyPlot *self, PlumbStepKind kind, double top, gboolean draw)
{
  const double unit = self->unit;
  const double width = self->box.width;
  const PlumbStep *step = plumb_journey_plot_step (self, kind);
  const int datum = self->data_index[0][kind], datum_before = self->data_index[1][kind];
  PlumbTextStyle value = plumb_journey_text_style (PLUMB_TEXT_VALUE, PLUMB_ROLE_OWN, TRUE, 0);
  PlumbTextStyle name = plumb_journey_text_style (PLUMB_TEXT_BODY, PLUMB_ROLE_TEXT, TRUE, 0);
  const PlumbTextStyle dim = plumb_journey_text_style (PLUMB_TEXT_CAPTION, PLUMB_ROLE_DIM, FALSE, width);
  g_autofree char *number = plumb_words_number (plumb_step_count (step, FALSE));
  g_autofree char *earlier = plumb_words_number (plumb_step_count (step, TRUE));
  g_autofree char *period = plumb_step_period (self->data, kind, FALSE);
  g_autofree char *period_before = plumb_step_period (self->data, kind, TRUE);
  g_autofree char *conversion = plumb_journey_conversion (self, kind);
  g_autofree char *said = NULL;
  double y = top;

  name.wrap = MAX (60 * unit, width - plumb_scene_builder_measure (self->builder, number, &value).width - 12 * unit);
  value.align = PLUMB_ALIGN_END;
  plumb_journey_put (self, self->box.x + width, y, number, &value, datum, draw);
  y += fmax (plumb_journey_put (self, self->box.x, y, plumb_step_name (kind, FALSE), &name, datum, draw),
             plumb_line_height (PLUMB_TEXT_VALUE, unit));
  if (*number == '\0')
    return y + put_reason (self, kind, y, draw) + 10 * unit - top;
  y += put_bars (self, kind, y, draw);
  /* Translators: year, what is counted; year before: its number: 2024–25, received in the year; 2023–24: 992 */
  said = *earlier != '\0'
           ? g_strdup_printf (_ ("%s, %s; %s: %s"), period, plumb_step_what (self->data, kind), period_before, earlier)
           : g_strdup_printf ("%s, %s", period, plumb_step_what (self->data, kind));
  y += plumb_journey_put (self, self->box.x, y, said, &dim, datum_before, draw);
  y += plumb_journey_put_change (self, kind, self->box.x, y, width, draw);
  y += plumb_journey_put (self, self->box.x, y, conversion, &dim, datum, draw);
  return y + 10 * unit - top;
}

double
plumb_journey_draw_rows (PlumbJourneyPlot *self)
{
  self->frame.x = (PlumbScale){ 0, self->highest, self->box.x, self->box.x + self->box.width };
  self->tops[0] = self->box.y;
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    self->tops[kind + 1] = self->tops[kind] + put_row (self, kind, 0, FALSE);
  plumb_journey_add_data (self);
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      plumb_scene_builder_begin_group (self->builder, "step", plumb_step_name (kind, FALSE));
      put_row (self, kind, self->tops[kind], TRUE);
      plumb_scene_builder_end_group (self->builder);
    }
  return self->tops[PLUMB_N_JOURNEY] +
         plumb_journey_put_on_the_way (self, self->tops[PLUMB_N_JOURNEY] - 8 * self->unit, TRUE);
}
