/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Change on the period before: by how much, whether chance alone would give it, and whether it is good.
 */
#pragma once

#include "plumb-counts.h"
#include "plumb-judgement.h"

G_BEGIN_DECLS

/**
 * PlumbChangeKind:
 * @PLUMB_CHANGE_NO_VALUE: the period itself has no number, or a forecast or a budget
 * @PLUMB_CHANGE_NO_EARLIER: there is no row for the period before
 * @PLUMB_CHANGE_EARLIER_HIDDEN: the period before has a state instead of a number
 * @PLUMB_CHANGE_BROKEN: the series breaks between the two
 * @PLUMB_CHANGE_NONE: the two print the same
 * @PLUMB_CHANGE_UNTESTED: there is a difference, and no counts to test it with, as its #PlumbLack says
 * @PLUMB_CHANGE_CHANCE: a difference that could be chance
 * @PLUMB_CHANGE_UP: more than chance would explain
 * @PLUMB_CHANGE_DOWN: more than chance would explain
 */
typedef enum
{
  PLUMB_CHANGE_NO_VALUE,
  PLUMB_CHANGE_NO_EARLIER,
  PLUMB_CHANGE_EARLIER_HIDDEN,
  PLUMB_CHANGE_BROKEN,
  PLUMB_CHANGE_NONE,
  PLUMB_CHANGE_UNTESTED,
  PLUMB_CHANGE_CHANCE,
  PLUMB_CHANGE_UP,
  PLUMB_CHANGE_DOWN
} PlumbChangeKind;

/**
 * PlumbChange:
 * @amount: difference of the two printed values, NAN where there is none
 * @p: two-sided probability, NAN where nothing was tested
 * @lack: why the difference cannot be tested; only for %PLUMB_CHANGE_UNTESTED anything but NONE
 * @judgement: only for %PLUMB_CHANGE_UP and %PLUMB_CHANGE_DOWN anything but NONE
 * @earlier: (nullable): the observation compared with; lives as long as the series
 */
typedef struct
{
  PlumbChangeKind kind;
  double amount;
  double p;
  PlumbLack lack;
  PlumbJudgement judgement;
  const PlumbObservation *earlier;
} PlumbChange;

/** PLUMB_CHANGE_ALPHA: a change is more than chance below this two-sided probability. */
#define PLUMB_CHANGE_ALPHA 0.05

/**
 * plumb_change_compute:
 * @series: with its indicator
 * @period: the later period; compared with the one before it of the same kind, a day with the same day a year earlier
 * @breaks: (element-type PlumbBreak) (nullable)
 *
 * Percentages by two proportions, pooled; counts and rates by two Poisson counts.
 */
PlumbChange plumb_change_compute (const PlumbSeries *series, PlumbPeriod period, GPtrArray *breaks);

/** plumb_change_between: as plumb_change_compute(), compared with @earlier and not with the period before. */
PlumbChange
plumb_change_between (const PlumbSeries *series, PlumbPeriod earlier, PlumbPeriod period, GPtrArray *breaks);

/** plumb_change_kind_to_string: Returns: (transfer none): for a program: `no-value`, `no-earlier`, `earlier-hidden`,
 * `broken`, `same`, `untested`, `chance`, `up` or `down`. */
const char *plumb_change_kind_to_string (PlumbChangeKind kind);

/** plumb_change_method: Returns: (transfer none): for a program, the test that gave @p: `two-proportions` or
 * `two-poisson`; empty where nothing was tested. */
const char *plumb_change_method (const PlumbChange *self, const PlumbIndicator *indicator);

/** plumb_change_word: Returns: (transfer none): `Better`, `Worse`, `Higher`, `Lower`, `No clear change`, `Same`, `No
 * value` ..., translated. */
const char *plumb_change_word (const PlumbChange *self);

/** plumb_change_reason: Returns: (transfer full): what stands under the word: `−4.6 points, more than chance`, `the
 * period before is c, suppressed ...`, translated. */
char *plumb_change_reason (const PlumbChange *self, const PlumbIndicator *indicator);

G_END_DECLS
