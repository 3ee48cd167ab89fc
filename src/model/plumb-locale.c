/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of what readers see, begun once, and what of it is no sentence.
 */
#include "config.h"

#include "plumb-locale.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* No name that is translated is as long; what a file of others holds may be far longer. */
#define LONGEST_NAME 500

/* The translations of the build folder that the program lies in, NULL where it is installed. */
static char *
find_built (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *build = folder != NULL ? g_build_filename (folder, "..", "..", "meson-info", NULL) : NULL;

  if (build == NULL || !g_file_test (build, G_FILE_TEST_IS_DIR))
    return NULL;
  return g_build_filename (folder, "..", "..", "po", NULL);
}

static gboolean
is_set (const char *variable)
{
  const char *value = g_getenv (variable);

  return value != NULL && *value != '\0';
}

/* The C library speaks English alone where it lacks the locale asked for, or none is asked for. Then C.UTF-8, which it
 * always has, carries the language. */
static void
take_locale (void)
{
  const gboolean named = is_set ("LC_ALL") || is_set ("LC_MESSAGES") || is_set ("LANG");
  g_autofree char *languages = NULL;

  if ((setlocale (LC_ALL, "") != NULL && named) || setlocale (LC_ALL, "C.UTF-8") == NULL)
    return;
  languages = g_strjoinv (":", (char **) g_get_language_names ());
  if (!is_set ("LANGUAGE"))
    g_setenv ("LANGUAGE", languages, TRUE);
}

void
plumb_locale_start (void)
{
  g_autofree char *built = find_built ();

  take_locale ();
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, built != NULL ? built : PLUMB_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

const char *
plumb_locale_month (guint month)
{
  static const char *const names[] = {
    NC_ ("month", "January"),   NC_ ("month", "February"), NC_ ("month", "March"),    NC_ ("month", "April"),
    NC_ ("month", "May"),       NC_ ("month", "June"),     NC_ ("month", "July"),     NC_ ("month", "August"),
    NC_ ("month", "September"), NC_ ("month", "October"),  NC_ ("month", "November"), NC_ ("month", "December"),
  };

  g_return_val_if_fail (month >= 1 && month <= G_N_ELEMENTS (names), "");
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", names[month - 1]);
}

const char *
plumb_locale_short_month (guint month)
{
  static const char *const names[] = {
    NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"), NC_ ("short month", "Apr"),
    NC_ ("short month", "May"), NC_ ("short month", "Jun"), NC_ ("short month", "Jul"), NC_ ("short month", "Aug"),
    NC_ ("short month", "Sep"), NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
  };

  g_return_val_if_fail (month >= 1 && month <= G_N_ELEMENTS (names), "");
  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", names[month - 1]);
}

const char *
plumb_locale_stored (const char *context, const char *text)
{
  if (*text == '\0' || strnlen (text, LONGEST_NAME) == LONGEST_NAME)
    return text;
  return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
}

static gboolean
begins_with_vowel (const char *name)
{
  gunichar letter = g_utf8_get_char_validated (name, -1);
  gunichar accent;

  /* of no text: "-1" and "-2", which are no letters */
  while (g_unichar_decompose (letter, &letter, &accent))
    ;
  return letter < 0x80 && letter != 0 && strchr ("aeiouAEIOU", (int) letter) != NULL;
}

char *
plumb_locale_list (const char *const *names, guint n)
{
  GString *list = g_string_new (n > 0 ? names[0] : NULL);

  for (guint i = 1; i < n; i++)
    if (i + 1 < n)
      /* Translators: before one of several names that is neither the first nor the last */
      g_string_append_printf (list, C_ ("list", ", %s"), names[i]);
    else if (begins_with_vowel (names[i]))
      /* Translators: before the last of several names, which begins with a vowel: in Welsh “ac”, else “a” */
      g_string_append_printf (list, C_ ("list, before a vowel", " and %s"), names[i]);
    else
      /* Translators: before the last of several names, which begins with no vowel */
      g_string_append_printf (list, C_ ("list", " and %s"), names[i]);
  return g_string_free (list, FALSE);
}

const char *
plumb_locale_decimal_mark (void)
{
  /* Translators: the mark before the decimals of a number: 1,234.5 */
  return C_ ("before decimals", ".");
}

const char *
plumb_locale_thousands_mark (void)
{
  /* Translators: the mark between the thousands of a number: 1,234.5. A narrow space is U+202F. */
  return C_ ("between thousands", ",");
}
