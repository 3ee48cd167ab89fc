/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The choices of a reader: a group of a key file for each authority. What the file says and the program does not know
 * is left at what everybody begins with.
 */
#include "plumb-scorecard-choices.h"

static const char *const views[] = { "all", "attention", "behind", "changed", "pinned" };
G_STATIC_ASSERT (G_N_ELEMENTS (views) == PLUMB_N_SCORECARD_VIEWS);

static char *
file_name (void)
{
  return g_build_filename (g_get_user_data_dir (), "plumbline", "scorecard.ini", NULL);
}

static void
load_columns (PlumbScorecardChoices *self, GKeyFile *file, const char *area)
{
  g_auto (GStrv) hidden = g_key_file_get_string_list (file, area, "hidden-columns", NULL, NULL);
  g_auto (GStrv) collapsed = g_key_file_get_string_list (file, area, "closed-themes", NULL, NULL);
  g_autofree char *order = g_key_file_get_string (file, area, "order", NULL);

  plumb_scorecard_column_parse (order, &self->order);
  for (guint i = 0; hidden != NULL && hidden[i] != NULL; i++)
    {
      PlumbScorecardColumn column;

      /* a row without its name is none */
      if (plumb_scorecard_column_parse (hidden[i], &column) && column != PLUMB_COLUMN_INDICATOR &&
          column != PLUMB_N_COLUMNS)
        self->hidden |= 1U << column;
    }
  for (guint i = 0; collapsed != NULL && collapsed[i] != NULL; i++)
    g_hash_table_add (self->collapsed, g_strdup (collapsed[i]));
}

static void
load_view (PlumbScorecardChoices *self, GKeyFile *file, const char *area)
{
  g_autofree char *view = g_key_file_get_string (file, area, "view", NULL);
  g_autofree char *since = g_key_file_get_string (file, area, "since", NULL);

  for (guint i = 0; view != NULL && i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (view, views[i]))
      self->view = i;
  if (since == NULL || !plumb_date_parse (since, &self->since))
    self->since = 0;
  self->theme = g_key_file_get_string (file, area, "theme", NULL);
}

PlumbScorecardChoices *
plumb_scorecard_choices_new (void)
{
  PlumbScorecardChoices *self = g_new0 (PlumbScorecardChoices, 1);

  self->order = PLUMB_N_COLUMNS;
  self->sections = self->summary = TRUE;
  self->collapsed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

PlumbScorecardChoices *
plumb_scorecard_choices_load (const char *area)
{
  PlumbScorecardChoices *self = plumb_scorecard_choices_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = file_name ();
  const struct
  {
    const char *key;
    gboolean *value;
  } switches[] = { { "reversed", &self->reversed },
                   { "sections", &self->sections },
                   { "dense", &self->dense },
                   { "summary", &self->summary } };

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL) || !g_key_file_has_group (file, area))
    return self;
  load_view (self, file, area);
  load_columns (self, file, area);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_key_file_has_key (file, area, switches[i].key, NULL))
      *switches[i].value = g_key_file_get_boolean (file, area, switches[i].key, NULL);
  return self;
}

static void
save_columns (const PlumbScorecardChoices *self, GKeyFile *file, const char *area)
{
  const char *hidden[PLUMB_N_COLUMNS];
  g_autofree const char **collapsed = (const char **) g_hash_table_get_keys_as_array (self->collapsed, NULL);
  gsize n = 0;

  for (guint i = 0; i < PLUMB_N_COLUMNS; i++)
    if (self->hidden & (1U << i))
      hidden[n++] = plumb_scorecard_column_to_string (i);
  g_key_file_set_string_list (file, area, "hidden-columns", hidden, n);
  g_key_file_set_string_list (file, area, "closed-themes", collapsed, g_hash_table_size (self->collapsed));
}

void
plumb_scorecard_choices_save (const PlumbScorecardChoices *self, const char *area)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *path = file_name ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *since = self->since == 0 ? g_strdup ("") : plumb_date_to_string (self->since);
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  g_key_file_set_string (file, area, "view", views[self->view]);
  g_key_file_set_string (file, area, "since", since);
  if (self->theme != NULL)
    g_key_file_set_string (file, area, "theme", self->theme);
  else
    g_key_file_remove_key (file, area, "theme", NULL);
  g_key_file_set_string (file, area, "order", plumb_scorecard_column_to_string (self->order));
  g_key_file_set_boolean (file, area, "reversed", self->reversed);
  g_key_file_set_boolean (file, area, "sections", self->sections);
  g_key_file_set_boolean (file, area, "dense", self->dense);
  g_key_file_set_boolean (file, area, "summary", self->summary);
  save_columns (self, file, area);
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (file, path, &error))
    g_info ("The choices of the scorecard are not remembered: %s", error->message);
}

void
plumb_scorecard_choices_free (PlumbScorecardChoices *self)
{
  g_free (self->theme);
  g_hash_table_unref (self->collapsed);
  g_free (self);
}
