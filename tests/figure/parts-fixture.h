/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warehouses in memory with one indicator of North Somerset and its breakdowns, for the figures of parts.
 */
#pragma once

#include "plumb-figure.h"

G_BEGIN_DECLS

/**
 * PartsCase:
 * @name: of the indicator
 * @unit_text: `count` where %NULL; a percentage has no decimals
 * @calendar: of its years
 * @area: North Somerset where %NULL
 * @illustrative: the area is made up
 * @break_at: (nullable): the series breaks before this period
 * @lines: one breakdown a line, `source=Police: 2024 12, 2025 c`; the total begins with the colon. A number may be
 * followed by a status, `2025 12 forecast`
 */
typedef struct
{
  const char *name;
  const char *unit_text;
  PlumbCalendar calendar;
  const char *area;
  gboolean illustrative;
  const char *break_at;
  const char *lines;
} PartsCase;

/** parts_figure: Returns: (transfer full): the figure of @parts; @dimension (nullable) and @shares are asked for. */
PlumbFigure *parts_figure (PlumbFigureKind kind, const PartsCase *parts, const char *dimension, gboolean shares);

G_END_DECLS
