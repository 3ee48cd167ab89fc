/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report of a load.
 */
#include "plumb-report-view.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-figure-table.h"
#include "plumb-problem.h"

/* What the drop-down offers, in its order. */
enum
{
  SEVERITY_ALL,
  SEVERITY_ERRORS,
  SEVERITY_WARNINGS
};

struct _PlumbReportView
{
  AdwBin parent_instance;
  /* Template children */
  GtkLabel *title;
  GtkLabel *note;
  GtkDropDown *severity;
  PlumbFigureTable *table;
  /* Owned */
  GPtrArray *problems;
};

G_DEFINE_FINAL_TYPE (PlumbReportView, plumb_report_view, ADW_TYPE_BIN)

static char **
make_row (const PlumbProblem *problem)
{
  char **cells = g_new0 (char *, 7);

  cells[0] = g_strdup (problem->fatal ? C_ ("problem", "Error") : C_ ("problem", "Warning"));
  cells[1] = g_strdup (problem->message);
  cells[2] = problem->line > 0 ? g_strdup_printf ("%u", problem->line) : g_strdup ("");
  cells[3] = g_strdup (problem->column);
  cells[4] = g_strdup (problem->value);
  cells[5] = g_strdup (problem->code);
  return cells;
}

static char **
make_heads (void)
{
  const char *heads[] = { C_ ("problem", "Severity"),
                          _ ("What is wrong"),
                          C_ ("problem", "Line"),
                          C_ ("problem", "Column"),
                          C_ ("problem", "Value"),
                          C_ ("problem", "Code"),
                          NULL };

  return g_strdupv ((char **) heads);
}

static void
list_problems (PlumbReportView *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint severity = gtk_drop_down_get_selected (self->severity);

  g_ptr_array_add (rows, make_heads ());
  for (guint i = 0; self->problems != NULL && i < self->problems->len; i++)
    {
      const PlumbProblem *problem = g_ptr_array_index (self->problems, i);

      if (severity == SEVERITY_ALL || problem->fatal == (severity == SEVERITY_ERRORS))
        g_ptr_array_add (rows, make_row (problem));
    }
  plumb_figure_table_set_rows (self->table, rows);
}

static void
plumb_report_view_dispose (GObject *object)
{
  g_clear_pointer (&PLUMB_REPORT_VIEW (object)->problems, g_ptr_array_unref);
  G_OBJECT_CLASS (plumb_report_view_parent_class)->dispose (object);
}

static void
plumb_report_view_class_init (PlumbReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_report_view_dispose;
  g_type_ensure (PLUMB_TYPE_FIGURE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbReportView, note);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportView, severity);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportView, table);
  gtk_widget_class_bind_template_child (widget_class, PlumbReportView, title);
  gtk_widget_class_bind_template_callback (widget_class, list_problems);
}

static void
plumb_report_view_init (PlumbReportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_access_name (self->severity, C_ ("problem", "Severity"));
}

void
plumb_report_view_show (PlumbReportView *self, const char *title, GPtrArray *problems, guint n_problems)
{
  g_autofree char *note = NULL;

  g_return_if_fail (PLUMB_IS_REPORT_VIEW (self));

  if (problems != NULL)
    g_ptr_array_ref (problems);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = problems;
  gtk_widget_set_visible (GTK_WIDGET (self), problems != NULL);
  if (problems == NULL)
    return;
  gtk_label_set_label (self->title, title);
  if (n_problems == 0)
    note = g_strdup (_ ("No problems."));
  else if (n_problems > problems->len)
    note = g_strdup_printf (ngettext ("%u problem; of each kind of which there are many only the first are listed.",
                                      "%u problems; of each kind of which there are many only the first are listed.",
                                      n_problems),
                            n_problems);
  else
    note = g_strdup_printf (ngettext ("%u problem.", "%u problems.", n_problems), n_problems);
  gtk_label_set_label (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->table), n_problems > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->severity), n_problems > 0);
  list_problems (self);
}

void
plumb_report_view_choose (PlumbReportView *self, guint severity)
{
  gtk_drop_down_set_selected (self->severity, severity);
}

guint
plumb_report_view_n_rows (PlumbReportView *self)
{
  return plumb_figure_table_n_rows (self->table);
}
