/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words into days: numbers, their units, and what is said of the ends.
 */
#include "config.h"

#include "plumb-duration.h"

#include <math.h>
#include <string.h>

/* Days of a unit, by how its name begins. */
static const struct
{
  const char *word;
  double days;
} units[] = { { "day", 1 }, { "week", 7 }, { "month", 365.25 / 12 }, { "year", 365.25 } };

static const char *const numbers[] = { "zero",  "one",   "two",  "three", "four",   "five",  "six",
                                       "seven", "eight", "nine", "ten",   "eleven", "twelve" };

/* What says that a band has no lower end, and what that it has no upper one; after a blank, or before one. */
static const char *const unders[] = { "less", "under", "up to", "fewer", "within", "below", "shorter" };
static const char *const overs[] = { "more", "over", "at least", "longer", "above", "+" };

static gboolean
has_any (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The number that @word is or begins with; @rest is what follows it: "6months". */
static gboolean
read_number (const char *word, double *value, const char **rest)
{
  char *end;

  if (g_ascii_isdigit (*word))
    {
      *value = g_ascii_strtod (word, &end);
      *rest = end;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (strcmp (word, numbers[i]) == 0)
      {
        *value = i;
        *rest = "";
        return TRUE;
      }
  return FALSE;
}

static double
unit_of (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (word, units[i].word))
      return units[i].days;
  return 0;
}

gboolean
plumb_duration_parse (const char *text, double *from, double *to)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_auto (GStrv) dashed = g_strsplit (lower, "–", -1);
  g_autofree char *plain = g_strjoinv (" to ", dashed);
  g_auto (GStrv) words = g_strsplit_set (plain, " ,-()/", -1);
  double ends[2] = { 0 };
  double days[2] = { 0 };
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *rest = words[i];
      double number, unit;

      if (n < 2 && read_number (words[i], &number, &rest))
        ends[n++] = number;
      unit = unit_of (rest);
      for (guint j = n; j > 0 && unit > 0 && days[j - 1] == 0; j--)
        days[j - 1] = unit;
    }
  if (n == 0 || days[0] == 0 || (n == 2 && days[1] == 0))
    return FALSE;
  *from = ends[0] * days[0];
  *to = INFINITY;
  if (n == 2)
    *to = ends[1] * days[1];
  else if (has_any (plain, unders, G_N_ELEMENTS (unders)))
    {
      *to = *from;
      *from = 0;
    }
  else if (!has_any (plain, overs, G_N_ELEMENTS (overs)))
    *to = *from;
  return TRUE;
}

int
plumb_duration_compare (const char *one, const char *other)
{
  double from[2], to[2];
  const gboolean first = plumb_duration_parse (one, &from[0], &to[0]);
  const gboolean second = plumb_duration_parse (other, &from[1], &to[1]);

  if (!first || !second)
    return (int) second - (int) first;
  if (from[0] != from[1])
    return from[0] < from[1] ? -1 : 1;
  return (to[0] > to[1]) - (to[0] < to[1]);
}
