/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scorecard as a figure: a page with a row for every indicator that is wanted, for a file or for paper. Where it is
 * narrow columns stand closer, and the period under the value; what nobody has asked for leaves it then: the trend and
 * the country.
 */
#include "config.h"

#include "plumb-figure-scorecard-private.h"
#include "plumb-figure-shapes.h"
#include "plumb-format.h"
#include "plumb-sentences.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NAME_LEAST 230
#define NAME_LEAST_CLOSE 200
#define ROW_PADDING 7
/* What has no column of its own stands under what is there instead. */
#define UNDER_VALUE PLUMB_COLUMN_PERIOD
#define UNDER_RANK PLUMB_COLUMN_TARGET
#define UNDER_NAME PLUMB_COLUMN_QUALITY

/* How close columns stand. */
typedef enum
{
  WIDE,
  CLOSE,
  NARROW,
  N_LEVELS
} Level;

/* Widths at text scale 1, much as in the window; a column without one has no place of its own. */
static const double widths[N_LEVELS][PLUMB_N_COLUMNS] = {
  [WIDE] = { [PLUMB_COLUMN_VALUE] = 88,
             [PLUMB_COLUMN_PERIOD] = 128,
             [PLUMB_COLUMN_CHANGE] = 196,
             [PLUMB_COLUMN_TREND] = 118,
             [PLUMB_COLUMN_NEIGHBOURS] = 236,
             [PLUMB_COLUMN_ENGLAND] = 72,
             [PLUMB_COLUMN_RANK] = 124 },
  [CLOSE] = { [PLUMB_COLUMN_VALUE] = 88,
              [PLUMB_COLUMN_CHANGE] = 164,
              [PLUMB_COLUMN_TREND] = 110,
              [PLUMB_COLUMN_NEIGHBOURS] = 196,
              [PLUMB_COLUMN_ENGLAND] = 62,
              [PLUMB_COLUMN_RANK] = 104 },
  [NARROW] = { [PLUMB_COLUMN_VALUE] = 88,
               [PLUMB_COLUMN_CHANGE] = 196,
               [PLUMB_COLUMN_NEIGHBOURS] = 236,
               [PLUMB_COLUMN_RANK] = 124 },
};
static const double gaps[N_LEVELS] = { 17, 14, 17 };

/* The greater one. A macro would take the drawing that gives @b twice. */
static double
further (double a, double b)
{
  return MAX (a, b);
}

gboolean
plumb_scorecard_page_shows (const PlumbScorecardPage *self, PlumbScorecardColumn column)
{
  const guint hidden = self->listing == NULL ? 1U << PLUMB_COLUMN_QUALITY : self->listing->hidden;

  return (hidden & (1U << column)) == 0;
}

/* The width of @column with the gap before it; the place of the rank is also that of the target. */
static double
place_width (const PlumbScorecardPage *page, Level level, PlumbScorecardColumn column)
{
  const gboolean wanted =
    plumb_scorecard_page_shows (page, column) ||
    (column == PLUMB_COLUMN_RANK && plumb_scorecard_page_shows (page, UNDER_RANK)) ||
    (column == PLUMB_COLUMN_VALUE && level != WIDE && plumb_scorecard_page_shows (page, UNDER_VALUE));

  return wanted && widths[level][column] > 0 ? widths[level][column] + gaps[level] : 0;
}

/* What all columns but that of the names take up, at text scale 1. */
static double
others_width (const PlumbScorecardPage *page, Level level)
{
  double width = 0;

  for (guint i = PLUMB_COLUMN_VALUE; i < PLUMB_N_COLUMNS; i++)
    width += place_width (page, level, i);
  return width;
}

static double
name_least (Level level)
{
  return level == CLOSE ? NAME_LEAST_CLOSE : NAME_LEAST;
}

/* The last one is for who has asked for nothing: it has no place for all columns. */
static Level
last_level (const PlumbScorecardPage *page)
{
  return page->listing == NULL ? NARROW : CLOSE;
}

/* Where the columns of a page lie, in points; one that has no place has no width. */
typedef struct
{
  const PlumbScorecardPage *page;
  double scale;
  double left, right;
  double x[PLUMB_N_COLUMNS];
  double width[PLUMB_N_COLUMNS];
} Columns;

static Columns
lay_columns (const PlumbScorecardPage *page, PlumbBox box, double scale)
{
  Columns at = { .page = page, .scale = scale, .left = box.x, .right = box.x + box.width };
  Level level = WIDE;
  double x;

  while (level < last_level (page) && box.width < (others_width (page, level) + name_least (level)) * scale)
    level++;
  at.x[PLUMB_COLUMN_INDICATOR] = box.x;
  at.width[PLUMB_COLUMN_INDICATOR] = box.width - others_width (page, level) * scale;
  x = box.x + at.width[PLUMB_COLUMN_INDICATOR];
  for (guint i = PLUMB_COLUMN_VALUE; i < PLUMB_N_COLUMNS; i++)
    {
      const double width = place_width (page, level, i);

      if (width == 0)
        continue;
      at.width[i] = (width - gaps[level]) * scale;
      at.x[i] = x + gaps[level] * scale;
      x += width * scale;
    }
  return at;
}

/* Whether @column, which goes under another where it has no place, does so. */
static gboolean
goes_under (const Columns *at, PlumbScorecardColumn column)
{
  return plumb_scorecard_page_shows (at->page, column) && at->width[column] == 0;
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
  const double x = at->x[PLUMB_COLUMN_RANK];
  g_autofree char *target = NULL;

  if (status->kind == PLUMB_TARGET_NONE)
    return y;
  target = plumb_words_target (row->comparison->indicator, status);
  plumb_shape_target (builder, status, x, y + 5 * at->scale);
  return draw_pair (builder, x + shape, y, at->width[PLUMB_COLUMN_RANK] - shape, PLUMB_ALIGN_START,
                    plumb_target_status_word (status), FALSE, target);
}

/* The rank, and under it the target. */
static double
draw_rank (PlumbSceneBuilder *builder, const Columns *at, const PlumbScorecardRow *row, double y)
{
  if (plumb_scorecard_page_shows (at->page, PLUMB_COLUMN_RANK))
    {
      g_autofree char *rank = plumb_rank_label (&row->standing.rank, row->comparison->indicator->polarity);

      y = draw_pair (builder, at->x[PLUMB_COLUMN_RANK], y, at->width[PLUMB_COLUMN_RANK], PLUMB_ALIGN_START, rank, FALSE,
                     "");
    }
  return plumb_scorecard_page_shows (at->page, UNDER_RANK) ? draw_target (builder, at, row, y) : y;
}

/* `Lower is better · 173 of 1,126`, and under it what there is to know of the data. */
static double
draw_name (PlumbSceneBuilder *builder, const Columns *at, const PlumbScorecardRow *row, double y)
{
  const double x = at->x[PLUMB_COLUMN_INDICATOR];
  const double width = at->width[PLUMB_COLUMN_INDICATOR];
  const char *polarity = plumb_polarity_label (row->comparison->indicator->polarity);
  g_autofree char *counts = plumb_words_counts (row->comparison->indicator, row->standing.observation);
  g_autofree char *caption = *counts != '\0' ? g_strdup_printf ("%s · %s", polarity, counts) : g_strdup (polarity);

  y = draw_pair (builder, x, y, width, PLUMB_ALIGN_START, row->comparison->indicator->name, FALSE, caption);
  if (goes_under (at, UNDER_NAME))
    {
      /* of figures that are made up the page says so at its top */
      g_autofree char *quality = plumb_quality_label (row->standing.quality.flags & ~PLUMB_QUALITY_ILLUSTRATIVE);

      y = draw_pair (builder, x, y, width, PLUMB_ALIGN_START, "", FALSE, quality);
    }
  return y;
}

static double
draw_value (PlumbSceneBuilder *builder, const Columns *at, const PlumbScorecardRow *row, double y)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const double width = at->width[PLUMB_COLUMN_VALUE];
  const double x = at->x[PLUMB_COLUMN_VALUE] + width;
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

  if (plumb_scorecard_page_shows (at->page, PLUMB_COLUMN_VALUE))
    {
      y += plumb_scene_builder_text (builder, x, y, value, &big, -1).height;
      y = draw_pair (builder, x, y, width, PLUMB_ALIGN_END, "", FALSE, unit);
    }
  return goes_under (at, UNDER_VALUE) ? draw_pair (builder, x, y, width, PLUMB_ALIGN_END, "", FALSE, period) : y;
}

static double
draw_change (PlumbSceneBuilder *builder, const Columns *at, const PlumbScorecardRow *row, double y)
{
  const double shape = 16 * at->scale;
  const double x = at->x[PLUMB_COLUMN_CHANGE];
  const PlumbState state = row->standing.observation->state;
  g_autofree char *reason = state != PLUMB_STATE_NUMBER
                              ? g_strdup (plumb_state_reason (state))
                              : plumb_change_reason (&row->standing.change, row->comparison->indicator);

  plumb_shape_change (builder, &row->standing.change, x, y + 5 * at->scale);
  return draw_pair (builder, x + shape, y, at->width[PLUMB_COLUMN_CHANGE] - shape, PLUMB_ALIGN_START,
                    plumb_change_word (&row->standing.change), row->standing.change.judgement != PLUMB_JUDGEMENT_NONE,
                    reason);
}

/* The cell of one column; Returns: the y below. */
static double
draw_cell (PlumbSceneBuilder *builder,
           const Columns *at,
           PlumbScorecardColumn column,
           const PlumbScorecardRow *row,
           double y)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const PlumbChartTheme *theme = plumb_scene_builder_theme (builder);
  const double x = at->x[column], width = at->width[column];
  g_autoptr (PlumbScene) picture = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  switch (column)
    {
    case PLUMB_COLUMN_VALUE:
      return draw_value (builder, at, row, y);
    case PLUMB_COLUMN_CHANGE:
      return draw_change (builder, at, row, y);
    case PLUMB_COLUMN_RANK:
      return draw_rank (builder, at, row, y);
    case PLUMB_COLUMN_PERIOD:
      first = plumb_words_period (row->comparison, row->standing.observation->period);
      second = plumb_period_age (row->standing.observation->period, indicator->calendar, at->page->scorecard->as_at);
      return draw_pair (builder, x, y, width, PLUMB_ALIGN_START, first, FALSE, second);
    case PLUMB_COLUMN_ENGLAND:
      first = plumb_words_observation (indicator, row->standing.country.observation);
      second = plumb_words_observation (indicator, row->standing.region.observation);
      return draw_pair (builder, x + width, y, width, PLUMB_ALIGN_END, first, FALSE, second);
    case PLUMB_COLUMN_TREND:
      picture = plumb_sparkline_layout (row->comparison, width, 34 * at->scale, theme, at->scale);
      break;
    case PLUMB_COLUMN_NEIGHBOURS:
      picture = plumb_strip_layout (row, width, 34 * at->scale, theme, at->scale);
      break;
    case PLUMB_COLUMN_INDICATOR:
    case PLUMB_COLUMN_TARGET:
    case PLUMB_COLUMN_QUALITY:
    case PLUMB_N_COLUMNS:
    default:
      return y;
    }
  plumb_scene_builder_place (builder, picture, x, y);
  return y + plumb_scene_height (picture);
}

static double
draw_row (PlumbSceneBuilder *builder, const Columns *at, const PlumbScorecardRow *row, double y)
{
  const PlumbShapeStyle line = { .stroke = PLUMB_ROLE_GRID, .width = at->scale };
  double bottom;

  y += ROW_PADDING * at->scale;
  bottom = draw_name (builder, at, row, y);
  for (guint i = PLUMB_COLUMN_VALUE; i < PLUMB_N_COLUMNS && row->standing.observation != NULL; i++)
    if (at->width[i] > 0)
      bottom = further (bottom, draw_cell (builder, at, i, row, y));
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
has_targets (const PlumbScorecardPage *page)
{
  for (guint i = 0; i < page->rows->len; i++)
    if (((PlumbScorecardRow *) g_ptr_array_index (page->rows, i))->standing.target.kind != PLUMB_TARGET_NONE)
      return TRUE;
  return FALSE;
}

static const char *
head_of (const Columns *at, PlumbScorecardColumn column)
{
  const PlumbScorecard *scorecard = at->page->scorecard;

  switch (column)
    {
    case PLUMB_COLUMN_INDICATOR:
      return C_ ("column", "Indicator");
    case PLUMB_COLUMN_VALUE:
      if (!plumb_scorecard_page_shows (at->page, column))
        return C_ ("column", "Period");
      return goes_under (at, UNDER_VALUE) ? _ ("Value, period") : C_ ("column", "Value");
    case PLUMB_COLUMN_PERIOD:
      return C_ ("column", "Period");
    case PLUMB_COLUMN_CHANGE:
      return _ ("Change on the period before");
    case PLUMB_COLUMN_TREND:
      return _ ("Trend");
    case PLUMB_COLUMN_NEIGHBOURS:
      return scorecard->group ? _ ("Group: better or higher is right") : _ ("Neighbours: better or higher is right");
    case PLUMB_COLUMN_ENGLAND:
      return scorecard->country != NULL ? scorecard->country->name : "";
    case PLUMB_COLUMN_RANK:
      if (!plumb_scorecard_page_shows (at->page, column))
        return C_ ("column", "Target");
      return plumb_scorecard_page_shows (at->page, UNDER_RANK) && has_targets (at->page) ? _ ("Rank, target")
                                                                                         : C_ ("column", "Rank");
    case PLUMB_COLUMN_TARGET:
    case PLUMB_COLUMN_QUALITY:
    case PLUMB_N_COLUMNS:
    default:
      return "";
    }
}

static double
draw_heads (PlumbSceneBuilder *builder, const Columns *at, double y)
{
  double bottom = y;

  for (guint i = 0; i < PLUMB_N_COLUMNS; i++)
    {
      const gboolean at_end = i == PLUMB_COLUMN_VALUE || i == PLUMB_COLUMN_ENGLAND;
      const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION,
                                     .role = PLUMB_ROLE_DIM,
                                     .bold = TRUE,
                                     .align = at_end ? PLUMB_ALIGN_END : PLUMB_ALIGN_START,
                                     .wrap = at->width[i] };
      const char *head = at->width[i] > 0 ? head_of (at, i) : "";

      if (*head != '\0')
        bottom = further (
          bottom,
          y + plumb_scene_builder_text (builder, at->x[i] + (at_end ? at->width[i] : 0), y, head, &style, -1).height);
    }
  return bottom + 6 * at->scale;
}

static const char *
theme_at (const PlumbScorecardPage *page, guint row)
{
  return ((PlumbScorecardRow *) g_ptr_array_index (page->rows, row))->comparison->indicator->theme;
}

static gboolean
is_closed (const PlumbScorecardPage *page, const char *theme)
{
  return page->listing != NULL && page->listing->closed != NULL &&
         g_strv_contains ((const char *const *) page->listing->closed, theme);
}

/* The heading of the theme that begins with @row. */
static double
draw_heading (PlumbSceneBuilder *builder, const Columns *at, guint row, double y)
{
  const char *theme = theme_at (at->page, row);
  g_autofree char *closed = NULL;
  guint n = 0;

  if (!is_closed (at->page, theme))
    return draw_theme (builder, at, theme, y);
  while (row + n < at->page->rows->len && g_str_equal (theme_at (at->page, row + n), theme))
    n++;
  closed = g_strdup_printf (ngettext ("%s, %u indicator, closed", "%s, %u indicators, closed", n), theme, n);
  return draw_theme (builder, at, closed, y);
}

static double
draw_scorecard (const PlumbFigure *self, PlumbSceneBuilder *builder, PlumbBox box)
{
  const PlumbScorecardPage *page = self->data;
  const Columns at = lay_columns (page, box, plumb_scene_builder_text_scale (builder));
  const gboolean sections = page->listing == NULL || page->listing->sections;
  double heading = NAN;
  double y = draw_heads (builder, &at, box.y);

  plumb_scene_builder_head (builder, box.y, y);
  for (guint i = 0; i < page->rows->len; i++)
    {
      const char *theme = theme_at (page, i);

      if (sections && (i == 0 || !g_str_equal (theme_at (page, i - 1), theme)))
        {
          heading = y;
          y = draw_heading (builder, &at, i, y);
        }
      if (sections && is_closed (page, theme))
        continue;
      y = draw_row (builder, &at, g_ptr_array_index (page->rows, i), y);
      if (isfinite (heading))
        plumb_scene_builder_keep (builder, heading, y);
      heading = NAN;
    }
  return y;
}

static double
least_width (const PlumbFigure *self, double text_scale)
{
  const PlumbScorecardPage *page = self->data;
  const Level last = last_level (page);

  return (others_width (page, last) + name_least (last)) * text_scale;
}

static GPtrArray *
build_table (const PlumbFigure *self)
{
  const PlumbScorecardPage *page = self->data;

  return plumb_scorecard_build_table (page->scorecard, page->rows);
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return ((const PlumbScorecardPage *) self->data)->rows->len == 0;
}

static void
page_free (gpointer data)
{
  PlumbScorecardPage *page = data;

  g_ptr_array_unref (page->rows);
  g_clear_pointer (&page->listing, plumb_scorecard_listing_free);
  plumb_scorecard_free (page->scorecard);
  g_free (page);
}

static void
add_rows (GPtrArray *rows, const PlumbScorecard *scorecard, const char *indicator)
{
  for (guint i = 0; i < scorecard->rows->len; i++)
    {
      PlumbScorecardRow *row = g_ptr_array_index (scorecard->rows, i);

      if (indicator == NULL || g_str_equal (row->comparison->indicator->id, indicator))
        g_ptr_array_add (rows, row);
    }
}

PlumbFigure *
plumb_figure_new_scorecard (PlumbScorecard *scorecard, PlumbScorecardListing *listing)
{
  PlumbFigure *self = g_atomic_rc_box_new0 (PlumbFigure);
  PlumbScorecardPage *page = g_new (PlumbScorecardPage, 1);

  *page = (PlumbScorecardPage){ scorecard, listing, g_ptr_array_new () };
  if (listing == NULL)
    add_rows (page->rows, scorecard, NULL);
  for (guint i = 0; listing != NULL && listing->indicators[i] != NULL; i++)
    add_rows (page->rows, scorecard, listing->indicators[i]);
  self->class = &plumb_figure_class_scorecard;
  self->kind = PLUMB_N_FIGURES;
  self->data = page;
  self->area = plumb_area_ref (scorecard->area);
  self->as_at = scorecard->as_at;
  self->illustrative = scorecard->area->illustrative;
  return plumb_figure_finish (self);
}

const PlumbFigureClass plumb_figure_class_scorecard = {
  .name = "scorecard",
  .label = N_ ("Scorecard"),
  .about = N_ ("The latest figure of every indicator of one area, judged."),
  .of_area = TRUE,
  .free = page_free,
  .is_empty = is_empty,
  .title = plumb_scorecard_words_title,
  .subtitle = plumb_scorecard_words_subtitle,
  .sentence = plumb_scorecard_words_sentence,
  .footer = plumb_scorecard_words_footer,
  .table = build_table,
  .least_width = least_width,
  .draw = draw_scorecard,
};
