/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Commentary: what was said of a figure, and what is to be done about it.
 */
#pragma once

#include "plumb-area.h"
#include "plumb-indicator.h"
#include "plumb-period.h"

G_BEGIN_DECLS

/**
 * PlumbRemark: what is said, and where it stands.
 *
 * @PLUMB_REMARK_COMMENTARY: beside the chart
 * @PLUMB_REMARK_ANNOTATION: on the chart, at its period
 * @PLUMB_REMARK_BREAK: on the chart, before its period, where it parts the series: see #PlumbBreak
 */
typedef enum
{
  PLUMB_REMARK_COMMENTARY,
  PLUMB_REMARK_ANNOTATION,
  PLUMB_REMARK_BREAK,
  PLUMB_N_REMARKS
} PlumbRemark;

/** plumb_remark_to_string: Returns: (transfer none): `commentary`, `annotation` or `break`. */
const char *plumb_remark_to_string (PlumbRemark remark);

/** plumb_remark_parse: reverse of plumb_remark_to_string(). */
gboolean plumb_remark_parse (const char *text, PlumbRemark *remark);

/**
 * PlumbCommentary:
 * Texts are never %NULL, empty where nothing is said.
 *
 * @remark: of what is on the chart @reason alone is used
 * @period: of the figure it is about
 * @reason: why the figure is what it is
 * @done: what was done
 * @owner: who answers for it
 * @next_action: what is to be done next
 * @due: Julian day by which it is to be done, 0 where none is given
 * @file: that brought it; empty for what a person wrote in the window
 * @since: of what a file brought the day of its release, else the time of writing as `YYYY-MM-DDTHH:MM:SSZ`
 */
typedef struct
{
  PlumbRemark remark;
  PlumbIndicator *indicator;
  PlumbArea *area;
  PlumbPeriod period;
  char *reason;
  char *done;
  char *owner;
  char *next_action;
  guint32 due;
  char *file;
  char *since;
} PlumbCommentary;

/** plumb_commentary_new: Returns: (transfer full): a copy of @fields, whose texts may be %NULL for empty. */
PlumbCommentary *plumb_commentary_new (const PlumbCommentary *fields);
void plumb_commentary_free (PlumbCommentary *self);

/** plumb_commentary_says: whether it says anything: a reason, what was done or what is to be done next. */
gboolean plumb_commentary_says (const PlumbCommentary *self);

/** plumb_commentary_is_overdue: whether something was to be done by a day that is over on the Julian day @today. */
gboolean plumb_commentary_is_overdue (const PlumbCommentary *self, guint32 today);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbCommentary, plumb_commentary_free)

G_END_DECLS
