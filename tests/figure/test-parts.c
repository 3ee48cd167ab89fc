/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wordings into lengths of time and into grades: a month has 365.25 / 12 days, a year 365.25. Breakdowns as readers see
 * them, and by what they divide.
 */
#include <glib.h>
#include <math.h>

#include "plumb-duration.h"
#include "plumb-grade.h"
#include "plumb-parts.h"

#define MONTH (365.25 / 12)
#define YEAR 365.25

static const struct
{
  const char *text;
  gboolean band;
  double from, to;
} durations[] = {
  { "3 months or less", TRUE, 0, 3 * MONTH },
  { "More than 3 months to 6 months", TRUE, 3 * MONTH, 6 * MONTH },
  { "More than 3 and up to 6 months", TRUE, 3 * MONTH, 6 * MONTH },
  { "More than 6 months, less than 1 year", TRUE, 6 * MONTH, YEAR },
  { "1 year, less than 2 years", TRUE, YEAR, 2 * YEAR },
  { "2 years or more", TRUE, 2 * YEAR, INFINITY },
  { "2 years and over", TRUE, 2 * YEAR, INFINITY },
  { "5+ years", TRUE, 5 * YEAR, INFINITY },
  { "Under one week", TRUE, 0, 7 },
  { "Up to 10 days", TRUE, 0, 10 },
  { "6–12 months", TRUE, 6 * MONTH, 12 * MONTH },
  { "0-3 months", TRUE, 0, 3 * MONTH },
  { "6months to 1year", TRUE, 6 * MONTH, YEAR },
  { "1 year", TRUE, YEAR, YEAR },
  { "18 to 24 months (inclusive)", TRUE, 18 * MONTH, 24 * MONTH },
  { "", FALSE, 0, 0 },
  { "Not known", FALSE, 0, 0 },
  { "Neglect", FALSE, 0, 0 },
  { "16 and over", FALSE, 0, 0 },
  { "years", FALSE, 0, 0 },
};

static void
test_durations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      double from = -1, to = -1;
      const gboolean band = plumb_duration_parse (durations[i].text, &from, &to);

      g_test_message ("%s", durations[i].text);
      g_assert_cmpint (band, ==, durations[i].band);
      if (!band)
        continue;
      g_assert_cmpfloat_with_epsilon (from, durations[i].from, 1e-9);
      if (isfinite (durations[i].to))
        g_assert_cmpfloat_with_epsilon (to, durations[i].to, 1e-9);
      else
        g_assert_true (isinf (to));
    }
}

/* The alphabet would have "1 year" first and "More than" last. */
static void
test_order (void)
{
  const char *const ordered[] = {
    "Under one week",  "3 months or less", "More than 3 months to 6 months", "1 year, less than 2 years",
    "2 years or more", "Not known"
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ordered); j++)
      {
        const int order = plumb_duration_compare (ordered[i], ordered[j]);
        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
  g_assert_cmpint (plumb_duration_compare ("Not known", "Other"), ==, 0);
}

static const struct
{
  const char *text;
  int grade;
} grades[] = {
  { "Outstanding", PLUMB_GRADE_OUTSTANDING },
  { "good", PLUMB_GRADE_GOOD },
  { "Grade 2: Good", PLUMB_GRADE_GOOD },
  { "Requires improvement", PLUMB_GRADE_REQUIRES_IMPROVEMENT },
  { "Requires improvement to be good", PLUMB_GRADE_REQUIRES_IMPROVEMENT },
  { "RI", PLUMB_GRADE_REQUIRES_IMPROVEMENT },
  { "INADEQUATE", PLUMB_GRADE_INADEQUATE },
  { "Good or outstanding", -1 },
  { "Requires improvement or inadequate", -1 },
  { "Not good", -1 },
  { "Not graded", -1 },
  { "", -1 },
};

static void
test_grades (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      PlumbGrade grade = PLUMB_N_GRADES;

      g_test_message ("%s", grades[i].text);
      g_assert_cmpint (plumb_grade_parse (grades[i].text, &grade), ==, grades[i].grade >= 0);
      if (grades[i].grade >= 0)
        g_assert_cmpint (grade, ==, grades[i].grade);
    }
}

static void
test_labels (void)
{
  static const struct
  {
    const char *breakdown;
    const char *label;
  } labels[] = {
    { "age=10 to 15", "age: 10 to 15" },
    { "age=10 to 15;sex=male", "age: 10 to 15; sex: male" },
    { "note=a=b", "note: a=b" },
    { "plain", "plain" },
    { "", "" },
    { ";", "; " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *label = plumb_parts_label (labels[i].breakdown);
      g_assert_cmpstr (label, ==, labels[i].label);
    }
}

/* One category divides nothing; how a figure was made is no part of it; the ages of boys are ages. */
static void
test_dimensions (void)
{
  static const char *const breakdowns[] = {
    "age=10 to 15;sex=male",
    "age=16 to 17;sex=male",
    "sex=male",
    "source=Police",
    "source=School",
    "span=a",
    "span=b",
    "plain",
    NULL,
  };
  g_auto (GStrv) dimensions = plumb_parts_list_dimensions (breakdowns);
  g_auto (GStrv) none = plumb_parts_list_dimensions ((const char *const[]){ NULL });

  g_assert_true (g_strv_equal ((const char *const *) dimensions, (const char *const[]){ "age", "source", NULL }));
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/parts/durations", test_durations);
  g_test_add_func ("/figure/parts/order", test_order);
  g_test_add_func ("/figure/parts/grades", test_grades);
  g_test_add_func ("/figure/parts/labels", test_labels);
  g_test_add_func ("/figure/parts/dimensions", test_dimensions);
  return g_test_run ();
}
