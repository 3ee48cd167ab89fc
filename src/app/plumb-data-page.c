/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the data. Its parts do the work; it switches between them and lets the window know what changed.
 */
#include "plumb-data-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-narrow-bin.h"

enum
{
  SIGNAL_CHANGED,
  SIGNAL_WAREHOUSE_CHANGED,
  N_SIGNALS
};

struct _PlumbDataPage
{
  AdwBin parent_instance;
  /* Template children */
  PlumbNarrowBin *bin;
  GtkOrientable *tools;
  GtkWidget *day_box;
  GtkToggleButton *view_files;
  GtkToggleButton *view_loads;
  GtkToggleButton *view_coverage;
  GtkEditable *day;
  GtkWidget *day_button;
  GtkStack *stack;
  PlumbLoadPanel *files;
  PlumbLoadsPanel *loads;
  PlumbCoveragePanel *coverage;
  /* Owned */
  PlumbSession *session;
  gulong session_handler;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbDataPage, plumb_data_page, ADW_TYPE_BIN)

static void
on_view_toggled_cb (PlumbDataPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, gtk_toggle_button_get_active (self->view_loads)      ? "loads"
                                                 : gtk_toggle_button_get_active (self->view_coverage) ? "coverage"
                                                                                                      : "files");
}

static void
on_changed_cb (PlumbDataPage *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_loaded_cb (PlumbDataPage *self, gboolean any, const char *sentence)
{
  if (any)
    plumb_data_page_reload (self);
  g_signal_emit (self, signals[SIGNAL_WAREHOUSE_CHANGED], 0, sentence);
}

static void
on_taken_back_cb (PlumbDataPage *self, const char *sentence)
{
  plumb_coverage_panel_reload (self->coverage);
  g_signal_emit (self, signals[SIGNAL_WAREHOUSE_CHANGED], 0, sentence);
}

/* The button asks for the day in the entry; a text that is no day is none. */
static void
on_day_changed_cb (PlumbDataPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->day)));
  guint32 day = 0;

  gtk_widget_set_sensitive (self->day_button, plumb_date_parse (text, &day));
}

static void
on_day_activate_cb (PlumbDataPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->day)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.as-at", "s", text);
}

/* The day goes under the views where there is no room beside them. */
static void
on_narrow_changed_cb (PlumbDataPage *self)
{
  gboolean narrow = plumb_narrow_bin_level (self->bin) > 0;

  gtk_orientable_set_orientation (self->tools, narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->day_box, narrow ? GTK_ALIGN_START : GTK_ALIGN_END);
}

static void
take_day (PlumbDataPage *self)
{
  guint32 day = plumb_session_as_at (self->session);
  g_autofree char *text = day == 0 ? g_strdup ("") : plumb_date_to_string (day);

  gtk_editable_set_text (self->day, text);
}

static void
plumb_data_page_dispose (GObject *object)
{
  PlumbDataPage *self = PLUMB_DATA_PAGE (object);

  if (self->session != NULL)
    g_clear_signal_handler (&self->session_handler, self->session);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_data_page_parent_class)->dispose (object);
}

static void
plumb_data_page_class_init (PlumbDataPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_data_page_dispose;

  /* changed: what can be done on the page is something else. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* warehouse-changed: something was loaded or taken back, or could not be; a sentence that says so. */
  signals[SIGNAL_WAREHOUSE_CHANGED] = g_signal_new ("warehouse-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                                    0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PLUMB_TYPE_COVERAGE_PANEL);
  g_type_ensure (PLUMB_TYPE_LOADS_PANEL);
  g_type_ensure (PLUMB_TYPE_LOAD_PANEL);
  g_type_ensure (PLUMB_TYPE_NARROW_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-data-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, bin);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, coverage);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, day);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, day_box);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, day_button);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, files);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, loads);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, tools);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, view_coverage);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, view_files);
  gtk_widget_class_bind_template_child (widget_class, PlumbDataPage, view_loads);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_loaded_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_taken_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_toggled_cb);
}

static void
plumb_data_page_init (PlumbDataPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_access_name (self->day, _ ("As it stood on"));
}

void
plumb_data_page_set_session (PlumbDataPage *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_DATA_PAGE (self));

  if (self->session != NULL)
    g_clear_signal_handler (&self->session_handler, self->session);
  g_set_object (&self->session, session);
  plumb_load_panel_set_session (self->files, session);
  plumb_loads_panel_set_session (self->loads, session);
  plumb_coverage_panel_set_session (self->coverage, session);
  if (session == NULL)
    return;
  self->session_handler = g_signal_connect_swapped (session, "changed", G_CALLBACK (take_day), self);
  take_day (self);
}

void
plumb_data_page_set_view (PlumbDataPage *self, PlumbDataView view)
{
  GtkToggleButton *buttons[] = { self->view_files, self->view_loads, self->view_coverage };

  gtk_toggle_button_set_active (buttons[view], TRUE);
}

void
plumb_data_page_reload (PlumbDataPage *self)
{
  plumb_loads_panel_reload (self->loads);
  plumb_coverage_panel_reload (self->coverage);
}

gboolean
plumb_data_page_busy (PlumbDataPage *self)
{
  return plumb_load_panel_busy (self->files) || plumb_loads_panel_busy (self->loads) ||
         plumb_coverage_panel_busy (self->coverage);
}

PlumbLoadPanel *
plumb_data_page_files (PlumbDataPage *self)
{
  return self->files;
}

PlumbLoadsPanel *
plumb_data_page_loads (PlumbDataPage *self)
{
  return self->loads;
}

PlumbCoveragePanel *
plumb_data_page_coverage (PlumbDataPage *self)
{
  return self->coverage;
}
