/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An indicator: what is counted, out of what, in which unit, and whether more of it is better.
 */
#pragma once

#include <glib-object.h>

#include "plumb-period.h"

G_BEGIN_DECLS

/** PlumbPolarity: whether a higher value is better; for many rates of need there is no judgement. */
typedef enum
{
  PLUMB_POLARITY_NONE,
  PLUMB_POLARITY_HIGH,
  PLUMB_POLARITY_LOW
} PlumbPolarity;

/**
 * PlumbUnit:
 * @PLUMB_UNIT_COUNT: things counted
 * @PLUMB_UNIT_PERCENT: 100 times numerator over denominator
 * @PLUMB_UNIT_RATE: per 10,000; the denominator is the population aged 0-17 at the mid-year of the year before unless a
 * file prints another
 * @PLUMB_UNIT_OTHER: numerator over denominator, or an amount; the unit's text says which
 */
typedef enum
{
  PLUMB_UNIT_COUNT,
  PLUMB_UNIT_PERCENT,
  PLUMB_UNIT_RATE,
  PLUMB_UNIT_OTHER
} PlumbUnit;

/**
 * PlumbIndicatorTexts:
 * Texts of an indicator as the warehouse has them: what is written to it, what programs read, and what an indicator is
 * known by.
 */
typedef struct
{
  char *name;
  char *plain;
  char *theme;
  char *numerator;
  char *denominator;
} PlumbIndicatorTexts;

/**
 * PlumbIndicator:
 * Immutable and reference-counted; all texts are set, empty where there is nothing to say. @name, @plain, @theme,
 * @unit_label, @numerator and @denominator are in the reader's language.
 *
 * @key: the warehouse's number for it
 * @id: the contract's id (`rereferrals`)
 * @plain: one plain-English sentence
 * @unit_text: `percent`, `count`, `per 10,000`, `GBP thousand` ... as the warehouse has it
 * @unit_label: the same for a reader
 * @decimals: 0 to 6
 * @numerator: wording of what is counted
 * @denominator: wording of what it is out of
 * @source_return: the statutory return or `local`
 * @definition_version: 1 and up
 * @stored: the texts as the warehouse has them
 */
typedef struct
{
  gint64 key;
  char *id;
  char *name;
  char *plain;
  char *theme;
  PlumbUnit unit;
  char *unit_text;
  char *unit_label;
  int decimals;
  PlumbPolarity polarity;
  char *numerator;
  char *denominator;
  char *source_return;
  PlumbCalendar calendar;
  int definition_version;
  PlumbIndicatorTexts stored;
} PlumbIndicator;

#define PLUMB_TYPE_INDICATOR (plumb_indicator_get_type ())
GType plumb_indicator_get_type (void) G_GNUC_CONST;

/**
 * plumb_indicator_new: Returns: (transfer full): a copy of @fields, all of whose texts may be %NULL for empty, and
 * those of @fields.stored for the same as the reader's; unit and unit_label are worked out from @fields.unit_text.
 */
PlumbIndicator *plumb_indicator_new (const PlumbIndicator *fields);
PlumbIndicator *plumb_indicator_ref (PlumbIndicator *self);
void plumb_indicator_unref (PlumbIndicator *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbIndicator, plumb_indicator_unref)

/** plumb_indicator_multiplier: what numerator over denominator is multiplied by: 100, 10,000 or 1. */
double plumb_indicator_multiplier (const PlumbIndicator *self);

/** plumb_indicator_value: the unrounded value of @numerator over @denominator; NAN unless both are finite and
 * @denominator is not 0. */
double plumb_indicator_value (const PlumbIndicator *self, double numerator, double denominator);

/**
 * plumb_indicator_is_total: whether the values of @self add up over areas (a count, an amount of money): those of a
 * region or a country are then totals that no authority is compared with.
 */
gboolean plumb_indicator_is_total (const PlumbIndicator *self);

/** plumb_polarity_parse: @text `high`, `low` or `none`. */
gboolean plumb_polarity_parse (const char *text, PlumbPolarity *polarity);

/** plumb_polarity_to_string: Returns: (transfer none): the word plumb_polarity_parse() reads. */
const char *plumb_polarity_to_string (PlumbPolarity polarity);

/** plumb_polarity_label: Returns: (transfer none): `Higher is better`, `Lower is better` or `No judgement`, translated.
 */
const char *plumb_polarity_label (PlumbPolarity polarity);

G_END_DECLS
