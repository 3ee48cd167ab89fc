/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four grades as bars of one length, a bar a period or a group: the best at the left. Never a pie, in which nobody can
 * compare one period with the next. A bar of which a grade is hidden is not drawn, as its gap would be that grade.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-grades-private.h"
#include "plumb-key.h"
#include "plumb-mark-stack.h"

/* The most of the width that names and numbers take. */
#define NAME_SHARE 0.28
/* The thickest bar and the lowest row. */
#define BAR 44
#define ROW 26

/* Two blues for what will do, a warning and an alarm for what will not; of different lightness in grey print. */
static const PlumbRole roles[] = {
  [PLUMB_GRADE_OUTSTANDING] = PLUMB_ROLE_STEP_4,
  [PLUMB_GRADE_GOOD] = PLUMB_ROLE_STEP_2,
  [PLUMB_GRADE_REQUIRES_IMPROVEMENT] = PLUMB_ROLE_WARN,
  [PLUMB_GRADE_INADEQUATE] = PLUMB_ROLE_BAD,
};
G_STATIC_ASSERT (G_N_ELEMENTS (roles) == PLUMB_N_GRADES);

typedef struct
{
  const PlumbGrades *grades;
  PlumbSceneBuilder *builder;
  double unit;
  PlumbBox box;
  PlumbFrame frame;
  double name_width;
  double count_width;
  double *tops;
  int *data;
} Plot;

static const PlumbGradeBar *
bar_at (const Plot *self, guint i)
{
  return &g_array_index (self->grades->bars, PlumbGradeBar, i);
}

static PlumbTextStyle
side_style (const Plot *self, guint i, gboolean name)
{
  const gboolean last = self->grades->by == NULL && i + 1 == self->grades->bars->len;

  return (PlumbTextStyle){ .size = name ? PLUMB_TEXT_BODY : PLUMB_TEXT_LABEL,
                           .bold = last && name,
                           .role = name ? PLUMB_ROLE_TEXT : PLUMB_ROLE_DIM,
                           .align = name ? PLUMB_ALIGN_END : PLUMB_ALIGN_START,
                           .valign = PLUMB_VALIGN_MIDDLE,
                           .wrap = name ? self->name_width : self->count_width };
}

/* Of what is said in place of a bar. */
static PlumbTextStyle
lacking_style (const Plot *self)
{
  return (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL,
                           .role = PLUMB_ROLE_DIM,
                           .valign = PLUMB_VALIGN_MIDDLE,
                           .wrap = MAX (80 * self->unit,
                                        self->box.x + self->box.width - self->frame.x.from - 60 * self->unit) };
}

static void
share_width (Plot *self)
{
  const double unit = self->unit;
  double name = 0, count = 0, left;

  for (guint i = 0; i < self->grades->bars->len; i++)
    {
      const PlumbTextStyle body = { .size = PLUMB_TEXT_BODY, .bold = TRUE };
      const PlumbTextStyle label = { .size = PLUMB_TEXT_LABEL };
      g_autofree char *text = plumb_grades_count (bar_at (self, i));

      name = MAX (name, plumb_scene_builder_measure (self->builder, bar_at (self, i)->label, &body).width);
      count = MAX (count, plumb_scene_builder_measure (self->builder, text, &label).width);
    }
  self->name_width = MIN (name + unit, self->box.width * NAME_SHARE);
  self->count_width = MIN (count + unit, self->box.width * NAME_SHARE);
  left = self->box.x + self->name_width + 12 * unit;
  self->frame = (PlumbFrame){
    self->builder,
    { 0, 100, left, MAX (left + 60 * unit, self->box.x + self->box.width - self->count_width - 10 * unit) },
    { 0, 1, 0, 1 },
  };
}

/* The rows, as high as there is room for and as their texts need; Returns: where the last one ends. */
static double
share_height (Plot *self, double top)
{
  const guint n = self->grades->bars->len;
  const double equal = CLAMP ((self->box.y + self->box.height - top) / n, ROW * self->unit, BAR * 1.6 * self->unit);

  for (guint i = 0; i < n; i++)
    {
      const PlumbTextStyle name = side_style (self, i, TRUE);
      const PlumbTextStyle count = side_style (self, i, FALSE);
      g_autofree char *text = plumb_grades_count (bar_at (self, i));
      const double first = plumb_scene_builder_measure (self->builder, bar_at (self, i)->label, &name).height;
      double second = plumb_scene_builder_measure (self->builder, text, &count).height;

      self->tops[i] = top;
      if (bar_at (self, i)->lacking)
        {
          const PlumbTextStyle reason = lacking_style (self);
          second = plumb_scene_builder_measure (self->builder, _ ("not all grades are shown"), &reason).height;
        }
      top += MAX (equal, MAX (first, second) + 4 * self->unit);
    }
  self->tops[n] = top;
  return top;
}

static double
middle_of (const Plot *self, guint i)
{
  return (self->tops[i] + self->tops[i + 1]) / 2;
}

/* The values of bar @i on the axis, in percent of it; all NAN where it is not drawn. */
static void
lengths (const Plot *self, guint i, double values[PLUMB_N_GRADES])
{
  const PlumbGradeBar *bar = bar_at (self, i);

  for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
    values[grade] = bar->lacking ? NAN : bar->values[grade] / bar->sum * 100;
}

static void
add_data (Plot *self)
{
  for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
    for (guint i = 0; i < self->grades->bars->len; i++)
      {
        const PlumbGradeBar *bar = bar_at (self, i);
        double values[PLUMB_N_GRADES];
        const PlumbStackMark mark = { .values = values, .n = PLUMB_N_GRADES };
        const double height = self->tops[i + 1] - self->tops[i];
        g_autofree char *value = plumb_grades_text (self->grades, bar, grade, TRUE);
        g_autofree char *sentence = plumb_grades_say (self->grades, bar, grade);
        PlumbDatum datum = { .series = grade,
                             .name = plumb_grade_label (grade),
                             .period = bar->label,
                             .value = value,
                             .sentence = sentence,
                             .y = middle_of (self, i) };
        double from, to;

        lengths (self, i, values);
        plumb_stack_ends (&mark, grade, &from, &to);
        if (!isfinite (from))
          from = to = 0;
        datum.x = plumb_scale_map (&self->frame.x, (from + to) / 2);
        datum.area =
          (PlumbBox){ plumb_scale_map (&self->frame.x, from), self->tops[i],
                      plumb_scale_map (&self->frame.x, to) - plumb_scale_map (&self->frame.x, from), height };
        self->data[grade * self->grades->bars->len + i] = plumb_scene_builder_datum (self->builder, &datum);
      }
}

/* The number and its share where both fit, else the number alone. */
static char *
part_text (const Plot *self, guint i, guint grade, double length)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION };
  const double room = (self->frame.x.to - self->frame.x.from) * length / 100 - 6 * self->unit;
  char *both = plumb_grades_text (self->grades, bar_at (self, i), grade, TRUE);

  if (plumb_scene_builder_measure (self->builder, both, &style).width <= room)
    return both;
  g_free (both);
  return plumb_grades_text (self->grades, bar_at (self, i), grade, FALSE);
}

static void
draw_grade (const Plot *self, guint grade)
{
  static const char *const ids[] = { "outstanding", "good", "requires-improvement", "inadequate" };
  const guint n = self->grades->bars->len;

  plumb_scene_builder_begin_group (self->builder, ids[grade], plumb_grade_label (grade));
  for (guint i = 0; i < n; i++)
    {
      const PlumbGradeBar *bar = bar_at (self, i);
      double values[PLUMB_N_GRADES];
      int data[PLUMB_N_GRADES] = { 0 };
      const char *texts[PLUMB_N_GRADES] = { NULL };
      g_autofree char *text = NULL;
      const PlumbStackMark mark = { .values = values,
                                    .texts = texts,
                                    .roles = roles,
                                    .data = data,
                                    .n = PLUMB_N_GRADES,
                                    .centre = middle_of (self, i),
                                    .thickness = MIN ((self->tops[i + 1] - self->tops[i]) * 0.76, BAR * self->unit),
                                    .hollow = bar->status != PLUMB_STATUS_ACTUAL,
                                    .dash =
                                      bar->status >= PLUMB_STATUS_FORECAST ? PLUMB_DASH_SHORT : PLUMB_DASH_SOLID };

      lengths (self, i, values);
      data[grade] = self->data[grade * n + i];
      texts[grade] = text = part_text (self, i, grade, values[grade]);
      plumb_mark_stack_part (&self->frame, &mark, grade);
    }
  plumb_scene_builder_end_group (self->builder);
}

/* Names and numbers beside the bars, and letters in place of those not drawn. */
static void
draw_sides (const Plot *self)
{
  const double left = self->frame.x.from;

  for (guint i = 0; i < self->grades->bars->len; i++)
    {
      const PlumbGradeBar *bar = bar_at (self, i);
      const PlumbTextStyle name = side_style (self, i, TRUE);
      const PlumbTextStyle count = side_style (self, i, FALSE);
      g_autofree char *text = plumb_grades_count (bar);

      plumb_scene_builder_text (self->builder, left - 12 * self->unit, middle_of (self, i), bar->label, &name, -1);
      if (bar->lacking)
        {
          const double width = plumb_mark_box_size (self->builder, bar->letters, PLUMB_TEXT_BOX).width;
          const PlumbTextStyle reason = lacking_style (self);

          plumb_mark_box (self->builder, left + 4 * self->unit + width / 2, middle_of (self, i), bar->letters,
                          PLUMB_TEXT_BOX, -1);
          plumb_scene_builder_text (self->builder, left + 12 * self->unit + width, middle_of (self, i),
                                    _ ("not all grades are shown"), &reason, -1);
        }
      else if (*text != '\0')
        plumb_scene_builder_text (self->builder, self->frame.x.to + 10 * self->unit, middle_of (self, i), text, &count,
                                  -1);
    }
}

static double
draw_key (const Plot *self, gboolean draw)
{
  PlumbKeyEntry entries[PLUMB_N_GRADES];

  for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
    entries[grade] = (PlumbKeyEntry){ .text = plumb_grade_label (grade),
                                      .style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT },
                                      .kind = PLUMB_KEY_FILL,
                                      .role = roles[grade] };
  return plumb_key_draw (self->builder, entries, PLUMB_N_GRADES, self->box.x, self->box.y, self->box.width, draw);
}

static double
draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbGrades *grades = figure->data;
  Plot self = { .grades = grades, .builder = builder, .box = box };
  const guint n = grades->bars->len;
  double bottom;

  self.unit = plumb_scene_builder_text_scale (builder);
  self.tops = g_new (double, n + 1);
  self.data = g_new (int, n *PLUMB_N_GRADES + 1);
  share_width (&self);
  bottom = share_height (&self, box.y + draw_key (&self, TRUE) + 4 * self.unit);
  add_data (&self);
  for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
    draw_grade (&self, grade);
  draw_sides (&self);
  g_free (self.tops);
  g_free (self.data);
  return bottom;
}

static gboolean
load (PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  figure->data = plumb_grades_load (figure, warehouse, error);
  return figure->data != NULL;
}

const PlumbFigureClass plumb_figure_class_grades = {
  .name = "grades",
  .label = N_ ("Grades"),
  .about =
    N_ ("How many were graded outstanding, good, requires improvement and inadequate, a bar a period or a group."),
  .load = load,
  .free = plumb_grades_free,
  .is_empty = plumb_grades_is_empty,
  .title = plumb_grades_title,
  .subtitle = plumb_grades_subtitle,
  .sentence = plumb_grades_sentence,
  .footer = plumb_grades_footer,
  .table = plumb_grades_table,
  .draw = draw,
};
