/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file from its name to its load: once, never half, and never a crash, whatever is in it.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "fixture.h"

#define HEADER "indicator,area,period,value\n"

static guint
count_loads (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) loads = plumb_warehouse_list_loads (self->warehouse, &error);

  g_assert_no_error (error);
  return loads->len;
}

static void
test_prepare (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) indicators = plumb_warehouse_list_indicators (self->warehouse, &error);
  g_autoptr (GPtrArray) areas = plumb_warehouse_list_areas (self->warehouse, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (indicators->len, >=, 57);
  g_assert_cmpuint (areas->len, >=, 170);
  g_assert_cmpuint (count_loads (self), ==, 2);
  g_assert_true (plumb_intake_prepare (self->warehouse, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_loads (self), ==, 2);
  /* What comes with the program is older than every figure. */
  g_assert_true (fixture_load_bytes (self, "a.csv", HEADER "contacts,802,2025,1\n", -1,
                                     &(PlumbIntakeOptions){ .released = 2440700 - 1721425 }));
  g_assert_cmpuint (plumb_warehouse_latest_release (self->warehouse, 0, &error), ==, 2440700 - 1721425);
}

static void
test_same_file_twice (Fixture *self, gconstpointer data)
{
  g_assert_true (fixture_load_bytes (self, "a.csv", HEADER "contacts,802,2025,1\n", -1, NULL));
  g_assert_null (self->report->already);
  g_assert_cmpint (self->report->load->added, ==, 1);
  g_assert_cmpuint (count_loads (self), ==, 3);
  g_assert_true (fixture_load_bytes (self, "b.csv", HEADER "contacts,802,2025,1\n", -1, NULL));
  g_assert_nonnull (self->report->already);
  g_assert_cmpstr (self->report->already->file_name, ==, "a.csv");
  g_assert_cmpstr (self->report->layout, ==, "tidy");
  g_assert_null (self->report->load);
  g_assert_cmpuint (count_loads (self), ==, 3);
}

static void
test_restatement (Fixture *self, gconstpointer data)
{
  fixture_load_clean (self, HEADER "contacts,802,2025,1\ncontacts,802,2024,2\n");
  fixture_load_clean (self, HEADER "contacts,802,2025,3\ncontacts,802,2024,2\ncontacts,802,2023,4\n");
  g_assert_cmpint (self->report->load->added, ==, 1);
  g_assert_cmpint (self->report->load->changed, ==, 1);
  g_assert_cmpint (self->report->load->unchanged, ==, 1);
  g_assert_cmpfloat (fixture_look_up (self, "contacts", NULL, "802", "2025").value, ==, 3);
}

static void
test_dry_run (Fixture *self, gconstpointer data)
{
  PlumbIntakeOptions options = { .dry_run = TRUE };

  g_assert_true (fixture_load_bytes (self, "a.csv", HEADER "contacts,802,2025,1\ncontacts,802,2024,2\n", -1, &options));
  g_assert_cmpint (self->report->load->key, ==, 0);
  g_assert_cmpint (self->report->load->added, ==, 2);
  g_assert_cmpint (self->report->load->rows, ==, 2);
  g_assert_cmpuint (count_loads (self), ==, 2);
  g_assert_cmpuint (fixture_count (self, "contacts"), ==, 0);
  g_assert_true (fixture_load_bytes (self, "a.csv", HEADER "contacts,802,2025,1\ncontacts,802,2024,2\n", -1, NULL));
  g_assert_null (self->report->already);
}

static void
test_shape (Fixture *self, gconstpointer data)
{
  g_assert_true (fixture_load_bytes (
    self, "shape.csv", HEADER "contacts,802,2025,1,,\n,,,\n" HEADER "contacts,802,2024,2\n\ncontacts,802,2023,3\n", -1,
    NULL));
  g_assert_cmpint (self->report->load->rows, ==, 3);
  g_assert_cmpuint (self->report->n_problems, ==, 1);
  g_assert_cmpuint (fixture_find_problem (self, "header is repeated")->line, ==, 4);

  fixture_refuse (self, HEADER "contacts,802,2025,1\ncontacts,802,2024,1,234\n", PLUMB_INTAKE_ERROR_ROWS, "5 cells");
  fixture_refuse (self, HEADER "contacts,802,2025,1\ncontacts,802\n", PLUMB_INTAKE_ERROR_ROWS, "only 2 cells");
  fixture_refuse (self, "", PLUMB_INTAKE_ERROR_NOT_A_TABLE, "empty");
  fixture_refuse (self, "\xef\xbb\xbf", PLUMB_INTAKE_ERROR_NOT_A_TABLE, "empty");
  fixture_refuse (self, "\n\n\n", PLUMB_INTAKE_ERROR_NOT_A_TABLE, "empty");
  fixture_refuse (self, "a,b,c\n1,2,3\n", PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT, "a, b, c");
  fixture_refuse (self, "indicator,area,period,value,Value\n", PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT, "more than once");
  g_assert_true (fixture_load_bytes (self, "header.csv", HEADER, -1, NULL));
  fixture_find_problem (self, "no rows");
  g_assert_cmpint (self->report->load->rows, ==, 0);
}

static void
test_encodings (Fixture *self, gconstpointer data)
{
  static const char windows[] = "indicator,area,period,value,note\ncontacts,802,2025,1,\xa3\x35\x96\x36\n";
  static const char marked[] = "\xef\xbb\xbf" HEADER "contacts,803,2025,2\r\n";
  static const char returns[] = "indicator,area,period,value\rcontacts,801,2025,3\r";
  g_autoptr (GError) error = NULL;
  g_autofree char *wide = NULL;
  gsize length;

  g_assert_true (fixture_load_bytes (self, "w.csv", windows, sizeof windows - 1, NULL));
  g_assert_cmpstr (fixture_look_up (self, "contacts", NULL, "802", "2025").note, ==, "£5–6");
  g_assert_true (fixture_load_bytes (self, "m.csv", marked, -1, NULL));
  g_assert_cmpfloat (fixture_look_up (self, "contacts", NULL, "803", "2025").value, ==, 2);
  g_assert_true (fixture_load_bytes (self, "r.csv", returns, -1, NULL));
  g_assert_cmpfloat (fixture_look_up (self, "contacts", NULL, "801", "2025").value, ==, 3);
  wide = g_convert (HEADER "contacts,800,2025,4\n", -1, "UTF-16", "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  g_assert_true (fixture_load_bytes (self, "u.csv", wide, (gssize) length, NULL));
  g_assert_cmpfloat (fixture_look_up (self, "contacts", NULL, "800", "2025").value, ==, 4);
}

/* Any beginning of a good file, and a good file with any one byte changed, is loaded or refused in words, and nothing
 * else happens. */
static void
test_damage (Fixture *self, gconstpointer data)
{
  static const char good[] =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,"
    "new_la_code,la_name,care_leaver_age,breakdown,care_leaver_count,care_leaver_percent\r\n"
    "2025,Reporting year,Local authority,E92000001,England,E12000009,South West,801,E06000023,\"Bristol, City "
    "of\",17 to 18 years,\"Total in education, employment or training\",30,75\r\n";
  static const char replacements[] = { '\0', '"', ',', '\n', '\xff', ';', '9' };
  PlumbIntakeOptions options = { .dry_run = TRUE };

  for (gsize length = 0; length < sizeof good; length++)
    {
      fixture_load_bytes (self, "cut.csv", good, (gssize) length, &options);
      g_assert_true (self->error == NULL || self->error->domain == PLUMB_INTAKE_ERROR);
    }
  for (gsize at = 0; at < sizeof good - 1; at++)
    for (gsize i = 0; i < sizeof replacements; i++)
      {
        char changed[sizeof good];

        memcpy (changed, good, sizeof good);
        changed[at] = replacements[i];
        fixture_load_bytes (self, "changed.csv", changed, sizeof good - 1, &options);
        g_assert_true (self->error == NULL || self->error->domain == PLUMB_INTAKE_ERROR);
      }
}

/* Bytes at random, and the letters of a header at random: the seed is said, so that a failure can be had again. */
static void
test_random (Fixture *self, gconstpointer data)
{
  static const char alphabet[] = "indicator,area,period,value\n\r\"contacts802 2025c.%-\xc2\xa3;=";
  PlumbIntakeOptions options = { .dry_run = TRUE };

  for (int round = 0; round < 400; round++)
    {
      gsize length = (gsize) g_test_rand_int_range (0, 2000);
      g_autofree char *bytes = g_malloc (length + sizeof HEADER);
      gsize at = 0;

      if (round % 2 == 0)
        {
          memcpy (bytes, HEADER, sizeof HEADER - 1);
          at = sizeof HEADER - 1;
        }
      for (gsize i = 0; i < length; i++)
        bytes[at + i] = round % 4 < 2 ? alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)]
                                      : (char) g_test_rand_int_range (0, 256);
      fixture_load_bytes (self, "random.csv", bytes, (gssize) (at + length), &options);
      g_assert_true (self->error == NULL || self->error->domain == PLUMB_INTAKE_ERROR);
    }
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (PlumbLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "a.csv", NULL);

  g_assert_true (g_file_set_contents (path, HEADER "contacts,802,2025,1\n", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (plumb_intake_load_file (self->warehouse, path, NULL, &report, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_nonnull (report);
  g_assert_cmpuint (count_loads (self), ==, 2);
}

/* The problem of the last file with the code @code. */
static const PlumbProblem *
find_code (Fixture *self, const char *code)
{
  for (guint i = 0; i < self->report->problems->len; i++)
    {
      const PlumbProblem *problem = g_ptr_array_index (self->report->problems, i);

      if (strcmp (problem->code, code) == 0)
        return problem;
    }
  g_test_message ("no problem has the code %s", code);
  g_test_fail ();
  return NULL;
}

#define PLACE \
  "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,"
#define ROW(year, area) #year ",Reporting year,Local authority,E92000001,England,E12000009,South West," area ","
#define OWN "802,E06000024,North Somerset"
#define STABILITY "cla_group,placement_stability,children_count,children_percent\n"
#define MANY "CLA on 31 March,With 3 or more placements during the year"

/* Each check by the smallest file that sets it off, and the line it names. */
static void
test_checks (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *code;
    guint line;
    const char *text;
  } cases[] = {
    { "missing-total", 2, PLACE STABILITY ROW (2025, OWN) MANY ",4,10\n" },
    { "blank-filter", 3,
      PLACE STABILITY ROW (2025, OWN) "CLA on 31 March,Total children,40,100\n" ROW (2025, OWN) ",x,4,10\n" ROW (
        2025, OWN) MANY ",4,10\n" },
    { "code-name", 2,
      PLACE
      "age_group,population_estimate\n" ROW (2025, "802,E06000025,North Somerset") "Children aged 0 to 17 years,9\n" },
    { "code-name", 2,
      PLACE "age_group,population_estimate\n" ROW (2025, "802,E06000024,Bristol") "Children aged 0 to 17 years,9\n" },
    { "period-gap", 3,
      "indicator,area,period,value\nreferrals,802,2025,7\nreferrals,802,2023,8\nreferrals,802,2021,8\n" },
    { "period-gap", 3, "indicator,area,period,value\nreferrals,802,2024-11,7\nreferrals,802,2025-01,8\n" },
    { "year-twice", 3, "indicator,area,period,value\nrereferrals,802,2025,25\nrereferrals,802,2024/25,22\n" },
    { "year-twice", 2, "indicator,area,period,value\nrereferrals,802,2024/25,c\nrereferrals,802,2025,22\n" },
    { "percent-range", 2, "indicator,area,period,value\nrereferrals,802,2020,120\n" },
    { "numerator-over-denominator", 2, "indicator,area,period,numerator,denominator\nrereferrals,802,2020,3,2\n" },
    { "value-against-counts", 2, "indicator,area,period,value,numerator,denominator\nrereferrals,802,2020,30,1,2\n" },
    { "unread-column", 1, "indicator,area,period,value,colour\nrereferrals,802,2020,30,red\n" },
    { "area-year", 2, "indicator,area,period,value\nreferrals,909,2024,7\nreferrals,909,2025,7\n" },
    { "area-year", 3, "indicator,area,period,value\nreferrals,802,2022,7\nreferrals,943,2022,7\n" },
    { "duplicate-key", 3, "indicator,area,period,value\nreferrals,802,2020,7\nreferrals,802,2020,8\n" },
    { "unknown-marker", 2, "indicator,area,period,value\nreferrals,802,2020,many\n" },
    { "unknown-area", 2, "indicator,area,period,value\nreferrals,Nowhere,2020,7\n" },
    { "hidden-figure", 2, "indicator,area,period,value,numerator\nrereferrals,802,2020,c,7\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbIntakeOptions options = { .strict = TRUE };
      const PlumbProblem *problem;
      gboolean warned;

      g_test_message ("%s: %s", cases[i].code, cases[i].text);
      warned = fixture_load_bytes (self, "check.csv", cases[i].text, -1, &(PlumbIntakeOptions){ .dry_run = TRUE });
      problem = find_code (self, cases[i].code);
      g_assert_cmpuint (problem->line, ==, cases[i].line);
      g_assert_true (problem->fatal != warned);
      /* What is a warning refuses the file where that is wanted. */
      g_assert_false (fixture_load_bytes (self, "check.csv", cases[i].text, -1, &options));
      g_assert_error (self->error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_ROWS);
      g_assert_true (find_code (self, cases[i].code)->fatal);
    }
}

/* A figure counts in the year of its last day; the year of the change is one of both the old and the new areas, and
 * that there is no figure is none. Cumbria was there until 2023, Cumberland has been since; the number says how many
 * figures. */
static void
test_area_years (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *rows;
    const char *says; /* NULL for no warning */
  } cases[] = {
    { "referrals,909,2023,7\nreferrals,942,2023,7\n", NULL },
    /* 2022/23 ended in March 2023, and 2023/24 in March 2024 */
    { "referrals,909,2022/23,7\nreferrals,942,2022/23,7\nreferrals,942,2023/24,7\n", NULL },
    { "referrals,909,2023/24,7\n",
      "Cumbria (E10000006) is an area until 2023, and this line has a figure of it for 2023/24; 1 such" },
    { "referrals,909,2023-12,7\nreferrals,909,2023-Q4,7\nreferrals,909,2023-12-31,7\n", NULL },
    { "referrals,909,2024-01,7\n", "2024-01; 1 such" },
    { "referrals,942,2022-12-31,7\nreferrals,942,2022,8\nreferrals,942,2023,9\n",
      "Cumberland (E06000063) is an area since 2023, and this line has a figure of it for 2022-12-31; 2 such" },
    { "referrals,909,2024,z\nreferrals,909,2025,x\n", NULL },
    { "referrals,909,2024,c\n", "1 such" },
    /* one that always was */
    { "referrals,802,1900,7\n", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("indicator,area,period,value\n", cases[i].rows, NULL);
      guint n_warned = 0;

      g_assert_true (fixture_load_bytes (self, "years.csv", text, -1, &(PlumbIntakeOptions){ .dry_run = TRUE }));
      for (guint j = 0; j < self->report->problems->len; j++)
        n_warned += g_str_equal (((PlumbProblem *) g_ptr_array_index (self->report->problems, j))->code, "area-year");
      g_assert_cmpuint (n_warned, ==, cases[i].says != NULL ? 1 : 0);
      if (cases[i].says != NULL)
        fixture_find_problem (self, cases[i].says);
    }
}

/* One year that has two figures is said once for each indicator, with the first line and both figures; where both are
 * the same, and of another area, breakdown or kind of year, there is nothing to say. Plans are of calendar years. */
static void
test_years_twice (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *rows;
    const char *says; /* NULL for no warning */
  } cases[] = {
    { "rereferrals,802,2025,25,\nrereferrals,802,2024/25,22,\n",
      "rereferrals: 2024/25 and 2025 are one year. It is 22 here, and for 2025 it is 25 on line 2: that for 2025 counts; "
      "1 such figure in the file." },
    { "rereferrals,802,2024/25,c,\nrereferrals,801,2024/25,7,\nrereferrals,801,2025,7.5,\nrereferrals,802,2025,22,\n",
      "; 2 such figures" },
    { "rereferrals,802,2024/25,22,\nrereferrals,802,2025,22,\n", NULL },
    { "rereferrals,802,2024/25,22,\nrereferrals,802,2026,23,\nrereferrals,801,2025,24,\n", NULL },
    { "rereferrals,802,2024/25,22,\nrereferrals,802,2025,23,age=5\n", NULL },
    { "rereferrals,802,2024/25,22,age=5\nrereferrals,802,2025,23,age=5\n", "It is 22 here" },
    { "ehcp_20_weeks,802,2024/25,22,\nehcp_20_weeks,802,2025,23,\n", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("indicator,area,period,value,breakdown\n", cases[i].rows, NULL);
      guint n_warned = 0;

      g_assert_true (fixture_load_bytes (self, "twice.csv", text, -1, &(PlumbIntakeOptions){ .dry_run = TRUE }));
      for (guint j = 0; j < self->report->problems->len; j++)
        n_warned += g_str_equal (((PlumbProblem *) g_ptr_array_index (self->report->problems, j))->code, "year-twice");
      g_assert_cmpuint (n_warned, ==, cases[i].says != NULL ? 1 : 0);
      if (cases[i].says != NULL)
        fixture_find_problem (self, cases[i].says);
    }
}

/* Against the current value: ten times as much and a tenth are said, less is not, and another period is no matter. */
static void
test_moved (Fixture *self, gconstpointer data)
{
  static const char before[] =
    "indicator,area,period,value,breakdown\nreferrals,802,2025,100,\nreferrals,801,2025,100,\n"
    "referrals,802,2024,100,\nreferrals,802,2025,100,age=5\n";

  fixture_load_clean (self, before);
  fixture_load_clean (self, "indicator,area,period,value\nreferrals,802,2025,999\nreferrals,801,2025,10.1\n"
                            "referrals,803,2025,9\n");
  g_assert_true (fixture_load_bytes (self, "moved.csv",
                                     "indicator,area,period,value,breakdown\nreferrals,802,2025,9990,\n"
                                     "referrals,802,2025,10,age=5\n",
                                     -1, NULL));
  g_assert_cmpuint (self->report->n_problems, ==, 2);
  g_assert_cmpuint (find_code (self, "moved")->line, ==, 2);
  g_assert_nonnull (strstr (find_code (self, "moved")->message, "10 times"));
}

/* A flood of one kind of warning leaves the others their place, and how many there were is said. */
static void
test_flood (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("indicator,area,period,value,colour\n");
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kept = 0;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (text, "rereferrals,802,%u,120,red\n", 1900 + i);
  g_string_append (text, "referrals,802,2023,8,red\nreferrals,802,2025,8,red\n");
  g_assert_true (fixture_load_bytes (self, "flood.csv", text->str, -1, NULL));
  /* 60 percentages, a column, a gap; 50 percentages are listed, and then how many there were */
  g_assert_cmpuint (self->report->n_problems, ==, 62);
  g_assert_cmpuint (self->report->problems->len, ==, 53);
  for (guint i = 0; i < self->report->problems->len; i++)
    n_kept += g_str_equal (((PlumbProblem *) g_ptr_array_index (self->report->problems, i))->code, "percent-range");
  g_assert_cmpuint (n_kept, ==, 51);
  find_code (self, "unread-column");
  find_code (self, "period-gap");
  g_assert_cmpuint (fixture_find_problem (self, "There are 60")->line, ==, 0);

  g_assert_cmpint (self->report->load->problems, ==, 62);
  kept = plumb_warehouse_list_problems (self->warehouse, self->report->load->key, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, 53);
}

/* What comes first on a late line changes nothing: a name in quotation marks, beyond what anybody would look ahead for.
 */
static void
test_late_quotes (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("indicator,area,period,value,breakdown\n");
  guint line = 1;

  while (++line < 23177)
    g_string_append_printf (text, "contacts,802,2025,%u,age=%u\n", line, line);
  g_string_append (text, "contacts,\"Bristol, City of\",2025,17,\n");
  while (++line < 23200)
    g_string_append_printf (text, "contacts,802,2024,%u,age=%u\n", line, line);
  fixture_load_clean (self, text->str);
  g_assert_cmpint (self->report->load->rows, ==, line - 2);
  g_assert_cmpfloat (fixture_look_up (self, "contacts", NULL, "801", "2025").value, ==, 17);
}

/* Every file in data/examples is one that data/README.md shows. */
static void
test_examples (Fixture *self, gconstpointer data)
{
  static const char *const examples[][3] = {
    { "indicators.csv", "indicators" },
    { "areas.csv", "areas" },
    { "tidy.csv", "tidy" },
    { "neighbour-groups.csv", "neighbours" },
    { "neighbours-wide.csv", "neighbours" },
    { "breaks.csv", "breaks" },
    { "targets.csv", "targets" },
    { "commentary.csv", "commentary" },
    { "budget.csv", "budget" },
    { "published.csv", "ees", "published.mapping" },
    { "moves.csv", "ees", "moves.mapping" },
  };
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_build_filename (folder, examples[i][0], NULL);
      g_autofree char *mapping = examples[i][2] != NULL ? g_build_filename (folder, examples[i][2], NULL) : NULL;
      PlumbIntakeOptions options = { .mapping_file = mapping };
      g_autoptr (PlumbLoadReport) report = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", path);
      plumb_intake_load_file (self->warehouse, path, &options, &report, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (report->layout, ==, examples[i][1]);
      g_assert_cmpuint (report->n_problems, ==, 0);
      g_assert_cmpint (report->load->rows, >, 0);
    }
  g_assert_cmpfloat (fixture_look_up (self, "example_near_moves", NULL, "Exampleshire", "2025").value, ==, 45);
  g_assert_cmpfloat (fixture_look_up (self, "example_stay", NULL, "Exampleshire", "2025").value, ==, 22);
}

/* What data/README.md shows between fences are lines of those files. */
static void
test_readme (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "README.md", NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *readme = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean inside = FALSE;
  guint n_shown = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) in_file = NULL;

      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      in_file = g_strsplit (text, "\n", -1);
      for (char **line = in_file; *line != NULL; line++)
        g_hash_table_add (known, g_strdup (*line));
    }
  g_assert_true (g_file_get_contents (path, &readme, NULL, NULL));
  lines = g_strsplit (readme, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      if (g_str_has_prefix (*line, "```"))
        {
          inside = !inside;
          continue;
        }
      if (!inside)
        continue;
      n_shown++;
      g_test_message ("%s", *line);
      g_assert_true (g_hash_table_contains (known, *line));
    }
  g_assert_cmpuint (n_shown, >, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/intake/intake/prepare", test_prepare);
  fixture_add ("/intake/intake/same-file-twice", test_same_file_twice);
  fixture_add ("/intake/intake/restatement", test_restatement);
  fixture_add ("/intake/intake/dry-run", test_dry_run);
  fixture_add ("/intake/intake/shape", test_shape);
  fixture_add ("/intake/intake/encodings", test_encodings);
  fixture_add ("/intake/intake/damage", test_damage);
  fixture_add ("/intake/intake/random", test_random);
  fixture_add ("/intake/intake/cancelled", test_cancelled);
  fixture_add ("/intake/intake/checks", test_checks);
  fixture_add ("/intake/intake/area-years", test_area_years);
  fixture_add ("/intake/intake/years-twice", test_years_twice);
  fixture_add ("/intake/intake/moved", test_moved);
  fixture_add ("/intake/intake/late-quotes", test_late_quotes);
  fixture_add ("/intake/intake/flood", test_flood);
  fixture_add ("/intake/intake/examples", test_examples);
  g_test_add_func ("/intake/intake/readme", test_readme);
  return g_test_run ();
}
