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
 * One observation to be stored.
 *
 * @indicator: key
 * @breakdown: key of plumb_warehouse_intern_breakdown(), 0 for the total
 * @area: key
 * @period: plumb_period_code()
 * @value: NAN where there is none; with @state 0 and a finite numerator of a rate it is computed when it is read
 * @numerator: NAN where there is none
 * @denominator: NAN where there is none
 * @derived: @value was computed by the loader
 * @as_of: Julian day or 0
 * @note: key of plumb_warehouse_intern_text(), 0 for none
 * @source: key of plumb_warehouse_intern_text(), 0 for the file itself
 * @line: of the file, for messages; not stored
 */
typedef struct
{
  gint64 indicator;
  gint64 breakdown;
  gint64 area;
  gint64 period;
  double value;
  double numerator;
  double denominator;
  PlumbState state;
  PlumbStatus status;
  gboolean derived;
  guint32 as_of;
  gint64 note;
  gint64 source;
  guint line;
} PlumbFact;

/**
 * plumb_fact_compare: by indicator, breakdown, area, period and whether it is measured, forecast or budget: the order
 * in which facts are stored fastest; 0 for the same key. A provisional and an actual figure have the same key: one
 * takes the place of the other.
 */
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
 * @load: file_name, layout, mapping, released, sha256, rows; loaded_at %NULL for the clock. Its key is ignored.
 * @edition: for a cumulative release the last year in it, else 0: among releases of one day the later edition counts
 *
 * Begins the transaction of one load; until plumb_warehouse_commit_load() or plumb_warehouse_roll_back() others see
 * nothing of it.
 */
gboolean plumb_warehouse_begin_load (PlumbWarehouse *self, const PlumbLoad *load, int edition, GError **error);

/** plumb_warehouse_set_load_rows: the number of data rows read, known at the end. */
void plumb_warehouse_set_load_rows (PlumbWarehouse *self, gint64 rows);

/**
 * plumb_warehouse_store_facts:
 * @facts: (element-type PlumbFact): sorted by plumb_fact_compare(), each key once
 *
 * A fact equal to the current one changes nothing; one that differs takes its place, and the earlier one is kept; one
 * released before the current one goes to the history. Adds to the counts of the load.
 */
gboolean plumb_warehouse_store_facts (PlumbWarehouse *self, GArray *facts, GError **error);

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
gboolean plumb_warehouse_intern_breakdown (PlumbWarehouse *self, const char *text, gint64 *key, GError **error);

/** plumb_warehouse_intern_text: a note or a source; key out, 0 for the empty text. */
gboolean plumb_warehouse_intern_text (PlumbWarehouse *self, const char *text, gint64 *key, GError **error);

/**
 * plumb_warehouse_put_indicator: defines or redefines an indicator by its id; a changed definition gets the next
 * definition version.
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
