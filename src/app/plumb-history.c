/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The places a reader has been to: a list and an index into it.
 */
#include "plumb-history.h"

struct _PlumbHistory
{
  GPtrArray *places;
  int present;
};

static void
place_free (gpointer data)
{
  PlumbPlace *place = data;

  g_free (place->page);
  g_free (place->indicator);
  g_free (place->area);
  g_free (place);
}

PlumbHistory *
plumb_history_new (void)
{
  PlumbHistory *self = g_new0 (PlumbHistory, 1);

  self->places = g_ptr_array_new_with_free_func (place_free);
  self->present = -1;
  return self;
}

void
plumb_history_free (PlumbHistory *self)
{
  g_ptr_array_unref (self->places);
  g_free (self);
}

void
plumb_history_visit (PlumbHistory *self, const char *page, const char *indicator, const char *area)
{
  const PlumbPlace *present = plumb_history_present (self);
  PlumbPlace *place;

  g_return_if_fail (page != NULL);
  g_return_if_fail (area != NULL);

  if (present != NULL && g_str_equal (present->page, page) && g_strcmp0 (present->indicator, indicator) == 0 &&
      g_str_equal (present->area, area))
    return;
  g_ptr_array_set_size (self->places, self->present + 1);
  place = g_new (PlumbPlace, 1);
  *place = (PlumbPlace){ g_strdup (page), g_strdup (indicator), g_strdup (area) };
  g_ptr_array_add (self->places, place);
  self->present++;
}

const PlumbPlace *
plumb_history_present (const PlumbHistory *self)
{
  return self->present < 0 ? NULL : g_ptr_array_index (self->places, self->present);
}

gboolean
plumb_history_can_move (const PlumbHistory *self, int step)
{
  int index = self->present + step;

  return index >= 0 && index < (int) self->places->len;
}

const PlumbPlace *
plumb_history_move (PlumbHistory *self, int step)
{
  if (!plumb_history_can_move (self, step))
    return NULL;
  self->present += step;
  return plumb_history_present (self);
}
