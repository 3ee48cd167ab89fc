/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the help: one expander a topic.
 */
#include "plumb-help-page.h"

#include "plumb-access.h"
#include "plumb-help.h"

struct _PlumbHelpPage
{
  AdwBin parent_instance;
  /* Template children */
  GtkBox *topics;
};

G_DEFINE_FINAL_TYPE (PlumbHelpPage, plumb_help_page, ADW_TYPE_BIN)

static GtkWidget *
topic_at (PlumbHelpPage *self, guint index)
{
  GtkWidget *topic = gtk_widget_get_first_child (GTK_WIDGET (self->topics));

  for (; topic != NULL && index > 0; index--)
    topic = gtk_widget_get_next_sibling (topic);
  return topic;
}

static GtkWidget *
label_new (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
make_topic (guint index)
{
  GtkWidget *topic = gtk_expander_new (NULL);
  g_autofree char *said = plumb_help_text (index);
  GtkWidget *text = label_new (said, "prose");

  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_add_css_class (text, "help-text");
  gtk_expander_set_label_widget (GTK_EXPANDER (topic), label_new (plumb_help_title (index), "heading"));
  gtk_expander_set_child (GTK_EXPANDER (topic), text);
  gtk_widget_add_css_class (topic, "card");
  gtk_widget_add_css_class (topic, "padded");
  plumb_access_name (topic, plumb_help_title (index));
  return topic;
}

static void
plumb_help_page_class_init (PlumbHelpPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-help-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbHelpPage, topics);
}

static void
plumb_help_page_init (PlumbHelpPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
plumb_help_page_show (PlumbHelpPage *self, const char *id)
{
  GtkWidget *topic;
  guint at = 0;

  g_return_if_fail (PLUMB_IS_HELP_PAGE (self));

  /* made when they are first looked at */
  for (guint i = 0; topic_at (self, i) == NULL && i < plumb_help_n_topics (); i++)
    gtk_box_append (self->topics, make_topic (i));
  while (at < plumb_help_n_topics () && !g_str_equal (plumb_help_id (at), id))
    at++;
  topic = topic_at (self, at < plumb_help_n_topics () ? at : 0);
  if (at < plumb_help_n_topics ())
    gtk_expander_set_expanded (GTK_EXPANDER (topic), TRUE);
  gtk_widget_grab_focus (topic);
}

gboolean
plumb_help_page_is_open (PlumbHelpPage *self, guint index)
{
  return gtk_expander_get_expanded (GTK_EXPANDER (topic_at (self, index)));
}
