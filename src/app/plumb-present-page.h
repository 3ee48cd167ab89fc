/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Charts one after the other, large, for a room to read.
 */
#pragma once

#include <adwaita.h>

#include "plumb-figure.h"
#include "plumb-session.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_PRESENT_PAGE (plumb_present_page_get_type ())
/** PlumbPresentPage: `figure-changed` is emitted when plumb_present_page_figure() is another one. */
G_DECLARE_FINAL_TYPE (PlumbPresentPage, plumb_present_page, PLUMB, PRESENT_PAGE, AdwBin)

/**
 * PlumbSlide: one chart of a presentation.
 * @selection: what is shown of it
 * @caption: what stands above it, may be empty
 */
typedef struct
{
  PlumbFigureKind kind;
  PlumbSelection *selection;
  char *caption;
} PlumbSlide;

/** plumb_slide_new: Returns: (transfer full): with copies of all. */
PlumbSlide *plumb_slide_new (PlumbFigureKind kind, const PlumbSelection *selection, const char *caption);
void plumb_slide_free (PlumbSlide *self);

/**
 * plumb_present_page_begin:
 * @slides: (element-type PlumbSlide): at least one
 * @first: index of the one to begin with
 */
void plumb_present_page_begin (PlumbPresentPage *self, PlumbSession *session, GPtrArray *slides, guint first);

/** plumb_present_page_end: shows nothing any more. */
void plumb_present_page_end (PlumbPresentPage *self);

/** plumb_present_page_move: goes on by @step slides; at the ends it stays. */
void plumb_present_page_move (PlumbPresentPage *self, int step);

/** plumb_present_page_at: the index of the slide that is shown. */
guint plumb_present_page_at (PlumbPresentPage *self);

/** plumb_present_page_busy: whether something is being read. */
gboolean plumb_present_page_busy (PlumbPresentPage *self);

/** plumb_present_page_figure: Returns: (transfer none) (nullable): the figure shown. */
PlumbFigure *plumb_present_page_figure (PlumbPresentPage *self);

/** plumb_present_page_selection: Returns: (transfer none) (nullable): what the figure shown was asked for. */
const PlumbSelection *plumb_present_page_selection (PlumbPresentPage *self);

G_END_DECLS
