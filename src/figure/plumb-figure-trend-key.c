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

/* A note as it is laid out: a row of its own under those before it. */
typedef struct
{
  const PlumbBreak *at;
  char *text;
  PlumbTextStyle style;
  double x;     /* of its rule */
  PlumbBox box; /* of its text */
} Note;

static void
clear_note (gpointer data)
{
  g_free (((Note *) data)->text);
}

/* Those that stand on the plot, from @y down. */
static GArray *
lay_notes (const PlumbTrend *self, double y)
{
  GPtrArray *breaks = self->comparison->breaks;
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (Note));
  const double unit = self->unit;

  g_array_set_clear_func (notes, clear_note);
  for (guint i = 0; i < breaks->len; i++)
    {
      Note note = { .at = g_ptr_array_index (breaks, i) };
      gboolean leftwards;
      double edge;

      note.x = note_place (self, note.at);
      if (!isfinite (note.x))
        continue;
      leftwards = note.x > (self->left + self->right) / 2;
      edge = note.x + (leftwards ? -5 : 5) * unit;
      note.style = (PlumbTextStyle){
        .size = PLUMB_TEXT_CAPTION,
        .role = PLUMB_ROLE_TEXT,
        .align = leftwards ? PLUMB_ALIGN_END : PLUMB_ALIGN_START,
        .wrap = MIN (360 * unit, (leftwards ? note.x - self->left : self->right - note.x) - 6 * unit),
      };
      note.text = plumb_words_break (note.at);
      note.box = plumb_scene_builder_measure (self->builder, note.text, &note.style);
      note.box.x = leftwards ? edge - note.box.width : edge;
      note.box.y = y;
      y += note.box.height + 2 * unit;
      g_array_append_val (notes, note);
    }
  return notes;
}

/* Whether the rule of another note runs through the text of @note: it begins above the end of it. */
static gboolean
is_crossed (GArray *notes, const Note *note)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const Note *other = &g_array_index (notes, Note, i);

      if (other != note && other->x > note->box.x && other->x < note->box.x + note->box.width &&
          other->box.y < note->box.y + note->box.height)
        return TRUE;
    }
  return FALSE;
}

double
plumb_trend_notes (PlumbTrend *self, double y, gboolean draw)
{
  const double unit = self->unit;
  g_autoptr (GArray) notes = lay_notes (self, y);
  double bottom = y;

  for (guint i = 0; i < notes->len; i++)
    {
      const Note *note = &g_array_index (notes, Note, i);
      const PlumbRuleMark rule = { .upright = TRUE,
                                   .place = note->x,
                                   .from = note->box.y,
                                   .to = self->bottom,
                                   .role = PLUMB_ROLE_AXIS,
                                   .width = note->at->annotation ? 1 : 1.5,
                                   .dash = note->at->annotation ? PLUMB_DASH_SHORT : PLUMB_DASH_SOLID };

      if (self->placer != NULL)
        plumb_placer_take (self->placer,
                           (PlumbBox){ note->x - 2 * unit, self->top, 4 * unit, self->bottom - self->top });
      if (draw)
        plumb_mark_rule (&self->frame, &rule);
      bottom = note->box.y + note->box.height + 2 * unit;
    }
  /* the leftmost is on top, but what is written to the left may still meet a rule: that then stops before it */
  for (guint i = 0; draw && i < notes->len; i++)
    {
      const Note *note = &g_array_index (notes, Note, i);
      const PlumbShapeStyle ground = { .fill = PLUMB_ROLE_SURFACE };

      if (is_crossed (notes, note))
        plumb_scene_builder_rect (self->builder, note->box, 0, &ground, -1);
      plumb_scene_builder_text (self->builder,
                                note->style.align == PLUMB_ALIGN_END ? note->box.x + note->box.width : note->box.x,
                                note->box.y, note->text, &note->style, -1);
    }
  return bottom - y;
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
