/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One load of a few facts.
 */
#include "parts-fixture.h"

#include <math.h>
#include <string.h>

#include "plumb-warehouse-write.h"

#define CODE "E06000024"
#define SUM "0000000000000000000000000000000000000000000000000000000000000000"

/* "2025 12 forecast" or "2025 c" */
static void
add_fact (PlumbWarehouse *warehouse, gint64 indicator, gint64 area, gint32 breakdown, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  PlumbFact fact = { .value = NAN,
                     .numerator = NAN,
                     .denominator = NAN,
                     .indicator = (gint32) indicator,
                     .area = (gint32) area,
                     .breakdown = breakdown };
  g_autoptr (GError) error = NULL;
  PlumbPeriod period;
  PlumbState state = PLUMB_STATE_NUMBER;
  PlumbStatus status = PLUMB_STATUS_ACTUAL;

  g_assert_true (plumb_period_parse (words[0], &period));
  if (g_ascii_isdigit (*words[1]) || (*words[1] == '-' && words[1][1] != '\0'))
    fact.value = g_ascii_strtod (words[1], NULL);
  else
    g_assert_true (plumb_state_parse (words[1], &state));
  if (words[2] != NULL)
    g_assert_true (plumb_status_parse (words[2], &status));
  fact.period = (gint32) plumb_period_code (period);
  fact.state = (guint8) state;
  fact.status = (guint8) status;
  g_assert_true (plumb_warehouse_add_fact (warehouse, &fact, &error));
  g_assert_no_error (error);
}

static void
add_line (PlumbWarehouse *warehouse, gint64 indicator, gint64 area, const char *line)
{
  const char *colon = strstr (line, ": ");
  g_autofree char *breakdown = NULL;
  g_auto (GStrv) facts = NULL;
  g_autoptr (GError) error = NULL;
  gint32 key = 0;

  if (colon == NULL)
    return;
  breakdown = g_strndup (line, colon - line);
  g_assert_true (plumb_warehouse_intern_breakdown (warehouse, breakdown, &key, &error));
  g_assert_no_error (error);
  facts = g_strsplit (colon + 2, ", ", -1);
  for (guint i = 0; facts[i] != NULL; i++)
    add_fact (warehouse, indicator, area, key, facts[i]);
}

static void
fill (PlumbWarehouse *warehouse, const PartsCase *parts)
{
  const PlumbLoad load = {
    .file_name = (char *) "parts.csv",
    .layout = (char *) "tidy",
    .mapping = (char *) "",
    .loaded_at = (char *) "2026-04-01T00:00:00Z",
    .sha256 = (char *) SUM,
    .released = 2461131,
  };
  const PlumbAreaDefinition area = { .code = CODE,
                                     .name = parts->area != NULL ? parts->area : "North Somerset",
                                     .level = PLUMB_AREA_AUTHORITY,
                                     .illustrative = parts->illustrative };
  const PlumbIndicator fields = { .id = (char *) "parts",
                                  .name = (char *) parts->name,
                                  .theme = (char *) "Front door",
                                  .unit_text = (char *) (parts->unit_text != NULL ? parts->unit_text : "count"),
                                  .numerator = (char *) parts->name,
                                  .source_return = (char *) "CIN",
                                  .calendar = parts->calendar };
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&fields);
  g_auto (GStrv) lines = g_strsplit (parts->lines, "\n", -1);
  g_autoptr (PlumbLoad) stored = NULL;
  g_autoptr (GError) error = NULL;
  gint64 area_key = 0, indicator_key = 0;

  g_assert_true (plumb_warehouse_begin_load (warehouse, &load, 0, &error));
  g_assert_true (plumb_warehouse_put_area (warehouse, &area, &area_key, &error));
  g_assert_true (plumb_warehouse_put_indicator (warehouse, indicator, &indicator_key, &error));
  for (guint i = 0; lines[i] != NULL; i++)
    add_line (warehouse, indicator_key, area_key, lines[i]);
  if (parts->break_at != NULL)
    {
      PlumbPeriod period;

      g_assert_true (plumb_period_parse (parts->break_at, &period));
      g_assert_true (plumb_warehouse_put_break (warehouse, indicator_key, 0, period, FALSE, "counted anew", &error));
    }
  plumb_warehouse_describe_load (warehouse, 1, 0, NULL, SUM);
  g_assert_true (plumb_warehouse_store_facts (warehouse, NULL, NULL, &error));
  stored = plumb_warehouse_commit_load (warehouse, &error);
  g_assert_no_error (error);
  g_assert_nonnull (stored);
}

PlumbFigure *
parts_figure (PlumbFigureKind kind, const PartsCase *parts, const char *dimension, gboolean shares)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);
  g_autoptr (PlumbSelection) selection = plumb_selection_new ("parts", CODE);
  PlumbFigure *figure;

  g_assert_no_error (error);
  fill (warehouse, parts);
  selection->dimension = g_strdup (dimension);
  selection->shares = shares;
  figure = plumb_figure_load (kind, warehouse, selection, &error);
  g_assert_no_error (error);
  g_assert_nonnull (figure);
  return figure;
}
