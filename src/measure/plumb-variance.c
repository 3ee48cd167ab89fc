/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Price and volume.
 */
#include "config.h"

#include "plumb-variance.h"

#include <math.h>

PlumbPriceVolume
plumb_price_volume (double budget, double budget_volume, double amount, double volume)
{
  double planned, came;

  if (!isfinite (budget + amount) || !(budget_volume > 0) || !(volume > 0) || !isfinite (budget_volume + volume))
    return (PlumbPriceVolume){ NAN, NAN };
  planned = budget / budget_volume;
  came = amount / volume;
  return (PlumbPriceVolume){ (came - planned) * budget_volume, (volume - budget_volume) * came };
}
