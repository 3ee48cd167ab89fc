/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The font that comes with the program, so that a chart is the same on every machine, whatever fonts and font settings
 * that has.
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define PLUMB_FONT_FAMILY "Cantarell, sans-serif"

/** plumb_font_has_letters: whether the font has every letter of @text, which is UTF-8. */
gboolean plumb_font_has_letters (const char *text);

/**
 * plumb_font_context:
 * @own: with the program's own font alone; else with all fonts of the machine behind it, for the letters that it lacks
 *
 * Returns: (transfer none): a context of the calling thread: 96 dots an inch, no hinting, no rounding to pixels
 */
PangoContext *plumb_font_context (gboolean own);

G_END_DECLS
