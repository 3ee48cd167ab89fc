/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings and their order.
 */
#include "config.h"

#include "plumb-strengths.h"

const char *
plumb_reason_to_string (PlumbReasons reason)
{
  switch (reason)
    {
    case PLUMB_REASON_TARGET:
      return "target";
    case PLUMB_REASON_NEIGHBOURS:
      return "neighbours";
    case PLUMB_REASON_TREND:
      return "trend";
    case PLUMB_REASON_CHANGE:
      return "change";
    case PLUMB_REASON_CONTROL:
      return "control";
    case PLUMB_REASON_BAND:
      return "band";
    default:
      g_return_val_if_reached ("");
    }
}

static void
add_judgement (PlumbFinding *self, PlumbReasons reason, PlumbJudgement judgement)
{
  if (judgement == PLUMB_JUDGEMENT_BETTER)
    self->good |= reason;
  else if (judgement == PLUMB_JUDGEMENT_WORSE)
    self->bad |= reason;
}

static PlumbJudgement
judge_target (const PlumbTargetStatus *target)
{
  switch (target->kind)
    {
    case PLUMB_TARGET_MET:
      return PLUMB_JUDGEMENT_BETTER;
    case PLUMB_TARGET_MISSED:
      return PLUMB_JUDGEMENT_WORSE;
    case PLUMB_TARGET_NEARLY:
    case PLUMB_TARGET_PENDING:
    case PLUMB_TARGET_UNJUDGED:
    case PLUMB_TARGET_NONE:
    default:
      return PLUMB_JUDGEMENT_NONE;
    }
}

static PlumbJudgement
judge_control (const PlumbControlStand *control)
{
  if (!control->charted || control->trial)
    return PLUMB_JUDGEMENT_NONE;
  if (control->point.variation == PLUMB_VARIATION_IMPROVING)
    return PLUMB_JUDGEMENT_BETTER;
  return control->point.variation == PLUMB_VARIATION_CONCERNING ? PLUMB_JUDGEMENT_WORSE : PLUMB_JUDGEMENT_NONE;
}

static PlumbJudgement
judge_band (const PlumbStanding *standing)
{
  if (plumb_indicator_is_total (standing->indicator))
    return PLUMB_JUDGEMENT_NONE;
  if (standing->rank_of_all.band == 'A')
    return PLUMB_JUDGEMENT_BETTER;
  return standing->rank_of_all.band == 'D' ? PLUMB_JUDGEMENT_WORSE : PLUMB_JUDGEMENT_NONE;
}

PlumbFinding
plumb_finding_of (const PlumbStanding *standing)
{
  PlumbFinding self = { 0 };

  if (!plumb_standing_has_number (standing))
    return self;
  add_judgement (&self, PLUMB_REASON_TARGET, judge_target (&standing->target));
  add_judgement (&self, PLUMB_REASON_NEIGHBOURS, standing->neighbours.difference.judgement);
  add_judgement (&self, PLUMB_REASON_TREND, standing->trend.judgement);
  add_judgement (&self, PLUMB_REASON_CHANGE, standing->change.judgement);
  add_judgement (&self, PLUMB_REASON_CONTROL, judge_control (&standing->control));
  add_judgement (&self, PLUMB_REASON_BAND, judge_band (standing));
  return self;
}

static int
count_reasons (PlumbReasons reasons)
{
  int n = 0;

  for (guint i = 0; i < PLUMB_N_REASONS; i++)
    n += (reasons >> i) & 1;
  return n;
}

/* How far the reasons on one side outweigh those on the other; the other way round where negative. */
static int
net (const PlumbFinding *self, gboolean development)
{
  int good = count_reasons (self->good) - count_reasons (self->bad);

  return development ? -good : good;
}

static gboolean
is_listed (const PlumbFinding *self, gboolean development)
{
  if (self->bad & PLUMB_REASON_TARGET)
    return development;
  return net (self, development) > 0;
}

static int
compare_findings (gconstpointer a, gconstpointer b, gpointer data)
{
  const PlumbFinding *first = a, *second = b;
  gboolean development = GPOINTER_TO_INT (data);
  PlumbReasons one = development ? first->bad : first->good;
  PlumbReasons other = development ? second->bad : second->good;
  int difference = (int) (other & PLUMB_REASON_TARGET) - (int) (one & PLUMB_REASON_TARGET);

  if (difference == 0)
    difference = net (second, development) - net (first, development);
  for (guint i = 0; difference == 0 && i < PLUMB_N_REASONS; i++)
    difference = (int) ((other >> i) & 1) - (int) ((one >> i) & 1);
  if (difference == 0)
    difference = first->index < second->index ? -1 : first->index > second->index;
  return difference;
}

GArray *
plumb_strengths_list (GPtrArray *standings, gboolean development)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (PlumbFinding));

  for (guint i = 0; i < standings->len; i++)
    {
      PlumbFinding finding = plumb_finding_of (g_ptr_array_index (standings, i));

      finding.index = i;
      if (is_listed (&finding, development))
        g_array_append_val (list, finding);
    }
  g_array_sort_with_data (list, compare_findings, GINT_TO_POINTER (development));
  return list;
}
