/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialogs. A native file chooser belongs to nobody: the call keeps it until the reader has answered or the window
 * has gone.
 */
#include "plumb-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "config.h"
#include "plumb-access.h"

typedef struct
{
  GtkWindow *parent;
  GtkNativeDialog *dialog;
  PlumbDialogFunc func;
  PlumbDialogFilesFunc files_func; /* in place of func where several may be chosen */
  gpointer data;
} Call;

static void
call_free (Call *call)
{
  g_clear_weak_pointer (&call->parent);
  gtk_native_dialog_destroy (call->dialog);
  g_object_unref (call->dialog);
  g_free (call);
}

static void
on_response_cb (Call *call, int response)
{
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (call->dialog));
      file = g_list_model_get_item (files, 0);
    }
  if (call->parent != NULL && call->files_func != NULL)
    call->files_func (call->parent, files, call->data);
  else if (call->parent != NULL)
    call->func (call->parent, file, call->data);
  call_free (call);
}

static Call *
show (GtkFileChooserNative *dialog, GtkWindow *parent, PlumbDialogFunc func, gpointer data)
{
  Call *call = g_new0 (Call, 1);

  g_set_weak_pointer (&call->parent, parent);
  call->dialog = GTK_NATIVE_DIALOG (dialog);
  call->func = func;
  call->data = data;
  gtk_native_dialog_set_modal (call->dialog, TRUE);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (on_response_cb), call);
  gtk_native_dialog_show (call->dialog);
  return call;
}

static void
add_filter (GtkFileChooserNative *dialog, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

void
plumb_dialog_open_warehouse (GtkWindow *parent, PlumbDialogFunc func, gpointer data)
{
  static const char *const warehouses[] = { "plumb", "sqlite", "db", NULL };
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Open a warehouse"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  add_filter (dialog, _ ("Warehouses"), warehouses);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  show (dialog, parent, func, data);
}

void
plumb_dialog_open_files (GtkWindow *parent, PlumbDialogFilesFunc func, gpointer data)
{
  static const char *const tables[] = { "csv", NULL };
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _ ("Choose files to load"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filter (dialog, _ ("CSV files"), tables);
  show (dialog, parent, NULL, data)->files_func = func;
}

void
plumb_dialog_new_warehouse (GtkWindow *parent, PlumbDialogFunc func, gpointer data)
{
  static const char *const warehouses[] = { "plumb", NULL };
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Keep the new warehouse as"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Make"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("children.plumb"));
  add_filter (dialog, _ ("Warehouses"), warehouses);
  show (dialog, parent, func, data);
}

typedef struct
{
  GtkWindow *parent;
  PlumbDialogYesFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_clear_weak_pointer (&question->parent);
  if (question->destroy != NULL)
    question->destroy (question->data);
  g_free (question);
}

static void
on_answer_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  const Question *question = data;

  if (g_str_equal (response, "yes") && question->parent != NULL)
    question->func (question->parent, question->data);
}

void
plumb_dialog_confirm (GtkWindow *parent,
                      const char *question,
                      const char *text,
                      const char *yes,
                      PlumbDialogYesFunc func,
                      gpointer data,
                      GDestroyNotify destroy)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, question, text);
  Question *call = g_new0 (Question, 1);

  g_set_weak_pointer (&call->parent, parent);
  call->func = func;
  call->data = data;
  call->destroy = destroy;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "no", _ ("_Cancel"), "yes", yes, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "yes", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "no");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "no");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answer_cb), call, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
plumb_dialog_leave (GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);

  if (parent != NULL)
    gtk_window_present (parent);
  return FALSE;
}

void
plumb_dialog_save_picture (GtkWindow *parent, const char *name, PlumbDialogFunc func, gpointer data)
{
  static const char *const formats[] = { "png", "svg", "pdf", "csv", NULL };
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (_ ("Save image"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  add_filter (dialog, _ ("PNG, SVG or PDF image, or CSV table"), formats);
  show (dialog, parent, func, data);
}

void
plumb_dialog_choose_folder (GtkWindow *parent, PlumbDialogFunc func, gpointer data)
{
  show (gtk_file_chooser_native_new (_ ("Save images into a folder"), parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                     _ ("_Save"), _ ("_Cancel")),
        parent, func, data);
}

/* Where figures and all else that is not of this program come from, and under which licence. */
static const struct
{
  const char *title;
  const char *copyright;
  GtkLicense license;
  const char *text; /* nullable */
} sources[] = {
  { N_ ("Open data of the Department for Education"), N_ ("© Crown copyright"), GTK_LICENSE_CUSTOM,
    N_ ("Files from “explore education statistics” and the Local Authority Interactive Tool contain public sector "
        "information licensed under the Open Government Licence v3.0. They are no part of the program: a warehouse has "
        "those that were loaded into it, and under every chart stands which.") },
  { N_ ("Figures of council papers in the sample"), N_ ("North Somerset Council and Somerset Council"),
    GTK_LICENSE_CUSTOM,
    N_ (
      "Facts from public committee papers of 2017 to 2023, each with its paper and line. What the sample says of Ashmere "
      "and its neighbours is made up.") },
  { N_ ("Names and codes of areas"), N_ ("© Crown copyright, Office for National Statistics"), GTK_LICENSE_CUSTOM,
    N_ ("GSS codes are used under the Open Government Licence v3.0.") },
  { N_ ("Cantarell, the font of the charts"), "© 2009–2011 Understanding Limited, © 2010–2011 Jakub Steiner",
    GTK_LICENSE_CUSTOM, N_ ("SIL Open Font License 1.1") },
  { "GTK, libadwaita, GLib, Pango, json-glib, libcsv", N_ ("Their authors"), GTK_LICENSE_LGPL_2_1, NULL },
  { "Nettle", N_ ("Its authors"), GTK_LICENSE_LGPL_3_0, NULL },
  { "Cairo", N_ ("Its authors"), GTK_LICENSE_CUSTOM, N_ ("LGPL 2.1 or Mozilla Public License 1.1") },
  { "SQLite", NULL, GTK_LICENSE_CUSTOM, N_ ("In the public domain") },
  { "zlib, Fontconfig", N_ ("Their authors"), GTK_LICENSE_CUSTOM, N_ ("Permissive licences of their own") },
};

void
plumb_dialog_about (GtkWindow *parent)
{
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about, "transient-for", parent, "modal", TRUE, "application-name", _ ("Plumbline"), "application-icon",
                PLUMB_APP_ID, "version", PLUMB_VERSION, "developer-name", _ ("The Plumbline contributors"), "comments",
                _ ("Where a council’s children’s services stand, beside statistical neighbours, region and England."),
                "license-type", GTK_LICENSE_GPL_3_0, "translator-credits",
                /* Translators: your names, a line each; or that nobody has reviewed the translation yet */
                _ ("translator-credits"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about), _ (sources[i].title),
                                        sources[i].copyright == NULL ? NULL : _ (sources[i].copyright),
                                        sources[i].license, sources[i].text == NULL ? NULL : _ (sources[i].text));
  gtk_window_present (GTK_WINDOW (about));
}

/* GTK gives neither the search of its window of keys a name nor the button that opens it. */
static void
name_search (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget) || GTK_IS_SEARCH_ENTRY (widget))
    plumb_access_name (widget, _ ("Search"));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

void
plumb_dialog_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/plumbline/Plumbline/plumb-shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  name_search (GTK_WIDGET (shortcuts));
  gtk_window_set_transient_for (shortcuts, parent);
  gtk_window_present (shortcuts);
}
