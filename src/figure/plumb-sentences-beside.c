/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences that lay a figure beside something: the neighbours, the region, the country, the target.
 */
#include "config.h"

#include "plumb-figure-private.h"
#include "plumb-format.h"
#include "plumb-sentences-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Beside what it can be compared with; @other is a value and whose it is, to follow "above". */
static char *
beside_sentence (const PlumbBeside *beside, const char *other)
{
  const gboolean above = beside->side > 0;

  if (beside->side == 0)
    return g_strdup_printf (_ ("It is level with %s."), other);
  switch (beside->difference.kind)
    {
    case PLUMB_DIFFERENCE_HIGHER:
    case PLUMB_DIFFERENCE_LOWER:
      /* Translators: %s is a value and whose it is: It is above the neighbours’ median of 22.0 %: better, and by ... */
      if (beside->difference.judgement == PLUMB_JUDGEMENT_BETTER)
        return above ? g_strdup_printf (_ ("It is above %s: better, and by more than chance would explain."), other)
                     : g_strdup_printf (_ ("It is below %s: better, and by more than chance would explain."), other);
      if (beside->difference.judgement == PLUMB_JUDGEMENT_WORSE)
        return above ? g_strdup_printf (_ ("It is above %s: worse, and by more than chance would explain."), other)
                     : g_strdup_printf (_ ("It is below %s: worse, and by more than chance would explain."), other);
      return above ? g_strdup_printf (_ ("It is above %s, by more than chance would explain."), other)
                   : g_strdup_printf (_ ("It is below %s, by more than chance would explain."), other);
    case PLUMB_DIFFERENCE_WITHIN:
      return above ? g_strdup_printf (_ ("It is above %s, but chance could explain the difference."), other)
                   : g_strdup_printf (_ ("It is below %s, but chance could explain the difference."), other);
    case PLUMB_DIFFERENCE_UNJUDGED:
    default:
      if (beside->difference.lack == PLUMB_LACK_NONE)
        return above ? g_strdup_printf (_ ("It is above %s."), other) : g_strdup_printf (_ ("It is below %s."), other);
      /* Translators: a value and whose it is, and why nothing can be tested: there are no counts behind it */
      return above ? g_strdup_printf (_ ("It is above %s; whether chance could explain that cannot be tested: %s."),
                                      other, plumb_lack_reason (beside->difference.lack))
                   : g_strdup_printf (_ ("It is below %s; whether chance could explain that cannot be tested: %s."),
                                      other, plumb_lack_reason (beside->difference.lack));
    }
}

/* Why there is no statistic of the neighbours or of the group. */
static char *
too_few_sentence (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const gboolean chosen = comparison->selection->group != NULL;
  const PlumbComparator *group = &standing->group;
  g_autofree char *period = plumb_words_period (comparison, standing->period);

  /* Translators: how many neighbours have them, and how many there are; the plural goes by the first */
  if (group->n >= PLUMB_COMPARATOR_MINIMUM)
    return g_strdup_printf (
      chosen
        ? ngettext (
            "Only %u authority of the chosen group (of %u) has the counts that a pooled rate is made of, which is "
            "too few to compare with.",
            "Only %u authorities of the chosen group (of %u) have the counts that a pooled rate is made of, which "
            "is too few to compare with.",
            group->n_pooled)
        : ngettext (
            "Only %u statistical neighbour (of %u) has the counts that a pooled rate is made of, which is too few to "
            "compare with.",
            "Only %u statistical neighbours (of %u) have the counts that a pooled rate is made of, which is too few "
            "to compare with.",
            group->n_pooled),
      group->n_pooled, group->of);
  if (group->n == 0)
    return g_strdup_printf (chosen ? _ ("No authority of the chosen group has a figure for %s to compare with.")
                                   : _ ("None of its statistical neighbours has a figure for %s to compare with."),
                            period);
  /* Translators: how many neighbours have a figure, how many there are, and the period; the plural goes by the first */
  return g_strdup_printf (
    chosen
      ? ngettext (
          "Only %u authority of the chosen group (of %u) has a figure for %s, which is too few to compare with.",
          "Only %u authorities of the chosen group (of %u) have a figure for %s, which is too few to compare with.",
          group->n)
      : ngettext ("Only %u statistical neighbour (of %u) has a figure for %s, which is too few to compare with.",
                  "Only %u statistical neighbours (of %u) have a figure for %s, which is too few to compare with.",
                  group->n),
    group->n, group->of, period);
}

static char *
with_missing (char *sentence, const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const gboolean chosen = comparison->selection->group != NULL;
  const PlumbComparator *group = &standing->group;
  const guint missing = group->of - plumb_comparator_count (group, standing->statistic);
  g_autofree char *first = sentence;

  if (missing == 0)
    return g_steal_pointer (&first);
  /* Translators: the sentence before, then how many of how many neighbours */
  if (standing->statistic == PLUMB_STATISTIC_POOLED)
    return g_strdup_printf (chosen ? ngettext ("%s %u of the %u of the group has no counts for it.",
                                               "%s %u of the %u of the group have no counts for it.", missing)
                                   : ngettext ("%s %u of the %u neighbours has no counts for it.",
                                               "%s %u of the %u neighbours have no counts for it.", missing),
                            first, missing, group->of);
  return g_strdup_printf (chosen ? ngettext ("%s %u of the %u of the group has no figure.",
                                             "%s %u of the %u of the group have no figure.", missing)
                                 : ngettext ("%s %u of the %u neighbours has no figure.",
                                             "%s %u of the %u neighbours have no figure.", missing),
                          first, missing, group->of);
}

char *
plumb_sentence_neighbours (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbIndicator *indicator = standing->indicator;
  const double value = plumb_comparator_value (&standing->group, standing->statistic);
  g_autofree char *name = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *other = NULL;

  if (!comparison->selection->neighbours || standing->area->level != PLUMB_AREA_AUTHORITY)
    return NULL;
  if (standing->group.of == 0)
    return g_strdup (plumb_words_nobody (comparison->selection));
  if (plumb_indicator_is_total (indicator))
    return g_strdup (_ ("A number like this goes by the size of the area and is not compared with that of others."));
  if (!isfinite (value))
    return too_few_sentence (comparison, standing);
  name = plumb_words_statistic (comparison);
  printed = plumb_words_statistic_value (indicator, value);
  /* Translators: neighbours’ median, 22.0 % */
  other = g_strdup_printf (_ ("the %s of %s"), name, printed);
  if (plumb_standing_has_number (standing))
    return with_missing (beside_sentence (&standing->neighbours, other), comparison, standing);
  /* Translators: neighbours’ median, 22.0 % */
  return with_missing (g_strdup_printf (_ ("The %s is %s."), name, printed), comparison, standing);
}

char *
plumb_sentence_range (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (standing->group.n < PLUMB_COMPARATOR_MINIMUM || plumb_indicator_is_total (standing->indicator))
    return NULL;
  low = plumb_words_value (standing->indicator, standing->group.minimum);
  high = plumb_words_value (standing->indicator, standing->group.maximum);
  return g_strdup_printf (comparison->selection->group != NULL ? _ ("The chosen group runs from %s to %s.")
                                                               : _ ("The neighbours run from %s to %s."),
                          low, high);
}

char *
plumb_sentence_rank (const PlumbComparison *comparison, const PlumbStanding *standing)
{
  const PlumbRank *rank = &standing->rank;
  const char *among = comparison->selection->group != NULL ? _ ("With the chosen group") : _ ("Among its neighbours");
  g_autofree char *ordinal = NULL;

  if (rank->rank == 0 || standing->group.n < PLUMB_COMPARATOR_MINIMUM || plumb_indicator_is_total (standing->indicator))
    return NULL;
  if (rank->ties + 1 == rank->of)
    return g_strdup_printf (comparison->selection->group != NULL
                              ? _ ("It and the chosen group, %u in all, have the same figure.")
                              : _ ("It and its neighbours, %u in all, have the same figure."),
                            rank->of);
  ordinal = plumb_format_ordinal (rank->rank);
  if (standing->indicator->polarity != PLUMB_POLARITY_NONE)
    {
      if (rank->ties == 0)
        /* Translators: Among its neighbours, 3rd, 11 */
        return g_strdup_printf (_ ("%s it ranks %s of %u, where 1st is best."), among, ordinal, rank->of);
      return g_strdup_printf (ngettext ("%s it ranks %s of %u, level with %u other, where 1st is best.",
                                        "%s it ranks %s of %u, level with %u others, where 1st is best.", rank->ties),
                              among, ordinal, rank->of, rank->ties);
    }
  if (rank->ties > 0)
    return g_strdup_printf (ngettext ("%s it is the %s highest of %u, level with %u other.",
                                      "%s it is the %s highest of %u, level with %u others.", rank->ties),
                            among, ordinal, rank->of, rank->ties);
  if (rank->rank == 1)
    return g_strdup_printf (_ ("%s it is the highest of %u."), among, rank->of);
  if (rank->rank == rank->of)
    return g_strdup_printf (_ ("%s it is the lowest of %u."), among, rank->of);
  return g_strdup_printf (_ ("%s it is the %s highest of %u."), among, ordinal, rank->of);
}

char *
plumb_words_age (guint age, PlumbFrequency frequency)
{
  switch (frequency)
    {
    case PLUMB_FREQUENCY_QUARTER:
      return g_strdup_printf (ngettext ("%u quarter older", "%u quarters older", age), age);
    case PLUMB_FREQUENCY_MONTH:
      return g_strdup_printf (ngettext ("%u month older", "%u months older", age), age);
    case PLUMB_FREQUENCY_YEAR:
    case PLUMB_FREQUENCY_DAY:
    default:
      return g_strdup_printf (ngettext ("%u year older", "%u years older", age), age);
    }
}

char *
plumb_sentence_counterpart (const PlumbStanding *standing,
                            const PlumbSeries *series,
                            const PlumbCounterpart *counterpart,
                            const PlumbBeside *beside)
{
  const PlumbIndicator *indicator = standing->indicator;
  const PlumbObservation *other = counterpart->observation;
  const char *name = series != NULL ? series->area->name : NULL;
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;
  g_autofree char *age = NULL;

  /* a total says nothing beside an authority, and the sentence on the neighbours has said so */
  if (series == NULL || plumb_indicator_is_total (indicator))
    return NULL;
  if (other == NULL)
    /* Translators: England, or a region */
    return g_strdup_printf (_ ("There is no figure for %s to compare with."), name);
  period = plumb_period_label (other->period, indicator->calendar);
  if (other->state != PLUMB_STATE_NUMBER)
    /* Translators: England, period, letter of a state and its reason */
    return g_strdup_printf (_ ("The figure for %s for %s is not shown (%s: %s)."), name, period,
                            plumb_state_letter (other->state), plumb_state_reason (other->state));
  value = plumb_words_value (indicator, other->value);
  if (counterpart->broken != NULL)
    return g_strdup_printf (
      _ ("The newest figure for %s, %s for %s, is from before a break in the series and cannot be compared."), name,
      value, period);
  age = plumb_words_age (counterpart->age, plumb_period_frequency (standing->period));
  if (!plumb_standing_has_number (standing))
    return counterpart->age == 0
             ? g_strdup_printf (_ ("The figure for %s is %s."), name, value)
             : g_strdup_printf (_ ("The newest figure for %s is %s, for %s, which is %s."), name, value, period, age);
  if (counterpart->age > 0)
    {
      /* Translators: 22.4 %, England, 1 year older, 2023–24 */
      if (beside->side > 0)
        return g_strdup_printf (_ ("It is above the %s for %s, which is %s (%s)."), value, name, age, period);
      if (beside->side < 0)
        return g_strdup_printf (_ ("It is below the %s for %s, which is %s (%s)."), value, name, age, period);
      return g_strdup_printf (_ ("It is level with the %s for %s, which is %s (%s)."), value, name, age, period);
    }
  else
    {
      /* Translators: 22.6 %, England */
      g_autofree char *whose = g_strdup_printf (_ ("the %s for %s"), value, name);
      PlumbBeside plain = *beside;

      /* why nothing can be tested is said of the change and of the neighbours; thrice is no clearer */
      plain.difference.lack = PLUMB_LACK_NONE;
      return beside_sentence (&plain, whose);
    }
}

char *
plumb_words_target (const PlumbIndicator *indicator, const PlumbTargetStatus *status)
{
  const gboolean range = isfinite (status->lower) && isfinite (status->upper);
  /* a percent sign stands at both ends, any other unit at the last one */
  g_autofree char *lower =
    range ? plumb_format_exact (indicator, status->lower, TRUE) : plumb_words_set_value (indicator, status->lower);
  g_autofree char *upper = plumb_words_set_value (indicator, status->upper);

  if (range)
    /* Translators: a range: 15.0 % to 18.0 % */
    return g_strdup_printf (_ ("%s to %s"), lower, upper);
  if (isfinite (status->lower))
    return g_strdup_printf (_ ("%s or higher"), lower);
  if (isfinite (status->upper))
    return g_strdup_printf (_ ("%s or lower"), upper);
  return g_strdup ("");
}

/* What is done or is not. */
static char *
completion_sentence (const PlumbStanding *standing, const char *target, const char *miss)
{
  const PlumbTargetStatus *status = &standing->target;
  g_autofree char *to =
    status->target->to.kind != 0 ? plumb_period_label (status->target->to, standing->indicator->calendar) : NULL;

  if (status->kind == PLUMB_TARGET_MET)
    return g_strdup_printf (_ ("The target, %s, is completed."), target);
  if (status->kind == PLUMB_TARGET_MISSED)
    return g_strdup_printf (_ ("The target, %s, is not completed: it is missed by %s."), target, miss);
  if (to == NULL)
    return g_strdup_printf (_ ("The target, %s, is not reached yet: it is %s away, and no end is set."), target, miss);
  /* Translators: target, how far it is away, last period it is for */
  return g_strdup_printf (_ ("The target, %s, is not reached yet: it is %s away, and due by the end of %s."), target,
                          miss, to);
}

char *
plumb_sentences_target (const PlumbStanding *standing)
{
  const PlumbTargetStatus *status = &standing->target;
  g_autofree char *target = NULL;
  g_autofree char *miss = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *tolerance = NULL;

  if (status->kind == PLUMB_TARGET_NONE)
    return g_strdup (_ ("No target is set for it."));
  target = plumb_words_target (standing->indicator, status);
  if (status->kind == PLUMB_TARGET_UNJUDGED)
    {
      reason = plumb_target_status_reason (status);
      if (*target == '\0')
        return g_strdup_printf (_ ("Its target cannot be judged: %s."), reason);
      return g_strdup_printf (_ ("Its target, %s, cannot be judged: %s."), target, reason);
    }
  miss = plumb_words_amount (standing->indicator, status->miss);
  if (status->target->scheme == PLUMB_SCHEME_COMPLETION)
    return completion_sentence (standing, target, miss);
  if (status->kind == PLUMB_TARGET_MET)
    return g_strdup_printf (_ ("The target, %s, is met."), target);
  if (status->kind == PLUMB_TARGET_NEARLY)
    {
      tolerance = plumb_words_amount (standing->indicator, status->target->tolerance);
      /* Translators: target, by how much it is missed, by how much it may be */
      return g_strdup_printf (_ ("The target, %s, is nearly met: it is missed by %s, within the tolerance of %s."),
                              target, miss, tolerance);
    }
  return g_strdup_printf (_ ("The target, %s, is missed by %s."), target, miss);
}
