/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentences of a figure, one a topic, from its standing.
 */
#include "config.h"

#include "plumb-figure-private.h"
#include "plumb-format.h"
#include "plumb-sentences-private.h"
#include "plumb-trend-test.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *const topics[] = {
  [PLUMB_TOPIC_VALUE] = "value",           [PLUMB_TOPIC_CHANGE] = "change",   [PLUMB_TOPIC_LAST_YEAR] = "last_year",
  [PLUMB_TOPIC_TREND] = "trend",           [PLUMB_TOPIC_CONTROL] = "control", [PLUMB_TOPIC_RECORD] = "record",
  [PLUMB_TOPIC_NEIGHBOURS] = "neighbours", [PLUMB_TOPIC_RANGE] = "range",     [PLUMB_TOPIC_RANK] = "rank",
  [PLUMB_TOPIC_REGION] = "region",         [PLUMB_TOPIC_ENGLAND] = "england", [PLUMB_TOPIC_TARGET] = "target",
  [PLUMB_TOPIC_QUALITY] = "quality",
};
G_STATIC_ASSERT (G_N_ELEMENTS (topics) == PLUMB_N_TOPICS);

const char *
plumb_topic_to_string (PlumbTopic topic)
{
  g_return_val_if_fail ((guint) topic < PLUMB_N_TOPICS, "");
  return topics[topic];
}

static char *
value_sentence (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbIndicator *indicator = standing->indicator;
  const PlumbObservation *own = standing->observation;
  const char *area = standing->area->name;
  g_autofree char *period = NULL;
  g_autofree char *value = NULL;
  g_autofree char *counts = NULL;

  if (standing->period.kind == 0)
    /* Translators: name of the indicator, name of the area */
    return g_strdup_printf (_ ("%s: there is no figure for %s."), indicator->name, area);
  period = plumb_words_period (comparison, standing->period);
  if (own == NULL)
    return g_strdup_printf (_ ("%s: there is no figure for %s for %s."), indicator->name, area, period);
  if (own->state != PLUMB_STATE_NUMBER)
    /* Translators: name of the indicator, name of the area, period, letter of a state and its reason */
    return g_strdup_printf (_ ("%s: in %s the figure for %s is not shown (%s: %s)."), indicator->name, area, period,
                            plumb_state_letter (own->state), plumb_state_reason (own->state));
  value = plumb_words_value (indicator, own->value);
  if (!plumb_observation_is_measured (own))
    /* Translators: name of the indicator, name of the area, period, `forecast` or `budget`, value */
    return g_strdup_printf (_ ("%s: in %s there is for %s no measured figure but a %s, %s."), indicator->name, area,
                            period, plumb_status_label (own->status), value);
  counts = plumb_words_counts (indicator, own);
  if (indicator->unit == PLUMB_UNIT_COUNT || *counts == '\0')
    return g_strdup_printf (_ ("%s: in %s the figure for %s is %s."), indicator->name, area, period, value);
  /* Translators: name of the indicator, name of the area, period, value, 173 of 1,126 */
  return g_strdup_printf (_ ("%s: in %s the figure for %s is %s (%s)."), indicator->name, area, period, value, counts);
}

/* A change that chance would not explain. */
static char *
clear_change (const PlumbChange *change, const char *amount, const char *before, const char *period)
{
  const gboolean up = change->kind == PLUMB_CHANGE_UP;

  /* Translators: 4.6 points, 20.0 %, 2023–24 */
  if (change->judgement == PLUMB_JUDGEMENT_BETTER)
    return up ? g_strdup_printf (_ ("It is %s higher than the %s for %s: better, and more than chance would explain."),
                                 amount, before, period)
              : g_strdup_printf (_ ("It is %s lower than the %s for %s: better, and more than chance would explain."),
                                 amount, before, period);
  if (change->judgement == PLUMB_JUDGEMENT_WORSE)
    return up ? g_strdup_printf (_ ("It is %s higher than the %s for %s: worse, and more than chance would explain."),
                                 amount, before, period)
              : g_strdup_printf (_ ("It is %s lower than the %s for %s: worse, and more than chance would explain."),
                                 amount, before, period);
  return up ? g_strdup_printf (_ ("It is %s higher than the %s for %s, more than chance would explain."), amount,
                               before, period)
            : g_strdup_printf (_ ("It is %s lower than the %s for %s, more than chance would explain."), amount, before,
                               period);
}

static char *
change_sentence (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbChange *change = &standing->change;
  const PlumbIndicator *indicator = standing->indicator;
  g_autofree char *period = NULL;
  g_autofree char *before = NULL;
  g_autofree char *amount = NULL;

  if (change->kind == PLUMB_CHANGE_NO_VALUE)
    return NULL;
  period = plumb_words_period (comparison, plumb_period_before (standing->period));
  if (change->kind == PLUMB_CHANGE_NO_EARLIER)
    return g_strdup_printf (_ ("There is no figure for %s, so whether it changed cannot be tested."), period);
  if (change->kind == PLUMB_CHANGE_EARLIER_HIDDEN)
    /* Translators: period, letter of a state and its reason */
    return g_strdup_printf (_ ("The figure for %s is not shown (%s: %s), so whether it changed cannot be tested."),
                            period, plumb_state_letter (change->earlier->state),
                            plumb_state_reason (change->earlier->state));
  before = plumb_words_value (indicator, change->earlier->value);
  amount = plumb_words_amount (indicator, change->amount);
  switch (change->kind)
    {
    case PLUMB_CHANGE_BROKEN:
      return g_strdup_printf (_ ("The series breaks after %s, so the %s for it cannot be compared."), period, before);
    case PLUMB_CHANGE_NONE:
      return g_strdup_printf (_ ("It is the same as for %s."), period);
    case PLUMB_CHANGE_UNTESTED:
      /* Translators: 430, 2023–24, 22, why nothing can be tested: full-time equivalents are no counts */
      return g_strdup_printf (
        _ ("It was %s for %s; whether the difference of %s is more than chance cannot be tested: %s."), before, period,
        amount, plumb_lack_reason (change->lack));
    case PLUMB_CHANGE_CHANCE:
      return g_strdup_printf (
        _ ("It was %s for %s: the difference of %s could be chance, so there is no clear change."), before, period,
        amount);
    case PLUMB_CHANGE_UP:
    case PLUMB_CHANGE_DOWN:
      return clear_change (change, amount, before, period);
    case PLUMB_CHANGE_NO_VALUE:
    case PLUMB_CHANGE_NO_EARLIER:
    case PLUMB_CHANGE_EARLIER_HIDDEN:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The same season a year ago, which the month before is not. */
static char *
last_year_sentence (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbFrequency frequency = plumb_period_frequency (standing->period);
  const PlumbObservation *then = standing->last_year.observation;
  g_autofree char *period = NULL;
  g_autofree char *value = NULL;

  if (then == NULL || then->state != PLUMB_STATE_NUMBER || !plumb_standing_has_number (standing) ||
      (frequency != PLUMB_FREQUENCY_MONTH && frequency != PLUMB_FREQUENCY_QUARTER))
    return NULL;
  period = plumb_words_period (comparison, then->period);
  value = plumb_words_value (standing->indicator, then->value);
  if (standing->last_year.broken != NULL)
    return g_strdup_printf (_ ("A year earlier, for %s, it was %s, but the series breaks between the two."), period,
                            value);
  return g_strdup_printf (_ ("A year earlier, for %s, it was %s."), period, value);
}

static char *
trend_sentence (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbRecentTrend *trend = &standing->trend;
  const gboolean up = trend->verdict == PLUMB_TREND_INCREASING;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *reason = NULL;

  if (!plumb_standing_has_number (standing))
    return NULL;
  from = plumb_words_period (comparison, trend->from);
  to = plumb_words_period (comparison, trend->to);
  switch (trend->verdict)
    {
    case PLUMB_TREND_INCREASING:
    case PLUMB_TREND_DECREASING:
      /* Translators: the first and the last of five periods */
      if (trend->judgement == PLUMB_JUDGEMENT_BETTER)
        return up
                 ? g_strdup_printf (_ ("The trend from %s to %s is upward, which is better, and more than chance would "
                                       "explain."),
                                    from, to)
                 : g_strdup_printf (_ ("The trend from %s to %s is downward, which is better, and more than chance "
                                       "would explain."),
                                    from, to);
      if (trend->judgement == PLUMB_JUDGEMENT_WORSE)
        return up ? g_strdup_printf (_ ("The trend from %s to %s is upward, which is worse, and more than chance would "
                                        "explain."),
                                     from, to)
                  : g_strdup_printf (_ ("The trend from %s to %s is downward, which is worse, and more than chance "
                                        "would explain."),
                                     from, to);
      return up
               ? g_strdup_printf (_ ("The trend from %s to %s is upward, more than chance would explain."), from, to)
               : g_strdup_printf (_ ("The trend from %s to %s is downward, more than chance would explain."), from, to);
    case PLUMB_TREND_LEVEL:
      if (trend->statistic > PLUMB_TREND_CRITICAL)
        return g_strdup_printf (_ ("From %s to %s there is no clear trend: its direction hangs on a single period."),
                                from, to);
      return g_strdup_printf (_ ("From %s to %s there is no clear trend."), from, to);
    case PLUMB_TREND_UNTESTED:
    default:
      if (trend->obstacle == PLUMB_TREND_OBSTACLE_COUNTS && plumb_period_equal (trend->at, trend->to))
        return g_strdup_printf (_ ("Whether there is a trend over five periods cannot be tested: %s."),
                                plumb_lack_reason (trend->lack));
      reason = plumb_recent_trend_reason (trend, standing->indicator->calendar);
      /* Translators: a sentence that says why */
      return g_strdup_printf (_ ("Whether there is a trend over five periods cannot be tested. %s"), reason);
    }
}

static char *
control_sentence (const PlumbStanding *standing)
{
  const PlumbControlStand *control = &standing->control;
  const gboolean months = plumb_period_frequency (standing->period) == PLUMB_FREQUENCY_MONTH;

  if (!control->charted)
    return NULL;
  if (!control->limited)
    return g_strdup (_ ("There are no control limits to judge it by."));
  switch (control->point.variation)
    {
    case PLUMB_VARIATION_IMPROVING:
      return months ? g_strdup (_ ("It shows more than the usual variation from month to month: an improvement."))
                    : g_strdup (_ ("It shows more than the usual variation from quarter to quarter: an improvement."));
    case PLUMB_VARIATION_CONCERNING:
      return months ? g_strdup (_ ("It shows more than the usual variation from month to month: a concern."))
                    : g_strdup (_ ("It shows more than the usual variation from quarter to quarter: a concern."));
    case PLUMB_VARIATION_HIGHER:
      return months
               ? g_strdup (_ ("It shows more than the usual variation from month to month, pointing upwards."))
               : g_strdup (_ ("It shows more than the usual variation from quarter to quarter, pointing upwards."));
    case PLUMB_VARIATION_LOWER:
      return months
               ? g_strdup (_ ("It shows more than the usual variation from month to month, pointing downwards."))
               : g_strdup (_ ("It shows more than the usual variation from quarter to quarter, pointing downwards."));
    case PLUMB_VARIATION_COMMON:
    case PLUMB_VARIATION_NONE:
    case PLUMB_N_VARIATIONS:
    default:
      return months ? g_strdup (_ ("It shows no more than the usual variation from month to month."))
                    : g_strdup (_ ("It shows no more than the usual variation from quarter to quarter."));
    }
}

/* Whether the target will be met if nothing changes. */
static char *
assurance_sentence (const PlumbStanding *standing)
{
  const gboolean months = plumb_period_frequency (standing->period) == PLUMB_FREQUENCY_MONTH;

  switch (standing->control.assurance)
    {
    case PLUMB_ASSURANCE_MEETS:
      return months ? g_strdup (_ ("With its usual variation it meets the target every month."))
                    : g_strdup (_ ("With its usual variation it meets the target every quarter."));
    case PLUMB_ASSURANCE_MISSES:
      return months ? g_strdup (_ ("With its usual variation it misses the target every month."))
                    : g_strdup (_ ("With its usual variation it misses the target every quarter."));
    case PLUMB_ASSURANCE_HIT_AND_MISS:
      return months
               ? g_strdup (_ ("With its usual variation it meets the target in some months and misses it in others."))
               : g_strdup (
                   _ ("With its usual variation it meets the target in some quarters and misses it in others."));
    case PLUMB_ASSURANCE_NO_TARGET:
    case PLUMB_ASSURANCE_UNJUDGED:
    default:
      return NULL;
    }
}

static char *
record_sentence (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbRecord *record = &standing->record;
  const gboolean highest = record->kind == PLUMB_RECORD_HIGHEST;
  g_autofree char *since = NULL;
  g_autofree char *equalled = NULL;

  if (record->kind == PLUMB_RECORD_NONE)
    return NULL;
  since = plumb_words_period (comparison, record->since);
  if (record->equalled.kind == 0)
    /* Translators: how many figures, the period of the first */
    return highest ? g_strdup_printf (_ ("It is the highest of the %u figures since %s."), record->n, since)
                   : g_strdup_printf (_ ("It is the lowest of the %u figures since %s."), record->n, since);
  equalled = plumb_words_period (comparison, record->equalled);
  return highest ? g_strdup_printf (_ ("It is the highest of the %u figures since %s, level with that for %s."),
                                    record->n, since, equalled)
                 : g_strdup_printf (_ ("It is the lowest of the %u figures since %s, level with that for %s."),
                                    record->n, since, equalled);
}

static void
add_quality (GString *out, char *sentence)
{
  g_autofree char *text = sentence;

  g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", text);
}

static char *
quality_sentences (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbQuality *quality = &standing->quality;
  GString *out = g_string_new (NULL);
  g_autofree char *made_of = NULL;

  if (quality->flags & PLUMB_QUALITY_ILLUSTRATIVE)
    add_quality (out, g_strdup (_ ("The data are illustrative, made up to show the program.")));
  if (quality->flags & PLUMB_QUALITY_PROVISIONAL)
    add_quality (out, g_strdup (_ ("The figure is provisional and may be revised.")));
  if (quality->flags & PLUMB_QUALITY_DERIVED)
    add_quality (out, g_strdup (_ ("The figure is worked out from its counts; it was not published as such.")));
  if (quality->flags & PLUMB_QUALITY_SMALL)
    add_quality (out, g_strdup (_ ("The numbers are small: one case more or fewer moves the figure far.")));
  if (quality->flags & PLUMB_QUALITY_BREAK)
    {
      g_autofree char *at = plumb_words_period (comparison, quality->broken->period);

      /* Translators: period, what was noted of the break */
      add_quality (out,
                   quality->broken->note != NULL && *quality->broken->note != '\0'
                     ? g_strdup_printf (_ ("The series breaks at %s (%s): figures from before it cannot be compared."),
                                        at, quality->broken->note)
                     : g_strdup_printf (_ ("The series breaks at %s: figures from before it cannot be compared."), at));
    }
  if (quality->n_hidden > 0)
    add_quality (out,
                 g_strdup_printf (ngettext ("The figure for %u earlier period is not shown.",
                                            "The figures for %u earlier periods are not shown.", quality->n_hidden),
                                  quality->n_hidden));
  if (quality->n_missing > 0)
    add_quality (out, g_strdup_printf (ngettext ("There is no figure for %u earlier period.",
                                                 "There is no figure for %u earlier periods.", quality->n_missing),
                                       quality->n_missing));
  if (quality->flags & PLUMB_QUALITY_TRIAL)
    add_quality (out, g_strdup_printf (_ ("The control limits are trial limits, as they rest on fewer than %d values."),
                                       PLUMB_XMR_TRIAL));
  made_of = plumb_comparison_made_of (comparison);
  if (made_of != NULL)
    add_quality (out, g_steal_pointer (&made_of));
  if (out->len > 0)
    return g_string_free (out, FALSE);
  g_string_free (out, TRUE);
  return NULL;
}

static void
sentence_free (PlumbSentence *sentence)
{
  g_free (sentence->text);
  g_free (sentence);
}

static void
take (GPtrArray *list, PlumbTopic topic, char *text)
{
  PlumbSentence *sentence;

  if (text == NULL)
    return;
  sentence = g_new (PlumbSentence, 1);
  *sentence = (PlumbSentence){ .topic = topic, .text = text };
  g_ptr_array_add (list, sentence);
}

GPtrArray *
plumb_sentences (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) sentence_free);

  take (list, PLUMB_TOPIC_VALUE, value_sentence (comparison, standing));
  if (standing->period.kind == 0)
    return list;
  take (list, PLUMB_TOPIC_CHANGE, change_sentence (comparison, standing));
  take (list, PLUMB_TOPIC_LAST_YEAR, last_year_sentence (comparison, standing));
  take (list, PLUMB_TOPIC_TREND, trend_sentence (comparison, standing));
  take (list, PLUMB_TOPIC_CONTROL, control_sentence (standing));
  take (list, PLUMB_TOPIC_RECORD, record_sentence (comparison, standing));
  take (list, PLUMB_TOPIC_NEIGHBOURS, plumb_sentence_neighbours (comparison, standing));
  take (list, PLUMB_TOPIC_RANGE, plumb_sentence_range (comparison, standing));
  take (list, PLUMB_TOPIC_RANK, plumb_sentence_rank (comparison, standing));
  take (list, PLUMB_TOPIC_REGION,
        plumb_sentence_counterpart (standing, comparison->region, &standing->region, &standing->beside_region));
  take (list, PLUMB_TOPIC_ENGLAND,
        plumb_sentence_counterpart (standing, comparison->country, &standing->country, &standing->beside_country));
  take (list, PLUMB_TOPIC_TARGET, plumb_sentences_target (standing));
  take (list, PLUMB_TOPIC_TARGET, assurance_sentence (standing));
  take (list, PLUMB_TOPIC_QUALITY, quality_sentences (comparison, standing));
  return list;
}

char *
plumb_sentences_join (GPtrArray *sentences, guint wanted)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const PlumbSentence *one = g_ptr_array_index (sentences, i);

      if (wanted & (1u << one->topic))
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", one->text);
    }
  return g_string_free (out, FALSE);
}

static char *
band_sentence (const PlumbStanding *standing)
{
  const PlumbRank *rank = &standing->rank_of_all;

  if (rank->band == 'A')
    /* Translators: how many authorities are ranked */
    return g_strdup_printf (_ ("It is in the best quarter of the %u authorities with a figure (band A)."), rank->of);
  return g_strdup_printf (_ ("It is in the worst quarter of the %u authorities with a figure (band D)."), rank->of);
}

static char *
reason_sentence (const PlumbComparison *comparison, const PlumbStanding *standing, PlumbReasons reason)
{
  switch (reason)
    {
    case PLUMB_REASON_TARGET:
      return plumb_sentences_target (standing);
    case PLUMB_REASON_NEIGHBOURS:
      return plumb_sentence_neighbours (comparison, standing);
    case PLUMB_REASON_TREND:
      return trend_sentence (comparison, standing);
    case PLUMB_REASON_CHANGE:
      return change_sentence (comparison, standing);
    case PLUMB_REASON_CONTROL:
      return control_sentence (standing);
    case PLUMB_REASON_BAND:
    default:
      return band_sentence (standing);
    }
}

char *
plumb_sentences_finding (const PlumbComparison *comparison,
                         const PlumbStanding *standing,
                         const PlumbFinding *finding,
                         gboolean development)
{
  const PlumbReasons sides[] = { development ? finding->bad : finding->good,
                                 development ? finding->good : finding->bad };
  GString *out = g_string_new (NULL);
  g_autofree char *period = plumb_words_period (comparison, standing->period);
  g_autofree char *value = plumb_words_value (standing->indicator, standing->observation->value);

  /* Translators: name of an indicator, its value, period */
  g_string_append_printf (out, _ ("%s: %s for %s."), standing->indicator->name, value, period);
  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    for (guint i = 0; i < PLUMB_N_REASONS; i++)
      if (sides[side] & (1u << i))
        {
          g_autofree char *sentence = reason_sentence (comparison, standing, 1u << i);

          g_string_append_printf (out, " %s", sentence);
        }
  return g_string_free (out, FALSE);
}
