/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A period: the stretch of time, or the day, that a figure is about, in the form it was published in.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlumbPeriodKind:
 * @PLUMB_PERIOD_YEAR: `2025`; which twelve months these are is said by the indicator's #PlumbCalendar
 * @PLUMB_PERIOD_SPLIT_YEAR: `2024/25`, a financial or an academic year
 * @PLUMB_PERIOD_QUARTER: `2024-Q3`, a calendar quarter
 * @PLUMB_PERIOD_MONTH: `2024-11`
 * @PLUMB_PERIOD_DAY: `2024-03-31`, a snapshot
 */
typedef enum
{
  PLUMB_PERIOD_YEAR = 1,
  PLUMB_PERIOD_SPLIT_YEAR,
  PLUMB_PERIOD_QUARTER,
  PLUMB_PERIOD_MONTH,
  PLUMB_PERIOD_DAY
} PlumbPeriodKind;

/**
 * PlumbCalendar:
 * How a year of an indicator reads: reporting year 2025 of the children in need census is 2024–25, its snapshots are
 * 31 Mar 2025, the workforce census of 2025 is 30 Sep 2025.
 */
typedef enum
{
  PLUMB_CALENDAR_FINANCIAL_YEAR,
  PLUMB_CALENDAR_MARCH_SNAPSHOT,
  PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT,
  PLUMB_CALENDAR_CALENDAR_YEAR,
  PLUMB_CALENDAR_ACADEMIC_YEAR,
  PLUMB_CALENDAR_MID_YEAR
} PlumbCalendar;

/**
 * PlumbFrequency:
 * Periods of one frequency make one line; those of different frequencies are never joined.
 */
typedef enum
{
  PLUMB_FREQUENCY_YEAR = 1,
  PLUMB_FREQUENCY_QUARTER,
  PLUMB_FREQUENCY_MONTH,
  PLUMB_FREQUENCY_DAY
} PlumbFrequency;

/**
 * PlumbPeriod:
 * @kind: 0 in a period that is not set
 * @year: the year printed first: 2025 of `2025`, 2024 of `2024/25`; 1900 to 2199
 * @month: 1-12 for a month or a day; the quarter, 1-4, for a quarter; else 0
 * @day: 1-31 for a day, else 0
 *
 * A plain value: copy it, pass it by value.
 */
typedef struct
{
  PlumbPeriodKind kind;
  gint16 year;
  guint8 month;
  guint8 day;
} PlumbPeriod;

#define PLUMB_PERIOD_NONE ((PlumbPeriod){ 0 })

/**
 * plumb_period_parse:
 * @text: a period as published: `2025`, `2024/25`, `2024-11`, `2024-Q3`, `2024-03-31`
 * @period: (out): set on success only
 *
 * Returns: %FALSE when @text is no period: a second year that does not follow the first, a 13th month and the 30th of
 *   February are none.
 */
gboolean plumb_period_parse (const char *text, PlumbPeriod *period);

/** plumb_period_code: (of a set @period) a number that orders periods of one kind and holds all of the period;
 * positive. */
gint64 plumb_period_code (PlumbPeriod period);

/** plumb_period_from_code: the reverse of plumb_period_code(); PLUMB_PERIOD_NONE where @code is no period's. */
PlumbPeriod plumb_period_from_code (gint64 code);

/** plumb_period_to_string: Returns: (transfer full): @period as published, the form plumb_period_parse() reads. */
char *plumb_period_to_string (PlumbPeriod period);

/**
 * plumb_period_label:
 * @period: a set period
 * @calendar: how its indicator reads a year
 *
 * Returns: (transfer full): the period as a reader says it, translated: `2024–25`, `31 Mar 2025`, `Nov 2024`,
 *   `Jul–Sep 2024`. Ranges are joined so that no line breaks inside them.
 */
char *plumb_period_label (PlumbPeriod period, PlumbCalendar calendar);

/** plumb_period_label_short: as plumb_period_label(), for an axis: a snapshot of 31 March 2025 is `2025` there. */
char *plumb_period_label_short (PlumbPeriod period, PlumbCalendar calendar);

/** plumb_period_frequency: the line that @period belongs to. */
PlumbFrequency plumb_period_frequency (PlumbPeriod period);

/** plumb_period_step: @period moved by @n periods of its own kind (days for a day); @n may be negative. */
PlumbPeriod plumb_period_step (PlumbPeriod period, int n);

/** plumb_period_year_before: the same period a year earlier; of 29 February the 28th. */
PlumbPeriod plumb_period_year_before (PlumbPeriod period);

/** plumb_period_before: the period before of the same kind; of a day, a snapshot, the same day a year earlier. */
PlumbPeriod plumb_period_before (PlumbPeriod period);

/**
 * plumb_period_last_day:
 * Returns: the Julian day (as g_date_get_julian()) on which @period ends under @calendar, so that annual and monthly
 * figures share an axis rightly.
 */
guint32 plumb_period_last_day (PlumbPeriod period, PlumbCalendar calendar);

/** plumb_period_first_day: the Julian day on which @period begins under @calendar: the one after the period before
 * ends.
 */
guint32 plumb_period_first_day (PlumbPeriod period, PlumbCalendar calendar);

/** plumb_period_steps: by how many periods @to is later than @from; both are of one kind. Negative where it is earlier.
 */
int plumb_period_steps (PlumbPeriod from, PlumbPeriod to);

/** plumb_period_compare: by last day under @calendar, then by kind. Negative, 0 or positive. */
int plumb_period_compare (PlumbPeriod a, PlumbPeriod b, PlumbCalendar calendar);

/** plumb_period_equal: whether @a and @b are the same period of the same kind. */
gboolean plumb_period_equal (PlumbPeriod a, PlumbPeriod b);

/** plumb_period_twin: the year @period as it is written the other way, `2025` for `2024/25` and back; not set where
 * under @calendar that is another year, and for what is no year. */
PlumbPeriod plumb_period_twin (PlumbPeriod period, PlumbCalendar calendar);

/** plumb_period_same: whether @a and @b are equal, or one year written in two ways. */
gboolean plumb_period_same (PlumbPeriod a, PlumbPeriod b, PlumbCalendar calendar);

/**
 * plumb_period_age:
 * @as_at: Julian day to count from
 *
 * Returns: (transfer full): how long ago @period ended in whole months, in words: `1 year old`, `1 year 3 months old`,
 * `new` when it is less than a month.
 */
char *plumb_period_age (PlumbPeriod period, PlumbCalendar calendar, guint32 as_at);

/**
 * plumb_period_distance:
 * Returns: how many periods of @newer's frequency @older ended before it, begun ones counted as whole, so that what is
 * older at all is at least 1 period older; those of a snapshot day are years. 0 where @older is not older.
 */
guint plumb_period_distance (PlumbPeriod older, PlumbPeriod newer, PlumbCalendar calendar);

/** plumb_calendar_from_string: @text one of `financial-year`, `march-snapshot` ...; %FALSE when it is none of them. */
gboolean plumb_calendar_from_string (const char *text, PlumbCalendar *calendar);

/** plumb_calendar_to_string: Returns: (transfer none): the word plumb_calendar_from_string() reads. */
const char *plumb_calendar_to_string (PlumbCalendar calendar);

/**
 * plumb_date_parse:
 * @text: `YYYY-MM-DD`
 * @julian: (out): the Julian day, set on success only
 */
gboolean plumb_date_parse (const char *text, guint32 *julian);

/** plumb_date_label: Returns: (transfer full): the Julian day @julian as a reader says it, translated: `31 March 2026`.
 */
char *plumb_date_label (guint32 julian);

/** plumb_date_to_string: Returns: (transfer full): the Julian day @julian as `YYYY-MM-DD`. */
char *plumb_date_to_string (guint32 julian);

G_END_DECLS
