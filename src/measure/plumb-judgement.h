/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Judgement: whether higher or lower is good.
 */
#pragma once

#include "plumb-indicator.h"

G_BEGIN_DECLS

/** PlumbJudgement: what a change or a position means under the indicator's polarity. */
typedef enum
{
  PLUMB_JUDGEMENT_NONE,
  PLUMB_JUDGEMENT_BETTER,
  PLUMB_JUDGEMENT_WORSE
} PlumbJudgement;

/** plumb_judgement_of: what being @higher (else lower) means under @polarity; never anything where there is none. */
PlumbJudgement plumb_judgement_of (PlumbPolarity polarity, gboolean higher);

/** plumb_judgement_to_string: Returns: (transfer none): for a program, `better`, `worse` or `none`. */
const char *plumb_judgement_to_string (PlumbJudgement judgement);

/** plumb_judgement_label: Returns: (transfer none): `Better`, `Worse` or nothing, translated. */
const char *plumb_judgement_label (PlumbJudgement judgement);

G_END_DECLS
