/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journey from contact to care: title, subtitle, footer and table. What happened in a year and what there was on a
 * day are kept apart, and none is said to have become the next.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-journey-private.h"

static const PlumbJourney *
data_of (const PlumbFigure *self)
{
  return self->data;
}

static gboolean
load (PlumbFigure *self, PlumbWarehouse *warehouse, GError **error)
{
  PlumbJourney *data = plumb_journey_load (self, warehouse, error);

  self->data = data;
  if (data != NULL)
    self->period = data->year;
  return data != NULL;
}

static gboolean
is_empty (const PlumbFigure *self)
{
  return data_of (self)->year.kind == 0;
}

/* Each as the last of a list: what "and" is in Welsh depends on the name, and changes it. */
static const char *const last_names[] = {
  [PLUMB_STEP_CONTACTS] = NC_ ("last of a list", "and contacts"),
  [PLUMB_STEP_REFERRALS] = NC_ ("last of a list", "and referrals"),
  [PLUMB_STEP_ASSESSMENTS] = NC_ ("last of a list", "and assessments"),
  [PLUMB_STEP_IN_NEED] = NC_ ("last of a list", "and children in need"),
  [PLUMB_STEP_PLANS] = NC_ ("last of a list", "and protection plans"),
  [PLUMB_STEP_CARE] = NC_ ("last of a list", "and children coming into care"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (last_names) == PLUMB_N_JOURNEY);

/* The names of @kinds (array length=n) as a list in a sentence; Returns: (transfer full). */
static char *
join_names (const PlumbStepKind *kinds, guint n, gboolean first)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *name = plumb_step_name (kinds[i], !(first && i == 0));

      if (i == 0)
        g_string_append (out, name);
      else if (i + 1 < n)
        g_string_append_printf (out, ", %s", name);
      else
        g_string_append_printf (out, " %s", g_dpgettext2 (GETTEXT_PACKAGE, "last of a list", last_names[kinds[i]]));
    }
  return g_string_free (out, FALSE);
}

static guint
collect (const PlumbJourney *self, PlumbChangeKind change, PlumbStepKind *kinds)
{
  guint n = 0;

  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    if (self->steps[kind].change.kind == change)
      kinds[n++] = kind;
  return n;
}

static char *
title (const PlumbFigure *self)
{
  static const struct
  {
    PlumbChangeKind change;
    const char *text;
  } clauses[] = {
    { PLUMB_CHANGE_UP, N_ ("%s rose") },
    { PLUMB_CHANGE_DOWN, N_ ("%s fell") },
    { PLUMB_CHANGE_CHANCE, N_ ("%s changed no more than chance") },
  };
  PlumbStepKind kinds[PLUMB_N_JOURNEY];
  GString *out = g_string_new (NULL);

  if (is_empty (self))
    {
      g_string_free (out, TRUE);
      return g_strdup_printf (_ ("From contact to care: no figure for %s"), self->area->name);
    }
  if (collect (data_of (self), PLUMB_CHANGE_UP, kinds) + collect (data_of (self), PLUMB_CHANGE_DOWN, kinds) == 0 &&
      collect (data_of (self), PLUMB_CHANGE_CHANCE, kinds) > 2)
    {
      g_string_append (out, _ ("From contact to care: no step changed by more than chance"));
      return g_string_free (out, FALSE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    {
      const guint n = collect (data_of (self), clauses[i].change, kinds);
      g_autofree char *names = join_names (kinds, n, out->len == 0);
      g_auto (GStrv) around = g_strsplit (_ (clauses[i].text), "%s", 2);

      if (n == 0)
        continue;
      if (out->len > 0)
        g_string_append (out, "; ");
      g_string_append_printf (out, "%s%s%s", around[0], names, around[1]);
    }
  if (out->len == 0)
    g_string_append_printf (out, _ ("From contact to care in %s"), self->area->name);
  return g_string_free (out, FALSE);
}

static char *
subtitle (const PlumbFigure *self, gsize *tail)
{
  const char *judgement = _ ("No judgement: more or fewer is neither good nor bad.");
  g_autofree char *now = NULL;
  g_autofree char *before = NULL;

  *tail = strlen (judgement);
  if (is_empty (self))
    return g_strdup_printf (_ ("From contact to care, numbers, %s. %s"), self->area->name, judgement);
  now = plumb_period_label (data_of (self)->year, PLUMB_CALENDAR_FINANCIAL_YEAR);
  before = plumb_period_label (plumb_period_step (data_of (self)->year, -1), PLUMB_CALENDAR_FINANCIAL_YEAR);
  /* Translators: area, year, year before, judgement */
  return g_strdup_printf (_ ("From contact to care, numbers, %s, %s beside %s. %s"), self->area->name, now, before,
                          judgement);
}

static char *
sentence (const PlumbFigure *self)
{
  g_autofree char *period = NULL;
  GString *out;

  if (is_empty (self))
    return g_strdup_printf (_ ("There is no number of %s for any step from contact to care: not of contacts, "
                               "referrals, assessments, children in need, protection plans, nor care."),
                            self->area->name);
  period = plumb_period_label (data_of (self)->year, PLUMB_CALENDAR_FINANCIAL_YEAR);
  out = g_string_new (NULL);
  /* Translators: an authority, a year; what follows is a list of steps with their numbers */
  g_string_append_printf (out, _ ("From contact to care in %s, %s, with the change on the year before: "),
                          self->area->name, period);
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    {
      g_autofree char *phrase = plumb_step_phrase (data_of (self), kind);

      g_string_append_printf (out, "%s%s", kind > 0 ? "; " : "", phrase);
    }
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

static gboolean
any_stock (const PlumbJourney *self)
{
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    if (self->steps[kind].stock && isfinite (plumb_step_count (&self->steps[kind], FALSE)))
      return TRUE;
  return FALSE;
}

static gboolean
any_above_hundred (const PlumbJourney *self)
{
  for (PlumbStepKind kind = 0; kind < PLUMB_N_JOURNEY; kind++)
    if (plumb_journey_per_hundred (self, kind, FALSE) > 100 || plumb_journey_per_hundred (self, kind, TRUE) > 100)
      return TRUE;
  return FALSE;
}

static char *
footer (const PlumbFigure *self)
{
  const PlumbJourney *data = data_of (self);
  GString *notes = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (!is_empty (self))
    {
      g_string_append (notes,
                       _ ("These are events of one year, not one group of children followed through: an assessment may "
                          "belong to a referral of the year before, and a child may come into care without a plan."));
      if (data->later)
        g_string_append_printf (notes, " %s", _ ("Of later years fewer steps have a figure."));
      if (any_stock (data))
        g_string_append_printf (
          notes, " %s",
          _ ("What is counted on one day (dashed outline) is not what happened in the year, and no "
             "ribbon leads to it."));
      if (any_above_hundred (data))
        g_string_append_printf (
          notes, " %s",
          _ ("More than 100 for every 100 referrals can be: they are not the same children or the same year’s."));
      g_string_append_printf (
        notes, " %s",
        /* xgettext:no-c-format */
        _ ("Changes are tested as two Poisson counts at the 5\342\200\257% level. Bars start at zero. Where "
           "there are ribbons, each is as wide as the count it leads to."));
    }
  text = g_string_free (notes, FALSE);
  return plumb_origin_footer (data->origin, self, text);
}

static void
add (GStrvBuilder *row, char *cell)
{
  g_strv_builder_add (row, cell);
  g_free (cell);
}

static char *
count_cell (const PlumbStep *step, gboolean before)
{
  const double count = plumb_step_count (step, before);
  return isfinite (count) ? plumb_words_number (count) : g_strdup (plumb_step_letter (step, before));
}

static GPtrArray *
table (const PlumbFigure *self)
{
  const PlumbJourney *data = data_of (self);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *const heads[] = { C_ ("column", "Step"),
                                _ ("What is counted"),
                                C_ ("column", "Indicator"),
                                C_ ("column", "Period"),
                                _ ("Number"),
                                _ ("The year before"),
                                C_ ("column", "Change"),
                                _ ("Is it chance?"),
                                _ ("For every 100"),
                                _ ("The year before, for every 100"),
                                _ ("of what"),
                                NULL };

  g_ptr_array_add (rows, g_strdupv ((char **) heads));
  for (PlumbStepKind kind = 0; kind < PLUMB_N_STEPS && !is_empty (self); kind++)
    {
      const PlumbStep *step = &data->steps[kind];
      const double hundred = plumb_journey_per_hundred (data, kind, FALSE);
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      g_autofree char *reason = plumb_step_reason (step, FALSE);

      g_strv_builder_add (row, plumb_step_name (kind, FALSE));
      g_strv_builder_add (row, plumb_step_what (data, kind));
      g_strv_builder_add (row, step->indicator != NULL ? step->indicator->name : "");
      add (row, plumb_step_period (data, kind, FALSE));
      add (row, count_cell (step, FALSE));
      add (row, count_cell (step, TRUE));
      add (row, plumb_step_change (step));
      add (row, isfinite (plumb_step_count (step, FALSE)) ? plumb_step_verdict (step) : g_steal_pointer (&reason));
      add (row, plumb_words_per_hundred (hundred));
      add (row, plumb_words_per_hundred (plumb_journey_per_hundred (data, kind, TRUE)));
      g_strv_builder_add (row, !isfinite (hundred)           ? ""
                               : kind == PLUMB_STEP_REFERRED ? _ ("contacts")
                                                             : _ ("referrals"));
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }
  return rows;
}

static const GArray *
periods (const PlumbFigure *self)
{
  return data_of (self)->years;
}

static void
free_data (gpointer data)
{
  plumb_journey_free (data);
}

const PlumbFigureClass plumb_figure_class_journey = {
  .name = "journey",
  .label = N_ ("From contact to care"),
  .about = N_ ("How many contacts, referrals, assessments, plans and children in care there were, this year and last."),
  .of_area = TRUE,
  .of_many = TRUE,
  .load = load,
  .free = free_data,
  .is_empty = is_empty,
  .title = title,
  .subtitle = subtitle,
  .sentence = sentence,
  .footer = footer,
  .table = table,
  .periods = periods,
  .draw = plumb_journey_draw,
};
