/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of an area.
 */
#include "config.h"

#include "plumb-area-history.h"

static void
former_code_clear (gpointer data)
{
  g_free (((PlumbFormerCode *) data)->code);
}

PlumbAreaHistory *
plumb_area_history_new (void)
{
  PlumbAreaHistory *self = g_new0 (PlumbAreaHistory, 1);

  self->former_codes = g_array_new (FALSE, FALSE, sizeof (PlumbFormerCode));
  g_array_set_clear_func (self->former_codes, former_code_clear);
  self->predecessors = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  self->successors = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  self->counted_with = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_area_unref);
  return self;
}

void
plumb_area_history_free (PlumbAreaHistory *self)
{
  g_array_unref (self->former_codes);
  g_ptr_array_unref (self->predecessors);
  g_ptr_array_unref (self->successors);
  g_ptr_array_unref (self->counted_with);
  g_free (self);
}

void
plumb_area_history_add_code (PlumbAreaHistory *self, const char *code, int last_year)
{
  const PlumbFormerCode former = { g_strdup (code), last_year };

  g_array_append_val (self->former_codes, former);
}
