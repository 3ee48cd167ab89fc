/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table under a trend: what the lines show, in numbers, each column under its point.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-trend-private.h"
#include "plumb-format.h"

typedef enum
{
  ROW_OWN,
  ROW_NUMERATOR,
  ROW_DENOMINATOR,
  ROW_STATISTIC,
  ROW_Q1,
  ROW_Q3,
  ROW_COUNT,
  ROW_REGION,
  ROW_COUNTRY,
  N_ROWS
} Row;

static gboolean
any_of (const PlumbTrend *self, Row row)
{
  for (guint i = 0; i < self->n; i++)
    if (self->own[i] != NULL && isfinite (row == ROW_NUMERATOR ? self->own[i]->numerator : self->own[i]->denominator))
      return TRUE;
  return FALSE;
}

static gboolean
is_wanted (const PlumbTrend *self, Row row)
{
  switch (row)
    {
    case ROW_NUMERATOR:
      return self->comparison->indicator->unit != PLUMB_UNIT_COUNT && any_of (self, row);
    case ROW_DENOMINATOR:
      return any_of (self, row);
    case ROW_STATISTIC:
    case ROW_Q1:
    case ROW_Q3:
    case ROW_COUNT:
      return plumb_trend_last (self, self->lowest) >= 0;
    case ROW_REGION:
      return plumb_trend_last (self, self->lines[PLUMB_TREND_REGION]) >= 0;
    case ROW_COUNTRY:
      return plumb_trend_last (self, self->lines[PLUMB_TREND_COUNTRY]) >= 0;
    case ROW_OWN:
    case N_ROWS:
    default:
      return TRUE;
    }
}

/* Rows that belong to the one above are set in and dim. */
static gboolean
is_under (Row row)
{
  return row != ROW_OWN && row != ROW_STATISTIC && row != ROW_REGION && row != ROW_COUNTRY;
}

static char *
row_name (const PlumbTrend *self, Row row)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  g_autofree char *unit = plumb_words_unit (indicator);
  g_autofree char *name = NULL;

  switch (row)
    {
    case ROW_NUMERATOR:
      return g_strdup (C_ ("column", "how many"));
    case ROW_DENOMINATOR:
      /* Translators: the numbers below are what was counted, and then what it is counted for: cases for social workers
       */
      return g_strdup (indicator->unit == PLUMB_UNIT_OTHER ? C_ ("column", "for") : C_ ("column", "out of"));
    case ROW_Q1:
      return g_strdup (_ ("middle half, from"));
    case ROW_Q3:
      return g_strdup (C_ ("column", "to"));
    case ROW_COUNT:
      return g_strdup (plumb_words_with_value (self->comparison->selection));
    case ROW_STATISTIC:
      {
        g_autofree char *statistic = plumb_words_statistic (self->comparison);
        g_autofree char *first = g_utf8_strup (statistic, g_utf8_next_char (statistic) - statistic);
        name = g_strconcat (first, g_utf8_next_char (statistic), NULL);
      }
      break;
    case ROW_REGION:
      name = plumb_trend_name (self, PLUMB_TREND_REGION);
      break;
    case ROW_COUNTRY:
      name = plumb_trend_name (self, PLUMB_TREND_COUNTRY);
      break;
    case ROW_OWN:
    case N_ROWS:
    default:
      name = plumb_trend_name (self, PLUMB_TREND_OWN);
    }
  return g_strdup_printf ("%s, %s", name, unit);
}

static char *
statistic_text (const PlumbTrend *self, double value)
{
  return isfinite (value) ? plumb_format_statistic (self->comparison->indicator, value, FALSE) : g_strdup ("");
}

/* What stands in a cell; @boxed (out): it is the letter of a state. */
static char *
cell_text (const PlumbTrend *self, Row row, guint i, gboolean *boxed)
{
  const PlumbIndicator *indicator = self->comparison->indicator;
  const PlumbPeriod period = g_array_index (self->comparison->periods, PlumbPeriod, i);
  const PlumbObservation *observation = self->own[i];

  *boxed = FALSE;
  switch (row)
    {
    case ROW_NUMERATOR:
      return observation != NULL ? plumb_words_number (observation->numerator) : g_strdup ("");
    case ROW_DENOMINATOR:
      return observation != NULL ? plumb_words_number (observation->denominator) : g_strdup ("");
    case ROW_STATISTIC:
      return statistic_text (self, self->lines[PLUMB_TREND_STATISTIC][i]);
    case ROW_Q1:
      return statistic_text (self, self->q1[i]);
    case ROW_Q3:
      return statistic_text (self, self->q3[i]);
    case ROW_COUNT:
      {
        const PlumbComparator *comparator = plumb_comparison_comparator (self->comparison, period);
        return comparator != NULL ? g_strdup_printf ("%u", comparator->n) : g_strdup ("");
      }
    case ROW_REGION:
      observation = plumb_series_at (plumb_figure_region (self->comparison), period);
      break;
    case ROW_COUNTRY:
      observation = plumb_series_at (plumb_figure_country (self->comparison), period);
      break;
    case ROW_OWN:
    case N_ROWS:
    default:
      break;
    }
  *boxed = observation != NULL && observation->state != PLUMB_STATE_NUMBER;
  return plumb_words_observation (indicator, observation);
}

static PlumbTextStyle
name_style (const PlumbTrend *self, Row row, double head)
{
  return (PlumbTextStyle){ .size = PLUMB_TEXT_LABEL,
                           .role = row == ROW_OWN   ? PLUMB_ROLE_OWN
                                   : is_under (row) ? PLUMB_ROLE_DIM
                                                    : PLUMB_ROLE_TEXT,
                           .bold = row == ROW_OWN,
                           .wrap = head > 0 ? head - (is_under (row) ? 24 : 8) * self->unit : 0 };
}

double
plumb_trend_table_head (const PlumbTrend *self, double most)
{
  double width = 0;

  for (Row row = ROW_OWN; row < N_ROWS; row++)
    if (is_wanted (self, row))
      {
        g_autofree char *name = row_name (self, row);
        const PlumbTextStyle style = name_style (self, row, 0);
        width = MAX (width, plumb_scene_builder_measure (self->builder, name, &style).width +
                              (is_under (row) ? 24 : 10) * self->unit);
      }
  return MIN (width, most);
}

gboolean
plumb_trend_table_fits (const PlumbTrend *self, double slot, double right)
{
  for (guint i = 0; i < self->n; i++)
    {
      const PlumbTextStyle style = { .size = PLUMB_TEXT_CAPTION, .bold = TRUE };
      g_autofree char *text = plumb_period_label_short (g_array_index (self->comparison->periods, PlumbPeriod, i),
                                                        self->comparison->indicator->calendar);
      if (plumb_scene_builder_measure (self->builder, text, &style).width > slot - 6 * self->unit)
        return FALSE;
    }
  for (Row row = ROW_OWN; row < N_ROWS; row++)
    for (guint i = 0; i < self->n && is_wanted (self, row); i++)
      {
        gboolean boxed;
        g_autofree char *text = cell_text (self, row, i, &boxed);
        const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .bold = row == ROW_OWN };
        const double width = plumb_scene_builder_measure (self->builder, text, &style).width;
        const double place = plumb_trend_x (self, i);
        if (width > slot - 6 * self->unit || place - width / 2 < self->left - 4 * self->unit ||
            place + width / 2 > right)
          return FALSE;
      }
  return TRUE;
}

static void
draw_cell (const PlumbTrend *self, Row row, guint i, double y, double height)
{
  gboolean boxed;
  g_autofree char *text = cell_text (self, row, i, &boxed);
  PlumbTextStyle style = name_style (self, row, 0);

  style.align = PLUMB_ALIGN_MIDDLE;
  style.valign = PLUMB_VALIGN_MIDDLE;
  if (boxed)
    plumb_mark_box (self->builder, plumb_trend_x (self, i), y + height / 2, text, PLUMB_TEXT_BOX, -1);
  else if (*text != '\0')
    plumb_scene_builder_text (self->builder, plumb_trend_x (self, i), y + height / 2, text, &style, -1);
}

double
plumb_trend_table (const PlumbTrend *self, double x, double head, double y, gboolean draw)
{
  const double unit = self->unit;
  double offset = 0;

  for (Row row = ROW_OWN; row < N_ROWS; row++)
    {
      const PlumbTextStyle style = name_style (self, row, head);
      g_autofree char *name = NULL;
      double height;

      if (!is_wanted (self, row))
        continue;
      name = row_name (self, row);
      height = MAX (plumb_scene_builder_measure (self->builder, name, &style).height + 3 * unit, 20 * unit);
      if (draw)
        {
          if (!is_under (row))
            {
              const PlumbRuleMark rule = { .place = y + offset,
                                           .from = x,
                                           .to = self->right,
                                           .role = PLUMB_ROLE_GRID,
                                           .width = 1 };
              plumb_mark_rule (&self->frame, &rule);
            }
          plumb_scene_builder_text (self->builder, x + (is_under (row) ? 16 : 0) * unit, y + offset + 1.5 * unit, name,
                                    &style, -1);
          for (guint i = 0; i < self->n; i++)
            draw_cell (self, row, i, y + offset, height);
        }
      offset += height;
    }
  return offset;
}
