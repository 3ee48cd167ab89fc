/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place where a polarity becomes "better" or "worse".
 */
#include "config.h"

#include "plumb-judgement.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word;
  const char *label;
} judgements[] = {
  [PLUMB_JUDGEMENT_NONE] = { "none", NULL },
  [PLUMB_JUDGEMENT_BETTER] = { "better", NC_ ("change", "Better") },
  [PLUMB_JUDGEMENT_WORSE] = { "worse", NC_ ("change", "Worse") },
};

PlumbJudgement
plumb_judgement_of (PlumbPolarity polarity, gboolean higher)
{
  switch (polarity)
    {
    case PLUMB_POLARITY_HIGH:
      return higher ? PLUMB_JUDGEMENT_BETTER : PLUMB_JUDGEMENT_WORSE;
    case PLUMB_POLARITY_LOW:
      return higher ? PLUMB_JUDGEMENT_WORSE : PLUMB_JUDGEMENT_BETTER;
    case PLUMB_POLARITY_NONE:
    default:
      return PLUMB_JUDGEMENT_NONE;
    }
}

const char *
plumb_judgement_to_string (PlumbJudgement judgement)
{
  g_return_val_if_fail ((guint) judgement < G_N_ELEMENTS (judgements), "");
  return judgements[judgement].word;
}

const char *
plumb_judgement_label (PlumbJudgement judgement)
{
  g_return_val_if_fail ((guint) judgement < G_N_ELEMENTS (judgements), "");
  return judgements[judgement].label != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "change", judgements[judgement].label)
                                             : "";
}
