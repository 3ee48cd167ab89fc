/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tests of intake share.
 */
#include "config.h"

#include "fixture.h"

#include <math.h>
#include <string.h>

#include <glib/gstdio.h>

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);
  g_assert_no_error (error);
  plumb_intake_prepare (self->warehouse, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("intake-XXXXXX", &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);

  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_clear_error (&self->error);
  g_clear_pointer (&self->report, plumb_load_report_free);
  plumb_warehouse_close (self->warehouse);
}

gboolean
fixture_load_bytes (Fixture *self,
                    const char *name,
                    const char *bytes,
                    gssize length,
                    const PlumbIntakeOptions *options)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  gboolean ok;

  /* A new file and not one put in the place of another, which would wait for the disk: some tests write thousands. */
  g_remove (path);
  g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  g_clear_error (&self->error);
  g_clear_pointer (&self->report, plumb_load_report_free);
  ok = plumb_intake_load_file (self->warehouse, path, options, &self->report, NULL, &self->error);
  g_assert_true (ok == (self->error == NULL));
  g_assert_nonnull (self->report);
  g_assert_cmpstr (self->report->file_name, ==, name);
  return ok;
}

void
fixture_load_clean (Fixture *self, const char *text)
{
  fixture_load_bytes (self, "clean.csv", text, -1, NULL);
  g_assert_no_error (self->error);
  for (guint i = 0; i < self->report->problems->len; i++)
    g_test_message ("%s", ((PlumbProblem *) g_ptr_array_index (self->report->problems, i))->message);
  g_assert_cmpuint (self->report->n_problems, ==, 0);
}

void
fixture_refuse (Fixture *self, const char *text, PlumbIntakeError code, const char *part)
{
  fixture_load_bytes (self, "refused.csv", text, -1, NULL);
  g_assert_error (self->error, PLUMB_INTAKE_ERROR, (int) code);
  if (strstr (self->error->message, part) == NULL)
    g_test_message ("“%s” is not in “%s”", part, self->error->message);
  g_assert_nonnull (strstr (self->error->message, part));
  g_assert_nonnull (strstr (self->error->message, "refused.csv"));
  g_assert_null (self->report->load);
}

PlumbObservation
fixture_look_up (Fixture *self, const char *indicator, const char *breakdown, const char *area, const char *period)
{
  PlumbObservation none = { .value = NAN, .state = (PlumbState) -1, .note = NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  g_autoptr (GPtrArray) list = NULL;
  PlumbSeriesQuery query = { .breakdown = breakdown, .areas = areas };
  const PlumbObservation *found = NULL;
  PlumbPeriod wanted;

  g_assert_true (plumb_period_parse (period, &wanted));
  query.indicator = plumb_warehouse_find_indicator (self->warehouse, indicator, &error);
  g_assert_no_error (error);
  g_ptr_array_add (areas, plumb_warehouse_find_area (self->warehouse, area, &error));
  g_assert_no_error (error);
  list = plumb_warehouse_get_series (self->warehouse, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  found = plumb_series_at (g_ptr_array_index (list, 0), wanted);
  if (found != NULL)
    {
      none = *found;
      none.note = g_intern_string (found->note);
      none.source = g_intern_string (found->source);
    }
  plumb_indicator_unref (query.indicator);
  return none;
}

guint
fixture_count (Fixture *self, const char *indicator)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  PlumbSeriesQuery query = { 0 };
  guint n = 0;

  query.indicator = plumb_warehouse_find_indicator (self->warehouse, indicator, &error);
  g_assert_no_error (error);
  list = plumb_warehouse_get_series (self->warehouse, &query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    n += ((PlumbSeries *) g_ptr_array_index (list, i))->n;
  plumb_indicator_unref (query.indicator);
  return n;
}

const PlumbProblem *
fixture_find_problem (Fixture *self, const char *part)
{
  for (guint i = 0; i < self->report->problems->len; i++)
    {
      const PlumbProblem *problem = g_ptr_array_index (self->report->problems, i);

      if (strstr (problem->message, part) != NULL)
        return problem;
    }
  g_test_message ("no problem of %u says “%s”", self->report->problems->len, part);
  for (guint i = 0; i < self->report->problems->len; i++)
    g_test_message ("but: %s", ((PlumbProblem *) g_ptr_array_index (self->report->problems, i))->message);
  g_assert_not_reached ();
}
