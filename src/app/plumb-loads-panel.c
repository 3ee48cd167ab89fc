/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of loads, newest first.
 */
#include "plumb-loads-panel.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-format.h"
#include "plumb-report-view.h"

enum
{
  SIGNAL_TAKEN_BACK,
  N_SIGNALS
};

struct _PlumbLoadsPanel
{
  AdwBin parent_instance;
  /* Template children */
  GtkBox *list;
  GtkWidget *nothing;
  GtkLabel *failure;
  PlumbReportView *report;
  /* Owned */
  PlumbSession *session;
  GCancellable *reading;
  GCancellable *reporting;
  GCancellable *writing;
  GPtrArray *loads;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbLoadsPanel, plumb_loads_panel, ADW_TYPE_BIN)

static gpointer
read_loads (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  return plumb_warehouse_list_loads (warehouse, error);
}

/* What stands under the name of a load: when it came out, what it is, and what it changed. */
static char *
describe_load (const PlumbLoad *load)
{
  g_autofree char *released = plumb_date_label (load->released);
  g_autofree char *layout =
    *load->mapping == '\0' ? g_strdup (load->layout) : g_strdup_printf ("%s, %s", load->layout, load->mapping);
  g_autofree char *rows = plumb_format_number ((double) load->rows, 0);
  g_autofree char *added = plumb_format_number ((double) load->added, 0);
  g_autofree char *changed = plumb_format_number ((double) load->changed, 0);
  g_autofree char *unchanged = plumb_format_number ((double) load->unchanged, 0);
  g_autofree char *historic = plumb_format_number ((double) load->historic, 0);

  if (plumb_load_comes_with_program (load))
    /* Translators: a layout; number of rows. */
    return g_strdup_printf (_ ("Comes with the program · %s · rows: %s"), layout, rows);
  if (plumb_load_is_saved_set (load))
    /* Translators: a day; number of authorities in the set. */
    return g_strdup_printf (_ ("Neighbour set saved in the window on %s · authorities: %s"), released, rows);
  if (load->added + load->changed + load->unchanged + load->historic == 0)
    /* Translators: a day; a layout and mapping; number of rows of the file. */
    return g_strdup_printf (_ ("Published on %s · %s · rows: %s"), released, layout, rows);
  return g_strdup_printf (
    /* Translators: a day; a layout and mapping; then numbers: rows of the file, and figures of which historic are those
       that the warehouse had a newer release of. */
    _ ("Published on %s · %s · rows: %s · figures: %s new, %s changed, %s unchanged, %s historic"), released, layout,
    rows, added, changed, unchanged, historic);
}

static GtkWidget *
button_new (const char *label, const char *name, const char *action, gint64 key)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", key);
  plumb_access_name (button, name);
  return button;
}

static GtkWidget *
row_new (const PlumbLoad *load)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (load->file_name);
  g_autofree char *description = describe_load (load);
  GtkWidget *detail = gtk_label_new (description);
  g_autofree char *n_problems = plumb_format_number ((double) load->problems, 0);
  g_autofree char *problems = g_strdup_printf (ngettext ("%s problem", "%s problems", load->problems), n_problems);
  /* Translators: %s is the name of a file. */
  g_autofree char *report = g_strdup_printf (_ ("Report of “%s”"), load->file_name);
  g_autofree char *take_back = g_strdup_printf (_ ("Take “%s” back"), load->file_name);

  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (detail, "small");
  for (GtkWidget *label = name; label != NULL; label = label == name ? detail : NULL)
    {
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_add_css_class (row, "card");
  gtk_widget_add_css_class (row, "padded");
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), button_new (load->problems > 0 ? problems : C_ ("button", "Report"), report,
                                             "win.show-report", load->key));
  if (!plumb_load_comes_with_program (load))
    gtk_box_append (GTK_BOX (row), button_new (_ ("Take back…"), take_back, "win.take-back", load->key));
  return row;
}

static void
show_failure (PlumbLoadsPanel *self, const char *sentence)
{
  gtk_label_set_label (self->failure, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), sentence != NULL);
}

static void
on_loads_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbLoadsPanel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) loads = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  GtkWidget *child;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  show_failure (self, error == NULL ? NULL : error->message);
  if (loads == NULL)
    return;
  g_clear_pointer (&self->loads, g_ptr_array_unref);
  self->loads = g_steal_pointer (&loads);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = self->loads->len; i > 0; i--)
    gtk_box_append (self->list, row_new (g_ptr_array_index (self->loads, i - 1)));
  gtk_widget_set_visible (self->nothing, self->loads->len == 0);
}

void
plumb_loads_panel_reload (PlumbLoadsPanel *self)
{
  g_return_if_fail (PLUMB_IS_LOADS_PANEL (self));

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->session == NULL)
    return;
  self->reading = g_cancellable_new ();
  plumb_worker_run_async (plumb_session_worker (self->session), read_loads, NULL, NULL,
                          (GDestroyNotify) g_ptr_array_unref, self->reading, on_loads_read_cb, g_object_ref (self));
}

/* A report with what it is of. */
typedef struct
{
  gint64 key;
  PlumbLoad *load;
  GPtrArray *problems;
} Report;

static void
report_free (gpointer data)
{
  Report *self = data;

  g_clear_pointer (&self->load, plumb_load_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Report, report_free)

static gpointer
read_report (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Report) report = g_new0 (Report, 1);

  report->key = *(const gint64 *) data;
  report->load = plumb_warehouse_get_load (warehouse, report->key, error);
  report->problems = report->load == NULL ? NULL : plumb_warehouse_list_problems (warehouse, report->key, error);
  return report->problems == NULL ? NULL : g_steal_pointer (&report);
}

static void
on_report_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbLoadsPanel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Report) report = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  g_autofree char *title = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reporting);
  show_failure (self, error == NULL ? NULL : error->message);
  if (report == NULL)
    return;
  title = g_strdup_printf (_ ("Report of “%s”"), report->load->file_name);
  plumb_report_view_show (self->report, title, report->problems, (guint) report->load->problems);
}

void
plumb_loads_panel_show_report (PlumbLoadsPanel *self, gint64 key)
{
  g_return_if_fail (PLUMB_IS_LOADS_PANEL (self));

  g_cancellable_cancel (self->reporting);
  g_clear_object (&self->reporting);
  if (self->session == NULL)
    return;
  self->reporting = g_cancellable_new ();
  plumb_worker_run_async (plumb_session_worker (self->session), read_report, g_memdup2 (&key, sizeof key), g_free,
                          report_free, self->reporting, on_report_read_cb, g_object_ref (self));
}

guint
plumb_loads_panel_report_rows (PlumbLoadsPanel *self)
{
  return plumb_report_view_n_rows (self->report);
}

static gpointer
unload (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  return plumb_warehouse_unload (warehouse, *(const gint64 *) data, error);
}

static void
on_taken_back_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbLoadsPanel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbUnload) unloaded = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);
  g_autofree char *removed = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->writing);
  show_failure (self, error == NULL ? NULL : error->message);
  if (unloaded == NULL)
    return;
  removed = plumb_format_number ((double) unloaded->removed, 0);
  restored = plumb_format_number ((double) unloaded->restored, 0);
  sentence = g_strdup_printf (
    /* Translators: name of a file; numbers of figures. */
    _ ("“%s” is taken back: %s figures are gone, in the place of %s of them an earlier one stands again."),
    unloaded->load->file_name, removed, restored);
  plumb_report_view_show (self->report, NULL, NULL, 0);
  plumb_loads_panel_reload (self);
  g_signal_emit (self, signals[SIGNAL_TAKEN_BACK], 0, sentence);
}

void
plumb_loads_panel_take_back (PlumbLoadsPanel *self, gint64 key)
{
  g_return_if_fail (PLUMB_IS_LOADS_PANEL (self));

  if (self->session == NULL || self->writing != NULL)
    return;
  self->writing = g_cancellable_new ();
  plumb_worker_run_async (plumb_session_writer (self->session), unload, g_memdup2 (&key, sizeof key), g_free,
                          (GDestroyNotify) plumb_unload_free, self->writing, on_taken_back_cb, g_object_ref (self));
}

static void
cancel_all (PlumbLoadsPanel *self)
{
  GCancellable **all[] = { &self->reading, &self->reporting, &self->writing };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_cancellable_cancel (*all[i]);
      g_clear_object (all[i]);
    }
}

static void
plumb_loads_panel_dispose (GObject *object)
{
  PlumbLoadsPanel *self = PLUMB_LOADS_PANEL (object);

  cancel_all (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->loads, g_ptr_array_unref);
  G_OBJECT_CLASS (plumb_loads_panel_parent_class)->dispose (object);
}

static void
plumb_loads_panel_class_init (PlumbLoadsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_loads_panel_dispose;

  /* taken-back: a load is gone; a sentence that says what that did. */
  signals[SIGNAL_TAKEN_BACK] = g_signal_new ("taken-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PLUMB_TYPE_REPORT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-loads-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadsPanel, failure);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadsPanel, list);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadsPanel, nothing);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadsPanel, report);
}

static void
plumb_loads_panel_init (PlumbLoadsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
plumb_loads_panel_set_session (PlumbLoadsPanel *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_LOADS_PANEL (self));

  if (!g_set_object (&self->session, session))
    return;
  cancel_all (self);
  g_clear_pointer (&self->loads, g_ptr_array_unref);
  plumb_report_view_show (self->report, NULL, NULL, 0);
  plumb_loads_panel_reload (self);
}

gboolean
plumb_loads_panel_busy (PlumbLoadsPanel *self)
{
  return self->reading != NULL || self->reporting != NULL || self->writing != NULL;
}

GPtrArray *
plumb_loads_panel_loads (PlumbLoadsPanel *self)
{
  return self->reading == NULL ? self->loads : NULL;
}
