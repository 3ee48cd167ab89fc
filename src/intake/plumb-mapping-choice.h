/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which mapping a file is read by.
 */
#pragma once

#include "plumb-mapping.h"

G_BEGIN_DECLS

/**
 * plumb_mapping_choose:
 * @mapping_file: (nullable): path of the mapping to use whatever others there are
 *
 * Returns: (transfer full): of the mappings that come with the program and whose columns are all in @header the one
 * that uses most of them Errors: #PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT when none fits, with the columns that no mapping
 * knows; #PLUMB_INTAKE_ERROR_MAPPING when
 *   @mapping_file cannot be read
 */
PlumbMapping *
plumb_mapping_choose (const PlumbHeader *header, const char *file_name, const char *mapping_file, GError **error);

/** plumb_mapping_is_common: whether the column @name says when and where, in every published file. */
gboolean plumb_mapping_is_common (const char *name);

/** plumb_mapping_list_built_in: Returns: (transfer full) (element-type PlumbMapping): those that come with the program,
 * by file name. */
GPtrArray *plumb_mapping_list_built_in (GError **error);

G_END_DECLS
