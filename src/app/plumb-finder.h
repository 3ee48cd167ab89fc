/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list in which typing finds: what lies under a button that offers areas or indicators. Arrow keys walk it, Enter
 * chooses; with check marks, Space does too.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** PlumbFound: a line of the list. */
#define PLUMB_TYPE_FOUND (plumb_found_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFound, plumb_found, PLUMB, FOUND, GObject)

/**
 * plumb_found_new:
 * @name: what the line says
 * @detail: (nullable): what it says below, smaller
 * @thing: (transfer full): what it stands for
 */
PlumbFound *plumb_found_new (const char *name, const char *detail, gpointer thing, GDestroyNotify destroy);

/** plumb_found_thing: Returns: (transfer none): what it stands for. */
gpointer plumb_found_thing (PlumbFound *self);

/** plumb_found_checked / plumb_found_check: whether it has its check mark. */
gboolean plumb_found_checked (PlumbFound *self);
void plumb_found_check (PlumbFound *self, gboolean checked);

/**
 * PlumbFinder:
 * Emits `chosen` with the #PlumbFound that Enter, a click, or with check marks Space was meant for, and `stopped` when
 * Escape was pressed.
 */
#define PLUMB_TYPE_FINDER (plumb_finder_get_type ())
G_DECLARE_FINAL_TYPE (PlumbFinder, plumb_finder, PLUMB, FINDER, AdwBin)

/** PlumbFinderFits: whether @text, as typed, finds @thing, which is @number in the list, from 1. */
typedef gboolean (*PlumbFinderFits) (gconstpointer thing, guint number, const char *text);

/**
 * plumb_finder_set_up:
 * @search: name of the entry
 * @placeholder: what can be typed
 * @list: name of the list
 * @nothing: what stands in its place where nothing is found
 * @checks: its lines have check marks
 */
void plumb_finder_set_up (PlumbFinder *self,
                          const char *search,
                          const char *placeholder,
                          const char *list,
                          const char *nothing,
                          PlumbFinderFits fits,
                          gboolean checks);

/** plumb_finder_set_lines: @lines (element-type PlumbFound): all there are. */
void plumb_finder_set_lines (PlumbFinder *self, GPtrArray *lines);

/** plumb_finder_n_lines / plumb_finder_line: Returns: (transfer none): all there are, found or not. */
guint plumb_finder_n_lines (PlumbFinder *self);
PlumbFound *plumb_finder_line (PlumbFinder *self, guint i);

/** plumb_finder_find: types @text, and takes the focus. */
void plumb_finder_find (PlumbFinder *self, const char *text);

/** plumb_finder_n_found: how many lines are found. */
guint plumb_finder_n_found (PlumbFinder *self);

G_END_DECLS
