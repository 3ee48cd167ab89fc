/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The four grades of an inspection or an audit.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** PlumbGrade: from the best on. Source: Ofsted, the four-point scale of the social care common inspection framework.
 */
typedef enum
{
  PLUMB_GRADE_OUTSTANDING,
  PLUMB_GRADE_GOOD,
  PLUMB_GRADE_REQUIRES_IMPROVEMENT,
  PLUMB_GRADE_INADEQUATE,
  PLUMB_N_GRADES
} PlumbGrade;

/**
 * plumb_grade_parse:
 * @text: a category: `Outstanding`, `Grade 2: good`, `Requires improvement to be good`, `RI`; in English, as inspectors
 * word it
 * @grade: (out): set on success only
 *
 * Returns: %FALSE for what is no one grade: `Good or outstanding`, `Not graded`
 */
gboolean plumb_grade_parse (const char *text, PlumbGrade *grade);

/** plumb_grade_label: Returns: (transfer none): the word for a reader, translated. */
const char *plumb_grade_label (PlumbGrade grade);

G_END_DECLS
