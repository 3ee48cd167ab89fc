/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The warehouse: one SQLite file of indicators, areas, neighbour sets and observations. The only room that knows
 * SQLite.
 */
#pragma once

#include <gio/gio.h>

#include "plumb-area-history.h"
#include "plumb-commentary.h"
#include "plumb-problem.h"
#include "plumb-series.h"
#include "plumb-target.h"

G_BEGIN_DECLS

#define PLUMB_WAREHOUSE_ERROR (plumb_warehouse_error_quark ())
GQuark plumb_warehouse_error_quark (void);

/**
 * PlumbWarehouseError:
 * @PLUMB_WAREHOUSE_ERROR_OPEN: the file is not there or may not be read
 * @PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE: it is no SQLite file, or another program's
 * @PLUMB_WAREHOUSE_ERROR_NEWER: a newer Plumbline made it
 * @PLUMB_WAREHOUSE_ERROR_OLDER: an older Plumbline made it, and it is not open for writing, which brings it up to date
 * @PLUMB_WAREHOUSE_ERROR_CORRUPT: it is truncated or damaged
 * @PLUMB_WAREHOUSE_ERROR_UNKNOWN: an indicator, area, neighbour set or load that it does not hold
 * @PLUMB_WAREHOUSE_ERROR_AMBIGUOUS: a name that fits several areas
 * @PLUMB_WAREHOUSE_ERROR_BUSY: another program is writing
 * @PLUMB_WAREHOUSE_ERROR_NO_SPACE: the disk is full
 * @PLUMB_WAREHOUSE_ERROR_READ_ONLY: the file or its folder may not be written, or what is asked for would have to be
 * @PLUMB_WAREHOUSE_ERROR_CONSTRAINT: what was to be stored contradicts the schema
 * @PLUMB_WAREHOUSE_ERROR_INTERNAL: anything else that SQLite says
 *
 * An interrupted query is G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  PLUMB_WAREHOUSE_ERROR_OPEN,
  PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE,
  PLUMB_WAREHOUSE_ERROR_NEWER,
  PLUMB_WAREHOUSE_ERROR_OLDER,
  PLUMB_WAREHOUSE_ERROR_CORRUPT,
  PLUMB_WAREHOUSE_ERROR_UNKNOWN,
  PLUMB_WAREHOUSE_ERROR_AMBIGUOUS,
  PLUMB_WAREHOUSE_ERROR_BUSY,
  PLUMB_WAREHOUSE_ERROR_NO_SPACE,
  PLUMB_WAREHOUSE_ERROR_READ_ONLY,
  PLUMB_WAREHOUSE_ERROR_CONSTRAINT,
  PLUMB_WAREHOUSE_ERROR_INTERNAL
} PlumbWarehouseError;

/**
 * PlumbWarehouse:
 * One connection, used on the thread that opened it only.
 */
typedef struct _PlumbWarehouse PlumbWarehouse;

/**
 * PlumbWarehouseMode:
 * @PLUMB_WAREHOUSE_READ: read-only; nothing in the file changes, but that a load which broke off is taken back
 * @PLUMB_WAREHOUSE_WRITE: read and write a warehouse that is there; one of an older version is first copied beside
 * itself and brought up to date
 * @PLUMB_WAREHOUSE_CREATE: as write, and make the warehouse when there is no file, or an empty one
 */
typedef enum
{
  PLUMB_WAREHOUSE_READ,
  PLUMB_WAREHOUSE_WRITE,
  PLUMB_WAREHOUSE_CREATE
} PlumbWarehouseMode;

/**
 * plumb_warehouse_open:
 * @path: file name; `:memory:` with %PLUMB_WAREHOUSE_CREATE makes one that is kept nowhere
 * @cancellable: (nullable): interrupts every query of the connection while it is cancelled
 *
 * Opens a file as one from elsewhere: no trust in its schema, no extensions, limits on its lengths, its pages checked.
 *
 * Returns: (transfer full): close with plumb_warehouse_close()
 * Errors: #PlumbWarehouseError OPEN, NOT_A_WAREHOUSE, NEWER, OLDER, CORRUPT, READ_ONLY
 */
PlumbWarehouse *
plumb_warehouse_open (const char *path, PlumbWarehouseMode mode, GCancellable *cancellable, GError **error);
void plumb_warehouse_close (PlumbWarehouse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbWarehouse, plumb_warehouse_close)

/** plumb_warehouse_set_cancellable: @cancellable (nullable) takes the place of the one that interrupted queries so far.
 */
void plumb_warehouse_set_cancellable (PlumbWarehouse *self, GCancellable *cancellable);

/** plumb_warehouse_path: Returns: (transfer none): the file's name as it was given. */
const char *plumb_warehouse_path (PlumbWarehouse *self);

/**
 * plumb_warehouse_begin_read / plumb_warehouse_end_read:
 * Between the two all queries see one state of the file, and many small reads cost a fraction. They nest.
 */
gboolean plumb_warehouse_begin_read (PlumbWarehouse *self, GError **error);
void plumb_warehouse_end_read (PlumbWarehouse *self);

/** plumb_warehouse_list_indicators: Returns: (transfer full) (element-type PlumbIndicator): all, by theme and then as
 * defined. */
GPtrArray *plumb_warehouse_list_indicators (PlumbWarehouse *self, GError **error);

/** plumb_warehouse_list_areas: Returns: (transfer full) (element-type PlumbArea): all, countries, regions, then the
 * others by name. */
GPtrArray *plumb_warehouse_list_areas (PlumbWarehouse *self, GError **error);

/**
 * plumb_warehouse_list_measured_areas: Returns: (transfer full) (element-type PlumbArea): those that have an
 * observation, authorities by name first: what an authority switcher offers.
 */
GPtrArray *plumb_warehouse_list_measured_areas (PlumbWarehouse *self, GError **error);

/**
 * PlumbTheme: a theme with the number of its indicators and of those that have an observation.
 */
typedef struct
{
  char *name;
  int indicators;
  int measured;
} PlumbTheme;
void plumb_theme_free (PlumbTheme *self);

/** plumb_warehouse_list_themes: Returns: (transfer full) (element-type PlumbTheme): in their order. */
GPtrArray *plumb_warehouse_list_themes (PlumbWarehouse *self, GError **error);

/**
 * PlumbNeighbourSet:
 * @dated: when the set was published, as printed (`2025`)
 * @areas: how many areas have neighbours in it
 * @load: key of the load that brought it; 0 where it came with an older schema
 * @saved: a reader has saved it, for one area; no file has it
 */
typedef struct
{
  gint64 key;
  char *name;
  char *dated;
  char *source;
  int areas;
  gint64 load;
  gboolean saved;
} PlumbNeighbourSet;
void plumb_neighbour_set_free (PlumbNeighbourSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbNeighbourSet, plumb_neighbour_set_free)

/**
 * plumb_warehouse_list_neighbour_sets: Returns: (transfer full) (element-type PlumbNeighbourSet): each name once, as it
 * was released last; the newest date first, of one date the list of DfE and then by name.
 */
GPtrArray *plumb_warehouse_list_neighbour_sets (PlumbWarehouse *self, GError **error);

/**
 * PlumbLoad:
 * @released: Julian day on which the figures were published
 * @loaded_at: `YYYY-MM-DDTHH:MM:SSZ`
 * @sha256: of the file's bytes, 64 hexadecimal digits
 * @added: observations that were new
 * @changed: observations that took the place of another value
 * @unchanged: observations that were there already
 * @historic: observations of which the warehouse has a newer release: kept in the history
 * @problems: how many warnings its report has
 */
typedef struct
{
  gint64 key;
  char *file_name;
  char *layout;
  char *mapping;
  guint32 released;
  char *loaded_at;
  char *sha256;
  gint64 rows;
  gint64 added;
  gint64 changed;
  gint64 unchanged;
  gint64 historic;
  gint64 problems;
} PlumbLoad;
void plumb_load_free (PlumbLoad *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLoad, plumb_load_free)

/** plumb_load_comes_with_program: whether it is one of the tables of indicators and areas that come with the program,
 * which cannot be taken back. */
gboolean plumb_load_comes_with_program (const PlumbLoad *self);

/** plumb_load_is_saved_set: whether it is no file, but a neighbour set that a reader has saved. */
gboolean plumb_load_is_saved_set (const PlumbLoad *self);

/** plumb_warehouse_list_loads: Returns: (transfer full) (element-type PlumbLoad): oldest first. */
GPtrArray *plumb_warehouse_list_loads (PlumbWarehouse *self, GError **error);

/** plumb_warehouse_get_load: Returns: (transfer full): the load with the key @key. Errors: UNKNOWN. */
PlumbLoad *plumb_warehouse_get_load (PlumbWarehouse *self, gint64 key, GError **error);

/** plumb_warehouse_list_problems: Returns: (transfer full) (element-type PlumbProblem): the report of the load @key, as
 * it was printed when it was loaded. */
GPtrArray *plumb_warehouse_list_problems (PlumbWarehouse *self, gint64 key, GError **error);

/**
 * PlumbUnload:
 * What taking a load back did.
 *
 * @load: as it was
 * @removed: figures of the load that went, from what stood now and from the history
 * @restored: of these, those in whose place another load's figure stands again
 * @breaks: breaks and annotations that went
 * @targets: targets that went
 * @commentary: commentary that went
 * @sets: neighbour sets that went; an earlier one of the same name counts again
 */
typedef struct
{
  PlumbLoad *load;
  gint64 removed;
  gint64 restored;
  gint64 breaks;
  gint64 targets;
  gint64 commentary;
  gint64 sets;
} PlumbUnload;
void plumb_unload_free (PlumbUnload *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbUnload, plumb_unload_free)

/**
 * plumb_warehouse_unload:
 * @key: of a load
 *
 * Takes a load back in one transaction: its figures, breaks, targets, commentary, neighbour sets and report are gone as
 * if it had never been loaded, and so are notes and breakdowns that nothing else has. What it defined, areas and
 * indicators, stays. The counts of other loads stay what they were when those were loaded. The warehouse has to be open
 * for writing.
 *
 * Returns: (transfer full):
 * Errors: UNKNOWN; READ_ONLY for the tables that come with the program
 */
PlumbUnload *plumb_warehouse_unload (PlumbWarehouse *self, gint64 key, GError **error);

/** plumb_warehouse_find_indicator: Returns: (transfer full): the indicator with @id. Errors: UNKNOWN. */
PlumbIndicator *plumb_warehouse_find_indicator (PlumbWarehouse *self, const char *id, GError **error);

/**
 * plumb_warehouse_find_area:
 * @text: a GSS code, present or former, a DfE number of an authority, or a name as plumb_area_name_key() compares them
 *
 * Returns: (transfer full):
 * Errors: UNKNOWN, AMBIGUOUS
 */
PlumbArea *plumb_warehouse_find_area (PlumbWarehouse *self, const char *text, GError **error);

/** plumb_warehouse_get_area: Returns: (transfer full): the area with the key @key. Errors: UNKNOWN. */
PlumbArea *plumb_warehouse_get_area (PlumbWarehouse *self, gint64 key, GError **error);

/** plumb_warehouse_get_area_history: Returns: (transfer full): what @area was and became. */
PlumbAreaHistory *plumb_warehouse_get_area_history (PlumbWarehouse *self, const PlumbArea *area, GError **error);

/**
 * PlumbNeighbour: one line of a neighbour set.
 */
typedef struct
{
  PlumbArea *area;
  int rank;
  char *closeness;
} PlumbNeighbour;
void plumb_neighbour_free (PlumbNeighbour *self);

/**
 * plumb_warehouse_get_neighbours:
 * @set_name: (nullable): where %NULL the first of plumb_warehouse_list_neighbour_sets() that lists @area
 * @as_at: Julian day: of the sets that had been released by then; 0 for now
 * @set: (out) (transfer full) (nullable): the set that was taken; %NULL when @set_name is %NULL and no set lists @area
 *
 * Returns: (transfer full) (element-type PlumbNeighbour): by rank; empty when the set does not list the area
 * Errors: UNKNOWN for a set that is not there, or was not on the day
 */
GPtrArray *plumb_warehouse_get_neighbours (PlumbWarehouse *self,
                                           const PlumbArea *area,
                                           const char *set_name,
                                           guint32 as_at,
                                           PlumbNeighbourSet **set,
                                           GError **error);

/** plumb_warehouse_get_area_of_set: Returns: (transfer full): the only area, or one of those, that @set lists
 * neighbours of. Errors: UNKNOWN for one that lists nobody. */
PlumbArea *plumb_warehouse_get_area_of_set (PlumbWarehouse *self, const PlumbNeighbourSet *set, GError **error);

/**
 * PlumbBasis: what a figure rests on; a period may have one of each.
 *
 * @PLUMB_BASIS_ANY: whichever there is: what was measured, else the forecast, else the budget
 */
typedef enum
{
  PLUMB_BASIS_ANY,
  PLUMB_BASIS_MEASURED,
  PLUMB_BASIS_FORECAST,
  PLUMB_BASIS_BUDGET,
  PLUMB_N_BASES
} PlumbBasis;

/**
 * PlumbSeriesQuery:
 * @indicator: never %NULL
 * @areas: (element-type PlumbArea) (nullable): whose series, or %NULL for every area that has an observation in the
 * range
 * @breakdown: (nullable): `dimension=category`, several joined by `;` in alphabetical order; %NULL for the total
 * @frequency: only periods of this one, 0 for all
 * @from: first period, or PLUMB_PERIOD_NONE
 * @to: last period, or PLUMB_PERIOD_NONE; with @from equal to @to exactly that period, in whichever way it is written
 * @as_at: Julian day: the warehouse as it stood then, by the days on which figures were released; 0 for now
 * @basis: figures of this one only
 */
typedef struct
{
  PlumbIndicator *indicator;
  GPtrArray *areas;
  const char *breakdown;
  PlumbFrequency frequency;
  PlumbPeriod from;
  PlumbPeriod to;
  guint32 as_at;
  PlumbBasis basis;
} PlumbSeriesQuery;

/**
 * plumb_warehouse_get_series:
 * Returns: (transfer full) (element-type PlumbSeries): one a wanted area in the order given, empty ones too; where no
 * areas are given, one for each area that has a row, by name. A rate that was not printed is computed from its
 * numerator and the population. Periods are as they were published; only where the rows of all these areas have years
 * written in both ways, and plumb_period_twin() makes them the same years, all are plain years, and of two rows of one
 * year the later release counts, of one load the plain year. Errors: #PlumbWarehouseError
 */
GPtrArray *plumb_warehouse_get_series (PlumbWarehouse *self, const PlumbSeriesQuery *query, GError **error);

/**
 * PlumbLatest:
 * The newest measured total of an indicator in one area, of one kind of period, and that of the period before it.
 *
 * @indicator: key
 * @period: of the newest figure
 * @value: NAN where @state says why, and for a rate that no file printed: see plumb_warehouse_get_series()
 * @numerator: NAN where there is none
 * @denominator: NAN where there is none
 * @released: Julian day of the release that brought the newest figure as it stands; a release that only confirms it
 * does not count
 * @has_previous: whether there is a row for the period before, for a day for the same day of the year before; the rest
 * of
 * @previous_value, @previous_numerator, @previous_denominator and @previous_state is as above
 */
typedef struct
{
  gint64 indicator;
  PlumbPeriod period;
  double value;
  double numerator;
  double denominator;
  PlumbState state;
  guint32 released;
  gboolean has_previous;
  double previous_value;
  double previous_numerator;
  double previous_denominator;
  PlumbState previous_state;
} PlumbLatest;

/**
 * plumb_warehouse_get_latest:
 * Returns: (transfer full) (element-type PlumbLatest): of every indicator that @area has a measured total of, by its
 * key, then by the kind of period; as the warehouse stands now. A table of its own: it costs one short read, however
 * many figures there are.
 */
GArray *plumb_warehouse_get_latest (PlumbWarehouse *self, const PlumbArea *area, GError **error);

/**
 * PlumbRevision:
 * A step between two releases of a figure, one after the other, that do not say the same.
 *
 * @breakdown: empty for the total
 * @status: what the figure is since
 * @from_value: as it was printed, or rounded to the indicator's decimals where it was computed; NAN where @from_state
 * says why
 * @to_value: in the same way
 * @released: Julian day of the release that brought the later figure
 * @load: key of the load that brought it, @file_name the file
 */
typedef struct
{
  PlumbIndicator *indicator;
  PlumbArea *area;
  char *breakdown;
  PlumbPeriod period;
  PlumbStatus status;
  double from_value;
  PlumbState from_state;
  double to_value;
  PlumbState to_state;
  guint32 released;
  gint64 load;
  char *file_name;
} PlumbRevision;
void plumb_revision_free (PlumbRevision *self);

/**
 * plumb_warehouse_list_revisions:
 * @indicator: (nullable): of this one only
 * @area: (nullable): of this one only
 *
 * What is compared is the value, or the reason why there is none; a release that confirms it is no revision. A rate
 * that was not printed is computed on both sides with the population as it stands now: a population that was restated
 * is a revision of the population alone.
 *
 * Returns: (transfer full) (element-type PlumbRevision): by theme, indicator, name of the area, breakdown, period and
 * release
 */
GPtrArray *plumb_warehouse_list_revisions (PlumbWarehouse *self,
                                           const PlumbIndicator *indicator,
                                           const PlumbArea *area,
                                           GError **error);

/**
 * plumb_warehouse_list_breakdowns:
 * @area: (nullable): whose; of all where %NULL
 * @as_at: Julian day: those of which a figure had been released by then; 0 for now
 *
 * Returns: (transfer full) (array zero-terminated=1): the breakdowns of @indicator other than its total, each
 * `dimension=category`, in alphabetical order
 */
GStrv plumb_warehouse_list_breakdowns (PlumbWarehouse *self,
                                       const PlumbIndicator *indicator,
                                       const PlumbArea *area,
                                       guint32 as_at,
                                       GError **error);

/**
 * PlumbCoverage:
 * How many areas have a total of an indicator for a period, whatever its state.
 *
 * @indicator: key
 * @areas: at least 1
 */
typedef struct
{
  gint64 indicator;
  PlumbPeriod period;
  guint areas;
} PlumbCoverage;

/**
 * plumb_warehouse_get_coverage:
 * @as_at: Julian day up to whose end figures had been released, 0 for as it stands now
 *
 * Returns: (transfer full) (element-type PlumbCoverage): of every indicator and period that has a total, in the order
 * of plumb_warehouse_list_indicators(), then by the code of the period; years of an indicator that are written in both
 * ways are plain ones, as in plumb_warehouse_get_series()
 */
GArray *plumb_warehouse_get_coverage (PlumbWarehouse *self, guint32 as_at, GError **error);

/**
 * plumb_warehouse_get_breaks:
 * @as_at: Julian day: those that had been released or written by then; 0 for now
 *
 * Returns: (transfer full) (element-type PlumbBreak): breaks and annotations of @indicator that concern @area, declared
 * by files or written in the window, by period
 */
GPtrArray *plumb_warehouse_get_breaks (PlumbWarehouse *self,
                                       const PlumbIndicator *indicator,
                                       const PlumbArea *area,
                                       guint32 as_at,
                                       GError **error);

/**
 * PlumbTargetRecord:
 * A target and what it is for.
 *
 * @area: (nullable): %NULL for every area
 * @load: key of the load that brought it
 */
typedef struct
{
  PlumbIndicator *indicator;
  PlumbArea *area;
  PlumbTarget *target;
  gint64 load;
} PlumbTargetRecord;
void plumb_target_record_free (PlumbTargetRecord *self);

/**
 * plumb_warehouse_list_targets:
 * @indicator: (nullable): of this one only
 * @area: (nullable): those that hold for this one only; there one of its own takes the place of one for every area with
 * the same first period
 * @as_at: Julian day: those that had been released by then; 0 for now
 *
 * Of the targets of one area, indicator and first period the one released last counts.
 *
 * Returns: (transfer full) (element-type PlumbTargetRecord): by indicator, area and first period
 */
GPtrArray *plumb_warehouse_list_targets (PlumbWarehouse *self,
                                         const PlumbIndicator *indicator,
                                         const PlumbArea *area,
                                         guint32 as_at,
                                         GError **error);

/**
 * plumb_warehouse_list_commentary:
 * @indicator: (nullable): of this one only
 * @area: (nullable): of this one only
 * @as_at: Julian day: that which had been released or written by then; 0 for now
 *
 * Of what was said of one area, indicator and period that which was written last counts, unless it was taken back; else
 * that which was released last.
 *
 * Returns: (transfer full) (element-type PlumbCommentary): by indicator, area and period
 */
GPtrArray *plumb_warehouse_list_commentary (PlumbWarehouse *self,
                                            const PlumbIndicator *indicator,
                                            const PlumbArea *area,
                                            guint32 as_at,
                                            GError **error);

/**
 * plumb_warehouse_list_versions:
 * @as_at: Julian day: those that had been released or written by then; 0 for now
 *
 * Returns: (transfer full) (element-type PlumbCommentary): all that was ever said of @indicator in @area, commentary
 * and what is on the chart: the last period first, of a period and kind what was written, the last first, and then what
 * was released, the last first. Where what was written was taken back one of them says nothing.
 */
GPtrArray *plumb_warehouse_list_versions (PlumbWarehouse *self,
                                          const PlumbIndicator *indicator,
                                          const PlumbArea *area,
                                          guint32 as_at,
                                          GError **error);

/** PLUMB_EDIT_LENGTH / PLUMB_NOTE_LENGTH: how many characters each text of an edit may have, and that of what is on the
 * chart, which has to find room there. */
#define PLUMB_EDIT_LENGTH 10000
#define PLUMB_NOTE_LENGTH 300

/**
 * plumb_warehouse_write:
 * @edits: (element-type PlumbCommentary): their @file is not used; @since is empty for the clock
 *
 * Keeps what a person wrote, in one transaction: each edit counts from now on in the place of what was written before
 * of its area, indicator, period and kind of remark; one that says nothing takes that back. What loads brought stays as
 * it is. The warehouse has to be open for writing.
 *
 * Errors: READ_ONLY, BUSY, NO_SPACE; CONSTRAINT for a text that is too long
 */
gboolean plumb_warehouse_write (PlumbWarehouse *self, GPtrArray *edits, GError **error);

/**
 * PlumbPin:
 * A chart as it stood when it was pinned. Texts are never %NULL.
 *
 * @kind: the word for what is drawn
 * @selection: what was drawn, in the words of whoever draws it
 * @caption: what the reader wrote under it, may be empty
 */
typedef struct
{
  char *kind;
  char *selection;
  char *caption;
} PlumbPin;

/** plumb_pin_new: Returns: (transfer full): texts are copied. */
PlumbPin *plumb_pin_new (const char *kind, const char *selection, const char *caption);
void plumb_pin_free (PlumbPin *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbPin, plumb_pin_free)

/** plumb_warehouse_list_pin_lists: Returns: (transfer full): the names of the lists of pins, by name.
 * %NULL-terminated. */
GStrv plumb_warehouse_list_pin_lists (PlumbWarehouse *self, GError **error);

/** plumb_warehouse_get_pins: Returns: (transfer full) (element-type PlumbPin): those of the list @name, in their order;
 * none for a list that is not there. */
GPtrArray *plumb_warehouse_get_pins (PlumbWarehouse *self, const char *name, GError **error);

/**
 * plumb_warehouse_put_pins:
 * @name: of the list, not empty
 * @pins: (element-type PlumbPin): all of it from now on, in this order
 *
 * Keeps a list of pins in one transaction; one without pins is a list no more. The warehouse has to be open for
 * writing.
 *
 * Errors: READ_ONLY, BUSY, NO_SPACE
 */
gboolean plumb_warehouse_put_pins (PlumbWarehouse *self, const char *name, GPtrArray *pins, GError **error);

/**
 * plumb_warehouse_latest_release: the Julian day of the newest release in the warehouse, not after @as_at unless that
 * is 0: the day that ages are counted from; 0 when nothing is loaded.
 */
guint32 plumb_warehouse_latest_release (PlumbWarehouse *self, guint32 as_at, GError **error);

/**
 * plumb_warehouse_verify:
 * @problems: (out) (transfer full): sentences, one a problem; empty when the warehouse is sound. %NULL-terminated
 *
 * Checks SQLite's integrity, foreign keys and the warehouse's own invariants.
 */
gboolean plumb_warehouse_verify (PlumbWarehouse *self, GStrv *problems, GError **error);

G_END_DECLS
