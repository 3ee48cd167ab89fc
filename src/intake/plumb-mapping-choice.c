/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mappings that come with the program are compiled in. A file that none of them fits is refused in words that name
 * its columns, so that whoever writes the next mapping knows what is missing.
 */
#include "config.h"

#include "plumb-mapping-choice.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-intake-resources.h"
#include "plumb-layout.h"

#define RESOURCE "/io/github/plumbline/Plumbline/intake/mappings/"

/* Columns that say when and where, in every published file; no mapping has to name them. */
static const char *const common_columns[] = {
  "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
  "region_code", "region_name",     "old_la_code",      "new_la_code",  "la_name",
  NULL
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

GPtrArray *
plumb_mapping_list_built_in (GError **error)
{
  g_autoptr (GPtrArray) mappings = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_mapping_free);
  GResource *resource = plumb_intake_get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return NULL;
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat (RESOURCE, *name, NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      g_autofree char *text = NULL;
      PlumbMapping *mapping;

      if (bytes == NULL)
        return NULL;
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      mapping = plumb_mapping_parse (text, *name, error);
      if (mapping == NULL)
        return NULL;
      g_ptr_array_add (mappings, mapping);
    }
  return g_steal_pointer (&mappings);
}

static PlumbMapping *
load_given (const PlumbHeader *header, const char *file_name, const char *mapping_file, GError **error)
{
  g_autofree char *name = g_filename_display_basename (mapping_file);
  g_autofree char *text = NULL;
  g_autoptr (PlumbMapping) mapping = NULL;
  g_autoptr (GError) cause = NULL;
  const char *missing;

  if (!g_file_get_contents (mapping_file, &text, NULL, &cause))
    {
      g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_MAPPING, _ ("The mapping “%s” cannot be read: %s"),
                   name, cause->message);
      return NULL;
    }
  mapping = plumb_mapping_parse (text, name, error);
  if (mapping == NULL)
    return NULL;
  missing = plumb_mapping_missing (mapping, header);
  if (missing == NULL)
    return g_steal_pointer (&mapping);
  g_set_error (
    error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT,
    _ ("The mapping “%s” does not fit “%s”, which has no column “%s”. Correct the mapping or choose another."), name,
    file_name, missing);
  return NULL;
}

gboolean
plumb_mapping_is_common (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_strv_contains (common_columns, lower);
}

static gboolean
is_understood (GPtrArray *mappings, const char *name)
{
  if (plumb_mapping_is_common (name))
    return TRUE;
  for (guint i = 0; i < mappings->len; i++)
    if (plumb_mapping_names (g_ptr_array_index (mappings, i), name))
      return TRUE;
  return FALSE;
}

static void
refuse (const PlumbHeader *header, const char *file_name, GPtrArray *mappings, GError **error)
{
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < plumb_header_length (header); i++)
    {
      const char *name = plumb_header_name (header, i);

      if (name[0] != '\0' && !is_understood (mappings, name))
        g_ptr_array_add (unknown, (gpointer) name);
    }
  if (unknown->len == 0)
    {
      g_set_error (
        error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT,
        _ (
          "“%s” is a published file that no mapping fits: it has known columns only, but not together with the others that "
          "each mapping needs. Give it a mapping of its own."),
        file_name);
      return;
    }
  list = plumb_layout_join_names (unknown);
  g_set_error (
    error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT,
    _ (
      "“%s” is a published file that no mapping fits. Columns that were not understood: %s. Give it a mapping that says which "
      "of them is which indicator."),
    file_name, list);
}

PlumbMapping *
plumb_mapping_choose (const PlumbHeader *header, const char *file_name, const char *mapping_file, GError **error)
{
  g_autoptr (GPtrArray) mappings = NULL;
  guint best = G_MAXUINT;
  guint most = 0;

  if (mapping_file != NULL)
    return load_given (header, file_name, mapping_file, error);
  mappings = plumb_mapping_list_built_in (error);
  if (mappings == NULL)
    return NULL;
  for (guint i = 0; i < mappings->len; i++)
    {
      const PlumbMapping *mapping = g_ptr_array_index (mappings, i);
      guint uses = plumb_mapping_missing (mapping, header) == NULL ? plumb_mapping_uses (mapping, header) : 0;

      if (uses > most)
        {
          most = uses;
          best = i;
        }
    }
  if (best != G_MAXUINT)
    return g_ptr_array_steal_index (mappings, best);
  refuse (header, file_name, mappings, error);
  return NULL;
}
