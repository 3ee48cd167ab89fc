/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in a cell of the scorecard: one function a column. A part gets its tooltip before it is shown: GTK would
 * ask the display where the pointer is for each that is seen.
 */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-change-mark.h"
#include "plumb-figure.h"
#include "plumb-format.h"
#include "plumb-scorecard-cell-private.h"
#include "plumb-sentences.h"
#include "plumb-target-mark.h"

#define SPARKLINE_HEIGHT 38
#define STRIP_HEIGHT 36

/* A number, or the letter of its state in a box, whose reason is its tooltip and its name. */
static void
set_value (PlumbScorecardCell *self, const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  g_autofree char *reason = NULL;

  if (observation == NULL)
    return;
  if (observation->state == PLUMB_STATE_NUMBER)
    {
      g_autofree char *value = plumb_format_value (indicator, observation->value, TRUE);

      plumb_cell_text (self, PLUMB_CELL_TEXT, value);
      return;
    }
  reason = g_strdup_printf (_ ("Not shown: %s"), plumb_state_reason (observation->state));
  gtk_widget_set_tooltip_text (plumb_cell_part (self, PLUMB_CELL_LETTER), reason);
  plumb_cell_text (self, PLUMB_CELL_LETTER, plumb_state_letter (observation->state));
  gtk_accessible_update_property (GTK_ACCESSIBLE (plumb_cell_part (self, PLUMB_CELL_LETTER)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, reason, -1);
}

/* A wording in the middle of a sentence: only a first word that is no acronym loses its capital. */
static char *
lower_first (const char *wording)
{
  gunichar first = g_utf8_get_char (wording);
  const char *rest;
  GString *text;

  if (*wording == '\0')
    return g_strdup ("");
  rest = g_utf8_next_char (wording);
  if (!g_unichar_islower (g_utf8_get_char (rest)))
    return g_strdup (wording);
  text = g_string_new (NULL);
  g_string_append_unichar (text, g_unichar_tolower (first));
  g_string_append (text, rest);
  return g_string_free (text, FALSE);
}

/* A count, or the full-time equivalents of the workforce census, which have one decimal. */
static char *
count_text (double count)
{
  return plumb_format_number (count, plumb_round (count, 0) == count ? 0 : 1);
}

/* What the value was counted from: "173 of 1,126 referrals in the year"; empty where nothing is known but the value
 * itself. */
static char *
counts_text (const PlumbIndicator *indicator, const PlumbObservation *latest)
{
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;
  g_autofree char *wording = NULL;

  if (latest == NULL || indicator->unit == PLUMB_UNIT_COUNT)
    return g_strdup ("");
  if (isfinite (latest->numerator))
    numerator = count_text (latest->numerator);
  if (indicator->unit == PLUMB_UNIT_RATE)
    {
      wording = lower_first (indicator->numerator);
      /* Translators: how many, and what is counted: 1,987 referrals in the year */
      return numerator == NULL ? g_strdup ("") : g_strdup_printf (C_ ("counted", "%s %s"), numerator, wording);
    }
  if (!isfinite (latest->denominator))
    return g_strdup ("");
  denominator = count_text (latest->denominator);
  wording = lower_first (indicator->denominator);
  /* Translators: what is counted is no part of what it is counted for: 2,815 for 185.7 case-holding social workers. */
  if (numerator != NULL && indicator->unit == PLUMB_UNIT_OTHER)
    return g_strdup_printf (_ ("%s for %s %s"), numerator, denominator, wording);
  /* Translators: a numerator, its denominator, and what the denominator counts: 173 of 1,126 referrals in the year. */
  if (numerator != NULL)
    return g_strdup_printf (_ ("%s of %s %s"), numerator, denominator, wording);
  /* Translators: as above where the numerator is hidden: of 200 conferences. */
  return g_strdup_printf (_ ("of %s %s"), denominator, wording);
}

/* What there is to know of the figure; that all is made up stands over the page. */
static char *
quality_text (const PlumbScorecardRow *row)
{
  return plumb_quality_label (row->standing.quality.flags & ~PLUMB_QUALITY_ILLUSTRATIVE);
}

static void
show_heading (PlumbScorecardCell *self, PlumbScorecardItem *item)
{
  GtkImage *shape = plumb_cell_part (self, PLUMB_CELL_SHAPE);
  g_autofree char *text =
    g_strdup_printf ("%s  %u", plumb_scorecard_item_title (item), plumb_scorecard_item_number (item));

  gtk_image_set_from_icon_name (shape,
                                plumb_scorecard_item_is_closed (item) ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (shape), TRUE);
  plumb_cell_text (self, PLUMB_CELL_TEXT, text);
  gtk_widget_add_css_class (plumb_cell_part (self, PLUMB_CELL_TEXT), "heading");
}

/* What has lost its column to the want of room. */
static char *
homeless_text (const PlumbScorecardRow *row, guint homeless)
{
  const PlumbTargetStatus *status = &row->standing.target;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if ((homeless & (1U << PLUMB_COLUMN_TARGET)) != 0 && status->kind != PLUMB_TARGET_NONE)
    {
      g_autofree char *meets = plumb_words_target (row->comparison->indicator, status);
      /* Translators: what meets the target, and the status against it: Target 18.0 % or lower: Missed */
      g_autofree char *target = *meets == '\0' ? g_strdup (plumb_target_status_word (status))
                                               : g_strdup_printf (_ ("Target %s: %s"),
                                                                  meets, plumb_target_status_word (status));

      g_strv_builder_add (parts, target);
    }
  if ((homeless & (1U << PLUMB_COLUMN_NEIGHBOURS)) != 0 && row->standing.rank.rank > 0)
    {
      g_autofree char *rank = plumb_rank_label (&row->standing.rank, row->comparison->indicator->polarity);

      g_strv_builder_add (parts, rank);
    }
  if ((homeless & (1U << PLUMB_COLUMN_QUALITY)) != 0)
    {
      g_autofree char *quality = quality_text (row);

      if (*quality != '\0')
        g_strv_builder_add (parts, quality);
    }
  all = g_strv_builder_end (parts);
  return g_strjoinv ("\n", all);
}

static void
show_indicator (PlumbScorecardCell *self, PlumbScorecardItem *item, const PlumbScorecardRow *row, guint homeless)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  g_autofree char *number = g_strdup_printf ("%u", plumb_scorecard_item_number (item));
  g_autofree char *counts = counts_text (indicator, row->standing.observation);
  const char *polarity = plumb_polarity_label (indicator->polarity);
  g_autofree char *caption = *counts == '\0' ? g_strdup (polarity) : g_strdup_printf ("%s · %s", polarity, counts);
  g_autofree char *more = homeless_text (row, homeless);

  plumb_cell_text (self, PLUMB_CELL_NUMBER, number);
  gtk_widget_set_tooltip_text (plumb_cell_part (self, PLUMB_CELL_TEXT), indicator->plain);
  plumb_cell_text (self, PLUMB_CELL_TEXT, indicator->name);
  plumb_cell_text (self, PLUMB_CELL_CAPTION, caption);
  plumb_cell_text (self, PLUMB_CELL_SECOND, more);
}

static void
show_value (PlumbScorecardCell *self, PlumbScorecardItem *item, const PlumbScorecardRow *row, guint homeless)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const PlumbObservation *latest = row->standing.observation;

  gtk_widget_add_css_class (plumb_cell_part (self, PLUMB_CELL_TEXT), "value");
  if (latest == NULL)
    {
      plumb_cell_text (self, PLUMB_CELL_CAPTION, _ ("no figure yet"));
      return;
    }
  set_value (self, indicator, latest);
  if (indicator->unit == PLUMB_UNIT_RATE || indicator->unit == PLUMB_UNIT_OTHER)
    plumb_cell_text (self, PLUMB_CELL_CAPTION, indicator->unit_label);
  if (homeless & (1U << PLUMB_COLUMN_PERIOD))
    {
      const guint32 as_at = plumb_scorecard_item_scorecard (item)->as_at;
      g_autofree char *period = plumb_period_label (latest->period, indicator->calendar);
      g_autofree char *age = plumb_period_age (latest->period, indicator->calendar, as_at);
      g_autofree char *both = g_strdup_printf ("%s, %s", period, age);

      plumb_cell_text (self, PLUMB_CELL_SECOND, both);
    }
}

static void
show_period (PlumbScorecardCell *self, PlumbScorecardItem *item, const PlumbScorecardRow *row)
{
  const PlumbCalendar calendar = row->comparison->indicator->calendar;
  g_autofree char *period = NULL;
  g_autofree char *age = NULL;

  if (row->standing.observation == NULL)
    return;
  period = plumb_period_label (row->standing.observation->period, calendar);
  age = plumb_period_age (row->standing.observation->period, calendar, plumb_scorecard_item_scorecard (item)->as_at);
  plumb_cell_text (self, PLUMB_CELL_TEXT, period);
  plumb_cell_text (self, PLUMB_CELL_CAPTION, age);
}

static void
show_change (PlumbScorecardCell *self, const PlumbScorecardRow *row)
{
  const PlumbChange *change = &row->standing.change;
  g_autofree char *reason = plumb_change_mark_reason (change, row->standing.observation, row->comparison->indicator);

  plumb_change_mark_show (plumb_cell_part (self, PLUMB_CELL_SHAPE), change);
  gtk_widget_set_visible (plumb_cell_part (self, PLUMB_CELL_SHAPE), TRUE);
  plumb_cell_text (self, PLUMB_CELL_TEXT, plumb_change_word (change));
  if (change->judgement != PLUMB_JUDGEMENT_NONE)
    gtk_widget_add_css_class (plumb_cell_part (self, PLUMB_CELL_TEXT), "heading");
  plumb_cell_text (self, PLUMB_CELL_CAPTION, reason);
}

/* The row's scene lives no longer than its scorecard: the item keeps it. */
static PlumbScene *
lay_out_sparkline (gpointer data, double width, double height, const PlumbChartTheme *theme, double text_scale)
{
  return plumb_sparkline_layout (plumb_scorecard_item_row (data)->comparison, width, height, theme, text_scale);
}

static PlumbScene *
lay_out_strip (gpointer data, double width, double height, const PlumbChartTheme *theme, double text_scale)
{
  return plumb_strip_layout (plumb_scorecard_item_row (data), width, height, theme, text_scale);
}

static void
show_scene (PlumbScorecardCell *self, PlumbScorecardItem *item, PlumbSceneFunc func, int height, const char *name)
{
  PlumbSceneView *scene = plumb_cell_part (self, PLUMB_CELL_SCENE);

  plumb_scene_view_set_content_size (scene, 0, height);
  plumb_scene_view_set_source (scene, func, g_object_ref (item), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scene), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (scene), TRUE);
}

/* What the strip shows, in words. */
static char *
strip_sentence (PlumbScorecardItem *item, const PlumbScorecardRow *row)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const PlumbStatistic statistic = plumb_scorecard_item_scorecard (item)->statistic;
  const gboolean group = plumb_scorecard_item_scorecard (item)->group;
  g_autofree char *lowest = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *middle = NULL;

  if (row->comparator == NULL || row->comparator->n < PLUMB_COMPARATOR_MINIMUM)
    return g_strdup (group ? _ ("No comparison with the chosen group: too few of it have a figure.")
                           : _ ("No comparison with the neighbours: too few of them have a figure."));
  lowest = plumb_format_value (indicator, row->comparator->minimum, TRUE);
  highest = plumb_format_value (indicator, row->comparator->maximum, TRUE);
  if (!isfinite (plumb_comparator_value (row->comparator, statistic)))
    return g_strdup_printf (group ? _ ("Chosen group from %s to %s.") : _ ("Neighbours from %s to %s."), lowest,
                            highest);
  middle = plumb_format_statistic (indicator, plumb_comparator_value (row->comparator, statistic), TRUE);
  /* Translators: lowest and highest value, `median`, `mean` or `pooled rate`, its value. */
  return g_strdup_printf (group ? _ ("Chosen group from %s to %s, %s %s.") : _ ("Neighbours from %s to %s, %s %s."),
                          lowest, highest, plumb_statistic_label (statistic), middle);
}

/* The status against target, and what the target is; where there is none, nothing that looks like a status. */
static void
show_target (PlumbScorecardCell *self, const PlumbScorecardRow *row)
{
  const PlumbTargetStatus *status = &row->standing.target;
  g_autofree char *sentence = NULL;

  if (status->kind == PLUMB_TARGET_NONE)
    {
      gtk_widget_add_css_class (plumb_cell_part (self, PLUMB_CELL_TEXT), "dim");
      plumb_cell_text (self, PLUMB_CELL_TEXT, plumb_target_status_word (status));
      return;
    }
  sentence = plumb_sentences_target (&row->standing);
  gtk_widget_set_tooltip_text (plumb_cell_part (self, PLUMB_CELL_TEXT), sentence);
  plumb_cell_text (self, PLUMB_CELL_TEXT, plumb_target_status_word (status));
  plumb_target_mark_show (plumb_cell_part (self, PLUMB_CELL_SHAPE), status);
  if (status->kind != PLUMB_TARGET_UNJUDGED)
    {
      g_autofree char *words = plumb_words_target (row->comparison->indicator, status);

      plumb_cell_text (self, PLUMB_CELL_CAPTION, words);
    }
}

static void
show_neighbours (PlumbScorecardCell *self, PlumbScorecardItem *item, const PlumbScorecardRow *row, guint homeless)
{
  g_autofree char *sentence = strip_sentence (item, row);

  gtk_widget_set_tooltip_text (plumb_cell_part (self, PLUMB_CELL_SCENE), sentence);
  show_scene (self, item, lay_out_strip, STRIP_HEIGHT, sentence);
  if (homeless & (1U << PLUMB_COLUMN_RANK))
    {
      g_autofree char *rank = plumb_rank_label (&row->standing.rank, row->comparison->indicator->polarity);

      plumb_cell_text (self, PLUMB_CELL_CAPTION, rank);
    }
}

/* The country's value with its period where that is not the own one; the region's under it. */
static void
show_england (PlumbScorecardCell *self, const PlumbScorecardRow *row)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const PlumbObservation *country = row->standing.country.observation;
  const PlumbObservation *region = row->standing.region.observation;

  if (country != NULL)
    set_value (self, indicator, country);
  if (country != NULL && row->standing.observation != NULL &&
      !plumb_period_equal (country->period, row->standing.observation->period))
    {
      g_autofree char *period = plumb_period_label (country->period, indicator->calendar);

      plumb_cell_text (self, PLUMB_CELL_SECOND, period);
    }
  if (region != NULL && region->state == PLUMB_STATE_NUMBER)
    {
      g_autofree char *value = plumb_format_value (indicator, region->value, TRUE);

      plumb_cell_text (self, PLUMB_CELL_CAPTION, value);
    }
  else if (region != NULL)
    {
      gtk_widget_set_tooltip_text (plumb_cell_part (self, PLUMB_CELL_CAPTION), plumb_state_reason (region->state));
      plumb_cell_text (self, PLUMB_CELL_CAPTION, plumb_state_letter (region->state));
    }
}

static void
show_rank (PlumbScorecardCell *self, const PlumbScorecardRow *row)
{
  g_autofree char *rank = plumb_rank_label (&row->standing.rank, row->comparison->indicator->polarity);

  plumb_cell_text (self, PLUMB_CELL_TEXT, rank);
  if (row->standing.rank.rank == 0)
    gtk_widget_add_css_class (plumb_cell_part (self, PLUMB_CELL_TEXT), "dim");
}

static void
show_quality (PlumbScorecardCell *self, const PlumbScorecardRow *row)
{
  g_autofree char *label = quality_text (row);

  plumb_cell_text (self, PLUMB_CELL_CAPTION, label);
}

void
plumb_cell_fill (PlumbScorecardCell *self, PlumbScorecardColumn column, PlumbScorecardItem *item, guint homeless)
{
  const PlumbScorecardRow *row = plumb_scorecard_item_row (item);

  if (row == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "theme");
      if (column == PLUMB_COLUMN_INDICATOR)
        show_heading (self, item);
      return;
    }
  switch (column)
    {
    case PLUMB_COLUMN_INDICATOR:
      show_indicator (self, item, row, homeless);
      break;
    case PLUMB_COLUMN_VALUE:
      show_value (self, item, row, homeless);
      break;
    case PLUMB_COLUMN_PERIOD:
      show_period (self, item, row);
      break;
    case PLUMB_COLUMN_CHANGE:
      show_change (self, row);
      break;
    case PLUMB_COLUMN_TREND:
      show_scene (self, item, lay_out_sparkline, SPARKLINE_HEIGHT, _ ("Trend; open the indicator to read its points"));
      break;
    case PLUMB_COLUMN_TARGET:
      show_target (self, row);
      break;
    case PLUMB_COLUMN_NEIGHBOURS:
      show_neighbours (self, item, row, homeless);
      break;
    case PLUMB_COLUMN_ENGLAND:
      show_england (self, row);
      break;
    case PLUMB_COLUMN_RANK:
      show_rank (self, row);
      break;
    case PLUMB_COLUMN_QUALITY:
      show_quality (self, row);
      break;
    case PLUMB_N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}
