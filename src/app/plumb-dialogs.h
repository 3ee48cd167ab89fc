/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dialogs. Newer GTK has other types for them; whoever moves there changes this file alone.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** PlumbDialogFunc: @file (nullable): what was chosen, %NULL when the reader cancelled. */
typedef void (*PlumbDialogFunc) (GtkWindow *parent, GFile *file, gpointer data);

/** plumb_dialog_open_warehouse: asks for a warehouse; @func is not called when @parent has gone by then. */
void plumb_dialog_open_warehouse (GtkWindow *parent, PlumbDialogFunc func, gpointer data);

/** PlumbDialogFilesFunc: @files (element-type GFile) (nullable): what was chosen, %NULL when the reader cancelled. */
typedef void (*PlumbDialogFilesFunc) (GtkWindow *parent, GListModel *files, gpointer data);

/** plumb_dialog_open_files: asks for files to load, one or several. */
void plumb_dialog_open_files (GtkWindow *parent, PlumbDialogFilesFunc func, gpointer data);

/** plumb_dialog_new_warehouse: asks where to keep a new warehouse. */
void plumb_dialog_new_warehouse (GtkWindow *parent, PlumbDialogFunc func, gpointer data);

/** PlumbDialogYesFunc: the reader said yes. */
typedef void (*PlumbDialogYesFunc) (GtkWindow *parent, gpointer data);

/**
 * plumb_dialog_confirm:
 * @question: in a line
 * @text: what a yes means
 * @yes: label of the button that does it, with a mnemonic
 * @func: called for a yes only, unless @parent has gone by then
 * @data: (transfer full)
 * @destroy: (nullable): frees @data
 *
 * Asks before something is done that the reader would not want to happen by chance.
 */
void plumb_dialog_confirm (GtkWindow *parent,
                           const char *question,
                           const char *text,
                           const char *yes,
                           PlumbDialogYesFunc func,
                           gpointer data,
                           GDestroyNotify destroy);

/** plumb_dialog_leave: gives the keys back to the window that @dialog belongs to, also where no window manager does;
 * Returns: %FALSE, as a handler of `close-request` that lets it close. */
gboolean plumb_dialog_leave (GtkWindow *dialog);

/** plumb_dialog_save_picture: asks where to save a picture; @name is the file name offered. */
void plumb_dialog_save_picture (GtkWindow *parent, const char *name, PlumbDialogFunc func, gpointer data);

/** plumb_dialog_choose_folder: asks for a folder to save images into. */
void plumb_dialog_choose_folder (GtkWindow *parent, PlumbDialogFunc func, gpointer data);

/** plumb_dialog_shortcuts: shows the keys that there are. */
void plumb_dialog_shortcuts (GtkWindow *parent);

/** plumb_dialog_about: shows what this program is. */
void plumb_dialog_about (GtkWindow *parent);

G_END_DECLS
