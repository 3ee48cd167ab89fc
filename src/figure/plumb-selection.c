/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Selections: plain structs that own their texts.
 */
#include "config.h"

#include "plumb-selection.h"

#include <glib/gi18n-lib.h>

#define GROUP "selection"

PlumbSelection *
plumb_selection_new (const char *indicator, const char *area)
{
  PlumbSelection *self = g_new0 (PlumbSelection, 1);

  self->indicator = g_strdup (indicator);
  self->area = g_strdup (area);
  self->neighbours = self->region = self->england = TRUE;
  return self;
}

PlumbSelection *
plumb_selection_copy (const PlumbSelection *self)
{
  PlumbSelection *copy = g_memdup2 (self, sizeof *self);

  copy->indicator = g_strdup (self->indicator);
  copy->area = g_strdup (self->area);
  copy->breakdown = g_strdup (self->breakdown);
  copy->neighbour_set = g_strdup (self->neighbour_set);
  copy->group = g_strdupv (self->group);
  copy->other = g_strdup (self->other);
  copy->theme = g_strdup (self->theme);
  copy->dimension = g_strdup (self->dimension);
  return copy;
}

void
plumb_selection_free (PlumbSelection *self)
{
  g_free (self->indicator);
  g_free (self->area);
  g_free (self->breakdown);
  g_free (self->neighbour_set);
  g_strfreev (self->group);
  g_free (self->other);
  g_free (self->theme);
  g_free (self->dimension);
  g_free (self);
}

static const char *const axes[] = {
  [PLUMB_AXIS_ZERO] = "zero",
  [PLUMB_AXIS_FITTED] = "fitted",
  [PLUMB_AXIS_SHARED] = "shared",
};

gboolean
plumb_selection_parse_axis (const char *text, PlumbAxis *axis)
{
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    if (g_strcmp0 (text, axes[i]) == 0)
      {
        *axis = i;
        return TRUE;
      }
  return FALSE;
}

/* The members that are texts, and those that are switches. */
static const struct
{
  const char *key;
  gsize offset;
} texts[] = {
  { "indicator", G_STRUCT_OFFSET (PlumbSelection, indicator) },
  { "area", G_STRUCT_OFFSET (PlumbSelection, area) },
  { "breakdown", G_STRUCT_OFFSET (PlumbSelection, breakdown) },
  { "neighbour-set", G_STRUCT_OFFSET (PlumbSelection, neighbour_set) },
  { "other", G_STRUCT_OFFSET (PlumbSelection, other) },
  { "theme", G_STRUCT_OFFSET (PlumbSelection, theme) },
  { "dimension", G_STRUCT_OFFSET (PlumbSelection, dimension) },
}, switches[] = {
  { "neighbours", G_STRUCT_OFFSET (PlumbSelection, neighbours) },
  { "region", G_STRUCT_OFFSET (PlumbSelection, region) },
  { "england", G_STRUCT_OFFSET (PlumbSelection, england) },
  { "authorities", G_STRUCT_OFFSET (PlumbSelection, authorities) },
  { "among-neighbours", G_STRUCT_OFFSET (PlumbSelection, among_neighbours) },
  { "shares", G_STRUCT_OFFSET (PlumbSelection, shares) },
};

static void
put_period (GKeyFile *file, const char *key, PlumbPeriod period)
{
  g_autofree char *text = period.kind == 0 ? NULL : plumb_period_to_string (period);

  if (text != NULL)
    g_key_file_set_string (file, GROUP, key, text);
}

char *
plumb_selection_to_text (const PlumbSelection *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (G_STRUCT_MEMBER (char *, self, texts[i].offset) != NULL)
      g_key_file_set_string (file, GROUP, texts[i].key, G_STRUCT_MEMBER (char *, self, texts[i].offset));
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    g_key_file_set_boolean (file, GROUP, switches[i].key, G_STRUCT_MEMBER (gboolean, self, switches[i].offset));
  if (self->group != NULL)
    g_key_file_set_string_list (file, GROUP, "group", (const char *const *) self->group, g_strv_length (self->group));
  g_key_file_set_string (file, GROUP, "statistic", plumb_statistic_to_string (self->statistic));
  g_key_file_set_integer (file, GROUP, "frequency", (int) self->frequency);
  g_key_file_set_integer (file, GROUP, "months", (int) self->months);
  put_period (file, "from", self->from);
  put_period (file, "to", self->to);
  if (self->as_at != 0)
    {
      g_autofree char *day = plumb_date_to_string (self->as_at);

      g_key_file_set_string (file, GROUP, "as-at", day);
    }
  g_key_file_set_string (file, GROUP, "axis", axes[self->axis]);
  return g_key_file_to_data (file, NULL, NULL);
}

/* A text that was not written by this program counts as not said. */
static PlumbPeriod
get_period (GKeyFile *file, const char *key)
{
  g_autofree char *text = g_key_file_get_string (file, GROUP, key, NULL);
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  if (text == NULL || !plumb_period_parse (text, &period))
    return PLUMB_PERIOD_NONE;
  return period;
}

PlumbSelection *
plumb_selection_parse (const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (PlumbSelection) self = NULL;
  g_autofree char *statistic = NULL;
  g_autofree char *day = NULL;
  g_autofree char *axis = NULL;
  int frequency, months;

  if (!g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, error))
    return NULL;
  self = plumb_selection_new (NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    G_STRUCT_MEMBER (char *, self, texts[i].offset) = g_key_file_get_string (file, GROUP, texts[i].key, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_key_file_has_key (file, GROUP, switches[i].key, NULL))
      G_STRUCT_MEMBER (gboolean, self, switches[i].offset) =
        g_key_file_get_boolean (file, GROUP, switches[i].key, NULL);
  self->group = g_key_file_get_string_list (file, GROUP, "group", NULL, NULL);
  if (self->group != NULL && self->group[0] == NULL)
    g_clear_pointer (&self->group, g_strfreev);
  statistic = g_key_file_get_string (file, GROUP, "statistic", NULL);
  if (statistic == NULL || !plumb_statistic_parse (statistic, &self->statistic))
    self->statistic = PLUMB_STATISTIC_MEDIAN;
  frequency = g_key_file_get_integer (file, GROUP, "frequency", NULL);
  self->frequency = frequency < 0 || frequency > PLUMB_FREQUENCY_DAY ? 0 : frequency;
  months = g_key_file_get_integer (file, GROUP, "months", NULL);
  self->months = months > 0 ? (guint) months : 0;
  self->from = get_period (file, "from");
  self->to = get_period (file, "to");
  day = g_key_file_get_string (file, GROUP, "as-at", NULL);
  if (day == NULL || !plumb_date_parse (day, &self->as_at))
    self->as_at = 0;
  axis = g_key_file_get_string (file, GROUP, "axis", NULL);
  if (!plumb_selection_parse_axis (axis, &self->axis))
    self->axis = PLUMB_AXIS_ZERO;
  if (self->area == NULL)
    {
      g_set_error_literal (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND,
                           _ ("What was pinned names no area. Take it off the list and pin the chart again."));
      return NULL;
    }
  return g_steal_pointer (&self);
}
