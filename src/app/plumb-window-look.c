/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the window looks: the size of text, by keys, by the wheel and in the menu.
 */
#include "plumb-window-private.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-appearance.h"

static int
text_size (PlumbWindow *self)
{
  return g_settings_get_int (self->settings, "text-size");
}

static void
update_text_size (PlumbWindow *self)
{
  const int size = text_size (self);
  g_autofree char *label = g_strdup_printf (_ ("%d\302\240%%"), size);
  /* Translators: a button that shows the size of text and makes it 100 % again */
  g_autofree char *name = g_strdup_printf (_ ("Usual size of text, now %d\302\240%%"), size);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.larger-text", plumb_appearance_step_text (size, 1) != size);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.smaller-text", plumb_appearance_step_text (size, -1) != size);
  if (self->usual_text == NULL)
    return;
  gtk_button_set_label (GTK_BUTTON (self->usual_text), label);
  plumb_access_name (self->usual_text, name);
}

/* Makes text larger, smaller or of its usual size, and says which it is; one saying takes the place of the other. */
static void
step_text (PlumbWindow *self, int by)
{
  const int size = plumb_appearance_step_text (text_size (self), by);
  g_autofree char *said = g_strdup_printf (_ ("Size of text: %d\302\240%%"), size);

  g_settings_set_int (self->settings, "text-size", size);
  if (self->size_toast != NULL)
    adw_toast_dismiss (self->size_toast);
  g_set_weak_pointer (&self->size_toast, adw_toast_new (said));
  adw_toast_set_timeout (self->size_toast, 2);
  adw_toast_set_priority (self->size_toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (self->toasts, self->size_toast);
}

static void
larger_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_text (PLUMB_WINDOW (widget), 1);
}

static void
smaller_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_text (PLUMB_WINDOW (widget), -1);
}

static void
usual_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_text (PLUMB_WINDOW (widget), 0);
}

/* The wheel with Ctrl held; a wheel without notches makes a step when it has gone as far as one. */
static gboolean
on_scroll_cb (PlumbWindow *self, double dx, double dy, GtkEventController *controller)
{
  const GdkModifierType held =
    gtk_event_controller_get_current_event_state (controller) & gtk_accelerator_get_default_mod_mask ();

  if (held != GDK_CONTROL_MASK)
    {
      self->scrolled = 0;
      return GDK_EVENT_PROPAGATE;
    }
  self->scrolled += dy;
  if (self->scrolled >= 1 || self->scrolled <= -1)
    {
      step_text (self, self->scrolled > 0 ? -1 : 1);
      self->scrolled = 0;
    }
  return GDK_EVENT_STOP;
}

/* The row of the menu: smaller, the size, larger. */
static GtkWidget *
text_size_row (PlumbWindow *self)
{
  static const struct
  {
    const char *icon;
    const char *name;
    const char *action;
  } buttons[] = {
    { "list-remove-symbolic", N_ ("Smaller text"), "win.smaller-text" },
    { NULL, N_ ("Usual size of text"), "win.usual-text" },
    { "list-add-symbolic", N_ ("Larger text"), "win.larger-text" },
  };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *said = gtk_label_new (_ ("Size of text"));

  gtk_widget_set_hexpand (said, TRUE);
  gtk_label_set_xalign (GTK_LABEL (said), 0);
  gtk_label_set_wrap (GTK_LABEL (said), TRUE);
  gtk_widget_add_css_class (row, "menu-row");
  gtk_box_append (GTK_BOX (row), said);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = gtk_button_new ();

      if (buttons[i].icon != NULL)
        gtk_button_set_icon_name (GTK_BUTTON (button), buttons[i].icon);
      else
        self->usual_text = button;
      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), buttons[i].action);
      gtk_widget_set_tooltip_text (button, _ (buttons[i].name));
      plumb_access_name (button, _ (buttons[i].name));
      gtk_box_append (GTK_BOX (row), button);
    }
  return row;
}

/* The menu is made when it is first opened. */
static void
make_menu (GtkMenuButton *button, gpointer data)
{
  PlumbWindow *self = data;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  gtk_menu_button_set_menu_model (button, self->primary_menu);
  gtk_popover_menu_add_child (GTK_POPOVER_MENU (gtk_menu_button_get_popover (button)), text_size_row (self),
                              "text-size");
  update_text_size (self);
}

void
plumb_window_begin_look (PlumbWindow *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_menu_button_set_create_popup_func (self->menu, make_menu, self, NULL);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (on_scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
  g_signal_connect_object (self->settings, "changed::text-size", G_CALLBACK (update_text_size), self,
                           G_CONNECT_SWAPPED);
  update_text_size (self);
}

void
plumb_window_install_look_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.larger-text", NULL, larger_action);
  gtk_widget_class_install_action (klass, "win.smaller-text", NULL, smaller_action);
  gtk_widget_class_install_action (klass, "win.usual-text", NULL, usual_action);
}
