/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A target: what an authority set out to reach, from when to when, and how a miss is judged.
 */
#pragma once

#include "plumb-period.h"

G_BEGIN_DECLS

/**
 * PlumbScheme:
 * How a status is coloured and worded.
 *
 * @PLUMB_SCHEME_RAG: met, nearly (within the tolerance), missed: green, amber, red
 * @PLUMB_SCHEME_FINANCE: met or missed: green or red, no amber
 * @PLUMB_SCHEME_COMPLETION: completed, pending (not yet due) or incomplete
 */
typedef enum
{
  PLUMB_SCHEME_RAG,
  PLUMB_SCHEME_FINANCE,
  PLUMB_SCHEME_COMPLETION,
  PLUMB_N_SCHEMES
} PlumbScheme;

/** plumb_scheme_parse: @text `rag`, `finance` or `completion`, in any case; empty is `rag`. */
gboolean plumb_scheme_parse (const char *text, PlumbScheme *scheme);

/** plumb_scheme_to_string: Returns: (transfer none): the word plumb_scheme_parse() reads. */
const char *plumb_scheme_to_string (PlumbScheme scheme);

/**
 * PlumbTarget:
 * Either a level (@value), a trajectory (@value at @from, @end_value at @to, a straight line between), or a range
 * (@lower to @upper, either of which may be open). All in the indicator's unit.
 *
 * @from: first period it is for
 * @to: last period it is for; not set for an open end, never for a trajectory
 * @value: NAN for a range
 * @end_value: NAN unless it is a trajectory
 * @lower: NAN where the range is open below, or it is no range
 * @upper: NAN where the range is open above, or it is no range
 * @tolerance: how far a miss may be from it and still be nearly met, 0 or more
 * @note: never %NULL, empty where nothing is said
 * @source: the document it was set in; never %NULL
 */
typedef struct
{
  PlumbPeriod from;
  PlumbPeriod to;
  double value;
  double end_value;
  double lower;
  double upper;
  double tolerance;
  PlumbScheme scheme;
  char *note;
  char *source;
} PlumbTarget;

/** plumb_target_new: Returns: (transfer full): a copy of @fields; its texts may be %NULL for empty. */
PlumbTarget *plumb_target_new (const PlumbTarget *fields);
void plumb_target_free (PlumbTarget *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbTarget, plumb_target_free)

G_END_DECLS
