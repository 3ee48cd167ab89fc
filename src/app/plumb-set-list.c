/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The items of the list are the names, in the order of the session; the item after them is the group.
 */
#include "plumb-set-list.h"

#include <glib/gi18n-lib.h>

#include "plumb-locale.h"

void
plumb_set_list_fill (GtkDropDown *list, PlumbSession *session)
{
  g_autoptr (GtkStringList) items = gtk_string_list_new (NULL);
  GPtrArray *names = plumb_session_sets (session);

  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (items, plumb_locale_stored ("neighbour set", g_ptr_array_index (names, i)));
  gtk_string_list_append (items, _ ("Chosen one by one"));
  gtk_drop_down_set_model (list, G_LIST_MODEL (items));
}

void
plumb_set_list_show (GtkDropDown *list, PlumbSession *session)
{
  GPtrArray *names = plumb_session_sets (session);
  const char *chosen = plumb_session_set (session);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < names->len; i++)
    if (g_strcmp0 (chosen, g_ptr_array_index (names, i)) == 0 || (chosen == NULL && i == 0))
      selected = i;
  gtk_drop_down_set_selected (list, plumb_session_group (session) != NULL ? names->len : selected);
}

gboolean
plumb_set_list_choose (GtkDropDown *list, PlumbSession *session)
{
  const guint selected = gtk_drop_down_get_selected (list);
  GPtrArray *names = session == NULL ? NULL : plumb_session_sets (session);

  if (names == NULL || selected == GTK_INVALID_LIST_POSITION)
    return TRUE;
  if (selected < names->len)
    {
      plumb_session_choose_group (session, NULL);
      plumb_session_choose_set (session, g_ptr_array_index (names, selected));
      return TRUE;
    }
  if (plumb_session_last_group (session) == NULL)
    return FALSE;
  plumb_session_choose_group (session, (const char *const *) plumb_session_last_group (session));
  return TRUE;
}
