/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Storing facts. What is new goes in; what differs takes the place of what was there, which is kept; what was released
 * before the current figure goes straight to the history, so that files may come in any order.
 *
 * Facts come sorted. A run of one indicator, breakdown and period of which the warehouse has nothing, the usual case,
 * goes in through one statement; the facts of the others wait and are judged one by one.
 */
#include "config.h"

#include "plumb-fact-sorter.h"
#include "plumb-incoming.h"
#include "plumb-latest.h"
#include "plumb-provenance.h"

#include <math.h>
#include <string.h>

static int
compare_int (gint32 a, gint32 b)
{
  return (a > b) - (a < b);
}

int
plumb_fact_compare (const PlumbFact *a, const PlumbFact *b)
{
  int order = compare_int (a->indicator, b->indicator);

  if (order == 0)
    order = compare_int (a->breakdown, b->breakdown);
  if (order == 0)
    order = compare_int (a->period, b->period);
  if (order == 0)
    order = compare_int (a->area, b->area);
  if (order == 0)
    order = (int) plumb_fact_basis (a) - (int) plumb_fact_basis (b);
  return order;
}

static void
bind_key (sqlite3_stmt *statement, const PlumbFact *fact)
{
  sqlite3_bind_int64 (statement, 1, fact->indicator);
  sqlite3_bind_int64 (statement, 2, fact->breakdown);
  sqlite3_bind_int64 (statement, 3, fact->period);
  sqlite3_bind_int64 (statement, 4, fact->area);
  sqlite3_bind_int (statement, 5, (int) plumb_fact_basis (fact));
}

/* Runs one of the three statements that take a whole row. */
static gboolean
write_row (PlumbWarehouse *self, PlumbStmt which, const PlumbFact *fact, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self, which, error);
  gint64 provenance;

  if (statement == NULL || !plumb_provenance_writer_key (self->provenances, self, fact, &provenance, error))
    return FALSE;
  bind_key (statement, fact);
  sqlite3_bind_int64 (statement, 6, provenance);
  plumb_bind_double (statement, 7, fact->state == PLUMB_STATE_NUMBER ? fact->value : NAN);
  plumb_bind_double (statement, 8, fact->numerator);
  plumb_bind_double (statement, 9, fact->denominator);
  plumb_bind_text (statement, 10, plumb_state_letter ((PlumbState) fact->state));
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
  double value;
  double numerator;
} Standing;

static gboolean
compare_with_current (PlumbWarehouse *self, const PlumbFact *fact, const char *note, Standing *standing, GError **error)
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
  standing->value = plumb_column_double (statement, 2);
  standing->numerator = plumb_column_double (statement, 3);
  standing->same = same_double (standing->value, fact->state == PLUMB_STATE_NUMBER ? fact->value : NAN) &&
                   same_double (standing->numerator, fact->numerator) &&
                   same_double (plumb_column_double (statement, 4), fact->denominator) &&
                   strcmp (plumb_column_text (statement, 5), plumb_state_letter ((PlumbState) fact->state)) == 0 &&
                   sqlite3_column_int (statement, 6) == (fact->status == PLUMB_STATUS_PROVISIONAL) &&
                   strcmp (plumb_column_text (statement, 7), as_of != NULL ? as_of : "") == 0 &&
                   strcmp (plumb_column_text (statement, 8), note) == 0;
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

/* One storing. */
typedef struct
{
  PlumbWarehouse *warehouse;
  const PlumbStoreWatch *watch; /* Nullable */
  gpointer data;
  PlumbFactSorter *contested; /* the facts of which the warehouse may have another */
  PlumbLatestUpdate *latest;
  PlumbFact before;
  gboolean any;
  gboolean is_new; /* whether the run under way is */
} Storing;

static gboolean
store_contested (Storing *self, const PlumbFact *fact, GError **error)
{
  PlumbWarehouse *warehouse = self->warehouse;
  PlumbLoad *load = warehouse->load;
  Standing standing;

  if (!write_row (warehouse, PLUMB_STMT_INSERT_OBSERVATION, fact, error))
    return FALSE;
  if (sqlite3_changes (warehouse->db) > 0)
    {
      load->added++;
      return TRUE;
    }
  if (!compare_with_current (warehouse, fact, plumb_provenance_writer_get_text (warehouse->provenances, fact->note),
                             &standing, error))
    return FALSE;
  if (standing.newer)
    {
      /* also when it is the same: a view of an earlier day has to find it */
      load->historic++;
      return write_row (warehouse, PLUMB_STMT_INSERT_SUPERSEDED, fact, error);
    }
  if (self->watch != NULL)
    self->watch->replaces (fact, standing.value, standing.numerator, self->data);
  /* also when it is the same: each load keeps its own word on a figure, so that what is released in between and loaded
   * afterwards is older than it, and any load can be taken back */
  if (standing.same)
    load->unchanged++;
  else
    load->changed++;
  return supersede (warehouse, fact, error);
}

/* Whether the warehouse has nothing of the indicator, breakdown and period of @fact. */
static gboolean
begin_run (Storing *self, const PlumbFact *fact, GError **error)
{
  sqlite3_stmt *statement = plumb_connection_prepare (self->warehouse, PLUMB_STMT_ANY_OF_PERIOD, error);
  PlumbStep step;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, fact->indicator);
  sqlite3_bind_int64 (statement, 2, fact->breakdown);
  sqlite3_bind_int64 (statement, 3, fact->period);
  step = plumb_connection_step (self->warehouse, statement, error);
  self->is_new = step == PLUMB_STEP_DONE;
  sqlite3_reset (statement);
  return step != PLUMB_STEP_ERROR;
}

/* The next fact that is new; the others are put aside. */
static gboolean
next_new (gpointer data, const PlumbFact **fact, gint64 *provenance, GError **error)
{
  Storing *self = data;

  for (;;)
    {
      const PlumbFact *next;

      if (!plumb_fact_sorter_next (self->warehouse->facts, &next, error))
        return FALSE;
      *fact = next;
      if (next == NULL)
        return TRUE;
      if (self->any && plumb_fact_compare (&self->before, next) == 0)
        {
          if (self->watch != NULL)
            self->watch->repeated (&self->before, next, self->data);
          continue;
        }
      if ((!self->any || self->before.indicator != next->indicator || self->before.breakdown != next->breakdown ||
           self->before.period != next->period) &&
          !begin_run (self, next, error))
        return FALSE;
      self->before = *next;
      self->any = TRUE;
      if (self->watch != NULL)
        self->watch->fact (next, self->data);
      if (self->is_new)
        {
          self->warehouse->load->added++;
          if (!plumb_provenance_writer_key (self->warehouse->provenances, self->warehouse, next, provenance, error))
            return FALSE;
          plumb_latest_update_touch (self->latest, next, *provenance);
          return TRUE;
        }
      plumb_latest_update_touch (self->latest, next, 0);
      if (!plumb_fact_sorter_add (self->contested, next, error))
        return FALSE;
    }
}

static gboolean
store_new (Storing *self, GError **error)
{
  PlumbWarehouse *warehouse = self->warehouse;
  PlumbIncoming incoming = { .next = next_new, .data = self };
  sqlite3_stmt *statement = plumb_connection_prepare (warehouse, PLUMB_STMT_STORE_INCOMING, error);
  gboolean done;

  if (statement == NULL)
    return FALSE;
  warehouse->incoming = &incoming;
  done = plumb_connection_run (warehouse, statement, incoming.error == NULL ? error : NULL);
  warehouse->incoming = NULL;
  if (incoming.error == NULL)
    return done;
  /* what SQLite makes of it says less */
  g_clear_error (error);
  g_propagate_error (error, incoming.error);
  return FALSE;
}

static gboolean
store_all (Storing *self, GError **error)
{
  const PlumbFact *fact;

  if (!plumb_fact_sorter_finish (self->warehouse->facts, error) || !store_new (self, error) ||
      !plumb_fact_sorter_finish (self->contested, error))
    return FALSE;
  for (;;)
    {
      if (!plumb_fact_sorter_next (self->contested, &fact, error))
        return FALSE;
      if (fact == NULL)
        return plumb_latest_update_apply (self->latest, self->warehouse, error);
      if (!store_contested (self, fact, error))
        return FALSE;
    }
}

static PlumbFactSorter *
new_sorter (PlumbWarehouse *self)
{
  g_autofree char *folder =
    strcmp (self->path, ":memory:") == 0 ? g_strdup (g_get_tmp_dir ()) : g_path_get_dirname (self->path);

  return plumb_fact_sorter_new (folder, PLUMB_FACT_RUN);
}

gboolean
plumb_warehouse_add_fact (PlumbWarehouse *self, const PlumbFact *fact, GError **error)
{
  g_return_val_if_fail (self->load != NULL, FALSE);

  if (self->facts == NULL)
    self->facts = new_sorter (self);
  return plumb_fact_sorter_add (self->facts, fact, error);
}

gboolean
plumb_warehouse_store_facts (PlumbWarehouse *self, const PlumbStoreWatch *watch, gpointer data, GError **error)
{
  Storing storing = { .warehouse = self, .watch = watch, .data = data };
  gboolean done;

  g_return_val_if_fail (self->load != NULL, FALSE);

  if (self->facts == NULL)
    return TRUE;
  storing.contested = new_sorter (self);
  storing.latest = plumb_latest_update_new ();
  done = store_all (&storing, error);
  plumb_latest_update_free (storing.latest);
  plumb_fact_sorter_free (storing.contested);
  g_clear_pointer (&self->facts, plumb_fact_sorter_free);
  return done;
}

/* The key of @text in the table of breakdowns, put there when it is new. */
gboolean
plumb_warehouse_intern_breakdown (PlumbWarehouse *self, const char *text, gint32 *key, GError **error)
{
  static const PlumbStmt steps[] = { PLUMB_STMT_FIND_BREAKDOWN, PLUMB_STMT_PUT_BREAKDOWN, PLUMB_STMT_FIND_BREAKDOWN };

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
          *key = sqlite3_column_int (statement, 0);
          sqlite3_reset (statement);
          return TRUE;
        }
    }
  g_return_val_if_reached (FALSE);
}

gint32
plumb_warehouse_intern_text (PlumbWarehouse *self, const char *text)
{
  g_return_val_if_fail (self->load != NULL, 0);
  return plumb_provenance_writer_text (self->provenances, text);
}
