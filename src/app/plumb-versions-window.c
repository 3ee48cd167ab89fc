/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of what was said of a figure. A version can be selected and copied, so that it can be written again.
 */
#include "plumb-versions-window.h"

#include <glib/gi18n-lib.h>

#include "plumb-appearance.h"
#include "plumb-dialogs.h"
#include "plumb-note-words.h"

struct _PlumbVersionsWindow
{
  AdwWindow parent_instance;
  /* Template children */
  GtkLabel *subject;
  GtkListBox *list;
  GtkLabel *nothing;
  /* Owned */
  GCancellable *reading;
  gboolean on_chart;
};

G_DEFINE_FINAL_TYPE (PlumbVersionsWindow, plumb_versions_window, ADW_TYPE_WINDOW)

static gpointer
read_versions (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  const PlumbComparison *comparison = ((PlumbIndicatorFacts *) data)->comparison;

  return plumb_warehouse_list_versions (warehouse, comparison->indicator, comparison->area,
                                        comparison->selection->as_at, error);
}

static GtkWidget *
new_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* A row that is read as a whole; its text can be selected by the pointer. */
static void
add_row (PlumbVersionsWindow *self, const char *heading, const char *origin, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *body = new_label (text, NULL);
  g_autofree char *name = g_strdup_printf ("%s. %s. %s", heading, origin, text);

  gtk_label_set_selectable (GTK_LABEL (body), TRUE);
  gtk_widget_set_focusable (body, FALSE);
  gtk_widget_add_css_class (box, "padded");
  gtk_box_append (GTK_BOX (box), new_label (heading, "heading"));
  gtk_box_append (GTK_BOX (box), new_label (origin, "dim"));
  gtk_box_append (GTK_BOX (box), body);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list, row);
}

static void
on_versions_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbVersionsWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  GtkWidget *first;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (versions == NULL)
    gtk_label_set_label (self->nothing, error->message);
  for (guint i = 0; versions != NULL && i < versions->len; i++)
    {
      const PlumbCommentary *version = g_ptr_array_index (versions, i);
      g_autofree char *heading = plumb_note_heading (version);
      g_autofree char *origin = plumb_note_origin (version);
      /* a day that is over says nothing of a time when it was not */
      g_autofree char *text = plumb_note_text (version, 0);

      if ((version->remark != PLUMB_REMARK_COMMENTARY) == self->on_chart)
        add_row (self, heading, origin, plumb_commentary_says (version) ? text : _ ("Removed"));
    }
  first = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self->list), first != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), first == NULL);
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
plumb_versions_window_dispose (GObject *object)
{
  PlumbVersionsWindow *self = PLUMB_VERSIONS_WINDOW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  G_OBJECT_CLASS (plumb_versions_window_parent_class)->dispose (object);
}

static void
plumb_versions_window_class_init (PlumbVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_versions_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbVersionsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PlumbVersionsWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, PlumbVersionsWindow, subject);
  gtk_widget_class_bind_template_callback (widget_class, plumb_dialog_leave);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_versions_window_init (PlumbVersionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

PlumbVersionsWindow *
plumb_versions_window_new (GtkWindow *parent, PlumbSession *session, PlumbIndicatorFacts *facts, gboolean on_chart)
{
  PlumbVersionsWindow *self = g_object_new (PLUMB_TYPE_VERSIONS_WINDOW, "transient-for", parent, NULL);
  g_autofree char *subject =
    g_strdup_printf ("%s, %s", facts->comparison->indicator->name, facts->comparison->area->name);

  plumb_appearance_dress (GTK_WIDGET (self));
  gtk_window_set_title (GTK_WINDOW (self),
                        on_chart ? _ ("History of notes on the chart") : _ ("History of commentary"));
  gtk_label_set_label (self->subject, subject);
  self->on_chart = on_chart;
  self->reading = g_cancellable_new ();
  plumb_worker_run_async (plumb_session_worker (session), read_versions, plumb_indicator_facts_ref (facts),
                          (GDestroyNotify) plumb_indicator_facts_unref, (GDestroyNotify) g_ptr_array_unref,
                          self->reading, on_versions_read_cb, g_object_ref (self));
  return self;
}

gboolean
plumb_versions_window_busy (PlumbVersionsWindow *self)
{
  return self->reading != NULL;
}
