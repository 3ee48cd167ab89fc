/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pinned charts of a list in the warehouse: what a window adds, orders and captions. Every change is written to the
 * warehouse on the worker.
 */
#pragma once

#include <gio/gio.h>

#include "plumb-figure.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_PIN_ITEM (plumb_pin_item_get_type ())
G_DECLARE_FINAL_TYPE (PlumbPinItem, plumb_pin_item, PLUMB, PIN_ITEM, GObject)

/** plumb_pin_item_figure: Returns: (transfer none) (nullable): what was pinned, %NULL before
 * plumb_pin_board_draw() and where it cannot be drawn. */
PlumbFigure *plumb_pin_item_figure (PlumbPinItem *self);

/** plumb_pin_item_problem: Returns: (transfer none) (nullable): why it cannot be drawn, a sentence. */
const char *plumb_pin_item_problem (PlumbPinItem *self);

/** plumb_pin_item_caption: Returns: (transfer none): what the reader wrote, may be empty. */
const char *plumb_pin_item_caption (PlumbPinItem *self);

/** plumb_pin_item_kind: what kind of figure it is; %FALSE for one that this program does not draw. */
gboolean plumb_pin_item_kind (PlumbPinItem *self, PlumbFigureKind *kind);

/** plumb_pin_item_selection: Returns: (transfer none) (nullable): what is drawn, %NULL where it cannot be read. */
const PlumbSelection *plumb_pin_item_selection (PlumbPinItem *self);

#define PLUMB_TYPE_PIN_BOARD (plumb_pin_board_get_type ())
G_DECLARE_FINAL_TYPE (PlumbPinBoard, plumb_pin_board, PLUMB, PIN_BOARD, GObject)

/** plumb_pin_board_new: Returns: (transfer full): the first list of the warehouse of @session, read at once; an empty
 * one of a usual name where there is none. */
PlumbPinBoard *plumb_pin_board_new (PlumbSession *session);

/** plumb_pin_board_session: Returns: (transfer none): whose figures it shows. */
PlumbSession *plumb_pin_board_session (PlumbPinBoard *self);

/** plumb_pin_board_open: reads the list @name in place of the one that is open; one that is not there yet is empty. */
void plumb_pin_board_open (PlumbPinBoard *self, const char *name);

/** plumb_pin_board_name: Returns: (transfer none): of the list that is open. */
const char *plumb_pin_board_name (PlumbPinBoard *self);

/** plumb_pin_board_names: Returns: (transfer none): of all lists, with the one that is open. %NULL-terminated. */
const char *const *plumb_pin_board_names (PlumbPinBoard *self);

/** plumb_pin_board_items: Returns: (transfer none) (element-type PlumbPinItem): in their order. */
GListModel *plumb_pin_board_items (PlumbPinBoard *self);

/** plumb_pin_board_draw: makes the figures that are not made yet. */
void plumb_pin_board_draw (PlumbPinBoard *self);

/** plumb_pin_board_add: pins @kind of @selection, both copied, at the end. */
void plumb_pin_board_add (PlumbPinBoard *self, PlumbFigureKind kind, const PlumbSelection *selection);

/** plumb_pin_board_move: the pin at @from stands at @to then. */
void plumb_pin_board_move (PlumbPinBoard *self, guint from, guint to);

/** plumb_pin_board_caption: @item: of the list that is open. */
void plumb_pin_board_caption (PlumbPinBoard *self, PlumbPinItem *item, const char *caption);
void plumb_pin_board_remove (PlumbPinBoard *self, guint position);

/** plumb_pin_board_rename: the list that is open is called @name from now on; nothing where that is another's. */
void plumb_pin_board_rename (PlumbPinBoard *self, const char *name);

/** plumb_pin_board_busy: whether something is being read or written. */
gboolean plumb_pin_board_busy (PlumbPinBoard *self);

G_END_DECLS
