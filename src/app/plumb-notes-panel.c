/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said of an indicator, its targets and its revisions. Each note is a heading over a paragraph.
 */
#include "plumb-notes-panel.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "plumb-access.h"
#include "plumb-format.h"
#include "plumb-note-dialog.h"
#include "plumb-note-words.h"
#include "plumb-versions-window.h"

/* More revisions than a reader of the page wants; `plumb revisions` prints all. */
#define MOST_REVISIONS 12

struct _PlumbNotesPanel
{
  AdwBin parent_instance;
  /* Template children */
  GtkBox *targets;
  GtkBox *commentary;
  GtkBox *remarks;
  GtkBox *revisions;
  GtkWidget *add_commentary;
  GtkWidget *add_remarks;
  GtkWidget *history_of_commentary;
  GtkWidget *history_of_remarks;
  /* Owned */
  PlumbSession *session;
  PlumbIndicatorFacts *facts;
  const char *why_not; /* Nullable: why nothing can be written */
  /* Borrowed, %NULL when they have gone */
  PlumbNoteDialog *dialog;
  PlumbVersionsWindow *history;
};

G_DEFINE_FINAL_TYPE (PlumbNotesPanel, plumb_notes_panel, ADW_TYPE_BIN)

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

static GtkBox *
add_note (GtkBox *box, const char *heading, const char *text)
{
  GtkBox *note = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));

  add_label (note, heading, "heading");
  if (*text != '\0')
    add_label (note, text, NULL);
  gtk_box_append (box, GTK_WIDGET (note));
  return note;
}

static guint32
today (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_time_t (&date, time (NULL));
  return g_date_get_julian (&date);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* What tells the button of a note from those of others, also when the panel is filled anew. */
#define KEY "plumb-note"

static char *
key_of (const PlumbCommentary *note)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT, plumb_remark_to_string (note->remark),
                          plumb_period_code (note->period));
}

static GtkWindow *
window_of (PlumbNotesPanel *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static PlumbNoteDialog *
open_dialog (PlumbNotesPanel *self, PlumbRemark remark, GArray *periods, PlumbPeriod period)
{
  PlumbNoteDialog *dialog =
    plumb_note_dialog_new (window_of (self), self->session, self->facts, periods, remark, period);

  g_set_weak_pointer (&self->dialog, dialog);
  return dialog;
}

static PlumbPeriod
latest_period (PlumbNotesPanel *self)
{
  const PlumbObservation *latest = self->facts->standing.observation;

  return latest != NULL ? latest->period : PLUMB_PERIOD_NONE;
}

static void
on_add_commentary_cb (PlumbNotesPanel *self)
{
  plumb_notes_panel_write (self, PLUMB_REMARK_COMMENTARY, NULL, PLUMB_PERIOD_NONE);
}

static void
on_add_remarks_cb (PlumbNotesPanel *self)
{
  plumb_notes_panel_write (self, PLUMB_REMARK_ANNOTATION, NULL, PLUMB_PERIOD_NONE);
}

static void
show_history (PlumbNotesPanel *self, gboolean on_chart)
{
  PlumbVersionsWindow *history = plumb_versions_window_new (window_of (self), self->session, self->facts, on_chart);

  g_set_weak_pointer (&self->history, history);
  gtk_window_present (GTK_WINDOW (history));
}

static void
on_history_of_commentary_cb (PlumbNotesPanel *self)
{
  show_history (self, FALSE);
}

static void
on_history_of_remarks_cb (PlumbNotesPanel *self)
{
  show_history (self, TRUE);
}

static const PlumbCommentary *
find_note (GPtrArray *list, const char *wanted)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbCommentary *note = g_ptr_array_index (list, i);
      g_autofree char *key = key_of (note);

      if (g_str_equal (key, wanted) && (note->remark == PLUMB_REMARK_COMMENTARY || plumb_note_is_written (note)))
        return note;
    }
  return NULL;
}

static void
on_edit_cb (PlumbNotesPanel *self, GtkWidget *button)
{
  const char *key = g_object_get_data (G_OBJECT (button), KEY);
  const PlumbCommentary *note = find_note (self->facts->commentary, key);
  PlumbNoteDialog *dialog;

  if (note == NULL)
    note = find_note (self->facts->remarks, key);
  if (note == NULL)
    return;
  dialog = open_dialog (self, note->remark, self->facts->comparison->periods, note->period);
  plumb_note_dialog_edit (dialog, note);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What a file put on the chart can only be taken back with its load. */
static void
add_edit_button (PlumbNotesPanel *self, GtkBox *item, const PlumbCommentary *note)
{
  g_autofree char *heading = plumb_note_heading (note);
  /* Translators: a button that changes what is said of a period, for example: Edit: Apr 2024 */
  g_autofree char *name = g_strdup_printf (_ ("Edit: %s"), heading);
  GtkWidget *button = gtk_button_new_with_label (_ ("Edit…"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 4);
  gtk_widget_set_sensitive (button, self->why_not == NULL);
  gtk_widget_set_tooltip_text (button, self->why_not);
  plumb_access_name (button, name);
  g_object_set_data_full (G_OBJECT (button), KEY, key_of (note), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_edit_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (item, button);
}

static void
add_item (PlumbNotesPanel *self, GtkBox *box, const PlumbCommentary *note)
{
  const guint32 as_at = self->facts->comparison->selection->as_at;
  g_autofree char *heading = plumb_note_heading (note);
  g_autofree char *text = plumb_note_text (note, as_at != 0 ? as_at : today ());
  g_autofree char *origin = plumb_note_origin (note);
  GtkBox *item = add_note (box, heading, text);

  add_label (item, origin, "dim");
  if (note->remark == PLUMB_REMARK_COMMENTARY || plumb_note_is_written (note))
    add_edit_button (self, item, note);
}

/* Newest first; @nothing where there is none. */
static void
show_notes (PlumbNotesPanel *self, GtkBox *box, GPtrArray *notes, const char *nothing)
{
  clear (box);
  if (notes->len == 0)
    add_label (box, nothing, "dim");
  for (guint i = notes->len; i > 0; i--)
    add_item (self, box, g_ptr_array_index (notes, i - 1));
}

/* The note whose button in or under @widget has the focus; NULL for none. */
static char *
focused_key (PlumbNotesPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = self->facts == NULL || root == NULL ? NULL : gtk_root_get_focus (root);
  const char *key = focus == NULL ? NULL : g_object_get_data (G_OBJECT (focus), KEY);

  return key != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? g_strdup (key) : NULL;
}

/* Gives the focus back to the button of the note @key in @box. */
static gboolean
focus_note (GtkBox *box, const char *key)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (box)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *last = gtk_widget_get_last_child (item);

      if (last != NULL && g_strcmp0 (g_object_get_data (G_OBJECT (last), KEY), key) == 0)
        return gtk_widget_grab_focus (last);
    }
  return FALSE;
}

/* What can be pressed, and where it cannot, why. */
static void
show_whether_writable (PlumbNotesPanel *self)
{
  const gboolean public_view = self->facts->comparison->selection->public_view;
  GtkWidget *const adders[] = { self->add_commentary, self->add_remarks };
  GtkWidget *const histories[] = { self->history_of_commentary, self->history_of_remarks };

  for (guint i = 0; i < G_N_ELEMENTS (adders); i++)
    {
      gtk_widget_set_sensitive (adders[i], self->why_not == NULL);
      gtk_widget_set_tooltip_text (adders[i], self->why_not);
      gtk_widget_set_sensitive (histories[i], !public_view);
      gtk_widget_set_tooltip_text (histories[i], public_view ? _ ("What was said is not in the public view.") : NULL);
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

static void
plumb_notes_panel_dispose (GObject *object)
{
  PlumbNotesPanel *self = PLUMB_NOTES_PANEL (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->history);
  g_clear_pointer (&self->facts, plumb_indicator_facts_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_notes_panel_parent_class)->dispose (object);
}

static void
plumb_notes_panel_class_init (PlumbNotesPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_notes_panel_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-notes-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, add_commentary);
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, add_remarks);
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, commentary);
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, history_of_commentary);
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, history_of_remarks);
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, remarks);
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, revisions);
  gtk_widget_class_bind_template_child (widget_class, PlumbNotesPanel, targets);
  gtk_widget_class_bind_template_callback (widget_class, on_add_commentary_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_remarks_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_history_of_commentary_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_history_of_remarks_cb);
}

static void
plumb_notes_panel_init (PlumbNotesPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
plumb_notes_panel_set_session (PlumbNotesPanel *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_NOTES_PANEL (self));

  if (!g_set_object (&self->session, session))
    return;
  /* a dialog that is open has the session that it was opened for, and keeps what was typed */
  g_clear_pointer (&self->facts, plumb_indicator_facts_unref);
}

void
plumb_notes_panel_show (PlumbNotesPanel *self, PlumbIndicatorFacts *facts)
{
  g_autofree char *key = NULL;
  gboolean public_view;

  g_return_if_fail (PLUMB_IS_NOTES_PANEL (self));

  key = focused_key (self);
  plumb_indicator_facts_ref (facts);
  g_clear_pointer (&self->facts, plumb_indicator_facts_unref);
  self->facts = facts;
  self->why_not = plumb_session_why_not_write (self->session);
  public_view = facts->comparison->selection->public_view;
  show_targets (self, facts);
  show_notes (self, self->commentary, facts->commentary,
              public_view ? _ ("Commentary is not in the public view.") : _ ("Nothing was said of these figures."));
  show_notes (self, self->remarks, facts->remarks, _ ("No breaks or notes are on the chart."));
  show_revisions (self, facts);
  show_whether_writable (self);
  if (key != NULL && !focus_note (self->commentary, key) && !focus_note (self->remarks, key))
    gtk_widget_grab_focus (g_str_has_prefix (key, "commentary") ? self->add_commentary : self->add_remarks);
}

void
plumb_notes_panel_write (PlumbNotesPanel *self, PlumbRemark remark, GArray *periods, PlumbPeriod period)
{
  g_return_if_fail (PLUMB_IS_NOTES_PANEL (self));

  if (self->facts == NULL || self->why_not != NULL)
    return;
  gtk_window_present (
    GTK_WINDOW (open_dialog (self, remark, periods != NULL ? periods : self->facts->comparison->periods,
                             period.kind != 0 ? period : latest_period (self))));
}

gboolean
plumb_notes_panel_busy (PlumbNotesPanel *self)
{
  return (self->dialog != NULL && plumb_note_dialog_busy (self->dialog)) ||
         (self->history != NULL && plumb_versions_window_busy (self->history));
}
