/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumbline`: the window.
 */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "plumb-application.h"

#include "config.h"

int
main (int argc, char **argv)
{
  g_autoptr (PlumbApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PLUMB_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = plumb_application_new (G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
