/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One file from its name to its load: judge it, read all of it, and only when nothing is wrong write it, in one
 * transaction. A file that is refused has not touched the warehouse.
 */
#include "config.h"

#include "plumb-intake.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-area-years.h"
#include "plumb-fact-series.h"
#include "plumb-intake-resources.h"
#include "plumb-layout.h"

/* Rows between two reports of the progress. */
#define PROGRESS_ROWS 2048

#define RESOURCE "/io/github/plumbline/Plumbline/intake/"

static const PlumbIntakeOptions no_options = { 0 };

G_DEFINE_QUARK (plumb_intake_error, plumb_intake_error)

typedef struct
{
  PlumbReading reading;
  const PlumbLayout *layout;
  gpointer state;
  gint64 rows;
  guint32 released;
  PlumbInput *input;                 /* Borrowed, while it is read */
  const PlumbIntakeOptions *options; /* Borrowed */
  PlumbLoad *already;                /* the load that brought the file before */
} Job;

void
plumb_load_report_free (PlumbLoadReport *self)
{
  if (self == NULL)
    return;
  g_free (self->file_name);
  g_free (self->layout);
  g_free (self->mapping);
  g_clear_pointer (&self->already, plumb_load_free);
  g_clear_pointer (&self->load, plumb_load_free);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
job_init (Job *self,
          PlumbWarehouse *warehouse,
          const char *file_name,
          guint32 released,
          const PlumbIntakeOptions *options)
{
  *self = (Job){ 0 };
  self->reading.warehouse = warehouse;
  self->reading.file_name = file_name;
  self->released = released;
  self->options = options;
  self->reading.mapping_file = options->mapping_file;
  self->reading.problems = plumb_problems_new (options->strict);
  self->reading.catalog = plumb_catalog_new (warehouse);
}

static void
job_clear (Job *self)
{
  if (self->state != NULL)
    self->layout->free (self->state);
  g_clear_pointer (&self->reading.header, plumb_header_free);
  plumb_problems_free (self->reading.problems);
  plumb_catalog_free (self->reading.catalog);
  g_clear_pointer (&self->already, plumb_load_free);
  g_free (self->reading.mapping);
}

static gboolean
is_blank_row (const PlumbRow *row)
{
  for (guint i = 0; i < row->n; i++)
    if (row->cells[i][0] != '\0')
      return FALSE;
  return TRUE;
}

/* The load begins with the file, so that what the file brings has its keys when it is met; a file that is refused has
 * touched nothing, as its load is rolled back. */
static gboolean
begin_load (Job *self, GError **error)
{
  PlumbLoad load = { .file_name = (char *) self->reading.file_name,
                     .layout = (char *) self->layout->name,
                     .released = self->released };

  return plumb_warehouse_begin_load (self->reading.warehouse, &load, 0, error);
}

static gboolean
begin_file (Job *self, const PlumbRow *row, GError **error)
{
  PlumbReading *reading = &self->reading;
  const char *repeated;

  reading->header = plumb_header_new (row);
  self->layout = plumb_layout_find (reading->header, reading->file_name, error);
  if (self->layout == NULL)
    return FALSE;
  repeated = plumb_header_repeated (reading->header);
  if (repeated != NULL && !self->layout->repeats)
    {
      g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT,
                   _ ("“%s” has the column “%s” more than once. Remove or rename one of them."), reading->file_name,
                   repeated);
      return FALSE;
    }
  if (!begin_load (self, error))
    return FALSE;
  self->state = self->layout->begin (reading, error);
  return self->state != NULL;
}

/* Whether @row is as long as the header, or longer by empty cells only. */
static gboolean
has_right_length (Job *self, const PlumbRow *row)
{
  guint columns = plumb_header_length (self->reading.header);

  for (guint i = columns; i < row->n; i++)
    if (row->cells[i][0] != '\0')
      {
        plumb_problems_fatal (
          self->reading.problems, "row-length", row->line, NULL, NULL,
          _ ("This row has %u cells and the header %u. A comma inside a cell needs quotation marks around the cell."),
          row->n, columns);
        return FALSE;
      }
  if (row->n < columns)
    {
      plumb_problems_fatal (self->reading.problems, "row-length", row->line, NULL, NULL,
                            _ ("This row has only %u cells and the header %u. Is the file cut short?"), row->n,
                            columns);
      return FALSE;
    }
  return TRUE;
}

static gboolean
on_row (const PlumbRow *row, gpointer data, GError **error)
{
  Job *self = data;
  PlumbReading *reading = &self->reading;

  if (is_blank_row (row))
    return TRUE;
  if (reading->header == NULL)
    return begin_file (self, row, error);
  if (plumb_header_equals (reading->header, row))
    {
      plumb_problems_warn (reading->problems, "repeated-header", row->line, NULL, NULL,
                           _ ("The header is repeated here. This row is left out."));
      return TRUE;
    }
  self->rows++;
  if (self->options->progress != NULL && self->rows % PROGRESS_ROWS == 0)
    self->options->progress (self->rows, MIN (plumb_input_fraction (self->input), 0.999), self->options->progress_data);
  if (has_right_length (self, row) && !self->layout->row (self->state, reading, row, error))
    return FALSE;
  if (!plumb_problems_full (reading->problems))
    return TRUE;
  plumb_problems_set_error (reading->problems, reading->file_name, error);
  return FALSE;
}

static gboolean
read_file (Job *self, GCancellable *cancellable, GError **error)
{
  PlumbReading *reading = &self->reading;

  if (!plumb_csv_read (self->input, on_row, self, cancellable, error))
    return FALSE;
  if (reading->header == NULL)
    {
      g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_NOT_A_TABLE,
                   _ ("“%s” is empty. Choose a CSV file with a header row."), reading->file_name);
      return FALSE;
    }
  if (self->rows == 0)
    plumb_problems_warn (reading->problems, "no-rows", 0, NULL, NULL, _ ("The file has a header and no rows."));
  if (self->layout->end != NULL && !self->layout->end (self->state, reading, error))
    return FALSE;
  if (!plumb_problems_any_fatal (reading->problems))
    return TRUE;
  plumb_problems_set_error (reading->problems, reading->file_name, error);
  return FALSE;
}

/* What was found, so that it can be read again when the file is long gone. */
static gboolean
store_report (PlumbReading *reading, GError **error)
{
  guint n_problems;
  g_autoptr (GPtrArray) problems = plumb_problems_list (reading->problems, &n_problems);

  return plumb_warehouse_put_problems (reading->warehouse, problems, n_problems, error);
}

/* What was read goes into the load. */
static gboolean
store_file (Job *self, GError **error)
{
  PlumbReading *reading = &self->reading;
  g_autoptr (PlumbAreaYears) years = plumb_area_years_new (reading->warehouse, error);
  g_autoptr (PlumbFactSeries) series = years != NULL ? plumb_fact_series_new (reading, years) : NULL;

  if (self->options->progress != NULL)
    self->options->progress (self->rows, 1, self->options->progress_data);
  if (series == NULL || (self->layout->store != NULL && !self->layout->store (self->state, reading, error)))
    return FALSE;
  if (!plumb_warehouse_store_facts (reading->warehouse, &plumb_fact_series_watch, series, error))
    return FALSE;
  plumb_fact_series_end (series);
  plumb_area_years_report (years, reading->problems);
  if (!plumb_problems_any_fatal (reading->problems))
    return store_report (reading, error);
  plumb_problems_set_error (reading->problems, reading->file_name, error);
  return FALSE;
}

/* Whether this very file was loaded before: then nothing is to be done. */
static gboolean
find_earlier (Job *self, GError **error)
{
  const char *sha256 = plumb_input_sha256 (self->input, error);
  GError *cause = NULL;

  if (sha256 == NULL)
    return FALSE;
  self->already = plumb_warehouse_find_load (self->reading.warehouse, sha256, &cause);
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, cause);
  return FALSE;
}

/* Reads and stores the file inside its load; with @self->already set there was nothing to do. */
static gboolean
fill_load (Job *self, GCancellable *cancellable, GError **error)
{
  PlumbReading *reading = &self->reading;
  g_autoptr (GError) failure = NULL;

  if (!read_file (self, cancellable, &failure) && g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  /* what is wrong with a file that is there already is no news */
  if (!find_earlier (self, error))
    return FALSE;
  if (self->already != NULL)
    return TRUE;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  plumb_warehouse_describe_load (reading->warehouse, self->rows, reading->edition, reading->mapping,
                                 plumb_input_sha256 (self->input, NULL));
  return store_file (self, error);
}

/* Loads the file. Returns the load as it was stored, or would have been; NULL with @self->already set when it was
 * loaded before, else with @error. */
static PlumbLoad *
run_load (Job *self, PlumbInput *input, GCancellable *cancellable, GError **error)
{
  PlumbWarehouse *warehouse = self->reading.warehouse;
  PlumbLoad *stored = NULL;

  self->input = input;
  if (fill_load (self, cancellable, error) && self->already == NULL)
    {
      if (!self->options->dry_run)
        stored = plumb_warehouse_commit_load (warehouse, error);
      else
        {
          stored = plumb_warehouse_current_load (warehouse);
          stored->key = 0;
        }
    }
  plumb_warehouse_roll_back (warehouse);
  return stored;
}

static guint32
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

gboolean
plumb_intake_load_file (PlumbWarehouse *warehouse,
                        const char *file_name,
                        const PlumbIntakeOptions *options,
                        PlumbLoadReport **report,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autofree char *base = g_path_get_basename (file_name);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (PlumbInput) input = NULL;
  PlumbLoadReport *result = g_new0 (PlumbLoadReport, 1);
  Job job;

  if (options == NULL)
    options = &no_options;
  job_init (&job, warehouse, name, options->released != 0 ? options->released : today (), options);
  result->file_name = g_strdup (name);
  result->layout = g_strdup ("");

  if (cancellable != NULL)
    plumb_warehouse_set_cancellable (warehouse, cancellable);
  input = plumb_input_open (file_name, cancellable, error);
  if (input != NULL)
    result->load = run_load (&job, input, cancellable, error);
  if (cancellable != NULL)
    plumb_warehouse_set_cancellable (warehouse, NULL);

  result->already = g_steal_pointer (&job.already);
  if (result->already != NULL)
    {
      plumb_problems_free (job.reading.problems);
      job.reading.problems = plumb_problems_new (FALSE);
      g_free (result->layout);
      result->layout = g_strdup (result->already->layout);
      result->mapping = g_strdup (result->already->mapping);
    }
  else if (job.layout != NULL)
    {
      g_free (result->layout);
      result->layout = g_strdup (job.layout->name);
      result->mapping = g_strdup (job.reading.mapping);
    }
  result->problems = plumb_problems_list (job.reading.problems, &result->n_problems);
  job_clear (&job);
  *report = result;
  return result->load != NULL || result->already != NULL;
}

/* Whether the very table @bytes was loaded before. */
static gboolean
has_table (PlumbWarehouse *warehouse, GBytes *bytes, gboolean *has, GError **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (PlumbLoad) load = NULL;
  GError *cause = NULL;

  load = plumb_warehouse_find_load (warehouse, sha256, &cause);
  *has = load != NULL;
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, cause);
  return FALSE;
}

/* Loads a table that comes with the program, unless it was before. It counts as released at the beginning of all time,
 * so that no figure seems older than it. A warehouse that @completes has an earlier edition of it. */
static gboolean
load_resource (PlumbWarehouse *warehouse, const char *name, gboolean completes, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE, name, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (PlumbInput) input = NULL;
  g_autoptr (PlumbLoad) load = NULL;
  gboolean has = FALSE;
  guint32 released;
  Job job;

  bytes = g_resource_lookup_data (plumb_intake_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL || !has_table (warehouse, bytes, &has, error))
    return FALSE;
  if (has)
    return TRUE;
  stream = g_memory_input_stream_new_from_bytes (bytes);
  input = plumb_input_new (stream, name, NULL, error);
  if (input == NULL)
    return FALSE;
  plumb_date_parse ("1970-01-01", &released);
  job_init (&job, warehouse, name, released, &no_options);
  job.reading.completes = completes;
  load = run_load (&job, input, NULL, error);
  job_clear (&job);
  return load != NULL;
}

gboolean
plumb_intake_prepare (PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (warehouse, error);
  g_autoptr (GPtrArray) areas = NULL;

  if (indicators == NULL)
    return FALSE;
  areas = plumb_warehouse_list_areas (warehouse, error);
  if (areas == NULL)
    return FALSE;
  return load_resource (warehouse, "indicators.csv", indicators->len > 0, error) &&
         load_resource (warehouse, "areas.csv", areas->len > 0, error);
}
