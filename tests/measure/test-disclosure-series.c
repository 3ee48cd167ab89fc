/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Public twins of series and of groups of them, worked by hand, and what is made from them.
 */
#include "plumb-change.h"
#include "plumb-comparator.h"
#include "plumb-disclosure-series.h"
#include "plumb-format.h"
#include "plumb-rank.h"

#include <math.h>
#include <string.h>

static double
parse_number (const char *text)
{
  return text == NULL || strcmp (text, "-") == 0 ? NAN : g_ascii_strtod (text, NULL);
}

/* A series from a short text, `2024=12 2025=c 2026=20.3:61/300`: value or marker, then counts; `-` for none. */
static PlumbSeries *
parse_series (const char *unit, PlumbAreaLevel level, const char *text)
{
  PlumbIndicator fields = { .id = (char *) "x",
                            .unit_text = (char *) unit,
                            .decimals = strcmp (unit, "count") == 0 ? 0 : 1 };
  PlumbArea place = { .code = (char *) "E06000024", .name = (char *) "A", .level = level };
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (&fields);
  g_autoptr (PlumbArea) area = plumb_area_new (&place);
  g_autoptr (GArray) observations = g_array_new (FALSE, FALSE, sizeof (PlumbObservation));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i++)
    {
      g_auto (GStrv) sides = g_strsplit (words[i], "=", 2);
      g_auto (GStrv) parts = g_strsplit_set (sides[1], ":/", -1);
      gboolean counts = g_strv_length (parts) == 3;
      PlumbObservation observation = { .value = NAN, .note = "three of them", .source = "file.csv" };

      g_assert_true (plumb_period_parse (sides[0], &observation.period));
      if (!plumb_state_parse (parts[0], &observation.state))
        observation.value = parse_number (parts[0]);
      observation.numerator = parse_number (counts ? parts[1] : NULL);
      observation.denominator = parse_number (counts ? parts[2] : NULL);
      g_array_append_val (observations, observation);
    }
  return plumb_series_new (indicator, area, observations, NULL, 0);
}

/* The text of @series, in the form that is parsed. */
static char *
print_series (const PlumbSeries *series)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < series->n; i++)
    {
      const PlumbObservation *observation = &series->observations[i];
      g_autofree char *period = plumb_period_to_string (observation->period);
      gboolean number = observation->state == PLUMB_STATE_NUMBER;

      g_string_append_printf (text, "%s%s=", i > 0 ? " " : "", period);
      if (number)
        g_string_append_printf (text, "%.4g", observation->value);
      else
        g_string_append (text, plumb_state_letter (observation->state));
      g_assert_true (number == (gboolean) isfinite (observation->value));
      if (isfinite (observation->numerator))
        g_string_append_printf (text, ":%.0f/%.0f", observation->numerator, observation->denominator);
      else if (isfinite (observation->denominator))
        g_string_append_printf (text, ":-/%.0f", observation->denominator);
      /* a remark may say the number */
      if (observation->state == PLUMB_STATE_CONFIDENTIAL)
        g_assert_null (observation->note);
      else
        g_assert_cmpstr (observation->note, ==, "three of them");
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *rule;
  const char *unit;
  PlumbAreaLevel level;
  const char *series;
  const char *expected;
} Case;

#define LA PLUMB_AREA_AUTHORITY
static const Case cases[] = {
  { "counts", "cin", "count", LA, "2022=12 2023=5 2024=1 2025=0", "2022=12 2023=c 2024=c 2025=0" },
  { "sen2-shows-them", "sen2", "count", LA, "2023=5 2024=1", "2023=5 2024=1" },
  { "numerator", "cin", "percent", LA, "2024=3:3/100 2025=20:20/100", "2024=c 2025=20:20/100" },
  /* 100 - 97 = 3 are those that it leaves out */
  { "complement", "cin", "percent", LA, "2024=97:97/100 2025=100:100/100", "2024=c 2025=100:100/100" },
  { "denominator", "local", "percent", LA, "2025=0:0/4", "2025=c" },
  { "unit-cost-of-few", "local", "GBP thousand per place", LA, "2025=120:360/3", "2025=c" },
  /* trap: percent times total. 1.5 % of 200 is 3; 98.5 % leaves 3 out; 10 % is 20 */
  { "percent-times-total", "cin", "percent", LA, "2023=1.5:-/200 2024=98.5:-/200 2025=10:-/200",
    "2023=c 2024=c 2025=10:-/200" },
  { "percent-alone", "cin", "percent", LA, "2025=1.5", "2025=1.5" },
  /* 0.7 of 10,000 in 44,360 is 3.1; 2.3 is 10.2 */
  { "rate", "cin", "per 10,000", LA, "2023=0.7:3/44360 2024=0.7:-/44360 2025=2.3:-/44360",
    "2023=c 2024=c 2025=2.3:-/44360" },
  { "unrounded-gives-no-more", "cin", "percent", LA, "2025=20.2594:1234/6091", "2025=20.3:1234/6091" },
  /* half away from zero */
  { "whole-percentages", "ssda903", "percent", LA, "2025=20.5:41/200", "2025=21:41/200" },
  { "rounds-to-zero", "ssda903", "percent", LA, "2024=0.14:7/5000 2025=0:0/5000", "2024=k:7/5000 2025=0:0/5000" },
  { "england-to-tens", "cin", "count", PLUMB_AREA_COUNTRY, "2023=4 2024=1234 2025=1235", "2023=c 2024=1230 2025=1240" },
  { "region-to-tens", "ssda903", "percent", PLUMB_AREA_REGION, "2025=20.2594:1234/6091", "2025=20:1230/6090" },
  /* a population is nobody's count */
  { "region-rate", "cin", "per 10,000", PLUMB_AREA_REGION, "2025=51.34:1234/240359", "2025=51.3:1230/240359" },
  { "workforce-is-not-rounded", "workforce", "count", PLUMB_AREA_REGION, "2025=1234", "2025=1234" },
  /* what stands beside a marker goes with it; a k beside a small count says too much */
  { "beside-a-marker", "cin", "percent", LA, "2023=c:2/100 2024=k:2/9000 2025=z", "2023=c 2024=c 2025=z" },
  /* trap: the year less its other quarters. 9 + 3 + 8 + 7 = 27; the year before hides nothing */
  { "year-less-its-quarters", "local", "count", LA,
    "2023-Q2=9 2023-Q3=8 2023-Q4=9 2023/24=33 2024-Q1=7 2024-Q2=9 2024-Q3=3 2024-Q4=8 2024/25=27 2025-Q1=7",
    "2023-Q2=9 2023-Q3=8 2023-Q4=9 2023/24=33 2024-Q1=7 2024-Q2=9 2024-Q3=c 2024-Q4=8 2024/25=c 2025-Q1=7" },
  /* the month takes its quarter along, and the quarter the year; the other quarter stays */
  { "quarter-and-year", "local", "count", LA, "2024-Q2=40 2024-10=3 2024-11=9 2024-Q4=30 2024-12=c 2024/25=70",
    "2024-Q2=40 2024-10=c 2024-11=9 2024-Q4=c 2024-12=c 2024/25=c" },
  /* nothing is told of a month by a percentage of its year without counts */
  { "year-without-counts", "local", "percent", LA, "2025-01=3:3/100 2025-02=20:20/100 2024/25=9.5",
    "2025-01=c 2025-02=20:20/100 2024/25=9.5" },
  /* the count at the end of a year is no sum of such counts */
  { "counts-at-a-time-do-not-add-up", "local", "count", LA, "2025-01=12 2025-02=5 2024/25=11 2025-03=11",
    "2025-01=12 2025-02=c 2024/25=11 2025-03=11" },
  { "empty", "cin", "count", LA, "", "" },
};

static void
test_series (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (PlumbSeries) series = parse_series (one->unit, one->level, one->series);
  g_autoptr (PlumbSeries) twin = plumb_disclosure_apply_series (plumb_disclosure_rule_find (one->rule), series);
  g_autofree char *text = print_series (twin);

  g_assert_cmpstr (text, ==, one->expected);
}

/* Parts and, after `=>`, their total. */
static const Case groups[] = {
  /* trap: total and all but one. 3 and 8 make 11, as worked in test-disclosure-protect.c */
  { "total-and-all-but-one", "cin", "count", LA, "2025=3|2025=8|2025=20=>2025=31", "2025=c|2025=c|2025=20|2025=31" },
  { "no-total", "cin", "count", LA, "2025=3|2025=8|2025=20", "2025=c|2025=c|2025=20" },
  { "periods-are-on-their-own", "cin", "count", LA, "2024=9 2025=3|2024=8 2025=8|2025=20=>2024=17 2025=31",
    "2024=9 2025=c|2024=8 2025=c|2025=20|2024=17 2025=31" },
  /* in the second quarter 3 and 8 go. They are 12 - 9 and 17 - 9 of their years, so both years go; the totals tell what
     the two make together, 11 and 29, and no more */
  { "quarter-of-a-group", "local", "count", LA,
    "2024-Q3=9 2024/25=12 2025-Q1=3|2024-Q3=9 2024/25=17 2025-Q1=8|2024/25=20 2025-Q1=20"
    "=>2024-Q3=18 2024/25=49 2025-Q1=31",
    "2024-Q3=9 2024/25=c 2025-Q1=c|2024-Q3=9 2024/25=c 2025-Q1=c|2024/25=20 2025-Q1=20|2024-Q3=18 2024/25=49 2025-Q1=31" },
  { "hidden-before", "cin", "count", LA, "2025=c|2025=10|2025=20=>2025=35", "2025=c|2025=c|2025=20|2025=35" },
  { "nothing-small", "cin", "count", LA, "2025=9|2025=0|2025=z=>2025=9", "2025=9|2025=0|2025=z|2025=9" },
  /* one category in two, or one lacking: it cannot be said what gives what away */
  { "parts-that-overlap", "cin", "count", LA, "2025=3|2025=8|2025=20=>2025=25", "2025=c|2025=c|2025=c|2025=c" },
  { "overlap-without-small", "cin", "count", LA, "2025=9|2025=8|2025=20=>2025=25", "2025=9|2025=8|2025=20|2025=25" },
  { "no-counts", "cin", "percent", LA, "2025=3|2025=97|2025=c", "2025=c|2025=c|2025=c" },
  /* geometry: a share bar is as long as its parts. 3 + 37 = 40: 1 + 39 ... 5 + 35 */
  { "share-bar", "cin", "percent", LA, "2025=3:3/100|2025=37:37/100|2025=60:60/100", "2025=c|2025=c|2025=60:60/100" },
  /* 7 leaves 3 of 10, and so is hidden by itself; 3 and 7 can be 1 + 9 ... 5 + 5 */
  { "share-bar-of-two", "cin", "percent", LA, "2025=30:3/10|2025=70:7/10|2025=0:0/10", "2025=c|2025=c|2025=0:0/10" },
  /* 6 cannot give way to 1, so the total 13 goes, and with it all that a percentage beside its count tells of it */
  { "share-bar-of-few", "cin", "percent", LA, "2025=7.7:1/13|2025=46.2:6/13|2025=46.2:6/13", "2025=c|2025=c|2025=c" },
  { "empty", "cin", "count", LA, "|", "|" },
};

static void
test_group (gconstpointer data)
{
  const Case *one = data;
  g_auto (GStrv) sides = g_strsplit (one->series, "=>", 2);
  g_auto (GStrv) texts = g_strsplit (sides[0], "|", -1);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  g_autoptr (PlumbSeries) total = sides[1] != NULL ? parse_series (one->unit, one->level, sides[1]) : NULL;
  g_autoptr (GPtrArray) twins = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (parts, parse_series (one->unit, one->level, texts[i]));
  twins = plumb_disclosure_apply_group (plumb_disclosure_rule_find (one->rule), parts, total);
  for (guint i = 0; i < twins->len; i++)
    {
      g_autofree char *printed = print_series (g_ptr_array_index (twins, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", printed);
    }
  g_assert_cmpstr (text->str, ==, one->expected);
}

/* Trap: this year plus the change gives last year. */
static void
test_change (void)
{
  g_autoptr (PlumbSeries) series = parse_series ("count", LA, "2023=12 2024=3 2025=20");
  g_autoptr (PlumbSeries) twin = plumb_disclosure_apply_series (plumb_disclosure_rule_find ("cin"), series);
  PlumbChange into = plumb_change_compute (twin, series->observations[1].period, NULL);
  PlumbChange from = plumb_change_compute (twin, series->observations[2].period, NULL);

  g_assert_cmpint (into.kind, ==, PLUMB_CHANGE_NO_VALUE);
  g_assert_cmpint (from.kind, ==, PLUMB_CHANGE_EARLIER_HIDDEN);
  g_assert_true (isnan (into.amount) && isnan (from.amount) && isnan (into.p) && isnan (from.p));
}

/* Trap: a neighbour mean of two values; and a rank that says between whom a hidden figure lies. */
static void
test_neighbours (void)
{
  static const char *const texts[] = { "2025=10", "2025=3", "2025=20" };
  g_autoptr (GPtrArray) twins = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  const PlumbSeries *first;
  PlumbComparator comparator;
  g_autoptr (GArray) ranks = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (PlumbSeries) series = parse_series ("count", LA, texts[i]);

      g_ptr_array_add (twins, plumb_disclosure_apply_series (plumb_disclosure_rule_find ("cin"), series));
    }
  first = g_ptr_array_index (twins, 0);
  comparator = plumb_comparator_compute (first->indicator, twins, NULL, first->observations[0].period);
  g_assert_cmpuint (comparator.n, ==, 2);
  g_assert_true (isnan (comparator.mean) && isnan (comparator.median) && isnan (comparator.minimum));
  ranks = plumb_rank_compute (first->indicator, twins, first->observations[0].period, NULL);
  g_assert_cmpuint (plumb_rank_find (ranks, 1)->rank, ==, 0);
  g_assert_cmpuint (plumb_rank_find (ranks, 0)->of, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/disclosure/series/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_series);
    }
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/disclosure/group/", groups[i].name, NULL);

      g_test_add_data_func (path, &groups[i], test_group);
    }
  g_test_add_func ("/measure/disclosure/series/change", test_change);
  g_test_add_func ("/measure/disclosure/series/neighbours", test_neighbours);
  return g_test_run ();
}
