/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of widgets and rows, and lists that Tab leaves.
 */
#include "plumb-access.h"

/* More stops than any list here has rows and cells. */
#define MOST_STOPS 10000

static void
set_label (gpointer widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A name alone would hide what is chosen. */
static void
name_choice (GtkDropDown *drop_down)
{
  const char *name = g_object_get_data (G_OBJECT (drop_down), "plumb-name");
  gpointer selected = gtk_drop_down_get_selected_item (drop_down);
  g_autofree char *label = NULL;

  if (GTK_IS_STRING_OBJECT (selected))
    label = g_strdup_printf ("%s: %s", name, gtk_string_object_get_string (selected));
  set_label (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), label == NULL ? name : label);
}

void
plumb_access_name (gpointer widget, const char *name)
{
  /* Of these two it is the button within that has the focus. */
  if (GTK_IS_DROP_DOWN (widget))
    {
      if (g_object_get_data (widget, "plumb-name") == NULL)
        g_signal_connect (widget, "notify::selected-item", G_CALLBACK (name_choice), NULL);
      g_object_set_data_full (widget, "plumb-name", g_strdup (name), g_free);
      name_choice (widget);
    }
  else if (GTK_IS_MENU_BUTTON (widget))
    set_label (gtk_widget_get_first_child (widget), name);
  else
    set_label (widget, name);
  /* Heads and rows of a column view are lists of their own. */
  if (GTK_IS_COLUMN_VIEW (widget))
    for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL; part = gtk_widget_get_next_sibling (part))
      set_label (part, name);
}

static void
name_row (GtkWidget *child)
{
  const char *name = g_object_get_data (G_OBJECT (child), "plumb-row-name");
  guint levels = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), "plumb-row-levels"));
  GtkWidget *row = child;

  for (guint i = 0; i < levels && row != NULL; i++)
    row = gtk_widget_get_parent (row);
  if (row != NULL && name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
plumb_access_name_row (GtkWidget *child, guint levels, const char *name)
{
  if (g_object_get_data (G_OBJECT (child), "plumb-row-levels") == NULL)
    g_signal_connect (child, "map", G_CALLBACK (name_row), NULL);
  g_object_set_data_full (G_OBJECT (child), "plumb-row-name", g_strdup (name), g_free);
  g_object_set_data (G_OBJECT (child), "plumb-row-levels", GUINT_TO_POINTER (levels));
  name_row (child);
}

/* Gives the focus to what comes after @list, or before it, within its popover or window. */
static void
leave (GtkWidget *list, GtkDirectionType direction)
{
  const gboolean forward = direction == GTK_DIR_TAB_FORWARD;

  for (GtkWidget *at = list; at != NULL && !GTK_IS_NATIVE (at); at = gtk_widget_get_parent (at))
    for (GtkWidget *next = forward ? gtk_widget_get_next_sibling (at) : gtk_widget_get_prev_sibling (at); next != NULL;
         next = forward ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next))
      if (gtk_widget_child_focus (next, direction))
        return;
}

static gboolean
on_key_pressed_cb (GtkWidget *list, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (list));
  GtkDirectionType direction;

  if ((state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_ISO_Left_Tab || (keyval == GDK_KEY_Tab && (state & GDK_SHIFT_MASK) != 0))
    direction = GTK_DIR_TAB_BACKWARD;
  else if (keyval == GDK_KEY_Tab)
    direction = GTK_DIR_TAB_FORWARD;
  else
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < MOST_STOPS; i++)
    {
      GtkWidget *before = gtk_root_get_focus (GTK_ROOT (root));
      GtkWidget *focus;

      if (!gtk_widget_child_focus (root, direction))
        break;
      focus = gtk_root_get_focus (GTK_ROOT (root));
      /* in a popover GTK 4.8 comes back to the same row for ever */
      if (focus == before)
        {
          leave (list, direction);
          break;
        }
      if (focus == NULL || (focus != list && !gtk_widget_is_ancestor (focus, list)))
        break;
    }
  return GDK_EVENT_STOP;
}

void
plumb_access_leave_on_tab (GtkWidget *list)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (on_key_pressed_cb), list);
  gtk_widget_add_controller (list, controller);
}
