/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists of authorities that others keep: the look-up of lower to upper tier authorities of the Office for National
 * Statistics, and the codes of the Local Authority Interactive Tool. They are held against the register: what it lacks
 * is added, what it calls otherwise is said.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-layout.h"

#include <string.h>

/* @code and @name are looked at; @region is of the ONS's list absent. */
static const struct
{
  const char *code;
  const char *name;
  const char *region;
  const char *const *known;
} lists[] = {
  { "UTLA23CD", "UTLA23NM", NULL,
    (const char *const[]){ "ltla23cd", "ltla23nm", "ltla23nmw", "utla23cd", "utla23nm", "utla23nmw", "objectid",
                           NULL } },
  { "LA Number", "LA Name", "Region", (const char *const[]){ "la number", "la name", "region", "type", NULL } },
};

typedef struct
{
  int code;
  int name;
  int region;
  GHashTable *seen;
  guint n_left_out;
} Codes;

/* From here on the tool's numbers are those of regions and countries. */
#define FIRST_REGION 970

/* Whether @code is that of an authority in England. */
static gboolean
is_english_authority (const char *code)
{
  return g_ascii_isdigit (code[0]) ? g_ascii_strtoull (code, NULL, 10) < FIRST_REGION : code[0] == 'E';
}

/* Which of the lists a file with @header is; -1 for none. */
static int
which_list (const PlumbHeader *header)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (plumb_layout_has (header, lists[i].known))
      return (int) i;
  return -1;
}

static gboolean
codes_recognise (const PlumbHeader *header)
{
  return which_list (header) >= 0;
}

static gpointer
codes_begin (PlumbReading *reading, GError **error)
{
  Codes *self = g_new0 (Codes, 1);
  int list = which_list (reading->header);

  self->code = plumb_header_find (reading->header, lists[list].code);
  self->name = plumb_header_find (reading->header, lists[list].name);
  self->region = lists[list].region != NULL ? plumb_header_find (reading->header, lists[list].region) : -1;
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plumb_layout_warn_unread (reading, lists[list].known);
  return self;
}

static void
codes_free (gpointer data)
{
  Codes *self = data;

  g_hash_table_unref (self->seen);
  g_free (self);
}

/* Adds an English authority that the register lacks; in the region that the list names, where the register has that. */
static gboolean
add_authority (Codes *self,
               PlumbReading *reading,
               const PlumbRow *row,
               const char *code,
               const char *name,
               GError **error)
{
  const char *region = plumb_layout_cell (row, self->region);
  gboolean is_number = g_ascii_isdigit (code[0]);
  g_autoptr (PlumbArea) parent = NULL;
  PlumbAreaDefinition definition = { .code = code, .name = name, .level = PLUMB_AREA_AUTHORITY };
  gint64 key = 0;

  if (region[0] != '\0' && !plumb_catalog_area (reading->catalog, region, &key, NULL, error))
    return FALSE;
  if (key != 0)
    {
      parent = plumb_warehouse_get_area (reading->warehouse, key, error);
      if (parent == NULL)
        return FALSE;
      definition.parent = parent->code;
    }
  if (is_number)
    definition.la_code = code;
  plumb_problems_warn (reading->problems, "new-area", row->line, NULL, code,
                       _ ("%s (%s) is not in the register of areas and was added to it as it stands here."), name,
                       code);
  return plumb_catalog_add_area (reading->catalog, code, &definition, &key, error);
}

static gboolean
codes_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Codes *self = state;
  const char *code = row->cells[self->code];
  const char *name = row->cells[self->name];
  gboolean other;
  gint64 key;

  if (code[0] == '\0' || name[0] == '\0')
    {
      plumb_problems_fatal (reading->problems, "empty-cell", row->line,
                            plumb_header_name (reading->header, (guint) self->code), code,
                            _ ("A row of this list has a code and a name. Complete it or remove it."));
      return TRUE;
    }
  /* several districts have one county */
  if (!g_hash_table_add (self->seen, g_strdup (code)))
    return TRUE;
  if (!is_english_authority (code))
    {
      self->n_left_out++;
      return TRUE;
    }
  if (!plumb_catalog_area (reading->catalog, code, &key, NULL, error))
    return FALSE;
  if (key == 0)
    return add_authority (self, reading, row, code, name, error);
  if (!plumb_catalog_is_other (reading->catalog, name, key, &other, error))
    return FALSE;
  if (other)
    plumb_problems_warn (reading->problems, "code-name", row->line,
                         plumb_header_name (reading->header, (guint) self->name), name,
                         _ ("%s is the code of another authority. Check the row."), code);
  return TRUE;
}

static gboolean
codes_end (gpointer state, PlumbReading *reading, GError **error)
{
  Codes *self = state;

  if (self->n_left_out > 0)
    plumb_problems_note (reading->problems, "left-out", 0,
                         ngettext ("%u row is of no authority in England and was left out.",
                                   "%u rows are of no authority in England and were left out.", self->n_left_out),
                         self->n_left_out);
  return TRUE;
}

const PlumbLayout plumb_layout_codes = {
  .name = "areas",
  .recognise = codes_recognise,
  .begin = codes_begin,
  .row = codes_row,
  .end = codes_end,
  .free = codes_free,
};
