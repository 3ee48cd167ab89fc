/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The warehouse of the tests.
 */
#include "plumb-test-warehouse.h"

#include <glib/gstdio.h>
#include <math.h>
#include <sqlite3.h>
#include <string.h>

void
test_warehouse_set_up_empty (TestWarehouse *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("plumb-warehouse-XXXXXX", &error);
  g_assert_no_error (error);
  if (self->path == NULL)
    self->path = g_build_filename (self->folder, "county.plumb", NULL);
  self->warehouse = plumb_warehouse_open (self->path, PLUMB_WAREHOUSE_CREATE, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->warehouse);
}

static gint64
put_area (TestWarehouse *self, PlumbAreaDefinition definition)
{
  g_autoptr (GError) error = NULL;
  gint64 key = 0;

  g_assert_true (plumb_warehouse_put_area (self->warehouse, &definition, &key, &error));
  g_assert_no_error (error);
  g_assert_cmpint (key, >, 0);
  return key;
}

static gint64
put_indicator (TestWarehouse *self, PlumbIndicator fields)
{
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&fields);
  g_autoptr (GError) error = NULL;
  gint64 key = 0;

  g_assert_true (plumb_warehouse_put_indicator (self->warehouse, indicator, &key, &error));
  g_assert_no_error (error);
  g_assert_cmpint (key, >, 0);
  return key;
}

void
test_warehouse_set_up (TestWarehouse *self, gconstpointer data)
{
  test_warehouse_set_up_empty (self, data);
  self->country =
    put_area (self, (PlumbAreaDefinition){ .code = "E92000001", .name = "England", .level = PLUMB_AREA_COUNTRY });
  self->region = put_area (self, (PlumbAreaDefinition){ .code = "E12000009",
                                                        .name = "South West",
                                                        .level = PLUMB_AREA_REGION,
                                                        .parent = "E92000001" });
  self->somerset = put_area (self, (PlumbAreaDefinition){ .code = "E06000066",
                                                          .name = "Somerset",
                                                          .level = PLUMB_AREA_AUTHORITY,
                                                          .parent = "E12000009",
                                                          .la_code = "933",
                                                          .former_codes = "E10000027" });
  self->bristol = put_area (self, (PlumbAreaDefinition){ .code = "E06000023",
                                                         .name = "Bristol, City of",
                                                         .level = PLUMB_AREA_AUTHORITY,
                                                         .parent = "E12000009",
                                                         .la_code = "801" });
  self->dorset = put_area (self, (PlumbAreaDefinition){ .code = "E06000059",
                                                        .name = "Dorset",
                                                        .level = PLUMB_AREA_AUTHORITY,
                                                        .parent = "E12000009",
                                                        .la_code = "838",
                                                        .former_codes = "E10000009" });
  self->referrals = put_indicator (self, (PlumbIndicator){ .id = (char *) "referrals",
                                                           .name = (char *) "Referrals",
                                                           .theme = (char *) "Front door",
                                                           .unit_text = (char *) "count",
                                                           .polarity = PLUMB_POLARITY_LOW });
  self->rereferrals = put_indicator (self, (PlumbIndicator){ .id = (char *) "rereferrals",
                                                             .name = (char *) "Re-referrals",
                                                             .theme = (char *) "Front door",
                                                             .unit_text = (char *) "percent",
                                                             .decimals = 1,
                                                             .polarity = PLUMB_POLARITY_LOW });
  self->rate = put_indicator (self, (PlumbIndicator){ .id = (char *) "cla_rate",
                                                      .name = (char *) "Children looked after",
                                                      .theme = (char *) "Care",
                                                      .unit_text = (char *) "per 10,000",
                                                      .decimals = 1,
                                                      .calendar = PLUMB_CALENDAR_MARCH_SNAPSHOT });
  self->population = put_indicator (self, (PlumbIndicator){ .id = (char *) "population_0_17",
                                                            .name = (char *) "Children aged 0 to 17",
                                                            .theme = (char *) "Population",
                                                            .unit_text = (char *) "count",
                                                            .calendar = PLUMB_CALENDAR_MID_YEAR });
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

void
test_warehouse_tear_down (TestWarehouse *self, gconstpointer data)
{
  g_clear_pointer (&self->warehouse, plumb_warehouse_close);
  remove_folder (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

void
test_warehouse_reopen (TestWarehouse *self, PlumbWarehouseMode mode)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->warehouse, plumb_warehouse_close);
  self->warehouse = plumb_warehouse_open (self->path, mode, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->warehouse);
}

char *
test_warehouse_file (TestWarehouse *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
test_digest (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

void
test_tamper (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s: %s", sql, message);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

PlumbPeriod
test_period (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  g_assert_true (plumb_period_parse (text, &period));
  return period;
}

guint32
test_day (const char *text)
{
  guint32 day = 0;

  g_assert_true (plumb_date_parse (text, &day));
  return day;
}

PlumbFact
test_fact (gint64 indicator, gint64 area, const char *period, double value)
{
  return (PlumbFact){ .indicator = indicator,
                      .area = area,
                      .period = plumb_period_code (test_period (period)),
                      .value = value,
                      .numerator = NAN,
                      .denominator = NAN };
}

/* The sum of the load that is under way, or comes next. */
static char *
test_sum (guint number)
{
  g_autofree char *text = g_strdup_printf ("load %u", number);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

void
test_describe (TestWarehouse *self, guint rows)
{
  g_autofree char *sha256 = test_sum (self->n_loads - 1);

  plumb_warehouse_describe_load (self->warehouse, rows, self->edition, "", sha256);
}

void
test_begin (TestWarehouse *self, const char *released, int edition)
{
  g_autofree char *text = g_strdup_printf ("load %u", self->n_loads++);
  g_autofree char *sha256 = test_sum (self->n_loads - 1);
  g_autoptr (GError) error = NULL;
  PlumbLoad load = { .file_name = text,
                     .layout = (char *) "tidy",
                     .released = test_day (released),
                     .loaded_at = (char *) "2026-03-31T12:00:00Z",
                     .sha256 = sha256 };

  self->edition = edition;
  g_assert_true (plumb_warehouse_begin_load (self->warehouse, &load, edition, &error));
  g_assert_no_error (error);
  g_assert_cmpint (plumb_warehouse_intern_text (self->warehouse, "A note"), ==, TEST_NOTE);
  g_assert_cmpint (plumb_warehouse_intern_text (self->warehouse, "Another file"), ==, TEST_SOURCE);
}

void
test_store (TestWarehouse *self, const PlumbFact *facts, guint n)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_assert_true (plumb_warehouse_add_fact (self->warehouse, &facts[i], &error));
  g_assert_true (plumb_warehouse_store_facts (self->warehouse, NULL, NULL, &error));
  g_assert_no_error (error);
}

PlumbLoad *
test_load (TestWarehouse *self, const char *released, int edition, const PlumbFact *facts, guint n)
{
  g_autoptr (GError) error = NULL;
  PlumbLoad *load;

  test_begin (self, released, edition);
  test_store (self, facts, n);
  test_describe (self, n);
  load = plumb_warehouse_commit_load (self->warehouse, &error);
  g_assert_no_error (error);
  g_assert_nonnull (load);
  return load;
}

char *
test_counts (const PlumbLoad *load)
{
  return g_strdup_printf ("%d/%d/%d/%d", (int) load->added, (int) load->changed, (int) load->unchanged,
                          (int) load->historic);
}

void
test_load_one (TestWarehouse *self, const char *released, int edition, PlumbFact fact, const char *counts)
{
  g_autoptr (PlumbLoad) load = test_load (self, released, edition, &fact, 1);
  g_autofree char *got = test_counts (load);

  g_assert_cmpstr (got, ==, counts);
}

PlumbSeries *
test_read (TestWarehouse *self, const char *id, gint64 area_key, const char *as_at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (self->warehouse, id, &error);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (self->warehouse, area_key, &error);
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = NULL;
  PlumbSeriesQuery query = { .indicator = indicator, .areas = areas };

  g_assert_no_error (error);
  g_ptr_array_add (areas, area);
  query.as_at = as_at != NULL ? test_day (as_at) : 0;
  list = plumb_warehouse_get_series (self->warehouse, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  return plumb_series_ref (g_ptr_array_index (list, 0));
}

double
test_value (TestWarehouse *self, const char *id, gint64 area, const char *period, const char *as_at)
{
  g_autoptr (PlumbSeries) series = test_read (self, id, area, as_at);
  const PlumbObservation *observation = plumb_series_at (series, test_period (period));

  return observation != NULL ? observation->value : NAN;
}

void
test_assert_sentence (const GError *error, const char *names)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_nonnull (strchr (error->message, ' '));
  g_assert_null (strchr (error->message, '\n'));
  if (names != NULL && strstr (error->message, names) == NULL)
    g_error ("“%s” does not name “%s”", error->message, names);
}
