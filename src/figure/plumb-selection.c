/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Selections: plain structs that own their texts.
 */
#include "config.h"

#include "plumb-selection.h"

PlumbSelection *
plumb_selection_new (const char *indicator, const char *area)
{
  PlumbSelection *self = g_new0 (PlumbSelection, 1);

  self->indicator = g_strdup (indicator);
  self->area = g_strdup (area);
  self->neighbours = self->region = self->england = TRUE;
  return self;
}

PlumbSelection *
plumb_selection_copy (const PlumbSelection *self)
{
  PlumbSelection *copy = g_memdup2 (self, sizeof *self);

  copy->indicator = g_strdup (self->indicator);
  copy->area = g_strdup (self->area);
  copy->breakdown = g_strdup (self->breakdown);
  copy->neighbour_set = g_strdup (self->neighbour_set);
  copy->other = g_strdup (self->other);
  copy->theme = g_strdup (self->theme);
  copy->dimension = g_strdup (self->dimension);
  return copy;
}

void
plumb_selection_free (PlumbSelection *self)
{
  g_free (self->indicator);
  g_free (self->area);
  g_free (self->breakdown);
  g_free (self->neighbour_set);
  g_free (self->other);
  g_free (self->theme);
  g_free (self->dimension);
  g_free (self);
}
