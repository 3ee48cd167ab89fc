/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The acronyms of the field as a table. They are English words of English law and stay untranslated, as the indicators'
 * names do.
 */
#include "plumb-acronyms.h"

static const struct
{
  const char *acronym;
  const char *phrases[4];
} acronyms[] = {
  { "cic", { "children in care", "looked after" } },
  { "cin", { "children in need", "in need" } },
  { "cl", { "care leavers" } },
  { "cla", { "looked after" } },
  { "cp", { "child protection" } },
  { "cpp", { "child protection plan", "plans started", "later plan" } },
  { "eet", { "education, employment or training" } },
  { "eh", { "early help" } },
  { "eha", { "early help" } },
  { "ehc", { "education, health and care", "ehc " } },
  { "ehcna", { "ehc needs assessment" } },
  { "ehcp", { "education, health and care plan", "plans within 20 weeks" } },
  { "ete", { "education, employment or training" } },
  { "fte", { "(fte)" } },
  { "fye", { "full-year equivalent" } },
  { "icpc", { "initial child protection conference" } },
  { "iro", { "reviewed on time" } },
  { "lac", { "looked after" } },
  { "neet", { "education, employment or training" } },
  { "nfa", { "no further action" } },
  { "qa", { "quality assurance", "case reviews" } },
  { "rcpc", { "reviewed on time" } },
  { "rhi", { "return home interview" } },
  { "s47", { "section 47" } },
  { "sen", { "education, health and care", "ehc ", "plans within 20 weeks" } },
  { "send", { "education, health and care", "ehc ", "plans within 20 weeks" } },
  { "sw", { "social worker" } },
  { "uasc", { "unaccompanied asylum-seeking children" } },
};

const char *const *
plumb_acronym_phrases (const char *acronym)
{
  for (guint i = 0; i < G_N_ELEMENTS (acronyms); i++)
    if (g_str_equal (acronyms[i].acronym, acronym))
      return acronyms[i].phrases;
  return NULL;
}
