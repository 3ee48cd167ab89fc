/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window's insides, for its own two files.
 */
#pragma once

#include "plumb-area-switcher.h"
#include "plumb-history.h"
#include "plumb-indicator-page.h"
#include "plumb-pins-page.h"
#include "plumb-scorecard-page.h"
#include "plumb-welcome-page.h"
#include "plumb-window.h"

G_BEGIN_DECLS

struct _PlumbWindow
{
  AdwApplicationWindow parent_instance;
  /* Template children */
  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  PlumbAreaSwitcher *switcher;
  GtkMenuButton *menu;
  GtkRevealer *illustrative;
  GtkStack *stack;
  GtkWidget *back;
  GtkWidget *forward;
  GtkWidget *copy;
  GtkWidget *save;
  PlumbWelcomePage *welcome;
  PlumbScorecardPage *scorecard;
  PlumbIndicatorPage *indicator;
  PlumbPinsPage *pins;
  /* Owned */
  GSettings *settings;
  GCancellable *opening;
  GCancellable *exporting;
  PlumbSession *session;
  gulong session_handler;
  PlumbPinBoard *board;
  PlumbHistory *history;
  char *path;
  char *wanted_area;
  char *wanted_indicator;
  gboolean moving;
  gboolean outdated; /* what could not be opened is a warehouse of an older program */
  gboolean migrating;
};

/** plumb_window_install_actions: the actions of the menu, the header and the keys. */
void plumb_window_install_actions (GtkWidgetClass *klass);

/** plumb_window_update_actions: enables those that mean something at the place shown. */
void plumb_window_update_actions (PlumbWindow *self);

/** plumb_window_migrate: brings the warehouse that is too old to be shown up to date, and shows it. */
void plumb_window_migrate (PlumbWindow *self);

/** plumb_window_show_pins: the list of pinned charts; it is no place of the history, and every way leads out of it. */
void plumb_window_show_pins (PlumbWindow *self);

/** plumb_window_return: shows the present place of the history again. */
void plumb_window_return (PlumbWindow *self);

/** plumb_window_move: goes @step places back (-1) or forward (1). */
void plumb_window_move (PlumbWindow *self, int step);

G_END_DECLS
