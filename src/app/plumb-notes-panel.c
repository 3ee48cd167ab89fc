/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said of an indicator, its targets and its revisions. Each note is a heading over a paragraph.
 */
#include "plumb-notes-panel.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-format.h"

/* More revisions than a reader of the page wants; `plumb revisions` prints all. */
#define MOST_REVISIONS 12

struct _PlumbNotesPanel
{
  AdwBin parent_instance;
  /* Template children */
  GtkBox *targets;
  GtkBox *commentary;
  GtkBox *revisions;
};

G_DEFINE_FINAL_TYPE (PlumbNotesPanel, plumb_notes_panel, ADW_TYPE_BIN)

static void
plumb_notes_panel_class_init (PlumbNotesPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-notes-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, commentary);
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, revisions);
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, targets);
}

static void
plumb_notes_panel_init (PlumbNotesPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_label (GtkBox *box, const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (box, label);
}

static void
add_note (GtkBox *box, const char *heading, const char *text)
{
  GtkBox *note = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));

  add_label (note, heading, "heading");
  if (*text != '\0')
    add_label (note, text, NULL);
  gtk_box_append (box, GTK_WIDGET (note));
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* The paragraph of a commentary: each part on a line of its own, those that are not there left out. */
static char *
commentary_text (const PlumbCommentary *commentary)
{
  g_autofree char *day = plumb_date_label (commentary->due);
  GString *text = g_string_new (commentary->reason);
  const struct
  {
    const char *format;
    const char *value;
  } parts[] = {
    { N_ ("Done: %s"), commentary->done },
    { N_ ("Owner: %s"), commentary->owner },
    { N_ ("Next action: %s"), commentary->next_action },
    { N_ ("Due: %s"), commentary->due == 0 ? "" : day },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i].value != '\0')
      {
        g_autoptr (GString) line = g_string_new (_ (parts[i].format));

        g_string_replace (line, "%s", parts[i].value, 1);
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line->str);
      }
  return g_string_free (text, FALSE);
}

static void
show_commentary (PlumbNotesPanel *self, const PlumbIndicatorFacts *facts)
{
  clear (self->commentary);
  if (facts->commentary->len == 0)
    add_label (self->commentary,
               facts->comparison->selection->public_view ? _ ("Commentary is not in the public view.")
                                                         : _ ("Nothing was said of these figures."),
               "dim");
  for (guint i = facts->commentary->len; i > 0; i--)
    {
      const PlumbCommentary *commentary = g_ptr_array_index (facts->commentary, i - 1);
      g_autofree char *period = plumb_period_label (commentary->period, facts->comparison->indicator->calendar);
      g_autofree char *text = commentary_text (commentary);

      add_note (self->commentary, period, text);
    }
}

static char *
set_text (const PlumbIndicator *indicator, double value)
{
  return isfinite (value) ? plumb_format_value (indicator, value, TRUE) : NULL;
}

/* What a target sets: its level, the ends of its path, or its range. */
static char *
level_text (const PlumbIndicator *indicator, const PlumbTarget *target)
{
  g_autofree char *value = set_text (indicator, target->value);
  g_autofree char *end = set_text (indicator, target->end_value);
  g_autofree char *lower = set_text (indicator, target->lower);
  g_autofree char *upper = set_text (indicator, target->upper);

  if (end != NULL)
    /* Translators: a target that changes from the first value to the second over its periods */
    return g_strdup_printf (_ ("From %s to %s"), value, end);
  if (value != NULL)
    return g_steal_pointer (&value);
  if (lower != NULL && upper != NULL)
    return g_strdup_printf (_ ("Between %s and %s"), lower, upper);
  return lower != NULL ? g_strdup_printf (_ ("%s or higher"), lower) : g_strdup_printf (_ ("%s or lower"), upper);
}

static void
show_targets (PlumbNotesPanel *self, const PlumbIndicatorFacts *facts)
{
  const PlumbIndicator *indicator = facts->comparison->indicator;
  GPtrArray *targets = facts->comparison->targets;

  clear (self->targets);
  if (targets->len == 0)
    {
      add_label (self->targets, _ ("No target is set for it."), "dim");
      return;
    }
  if (facts->standing.target.kind != PLUMB_TARGET_NONE)
    {
      g_autofree char *sentence = plumb_sentences_target (&facts->standing);

      add_label (self->targets, sentence, NULL);
    }
  for (guint i = targets->len; i > 0; i--)
    {
      const PlumbTarget *target = g_ptr_array_index (targets, i - 1);
      g_autofree char *from = plumb_period_label (target->from, indicator->calendar);
      g_autofree char *to = target->to.kind == 0 ? NULL : plumb_period_label (target->to, indicator->calendar);
      g_autofree char *level = level_text (indicator, target);
      /* Translators: what a target sets, first period, last period */
      g_autofree char *heading = to == NULL ? g_strdup_printf (_ ("%s from %s"), level, from)
                                            : g_strdup_printf (_ ("%s from %s to %s"), level, from, to);
      g_autofree char *text =
        g_strjoin (*target->note != '\0' && *target->source != '\0' ? "\n" : "", target->note, target->source, NULL);

      add_note (self->targets, heading, text);
    }
}

static char *
figure_text (const PlumbIndicator *indicator, double value, PlumbState state)
{
  if (state != PLUMB_STATE_NUMBER)
    return g_strdup (plumb_state_letter (state));
  return plumb_format_value (indicator, value, TRUE);
}

static void
show_revisions (PlumbNotesPanel *self, const PlumbIndicatorFacts *facts)
{
  const PlumbIndicator *indicator = facts->comparison->indicator;
  guint n = 0;

  clear (self->revisions);
  for (guint i = facts->revisions->len; i > 0 && n < MOST_REVISIONS; i--)
    {
      const PlumbRevision *revision = g_ptr_array_index (facts->revisions, i - 1);
      g_autofree char *period = plumb_period_label (revision->period, indicator->calendar);
      g_autofree char *before = figure_text (indicator, revision->from_value, revision->from_state);
      g_autofree char *now = figure_text (indicator, revision->to_value, revision->to_state);
      g_autofree char *day = plumb_date_label (revision->released);
      /* Translators: period, figure before and after a revision */
      g_autofree char *heading = g_strdup_printf (_ ("%s: %s became %s"), period, before, now);
      /* Translators: a day, the name of a file */
      g_autofree char *text = g_strdup_printf (_ ("released %s in %s"), day, revision->file_name);

      if (*revision->breakdown != '\0')
        continue;
      add_note (self->revisions, heading, text);
      n++;
    }
  if (n == 0)
    add_label (self->revisions,
               facts->comparison->selection->public_view ? _ ("Revisions are not in the public view.")
                                                         : _ ("No figure shown here was revised."),
               "dim");
}

void
plumb_notes_panel_show (PlumbNotesPanel *self, const PlumbIndicatorFacts *facts)
{
  g_return_if_fail (PLUMB_IS_NOTES_PANEL (self));

  show_targets (self, facts);
  show_commentary (self, facts);
  show_revisions (self, facts);
}
