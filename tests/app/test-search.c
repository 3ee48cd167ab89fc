/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a typed text finds. Names and numbers are those of data/indicators.csv and data/areas.csv.
 */
#include "plumb-search.h"

static const PlumbIndicator cla_rate = {
  .name = (char *) "Children looked after",
  .theme = (char *) "Children in care",
  .plain = (char *) "How many of every 10,000 children the council looks after.",
  .numerator = (char *) "Children looked after at 31 March",
};
static const PlumbIndicator icpc = {
  .name = (char *) "Conferences within 15 working days",
  .theme = (char *) "Child protection",
  .plain = (char *) "Of every 100 conferences, how many were held in time.",
  .numerator = (char *) "Conferences within 15 working days of the strategy discussion",
  .denominator = (char *) "Initial child protection conferences",
};
static const PlumbIndicator leavers = {
  .name = (char *) "Care leavers aged 19-21 in education, employment or training",
  .theme = (char *) "Care leavers",
};

static const PlumbIndicator welsh = {
  .name = (char *) "Ail-atgyfeiriadau o fewn 12 mis",
  .theme = (char *) "Drws ffrynt",
  .stored = { .name = (char *) "Re-referrals within 12 months", .theme = (char *) "Front door" },
};

static const struct
{
  const char *name;
  const PlumbIndicator *indicator;
  guint number;
  const char *text;
  gboolean found;
} indicator_rows[] = {
  { "empty", &cla_rate, 5, "", TRUE },
  { "part of the name", &cla_rate, 5, "looked", TRUE },
  { "any case", &cla_rate, 5, "LOOKED After", TRUE },
  { "words in any order", &cla_rate, 5, "after children", TRUE },
  { "the middle of a word", &cla_rate, 5, "ooked", FALSE },
  { "theme", &cla_rate, 5, "care", TRUE },
  { "plain sentence", &cla_rate, 5, "council", TRUE },
  { "acronym", &cla_rate, 5, "CLA", TRUE },
  { "older acronym", &cla_rate, 5, "lac", TRUE },
  { "another acronym", &cla_rate, 5, "CPP", FALSE },
  { "number", &cla_rate, 12, "12", TRUE },
  { "another number", &cla_rate, 12, "1", FALSE },
  { "number in the name", &icpc, 3, "15", TRUE },
  { "number in a longer number", &cla_rate, 3, "10", FALSE },
  { "acronym of the denominator", &icpc, 3, "icpc", TRUE },
  { "acronym and word", &icpc, 3, "icpc days", TRUE },
  { "acronym and a wrong word", &icpc, 3, "icpc referrals", FALSE },
  { "EET", &leavers, 3, "eet", TRUE },
  { "NEET", &leavers, 3, "neet", TRUE },
  { "initials", &icpc, 3, "cw1", TRUE },
  { "hyphen as printed", &leavers, 3, "19–21", TRUE },
  { "nonsense", &leavers, 3, "xyzzy", FALSE },
  { "name of the reader", &welsh, 3, "ail-atgyfeiriadau", TRUE },
  { "theme of the reader", &welsh, 3, "drws", TRUE },
  { "name of the warehouse", &welsh, 3, "re-referrals", TRUE },
  { "theme of the warehouse", &welsh, 3, "front door", TRUE },
  { "both names", &welsh, 3, "drws months", TRUE },
  { "neither name", &welsh, 3, "plant", FALSE },
};

static void
test_indicator (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbIndicator) indicator = plumb_indicator_new (indicator_rows[i].indicator);

  g_assert_cmpint (plumb_search_indicator (indicator, indicator_rows[i].number, indicator_rows[i].text), ==,
                   indicator_rows[i].found);
}

static const PlumbArea bristol = { .code = (char *) "E06000023",
                                   .la_code = (char *) "801",
                                   .name = (char *) "Bristol, City of" };
static const PlumbArea helens = { .code = (char *) "E08000013",
                                  .la_code = (char *) "342",
                                  .name = (char *) "St. Helens" };

static const PlumbArea lloegr = { .code = (char *) "E92000001",
                                  .name = (char *) "Lloegr",
                                  .stored_name = (char *) "England" };

static const struct
{
  const char *name;
  const PlumbArea *area;
  const char *text;
  gboolean found;
} area_rows[] = {
  { "empty", &bristol, "", TRUE },
  { "name", &bristol, "bris", TRUE },
  { "name the other way", &bristol, "city of bristol", TRUE },
  { "number", &bristol, "801", TRUE },
  { "beginning of the number", &bristol, "80", TRUE },
  { "end of the number", &bristol, "01", FALSE },
  { "GSS code", &bristol, "e06000023", TRUE },
  { "another code", &bristol, "E08", FALSE },
  { "without the stop", &helens, "st helens", TRUE },
  { "with the stop", &helens, "St. H", TRUE },
  { "blanks around", &helens, " helens ", TRUE },
  { "another name", &helens, "kent", FALSE },
  { "name of the reader", &lloegr, "lloe", TRUE },
  { "name of the warehouse", &lloegr, "england", TRUE },
};

static void
test_area (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbArea) area = plumb_area_new (area_rows[i].area);

  g_assert_cmpint (plumb_search_area (area, area_rows[i].text), ==, area_rows[i].found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (indicator_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/search/indicator/%s", indicator_rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_indicator);
    }
  for (guint i = 0; i < G_N_ELEMENTS (area_rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/app/search/area/%s", area_rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_area);
    }
  return g_test_run ();
}
