/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a scorecard shares between its comparisons: everything about the area that is the same for every indicator.
 */
#pragma once

#include "plumb-comparison.h"

G_BEGIN_DECLS

/*
 * The area with those it is compared with.
 * neighbours: (element-type PlumbNeighbour), a group where that was chosen, empty where none are wanted; region,
 * country: NULL where not wanted or not there; authorities: (element-type PlumbArea), NULL where not wanted. targets:
 * (element-type PlumbTargetRecord), of the area.
 */
typedef struct
{
  PlumbArea *area;
  GPtrArray *neighbours;
  PlumbNeighbourSet *set;
  PlumbArea *region;
  PlumbArea *country;
  GPtrArray *authorities;
  GPtrArray *targets;
  guint32 as_at;
} PlumbCompany;

/* Reads the company that @selection wants. */
PlumbCompany *plumb_company_load (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error);
void plumb_company_free (PlumbCompany *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbCompany, plumb_company_free)

/* The authorities of the country of @own, a country that is made up where it is: no joint ones, no parts of London, and
 * nobody made up among real ones. (transfer full) (element-type PlumbArea) */
GPtrArray *plumb_company_list_authorities (PlumbWarehouse *warehouse, const PlumbArea *own, GError **error);

/* Compares @indicator of the area with its @company; of @selection the range, the breakdown, the frequency and the day
 * count. */
PlumbComparison *plumb_comparison_load_in_company (PlumbWarehouse *warehouse,
                                                   const PlumbSelection *selection,
                                                   PlumbIndicator *indicator,
                                                   const PlumbCompany *company,
                                                   GError **error);

G_END_DECLS
