/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Verifying a warehouse: SQLite's own checks, and what the schema cannot say, in words.
 */
#include "config.h"

#include "plumb-connection.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Runs a pragma that answers `ok` or a list of complaints in column @column. */
static gboolean
ask_pragma (PlumbWarehouse *self, const char *sql, const char *what, int column, GStrvBuilder *problems, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);

  while (rc == SQLITE_OK || rc == SQLITE_ROW)
    {
      rc = sqlite3_step (statement);
      if (rc == SQLITE_ROW && strcmp (plumb_column_text (statement, column), "ok") != 0)
        {
          g_autofree char *problem = g_strdup_printf ("%s: %s.", what, plumb_column_text (statement, column));
          g_strv_builder_add (problems, problem);
        }
    }
  sqlite3_finalize (statement);
  return rc == SQLITE_DONE || plumb_connection_fail (self, rc, error);
}

/* Adds a problem where the count that @which gives is not 0. */
static gboolean
ask_count (PlumbWarehouse *self, PlumbStmt which, const char *what, GStrvBuilder *problems, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);
  gint64 count;

  if (statement == NULL || plumb_connection_step (self, statement, error) != PLUMB_STEP_ROW)
    return FALSE;
  count = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  if (count > 0)
    {
      g_autofree char *problem = g_strdup_printf ("%s: %" G_GINT64_FORMAT ".", what, count);
      g_strv_builder_add (problems, problem);
    }
  return TRUE;
}

/* Whether what stands in the first column is what it should be. */
typedef gboolean (*IsRight) (sqlite3_stmt *statement);

static gboolean
is_period (sqlite3_stmt *statement)
{
  return plumb_period_from_code (sqlite3_column_int64 (statement, 0)).kind != 0;
}

static gboolean
is_state (sqlite3_stmt *statement)
{
  const char *letter = plumb_column_text (statement, 0);
  PlumbState state;

  return *letter == '\0' || plumb_state_parse (letter, &state);
}

static gboolean
is_calendar (sqlite3_stmt *statement)
{
  PlumbCalendar calendar;

  return plumb_calendar_from_string (plumb_column_text (statement, 0), &calendar);
}

static gboolean
is_date (sqlite3_stmt *statement)
{
  guint32 day;

  return plumb_date_parse (plumb_column_text (statement, 0), &day);
}

/* Adds a problem for each value that @which gives and @is_right does not know. */
static gboolean
check_values (PlumbWarehouse *self,
              PlumbStmt which,
              IsRight is_right,
              const char *what,
              GStrvBuilder *problems,
              GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);
  PlumbStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    if (!is_right (statement))
      {
        g_autofree char *problem = g_strdup_printf ("“%s” %s", plumb_column_text (statement, 0), what);
        g_strv_builder_add (problems, problem);
      }
  return step == PLUMB_STEP_DONE;
}

gboolean
plumb_warehouse_verify (PlumbWarehouse *self, GStrv *problems, GError **error)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  if (!ask_pragma (self, "PRAGMA integrity_check(20)", _ ("SQLite finds the file damaged"), 0, found, error) ||
      !ask_pragma (self, "PRAGMA foreign_key_check", _ ("A row refers to something that is not there, in the table"), 0,
                   found, error) ||
      !check_values (self, PLUMB_STMT_BAD_PERIODS, is_period, _ ("is not the number of a period."), found, error) ||
      !check_values (self, PLUMB_STMT_BAD_STATES, is_state, _ ("is not a marker of a missing figure."), found, error) ||
      !check_values (self, PLUMB_STMT_BAD_CALENDARS, is_calendar, _ ("is not a way to read a year."), found, error) ||
      !check_values (self, PLUMB_STMT_BAD_DATES, is_date, _ ("is not the day of a release, of a count or of an edit."),
                     found, error) ||
      !ask_count (self, PLUMB_STMT_EMPTY_NUMBERS,
                  _ ("Observations with neither a number nor a reason why there is none"), found, error) ||
      !ask_count (self, PLUMB_STMT_ORPHAN_HISTORY, _ ("Superseded observations that have no current one"), found,
                  error) ||
      !ask_count (self, PLUMB_STMT_WRONG_LATEST, _ ("Rows of the latest figures that are not what the figures say"),
                  found, error) ||
      !ask_count (self, PLUMB_STMT_AREAS_WITHOUT_CODE, _ ("Areas that are not found by their own code"), found,
                  error) ||
      !ask_count (self, PLUMB_STMT_SUCCESSION_RINGS, _ ("Areas that came in their own place"), found, error) ||
      !ask_count (self, PLUMB_STMT_ENDED_TARGETS,
                  _ ("Targets that end before they begin, or whose bounds are the wrong way round"), found, error) ||
      !ask_count (self, PLUMB_STMT_EMPTY_COMMENTARY, _ ("Commentary that says nothing"), found, error))
    return FALSE;
  *problems = g_strv_builder_end (found);
  return TRUE;
}
