/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `plumb rank`: authorities by one indicator in one period.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-comparison.h"
#include "plumb-format.h"
#include "plumb-rank.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  AMONG_ALL,
  AMONG_NEIGHBOURS,
  AMONG_REGION,
  N_AMONG
} Among;

/* The authorities that are ranked together. Real ones and made-up ones never are: an illustrative area has a country of
 * its own. */
static GPtrArray *
list_ranked (PlumbWarehouse *warehouse,
             Among among,
             const PlumbArea *own,
             const PlumbSelection *selection,
             GError **error)
{
  g_autoptr (GPtrArray) ranked = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  g_autoptr (GPtrArray) all = NULL;

  if (among == AMONG_NEIGHBOURS)
    {
      g_autoptr (PlumbNeighbourSet) set = NULL;
      g_autoptr (GPtrArray) neighbours = plumb_comparison_find_neighbours (warehouse, own, selection, &set, error);

      if (neighbours == NULL)
        return NULL;
      g_ptr_array_add (ranked, plumb_area_ref ((PlumbArea *) own));
      for (guint i = 0; i < neighbours->len; i++)
        g_ptr_array_add (ranked, plumb_area_ref (((PlumbNeighbour *) g_ptr_array_index (neighbours, i))->area));
      return g_steal_pointer (&ranked);
    }

  all = plumb_warehouse_list_areas (warehouse, error);
  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (all, i);

      if (area->level != PLUMB_AREA_AUTHORITY)
        continue;
      if (own != NULL ? area->country != own->country : area->illustrative)
        continue;
      if (among == AMONG_REGION && area->region != own->region)
        continue;
      g_ptr_array_add (ranked, plumb_area_ref (area));
    }
  return g_steal_pointer (&ranked);
}

static PlumbTable *
rank_table (const PlumbIndicator *indicator, GPtrArray *series, GArray *ranks, PlumbPeriod period)
{
  static const char *const columns[] = { "#rank",     "#of",    "#ties", "band", "area_code",
                                         "area_name", "#value", "state", NULL };
  PlumbTable *table = plumb_table_new (columns);

  for (guint i = 0; i < ranks->len; i++)
    {
      const PlumbRank *rank = &g_array_index (ranks, PlumbRank, i);
      const PlumbSeries *one = g_ptr_array_index (series, rank->series);
      const PlumbObservation *observation = plumb_series_at (one, period);
      char band[2] = { rank->band, '\0' };

      if (observation == NULL)
        continue; /* the file has no row for it: it did not exist then, or is not in the return */
      if (rank->rank == 0)
        {
          plumb_table_add (table, "", "", "", "", one->area->code, one->area->stored_name, "",
                           plumb_state_letter (observation->state));
        }
      else
        {
          g_autofree char *place = g_strdup_printf ("%u", rank->rank);
          g_autofree char *of = g_strdup_printf ("%u", rank->of);
          g_autofree char *ties = g_strdup_printf ("%u", rank->ties);
          g_autofree char *value =
            plumb_format_machine (observation->value, observation->derived ? indicator->decimals : -1);

          plumb_table_add (table, place, of, ties, band, one->area->code, one->area->stored_name, value, "");
        }
    }
  return table;
}

/* What the rows cannot say: why there are no bands, and who is not ranked. */
static void
print_notes (const PlumbRankSummary *ranked, const PlumbRankSummary *all)
{
  g_autofree char *bands = plumb_rank_summary_bands (all);
  g_autofree char *excluded = plumb_rank_summary_excluded (ranked);

  if (*bands != '\0')
    g_printerr ("%s\n", bands);
  if (*excluded != '\0')
    g_printerr ("%s\n", excluded);
}

/* The figures of the authorities that are ranked together. */
static GPtrArray *
load_ranked (PlumbWarehouse *warehouse,
             const PlumbSelection *selection,
             PlumbIndicator *indicator,
             Among among,
             const PlumbArea *own,
             GError **error)
{
  g_autoptr (GPtrArray) areas = list_ranked (warehouse, among, own, selection, error);
  PlumbSeriesQuery query = { .indicator = indicator,
                             .areas = areas,
                             .breakdown = selection->breakdown,
                             .from = selection->from,
                             .to = selection->from,
                             .as_at = selection->as_at };

  return areas != NULL ? plumb_warehouse_get_series (warehouse, &query, error) : NULL;
}

static PlumbExit
rank (PlumbWarehouse *warehouse, const PlumbSelection *selection, Among among, PlumbFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (warehouse, selection->indicator, &error);
  g_autoptr (PlumbArea) own = NULL;
  g_autoptr (GPtrArray) series = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GArray) ranks = NULL;
  g_autoptr (GArray) all_ranks = NULL;
  g_autoptr (PlumbTable) table = NULL;
  PlumbRankSummary summary, all_summary;

  if (indicator == NULL)
    return plumb_data_error (error);
  if (selection->area != NULL)
    {
      own = plumb_warehouse_find_area (warehouse, selection->area, &error);
      if (own == NULL)
        return plumb_data_error (error);
    }
  series = load_ranked (warehouse, selection, indicator, among, own, &error);
  if (series == NULL)
    return plumb_data_error (error);
  all = among == AMONG_ALL ? g_ptr_array_ref (series)
                           : load_ranked (warehouse, selection, indicator, AMONG_ALL, own, &error);
  if (all == NULL)
    return plumb_data_error (error);

  ranks = plumb_rank_compute (indicator, series, selection->from, &summary);
  all_ranks = plumb_rank_compute (indicator, all, selection->from, &all_summary);
  plumb_rank_take_bands (ranks, series, all_ranks, all);
  table = rank_table (indicator, series, ranks, selection->from);
  print_notes (&summary, &all_summary);
  if (own != NULL)
    plumb_illustrative_note (own);
  plumb_table_print (table, format);
  return PLUMB_EXIT_DONE;
}

static PlumbExit
run_rank (int argc, char **argv)
{
  static const char *const words[N_AMONG] = { "all", "neighbours", "region" };
  g_auto (PlumbSelectionOptions) options = { 0 };
  g_autofree char *among_text = NULL;
  const GOptionEntry entries[] = {
    { "indicator", 'i', 0, G_OPTION_ARG_STRING, &options.indicator, N_ ("id of the indicator"), "ID" },
    { "period", 'p', 0, G_OPTION_ARG_STRING, &options.from, N_ ("period to rank"), N_ ("PERIOD") },
    { "among", 0, 0, G_OPTION_ARG_STRING, &among_text, N_ ("all, neighbours or region"), N_ ("WORD") },
    { "area", 'a', 0, G_OPTION_ARG_STRING, &options.area, N_ ("GSS code, DfE number or name"), N_ ("AREA") },
    { "breakdown", 0, 0, G_OPTION_ARG_STRING, &options.breakdown, N_ ("dimension=category"), N_ ("TEXT") },
    { "neighbour-set", 0, 0, G_OPTION_ARG_STRING, &options.neighbour_set, N_ ("name of the set"), N_ ("NAME") },
    PLUMB_WITH_ENTRY (options),
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &options.as_at, N_ ("the warehouse as it stood on this day"), N_ ("DATE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("text, csv or json"), N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (PlumbSelection) selection = NULL;
  g_autoptr (PlumbWarehouse) warehouse = NULL;
  g_autoptr (GError) error = NULL;
  Among among = AMONG_ALL;
  PlumbFormat format;

  if (!plumb_command_parse (&plumb_command_rank, entries, &argc, &argv))
    return PLUMB_EXIT_USAGE;
  if (argc != 2 || options.indicator == NULL || options.from == NULL)
    return plumb_usage_error (&plumb_command_rank, _ ("Name a warehouse, an indicator and a period."));
  if (!plumb_format_parse (options.format, &format))
    return plumb_usage_error (&plumb_command_rank, _ ("--format takes text, csv or json, and not “%s”."),
                              options.format);
  while (among < N_AMONG && among_text != NULL && strcmp (among_text, words[among]) != 0)
    among++;
  if (among == N_AMONG)
    return plumb_usage_error (&plumb_command_rank, _ ("--among takes all, neighbours or region, and not “%s”."),
                              among_text);
  if (options.with != NULL && among_text != NULL && among != AMONG_NEIGHBOURS)
    return plumb_usage_error (&plumb_command_rank, _ ("--with ranks a group of its own, and not --among %s."),
                              among_text);
  if (options.with != NULL)
    among = AMONG_NEIGHBOURS;
  if (among != AMONG_ALL && options.area == NULL)
    return plumb_usage_error (&plumb_command_rank, _ ("Say with --area whose neighbours or region are meant."));
  selection = plumb_selection_from_options (&plumb_command_rank, &options, "none");
  if (selection == NULL)
    return PLUMB_EXIT_USAGE;

  warehouse = plumb_warehouse_open (argv[1], PLUMB_WAREHOUSE_READ, NULL, &error);
  if (warehouse == NULL)
    return plumb_data_error (error);
  return rank (warehouse, selection, among, format);
}

const PlumbCommand plumb_command_rank = {
  "rank",
  N_ ("WAREHOUSE --indicator ID --period P [--among all|neighbours|region] [--area A] [--with AREA...] "
      "[--as-at DATE] [--format FORMAT]"),
  N_ ("Rank the authorities by an indicator"), run_rank
};
