/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words and the table of a spine. Only indicators that are judged count as better or worse.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "plumb-figure-spine-private.h"
#include "plumb-format.h"
#include "plumb-locale.h"

/* How many rows that are better, and that are worse, are named in the sentence. */
#define NAMED 2

static const PlumbSpineRow *
row_at (const PlumbSpine *spine, guint i)
{
  return &g_array_index (spine->rows, PlumbSpineRow, i);
}

static const PlumbIndicator *
indicator_of (const PlumbSpineRow *row)
{
  return row->row->comparison->indicator;
}

static gboolean
has_number (const PlumbSpineRow *row)
{
  return plumb_standing_has_number (&row->row->standing) && plumb_spine_has_range (row);
}

/* How many judged indicators have a number, and how many of them are on the better side. */
static guint
count_better (const PlumbSpine *spine, guint *of)
{
  guint better = 0;

  *of = 0;
  for (guint i = 0; i < spine->rows->len; i++)
    if (row_at (spine, i)->judged && has_number (row_at (spine, i)))
      {
        (*of)++;
        better += row_at (spine, i)->side > 0;
      }
  return better;
}

char *
plumb_spine_middle (const PlumbSpine *self)
{
  if (self->country == NULL)
    return g_strdup (_ ("the middle authority"));
  /* Translators: name of a country */
  return g_strdup_printf (_ ("the middle authority of %s"), self->country->name);
}

char *
plumb_spine_title (const PlumbFigure *self)
{
  const PlumbSpine *spine = self->data;
  g_autofree char *middle = plumb_spine_middle (spine);
  guint of;
  const guint better = count_better (spine, &of);

  if (spine->rows->len == 0)
    return g_strdup_printf (_ ("%s: no figures to compare"), self->area->name);
  if (of == 0)
    return g_strdup_printf (ngettext ("%s beside all authorities: %u indicator, none of them judged",
                                      "%s beside all authorities: %u indicators, none of them judged",
                                      spine->rows->len),
                            self->area->name, spine->rows->len);
  /* Translators: North Somerset is on the better side of the middle authority of England on 4 of 10 judged indicators
   */
  return g_strdup_printf (ngettext ("%s is on the better side of %s on %u of %u judged indicator",
                                    "%s is on the better side of %s on %u of %u judged indicators", of),
                          self->area->name, middle, better, of);
}

char *
plumb_spine_subtitle (const PlumbFigure *self, gsize *tail)
{
  const PlumbSpine *spine = self->data;
  const char *polarity = _ ("Right is better; without judgement right is higher.");
  const char *how = _ (
    "Each row runs from the worst authority (left) to the best (right), the middle one (median) on the dashed line; each half has its own scale.");
  g_autofree char *day = self->as_at != 0 ? plumb_date_label (self->as_at) : NULL;
  GString *out = g_string_new (self->area->name);

  if (self->selection->theme != NULL)
    g_string_append_printf (out, ", %s", plumb_locale_stored ("theme", self->selection->theme));
  if (day != NULL)
    /* Translators: a day; after the name of an authority */
    g_string_append_printf (out, _ (", latest figures as at %s"), day);
  g_string_append_printf (out, ". %s %s", spine->rows->len > 0 ? how : "", polarity);
  *tail = strlen (polarity);
  return g_string_free (out, FALSE);
}

/* "Re-referrals 15.4 % (18th= of 153); 4 more" of the rows that are @judged and on @side; nothing where there is none.
 */
static char *
list_rows (const PlumbSpine *spine, gboolean judged, int side)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < spine->rows->len; i++)
    {
      const PlumbSpineRow *row = row_at (spine, i);
      const PlumbStanding *standing = &row->row->standing;
      g_autofree char *value = NULL;
      g_autofree char *rank = NULL;

      if (row->judged != judged || row->side != side || !has_number (row))
        continue;
      value = plumb_words_value (indicator_of (row), standing->observation->value);
      rank = plumb_rank_label (&standing->rank_of_all, indicator_of (row)->polarity);
      g_ptr_array_add (items, g_strdup_printf ("%s %s (%s)", indicator_of (row)->name, value, rank));
    }
  return plumb_words_some (items, judged && side != 0 ? NAMED : 0);
}

static void
append_list (GString *out, const PlumbSpine *spine, gboolean judged, int side, const char *format)
{
  g_autofree char *list = list_rows (spine, judged, side);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  if (*list != '\0')
    g_string_append_printf (out, " %s%s%s", parts[0], list, parts[1]);
}

char *
plumb_spine_sentence (const PlumbFigure *self)
{
  const PlumbSpine *spine = self->data;
  g_autofree char *middle = plumb_spine_middle (spine);
  const PlumbSpineRow *unranked = NULL;
  guint n = 0;
  GString *out;

  if (spine->rows->len == 0 && self->selection->theme != NULL)
    return g_strdup_printf (
      _ ("There is no figure of %s for an indicator of the theme “%s” that could be set beside all authorities."),
      self->area->name, plumb_locale_stored ("theme", self->selection->theme));
  if (spine->rows->len == 0)
    return g_strdup_printf (_ ("There is no figure of %s that could be set beside all authorities."), self->area->name);

  out = g_string_new (NULL);
  g_string_append_printf (out,
                          ngettext ("%s: %u indicator, beside %s.", "%s: %u indicators, beside %s.", spine->rows->len),
                          self->area->name, spine->rows->len, middle);
  append_list (out, spine, TRUE, 1, _ ("Better: %s."));
  append_list (out, spine, TRUE, -1, _ ("Worse: %s."));
  append_list (out, spine, TRUE, 0, _ ("The same: %s."));
  append_list (out, spine, FALSE, 1, _ ("Without judgement, higher: %s."));
  append_list (out, spine, FALSE, -1, _ ("Without judgement, lower: %s."));
  append_list (out, spine, FALSE, 0, _ ("Without judgement, the same: %s."));
  for (guint i = 0; i < spine->rows->len; i++)
    if (!has_number (row_at (spine, i)))
      {
        unranked = row_at (spine, i);
        n++;
      }
  if (n == 1)
    {
      g_autofree char *datum = plumb_spine_datum (self, unranked);

      g_string_append_printf (out, " %s", datum);
    }
  else if (n > 1)
    {
      g_string_append_printf (out, ngettext (" %u cannot be ranked.", " %u cannot be ranked.", n), n);
    }
  return g_string_free (out, FALSE);
}

char *
plumb_spine_caption (const PlumbSpineRow *row)
{
  const PlumbObservation *own = row->row->standing.observation;
  g_autofree char *unit = plumb_words_unit (indicator_of (row));
  g_autofree char *period = plumb_words_period (row->row->comparison, row->row->standing.period);
  const char *polarity = plumb_polarity_label (indicator_of (row)->polarity);

  if (own != NULL && own->state == PLUMB_STATE_NUMBER && own->status != PLUMB_STATUS_ACTUAL)
    return g_strdup_printf ("%s, %s, %s · %s", unit, period, plumb_status_label (own->status), polarity);
  return g_strdup_printf ("%s, %s · %s", unit, period, polarity);
}

char *
plumb_spine_datum (const PlumbFigure *self, const PlumbSpineRow *row)
{
  const PlumbSpine *spine = self->data;
  const PlumbComparison *comparison = row->row->comparison;
  const PlumbIndicator *indicator = indicator_of (row);
  g_autofree char *datum = plumb_words_datum (comparison, comparison->own, row->row->standing.period);
  g_autofree char *middle = plumb_spine_middle (spine);
  g_autofree char *median = NULL;
  g_autofree char *rank = NULL;

  if (!plumb_spine_has_range (row))
    return g_strdup_printf (_ ("%s, %s Too few authorities have a value (%u)."), indicator->name, datum, row->all.n);
  median = plumb_words_statistic_value (indicator, row->all.median);
  if (!has_number (row))
    /* Translators: name of an indicator, what is known of it, the middle authority of England, its value */
    return g_strdup_printf (_ ("%s, %s Value of %s: %s."), indicator->name, datum, middle, median);
  rank = plumb_rank_label (&row->row->standing.rank_of_all, indicator->polarity);
  /* Translators: name of an indicator, its figures, the rank, the middle authority of England, its value */
  return g_strdup_printf (_ ("%s, %s Rank among all: %s. Value of %s: %s."), indicator->name, datum, rank, middle,
                          median);
}

static void
append_sources (GString *out, const PlumbSpine *spine)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < spine->rows->len; i++)
    {
      const PlumbObservation *own = row_at (spine, i)->row->standing.observation;

      if (own != NULL && *own->source != '\0' &&
          !g_ptr_array_find_with_equal_func (sources, own->source, g_str_equal, NULL))
        g_ptr_array_add (sources, (char *) own->source);
    }
  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : _ ("Sources: "), (const char *) g_ptr_array_index (sources, i));
  if (sources->len > 0)
    g_string_append (out, ". ");
}

char *
plumb_spine_footer (const PlumbFigure *self)
{
  const PlumbSpine *spine = self->data;
  g_autofree char *company = spine->rows->len == 0 ? NULL : plumb_words_company (row_at (spine, 0)->row->comparison);
  GString *out = g_string_new (NULL);
  gboolean states[PLUMB_N_STATES] = { FALSE };

  if (plumb_figure_is_illustrative (self))
    g_string_append_printf (out, "%s ", _ ("Illustrative data, made up to show the program."));
  append_sources (out, spine);
  if (self->as_at != 0)
    {
      g_autofree char *day = plumb_date_label (self->as_at);
      g_string_append_printf (out, _ ("As at %s. "), day);
    }
  if (company != NULL)
    g_string_append_printf (out, "%s. ", company);
  g_string_append (out, _ ("Authorities without a value are not ranked; equal print is equal rank (=). The number of "
                           "authorities and the definition version of each row are in the table."));
  if (spine->left_out > 0)
    g_string_append_printf (out,
                            ngettext (" %u total is left out: it depends on the size of an area.",
                                      " %u totals are left out: they depend on the size of an area.", spine->left_out),
                            spine->left_out);
  for (guint i = 0; i < spine->rows->len; i++)
    if (row_at (spine, i)->row->standing.observation != NULL)
      states[row_at (spine, i)->row->standing.observation->state] = TRUE;
  for (guint i = PLUMB_STATE_NUMBER + 1; i < PLUMB_N_STATES; i++)
    if (states[i])
      g_string_append_printf (out, " %s: %s.", plumb_state_letter (i), plumb_state_reason (i));
  return g_string_free (out, FALSE);
}

static char *
number_cell (const PlumbSpineRow *row, double value)
{
  return isfinite (value) ? plumb_format_statistic (indicator_of (row), value, FALSE) : g_strdup ("");
}

GPtrArray *
plumb_spine_table (const PlumbFigure *self)
{
  const PlumbSpine *spine = self->data;
  const char *const heads[] = { C_ ("column", "Indicator"),
                                C_ ("column", "Unit"),
                                C_ ("column", "Period"),
                                _ ("Polarity"),
                                self->area->name,
                                C_ ("column", "Status"),
                                self->selection->group != NULL ? C_ ("column", "Chosen group")
                                                               : C_ ("column", "Neighbours"),
                                _ ("Worst or lowest"),
                                _ ("Quarter at the left"),
                                C_ ("column", "Median"),
                                _ ("Quarter at the right"),
                                _ ("Best or highest"),
                                C_ ("column", "Rank"),
                                _ ("Authorities with a value"),
                                _ ("Definition version"),
                                NULL };
  GPtrArray *table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (table, g_strdupv ((GStrv) heads));
  for (guint i = 0; i < spine->rows->len; i++)
    {
      const PlumbSpineRow *row = row_at (spine, i);
      const PlumbStanding *standing = &row->row->standing;
      const gboolean flipped = indicator_of (row)->polarity == PLUMB_POLARITY_LOW;
      const gboolean ranged = plumb_spine_has_range (row);
      const PlumbObservation *own = standing->observation;
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
      g_autofree char *unit = plumb_words_unit (indicator_of (row));
      g_autofree char *period = plumb_words_period (row->row->comparison, standing->period);
      g_autofree char *value = plumb_words_observation (indicator_of (row), own);
      g_autofree char *statistic = number_cell (row, plumb_spine_statistic (row));
      g_autofree char *worst = number_cell (row, !ranged ? NAN : flipped ? row->all.maximum : row->all.minimum);
      g_autofree char *left = number_cell (row, !ranged ? NAN : flipped ? row->all.q3 : row->all.q1);
      g_autofree char *median = number_cell (row, ranged ? row->all.median : NAN);
      g_autofree char *right = number_cell (row, !ranged ? NAN : flipped ? row->all.q1 : row->all.q3);
      g_autofree char *best = number_cell (row, !ranged ? NAN : flipped ? row->all.minimum : row->all.maximum);
      g_autofree char *rank = plumb_rank_label (&standing->rank_of_all, indicator_of (row)->polarity);
      g_autofree char *n = g_strdup_printf ("%u", row->all.n);
      g_autofree char *version = g_strdup_printf ("%d", indicator_of (row)->definition_version);

      g_strv_builder_add_many (cells, indicator_of (row)->name, unit, period,
                               plumb_polarity_label (indicator_of (row)->polarity), value,
                               own == NULL                        ? ""
                               : own->state == PLUMB_STATE_NUMBER ? plumb_status_label (own->status)
                                                                  : plumb_state_reason (own->state),
                               statistic, worst, left, median, right, best, rank, n, version, NULL);
      g_ptr_array_add (table, g_strv_builder_end (cells));
    }
  return table;
}
