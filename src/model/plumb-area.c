/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Areas, and how their names are compared.
 */
#include "config.h"

#include "plumb-area.h"

#include <string.h>

static const char *const level_words[] = {
  [PLUMB_AREA_COUNTRY] = "country",     [PLUMB_AREA_REGION] = "region", [PLUMB_AREA_SUB_REGION] = "sub-region",
  [PLUMB_AREA_AUTHORITY] = "authority", [PLUMB_AREA_JOINT] = "joint",
};

G_DEFINE_BOXED_TYPE (PlumbArea, plumb_area, plumb_area_ref, plumb_area_unref)

PlumbArea *
plumb_area_new (const PlumbArea *fields)
{
  PlumbArea *self = g_atomic_rc_box_new0 (PlumbArea);

  *self = *fields;
  self->code = g_strdup (fields->code != NULL ? fields->code : "");
  self->la_code = g_strdup (fields->la_code != NULL ? fields->la_code : "");
  self->name = g_strdup (fields->name != NULL ? fields->name : "");
  self->stored_name = g_strdup (fields->stored_name != NULL ? fields->stored_name : self->name);
  return self;
}

PlumbArea *
plumb_area_ref (PlumbArea *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
area_clear (gpointer data)
{
  PlumbArea *self = data;

  g_free (self->code);
  g_free (self->la_code);
  g_free (self->name);
  g_free (self->stored_name);
}

void
plumb_area_unref (PlumbArea *self)
{
  g_atomic_rc_box_release_full (self, area_clear);
}

gboolean
plumb_area_level_parse (const char *text, PlumbAreaLevel *level)
{
  for (guint i = 0; i < G_N_ELEMENTS (level_words); i++)
    if (g_strcmp0 (text, level_words[i]) == 0)
      {
        *level = (PlumbAreaLevel) i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_area_level_to_string (PlumbAreaLevel level)
{
  g_return_val_if_fail ((guint) level < G_N_ELEMENTS (level_words), "");
  return level_words[level];
}

/* Takes @phrase with the blank before it out of @key, where it stands as whole words at its end. */
static void
drop_at_end (GString *key, const char *phrase)
{
  gsize length = strlen (phrase);

  if (key->len > length && g_str_has_suffix (key->str, phrase))
    g_string_truncate (key, key->len - length);
}

char *
plumb_area_name_key (const char *name)
{
  /* a name may come from a command line, and folding steps past the end of what is no text */
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  GString *key = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (strchr (".,'`", *p) != NULL || g_str_has_prefix (p, "\u2019"))
        {
          p += g_str_has_prefix (p, "\u2019") ? strlen ("\u2019") - 1 : 0;
          continue;
        }
      if (g_ascii_isspace (*p) || *p == '-')
        {
          blank = key->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (key, ' ');
      blank = FALSE;
      if (*p == '&')
        g_string_append (key, "and");
      else
        g_string_append_c (key, *p);
    }
  /* the one city that is not the place of its name: London is the region */
  if (strcmp (key->str, "london city of") == 0)
    g_string_assign (key, "city of london");
  drop_at_end (key, " city of");
  drop_at_end (key, " county of");
  if (g_str_has_prefix (key->str, "city of ") && strcmp (key->str, "city of london") != 0)
    g_string_erase (key, 0, strlen ("city of "));
  return g_string_free (key, FALSE);
}
