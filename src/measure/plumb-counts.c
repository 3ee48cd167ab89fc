/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which numbers of an observation are counts of children or events. Intervals and tests all ask here, so that none of
 * them takes for a count what another does not.
 */
#include "config.h"

#include "plumb-counts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *const reasons[] = {
  [PLUMB_LACK_NONE] = NULL,
  [PLUMB_LACK_VALUE] = N_ ("there is no value"),
  [PLUMB_LACK_ESTIMATE] = N_ ("it is an estimate and no count"),
  [PLUMB_LACK_FTE] = N_ ("full-time equivalents are no counts"),
  [PLUMB_LACK_UNIT] = N_ ("it is an amount and no count"),
  [PLUMB_LACK_COUNTS] = N_ ("there are no counts behind it"),
  [PLUMB_LACK_WHOLE] = N_ ("its counts are no whole numbers"),
  [PLUMB_LACK_PART] = N_ ("more are counted than there are"),
  [PLUMB_LACK_AGREEMENT] = N_ ("its counts give another value"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (reasons) == PLUMB_N_LACKS);

static gboolean
is_whole (double x)
{
  return fpclassify (x - floor (x)) == FP_ZERO;
}

static gboolean
is_of_fte (const PlumbIndicator *indicator)
{
  return strstr (indicator->stored.numerator, "(FTE)") != NULL ||
         strstr (indicator->stored.denominator, "(FTE)") != NULL;
}

static gboolean
agrees (const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  double counted = plumb_indicator_value (indicator, observation->numerator, observation->denominator);
  double apart = fabs (counted - observation->value);

  return apart <= fabs (observation->value) / 10 || apart <= 1.001 * pow (10, -indicator->decimals);
}

static PlumbLack
find_lack (const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  double numerator, denominator;

  if (observation == NULL || !isfinite (observation->value) || !plumb_observation_is_measured (observation))
    return PLUMB_LACK_VALUE;
  if (strcmp (indicator->source_return, "ONS") == 0)
    return PLUMB_LACK_ESTIMATE;
  if (is_of_fte (indicator))
    return PLUMB_LACK_FTE;
  if (indicator->unit == PLUMB_UNIT_OTHER)
    return PLUMB_LACK_UNIT;
  if (indicator->unit == PLUMB_UNIT_COUNT)
    return observation->value >= 0 && is_whole (observation->value) ? PLUMB_LACK_NONE : PLUMB_LACK_WHOLE;

  numerator = observation->numerator;
  denominator = observation->denominator;
  if (!isfinite (numerator) || !isfinite (denominator) || !(denominator > 0))
    return PLUMB_LACK_COUNTS;
  if (numerator < 0 || !is_whole (numerator))
    return PLUMB_LACK_WHOLE;
  if (indicator->unit == PLUMB_UNIT_PERCENT && !is_whole (denominator))
    return PLUMB_LACK_WHOLE;
  if (indicator->unit == PLUMB_UNIT_PERCENT && numerator > denominator)
    return PLUMB_LACK_PART;
  return agrees (indicator, observation) ? PLUMB_LACK_NONE : PLUMB_LACK_AGREEMENT;
}

PlumbCounts
plumb_counts_get (const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  PlumbCounts self = { .lack = find_lack (indicator, observation), .events = NAN, .exposure = NAN };
  gboolean count = indicator->unit == PLUMB_UNIT_COUNT;

  if (self.lack != PLUMB_LACK_NONE)
    return self;
  self.share = indicator->unit == PLUMB_UNIT_PERCENT;
  self.events = count ? observation->value : observation->numerator;
  self.exposure = count ? 1 : observation->denominator;
  return self;
}

const char *
plumb_lack_reason (PlumbLack lack)
{
  g_return_val_if_fail ((guint) lack < PLUMB_N_LACKS, "");
  return reasons[lack] != NULL ? _ (reasons[lack]) : "";
}
