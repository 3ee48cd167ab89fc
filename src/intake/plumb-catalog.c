/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file of a million rows has a few hundred different words in its key columns. Each is looked up in the warehouse
 * once; the one of the row before is tried first, without hashing.
 */
#include "config.h"

#include "plumb-catalog.h"

#include <string.h>

typedef struct
{
  gint64 key;
  PlumbIndicator *indicator;
  char *why;
} Entry;

/* Words of one kind. */
typedef struct
{
  GHashTable *entries; /* word -> Entry */
  const char *last_word;
  Entry *last_entry;
} Words;

struct _PlumbCatalog
{
  PlumbWarehouse *warehouse; /* Borrowed */
  Words indicators;
  Words areas;
  Words periods;
  Words breakdowns;
  PlumbIndicator *last_indicator; /* Borrowed from indicators */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->indicator, plumb_indicator_unref);
  g_free (entry->why);
  g_free (entry);
}

static void
words_init (Words *self)
{
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, entry_free);
}

/* The entry of @word; a fresh one with @is_new set where there was none. */
static Entry *
words_get (Words *self, const char *word, gboolean *is_new)
{
  gpointer stored;
  gpointer entry;

  *is_new = FALSE;
  if (self->last_word != NULL && strcmp (self->last_word, word) == 0)
    return self->last_entry;
  if (!g_hash_table_lookup_extended (self->entries, word, &stored, &entry))
    {
      *is_new = TRUE;
      stored = g_strdup (word);
      entry = g_new0 (Entry, 1);
      g_hash_table_insert (self->entries, stored, entry);
    }
  self->last_word = stored;
  self->last_entry = entry;
  return entry;
}

/* Takes @word back, whose entry could not be filled. */
static void
words_forget (Words *self, const char *word)
{
  self->last_word = NULL;
  g_hash_table_remove (self->entries, word);
}

PlumbCatalog *
plumb_catalog_new (PlumbWarehouse *warehouse)
{
  PlumbCatalog *self = g_new0 (PlumbCatalog, 1);

  self->warehouse = warehouse;
  words_init (&self->indicators);
  words_init (&self->areas);
  words_init (&self->periods);
  words_init (&self->breakdowns);
  return self;
}

void
plumb_catalog_free (PlumbCatalog *self)
{
  g_hash_table_unref (self->indicators.entries);
  g_hash_table_unref (self->areas.entries);
  g_hash_table_unref (self->periods.entries);
  g_hash_table_unref (self->breakdowns.entries);
  g_free (self);
}

gboolean
plumb_catalog_indicator (PlumbCatalog *self, const char *id, PlumbIndicator **indicator, GError **error)
{
  gboolean is_new;
  Entry *entry = words_get (&self->indicators, id, &is_new);

  if (is_new)
    {
      GError *cause = NULL;

      entry->indicator = plumb_warehouse_find_indicator (self->warehouse, id, &cause);
      if (cause != NULL && !g_error_matches (cause, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN))
        {
          words_forget (&self->indicators, id);
          g_propagate_error (error, cause);
          return FALSE;
        }
      g_clear_error (&cause);
    }
  *indicator = entry->indicator;
  return TRUE;
}

PlumbIndicator *
plumb_catalog_indicator_of (PlumbCatalog *self, gint64 key)
{
  GHashTableIter iter;
  gpointer data;

  if (self->last_indicator != NULL && self->last_indicator->key == key)
    return self->last_indicator;
  g_hash_table_iter_init (&iter, self->indicators.entries);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      PlumbIndicator *indicator = ((Entry *) data)->indicator;

      if (indicator != NULL && indicator->key == key)
        return self->last_indicator = indicator;
    }
  return NULL;
}

PlumbIndicator *
plumb_catalog_add_indicator (PlumbCatalog *self, const PlumbIndicator *definition, GError **error)
{
  g_autoptr (PlumbIndicator) complete = plumb_indicator_new (definition);
  PlumbIndicator fields = *complete;
  gboolean is_new;
  Entry *entry = words_get (&self->indicators, definition->id, &is_new);

  g_return_val_if_fail (entry->indicator == NULL, entry->indicator);

  if (!plumb_warehouse_put_indicator (self->warehouse, complete, &fields.key, error))
    {
      words_forget (&self->indicators, definition->id);
      return NULL;
    }
  entry->indicator = plumb_indicator_new (&fields);
  return entry->indicator;
}

gboolean
plumb_catalog_area (PlumbCatalog *self, const char *text, gint64 *key, const char **why, GError **error)
{
  gboolean is_new;
  Entry *entry = words_get (&self->areas, text, &is_new);

  if (is_new)
    {
      GError *cause = NULL;
      g_autoptr (PlumbArea) area = plumb_warehouse_find_area (self->warehouse, text, &cause);

      if (area != NULL)
        {
          entry->key = area->key;
        }
      else if (g_error_matches (cause, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN) ||
               g_error_matches (cause, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_AMBIGUOUS))
        {
          entry->why = g_strdup (cause->message);
          g_clear_error (&cause);
        }
      else
        {
          words_forget (&self->areas, text);
          g_propagate_error (error, cause);
          return FALSE;
        }
    }
  *key = entry->key;
  if (why != NULL)
    *why = entry->why;
  return TRUE;
}

gboolean
plumb_catalog_is_other (PlumbCatalog *self, const char *text, gint64 key, gboolean *other, GError **error)
{
  g_autoptr (PlumbArea) area = NULL;
  g_autofree char *own_name = NULL;
  g_autofree char *name = NULL;
  gint64 found = 0;

  *other = FALSE;
  if (text[0] != '\0' && !plumb_catalog_area (self, text, &found, NULL, error))
    return FALSE;
  if (found == 0 || found == key)
    return TRUE;
  area = plumb_warehouse_get_area (self->warehouse, key, error);
  if (area == NULL)
    return FALSE;
  own_name = plumb_area_name_key (area->stored_name);
  name = plumb_area_name_key (text);
  *other = !g_str_equal (own_name, name);
  return TRUE;
}

gboolean
plumb_catalog_add_area (PlumbCatalog *self,
                        const char *text,
                        const PlumbAreaDefinition *definition,
                        gint64 *key,
                        GError **error)
{
  gboolean is_new;
  Entry *entry = words_get (&self->areas, text, &is_new);

  if (!plumb_warehouse_put_area (self->warehouse, definition, &entry->key, error))
    {
      words_forget (&self->areas, text);
      return FALSE;
    }
  *key = entry->key;
  return TRUE;
}

gboolean
plumb_catalog_breakdown (PlumbCatalog *self, const char *text, gint32 *key, GError **error)
{
  gboolean is_new;
  Entry *entry;

  *key = 0;
  if (text[0] == '\0')
    return TRUE;
  entry = words_get (&self->breakdowns, text, &is_new);
  if (is_new)
    {
      if (!plumb_warehouse_intern_breakdown (self->warehouse, text, key, error))
        {
          words_forget (&self->breakdowns, text);
          return FALSE;
        }
      entry->key = *key;
    }
  *key = (gint32) entry->key;
  return TRUE;
}

gboolean
plumb_catalog_period (PlumbCatalog *self, const char *text, gint64 *code)
{
  gboolean is_new;
  Entry *entry = words_get (&self->periods, text, &is_new);

  if (is_new)
    {
      PlumbPeriod period;

      entry->key = plumb_period_parse (text, &period) ? plumb_period_code (period) : 0;
    }
  *code = entry->key;
  return entry->key != 0;
}
