/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Short names of measures hold capitals, blanks and signs; ids do not. Which measure is which must survive that.
 */
#include "config.h"

#include "plumb-lait.h"

#include <glib/gi18n-lib.h>

char *
plumb_lait_id (const char *short_name)
{
  GString *id = g_string_new ("lait");
  gboolean apart = TRUE;

  for (const char *at = short_name; *at != '\0'; at++)
    {
      gboolean kept = g_ascii_isalnum (*at) || *at == '%';

      if (kept && (apart || *at == '%'))
        g_string_append_c (id, '_');
      if (*at == '%')
        g_string_append (id, "pc");
      else if (kept)
        g_string_append_c (id, g_ascii_tolower (*at));
      apart = !kept || *at == '%';
    }
  return g_string_free (id, FALSE);
}

char *
plumb_lait_theme (const char *topic)
{
  return topic[0] != '\0' ? g_strdup_printf ("LAIT: %s", topic) : g_strdup ("LAIT");
}

const char *
plumb_lait_base (void)
{
  return NC_ ("counted", "What the measure's own definition says");
}
