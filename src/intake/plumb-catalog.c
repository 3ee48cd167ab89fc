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

/* Texts that become keys in the warehouse at the end; number 0 is the empty text. */
typedef struct
{
  Words words;
  GPtrArray *texts; /* Borrowed from words */
} Texts;

struct _PlumbCatalog
{
  PlumbWarehouse *warehouse; /* Borrowed */
  Words indicators;
  Words areas;
  Words periods;
  Texts breakdowns;
  Texts remarks;
  GPtrArray *new_areas;      /* PlumbAreaDefinition */
  GPtrArray *new_indicators; /* PlumbIndicator, borrowed from indicators */
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

static void
texts_init (Texts *self)
{
  words_init (&self->words);
  self->texts = g_ptr_array_new ();
  g_ptr_array_add (self->texts, (gpointer) "");
}

static gint64
texts_get (Texts *self, const char *text)
{
  gboolean is_new;
  Entry *entry;

  if (text[0] == '\0')
    return 0;
  entry = words_get (&self->words, text, &is_new);
  if (is_new)
    {
      entry->key = self->texts->len;
      g_ptr_array_add (self->texts, (gpointer) self->words.last_word);
    }
  return entry->key;
}

static void
definition_free (gpointer data)
{
  PlumbAreaDefinition *definition = data;

  g_free ((char *) definition->code);
  g_free ((char *) definition->name);
  g_free ((char *) definition->parent);
  g_free ((char *) definition->la_code);
  g_free ((char *) definition->former_codes);
  g_free (definition);
}

PlumbCatalog *
plumb_catalog_new (PlumbWarehouse *warehouse)
{
  PlumbCatalog *self = g_new0 (PlumbCatalog, 1);

  self->warehouse = warehouse;
  words_init (&self->indicators);
  words_init (&self->areas);
  words_init (&self->periods);
  texts_init (&self->breakdowns);
  texts_init (&self->remarks);
  self->new_areas = g_ptr_array_new_with_free_func (definition_free);
  self->new_indicators = g_ptr_array_new ();
  return self;
}

void
plumb_catalog_free (PlumbCatalog *self)
{
  g_hash_table_unref (self->indicators.entries);
  g_hash_table_unref (self->areas.entries);
  g_hash_table_unref (self->periods.entries);
  g_hash_table_unref (self->breakdowns.words.entries);
  g_ptr_array_unref (self->breakdowns.texts);
  g_hash_table_unref (self->remarks.words.entries);
  g_ptr_array_unref (self->remarks.texts);
  g_ptr_array_unref (self->new_areas);
  g_ptr_array_unref (self->new_indicators);
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

  g_hash_table_iter_init (&iter, self->indicators.entries);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      PlumbIndicator *indicator = ((Entry *) data)->indicator;

      if (indicator != NULL && indicator->key == key)
        return indicator;
    }
  return NULL;
}

PlumbIndicator *
plumb_catalog_add_indicator (PlumbCatalog *self, const PlumbIndicator *definition)
{
  PlumbIndicator fields = *definition;
  gboolean is_new;
  Entry *entry = words_get (&self->indicators, definition->id, &is_new);

  g_return_val_if_fail (entry->indicator == NULL, entry->indicator);

  fields.key = -(gint64) self->new_indicators->len - 1;
  entry->indicator = plumb_indicator_new (&fields);
  g_ptr_array_add (self->new_indicators, entry->indicator);
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
  if (found == 0 || found == key || key < 0)
    return TRUE;
  area = plumb_warehouse_get_area (self->warehouse, key, error);
  if (area == NULL)
    return FALSE;
  own_name = plumb_area_name_key (area->name);
  name = plumb_area_name_key (text);
  *other = !g_str_equal (own_name, name);
  return TRUE;
}

gint64
plumb_catalog_add_area (PlumbCatalog *self, const char *text, const PlumbAreaDefinition *definition)
{
  PlumbAreaDefinition *copy = g_memdup2 (definition, sizeof *definition);
  gboolean is_new;
  Entry *entry = words_get (&self->areas, text, &is_new);

  copy->code = g_strdup (definition->code);
  copy->name = g_strdup (definition->name);
  copy->parent = g_strdup (definition->parent);
  copy->la_code = g_strdup (definition->la_code);
  copy->former_codes = g_strdup (definition->former_codes);
  g_ptr_array_add (self->new_areas, copy);
  entry->key = -(gint64) self->new_areas->len;
  return entry->key;
}

gint64
plumb_catalog_breakdown (PlumbCatalog *self, const char *text)
{
  return texts_get (&self->breakdowns, text);
}

const char *
plumb_catalog_breakdown_text (PlumbCatalog *self, gint64 breakdown)
{
  return g_ptr_array_index (self->breakdowns.texts, breakdown);
}

gint64
plumb_catalog_text (PlumbCatalog *self, const char *text)
{
  return texts_get (&self->remarks, text);
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

typedef gboolean (*InternFunc) (PlumbWarehouse *warehouse, const char *text, gint64 *key, GError **error);

/* The warehouse's keys of all @texts. */
static gint64 *
intern_all (PlumbCatalog *self, Texts *texts, InternFunc intern, GError **error)
{
  g_autofree gint64 *keys = g_new0 (gint64, texts->texts->len);

  for (guint i = 1; i < texts->texts->len; i++)
    if (!intern (self->warehouse, g_ptr_array_index (texts->texts, i), &keys[i], error))
      return NULL;
  return g_steal_pointer (&keys);
}

gboolean
plumb_catalog_store (PlumbCatalog *self, GArray *facts, GError **error)
{
  g_autofree gint64 *areas = g_new0 (gint64, self->new_areas->len + 1);
  g_autofree gint64 *indicators = g_new0 (gint64, self->new_indicators->len + 1);
  g_autofree gint64 *breakdowns = NULL;
  g_autofree gint64 *remarks = NULL;

  for (guint i = 0; i < self->new_areas->len; i++)
    if (!plumb_warehouse_put_area (self->warehouse, g_ptr_array_index (self->new_areas, i), &areas[i + 1], error))
      return FALSE;
  for (guint i = 0; i < self->new_indicators->len; i++)
    if (!plumb_warehouse_put_indicator (self->warehouse, g_ptr_array_index (self->new_indicators, i),
                                        &indicators[i + 1], error))
      return FALSE;
  breakdowns = intern_all (self, &self->breakdowns, plumb_warehouse_intern_breakdown, error);
  if (breakdowns == NULL)
    return FALSE;
  remarks = intern_all (self, &self->remarks, plumb_warehouse_intern_text, error);
  if (remarks == NULL)
    return FALSE;
  for (guint i = 0; i < facts->len; i++)
    {
      PlumbFact *fact = &g_array_index (facts, PlumbFact, i);

      if (fact->indicator < 0)
        fact->indicator = indicators[-fact->indicator];
      if (fact->area < 0)
        fact->area = areas[-fact->area];
      fact->breakdown = breakdowns[fact->breakdown];
      fact->note = remarks[fact->note];
      fact->source = remarks[fact->source];
    }
  return TRUE;
}
