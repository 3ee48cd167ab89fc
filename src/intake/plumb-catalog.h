/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a file turned into keys, each looked up once.
 */
#pragma once

#include "plumb-warehouse-write.h"

G_BEGIN_DECLS

/**
 * PlumbCatalog:
 * Belongs to a load under way: what a file brings of its own is written when it is met, and goes with the load when
 * that is rolled back.
 */
typedef struct _PlumbCatalog PlumbCatalog;

PlumbCatalog *plumb_catalog_new (PlumbWarehouse *warehouse);
void plumb_catalog_free (PlumbCatalog *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbCatalog, plumb_catalog_free)

/**
 * plumb_catalog_indicator:
 * @indicator: (out) (transfer none) (nullable): %NULL when the warehouse has none with @id
 *
 * Errors: #PlumbWarehouseError other than UNKNOWN; G_IO_ERROR_CANCELLED
 */
gboolean plumb_catalog_indicator (PlumbCatalog *self, const char *id, PlumbIndicator **indicator, GError **error);

/**
 * plumb_catalog_add_indicator:
 * @definition: of an indicator that the warehouse lacks
 *
 * Returns: (transfer none): @definition with its key, by which plumb_catalog_indicator() finds it from now on
 * Errors: #PlumbWarehouseError
 */
PlumbIndicator *plumb_catalog_add_indicator (PlumbCatalog *self, const PlumbIndicator *definition, GError **error);

/** plumb_catalog_indicator_of: Returns: (transfer none) (nullable): the indicator with the key @key that was looked up
 * or added. */
PlumbIndicator *plumb_catalog_indicator_of (PlumbCatalog *self, gint64 key);

/**
 * plumb_catalog_area:
 * @text: as for plumb_warehouse_find_area()
 * @key: (out): 0 when @text is no area or fits several
 * @why: (out) (optional) (transfer none): why @key is 0, a sentence
 *
 * Errors: #PlumbWarehouseError other than UNKNOWN and AMBIGUOUS; G_IO_ERROR_CANCELLED
 */
gboolean plumb_catalog_area (PlumbCatalog *self, const char *text, gint64 *key, const char **why, GError **error);

/**
 * plumb_catalog_is_other:
 * @text: as for plumb_catalog_area()
 * @other: (out): whether @text is known and no code or name of the area @key; Dorset is the name of two
 */
gboolean plumb_catalog_is_other (PlumbCatalog *self, const char *text, gint64 key, gboolean *other, GError **error);

/**
 * plumb_catalog_add_area:
 * @text: by which plumb_catalog_area() is to find it from now on
 * @key: (out): its key
 *
 * Errors: #PlumbWarehouseError
 */
gboolean plumb_catalog_add_area (PlumbCatalog *self,
                                 const char *text,
                                 const PlumbAreaDefinition *definition,
                                 gint64 *key,
                                 GError **error);

/** plumb_catalog_breakdown: @key: (out): of @text, in canonical order; 0 for the empty text. Errors:
 * #PlumbWarehouseError. */
gboolean plumb_catalog_breakdown (PlumbCatalog *self, const char *text, gint32 *key, GError **error);

/** plumb_catalog_period: @code: (out): plumb_period_code() of @text; %FALSE when it is no period. */
gboolean plumb_catalog_period (PlumbCatalog *self, const char *text, gint64 *code);

G_END_DECLS
