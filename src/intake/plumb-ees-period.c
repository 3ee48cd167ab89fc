/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: the list of time identifiers in DfE's guidance on preparing open data for explore education statistics.
 * Weeks, terms and cumulative quarters are left out, since no indicator of the field is published in them.
 */
#include "config.h"

#include "plumb-ees-period.h"

#include <string.h>

static const char *const months[] = { "january", "february", "march",     "april",   "may",      "june",
                                      "july",    "august",   "september", "october", "november", "december" };

/* Which year of four digits, or of six, an identifier goes with. */
static const char *const single_years[] = { "reporting year", "calendar year", NULL };
static const char *const split_years[] = { "financial year", "academic year", "tax year", NULL };

static gboolean
all_digits (const char *text, gsize length)
{
  if (strlen (text) != length)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
parse_year (const char *text, PlumbPeriod *year)
{
  return all_digits (text, 4) && plumb_period_parse (text, year);
}

static gboolean
parse_split_year (const char *text, PlumbPeriod *year)
{
  char written[] = "0000/00";

  if (!all_digits (text, 6))
    return FALSE;
  memcpy (written, text, 4);
  memcpy (written + 5, text + 4, 2);
  return plumb_period_parse (written, year);
}

/* The quarter that @text ends in when what goes before is @prefix, else 0. */
static int
parse_quarter (const char *text, const char *prefix)
{
  gsize length = strlen (prefix);

  if (strncmp (text, prefix, length) != 0 || text[length] < '1' || text[length] > '4' || text[length + 1] != '\0')
    return 0;
  return text[length] - '0';
}

static gboolean
parse_quarters (const char *time_period, const char *identifier, PlumbPeriod *period)
{
  static const char *const prefixes[] = { "q", "quarter ", "calendar year q" };
  int quarter = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes) && quarter == 0; i++)
    quarter = parse_quarter (identifier, prefixes[i]);
  if (quarter != 0)
    {
      if (!parse_year (time_period, period))
        return FALSE;
      *period = (PlumbPeriod){ PLUMB_PERIOD_QUARTER, period->year, (guint8) quarter, 0 };
      return TRUE;
    }
  quarter = parse_quarter (identifier, "financial year q");
  if (quarter == 0 || !parse_split_year (time_period, period))
    return FALSE;
  /* April to June is the first quarter of a financial year and the second of a calendar year. */
  *period = (PlumbPeriod){ PLUMB_PERIOD_QUARTER, period->year, 2, 0 };
  *period = plumb_period_step (*period, quarter - 1);
  return TRUE;
}

gboolean
plumb_ees_period_parse (const char *time_period, const char *time_identifier, PlumbPeriod *period)
{
  g_autofree char *identifier = g_ascii_strdown (time_identifier, -1);
  PlumbPeriod year;

  if (g_strv_contains (single_years, identifier))
    return parse_year (time_period, period);
  if (g_strv_contains (split_years, identifier))
    return parse_split_year (time_period, period);
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (strcmp (identifier, months[i]) == 0)
      {
        if (!parse_year (time_period, &year))
          return FALSE;
        *period = (PlumbPeriod){ PLUMB_PERIOD_MONTH, year.year, (guint8) (i + 1), 0 };
        return TRUE;
      }
  return parse_quarters (time_period, identifier, period);
}

PlumbPeriod
plumb_ees_period_month (PlumbPeriod year, int month)
{
  int ends_in;

  if (year.kind == PLUMB_PERIOD_YEAR)
    ends_in = year.year;
  else if (year.kind == PLUMB_PERIOD_SPLIT_YEAR)
    ends_in = year.year + 1;
  else
    return PLUMB_PERIOD_NONE;
  return (PlumbPeriod){ PLUMB_PERIOD_MONTH, (gint16) (month >= 4 ? ends_in - 1 : ends_in), (guint8) month, 0 };
}
