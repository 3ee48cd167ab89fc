/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the sentences share. All return (transfer full) (nullable): %NULL where there is nothing to say.
 */
#pragma once

#include "plumb-sentences.h"

G_BEGIN_DECLS

/** plumb_sentence_neighbours: beside the statistic of the neighbours, or why not. */
char *plumb_sentence_neighbours (const PlumbComparison *comparison, const PlumbStanding *standing);

/** plumb_sentence_range: the lowest and the highest neighbour. */
char *plumb_sentence_range (const PlumbComparison *comparison, const PlumbStanding *standing);

/** plumb_sentence_rank: the place among the neighbours, with its ties. */
char *plumb_sentence_rank (const PlumbComparison *comparison, const PlumbStanding *standing);

/** plumb_sentence_counterpart: beside the region or the country, whose @series it is; @series may be %NULL. */
char *plumb_sentence_counterpart (const PlumbStanding *standing,
                                  const PlumbSeries *series,
                                  const PlumbCounterpart *counterpart,
                                  const PlumbBeside *beside);

G_END_DECLS
