/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data of the benchmarks of loading and reading: monthly returns of every authority, made up on the spot.
 */
#include "bench-returns.h"

#include "bench.h"

#include "plumb-intake.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

/* Since when all of the areas are there. */
#define FIRST_YEAR 2024

/* The areas of the register that stand today: England, nine regions, and authorities until there are enough. */
static GPtrArray *
list_codes (void)
{
  g_autoptr (PlumbWarehouse) warehouse = bench_warehouse (":memory:", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) areas = plumb_warehouse_list_areas (warehouse, &error);
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < areas->len && codes->len < BENCH_RETURNS_AREAS; i++)
    {
      const PlumbArea *area = g_ptr_array_index (areas, i);

      if (area->last_year != 0)
        continue;
      if (area->level == PLUMB_AREA_COUNTRY || area->level == PLUMB_AREA_REGION || area->level == PLUMB_AREA_AUTHORITY)
        g_ptr_array_add (codes, g_strdup (area->code));
    }
  g_assert_cmpuint (codes->len, ==, BENCH_RETURNS_AREAS);
  return codes;
}

void
bench_write_indicators (const char *path, guint n)
{
  g_autoptr (GString) text = g_string_new ("id,name,theme,unit,decimals,polarity,numerator,denominator\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "bench_%04u,Percentage %u,Benchmark,percent,1,%s,Some,All\n", i, i,
                            i % 2 ? "low" : "none");
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
}

guint
bench_write_returns (const char *path, guint indicators, guint first, guint months, guint rows)
{
  g_autoptr (GPtrArray) codes = list_codes ();
  FILE *file = fopen (path, "wb");
  guint64 noise = 12345;
  guint n = 0;

  g_assert_nonnull (file);
  fputs ("indicator,area,period,value,numerator,denominator,breakdown,state,status,as_of,note,source\n", file);
  for (guint month = first; month < first + months; month++)
    {
      g_autofree char *day = g_strdup_printf ("%04u-%02u-15", FIRST_YEAR + (month + 1) / 12, (month + 1) % 12 + 1);

      for (guint j = 0; j < codes->len; j++)
        for (guint i = 0; i < 2 * indicators && n < rows; i++, n++)
          {
            const char *breakdown = i % 2 ? "sex=Female" : "";
            guint denominator, numerator, tenths;

            noise = noise * G_GUINT64_CONSTANT (6364136223846793005) + 1442695040888963407u;
            denominator = 1500 + (guint) (noise >> 40) % 6000;
            numerator = denominator * (200 + (guint) (noise >> 50) % 600) / 1000;
            tenths = (2000 * numerator + denominator) / (2 * denominator);
            fprintf (file, "bench_%04u,%s,%04u-%02u,", i / 2, (const char *) codes->pdata[j], FIRST_YEAR + month / 12,
                     month % 12 + 1);
            if (noise >> 33 & 1 && (noise >> 35) % 20 == 0)
              fprintf (file, "c,,,%s,,actual,%s,,\n", breakdown, day);
            else
              fprintf (file, "%u.%u,%u,%u,%s,,actual,%s,,\n", tenths / 10, tenths % 10, numerator, denominator,
                       breakdown, day);
          }
    }
  g_assert_cmpint (fclose (file), ==, 0);
  return n;
}

double
bench_load (PlumbWarehouse *warehouse, const char *path)
{
  g_autoptr (PlumbLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  double start = bench_now ();

  plumb_intake_load_file (warehouse, path, NULL, &report, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_problems, ==, 0);
  return bench_now () - start;
}

PlumbWarehouse *
bench_warehouse (const char *path, guint indicators)
{
  g_autofree char *list = NULL;
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (path, PLUMB_WAREHOUSE_CREATE, NULL, &error);

  g_assert_no_error (error);
  plumb_intake_prepare (warehouse, &error);
  g_assert_no_error (error);
  if (indicators > 0)
    {
      list = g_strconcat (path, ".csv", NULL);
      bench_write_indicators (list, indicators);
      bench_load (warehouse, list);
      remove (list);
    }
  return warehouse;
}

double
bench_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double) usage.ru_maxrss / 1024;
}

guint
bench_count (const char *name, guint usual)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) atoi (text) : usual;
}
