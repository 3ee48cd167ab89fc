/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A control chart as a figure: what was computed, and its signals one by one.
 */
#pragma once

#include "plumb-control.h"
#include "plumb-figure-own-private.h"

G_BEGIN_DECLS

/** PlumbControlData: what the figure keeps. */
typedef struct
{
  PlumbControl *chart;
  PlumbAssurance assurance;
} PlumbControlData;

/**
 * PlumbControlSignal: points in a row for which one rule holds.
 *
 * @rule: one bit
 * @first: index of the first point
 * @last: of the last
 * @above: on the upper side, or rising
 */
typedef struct
{
  PlumbXmrRules rule;
  guint first;
  guint last;
  gboolean above;
} PlumbControlSignal;

/** plumb_control_signals: Returns: (transfer full) (element-type PlumbControlSignal): rule by rule, each in the order
 * of time. */
GArray *plumb_control_signals (const PlumbControl *chart);

/** plumb_control_signal_text: Returns: (transfer full): `Jul 2021: 428, above the upper limit`, `13 months in a row
 * above the mean`; with its periods if @dated. */
char *plumb_control_signal_text (const PlumbFigure *self, const PlumbControlSignal *signal, gboolean dated);

/** plumb_control_datum: Returns: (transfer full): point @i in a sentence. */
char *plumb_control_datum (const PlumbFigure *self, guint i);

/** plumb_control_extent: of all that is drawn. */
PlumbExtent plumb_control_extent (const PlumbFigure *self);

char *plumb_control_title (const PlumbFigure *self);
char *plumb_control_subtitle (const PlumbFigure *self, gsize *tail);
char *plumb_control_sentence (const PlumbFigure *self);
char *plumb_control_footer (const PlumbFigure *self);
GPtrArray *plumb_control_table (const PlumbFigure *self);

G_END_DECLS
