/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumbline`: the window.
 */
#include <glib/gi18n-lib.h>

#include "plumb-application.h"
#include "plumb-locale.h"

#include "config.h"

/* Whether there is a description of our settings, without which GSettings ends the program. A program that has just
 * been built finds it in its build folder. */
static gboolean
find_settings (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *built = folder != NULL ? g_build_filename (folder, "..", "..", "data", NULL) : NULL;
  g_autofree char *compiled = built != NULL ? g_build_filename (built, "gschemas.compiled", NULL) : NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (compiled != NULL && g_file_test (compiled, G_FILE_TEST_EXISTS))
    g_setenv ("GSETTINGS_SCHEMA_DIR", built, FALSE);
  schema = g_settings_schema_source_lookup (g_settings_schema_source_get_default (), PLUMB_APP_ID, TRUE);
  return schema != NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (PlumbApplication) application = NULL;

  plumb_locale_start ();
  gtk_disable_setlocale (); /* it would undo part of that */

  if (!find_settings ())
    {
      g_printerr (
        "plumbline: %s\n",
        _ ("The description of its settings is not installed. Install Plumbline again, or start it with tools/run."));
      return 1;
    }
  application = plumb_application_new (G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
