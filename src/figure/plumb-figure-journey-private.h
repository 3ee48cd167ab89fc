/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journey from contact to care: how many events there were of each step in a year and in the year before.
 */
#pragma once

#include "plumb-change.h"
#include "plumb-figure-origin.h"

G_BEGIN_DECLS

/** PlumbStepKind: the steps in their order, then what is said beside them. */
typedef enum
{
  PLUMB_STEP_CONTACTS,
  PLUMB_STEP_REFERRALS,
  PLUMB_STEP_ASSESSMENTS,
  PLUMB_STEP_IN_NEED,
  PLUMB_STEP_PLANS,
  PLUMB_STEP_CARE,
  PLUMB_STEP_REFERRED, /* contacts that became a referral: a part of the contacts */
  PLUMB_STEP_ENQUIRIES,
  PLUMB_STEP_CONFERENCES,
  PLUMB_N_STEPS
} PlumbStepKind;

/** PLUMB_N_JOURNEY: of these have a place of their own. */
#define PLUMB_N_JOURNEY PLUMB_STEP_REFERRED

/**
 * PlumbStep:
 * @counts: (nullable): counts of the two years, with states; %NULL where the warehouse has no indicator to count by
 * @indicator: (nullable): that the counts come from
 * @has_figures: @indicator has figures of the area, of this year or of another
 * @stock: counted on the last day of the year, not over the year
 * @now: (nullable): the count of the year, in @counts; @before: (nullable): of the year before
 * @months: of the twelve of the year, how many have a number, where that is why there is none for the year; else 12
 * @months_before: likewise, of the year before
 */
typedef struct
{
  PlumbSeries *counts;
  PlumbIndicator *indicator;
  gboolean has_figures;
  gboolean stock;
  const PlumbObservation *now;
  const PlumbObservation *before;
  guint months;
  guint months_before;
  PlumbChange change;
} PlumbStep;

/**
 * PlumbJourney:
 * @years: (element-type PlumbPeriod): those that it may be of, newest first
 * @year: reporting year: it ends on 31 March of it; not set where no step has a number
 * @later: there are figures of later years, of fewer steps
 */
typedef struct
{
  GArray *years;
  PlumbPeriod year;
  gboolean later;
  PlumbStep steps[PLUMB_N_STEPS];
  PlumbOrigin *origin;
} PlumbJourney;

/** plumb_journey_load: Returns: (transfer full): of the newest year of which most steps have a figure. */
PlumbJourney *plumb_journey_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error);
void plumb_journey_free (PlumbJourney *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbJourney, plumb_journey_free)

/** plumb_step_name: Returns: (transfer none): its name, translated; @within a sentence, with a small first letter. */
const char *plumb_step_name (PlumbStepKind kind, gboolean within);

/** plumb_step_what: Returns: (transfer none): what is counted and when, translated: `received in the year`. */
const char *plumb_step_what (const PlumbJourney *self, PlumbStepKind kind);

/** plumb_step_count: its count, NAN where there is none; @before for the year before. */
double plumb_step_count (const PlumbStep *self, gboolean before);

/** plumb_step_letter: Returns: (transfer none): of the state of a count that is missing. */
const char *plumb_step_letter (const PlumbStep *self, gboolean before);

/** plumb_step_reason: Returns: (transfer full): why a count is missing. */
char *plumb_step_reason (const PlumbStep *self, gboolean before);

/** plumb_step_period: Returns: (transfer full): `2024–25`, `31 Mar 2025`. */
char *plumb_step_period (const PlumbJourney *self, PlumbStepKind kind, gboolean before);

/**
 * plumb_journey_per_hundred: how many events of @kind there were for every 100 of what they are compared with: of a
 * flow of the year the referrals, of contacts that became a referral the contacts. NAN where that cannot be said, and
 * always of what is counted on a day.
 */
double plumb_journey_per_hundred (const PlumbJourney *self, PlumbStepKind kind, gboolean before);

/** plumb_words_per_hundred: Returns: (transfer full): `126`, `0.4`, empty where it is not finite. */
char *plumb_words_per_hundred (double value);

/** plumb_step_change: Returns: (transfer full): `+300 (+32 %)`; empty where there is no change to speak of. */
char *plumb_step_change (const PlumbStep *self);

/** plumb_step_verdict: Returns: (transfer full): `more than chance`, `could be chance`, or why it was not tested. */
char *plumb_step_verdict (const PlumbStep *self);

/** plumb_step_sentence: Returns: (transfer full): its count of the year, or of the year before, read out. */
char *plumb_step_sentence (const PlumbJourney *self, PlumbStepKind kind, gboolean before);

/** plumb_step_phrase: Returns: (transfer full): its count of the year as part of a list: `referrals 1,126, +33 (+2 %),
 * could be chance`. */
char *plumb_step_phrase (const PlumbJourney *self, PlumbStepKind kind);

/** plumb_journey_on_the_way: Returns: (transfer full) (nullable): enquiries and conferences, that lead to a plan. */
char *plumb_journey_on_the_way (const PlumbJourney *self);

/** plumb_journey_draw: see PlumbFigureClass. */
double plumb_journey_draw (const PlumbFigure *figure, PlumbSceneBuilder *builder, PlumbBox box);

G_END_DECLS
