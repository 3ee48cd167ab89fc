/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts become files for a moment, as the intake reads files.
 */
#include "config.h"

#include "warehouse.h"

#include <glib/gstdio.h>

#include "plumb-intake.h"

static void
load (PlumbWarehouse *warehouse, const char *folder, guint i, const char *text)
{
  g_autofree char *name = g_strdup_printf ("file-%u.csv", i);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  PlumbIntakeOptions options = { 0 };
  PlumbLoadReport *report = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  /* the same day on every run: it stands in footers */
  g_assert_true (plumb_date_parse ("2026-03-31", &options.released));
  plumb_intake_load_file (warehouse, path, &options, &report, NULL, &error);
  for (guint j = 0; error != NULL && report != NULL && j < report->problems->len; j++)
    g_test_message ("%s", ((PlumbProblem *) g_ptr_array_index (report->problems, j))->message);
  g_assert_no_error (error);
  g_clear_pointer (&report, plumb_load_report_free);
  g_remove (path);
}

PlumbWarehouse *
warehouse_new (const char *const *texts)
{
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);
  g_autofree char *folder = NULL;

  g_assert_no_error (error);
  plumb_intake_prepare (warehouse, &error);
  g_assert_no_error (error);
  folder = g_dir_make_tmp ("figure-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; texts[i] != NULL; i++)
    load (warehouse, folder, i, texts[i]);
  g_rmdir (folder);
  return warehouse;
}

PlumbFigure *
warehouse_figure (PlumbWarehouse *warehouse, PlumbFigureKind kind, const char *indicator, const char *area)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_new (indicator, area);
  g_autoptr (GError) error = NULL;
  PlumbFigure *figure = plumb_figure_load (kind, warehouse, selection, &error);

  g_assert_no_error (error);
  return figure;
}
