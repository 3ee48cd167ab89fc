/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words and the table of grades. How many were good or outstanding is said as a number of a number; that it went up
 * only where chance would not have done it.
 */
#include "config.h"

#include "plumb-figure-grades-private.h"
#include "plumb-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const PlumbGradeBar *
bar_at (const PlumbGrades *self, guint i)
{
  return &g_array_index (self->bars, PlumbGradeBar, i);
}

static const PlumbParts *
parts_of (const PlumbGrades *self)
{
  return g_ptr_array_index (self->parts, self->by != NULL && self->parts->len > 1 ? 1 : 0);
}

/* The newest bar that was measured, the last where there is none. */
static guint
newest (const PlumbGrades *self)
{
  for (guint i = self->bars->len; i > 0; i--)
    if (bar_at (self, i - 1)->status <= PLUMB_STATUS_PROVISIONAL)
      return i - 1;
  return self->bars->len - 1;
}

gboolean
plumb_grades_is_empty (const PlumbFigure *figure)
{
  const PlumbGrades *self = figure->data;

  if (self->bars->len == 0 || parts_of (self)->kind == PLUMB_PARTS_APART)
    return TRUE;
  for (guint i = 0; i < self->bars->len; i++)
    for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
      if (isfinite (bar_at (self, i)->values[grade]) && bar_at (self, i)->rows[grade] != NULL)
        return FALSE;
  return TRUE;
}

/* "18 of 24 good or outstanding (75.0 %)"; of percentages "75 % good or outstanding". */
static char *
good_words (const PlumbGrades *self, const PlumbGradeBar *bar)
{
  const double good = bar->values[PLUMB_GRADE_OUTSTANDING] + bar->values[PLUMB_GRADE_GOOD];
  const PlumbIndicator *indicator = parts_of (self)->indicator;
  g_autofree char *number = plumb_format_value (indicator, good, TRUE);
  g_autofree char *all = NULL;
  g_autofree char *share = NULL;

  if (indicator->unit == PLUMB_UNIT_PERCENT)
    return g_strdup_printf (_ ("%s good or outstanding"), number);
  all = plumb_format_value (indicator, bar->sum, TRUE);
  share = plumb_parts_words_share (good, bar->sum);
  /* Translators: 18 of 24 good or outstanding (75.0 %) */
  return g_strdup_printf (_ ("%s of %s good or outstanding (%s)"), number, all, share);
}

/* The share that is good or outstanding as a series of its own, to be tested as any other percentage. */
static PlumbSeries *
good_series (const PlumbFigure *figure)
{
  const PlumbGrades *self = figure->data;
  const PlumbIndicator *indicator = figure->comparison->indicator;
  PlumbIndicator fields = *indicator;
  g_autoptr (PlumbIndicator) share = NULL;
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (PlumbObservation));

  fields.unit_text = (char *) "percent";
  fields.decimals = 1;
  share = plumb_indicator_new (&fields);
  for (guint i = 0; i < self->bars->len; i++)
    {
      const PlumbGradeBar *bar = bar_at (self, i);
      PlumbObservation row = { .period = bar->period, .status = bar->status, .source = "" };

      row.numerator = bar->values[PLUMB_GRADE_OUTSTANDING] + bar->values[PLUMB_GRADE_GOOD];
      row.denominator = bar->sum;
      row.value = row.numerator / row.denominator * 100;
      if (!bar->lacking)
        g_array_append_val (rows, row);
    }
  return plumb_series_new (share, figure->area, rows, NULL, 0);
}

/* "; no clear change on the period before, 70.0 %", or nothing. */
static char *
change_clause (const PlumbFigure *figure)
{
  const PlumbGrades *self = figure->data;
  const guint at = newest (self);
  g_autoptr (PlumbSeries) series = NULL;
  g_autofree char *was = NULL;
  g_autofree char *label = NULL;
  PlumbChange change;

  if (self->by != NULL || at == 0 || bar_at (self, at - 1)->lacking ||
      figure->comparison->indicator->unit != PLUMB_UNIT_COUNT)
    return g_strdup ("");
  series = good_series (figure);
  change =
    plumb_change_between (series, bar_at (self, at - 1)->period, bar_at (self, at)->period, figure->comparison->breaks);
  if (!isfinite (change.amount) || change.earlier == NULL)
    return g_strdup ("");
  was = plumb_words_value (series->indicator, change.earlier->value);
  label = g_strdup (bar_at (self, at - 1)->label);
  switch (change.kind)
    {
    case PLUMB_CHANGE_UP:
      /* Translators: a share and its period */
      return g_strdup_printf (_ ("; up from %s (%s)"), was, label);
    case PLUMB_CHANGE_DOWN:
      return g_strdup_printf (_ ("; down from %s (%s)"), was, label);
    case PLUMB_CHANGE_CHANCE:
      return g_strdup_printf (_ ("; no clear change on %s (%s)"), was, label);
    case PLUMB_CHANGE_NONE:
      return g_strdup_printf (_ ("; the same share as in the bar before (%s)"), label);
    case PLUMB_CHANGE_UNTESTED:
    case PLUMB_CHANGE_EARLIER_HIDDEN:
    case PLUMB_CHANGE_BROKEN:
    case PLUMB_CHANGE_NO_VALUE:
    case PLUMB_CHANGE_NO_EARLIER:
    default:
      return g_strdup ("");
    }
}

/* "…, by review: 128 of 200 good or outstanding (64.0 %)": all groups together, where none lacks anything. */
static char *
groups_title (const PlumbFigure *figure, const char *label)
{
  const PlumbGrades *self = figure->data;
  const char *name = figure->comparison->indicator->name;
  PlumbGradeBar all = { 0 };
  g_autofree char *good = NULL;
  guint lacking = 0;

  for (guint i = 0; i < self->bars->len; i++)
    {
      const PlumbGradeBar *bar = bar_at (self, i);

      lacking += bar->lacking;
      all.sum += bar->sum;
      for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
        all.values[grade] += bar->values[grade];
    }
  if (lacking > 0)
    return g_strdup_printf (_ ("%s, %s, by %s: not all grades are shown for %u of %u"), name, label, self->by, lacking,
                            self->bars->len);
  if (parts_of (self)->indicator->unit == PLUMB_UNIT_PERCENT)
    return g_strdup_printf (_ ("%s, %s: the grades by %s"), name, label, self->by);
  good = good_words (self, &all);
  /* Translators: a measure, a period, a dimension, what was good of all */
  return g_strdup_printf (_ ("%s, %s, by %s: together %s"), name, label, self->by, good);
}

char *
plumb_grades_title (const PlumbFigure *figure)
{
  const PlumbGrades *self = figure->data;
  const char *name = figure->comparison->indicator->name;
  const PlumbGradeBar *bar;
  g_autofree char *label = NULL;
  g_autofree char *good = NULL;
  g_autofree char *clause = NULL;

  if (plumb_grades_is_empty (figure))
    return g_strdup_printf (_ ("%s: no grades to show for %s"), name, figure->area->name);
  bar = bar_at (self, newest (self));
  label = plumb_period_label (bar->period, figure->comparison->indicator->calendar);
  if (self->by != NULL)
    return groups_title (figure, label);
  if (bar->lacking)
    return g_strdup_printf (_ ("%s, %s: not all grades are shown"), name, label);
  good = good_words (self, bar);
  clause = change_clause (figure);
  /* Translators: a measure, a period, what was good, and how that changed */
  return g_strdup_printf (_ ("%s, %s: %s%s"), name, label, good, clause);
}

char *
plumb_grades_subtitle (const PlumbFigure *figure, gsize *tail)
{
  const PlumbGrades *self = figure->data;
  const PlumbParts *parts = parts_of (self);
  g_autofree char *place = NULL;
  g_autofree char *range = NULL;

  if (self->by != NULL)
    {
      place = g_strdup_printf (_ ("%s, by %s"), figure->area->name, self->by);
      if (self->bars->len > 0)
        range = plumb_period_label (bar_at (self, 0)->period, parts->indicator->calendar);
    }
  else
    {
      place = plumb_parts_words_place (figure, parts);
      range = plumb_parts_words_range (parts);
    }
  return plumb_words_subtitle_of (
    figure, place, range, plumb_grades_is_empty (figure) ? NULL : _ ("Each bar is all that were graded."), tail);
}

char *
plumb_grades_say (const PlumbGrades *self, const PlumbGradeBar *bar, PlumbGrade grade)
{
  const PlumbIndicator *indicator = parts_of (self)->indicator;
  g_autofree char *row = NULL;
  g_autofree char *count = plumb_grades_count (bar);
  GString *out = g_string_new (NULL);

  row = isfinite (bar->values[grade]) ? plumb_grades_text (self, bar, grade, TRUE)
                                      : plumb_parts_words_row (indicator, bar->rows[grade]);
  g_string_append_printf (out, "%s: %s %s", bar->label, plumb_grade_label (grade), row);
  if (!bar->lacking && *count != '\0')
    g_string_append_printf (out, ", %s", count);
  if (bar->status != PLUMB_STATUS_ACTUAL)
    g_string_append_printf (out, ", %s", plumb_status_label (bar->status));
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

char *
plumb_grades_sentence (const PlumbFigure *figure)
{
  const PlumbGrades *self = figure->data;
  g_autofree char *title = NULL;
  GString *out;
  guint lacking = 0;

  if (plumb_grades_is_empty (figure))
    return plumb_parts_words_nothing (figure, parts_of (self),
                                      parts_of (self)->dimension == NULL ? _ ("the four grades") : NULL);
  title = plumb_grades_title (figure);
  out = g_string_new (title);
  g_string_append_c (out, '.');
  for (guint i = self->by != NULL ? 0 : newest (self); i < self->bars->len; i++)
    for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
      {
        g_autofree char *said = plumb_grades_say (self, bar_at (self, i), grade);
        g_string_append_printf (out, " %s", said);
      }
  for (guint i = 0; i < self->bars->len; i++)
    lacking += bar_at (self, i)->lacking;
  if (lacking > 0)
    g_string_append_printf (out,
                            ngettext (" Of %u bar not all grades are shown: it is not drawn.",
                                      " Of %u bars not all grades are shown: they are not drawn.", lacking),
                            lacking);
  return g_string_free (out, FALSE);
}

char *
plumb_grades_footer (const PlumbFigure *figure)
{
  const PlumbGrades *self = figure->data;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (PlumbPeriod));
  g_autofree char *remark = NULL;

  for (guint i = 0; i < self->bars->len; i++)
    if (self->by == NULL || i == 0)
      g_array_append_val (periods, bar_at (self, i)->period);
  for (guint i = self->by != NULL && self->parts->len > 1 ? 1 : 0; i < self->parts->len; i++)
    g_ptr_array_add (shown, g_ptr_array_index (self->parts, i));
  if (self->left_out != NULL)
    remark = g_strdup_printf (_ ("No grade, and not in the bars: %s."), self->left_out);
  return plumb_parts_words_footer (figure, shown, periods, remark);
}

static void
add (GStrvBuilder *row, char *cell)
{
  g_strv_builder_add (row, cell);
  g_free (cell);
}

GPtrArray *
plumb_grades_table (const PlumbFigure *figure)
{
  const PlumbGrades *self = figure->data;
  const gboolean percent = figure->comparison->indicator->unit == PLUMB_UNIT_PERCENT;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  g_autofree char *unit = plumb_words_unit (figure->comparison->indicator);

  g_strv_builder_add (heads, self->by != NULL ? self->by : C_ ("column", "Period"));
  g_strv_builder_add (heads, C_ ("column", "Status"));
  for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
    {
      add (heads, g_strdup_printf ("%s, %s", plumb_grade_label (grade), unit));
      if (!percent)
        add (heads, g_strdup_printf (_ ("%s, %% of the parts"), plumb_grade_label (grade)));
    }
  g_strv_builder_add (heads, C_ ("column", "Graded"));
  g_ptr_array_add (table, g_strv_builder_end (heads));
  for (guint i = 0; i < self->bars->len && !plumb_grades_is_empty (figure); i++)
    {
      const PlumbGradeBar *bar = bar_at (self, i);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_add (row, bar->label);
      g_strv_builder_add (row, plumb_status_label (bar->status));
      for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
        {
          add (row, plumb_grades_text (self, bar, grade, FALSE));
          if (!percent)
            add (row, bar->lacking ? g_strdup ("") : plumb_parts_words_share (bar->values[grade], bar->sum));
        }
      add (row, isfinite (bar->graded) ? plumb_words_number (bar->graded) : g_strdup (bar->letters));
      g_ptr_array_add (table, g_strv_builder_end (row));
    }
  return table;
}
