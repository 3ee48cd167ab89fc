/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a figure: its finding, what is measured, what it says to those who do not see it, and where it comes
 * from. A change that could be chance is never called a rise or a fall, and without a judgement nothing is called
 * better.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-private.h"
#include "plumb-format.h"
#include "plumb-locale.h"
#include "plumb-sentences.h"

/* What the period before is called, to follow "on". */
static const char *
before_word (const PlumbComparison *comparison, PlumbPeriod period)
{
  switch (plumb_period_frequency (period))
    {
    case PLUMB_FREQUENCY_YEAR:
      return _ ("the year before");
    case PLUMB_FREQUENCY_QUARTER:
      return _ ("the quarter before");
    case PLUMB_FREQUENCY_MONTH:
      return _ ("the month before");
    case PLUMB_FREQUENCY_DAY:
    default:
      return _ ("the day before");
    }
}

/* "; no clear change on the year before", or nothing where there is nothing to say that is not said otherwise. */
static char *
change_clause (const PlumbComparison *comparison, const PlumbChange *change, PlumbPeriod period)
{
  const char *before = before_word (comparison, period);

  switch (change->kind)
    {
    case PLUMB_CHANGE_CHANCE:
      return g_strdup_printf (_ ("no clear change on %s"), before);
    case PLUMB_CHANGE_NONE:
      return g_strdup_printf (_ ("the same as %s"), before);
    case PLUMB_CHANGE_UNTESTED:
      return g_strdup_printf (_ ("the change on %s is not tested"), before);
    case PLUMB_CHANGE_EARLIER_HIDDEN:
      return g_strdup_printf (_ ("the change on %s cannot be tested"), before);
    case PLUMB_CHANGE_BROKEN:
      return g_strdup_printf (_ ("not comparable with %s"), before);
    case PLUMB_CHANGE_NO_VALUE:
    case PLUMB_CHANGE_NO_EARLIER:
    case PLUMB_CHANGE_UP:
    case PLUMB_CHANGE_DOWN:
    default:
      return NULL;
    }
}

char *
plumb_words_trend_title (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const char *name = comparison->indicator->name;
  const PlumbObservation *latest = self->standing.observation;
  const PlumbChange change = self->standing.change;
  g_autofree char *value = NULL;
  g_autofree char *against = NULL;
  g_autofree char *clause = NULL;

  if (latest == NULL)
    return g_strdup_printf (_ ("%s: no figure for %s"), name, comparison->area->name);
  if (latest->state != PLUMB_STATE_NUMBER)
    {
      g_autofree char *period = plumb_words_period (comparison, latest->period);
      return g_strdup_printf (_ ("%s: the figure for %s is not shown (%s)"), name, period,
                              plumb_state_reason (latest->state));
    }

  value = plumb_words_value (comparison->indicator, latest->value);
  against = plumb_words_against (comparison, &self->standing);
  /* Within a year the one before may be another season: what is compared has to be said. */
  if (plumb_period_frequency (latest->period) != PLUMB_FREQUENCY_YEAR &&
      (change.kind == PLUMB_CHANGE_DOWN || change.kind == PLUMB_CHANGE_UP))
    {
      const char *before = before_word (comparison, latest->period);
      return change.kind == PLUMB_CHANGE_UP ? g_strdup_printf (_ ("%s rose on %s, to %s"), name, before, value)
                                            : g_strdup_printf (_ ("%s fell on %s, to %s"), name, before, value);
    }
  if (change.kind == PLUMB_CHANGE_DOWN)
    return against != NULL ? g_strdup_printf (_ ("%s fell to %s, %s"), name, value, against)
                           : g_strdup_printf (_ ("%s fell to %s"), name, value);
  if (change.kind == PLUMB_CHANGE_UP)
    return against != NULL ? g_strdup_printf (_ ("%s rose to %s, %s"), name, value, against)
                           : g_strdup_printf (_ ("%s rose to %s"), name, value);

  clause = change_clause (comparison, &change, latest->period);
  if (clause != NULL)
    return g_strdup_printf (_ ("%s: %s; %s"), name, value, clause);
  return against != NULL ? g_strdup_printf (_ ("%s: %s, %s"), name, value, against)
                         : g_strdup_printf (_ ("%s: %s"), name, value);
}

char *
plumb_words_neighbours_title (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const char *name = comparison->indicator->name;
  const char *area = comparison->area->name;
  const PlumbObservation *own = self->standing.observation;
  const PlumbRank *standing = &self->standing.rank;
  g_autofree char *value = NULL;
  g_autofree char *rank = NULL;
  g_autofree char *against = NULL;

  if (own == NULL)
    return g_strdup_printf (_ ("%s: no figure for %s"), name, area);
  if (own->state != PLUMB_STATE_NUMBER)
    return g_strdup_printf (_ ("%s: the figure of %s is not shown (%s)"), name, area, plumb_state_reason (own->state));
  value = plumb_words_value (comparison->indicator, own->value);
  rank = standing->rank > 0 ? plumb_rank_label (standing, comparison->indicator->polarity) : NULL;
  against = plumb_words_against (comparison, &self->standing);
  if (rank != NULL && against != NULL)
    /* Translators: Re-referrals: North Somerset 15.4 %, 1st= of 11, below the neighbours’ median of 22.0 % */
    return g_strdup_printf (_ ("%s: %s %s, %s, %s"), name, area, value, rank, against);
  if (rank != NULL)
    return g_strdup_printf (_ ("%s: %s %s, %s"), name, area, value, rank);
  return g_strdup_printf (_ ("%s: %s %s"), name, area, value);
}

/* A wording in the middle of a sentence: its first letter small, unless it begins an acronym. */
static char *
lower_first (const char *text)
{
  const char *second;
  g_autofree char *first = NULL;

  if (*text == '\0')
    return g_strdup ("");
  second = g_utf8_next_char (text);
  if (g_unichar_isupper (g_utf8_get_char (second)))
    return g_strdup (text);
  first = g_utf8_strdown (text, second - text);
  return g_strconcat (first, second, NULL);
}

/* "Referrals within 12 months of an earlier referral, % of referrals in the year" */
char *
plumb_words_measure (const PlumbIndicator *indicator)
{
  const char *what = *indicator->numerator != '\0' ? indicator->numerator : indicator->name;
  g_autofree char *of = lower_first (indicator->denominator);

  if (indicator->unit == PLUMB_UNIT_PERCENT && *of != '\0')
    /* Translators: what is counted, % of what it is out of; the doubled sign prints one */
    return g_strdup_printf (_ ("%s, %% of %s"), what, of);
  if (indicator->unit == PLUMB_UNIT_PERCENT)
    return g_strdup_printf (_ ("%s, %%"), what);
  if (indicator->unit == PLUMB_UNIT_COUNT)
    return g_strdup_printf (_ ("%s, number"), what);
  return g_strdup_printf (_ ("%s, %s"), what, indicator->unit_label);
}

char *
plumb_words_period_range (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  GArray *periods = comparison->periods;
  PlumbPeriod first, last;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (self->class->of_period)
    return self->period.kind != 0 ? plumb_words_period (comparison, self->period) : NULL;
  if (periods->len == 0)
    return NULL;
  first = g_array_index (periods, PlumbPeriod, 0);
  last = g_array_index (periods, PlumbPeriod, periods->len - 1);
  from = plumb_words_period (comparison, first);
  if (plumb_period_equal (first, last))
    return g_steal_pointer (&from);
  to = plumb_words_period (comparison, last);
  /* Translators: 2012–13 to 2024–25 */
  return g_strdup_printf (C_ ("periods", "%s to %s"), from, to);
}

/* A fitted axis may still begin at zero: then there is nothing to warn of. */
char *
plumb_words_axis (PlumbAxis axis, PlumbBounds bounds)
{
  const gboolean cut = bounds.minimum > 0 || bounds.maximum < 0;
  const char *shared = axis == PLUMB_AXIS_SHARED ? _ ("The axis is shared by all authorities.") : NULL;
  const char *start = cut ? _ ("The axis does not start at zero.") : NULL;

  if (shared != NULL && start != NULL)
    return g_strjoin (" ", shared, start, NULL);
  return g_strdup (shared != NULL ? shared : start);
}

char *
plumb_words_subtitle_of (const PlumbFigure *self, const char *place, const char *range, const char *remark, gsize *tail)
{
  const PlumbComparison *comparison = self->comparison;
  g_autofree char *measure = plumb_words_measure (comparison->indicator);
  const char *polarity = plumb_polarity_label (comparison->indicator->polarity);
  GString *out = g_string_new (measure);

  g_string_append_printf (out, ", %s", place);
  plumb_words_append_breakdown (out, comparison->selection);
  if (range != NULL)
    g_string_append_printf (out, ", %s", range);
  g_string_append (out, ". ");
  if (remark != NULL)
    g_string_append_printf (out, "%s ", remark);
  g_string_append_printf (out, "%s.", polarity);
  *tail = strlen (polarity) + 1;
  return g_string_free (out, FALSE);
}

char *
plumb_words_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbComparison *comparison = self->comparison;
  g_autofree char *range = plumb_words_period_range (self);
  g_autoptr (GString) place = g_string_new (comparison->area->name);
  g_autofree char *axis = NULL;

  if (self->kind == PLUMB_FIGURE_TREND)
    axis = plumb_words_axis (comparison->selection->axis, plumb_figure_bounds (comparison, 5));
  if (self->kind == PLUMB_FIGURE_NEIGHBOURS && comparison->neighbours->len > 0)
    {
      g_autofree char *company = plumb_words_and_company (comparison->selection, comparison->neighbours->len);

      g_string_append (place, company);
    }
  return plumb_words_subtitle_of (self, place->str, range, axis, tail);
}

/* Whether periods are drawn side by side, so that points may be hollow and lines dashed. */
static gboolean
is_over_time (const PlumbFigure *self)
{
  return self->kind == PLUMB_FIGURE_TREND || self->kind == PLUMB_FIGURE_SPREAD || self->kind == PLUMB_FIGURE_TILE ||
         self->kind == PLUMB_FIGURE_MULTIPLES || self->class->alone;
}

static void
append_missing (GString *out, const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  guint missing = 0;

  if (self->kind != PLUMB_FIGURE_TREND)
    return;
  for (guint i = 0; i < comparison->own->n; i++)
    missing += comparison->own->observations[i].state != PLUMB_STATE_NUMBER;
  if (missing > 0)
    g_string_append_printf (out,
                            ngettext (" In %u period there is no number; its letter is in its place.",
                                      " In %u periods there is no number; their letters are in their places.", missing),
                            missing);
}

/* Why there is nothing to draw: no rows, or rows without a number and the reason of the newest. */
static char *
nothing_sentence (const PlumbComparison *comparison)
{
  const PlumbSeries *own = comparison->own;
  const PlumbObservation *newest = own->n > 0 ? &own->observations[own->n - 1] : NULL;
  g_autofree char *period = NULL;

  if (newest == NULL)
    return g_strdup_printf (_ ("There is no figure for %s in %s, nor in any area it would be compared with."),
                            comparison->indicator->name, comparison->area->name);
  period = plumb_words_period (comparison, newest->period);
  return g_strdup_printf (
    _ (
      "No number is shown for %s in %s: the figure for %s is %s (%s). No area it would be compared with has a number either."),
    comparison->indicator->name, comparison->area->name, period, plumb_state_letter (newest->state),
    plumb_state_reason (newest->state));
}

char *
plumb_words_sentence (const PlumbFigure *self)
{
  const guint without = 1u << PLUMB_TOPIC_VALUE | 1u << PLUMB_TOPIC_QUALITY |
                        (self->standing.target.kind == PLUMB_TARGET_NONE ? 1u << PLUMB_TOPIC_TARGET : 0);
  g_autoptr (GPtrArray) sentences = NULL;
  g_autofree char *range = plumb_words_period_range (self);
  g_autofree char *value = NULL;
  g_autofree char *rest = NULL;
  GString *out;

  if (!plumb_figure_has_numbers (self))
    return nothing_sentence (self->comparison);

  sentences = plumb_sentences (self->comparison, &self->standing);
  value = plumb_sentences_join (sentences, 1u << PLUMB_TOPIC_VALUE);
  rest = plumb_sentences_join (sentences, ~without);
  out = g_string_new (value);
  if (*rest != '\0')
    g_string_append_printf (out, " %s", rest);
  if (self->kind == PLUMB_FIGURE_TREND)
    g_string_append_printf (out, _ (" The chart shows %s."), range);
  append_missing (out, self);
  return g_string_free (out, FALSE);
}

/* Which states and statuses occur in what is shown. */
static void
note_series (const PlumbFigure *self, const PlumbSeries *series, gboolean *states, gboolean *statuses)
{
  for (guint i = 0; series != NULL && i < series->n; i++)
    {
      const PlumbObservation *observation = &series->observations[i];
      if (self->class->of_period && !plumb_period_equal (observation->period, self->period))
        continue;
      states[observation->state] = TRUE;
      statuses[observation->status] = TRUE;
    }
}

static void
append_keys (GString *out, const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  gboolean states[PLUMB_N_STATES] = { FALSE };
  gboolean statuses[PLUMB_N_STATUSES] = { FALSE };

  note_series (self, comparison->own, states, statuses);
  for (guint i = 0; i < comparison->neighbours->len; i++)
    note_series (self, g_ptr_array_index (comparison->neighbours, i), states, statuses);
  for (guint i = PLUMB_STATE_NUMBER + 1; i < PLUMB_N_STATES; i++)
    if (states[i])
      g_string_append_printf (out, " %s: %s.", plumb_state_letter (i), plumb_state_reason (i));
  if (statuses[PLUMB_STATUS_PROVISIONAL])
    g_string_append_printf (
      out, " %s", is_over_time (self) ? _ ("Hollow point: provisional.") : _ ("Some figures are provisional."));
  /* a figure of the own series alone says itself what it does with them */
  if (is_over_time (self) && !self->class->alone && statuses[PLUMB_STATUS_FORECAST])
    g_string_append_printf (out, " %s", _ ("Dashed: forecast."));
  if (is_over_time (self) && !self->class->alone && statuses[PLUMB_STATUS_BUDGET])
    g_string_append_printf (out, " %s", _ ("Dashed: budget."));
}

/* Which neighbours have no value at the period ranked: they are not in the rank, and their names say so. */
static void
append_excluded (GString *out, const PlumbFigure *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->comparison->neighbours->len; i++)
    {
      const PlumbSeries *series = g_ptr_array_index (self->comparison->neighbours, i);
      const PlumbObservation *observation = plumb_series_at (series, self->period);

      if (observation != NULL && observation->state == PLUMB_STATE_NUMBER)
        continue;
      g_string_append_printf (names, "%s%s (%s)", names->len > 0 ? ", " : "", series->area->name,
                              observation != NULL ? plumb_state_letter (observation->state) : _ ("no figure"));
    }
  if (names->len > 0)
    g_string_append_printf (out, _ (" Not ranked: %s."), names->str);
}

/* In how few neighbours the lines of a trend rest, where that is fewer than in the latest period. */
static void
append_fewest (GString *out, const PlumbFigure *self, const PlumbComparator *latest)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbComparator *fewest = latest;
  g_autofree char *period = NULL;

  for (guint i = 0; i < comparison->comparators->len; i++)
    {
      const PlumbComparator *at = &g_array_index (comparison->comparators, PlumbComparator, i);
      if (at->n >= PLUMB_COMPARATOR_MINIMUM && (fewest == NULL || at->n < fewest->n))
        fewest = at;
    }
  if (fewest == NULL || fewest == latest)
    return;
  period = plumb_words_period (comparison, fewest->period);
  /* Translators: after "n = 10 of 10": the number of neighbours in the period that has fewest */
  g_string_append_printf (out, _ (", as few as %u (%s)"), fewest->n, period);
}

static gboolean
has_bands (const PlumbComparison *comparison)
{
  for (guint i = 0; i < comparison->comparators->len; i++)
    if (g_array_index (comparison->comparators, PlumbComparator, i).n >= PLUMB_COMPARATOR_MINIMUM)
      return TRUE;
  return FALSE;
}

/* How close the neighbours are where all are equally so, as published; else %NULL. */
static const char *
shared_closeness (const PlumbComparison *comparison)
{
  const char *closeness = NULL;

  for (guint i = 0; i < comparison->neighbours->len; i++)
    {
      const PlumbSeries *neighbour = g_ptr_array_index (comparison->neighbours, i);

      if (*neighbour->closeness == '\0' || (closeness != NULL && g_strcmp0 (closeness, neighbour->closeness) != 0))
        return NULL;
      closeness = neighbour->closeness;
    }
  return closeness;
}

static void
append_neighbours (GString *out, const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbComparator *comparator =
    self->period.kind != 0 ? plumb_comparison_comparator (comparison, self->period) : NULL;
  g_autofree char *company = NULL;

  if (comparison->neighbours->len == 0)
    {
      if (comparison->selection->neighbours)
        g_string_append_printf (out, "\n%s", plumb_words_nobody (comparison->selection));
      return;
    }
  company = plumb_words_company (comparison);
  g_string_append_printf (out, "\n%s", company);
  if (comparator != NULL)
    {
      const guint n = plumb_comparator_count (comparator, comparison->selection->statistic);
      /* Translators: n = 9 of 10 */
      g_string_append_printf (out, _ (", n = %u of %u"), n, comparator->of);
      if (n < PLUMB_COMPARATOR_MINIMUM)
        g_string_append_printf (out, _ (", too few for a %s"),
                                plumb_statistic_label (comparison->selection->statistic));
    }
  if (self->kind == PLUMB_FIGURE_TREND || self->kind == PLUMB_FIGURE_MULTIPLES)
    append_fewest (out, self, comparator);
  g_string_append_c (out, '.');
  /* as published, and as the reader has to know: neighbours may be the nearest there are and still not near */
  if (shared_closeness (comparison) != NULL)
    g_string_append_printf (out, _ (" All are “%s”."),
                            plumb_locale_stored ("closeness", shared_closeness (comparison)));
  if (self->kind == PLUMB_FIGURE_NEIGHBOURS)
    {
      append_excluded (out, self);
      g_string_append_printf (out, " %s", _ ("Bars start at zero."));
    }
  else if ((self->kind == PLUMB_FIGURE_TREND || self->kind == PLUMB_FIGURE_BULLET) && has_bands (comparison))
    g_string_append_printf (out, " %s", _ ("Middle half: first to third quartile."));
}

char *
plumb_words_source (const PlumbFigure *self, const PlumbObservation *own)
{
  const PlumbComparison *comparison = self->comparison;
  g_autofree char *made_of = plumb_comparison_made_of (comparison);
  GString *out = g_string_new (NULL);

  if (plumb_figure_is_illustrative (self))
    g_string_append_printf (out, "%s ", _ ("Illustrative data, made up to show the program."));
  if (own != NULL && *own->source != '\0')
    {
      g_string_append_printf (out, _ ("Source: %s"), own->source);
      if (*comparison->indicator->source_return != '\0' && strcmp (comparison->indicator->source_return, "local") != 0)
        g_string_append_printf (out, " (%s)", plumb_locale_stored ("return", comparison->indicator->source_return));
      if (own->as_of != 0)
        {
          g_autofree char *day = plumb_date_label (own->as_of);
          g_string_append_printf (out, _ (", complete to %s"), day);
        }
      if (comparison->as_at != 0)
        {
          g_autofree char *day = plumb_date_label (comparison->as_at);
          g_string_append_printf (out, _ ("; as at %s"), day);
        }
      g_string_append (out, ". ");
    }
  else if (comparison->as_at != 0)
    {
      g_autofree char *day = plumb_date_label (comparison->as_at);
      g_string_append_printf (out, _ ("As at %s. "), day);
    }
  g_string_append_printf (out, _ ("Definition version\302\240%d."), comparison->indicator->definition_version);
  if (made_of != NULL)
    g_string_append_printf (out, "\n%s", made_of);
  return g_string_free (out, FALSE);
}

char *
plumb_words_footer (const PlumbFigure *self)
{
  const PlumbComparison *comparison = self->comparison;
  const PlumbObservation *own = self->period.kind != 0 ? plumb_series_at (comparison->own, self->period) : NULL;
  g_autofree char *source = plumb_words_source (self, own);
  GString *out = g_string_new (source);

  append_neighbours (out, self);
  if (plumb_indicator_is_total (comparison->indicator) && comparison->neighbours->len > 0)
    g_string_append_printf (out, " %s", _ ("Totals depend on the size of an area."));
  append_keys (out, self);
  return g_string_free (out, FALSE);
}
