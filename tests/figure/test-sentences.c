/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a figure is said to mean: a sentence written by hand for every state, tie and lack, and what no sentence may
 * ever say, for thousands of made-up figures.
 */
#include <math.h>
#include <string.h>

#include "fixture.h"
#include "plumb-sentences.h"

#define NNBSP "\342\200\257"
#define MANY 2000

/*
 * @figures: `polarity unit; own FIGURES; ...` and, each after a semicolon, any number of `neighbour FIGURES`,
 * `region FIGURES`, `england FIGURES`, `break PERIOD` and `pooled`
 * @expected: NULL for no such sentence
 */
typedef struct
{
  const char *name;
  PlumbTopic topic;
  const char *figures;
  const char *expected;
} Case;

#define TOPIC(topic) PLUMB_TOPIC_##topic

/* the two proportions of 200 and 150 of 1,000: z = 0.05 / sqrt (0.175 * 0.825 * 0.002) = 2.94, p = 0.003 */
#define FALL "2023:20:200:1000 2024:15:150:1000"
#define RISE "2023:15:150:1000 2024:20:200:1000"
/* of 15 and 16 of 100: z = 0.20, p = 0.84 */
#define CHANCE "2023:15:15:100 2024:16:16:100"
/* 150 of 1,000 has the Wilson interval of 12.9 to 17.4 */
#define ONE "2024:15:150:1000"
/* Cochran-Armitage over 1,000 a year: sum of (x - 2) events 200, variance 0.14 * 0.86 * 10,000: 40,000 / 1,204 = 33.2
 */
#define UPWARD "2020:10:100:1000 2021:12:120:1000 2022:14:140:1000 2023:16:160:1000 2024:18:180:1000"
#define DOWNWARD "2020:18:180:1000 2021:16:160:1000 2022:14:140:1000 2023:12:120:1000 2024:10:100:1000"
/* 117 squared over 0.112 * 0.888 * 10,000 is 13.8; without the last the four go down */
#define HANGING "2020:10.1:101:1000 2021:10:100:1000 2022:10:100:1000 2023:9.9:99:1000 2024:16:160:1000"
#define LEVEL "2020:10:100:1000 2021:10.1:101:1000 2022:9.9:99:1000 2023:10:100:1000 2024:10:100:1000"
/* mean 12.5, moving ranges of 2 once the last, 18, is left out as over 3.267 * 40 / 12: limits 7.1 to 17.8 */
#define MONTHS                                                                                                            \
  "2023-01:10:: 2023-02:12:: 2023-03:10:: 2023-04:12:: 2023-05:10:: 2023-06:12:: 2023-07:10:: 2023-08:12:: 2023-09:10:: " \
  "2023-10:12:: 2023-11:10:: 2023-12:12::"

static const Case cases[] = {
  /* value and period */
  { "value", TOPIC (VALUE), "low percent; own " ONE,
    "Repeats: in North Somerset the figure for 2024 is 15.0" NNBSP "% (150 of 1,000)." },
  { "value-without-counts", TOPIC (VALUE),
    "low percent; own 2024:15::", "Repeats: in North Somerset the figure for 2024 is 15.0" NNBSP "%." },
  { "value-count", TOPIC (VALUE),
    "none count; own 2024:1126::", "Repeats: in North Somerset the figure for 2024 is 1,126.0." },
  { "value-rate", TOPIC (VALUE), "none per 10,000; own 2024:63:63:10000",
    "Repeats: in North Somerset the figure for 2024 is 63.0 per 10,000 (63 of 10,000)." },
  { "value-hidden", TOPIC (VALUE), "low percent; own 2024:c::1000",
    "Repeats: in North Somerset the figure for 2024 is not shown (c: suppressed to protect confidentiality)." },
  { "value-none", TOPIC (VALUE), "low percent; own ", "Repeats: there is no figure for North Somerset." },
  { "value-forecast-only", TOPIC (VALUE), "low percent; own 2025:9:90:1000:forecast",
    "Repeats: there is no figure for North Somerset." },
  /* change */
  { "fall-low", TOPIC (CHANGE), "low percent; own " FALL,
    "It is 5.0 points lower than the 20.0" NNBSP "% for 2023: better, and more than chance would explain." },
  { "fall-high", TOPIC (CHANGE), "high percent; own " FALL,
    "It is 5.0 points lower than the 20.0" NNBSP "% for 2023: worse, and more than chance would explain." },
  { "fall-none", TOPIC (CHANGE), "none percent; own " FALL,
    "It is 5.0 points lower than the 20.0" NNBSP "% for 2023, more than chance would explain." },
  { "rise-low", TOPIC (CHANGE), "low percent; own " RISE,
    "It is 5.0 points higher than the 15.0" NNBSP "% for 2023: worse, and more than chance would explain." },
  { "rise-high", TOPIC (CHANGE), "high percent; own " RISE,
    "It is 5.0 points higher than the 15.0" NNBSP "% for 2023: better, and more than chance would explain." },
  { "rise-none", TOPIC (CHANGE), "none percent; own " RISE,
    "It is 5.0 points higher than the 15.0" NNBSP "% for 2023, more than chance would explain." },
  { "chance", TOPIC (CHANGE), "low percent; own " CHANCE,
    "It was 15.0" NNBSP "% for 2023: the difference of 1.0 points could be chance, so there is no clear change." },
  { "same", TOPIC (CHANGE), "low percent; own 2023:15:15:100 2024:15:15:100", "It is the same as for 2023." },
  { "untested", TOPIC (CHANGE), "low percent; own 2023:15:: 2024:45::",
    "It was 15.0" NNBSP
    "% for 2023; whether the difference of 30.0 points is more than chance cannot be tested: there are no counts behind it." },
  { "first", TOPIC (CHANGE), "low percent; own " ONE,
    "There is no figure for 2023, so whether it changed cannot be tested." },
  { "gap", TOPIC (CHANGE), "low percent; own 2022:20:200:1000 2024:15:150:1000",
    "There is no figure for 2023, so whether it changed cannot be tested." },
  { "hidden-before", TOPIC (CHANGE), "low percent; own 2023:c::1000 2024:15:150:1000",
    "The figure for 2023 is not shown (c: suppressed to protect confidentiality), so whether it changed cannot be tested." },
  { "hidden-now", TOPIC (CHANGE), "low percent; own 2023:20:200:1000 2024:c::1000", NULL },
  { "broken", TOPIC (CHANGE), "low percent; own " FALL "; break 2024",
    "The series breaks after 2023, so the 20.0" NNBSP "% for it cannot be compared." },
  /* the same time last year: of months and quarters only, of a year it is the period before */
  { "last-year", TOPIC (LAST_YEAR),
    "low count; own 2023-03:8:: 2024-03:9::", "A year earlier, for Mar 2023, it was 8.0." },
  { "last-year-broken", TOPIC (LAST_YEAR), "low count; own 2023-03:8:: 2024-03:9::; break 2024-01",
    "A year earlier, for Mar 2023, it was 8.0, but the series breaks between the two." },
  { "last-year-hidden", TOPIC (LAST_YEAR), "low count; own 2023-03:c:: 2024-03:9::", NULL },
  { "last-year-of-years", TOPIC (LAST_YEAR), "low percent; own " FALL, NULL },
  /* trend */
  { "trend-up-low", TOPIC (TREND), "low percent; own " UPWARD,
    "The trend from 2020 to 2024 is upward, which is worse, and more than chance would explain." },
  { "trend-up-high", TOPIC (TREND), "high percent; own " UPWARD,
    "The trend from 2020 to 2024 is upward, which is better, and more than chance would explain." },
  { "trend-up-none", TOPIC (TREND), "none percent; own " UPWARD,
    "The trend from 2020 to 2024 is upward, more than chance would explain." },
  { "trend-down-low", TOPIC (TREND), "low percent; own " DOWNWARD,
    "The trend from 2020 to 2024 is downward, which is better, and more than chance would explain." },
  { "trend-down-high", TOPIC (TREND), "high percent; own " DOWNWARD,
    "The trend from 2020 to 2024 is downward, which is worse, and more than chance would explain." },
  { "trend-down-none", TOPIC (TREND), "none percent; own " DOWNWARD,
    "The trend from 2020 to 2024 is downward, more than chance would explain." },
  { "trend-level", TOPIC (TREND), "low percent; own " LEVEL, "From 2020 to 2024 there is no clear trend." },
  { "trend-hanging", TOPIC (TREND), "low percent; own " HANGING,
    "From 2020 to 2024 there is no clear trend: its direction hangs on a single period." },
  { "trend-single", TOPIC (TREND), "low percent; own " ONE,
    "Whether there is a trend over five periods cannot be tested. There is 1 period, and the test needs 5." },
  { "trend-without-counts", TOPIC (TREND), "low percent; own 2020:1:: 2021:2:: 2022:3:: 2023:4:: 2024:5::",
    "Whether there is a trend over five periods cannot be tested: there are no counts behind it." },
  { "trend-hidden", TOPIC (TREND), "low percent; own 2020:1:: 2021:c:: 2022:3:: 2023:4:: 2024:5::",
    "Whether there is a trend over five periods cannot be tested. 2021 is c, suppressed to protect confidentiality." },
  { "trend-hidden-now", TOPIC (TREND), "low percent; own 2023:20:200:1000 2024:c::1000", NULL },
  /* control charts */
  { "control-common", TOPIC (CONTROL), "low count; own " MONTHS,
    "It shows no more than the usual variation from month to month." },
  { "control-concern", TOPIC (CONTROL), "low count; own " MONTHS " 2024-01:30::",
    "It shows more than the usual variation from month to month: a concern." },
  { "control-improvement", TOPIC (CONTROL), "high count; own " MONTHS " 2024-01:30::",
    "It shows more than the usual variation from month to month: an improvement." },
  { "control-up", TOPIC (CONTROL), "none count; own " MONTHS " 2024-01:30::",
    "It shows more than the usual variation from month to month, pointing upwards." },
  { "control-quarter", TOPIC (CONTROL), "none count; own 2023-Q3:5:: 2023-Q4:6:: 2024-Q1:5::",
    "It shows no more than the usual variation from quarter to quarter." },
  { "control-single", TOPIC (CONTROL), "none count; own 2024-01:5::", "There are no control limits to judge it by." },
  { "control-years", TOPIC (CONTROL), "low percent; own " FALL, NULL },
  /* records */
  { "record-high", TOPIC (RECORD), "none percent; own " UPWARD, "It is the highest of the 5 figures since 2020." },
  { "record-low", TOPIC (RECORD), "none percent; own " DOWNWARD, "It is the lowest of the 5 figures since 2020." },
  { "record-tied", TOPIC (RECORD), "none percent; own 2019:10:: 2020:12:: 2021:18:: 2022:14:: 2023:16:: 2024:18::",
    "It is the highest of the 6 figures since 2019, level with that for 2021." },
  { "record-of-few", TOPIC (RECORD), "none percent; own " FALL, NULL },
  { "record-broken", TOPIC (RECORD), "none percent; own " UPWARD "; break 2022", NULL },
  /* neighbours */
  { "below-low", TOPIC (NEIGHBOURS),
    "low percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "It is below the neighbours’ median of 22.0" NNBSP "%: better, and by more than chance would explain." },
  { "below-high", TOPIC (NEIGHBOURS),
    "high percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "It is below the neighbours’ median of 22.0" NNBSP "%: worse, and by more than chance would explain." },
  { "below-none", TOPIC (NEIGHBOURS),
    "none percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "It is below the neighbours’ median of 22.0" NNBSP "%, by more than chance would explain." },
  { "above-low", TOPIC (NEIGHBOURS),
    "low percent; own " ONE "; neighbour 2024:10::; neighbour 2024:11::; neighbour 2024:12::",
    "It is above the neighbours’ median of 11.0" NNBSP "%: worse, and by more than chance would explain." },
  { "above-high", TOPIC (NEIGHBOURS),
    "high percent; own " ONE "; neighbour 2024:10::; neighbour 2024:11::; neighbour 2024:12::",
    "It is above the neighbours’ median of 11.0" NNBSP "%: better, and by more than chance would explain." },
  { "above-none", TOPIC (NEIGHBOURS),
    "none percent; own " ONE "; neighbour 2024:10::; neighbour 2024:11::; neighbour 2024:12::",
    "It is above the neighbours’ median of 11.0" NNBSP "%, by more than chance would explain." },
  { "below-chance", TOPIC (NEIGHBOURS),
    "low percent; own " ONE "; neighbour 2024:15::; neighbour 2024:16::; neighbour 2024:17::",
    "It is below the neighbours’ median of 16.0" NNBSP "%, but chance could explain the difference." },
  { "above-chance", TOPIC (NEIGHBOURS),
    "low percent; own " ONE "; neighbour 2024:13::; neighbour 2024:14::; neighbour 2024:15::",
    "It is above the neighbours’ median of 14.0" NNBSP "%, but chance could explain the difference." },
  { "level", TOPIC (NEIGHBOURS),
    "low percent; own " ONE "; neighbour 2024:10::; neighbour 2024:15::; neighbour 2024:17::",
    "It is level with the neighbours’ median of 15.0" NNBSP "%." },
  { "unjudged", TOPIC (NEIGHBOURS),
    "low percent; own 2024:15::; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "It is below the neighbours’ median of 22.0" NNBSP
    "%; whether chance could explain that cannot be tested: there are no counts behind it." },
  { "one-missing", TOPIC (NEIGHBOURS),
    "low percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::; neighbour 2024:c::",
    "It is below the neighbours’ median of 22.0" NNBSP
    "%: better, and by more than chance would explain. 1 of the 4 neighbours has no figure." },
  { "two", TOPIC (NEIGHBOURS),
    "low percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::; neighbour 2023:24::",
    "Only 2 statistical neighbours (of 3) have a figure for 2024, which is too few to compare with." },
  { "one", TOPIC (NEIGHBOURS), "low percent; own " ONE "; neighbour 2024:20::",
    "Only 1 statistical neighbour (of 1) has a figure for 2024, which is too few to compare with." },
  { "none-of-three", TOPIC (NEIGHBOURS),
    "low percent; own " ONE "; neighbour 2024:c::; neighbour 2024:x::; neighbour 2023:24::",
    "None of its statistical neighbours has a figure for 2024 to compare with." },
  { "no-neighbours", TOPIC (NEIGHBOURS), "low percent; own " ONE,
    "No statistical neighbours are known for this area." },
  { "pooled-without-counts", TOPIC (NEIGHBOURS),
    "low percent; own " ONE "; neighbour 2024:20:20:100; neighbour 2024:22:22:100; neighbour 2024:24::; pooled",
    "Only 2 statistical neighbours (of 3) have the counts that a pooled rate is made of, which is too few to compare with." },
  { "total", TOPIC (NEIGHBOURS),
    "low count; own 2024:15::; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "A number like this goes by the size of the area and is not compared with that of others." },
  { "neighbours-of-hidden", TOPIC (NEIGHBOURS),
    "low percent; own 2024:c::1000; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "The neighbours’ median is 22.0" NNBSP "%." },
  { "range", TOPIC (RANGE), "low percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "The neighbours run from 20.0" NNBSP "% to 24.0" NNBSP "%." },
  { "range-of-two", TOPIC (RANGE), "low percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::", NULL },
  /* rank */
  { "rank-first", TOPIC (RANK),
    "low percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "Among its neighbours it ranks 1st of 4, where 1st is best." },
  { "rank-last", TOPIC (RANK),
    "high percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "Among its neighbours it ranks 4th of 4, where 1st is best." },
  { "rank-tied", TOPIC (RANK),
    "low percent; own " ONE "; neighbour 2024:15::; neighbour 2024:22::; neighbour 2024:24::",
    "Among its neighbours it ranks 1st of 4, level with 1 other, where 1st is best." },
  { "rank-tied-none", TOPIC (RANK),
    "none percent; own " ONE "; neighbour 2024:15::; neighbour 2024:15::; neighbour 2024:24::",
    "Among its neighbours it is the 2nd highest of 4, level with 2 others." },
  { "rank-lowest", TOPIC (RANK),
    "none percent; own " ONE "; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::",
    "Among its neighbours it is the lowest of 4." },
  { "rank-highest", TOPIC (RANK),
    "none percent; own " ONE "; neighbour 2024:10::; neighbour 2024:11::; neighbour 2024:12::",
    "Among its neighbours it is the highest of 4." },
  { "rank-middle-none", TOPIC (RANK),
    "none percent; own " ONE "; neighbour 2024:10::; neighbour 2024:20::; neighbour 2024:12::",
    "Among its neighbours it is the 2nd highest of 4." },
  { "rank-all-equal", TOPIC (RANK),
    "low percent; own " ONE "; neighbour 2024:15::; neighbour 2024:15::; neighbour 2024:15::",
    "It and its neighbours, 4 in all, have the same figure." },
  { "rank-of-few", TOPIC (RANK), "low percent; own " ONE "; neighbour 2024:15::; neighbour 2024:16::", NULL },
  { "rank-of-totals", TOPIC (RANK),
    "low count; own 2024:15::; neighbour 2024:20::; neighbour 2024:22::; neighbour 2024:24::", NULL },
  /* region and England */
  { "england", TOPIC (ENGLAND), "low percent; own " ONE "; england 2024:20::",
    "It is below the 20.0" NNBSP "% for England: better, and by more than chance would explain." },
  { "england-chance", TOPIC (ENGLAND), "low percent; own " ONE "; england 2024:16::",
    "It is below the 16.0" NNBSP "% for England, but chance could explain the difference." },
  { "england-level", TOPIC (ENGLAND),
    "low percent; own " ONE "; england 2024:15::", "It is level with the 15.0" NNBSP "% for England." },
  { "england-older", TOPIC (ENGLAND), "low percent; own " ONE "; england 2023:20::",
    "It is below the 20.0" NNBSP "% for England, which is 1 year older (2023)." },
  { "england-much-older", TOPIC (ENGLAND), "low percent; own " ONE "; england 2021:10::",
    "It is above the 10.0" NNBSP "% for England, which is 3 years older (2021)." },
  { "england-before-break", TOPIC (ENGLAND), "low percent; own " ONE "; england 2023:20::; break 2024",
    "The newest figure for England, 20.0" NNBSP
    "% for 2023, is from before a break in the series and cannot be compared." },
  { "england-hidden", TOPIC (ENGLAND),
    "low percent; own " ONE "; england 2024:x::", "The figure for England for 2024 is not shown (x: not available)." },
  { "england-missing", TOPIC (ENGLAND),
    "low percent; own " ONE "; england 2025:20::", "There is no figure for England to compare with." },
  { "england-unwanted", TOPIC (ENGLAND), "low percent; own " ONE, NULL },
  { "england-total", TOPIC (ENGLAND), "low count; own 2024:15::; england 2024:9000::", NULL },
  { "england-of-hidden", TOPIC (ENGLAND),
    "low percent; own 2024:c::1000; england 2024:20::", "The figure for England is 20.0" NNBSP "%." },
  { "england-older-of-hidden", TOPIC (ENGLAND), "low percent; own 2024:c::1000; england 2023:20::",
    "The newest figure for England is 20.0" NNBSP "%, for 2023, which is 1 year older." },
  { "england-level-older", TOPIC (ENGLAND), "low percent; own 2024:15::; england 2023:15::",
    "It is level with the 15.0" NNBSP "% for England, which is 1 year older (2023)." },
  { "england-a-quarter-older", TOPIC (ENGLAND), "low percent; own 2024-Q2:15:150:1000; england 2024-Q1:20::",
    "It is below the 20.0" NNBSP "% for England, which is 1 quarter older (Jan⁠–⁠Mar 2024)." },
  { "region", TOPIC (REGION), "high percent; own " ONE "; region 2024:20::",
    "It is below the 20.0" NNBSP "% for South West: worse, and by more than chance would explain." },
  { "region-without-counts", TOPIC (REGION),
    "high percent; own 2024:15::; region 2024:20::", "It is below the 20.0" NNBSP "% for South West." },
  /* data quality */
  { "quality-none", TOPIC (QUALITY), "low percent; own " FALL, NULL },
  { "provisional", TOPIC (QUALITY), "low percent; own 2024:15:150:1000:provisional",
    "The figure is provisional and may be revised." },
  { "small", TOPIC (QUALITY), "low percent; own 2024:10:4:40",
    "The numbers are small: one case more or fewer moves the figure far." },
  { "hidden-period", TOPIC (QUALITY), "low percent; own 2023:c::1000 2024:15:150:1000",
    "The figure for 1 earlier period is not shown." },
  { "missing-periods", TOPIC (QUALITY), "low percent; own 2021:15:150:1000 2024:15:150:1000",
    "There is no figure for 2 earlier periods." },
  { "break", TOPIC (QUALITY), "low percent; own " FALL "; break 2024",
    "The series breaks at 2024 (counted anew): figures from before it cannot be compared." },
  { "trial", TOPIC (QUALITY), "low count; own 2024-01:5:: 2024-02:6::",
    "The control limits are trial limits, as they rest on fewer than 12 values." },
};

static PlumbIndicator
fields_of (const char *unit, PlumbPolarity polarity)
{
  return (PlumbIndicator){ .id = "r",
                           .name = "Repeats",
                           .unit_text = (char *) unit,
                           .decimals = 1,
                           .polarity = polarity,
                           .calendar = PLUMB_CALENDAR_CALENDAR_YEAR };
}

static PlumbPeriod
period_of (const char *text)
{
  PlumbPeriod period = PLUMB_PERIOD_NONE;

  g_assert_true (text == NULL || plumb_period_parse (text, &period));
  return period;
}

/* The sentence of @topic, %NULL where there is none. */
static char *
say (const PlumbComparison *comparison, PlumbTopic topic)
{
  const PlumbStanding standing = plumb_comparison_stand (comparison, PLUMB_PERIOD_NONE);
  g_autoptr (GPtrArray) sentences = plumb_sentences (comparison, &standing);
  char *text = plumb_sentences_join (sentences, 1u << topic);

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/* What follows @word in one of @parts, %NULL where none has it. */
static const char *
find_part (char **parts, const char *word)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], word))
      return parts[i] + strlen (word);
  return NULL;
}

/* See #Case. */
static PlumbComparison *
parse_comparison (const char *figures)
{
  g_auto (GStrv) parts = g_strsplit (figures, "; ", -1);
  g_auto (GStrv) words = g_strsplit (parts[0], " ", 2);
  g_autoptr (GPtrArray) neighbours = g_ptr_array_new ();
  const char *broken = find_part (parts, "break ");
  PlumbIndicator fields = fields_of (words[1], PLUMB_POLARITY_NONE);
  PlumbComparison *comparison;

  g_assert_true (plumb_polarity_parse (words[0], &fields.polarity));
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], "neighbour "))
      g_ptr_array_add (neighbours, parts[i] + strlen ("neighbour "));
  g_ptr_array_add (neighbours, NULL);
  comparison = fixture_compared (&fields, find_part (parts, "own "), (const char *const *) neighbours->pdata,
                                 find_part (parts, "region "), find_part (parts, "england "));
  if (broken != NULL)
    g_ptr_array_add (comparison->breaks, plumb_break_new (period_of (broken), FALSE, "counted anew"));
  if (find_part (parts, "pooled") != NULL)
    comparison->selection->statistic = PLUMB_STATISTIC_POOLED;
  return comparison;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (PlumbComparison) comparison = parse_comparison (c->figures);
  g_autofree char *text = say (comparison, c->topic);

  g_assert_cmpstr (text, ==, c->expected);
}

typedef struct
{
  const char *name;
  PlumbPolarity polarity;
  PlumbTarget target; /* numbers of 0 are none but for @value */
  const char *to;
  const char *expected;
} Aim;

#define LEVEL_OF(v, t, s)                                                                                    \
  {                                                                                                          \
    .value = (v), .end_value = NAN, .lower = NAN, .upper = NAN, .tolerance = (t), .scheme = PLUMB_SCHEME_##s \
  }
#define RANGE_OF(l, u, t, s)                                                                                 \
  {                                                                                                          \
    .value = NAN, .end_value = NAN, .lower = (l), .upper = (u), .tolerance = (t), .scheme = PLUMB_SCHEME_##s \
  }

/* the figure is 15.0; a day of 31 March 2026 */
static const Aim aims[] = {
  { "met-low", PLUMB_POLARITY_LOW, LEVEL_OF (18, 2, RAG), NULL, "The target, 18.0" NNBSP "% or lower, is met." },
  { "met-high", PLUMB_POLARITY_HIGH, LEVEL_OF (12, 2, RAG), NULL, "The target, 12.0" NNBSP "% or higher, is met." },
  { "met-level", PLUMB_POLARITY_LOW, LEVEL_OF (15, 0, RAG), NULL, "The target, 15.0" NNBSP "% or lower, is met." },
  { "nearly", PLUMB_POLARITY_LOW, LEVEL_OF (14, 2, RAG), NULL,
    "The target, 14.0" NNBSP
    "% or lower, is nearly met: it is missed by 1.0 points, within the tolerance of 2.0 points." },
  { "missed", PLUMB_POLARITY_LOW, LEVEL_OF (10, 2, RAG), NULL,
    "The target, 10.0" NNBSP "% or lower, is missed by 5.0 points." },
  { "finer-than-the-figure", PLUMB_POLARITY_HIGH, LEVEL_OF (15.25, 0, RAG), NULL,
    "The target, 15.25" NNBSP "% or higher, is missed by 0.25 points." },
  { "in-range", PLUMB_POLARITY_NONE, RANGE_OF (14, 16, 0, RAG), NULL,
    "The target, 14.0" NNBSP "% to 16.0" NNBSP "%, is met." },
  { "out-of-range", PLUMB_POLARITY_NONE, RANGE_OF (16, 18, 0, RAG), NULL,
    "The target, 16.0" NNBSP "% to 18.0" NNBSP "%, is missed by 1.0 points." },
  { "finance-missed", PLUMB_POLARITY_LOW, LEVEL_OF (14, 2, FINANCE), NULL,
    "The target, 14.0" NNBSP "% or lower, is missed by 1.0 points." },
  { "completed", PLUMB_POLARITY_HIGH, LEVEL_OF (15, 0, COMPLETION), "2024",
    "The target, 15.0" NNBSP "% or higher, is completed." },
  { "incomplete", PLUMB_POLARITY_HIGH, LEVEL_OF (16, 0, COMPLETION), "2025",
    "The target, 16.0" NNBSP "% or higher, is not completed: it is missed by 1.0 points." },
  { "pending", PLUMB_POLARITY_HIGH, LEVEL_OF (16, 0, COMPLETION), "2027",
    "The target, 16.0" NNBSP "% or higher, is not reached yet: it is 1.0 points away, and due by the end of 2027." },
  { "pending-for-good", PLUMB_POLARITY_HIGH, LEVEL_OF (16, 0, COMPLETION), NULL,
    "The target, 16.0" NNBSP "% or higher, is not reached yet: it is 1.0 points away, and no end is set." },
  { "no-judgement", PLUMB_POLARITY_NONE, LEVEL_OF (16, 0, RAG), NULL,
    "Its target cannot be judged: the target is a level, and the indicator is without judgement." },
};

static void
test_aim (gconstpointer data)
{
  const Aim *aim = data;
  const PlumbIndicator fields = fields_of ("percent", aim->polarity);
  g_autoptr (PlumbComparison) comparison = fixture_alone (&fields, ONE);
  PlumbTarget target = aim->target;
  g_autofree char *text = NULL;

  target.from = period_of ("2024");
  target.to = period_of (aim->to);
  comparison->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
  g_ptr_array_add (comparison->targets, plumb_target_new (&target));
  text = say (comparison, PLUMB_TOPIC_TARGET);
  g_assert_cmpstr (text, ==, aim->expected);
}

/* The twelve months of 10 and 12 have the limits of 11 -+ 2.66 * 2: 5.7 to 16.3. */
static void
test_assurance (void)
{
  static const struct
  {
    double target;
    const char *expected;
  } levels[] = {
    { 17, "The target, 17.0 or lower, is met. With its usual variation it meets the target every month." },
    { 11,
      "The target, 11.0 or lower, is missed by 1.0. With its usual variation it meets the target in some months and "
      "misses it in others." },
    { 5, "The target, 5.0 or lower, is missed by 7.0. With its usual variation it misses the target every month." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (PlumbComparison) comparison = parse_comparison ("low count; own " MONTHS);
      PlumbTarget target = LEVEL_OF (levels[i].target, 0, RAG);
      g_autofree char *text = NULL;

      target.from = period_of ("2023");
      comparison->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
      g_ptr_array_add (comparison->targets, plumb_target_new (&target));
      text = say (comparison, PLUMB_TOPIC_TARGET);
      g_assert_cmpstr (text, ==, levels[i].expected);
    }
}

static void
test_no_target (void)
{
  const PlumbIndicator fields = fields_of ("percent", PLUMB_POLARITY_LOW);
  g_autoptr (PlumbComparison) comparison = fixture_alone (&fields, ONE);
  g_autofree char *text = say (comparison, PLUMB_TOPIC_TARGET);

  g_assert_cmpstr (text, ==, "No target is set for it.");
}

/* Published: North Somerset beside its neighbours, its region and England in 2024–25. */
static void
test_published (void)
{
  g_autoptr (PlumbComparison) comparison = fixture_comparison ("rereferrals");
  const PlumbStanding standing = plumb_comparison_stand (comparison, PLUMB_PERIOD_NONE);
  g_autoptr (GPtrArray) sentences = plumb_sentences (comparison, &standing);
  g_autofree char *text = plumb_sentences_join (sentences, ~0u);

  g_assert_nonnull (strstr (text, "is 15.4" NNBSP "% (173 of 1,126)."));
  g_assert_nonnull (strstr (text, "It is 4.6 points lower than the 20.0" NNBSP "%"));
  g_assert_nonnull (strstr (text, "below the neighbours’ median of 22.0" NNBSP "%: better, and by more than chance"));
  g_assert_nonnull (strstr (text, "The neighbours run from 15.4" NNBSP "% to 41.0" NNBSP "%."));
  g_assert_nonnull (strstr (text, "ranks 1st of 11, level with 1 other, where 1st is best."));
  g_assert_nonnull (strstr (text, "below the 22.6" NNBSP "% for England: better"));
}

/* Every worst case of the figures has sentences, and none of them judges without a polarity. */
static void
test_worst (gconstpointer data)
{
  g_autoptr (PlumbComparison) comparison = fixture_comparison (data);

  for (guint i = 0; i < comparison->own->n; i++)
    {
      const PlumbStanding standing = plumb_comparison_stand (comparison, comparison->own->observations[i].period);
      g_autoptr (GPtrArray) sentences = plumb_sentences (comparison, &standing);
      g_autofree char *text = plumb_sentences_join (sentences, ~0u);

      g_assert_cmpuint (sentences->len, >, 0);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_null (strstr (text, "nan"));
      g_assert_null (strstr (text, "  "));
      if (comparison->indicator->polarity == PLUMB_POLARITY_NONE)
        g_assert_false (strstr (text, "better") != NULL || strstr (text, "worse") != NULL ||
                        strstr (text, "best") != NULL);
    }
}

/* Two-sided, two proportions pooled, by the error function. */
static double
chance_of (int x, int n, int y, int m)
{
  const double pooled = (double) (x + y) / (n + m);
  const double z = ((double) x / n - (double) y / m) / sqrt (pooled * (1 - pooled) * (1.0 / n + 1.0 / m));

  return isfinite (z) ? erfc (fabs (z) / sqrt (2)) : 1;
}

static void
check_random (GRand *random, PlumbPolarity polarity)
{
  const PlumbIndicator fields = fields_of ("percent", polarity);
  const int n = g_rand_int_range (random, 10, 2000), m = g_rand_int_range (random, 10, 2000);
  const int x = g_rand_int_range (random, 1, n), y = g_rand_int_range (random, 1, m);
  g_autofree char *own = g_strdup_printf ("2023:%.1f:%d:%d 2024:%.1f:%d:%d", 100.0 * x / n, x, n, 100.0 * y / m, y, m);
  g_autofree char *one = g_strdup_printf ("2024:%d::", g_rand_int_range (random, 0, 100));
  g_autofree char *two = g_strdup_printf ("2024:%d::", g_rand_int_range (random, 0, 100));
  g_autofree char *three = g_strdup_printf ("2024:%d::", g_rand_int_range (random, 0, 100));
  const char *const neighbours[] = { one, two, three, NULL };
  PlumbComparison *comparison = fixture_compared (&fields, own, neighbours, NULL, one);
  g_autoptr (PlumbFigure) figure = plumb_figure_new (PLUMB_FIGURE_TREND, comparison);
  g_autofree char *change = say (comparison, PLUMB_TOPIC_CHANGE);
  const double p = chance_of (x, n, y, m);

  if (p > 0.05)
    {
      g_assert_null (strstr (change, "more than chance would explain"));
      g_assert_null (strstr (plumb_figure_title (figure), "rose"));
      g_assert_null (strstr (plumb_figure_title (figure), "fell"));
    }
  else
    {
      g_assert_nonnull (strstr (change, "more than chance would explain"));
    }
  if (polarity == PLUMB_POLARITY_NONE)
    {
      const char *const texts[] = { plumb_figure_sentence (figure), plumb_figure_title (figure) };

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        g_assert_false (strstr (texts[i], "better") != NULL || strstr (texts[i], "worse") != NULL ||
                        strstr (texts[i], "best") != NULL);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < MANY; i++)
    check_random (random, i % 3);
}

static void
test_finding (void)
{
  const PlumbIndicator fields = fields_of ("percent", PLUMB_POLARITY_LOW);
  static const char *const neighbours[] = { "2024:10::", "2024:11::", "2024:12::", NULL };
  g_autoptr (PlumbComparison) comparison = fixture_compared (&fields, FALL, neighbours, NULL, NULL);
  const PlumbStanding standing = plumb_comparison_stand (comparison, PLUMB_PERIOD_NONE);
  const PlumbFinding finding = plumb_finding_of (&standing);
  g_autofree char *bad = plumb_sentences_finding (comparison, &standing, &finding, TRUE);
  g_autofree char *good = plumb_sentences_finding (comparison, &standing, &finding, FALSE);

  g_assert_cmpstr (bad, ==,
                   "Repeats: 15.0" NNBSP "% for 2024. It is above the neighbours’ median of 11.0" NNBSP
                   "%: worse, and by more than chance would explain. It is 5.0 points lower than the 20.0" NNBSP
                   "% for 2023: better, and more than chance would explain.");
  g_assert_cmpstr (good, ==,
                   "Repeats: 15.0" NNBSP "% for 2024. It is 5.0 points lower than the 20.0" NNBSP
                   "% for 2023: better, and more than chance would explain. It is above the neighbours’ median of "
                   "11.0" NNBSP "%: worse, and by more than chance would explain.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/figure/sentences/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (aims); i++)
    {
      g_autofree char *path = g_strconcat ("/figure/sentences/target/", aims[i].name, NULL);
      g_test_add_data_func (path, &aims[i], test_aim);
    }
  for (guint i = 0; fixture_names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/figure/sentences/worst/", fixture_names[i], NULL);
      g_test_add_data_func (path, fixture_names[i], test_worst);
    }
  g_test_add_func ("/figure/sentences/target/assurance", test_assurance);
  g_test_add_func ("/figure/sentences/target/none", test_no_target);
  g_test_add_func ("/figure/sentences/published", test_published);
  g_test_add_func ("/figure/sentences/random", test_random);
  g_test_add_func ("/figure/sentences/finding", test_finding);
  return g_test_run ();
}
