/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Journey, variance, waterfall and burn-up out of a warehouse: their words by hand, what is missing or hidden, and that
 * they can be laid out whatever the data.
 */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "fixture.h"
#include "plumb-locale.h"
#include "scene-checks.h"
#include "warehouse.h"

#define NNBSP "\342\200\257"
#define MINUS "\342\210\222"
#define AREA "North Somerset"
#define TIDY "indicator,area,period,value,numerator,denominator,breakdown,state,status,as_of\n"

/*
 * Published for North Somerset in 2022-23 and 2023-24: children in need census, files b1, c1, c2, c4, d1, and SSDA903;
 * the populations are rounded. Two Poisson counts of equal time, by z = (a - b) / sqrt (a + b): assessments 6.4 and
 * plans 2.9 are more than chance, referrals -0.8, children in need -1.0 and care 0.8 are not.
 */
#define JOURNEY                                                     \
  "referrals," AREA ",2023,1027,,,,,,\n"                            \
  "referrals," AREA ",2024,992,,,,,,\n"                             \
  "assessments_completed_rate," AREA ",2023,220.4,952,43200,,,,\n"  \
  "assessments_completed_rate," AREA ",2024,289.8,1252,43200,,,,\n" \
  "cin_rate," AREA ",2023,239.4,1034,43200,,,,\n"                   \
  "cin_rate," AREA ",2024,229.4,991,43200,,,,\n"                    \
  "cpp_started_rate," AREA ",2023,28.2,122,43200,,,,\n"             \
  "cpp_started_rate," AREA ",2024,39.6,171,43200,,,,\n"             \
  "cla_started_rate," AREA ",2023,23,100,43200,,,,\n"               \
  "cla_started_rate," AREA ",2024,26,111,43200,,,,\n"               \
  "s47_rate," AREA ",2023,81.3,351,43200,,,,\n"                     \
  "s47_rate," AREA ",2024,103.2,446,43200,,,,\n"

/* The cell of the row that begins with @row in the column headed @head; %NULL where there is none. */
static const char *
cell (const PlumbFigure *figure, const char *row, const char *head)
{
  GPtrArray *table = plumb_figure_table (figure);
  const GStrv heads = g_ptr_array_index (table, 0);
  int column = -1;

  for (int i = 0; heads[i] != NULL; i++)
    if (g_str_has_prefix (heads[i], head) && column < 0)
      column = i;
  g_assert_cmpint (column, >=, 0);
  for (guint i = 1; i < table->len; i++)
    {
      const GStrv cells = g_ptr_array_index (table, i);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (heads));
      if (strcmp (cells[0], row) == 0)
        return cells[column];
    }
  return NULL;
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not say “%s”", text, part);
}

static void
assert_has_not (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” says “%s”", text, part);
}

static PlumbFigure *
make (PlumbFigureKind kind, const char *indicator, const char *text)
{
  const char *const texts[] = { text, NULL };
  g_autoptr (PlumbWarehouse) warehouse = warehouse_new (texts);

  return warehouse_figure (warehouse, kind, indicator, AREA);
}

static void
test_journey (void)
{
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_JOURNEY, NULL, TIDY JOURNEY);
  const char *footer = plumb_figure_footer (figure);

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Assessments and protection plans rose; referrals, children in need and children coming into care "
                   "changed no more than chance");
  assert_has (plumb_figure_subtitle (figure), "No judgement");
  g_assert_cmpstr (cell (figure, "Assessments", "Number"), ==, "1,252");
  g_assert_cmpstr (cell (figure, "Assessments", "Change"), ==, "+300 (+32" NNBSP "%)");
  g_assert_cmpstr (cell (figure, "Referrals", "Change"), ==, MINUS "35 (" MINUS "3" NNBSP "%)");
  /* 1252 / 992, 952 / 1027, 171 / 992, 122 / 1027 */
  g_assert_cmpstr (cell (figure, "Assessments", "For every 100"), ==, "126");
  g_assert_cmpstr (cell (figure, "Assessments", "The year before, for every 100"), ==, "93");
  g_assert_cmpstr (cell (figure, "Protection plans", "For every 100"), ==, "17");
  g_assert_cmpstr (cell (figure, "Protection plans", "The year before, for every 100"), ==, "12");
  /* a stock is no share of what happened in a year */
  g_assert_cmpstr (cell (figure, "Children in need", "For every 100"), ==, "");
  assert_has (cell (figure, "Children in need", "Period"), "31 Mar 2024");
  assert_has (plumb_figure_sentence (figure),
              "contacts not shown: no figure; referrals 992, " MINUS "35 (" MINUS "3" NNBSP
              "%), could be chance; assessments 1,252, +300 (+32" NNBSP "%), more than chance;");
  g_assert_cmpint (g_utf8_strlen (plumb_figure_sentence (figure), -1), <, 600);
  /* nothing is not zero */
  g_assert_cmpstr (cell (figure, "Contacts", "Number"), ==, "x");
  g_assert_cmpstr (cell (figure, "Contacts", "Is it chance?"), ==, "no figure");
  assert_has (footer, "not one group of children");
  assert_has (footer, "counted on one day");
  assert_has (footer, "More than 100");
}

/* Each step leads to the indicator that it is counted by, one without figures nowhere, in columns and in rows; of a
 * year that fewer steps have figures of there is no journey. */
static void
test_journey_steps (void)
{
  static const char *const links[][2] = {
    { "Contacts", "" },
    { "Referrals", "referrals" },
    { "Assessments", "assessments_completed_rate" },
    { "Children in need", "cin_rate" },
    { "Protection plans", "cpp_started_rate" },
    { "Into care", "cla_started_rate" },
  };
  g_autoptr (PlumbFigure) figure =
    make (PLUMB_FIGURE_JOURNEY, NULL, TIDY JOURNEY "referrals," AREA ",2025,1126,,,,,,\n");
  const GArray *years = plumb_figure_periods (figure);

  for (guint width = 480; width <= 1200; width += 720)
    {
      g_autoptr (PlumbScene) scene =
        plumb_figure_layout (figure, width, 400, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_PLOT);

      g_assert_cmpuint (plumb_scene_n_data (scene), ==, 2 * G_N_ELEMENTS (links));
      for (guint i = 0; i < plumb_scene_n_data (scene); i++)
        {
          const PlumbDatum *datum = plumb_scene_datum (scene, i);

          g_assert_cmpstr (datum->name, ==, links[i % G_N_ELEMENTS (links)][0]);
          g_assert_cmpstr (datum->link, ==, links[i % G_N_ELEMENTS (links)][1]);
        }
    }
  g_assert_cmpuint (years->len, ==, 2);
  for (guint i = 0; i < years->len; i++)
    g_assert_cmpint (g_array_index (years, PlumbPeriod, i).year, ==, 2024 - (int) i);
  g_assert_cmpint (plumb_figure_period (figure).year, ==, 2024);
}

/* Contacts of a year are twelve months or none; of 2025 only one step is there, so 2024 stays. */
static void
test_journey_months (void)
{
  for (guint missing = 0; missing < 3; missing++)
    {
      g_autoptr (GString) text = g_string_new (TIDY JOURNEY "referrals," AREA ",2025,1126,,,,,,\n");
      g_autoptr (PlumbFigure) figure = NULL;

      for (guint month = 0; month < 24; month++)
        {
          const guint of_year = (month + 3) % 12 + 1;

          if (missing == 1 && month == 20)
            continue;
          g_string_append_printf (text, "contacts," AREA ",%u-%02u,%s,,,,%s,,\n", 2022 + (month + 3) / 12, of_year,
                                  missing == 2 && month == 20 ? "" : "100", missing == 2 && month == 20 ? "c" : "");
          g_string_append_printf (text, "contacts_to_referral," AREA ",%u-%02u,,%u,100,,,,\n", 2022 + (month + 3) / 12,
                                  of_year, month < 12 ? 20u : 25u);
        }
      figure = make (PLUMB_FIGURE_JOURNEY, NULL, text->str);
      assert_has (plumb_figure_subtitle (figure), "2023");
      g_assert_cmpstr (cell (figure, "Contacts", "The year before"), ==, "1,200");
      if (missing == 0)
        {
          g_assert_cmpstr (cell (figure, "Contacts", "Number"), ==, "1,200");
          /* 12 times 25 of 1,200 */
          g_assert_cmpstr (cell (figure, "Contacts that became a referral", "Number"), ==, "300");
          g_assert_cmpstr (cell (figure, "Contacts that became a referral", "For every 100"), ==, "25");
          g_assert_cmpstr (cell (figure, "Contacts that became a referral", "of what"), ==, "contacts");
          continue;
        }
      g_assert_cmpstr (cell (figure, "Contacts", "Number"), ==, "x");
      assert_has (cell (figure, "Contacts", "Is it chance?"), "only 11 months of 12");
      assert_has (plumb_figure_sentence (figure), "contacts not shown: only 11 months of 12");
    }
}

/* A hidden count stays hidden, and no change is said of it. */
static void
test_journey_hidden (void)
{
  g_autoptr (PlumbFigure) figure =
    make (PLUMB_FIGURE_JOURNEY, NULL,
          TIDY "referrals," AREA ",2023,300,,,,,,\nreferrals," AREA ",2024,320,,,,,,\n"
               "cpp_started_rate," AREA ",2023,28.2,122,43200,,,,\ncpp_started_rate," AREA ",2024,,,,,c,,\n");

  g_assert_cmpstr (cell (figure, "Protection plans", "Number"), ==, "c");
  g_assert_cmpstr (cell (figure, "Protection plans", "Change"), ==, "");
  g_assert_cmpstr (cell (figure, "Protection plans", "For every 100"), ==, "");
  assert_has (plumb_figure_footer (figure), "c: ");
  assert_has_not (plumb_figure_title (figure), "plans");
}

/* A newer release of the definition breaks the series between the years. */
static void
test_journey_broken (void)
{
  const char *const texts[] = {
    TIDY JOURNEY, "indicator,area,period,kind,note\nassessments_completed_rate,,2024,break,Counted anew\n", NULL
  };
  g_autoptr (PlumbWarehouse) warehouse = warehouse_new (texts);
  g_autoptr (PlumbFigure) figure = warehouse_figure (warehouse, PLUMB_FIGURE_JOURNEY, NULL, AREA);

  g_assert_true (g_str_has_prefix (plumb_figure_title (figure), "Protection plans rose; "));
  assert_has_not (plumb_figure_title (figure), "ssessments");
  assert_has (cell (figure, "Assessments", "Is it chance?"), "not comparable");
}

#define BUDGET "line,kind,area,period,unit,budget,budget_places,actual,forecast,forecast_places,variance,as_of,source\n"

/*
 * Residential: 195 a place planned and 210 forecast: price 15 x 20 = 300, volume 3 x 210 = 630. Foster care: 21.5 and
 * 22.25: price 0.75 x 200 = 150, volume -8 x 22.25 = -178, together -28. 902 of the 1,000 are in a line.
 */
#define PLACEMENTS                                                               \
  ",placement," AREA ",2024/25,,9000,250,,10000,262,,2024-12-31,Paper\n"         \
  "Residential,placement," AREA ",2024/25,,3900,20,,4830,23,,2024-12-31,Paper\n" \
  "Foster care,placement," AREA ",2024/25,,4300,200,,4272,192,,2024-12-31,Paper\n"

static void
test_variance (void)
{
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_VARIANCE, "placement_spend", BUDGET PLACEMENTS);
  GPtrArray *table = plumb_figure_table (figure);
  const char *const expected[][3] = {
    { "Total", "1,000", "adverse" },
    /* 36 and 38.17 a place: (10000 / 262 - 36) x 250 = 542, 12 x 10000 / 262 = 458 */
    { "of which price", "542", "adverse" },
    { "of which volume", "458", "adverse" },
    { "Residential", "930", "adverse" },
    { "of which price", "300", "adverse" },
    { "of which volume", "630", "adverse" },
    { "Foster care", MINUS "28", "favourable" },
    { "of which price", "150", "adverse" },
    { "of which volume", MINUS "178", "favourable" },
    { "In the total and in no line", "98", "adverse" },
  };

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Placement spend: £1,000k over budget in all; Residential is furthest, £930k over budget");
  assert_has (plumb_figure_subtitle (figure), "Forecast less budget, £ thousand");
  assert_has (plumb_figure_subtitle (figure), "Over budget is adverse");
  assert_has (plumb_figure_footer (figure), "Price: change of the unit cost times the places in the budget");
  assert_has (plumb_figure_footer (figure), "Complete to 31 December 2024");
  g_assert_cmpuint (table->len, ==, 1 + G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    for (guint j = 0; j < 3; j++)
      g_assert_cmpstr (((GStrv) g_ptr_array_index (table, i + 1))[j], ==, expected[i][j]);
}

/* What stands in a total and in no line would give a hidden line away. */
static void
test_variance_hidden (void)
{
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_VARIANCE, "service_spend",
                                         BUDGET ",service," AREA ",2024/25,,1000,,,1100,,,2024-12-31,Paper\n"
                                                "Legal costs,service," AREA ",2024/25,,300,,,350,,,2024-12-31,Paper\n"
                                                "One child,service," AREA ",2024/25,,c,,,c,,,2024-12-31,Paper\n");

  g_assert_cmpstr (cell (figure, "One child", "Variance"), ==, "c");
  g_assert_null (cell (figure, "In the total and in no line", "Variance"));
  assert_has (plumb_figure_sentence (figure), "Total: £100k over budget, adverse (budget £1,000k");
  assert_has (plumb_figure_sentence (figure), "Legal costs: £50k over budget, adverse");
  assert_has (plumb_figure_sentence (figure), "One child: not shown");
}

/* A part-year is not held against a budget of the year; a measured whole year is, and comes before its forecast. */
static void
test_variance_basis (void)
{
  g_autoptr (PlumbFigure) part =
    make (PLUMB_FIGURE_VARIANCE, "service_spend", BUDGET ",service," AREA ",2024/25,,1000,,400,,,,2024-12-31,Paper\n");
  g_autoptr (PlumbFigure) whole = make (PLUMB_FIGURE_VARIANCE, "service_spend",
                                        BUDGET ",service," AREA ",2024/25,,1000,,900,1200,,,2025-03-31,Paper\n");
  g_autoptr (PlumbFigure) none = make (PLUMB_FIGURE_VARIANCE, "referrals", TIDY JOURNEY);

  assert_has (plumb_figure_title (part), "no variance to budget");
  g_assert_cmpstr (plumb_figure_title (whole), ==, "Spend on a service: £100k under budget in all");
  g_assert_cmpstr (cell (whole, "Total", "Over or under"), ==, "favourable");
  assert_has (plumb_figure_sentence (none), "There is no budget");
}

/* Variances that were printed as such; no total is added up. */
static void
test_variance_direct (void)
{
  g_autoptr (PlumbFigure) figure =
    make (PLUMB_FIGURE_VARIANCE, "budget_variance",
          TIDY "budget_variance," AREA ",2025-01,120,,,line=Legal costs,,,\n"
               "budget_variance," AREA ",2025-01,-30,,,line=Transport,,,\n"
               "budget_variance," AREA ",2025-02,0,,,line=Transport,,forecast,2025-01-31\n");

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Forecast variance to budget: Legal costs is furthest, £120k over budget");
  g_assert_cmpstr (cell (figure, "Transport", "Variance"), ==, MINUS "30");
  assert_has (plumb_figure_footer (figure), "no total");
}

/* A file of budget lines: 1,180 in all, of which placements 1,330, legal costs 120 and families -150 are 1,300; single
 * placements are in the 1,330 and are not counted again. The year under way comes before the one that is over. */
static void
test_variance_within (void)
{
  g_autoptr (PlumbFigure) figure =
    make (PLUMB_FIGURE_VARIANCE, "budget_variance",
          BUDGET ",," AREA ",2024/25,,24300,,,25480,,,2024-12-31,Paper\n"
                 "Families,," AREA ",2024/25,,3100,,,2950,,,2024-12-31,Paper\n"
                 "Legal costs,," AREA ",2024/25,,,,,,,120,2024-12-31,Paper\n"
                 ",placement," AREA ",2024/25,,9000,250,,10330,262,,2024-12-31,Paper\n"
                 "Residential,placement," AREA ",2024/25,,3900,20,,4830,23,,2024-12-31,Paper\n"
                 "Residential,placement," AREA ",2023/24,,3500,,3720,,,,,Paper\n");

  g_assert_cmpstr (
    plumb_figure_title (figure), ==,
    "Forecast variance to budget: £1,180k over budget in all; Placements is furthest, £1,330k over budget");
  g_assert_cmpstr (cell (figure, "Residential (in Placements)", "Variance"), ==, "930");
  g_assert_cmpstr (cell (figure, "In the total and in no line", "Variance"), ==, MINUS "120");
}

/* 254 + 106 - 84 = 276, and 280 are there: 4 are not explained. z = 26 / sqrt (534) = 1.1: chance. */
#define CARE                                                                                \
  TIDY "cla_rate," AREA ",2024,59,254,43200,,,,\ncla_rate," AREA ",2025,65,280,43200,,,,\n" \
       "cla_started_rate," AREA ",2025,25,106,43200,,,,\n"

static void
test_waterfall (void)
{
  g_autoptr (PlumbFigure) figure =
    make (PLUMB_FIGURE_WATERFALL, "cla_rate", CARE "cla_ceased_rate," AREA ",2025,19,84,43200,,,,\n");
  g_autoptr (PlumbFigure) hidden =
    make (PLUMB_FIGURE_WATERFALL, "cla_rate", CARE "cla_ceased_rate," AREA ",2025,,,,,c,,\n");

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Children looked after: 280, and 254 the year before; no clear change");
  g_assert_cmpstr (cell (figure, "Started to be looked after", "Leads to"), ==, "360");
  g_assert_cmpstr (cell (figure, "Ceased to be looked after", "Amount"), ==, MINUS "84");
  g_assert_cmpstr (cell (figure, "Not explained by these figures", "Amount"), ==, "4");
  assert_has (plumb_figure_footer (figure), "Dashed outline");
  /* nothing is worked out beside what is hidden */
  g_assert_cmpstr (cell (hidden, "Ceased to be looked after", "Amount"), ==, "c");
  g_assert_null (cell (hidden, "Not explained by these figures", "Amount"));
  assert_has_not (plumb_figure_sentence (hidden), "84");
}

static void
test_waterfall_carried (void)
{
  g_autoptr (PlumbFigure) figure =
    make (PLUMB_FIGURE_WATERFALL, "service_spend",
          TIDY "service_spend," AREA ",2024,-1200,,,,,,\nservice_spend," AREA ",2025,-2000,,,,,,\n"
               "service_spend," AREA ",2025,-1500,,,movement=High needs,,,\n"
               "service_spend," AREA ",2025,700,,,movement=Safety valve payment,,,\n");

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Spend on a service: from " MINUS "£1,200k brought forward to " MINUS
                   "£2,000k; the largest step is High needs, " MINUS "£1,500k");
  g_assert_cmpstr (cell (figure, "High needs", "Leads to"), ==, MINUS "2,700");
  g_assert_cmpstr (cell (figure, "Safety valve payment", "Leads to"), ==, MINUS "2,000");
  g_assert_null (cell (figure, "Not explained by these figures", "Amount"));
}

static void
test_waterfall_budget (void)
{
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_WATERFALL, "placement_spend", BUDGET PLACEMENTS);
  g_autoptr (PlumbFigure) none = make (PLUMB_FIGURE_WATERFALL, "referrals", TIDY JOURNEY);

  g_assert_cmpstr (cell (figure, "Budget", "Amount"), ==, "9,000");
  g_assert_cmpstr (cell (figure, "Residential", "Leads to"), ==, "9,930");
  g_assert_cmpstr (cell (figure, "Not explained by these figures", "Amount"), ==, "98");
  g_assert_cmpstr (cell (figure, "Forecast", "Amount"), ==, "10,000");
  assert_has (plumb_figure_sentence (none), "There are no steps");
}

/* @n months of 100 from April 2024; the one numbered @gap is @state. */
static char *
months (guint n, guint gap, const char *state, const char *more)
{
  GString *text = g_string_new (TIDY);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "service_spend," AREA ",%u-%02u,%s,,,,%s,,\n", 2024 + (i + 3) / 12, (i + 3) % 12 + 1,
                            i == gap ? "" : "100", i == gap ? state : "");
  g_string_append (text, more);
  return g_string_free (text, FALSE);
}

static void
test_burn (void)
{
  g_autofree char *six = months (6, 99, "",
                                 "service_spend," AREA ",2025,1000,,,,,budget,\n"
                                 "service_spend," AREA ",2025,1250,,,,,forecast,\n");
  g_autofree char *gap = months (6, 3, "c", "service_spend," AREA ",2025,1000,,,,,budget,\n");
  g_autofree char *bare = months (6, 99, "", "");
  g_autoptr (PlumbFigure) figure = make (PLUMB_FIGURE_BURN, "service_spend", six);
  g_autoptr (PlumbFigure) stopped = make (PLUMB_FIGURE_BURN, "service_spend", gap);
  g_autoptr (PlumbFigure) empty = make (PLUMB_FIGURE_BURN, "service_spend", bare);
  g_autoptr (PlumbFigure) rate = make (PLUMB_FIGURE_BURN, "cin_rate", TIDY JOURNEY);

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Spend on a service: 60" NNBSP "% of the budget used with 50" NNBSP "% of the year gone");
  /* even pace is 500 at half of 1,000 */
  assert_has (plumb_figure_sentence (figure), "By 30 September 2024 £600k was used");
  assert_has (plumb_figure_sentence (figure), "£100k above even pace");
  assert_has (plumb_figure_sentence (figure), "£1,250k, £250k more than the budget");
  g_assert_cmpstr (cell (figure, "Sep 2024", "From the start"), ==, "600");
  g_assert_cmpstr (cell (figure, "Oct 2024", "From the start"), ==, "");
  g_assert_cmpstr (cell (figure, "Mar 2025", "With the forecast"), ==, "1,250");
  /* a hidden month ends the line; the months after it are not added up */
  assert_has (plumb_figure_title (stopped), "30" NNBSP "% of the budget used with 25" NNBSP "%");
  assert_has (plumb_figure_footer (stopped), "Nothing is added up from Jul 2024 on");
  g_assert_cmpstr (cell (stopped, "Jul 2024", "From the start"), ==, "");
  g_assert_cmpstr (cell (stopped, "Aug 2024", "From the start"), ==, "");
  assert_has (plumb_figure_sentence (empty), "neither a budget nor a target");
  assert_has (plumb_figure_sentence (rate), "does not add up over a year");
}

static void
test_burn_target (void)
{
  g_autofree char *facts = months (12, 99, "", "");
  const char *const texts[] = { facts,
                                "indicator,area,from,to,target,end_target,lower,upper,tolerance,scheme,note,source\n"
                                "service_spend," AREA ",2024/25,,1200,,,,,finance,,Plan\n",
                                NULL };
  g_autoptr (PlumbWarehouse) warehouse = warehouse_new (texts);
  g_autoptr (PlumbFigure) figure = warehouse_figure (warehouse, PLUMB_FIGURE_BURN, "service_spend", AREA);

  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Spend on a service: 100" NNBSP "% of the target used with 100" NNBSP "% of the year gone");
  assert_has (plumb_figure_sentence (figure), "just at even pace");
}

/* The worst that data can be, made of 46 and 121 characters, by the thousand million and by the hundredth. */
#define LONG_AREA "Bournemouth, Christchurch, Poole and Wimborne W"
#define LONG_MEASURE \
  "Children who ceased to be looked after during the year and who had been looked after for twelve months or more, by reason"
#define AREAS                                                                     \
  "code,name,level,parent,la_code,former_codes,from,to,illustrative,successors\n" \
  "X06000099,\"" LONG_AREA "\",authority,E92000001,,,,,1,\n"
#define INDICATORS                                                                            \
  "id,name,theme,unit,decimals,polarity,numerator,denominator,source_return,calendar,plain\n" \
  "long,\"" LONG_MEASURE "\",Money,GBP thousand,2,none,\"" LONG_MEASURE "\",,local,financial-year,Long.\n"

static char *
worst (const char *shape)
{
  GString *text = g_string_new (TIDY);
  const double level = strcmp (shape, "huge") == 0 ? 2500000000.0 : strcmp (shape, "tiny") == 0 ? 0.04 : 100;
  const guint lines = strcmp (shape, "many") == 0 ? 153 : strcmp (shape, "one") == 0 ? 0 : 6;
  const gboolean missing = strcmp (shape, "missing") == 0;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i <= lines; i++)
    {
      const double sign = strcmp (shape, "negative") == 0 ? -1 : strcmp (shape, "mixed") == 0 && i % 2 == 1 ? -1 : 1;
      const double factor = strcmp (shape, "equal") == 0 ? 1 : 1 + 0.1 * sign * (i + 1);
      g_autofree char *line =
        i == 0 ? g_strdup ("") : g_strdup_printf ("line=%s %u", i == 2 ? LONG_MEASURE : "Line of the budget", i);

      for (guint basis = 0; basis < 2; basis++)
        {
          g_ascii_formatd (number, sizeof number, "%.2f",
                           sign * level * (basis == 1 ? factor : 1) * (i == 0 ? lines + 1 : 1));
          g_string_append_printf (text, "long,X06000099,2025,%s,,,\"%s\",%s,%s,\n",
                                  missing || (i == 3 && basis == 1) ? "" : number, line,
                                  missing || (i == 3 && basis == 1) ? "c" : "", basis == 0 ? "budget" : "forecast");
        }
    }
  for (guint i = 0; i < 7; i++)
    {
      g_ascii_formatd (number, sizeof number, "%.2f", (i % 3 == 2 ? -1 : 1) * level * (i + 1) / 5);
      g_string_append_printf (text, "long,X06000099,%u-%02u,%s,,,,%s,%s,\n", 2024, i + 4,
                              missing || i == 5 ? "" : number, missing || i == 5 ? "u" : "",
                              i == 4 ? "provisional" : "");
    }
  g_ascii_formatd (number, sizeof number, "%.0f", fabs (floor (level)));
  for (guint year = 2024; year < 2026; year++)
    {
      g_string_append_printf (text, "referrals,X06000099,%u,%s,,,,%s,,\n", year, missing ? "" : number,
                              missing ? "c" : "");
      g_string_append_printf (text, "cin_rate,X06000099,%u,%s,%s,43200,,%s,,\n", year, missing ? "" : "1.5",
                              missing ? "" : number, missing ? "c" : "");
      g_string_append_printf (text, "cla_rate,X06000099,%u,%s,%s,43200,,%s,,\n", year, missing ? "" : "1.5",
                              missing ? "" : number, missing ? "c" : "");
      g_string_append_printf (text, "cla_started_rate,X06000099,%u,%s,%s,43200,,%s,,\n", year, missing ? "" : "1.5",
                              missing ? "" : number, missing ? "c" : "");
      g_string_append_printf (text, "cla_ceased_rate,X06000099,%u,,,,,u,,\n", year);
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  PlumbFigureKind kind;
  const char *indicator;
} drawn[] = {
  { PLUMB_FIGURE_JOURNEY, NULL },         { PLUMB_FIGURE_VARIANCE, "long" }, { PLUMB_FIGURE_WATERFALL, "long" },
  { PLUMB_FIGURE_WATERFALL, "cla_rate" }, { PLUMB_FIGURE_BURN, "long" },
};

static const char *const shapes[] = { "many", "one", "equal", "missing", "negative", "mixed", "huge", "tiny" };

static void
test_every_size (gconstpointer data)
{
  g_autofree char *facts = worst (data);
  const char *const texts[] = { AREAS, INDICATORS, facts, NULL };
  g_autoptr (PlumbWarehouse) warehouse = warehouse_new (texts);

  for (guint of = 0; of < G_N_ELEMENTS (drawn); of++)
    {
      g_autoptr (PlumbFigure) figure = warehouse_figure (warehouse, drawn[of].kind, drawn[of].indicator, "X06000099");
      const GStrv heads = g_ptr_array_index (plumb_figure_table (figure), 0);

      g_assert_true (g_str_has_prefix (plumb_figure_footer (figure), _ ("Illustrative data")));
      for (guint i = 1; i < plumb_figure_table (figure)->len; i++)
        g_assert_cmpuint (g_strv_length (g_ptr_array_index (plumb_figure_table (figure), i)), ==,
                          g_strv_length (heads));
      scene_check_every_size (figure, data);
    }
}

/* A warehouse with nothing for an area: no kind fails, and each says why there is nothing. */
static void
test_nothing (void)
{
  const char *const texts[] = { AREAS, INDICATORS, NULL };
  g_autoptr (PlumbWarehouse) warehouse = warehouse_new (texts);

  for (guint of = 0; of < G_N_ELEMENTS (drawn); of++)
    {
      g_autoptr (PlumbFigure) figure = warehouse_figure (warehouse, drawn[of].kind, drawn[of].indicator, "X06000099");
      g_autoptr (PlumbScene) scene =
        plumb_figure_layout (figure, 480, 320, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);

      assert_has (plumb_figure_sentence (figure), "here ");
      g_assert_cmpuint (plumb_scene_n_data (scene), ==, 0);
      scene_check_texts (scene, "nothing");
    }
}

static const struct
{
  const char *name;
  PlumbFigureKind kind;
  const char *indicator;
  const char *text;
  double width, height;
} golden[] = {
  { "journey-1200", PLUMB_FIGURE_JOURNEY, NULL, TIDY JOURNEY, 1200, 620 },
  { "journey-480", PLUMB_FIGURE_JOURNEY, NULL, TIDY JOURNEY, 480, 320 },
  { "variance-1150", PLUMB_FIGURE_VARIANCE, "placement_spend", BUDGET PLACEMENTS, 1150, 620 },
};

static void
test_golden (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbFigure) figure = make (golden[i].kind, golden[i].indicator, golden[i].text);
  g_autoptr (PlumbScene) scene = plumb_figure_layout (
    figure, golden[i].width, golden[i].height, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_PLOT);
  g_autofree char *dump = plumb_scene_dump (scene);
  g_autofree char *file = g_strdup_printf ("flow-%s.scene", golden[i].name);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", file, NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("PLUMB_UPDATE_GOLDEN") != NULL)
    {
      g_assert_true (g_file_set_contents (path, dump, -1, &error));
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, kept);
}

int
main (int argc, char **argv)
{
  plumb_locale_start ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/flow/journey", test_journey);
  g_test_add_func ("/figure/flow/journey/steps", test_journey_steps);
  g_test_add_func ("/figure/flow/journey/months", test_journey_months);
  g_test_add_func ("/figure/flow/journey/hidden", test_journey_hidden);
  g_test_add_func ("/figure/flow/journey/broken", test_journey_broken);
  g_test_add_func ("/figure/flow/variance", test_variance);
  g_test_add_func ("/figure/flow/variance/hidden", test_variance_hidden);
  g_test_add_func ("/figure/flow/variance/basis", test_variance_basis);
  g_test_add_func ("/figure/flow/variance/direct", test_variance_direct);
  g_test_add_func ("/figure/flow/variance/within", test_variance_within);
  g_test_add_func ("/figure/flow/waterfall", test_waterfall);
  g_test_add_func ("/figure/flow/waterfall/carried", test_waterfall_carried);
  g_test_add_func ("/figure/flow/waterfall/budget", test_waterfall_budget);
  g_test_add_func ("/figure/flow/burn", test_burn);
  g_test_add_func ("/figure/flow/burn/target", test_burn_target);
  g_test_add_func ("/figure/flow/nothing", test_nothing);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *path = g_strconcat ("/figure/flow/every-size/", shapes[i], NULL);
      g_test_add_data_func (path, shapes[i], test_every_size);
    }
  for (guint i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      g_autofree char *path = g_strconcat ("/figure/flow/golden/", golden[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_golden);
    }
  return g_test_run ();
}
