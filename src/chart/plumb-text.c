/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pango's contexts must not be shared by threads, so each thread has its own layouts.
 */
#include "config.h"

#include "plumb-text.h"

#include <string.h>

#include "plumb-font.h"

/* Some charts' worth; then all are forgotten at once. */
#define MOST_LAYOUTS 2048

typedef struct
{
  double points;
  double wrap;
  gsize bold_from;
  char *text;
} Key;

static guint
hash_key (gconstpointer key)
{
  const Key *self = key;
  return g_str_hash (self->text) * 31 + (guint) (self->points * 64) + (guint) (self->wrap * 8) + self->bold_from;
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  return first->points == second->points && first->wrap == second->wrap && first->bold_from == second->bold_from &&
         strcmp (first->text, second->text) == 0;
}

static void
free_key (gpointer key)
{
  g_free (((Key *) key)->text);
  g_free (key);
}

static void
free_table (gpointer table)
{
  g_hash_table_unref (table);
}

static GPrivate thread_layouts = G_PRIVATE_INIT (free_table);

static GHashTable *
get_layouts (void)
{
  GHashTable *layouts = g_private_get (&thread_layouts);

  if (layouts == NULL)
    {
      layouts = g_hash_table_new_full (hash_key, equal_keys, free_key, g_object_unref);
      g_private_set (&thread_layouts, layouts);
    }
  return layouts;
}

static PangoLayout *
make_layout (const Key *key)
{
  PangoLayout *layout = pango_layout_new (plumb_font_context (plumb_font_has_letters (key->text)));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoFontDescription *font = pango_font_description_from_string (PLUMB_FONT_FAMILY);

  pango_font_description_set_absolute_size (font, key->points * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (key->bold_from < strlen (key->text))
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      bold->start_index = key->bold_from;
      pango_attr_list_insert (attributes, bold);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, key->text, -1);
  if (key->wrap > 0)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (layout, key->wrap * PANGO_SCALE);
    }
  return layout;
}

PangoLayout *
plumb_text_layout (const char *text, double points, gsize bold_from, double wrap)
{
  GHashTable *layouts = get_layouts ();
  Key key = { points, MAX (wrap, 0), MIN (bold_from, strlen (text)), (char *) text };
  PangoLayout *layout = g_hash_table_lookup (layouts, &key);

  if (layout == NULL)
    {
      if (g_hash_table_size (layouts) >= MOST_LAYOUTS)
        g_hash_table_remove_all (layouts);
      layout = make_layout (&key);
      key.text = g_strdup (text);
      g_hash_table_insert (layouts, g_memdup2 (&key, sizeof key), layout);
    }
  return g_object_ref (layout);
}
