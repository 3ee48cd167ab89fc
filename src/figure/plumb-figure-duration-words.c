/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words and the table of bands of time: what has lasted longest is what is asked about.
 */
#include "config.h"

#include "plumb-duration.h"
#include "plumb-figure-duration-private.h"
#include "plumb-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
has_rows (const PlumbParts *parts, PlumbPeriod period)
{
  for (guint i = 0; i < parts->list->len; i++)
    if (plumb_parts_at (parts, i, period) != NULL)
      return TRUE;
  return FALSE;
}

PlumbDurations *
plumb_durations_new (const PlumbFigure *figure, PlumbParts *parts)
{
  PlumbDurations *self = g_new0 (PlumbDurations, 1);
  const PlumbPeriod to = figure->selection->to;
  const PlumbBreak *broken;

  self->parts = parts;
  self->breaks = g_ptr_array_ref (figure->comparison->breaks);
  self->now = to.kind != 0 && has_rows (parts, to) ? to : plumb_parts_latest (parts);
  if (self->now.kind == 0 && parts->periods->len > 0)
    self->now = g_array_index (parts->periods, PlumbPeriod, parts->periods->len - 1);
  if (self->now.kind == 0)
    return self;
  self->before = plumb_period_year_before (self->now);
  broken = plumb_breaks_between (self->breaks, self->before, self->now, parts->indicator->calendar);
  self->compared = broken == NULL && has_rows (parts, self->before);
  if (broken != NULL && has_rows (parts, self->before))
    {
      g_autofree char *note = plumb_words_break (broken);

      /* Translators: "Break: " and what was noted of it */
      self->remark = g_strdup_printf (_ ("The year before cannot be compared. %s"), note);
    }
  return self;
}

void
plumb_durations_free (gpointer data)
{
  PlumbDurations *self = data;

  g_clear_pointer (&self->parts, plumb_parts_free);
  g_clear_pointer (&self->breaks, g_ptr_array_unref);
  g_free (self->remark);
  g_free (self);
}

const PlumbObservation *
plumb_duration_row (const PlumbDurations *self, guint i, gboolean now)
{
  return plumb_parts_at (self->parts, i, now ? self->now : self->before);
}

char *
plumb_duration_label (const PlumbDurations *self, gboolean now)
{
  return plumb_period_label (now ? self->now : self->before, self->parts->indicator->calendar);
}

/* The share of @at in all bands; %NULL where one of them is not shown, from which it could be worked out. */
static char *
share_of (const PlumbDurations *self, const PlumbObservation *at, gboolean now)
{
  g_auto (PlumbPartsSum) sum = plumb_parts_sum (self->parts, now ? self->now : self->before);

  if (at == NULL || at->state != PLUMB_STATE_NUMBER || sum.lacking > 0 || sum.below_zero || sum.sum <= 0 ||
      self->parts->kind != PLUMB_PARTS_WHOLE || self->parts->indicator->unit == PLUMB_UNIT_PERCENT)
    return NULL;
  return plumb_parts_words_share (at->value, sum.sum);
}

char *
plumb_duration_value (const PlumbDurations *self, guint i, gboolean now)
{
  const PlumbObservation *at = plumb_duration_row (self, i, now);
  g_autofree char *share = share_of (self, at, now);
  g_autofree char *number = NULL;

  if (at == NULL)
    return g_strdup ("?");
  if (at->state != PLUMB_STATE_NUMBER)
    return g_strdup (plumb_state_letter (at->state));
  number = plumb_format_value (self->parts->indicator, at->value, self->parts->indicator->unit == PLUMB_UNIT_PERCENT);
  return share != NULL ? g_strdup_printf ("%s (%s)", number, share) : g_steal_pointer (&number);
}

char *
plumb_duration_say (const PlumbDurations *self, guint i, gboolean now)
{
  const PlumbObservation *at = plumb_duration_row (self, i, now);
  g_autofree char *label = plumb_duration_label (self, now);
  g_autofree char *row = plumb_parts_words_row (self->parts->indicator, at);
  g_autofree char *share = share_of (self, at, now);
  const char *name = plumb_parts_get (self->parts, i)->label;
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s: %s %s", label, name, row);
  if (share != NULL)
    g_string_append_printf (out, " (%s)", share);
  if (at != NULL && at->state == PLUMB_STATE_NUMBER && at->status != PLUMB_STATUS_ACTUAL)
    g_string_append_printf (out, ", %s", plumb_status_label (at->status));
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

gboolean
plumb_duration_is_empty (const PlumbFigure *figure)
{
  const PlumbDurations *self = figure->data;

  if (self->parts->dimension == NULL || self->parts->kind == PLUMB_PARTS_APART)
    return TRUE;
  for (guint i = 0; i < self->parts->list->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        const PlumbObservation *at = plumb_duration_row (self, i, j == 0);
        if ((j == 0 || self->compared) && at != NULL && at->state == PLUMB_STATE_NUMBER)
          return FALSE;
      }
  return TRUE;
}

/* The band that has lasted longest. */
static guint
longest (const PlumbDurations *self)
{
  guint i = self->parts->list->len - 1;
  double from, to;

  while (i > 0 && !plumb_duration_parse (plumb_parts_get (self->parts, i)->name, &from, &to))
    i--;
  return i;
}

/* "; no clear change on 9 a year before", or nothing. */
static char *
change_clause (const PlumbDurations *self, guint band)
{
  const PlumbSeries *series = plumb_parts_get (self->parts, band)->series;
  const PlumbChange change = plumb_change_between (series, self->before, self->now, self->breaks);
  g_autofree char *was = NULL;

  if (isfinite (change.amount) && change.earlier != NULL)
    was = plumb_words_value (self->parts->indicator, change.earlier->value);
  switch (change.kind)
    {
    case PLUMB_CHANGE_UP:
      return g_strdup_printf (_ ("; up from %s a year before"), was);
    case PLUMB_CHANGE_DOWN:
      return g_strdup_printf (_ ("; down from %s a year before"), was);
    case PLUMB_CHANGE_CHANCE:
      return g_strdup_printf (_ ("; no clear change on %s a year before"), was);
    case PLUMB_CHANGE_NONE:
      return g_strdup (_ ("; the same as a year before"));
    case PLUMB_CHANGE_UNTESTED:
      return g_strdup_printf (_ ("; %s a year before, not tested"), was);
    case PLUMB_CHANGE_EARLIER_HIDDEN:
      return g_strdup (_ ("; a year before it was not shown"));
    case PLUMB_CHANGE_BROKEN:
      return g_strdup (_ ("; not comparable with the year before"));
    case PLUMB_CHANGE_NO_VALUE:
    case PLUMB_CHANGE_NO_EARLIER:
    default:
      return g_strdup ("");
    }
}

char *
plumb_duration_title (const PlumbFigure *figure)
{
  const PlumbDurations *self = figure->data;
  const PlumbIndicator *indicator = figure->comparison->indicator;
  const PlumbObservation *at;
  g_autofree char *label = NULL;
  g_autofree char *value = NULL;
  g_autofree char *clause = NULL;
  const char *band;
  guint last;

  if (plumb_duration_is_empty (figure))
    return g_strdup_printf (_ ("%s: no bands of time to show for %s"), indicator->name, figure->area->name);
  last = longest (self);
  band = plumb_parts_get (self->parts, last)->label;
  at = plumb_duration_row (self, last, TRUE);
  label = plumb_duration_label (self, TRUE);
  if (at == NULL)
    return g_strdup_printf (_ ("%s, %s: no figure for “%s”"), indicator->name, label, band);
  if (at->state != PLUMB_STATE_NUMBER)
    return g_strdup_printf (_ ("%s, %s: “%s” is not shown (%s)"), indicator->name, label, band,
                            plumb_state_reason (at->state));
  value = plumb_duration_value (self, last, TRUE);
  clause = change_clause (self, last);
  /* Translators: Plans by duration, 31 Mar 2025: “2 years or more” 12 (5.1 %); no clear change on 9 a year before */
  return g_strdup_printf (_ ("%s, %s: “%s” %s%s"), indicator->name, label, band, value, clause);
}

char *
plumb_duration_subtitle (const PlumbFigure *figure, gsize *tail)
{
  const PlumbDurations *self = figure->data;
  g_autofree char *place = plumb_parts_words_place (figure, self->parts);
  g_autofree char *now = NULL;
  g_autofree char *before = NULL;
  g_autofree char *range = NULL;

  if (self->now.kind != 0)
    {
      now = plumb_duration_label (self, TRUE);
      before = plumb_duration_label (self, FALSE);
      /* Translators: 31 Mar 2025 beside 31 Mar 2024 */
      range = self->compared ? g_strdup_printf (_ ("%s beside %s"), now, before) : g_strdup (now);
    }
  return plumb_words_subtitle_of (figure, place, range, NULL, tail);
}

char *
plumb_duration_sentence (const PlumbFigure *figure)
{
  const PlumbDurations *self = figure->data;
  g_autofree char *title = NULL;
  GString *out;

  if (plumb_duration_is_empty (figure))
    return plumb_parts_words_nothing (figure, self->parts,
                                      self->parts->dimension == NULL ? _ ("length of time") : NULL);
  title = plumb_duration_title (figure);
  out = g_string_new (title);
  g_string_append_c (out, '.');
  for (guint j = 0; j < (self->compared ? 2 : 1); j++)
    for (guint i = 0; i < self->parts->list->len; i++)
      {
        g_autofree char *said = plumb_duration_say (self, i, j == 0);
        g_string_append_printf (out, " %s", said);
      }
  if (self->remark != NULL)
    g_string_append_printf (out, " %s", self->remark);
  else if (!self->compared)
    g_string_append_printf (out, " %s", _ ("There are no figures of a year before."));
  return g_string_free (out, FALSE);
}

char *
plumb_duration_footer (const PlumbFigure *figure)
{
  const PlumbDurations *self = figure->data;
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (PlumbPeriod));
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  g_ptr_array_add (shown, self->parts);
  if (self->compared)
    g_array_append_val (periods, self->before);
  if (self->now.kind != 0)
    g_array_append_val (periods, self->now);
  return plumb_parts_words_footer (figure, shown, periods,
                                   plumb_duration_is_empty (figure) ? NULL : _ ("Bars start at zero."));
}

static void
add (GStrvBuilder *row, char *cell)
{
  g_strv_builder_add (row, cell);
  g_free (cell);
}

GPtrArray *
plumb_duration_table (const PlumbFigure *figure)
{
  const PlumbDurations *self = figure->data;
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  g_autofree char *unit = plumb_words_unit (self->parts->indicator);
  const guint n = self->now.kind == 0 ? 0 : self->compared ? 2 : 1;

  g_strv_builder_add (heads, C_ ("column", "Band"));
  for (guint j = 0; j < n; j++)
    {
      g_autofree char *label = plumb_duration_label (self, j == 0);

      add (heads, g_strdup_printf ("%s, %s", label, unit));
      /* Translators: a head of a column: a period; the doubled sign prints one */
      add (heads, g_strdup_printf (_ ("%s, %% of all"), label));
    }
  g_ptr_array_add (table, g_strv_builder_end (heads));
  for (guint i = 0; i < self->parts->list->len && !plumb_duration_is_empty (figure); i++)
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_add (row, plumb_parts_get (self->parts, i)->label);
      for (guint j = 0; j < n; j++)
        {
          const PlumbObservation *at = plumb_duration_row (self, i, j == 0);
          char *share = share_of (self, at, j == 0);

          add (row, at != NULL ? plumb_words_observation (self->parts->indicator, at) : g_strdup ("?"));
          add (row, share != NULL ? share : g_strdup (""));
        }
      g_ptr_array_add (table, g_strv_builder_end (row));
    }
  return table;
}
