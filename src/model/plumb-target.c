/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Targets and the schemes by which a miss is judged.
 */
#include "config.h"

#include "plumb-target.h"

static const char *const scheme_words[] = {
  [PLUMB_SCHEME_RAG] = "rag",
  [PLUMB_SCHEME_FINANCE] = "finance",
  [PLUMB_SCHEME_COMPLETION] = "completion",
};
G_STATIC_ASSERT (G_N_ELEMENTS (scheme_words) == PLUMB_N_SCHEMES);

gboolean
plumb_scheme_parse (const char *text, PlumbScheme *scheme)
{
  for (guint i = 0; i < G_N_ELEMENTS (scheme_words); i++)
    if (g_ascii_strcasecmp (*text != '\0' ? text : "rag", scheme_words[i]) == 0)
      {
        *scheme = (PlumbScheme) i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_scheme_to_string (PlumbScheme scheme)
{
  g_return_val_if_fail ((guint) scheme < PLUMB_N_SCHEMES, "");
  return scheme_words[scheme];
}

PlumbTarget *
plumb_target_new (const PlumbTarget *fields)
{
  PlumbTarget *self = g_memdup2 (fields, sizeof *fields);

  self->note = g_strdup (fields->note != NULL ? fields->note : "");
  self->source = g_strdup (fields->source != NULL ? fields->source : "");
  return self;
}

void
plumb_target_free (PlumbTarget *self)
{
  g_free (self->note);
  g_free (self->source);
  g_free (self);
}
