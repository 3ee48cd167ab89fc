/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mapping: which columns and rows of a published file are which indicator. Written in a key file, so that a new
 * release needs no new program. data/README.md describes the format.
 */
#pragma once

#include "plumb-header.h"
#include "plumb-indicator.h"

G_BEGIN_DECLS

/**
 * PlumbMappingSum:
 * @terms: (element-type GStrv): columns that are added up, each by the names it may have
 * @optional: the file may be without it
 */
typedef struct
{
  GPtrArray *terms;
  gboolean optional;
} PlumbMappingSum;

/**
 * PlumbMappingFilter:
 * @columns: names that the column may have
 * @texts: what it has to say, one of these
 */
typedef struct
{
  GStrv columns;
  GStrv texts;
} PlumbMappingFilter;

/**
 * PlumbMappingPart:
 * @category: the category, or the name of the column that holds it where @from_column
 */
typedef struct
{
  char *dimension;
  char *category;
  gboolean from_column;
} PlumbMappingPart;

/**
 * PlumbMappingMeasure:
 * @name: of its group in the key file, for messages
 * @value: (nullable): as the next two
 * @where: (element-type PlumbMappingFilter): rows that it is read from
 * @denominator_where: (element-type PlumbMappingFilter): other rows of the same area and period, that hold its
 * denominator; empty where the row itself does
 * @breakdown: (element-type PlumbMappingPart): by dimension
 * @months: @value is printed as `years:months`
 * @add_rows: the rows that @where finds are added up, one for each text of its filter that has several
 * @month: 1-12 of the financial year that a row is about, 0 for the row's own period
 */
typedef struct
{
  char *name;
  char *indicator;
  PlumbMappingSum *value;
  PlumbMappingSum *numerator;
  PlumbMappingSum *denominator;
  GPtrArray *where;
  GPtrArray *denominator_where;
  GPtrArray *breakdown;
  gboolean months;
  gboolean add_rows;
  int month;
} PlumbMappingMeasure;

/**
 * PlumbMapping:
 * @requires: (element-type GStrv): columns that only tell this file from others
 * @partial: a file need not have rows for every measure
 * @measures: (element-type PlumbMappingMeasure)
 * @indicators: (element-type PlumbIndicator): what the file brings beside the indicators of the warehouse
 */
typedef struct
{
  char *name;
  char *title;
  GPtrArray *requires;
  gboolean partial;
  GPtrArray *measures;
  GPtrArray *indicators;
} PlumbMapping;

void plumb_mapping_free (PlumbMapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbMapping, plumb_mapping_free)

/**
 * plumb_mapping_parse:
 * @text: of a key file
 * @file_name: for messages
 *
 * Errors: #PLUMB_INTAKE_ERROR_MAPPING with the group and the key
 */
PlumbMapping *plumb_mapping_parse (const char *text, const char *file_name, GError **error);

/**
 * plumb_mapping_missing: Returns: (transfer none) (nullable): the first column that the mapping needs and @header
 * lacks, by its first name.
 */
const char *plumb_mapping_missing (const PlumbMapping *self, const PlumbHeader *header);

/** plumb_mapping_list_missing: Returns: (transfer full) (element-type utf8): all such columns, each by its first name,
 * which the mapping owns. */
GPtrArray *plumb_mapping_list_missing (const PlumbMapping *self, const PlumbHeader *header);

/** plumb_mapping_list_drift: Returns: (transfer full) (element-type utf8): the columns of @header that go by another
 * name than the first that the mapping has for them, or are written in other letters: `“new” for “old”`, translated. */
GPtrArray *plumb_mapping_list_drift (const PlumbMapping *self, const PlumbHeader *header);

/** plumb_mapping_uses: how many columns of @header the mapping names. */
guint plumb_mapping_uses (const PlumbMapping *self, const PlumbHeader *header);

/** plumb_mapping_names: whether the mapping names the column @name. */
gboolean plumb_mapping_names (const PlumbMapping *self, const char *name);

/** plumb_mapping_find_column: Returns: the column of @header that has one of @names; -1 where there is none. */
int plumb_mapping_find_column (const PlumbHeader *header, GStrv names);

G_END_DECLS
