/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text that wraps, for places where there are many: a label lays every text out anew for each question about its
 * size, which is most of the work of a list.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLUMB_TYPE_LIGHT_LABEL (plumb_light_label_get_type ())
G_DECLARE_FINAL_TYPE (PlumbLightLabel, plumb_light_label, PLUMB, LIGHT_LABEL, GtkWidget)

/** plumb_light_label_new: Returns: an empty text at the left, whose figures stand under one another; CSS knows it as a
 * label. */
GtkWidget *plumb_light_label_new (void);

/** plumb_light_label_set: shows @text as it is. */
void plumb_light_label_set (PlumbLightLabel *self, const char *text);

/** plumb_light_label_set_markup: shows @markup, which has to be valid, as a sentence: its figures are as wide as they
 * are. */
void plumb_light_label_set_markup (PlumbLightLabel *self, const char *markup);

/** plumb_light_label_get: Returns: (transfer none): what is shown, without markup. */
const char *plumb_light_label_get (PlumbLightLabel *self);

/** plumb_light_label_align: where the lines stand. */
void plumb_light_label_align (PlumbLightLabel *self, PangoAlignment alignment);

G_END_DECLS
