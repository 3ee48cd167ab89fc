/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Figures as they are printed, and what looks like one and is none. Expected values: written down by hand.
 */
#include "config.h"

#include "plumb-number.h"

#include <math.h>

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    gboolean percent;
    double number;
    int decimals;
  } cases[] = {
    { "0", FALSE, 0, 0 },
    { "12", FALSE, 12, 0 },
    { "  12\t", FALSE, 12, 0 },
    { "-3", FALSE, -3, 0 },
    { "\xe2\x88\x92"
      "3.5",
      FALSE, -3.5, 1 },
    { "+4", FALSE, 4, 0 },
    { "22.4", FALSE, 22.4, 1 },
    { ".5", FALSE, 0.5, 1 },
    { "1,234", FALSE, 1234, 0 },
    { "12,345,678.90", FALSE, 12345678.9, 2 },
    { "1,234.5", FALSE, 1234.5, 1 },
    { "12183016", FALSE, 12183016, 0 },
    { "12%", TRUE, 12, 0 },
    { "12.5 %", TRUE, 12.5, 1 },
    { "0.1", FALSE, 0.1, 1 },
    { "1234567890123456789", FALSE, 1234567890123456789.0, 0 },
    { "0.12345678901234567", FALSE, 0.12345678901234567, 17 },
    { "-0", FALSE, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double number = NAN;
      int decimals = -1;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (plumb_number_parse (cases[i].text, cases[i].percent, &number, &decimals));
      g_assert_cmpfloat (number, ==, cases[i].number);
      g_assert_false (signbit (number) && number == 0);
      g_assert_cmpint (decimals, ==, cases[i].decimals);
    }
}

static void
test_no_numbers (void)
{
  static const char *const cases[] = {
    "",
    " ",
    "-",
    "+",
    ".",
    "1.",
    "1e3",
    "1E3",
    "nan",
    "NaN",
    "inf",
    "0x1A",
    "1 234",
    "1,23",
    "1,2345",
    ",123",
    "1,,234",
    "1234,567",
    "1,234,",
    "1.2.3",
    "--1",
    "1-",
    "12%",
    "£12",
    "1/2",
    "1,234.",
    "1.234,5",
    "12 000",
    "1_000",
    "٣",
    "99999999999999999999999999999999999999999999999999999999999999999999",
  };
  double number = 7;
  int decimals = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i]);
      g_assert_false (plumb_number_parse (cases[i], FALSE, &number, &decimals));
      g_assert_cmpfloat (number, ==, 7);
    }
  g_assert_false (plumb_number_parse ("12%%", TRUE, &number, &decimals));
}

static void
test_cells (void)
{
  static const struct
  {
    const char *text;
    PlumbCellKind kind;
    PlumbState state;
  } cases[] = {
    { "", PLUMB_CELL_EMPTY, PLUMB_STATE_NUMBER },
    { "  ", PLUMB_CELL_EMPTY, PLUMB_STATE_NUMBER },
    { "7", PLUMB_CELL_NUMBER, PLUMB_STATE_NUMBER },
    { "c", PLUMB_CELL_STATE, PLUMB_STATE_CONFIDENTIAL },
    { " Z ", PLUMB_CELL_STATE, PLUMB_STATE_NOT_APPLICABLE },
    { "x", PLUMB_CELL_STATE, PLUMB_STATE_NOT_AVAILABLE },
    { "u", PLUMB_CELL_STATE, PLUMB_STATE_LOW_RELIABILITY },
    { "k", PLUMB_CELL_STATE, PLUMB_STATE_ROUNDS_TO_ZERO },
    { "low", PLUMB_CELL_STATE, PLUMB_STATE_LOW },
    { ":", PLUMB_CELL_STATE, PLUMB_STATE_OLD_NOT_AVAILABLE },
    { "~", PLUMB_CELL_STATE, PLUMB_STATE_OLD_LOW },
    { "..", PLUMB_CELL_STATE, PLUMB_STATE_OLD_DOTS },
    { "-", PLUMB_CELL_STATE, PLUMB_STATE_OLD_DASH },
    { "*", PLUMB_CELL_STATE, PLUMB_STATE_OLD_SUPPRESSED },
    { "00:10", PLUMB_CELL_BAD, PLUMB_STATE_NUMBER },
    { "n/a", PLUMB_CELL_BAD, PLUMB_STATE_NUMBER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbCell cell = plumb_cell_parse (cases[i].text, FALSE);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (cell.kind, ==, cases[i].kind);
      g_assert_cmpint (cell.state, ==, cases[i].state);
      g_assert_true ((cell.kind == PLUMB_CELL_NUMBER) == isfinite (cell.number));
    }
}

/* `years:months`; a plain number does not say of which it is. */
static void
test_months (void)
{
  static const struct
  {
    const char *text;
    PlumbCellKind kind;
    double months;
  } cases[] = {
    { "00:10", PLUMB_CELL_NUMBER, 10 }, { "01:00", PLUMB_CELL_NUMBER, 12 }, { "2:11", PLUMB_CELL_NUMBER, 35 },
    { "", PLUMB_CELL_EMPTY, 0 },        { "z", PLUMB_CELL_STATE, 0 },       { ":", PLUMB_CELL_STATE, 0 },
    { "01:12", PLUMB_CELL_BAD, 0 },     { "10", PLUMB_CELL_BAD, 0 },        { "-1:10", PLUMB_CELL_BAD, 0 },
    { "1:2:3", PLUMB_CELL_BAD, 0 },     { "1:", PLUMB_CELL_BAD, 0 },        { "0.5:1", PLUMB_CELL_BAD, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlumbCell cell = plumb_cell_parse_months (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (cell.kind, ==, cases[i].kind);
      if (cell.kind == PLUMB_CELL_NUMBER)
        g_assert_cmpfloat (cell.number, ==, cases[i].months);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intake/number/numbers", test_numbers);
  g_test_add_func ("/intake/number/no-numbers", test_no_numbers);
  g_test_add_func ("/intake/number/cells", test_cells);
  g_test_add_func ("/intake/number/months", test_months);
  return g_test_run ();
}
