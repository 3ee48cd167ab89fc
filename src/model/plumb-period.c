/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Periods as they are published, ordered, stepped and said. A period is a plain value; what twelve months a bare year
 * covers is the indicator's calendar.
 */
#include "config.h"

#include "plumb-period.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-locale.h"

/* U+2060 on both sides of the dash, so that no line breaks inside a range */
#define JOINED_DASH "\u2060\u2013\u2060"

static const char *const calendar_words[] = {
  [PLUMB_CALENDAR_FINANCIAL_YEAR] = "financial-year",         [PLUMB_CALENDAR_MARCH_SNAPSHOT] = "march-snapshot",
  [PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT] = "september-snapshot", [PLUMB_CALENDAR_CALENDAR_YEAR] = "calendar-year",
  [PLUMB_CALENDAR_ACADEMIC_YEAR] = "academic-year",           [PLUMB_CALENDAR_MID_YEAR] = "mid-year",
};

/* Reads exactly @n digits at *@text and moves on; -1 when they are not there. */
static int
read_digits (const char **text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      char c = (*text)[i];
      if (!g_ascii_isdigit (c))
        return -1;
      value = value * 10 + (c - '0');
    }
  *text += n;
  return value;
}

gboolean
plumb_period_parse (const char *text, PlumbPeriod *period)
{
  PlumbPeriod result = { 0 };
  const char *p = text;
  int year, part;

  g_return_val_if_fail (text != NULL && period != NULL, FALSE);

  year = read_digits (&p, 4);
  if (year < 1900 || year > 2199)
    return FALSE;
  result.year = year;

  if (*p == '\0')
    {
      result.kind = PLUMB_PERIOD_YEAR;
    }
  else if (*p == '/')
    {
      p++;
      part = read_digits (&p, 2);
      if (part != (year + 1) % 100)
        return FALSE;
      result.kind = PLUMB_PERIOD_SPLIT_YEAR;
    }
  else if (*p == '-' && (p[1] == 'Q' || p[1] == 'q'))
    {
      p += 2;
      part = read_digits (&p, 1);
      if (part < 1 || part > 4)
        return FALSE;
      result.kind = PLUMB_PERIOD_QUARTER;
      result.month = part;
    }
  else if (*p == '-')
    {
      p++;
      part = read_digits (&p, 2);
      if (part < 1 || part > 12)
        return FALSE;
      result.kind = PLUMB_PERIOD_MONTH;
      result.month = part;
      if (*p == '-')
        {
          p++;
          part = read_digits (&p, 2);
          if (part < 1 || !g_date_valid_dmy (part, result.month, result.year))
            return FALSE;
          result.kind = PLUMB_PERIOD_DAY;
          result.day = part;
        }
    }
  else
    {
      return FALSE;
    }

  if (*p != '\0')
    return FALSE;
  *period = result;
  return TRUE;
}

gint64
plumb_period_code (PlumbPeriod period)
{
  return ((gint64) period.kind * 10000 + period.year) * 10000 + period.month * 100 + period.day;
}

PlumbPeriod
plumb_period_from_code (gint64 code)
{
  PlumbPeriod period = { 0 };
  gboolean has_day, has_month;

  /* A code may come from a file that someone else wrote: only what can be printed and read again is a period. */
  if (code <= 0 || code / 100000000 > PLUMB_PERIOD_DAY)
    return PLUMB_PERIOD_NONE;
  period.kind = (PlumbPeriodKind) (code / 100000000);
  period.year = (gint16) (code / 10000 % 10000);
  period.month = (guint8) (code / 100 % 100);
  period.day = (guint8) (code % 100);
  if (period.kind < PLUMB_PERIOD_YEAR || period.year < 1900 || period.year > 2199)
    return PLUMB_PERIOD_NONE;
  has_day = period.kind == PLUMB_PERIOD_DAY;
  has_month = has_day || period.kind == PLUMB_PERIOD_MONTH || period.kind == PLUMB_PERIOD_QUARTER;
  if (has_day ? !g_date_valid_dmy (period.day, (GDateMonth) period.month, (GDateYear) period.year) : period.day != 0)
    return PLUMB_PERIOD_NONE;
  if (has_month ? period.month < 1 || period.month > (period.kind == PLUMB_PERIOD_QUARTER ? 4 : 12) : period.month != 0)
    return PLUMB_PERIOD_NONE;
  return period;
}

char *
plumb_period_to_string (PlumbPeriod period)
{
  switch (period.kind)
    {
    case PLUMB_PERIOD_YEAR:
      return g_strdup_printf ("%04d", period.year);
    case PLUMB_PERIOD_SPLIT_YEAR:
      return g_strdup_printf ("%04d/%02d", period.year, (period.year + 1) % 100);
    case PLUMB_PERIOD_QUARTER:
      return g_strdup_printf ("%04d-Q%d", period.year, period.month);
    case PLUMB_PERIOD_MONTH:
      return g_strdup_printf ("%04d-%02d", period.year, period.month);
    case PLUMB_PERIOD_DAY:
      return g_strdup_printf ("%04d-%02d-%02d", period.year, period.month, period.day);
    default:
      return g_strdup ("");
    }
}

static char *
year_range (int first)
{
  return g_strdup_printf ("%04d" JOINED_DASH "%02d", first, (first + 1) % 100);
}

char *
plumb_period_label (PlumbPeriod period, PlumbCalendar calendar)
{
  switch (period.kind)
    {
    case PLUMB_PERIOD_YEAR:
      switch (calendar)
        {
        case PLUMB_CALENDAR_FINANCIAL_YEAR:
        case PLUMB_CALENDAR_ACADEMIC_YEAR:
          return year_range (period.year - 1);
        case PLUMB_CALENDAR_MARCH_SNAPSHOT:
          return g_strdup_printf (_ ("31 Mar %d"), period.year);
        case PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT:
          return g_strdup_printf (_ ("30 Sep %d"), period.year);
        case PLUMB_CALENDAR_MID_YEAR:
          return g_strdup_printf (_ ("mid-%d"), period.year);
        case PLUMB_CALENDAR_CALENDAR_YEAR:
        default:
          return g_strdup_printf ("%d", period.year);
        }
    case PLUMB_PERIOD_SPLIT_YEAR:
      return year_range (period.year);
    case PLUMB_PERIOD_QUARTER:
      /* Translators: a calendar quarter, first month, last month, year: Jul–Sep 2024. No line breaks at U+2060. */
      return g_strdup_printf (_ ("%s\u2060–\u2060%s %d"), plumb_locale_short_month (period.month * 3 - 2),
                              plumb_locale_short_month (period.month * 3), period.year);
    case PLUMB_PERIOD_MONTH:
      /* Translators: month and year: Nov 2024 */
      return g_strdup_printf (_ ("%s %d"), plumb_locale_short_month (period.month), period.year);
    case PLUMB_PERIOD_DAY:
      /* Translators: day, month and year: 31 Mar 2024 */
      return g_strdup_printf (_ ("%d %s %d"), period.day, plumb_locale_short_month (period.month), period.year);
    default:
      return g_strdup ("");
    }
}

char *
plumb_period_label_short (PlumbPeriod period, PlumbCalendar calendar)
{
  if (period.kind == PLUMB_PERIOD_YEAR && calendar != PLUMB_CALENDAR_FINANCIAL_YEAR &&
      calendar != PLUMB_CALENDAR_ACADEMIC_YEAR)
    return g_strdup_printf ("%d", period.year);
  return plumb_period_label (period, calendar);
}

PlumbFrequency
plumb_period_frequency (PlumbPeriod period)
{
  switch (period.kind)
    {
    case PLUMB_PERIOD_QUARTER:
      return PLUMB_FREQUENCY_QUARTER;
    case PLUMB_PERIOD_MONTH:
      return PLUMB_FREQUENCY_MONTH;
    case PLUMB_PERIOD_DAY:
      return PLUMB_FREQUENCY_DAY;
    case PLUMB_PERIOD_YEAR:
    case PLUMB_PERIOD_SPLIT_YEAR:
    default:
      return PLUMB_FREQUENCY_YEAR;
    }
}

PlumbPeriod
plumb_period_step (PlumbPeriod period, int n)
{
  int index;
  GDate date;

  switch (period.kind)
    {
    case PLUMB_PERIOD_YEAR:
    case PLUMB_PERIOD_SPLIT_YEAR:
      period.year += n;
      break;
    case PLUMB_PERIOD_QUARTER:
      index = period.year * 4 + period.month - 1 + n;
      period.year = index / 4;
      period.month = index % 4 + 1;
      break;
    case PLUMB_PERIOD_MONTH:
      index = period.year * 12 + period.month - 1 + n;
      period.year = index / 12;
      period.month = index % 12 + 1;
      break;
    case PLUMB_PERIOD_DAY:
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, period.day, period.month, period.year);
      if (n >= 0)
        g_date_add_days (&date, n);
      else
        g_date_subtract_days (&date, -n);
      period.year = g_date_get_year (&date);
      period.month = g_date_get_month (&date);
      period.day = g_date_get_day (&date);
      break;
    default:
      break;
    }
  return period;
}

PlumbPeriod
plumb_period_year_before (PlumbPeriod period)
{
  period.year--;
  if (period.kind == PLUMB_PERIOD_DAY && period.month == 2 && period.day == 29)
    period.day = 28;
  return period;
}

PlumbPeriod
plumb_period_before (PlumbPeriod period)
{
  return period.kind == PLUMB_PERIOD_DAY ? plumb_period_year_before (period) : plumb_period_step (period, -1);
}

static guint32
julian (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

guint32
plumb_period_last_day (PlumbPeriod period, PlumbCalendar calendar)
{
  int year = period.year;

  switch (period.kind)
    {
    case PLUMB_PERIOD_SPLIT_YEAR:
      if (calendar == PLUMB_CALENDAR_ACADEMIC_YEAR || calendar == PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT)
        return julian (year + 1, 8, 31);
      return julian (year + 1, 3, 31);
    case PLUMB_PERIOD_QUARTER:
      return julian (year, period.month * 3, g_date_get_days_in_month (period.month * 3, year));
    case PLUMB_PERIOD_MONTH:
      return julian (year, period.month, g_date_get_days_in_month (period.month, year));
    case PLUMB_PERIOD_DAY:
      return julian (year, period.month, period.day);
    case PLUMB_PERIOD_YEAR:
    default:
      switch (calendar)
        {
        case PLUMB_CALENDAR_SEPTEMBER_SNAPSHOT:
          return julian (year, 9, 30);
        case PLUMB_CALENDAR_CALENDAR_YEAR:
          return julian (year, 12, 31);
        case PLUMB_CALENDAR_ACADEMIC_YEAR:
          return julian (year, 8, 31);
        case PLUMB_CALENDAR_MID_YEAR:
          return julian (year, 6, 30);
        case PLUMB_CALENDAR_FINANCIAL_YEAR:
        case PLUMB_CALENDAR_MARCH_SNAPSHOT:
        default:
          return julian (year, 3, 31);
        }
    }
}

guint32
plumb_period_first_day (PlumbPeriod period, PlumbCalendar calendar)
{
  return plumb_period_last_day (plumb_period_step (period, -1), calendar) + 1;
}

int
plumb_period_steps (PlumbPeriod from, PlumbPeriod to)
{
  int years = to.year - from.year;

  g_return_val_if_fail (from.kind == to.kind, 0);

  switch (from.kind)
    {
    case PLUMB_PERIOD_QUARTER:
      return years * 4 + to.month - from.month;
    case PLUMB_PERIOD_MONTH:
      return years * 12 + to.month - from.month;
    case PLUMB_PERIOD_DAY:
      return (int) julian (to.year, to.month, to.day) - (int) julian (from.year, from.month, from.day);
    case PLUMB_PERIOD_YEAR:
    case PLUMB_PERIOD_SPLIT_YEAR:
    default:
      return years;
    }
}

int
plumb_period_compare (PlumbPeriod a, PlumbPeriod b, PlumbCalendar calendar)
{
  guint32 day_a, day_b;

  /* those of one kind are in the order of their last days as they are written, whatever the calendar */
  if (a.kind == b.kind)
    {
      if (a.year != b.year)
        return a.year - b.year;
      return a.month != b.month ? (int) a.month - b.month : (int) a.day - b.day;
    }
  day_a = plumb_period_last_day (a, calendar);
  day_b = plumb_period_last_day (b, calendar);
  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;
  return (int) a.kind - (int) b.kind;
}

gboolean
plumb_period_equal (PlumbPeriod a, PlumbPeriod b)
{
  return a.kind == b.kind && a.year == b.year && a.month == b.month && a.day == b.day;
}

PlumbPeriod
plumb_period_twin (PlumbPeriod period, PlumbCalendar calendar)
{
  PlumbPeriod twin = period;

  if (period.kind == PLUMB_PERIOD_YEAR && period.year > 1900)
    {
      twin.kind = PLUMB_PERIOD_SPLIT_YEAR;
      twin.year--;
    }
  else if (period.kind == PLUMB_PERIOD_SPLIT_YEAR && period.year < 2199)
    {
      twin.kind = PLUMB_PERIOD_YEAR;
      twin.year++;
    }
  else
    {
      return PLUMB_PERIOD_NONE;
    }
  return plumb_period_last_day (twin, calendar) == plumb_period_last_day (period, calendar) ? twin : PLUMB_PERIOD_NONE;
}

gboolean
plumb_period_same (PlumbPeriod a, PlumbPeriod b, PlumbCalendar calendar)
{
  return plumb_period_equal (a, b) || (a.kind != b.kind && plumb_period_equal (plumb_period_twin (a, calendar), b));
}

/* Whole months from @from to @to, both Julian days; ends of months count as the same day of the month. */
static int
months_between (guint32 from, guint32 to)
{
  GDate first, second;
  int months;

  g_date_clear (&first, 1);
  g_date_clear (&second, 1);
  g_date_set_julian (&first, from);
  g_date_set_julian (&second, to);
  months = (g_date_get_year (&second) - g_date_get_year (&first)) * 12 + (int) g_date_get_month (&second) -
           (int) g_date_get_month (&first);
  if (g_date_get_day (&second) < g_date_get_day (&first) && !g_date_is_last_of_month (&second))
    months--;
  return months;
}

char *
plumb_period_age (PlumbPeriod period, PlumbCalendar calendar, guint32 as_at)
{
  guint32 end = plumb_period_last_day (period, calendar);
  int months = as_at > end ? months_between (end, as_at) : 0;
  g_autofree char *years_text = NULL;
  g_autofree char *months_text = NULL;

  if (months <= 0)
    return g_strdup (C_ ("age of a figure", "new"));
  years_text = g_strdup_printf (ngettext ("%d year", "%d years", months / 12), months / 12);
  months_text = g_strdup_printf (ngettext ("%d month", "%d months", months % 12), months % 12);
  if (months < 12)
    /* Translators: age of a figure: 7 months old */
    return g_strdup_printf (_ ("%s old"), months_text);
  if (months % 12 == 0)
    return g_strdup_printf (_ ("%s old"), years_text);
  /* Translators: age of a figure: 1 year 3 months old */
  return g_strdup_printf (_ ("%s %s old"), years_text, months_text);
}

guint
plumb_period_distance (PlumbPeriod older, PlumbPeriod newer, PlumbCalendar calendar)
{
  static const int months[] = {
    [PLUMB_FREQUENCY_YEAR] = 12,
    [PLUMB_FREQUENCY_QUARTER] = 3,
    [PLUMB_FREQUENCY_MONTH] = 1,
    [PLUMB_FREQUENCY_DAY] = 12,
  };
  guint32 first = plumb_period_last_day (older, calendar);
  guint32 second = plumb_period_last_day (newer, calendar);
  int one = months[plumb_period_frequency (newer)];

  if (first >= second)
    return 0;
  return MAX ((months_between (first, second) + one - 1) / one, 1);
}

gboolean
plumb_calendar_from_string (const char *text, PlumbCalendar *calendar)
{
  for (guint i = 0; i < G_N_ELEMENTS (calendar_words); i++)
    if (g_strcmp0 (text, calendar_words[i]) == 0)
      {
        *calendar = (PlumbCalendar) i;
        return TRUE;
      }
  return FALSE;
}

const char *
plumb_calendar_to_string (PlumbCalendar calendar)
{
  g_return_val_if_fail ((guint) calendar < G_N_ELEMENTS (calendar_words), "");
  return calendar_words[calendar];
}

gboolean
plumb_date_parse (const char *text, guint32 *julian_day)
{
  PlumbPeriod period;

  if (!plumb_period_parse (text, &period) || period.kind != PLUMB_PERIOD_DAY)
    return FALSE;
  *julian_day = plumb_period_last_day (period, PLUMB_CALENDAR_CALENDAR_YEAR);
  return TRUE;
}

char *
plumb_date_label (guint32 julian_day)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (julian_day), NULL);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian_day);
  /* Translators: day, month and year: 31 March 2026 */
  return g_strdup_printf (_ ("%d %s %d"), g_date_get_day (&date), plumb_locale_month (g_date_get_month (&date)),
                          g_date_get_year (&date));
}

char *
plumb_date_to_string (guint32 julian_day)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (julian_day), NULL);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian_day);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}
