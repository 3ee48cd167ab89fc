/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A selection: which indicator, where, beside whom, over which time. What a figure is asked for.
 */
#pragma once

#include "plumb-comparator.h"
#include "plumb-period.h"

G_BEGIN_DECLS

/**
 * PlumbAxis: where the value axis of a line chart begins and ends. Bars always begin at zero, and a control chart is
 * always fitted, as it is about variation and not level.
 *
 * @PLUMB_AXIS_ZERO: from zero
 * @PLUMB_AXIS_FITTED: fitted to what is drawn
 * @PLUMB_AXIS_SHARED: fitted to the figures of all authorities in all periods asked for, so that the charts of
 * different areas can be laid side by side; only what is outside of those, such as an own target, widens it
 */
typedef enum
{
  PLUMB_AXIS_ZERO,
  PLUMB_AXIS_FITTED,
  PLUMB_AXIS_SHARED
} PlumbAxis;

/** plumb_selection_parse_axis: @text: `zero`, `fitted` or `shared`. */
gboolean plumb_selection_parse_axis (const char *text, PlumbAxis *axis);

/**
 * PlumbSelection:
 * @indicator: id
 * @area: GSS code, DfE number or name
 * @breakdown: (nullable): %NULL for the total
 * @neighbours: the neighbours and their statistic are wanted
 * @authorities: the figures of all authorities are wanted, for the rank and the band among them
 * @neighbour_set: (nullable): the newest that lists the area where %NULL
 * @group: (nullable): authorities by GSS code, DfE number or name that stand in the place of the neighbours: chosen one
 * by one, and never called neighbours
 * @frequency: 0 for the one whose latest figure is newest
 * @from: PLUMB_PERIOD_NONE for the first there is
 * @to: PLUMB_PERIOD_NONE for the last there is
 * @as_at: Julian day, 0 for now
 * @other: (nullable): id of a second indicator, for a figure of two
 * @among_neighbours: a spread is that of the neighbours, not of all authorities
 * @theme: (nullable): only indicators of this theme, for a figure of many
 * @public_view: only what the public may see, see plumb_shown_series()
 * @months: of a monthly series only the last so many months, 0 for all; a scorecard has all
 * @dimension: (nullable): the breakdowns of which dimension are shown; the only one, or the first by name, where %NULL
 * @shares: parts are shown as shares of their whole
 */
typedef struct
{
  char *indicator;
  char *area;
  char *breakdown;
  gboolean neighbours;
  gboolean region;
  gboolean england;
  gboolean authorities;
  PlumbStatistic statistic;
  char *neighbour_set;
  GStrv group;
  PlumbFrequency frequency;
  PlumbPeriod from;
  PlumbPeriod to;
  guint32 as_at;
  PlumbAxis axis;
  char *other;
  gboolean among_neighbours;
  char *theme;
  char *dimension;
  gboolean shares;
  gboolean public_view;
  guint months;
} PlumbSelection;

/** plumb_selection_new: Returns: (transfer full): with all comparators, the median, from zero; texts are copied. */
PlumbSelection *plumb_selection_new (const char *indicator, const char *area);
PlumbSelection *plumb_selection_copy (const PlumbSelection *self);
void plumb_selection_free (PlumbSelection *self);

/** plumb_selection_to_text: Returns: (transfer full): all of @self in lines `key=value`, to be kept; but
 * not the public view, which is for whoever looks at it then. */
char *plumb_selection_to_text (const PlumbSelection *self);

/** plumb_selection_parse: Returns: (transfer full): the selection that @text, by plumb_selection_to_text(), says; what
 * a line does not say is as in plumb_selection_new(). Errors: #GKeyFileError for a text that is none. */
PlumbSelection *plumb_selection_parse (const char *text, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbSelection, plumb_selection_free)

G_END_DECLS
