/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a typed text finds. Texts are compared without case, with one kind of apostrophe and one kind of hyphen.
 */
#include "plumb-search.h"

#include <string.h>

#include "plumb-glossary.h"

/* Words that initials leave out: the initials of "Section 47 enquiries of the year" are S4EY. */
static const char *const small_words[] = { "a",  "an", "and", "at",  "by", "for", "in",
                                           "of", "on", "or",  "the", "to", "who", NULL };

static char *
fold (const char *text)
{
  g_autofree char *lower = g_utf8_casefold (text, -1);
  GString *folded = g_string_new (lower);

  g_string_replace (folded, "\xe2\x80\x99", "'", 0);
  g_string_replace (folded, "\xe2\x80\x91", "-", 0);
  g_string_replace (folded, "\xe2\x80\x93", "-", 0);
  return g_string_free (folded, FALSE);
}

static char *
initials (const char *folded)
{
  g_auto (GStrv) words = g_strsplit_set (folded, " -,()/", -1);
  GString *letters = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_strv_contains (small_words, words[i]))
      g_string_append_unichar (letters, g_utf8_get_char (words[i]));
  return g_string_free (letters, FALSE);
}

static gboolean
is_number (const char *word)
{
  return *word != '\0' && strspn (word, "0123456789") == strlen (word);
}

/* Whether a word of @folded begins with @word. */
static gboolean
begins_word (const char *folded, const char *word)
{
  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + 1, word))
    if (at == folded || !g_ascii_isalnum (at[-1]))
      return TRUE;
  return FALSE;
}

/* "12" is meant as a whole number: it is not found in "2012". */
static gboolean
has_number (const char *folded, const char *number)
{
  g_auto (GStrv) words = g_strsplit_set (folded, " -,()/+.", -1);

  return g_strv_contains ((const char *const *) words, number);
}

static gboolean
acronym_finds (const char *word, const char *haystack)
{
  const char *const *phrases = plumb_glossary_phrases (word);

  for (guint i = 0; phrases != NULL && phrases[i] != NULL; i++)
    if (strstr (haystack, phrases[i]) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
plumb_search_indicator (const PlumbIndicator *indicator, guint number, const char *text)
{
  g_autofree char *typed = fold (text);
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);
  g_autofree char *name = fold (indicator->name);
  const PlumbIndicatorTexts *stored = &indicator->stored;
  g_autofree char *all_text =
    g_strjoin ("\n", indicator->name, indicator->theme, indicator->plain, indicator->numerator, indicator->denominator,
               stored->name, stored->theme, stored->plain, stored->numerator, stored->denominator, NULL);
  g_autofree char *all = fold (all_text);
  g_autofree char *letters = initials (name);
  g_autofree char *stored_name = fold (stored->name);
  g_autofree char *stored_letters = initials (stored_name);
  g_autofree char *position = g_strdup_printf ("%u", number);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *word = words[i];
      gboolean found;

      if (is_number (word))
        found = g_str_equal (word, position) || has_number (name, word) || has_number (stored_name, word);
      else
        found = begins_word (all, word) || acronym_finds (word, all) ||
                (strlen (word) > 1 && (g_str_has_prefix (letters, word) || g_str_has_prefix (stored_letters, word)));
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_name (const char *name, const char *typed)
{
  g_autofree char *folded = fold (name);
  g_autofree char *typed_folded = fold (typed);
  g_autofree char *key = plumb_area_name_key (name);
  g_autofree char *typed_key = plumb_area_name_key (typed);

  return strstr (folded, typed_folded) != NULL || strstr (key, typed_key) != NULL;
}

gboolean
plumb_search_area (const PlumbArea *area, const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *typed = fold (trimmed);
  g_autofree char *code = fold (area->code);

  return has_name (area->name, trimmed) || has_name (area->stored_name, trimmed) ||
         g_str_has_prefix (area->la_code, trimmed) || g_str_has_prefix (code, typed);
}
