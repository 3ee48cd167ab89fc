/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the scorecard. Each order is by one number a row, so that rows of different units can stand in it:
 * what asks for a look first comes first.
 */
#include "plumb-scorecard-column.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char *word;
  const char *title;
  const char *order;
  int widths[PLUMB_SCORECARD_LEVELS];
} columns[] = {
  [PLUMB_COLUMN_INDICATOR] = { "indicator", NC_ ("column", "Indicator"), N_ ("Name"), { 0, 0, 0, 0 } },
  [PLUMB_COLUMN_VALUE] = { "value", NC_ ("column", "Value"), N_ ("Value, lowest first"), { 82, 150, 138, 116 } },
  [PLUMB_COLUMN_PERIOD] = { "period", NC_ ("column", "Period"), N_ ("Period, oldest first"), { 118, -1, -1, -1 } },
  [PLUMB_COLUMN_CHANGE] = { "change",
                            NC_ ("column", "Change on the period before"),
                            N_ ("Change, worse first"),
                            { 172, 172, 168, 168 } },
  [PLUMB_COLUMN_TREND] = { "trend", NC_ ("column", "Trend"), N_ ("Trend, worse first"), { 110, 110, -1, -1 } },
  [PLUMB_COLUMN_TARGET] = { "target", NC_ ("column", "Target"), N_ ("Target, missed first"), { 100, 100, 100, -1 } },
  [PLUMB_COLUMN_NEIGHBOURS] = { "neighbours",
                                NC_ ("column", "Neighbours, better or higher →"),
                                N_ ("Neighbours, worst first"),
                                { 200, 196, 196, -1 } },
  [PLUMB_COLUMN_ENGLAND] = { "england",
                             NC_ ("column", "England"),
                             N_ ("Against England, worst first"),
                             { 62, 62, -1, -1 } },
  [PLUMB_COLUMN_RANK] = { "rank", NC_ ("column", "Rank"), N_ ("Rank, last first"), { 126, -1, -1, -1 } },
  [PLUMB_COLUMN_QUALITY] = { "quality",
                             NC_ ("column", "Data quality"),
                             N_ ("Data quality, most to know first"),
                             { 104, -1, -1, -1 } },
  [PLUMB_N_COLUMNS] = { "theme", NC_ ("column", "Theme"), NC_ ("column", "Theme"), { -1, -1, -1, -1 } },
};

const char *
plumb_scorecard_column_to_string (PlumbScorecardColumn column)
{
  return columns[column].word;
}

gboolean
plumb_scorecard_column_parse (const char *text, PlumbScorecardColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (text, columns[i].word) == 0)
      {
        *column = i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_scorecard_column_title (PlumbScorecardColumn column, gboolean group)
{
  if (column == PLUMB_COLUMN_NEIGHBOURS && group)
    return C_ ("column", "Chosen group, better or higher →");
  return g_dpgettext2 (GETTEXT_PACKAGE, "column", columns[column].title);
}

const char *
plumb_scorecard_column_order (PlumbScorecardColumn column)
{
  return _ (columns[column].order);
}

int
plumb_scorecard_column_width (PlumbScorecardColumn column, guint level)
{
  return columns[column].widths[level];
}

/* 1 where higher is better, -1 where lower is; nothing that is worst or best where there is no judgement. */
static double
direction (const PlumbIndicator *indicator)
{
  switch (indicator->polarity)
    {
    case PLUMB_POLARITY_HIGH:
      return 1;
    case PLUMB_POLARITY_LOW:
      return -1;
    case PLUMB_POLARITY_NONE:
    default:
      return NAN;
    }
}

static double
value_of (const PlumbScorecardRow *row)
{
  const PlumbObservation *observation = row->standing.observation;

  return observation == NULL ? NAN : observation->value;
}

/* Worse, higher or lower, not tested, no clear change, better; of one kind what is less likely chance first. */
static double
change_key (const PlumbChange *change)
{
  const double p = isfinite (change->p) ? change->p / 2 : 0;

  switch (change->kind)
    {
    case PLUMB_CHANGE_UP:
    case PLUMB_CHANGE_DOWN:
      return p + (change->judgement == PLUMB_JUDGEMENT_WORSE ? 0 : change->judgement == PLUMB_JUDGEMENT_BETTER ? 4 : 1);
    case PLUMB_CHANGE_UNTESTED:
      return 2;
    case PLUMB_CHANGE_CHANCE:
    case PLUMB_CHANGE_NONE:
      return 3 + p;
    case PLUMB_CHANGE_NO_VALUE:
    case PLUMB_CHANGE_NO_EARLIER:
    case PLUMB_CHANGE_EARLIER_HIDDEN:
    case PLUMB_CHANGE_BROKEN:
    default:
      return NAN;
    }
}

static double
trend_key (const PlumbRecentTrend *trend)
{
  if (trend->verdict == PLUMB_TREND_UNTESTED)
    return NAN;
  if (trend->judgement == PLUMB_JUDGEMENT_NONE)
    return 1;
  return trend->judgement == PLUMB_JUDGEMENT_WORSE ? 0 : 2;
}

static double
target_key (PlumbTargetStatusKind kind)
{
  switch (kind)
    {
    case PLUMB_TARGET_MISSED:
      return 0;
    case PLUMB_TARGET_NEARLY:
      return 1;
    case PLUMB_TARGET_PENDING:
      return 2;
    case PLUMB_TARGET_MET:
      return 3;
    case PLUMB_TARGET_UNJUDGED:
      return 4;
    case PLUMB_TARGET_NONE:
    default:
      return NAN;
    }
}

/* Where the own value lies in the range of the neighbours, from its worse end at 0 to its better end at 1. */
static double
neighbours_key (const PlumbScorecardRow *row)
{
  const PlumbComparator *group = row->comparator;
  const double better = direction (row->comparison->indicator);
  double place;

  if (group == NULL || group->n < PLUMB_COMPARATOR_MINIMUM || !(group->maximum > group->minimum))
    return NAN;
  place = (value_of (row) - group->minimum) / (group->maximum - group->minimum);
  return better < 0 ? 1 - place : better * place;
}

static double
country_key (const PlumbScorecardRow *row)
{
  const double country = row->standing.beside_country.value;

  if (country == 0)
    return NAN;
  return direction (row->comparison->indicator) * (value_of (row) / country - 1);
}

/* Ranks of indicators without judgement go from the highest on, which is not the best. */
static double
rank_key (const PlumbScorecardRow *row)
{
  const PlumbRank *rank = &row->standing.rank;

  if (rank->rank == 0 || rank->of < 2 || row->comparison->indicator->polarity == PLUMB_POLARITY_NONE)
    return NAN;
  return 1 - (rank->rank - 1.0) / (rank->of - 1.0);
}

static double
quality_key (PlumbQualityFlags flags)
{
  double n = 0;

  for (guint bits = flags; bits != 0; bits &= bits - 1)
    n++;
  return -n;
}

static double
key (PlumbScorecardColumn column, const PlumbScorecardRow *row)
{
  const PlumbStanding *standing = &row->standing;

  switch (column)
    {
    case PLUMB_COLUMN_VALUE:
      return value_of (row);
    case PLUMB_COLUMN_PERIOD:
      return standing->observation == NULL
               ? NAN
               : plumb_period_last_day (standing->observation->period, row->comparison->indicator->calendar);
    case PLUMB_COLUMN_CHANGE:
      return change_key (&standing->change);
    case PLUMB_COLUMN_TREND:
      return trend_key (&standing->trend);
    case PLUMB_COLUMN_TARGET:
      return target_key (standing->target.kind);
    case PLUMB_COLUMN_NEIGHBOURS:
      return neighbours_key (row);
    case PLUMB_COLUMN_ENGLAND:
      return country_key (row);
    case PLUMB_COLUMN_RANK:
      return rank_key (row);
    case PLUMB_COLUMN_QUALITY:
      return quality_key (standing->quality.flags);
    case PLUMB_COLUMN_INDICATOR:
    case PLUMB_N_COLUMNS:
    default:
      return 0;
    }
}

int
plumb_scorecard_column_compare (PlumbScorecardColumn column,
                                const PlumbScorecardRow *a,
                                const PlumbScorecardRow *b,
                                gboolean reversed)
{
  double first, second;
  int order;

  if (column == PLUMB_COLUMN_INDICATOR)
    {
      order = g_utf8_collate (a->comparison->indicator->name, b->comparison->indicator->name);
      return reversed ? -order : order;
    }
  first = key (column, a);
  second = key (column, b);
  if (isnan (first) || isnan (second))
    return isnan (first) - isnan (second);
  order = (first > second) - (first < second);
  return reversed ? -order : order;
}
