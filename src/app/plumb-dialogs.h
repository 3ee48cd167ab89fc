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

/** plumb_dialog_save_picture: asks where to save a picture; @name is the file name offered. */
void plumb_dialog_save_picture (GtkWindow *parent, const char *name, PlumbDialogFunc func, gpointer data);

/** plumb_dialog_choose_folder: asks for a folder to save images into. */
void plumb_dialog_choose_folder (GtkWindow *parent, PlumbDialogFunc func, gpointer data);

/** plumb_dialog_about: shows what this program is. */
void plumb_dialog_about (GtkWindow *parent);

G_END_DECLS
