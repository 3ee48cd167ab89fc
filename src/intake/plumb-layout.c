/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layouts in the order in which they are tried, and what several of them share.
 */
#include "config.h"

#include "plumb-layout.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMES 12

static const PlumbLayout *const layouts[] = {
  &plumb_layout_ees,        &plumb_layout_tidy,
  &plumb_layout_neighbours, &plumb_layout_neighbours_paired,
  &plumb_layout_groups,     &plumb_layout_areas,
  &plumb_layout_codes,      &plumb_layout_indicators,
  &plumb_layout_breaks,     &plumb_layout_targets,
  &plumb_layout_commentary, &plumb_layout_budget,
  &plumb_layout_lait,       &plumb_layout_lait_dictionary,
};

const PlumbLayout *
plumb_layout_find (const PlumbHeader *header, const char *file_name, GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (layouts[i]->recognise (header))
      return layouts[i];
  names = g_ptr_array_new ();
  for (guint i = 0; i < plumb_header_length (header); i++)
    if (plumb_header_name (header, i)[0] != '\0')
      g_ptr_array_add (names, (gpointer) plumb_header_name (header, i));
  list = plumb_layout_join_names (names);
  g_set_error (
    error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT,
    _ (
      "“%s” has a header that fits no layout; its columns are %s. A file of figures has at least the columns indicator, area, "
      "period and value."),
    file_name, list);
  return NULL;
}

gboolean
plumb_layout_has (const PlumbHeader *header, const char *const *columns)
{
  for (const char *const *column = columns; *column != NULL; column++)
    if (plumb_header_find (header, *column) < 0)
      return FALSE;
  return TRUE;
}

gboolean
plumb_layout_read_indicator (PlumbReading *reading,
                             const PlumbRow *row,
                             const char *column,
                             const char *id,
                             PlumbIndicator **indicator,
                             GError **error)
{
  if (!plumb_catalog_indicator (reading->catalog, id, indicator, error))
    return FALSE;
  if (*indicator == NULL)
    plumb_problems_fatal (reading->problems, "unknown-indicator", row->line, column, id,
                          _ ("There is no indicator with this id. Use one that the warehouse has."));
  return TRUE;
}

gboolean
plumb_layout_read_area (PlumbReading *reading,
                        const PlumbRow *row,
                        const char *column,
                        const char *text,
                        gint64 *key,
                        GError **error)
{
  const char *why;

  if (!plumb_catalog_area (reading->catalog, text, key, &why, error))
    return FALSE;
  if (*key == 0)
    plumb_problems_fatal (reading->problems, "unknown-area", row->line, column, text, "%s", why);
  return TRUE;
}

gboolean
plumb_layout_read_period (PlumbReading *reading,
                          const PlumbRow *row,
                          const char *column,
                          const char *text,
                          PlumbPeriod *period)
{
  if (plumb_period_parse (text, period))
    return TRUE;
  plumb_problems_fatal (reading->problems, "unknown-period", row->line, column, text,
                        _ ("This is no period. Write it as 2025, 2024/25, 2024-Q3, 2024-11 or 2024-03-31."));
  return FALSE;
}

void
plumb_layout_warn_unread (PlumbReading *reading, const char *const *known)
{
  for (guint i = 0; i < plumb_header_length (reading->header); i++)
    {
      const char *name = plumb_header_name (reading->header, i);
      g_autofree char *lower = g_ascii_strdown (name, -1);

      if (name[0] != '\0' && !g_strv_contains (known, lower))
        plumb_problems_warn (reading->problems, "unread-column", 1, name, NULL,
                             _ ("This column is not read. Rename it if it should be one of those of the layout."));
    }
}

char *
plumb_layout_join_names (GPtrArray *names)
{
  GString *list = g_string_new (NULL);
  guint shown = MIN (names->len, MAX_NAMES);

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (names, i));
  if (names->len > shown)
    g_string_append_printf (list, ngettext (" and %u more", " and %u more", names->len - shown), names->len - shown);
  return g_string_free (list, FALSE);
}
