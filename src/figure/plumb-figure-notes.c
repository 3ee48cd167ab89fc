/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Breaks and annotations in words: on the plot, after the sentence and the footer, and in a last column of the table.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-figure-private.h"

static gboolean
has_note (const PlumbBreak *at)
{
  return at->note != NULL && *at->note != '\0';
}

char *
plumb_words_break (const PlumbBreak *at)
{
  if (!has_note (at))
    return g_strdup (at->annotation ? "" : _ ("Break in the series"));
  return at->annotation ? g_strdup (at->note) : g_strdup_printf (_ ("Break: %s"), at->note);
}

/* Where among the periods shown it stands: an annotation at its period, a break at the first one after it; -1 where it
 * is not among them. */
static int
place_of (const PlumbComparison *comparison, const PlumbBreak *at)
{
  const PlumbCalendar calendar = comparison->indicator->calendar;
  const guint32 day = plumb_period_last_day (at->period, calendar);

  for (guint i = 0; i < comparison->periods->len; i++)
    {
      const guint32 last = plumb_period_last_day (g_array_index (comparison->periods, PlumbPeriod, i), calendar);

      if (last >= day)
        return at->annotation ? (last == day ? (int) i : -1) : (i > 0 ? (int) i : -1);
    }
  return -1;
}

/* " Not comparable with what is before Apr 2024: counted anew. Dec 2024: snow." Empty where there is nothing. */
static char *
sentences (const PlumbComparison *comparison)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < comparison->breaks->len; i++)
    {
      const PlumbBreak *at = g_ptr_array_index (comparison->breaks, i);
      g_autofree char *period = plumb_words_period (comparison, at->period);

      if (place_of (comparison, at) < 0)
        continue;
      if (!has_note (at))
        /* Translators: the first period after a break */
        g_string_append_printf (out, _ (" Not comparable with what is before %s."), period);
      else if (at->annotation)
        /* Translators: a period, and what is remarked of it */
        g_string_append_printf (out, _ (" %s: %s."), period, at->note);
      else
        /* Translators: the first period after a break, and its note */
        g_string_append_printf (out, _ (" Not comparable with what is before %s: %s."), period, at->note);
    }
  return g_string_free (out, FALSE);
}

static void
append (char **text, const char *more)
{
  char *longer = g_strconcat (*text, more, NULL);

  g_free (*text);
  *text = longer;
}

/* The notes of the period that the row is about, which its first cell says. */
static char *
cell_of (const PlumbComparison *comparison, const char *row)
{
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < comparison->breaks->len; i++)
    {
      const PlumbBreak *at = g_ptr_array_index (comparison->breaks, i);
      const int place = place_of (comparison, at);
      g_autofree char *period =
        place < 0 ? NULL : plumb_words_period (comparison, g_array_index (comparison->periods, PlumbPeriod, place));
      g_autofree char *text = plumb_words_break (at);

      if (g_strcmp0 (period, row) == 0)
        g_string_append_printf (cell, "%s%s", cell->len > 0 ? "; " : "", text);
    }
  return g_string_free (cell, FALSE);
}

static void
add_column (PlumbFigure *self)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  gboolean any = FALSE;

  for (guint i = 0; i < self->table->len; i++)
    {
      char *cell =
        i == 0 ? g_strdup (_ ("Note")) : cell_of (self->comparison, ((GStrv) g_ptr_array_index (self->table, i))[0]);

      any = any || (i > 0 && *cell != '\0');
      g_ptr_array_add (cells, cell);
    }
  for (guint i = 0; any && i < self->table->len; i++)
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      g_strv_builder_addv (row, g_ptr_array_index (self->table, i));
      g_strv_builder_add (row, g_ptr_array_index (cells, i));
      g_strfreev (g_ptr_array_index (self->table, i));
      g_ptr_array_index (self->table, i) = g_strv_builder_end (row);
    }
}

void
plumb_figure_add_notes (PlumbFigure *self)
{
  g_autofree char *said = NULL;

  if (!self->class->marked || !plumb_figure_has_numbers (self))
    return;
  said = sentences (self->comparison);
  append (&self->sentence, said);
  append (&self->footer, said);
  add_column (self);
}
