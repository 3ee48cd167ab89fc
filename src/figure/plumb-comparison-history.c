/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the series of an area is made of, where the area was reorganised, has another code than it had, or is counted
 * together with another: nothing is joined or left out without a word.
 */
#include "config.h"

#include "plumb-comparison.h"
#include "plumb-locale.h"

#include <glib/gi18n-lib.h>

static char *
join_areas (GPtrArray *areas)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < areas->len; i++)
    {
      const PlumbArea *area = g_ptr_array_index (areas, i);

      /* Translators: name of an area, and the last or the first year in which there was such an area */
      if (area->last_year != 0)
        g_ptr_array_add (parts, g_strdup_printf (_ ("%s (until %d)"), area->name, area->last_year));
      else if (area->first_year != 0)
        g_ptr_array_add (parts, g_strdup_printf (_ ("%s (since %d)"), area->name, area->first_year));
      else
        g_ptr_array_add (parts, g_strdup (area->name));
    }
  return plumb_locale_list ((const char *const *) parts->pdata, parts->len);
}

static int
year_of (const PlumbComparison *comparison, guint observation)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (
    &date, plumb_period_last_day (comparison->own->observations[observation].period, comparison->indicator->calendar));
  return g_date_get_year (&date);
}

/* The former codes under which figures of the series may have been published, those given up before it begins apart. */
static void
append_codes (GString *text, const PlumbComparison *comparison)
{
  GArray *codes = comparison->history->former_codes;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < codes->len && comparison->own->n > 0; i++)
    {
      const PlumbFormerCode *former = &g_array_index (codes, PlumbFormerCode, i);

      if (former->last_year == 0)
        g_ptr_array_add (parts, g_strdup (former->code));
      else if (year_of (comparison, 0) <= former->last_year)
        g_ptr_array_add (parts, g_strdup_printf (_ ("%s (until %d)"), former->code, former->last_year));
    }
  if (parts->len == 0)
    return;
  list = plumb_locale_list ((const char *const *) parts->pdata, parts->len);
  /* Translators: name of an area, a former code or several, the present code */
  g_string_append_printf (text, _ (" The figures of %s under its former code %s and under %s are one series."),
                          comparison->area->name, list, comparison->area->code);
}

static void
append_areas (GString *text, const PlumbComparison *comparison)
{
  const PlumbArea *area = comparison->area;
  const PlumbAreaHistory *history = comparison->history;

  if (history->predecessors->len > 0)
    {
      g_autofree char *list = join_areas (history->predecessors);

      g_string_append_printf (
        text, _ (" %s came, wholly or in part, in the place of %s, whose figures are not joined to this series."),
        area->name, list);
    }
  if (history->successors->len > 0)
    {
      g_autofree char *list = join_areas (history->successors);

      g_string_append_printf (
        text, _ (" In the place of %s came, wholly or in part, %s, whose figures are not joined to this series."),
        area->name, list);
    }
  if (area->first_year != 0 && comparison->own->n > 0 && year_of (comparison, 0) < area->first_year)
    g_string_append_printf (
      text, _ (" There has been such an area since %d; figures of earlier years are as published for it."),
      area->first_year);
  if (history->counted_with->len > 0)
    {
      g_autofree char *list = join_areas (history->counted_with);

      if (area->level == PLUMB_AREA_JOINT)
        g_string_append_printf (
          text, _ (" %s are counted together here; figures of one of them alone are not part of this series."), list);
      else
        g_string_append_printf (
          text,
          _ (" Some returns count %s together with another authority; those figures are a series of "
             "their own, %s, and not part of this one."),
          area->name, list);
    }
}

char *
plumb_comparison_made_of (const PlumbComparison *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->history == NULL)
    return NULL;
  append_codes (text, self);
  append_areas (text, self);
  return text->len > 0 ? g_strdup (text->str + 1) : NULL;
}
