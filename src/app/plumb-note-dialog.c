/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing of a figure. What stands for the kind and the period chosen is shown to be changed, unless something was
 * typed already; what is then saved takes its place, and the history keeps it.
 */
#include "plumb-note-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-access.h"
#include "plumb-appearance.h"
#include "plumb-dialogs.h"
#include "plumb-note-words.h"

struct _PlumbNoteDialog
{
  AdwWindow parent_instance;
  /* Template children */
  GtkLabel *subject;
  GtkDropDown *remark;
  GtkLabel *remark_about;
  GtkDropDown *period;
  GtkLabel *present;
  GtkLabel *reason_label;
  GtkTextView *reason;
  GtkWidget *action;
  GtkTextView *done;
  GtkTextView *next_action;
  GtkEntry *owner;
  GtkEntry *due;
  GtkMenuButton *pick;
  GtkCalendar *calendar;
  GtkWidget *remove;
  GtkLabel *problem;
  /* Owned */
  PlumbSession *session;
  PlumbIndicatorFacts *facts;
  GArray *periods;         /* PlumbPeriod, the last one first, as they are offered */
  PlumbCommentary *before; /* Nullable: what is changed */
  char *filled;            /* what the texts were filled with */
  GCancellable *saving;
  gboolean on_chart;
  gboolean leaving; /* without saving, as the reader agreed */
};

G_DEFINE_FINAL_TYPE (PlumbNoteDialog, plumb_note_dialog, ADW_TYPE_WINDOW)

static PlumbRemark
remark_of (PlumbNoteDialog *self)
{
  if (!self->on_chart)
    return PLUMB_REMARK_COMMENTARY;
  return gtk_drop_down_get_selected (self->remark) == 0 ? PLUMB_REMARK_ANNOTATION : PLUMB_REMARK_BREAK;
}

static PlumbPeriod
period_of (PlumbNoteDialog *self)
{
  const guint selected = gtk_drop_down_get_selected (self->period);

  return selected < self->periods->len ? g_array_index (self->periods, PlumbPeriod, selected) : PLUMB_PERIOD_NONE;
}

static char *
text_of (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static char *
entry_text_of (GtkEntry *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

/* All that is typed, so that it can be told whether it was changed. */
static char *
all_text (PlumbNoteDialog *self)
{
  g_autofree char *reason = text_of (self->reason);
  g_autofree char *done = text_of (self->done);
  g_autofree char *next_action = text_of (self->next_action);
  g_autofree char *owner = entry_text_of (self->owner);
  g_autofree char *due = entry_text_of (self->due);

  return g_strjoin ("\x1f", reason, done, next_action, owner, due, NULL);
}

static gboolean
is_changed (PlumbNoteDialog *self)
{
  g_autofree char *now = all_text (self);

  if (g_strcmp0 (now, self->filled) != 0)
    return TRUE;
  return self->before != NULL &&
         (self->before->remark != remark_of (self) || !plumb_period_equal (self->before->period, period_of (self)));
}

static void
set_text (GtkTextView *view, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
}

/* @note (nullable): %NULL to empty all. */
static void
fill (PlumbNoteDialog *self, const PlumbCommentary *note)
{
  g_autofree char *due = note == NULL || note->due == 0 ? NULL : plumb_date_to_string (note->due);

  set_text (self->reason, note == NULL ? "" : note->reason);
  set_text (self->done, note == NULL ? "" : note->done);
  set_text (self->next_action, note == NULL ? "" : note->next_action);
  gtk_editable_set_text (GTK_EDITABLE (self->owner), note == NULL ? "" : note->owner);
  gtk_editable_set_text (GTK_EDITABLE (self->due), due == NULL ? "" : due);
  g_free (self->filled);
  self->filled = all_text (self);
}

static const PlumbCommentary *
find (GPtrArray *list, PlumbRemark remark, PlumbPeriod period)
{
  for (guint i = 0; i < list->len; i++)
    {
      const PlumbCommentary *note = g_ptr_array_index (list, i);

      /* what a file has put on the chart stands there whatever else is written */
      if (note->remark == remark && plumb_period_equal (note->period, period) &&
          (remark == PLUMB_REMARK_COMMENTARY || plumb_note_is_written (note)))
        return note;
    }
  return NULL;
}

/* Nothing is said of what is typed any more. */
static void
clear_problem (PlumbNoteDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

static void
show_problem (PlumbNoteDialog *self, const char *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* Another kind or period is chosen: what stands there is shown. */
static void
on_subject_selected_cb (PlumbNoteDialog *self)
{
  const PlumbRemark remark = remark_of (self);
  const PlumbCommentary *present;
  g_autofree char *now = NULL;

  if (self->facts == NULL)
    return;
  clear_problem (self);
  gtk_label_set_label (self->remark_about,
                       remark == PLUMB_REMARK_BREAK
                         ? _ ("The figures from this period on cannot be compared with those before: no line joins "
                              "them, control limits begin anew, and no change is tested across it.")
                         : _ ("A remark at this period; the figures are judged as they are."));
  present =
    find (remark == PLUMB_REMARK_COMMENTARY ? self->facts->commentary : self->facts->remarks, remark, period_of (self));
  if (self->before != NULL && self->before->remark == remark &&
      plumb_period_equal (self->before->period, period_of (self)))
    present = NULL;
  now = all_text (self);
  if (self->before == NULL && g_strcmp0 (now, self->filled) == 0)
    fill (self, present);
  gtk_widget_set_visible (GTK_WIDGET (self->present), present != NULL);
}

/* What is typed, as it would be kept; NULL where it cannot be, and a sentence says why. */
static PlumbCommentary *
read_note (PlumbNoteDialog *self)
{
  g_autofree char *reason = text_of (self->reason);
  g_autofree char *done = text_of (self->done);
  g_autofree char *next_action = text_of (self->next_action);
  g_autofree char *owner = entry_text_of (self->owner);
  g_autofree char *due = entry_text_of (self->due);
  const char *const texts[] = { reason, done, next_action, owner };
  const PlumbRemark remark = remark_of (self);
  const gboolean whole = remark == PLUMB_REMARK_COMMENTARY;
  const int most = whole ? PLUMB_EDIT_LENGTH : PLUMB_NOTE_LENGTH;
  PlumbCommentary fields = { .remark = remark,
                             .indicator = self->facts->comparison->indicator,
                             .area = self->facts->comparison->area,
                             .period = period_of (self),
                             .reason = reason,
                             .done = whole ? done : NULL,
                             .owner = whole ? owner : NULL,
                             .next_action = whole ? next_action : NULL };
  g_autoptr (PlumbCommentary) note = NULL;

  if (whole && *due != '\0' && !plumb_date_parse (due, &fields.due))
    {
      g_autofree char *sentence = g_strdup_printf (_ ("“%s” is no day. Write it as 2026-03-31."), due);

      show_problem (self, sentence);
      gtk_widget_grab_focus (GTK_WIDGET (self->due));
      return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_utf8_strlen (texts[i], -1) > most)
      {
        g_autofree char *sentence = g_strdup_printf (
          _ ("A text here may have %d characters; this one has %ld. Shorten it."), most, g_utf8_strlen (texts[i], -1));

        show_problem (self, sentence);
        return NULL;
      }
  note = plumb_commentary_new (&fields);
  if (!plumb_commentary_says (note))
    {
      show_problem (self, whole ? _ ("Nothing is written yet. Give a reason, what was done, or the next action.")
                                : _ ("Nothing is written yet. Say what the reader has to know."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return NULL;
    }
  return g_steal_pointer (&note);
}

static gpointer
write_edits (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  return plumb_warehouse_write (warehouse, data, error) ? g_ptr_array_ref (data) : NULL;
}

static void
close_without_asking (PlumbNoteDialog *self)
{
  self->leaving = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbNoteDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) edits = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.save", TRUE);
  if (edits == NULL)
    {
      g_autofree char *sentence =
        g_strdup_printf (_ ("It is not saved; what you have written is still here. %s"), error->message);

      show_problem (self, sentence);
      return;
    }
  plumb_session_wrote (self->session);
  close_without_asking (self);
}

/* Says that nothing is written where @before was. */
static PlumbCommentary *
take_back (const PlumbCommentary *before)
{
  const PlumbCommentary nothing = { .remark = before->remark,
                                    .indicator = before->indicator,
                                    .area = before->area,
                                    .period = before->period };

  return plumb_commentary_new (&nothing);
}

/* Takes @edits over. */
static void
begin_saving (PlumbNoteDialog *self, GPtrArray *edits)
{
  self->saving = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.save", FALSE);
  plumb_worker_run_async (plumb_session_writer (self->session), write_edits, edits, (GDestroyNotify) g_ptr_array_unref,
                          (GDestroyNotify) g_ptr_array_unref, self->saving, on_written_cb, g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PlumbNoteDialog *self = PLUMB_NOTE_DIALOG (widget);
  GPtrArray *edits;
  PlumbCommentary *note;

  if (self->saving != NULL)
    return;
  clear_problem (self);
  note = read_note (self);
  if (note == NULL)
    return;
  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);
  g_ptr_array_add (edits, note);
  if (!is_changed (self))
    {
      g_ptr_array_unref (edits);
      close_without_asking (self);
      return;
    }
  /* what goes to another place is taken back where it was */
  if (self->before != NULL && plumb_note_is_written (self->before) &&
      (self->before->remark != note->remark || !plumb_period_equal (self->before->period, note->period)))
    g_ptr_array_add (edits, take_back (self->before));
  begin_saving (self, edits);
}

static void
on_remove_confirmed_cb (GtkWindow *parent, gpointer data)
{
  PlumbNoteDialog *self = PLUMB_NOTE_DIALOG (parent);
  GPtrArray *edits;

  if (self->saving != NULL)
    return;
  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);
  g_ptr_array_add (edits, take_back (self->before));
  begin_saving (self, edits);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  plumb_dialog_confirm (GTK_WINDOW (widget), _ ("Remove what was written?"),
                        _ ("It stays in the history. What a file says of the period is then shown again."),
                        _ ("_Remove"), on_remove_confirmed_cb, NULL, NULL);
}

static gboolean
leave (gpointer self)
{
  close_without_asking (PLUMB_NOTE_DIALOG (self));
  return G_SOURCE_REMOVE;
}

/* The question is still there, and GTK lets go of its parent when it goes: first it, then the dialog. */
static void
on_leave_confirmed_cb (GtkWindow *parent, gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, leave, g_object_ref (parent), g_object_unref);
}

static gboolean
on_close_request_cb (PlumbNoteDialog *self)
{
  if (self->leaving || !is_changed (self))
    {
      g_cancellable_cancel (self->saving);
      g_clear_object (&self->saving);
      return plumb_dialog_leave (GTK_WINDOW (self));
    }
  plumb_dialog_confirm (GTK_WINDOW (self), _ ("Leave without saving?"),
                        _ ("What you have written here is then not kept."), _ ("_Leave"), on_leave_confirmed_cb, NULL,
                        NULL);
  return TRUE;
}

/* The calendar opens at the day that is typed. */
static void
on_pick_shown_cb (PlumbNoteDialog *self)
{
  g_autofree char *text = entry_text_of (self->due);
  guint32 day;

  if (plumb_date_parse (text, &day))
    {
      g_autoptr (GDateTime) at = NULL;
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      at = g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date), 0, 0,
                                  0);
      if (at != NULL)
        {
          g_signal_handlers_block_matched (self->calendar, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
          gtk_calendar_select_day (self->calendar, at);
          g_signal_handlers_unblock_matched (self->calendar, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
        }
    }
}

static void
on_day_selected_cb (PlumbNoteDialog *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self->due), text);
}

static void
plumb_note_dialog_dispose (GObject *object)
{
  PlumbNoteDialog *self = PLUMB_NOTE_DIALOG (object);

  g_cancellable_cancel (self->saving);
  g_clear_object (&self->saving);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_note_dialog_parent_class)->dispose (object);
}

static void
plumb_note_dialog_finalize (GObject *object)
{
  PlumbNoteDialog *self = PLUMB_NOTE_DIALOG (object);

  g_clear_pointer (&self->facts, plumb_indicator_facts_unref);
  g_clear_pointer (&self->periods, g_array_unref);
  g_clear_pointer (&self->before, plumb_commentary_free);
  g_free (self->filled);
  G_OBJECT_CLASS (plumb_note_dialog_parent_class)->finalize (object);
}

static void
plumb_note_dialog_class_init (PlumbNoteDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = plumb_note_dialog_dispose;
  object_class->finalize = plumb_note_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-note-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, action);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, done);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, due);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, next_action);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, owner);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, period);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, pick);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, present);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, reason_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, remark_about);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, remove);
  gtk_widget_class_bind_template_child (widget_class, PlumbNoteDialog, subject);
  gtk_widget_class_bind_template_callback (widget_class, on_close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pick_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_subject_selected_cb);
  gtk_widget_class_install_action (widget_class, "note.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "note.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plumb_note_dialog_init (PlumbNoteDialog *self)
{
  self->periods = g_array_new (FALSE, FALSE, sizeof (PlumbPeriod));
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_access_name (self->remark, _ ("Kind"));
  plumb_access_name (self->period, _ ("Period"));
  plumb_access_name (self->pick, _ ("Pick the day"));
}

static void
offer_periods (PlumbNoteDialog *self, GArray *periods, PlumbPeriod chosen)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = periods->len; i > 0; i--)
    {
      const PlumbPeriod period = g_array_index (periods, PlumbPeriod, i - 1);

      g_array_append_val (self->periods, period);
      if (plumb_period_equal (period, chosen))
        selected = self->periods->len;
    }
  /* something may have been said of a period that has no figure */
  if (selected == 0 && chosen.kind != 0)
    {
      g_array_prepend_val (self->periods, chosen);
      selected = 1;
    }
  for (guint i = 0; i < self->periods->len; i++)
    {
      g_autofree char *label = plumb_period_label (g_array_index (self->periods, PlumbPeriod, i),
                                                   self->facts->comparison->indicator->calendar);

      gtk_string_list_append (labels, label);
    }
  gtk_drop_down_set_model (self->period, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->period, MAX (selected, 1) - 1);
}

static void
offer_remarks (PlumbNoteDialog *self, PlumbRemark remark)
{
  const char *const labels[] = { _ ("Note at a period"), _ ("Break in the series"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  gtk_drop_down_set_model (self->remark, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->remark, remark == PLUMB_REMARK_BREAK);
}

PlumbNoteDialog *
plumb_note_dialog_new (GtkWindow *parent,
                       PlumbSession *session,
                       PlumbIndicatorFacts *facts,
                       GArray *periods,
                       PlumbRemark remark,
                       PlumbPeriod period)
{
  PlumbNoteDialog *self = g_object_new (PLUMB_TYPE_NOTE_DIALOG, "transient-for", parent, NULL);
  g_autofree char *subject =
    g_strdup_printf ("%s, %s", facts->comparison->indicator->name, facts->comparison->area->name);

  plumb_appearance_dress (GTK_WIDGET (self));
  self->session = g_object_ref (session);
  self->on_chart = remark != PLUMB_REMARK_COMMENTARY;
  self->facts = plumb_indicator_facts_ref (facts);
  gtk_label_set_label (self->subject, subject);
  gtk_window_set_title (GTK_WINDOW (self), self->on_chart ? _ ("Note on the chart") : _ ("Commentary"));
  gtk_label_set_label (self->reason_label, self->on_chart ? _ ("_Note") : _ ("_Commentary"));
  gtk_label_set_label (self->present,
                       self->on_chart
                         ? _ ("Something is written here already. What you save takes its place; the history keeps it.")
                         : _ ("There is commentary for this period already. What you save takes its place; the history "
                              "keeps it."));
  gtk_window_set_default_size (GTK_WINDOW (self), 600, self->on_chart ? -1 : 720);
  gtk_widget_set_visible (self->action, !self->on_chart);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), self->on_chart);
  gtk_widget_set_visible (GTK_WIDGET (self->remark_about), self->on_chart);
  fill (self, NULL);
  offer_remarks (self, remark);
  offer_periods (self, periods, period);
  on_subject_selected_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->reason));
  return self;
}

void
plumb_note_dialog_edit (PlumbNoteDialog *self, const PlumbCommentary *note)
{
  g_return_if_fail (PLUMB_IS_NOTE_DIALOG (self));

  self->before = plumb_commentary_new (note);
  fill (self, note);
  on_subject_selected_cb (self);
  gtk_widget_set_visible (self->remove, plumb_note_is_written (note));
}

gboolean
plumb_note_dialog_busy (PlumbNoteDialog *self)
{
  return self->saving != NULL;
}
