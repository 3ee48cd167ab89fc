/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warehouses for the tests of the window.
 */
#include "fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "plumb-intake.h"

/* Exampleshire is said to be made up, as the authorities here are. */
static const char areas[] = "code,name,level,parent,la_code,former_codes,from,to,illustrative\n"
                            "X92000001,Exampleland,country,,,,,,1\n"
                            "X12000001,Example Region,region,X92000001,,,,,1\n"
                            "X06000001,Exampleshire,authority,X12000001,991,,,,1\n"
                            "X06000002,Example Bay,authority,X12000001,992,,,,1\n"
                            "X06000003,Example Moor,authority,X12000001,993,,,,0\n"
                            "X06000004,Example Wold,authority,X12000001,994,,,,1\n";

static const char neighbours[] = "set,dated,area,rank,neighbour,closeness\n"
                                 "Three,2025,Exampleshire,1,Example Moor,Close\n"
                                 "Three,2025,Exampleshire,2,Example Bay,Close\n"
                                 "Three,2025,Exampleshire,3,Example Wold,Close\n";

static const char figures[] = "indicator,area,period,value,numerator,denominator\n"
                              "rereferrals,Exampleshire,2023,20.0,200,1000\n"
                              "rereferrals,Exampleshire,2024,c,,900\n"
                              "rereferrals,Exampleshire,2025,15.0,150,1000\n"
                              "rereferrals,Example Bay,2024,22.0,220,1000\n"
                              "rereferrals,Example Bay,2025,25.0,250,1000\n"
                              "rereferrals,Example Moor,2025,30.0,300,1000\n"
                              "rereferrals,Example Wold,2025,20.0,200,1000\n"
                              "rereferrals,Example Region,2025,24.0,1240,5000\n"
                              "rereferrals,Exampleland,2024,23.0,2300,10000\n"
                              "cla_rate,Exampleshire,2024,60,300,50000\n"
                              "cla_rate,Exampleshire,2025,62,310,50000\n"
                              "icpc_15_days,Exampleshire,2025,c,,200\n"
                              "placements_3_plus,Exampleshire,2025,12,60,500\n"
                              "placements_3_plus,Example Moor,2025,10,50,500\n";

/* Released later than the others. */
static const char later[] = "indicator,area,period,value,numerator,denominator\n"
                            "cpp_rate,Exampleshire,2025,40.0,200,50000\n";

/* A target that 12 % miss, as lower is better. */
static const char targets[] = "indicator,area,from,target,note,source\n"
                              "placements_3_plus,Exampleshire,2025,10,,Plan\n";

static const char commentary[] = "indicator,area,period,reason,done,owner,next_action,due\n"
                                 "rereferrals,Exampleshire,2025,A new front door,Staff were trained,A. Example,"
                                 "Audit 20 cases,2026-01-31\n";

static char *
write_file (const char *folder, const char *name, const char *bytes, gssize length)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
  return path;
}

/* Names that are no words, or look like something else; amounts of fifteen digits. */
#define LONG_WORD "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"

static const char hostile_areas[] = "code,name,level,parent,la_code,former_codes,from,to,illustrative\n"
                                    "X92000001,<i>&,country,,,,,,1\n"
                                    "X12000001,Moor & <b>Vale,region,X92000001,,,,,1\n"
                                    "X06000001,<b>Al & pha</b>,authority,X12000001,991,,,,1\n"
                                    "X06000002,&amp; &lt;,authority,X12000001,992,,,,1\n"
                                    "X06000003,%s %d_under,authority,X12000001,993,,,,1\n"
                                    "X06000004," LONG_WORD ",authority,X12000001,994,,,,1\n";

static const char hostile_neighbours[] = "set,dated,area,rank,neighbour,closeness\n"
                                         "<Set & co,2025,X06000001,1,X06000002,<Close & near\n"
                                         "<Set & co,2025,X06000001,2,X06000003,<Close & near\n"
                                         "<Set & co,2025,X06000001,3,X06000004,<Close & near\n";

static const char hostile_indicators[] =
  "id,name,theme,unit,decimals,polarity,numerator,denominator,source_return,calendar,plain\n"
  "h_markup,<b>Bold & co</b>,<i>Theme & co,percent,1,high,<num> &,&amp; den,local,financial-year,Of <every> 100 & more.\n"
  "h_word," LONG_WORD "," LONG_WORD ",per 10000,1,low,,,local,financial-year," LONG_WORD "\n"
  "h_huge,Huge,<i>Theme & co,count,0,low,,,local,financial-year,Huge.\n"
  "h_money,Money,_Theme,GBP,0,none,,,local,financial-year,Money.\n"
  "h_ratio,Ratio,_Theme,cases per FTE,1,low,Cases,Workers,local,financial-year,Ratio.\n";

static const char hostile_figures[] = "indicator,area,period,value,numerator,denominator\n"
                                      "h_markup,X06000001,2024/25,,49,100\nh_markup,X06000001,2025/26,,40,100\n"
                                      "h_markup,X06000002,2025/26,,60,100\nh_markup,X06000003,2025/26,,61,100\n"
                                      "h_markup,X06000004,2025/26,,72,100\nh_markup,X12000001,2025/26,,233,400\n"
                                      "h_markup,X92000001,2025/26,,233,400\n"
                                      "h_word,X06000001,2025/26,12.5,,\nh_word,X06000002,2025/26,13.5,,\n"
                                      "h_word,X06000003,2025/26,14.5,,\nh_word,X06000004,2025/26,15.5,,\n"
                                      "h_huge,X06000001,2025/26,112000000000000,,\n"
                                      "h_money,X06000001,2025/26,-112345678,,\n"
                                      "h_ratio,X06000001,2025/26,15.2,2815,185.7\n";

typedef struct
{
  const char *name;
  const char *text;
  const char *released;
} FixtureFile;

static const FixtureFile good_files[] = {
  { "areas.csv", areas, "2025-11-20" },     { "neighbours.csv", neighbours, "2025-11-20" },
  { "figures.csv", figures, "2025-11-20" }, { "later.csv", later, "2026-02-19" },
  { "targets.csv", targets, "2025-11-20" }, { "commentary.csv", commentary, "2026-02-19" },
};

static const FixtureFile hostile_files[] = {
  { "hostile-areas.csv", hostile_areas, "2025-11-20" },
  { "hostile-neighbours.csv", hostile_neighbours, "2025-11-20" },
  { "hostile-indicators.csv", hostile_indicators, "2025-11-20" },
  { "hostile-figures.csv", hostile_figures, "2025-11-20" },
};

static void
make_warehouse (const char *folder, const char *path, const FixtureFile *files, guint n_files)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (path, PLUMB_WAREHOUSE_CREATE, NULL, &error);

  g_assert_no_error (error);
  plumb_intake_prepare (warehouse, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_files; i++)
    {
      PlumbIntakeOptions options = { 0 };
      g_autofree char *file = write_file (folder, files[i].name, files[i].text, -1);
      g_autoptr (PlumbLoadReport) report = NULL;

      g_assert_true (plumb_date_parse (files[i].released, &options.released));
      plumb_intake_load_file (warehouse, file, &options, &report, NULL, &error);
      g_assert_no_error (error);
    }
}

static char *
thaw (const char *folder)
{
  char *path = g_build_filename (folder, "older.plumb", NULL);
  g_autofree char *frozen = g_test_build_filename (G_TEST_DIST, "data", "warehouse-v1.sql", NULL);
  g_autofree char *sql = NULL;
  sqlite3 *db = NULL;

  g_assert_true (g_file_get_contents (frozen, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  return path;
}

FixtureFolder *
fixture_folder_new (void)
{
  FixtureFolder *self = g_new0 (FixtureFolder, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;

  self->folder = g_dir_make_tmp ("plumb-app-XXXXXX", &error);
  g_assert_no_error (error);
  self->good = g_build_filename (self->folder, "good.plumb", NULL);
  self->empty = g_build_filename (self->folder, "empty.plumb", NULL);
  self->missing = g_build_filename (self->folder, "missing.plumb", NULL);
  self->hostile = g_build_filename (self->folder, "hostile.plumb", NULL);
  make_warehouse (self->folder, self->good, good_files, G_N_ELEMENTS (good_files));
  make_warehouse (self->folder, self->hostile, hostile_files, G_N_ELEMENTS (hostile_files));
  make_warehouse (self->folder, self->empty, NULL, 0);
  self->older = thaw (self->folder);
  self->text = write_file (self->folder, "text.plumb", "indicator,area\nthis is no warehouse\n", -1);

  g_file_get_contents (self->good, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 16384);
  self->truncated = write_file (self->folder, "truncated.plumb", bytes, length / 2);
  /* The user version of an SQLite file is the big-endian number at byte 60. */
  bytes[60] = 0x7f;
  self->newer = write_file (self->folder, "newer.plumb", bytes, length);
  bytes[60] = 0;
  memset (bytes + 4096, 0xa5, 8192);
  self->corrupt = write_file (self->folder, "corrupt.plumb", bytes, length);
  return self;
}

void
fixture_folder_free (FixtureFolder *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->good);
  g_free (self->hostile);
  g_free (self->empty);
  g_free (self->text);
  g_free (self->older);
  g_free (self->newer);
  g_free (self->truncated);
  g_free (self->corrupt);
  g_free (self->missing);
  g_free (self);
}

static gboolean
on_too_late_cb (gpointer data)
{
  g_error ("What was waited for did not come within a minute.");
  return G_SOURCE_REMOVE;
}

void
fixture_wait (FixtureCondition condition, gpointer data)
{
  guint guard = g_timeout_add_seconds (60, on_too_late_cb, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (guard);
}
