/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A standing as one JSON object, with an object for each measure; what is not there is null.
 */
#include "config.h"

#include "plumb-command.h"
#include "plumb-describe-json.h"
#include "plumb-format.h"
#include "plumb-trend-test.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>

#define P_DECIMALS 6
#define MORE_DECIMALS 2 /* of limits and intervals, more than the indicator has */
#define TREND_DECIMALS 4

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
take_text (JsonBuilder *builder, const char *name, char *text)
{
  g_autofree char *owned = text;

  add_text (builder, name, owned);
}

static void
add_count (JsonBuilder *builder, const char *name, guint n)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, n);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

/* @decimals: negative for the number as it is */
static void
add_number (JsonBuilder *builder, const char *name, double value, int decimals)
{
  json_builder_set_member_name (builder, name);
  if (isfinite (value))
    json_builder_add_double_value (builder, decimals >= 0 ? plumb_round (value, decimals) : value);
  else
    json_builder_add_null_value (builder);
}

static void
add_period (JsonBuilder *builder, const char *name, PlumbPeriod period)
{
  json_builder_set_member_name (builder, name);
  if (period.kind != 0)
    {
      g_autofree char *text = plumb_period_to_string (period);
      json_builder_add_string_value (builder, text);
    }
  else
    {
      json_builder_add_null_value (builder);
    }
}

static void
begin (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

/* A published figure as it was published; a computed one rounded as it is shown. */
static void
add_observation (JsonBuilder *builder, const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  add_number (builder, "value", observation != NULL ? observation->value : NAN,
              observation != NULL && observation->derived ? indicator->decimals : -1);
  add_text (builder, "state", observation != NULL ? plumb_state_letter (observation->state) : "");
}

static void
add_figure (JsonBuilder *builder, const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbIndicator *indicator = standing->indicator;
  const PlumbObservation *own = standing->observation;

  add_text (builder, "indicator", indicator->id);
  add_text (builder, "name", indicator->stored.name);
  add_text (builder, "area_code", standing->area->code);
  add_text (builder, "area_name", standing->area->stored_name);
  add_text (builder, "breakdown", comparison->selection->breakdown != NULL ? comparison->selection->breakdown : "");
  add_text (builder, "unit", indicator->unit_text);
  add_text (builder, "polarity", plumb_polarity_to_string (indicator->polarity));
  add_period (builder, "period", standing->period);
  add_observation (builder, indicator, own);
  add_number (builder, "numerator", own != NULL ? own->numerator : NAN, -1);
  add_number (builder, "denominator", own != NULL ? own->denominator : NAN, -1);
  add_text (builder, "status", own != NULL ? plumb_status_to_string (own->status) : "");
  take_text (builder, "source", plumb_source_text (standing->area, own != NULL ? own->source : ""));
}

static void
add_sentences (JsonBuilder *builder, GPtrArray *sentences)
{
  json_builder_set_member_name (builder, "sentences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sentences->len; i++)
    {
      const PlumbSentence *one = g_ptr_array_index (sentences, i);

      json_builder_begin_object (builder);
      add_text (builder, "topic", plumb_topic_to_string (one->topic));
      add_text (builder, "text", one->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_change (JsonBuilder *builder, const PlumbStanding *standing)
{
  const PlumbChange *change = &standing->change;
  const PlumbIndicator *indicator = standing->indicator;

  begin (builder, "change");
  add_text (builder, "kind", plumb_change_kind_to_string (change->kind));
  add_number (builder, "amount", change->amount, indicator->decimals);
  add_period (builder, "earlier_period", change->earlier != NULL ? change->earlier->period : PLUMB_PERIOD_NONE);
  add_number (builder, "earlier_value", change->earlier != NULL ? change->earlier->value : NAN, -1);
  add_text (builder, "test", plumb_change_method (change, indicator));
  add_number (builder, "p", change->p, P_DECIMALS);
  add_text (builder, "judgement", plumb_judgement_to_string (change->judgement));
  add_text (builder, "word", plumb_change_word (change));
  take_text (builder, "reason", plumb_change_reason (change, indicator));
  json_builder_end_object (builder);
}

static void
add_trend (JsonBuilder *builder, const PlumbStanding *standing)
{
  const PlumbRecentTrend *trend = &standing->trend;

  begin (builder, "trend");
  add_text (builder, "verdict", plumb_trend_verdict_to_string (trend->verdict));
  add_period (builder, "from", trend->from);
  add_period (builder, "to", trend->to);
  add_count (builder, "n", trend->n);
  add_text (builder, "test", plumb_recent_trend_method (trend));
  add_number (builder, "statistic", trend->statistic, TREND_DECIMALS);
  add_number (builder, "critical", PLUMB_TREND_CRITICAL, TREND_DECIMALS);
  add_number (builder, "slope", trend->slope, TREND_DECIMALS);
  add_text (builder, "judgement", plumb_judgement_to_string (trend->judgement));
  take_text (builder, "reason", plumb_recent_trend_reason (trend, standing->indicator->calendar));
  json_builder_end_object (builder);
}

static void
add_control (JsonBuilder *builder, const PlumbStanding *standing)
{
  const PlumbControlStand *control = &standing->control;
  const int decimals = standing->indicator->decimals + MORE_DECIMALS;

  if (!control->charted)
    {
      json_builder_set_member_name (builder, "control");
      json_builder_add_null_value (builder);
      return;
    }
  begin (builder, "control");
  add_text (builder, "state", plumb_variation_to_string (control->point.variation));
  take_text (builder, "rule", plumb_xmr_rules_to_string (control->point.rules));
  add_number (builder, "mean", control->point.mean, decimals);
  add_number (builder, "lower", control->point.lower, decimals);
  add_number (builder, "upper", control->point.upper, decimals);
  add_flag (builder, "trial", control->trial);
  add_text (builder, "assurance", plumb_assurance_to_string (control->assurance));
  json_builder_end_object (builder);
}

static void
add_interval (JsonBuilder *builder, const PlumbConfidence *interval, int decimals)
{
  json_builder_begin_object (builder);
  add_number (builder, "level", 100 * interval->level, 1);
  add_number (builder, "lower", interval->lower, decimals);
  add_number (builder, "upper", interval->upper, decimals);
  add_text (builder, "reason", plumb_lack_reason (interval->lack));
  json_builder_end_object (builder);
}

static void
add_beside (JsonBuilder *builder, const PlumbBeside *beside)
{
  add_text (builder, "difference", plumb_difference_kind_to_string (beside->difference.kind));
  add_text (builder, "judgement", plumb_judgement_to_string (beside->difference.judgement));
  add_text (builder, "reason", plumb_lack_reason (beside->difference.lack));
}

static void
add_missing (JsonBuilder *builder, const PlumbComparison *comparison, const PlumbStanding *standing)
{
  g_autoptr (GArray) missing =
    plumb_comparator_missing (comparison->neighbours, comparison->own, standing->period, standing->statistic);

  json_builder_set_member_name (builder, "missing");
  json_builder_begin_array (builder);
  for (guint i = 0; i < missing->len; i++)
    {
      const PlumbMissing *one = &g_array_index (missing, PlumbMissing, i);
      const PlumbSeries *series = g_ptr_array_index (comparison->neighbours, one->series);

      json_builder_begin_object (builder);
      add_text (builder, "area_code", series->area->code);
      add_text (builder, "area_name", series->area->stored_name);
      add_text (builder, "state", plumb_state_letter (one->state));
      add_text (builder, "reason", plumb_describe_missing (one));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_extreme (JsonBuilder *builder, const char *name, const PlumbComparison *comparison, int index)
{
  const PlumbSeries *series = index >= 0 ? g_ptr_array_index (comparison->neighbours, index) : NULL;

  add_text (builder, name, series != NULL ? series->area->stored_name : "");
}

static void
add_neighbours (JsonBuilder *builder, const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbComparator *group = &standing->group;
  const gboolean enough = group->n >= PLUMB_COMPARATOR_MINIMUM;

  begin (builder, "neighbours");
  add_text (builder, "set", comparison->set != NULL ? comparison->set->name : "");
  add_flag (builder, "chosen", comparison->selection->group != NULL);
  add_text (builder, "statistic", plumb_statistic_to_string (standing->statistic));
  add_count (builder, "n", plumb_comparator_count (group, standing->statistic));
  add_count (builder, "of", group->of);
  if (group->of > 0)
    {
      add_number (builder, "value", plumb_comparator_value (group, standing->statistic), -1);
      add_number (builder, "mean", group->mean, -1);
      add_number (builder, "median", group->median, -1);
      add_number (builder, "pooled", group->pooled, -1);
      add_number (builder, "minimum", group->minimum, -1);
      add_extreme (builder, "minimum_area", comparison, group->minimum_of);
      add_number (builder, "q1", group->q1, -1);
      add_number (builder, "q3", group->q3, -1);
      add_number (builder, "maximum", group->maximum, -1);
      add_extreme (builder, "maximum_area", comparison, group->maximum_of);
      if (enough && plumb_standing_has_number (standing))
        {
          add_count (builder, "above", group->above);
          add_count (builder, "level", group->equal);
          add_count (builder, "below", group->below);
        }
      add_beside (builder, &standing->neighbours);
      add_missing (builder, comparison, standing);
    }
  json_builder_end_object (builder);
}

static void
add_rank (JsonBuilder *builder, const char *name, const PlumbRank *rank)
{
  begin (builder, name);
  if (rank->rank > 0)
    {
      add_count (builder, "rank", rank->rank);
      add_count (builder, "of", rank->of);
      add_count (builder, "ties", rank->ties);
    }
  json_builder_end_object (builder);
}

static void
add_rank_of_all (JsonBuilder *builder, const PlumbStanding *standing)
{
  const PlumbRank *rank = &standing->rank_of_all;
  const char band[2] = { rank->band, '\0' };

  begin (builder, "all_authorities");
  if (rank->rank > 0)
    {
      add_count (builder, "rank", rank->rank);
      add_count (builder, "of", rank->of);
      add_count (builder, "ties", rank->ties);
      add_text (builder, "band", band);
      take_text (builder, "no_band", plumb_rank_summary_bands (&standing->all));
      take_text (builder, "not_ranked", plumb_rank_summary_excluded (&standing->all));
    }
  json_builder_end_object (builder);
}

static void
add_counterpart (JsonBuilder *builder,
                 const char *name,
                 const PlumbIndicator *indicator,
                 const PlumbSeries *series,
                 const PlumbCounterpart *counterpart,
                 const PlumbBeside *beside)
{
  if (series == NULL || counterpart->observation == NULL)
    {
      json_builder_set_member_name (builder, name);
      json_builder_add_null_value (builder);
      return;
    }
  begin (builder, name);
  add_text (builder, "area_name", series->area->stored_name);
  add_period (builder, "period", counterpart->observation->period);
  add_count (builder, "age", counterpart->age);
  add_observation (builder, indicator, counterpart->observation);
  add_flag (builder, "broken", counterpart->broken != NULL);
  if (beside != NULL)
    add_beside (builder, beside);
  json_builder_end_object (builder);
}

static void
add_target (JsonBuilder *builder, const PlumbStanding *standing)
{
  const PlumbTargetStatus *status = &standing->target;

  begin (builder, "target");
  add_text (builder, "status", plumb_target_status_to_string (status));
  add_text (builder, "word", plumb_target_status_word (status));
  take_text (builder, "reason", plumb_target_status_reason (status));
  if (status->target != NULL)
    {
      add_text (builder, "scheme", plumb_scheme_to_string (status->target->scheme));
      add_number (builder, "lower", status->lower, -1);
      add_number (builder, "upper", status->upper, -1);
      add_number (builder, "miss", status->miss, -1);
      add_number (builder, "tolerance", status->target->tolerance, -1);
      add_period (builder, "from", status->target->from);
      add_period (builder, "to", status->target->to);
      add_text (builder, "note", status->target->note);
      add_text (builder, "source", status->target->source);
    }
  json_builder_end_object (builder);
}

static void
add_record (JsonBuilder *builder, const PlumbStanding *standing)
{
  static const char *const kinds[] = { "none", "highest", "lowest" };

  begin (builder, "record");
  add_text (builder, "kind", kinds[standing->record.kind]);
  add_count (builder, "of", standing->record.n);
  add_period (builder, "since", standing->record.since);
  add_period (builder, "equalled", standing->record.equalled);
  json_builder_end_object (builder);
}

static void
add_quality (JsonBuilder *builder, const PlumbQuality *quality)
{
  g_autofree char *words = plumb_quality_to_string (quality->flags);
  g_auto (GStrv) flags = g_strsplit (words, ";", -1);

  begin (builder, "quality");
  json_builder_set_member_name (builder, "flags");
  json_builder_begin_array (builder);
  for (guint i = 0; flags[i] != NULL; i++)
    json_builder_add_string_value (builder, flags[i]);
  json_builder_end_array (builder);
  add_count (builder, "hidden_periods", quality->n_hidden);
  add_count (builder, "missing_periods", quality->n_missing);
  add_period (builder, "break", quality->broken != NULL ? quality->broken->period : PLUMB_PERIOD_NONE);
  json_builder_end_object (builder);
}

void
plumb_describe_json_print (const PlumbComparison *comparison, const PlumbStanding *standing, GPtrArray *sentences)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  const int decimals = standing->indicator->decimals + MORE_DECIMALS;

  json_builder_begin_object (builder);
  add_figure (builder, comparison, standing);
  add_sentences (builder, sentences);
  add_change (builder, standing);
  add_trend (builder, standing);
  add_control (builder, standing);
  json_builder_set_member_name (builder, "intervals");
  json_builder_begin_array (builder);
  add_interval (builder, &standing->interval, decimals);
  add_interval (builder, &standing->wide_interval, decimals);
  json_builder_end_array (builder);
  add_neighbours (builder, comparison, standing);
  add_rank (builder, "rank", &standing->rank);
  add_rank_of_all (builder, standing);
  add_counterpart (builder, "region", standing->indicator, comparison->region, &standing->region,
                   &standing->beside_region);
  add_counterpart (builder, "england", standing->indicator, comparison->country, &standing->country,
                   &standing->beside_country);
  add_counterpart (builder, "last_year", standing->indicator, comparison->own, &standing->last_year, NULL);
  add_target (builder, standing);
  add_record (builder, standing);
  add_quality (builder, &standing->quality);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

const char *
plumb_describe_missing (const PlumbMissing *missing)
{
  if (missing->no_row)
    return _ ("no figure");
  return missing->state != PLUMB_STATE_NUMBER ? plumb_state_reason (missing->state) : _ ("no counts");
}
