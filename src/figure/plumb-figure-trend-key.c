/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands above and below the plot of a trend: a key where labels find no room at their lines, the notes of breaks,
 * and the letters of what is no number.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-trend-private.h"
#include "plumb-key.h"

double
plumb_trend_key (const PlumbTrend *self,
                 GArray *labels,
                 gboolean bands,
                 double x,
                 double y,
                 double width,
                 gboolean draw)
{
  PlumbKeyEntry entries[PLUMB_N_TREND_LINES + 2];
  guint n = 0;

  for (guint i = 0; labels != NULL && i < labels->len && i < PLUMB_N_TREND_LINES; i++)
    {
      const PlumbEndLabel *label = &g_array_index (labels, PlumbEndLabel, i);
      const PlumbTrendStyle *line = plumb_trend_style (label->line);

      entries[n++] = (PlumbKeyEntry){ .text = label->text,
                                      .style = label->style,
                                      .kind = PLUMB_KEY_LINE,
                                      .role = line->role,
                                      .width = line->width,
                                      .dash = line->dash,
                                      .dotted = label->line == PLUMB_TREND_OWN };
    }
  if (bands && plumb_trend_last (self, self->lowest) >= 0)
    {
      const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM };

      entries[n++] = (PlumbKeyEntry){ .text = plumb_words_range (self->comparison->selection),
                                      .style = style,
                                      .kind = PLUMB_KEY_FILL,
                                      .role = PLUMB_ROLE_RANGE };
      entries[n++] =
        (PlumbKeyEntry){ .text = _ ("middle half"), .style = style, .kind = PLUMB_KEY_FILL, .role = PLUMB_ROLE_MIDDLE };
    }
  return plumb_key_draw (self->builder, entries, n, x, y, width, draw);
}

/* Where the rule of a break stands: between the period before and the first one after; an annotation at its period. NAN
 * off the plot. */
static double
note_place (const PlumbTrend *self, const PlumbBreak *at)
{
  const double day = plumb_period_last_day (at->period, self->comparison->indicator->calendar);

  for (guint i = 0; i < self->n; i++)
    if (self->x[i] >= day)
      {
        if (at->annotation)
          return fabs (self->x[i] - day) < 0.5 ? plumb_trend_x (self, i) : NAN;
        return i > 0 ? (plumb_trend_x (self, i - 1) + plumb_trend_x (self, i)) / 2 : NAN;
      }
  return NAN;
}

double
plumb_trend_notes (PlumbTrend *self, double y, gboolean draw)
{
  GPtrArray *breaks = self->comparison->breaks;
  const double unit = self->unit;
  double offset = 0;

  /* Each note has a row of its own, the leftmost on top, so that no rule runs through the text of another. */
  for (guint i = 0; i < breaks->len; i++)
    {
      const PlumbBreak *at = g_ptr_array_index (breaks, i);
      const double x = note_place (self, at);
      const gboolean leftwards = x > (self->left + self->right) / 2;
      const PlumbTextStyle style = {
        .size = PLUMB_TEXT_CAPTION,
        .role = PLUMB_ROLE_TEXT,
        .align = leftwards ? PLUMB_ALIGN_END : PLUMB_ALIGN_START,
        .wrap = MIN (360 * unit, (leftwards ? x - self->left : self->right - x) - 6 * unit),
      };
      const PlumbRuleMark rule = { .upright = TRUE,
                                   .place = x,
                                   .from = y + offset,
                                   .to = self->bottom,
                                   .role = PLUMB_ROLE_AXIS,
                                   .width = at->annotation ? 1 : 1.5,
                                   .dash = at->annotation ? PLUMB_DASH_SHORT : PLUMB_DASH_SOLID };
      g_autofree char *text = NULL;

      if (!isfinite (x))
        continue;
      text = at->annotation ? g_strdup (at->note) : g_strdup_printf (_ ("Break: %s"), at->note);
      if (self->placer != NULL)
        plumb_placer_take (self->placer, (PlumbBox){ x - 2 * unit, self->top, 4 * unit, self->bottom - self->top });
      if (draw)
        {
          plumb_mark_rule (&self->frame, &rule);
          plumb_scene_builder_text (self->builder, x + (leftwards ? -5 : 5) * unit, y + offset, text, &style, -1);
        }
      offset += plumb_scene_builder_measure (self->builder, text, &style).height + 2 * unit;
    }
  return offset;
}

double
plumb_trend_letters (PlumbTrend *self, double y, gboolean draw)
{
  const double unit = self->unit;
  PlumbBox size = plumb_mark_box_size (self->builder, "c", PLUMB_TEXT_BOX);
  gboolean any = FALSE;
  guint i = 0;

  /* Gaps that follow each other share a box where there is no room for one each. */
  while (i < self->n)
    {
      g_autoptr (GString) letters = g_string_new (NULL);
      double from, to;
      guint end;

      if (self->own[i] == NULL || self->own[i]->state == PLUMB_STATE_NUMBER)
        {
          i++;
          continue;
        }
      any = TRUE;
      from = to = plumb_trend_x (self, i);
      g_string_append (letters, plumb_state_letter (self->own[i]->state));
      for (end = i + 1; end < self->n; end++)
        {
          const char *letter;

          if (plumb_trend_x (self, end) - to >= size.width + 4 * unit)
            break;
          if (self->own[end] == NULL || self->own[end]->state == PLUMB_STATE_NUMBER)
            continue;
          letter = plumb_state_letter (self->own[end]->state);
          to = plumb_trend_x (self, end);
          if (strstr (letters->str, letter) == NULL)
            g_string_append_printf (letters, " %s", letter);
        }
      if (draw)
        plumb_mark_box (self->builder, (from + to) / 2, y + 4 * unit + size.height / 2, letters->str, PLUMB_TEXT_BOX,
                        self->data[i]);
      i = end;
    }
  return any ? size.height + 4 * unit : 0;
}
