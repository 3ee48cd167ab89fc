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

/* The width of a sample of a line or band in the key, its gap to the text, and the gap between two entries. */
#define SAMPLE 26
#define SAMPLE_GAP 6
#define ENTRY_GAP 16

typedef struct
{
  const PlumbTrend *trend;
  PlumbBox area; /* x, y and width of the key; height is filled in */
  double x;
  double y;
  double row;
  gboolean draw;
} Key;

/* Finds room for an entry of @text; Returns: the place of its sample; its text is drawn. */
static PlumbPoint
add_entry (Key *key, const char *text, PlumbTextStyle style)
{
  const double unit = key->trend->unit;
  PlumbPoint place;
  PlumbBox size;

  style.wrap = key->area.width - (SAMPLE + SAMPLE_GAP) * unit;
  size = plumb_scene_builder_measure (key->trend->builder, text, &style);
  if (key->x > key->area.x && key->x + (SAMPLE + SAMPLE_GAP) * unit + size.width > key->area.x + key->area.width)
    {
      key->x = key->area.x;
      key->y += key->row;
      key->row = 0;
    }
  key->row = MAX (key->row, MAX (size.height, 18 * unit));
  place = (PlumbPoint){ key->x, key->y + 9 * unit };
  if (key->draw)
    plumb_scene_builder_text (key->trend->builder, key->x + (SAMPLE + SAMPLE_GAP) * unit,
                              key->y + 9 * unit - plumb_line_height (style.size, unit) / 2, text, &style, -1);
  key->x += (SAMPLE + SAMPLE_GAP + ENTRY_GAP) * unit + size.width;
  return place;
}

static void
add_line (Key *key, const PlumbEndLabel *label)
{
  const PlumbTrendStyle *line = plumb_trend_style (label->line);
  const double unit = key->trend->unit;
  const PlumbShapeStyle stroke = { .stroke = line->role, .width = line->width * unit, .dash = line->dash };
  const PlumbShapeStyle disc = { .fill = line->role };
  const PlumbPoint place = add_entry (key, label->text, label->style);

  if (!key->draw)
    return;
  plumb_scene_builder_line (key->trend->builder, place.x, place.y, place.x + SAMPLE * unit, place.y, &stroke);
  if (label->line == PLUMB_TREND_OWN)
    plumb_scene_builder_circle (key->trend->builder, place.x + SAMPLE / 2 * unit, place.y, 4 * unit, &disc, -1);
}

static void
add_band (Key *key, const char *text, PlumbRole role)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_DIM };
  const double unit = key->trend->unit;
  const PlumbShapeStyle fill = { .fill = role, .stroke = PLUMB_ROLE_STATISTIC, .width = 0.5 * unit };
  const PlumbPoint place = add_entry (key, text, style);

  if (key->draw)
    plumb_scene_builder_rect (key->trend->builder, (PlumbBox){ place.x, place.y - 5 * unit, SAMPLE * unit, 10 * unit },
                              2 * unit, &fill, -1);
}

double
plumb_trend_key (const PlumbTrend *self,
                 GArray *labels,
                 gboolean bands,
                 double x,
                 double y,
                 double width,
                 gboolean draw)
{
  Key key = { self, { x, y, width, 0 }, x, y, 0, draw };

  for (guint i = 0; labels != NULL && i < labels->len; i++)
    add_line (&key, &g_array_index (labels, PlumbEndLabel, i));
  if (bands && plumb_trend_last (self, self->lowest) >= 0)
    {
      add_band (&key, _ ("lowest to highest neighbour"), PLUMB_ROLE_RANGE);
      add_band (&key, _ ("middle half"), PLUMB_ROLE_MIDDLE);
    }
  return key.row > 0 ? key.y + key.row - y + 4 * self->unit : 0;
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
      plumb_trend_take (self, (PlumbBox){ x - 2 * unit, self->top, 4 * unit, self->bottom - self->top });
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
