/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rounding half away from zero and setting numbers for a reader. printf rounds the binary number half to even; here the
 * decimal figure of 15 significant digits, which is what a file printed or a person would write down, is rounded digit
 * by digit.
 */
#include "config.h"

#include "plumb-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "plumb-locale.h"

#define MINUS "\u2212"
#define NARROW_SPACE "\u202f"

/* As plumb_round() where the value is far from the middle of two printed figures, so that its fifteenth digit cannot
 * decide between them: the nearer one is a whole number over a power of ten, and their quotient is what reading its
 * digits gives. NAN where the digits have to be looked at. */
static double
round_plainly (double value, int decimals)
{
  static const double powers[] = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9 };
  const double scaled = fabs (value) * powers[decimals];
  const double nearest = floor (scaled + 0.5);

  if (nearest < 1 || nearest > 1e6 || fabs (scaled - floor (scaled) - 0.5) < 1e-6)
    return NAN;
  return copysign (nearest / powers[decimals], value);
}

double
plumb_round (double value, int decimals)
{
  double plain;
  char text[48];
  char rounded[48];
  char *exponent_text;
  int exponent, keep;
  int n = 0;

  g_return_val_if_fail (decimals >= 0 && decimals <= 9, value);

  if (!isfinite (value) || fpclassify (value) == FP_ZERO)
    return value;
  plain = round_plainly (value, decimals);
  if (isfinite (plain))
    return plain;

  /* d.dddddddddddddde+xx: 15 significant digits */
  g_ascii_formatd (text, sizeof text, "%.14e", fabs (value));
  exponent_text = strchr (text, 'e');
  exponent = atoi (exponent_text + 1);
  *exponent_text = '\0';

  /* digits to keep, counted from the first significant one */
  keep = exponent + 1 + decimals;
  if (keep >= 15)
    return value;
  if (keep < 0)
    return 0;

  rounded[n++] = '0'; /* room for a carry */
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      rounded[n++] = *p;
  if (rounded[keep + 1] >= '5')
    {
      int i = keep;
      while (rounded[i] == '9')
        rounded[i--] = '0';
      rounded[i]++;
    }
  g_snprintf (rounded + keep + 1, sizeof rounded - keep - 1, "e%d", exponent - (keep - 1));
  return copysign (g_ascii_strtod (rounded, NULL), value);
}

char *
plumb_format_number (double value, int decimals)
{
  double rounded = plumb_round (value, decimals);
  char digits[400];
  char format[8];
  GString *text;
  gsize whole;

  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);

  if (!isfinite (rounded))
    return g_strdup ("");
  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (rounded));

  text = g_string_new (rounded < 0 ? MINUS : "");
  whole = strcspn (digits, ".");
  for (gsize i = 0; digits[i] != '\0'; i++)
    {
      if (i > 0 && i < whole && (whole - i) % 3 == 0)
        g_string_append (text, plumb_locale_thousands_mark ());
      if (i == whole)
        g_string_append (text, plumb_locale_decimal_mark ());
      else
        g_string_append_c (text, digits[i]);
    }
  return g_string_free (text, FALSE);
}

static char *
with_decimals (const PlumbIndicator *indicator, double value, int decimals, gboolean with_unit)
{
  g_autofree char *number = plumb_format_number (value, decimals);

  if (!with_unit || indicator->unit != PLUMB_UNIT_PERCENT || *number == '\0')
    return g_steal_pointer (&number);
  return g_strconcat (number, NARROW_SPACE "%", NULL);
}

char *
plumb_format_value (const PlumbIndicator *indicator, double value, gboolean with_unit)
{
  return with_decimals (indicator, value, indicator->decimals, with_unit);
}

int
plumb_statistic_decimals (const PlumbIndicator *indicator, double value)
{
  if (indicator->decimals > 0 || !isfinite (value))
    return indicator->decimals;
  return fpclassify (plumb_round (value, 1) - plumb_round (value, 0)) == FP_ZERO ? 0 : 1;
}

char *
plumb_format_statistic (const PlumbIndicator *indicator, double value, gboolean with_unit)
{
  return with_decimals (indicator, value, plumb_statistic_decimals (indicator, value), with_unit);
}

char *
plumb_format_exact (const PlumbIndicator *indicator, double value, gboolean with_unit)
{
  int decimals = indicator->decimals;

  while (decimals < 6 && plumb_round (value, decimals) - plumb_round (value, 6) != 0)
    decimals++;
  return with_decimals (indicator, value, decimals, with_unit);
}

double
plumb_change_amount (const PlumbIndicator *indicator, double now, double before)
{
  return plumb_round (plumb_round (now, indicator->decimals) - plumb_round (before, indicator->decimals),
                      indicator->decimals);
}

char *
plumb_format_change (const PlumbIndicator *indicator, double now, double before)
{
  double amount = plumb_change_amount (indicator, now, before);
  g_autofree char *number = plumb_format_number (amount, indicator->decimals);
  g_autofree char *signed_number = g_strconcat (amount > 0 ? "+" : "", number, NULL);

  if (*number == '\0' || indicator->unit != PLUMB_UNIT_PERCENT)
    return g_steal_pointer (&signed_number);
  if (indicator->decimals == 0)
    /* Translators: a difference of two percentages: −4 points */
    return g_strdup_printf (ngettext ("%s point", "%s points", (gulong) fabs (amount)), signed_number);
  return g_strdup_printf (_ ("%s points"), signed_number);
}

/* Writes @value, of 1e-9 to 1e21, without an exponent: 15 significant digits, no zeros at the end of a fraction. */
static void
write_plain (char text[G_ASCII_DTOSTR_BUF_SIZE], double value)
{
  int decimals = MAX (14 - (int) floor (log10 (fabs (value))), 0);
  char format[8];

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (text, G_ASCII_DTOSTR_BUF_SIZE, format, value);
  if (decimals > 0)
    for (char *end = text + strlen (text) - 1; *end == '0'; end--)
      *end = '\0';
}

char *
plumb_format_machine (double value, int decimals)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double rounded = decimals >= 0 ? plumb_round (value, decimals) : value;

  if (!isfinite (rounded))
    return g_strdup ("");
  if (fpclassify (rounded) == FP_ZERO)
    return g_strdup ("0"); /* never -0 */
  g_ascii_formatd (text, sizeof text, "%.15g", rounded);
  if (strchr (text, 'e') != NULL && fabs (rounded) < 1e21 && fabs (rounded) >= 1e-9)
    write_plain (text, rounded);
  return g_strdup (text);
}

char *
plumb_format_ordinal (guint n)
{
  const guint rest = n % 100;
  const gboolean small = rest >= 1 && rest <= 20;
  g_auto (GStrv) suffixes = NULL;
  guint at = small ? rest - 1 : (n + 9) % 10;

  /* Translators: what makes ordinals of the numbers 1 to 20, twenty of them with a blank between; also of 101 to 120 */
  suffixes = g_strsplit (small ? C_ ("ordinals 1 to 20", "st nd rd th th th th th th th th th th th th th th th th th")
                               /* Translators: and of the others, by their last digit, 1 to 9 and then 0 */
                               : C_ ("ordinals above 20", "st nd rd th th th th th th th"),
                         " ", -1);
  return g_strdup_printf ("%u%s", n, at < g_strv_length (suffixes) ? suffixes[at] : "");
}
