/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Data quality: what a reader has to know before a figure is believed.
 */
#pragma once

#include "plumb-series.h"

G_BEGIN_DECLS

/**
 * PlumbQualityFlags:
 * @PLUMB_QUALITY_ILLUSTRATIVE: made up to show the program
 * @PLUMB_QUALITY_HIDDEN: the period has a state instead of a number
 * @PLUMB_QUALITY_PROVISIONAL: it may still be revised
 * @PLUMB_QUALITY_PROJECTED: it is a forecast or a budget, and no measurement
 * @PLUMB_QUALITY_DERIVED: worked out from numerator and denominator, and not published as such
 * @PLUMB_QUALITY_SMALL: a few cases move it far, see plumb_quality_compute()
 * @PLUMB_QUALITY_BREAK: the series breaks before it
 * @PLUMB_QUALITY_HIDDEN_PERIODS: earlier periods have a state instead of a number
 * @PLUMB_QUALITY_MISSING_PERIODS: periods between the first and it have no row
 * @PLUMB_QUALITY_TRIAL: its control limits are trial limits
 */
typedef enum
{
  PLUMB_QUALITY_ILLUSTRATIVE = 1 << 0,
  PLUMB_QUALITY_HIDDEN = 1 << 1,
  PLUMB_QUALITY_PROVISIONAL = 1 << 2,
  PLUMB_QUALITY_PROJECTED = 1 << 3,
  PLUMB_QUALITY_DERIVED = 1 << 4,
  PLUMB_QUALITY_SMALL = 1 << 5,
  PLUMB_QUALITY_BREAK = 1 << 6,
  PLUMB_QUALITY_HIDDEN_PERIODS = 1 << 7,
  PLUMB_QUALITY_MISSING_PERIODS = 1 << 8,
  PLUMB_QUALITY_TRIAL = 1 << 9
} PlumbQualityFlags;

/** PLUMB_QUALITY_EVENTS: rates of fewer events are of low reliability. Source: Office for National Statistics,
 * mortality statistics: rates from fewer than 20 deaths are marked as unreliable. */
#define PLUMB_QUALITY_EVENTS 20

/** PLUMB_QUALITY_CASES: a percentage out of fewer moves by more than 2 points with a single case. A rule of the house.
 */
#define PLUMB_QUALITY_CASES 50

/**
 * PlumbQuality:
 * @broken: (nullable): the last break before the period; lives as long as the breaks
 * @n_hidden: how many earlier periods have a state instead of a number
 * @n_missing: how many periods between the first and this one have no row; those of snapshot days are not counted
 */
typedef struct
{
  PlumbQualityFlags flags;
  const PlumbBreak *broken;
  guint n_hidden;
  guint n_missing;
} PlumbQuality;

/**
 * plumb_quality_compute:
 * @series: with its indicator and area
 * @period: whose figure is asked about
 * @breaks: (element-type PlumbBreak) (nullable)
 * @trial: the figure is judged by trial control limits
 *
 * Small is a percentage out of fewer than %PLUMB_QUALITY_CASES and a rate of fewer than %PLUMB_QUALITY_EVENTS; of a
 * count everybody sees how many it is.
 */
PlumbQuality plumb_quality_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks, gboolean trial);

/** plumb_quality_to_string: Returns: (transfer full): the words for a program, joined by `;`: `provisional`,
 * `small-numbers` ...; empty where there is nothing to know. */
char *plumb_quality_to_string (PlumbQualityFlags flags);

/** plumb_quality_label: Returns: (transfer full): the same for a reader, translated, joined by commas. */
char *plumb_quality_label (PlumbQualityFlags flags);

G_END_DECLS
