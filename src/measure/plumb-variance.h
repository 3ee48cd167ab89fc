/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A variance to budget taken apart: how much of it is price and how much is volume.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlumbPriceVolume:
 * In the unit of the amounts; both NAN where they cannot be told apart.
 *
 * @price: what the change of the unit cost costs at the volume that was planned
 * @volume: what the change of the volume costs at the unit cost that came
 */
typedef struct
{
  double price;
  double volume;
} PlumbPriceVolume;

/**
 * plumb_price_volume:
 * @budget: amount planned
 * @budget_volume: how many units it was to pay for, more than 0
 * @amount: what was spent, or is expected to be
 * @volume: how many units that pays for, more than 0
 *
 * Returns: the price variance (unit cost - budgeted unit cost) x budgeted volume and the volume variance (volume -
 * budgeted volume) x unit cost; together they are @amount - @budget. NAN both where a number is missing or a volume is
 * not above 0.
 * Source: price and volume variances of standard costing; the part that both changes bring about is counted as
 * volume.
 */
PlumbPriceVolume plumb_price_volume (double budget, double budget_volume, double amount, double volume);

G_END_DECLS
