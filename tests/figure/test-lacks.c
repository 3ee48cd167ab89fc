/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which kinds have something to draw: worked out by hand for a few indicators of the sample, and the same as the figure
 * itself says for all of them.
 */
#include "plumb-figure.h"

#define AREA "X06000001"

static PlumbWarehouse *
open_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "data", "sample.plumb", NULL);
  g_autoptr (GError) error = NULL;
  PlumbWarehouse *warehouse = plumb_warehouse_open (path, PLUMB_WAREHOUSE_READ, NULL, &error);

  g_assert_no_error (error);
  return warehouse;
}

static GPtrArray *
list_lacks (PlumbWarehouse *warehouse, const PlumbSelection *selection)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lacks = plumb_figure_list_lacks (warehouse, selection, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lacks->len, ==, PLUMB_N_FIGURES);
  return lacks;
}

/* What the generator of the sample writes: yearly percentages with counts; months with a target in no year; yearly
 * categories; bands of time; a yearly budget by line with months spent; nothing at all. */
static void
test_by_hand (void)
{
  static const struct
  {
    const char *indicator;
    const char *kinds; /* that have something to draw */
  } cases[] = {
    { "rereferrals", "trend neighbours ranked funnel spread slope multiples bullet heat forecast tile" },
    { "contacts", "trend rolling seasonal control neighbours ranked spread slope multiples bullet heat forecast tile" },
    { "cin_primary_need", "trend neighbours ranked spread stacked slope multiples bullet heat forecast tile" },
    { "cpp_duration", "trend neighbours ranked spread stacked duration slope multiples bullet heat forecast tile" },
    { "dsg_deficit", "" },
  };
  g_autoptr (PlumbWarehouse) warehouse = open_sample ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PlumbSelection) selection = plumb_selection_new (cases[i].indicator, AREA);
      g_autoptr (GPtrArray) lacks = list_lacks (warehouse, selection);
      g_autoptr (GString) found = g_string_new (NULL);

      for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
        if (!plumb_figure_kind_is_of_many (kind) && g_ptr_array_index (lacks, kind) == NULL)
          g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", plumb_figure_kind_to_string (kind));
      g_test_message ("%s", cases[i].indicator);
      g_assert_cmpstr (found->str, ==, cases[i].kinds);
    }
}

static void
test_of_many (void)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    if (plumb_figure_kind_is_of_many (kind))
      g_string_append_printf (found, "%s ", plumb_figure_kind_to_string (kind));
  g_assert_cmpstr (found->str, ==, "spine scatter journey ");
}

static void
assert_agrees (PlumbWarehouse *warehouse, const PlumbSelection *selection)
{
  g_autoptr (GPtrArray) lacks = list_lacks (warehouse, selection);

  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    {
      const char *lack = g_ptr_array_index (lacks, kind);
      g_autoptr (GError) error = NULL;
      g_autoptr (PlumbFigure) figure = NULL;

      if (plumb_figure_kind_is_of_many (kind))
        {
          g_assert_null (lack);
          continue;
        }
      figure = plumb_figure_load (kind, warehouse, selection, &error);
      g_assert_no_error (error);
      g_assert_cmpint (lack == NULL, ==, !plumb_figure_is_empty (figure));
      if (lack != NULL)
        g_assert_cmpstr (lack, ==, plumb_figure_sentence (figure));
    }
}

static void
test_agrees (gconstpointer public_view)
{
  g_autoptr (PlumbWarehouse) warehouse = open_sample ();
  g_autoptr (GPtrArray) indicators = NULL;
  g_autoptr (GError) error = NULL;

  indicators = plumb_warehouse_list_indicators (warehouse, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (indicators->len, >, 40);
  for (guint i = 0; i < indicators->len; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (indicators, i);
      g_autoptr (PlumbSelection) selection = plumb_selection_new (indicator->id, AREA);

      /* the last ones are much alike: numbers of council papers */
      if (i > 80 && i % 10 != 0)
        continue;
      selection->public_view = GPOINTER_TO_INT (public_view);
      g_test_message ("%s", indicator->id);
      assert_agrees (warehouse, selection);
      /* a breakdown that nobody has, so that every kind is empty */
      selection->breakdown = g_strdup ("nothing=such");
      if (i % 10 == 0)
        assert_agrees (warehouse, selection);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/lacks/by-hand", test_by_hand);
  g_test_add_func ("/figure/lacks/of-many", test_of_many);
  g_test_add_data_func ("/figure/lacks/agrees", GINT_TO_POINTER (FALSE), test_agrees);
  g_test_add_data_func ("/figure/lacks/agrees-in-public", GINT_TO_POINTER (TRUE), test_agrees);
  return g_test_run ();
}
