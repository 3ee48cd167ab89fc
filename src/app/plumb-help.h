/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help: short texts by topic, in plain words.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** plumb_help_n_topics: how many topics there are, in the order in which they are read. */
guint plumb_help_n_topics (void);

/** plumb_help_id: Returns: (transfer none): one word, by which the topic at @index is asked for. */
const char *plumb_help_id (guint index);

/** plumb_help_title: Returns: (transfer none): what the topic at @index is about, translated. */
const char *plumb_help_title (guint index);

/** plumb_help_text: Returns: (transfer full): what is said of the topic at @index, translated: paragraphs, an empty
 * line between them. */
char *plumb_help_text (guint index);

G_END_DECLS
