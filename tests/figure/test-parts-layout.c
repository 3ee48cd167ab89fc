/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever the parts and the size: no text leaves the page and no two overlap; and nothing on the page is sized by a
 * total from which a hidden part could be read.
 */
#include "parts-fixture.h"
#include "scene-checks.h"

#include <string.h>

#include "plumb-locale.h"

static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_STACKED, PLUMB_FIGURE_GRADES, PLUMB_FIGURE_DURATION };

#define LONG \
  "Children who became the subject of a child protection plan for a second or later time within two years of an earlier one"

/* Figures of months from January 2010 on: how many, and what they are. */
typedef struct
{
  const char *name;
  guint periods;
  double level;
  guint hidden_every;
  const char *categories;
  gboolean long_names;
} Made;

#define BANDS "duration=3 months or less,duration=More than 3 months to 6 months,duration=1 year or more"
#define GRADES "grade=Outstanding,grade=Good,grade=Requires improvement,grade=Inadequate"
#define SOURCES                                                                                             \
  "source=Police,source=Schools,source=Health services,source=Local authority services,source=Individuals," \
  "source=Other legal agency,source=Not in education training or employment owing to illness or disability"

static const Made made[] = {
  { "one", 1, 12, 0, SOURCES, FALSE },           { "two", 2, 12, 2, SOURCES, FALSE },
  { "years", 13, 100, 3, SOURCES, FALSE },       { "months", 153, 40, 5, SOURCES, FALSE },
  { "all-missing", 8, 5, 1, SOURCES, TRUE },     { "zero", 8, 0, 0, SOURCES, FALSE },
  { "huge", 24, 2500000, 7, SOURCES, TRUE },     { "tiny", 6, 0.04, 0, SOURCES, FALSE },
  { "negative", 12, -300, 4, SOURCES, FALSE },   { "grades", 12, 20, 5, GRADES, TRUE },
  { "grades-one", 1, 20, 0, GRADES, FALSE },     { "grades-many", 60, 1000000, 9, GRADES, FALSE },
  { "bands", 30, 300, 4, BANDS, TRUE },          { "bands-one", 1, 7, 1, BANDS, FALSE },
  { "bands-huge", 13, 2500000, 0, BANDS, TRUE },
};

static char *
make_lines (const Made *spec)
{
  g_auto (GStrv) categories = g_strsplit (spec->categories, ",", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; categories[i] != NULL; i++)
    {
      g_string_append_printf (out, "%s:", categories[i]);
      for (guint j = 0; j < spec->periods; j++)
        {
          char value[G_ASCII_DTOSTR_BUF_SIZE];

          g_ascii_formatd (value, sizeof value, "%.2f", spec->level * (i % 3 + 1) * (j % 5 + 1) / 4);
          g_string_append_printf (out, "%s %u-%02u %s%s", j > 0 ? "," : "", 2010 + j / 12, j % 12 + 1,
                                  spec->hidden_every > 0 && (i + j) % spec->hidden_every == 0 ? "c" : value,
                                  j + 2 == spec->periods   ? " provisional"
                                  : j + 1 == spec->periods ? " forecast"
                                                           : "");
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static void
test_every_size (gconstpointer data)
{
  const Made *spec = data;
  g_autofree char *lines = make_lines (spec);
  const PartsCase one = { .name = spec->long_names ? LONG : "Referrals by source",
                          .area = spec->long_names ? "Bournemouth, Christchurch, Poole and Dorset, No" : NULL,
                          .illustrative = spec->long_names,
                          .break_at = "2010-07",
                          .lines = lines };

  for (guint which = 0; which < G_N_ELEMENTS (kinds); which++)
    for (guint shares = 0; shares < 2; shares++)
      {
        g_autoptr (PlumbFigure) figure = parts_figure (kinds[which], &one, NULL, shares);

        scene_check_every_size (figure, spec->name);
      }
}

/* The same parts, one of them hidden, of a whole of 60 and of one of 6,000: what is drawn and said may not differ. */
static void
test_hidden (void)
{
  static const char *const lines[] = {
    "source=A: 2024 30, 2025 33\nsource=B: 2024 15, 2025 c\nsource=C: 2024 15, 2025 6",
    "grade=Outstanding: 2024 30, 2025 33\ngrade=Good: 2024 15, 2025 c\ngrade=Inadequate: 2024 15, 2025 6",
    "duration=1 year: 2024 30, 2025 33\nduration=2 years: 2024 15, 2025 c\nduration=3 years or more: 2024 15, 2025 6",
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (lines) == G_N_ELEMENTS (kinds));

  for (guint which = 0; which < G_N_ELEMENTS (kinds); which++)
    for (guint shares = 0; shares < 2; shares++)
      {
        g_autofree char *little = g_strconcat (": 2024 60, 2025 60\n", lines[which], NULL);
        g_autofree char *much = g_strconcat (": 2024 60, 2025 6000\n", lines[which], NULL);
        const PartsCase one = { .name = "X", .lines = little };
        const PartsCase other = { .name = "X", .lines = much };
        g_autoptr (PlumbFigure) first = parts_figure (kinds[which], &one, NULL, shares);
        g_autoptr (PlumbFigure) second = parts_figure (kinds[which], &other, NULL, shares);
        const PlumbChartTheme *theme = plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT);
        g_autoptr (PlumbScene) scene = plumb_figure_layout (first, 800, 500, theme, 1, PLUMB_FIGURE_WHOLE);
        g_autoptr (PlumbScene) twin = plumb_figure_layout (second, 800, 500, theme, 1, PLUMB_FIGURE_WHOLE);
        g_autofree char *dump = plumb_scene_dump (scene);
        g_autofree char *dump_twin = plumb_scene_dump (twin);

        g_assert_cmpstr (dump, ==, dump_twin);
        g_assert_cmpstr (plumb_figure_sentence (first), ==, plumb_figure_sentence (second));
        g_assert_nonnull (strstr (dump, "|c|"));
      }
}

static const struct
{
  PlumbFigureKind kind;
  const char *lines;
} golden[] = {
  { PLUMB_FIGURE_STACKED, ": 2024 50, 2025 60\nsource=Police: 2024 30, 2025 33\nsource=Schools: 2024 15, 2025 c\n"
                          "source=Other: 2024 5, 2025 6" },
  { PLUMB_FIGURE_GRADES, "grade=Outstanding: 2024 5, 2025 12\ngrade=Good: 2024 20, 2025 61\n"
                         "grade=Requires improvement: 2024 10, 2025 20\ngrade=Inadequate: 2024 9, 2025 6" },
};

/* PLUMB_UPDATE_GOLDEN=1 writes them anew. */
static void
test_golden (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const PartsCase one = { .name = "X", .lines = golden[i].lines };
  g_autoptr (PlumbFigure) figure = parts_figure (golden[i].kind, &one, NULL, FALSE);
  g_autoptr (PlumbScene) scene =
    plumb_figure_layout (figure, 800, 500, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);
  g_autofree char *dump = plumb_scene_dump (scene);
  g_autofree char *file = g_strdup_printf ("parts-%s-800.scene", plumb_figure_kind_to_string (golden[i].kind));
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", file, NULL);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("PLUMB_UPDATE_GOLDEN") != NULL)
    {
      g_assert_true (g_file_set_contents (path, dump, -1, &error));
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, kept);
}

int
main (int argc, char **argv)
{
  plumb_locale_start ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autofree char *path = g_strconcat ("/figure/parts-layout/every-size/", made[i].name, NULL);
      g_test_add_data_func (path, &made[i], test_every_size);
    }
  g_test_add_func ("/figure/parts-layout/hidden", test_hidden);
  for (guint i = 0; i < G_N_ELEMENTS (golden); i++)
    {
      g_autofree char *path =
        g_strconcat ("/figure/parts-layout/golden/", plumb_figure_kind_to_string (golden[i].kind), NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_golden);
    }
  return g_test_run ();
}
