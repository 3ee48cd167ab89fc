/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing of a figure in the window: commentary, notes and breaks are kept, shown again, changed and removed, each with
 * its history; nothing typed is lost. Warnings are fatal.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-chart-view.h"
#include "plumb-note-dialog.h"
#include "plumb-note-words.h"
#include "plumb-notes-panel.h"
#include "plumb-versions-window.h"
#include "plumb-warehouse-write.h"
#include "window-fixture.h"

/* The window of @type that is open; NULL where there is none. */
static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

/* The button called @name in or under @widget: by its label, or by its accessible name. */
static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static void
press (GtkWidget *widget, const char *label)
{
  GtkWidget *button = find_button (widget, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
}

/* All labels in @widget, one a line. */
static void
append_labels (GString *out, GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (out, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      append_labels (out, child);
}

static gboolean
says (gpointer widget, const char *text)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  append_labels (labels, GTK_WIDGET (widget));
  return strstr (labels->str, text) != NULL;
}

/* The part of the panel under the heading @title. */
static GtkWidget *
section (PlumbWindow *window, const char *title)
{
  GtkWidget *panel = window_fixture_find (GTK_WIDGET (window), PLUMB_TYPE_NOTES_PANEL);
  GtkWidget *box = gtk_widget_get_first_child (panel);

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (child)), title))
      return child;
  g_assert_not_reached ();
}

/* as a reader says them: nothing breaks within */
#define Y2023 "2022\u2060–\u206023"
#define Y2025 "2024\u2060–\u206025"

#define COMMENTARY "Commentary and actions"
#define ON_CHART "Notes on the chart"

static PlumbNoteDialog *
open_dialog (PlumbWindow *window, const char *title, const char *label)
{
  PlumbNoteDialog *dialog;

  press (section (window, title), label);
  dialog = find_window (PLUMB_TYPE_NOTE_DIALOG);
  g_assert_nonnull (dialog);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (dialog));
  return dialog;
}

static void
type (PlumbNoteDialog *dialog, const char *name, const char *text)
{
  GObject *widget = gtk_widget_get_template_child (GTK_WIDGET (dialog), PLUMB_TYPE_NOTE_DIALOG, name);

  if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

static char *
typed (PlumbNoteDialog *dialog, const char *name)
{
  GObject *widget = gtk_widget_get_template_child (GTK_WIDGET (dialog), PLUMB_TYPE_NOTE_DIALOG, name);
  char *text;

  if (!GTK_IS_TEXT_VIEW (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
  return text;
}

static void
choose (PlumbNoteDialog *dialog, const char *name, guint position)
{
  gtk_drop_down_set_selected (
    GTK_DROP_DOWN (gtk_widget_get_template_child (GTK_WIDGET (dialog), PLUMB_TYPE_NOTE_DIALOG, name)), position);
}

static void
save (PlumbWindow *window, PlumbNoteDialog *dialog)
{
  gtk_widget_activate_action (GTK_WIDGET (dialog), "note.save", NULL);
  window_fixture_rest (window);
}

static void
answer (const char *response)
{
  g_autoptr (AdwMessageDialog) question = find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (question);
  g_object_ref (question);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (question));
  adw_message_dialog_response (question, response);
  gtk_window_close (GTK_WINDOW (question));
  g_clear_object (&question);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_templates (void)
{
  const GType types[] = { PLUMB_TYPE_NOTE_DIALOG, PLUMB_TYPE_VERSIONS_WINDOW };
  GtkWidget *panel = g_object_ref_sink (g_object_new (PLUMB_TYPE_NOTES_PANEL, NULL));

  g_assert_finalize_object (panel);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *window = g_object_new (types[i], NULL);

      g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
      gtk_window_destroy (GTK_WINDOW (window));
      g_assert_null (window);
    }
}

/* What a file says is changed, found again in another window, removed, and all of it is in the history. */
static void
test_commentary (void)
{
  g_autofree char *path = window_fixture_copy_good ("commentary.plumb");
  PlumbWindow *window = window_fixture_open (path, "991", "rereferrals");
  PlumbNoteDialog *dialog;
  PlumbVersionsWindow *history;
  g_autofree char *reason = NULL;
  g_autofree char *due = NULL;

  g_assert_true (says (section (window, COMMENTARY), "A new front door"));
  g_assert_true (says (section (window, COMMENTARY), "From “commentary.csv”, released 19 February 2026"));
  dialog = open_dialog (window, COMMENTARY, "Edit…");
  reason = typed (dialog, "reason");
  due = typed (dialog, "due");
  g_assert_cmpstr (reason, ==, "A new front door");
  g_assert_cmpstr (due, ==, "2026-01-31");
  type (dialog, "reason", "Repeat notices\nof one family");
  type (dialog, "next_action", "Look at thresholds");
  type (dialog, "owner", "B. Example");
  type (dialog, "due", "2020-02-29");
  save (window, dialog);
  g_assert_null (find_window (PLUMB_TYPE_NOTE_DIALOG));
  g_assert_true (says (section (window, COMMENTARY), "Repeat notices\nof one family\nDone: Staff were trained\n"
                                                     "Owner: B. Example\nNext action: Look at thresholds\n"
                                                     "Due: 29 February 2020 (overdue)"));
  g_assert_true (says (section (window, COMMENTARY), "Written on "));
  g_assert_false (says (section (window, COMMENTARY), "A new front door"));
  window_fixture_close (window);

  window = window_fixture_open (path, "991", "rereferrals");
  g_assert_true (says (section (window, COMMENTARY), "Repeat notices"));
  press (section (window, COMMENTARY), "History…");
  window_fixture_rest (window);
  history = find_window (PLUMB_TYPE_VERSIONS_WINDOW);
  g_assert_true (says (history, "Repeat notices"));
  g_assert_true (says (history, "A new front door"));
  gtk_window_close (GTK_WINDOW (history));

  dialog = open_dialog (window, COMMENTARY, "Edit…");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "note.remove", NULL);
  answer ("yes");
  window_fixture_rest (window);
  g_assert_null (find_window (PLUMB_TYPE_NOTE_DIALOG));
  g_assert_true (says (section (window, COMMENTARY), "A new front door"));
  g_assert_false (says (section (window, COMMENTARY), "Repeat notices"));
  press (section (window, COMMENTARY), "History…");
  window_fixture_rest (window);
  history = find_window (PLUMB_TYPE_VERSIONS_WINDOW);
  g_assert_true (says (history, "Removed"));
  g_assert_true (says (history, "Repeat notices"));
  gtk_window_close (GTK_WINDOW (history));
  window_fixture_close (window);
}

/* What cannot be kept is said, and stays where it was typed; to leave it is asked for. */
static void
test_nothing_lost (void)
{
  g_autofree char *path = window_fixture_copy_good ("lost.plumb");
  g_autofree char *longest = g_strnfill (PLUMB_EDIT_LENGTH + 1, 'x');
  PlumbWindow *window = window_fixture_open (path, "991", "rereferrals");
  PlumbNoteDialog *dialog = open_dialog (window, COMMENTARY, "Add…");
  const struct
  {
    const char *reason;
    const char *due;
    const char *sentence;
  } cases[] = {
    { "", "", "Nothing is written yet." },
    { "  \n ", "2026-01-31", "Nothing is written yet." },
    { "Why", "31/1/2026", "“31/1/2026” is no day. Write it as 2026-03-31." },
    { "Why", "2026-02-30", "“2026-02-30” is no day." },
    { longest, "", "A text here may have 10000 characters; this one has 10001." },
  };
  g_autofree char *text = NULL;

  choose (dialog, "period", 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (dialog, "reason", cases[i].reason);
      type (dialog, "due", cases[i].due);
      save (window, dialog);
      g_assert_true (find_window (PLUMB_TYPE_NOTE_DIALOG) == dialog);
      g_assert_true (says (dialog, cases[i].sentence));
    }
  type (dialog, "reason", "Still here");
  /* nor when the warehouse is read again */
  window_fixture_act (window, "win.reopen", NULL);
  plumb_window_go (window, "rereferrals");
  window_fixture_rest (window);
  g_assert_true (find_window (PLUMB_TYPE_NOTE_DIALOG) == dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  answer ("no");
  g_assert_true (find_window (PLUMB_TYPE_NOTE_DIALOG) == dialog);
  text = typed (dialog, "reason");
  g_assert_cmpstr (text, ==, "Still here");
  gtk_window_close (GTK_WINDOW (dialog));
  answer ("yes");
  g_assert_null (find_window (PLUMB_TYPE_NOTE_DIALOG));
  g_assert_false (says (section (window, COMMENTARY), "Still here"));
  /* nothing typed, nothing asked */
  dialog = open_dialog (window, COMMENTARY, "Add…");
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_null (find_window (PLUMB_TYPE_NOTE_DIALOG));
  window_fixture_close (window);
}

/* While another program writes, a sentence says so; what was typed can be saved afterwards. */
static void
test_locked (void)
{
  g_autofree char *path = window_fixture_copy_good ("locked.plumb");
  PlumbWindow *window = window_fixture_open (path, "991", "rereferrals");
  PlumbNoteDialog *dialog = open_dialog (window, COMMENTARY, "Add…");
  PlumbWarehouse *other = plumb_warehouse_open (path, PLUMB_WAREHOUSE_WRITE, NULL, NULL);
  PlumbLoad load = { .file_name = (char *) "x.csv", .layout = (char *) "tidy", .released = 2460000 };
  g_autofree char *text = NULL;

  choose (dialog, "period", 1);
  type (dialog, "reason", "Patience");
  g_assert_true (plumb_warehouse_begin_load (other, &load, 0, NULL));
  save (window, dialog);
  g_assert_true (says (dialog, "It is not saved; what you have written is still here."));
  g_assert_true (says (dialog, "is writing"));
  text = typed (dialog, "reason");
  g_assert_cmpstr (text, ==, "Patience");
  plumb_warehouse_close (other);
  save (window, dialog);
  g_assert_null (find_window (PLUMB_TYPE_NOTE_DIALOG));
  g_assert_true (says (section (window, COMMENTARY), "Patience"));
  window_fixture_close (window);
}

static PlumbChartView *
chart_of (PlumbWindow *window)
{
  return window_fixture_find (GTK_WIDGET (window), PLUMB_TYPE_CHART_VIEW);
}

/* A note at the point in use, which keeps the focus; made a break it parts the series; moved it is where it was not. */
static void
test_on_chart (void)
{
  g_autofree char *path = window_fixture_copy_good ("chart.plumb");
  PlumbWindow *window = window_fixture_open (path, "991", "rereferrals");
  PlumbFigure *figure = plumb_indicator_page_figure (window->indicator);
  PlumbNoteDialog *dialog;
  g_autofree char *reading = NULL;

  g_assert_true (says (section (window, ON_CHART), "No breaks or notes are on the chart."));
  g_assert_null (strstr (plumb_figure_footer (figure), "Snow"));
  plumb_chart_view_walk (chart_of (window), PLUMB_WALK_FIRST);
  reading = g_strdup (plumb_chart_view_reading (chart_of (window)));
  window_fixture_act (window, "win.note", g_variant_new_string ("annotation"));
  dialog = find_window (PLUMB_TYPE_NOTE_DIALOG);
  g_assert_nonnull (dialog);
  type (dialog, "reason", "Snow");
  save (window, dialog);
  figure = plumb_indicator_page_figure (window->indicator);
  g_assert_nonnull (strstr (plumb_figure_footer (figure), Y2023 ": Snow."));
  g_assert_nonnull (strstr (plumb_figure_sentence (figure), Y2023 ": Snow."));
  g_assert_true (says (section (window, ON_CHART), "Note at " Y2023 ""));
  g_assert_cmpstr (plumb_chart_view_reading (chart_of (window)), ==, reading);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (chart_of (window))));

  dialog = open_dialog (window, ON_CHART, "Edit…");
  choose (dialog, "remark", 1);
  choose (dialog, "period", 0);
  type (dialog, "reason", "Counted anew");
  save (window, dialog);
  figure = plumb_indicator_page_figure (window->indicator);
  g_assert_nonnull (
    strstr (plumb_figure_footer (figure), "Not comparable with what is before " Y2025 ": Counted anew."));
  g_assert_null (strstr (plumb_figure_footer (figure), "Snow"));
  g_assert_true (says (section (window, ON_CHART), "Break before " Y2025 ""));
  g_assert_false (says (section (window, ON_CHART), "Note at " Y2023 ""));
  /* the button that was pressed has gone with its note: the one to write another has the focus */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), section (window, ON_CHART)));

  /* charts without time take no notes, and say so */
  plumb_indicator_page_set_kind (window->indicator, PLUMB_FIGURE_NEIGHBOURS);
  window_fixture_rest (window);
  g_assert_false (window_fixture_can (window, "win.note", g_variant_new_string ("annotation")));
  window_fixture_close (window);
}

/* An earlier day and the public view are read only, and say so; the day sees what was written by then: nothing. */
static void
test_read_only (void)
{
  g_autofree char *path = window_fixture_copy_good ("views.plumb");
  PlumbWindow *window = window_fixture_open (path, "991", "rereferrals");
  PlumbNoteDialog *dialog = open_dialog (window, ON_CHART, "Add…");
  GtkWidget *add;

  choose (dialog, "remark", 1);
  type (dialog, "reason", "Ms Example left");
  save (window, dialog);
  g_assert_true (says (section (window, ON_CHART), "Ms Example left"));

  window_fixture_act (window, "win.as-at", g_variant_new_string ("2026-02-20"));
  g_assert_false (says (section (window, ON_CHART), "Ms Example left"));
  add = find_button (section (window, ON_CHART), "Add…");
  g_assert_false (gtk_widget_get_sensitive (add));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (add), ==,
                   "Nothing can be written while an earlier day is shown. Go back to now.");
  g_assert_false (gtk_widget_get_sensitive (find_button (section (window, COMMENTARY), "Edit…")));
  g_assert_false (window_fixture_can (window, "win.note", g_variant_new_string ("annotation")));
  window_fixture_act (window, "win.as-at", g_variant_new_string (""));
  g_assert_true (window_fixture_can (window, "win.note", g_variant_new_string ("annotation")));

  g_settings_set_boolean (window->settings, "public-view", TRUE);
  window_fixture_rest (window);
  g_assert_false (says (window, "Ms Example left"));
  g_assert_true (says (section (window, ON_CHART), "Break before " Y2025 ""));
  g_assert_false (gtk_widget_get_sensitive (find_button (section (window, ON_CHART), "Add…")));
  g_assert_false (gtk_widget_get_sensitive (find_button (section (window, ON_CHART), "History…")));
  g_assert_false (window_fixture_can (window, "win.note", g_variant_new_string ("break")));
  g_settings_reset (window->settings, "public-view");
  window_fixture_rest (window);
  window_fixture_close (window);
}

/* What a file says without a day, and what is written at a time. */
static void
test_words (void)
{
  PlumbIndicator indicator = { .calendar = PLUMB_CALENDAR_FINANCIAL_YEAR };
  PlumbCommentary note = { .indicator = &indicator,
                           .reason = (char *) "",
                           .done = (char *) "",
                           .owner = (char *) "100 % sure %s",
                           .next_action = (char *) "Act",
                           .file = (char *) "",
                           .since = (char *) "" };
  g_autofree char *text = NULL;
  g_autofree char *origin = NULL;

  plumb_period_parse ("2025", &note.period);
  text = plumb_note_text (&note, 0);
  g_assert_cmpstr (text, ==, "Owner: 100 % sure %s\nNext action: Act");
  note.since = (char *) "2026-11-25T16:05:09Z";
  origin = plumb_note_origin (&note);
  /* tests run in the time of Greenwich */
  g_assert_cmpstr (origin, ==, "Written on 25 November 2026 at 16:05");
}

static void
add (void)
{
  g_test_add_func ("/app/notes/templates", test_templates);
  g_test_add_func ("/app/notes/words", test_words);
  g_test_add_func ("/app/notes/commentary", test_commentary);
  g_test_add_func ("/app/notes/nothing-lost", test_nothing_lost);
  g_test_add_func ("/app/notes/locked", test_locked);
  g_test_add_func ("/app/notes/on-chart", test_on_chart);
  g_test_add_func ("/app/notes/read-only", test_read_only);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add);
}
