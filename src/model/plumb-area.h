/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An area: an authority, a region or a country, with the code it has now.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PlumbAreaLevel:
 * @PLUMB_AREA_SUB_REGION: Inner and Outer London, which stand beside London in the files
 * @PLUMB_AREA_JOINT: two authorities that a return counts together
 */
typedef enum
{
  PLUMB_AREA_COUNTRY,
  PLUMB_AREA_REGION,
  PLUMB_AREA_SUB_REGION,
  PLUMB_AREA_AUTHORITY,
  PLUMB_AREA_JOINT
} PlumbAreaLevel;

/**
 * PlumbArea:
 * Immutable and reference-counted; texts are set, empty where there is nothing to say. @name is in the reader's
 * language where the area is a country or a region.
 *
 * @key: the warehouse's number for it
 * @code: GSS code, the newest where it changed
 * @la_code: DfE's three-digit number of an authority
 * @region: key of the region an authority lies in, else 0
 * @country: key of the country it lies in, its own key for a country
 * @first_year: the first year in which there was such an area, 0 where there always was
 * @last_year: the last one, 0 where there still is
 * @illustrative: made up, and to be said wherever it is shown
 * @stored_name: as the warehouse has it and programs read it
 */
typedef struct
{
  gint64 key;
  char *code;
  char *la_code;
  char *name;
  PlumbAreaLevel level;
  gint64 region;
  gint64 country;
  int first_year;
  int last_year;
  gboolean illustrative;
  char *stored_name;
} PlumbArea;

#define PLUMB_TYPE_AREA (plumb_area_get_type ())
GType plumb_area_get_type (void) G_GNUC_CONST;

/** plumb_area_new: Returns: (transfer full): a copy of @fields, whose texts may be %NULL for empty, and stored_name
 * for the same as the name. */
PlumbArea *plumb_area_new (const PlumbArea *fields);
PlumbArea *plumb_area_ref (PlumbArea *self);
void plumb_area_unref (PlumbArea *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbArea, plumb_area_unref)

/** plumb_area_level_parse: @text `country`, `region`, `sub-region`, `authority` or `joint`. */
gboolean plumb_area_level_parse (const char *text, PlumbAreaLevel *level);

/** plumb_area_level_to_string: Returns: (transfer none): the word plumb_area_level_parse() reads. */
const char *plumb_area_level_to_string (PlumbAreaLevel level);

/**
 * plumb_area_name_key:
 * Returns: (transfer full): @name as names are compared: lower case, without stops, apostrophes, commas and "city of"
 * or "county of",
 *   "&" as "and", blanks folded; so that "Bristol, City of" is "Bristol" and "St. Helens" is "St Helens".
 */
char *plumb_area_name_key (const char *name);

G_END_DECLS
