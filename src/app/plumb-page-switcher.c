/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons that lead to the pages: each has the action of the window, whose state presses it.
 */
#include "plumb-page-switcher.h"

struct _PlumbPageSwitcher
{
  AdwBin parent_instance;
  /* Template children */
  GtkWidget *data;
};

G_DEFINE_FINAL_TYPE (PlumbPageSwitcher, plumb_page_switcher, ADW_TYPE_BIN)

static void
plumb_page_switcher_class_init (PlumbPageSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-page-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbPageSwitcher, data);
}

static void
plumb_page_switcher_init (PlumbPageSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
plumb_page_switcher_offer_data (PlumbPageSwitcher *self, gboolean offer)
{
  g_return_if_fail (PLUMB_IS_PAGE_SWITCHER (self));

  gtk_widget_set_visible (self->data, offer);
}
