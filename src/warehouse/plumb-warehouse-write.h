/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing a load into the warehouse: begin, define and store, then commit or roll back. All or nothing. For intake/
 * alone.
 */
#pragma once

#include "plumb-warehouse.h"

G_BEGIN_DECLS

/**
 * PlumbFact:
 * One observation to be stored. Small, as there are millions of them.
 *
 * @value: NAN where there is none; with @state 0 and a finite numerator of a rate it is computed when it is read
 * @numerator: NAN where there is none
 * @denominator: NAN where there is none
 * @indicator: key
 * @breakdown: key of plumb_warehouse_intern_breakdown(), 0 for the total
 * @period: plumb_period_code()
 * @area: key
 * @note: number of plumb_warehouse_intern_text(), 0 for none
 * @source: number of plumb_warehouse_intern_text(), 0 for the file itself
 * @as_of: Julian day or 0
 * @line: of the file, for messages; not stored
 * @state: a #PlumbState
 * @status: a #PlumbStatus
 * @derived: @value was computed by the loader
 */
typedef struct
{
  double value;
  double numerator;
  double denominator;
  gint32 indicator;
  gint32 breakdown;
  gint32 period;
  gint32 area;
  gint32 note;
  gint32 source;
  guint32 as_of;
  guint32 line;
  guint8 state;
  guint8 status;
  guint8 derived;
} PlumbFact;

/** plumb_fact_basis: Returns: 0 for a measured figure, 1 for a forecast, 2 for a budget: these stand beside each other.
 * A provisional and an actual figure have the same key: one takes the place of the other. */
static inline guint
plumb_fact_basis (const PlumbFact *fact)
{
  return fact->status == PLUMB_STATUS_FORECAST ? 1 : fact->status == PLUMB_STATUS_BUDGET ? 2 : 0;
}

/** plumb_fact_compare: by indicator, breakdown, period, area and basis: the order in which facts are stored; 0 for the
 * same key. */
int plumb_fact_compare (const PlumbFact *a, const PlumbFact *b);

/**
 * plumb_warehouse_find_load:
 * @sha256: 64 hexadecimal digits
 *
 * Returns: (transfer full) (nullable): the load that brought exactly this file, %NULL with @error unset when there is
 * none.
 */
PlumbLoad *plumb_warehouse_find_load (PlumbWarehouse *self, const char *sha256, GError **error);

/**
 * plumb_warehouse_begin_load:
 * @load: file_name, layout, mapping, released, and where they are known already sha256 and rows; loaded_at %NULL for
 * the clock. Its key is ignored.
 * @edition: for a cumulative release the last year in it, else 0: among releases of one day the later edition counts
 *
 * Begins the transaction of one load; until plumb_warehouse_commit_load() or plumb_warehouse_roll_back() others see
 * nothing of it.
 */
gboolean plumb_warehouse_begin_load (PlumbWarehouse *self, const PlumbLoad *load, int edition, GError **error);

/** plumb_warehouse_describe_load: what is known when a file has been read, before its facts are stored: the number of
 * its data rows, the edition as plumb_warehouse_begin_load() has it, the mapping (nullable) and its sum. */
void
plumb_warehouse_describe_load (PlumbWarehouse *self, gint64 rows, int edition, const char *mapping, const char *sha256);

/**
 * plumb_warehouse_add_fact: takes a copy of @fact, in any order, for plumb_warehouse_store_facts(). Memory does not
 * grow with their number: beyond some hundred thousand they wait in a file without a name beside the warehouse.
 *
 * Errors: NO_SPACE, READ_ONLY for that file
 */
gboolean plumb_warehouse_add_fact (PlumbWarehouse *self, const PlumbFact *fact, GError **error);

/**
 * PlumbStoreWatch:
 * What is told of the facts while they are stored; whoever watches may find that the load has to be rolled back.
 *
 * @fact: each, in the order of plumb_fact_compare()
 * @repeated: @again has the key of @first, which came before it in the file, and is left out
 * @replaces: @fact takes the place of a figure with this value and numerator, NAN where there are none
 */
typedef struct
{
  void (*fact) (const PlumbFact *fact, gpointer data);
  void (*repeated) (const PlumbFact *first, const PlumbFact *again, gpointer data);
  void (*replaces) (const PlumbFact *fact, double value, double numerator, gpointer data);
} PlumbStoreWatch;

/**
 * plumb_warehouse_store_facts:
 * @watch: (nullable): is told, with @data
 *
 * Stores all facts that were added. One equal to the current figure changes nothing; one that differs takes its place,
 * and the earlier one is kept; one released before the current one goes to the history. Adds to the counts of the load.
 */
gboolean
plumb_warehouse_store_facts (PlumbWarehouse *self, const PlumbStoreWatch *watch, gpointer data, GError **error);

/** plumb_warehouse_commit_load: Returns: (transfer full): the load as it was stored, with its counts. Ends the
 * transaction. */
PlumbLoad *plumb_warehouse_commit_load (PlumbWarehouse *self, GError **error);

/** plumb_warehouse_roll_back: ends the transaction and leaves the warehouse as it was before
 * plumb_warehouse_begin_load(). */
void plumb_warehouse_roll_back (PlumbWarehouse *self);

/** plumb_warehouse_current_load: Returns: (transfer full): the load under way with its counts so far, for the report of
 * a dry run. */
PlumbLoad *plumb_warehouse_current_load (PlumbWarehouse *self);

/** plumb_warehouse_intern_breakdown: @text `dimension=category;...` in canonical order; key out, 0 for the empty text.
 */
gboolean plumb_warehouse_intern_breakdown (PlumbWarehouse *self, const char *text, gint32 *key, GError **error);

/** plumb_warehouse_intern_text: Returns: the number that a note or a source has in this load, 0 for the empty text. */
gint32 plumb_warehouse_intern_text (PlumbWarehouse *self, const char *text);

/**
 * plumb_warehouse_put_indicator: defines or redefines an indicator by its id, with its stored texts; a changed
 * definition gets the next definition version.
 * @key: (out) (optional)
 */
gboolean
plumb_warehouse_put_indicator (PlumbWarehouse *self, const PlumbIndicator *indicator, gint64 *key, GError **error);

/**
 * PlumbAreaDefinition:
 * @parent: (nullable): GSS code of the country of a region, or of the region of an authority
 * @former_codes: (nullable): codes it had earlier, separated by blanks, each with the last year of its use behind a
 * colon where that is known: `E10000027:2023`
 * @from: first year, 0 when it always was
 * @to: last year, 0 when it still is
 */
typedef struct
{
  const char *code;
  const char *name;
  PlumbAreaLevel level;
  const char *parent;
  const char *la_code;
  const char *former_codes;
  int from;
  int to;
  gboolean illustrative;
} PlumbAreaDefinition;

/**
 * plumb_warehouse_put_area: defines or redefines an area by its code or by a former one.
 * @key: (out) (optional)
 * Errors: UNKNOWN for a parent that is not there
 */
gboolean plumb_warehouse_put_area (PlumbWarehouse *self, const PlumbAreaDefinition *area, gint64 *key, GError **error);

/**
 * plumb_warehouse_put_successors:
 * @code: of an area
 * @successors: codes or DfE numbers of the areas that came in its place, wholly or in part, separated by blanks; takes
 * the place of what was said before
 *
 * Errors: UNKNOWN for an area that is not there; CONSTRAINT for one that came in its own place
 */
gboolean
plumb_warehouse_put_successors (PlumbWarehouse *self, const char *code, const char *successors, GError **error);

/** PLUMB_LAYOUT_SAVED: the layout of a load that is no file, but a set that a reader has saved. */
#define PLUMB_LAYOUT_SAVED "saved"

/** plumb_warehouse_put_neighbour_set: makes the set @name of the load under way, once a load; key out. */
gboolean plumb_warehouse_put_neighbour_set (PlumbWarehouse *self,
                                            const char *name,
                                            const char *dated,
                                            const char *source,
                                            gint64 *key,
                                            GError **error);

/** plumb_warehouse_put_neighbour: one line of the set @set; @rank at least 1. */
gboolean plumb_warehouse_put_neighbour (PlumbWarehouse *self,
                                        gint64 set,
                                        gint64 area,
                                        int rank,
                                        gint64 neighbour,
                                        const char *closeness,
                                        GError **error);

/** plumb_warehouse_put_break: a break or an annotation; @area 0 for every area. One that is there already is not
 * doubled. */
gboolean plumb_warehouse_put_break (PlumbWarehouse *self,
                                    gint64 indicator,
                                    gint64 area,
                                    PlumbPeriod period,
                                    gboolean annotation,
                                    const char *note,
                                    GError **error);

/** plumb_warehouse_put_target: a target of the load under way; @area 0 for every area. */
gboolean plumb_warehouse_put_target (PlumbWarehouse *self,
                                     gint64 indicator,
                                     gint64 area,
                                     const PlumbTarget *target,
                                     GError **error);

/** plumb_warehouse_put_commentary: commentary of the load under way. */
gboolean plumb_warehouse_put_commentary (PlumbWarehouse *self, const PlumbCommentary *commentary, GError **error);

/**
 * plumb_warehouse_put_problems:
 * @problems: (element-type PlumbProblem): warnings, as nothing of a file that was refused is kept
 * @n_problems: how many there were in all
 *
 * What is reported of the load under way.
 */
gboolean plumb_warehouse_put_problems (PlumbWarehouse *self, GPtrArray *problems, guint n_problems, GError **error);

G_END_DECLS
