/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Storing facts. What is new goes in; what differs takes the place of what was there, which is kept; what was released
 * before the current figure goes straight to the history, so that files may come in any order.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-warehouse-write.h"

#include <math.h>
#include <string.h>

/* measured, forecast or budget: figures of different basis stand beside each other */
static int
fact_basis (const PlumbFact *fact)
{
  switch (fact->status)
    {
    case PLUMB_STATUS_FORECAST:
      return 1;
    case PLUMB_STATUS_BUDGET:
      return 2;
    case PLUMB_STATUS_ACTUAL:
    case PLUMB_STATUS_PROVISIONAL:
    case PLUMB_N_STATUSES:
    default:
      return 0;
    }
}

static int
compare_int64 (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

int
plumb_fact_compare (const PlumbFact *a, const PlumbFact *b)
{
  int order = compare_int64 (a->indicator, b->indicator);

  if (order == 0)
    order = compare_int64 (a->breakdown, b->breakdown);
  if (order == 0)
    order = compare_int64 (a->area, b->area);
  if (order == 0)
    order = compare_int64 (a->period, b->period);
  if (order == 0)
    order = fact_basis (a) - fact_basis (b);
  return order;
}

static void
bind_key (sqlite3_stmt *statement, const PlumbFact *fact)
{
  sqlite3_bind_int64 (statement, 1, fact->indicator);
  sqlite3_bind_int64 (statement, 2, fact->breakdown);
  sqlite3_bind_int64 (statement, 3, fact->area);
  sqlite3_bind_int64 (statement, 4, fact->period);
  sqlite3_bind_int (statement, 5, fact_basis (fact));
}

/* Runs one of the three statements that take a whole row. */
static gboolean
write_row (PlumbWarehouse *self, PlumbStmt which, const PlumbFact *fact, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);
  g_autofree char *as_of = fact->as_of != 0 ? plumb_date_to_string (fact->as_of) : NULL;

  if (statement == NULL)
    return FALSE;
  bind_key (statement, fact);
  sqlite3_bind_int64 (statement, 6, self->load->key);
  plumb_bind_double (statement, 7, fact->state == PLUMB_STATE_NUMBER ? fact->value : NAN);
  plumb_bind_double (statement, 8, fact->numerator);
  plumb_bind_double (statement, 9, fact->denominator);
  plumb_bind_text (statement, 10, plumb_state_letter (fact->state));
  sqlite3_bind_int (statement, 11, fact->status == PLUMB_STATUS_PROVISIONAL);
  sqlite3_bind_int (statement, 12, fact->derived);
  plumb_bind_text (statement, 13, as_of);
  plumb_bind_key (statement, 14, fact->note);
  plumb_bind_key (statement, 15, fact->source);
  return plumb_connection_run (self, statement, error);
}

gboolean
plumb_release_is_newer (PlumbRelease a, PlumbRelease b)
{
  if (a.released != b.released)
    return a.released > b.released;
  /* only a cumulative release has an edition; beside another kind of file it says nothing */
  return a.edition > 0 && b.edition > 0 && a.edition > b.edition;
}

static gboolean
same_double (double a, double b)
{
  return isfinite (a) == isfinite (b) && (!isfinite (a) || !(a < b || a > b));
}

/* What the current row of a key is to a fact: whether it says the same, and whether it was released after it. */
typedef struct
{
  gboolean same;
  gboolean newer;
} Standing;

static gboolean
compare_with_current (PlumbWarehouse *self, const PlumbFact *fact, Standing *standing, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_CURRENT_OBSERVATION, error);
  g_autofree char *as_of = fact->as_of != 0 ? plumb_date_to_string (fact->as_of) : NULL;
  PlumbRelease current = { 0 };

  if (statement == NULL)
    return FALSE;
  bind_key (statement, fact);
  if (plumb_connection_step (self, statement, error) != PLUMB_STEP_ROW)
    return FALSE;
  plumb_date_parse (plumb_column_text (statement, 0), &current.released);
  current.edition = sqlite3_column_int (statement, 1);
  standing->newer = plumb_release_is_newer (current, (PlumbRelease){ self->load->released, self->edition });
  standing->same =
    same_double (plumb_column_double (statement, 2), fact->state == PLUMB_STATE_NUMBER ? fact->value : NAN) &&
    same_double (plumb_column_double (statement, 3), fact->numerator) &&
    same_double (plumb_column_double (statement, 4), fact->denominator) &&
    strcmp (plumb_column_text (statement, 5), plumb_state_letter (fact->state)) == 0 &&
    sqlite3_column_int (statement, 6) == (fact->status == PLUMB_STATUS_PROVISIONAL) &&
    strcmp (plumb_column_text (statement, 7), as_of != NULL ? as_of : "") == 0 &&
    sqlite3_column_int64 (statement, 8) == fact->note;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
supersede (PlumbWarehouse *self, const PlumbFact *fact, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_SUPERSEDE, error);

  if (statement == NULL)
    return FALSE;
  bind_key (statement, fact);
  return plumb_connection_run (self, statement, error) && write_row (self, PLUMB_STMT_REPLACE_OBSERVATION, fact, error);
}

gboolean
plumb_warehouse_store_facts (PlumbWarehouse *self, GArray *facts, GError **error)
{
  g_return_val_if_fail (self->load != NULL, FALSE);

  for (guint i = 0; i < facts->len; i++)
    {
      const PlumbFact *fact = &g_array_index (facts, PlumbFact, i);
      Standing standing;

      if (!write_row (self, PLUMB_STMT_INSERT_OBSERVATION, fact, error))
        return FALSE;
      if (sqlite3_changes (self->db) > 0)
        {
          self->load->added++;
          continue;
        }
      if (!compare_with_current (self, fact, &standing, error))
        return FALSE;
      if (standing.newer)
        {
          /* also when it is the same: a view of an earlier day has to find it */
          if (!write_row (self, PLUMB_STMT_INSERT_SUPERSEDED, fact, error))
            return FALSE;
          self->load->historic++;
        }
      else
        {
          /* also when it is the same: each load keeps its own word on a figure, so that what is released in between and
           * loaded afterwards is older than it, and any load can be taken back */
          if (!supersede (self, fact, error))
            return FALSE;
          if (standing.same)
            self->load->unchanged++;
          else
            self->load->changed++;
        }
    }
  return TRUE;
}

/* The key of @text in one of the two tables of texts, put there by @put when @find does not find it. */
static gboolean
intern (PlumbWarehouse *self, PlumbStmt put, PlumbStmt find, const char *text, gint64 *key, GError **error)
{
  const PlumbStmt steps[] = { find, put, find };

  *key = 0;
  if (*text == '\0')
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      sqlite3_stmt *statement = plumb_connection_prepare (self, steps[i], error);
      PlumbStep step;

      if (statement == NULL)
        return FALSE;
      plumb_bind_text (statement, 1, text);
      step = plumb_connection_step (self, statement, error);
      if (step == PLUMB_STEP_ERROR)
        return FALSE;
      if (step == PLUMB_STEP_ROW)
        {
          *key = sqlite3_column_int64 (statement, 0);
          sqlite3_reset (statement);
          return TRUE;
        }
    }
  g_return_val_if_reached (FALSE);
}

gboolean
plumb_warehouse_intern_breakdown (PlumbWarehouse *self, const char *text, gint64 *key, GError **error)
{
  return intern (self, PLUMB_STMT_PUT_BREAKDOWN, PLUMB_STMT_FIND_BREAKDOWN, text, key, error);
}

gboolean
plumb_warehouse_intern_text (PlumbWarehouse *self, const char *text, gint64 *key, GError **error)
{
  return intern (self, PLUMB_STMT_PUT_REMARK, PLUMB_STMT_FIND_REMARK, text, key, error);
}
