/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules by which printed cells become a fact stand here alone, so that every layout gives the same figure for the
 * same cells.
 */
#include "config.h"

#include "plumb-facts.h"

#include <math.h>

#include <glib/gi18n-lib.h>

static gboolean
is_number (PlumbCell cell)
{
  return cell.kind == PLUMB_CELL_NUMBER;
}

static gboolean
is_state (PlumbCell cell)
{
  return cell.kind == PLUMB_CELL_STATE;
}

/* A ratio over nothing is no number: DfE prints z for it. */
static void
set_ratio (PlumbFact *fact, const PlumbIndicator *indicator)
{
  fact->derived = TRUE;
  fact->value = plumb_indicator_value (indicator, fact->numerator, fact->denominator);
  if (!isfinite (fact->value))
    {
      fact->value = NAN;
      fact->state = PLUMB_STATE_NOT_APPLICABLE;
    }
}

gboolean
plumb_fact_fill (PlumbFact *fact,
                 const PlumbIndicator *indicator,
                 PlumbCell value,
                 PlumbCell numerator,
                 PlumbCell denominator)
{
  fact->value = NAN;
  fact->numerator = is_number (numerator) ? numerator.number : NAN;
  fact->denominator = is_number (denominator) ? denominator.number : NAN;
  fact->state = PLUMB_STATE_NUMBER;
  fact->derived = FALSE;

  if (is_number (value))
    {
      fact->value = value.number;
      return TRUE;
    }
  if (is_state (value))
    {
      fact->state = (guint8) value.state;
      return TRUE;
    }
  if (is_state (numerator))
    {
      fact->state = (guint8) numerator.state;
      return TRUE;
    }
  if (!is_number (numerator))
    return FALSE;
  if (indicator->unit == PLUMB_UNIT_COUNT)
    {
      fact->value = numerator.number;
      fact->numerator = NAN;
      return TRUE;
    }
  if (is_state (denominator))
    fact->state = (guint8) denominator.state;
  else if (is_number (denominator))
    set_ratio (fact, indicator);
  return TRUE;
}

void
plumb_fact_complete (PlumbFact *fact, const PlumbIndicator *indicator)
{
  if (indicator->unit == PLUMB_UNIT_COUNT || fact->state != PLUMB_STATE_NUMBER || isfinite (fact->value) ||
      !isfinite (fact->denominator))
    return;
  set_ratio (fact, indicator);
}

void
plumb_fact_check (const PlumbFact *fact, const PlumbIndicator *indicator, PlumbProblems *problems)
{
  if (indicator->unit != PLUMB_UNIT_PERCENT)
    return;
  if (isfinite (fact->numerator) && isfinite (fact->denominator) && fact->numerator > fact->denominator)
    plumb_problems_warn (problems, "numerator-over-denominator", fact->line, NULL, NULL,
                         _ ("The numerator of %s, %g, is greater than its denominator, %g. Check it."), indicator->id,
                         fact->numerator, fact->denominator);
  else if (isfinite (fact->value) && (fact->value < 0 || fact->value > 100))
    plumb_problems_warn (problems, "percent-range", fact->line, NULL, NULL,
                         _ ("%s is a percentage and has %g here, outside 0 to 100. Check it."), indicator->id,
                         fact->value);
}

gboolean
plumb_fact_disagrees (const PlumbFact *fact, const PlumbIndicator *indicator, int decimals)
{
  double computed = plumb_indicator_value (indicator, fact->numerator, fact->denominator);
  double half = 0.5 * pow (10, -decimals);

  if (indicator->unit == PLUMB_UNIT_COUNT)
    {
      computed = fact->numerator;
      half = 0;
    }
  if (!isfinite (computed) || !isfinite (fact->value))
    return FALSE;
  return fabs (computed - fact->value) > half + 1e-9 * MAX (1, fabs (computed));
}
