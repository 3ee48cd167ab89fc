/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known of an indicator of an area beside its figures: what they say, what was said of them, and how they were
 * revised.
 */
#pragma once

#include "plumb-figure.h"
#include "plumb-sentences.h"

G_BEGIN_DECLS

/**
 * PlumbIndicatorFacts:
 * Read-only and counted; made on the worker's thread.
 *
 * @comparison: over all periods, whatever the range of a chart
 * @standing: of its latest figure; what it points to lives as long as @comparison
 * @sentences: (element-type PlumbSentence): what it says
 * @commentary: (element-type PlumbCommentary): by period
 * @remarks: (element-type PlumbCommentary): breaks and annotations on the chart, by period
 * @breakdowns: (array zero-terminated=1): those that the area has a figure of; in the public view none by several
 * characteristics at once, which is hidden there
 * @lacks: (element-type utf8): why a kind of figure has nothing to show, see plumb_figure_list_lacks()
 * @loads: (element-type PlumbLoad): which loads the figures came from, those of the selection's periods; none in the
 * public view
 * @revisions: (element-type PlumbRevision): by breakdown, period and release
 */
typedef struct
{
  PlumbComparison *comparison;
  PlumbStanding standing;
  GPtrArray *sentences;
  GPtrArray *commentary;
  GPtrArray *remarks;
  GStrv breakdowns;
  GPtrArray *lacks;
  GPtrArray *loads;
  GPtrArray *revisions;
} PlumbIndicatorFacts;

/** plumb_indicator_facts_load: Returns: (transfer full): those of the indicator and the area of @selection, beside whom
 * it says. Errors: as plumb_comparison_load(). */
PlumbIndicatorFacts *
plumb_indicator_facts_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error);
PlumbIndicatorFacts *plumb_indicator_facts_ref (PlumbIndicatorFacts *self);
void plumb_indicator_facts_unref (PlumbIndicatorFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbIndicatorFacts, plumb_indicator_facts_unref)

G_END_DECLS
