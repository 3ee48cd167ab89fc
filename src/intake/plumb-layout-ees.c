/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout `ees`: files of DfE's explore education statistics. When and where stand in the same columns in all of
 * them; what the other columns are is said by a mapping.
 */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-ees-area.h"
#include "plumb-ees-measure.h"
#include "plumb-ees-period.h"
#include "plumb-mapping-choice.h"

/* A column by whose words rows are told apart. */
typedef struct
{
  int column;
  guint n_blank;
  guint first_blank;
} Filter;

typedef struct
{
  PlumbMapping *mapping;
  PlumbEesAreas *areas;
  GPtrArray *measures; /* PlumbEesMeasure */
  GArray *filters;     /* Filter */
  int time_period;
  int time_identifier;

  /* The period of the row before, since rows of one period stand together */
  char *last_time_period;
  char *last_time_identifier;
  PlumbPeriod last_period;
} Ees;

static const char *const needed_columns[] = { "time_period", "time_identifier", "geographic_level", NULL };

static gboolean
ees_recognise (const PlumbHeader *header)
{
  return plumb_layout_has (header, needed_columns);
}

static void
ees_free (gpointer data)
{
  Ees *self = data;

  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->filters, g_array_unref);
  g_clear_pointer (&self->areas, plumb_ees_areas_free);
  g_clear_pointer (&self->mapping, plumb_mapping_free);
  g_free (self->last_time_period);
  g_free (self->last_time_identifier);
  g_free (self);
}

/* The definition of @id that the mapping brings; NULL when it brings none. */
static const PlumbIndicator *
find_definition (const PlumbMapping *mapping, const char *id)
{
  for (guint i = 0; i < mapping->indicators->len; i++)
    {
      const PlumbIndicator *definition = g_ptr_array_index (mapping->indicators, i);

      if (g_str_equal (definition->id, id))
        return definition;
    }
  return NULL;
}

static void
add_filter (Ees *self, int column)
{
  const Filter filter = { .column = column };

  for (guint i = 0; i < self->filters->len; i++)
    if (g_array_index (self->filters, Filter, i).column == column)
      return;
  g_array_append_val (self->filters, filter);
}

static void
find_filters (Ees *self, const PlumbMappingMeasure *measure, const PlumbHeader *header)
{
  for (guint i = 0; i < measure->where->len; i++)
    add_filter (self, plumb_mapping_find_column (
                        header, ((PlumbMappingFilter *) g_ptr_array_index (measure->where, i))->columns));
  for (guint i = 0; i < measure->breakdown->len; i++)
    {
      const PlumbMappingPart *part = g_ptr_array_index (measure->breakdown, i);

      if (part->from_column)
        add_filter (self, plumb_header_find (header, part->category));
    }
}

static void
check_filters (Ees *self, const PlumbRow *row)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      Filter *filter = &g_array_index (self->filters, Filter, i);

      if (row->cells[filter->column][0] == '\0' && filter->n_blank++ == 0)
        filter->first_blank = row->line;
    }
}

static gboolean
bind_measures (Ees *self, PlumbReading *reading, GError **error)
{
  for (guint i = 0; i < self->mapping->measures->len; i++)
    {
      const PlumbMappingMeasure *measure = g_ptr_array_index (self->mapping->measures, i);
      PlumbIndicator *indicator;

      if (!plumb_catalog_indicator (reading->catalog, measure->indicator, &indicator, error))
        return FALSE;
      if (indicator == NULL && find_definition (self->mapping, measure->indicator) != NULL)
        {
          indicator =
            plumb_catalog_add_indicator (reading->catalog, find_definition (self->mapping, measure->indicator), error);
          if (indicator == NULL)
            return FALSE;
        }
      if (indicator == NULL)
        {
          g_set_error (
            error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_MAPPING,
            _ (
              "The mapping “%s” reads the indicator “%s”, which the warehouse does not have. Load a list of indicators with it "
              "first, or say in the mapping what it is."),
            self->mapping->name, measure->indicator);
          return FALSE;
        }
      find_filters (self, measure, reading->header);
      g_ptr_array_add (self->measures, plumb_ees_measure_new (measure, indicator, reading->header));
    }
  return TRUE;
}

/* Headers change between releases: what is taken under which name is said. */
static void
note_drift (Ees *self, PlumbReading *reading)
{
  g_autoptr (GPtrArray) drift = plumb_mapping_list_drift (self->mapping, reading->header);
  g_autofree char *list = NULL;

  if (drift->len == 0)
    return;
  list = plumb_layout_join_names (drift);
  plumb_problems_note (reading->problems, "header-drift", 1,
                       _ ("Columns go by other names than the mapping “%s” has first, and were read as these: %s."),
                       self->mapping->name, list);
}

static gpointer
ees_begin (PlumbReading *reading, GError **error)
{
  Ees *self = g_new0 (Ees, 1);

  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_ees_measure_free);
  self->filters = g_array_new (FALSE, FALSE, sizeof (Filter));
  self->areas = plumb_ees_areas_new (reading->header);
  self->time_period = plumb_header_find (reading->header, "time_period");
  self->time_identifier = plumb_header_find (reading->header, "time_identifier");
  self->mapping = plumb_mapping_choose (reading->header, reading->file_name, reading->mapping_file, error);
  if (self->mapping == NULL || !bind_measures (self, reading, error))
    {
      ees_free (self);
      return NULL;
    }
  reading->mapping = g_strdup (self->mapping->name);
  note_drift (self, reading);
  return self;
}

static gboolean
read_period (Ees *self, PlumbReading *reading, const PlumbRow *row)
{
  const char *time_period = row->cells[self->time_period];
  const char *identifier = row->cells[self->time_identifier];
  int year;

  if (g_strcmp0 (self->last_time_period, time_period) == 0 && g_strcmp0 (self->last_time_identifier, identifier) == 0)
    return TRUE;
  if (!plumb_ees_period_parse (time_period, identifier, &self->last_period))
    {
      g_clear_pointer (&self->last_time_period, g_free);
      plumb_problems_fatal (
        reading->problems, "unknown-period", row->line, "time_period", time_period,
        _ ("This is no period of the kind “%s” that the warehouse keeps: years, quarters and months. Remove rows about "
           "other periods."),
        identifier);
      return FALSE;
    }
  g_free (self->last_time_period);
  g_free (self->last_time_identifier);
  self->last_time_period = g_strdup (time_period);
  self->last_time_identifier = g_strdup (identifier);
  year = self->last_period.year + (self->last_period.kind == PLUMB_PERIOD_SPLIT_YEAR);
  reading->edition = MAX (reading->edition, year);
  return TRUE;
}

static gboolean
ees_row (gpointer state, PlumbReading *reading, const PlumbRow *row, GError **error)
{
  Ees *self = state;
  gint64 area;

  if (!plumb_ees_areas_find (self->areas, reading, row, &area, error))
    return FALSE;
  if (area == 0 || !read_period (self, reading, row))
    return TRUE;
  check_filters (self, row);
  for (guint i = 0; i < self->measures->len; i++)
    if (!plumb_ees_measure_row (g_ptr_array_index (self->measures, i), reading, row, area, self->last_period, error))
      return FALSE;
  return TRUE;
}

static gboolean
ees_end (gpointer state, PlumbReading *reading, GError **error)
{
  Ees *self = state;
  guint64 n_facts = 0;

  plumb_ees_areas_end (self->areas, reading);
  for (guint i = 0; i < self->filters->len; i++)
    {
      const Filter *filter = &g_array_index (self->filters, Filter, i);

      if (filter->n_blank > 0)
        plumb_problems_warn (
          reading->problems, "blank-filter", filter->first_blank, plumb_header_name (reading->header, filter->column),
          NULL,
          ngettext ("%u row, on this line, does not say what it is about in this column.",
                    "%u rows, the first on this line, do not say what they are about in this column.", filter->n_blank),
          filter->n_blank);
    }
  for (guint i = 0; i < self->measures->len; i++)
    {
      PlumbEesMeasure *measure = g_ptr_array_index (self->measures, i);

      if (!plumb_ees_measure_end (measure, reading, !self->mapping->partial, error))
        return FALSE;
      n_facts += plumb_ees_measure_count (measure);
    }
  /* A file of the right columns and the wrong words would otherwise pass for loaded. */
  if (n_facts == 0 && !plumb_problems_any_fatal (reading->problems))
    plumb_problems_fatal (reading->problems, "nothing-found", 0, NULL, NULL,
                          _ ("The mapping “%s” fits its columns, but it found no figure in any row."),
                          self->mapping->name);
  return TRUE;
}

const PlumbLayout plumb_layout_ees = {
  .name = "ees",
  .recognise = ees_recognise,
  .begin = ees_begin,
  .row = ees_row,
  .end = ees_end,
  .free = ees_free,
};
