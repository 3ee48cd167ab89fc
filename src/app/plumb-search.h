/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a typed text finds: indicators by name, plain sentence, number or acronym; areas by name, number or code. Names
 * are found in the reader's language and as the warehouse has them.
 */
#pragma once

#include "plumb-area.h"
#include "plumb-indicator.h"

G_BEGIN_DECLS

/**
 * plumb_search_indicator:
 * @number: its place in the scorecard, from 1
 * @text: as typed; every word of it has to be found
 *
 * Returns: whether @text finds @indicator: by the beginning of a word of its name, theme, plain sentence or
 * definition, by its number, by the
 * initials of its name or by an acronym of the field. The empty text finds everything.
 */
gboolean plumb_search_indicator (const PlumbIndicator *indicator, guint number, const char *text);

/** plumb_search_area: whether @text finds @area: by a part of its name, by the beginning of its number or of its GSS
 * code. */
gboolean plumb_search_area (const PlumbArea *area, const char *text);

G_END_DECLS
