/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of the rules by source.
 */
#include "config.h"

#include "plumb-disclosure-rule.h"

#include <math.h>
#include <string.h>

/* @source is how an indicator's source begins. In SEN2 a hidden count need not be small: it must not be solved for. */
static const struct
{
  PlumbDisclosureRule rule;
  const char *source;
} rules[] = {
  { { "cin", 5, 5, 10, 1 }, "CIN" },
  { { "ssda903", 5, 5, 10, 0 }, "SSDA903" },
  { { "workforce", 0, 5, 1, 1 }, "Workforce" },
  { { "sen2", 0, 2, 1, -1 }, "SEN2" },
  { { "local", 5, 5, 1, -1 }, "local" },
};

const PlumbDisclosureRule *
plumb_disclosure_rule_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rules[i].rule.name, name) == 0)
      return &rules[i].rule;
  return NULL;
}

const PlumbDisclosureRule *
plumb_disclosure_rule_of (const PlumbIndicator *indicator)
{
  const PlumbDisclosureRule *local = plumb_disclosure_rule_find ("local");

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_has_prefix (indicator->source_return, rules[i].source))
      return rules[i].rule.hidden_to > 0 || strstr (indicator->source_return, "local") == NULL ? &rules[i].rule : local;
  return local;
}

gboolean
plumb_disclosure_rule_hides (const PlumbDisclosureRule *self, double count)
{
  return isfinite (count) && count > 0 && floor (count) <= self->hidden_to && self->hidden_to > 0;
}
