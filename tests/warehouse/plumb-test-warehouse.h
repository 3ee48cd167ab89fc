/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A warehouse in a folder of its own for a test: a country, two regions, some authorities, four indicators, and short
 * ways to load facts, to read them back and to tamper with the file.
 */
#pragma once

#include "plumb-warehouse-write.h"

G_BEGIN_DECLS

/**
 * TestWarehouse:
 * @warehouse: open for writing; a test may close it and set it to %NULL
 * @country: England; @region: South West
 * @referrals: a count of financial years, lower is better
 * @rereferrals: a percentage
 * @rate: per 10,000, a snapshot in March
 * @population: `population_0_17`, a count at mid-year
 * @path: may be set before the fixture is set up
 * @n_loads: makes the hash of each load another
 * @edition: of the load under way
 */
typedef struct
{
  char *folder;
  char *path;
  PlumbWarehouse *warehouse;
  gint64 country, region;
  gint64 somerset, bristol, dorset;
  gint64 referrals, rereferrals, rate, population;
  guint n_loads;
  int edition;
} TestWarehouse;

/* A fixture of g_test_add(). */
void test_warehouse_set_up (TestWarehouse *self, gconstpointer data);
void test_warehouse_tear_down (TestWarehouse *self, gconstpointer data);

/* As set_up, without any area or indicator. */
void test_warehouse_set_up_empty (TestWarehouse *self, gconstpointer data);

/* Closes the warehouse and opens it in @mode, which has to work. */
void test_warehouse_reopen (TestWarehouse *self, PlumbWarehouseMode mode);

/* A file name in the folder. */
char *test_warehouse_file (TestWarehouse *self, const char *name);

/* The SHA-256 of a file's bytes. */
char *test_digest (const char *path);

/* Runs @sql on the file with a connection of its own that is let do anything. */
void test_tamper (const char *path, const char *sql);

/* A measured total. */
PlumbFact test_fact (gint64 indicator, gint64 area, const char *period, double value);

PlumbPeriod test_period (const char *text);
guint32 test_day (const char *text);

/* Begins a load of the release of the day @released. */
void test_begin (TestWarehouse *self, const char *released, int edition);

/* The numbers of the texts “A note” and “Another file” in every load. */
#define TEST_NOTE 1
#define TEST_SOURCE 2

/* Says of the load under way that it has @rows rows. */
void test_describe (TestWarehouse *self, guint rows);

/* Stores @facts in the load under way. */
void test_store (TestWarehouse *self, const PlumbFact *facts, guint n);

/* The three steps of a load at once; gives its counts. */
PlumbLoad *test_load (TestWarehouse *self, const char *released, int edition, const PlumbFact *facts, guint n);

/* The load of one fact, whose counts have to be these. */
void test_load_one (TestWarehouse *self, const char *released, int edition, PlumbFact fact, const char *counts);

/* `added/changed/unchanged/historic` */
char *test_counts (const PlumbLoad *load);

/* The series of the total of an indicator, as it stood at the end of @as_at, NULL for now. */
PlumbSeries *test_read (TestWarehouse *self, const char *indicator, gint64 area, const char *as_at);

/* The value of one period in it; NAN also where there is no row. */
double test_value (TestWarehouse *self, const char *indicator, gint64 area, const char *period, const char *as_at);

/* What is said to a person: a whole sentence with a stop that names what it is about. */
void test_assert_sentence (const GError *error, const char *names);

G_END_DECLS
