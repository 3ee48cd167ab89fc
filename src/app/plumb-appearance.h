/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How everything looks: the colour scheme and the size of text, as the settings have them.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** plumb_appearance_follow: gives the default display the look of the settings, now and whenever @settings, which has
 * to live on, changes. */
void plumb_appearance_follow (GSettings *settings);

/** plumb_appearance_enlarge: text is @times as large as @settings say, up to their largest, until it is called with 1.
 */
void plumb_appearance_enlarge (GSettings *settings, double times);

/**
 * plumb_appearance_step_text:
 * @percent: a size of text
 * @by: 1 for the next larger step, -1 for the next smaller one, 0 for the usual size
 *
 * Returns: that size in per cent; @percent where there is none further on
 */
int plumb_appearance_step_text (int percent, int by);

/** plumb_appearance_dress: gives @window, a window of its own, the style classes that the style sheet goes by, now and
 * whenever the desktop's style changes: `dark-style` and `contrast-style`. */
void plumb_appearance_dress (GtkWidget *window);

G_END_DECLS
