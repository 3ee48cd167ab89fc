/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Targets: what was set out to be reached, by area, indicator and first period; each load keeps its own, and the one
 * released last counts.
 */
#include "config.h"

#include "plumb-connection.h"
#include "plumb-warehouse-write.h"

#include <math.h>

void
plumb_target_record_free (PlumbTargetRecord *self)
{
  g_clear_pointer (&self->indicator, plumb_indicator_unref);
  g_clear_pointer (&self->area, plumb_area_unref);
  g_clear_pointer (&self->target, plumb_target_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTargetRecord, plumb_target_record_free)

static PlumbTarget *
read_target (sqlite3_stmt *statement)
{
  PlumbTarget fields = { 0 };

  fields.from = plumb_period_from_code (sqlite3_column_int64 (statement, 1));
  fields.to = plumb_period_from_code (sqlite3_column_int64 (statement, 2));
  fields.value = plumb_column_double (statement, 3);
  fields.end_value = plumb_column_double (statement, 4);
  fields.lower = plumb_column_double (statement, 5);
  fields.upper = plumb_column_double (statement, 6);
  fields.tolerance = plumb_column_double (statement, 7);
  if (!(fields.tolerance >= 0))
    fields.tolerance = 0;
  plumb_scheme_parse (plumb_column_text (statement, 8), &fields.scheme);
  fields.note = (char *) plumb_column_text (statement, 9);
  fields.source = (char *) plumb_column_text (statement, 10);
  return plumb_target_new (&fields);
}

/* What the target is for. */
static gboolean
read_subject (PlumbWarehouse *self, sqlite3_stmt *statement, PlumbTargetRecord *record, GError **error)
{
  gint64 area = sqlite3_column_int64 (statement, 0);

  record->indicator = plumb_warehouse_find_indicator (self, plumb_column_text (statement, 12), error);
  if (record->indicator != NULL && area != 0)
    record->area = plumb_warehouse_get_area (self, area, error);
  return record->indicator != NULL && (area == 0 || record->area != NULL);
}

GPtrArray *
plumb_warehouse_list_targets (PlumbWarehouse *self,
                              const PlumbIndicator *indicator,
                              const PlumbArea *area,
                              guint32 as_at,
                              GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_record_free);
  g_autofree char *day = as_at != 0 ? plumb_date_to_string (as_at) : NULL;
  sqlite3_stmt *statement = plumb_connection_prepare (self, PLUMB_STMT_LIST_TARGETS, error);
  PlumbStep step;

  if (statement == NULL)
    return NULL;
  plumb_bind_key (statement, 1, indicator != NULL ? indicator->key : 0);
  plumb_bind_key (statement, 2, area != NULL ? area->key : 0);
  plumb_bind_text (statement, 3, day);
  while ((step = plumb_connection_step (self, statement, error)) == PLUMB_STEP_ROW)
    {
      g_autoptr (PlumbTargetRecord) record = g_new0 (PlumbTargetRecord, 1);

      record->target = read_target (statement);
      /* a warehouse from elsewhere may hold anything */
      if (record->target->from.kind == 0 ||
          (isnan (record->target->value) && isnan (record->target->lower) && isnan (record->target->upper)))
        continue;
      record->load = sqlite3_column_int64 (statement, 11);
      if (!read_subject (self, statement, record, error))
        {
          sqlite3_reset (statement);
          return NULL;
        }
      g_ptr_array_add (list, g_steal_pointer (&record));
    }
  return step == PLUMB_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

gboolean
plumb_warehouse_put_target (PlumbWarehouse *self,
                            gint64 indicator,
                            gint64 area,
                            const PlumbTarget *target,
                            GError **error)
{
  sqlite3_stmt *put = plumb_connection_prepare (self, PLUMB_STMT_PUT_TARGET, error);

  g_return_val_if_fail (self->load != NULL, FALSE);

  if (put == NULL)
    return FALSE;
  plumb_bind_key (put, 1, area);
  sqlite3_bind_int64 (put, 2, indicator);
  sqlite3_bind_int64 (put, 3, plumb_period_code (target->from));
  plumb_bind_key (put, 4, target->to.kind != 0 ? plumb_period_code (target->to) : 0);
  plumb_bind_double (put, 5, target->value);
  plumb_bind_double (put, 6, target->end_value);
  plumb_bind_double (put, 7, target->lower);
  plumb_bind_double (put, 8, target->upper);
  plumb_bind_double (put, 9, target->tolerance);
  plumb_bind_text (put, 10, plumb_scheme_to_string (target->scheme));
  plumb_bind_text (put, 11, target->note != NULL ? target->note : "");
  plumb_bind_text (put, 12, target->source != NULL ? target->source : "");
  sqlite3_bind_int64 (put, 13, self->load->key);
  return plumb_connection_run (self, put, error);
}
