/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The published figures are those of the children in need census (re-referrals, reporting years 2013 to 2025) and of
 * the care leavers' accommodation (2021 to 2025) for North Somerset, its statistical neighbours of the 2025 model, its
 * region and England, as period:value: numerator:denominator. The others are made of formulas: their shape is what is
 * tested.
 */
#include "fixture.h"

#include <math.h>
#include <string.h>

#include "plumb-scene-builder.h"

const char *const fixture_names[] = { "rereferrals",   "leavers",       "monthly",   "variance",
                                      "suppressed",    "nothing",       "single",    "equal",
                                      "one-neighbour", "no-neighbours", "tiny",      "huge",
                                      "long",          "gaps",          "quarterly", NULL };

typedef struct
{
  const char *area;
  const char *figures;
} Line;

/* Own area first, then the neighbours by rank, the region and the country. */
static const Line rereferrals[] = {
  { "North Somerset",
    "2013:31.1:727:2341 2014:28.8:625:2173 2015:19:285:1503 2016:16.8:205:1223 2017:21:303:1445 2018:21.1:287:1360 2019:19.8:268:1352 "
    "2020:25.3:260:1029 2021:18.1:139:770 2022:13.2:100:759 2023:14.8:152:1027 2024:20:198:992 2025:15.4:173:1126" },
  { "Hampshire",
    "2013:22.5:2313:10297 2014:27.9:4517:16212 2015:31.8:5325:16749 2016:28.2:4695:16666 2017:30.7:5966:19435 2018:29.6:4772:16115 2019:29.1:5359:18408 "
    "2020:32.3:6536:20220 2021:34.5:7353:21331 2022:35.7:9775:27374 2023:38.7:11807:30502 2024:u:: 2025:41:16877:41142" },
  { "Gloucestershire",
    "2013:22.2:1109:5000 2014:25.2:1319:5227 2015:24.1:1443:5994 2016:25.2:1645:6525 2017:24.8:1708:6878 2018:29:2342:8066 2019:28.8:2270:7894 "
    "2020:30:2524:8410 2021:30.2:2202:7291 2022:24.5:2304:9394 2023:27.2:2400:8824 2024:21.5:1444:6724 2025:22.4:1818:8129" },
  { "Wiltshire",
    "2013:21.1:930:4405 2014:22.6:991:4376 2015:18.3:800:4380 2016:19.1:819:4292 2017:18.8:748:3976 2018:17.5:654:3739 2019:14.7:666:4539 "
    "2020:21.4:826:3860 2021:16:486:3034 2022:14.3:490:3417 2023:16.9:531:3139 2024:19.1:630:3290 2025:18.7:517:2770" },
  { "Warwickshire",
    "2013:29.9:1953:6524 2014:24.7:2014:8154 2015:24.2:1442:5965 2016:24.8:1483:5975 2017:32.8:3715:11330 2018:38.6:4273:11071 2019:27.7:1481:5351 "
    "2020:19.2:970:5046 2021:21:1159:5525 2022:20.5:1169:5700 2023:20.4:1097:5379 2024:18.4:1023:5550 2025:17:878:5152" },
  { "Leicestershire",
    "2013:29:1785:6165 2014:24.5:1479:6049 2015:24.1:1152:4782 2016:18.4:822:4461 2017:17:1161:6836 2018:29.9:2261:7555 2019:24.6:1299:5283 "
    "2020:20.8:1151:5523 2021:21.2:1092:5163 2022:19.6:960:4899 2023:23:1223:5316 2024:23.7:1476:6236 2025:25.5:1721:6752" },
  { "Essex",
    "2013:24.6:2554:10386 2014:25.8:3284:12739 2015:27.9:3885:13945 2016:26:3482:13379 2017:21:2089:9970 2018:16.6:1519:9127 2019:19:1685:8872 "
    "2020:19:1526:8041 2021:18.5:1335:7203 2022:19.7:1361:6915 2023:13.4:888:6643 2024:16.8:1059:6288 2025:15.4:881:5705" },
  { "West Sussex",
    "2013:27:1986:7344 2014:24.6:1625:6605 2015:21.8:1506:6917 2016:24.5:1993:8147 2017:25.4:2219:8741 2018:26.8:2679:9995 2019:25.8:2446:9490 "
    "2020:26.6:2654:9993 2021:26.7:2440:9152 2022:25.6:2401:9370 2023:23:2212:9598 2024:17:1347:7931 2025:24.4:1945:7960" },
  { "South Gloucestershire",
    "2013:24.6:512:2082 2014:20.4:432:2115 2015:24.1:604:2509 2016:20.1:427:2129 2017:23.5:602:2562 2018:24.3:626:2574 2019:22.2:439:1979 "
    "2020:22.9:454:1983 2021:17.9:273:1528 2022:16.7:363:2178 2023:17.9:399:2228 2024:17.7:446:2517 2025:17.1:447:2614" },
  { "Nottinghamshire",
    "2013:18.7:1456:7806 2014:20.1:1752:8716 2015:24.2:1868:7719 2016:23.9:2127:8905 2017:25.5:2372:9317 2018:22.8:2237:9801 2019:28:3384:12076 "
    "2020:29.3:3281:11184 2021:28.1:2840:10089 2022:28.1:2957:10532 2023:24.8:2196:8866 2024:25.8:2186:8462 2025:23.1:1475:6390" },
  { "Kent",
    "2013:24.2:3551:14644 2014:26.5:5072:19164 2015:28.4:4687:16529 2016:20.8:3197:15342 2017:23:3636:15805 2018:23.1:4472:19373 2019:26.1:4772:18283 "
    "2020:28.5:6362:22349 2021:28.1:5320:18942 2022:21.5:4196:19497 2023:21.8:4915:22589 2024:23.3:5615:24111 2025:21.6:5194:24035" },
  { "South West",
    "2013:24.7:12310:49820 2014:23.3:13680:58610 2015:24.6:13660:55470 2016:23.9:12710:53160 2017:23.2:11940:51500 2018:23.4:13250:56730 2019:23.9:13070:54620 "
    "2020:21:10100:48080 2021:22.7:10600:46640 2022:22.6:12740:56370 2023:23:12410:53850 2024:22.1:11570:52440 2025:22.1:11500:51970" },
  { "England",
    "2013:24.7:146770:593470 2014:23.5:154800:657780 2015:24.2:154070:635620 2016:22.5:139900:621470 2017:21.9:141680:646120 2018:21.9:143810:655630 2019:22.6:147150:650930 "
    "2020:22.6:145390:642980 2021:22.7:135850:597760 2022:21.5:139500:650270 2023:22.4:143770:640430 2024:22.4:139080:621880 2025:22.6:142900:632830" },
};
static const Line leavers[] = {
  { "North Somerset", "2021:97:36:37 2022:93:43:46 2023:97:34:35 2024:100:44:44 2025:98:39:40" },
  { "Hampshire", "2021:68:171:250 2022:65:155:240 2023:59:157:267 2024:28:79:283 2025:32:118:371" },
  { "Gloucestershire", "2021:91:115:126 2022:98:126:129 2023:97:136:140 2024:96:129:134 2025:94:147:156" },
  { "Wiltshire", "2021:c::71 2022:c::70 2023:96:67:70 2024:94:68:72 2025:91:67:74" },
  { "Warwickshire", "2021:95:109:115 2022:90:123:136 2023:89:123:138 2024:90:142:157 2025:89:135:151" },
  { "Leicestershire", "2021:94:90:96 2022:97:110:113 2023:98:116:118 2024:97:153:157 2025:96:157:163" },
  { "Essex", "2021:94:197:209 2022:91:214:236 2023:87:227:260 2024:88:221:251 2025:86:228:265" },
  { "West Sussex", "2021:100:129:129 2022:98:176:180 2023:98:178:182 2024:98:171:175 2025:96:160:167" },
  { "South Gloucestershire", "2021:93:43:46 2022:97:38:39 2023:94:64:68 2024:95:87:92 2025:89:55:62" },
  { "Nottinghamshire", "2021:92:140:153 2022:95:158:167 2023:90:155:172 2024:95:174:184 2025:94:198:211" },
  { "Kent", "2021:86:414:484 2022:80:322:405 2023:80:301:378 2024:82:394:481 2025:87:454:519" },
  { "South West", "2021:91:910:1000 2022:91:880:970 2023:92:1030:1120 2024:93:1150:1230 2025:93:1150:1240" },
  { "England", "2021:91:10900:12010 2022:90:11100:12280 2023:91:12100:13360 2024:91:12870:14200 2025:91:13380:14750" },
};

static PlumbArea *
make_area (const char *name, PlumbAreaLevel level, gboolean illustrative)
{
  const PlumbArea fields = { .key = g_str_hash (name),
                             .name = (char *) name,
                             .level = level,
                             .illustrative = illustrative };
  return plumb_area_new (&fields);
}

static double
number_of (const char *text)
{
  return *text != '\0' ? g_ascii_strtod (text, NULL) : NAN;
}

static PlumbSeries *
make_series (PlumbIndicator *indicator,
             const char *name,
             PlumbAreaLevel level,
             gboolean illustrative,
             const char *figures)
{
  g_autoptr (PlumbArea) area = make_area (name, level, illustrative);
  g_autoptr (GArray) observations = g_array_new (FALSE, TRUE, sizeof (PlumbObservation));
  g_auto (GStrv) words = g_strsplit (figures, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", -1);
      PlumbObservation observation = { .value = NAN,
                                       .numerator = NAN,
                                       .denominator = NAN,
                                       .source = "children in need census, file c1" };

      if (*words[i] == '\0')
        continue;
      g_assert_true (plumb_period_parse (parts[0], &observation.period));
      if (g_ascii_isdigit (*parts[1]) || *parts[1] == '-')
        observation.value = g_ascii_strtod (parts[1], NULL);
      else
        g_assert_true (plumb_state_parse (parts[1], &observation.state));
      if (g_strv_length (parts) > 3)
        {
          observation.numerator = number_of (parts[2]);
          observation.denominator = number_of (parts[3]);
        }
      if (g_strv_length (parts) > 4)
        g_assert_true (plumb_status_parse (parts[4], &observation.status));
      g_array_append_val (observations, observation);
    }
  return plumb_series_new (indicator, area, observations, NULL, 0);
}

static void
add_periods (GArray *days, const PlumbSeries *series)
{
  for (guint i = 0; series != NULL && i < series->n; i++)
    {
      const PlumbPeriod period = series->observations[i].period;
      guint at = 0;

      while (at < days->len &&
             plumb_period_compare (g_array_index (days, PlumbPeriod, at), period, series->indicator->calendar) < 0)
        at++;
      if (at == days->len || !plumb_period_equal (g_array_index (days, PlumbPeriod, at), period))
        g_array_insert_val (days, at, period);
    }
}

static PlumbComparison *
begin (const PlumbIndicator *fields)
{
  PlumbComparison *self = g_new0 (PlumbComparison, 1);

  self->indicator = plumb_indicator_new (fields);
  self->all = PLUMB_EXTENT_NONE;
  self->neighbours = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_series_unref);
  self->breaks = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_break_free);
  self->set = g_new0 (PlumbNeighbourSet, 1);
  self->set->name = g_strdup ("DfE 2025");
  self->set->dated = g_strdup ("2025");
  self->set->source = g_strdup ("");
  g_assert_true (plumb_date_parse ("2026-03-31", &self->as_at));
  return self;
}

static PlumbComparison *
end (PlumbComparison *self, PlumbSeries *own)
{
  self->own = own;
  self->area = plumb_area_ref (own->area);
  self->selection = plumb_selection_new (self->indicator->id, own->area->name);
  self->periods = g_array_new (FALSE, TRUE, sizeof (PlumbPeriod));
  self->comparators = g_array_new (FALSE, TRUE, sizeof (PlumbComparator));
  add_periods (self->periods, own);
  add_periods (self->periods, self->region);
  add_periods (self->periods, self->country);
  for (guint i = 0; i < self->neighbours->len; i++)
    add_periods (self->periods, g_ptr_array_index (self->neighbours, i));
  for (guint i = 0; i < self->periods->len && self->neighbours->len > 0; i++)
    {
      const PlumbComparator comparator = plumb_comparator_compute (self->indicator, self->neighbours, self->own,
                                                                   g_array_index (self->periods, PlumbPeriod, i));
      g_array_append_val (self->comparators, comparator);
    }
  return self;
}

static PlumbComparison *
from_lines (const PlumbIndicator *fields, const Line *lines, guint n)
{
  PlumbComparison *self = begin (fields);
  PlumbSeries *own = make_series (self->indicator, lines[0].area, PLUMB_AREA_AUTHORITY, FALSE, lines[0].figures);

  for (guint i = 1; i + 2 < n; i++)
    g_ptr_array_add (self->neighbours,
                     make_series (self->indicator, lines[i].area, PLUMB_AREA_AUTHORITY, FALSE, lines[i].figures));
  self->region = make_series (self->indicator, lines[n - 2].area, PLUMB_AREA_REGION, FALSE, lines[n - 2].figures);
  self->country = make_series (self->indicator, lines[n - 1].area, PLUMB_AREA_COUNTRY, FALSE, lines[n - 1].figures);
  return end (self, own);
}

/*
 * Figures of a formula: @n periods of @kind ('y', 'q' or 'm') up to 2024 or December 2024, about @level, swinging by
 * @swing. Every figure is @state where that is given.
 */
static char *
formula (char kind, guint n, double level, double swing, guint seed, const char *state)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const guint back = n - 1 - i;
      const double value = level + swing * (sin ((i + seed * 3) * 0.7) + 0.4 * cos ((i * 3 + seed) * 1.3)) / 1.4;
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      if (kind == 'y')
        g_string_append_printf (out, "%u:", 2024 - back);
      else if (kind == 'q')
        g_string_append_printf (out, "%u-Q%u:", 2024 - back / 4, 4 - back % 4);
      else
        g_string_append_printf (out, "%u-%02u:", 2024 - back / 12, 12 - back % 12);
      g_string_append_printf (out, "%s ",
                              state != NULL ? state : g_ascii_formatd (number, sizeof number, "%.4f", value));
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *name;
  PlumbIndicator indicator;
  const char *own;
  char kind;
  guint periods;
  double level;
  double swing;
  const char *state;
  guint neighbours;
  const char *neighbour; /* what their names begin with */
  gboolean region;
  gboolean country;
  gboolean illustrative;
} Made;

#define LONG_AREA "Bournemouth, Christchurch, Poole and Wimborne W"
#define LONG_MEASURE \
  "Children who ceased to be looked after during the year and who had been looked after for twelve months or more, by reason"

static const Made made[] = {
  { "monthly",
    { .id = "referrals",
      .name = "Referrals",
      .unit_text = "count",
      .numerator = "Referrals in the month",
      .source_return = "local" },
    "North Somerset",
    'm',
    150,
    105,
    40,
    NULL,
    10,
    "Neighbour",
    FALSE,
    TRUE,
    TRUE },
  { "variance",
    { .id = "variance",
      .name = "Placement budget variance",
      .unit_text = "GBP thousand",
      .decimals = 1,
      .polarity = PLUMB_POLARITY_LOW,
      .numerator = "Spending less budget" },
    "North Somerset",
    'y',
    8,
    -40,
    300,
    NULL,
    10,
    "Neighbour",
    TRUE,
    TRUE,
    TRUE },
  { "suppressed",
    { .id = "icpc",
      .name = "Conferences within 15 working days",
      .unit_text = "percent",
      .decimals = 1,
      .polarity = PLUMB_POLARITY_HIGH,
      .numerator = "Conferences within 15 working days",
      .denominator = "Conferences" },
    "Isles of Scilly",
    'y',
    6,
    0,
    0,
    "c",
    10,
    "Neighbour",
    FALSE,
    FALSE,
    FALSE },
  { "nothing",
    { .id = "contacts", .name = "Contacts", .unit_text = "count", .numerator = "Contacts received" },
    "North Somerset",
    'y',
    0,
    0,
    0,
    NULL,
    0,
    "",
    FALSE,
    FALSE,
    FALSE },
  { "single",
    { .id = "ehcp",
      .name = "Plans within 20 weeks",
      .unit_text = "percent",
      .decimals = 1,
      .polarity = PLUMB_POLARITY_HIGH,
      .numerator = "Plans issued within 20 weeks",
      .denominator = "Plans issued" },
    "North Somerset",
    'y',
    1,
    61,
    5,
    NULL,
    10,
    "Neighbour",
    TRUE,
    TRUE,
    FALSE },
  { "equal",
    { .id = "placements",
      .name = "Three or more placements",
      .unit_text = "percent",
      .decimals = 0,
      .polarity = PLUMB_POLARITY_LOW,
      .numerator = "Children with three or more placements",
      .denominator = "Children looked after" },
    "North Somerset",
    'y',
    5,
    10,
    0,
    NULL,
    10,
    "Neighbour",
    TRUE,
    TRUE,
    FALSE },
  { "one-neighbour",
    { .id = "cla",
      .name = "Children looked after",
      .unit_text = "per 10,000",
      .decimals = 0,
      .polarity = PLUMB_POLARITY_NONE,
      .numerator = "Children looked after on 31 March",
      .calendar = PLUMB_CALENDAR_MARCH_SNAPSHOT },
    "North Somerset",
    'y',
    5,
    58,
    6,
    NULL,
    1,
    "Neighbour",
    TRUE,
    TRUE,
    FALSE },
  { "no-neighbours",
    { .id = "cla",
      .name = "Children looked after",
      .unit_text = "per 10,000",
      .decimals = 0,
      .polarity = PLUMB_POLARITY_NONE,
      .numerator = "Children looked after on 31 March",
      .calendar = PLUMB_CALENDAR_MARCH_SNAPSHOT },
    "North Somerset",
    'y',
    5,
    58,
    6,
    NULL,
    0,
    "",
    FALSE,
    FALSE,
    FALSE },
  { "tiny",
    { .id = "rate",
      .name = "Secure accommodation",
      .unit_text = "per 10,000",
      .decimals = 2,
      .polarity = PLUMB_POLARITY_LOW,
      .numerator = "Children in secure accommodation" },
    "North Somerset",
    'y',
    9,
    0.04,
    0.02,
    NULL,
    10,
    "Neighbour",
    TRUE,
    TRUE,
    FALSE },
  { "huge",
    { .id = "spend",
      .name = "Spending on placements",
      .unit_text = "GBP",
      .decimals = 0,
      .polarity = PLUMB_POLARITY_NONE,
      .numerator = "Spending on placements" },
    "North Somerset",
    'y',
    12,
    2500000,
    800000,
    NULL,
    10,
    "Neighbour",
    TRUE,
    TRUE,
    FALSE },
  { "long",
    { .id = "long",
      .name = LONG_MEASURE,
      .unit_text = "percent",
      .decimals = 1,
      .polarity = PLUMB_POLARITY_LOW,
      .numerator = LONG_MEASURE,
      .denominator = LONG_MEASURE },
    LONG_AREA,
    'y',
    13,
    40,
    25,
    NULL,
    10,
    "Bournemouth, Christchurch, Poole and Dorset, No",
    TRUE,
    TRUE,
    TRUE },
  { "quarterly",
    { .id = "sw_vacancy",
      .name = "Social worker vacancies",
      .unit_text = "percent",
      .decimals = 1,
      .polarity = PLUMB_POLARITY_LOW,
      .numerator = "Vacant posts",
      .denominator = "All posts",
      .source_return = "local" },
    "North Somerset",
    'q',
    24,
    15,
    5,
    NULL,
    0,
    "",
    FALSE,
    FALSE,
    TRUE },
};

static PlumbComparison *
make (const Made *spec)
{
  PlumbComparison *self = begin (&spec->indicator);
  g_autofree char *own_figures = formula (spec->kind, spec->periods, spec->level, spec->swing, 0, spec->state);
  PlumbSeries *own = make_series (self->indicator, spec->own, PLUMB_AREA_AUTHORITY, spec->illustrative, own_figures);
  g_autofree char *middle = formula (spec->kind, spec->periods, spec->level, spec->swing / 4, 11, spec->state);

  for (guint i = 0; i < spec->neighbours; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %c", spec->neighbour, 'A' + i);
      g_autofree char *figures =
        formula (spec->kind, spec->periods,
                 spec->level * (0.7 + 0.06 * i * (spec->swing > 0 || spec->swing < 0) + (spec->swing > 0 ? 0 : 0.3)),
                 spec->swing / 2, i + 1, spec->state);
      g_ptr_array_add (self->neighbours, make_series (self->indicator, name, PLUMB_AREA_AUTHORITY, FALSE, figures));
    }
  if (spec->region)
    self->region = make_series (self->indicator, "Yorkshire and The Humber", PLUMB_AREA_REGION, FALSE, middle);
  if (spec->country)
    self->country = make_series (self->indicator, "England", PLUMB_AREA_COUNTRY, FALSE, middle);
  return end (self, own);
}

static void
add_break (PlumbComparison *self, const char *period, gboolean annotation, const char *note)
{
  PlumbPeriod at;

  g_assert_true (plumb_period_parse (period, &at));
  g_ptr_array_add (self->breaks, plumb_break_new (at, annotation, note));
}

PlumbComparison *
fixture_compared (const PlumbIndicator *fields,
                  const char *figures,
                  const char *const *neighbours,
                  const char *region,
                  const char *country)
{
  PlumbComparison *self = begin (fields);

  for (guint i = 0; neighbours != NULL && neighbours[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("Neighbour %c", 'A' + i);
      g_ptr_array_add (self->neighbours,
                       make_series (self->indicator, name, PLUMB_AREA_AUTHORITY, FALSE, neighbours[i]));
    }
  if (region != NULL)
    self->region = make_series (self->indicator, "South West", PLUMB_AREA_REGION, FALSE, region);
  if (country != NULL)
    self->country = make_series (self->indicator, "England", PLUMB_AREA_COUNTRY, FALSE, country);
  return end (self, make_series (self->indicator, "North Somerset", PLUMB_AREA_AUTHORITY, FALSE, figures));
}

PlumbComparison *
fixture_alone (const PlumbIndicator *fields, const char *figures)
{
  PlumbComparison *self = begin (fields);
  return end (self, make_series (self->indicator, "North Somerset", PLUMB_AREA_AUTHORITY, FALSE, figures));
}

PlumbComparison *
fixture_comparison (const char *name)
{
  const PlumbIndicator rereferral = { .id = "rereferrals",
                                      .name = "Re-referrals within 12 months",
                                      .unit_text = "percent",
                                      .decimals = 1,
                                      .polarity = PLUMB_POLARITY_LOW,
                                      .numerator =
                                        "Referrals within 12 months of an earlier referral of the same child",
                                      .denominator = "Referrals in the year",
                                      .source_return = "CIN",
                                      .definition_version = 1 };
  const PlumbIndicator leaver = { .id = "care_leavers",
                                  .name = "Care leavers aged 17–18 in suitable accommodation",
                                  .unit_text = "percent",
                                  .decimals = 0,
                                  .polarity = PLUMB_POLARITY_HIGH,
                                  .numerator = "Care leavers aged 17–18 in suitable accommodation",
                                  .denominator = "Care leavers of that age",
                                  .source_return = "SSDA903",
                                  .definition_version = 1 };
  const Line gaps[] = {
    { "North Somerset",
      "2015:c::40 2016:88.1:37:42 2017:c::44 2018:c::41 2019:81.3:39:48 2020:77.1:37:48 2022:90:45:50:provisional 2023:z:: 2024:86:43:50:provisional 2025:88:44:50:forecast 2026:90:45:50:forecast" },
    { "Hampshire",
      "2015:70:7:10 2016:72:72:100 2017:60:6:10 2018:77:77:100 2019:79:79:100 2020:70:7:10 2022:80:8:10 2023:81:81:100 2024:82:82:100" },
    { "Essex",
      "2015:80:8:10 2016:c:: 2017:62:62:100 2018:79:79:100 2019:69:69:100 2020:75:75:100 2022:84:84:100 2023:85:85:100 2024:80:8:10" },
    { "Kent",
      "2015:90:9:10 2016:92:92:100 2017:90:9:10 2018:87:87:100 2019:89:89:100 2020:90:9:10 2022:95:95:100 2023:91:91:100 2024:92:92:100" },
    { "South West", "2015:80:: 2016:81:: 2017:80:: 2018:80:: 2019:83:: 2020:80:: 2022:80:: 2023:80::" },
    { "England", "2015:80:: 2016:79:: 2017:78:: 2018:80:: 2019:80:: 2020:80:: 2022:84:: 2023:84::" },
  };

  if (strcmp (name, "rereferrals") == 0)
    return from_lines (&rereferral, rereferrals, G_N_ELEMENTS (rereferrals));
  if (strcmp (name, "leavers") == 0)
    {
      PlumbComparison *self = from_lines (&leaver, leavers, G_N_ELEMENTS (leavers));
      g_assert_true (plumb_period_parse ("2022", &self->selection->to));
      return self;
    }
  if (strcmp (name, "gaps") == 0)
    {
      PlumbComparison *self = from_lines (&leaver, gaps, G_N_ELEMENTS (gaps));
      add_break (self, "2019", FALSE, "higher up to 2018 because of changes in reporting");
      add_break (self, "2023", TRUE, "new provider");
      return self;
    }
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    if (strcmp (name, made[i].name) == 0)
      {
        PlumbComparison *self = make (&made[i]);
        if (strcmp (name, "monthly") == 0)
          add_break (self, "2019-05", FALSE, "contacts are counted as referrals from May 2019 on");
        return self;
      }
  g_assert_not_reached ();
}

PlumbFigure *
fixture_figure (PlumbFigureKind kind, const char *name)
{
  return kind == PLUMB_FIGURE_TREND || kind == PLUMB_FIGURE_NEIGHBOURS || kind == PLUMB_FIGURE_SLOPE ||
             kind == PLUMB_FIGURE_MULTIPLES || kind == PLUMB_FIGURE_BULLET || kind == PLUMB_FIGURE_TILE
           ? plumb_figure_new (kind, fixture_comparison (name))
           : NULL;
}
