/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Grades as they were loaded: one bar a period, or one a group.
 */
#pragma once

#include "plumb-grade.h"
#include "plumb-parts-words.h"

G_BEGIN_DECLS

/**
 * PlumbGradeBar:
 *
 * @label: (transfer full): the period, or the group
 * @rows: (nullable): of each grade
 * @values: counts, or percentages; NAN where there is none
 * @lacking: one grade or more is hidden or missing, so that there are no shares
 * @letters: (transfer full): of these
 * @sum: of @values, only where nothing is lacking
 * @graded: how many were graded, NAN where that is not known
 * @status: of the least firm
 */
typedef struct
{
  char *label;
  PlumbPeriod period;
  const PlumbObservation *rows[PLUMB_N_GRADES];
  double values[PLUMB_N_GRADES];
  gboolean lacking;
  char *letters;
  double sum;
  double graded;
  PlumbStatus status;
} PlumbGradeBar;

/**
 * PlumbGrades:
 * @parts: (element-type PlumbParts): one, or one a group
 * @by: (nullable): the dimension of the groups; %NULL where bars are periods
 * @bars: (element-type PlumbGradeBar): by period, or by group
 * @left_out: (nullable): categories that are no grade, as a list
 */
typedef struct
{
  GPtrArray *parts;
  char *by;
  GArray *bars;
  char *left_out;
} PlumbGrades;

/** plumb_grades_suits: whether @categories (array zero-terminated=1) are grades, two of them or more. */
gboolean plumb_grades_suits (const char *const *categories);

/**
 * plumb_grades_load: Returns: (transfer full): the grades of the area of @figure; by the groups of the dimension of its
 * selection where that is no dimension of grades, else by period
 */
PlumbGrades *plumb_grades_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error);
void plumb_grades_free (gpointer data);

/** plumb_grades_text: Returns: (transfer full): `12 (50.0 %)` where @whole, else `12`; of percentages `50 %`. */
char *plumb_grades_text (const PlumbGrades *self, const PlumbGradeBar *bar, PlumbGrade grade, gboolean share);

/** plumb_grades_count: Returns: (transfer full): `24 graded`, or that it is not known, or not shown. */
char *plumb_grades_count (const PlumbGradeBar *bar);

/* plumb-figure-grades-words.c: see #PlumbFigureClass */
gboolean plumb_grades_is_empty (const PlumbFigure *figure);
char *plumb_grades_title (const PlumbFigure *figure);
char *plumb_grades_subtitle (const PlumbFigure *figure, gsize *tail);
char *plumb_grades_sentence (const PlumbFigure *figure);
char *plumb_grades_footer (const PlumbFigure *figure);
GPtrArray *plumb_grades_table (const PlumbFigure *figure);
char *plumb_grades_say (const PlumbGrades *self, const PlumbGradeBar *bar, PlumbGrade grade);

G_END_DECLS
