/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The markers that files print instead of numbers, with their reasons, and the words for how firm a number is.
 */
#include "config.h"

#include "plumb-state.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @word is what a tidy file may write instead of the letter. */
static const struct
{
  const char *letter;
  const char *word;
  const char *reason;
} states[] = {
  [PLUMB_STATE_NUMBER] = { "", "", "" },
  [PLUMB_STATE_CONFIDENTIAL] = { "c", "suppressed", N_ ("suppressed to protect confidentiality") },
  [PLUMB_STATE_NOT_APPLICABLE] = { "z", "not applicable", N_ ("not applicable") },
  [PLUMB_STATE_NOT_AVAILABLE] = { "x", "not available", N_ ("not available") },
  [PLUMB_STATE_LOW_RELIABILITY] = { "u", "low reliability", N_ ("low reliability") },
  [PLUMB_STATE_ROUNDS_TO_ZERO] = { "k", "rounds to zero", N_ ("more than zero, but rounds to zero") },
  [PLUMB_STATE_LOW] = { "low", "low", N_ ("more than zero, but rounds to zero") },
  [PLUMB_STATE_OLD_NOT_AVAILABLE] = { ":", ":", N_ ("not available") },
  [PLUMB_STATE_OLD_LOW] = { "~", "~", N_ ("too small to be shown") },
  [PLUMB_STATE_OLD_DOTS] = { "..", "..", N_ ("not available") },
  [PLUMB_STATE_OLD_DASH] = { "-", "-", N_ ("not shown by the publisher") },
  [PLUMB_STATE_OLD_SUPPRESSED] = { "*", "*", N_ ("suppressed by the publisher") },
  [PLUMB_STATE_IN_DEVELOPMENT] = { "dev", "in development", N_ ("in development") },
  [PLUMB_STATE_NOT_PREVIOUSLY_REPORTED] = { "new", "not previously reported", N_ ("not previously reported") },
  [PLUMB_STATE_NOT_COMPARABLE] = { "ncp", "not comparable", N_ ("not comparable") },
  [PLUMB_STATE_NIL_RETURN] = { "nil", "nil return", N_ ("nil return") },
  [PLUMB_STATE_WITHDRAWN] = { "wdn", "withdrawn", N_ ("withdrawn") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (states) == PLUMB_N_STATES);

static const struct
{
  const char *word;
  const char *label;
} statuses[] = {
  [PLUMB_STATUS_ACTUAL] = { "actual", NC_ ("status of a figure", "actual") },
  [PLUMB_STATUS_PROVISIONAL] = { "provisional", NC_ ("status of a figure", "provisional") },
  [PLUMB_STATUS_FORECAST] = { "forecast", NC_ ("status of a figure", "forecast") },
  [PLUMB_STATUS_BUDGET] = { "budget", NC_ ("status of a figure", "budget") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == PLUMB_N_STATUSES);

/* Whether @text, less the blanks around it, is @word in any case; allocates nothing, for every cell of a file is asked.
 */
static gboolean
is_word (const char *text, const char *word)
{
  gsize length = strlen (word);

  while (g_ascii_isspace (*text))
    text++;
  if (g_ascii_strncasecmp (text, word, length) != 0)
    return FALSE;
  for (text += length; *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      return FALSE;
  return TRUE;
}

gboolean
plumb_state_parse (const char *text, PlumbState *state)
{
  g_return_val_if_fail (text != NULL && state != NULL, FALSE);

  for (guint i = PLUMB_STATE_NUMBER + 1; i < G_N_ELEMENTS (states); i++)
    if (is_word (text, states[i].letter) || is_word (text, states[i].word))
      {
        *state = (PlumbState) i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_state_letter (PlumbState state)
{
  g_return_val_if_fail ((guint) state < PLUMB_N_STATES, "");
  return states[state].letter;
}

const char *
plumb_state_reason (PlumbState state)
{
  g_return_val_if_fail ((guint) state < PLUMB_N_STATES, "");
  return state == PLUMB_STATE_NUMBER ? "" : _ (states[state].reason);
}

gboolean
plumb_state_is_suppressed (PlumbState state)
{
  return state == PLUMB_STATE_CONFIDENTIAL || state == PLUMB_STATE_OLD_SUPPRESSED;
}

gboolean
plumb_status_parse (const char *text, PlumbStatus *status)
{
  g_return_val_if_fail (text != NULL && status != NULL, FALSE);

  if (is_word (text, ""))
    {
      *status = PLUMB_STATUS_ACTUAL;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (is_word (text, statuses[i].word))
      {
        *status = (PlumbStatus) i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_status_to_string (PlumbStatus status)
{
  g_return_val_if_fail ((guint) status < PLUMB_N_STATUSES, "");
  return statuses[status].word;
}

const char *
plumb_status_label (PlumbStatus status)
{
  g_return_val_if_fail ((guint) status < PLUMB_N_STATUSES, "");
  return g_dpgettext2 (GETTEXT_PACKAGE, "status of a figure", statuses[status].label);
}
