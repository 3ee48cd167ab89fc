/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a control chart says in words.
 */
#include "config.h"

#include "plumb-control.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char *word;
  const char *label;
} variations[] = {
  [PLUMB_VARIATION_NONE] = { "", N_ ("not judged") },
  [PLUMB_VARIATION_COMMON] = { "common", N_ ("common cause") },
  [PLUMB_VARIATION_IMPROVING] = { "improving", N_ ("special cause, improving") },
  [PLUMB_VARIATION_CONCERNING] = { "concerning", N_ ("special cause, concerning") },
  [PLUMB_VARIATION_HIGHER] = { "higher", N_ ("special cause, higher") },
  [PLUMB_VARIATION_LOWER] = { "lower", N_ ("special cause, lower") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (variations) == PLUMB_N_VARIATIONS);

const char *
plumb_variation_to_string (PlumbVariation variation)
{
  g_return_val_if_fail ((guint) variation < PLUMB_N_VARIATIONS, "");
  return variations[variation].word;
}

const char *
plumb_variation_label (PlumbVariation variation)
{
  g_return_val_if_fail ((guint) variation < PLUMB_N_VARIATIONS, "");
  return _ (variations[variation].label);
}

char *
plumb_xmr_rules_to_string (PlumbXmrRules rules)
{
  static const struct
  {
    PlumbXmrRules rule;
    const char *word;
  } words[] = {
    { PLUMB_XMR_OUTSIDE, "outside" },           { PLUMB_XMR_RISING, "rising" },     { PLUMB_XMR_FALLING, "falling" },
    { PLUMB_XMR_TWO_OF_THREE, "two-of-three" }, { PLUMB_XMR_ONE_SIDE, "one-side" },
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (rules & words[i].rule)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ";" : "", words[i].word);
  return g_string_free (text, FALSE);
}

const char *
plumb_assurance_to_string (PlumbAssurance assurance)
{
  static const char *const words[] = { "no target", "not judged", "meets", "misses", "hit and miss" };

  g_return_val_if_fail ((guint) assurance < G_N_ELEMENTS (words), "");
  return words[assurance];
}

const char *
plumb_assurance_label (PlumbAssurance assurance)
{
  switch (assurance)
    {
    case PLUMB_ASSURANCE_MEETS:
      return _ ("consistently meets the target");
    case PLUMB_ASSURANCE_MISSES:
      return _ ("consistently misses the target");
    case PLUMB_ASSURANCE_HIT_AND_MISS:
      return _ ("hit and miss");
    case PLUMB_ASSURANCE_UNJUDGED:
      return _ ("cannot be judged");
    case PLUMB_ASSURANCE_NO_TARGET:
    default:
      return _ ("no target");
    }
}

static void
add_segment_notes (GPtrArray *notes, const PlumbControlSegment *segment, gboolean anew, PlumbCalendar calendar)
{
  g_autofree char *first = plumb_period_label (segment->first, calendar);
  guint n = (guint) segment->limits.n;
  guint n_screened = (guint) segment->limits.n_screened;

  if (anew)
    g_ptr_array_add (notes, g_strdup_printf (_ ("The series breaks: the limits begin anew at %s."), first));
  if (n == 0)
    g_ptr_array_add (notes,
                     g_strdup_printf (_ ("There are no limits from %s on, as they have no number to rest on."), first));
  else if (!isfinite (segment->limits.lower))
    g_ptr_array_add (
      notes, g_strdup_printf (
               _ ("There are no limits from %s on, as no two numbers that they rest on follow each other."), first));
  else if (segment->trial)
    g_ptr_array_add (
      notes, g_strdup_printf (ngettext ("The limits from %s on are trial limits: they rest on %u number, and not "
                                        "on 12 or more.",
                                        "The limits from %s on are trial limits: they rest on %u numbers, and "
                                        "not on 12 or more.",
                                        n),
                              first, n));
  if (n_screened > 0)
    g_ptr_array_add (
      notes,
      g_strdup_printf (ngettext ("%u unusually large moving range is left out of the limits from %s on.",
                                 "%u unusually large moving ranges are left out of the limits from %s on.", n_screened),
                       n_screened, first));
}

GStrv
plumb_control_notes (const PlumbControl *self, const PlumbIndicator *indicator)
{
  GPtrArray *notes = g_ptr_array_new ();

  if (self->n_hidden > 0)
    g_ptr_array_add (notes,
                     g_strdup_printf (ngettext ("%u period has no number and breaks the sequence.",
                                                "%u periods have no number and break the sequence.", self->n_hidden),
                                      self->n_hidden));
  if (self->n_missing > 0)
    g_ptr_array_add (
      notes, g_strdup_printf (ngettext ("%u period is not in the data and breaks the sequence.",
                                        "%u periods are not in the data and break the sequence.", self->n_missing),
                              self->n_missing));
  for (guint i = 0; i < self->segments->len; i++)
    add_segment_notes (notes, &g_array_index (self->segments, PlumbControlSegment, i), i > 0, indicator->calendar);
  g_ptr_array_add (notes, NULL);
  return (GStrv) g_ptr_array_free (notes, FALSE);
}
