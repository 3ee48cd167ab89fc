/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `indicators`: definitions, by which all other files are read.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "plumb-definition.h"
#include "plumb-layout.h"

#define N_COLUMNS 11
#define ID 0

typedef struct
{
  int columns[N_COLUMNS];
  GPtrArray *indicators; /* PlumbIndicator */
  GHashTable *ids;       /* id -> line */
} Indicators;

static const char *const needed_columns[] = { "id", "name", "unit", "polarity", NULL };

static gboolean
indicators_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns);
}

static gpointer
indicators_begin (PlumbReading *reading, GError **error)
{
  Indicators *self = g_new0 (Indicators, 1);

  for (int i = 0; i < N_COLUMNS; i++)
    self->columns[i] = plumb_header_find (reading->header, plumb_definition_keys[i]);
  self->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_indicator_unref);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plumb_layout_warn_unread (reading, plumb_definition_keys);
  return self;
}

static void
indicators_free (gpointer data)
{
  Indicators *self = data;

  g_ptr_array_unref (self->indicators);
  g_hash_table_unref (self->ids);
  g_free (self);
}

static gboolean
indicators_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Indicators *self = state;
  PlumbIndicator fields = { 0 };
  gboolean understood = TRUE;
  guint before;

  for (int i = 0; i < N_COLUMNS; i++)
    {
      const char *text = plumb_layout_cell (row, self->columns[i]);
      const char *wrong = plumb_definition_set (&fields, plumb_definition_keys[i], text);

      if (wrong != NULL)
        plumb_problems_fatal (reading->problems, "definition", row->line, plumb_definition_keys[i], text, "%s", wrong);
      understood = understood && wrong == NULL;
    }
  if (!understood)
    return TRUE;
  before = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, fields.id));
  if (before != 0)
    {
      plumb_problems_fatal (reading->problems, "duplicate-key", row->line, plumb_definition_keys[ID], fields.id,
                            _ ("Line %u defines the same indicator. Remove one of them."), before);
      return TRUE;
    }
  g_hash_table_insert (self->ids, g_strdup (fields.id), GUINT_TO_POINTER (row->line));
  g_ptr_array_add (self->indicators, plumb_indicator_new (&fields));
  return TRUE;
}

static gboolean
indicators_store (gpointer state, PlumbReading *reading, GError **error)
{
  Indicators *self = state;

  for (guint i = 0; i < self->indicators->len; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (self->indicators, i);
      PlumbIndicator *known = NULL;

      if (reading->completes && !plumb_catalog_indicator (reading->catalog, indicator->id, &known, error))
        return FALSE;
      if (known == NULL && !plumb_warehouse_put_indicator (reading->warehouse, indicator, NULL, error))
        return FALSE;
    }
  return TRUE;
}

const PlumbLayout plumb_layout_indicators = {
  .name = "indicators",
  .recognise = indicators_recognise,
  .begin = indicators_begin,
  .row = indicators_row,
  .store = indicators_store,
  .free = indicators_free,
};
