/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One SQLite connection with its prepared statements. Private to this room.
 */
#pragma once

#include <sqlite3.h>

#include "plumb-statements.h"
#include "plumb-warehouse.h"

G_BEGIN_DECLS

#define PLUMB_APPLICATION_ID 0x506C6D62 /* "Plmb" */

typedef struct _PlumbFactSorter PlumbFactSorter;
typedef struct _PlumbIncoming PlumbIncoming;
typedef struct _PlumbProvenanceWriter PlumbProvenanceWriter;

/* @load, @edition, @provenances: the load under way, NULL when there is none; @facts: what was added to it and is not
 * yet stored, NULL when there is nothing; @incoming: what is being stored. */
struct _PlumbWarehouse
{
  char *path;
  sqlite3 *db;
  sqlite3_stmt *statements[PLUMB_N_STMTS];
  GThread *owner;
  GCancellable *cancellable;
  gboolean writable;
  int version;         /* of the schema, once the file was found sound */
  gint64 data_version; /* what SQLite said of it then: it changes when another connection writes */
  guint reading;
  PlumbLoad *load;
  int edition;
  PlumbProvenanceWriter *provenances;
  PlumbFactSorter *facts;
  PlumbIncoming *incoming;
};

typedef enum
{
  PLUMB_STEP_ROW,
  PLUMB_STEP_DONE,
  PLUMB_STEP_ERROR
} PlumbStep;

/* Translates the SQLite code @rc into @error and returns FALSE. */
gboolean plumb_connection_fail (PlumbWarehouse *self, int rc, GError **error);

/* The prepared @statement, reset and without bindings, or NULL with @error set. */
sqlite3_stmt *plumb_connection_prepare (PlumbWarehouse *self, PlumbStmt statement, GError **error);

/* One step of @statement, which is reset after its last row and after an error. */
PlumbStep plumb_connection_step (PlumbWarehouse *self, sqlite3_stmt *statement, GError **error);

/* Steps a statement that gives no row, or one that is not wanted, to its end. */
gboolean plumb_connection_run (PlumbWarehouse *self, sqlite3_stmt *statement, GError **error);

/* Runs fixed SQL without parameters: transactions, pragmas, the schema. */
gboolean plumb_connection_exec (PlumbWarehouse *self, const char *sql, GError **error);

/* The first column of the first row of fixed SQL, as an integer. */
gboolean plumb_connection_get_int (PlumbWarehouse *self, const char *sql, gint64 *value, GError **error);

/* Text of a column, never NULL; lives until the next step. */
const char *plumb_column_text (sqlite3_stmt *statement, int column);

/* NAN for NULL. */
double plumb_column_double (sqlite3_stmt *statement, int column);

/* NULL for NAN. */
void plumb_bind_double (sqlite3_stmt *statement, int parameter, double value);

/* Binds the text as it is; NULL for NULL. It has to live until the step. */
void plumb_bind_text (sqlite3_stmt *statement, int parameter, const char *text);

/* Ends the transaction under way as if it had not been, also when queries are cancelled. */
void plumb_connection_roll_back (PlumbWarehouse *self);

/* Where a load stands among the others: @released a Julian day, @edition as plumb_warehouse_begin_load() has it. */
typedef struct
{
  guint32 released;
  int edition;
} PlumbRelease;

/* Whether a figure of @a stays when @b is loaded after it. */
gboolean plumb_release_is_newer (PlumbRelease a, PlumbRelease b);

/* The load in the columns of the statements that give loads. */
PlumbLoad *plumb_connection_read_load (sqlite3_stmt *statement);

/* NULL for 0. */
void plumb_bind_key (sqlite3_stmt *statement, int parameter, gint64 key);

G_END_DECLS
