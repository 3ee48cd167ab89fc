/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in the reader's language, and lists of names. The Welsh is that of po/cy.po; that "and" is "ac" before a vowel
 * and else "a" is of the language.
 */
#include "plumb-locale.h"

static const struct
{
  const char *name;
  const char *context;
  const char *stored;
  const char *shown;
} stored_rows[] = {
  { "indicator", "indicator", "Referrals", "Atgyfeiriadau" },
  { "theme", "theme", "Care leavers", "Pobl sy’n gadael gofal" },
  { "country", "area", "England", "Lloegr" },
  { "category", "category", "Police", "Yr heddlu" },
  { "name of one's own", "indicator", "Our own visits", "Our own visits" },
  { "another meaning", "area", "Referrals", "Referrals" },
  { "empty", "indicator", "", "" },
};

static void
test_stored (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);

  g_assert_cmpstr (plumb_locale_stored (stored_rows[i].context, stored_rows[i].stored), ==, stored_rows[i].shown);
}

/* A cell of a file may be a mebibyte; a thread has not the room to look that up. */
static void
test_stored_long (void)
{
  g_autofree char *text = g_strnfill (16 << 20, 'x');

  g_assert_true (plumb_locale_stored ("indicator", text) == text);
}

static const struct
{
  const char *name;
  const char *names[4];
  const char *list;
} list_rows[] = {
  { "none", { NULL }, "" },
  { "one", { "Essex" }, "Essex" },
  { "consonant", { "Essex", "Bournemouth" }, "Essex a Bournemouth" },
  { "vowel", { "Bournemouth", "Essex" }, "Bournemouth ac Essex" },
  { "vowel with an accent", { "Essex", "\303\216le" }, "Essex ac \303\216le" },
  { "number", { "2012\342\200\22313", "2024\342\200\22325" }, "2012\342\200\22313 a 2024\342\200\22325" },
  { "three", { "Kent", "Essex", "Oldham" }, "Kent, Essex ac Oldham" },
  { "empty name", { "Kent", "" }, "Kent a " },
  { "no text", { "Kent", "\377" }, "Kent a \377" },
};

static void
test_list (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  guint n = 0;
  g_autofree char *list = NULL;

  while (list_rows[i].names[n] != NULL)
    n++;
  list = plumb_locale_list (list_rows[i].names, n);
  g_assert_cmpstr (list, ==, list_rows[i].list);
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "cy", TRUE);
  plumb_locale_start ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (stored_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/locale/stored/%s", stored_rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_stored);
    }
  g_test_add_func ("/model/locale/stored/long", test_stored_long);
  for (guint i = 0; i < G_N_ELEMENTS (list_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/locale/list/%s", list_rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_list);
    }
  return g_test_run ();
}
