/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Grades by their words.
 */
#include "config.h"

#include "plumb-grade.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
plumb_grade_parse (const char *text, PlumbGrade *grade)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  const char *improvement = strstr (lower, "requires improvement");
  const gboolean outstanding = strstr (lower, "outstanding") != NULL;
  const gboolean inadequate = strstr (lower, "inadequate") != NULL;
  gboolean requires = improvement != NULL || strcmp (lower, "ri") == 0;
  gboolean good;

  /* "requires improvement to be good" is not good */
  if (improvement != NULL && g_str_has_prefix (improvement, "requires improvement to be good"))
    memset (lower + (improvement - lower), ' ', strlen ("requires improvement to be good"));
  good = strstr (lower, "good") != NULL;
  if (outstanding + good + requires + inadequate != 1 || strstr (lower, "not ") != NULL)
    return FALSE;
  *grade = outstanding ? PLUMB_GRADE_OUTSTANDING
           : good      ? PLUMB_GRADE_GOOD
           : requires  ? PLUMB_GRADE_REQUIRES_IMPROVEMENT
                       : PLUMB_GRADE_INADEQUATE;
  return TRUE;
}

const char *
plumb_grade_label (PlumbGrade grade)
{
  switch (grade)
    {
    case PLUMB_GRADE_OUTSTANDING:
      return C_ ("inspection grade", "Outstanding");
    case PLUMB_GRADE_GOOD:
      return C_ ("inspection grade", "Good");
    case PLUMB_GRADE_REQUIRES_IMPROVEMENT:
      return C_ ("inspection grade", "Requires improvement");
    case PLUMB_GRADE_INADEQUATE:
    case PLUMB_N_GRADES:
    default:
      return C_ ("inspection grade", "Inadequate");
    }
}
