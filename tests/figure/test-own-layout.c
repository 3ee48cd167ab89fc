/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures of the own series alone laid out over the worst that months can be, at every size; and one scene of each
 * kind kept word for word in tests/golden: PLUMB_UPDATE_GOLDEN=1 writes them anew.
 */
#include <math.h>

#include "fixture.h"
#include "plumb-locale.h"
#include "scene-checks.h"

#define LONG_MEASURE \
  "Children who ceased to be looked after during the year and who had been looked after for twelve months or more, by reason"

static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_ROLLING, PLUMB_FIGURE_SEASONAL, PLUMB_FIGURE_CONTROL,
                                         PLUMB_FIGURE_FORECAST };

/* Months from April 2012 on, or quarters, about @level, swinging by @swing; every @hidden th is c, the last
 * @provisional are provisional, and as many again after them forecast. */
static const struct
{
  const char *name;
  const char *unit;
  int decimals;
  PlumbPolarity polarity;
  guint n;
  double level;
  double swing;
  guint hidden;
  guint provisional;
  double target;
  gboolean breaks;
  gboolean quarters;
} cases[] = {
  { "many", "percent", 1, PLUMB_POLARITY_LOW, 153, 40, 25, 0, 3, 35, FALSE, FALSE },
  { "gaps", "count", 0, PLUMB_POLARITY_HIGH, 48, 900, 200, 7, 3, 850, TRUE, FALSE },
  { "hidden", "count", 0, PLUMB_POLARITY_NONE, 24, 900, 200, 1, 0, NAN, FALSE, FALSE },
  { "one", "count", 0, PLUMB_POLARITY_LOW, 1, 12, 0, 0, 0, NAN, FALSE, FALSE },
  { "two", "percent", 1, PLUMB_POLARITY_LOW, 2, 12, 5, 0, 0, 10, FALSE, FALSE },
  { "equal", "percent", 0, PLUMB_POLARITY_LOW, 40, 100, 0, 0, 0, 100, FALSE, FALSE },
  { "zero", "count", 0, PLUMB_POLARITY_NONE, 40, 0, 0, 0, 0, NAN, FALSE, FALSE },
  { "negative", "GBP thousand", 1, PLUMB_POLARITY_LOW, 40, -40, 300, 0, 0, 0, TRUE, FALSE },
  { "tiny", "per 10,000", 2, PLUMB_POLARITY_LOW, 60, 0.04, 0.03, 0, 0, NAN, FALSE, FALSE },
  { "huge", "GBP", 0, PLUMB_POLARITY_NONE, 60, 2500000, 900000, 0, 12, NAN, FALSE, FALSE },
  { "quarters", "percent", 1, PLUMB_POLARITY_HIGH, 30, 60, 20, 5, 1, 65, TRUE, TRUE },
};

static char *
figures_of (guint i)
{
  GString *out = g_string_new (NULL);

  for (guint j = 0; j < cases[i].n + cases[i].provisional; j++)
    {
      const guint at = cases[i].quarters ? 2012 * 4 + 1 + j : 2012 * 12 + 3 + j;
      const double value = cases[i].level + cases[i].swing * (sin (j * 0.7) + 0.4 * cos (j * 3.9)) / 1.4;
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append (out, j > 0 ? " " : "");
      if (cases[i].quarters)
        g_string_append_printf (out, "%u-Q%u:", at / 4, at % 4 + 1);
      else
        g_string_append_printf (out, "%u-%02u:", at / 12, at % 12 + 1);
      if (cases[i].hidden > 0 && j % cases[i].hidden == cases[i].hidden - 1 && j < cases[i].n)
        g_string_append (out, "c::");
      else
        g_string_append_printf (out, "%s:%u:%u", g_ascii_formatd (number, sizeof number, "%.4f", value), 10 + j % 7,
                                50 + j % 11);
      if (j >= cases[i].n)
        g_string_append (out, ":forecast");
      else if (j + cases[i].provisional >= cases[i].n)
        g_string_append (out, ":provisional");
    }
  return g_string_free (out, FALSE);
}

static void
add_break (PlumbComparison *self, const char *period, gboolean annotation, const char *note)
{
  PlumbPeriod at;

  g_assert_true (plumb_period_parse (period, &at));
  g_ptr_array_add (self->breaks, plumb_break_new (at, annotation, note));
}

static PlumbFigure *
make (PlumbFigureKind kind, guint i, const char *name)
{
  const PlumbIndicator fields = { .id = "x",
                                  .name = (char *) name,
                                  .unit_text = (char *) cases[i].unit,
                                  .decimals = cases[i].decimals,
                                  .polarity = cases[i].polarity,
                                  .numerator = (char *) name,
                                  .denominator = (char *) name,
                                  .definition_version = 1 };
  g_autofree char *figures = figures_of (i);
  PlumbComparison *comparison = fixture_alone (&fields, figures);
  PlumbTarget target = { .value = cases[i].target, .end_value = NAN, .lower = NAN, .upper = NAN };

  comparison->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_target_free);
  g_assert_true (plumb_period_parse ("2012-04", &target.from));
  if (isfinite (cases[i].target))
    g_ptr_array_add (comparison->targets, plumb_target_new (&target));
  if (cases[i].breaks)
    {
      add_break (comparison, "2013-07", FALSE, "contacts about brothers and sisters are counted one by one");
      add_break (comparison, "2014-01", TRUE, "new provider");
      add_break (comparison, "2014-10", FALSE, "counted anew");
    }
  return plumb_figure_new (kind, comparison);
}

static void
test_every_size (gconstpointer data)
{
  static const char *const names[] = { "Contacts", LONG_MEASURE };
  const guint i = GPOINTER_TO_UINT (data);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint name = 0; name < G_N_ELEMENTS (names); name++)
      {
        g_autoptr (PlumbFigure) figure = make (kinds[k], i, names[name]);

        scene_check_every_size (figure, cases[i].name);
      }
}

static const struct
{
  PlumbFigureKind kind;
  guint at;
  double width, height;
} golden[] = {
  { PLUMB_FIGURE_CONTROL, 1, 1150, 620 },
  { PLUMB_FIGURE_ROLLING, 10, 800, 500 },
  { PLUMB_FIGURE_SEASONAL, 1, 480, 320 },
  { PLUMB_FIGURE_FORECAST, 1, 1150, 620 },
};

static void
test_golden (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbFigure) figure = make (golden[i].kind, golden[i].at, "Contacts");
  g_autoptr (PlumbScene) scene = plumb_figure_layout (
    figure, golden[i].width, golden[i].height, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);
  g_autofree char *file = g_strdup_printf ("months-%s-%s-%g.scene", cases[golden[i].at].name,
                                           plumb_figure_kind_to_string (golden[i].kind), golden[i].width);

  scene_check_golden (scene, file);
}

int
main (int argc, char **argv)
{
  plumb_locale_start ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/figure/own-layout/every-size/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_every_size);
    }
  for (guint i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      g_autofree char *path = g_strdup_printf ("/figure/own-layout/golden/%s-%s", cases[golden[i].at].name,
                                               plumb_figure_kind_to_string (golden[i].kind));
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_golden);
    }
  return g_test_run ();
}
