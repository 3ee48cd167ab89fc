/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data and the clock of the benchmarks.
 */
#include "bench.h"

#include <stdlib.h>

/* North Somerset, its ten neighbours of 2025, the South West and England */
static const char *const areas[] = {
  "E06000024", "E06000025", "E10000013", "E06000054", "E10000014", "E10000012", "E10000016",
  "E10000018", "E10000024", "E10000031", "E10000032", "E12000009", "E92000001",
};

static const char *const indicators[] = {
  "contacts",
  "contacts_to_referral",
  "contacts_nfa",
  "referrals",
  "rereferrals",
  "referrals_nfa",
  "cpp_children",
  "cpp_repeat_ever",
  "cpp_repeat_2_years",
  "cpp_reviewed",
  "cla_children",
  "uasc",
  "placements_3_plus",
  "placed_over_20_miles",
  "return_home_interviews",
  "ehcp_20_weeks",
  "ehcp_20_weeks_all",
  "ehcp_requests",
  "ehcp_maintained",
  "sw_turnover",
  "sw_vacancy",
  "sw_agency",
  "sw_absence",
  "early_help",
  "qa_good_or_better",
  "icpc_15_days",
  "assessments_45_days",
  "referrals_not_in_need",
  "cpp_2_years_current",
  "cpp_2_years_ended",
  "placed_inside_boundary",
  "placement_stability_long_term",
  "care_leavers_eet_19_21",
  "care_leavers_eet_17_18",
  "care_leavers_accommodation_19_21",
  "care_leavers_accommodation_17_18",
  "cpp_duration",
  "cpp_category",
  "referral_source",
  "cin_primary_need",
};

guint
bench_write_tidy (const char *path, guint months)
{
  g_autoptr (GString) text = g_string_new ("indicator,area,period,value,numerator,denominator,status\n");
  guint rows = 0;
  guint noise = 1;

  for (guint month = 0; month < months; month++)
    for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
      for (guint j = 0; j < G_N_ELEMENTS (areas); j++, rows++)
        {
          noise = noise * 1103515245u + 12345u;
          g_string_append_printf (text, "%s,%s,%04u-%02u,,%u,1000,actual\n", indicators[i], areas[j], 1990 + month / 12,
                                  month % 12 + 1, 100 + (noise >> 16) % 200);
        }
  g_assert_true (g_file_set_contents (path, text->str, text->len, NULL));
  return rows;
}

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

double
bench_median (double *seconds)
{
  qsort (seconds, BENCH_ROUNDS, sizeof *seconds, compare_doubles);
  return seconds[BENCH_ROUNDS / 2];
}

double
bench_now (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}
