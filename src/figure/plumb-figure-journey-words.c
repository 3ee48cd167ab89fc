/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the steps of the journey say.
 */
#include "config.h"

#include "plumb-figure-journey-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-format.h"

const char *
plumb_step_letter (const PlumbStep *self, gboolean before)
{
  const PlumbObservation *count = before ? self->before : self->now;
  return plumb_state_letter (count != NULL ? count->state : PLUMB_STATE_NOT_AVAILABLE);
}

char *
plumb_step_reason (const PlumbStep *self, gboolean before)
{
  const PlumbObservation *count = before ? self->before : self->now;
  const guint months = before ? self->months_before : self->months;

  if (self->indicator == NULL || count == NULL)
    return g_strdup (_ ("no figure"));
  if (months < 12)
    return g_strdup_printf (ngettext ("only %u month of 12 has a number", "only %u months of 12 have a number", months),
                            months);
  return g_strdup (plumb_state_reason (count->state));
}

char *
plumb_step_period (const PlumbJourney *self, PlumbStepKind kind, gboolean before)
{
  return plumb_period_label (plumb_period_step (self->year, before ? -1 : 0),
                             self->steps[kind].stock ? PLUMB_CALENDAR_MARCH_SNAPSHOT : PLUMB_CALENDAR_FINANCIAL_YEAR);
}

char *
plumb_words_per_hundred (double value)
{
  if (!isfinite (value))
    return g_strdup ("");
  return plumb_format_number (value, value > 0 && value < 1 ? 1 : 0);
}

char *
plumb_step_change (const PlumbStep *self)
{
  const double now = plumb_step_count (self, FALSE), before = plumb_step_count (self, TRUE);
  g_autofree char *amount = NULL;
  g_autofree char *share = NULL;

  if (self->counts == NULL || !isfinite (now) || !isfinite (before) || self->change.kind == PLUMB_CHANGE_BROKEN)
    return g_strdup ("");
  amount = plumb_format_change (self->counts->indicator, now, before);
  if (!(before > 0))
    return g_steal_pointer (&amount);
  share = plumb_format_number (fabs (100 * (now - before) / before), 0);
  /* Translators: a change in number and in percent: +300 (+32 %); the doubled sign prints one */
  return g_strdup_printf (_ ("%s (%s%s\342\200\257%%)"), amount,
                          now > before   ? "+"
                          : now < before ? "\342\210\222"
                                         : "",
                          share);
}

char *
plumb_step_verdict (const PlumbStep *self)
{
  switch (self->change.kind)
    {
    case PLUMB_CHANGE_UP:
    case PLUMB_CHANGE_DOWN:
      return g_strdup (_ ("more than chance"));
    case PLUMB_CHANGE_CHANCE:
      return g_strdup (_ ("could be chance"));
    case PLUMB_CHANGE_NONE:
      return g_strdup (_ ("the same as the year before"));
    case PLUMB_CHANGE_BROKEN:
      return g_strdup (_ ("not comparable with the year before: the series breaks"));
    case PLUMB_CHANGE_UNTESTED:
      return g_strdup (_ ("not tested"));
    case PLUMB_CHANGE_EARLIER_HIDDEN:
    case PLUMB_CHANGE_NO_EARLIER:
      {
        g_autofree char *reason = plumb_step_reason (self, TRUE);
        /* Translators: why a change on the year before cannot be said */
        return g_strdup_printf (_ ("year before: %s"), reason);
      }
    case PLUMB_CHANGE_NO_VALUE:
    default:
      return g_strdup ("");
    }
}

char *
plumb_step_sentence (const PlumbJourney *self, PlumbStepKind kind, gboolean before)
{
  const PlumbStep *step = &self->steps[kind];
  const double count = plumb_step_count (step, before);
  const double hundred = plumb_journey_per_hundred (self, kind, before);
  g_autofree char *period = plumb_step_period (self, kind, before);
  g_autofree char *number = plumb_words_number (count);
  g_autofree char *change = before ? NULL : plumb_step_change (step);
  g_autofree char *verdict = before ? NULL : plumb_step_verdict (step);
  g_autofree char *per = plumb_words_per_hundred (hundred);
  const char *what = plumb_step_what (self, kind);
  GString *out = g_string_new (NULL);

  if (!isfinite (count))
    {
      g_autofree char *reason = plumb_step_reason (step, before);
      g_string_append_printf (out, _ ("%s: %s not shown: %s."), period, plumb_step_name (kind, TRUE), reason);
      return g_string_free (out, FALSE);
    }
  /* Translators: a period, what is counted, how many, and when: 2024–25: referrals 1,126, received in the year */
  g_string_append_printf (out, _ ("%s: %s %s, %s"), period, plumb_step_name (kind, TRUE), number, what);
  if (change != NULL && *change != '\0')
    g_string_append_printf (out, "; %s", change);
  if (verdict != NULL && *verdict != '\0')
    g_string_append_printf (out, ", %s", verdict);
  g_string_append_c (out, '.');
  if (*per != '\0' && kind == PLUMB_STEP_REFERRED)
    g_string_append_printf (out, _ (" That is %s of every 100 contacts."), per);
  else if (*per != '\0')
    g_string_append_printf (out, _ (" That is %s for every 100 referrals."), per);
  return g_string_free (out, FALSE);
}

char *
plumb_step_phrase (const PlumbJourney *self, PlumbStepKind kind)
{
  const PlumbStep *step = &self->steps[kind];
  g_autofree char *number = plumb_words_number (plumb_step_count (step, FALSE));
  g_autofree char *change = plumb_step_change (step);
  g_autofree char *verdict = plumb_step_verdict (step);
  GString *out = g_string_new (NULL);

  if (*number == '\0')
    {
      g_autofree char *reason = plumb_step_reason (step, FALSE);

      g_string_append_printf (out, _ ("%s not shown: %s"), plumb_step_name (kind, TRUE), reason);
      return g_string_free (out, FALSE);
    }
  g_string_append_printf (out, "%s %s", plumb_step_name (kind, TRUE), number);
  if (*change != '\0')
    g_string_append_printf (out, ", %s", change);
  if (*verdict != '\0')
    g_string_append_printf (out, ", %s", verdict);
  return g_string_free (out, FALSE);
}

/* "446 section 47 enquiries (was 351)" */
static char *
count_phrase (const PlumbJourney *self, PlumbStepKind kind)
{
  const PlumbStep *step = &self->steps[kind];
  g_autofree char *now = plumb_words_number (plumb_step_count (step, FALSE));
  g_autofree char *before = plumb_words_number (plumb_step_count (step, TRUE));

  if (*now == '\0')
    return NULL;
  if (*before == '\0')
    return g_strdup_printf (C_ ("counted", "%s %s"), now, plumb_step_name (kind, TRUE));
  /* Translators: how many, of what, and how many there were the year before: 446 enquiries (was 351) */
  return g_strdup_printf (_ ("%s %s (was %s)"), now, plumb_step_name (kind, TRUE), before);
}

char *
plumb_journey_on_the_way (const PlumbJourney *self)
{
  g_autofree char *enquiries = count_phrase (self, PLUMB_STEP_ENQUIRIES);
  g_autofree char *conferences = count_phrase (self, PLUMB_STEP_CONFERENCES);

  if (enquiries == NULL && conferences == NULL)
    return NULL;
  if (enquiries == NULL || conferences == NULL)
    return g_strdup_printf (_ ("On the way to a plan: %s."), enquiries != NULL ? enquiries : conferences);
  return g_strdup_printf (_ ("On the way to a plan: %s and %s."), enquiries, conferences);
}
