/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scorecard as a figure: a page with a row for every indicator, for a file or for paper. What is narrower than the
 * page leaves first: the trend and the country; the period then stands under the value.
 */
#include "config.h"

#include "plumb-figure-private.h"
#include "plumb-figure-shapes.h"
#include "plumb-format.h"
#include "plumb-locale.h"
#include "plumb-sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Widths at text scale 1, as in the window. */
#define GAP 17
#define VALUE_WIDTH 88
#define PERIOD_WIDTH 128
#define CHANGE_WIDTH 196
#define TREND_WIDTH 118
#define STRIP_WIDTH 236
#define COUNTRY_WIDTH 72
#define RANK_WIDTH 124
#define NAME_LEAST 230
#define ROW_PADDING 7

/* The greater one. A macro would take the drawing that gives @b twice. */
static double
further (double a, double b)
{
  return MAX (a, b);
}

/* Where the columns of a page lie, in points; a column that is not shown has no width. */
typedef struct
{
  double scale;
  double left, right;
  double name, value, period, change, trend, strip, country, rank; /* left edges; the right one for numbers */
  double name_width;
  gboolean wide;
} Columns;

static Columns
lay_columns (PlumbBox box, double scale)
{
  const double gap = GAP * scale;
  Columns at = { .scale = scale, .left = box.x, .right = box.x + box.width };
  const double narrow = (VALUE_WIDTH + CHANGE_WIDTH + STRIP_WIDTH + RANK_WIDTH) * scale + 4 * gap;
  const double wide = narrow + (PERIOD_WIDTH + TREND_WIDTH + COUNTRY_WIDTH) * scale + 3 * gap;
  double x;

  at.wide = box.width - wide >= NAME_LEAST * scale;
  at.name = box.x;
  at.name_width = box.width - (at.wide ? wide : narrow);
  x = at.name + at.name_width + gap + VALUE_WIDTH * scale;
  at.value = x;
  x += gap;
  at.period = x;
  x += at.wide ? PERIOD_WIDTH * scale + gap : 0;
  at.change = x;
  x += CHANGE_WIDTH * scale + gap;
  at.trend = x;
  x += at.wide ? TREND_WIDTH * scale + gap : 0;
  at.strip = x;
  x += STRIP_WIDTH * scale + gap;
  at.country = x + (at.wide ? COUNTRY_WIDTH * scale : 0);
  x += at.wide ? COUNTRY_WIDTH * scale + gap : 0;
  at.rank = x;
  return at;
}

/* A line of caption under a line of body, each wrapped; Returns: the y below. */
static double
draw_pair (PlumbSceneBuilder *builder,
           double x,
           double y,
           double width,
           PlumbAlign align,
           const char *first,
           gboolean bold,
           const char *second)
{
  const PlumbTextStyle upper = { .size = PLUMB_TEXT_BODY,
                                 .role = PLUMB_ROLE_TEXT,
                                 .bold = bold,
                                 .align = align,
                                 .wrap = width };
  const PlumbTextStyle lower = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_DIM, .align = align, .wrap = width };

  if (*first != '\0')
    y += plumb_scene_builder_text (builder, x, y, first, &upper, -1).height;
  if (*second != '\0')
    y += plumb_scene_builder_text (builder, x, y, second, &lower, -1).height;
  return y;
}

/* The status against target under the rank, nothing where there is no target; Returns: the y below. */
static double
draw_target (PlumbSceneBuilder *builder, const Columns *at, const PlumbScorecardRow *row, double y)
{
  const PlumbTargetStatus *status = &row->standing.target;
  const gboolean shaped = plumb_target_status_shape (status) != PLUMB_TARGET_SHAPE_NONE;
  const double shape = shaped ? 16 * at->scale : 0;
  g_autofree char *target = NULL;

  if (status->kind == PLUMB_TARGET_NONE)
    return y;
  target = plumb_words_target (row->comparison->indicator, status);
  plumb_shape_target (builder, status, at->rank, y + 5 * at->scale);
  return draw_pair (builder, at->rank + shape, y, RANK_WIDTH * at->scale - shape, PLUMB_ALIGN_START,
                    plumb_target_status_word (status), FALSE, target);
}

/* `Lower is better · 173 of 1,126` */
static char *
name_caption (const PlumbScorecardRow *row)
{
  g_autofree char *counts = plumb_words_counts (row->comparison->indicator, row->standing.observation);
  const char *polarity = plumb_polarity_label (row->comparison->indicator->polarity);

  return *counts != '\0' ? g_strdup_printf ("%s · %s", polarity, counts) : g_strdup (polarity);
}

static double
draw_value (PlumbSceneBuilder *builder, const Columns *at, const PlumbScorecardRow *row, double y)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const double width = VALUE_WIDTH * at->scale;
  const PlumbTextStyle big = { .size = PLUMB_TEXT_VALUE,
                               .role = PLUMB_ROLE_TEXT,
                               .bold = TRUE,
                               .align = PLUMB_ALIGN_END };
  const gboolean missing = row->standing.observation->state != PLUMB_STATE_NUMBER;
  g_autofree char *value = missing ? g_strdup (plumb_state_letter (row->standing.observation->state))
                                   : plumb_format_value (indicator, row->standing.observation->value, TRUE);
  g_autofree char *period = plumb_words_period (row->comparison, row->standing.observation->period);
  const char *unit = missing || indicator->unit == PLUMB_UNIT_PERCENT || indicator->unit == PLUMB_UNIT_COUNT
                       ? ""
                       : indicator->unit_label;

  y += plumb_scene_builder_text (builder, at->value, y, value, &big, -1).height;
  y = draw_pair (builder, at->value, y, width, PLUMB_ALIGN_END, "", FALSE, unit);
  return at->wide ? y : draw_pair (builder, at->value, y, width, PLUMB_ALIGN_END, "", FALSE, period);
}

static double
draw_others (PlumbSceneBuilder *builder,
             const Columns *at,
             const PlumbScorecard *scorecard,
             const PlumbScorecardRow *row,
             double y)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const double height = 34 * at->scale;
  const PlumbChartTheme *theme = plumb_scene_builder_theme (builder);
  g_autoptr (PlumbScene) strip = plumb_strip_layout (row, STRIP_WIDTH * at->scale, height, theme, at->scale);
  g_autofree char *rank = plumb_rank_label (&row->standing.rank, indicator->polarity);
  double bottom = y + plumb_scene_height (strip);

  plumb_scene_builder_place (builder, strip, at->strip, y);
  bottom = further (
    bottom, draw_target (builder, at, row,
                         draw_pair (builder, at->rank, y, RANK_WIDTH * at->scale, PLUMB_ALIGN_START, rank, FALSE, "")));
  if (at->wide)
    {
      g_autoptr (PlumbScene) trend =
        plumb_sparkline_layout (row->comparison, TREND_WIDTH * at->scale, height, theme, at->scale);
      g_autofree char *country = plumb_words_observation (indicator, row->standing.country.observation);
      g_autofree char *region = plumb_words_observation (indicator, row->standing.region.observation);
      g_autofree char *period = plumb_words_period (row->comparison, row->standing.observation->period);
      g_autofree char *age =
        plumb_period_age (row->standing.observation->period, indicator->calendar, scorecard->as_at);

      plumb_scene_builder_place (builder, trend, at->trend, y);
      bottom = MAX (bottom, y + plumb_scene_height (trend));
      bottom = further (
        bottom, draw_pair (builder, at->period, y, PERIOD_WIDTH * at->scale, PLUMB_ALIGN_START, period, FALSE, age));
      bottom = further (bottom, draw_pair (builder, at->country, y, COUNTRY_WIDTH * at->scale, PLUMB_ALIGN_END, country,
                                           FALSE, region));
    }
  return bottom;
}

static double
draw_row (PlumbSceneBuilder *builder,
          const Columns *at,
          const PlumbScorecard *scorecard,
          const PlumbScorecardRow *row,
          double y)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const PlumbShapeStyle line = { .stroke = PLUMB_ROLE_GRID, .width = at->scale };
  const double shape = 16 * at->scale;
  g_autofree char *caption = name_caption (row);
  g_autofree char *change = plumb_change_reason (&row->standing.change, indicator);
  const char *reason = change;
  double bottom;

  y += ROW_PADDING * at->scale;
  bottom = draw_pair (builder, at->name, y, at->name_width, PLUMB_ALIGN_START, indicator->name, FALSE, caption);
  if (row->standing.observation != NULL)
    {
      if (row->standing.observation->state != PLUMB_STATE_NUMBER)
        reason = plumb_state_reason (row->standing.observation->state);
      bottom = further (bottom, draw_value (builder, at, row, y));
      plumb_shape_change (builder, &row->standing.change, at->change, y + 5 * at->scale);
      bottom = further (bottom, draw_pair (builder, at->change + shape, y, CHANGE_WIDTH * at->scale - shape,
                                           PLUMB_ALIGN_START, plumb_change_word (&row->standing.change),
                                           row->standing.change.judgement != PLUMB_JUDGEMENT_NONE, reason));
      bottom = further (bottom, draw_others (builder, at, scorecard, row, y));
    }
  bottom += ROW_PADDING * at->scale;
  plumb_scene_builder_line (builder, at->left, plumb_snap (bottom), at->right, plumb_snap (bottom), &line);
  return bottom;
}

static double
draw_theme (PlumbSceneBuilder *builder, const Columns *at, const char *theme, double y)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_BODY,
                                 .role = PLUMB_ROLE_TEXT,
                                 .bold = TRUE,
                                 .wrap = at->right - at->left - 12 * at->scale };
  const PlumbShapeStyle tint = { .fill = PLUMB_ROLE_TINT };
  const double height = plumb_scene_builder_measure (builder, theme, &style).height + 10 * at->scale;

  plumb_scene_builder_rect (builder, (PlumbBox){ at->left, y, at->right - at->left, height }, 0, &tint, -1);
  plumb_scene_builder_text (builder, at->left + 6 * at->scale, y + 5 * at->scale, theme, &style, -1);
  return y + height;
}

static gboolean
has_targets (const PlumbScorecard *scorecard)
{
  for (guint i = 0; i < scorecard->rows->len; i++)
    if (((PlumbScorecardRow *) g_ptr_array_index (scorecard->rows, i))->standing.target.kind != PLUMB_TARGET_NONE)
      return TRUE;
  return FALSE;
}

static double
draw_heads (PlumbSceneBuilder *builder, const Columns *at, const PlumbScorecard *scorecard, double y)
{
  const struct
  {
    const char *text;
    double x;
    double width;
    PlumbAlign align;
    gboolean shown;
  } heads[] = {
    { C_ ("column", "Indicator"), at->name, at->name_width, PLUMB_ALIGN_START, TRUE },
    { at->wide ? C_ ("column", "Value") : _ ("Value, period"), at->value, VALUE_WIDTH * at->scale, PLUMB_ALIGN_END,
      TRUE },
    { C_ ("column", "Period"), at->period, PERIOD_WIDTH * at->scale, PLUMB_ALIGN_START, at->wide },
    { _ ("Change on the period before"), at->change, CHANGE_WIDTH * at->scale, PLUMB_ALIGN_START, TRUE },
    { _ ("Trend"), at->trend, TREND_WIDTH * at->scale, PLUMB_ALIGN_START, at->wide },
    { scorecard->group ? _ ("Group: better or higher is right") : _ ("Neighbours: better or higher is right"),
      at->strip, STRIP_WIDTH * at->scale, PLUMB_ALIGN_START, TRUE },
    { scorecard->country != NULL ? scorecard->country->name : "", at->country, COUNTRY_WIDTH * at->scale,
      PLUMB_ALIGN_END, at->wide },
    { has_targets (scorecard) ? _ ("Rank, target") : C_ ("column", "Rank"), at->rank, RANK_WIDTH * at->scale,
      PLUMB_ALIGN_START, TRUE },
  };
  double bottom = y;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                     .role = PLUMB_ROLE_DIM,
                                     .bold = TRUE,
                                     .align = heads[i].align,
                                     .wrap = heads[i].width };
      if (heads[i].shown && *heads[i].text != '\0')
        bottom =
          further (bottom, y + plumb_scene_builder_text (builder, heads[i].x, y, heads[i].text, &style, -1).height);
    }
  return bottom + 6 * at->scale;
}

static double
draw_scorecard (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbScorecard *scorecard = self->data;
  const Columns at = lay_columns (box, plumb_scene_builder_text_scale (builder));
  const char *theme = NULL;
  double heading = NAN;
  double y = draw_heads (builder, &at, scorecard, box.y);

  plumb_scene_builder_head (builder, box.y, y);
  for (guint i = 0; i < scorecard->rows->len; i++)
    {
      const PlumbScorecardRow *row = g_ptr_array_index (scorecard->rows, i);

      if (g_strcmp0 (theme, row->comparison->indicator->theme) != 0)
        {
          theme = row->comparison->indicator->theme;
          heading = y;
          y = draw_theme (builder, &at, theme, y);
        }
      y = draw_row (builder, &at, scorecard, row, y);
      if (isfinite (heading))
        plumb_scene_builder_keep (builder, heading, y);
      heading = NAN;
    }
  return y;
}

static double
least_width (double text_scale)
{
  return (VALUE_WIDTH + CHANGE_WIDTH + STRIP_WIDTH + RANK_WIDTH + NAME_LEAST + 4 * GAP) * text_scale;
}

static char *
build_title (const PlumbFigure *self)
{
  /* Translators: name of the authority */
  return g_strdup_printf (_ ("Scorecard of %s"), self->area->name);
}

static char *
build_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbScorecard *scorecard = self->data;
  g_autofree char *day = scorecard->as_at != 0 ? plumb_date_label (scorecard->as_at) : g_strdup ("–");

  if (scorecard->group)
    /* Translators: statistic (median), day */
    return g_strdup_printf (_ ("Beside a group chosen by the reader, %s. As at %s."),
                            plumb_statistic_label (scorecard->statistic), day);
  if (scorecard->set == NULL)
    /* Translators: a day */
    return g_strdup_printf (_ ("No statistical neighbours. As at %s."), day);
  /* Translators: name of the neighbour set, statistic (median), day */
  return g_strdup_printf (_ ("Beside its statistical neighbours (%s), %s. As at %s."),
                          plumb_locale_stored ("neighbour set", scorecard->set->name),
                          plumb_statistic_label (scorecard->statistic), day);
}

static char *
build_footer (const PlumbFigure *self)
{
  const PlumbScorecard *scorecard = self->data;
  GString *text = g_string_new (NULL);

  if (scorecard->area->illustrative)
    g_string_append (text, _ ("Illustrative data, made up to show the program. "));
  g_string_append (text,
                   scorecard->group
                     ? _ ("Strip: lowest to highest of the group, middle half, the group’s statistic as a tick, the "
                          "country as a dashed line, own value as a dot. ")
                     : _ ("Strip: lowest to highest neighbour, middle half, the neighbours’ statistic as a tick, the "
                          "country as a dashed line, own value as a dot. "));
  /* xgettext:no-c-format */
  g_string_append (text, _ ("Change: two proportions or two counts, two-sided, 5 % level."));
  for (PlumbState state = PLUMB_STATE_NUMBER + 1; state < PLUMB_N_STATES; state++)
    for (guint i = 0; i < scorecard->rows->len; i++)
      {
        const PlumbScorecardRow *row = g_ptr_array_index (scorecard->rows, i);

        if (row->standing.observation != NULL && row->standing.observation->state == state)
          {
            g_string_append_printf (text, " %s: %s.", plumb_state_letter (state), plumb_state_reason (state));
            break;
          }
      }
  return g_string_free (text, FALSE);
}

static char *
build_sentence (const PlumbFigure *self)
{
  const PlumbScorecard *scorecard = self->data;
  guint better = 0, worse = 0;

  for (guint i = 0; i < scorecard->rows->len; i++)
    {
      const PlumbScorecardRow *row = g_ptr_array_index (scorecard->rows, i);
      better += row->standing.change.judgement == PLUMB_JUDGEMENT_BETTER;
      worse += row->standing.change.judgement == PLUMB_JUDGEMENT_WORSE;
    }
  if (scorecard->rows->len == 0)
    return g_strdup_printf (_ ("There are no figures of %s."), scorecard->area->name);
  /* Translators: name of the authority, number of indicators, how many are better and worse than in the period before
   */
  return g_strdup_printf (
    ngettext ("%s: %u indicator; more than chance better than in the period before: %u, worse: %u.",
              "%s: %u indicators; more than chance better than in the period before: %u, worse: %u.",
              scorecard->rows->len),
    scorecard->area->name, scorecard->rows->len, better, worse);
}

static GPtrArray *
build_table (const PlumbFigure *self)
{
  return plumb_scorecard_build_table (self->data);
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return ((const PlumbScorecard *) self->data)->rows->len == 0;
}

const PlumbFigureClass plumb_figure_class_scorecard = {
  .name = "scorecard",
  .label = N_ ("Scorecard"),
  .about = N_ ("The latest figure of every indicator of one area, judged."),
  .of_area = TRUE,
  .free = (GDestroyNotify) plumb_scorecard_free,
  .is_empty = is_empty,
  .title = build_title,
  .subtitle = build_subtitle,
  .sentence = build_sentence,
  .footer = build_footer,
  .table = build_table,
  .least_width = least_width,
  .draw = draw_scorecard,
};
