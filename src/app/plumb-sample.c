/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample warehouse: installed with the program, or beside it in the build folder.
 */
#include "plumb-sample.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "config.h"

/* Where the sample is; NULL when the program came without. */
static char *
find_sample (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program == NULL ? NULL : g_path_get_dirname (program);
  g_autofree char *built = folder == NULL ? NULL : g_build_filename (folder, "..", "..", "data", "sample.plumb", NULL);

  if (built != NULL && g_file_test (built, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&built);
  return g_file_test (PLUMB_SAMPLE, G_FILE_TEST_EXISTS) ? g_strdup (PLUMB_SAMPLE) : NULL;
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *sample = find_sample ();
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "plumbline", NULL);
  g_autofree char *path = g_build_filename (folder, "sample.plumb", NULL);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GFile) from = sample == NULL ? NULL : g_file_new_for_path (sample);
  GError *error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_task_return_pointer (task, g_steal_pointer (&path), g_free);
  else if (from == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                             _ ("The sample is not installed. Install Plumbline again, or open a warehouse."));
  else if (g_mkdir_with_parents (folder, 0700) != 0 ||
           !g_file_copy (from, to, G_FILE_COPY_NONE, cancellable, NULL, NULL, &error))
    {
      g_autoptr (GError) reason = error;

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                               _ ("The sample could not be copied to “%s”. Check that there is room, and that you may "
                                  "write there."),
                               path);
    }
  else
    g_task_return_pointer (task, g_steal_pointer (&path), g_free);
}

void
plumb_sample_copy_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, plumb_sample_copy_async);
  g_task_run_in_thread (task, copy_in_thread);
}

char *
plumb_sample_copy_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
