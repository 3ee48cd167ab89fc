/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands around the ranked bars: the letters of the quarters with the values between them, and those who are not
 * ranked.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-figure-ranked-private.h"
#include "plumb-format.h"
#include "plumb-spread.h"

#define N_BANDS 4

/* The letters of the bands and the values between them, from the top down: texts, where they want to be, and how high
 * they are. Returns: how many there are. */
static guint
band_texts (const PlumbRankedPlot *self, char **texts, double *places, double *sizes)
{
  guint count[N_BANDS] = { 0 }, first = 0, n = 0;

  if (self->ranked->summary.bands != PLUMB_BANDS_GIVEN)
    return 0;
  for (guint i = 0; i < self->n; i++)
    count[plumb_ranked_at (self, i)->band - 'A']++;
  for (guint band = 0; band < N_BANDS; band++)
    {
      if (count[band] > 0)
        {
          texts[n] = g_strdup_printf ("%c", 'A' + (int) band);
          places[n] = self->top + (first + count[band] / 2.0) * self->row;
          sizes[n++] = plumb_line_height (PLUMB_TEXT_BODY, self->unit);
        }
      first += count[band];
      if (band + 1 < N_BANDS && count[band] > 0 && first < self->n)
        {
          texts[n] =
            plumb_format_statistic (self->figure->comparison->indicator, self->ranked->summary.borders[band], FALSE);
          places[n] = self->top + first * self->row;
          sizes[n++] = plumb_line_height (PLUMB_TEXT_CAPTION, self->unit);
        }
    }
  return n;
}

static PlumbTextStyle
band_style (const char *text)
{
  const gboolean letter = g_ascii_isalpha (*text);
  return (PlumbTextStyle){ .size = letter ? PLUMB_TEXT_BODY : PLUMB_TEXT_CAPTION,
                           .role = letter ? PLUMB_ROLE_TEXT : PLUMB_ROLE_DIM,
                           .bold = letter,
                           .align = PLUMB_ALIGN_END,
                           .valign = PLUMB_VALIGN_MIDDLE };
}

double
plumb_ranked_bands (const PlumbRankedPlot *self, gboolean draw, double *height)
{
  char *texts[2 * N_BANDS];
  double places[2 * N_BANDS], sizes[2 * N_BANDS], weights[2 * N_BANDS], width = 0;
  const guint n = band_texts (self, texts, places, sizes);

  *height = 0;
  for (guint i = 0; i < n; i++)
    {
      const PlumbTextStyle style = band_style (texts[i]);
      width = MAX (width, plumb_scene_builder_measure (self->builder, texts[i], &style).width);
      *height += sizes[i];
      weights[i] = g_ascii_isalpha (*texts[i]) ? 1 : 8;
    }
  if (draw && n > 0)
    {
      for (guint i = 0; i < n; i++)
        if (!g_ascii_isalpha (*texts[i]))
          plumb_mark_rule (&self->frame, &(PlumbRuleMark){ .place = places[i],
                                                           .from = self->left - 6 * self->unit,
                                                           .to = self->right,
                                                           .role = PLUMB_ROLE_AXIS,
                                                           .width = 1,
                                                           .dash = PLUMB_DASH_SHORT,
                                                           .halo = 1 });
      plumb_spread (places, sizes, weights, n, self->top - 6 * self->unit, self->bottom + 6 * self->unit);
      for (guint i = 0; i < n; i++)
        {
          const PlumbTextStyle style = band_style (texts[i]);
          plumb_scene_builder_text (self->builder, self->left - 10 * self->unit, places[i], texts[i], &style, -1);
        }
    }
  for (guint i = 0; i < n; i++)
    g_free (texts[i]);
  return n > 0 ? width + 14 * self->unit : 0;
}

double
plumb_ranked_unranked (const PlumbRankedPlot *self, double y)
{
  const double unit = self->unit;
  const PlumbComparison *comparison = self->figure->comparison;
  g_autofree char *period = plumb_words_period (comparison, self->figure->period);
  g_autofree char *excluded = plumb_rank_summary_excluded (&self->ranked->summary);
  PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM, .wrap = self->box.width };

  for (guint i = self->n; i < self->ranked->ranks->len; i++)
    {
      const PlumbSeries *series = plumb_ranked_series (self->figure, plumb_ranked_at (self, i));
      const PlumbObservation *observation = plumb_series_at (series, self->figure->period);
      const PlumbAmong among = plumb_among (comparison, series->area);
      const char *letter = observation != NULL ? plumb_state_letter (observation->state) : "–";
      const PlumbBox size = plumb_mark_box_size (self->builder, letter, PLUMB_TEXT_CAPTION);
      g_autofree char *sentence = plumb_words_datum (comparison, series, self->figure->period);
      /* Translators: name of an authority, why it has no figure */
      g_autofree char *text =
        g_strdup_printf (_ ("%s: %s, not ranked"), series->area->name, plumb_cells_status (observation));
      PlumbTextStyle name = plumb_among_text (among);
      PlumbDatum datum = { .name = series->area->name, .period = period, .value = letter, .sentence = sentence };
      PlumbBox set;

      if (among == PLUMB_AMONG_OTHERS)
        continue;
      name.wrap = self->box.width - size.width - 8 * unit;
      set = plumb_scene_builder_measure (self->builder, text, &name);
      set.height = MAX (set.height, size.height + 2 * unit);
      datum.x = self->box.x + size.width / 2;
      datum.y = y + size.height / 2;
      datum.area = (PlumbBox){ self->box.x, y, self->box.width, set.height };
      plumb_mark_box (self->builder, datum.x, datum.y, letter, PLUMB_TEXT_CAPTION,
                      plumb_scene_builder_datum (self->builder, &datum));
      plumb_scene_builder_text (self->builder, self->box.x + size.width + 8 * unit, y + unit, text, &name, -1);
      y += set.height + 3 * unit;
    }
  if (*excluded == '\0')
    return y;
  return y + plumb_scene_builder_text (self->builder, self->box.x, y, excluded, &style, -1).height;
}
