/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The glossary, read from its table once.
 */
#include "plumb-glossary.h"

#include <gio/gio.h>

#include "plumb-app-resources.h"

typedef struct
{
  char **acronyms;
  GHashTable *meanings; /* acronym in lower case -> text */
  GHashTable *phrases;  /* acronym in lower case -> GStrv */
} Glossary;

static int
compare_acronyms (gconstpointer a, gconstpointer b)
{
  return g_ascii_strcasecmp (*(const char *const *) a, *(const char *const *) b);
}

static gpointer
read_glossary (gpointer data)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (
    plumb_app_get_resource (), "/io/github/plumbline/Plumbline/glossary.ini", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  Glossary *self = g_new0 (Glossary, 1);
  gsize n;

  /* it is part of the program, and a test reads it */
  g_assert (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL));
  self->acronyms = g_key_file_get_groups (file, &n);
  self->meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *lower = g_ascii_strdown (self->acronyms[i], -1);
      char **phrases = g_key_file_get_string_list (file, self->acronyms[i], "finds", NULL, NULL);

      g_hash_table_insert (self->meanings, g_strdup (lower),
                           g_key_file_get_locale_string (file, self->acronyms[i], "meaning", NULL, NULL));
      if (phrases != NULL)
        g_hash_table_insert (self->phrases, g_steal_pointer (&lower), phrases);
    }
  qsort (self->acronyms, n, sizeof *self->acronyms, compare_acronyms);
  return self;
}

static const Glossary *
glossary (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_glossary, NULL);
}

const char *const *
plumb_glossary_list (void)
{
  return (const char *const *) glossary ()->acronyms;
}

const char *
plumb_glossary_meaning (const char *acronym)
{
  g_autofree char *lower = g_ascii_strdown (acronym, -1);

  return g_hash_table_lookup (glossary ()->meanings, lower);
}

const char *const *
plumb_glossary_phrases (const char *acronym)
{
  g_autofree char *lower = g_ascii_strdown (acronym, -1);

  return g_hash_table_lookup (glossary ()->phrases, lower);
}

char *
plumb_glossary_markup (const char *text)
{
  GString *markup = g_string_new (NULL);
  const char *at = text;

  while (*at != '\0')
    {
      const char *end = at;
      g_autofree char *word = NULL;
      g_autofree char *escaped = NULL;

      while (g_ascii_isalnum (*end))
        end++;
      if (end == at)
        end = g_utf8_next_char (at);
      word = g_strndup (at, end - at);
      escaped = g_markup_escape_text (word, -1);
      if (g_strv_contains (plumb_glossary_list (), word))
        g_string_append_printf (markup, "<a href=\"glossary:%s\">%s</a>", escaped, escaped);
      else
        g_string_append (markup, escaped);
      at = end;
    }
  return g_string_free (markup, FALSE);
}
