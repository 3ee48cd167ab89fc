/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window's insides, for its own files.
 */
#pragma once

#include "plumb-area-switcher.h"
#include "plumb-compare-page.h"
#include "plumb-data-page.h"
#include "plumb-help-page.h"
#include "plumb-history.h"
#include "plumb-indicator-page.h"
#include "plumb-journey-page.h"
#include "plumb-narrow-bin.h"
#include "plumb-page-switcher.h"
#include "plumb-pins-page.h"
#include "plumb-present-page.h"
#include "plumb-saved-set.h"
#include "plumb-scorecard-page.h"
#include "plumb-search-page.h"
#include "plumb-welcome-page.h"
#include "plumb-window.h"

G_BEGIN_DECLS

struct _PlumbWindow
{
  AdwApplicationWindow parent_instance;
  /* Template children */
  AdwToastOverlay *toasts;
  PlumbNarrowBin *bin;
  GtkStack *head;
  PlumbPageSwitcher *pages;
  AdwBin *middle; /* of the header */
  AdwBin *foot;
  GtkLabel *title;
  GtkLabel *file;
  PlumbAreaSwitcher *switcher;
  GtkMenuButton *menu;
  GMenuModel *primary_menu;
  GtkRevealer *illustrative;
  GtkRevealer *as_at;
  GtkLabel *as_at_text;
  GtkRevealer *public_view;
  GtkWidget *header;
  GtkStack *stack;
  GtkWidget *back;
  GtkWidget *forward;
  GtkWidget *restore;
  GtkWidget *copy;
  GtkWidget *save;
  PlumbWelcomePage *welcome;
  PlumbScorecardPage *scorecard;
  /* Pages that are made when they are needed; children of the stack */
  PlumbIndicatorPage *indicator;
  PlumbComparePage *compare;
  PlumbJourneyPage *journey;
  PlumbPinsPage *pins;
  PlumbPresentPage *present;
  PlumbDataPage *data;
  PlumbSearchPage *search;
  PlumbHelpPage *help;
  /* Owned */
  GSettings *settings;
  GtkWidget *usual_text; /* the button of the menu that says how large text is; NULL before that was opened */
  AdwToast *size_toast;  /* the one that says how large text is, while it is shown */
  double scrolled;       /* notches of the wheel with Ctrl held that are no step yet */
  GCancellable *opening;
  guint presenting; /* the window is to be shown soon */
  GCancellable *exporting;
  GCancellable *refreshing;
  PlumbSession *session;
  gulong session_handler;
  PlumbPinBoard *board;
  PlumbHistory *history;
  char *path;
  char *wanted_area;
  char *wanted_indicator;
  char *looked_at; /* the indicator last looked at */
  gboolean printing;
  gboolean saving_set;
  PlumbSavedSet *deleted_set; /* (nullable): the last one, while it can be had back */
  gboolean choose_set;        /* the set that is being saved, or the one that was deleted, is the one chosen */
  gboolean was_fullscreen;    /* before the presentation */
  char *presented_from;       /* the page on which it was begun, while it lasts */
  GtkWidget *presented_focus; /* what had the focus then, while it is there */
  gboolean moving;
  gboolean resuming;  /* where the reader was the last time */
  gboolean from_data; /* the search, or the help, was opened on the data page */
  gboolean outdated;  /* what could not be opened is a warehouse of an older program */
  gboolean migrating;
  gboolean to_data; /* what is opened is new: its data page comes first */
};

/** plumb_window_install_actions: the actions of the menu, the header and the keys. */
void plumb_window_install_actions (GtkWidgetClass *klass);

/** plumb_window_update_actions: enables those that mean something at the place shown. */
void plumb_window_update_actions (PlumbWindow *self);

/** plumb_window_install_data_actions / plumb_window_update_data_actions: those of the data page and of the first one.
 */
void plumb_window_install_data_actions (GtkWidgetClass *klass);
void plumb_window_update_data_actions (PlumbWindow *self);

/** plumb_window_install_print_actions / plumb_window_update_print_actions: printing. */
void plumb_window_install_print_actions (GtkWidgetClass *klass);
void plumb_window_update_print_actions (PlumbWindow *self);

/** plumb_window_install_present_actions / plumb_window_update_present_actions: presenting. */
void plumb_window_install_present_actions (GtkWidgetClass *klass);
void plumb_window_update_present_actions (PlumbWindow *self);

/** plumb_window_install_set_actions / plumb_window_update_set_actions: neighbour sets that are saved and deleted. */
void plumb_window_install_set_actions (GtkWidgetClass *klass);
void plumb_window_update_set_actions (PlumbWindow *self);

/** plumb_window_leave_present: from a presentation back to where it was begun; %FALSE where there is none. */
gboolean plumb_window_leave_present (PlumbWindow *self);

/** plumb_window_left_present: gives the screen back once another page is shown than that of a presentation. */
void plumb_window_left_present (PlumbWindow *self);

/** plumb_window_update_header: what stands in the header and above the page for the place shown. */
void plumb_window_update_header (PlumbWindow *self);

/** plumb_window_install_look_actions: those about how the window looks. */
void plumb_window_install_look_actions (GtkWidgetClass *klass);

/** plumb_window_begin_look: the size of text in the menu and under the wheel. */
void plumb_window_begin_look (PlumbWindow *self);

/** plumb_window_present_waiting: shows the window where it waits to be shown, as its first page is there. */
void plumb_window_present_waiting (PlumbWindow *self);

/** plumb_window_need: Returns: (transfer none): the page of this name, made now where it was not there yet. */
gpointer plumb_window_need (PlumbWindow *self, const char *page);

/** plumb_window_turn_to: shows the page of this name, and does no more. */
void plumb_window_turn_to (PlumbWindow *self, const char *page);

/** plumb_window_return_focus: gives the focus back to what had it when the page shown was left, where that is still
 * there: who went from a row to its indicator is at the row again. */
void plumb_window_return_focus (PlumbWindow *self);

/** plumb_window_page_of_area: whether the page shown is about the area that is chosen. */
gboolean plumb_window_page_of_area (PlumbWindow *self);

/** plumb_window_page_title: Returns: (transfer none): what the page shown is called, translated. */
const char *plumb_window_page_title (PlumbWindow *self);

/** plumb_window_give_figures: gives @session (nullable), which has areas, to the pages of figures that are there. */
void plumb_window_give_figures (PlumbWindow *self, PlumbSession *session);

/** plumb_window_give_warehouse: gives @session (nullable) to the pages of the warehouse itself that are there. */
void plumb_window_give_warehouse (PlumbWindow *self, PlumbSession *session);

/** plumb_window_show_page: shows a page that is no place of the history: `data`, `search`. */
void plumb_window_show_page (PlumbWindow *self, const char *page);

/** plumb_window_show_place: goes back from such a page to the present place; %FALSE where there is none, or it is
 * shown. */
gboolean plumb_window_show_place (PlumbWindow *self);

/** plumb_window_update_banners: says above every page which day is shown, and to whom. */
void plumb_window_update_banners (PlumbWindow *self);

/**
 * plumb_window_figure:
 * @selection: (out) (optional) (nullable) (transfer none): what the figure was asked for
 *
 * Returns: (transfer none) (nullable): the figure that the page shown is about, to be saved, copied and pinned
 */
PlumbFigure *plumb_window_figure (PlumbWindow *self, const PlumbSelection **selection);

/** plumb_window_migrate: brings the warehouse that is too old to be shown up to date, and shows it. */
void plumb_window_migrate (PlumbWindow *self);

/** plumb_window_visit: shows @page, a place of the history, for the session's area; @indicator (nullable) is for the
 * page `indicator`. Without an area it does nothing. */
void plumb_window_visit (PlumbWindow *self, const char *page, const char *indicator);

/** plumb_window_is_place: whether @page, a name, can be a place of the history. */
gboolean plumb_window_is_place (const char *page);

/** plumb_window_show_present_place: shows the present place of the history; what is seen is read first. */
void plumb_window_show_present_place (PlumbWindow *self);

/** plumb_window_take_settings: chooses for the session what the settings say about figures. */
void plumb_window_take_settings (PlumbWindow *self);

/** plumb_window_refresh: says @sentence (nullable), what has changed in the warehouse, and shows it as it is now. */
void plumb_window_refresh (PlumbWindow *self, const char *sentence);

/** plumb_window_move: goes @step places back (-1) or forward (1). */
void plumb_window_move (PlumbWindow *self, int step);

G_END_DECLS
