/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commentary and the action that follows from it.
 */
#include "config.h"

#include "plumb-commentary.h"

static const char *const words[] = { "commentary", "annotation", "break" };
G_STATIC_ASSERT (G_N_ELEMENTS (words) == PLUMB_N_REMARKS);

const char *
plumb_remark_to_string (PlumbRemark remark)
{
  g_return_val_if_fail ((guint) remark < PLUMB_N_REMARKS, "");
  return words[remark];
}

gboolean
plumb_remark_parse (const char *text, PlumbRemark *remark)
{
  for (guint i = 0; i < PLUMB_N_REMARKS; i++)
    if (g_str_equal (words[i], text))
      {
        *remark = (PlumbRemark) i;
        return TRUE;
      }
  return FALSE;
}

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
  self->file = copy_text (fields->file);
  self->since = copy_text (fields->since);
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
  g_free (self->file);
  g_free (self->since);
  g_free (self);
}

gboolean
plumb_commentary_says (const PlumbCommentary *self)
{
  return *self->reason != '\0' || *self->done != '\0' || *self->next_action != '\0';
}

gboolean
plumb_commentary_is_overdue (const PlumbCommentary *self, guint32 today)
{
  return self->due != 0 && self->due < today && *self->next_action != '\0';
}
