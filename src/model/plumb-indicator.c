/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Indicators: immutable descriptions, and the one place where numerator over denominator becomes a value.
 */
#include "config.h"

#include "plumb-indicator.h"

#include "plumb-locale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char *word;
  const char *label;
} polarities[] = {
  [PLUMB_POLARITY_NONE] = { "none", N_ ("No judgement") },
  [PLUMB_POLARITY_HIGH] = { "high", N_ ("Higher is better") },
  [PLUMB_POLARITY_LOW] = { "low", N_ ("Lower is better") },
};

G_DEFINE_BOXED_TYPE (PlumbIndicator, plumb_indicator, plumb_indicator_ref, plumb_indicator_unref)

static PlumbUnit
unit_from_text (const char *text)
{
  if (g_ascii_strcasecmp (text, "percent") == 0)
    return PLUMB_UNIT_PERCENT;
  if (g_ascii_strcasecmp (text, "count") == 0)
    return PLUMB_UNIT_COUNT;
  if (g_ascii_strcasecmp (text, "per 10,000") == 0)
    return PLUMB_UNIT_RATE;
  return PLUMB_UNIT_OTHER;
}

static char *
copy_text (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

/* What the warehouse has where the reader has @shown: @stored, or the same. */
static char *
copy_stored (const char *stored, const char *shown)
{
  return copy_text (stored != NULL ? stored : shown);
}

PlumbIndicator *
plumb_indicator_new (const PlumbIndicator *fields)
{
  PlumbIndicator *self = g_atomic_rc_box_new0 (PlumbIndicator);

  *self = *fields;
  self->id = copy_text (fields->id);
  self->name = copy_text (fields->name);
  self->plain = copy_text (fields->plain);
  self->theme = copy_text (fields->theme);
  self->unit_text = copy_text (fields->unit_text);
  self->unit_label = copy_text (plumb_locale_stored ("unit", self->unit_text));
  self->unit = unit_from_text (self->unit_text);
  self->numerator = copy_text (fields->numerator);
  self->denominator = copy_text (fields->denominator);
  self->source_return = copy_text (fields->source_return);
  self->stored.name = copy_stored (fields->stored.name, fields->name);
  self->stored.plain = copy_stored (fields->stored.plain, fields->plain);
  self->stored.theme = copy_stored (fields->stored.theme, fields->theme);
  self->stored.numerator = copy_stored (fields->stored.numerator, fields->numerator);
  self->stored.denominator = copy_stored (fields->stored.denominator, fields->denominator);
  return self;
}

PlumbIndicator *
plumb_indicator_ref (PlumbIndicator *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
indicator_clear (gpointer data)
{
  PlumbIndicator *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->plain);
  g_free (self->theme);
  g_free (self->unit_text);
  g_free (self->unit_label);
  g_free (self->numerator);
  g_free (self->denominator);
  g_free (self->source_return);
  g_free (self->stored.name);
  g_free (self->stored.plain);
  g_free (self->stored.theme);
  g_free (self->stored.numerator);
  g_free (self->stored.denominator);
}

void
plumb_indicator_unref (PlumbIndicator *self)
{
  g_atomic_rc_box_release_full (self, indicator_clear);
}

double
plumb_indicator_multiplier (const PlumbIndicator *self)
{
  switch (self->unit)
    {
    case PLUMB_UNIT_PERCENT:
      return 100;
    case PLUMB_UNIT_RATE:
      return 10000;
    case PLUMB_UNIT_COUNT:
    case PLUMB_UNIT_OTHER:
    default:
      return 1;
    }
}

double
plumb_indicator_value (const PlumbIndicator *self, double numerator, double denominator)
{
  if (!isfinite (numerator) || !isfinite (denominator) || fpclassify (denominator) == FP_ZERO)
    return NAN;
  return numerator * plumb_indicator_multiplier (self) / denominator;
}

gboolean
plumb_indicator_is_total (const PlumbIndicator *self)
{
  return self->unit == PLUMB_UNIT_COUNT || (self->unit == PLUMB_UNIT_OTHER && *self->denominator == '\0');
}

gboolean
plumb_polarity_parse (const char *text, PlumbPolarity *polarity)
{
  for (guint i = 0; i < G_N_ELEMENTS (polarities); i++)
    if (g_strcmp0 (text, polarities[i].word) == 0)
      {
        *polarity = (PlumbPolarity) i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_polarity_to_string (PlumbPolarity polarity)
{
  g_return_val_if_fail ((guint) polarity < G_N_ELEMENTS (polarities), "");
  return polarities[polarity].word;
}

const char *
plumb_polarity_label (PlumbPolarity polarity)
{
  g_return_val_if_fail ((guint) polarity < G_N_ELEMENTS (polarities), "");
  return _ (polarities[polarity].label);
}
