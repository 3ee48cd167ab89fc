/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why a figure is no number, and how firm it is when it is one. Each marker that a file prints is a state of its own,
 * so that it comes out as it went in.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlumbState:
 * @PLUMB_STATE_NUMBER: there is a number
 * @PLUMB_STATE_CONFIDENTIAL: `c`
 * @PLUMB_STATE_NOT_APPLICABLE: `z`
 * @PLUMB_STATE_NOT_AVAILABLE: `x`
 * @PLUMB_STATE_LOW_RELIABILITY: `u`
 * @PLUMB_STATE_ROUNDS_TO_ZERO: `k`
 * @PLUMB_STATE_LOW: `low`, the older way to say rounds to zero
 * @PLUMB_STATE_OLD_NOT_AVAILABLE: `:`
 * @PLUMB_STATE_OLD_LOW: `~`
 * @PLUMB_STATE_OLD_DOTS: `..`
 * @PLUMB_STATE_OLD_DASH: `-`
 * @PLUMB_STATE_OLD_SUPPRESSED: `*`
 * @PLUMB_STATE_IN_DEVELOPMENT: `dev`
 * @PLUMB_STATE_NOT_PREVIOUSLY_REPORTED: `new`
 * @PLUMB_STATE_NOT_COMPARABLE: `ncp`
 * @PLUMB_STATE_NIL_RETURN: `nil`
 * @PLUMB_STATE_WITHDRAWN: `wdn`
 */
typedef enum
{
  PLUMB_STATE_NUMBER,
  PLUMB_STATE_CONFIDENTIAL,
  PLUMB_STATE_NOT_APPLICABLE,
  PLUMB_STATE_NOT_AVAILABLE,
  PLUMB_STATE_LOW_RELIABILITY,
  PLUMB_STATE_ROUNDS_TO_ZERO,
  PLUMB_STATE_LOW,
  PLUMB_STATE_OLD_NOT_AVAILABLE,
  PLUMB_STATE_OLD_LOW,
  PLUMB_STATE_OLD_DOTS,
  PLUMB_STATE_OLD_DASH,
  PLUMB_STATE_OLD_SUPPRESSED,
  PLUMB_STATE_IN_DEVELOPMENT,
  PLUMB_STATE_NOT_PREVIOUSLY_REPORTED,
  PLUMB_STATE_NOT_COMPARABLE,
  PLUMB_STATE_NIL_RETURN,
  PLUMB_STATE_WITHDRAWN,
  PLUMB_N_STATES
} PlumbState;

/** PlumbStatus: how firm a number is. */
typedef enum
{
  PLUMB_STATUS_ACTUAL,
  PLUMB_STATUS_PROVISIONAL,
  PLUMB_STATUS_FORECAST,
  PLUMB_STATUS_BUDGET,
  PLUMB_N_STATUSES
} PlumbStatus;

/**
 * plumb_state_parse:
 * @text: a marker as published (`c`, `low`, `..`), or in a tidy file also its reason in words (`suppressed`); case and
 * surrounding blanks do not matter
 * @state: (out): never %PLUMB_STATE_NUMBER; set on success only
 */
gboolean plumb_state_parse (const char *text, PlumbState *state);

/** plumb_state_letter: Returns: (transfer none): the published marker; empty for a number. */
const char *plumb_state_letter (PlumbState state);

/** plumb_state_reason: Returns: (transfer none): why there is no number, translated, to follow "not shown: "; empty for
 * a number. */
const char *plumb_state_reason (PlumbState state);

/** plumb_state_is_suppressed: whether there is a number, and it is hidden for the sake of those it is about. */
gboolean plumb_state_is_suppressed (PlumbState state);

/** plumb_status_parse: @text `actual`, `provisional`, `forecast` or `budget`, in any case; empty is actual. */
gboolean plumb_status_parse (const char *text, PlumbStatus *status);

/** plumb_status_to_string: Returns: (transfer none): the word plumb_status_parse() reads. */
const char *plumb_status_to_string (PlumbStatus status);

/** plumb_status_label: Returns: (transfer none): the word for a reader, translated. */
const char *plumb_status_label (PlumbStatus status);

G_END_DECLS
