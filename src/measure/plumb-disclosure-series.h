/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The public twin of a series: without the figures that give a small count away.
 *
 * What depends on a hidden figure follows by being made from the twin and never from the series: it has no value there,
 * so that there is no change from or to it, no rank, no part in a comparator, no length in a chart.
 */
#pragma once

#include "plumb-disclosure-rule.h"
#include "plumb-series.h"

G_BEGIN_DECLS

/**
 * plumb_disclosure_hides:
 * @observation: of @indicator
 *
 * Whether a figure is hidden by itself: its count is small, or the count that a percentage or rate is made of, or those
 * that it leaves out, or all that it is out of. A numerator that is not given is what value and denominator make
 * together.
 */
gboolean plumb_disclosure_hides (const PlumbDisclosureRule *rule,
                                 const PlumbIndicator *indicator,
                                 const PlumbObservation *observation);

/**
 * plumb_disclosure_apply_series:
 *
 * A hidden figure has the state %PLUMB_STATE_CONFIDENTIAL and neither counts nor a note. What is shown is rounded as it
 * is printed, percentages to the rule's places and counts of regions and countries to the rule's tens. A figure that
 * was hidden before keeps its marker and loses whatever count stood beside it. A year or quarter that may be the sum of
 * months or quarters of which one is hidden is hidden too.
 *
 * Returns: (transfer full):
 */
PlumbSeries *plumb_disclosure_apply_series (const PlumbDisclosureRule *rule, const PlumbSeries *series);

/**
 * plumb_disclosure_apply_group:
 * @parts: (element-type PlumbSeries): categories of one breakdown in one area, whose counts (or numerators) add up
 * @total: (nullable): the series of their total; %NULL where none is published, and then it is protected all the same
 *
 * As plumb_disclosure_apply_series() for each of them, with secondary suppression period by period. Where the parts of
 * a period do not add up, or have no counts, nobody can say what one gives away of another: all of them are hidden if
 * one is.
 *
 * Returns: (transfer full) (element-type PlumbSeries): the parts in their order, then the total where there is one
 */
GPtrArray *plumb_disclosure_apply_group (const PlumbDisclosureRule *rule, GPtrArray *parts, const PlumbSeries *total);

G_END_DECLS
