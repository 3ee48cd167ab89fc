/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files on their way into the warehouse. How far a load is is looked up now and then, so that the worker's thread never
 * waits for the window.
 */
#include "plumb-load-panel.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-file-card.h"
#include "plumb-format.h"
#include "plumb-report-view.h"

/* Milliseconds between two looks. */
#define LOOK_EVERY 100

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LOADED,
  N_SIGNALS
};

struct _PlumbLoadPanel
{
  AdwBin parent_instance;
  /* Template children */
  GtkBox *files;
  GtkWidget *order;
  GtkEditable *released;
  GtkLabel *released_note;
  GtkWidget *under_way;
  GtkProgressBar *bar;
  GtkLabel *progress_text;
  PlumbReportView *report;
  /* Owned */
  PlumbSession *session;
  GCancellable *checking;
  GCancellable *loading;
  GPtrArray *paths; /* of the load under way */
  PlumbLoadProgress *progress;
  gint64 began; /* of the file that is read, microseconds */
  guint file;
  guint timer;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbLoadPanel, plumb_load_panel, ADW_TYPE_BIN)

#define for_each_card(self, card)                                                               \
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET ((self)->files)), *next = NULL; \
       card != NULL && (next = gtk_widget_get_next_sibling (card), TRUE); card = next)

static PlumbFileCard *
find_card (PlumbLoadPanel *self, const char *path)
{
  for_each_card (
    self, card) if (g_str_equal (plumb_file_card_path (PLUMB_FILE_CARD (card)), path)) return PLUMB_FILE_CARD (card);
  return NULL;
}

static gboolean
day_is_right (PlumbLoadPanel *self, guint32 *day)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->released)));

  *day = 0;
  return *text == '\0' || plumb_date_parse (text, day);
}

static void
update (PlumbLoadPanel *self)
{
  guint32 day;

  gtk_widget_set_visible (self->order, gtk_widget_get_first_child (GTK_WIDGET (self->files)) != NULL);
  gtk_widget_set_visible (self->under_way, self->loading != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->files), self->loading == NULL);
  gtk_label_set_label (self->released_note, day_is_right (self, &day)
                                              ? _ ("The day on which the figures were published, such as 2025-11-20. "
                                                   "Left empty, it is today.")
                                              : _ ("This is no day. Write it as 2025-11-20, or leave it empty."));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Rows, rate, and how long it will take. */
static char *
progress_sentence (const char *name, gint64 rows, double fraction, double seconds)
{
  g_autofree char *read = plumb_format_number ((double) rows, 0);
  g_autofree char *rate = plumb_format_number (seconds > 0 ? (double) rows / seconds : 0, 0);
  g_autofree char *left = NULL;

  if (fraction >= 1)
    /* Translators: name of a file, number of rows. */
    return g_strdup_printf (_ ("“%s”: %s rows are read; storing them."), name, read);
  if (fraction <= 0 || seconds < 0.5)
    return g_strdup_printf (_ ("“%s”: reading."), name);
  left = plumb_format_number (seconds * (1 - fraction) / fraction, 0);
  /* Translators: name of a file, number of rows, rows a second, seconds. */
  return g_strdup_printf (_ ("“%s”: %s rows, %s rows a second, %s s left."), name, read, rate, left);
}

static gboolean
on_look_cb (gpointer data)
{
  PlumbLoadPanel *self = data;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  double fraction;
  gint64 rows;
  guint file;

  plumb_load_progress_get (self->progress, &file, &rows, &fraction);
  if (file != self->file)
    self->began = g_get_monotonic_time ();
  self->file = file;
  name = g_filename_display_basename (g_ptr_array_index (self->paths, file));
  sentence =
    progress_sentence (name, rows, fraction, (double) (g_get_monotonic_time () - self->began) / G_USEC_PER_SEC);
  gtk_progress_bar_set_fraction (self->bar, (file + fraction) / self->paths->len);
  gtk_label_set_label (self->progress_text, sentence);
  return G_SOURCE_CONTINUE;
}

static void
end_loading (PlumbLoadPanel *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->progress, plumb_load_progress_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
}

/* A copy of @problem; with the name of its file where there are several. */
static PlumbProblem *
copy_problem (const PlumbProblem *problem, const char *file_name)
{
  PlumbProblem fields = *problem;
  g_autofree char *message = NULL;

  if (file_name != NULL)
    fields.message = message = g_strdup_printf ("%s: %s", file_name, problem->message);
  return plumb_problem_new (&fields);
}

/* All problems of the files under one heading; a load of one file is the usual case. */
static void
show_report (PlumbLoadPanel *self, GPtrArray *list, gboolean to_come)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_problem_free);
  g_autofree char *title = NULL;
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const PlumbLoaded *loaded = g_ptr_array_index (list, i);

      if (loaded->report == NULL)
        continue;
      for (guint j = 0; j < loaded->report->problems->len; j++)
        g_ptr_array_add (problems, copy_problem (g_ptr_array_index (loaded->report->problems, j),
                                                 list->len == 1 ? NULL : loaded->report->file_name));
      n += loaded->report->n_problems;
    }
  if (to_come)
    title = g_strdup (_ ("What loading would report"));
  else if (list->len == 1)
    {
      g_autofree char *name = g_filename_display_basename (((PlumbLoaded *) g_ptr_array_index (list, 0))->path);

      title = g_strdup_printf (_ ("Report of “%s”"), name);
    }
  else
    title = g_strdup_printf (ngettext ("Report of %u file", "Report of %u files", list->len), list->len);
  plumb_report_view_show (self->report, title, problems, n);
}

static void check_files (PlumbLoadPanel *self);

/* A dry run under way, with what tells it from a later one. */
typedef struct
{
  PlumbLoadPanel *panel;
  GCancellable *cancellable;
} Check;

static void
check_free (Check *self)
{
  g_object_unref (self->panel);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Check, check_free)

/* A dry run has ended: each card says what to expect. */
static void
on_checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Check) check = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = plumb_loader_load_finish (PLUMB_WORKER (source), result, &error);
  PlumbLoadPanel *self = check->panel;

  /* stopped: for a load, or as another warehouse is open */
  if (self->checking != check->cancellable)
    return;
  g_clear_object (&self->checking);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const PlumbLoaded *loaded = g_ptr_array_index (list, i);
      PlumbFileCard *card = find_card (self, loaded->path);

      if (card != NULL)
        plumb_file_card_expect (card, loaded);
    }
  /* where the warehouse may not be written nothing can be said before */
  if (list == NULL)
    return;
  show_report (self, list, TRUE);
  check_files (self);
  update (self);
}

static void
stop_checking (PlumbLoadPanel *self)
{
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

/* Tries out what loading the files would do that were looked at and nothing is known of yet. */
static void
check_files (PlumbLoadPanel *self)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (PlumbLoadProgress) unseen = NULL;
  guint32 released;
  Check *check;

  if (self->session == NULL || self->checking != NULL || self->loading != NULL)
    return;
  for_each_card (self, card) if (plumb_file_card_unchecked (PLUMB_FILE_CARD (card)))
    g_ptr_array_add (paths, (gpointer) plumb_file_card_path (PLUMB_FILE_CARD (card)));
  if (paths->len == 0)
    return;
  day_is_right (self, &released);
  unseen = plumb_load_progress_new ();
  self->checking = g_cancellable_new ();
  check = g_new (Check, 1);
  *check = (Check){ g_object_ref (self), g_object_ref (self->checking) };
  plumb_loader_load_async (plumb_session_writer (self->session), paths, released, TRUE, unseen, self->checking,
                           on_checked_cb, check);
}

static void
on_card_changed_cb (PlumbLoadPanel *self)
{
  check_files (self);
  update (self);
}

static void
on_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbLoadPanel) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = plumb_loader_load_finish (PLUMB_WORKER (source), result, &error);
  g_autofree char *sentence = NULL;
  guint n = 0;

  /* the warehouse is another one by now */
  if (self->loading == NULL || self->session == NULL || plumb_session_writer (self->session) != PLUMB_WORKER (source))
    return;
  end_loading (self);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const PlumbLoaded *loaded = g_ptr_array_index (list, i);
      PlumbFileCard *card = find_card (self, loaded->path);

      n += loaded->error == NULL;
      if (card != NULL)
        plumb_file_card_show (card, loaded);
    }
  if (list != NULL)
    {
      show_report (self, list, FALSE);
      sentence = g_strdup_printf (ngettext ("%u file was loaded.", "%u files were loaded.", n), n);
    }
  update (self);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0, n > 0, error == NULL ? sentence : error->message);
}

static void
on_remove_cb (PlumbLoadPanel *self, PlumbFileCard *card)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (card));

  /* the focus stays near where it was */
  if (next != NULL)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
  gtk_box_remove (self->files, GTK_WIDGET (card));
  update (self);
}

static void
plumb_load_panel_dispose (GObject *object)
{
  PlumbLoadPanel *self = PLUMB_LOAD_PANEL (object);

  stop_checking (self);
  g_cancellable_cancel (self->loading);
  end_loading (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_load_panel_parent_class)->dispose (object);
}

static void
plumb_load_panel_class_init (PlumbLoadPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_load_panel_dispose;

  /* changed: what can be done here is something else. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* loaded: a load has ended; whether anything came in, and a sentence that says how many files did, or why nothing
   * could be begun. */
  signals[SIGNAL_LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_STRING);

  g_type_ensure (PLUMB_TYPE_REPORT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-load-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadPanel, bar);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadPanel, files);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadPanel, order);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadPanel, progress_text);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadPanel, released);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadPanel, released_note);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadPanel, report);
  gtk_widget_class_bind_template_child (widget_class, PlumbLoadPanel, under_way);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
plumb_load_panel_init (PlumbLoadPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_access_name (self->released, _ ("Published on"));
  plumb_access_name (self->bar, _ ("How far the load is"));
}

void
plumb_load_panel_set_session (PlumbLoadPanel *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_LOAD_PANEL (self));

  if (!g_set_object (&self->session, session))
    return;
  stop_checking (self);
  g_cancellable_cancel (self->loading);
  end_loading (self);
  plumb_report_view_show (self->report, NULL, NULL, 0);
  check_files (self);
  update (self);
}

void
plumb_load_panel_add (PlumbLoadPanel *self, const char *path)
{
  PlumbFileCard *old = find_card (self, path);
  GtkWidget *card;

  if (self->loading != NULL)
    return;
  /* one that was dealt with is looked at again: it may be another by now */
  if (old != NULL && plumb_file_card_waits (old))
    return;
  if (old != NULL)
    gtk_box_remove (self->files, GTK_WIDGET (old));
  card = plumb_file_card_new (path);
  g_signal_connect_object (card, "changed", G_CALLBACK (on_card_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "remove", G_CALLBACK (on_remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->files, card);
  update (self);
}

gboolean
plumb_load_panel_can_load (PlumbLoadPanel *self)
{
  gboolean any = FALSE;
  guint32 day;

  for_each_card (self, card) any |=
    plumb_file_card_waits (PLUMB_FILE_CARD (card)) && !plumb_file_card_busy (PLUMB_FILE_CARD (card));
  return any && self->loading == NULL && self->session != NULL && day_is_right (self, &day);
}

void
plumb_load_panel_load (PlumbLoadPanel *self)
{
  guint32 released;

  if (!plumb_load_panel_can_load (self))
    return;
  day_is_right (self, &released);
  stop_checking (self);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  for_each_card (self, card) if (plumb_file_card_waits (PLUMB_FILE_CARD (card)) &&
                                 !plumb_file_card_busy (PLUMB_FILE_CARD (card)))
    g_ptr_array_add (self->paths, g_strdup (plumb_file_card_path (PLUMB_FILE_CARD (card))));
  self->loading = g_cancellable_new ();
  self->progress = plumb_load_progress_new ();
  self->file = 0;
  self->began = g_get_monotonic_time ();
  self->timer = g_timeout_add (LOOK_EVERY, on_look_cb, self);
  on_look_cb (self);
  plumb_report_view_show (self->report, NULL, NULL, 0);
  plumb_loader_load_async (plumb_session_writer (self->session), self->paths, released, FALSE, self->progress,
                           self->loading, on_loaded_cb, g_object_ref (self));
  update (self);
}

void
plumb_load_panel_stop (PlumbLoadPanel *self)
{
  g_cancellable_cancel (self->loading);
}

gboolean
plumb_load_panel_loading (PlumbLoadPanel *self)
{
  return self->loading != NULL;
}

gboolean
plumb_load_panel_busy (PlumbLoadPanel *self)
{
  gboolean busy = self->loading != NULL || self->checking != NULL;

  for_each_card (self, card) busy |= plumb_file_card_busy (PLUMB_FILE_CARD (card));
  return busy;
}

const char *
plumb_load_panel_summary (PlumbLoadPanel *self, const char *path)
{
  PlumbFileCard *card = find_card (self, path);

  return card == NULL ? NULL : plumb_file_card_summary (card);
}
