/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading grades: which dimension they are, and the bars.
 */
#include "config.h"

#include "plumb-figure-grades-private.h"

#include "plumb-format.h"
#include "plumb-locale.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

gboolean
plumb_grades_suits (const char *const *categories)
{
  guint found[PLUMB_N_GRADES] = { 0 };
  guint different = 0;

  for (guint i = 0; categories[i] != NULL; i++)
    {
      PlumbGrade grade;

      if (!plumb_grade_parse (categories[i], &grade))
        continue;
      different += found[grade] == 0;
      if (++found[grade] > 1)
        return FALSE;
    }
  return different >= 2;
}

static void
clear_bar (PlumbGradeBar *bar)
{
  g_free (bar->label);
  g_free (bar->letters);
}

void
plumb_grades_free (gpointer data)
{
  PlumbGrades *self = data;

  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self->by);
  g_free (self->left_out);
  g_free (self);
}

static void
add_letter (GString *letters, const char *letter)
{
  if (strstr (letters->str, letter) == NULL)
    g_string_append_printf (letters, "%s%s", letters->len > 0 ? " " : "", letter);
}

/* The bar of @parts in @period; @label is taken over. */
static void
add_bar (PlumbGrades *self, const PlumbParts *parts, PlumbPeriod period, char *label)
{
  const gboolean percent = parts->indicator->unit == PLUMB_UNIT_PERCENT;
  g_autoptr (GString) letters = g_string_new (NULL);
  PlumbGradeBar bar = { .label = label, .period = period, .graded = NAN };
  gboolean hidden = FALSE, any = FALSE;
  guint absent = 0;

  for (guint i = 0; i < parts->list->len; i++)
    {
      PlumbGrade grade;
      if (plumb_grade_parse (plumb_parts_get (parts, i)->name, &grade))
        bar.rows[grade] = plumb_parts_at (parts, i, period);
    }
  for (guint grade = 0; grade < PLUMB_N_GRADES; grade++)
    {
      const PlumbObservation *at = bar.rows[grade];

      bar.values[grade] = at != NULL && at->state == PLUMB_STATE_NUMBER ? at->value : NAN;
      any = any || at != NULL;
      absent += at == NULL;
      if (at != NULL && at->state == PLUMB_STATE_NUMBER)
        {
          bar.sum += at->value;
          bar.status = MAX (bar.status, at->status);
          if (percent && isfinite (at->denominator))
            bar.graded = at->denominator;
          hidden = hidden || at->value < 0;
        }
      else if (plumb_parts_is_lacking (at) && at != NULL)
        {
          hidden = TRUE;
          add_letter (letters, plumb_state_letter (at->state));
        }
    }
  if (absent > 0 && (hidden || !plumb_parts_is_all (parts, period, bar.sum)))
    {
      hidden = TRUE;
      add_letter (letters, "?");
    }
  for (guint grade = 0; grade < PLUMB_N_GRADES && !hidden; grade++)
    if (bar.rows[grade] == NULL)
      bar.values[grade] = 0;
  bar.lacking = hidden || bar.sum <= 0;
  if (!hidden && bar.sum <= 0)
    add_letter (letters, "0");
  if (!percent && !hidden)
    bar.graded = bar.sum;
  bar.letters = g_strdup (letters->str);
  if (any)
    g_array_append_val (self->bars, bar);
  else
    clear_bar (&bar);
}

static void
note_left_out (PlumbGrades *self, const PlumbParts *parts)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < parts->list->len; i++)
    {
      PlumbGrade grade;
      if (!plumb_grade_parse (plumb_parts_get (parts, i)->name, &grade))
        g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", plumb_parts_get (parts, i)->label);
    }
  if (self->left_out == NULL && list->len > 0)
    self->left_out = g_strdup (list->str);
}

/* The groups of dimension @by that have a breakdown of grades, each as `by=group`. */
static GPtrArray *
list_groups (PlumbWarehouse *warehouse, const PlumbFigure *figure, const char *by, GError **error)
{
  g_auto (GStrv) all =
    plumb_warehouse_list_breakdowns (warehouse, figure->comparison->indicator, NULL, figure->selection->as_at, error);
  g_autofree char *prefix = g_strconcat (by, "=", NULL);
  GPtrArray *groups;

  if (all == NULL)
    return NULL;
  groups = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GStrv) pairs = g_strsplit (all[i], ";", -1);

      for (guint j = 0; pairs[j] != NULL && pairs[1] != NULL; j++)
        if (g_str_has_prefix (pairs[j], prefix) &&
            !g_ptr_array_find_with_equal_func (groups, pairs[j], g_str_equal, NULL))
          g_ptr_array_add (groups, g_strdup (pairs[j]));
    }
  return groups;
}

static gboolean
load_groups (PlumbGrades *self, const PlumbFigure *figure, PlumbWarehouse *warehouse, const char *by, GError **error)
{
  g_autoptr (GPtrArray) groups = list_groups (warehouse, figure, by, error);
  const PlumbCalendar calendar = figure->comparison->indicator->calendar;
  PlumbPeriod newest = figure->selection->to;

  if (groups == NULL)
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    {
      const PlumbPartsWant want = { .within = g_ptr_array_index (groups, i), .suits = plumb_grades_suits };
      PlumbParts *parts = plumb_parts_load (warehouse, figure->comparison, &want, error);
      PlumbPeriod period;

      if (parts == NULL)
        return FALSE;
      g_ptr_array_add (self->parts, parts);
      period = plumb_parts_latest (parts);
      if (figure->selection->to.kind == 0 && period.kind != 0 &&
          (newest.kind == 0 || plumb_period_compare (period, newest, calendar) > 0))
        newest = period;
    }
  for (guint i = 0; i < groups->len && newest.kind != 0; i++)
    {
      const PlumbParts *parts = g_ptr_array_index (self->parts, i);
      if (parts->dimension != NULL)
        {
          const char *group = (const char *) g_ptr_array_index (groups, i) + strlen (by) + 1;
          add_bar (self, parts, newest, g_strdup (plumb_locale_stored ("category", group)));
        }
    }
  self->by = plumb_parts_dimension_label (by);
  return TRUE;
}

PlumbGrades *
plumb_grades_load (const PlumbFigure *figure, PlumbWarehouse *warehouse, GError **error)
{
  const PlumbSelection *selection = figure->selection;
  PlumbPartsWant want = { .dimension = selection->dimension,
                          .within = selection->breakdown,
                          .suits = plumb_grades_suits };
  PlumbGrades *self = g_new0 (PlumbGrades, 1);
  PlumbParts *parts;

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_parts_free);
  self->bars = g_array_new (FALSE, TRUE, sizeof (PlumbGradeBar));
  g_array_set_clear_func (self->bars, (GDestroyNotify) clear_bar);
  parts = plumb_parts_load (warehouse, figure->comparison, &want, error);
  if (parts != NULL && parts->dimension == NULL && selection->dimension != NULL &&
      !load_groups (self, figure, warehouse, selection->dimension, error))
    g_clear_pointer (&parts, plumb_parts_free);
  if (parts == NULL)
    {
      plumb_grades_free (self);
      return NULL;
    }
  for (guint i = 0; i < parts->periods->len; i++)
    {
      const PlumbPeriod period = g_array_index (parts->periods, PlumbPeriod, i);
      add_bar (self, parts, period, plumb_period_label (period, parts->indicator->calendar));
    }
  g_ptr_array_insert (self->parts, 0, parts);
  for (guint i = 0; i < self->parts->len; i++)
    note_left_out (self, g_ptr_array_index (self->parts, i));
  return self;
}

char *
plumb_grades_text (const PlumbGrades *self, const PlumbGradeBar *bar, PlumbGrade grade, gboolean share)
{
  const PlumbIndicator *indicator = ((PlumbParts *) g_ptr_array_index (self->parts, 0))->indicator;
  g_autofree char *number = NULL;
  g_autofree char *percent = NULL;

  if (!isfinite (bar->values[grade]))
    return g_strdup (bar->rows[grade] != NULL ? plumb_state_letter (bar->rows[grade]->state) : "?");
  number = plumb_format_value (indicator, bar->values[grade], TRUE);
  if (indicator->unit == PLUMB_UNIT_PERCENT || bar->lacking || !share)
    return g_steal_pointer (&number);
  percent = plumb_parts_words_share (bar->values[grade], bar->sum);
  return g_strdup_printf ("%s (%s)", number, percent);
}

char *
plumb_grades_count (const PlumbGradeBar *bar)
{
  g_autofree char *number = NULL;

  if (!isfinite (bar->graded))
    return g_strdup ("");
  number = plumb_words_number (bar->graded);
  /* Translators: how many were graded */
  return g_strdup_printf (ngettext ("%s graded", "%s graded", (gulong) bar->graded), number);
}
