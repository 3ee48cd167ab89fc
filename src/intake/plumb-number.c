/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers are read by an exact rule of their own instead of strtod(), which takes "0x1A", "1e3", "nan" and "inf" and so
 * would turn a mistake in a file into a figure.
 */
#include "config.h"

#include "plumb-number.h"

#include <math.h>

/* Longest number that is taken, and the longest that a double holds whatever its digits. */
#define MAX_LENGTH 40
#define MAX_EXACT 15

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

/* Digits and at most one point, without signs and commas. */
typedef struct
{
  char text[MAX_LENGTH + 2];
  guint length;
  guint n_digits;
  gint64 whole; /* of the first 15 digits, the point left out */
} Plain;

static gboolean
take (Plain *self, char c)
{
  if (self->length == MAX_LENGTH)
    return FALSE;
  self->text[self->length++] = c;
  if (c != '.' && self->n_digits++ < MAX_EXACT)
    self->whole = self->whole * 10 + (c - '0');
  return TRUE;
}

/* A figure with up to 15 digits is an integer over a power of ten, both exact, so that one division rounds it rightly.
 */
static double
to_double (Plain *self, int decimals)
{
  static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };

  if (self->n_digits <= MAX_EXACT)
    return (double) self->whole / powers[decimals];
  self->text[self->length] = '\0';
  return g_ascii_strtod (self->text, NULL);
}

gboolean
plumb_number_parse (const char *text, gboolean percent, double *number, int *decimals)
{
  Plain plain = { .length = 0 };
  guint in_group = 0;
  int n_decimals = 0;
  gboolean negative = FALSE;
  gboolean grouped = FALSE;
  gboolean point = FALSE;
  const char *at = text;

  while (is_blank (*at))
    at++;
  if (g_str_has_prefix (at, "\xe2\x88\x92"))
    {
      negative = TRUE;
      at += 3;
    }
  else if (*at == '-' || *at == '+')
    {
      negative = *at == '-';
      at++;
    }
  for (;; at++)
    {
      if (g_ascii_isdigit (*at))
        {
          if (!take (&plain, *at))
            return FALSE;
          if (point)
            n_decimals++;
          else
            in_group++;
        }
      else if (*at == ',' && !point)
        {
          /* 1,234 and 12,345,678; never 1234,5 or 1,23. */
          if (in_group == 0 || in_group > 3 || (grouped && in_group != 3))
            return FALSE;
          grouped = TRUE;
          in_group = 0;
        }
      else if (*at == '.' && !point)
        {
          if ((grouped && in_group != 3) || !take (&plain, *at))
            return FALSE;
          point = TRUE;
        }
      else
        {
          break;
        }
    }
  if (plain.n_digits == 0 || (point && n_decimals == 0) || (grouped && !point && in_group != 3))
    return FALSE;
  while (is_blank (*at))
    at++;
  if (percent && *at == '%')
    at++;
  while (is_blank (*at))
    at++;
  if (*at != '\0')
    return FALSE;
  *number = to_double (&plain, n_decimals);
  if (negative && *number != 0)
    *number = -*number;
  *decimals = n_decimals;
  return TRUE;
}

PlumbCell
plumb_cell_parse (const char *text, gboolean percent)
{
  PlumbCell cell = { .kind = PLUMB_CELL_EMPTY, .number = NAN, .state = PLUMB_STATE_NUMBER };
  const char *at = text;

  while (is_blank (*at))
    at++;
  if (*at == '\0')
    return cell;
  if (plumb_number_parse (at, percent, &cell.number, &cell.decimals))
    cell.kind = PLUMB_CELL_NUMBER;
  else if (plumb_state_parse (at, &cell.state))
    cell.kind = PLUMB_CELL_STATE;
  else
    cell.kind = PLUMB_CELL_BAD;
  return cell;
}

PlumbCell
plumb_cell_parse_months (const char *text)
{
  PlumbCell cell = plumb_cell_parse (text, FALSE);
  g_auto (GStrv) sides = NULL;
  double years, months;
  int decimals;

  if (cell.kind == PLUMB_CELL_EMPTY || cell.kind == PLUMB_CELL_STATE)
    return cell;
  cell = (PlumbCell){ .kind = PLUMB_CELL_BAD, .number = NAN };
  sides = g_strsplit (text, ":", 2);
  if (g_strv_length (sides) != 2 || !plumb_number_parse (sides[0], FALSE, &years, &decimals) || decimals > 0 ||
      years < 0 || !plumb_number_parse (sides[1], FALSE, &months, &decimals) || decimals > 0 || months < 0 ||
      months > 11)
    return cell;
  cell.kind = PLUMB_CELL_NUMBER;
  cell.number = 12 * years + months;
  return cell;
}
