/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The check of figures against the years in which their areas were there.
 */
#pragma once

#include "plumb-layout.h"

G_BEGIN_DECLS

/**
 * PlumbAreaYears:
 * Looks at the facts of a file one by one, in any order.
 */
typedef struct _PlumbAreaYears PlumbAreaYears;

/** plumb_area_years_new: Returns: (transfer full): knows the areas of @warehouse that were not always there. */
PlumbAreaYears *plumb_area_years_new (PlumbWarehouse *warehouse, GError **error);
void plumb_area_years_free (PlumbAreaYears *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbAreaYears, plumb_area_years_free)

/**
 * plumb_area_years_see:
 * @fact: in keys of @catalog
 *
 * A figure counts in the year of the last day of its period. In the year of a reorganisation both the old and the new
 * areas are there, as published files have rows of both. That something is not applicable or not available in an area
 * is no figure.
 */
void plumb_area_years_see (PlumbAreaYears *self, PlumbCatalog *catalog, const PlumbFact *fact);

/** plumb_area_years_report: warns (`area-year`) once for each area that was not there, with the first line and how many
 * figures. */
void plumb_area_years_report (PlumbAreaYears *self, PlumbProblems *problems);

G_END_DECLS
