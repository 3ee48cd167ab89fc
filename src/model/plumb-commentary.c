/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commentary and the action that follows from it.
 */
#include "config.h"

#include "plumb-commentary.h"

static char *
copy_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

PlumbCommentary *
plumb_commentary_new (const PlumbCommentary *fields)
{
  PlumbCommentary *self = g_memdup2 (fields, sizeof *fields);

  self->indicator = plumb_indicator_ref (fields->indicator);
  self->area = plumb_area_ref (fields->area);
  self->reason = copy_text (fields->reason);
  self->done = copy_text (fields->done);
  self->owner = copy_text (fields->owner);
  self->next_action = copy_text (fields->next_action);
  return self;
}

void
plumb_commentary_free (PlumbCommentary *self)
{
  plumb_indicator_unref (self->indicator);
  plumb_area_unref (self->area);
  g_free (self->reason);
  g_free (self->done);
  g_free (self->owner);
  g_free (self->next_action);
  g_free (self);
}
