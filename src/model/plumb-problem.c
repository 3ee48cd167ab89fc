/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Problems of a file, as they are found and as they are kept.
 */
#include "config.h"

#include "plumb-problem.h"

static char *
copy_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

PlumbProblem *
plumb_problem_new (const PlumbProblem *fields)
{
  PlumbProblem *self = g_memdup2 (fields, sizeof *fields);

  self->code = copy_text (fields->code);
  self->column = copy_text (fields->column);
  self->value = copy_text (fields->value);
  self->message = copy_text (fields->message);
  return self;
}

void
plumb_problem_free (PlumbProblem *self)
{
  g_free (self->code);
  g_free (self->column);
  g_free (self->value);
  g_free (self->message);
  g_free (self);
}
