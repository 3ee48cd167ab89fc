/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From counts to the interval of the figure that is printed.
 */
#include "config.h"

#include "plumb-confidence.h"
#include "plumb-interval.h"

#include <math.h>

PlumbConfidence
plumb_confidence_compute (const PlumbIndicator *indicator, const PlumbObservation *observation, double level)
{
  PlumbCounts counts = plumb_counts_get (indicator, observation);
  PlumbConfidence self = { .lack = counts.lack, .level = level, .lower = NAN, .upper = NAN };
  double multiplier = plumb_indicator_multiplier (indicator);
  PlumbInterval interval;

  if (self.lack != PLUMB_LACK_NONE)
    return self;
  if (counts.share)
    {
      interval = plumb_wilson_interval (counts.events, counts.exposure, level);
    }
  else
    {
      interval = plumb_poisson_interval (counts.events, level);
      multiplier /= counts.exposure;
    }
  self.lower = interval.lower * multiplier;
  self.upper = interval.upper * multiplier;
  return self;
}

PlumbDifference
plumb_difference_compute (const PlumbIndicator *indicator, const PlumbConfidence *confidence, double comparator)
{
  PlumbDifference self = { .kind = PLUMB_DIFFERENCE_UNJUDGED, .lack = confidence->lack };

  if (self.lack != PLUMB_LACK_NONE || !isfinite (comparator))
    return self;
  self.kind = comparator < confidence->lower   ? PLUMB_DIFFERENCE_HIGHER
              : comparator > confidence->upper ? PLUMB_DIFFERENCE_LOWER
                                               : PLUMB_DIFFERENCE_WITHIN;
  if (self.kind != PLUMB_DIFFERENCE_WITHIN)
    self.judgement = plumb_judgement_of (indicator->polarity, self.kind == PLUMB_DIFFERENCE_HIGHER);
  return self;
}

const char *
plumb_difference_kind_to_string (PlumbDifferenceKind kind)
{
  static const char *const words[] = { "not judged", "within chance", "higher", "lower" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), "");
  return words[kind];
}
