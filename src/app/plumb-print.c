/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The print operation: figures are laid out one by one, when the size of the paper is known, so that the window goes
 * on.
 */
#include "plumb-print.h"

#include "plumb-pages.h"

typedef struct
{
  GPtrArray *figures;
  GPtrArray *captions; /* nullable */
  gboolean as_tables;
  PlumbPages *pages;
  guint laid_out;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->figures);
  g_clear_pointer (&job->captions, g_ptr_array_unref);
  g_clear_pointer (&job->pages, plumb_pages_free);
  g_free (job);
}

static void
on_begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  g_clear_pointer (&job->pages, plumb_pages_free);
  job->laid_out = 0;
  job->pages = plumb_pages_new (gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static gboolean
on_paginate_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  if (job->laid_out < job->figures->len)
    {
      const guint i = job->laid_out++;

      plumb_pages_add (job->pages, g_ptr_array_index (job->figures, i), job->as_tables,
                       job->captions == NULL ? NULL : g_ptr_array_index (job->captions, i));
    }
  if (job->laid_out < job->figures->len)
    return FALSE;
  gtk_print_operation_set_n_pages (operation, (int) plumb_pages_n (job->pages));
  return TRUE;
}

static void
on_draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  plumb_pages_draw (job->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
on_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GTask *task)
{
  GError *error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      g_task_return_error (task, error);
    }
  else
    g_task_return_boolean (task, result == GTK_PRINT_OPERATION_RESULT_APPLY);
  g_object_unref (task);
}

/* The paper lies, as charts do, unless every figure goes better on paper that stands; the reader may turn it. */
static GtkPageSetup *
page_setup (const GPtrArray *figures, gboolean as_tables)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  gboolean upright = figures->len > 0;

  for (guint i = 0; i < figures->len && upright; i++)
    upright = plumb_pages_are_upright (g_ptr_array_index (figures, i), as_tables,
                                       gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS),
                                       gtk_page_setup_get_page_height (setup, GTK_UNIT_POINTS));
  gtk_page_setup_set_orientation (setup, upright ? GTK_PAGE_ORIENTATION_PORTRAIT : GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

void
plumb_print_async (GtkWindow *parent,
                   GPtrArray *figures,
                   GPtrArray *captions,
                   gboolean as_tables,
                   const char *path,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = page_setup (figures, as_tables);
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);
  GtkPrintOperationAction action = GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG;
  GError *error = NULL;

  g_task_set_source_tag (task, plumb_print_async);
  job->figures = g_ptr_array_ref (figures);
  job->captions = captions == NULL ? NULL : g_ptr_array_ref (captions);
  job->as_tables = as_tables;
  g_task_set_task_data (task, job, job_free);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  if (figures->len > 0)
    gtk_print_operation_set_job_name (operation, plumb_figure_title (g_ptr_array_index (figures, 0)));
  if (path != NULL)
    {
      gtk_print_operation_set_export_filename (operation, path);
      action = GTK_PRINT_OPERATION_ACTION_EXPORT;
    }
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_cb), job);
  g_signal_connect (operation, "paginate", G_CALLBACK (on_paginate_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (on_done_cb), task);
  gtk_print_operation_run (operation, action, parent, &error);
  g_clear_error (&error);
}

gboolean
plumb_print_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
