/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures of an area from before it was made or after it went: a slip of the code, or figures that were worked out
 * again for the areas of today, which is no fault. So it is a warning.
 */
#include "config.h"

#include "plumb-area-years.h"

#include <glib/gi18n-lib.h>

/* An area that was not always there, and its figures from when it was not. */
typedef struct
{
  PlumbArea *area;
  guint n;
  guint line;
  gint64 period;
} Entry;

struct _PlumbAreaYears
{
  GPtrArray *entries; /* By name */
  Entry **by_key;     /* Of n_keys; NULL for an area that always was */
  gint64 n_keys;
  const PlumbIndicator *indicator; /* Borrowed from the catalogue; of the fact before */
};

/* Keys of areas are given one after the other; what is beyond is no warehouse of ours. */
#define MAX_KEY (1 << 20)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  plumb_area_unref (entry->area);
  g_free (entry);
}

PlumbAreaYears *
plumb_area_years_new (PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (GPtrArray) areas = plumb_warehouse_list_areas (warehouse, error);
  PlumbAreaYears *self;

  if (areas == NULL)
    return NULL;
  self = g_new0 (PlumbAreaYears, 1);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  for (guint i = 0; i < areas->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (areas, i);
      Entry *entry;

      if ((area->first_year == 0 && area->last_year == 0) || area->key < 0 || area->key > MAX_KEY)
        continue;
      entry = g_new0 (Entry, 1);
      entry->area = plumb_area_ref (area);
      g_ptr_array_add (self->entries, entry);
      self->n_keys = MAX (self->n_keys, area->key + 1);
    }
  self->by_key = g_new0 (Entry *, self->n_keys);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      self->by_key[entry->area->key] = entry;
    }
  return self;
}

void
plumb_area_years_free (PlumbAreaYears *self)
{
  g_free (self->by_key);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

static gboolean
says_something (PlumbState state)
{
  return state == PLUMB_STATE_NUMBER || plumb_state_is_suppressed (state) || state == PLUMB_STATE_ROUNDS_TO_ZERO ||
         state == PLUMB_STATE_LOW;
}

static int
year_of (PlumbPeriod period, PlumbCalendar calendar)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, plumb_period_last_day (period, calendar));
  return g_date_get_year (&date);
}

void
plumb_area_years_see (PlumbAreaYears *self, PlumbCatalog *catalog, const PlumbFact *fact)
{
  Entry *entry;
  int year;

  /* most areas always were */
  entry = fact->area >= 0 && fact->area < self->n_keys ? self->by_key[fact->area] : NULL;
  if (entry == NULL || !says_something (fact->state))
    return;
  if (self->indicator == NULL || self->indicator->key != fact->indicator)
    self->indicator = plumb_catalog_indicator_of (catalog, fact->indicator);
  if (self->indicator == NULL)
    return;
  year = year_of (plumb_period_from_code (fact->period), self->indicator->calendar);
  if (year >= entry->area->first_year && (entry->area->last_year == 0 || year <= entry->area->last_year))
    return;
  entry->n++;
  if (entry->n == 1 || fact->line < entry->line)
    {
      entry->line = fact->line;
      entry->period = fact->period;
    }
}

void
plumb_area_years_report (PlumbAreaYears *self, PlumbProblems *problems)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      const PlumbArea *area = entry->area;
      g_autofree char *period = plumb_period_to_string (plumb_period_from_code (entry->period));
      g_autofree char *years = NULL;

      if (entry->n == 0)
        continue;
      if (area->last_year == 0)
        years = g_strdup_printf (_ ("since %d"), area->first_year);
      else if (area->first_year == 0)
        years = g_strdup_printf (_ ("until %d"), area->last_year);
      else
        years = g_strdup_printf (_ ("from %d to %d"), area->first_year, area->last_year);
      /* Translators: name and code of an area, “since 2019” or “until 2023”, a period */
      plumb_problems_warn (
        problems, "area-year", entry->line, NULL, period,
        ngettext ("%s (%s) is an area %s, and this line has a figure of it for %s; %u such figure in the file. It was "
                  "taken as it stands.",
                  "%s (%s) is an area %s, and this line has a figure of it for %s; %u such figures in the file. They "
                  "were taken as they stand.",
                  entry->n),
        area->name, area->code, years, period, entry->n);
    }
}
