/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every statement is prepared against the schema: as many parameters and columns as its table says, one statement, and
 * no walk through all observations where a chart waits for it.
 */
#include "plumb-connection.h"

#include <string.h>

static PlumbWarehouse *
fresh (void)
{
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);

  g_assert_no_error (error);
  return warehouse;
}

static void
test_prepare (void)
{
  g_autoptr (PlumbWarehouse) warehouse = fresh ();

  for (guint i = 0; i < PLUMB_N_STMTS; i++)
    {
      const PlumbStatementText *text = plumb_statement_text ((PlumbStmt) i);
      sqlite3_stmt *statement = NULL;
      const char *tail = NULL;

      g_assert_nonnull (text->sql);
      if (sqlite3_prepare_v2 (warehouse->db, text->sql, -1, &statement, &tail) != SQLITE_OK)
        g_error ("Statement %u, “%s”: %s", i, text->sql, sqlite3_errmsg (warehouse->db));
      if (sqlite3_bind_parameter_count (statement) != text->n_params ||
          sqlite3_column_count (statement) != text->n_columns)
        g_error ("Statement %u, “%s”, has %d parameters and %d columns", i, text->sql,
                 sqlite3_bind_parameter_count (statement), sqlite3_column_count (statement));
      g_assert_cmpstr (tail, ==, "");
      /* what reads may be used on a read-only warehouse */
      g_assert_cmpint (sqlite3_stmt_readonly (statement) != 0, ==,
                       g_str_has_prefix (text->sql, "SELECT ") || g_str_has_prefix (text->sql, "WITH "));
      /* numbered parameters only: their order is what the callers bind by */
      for (const char *p = strchr (text->sql, '?'); p != NULL; p = strchr (p + 1, '?'))
        g_assert_true (g_ascii_isdigit (p[1]));
      sqlite3_finalize (statement);
    }
}

static void
test_plans (void)
{
  static const PlumbStmt statements[] = {
    PLUMB_STMT_SERIES,
    PLUMB_STMT_SERIES_OF_AREAS,
    PLUMB_STMT_SERIES_AT,
    PLUMB_STMT_SUPERSEDED,
    PLUMB_STMT_SUPERSEDED_OF_AREAS,
    PLUMB_STMT_SUPERSEDED_AT,
    PLUMB_STMT_CURRENT_OBSERVATION,
    PLUMB_STMT_SUPERSEDE,
    PLUMB_STMT_ANY_OF_PERIOD,
    PLUMB_STMT_PUT_LATEST,
    PLUMB_STMT_LATEST,
    PLUMB_STMT_LIST_BREAKDOWNS,
    PLUMB_STMT_LIST_BREAKDOWNS_AT,
    PLUMB_STMT_LIST_MEASURED_AREAS,
    PLUMB_STMT_LIST_THEMES,
    PLUMB_STMT_ORPHAN_HISTORY,
  };
  g_autoptr (PlumbWarehouse) warehouse = fresh ();

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", plumb_statement_text (statements[i])->sql, NULL);
      sqlite3_stmt *statement = NULL;
      guint rows = 0;

      g_assert_cmpint (sqlite3_prepare_v2 (warehouse->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        {
          const char *detail = (const char *) sqlite3_column_text (statement, 3);

          rows++;
          if (g_str_equal (detail, "SCAN o") || g_str_has_prefix (detail, "SCAN observation") ||
              g_str_equal (detail, "SCAN superseded"))
            g_error ("“%s” reads every observation: %s", sql, detail);
        }
      g_assert_cmpuint (rows, >, 0);
      sqlite3_finalize (statement);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/warehouse/statements/prepare", test_prepare);
  g_test_add_func ("/warehouse/statements/plans", test_plans);
  return g_test_run ();
}
