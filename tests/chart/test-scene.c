/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Scenes: their dump, pointing, walking, the marks that leave gaps, painting that keeps to the page, and SVG that a
 * parser reads.
 */
#include "plumb-scene.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#include "plumb-mark.h"

static PlumbSceneBuilder *
begin (void)
{
  return plumb_scene_builder_new (plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1);
}

/* Two series of three and two data, ten points apart, the one at @start to be read first. */
static PlumbScene *
make_walkable (int start)
{
  PlumbSceneBuilder *builder = begin ();

  for (guint i = 0; i < 5; i++)
    {
      const guint series = i < 3 ? 0 : 1;
      const double x = series == 0 ? 10 + 10 * i : 12 + 10 * (i - 3);
      const double y = series == 0 ? 20 : 60;
      const PlumbDatum datum = { .series = series,
                                 .name = "n",
                                 .sentence = "s",
                                 .x = x,
                                 .y = y,
                                 .area = { x - 5, 0, 10, 100 },
                                 .start = (int) i == start };
      g_assert_cmpint (plumb_scene_builder_datum (builder, &datum), ==, (int) i);
    }
  return plumb_scene_builder_end (builder, 100, 100);
}

static void
test_pick (void)
{
  g_autoptr (PlumbScene) scene = make_walkable (-1);

  g_assert_cmpint (plumb_scene_pick (scene, 10, 20), ==, 0);
  g_assert_cmpint (plumb_scene_pick (scene, 31, 25), ==, 2);
  /* in the area of the first of either series: the nearer mark is meant */
  g_assert_cmpint (plumb_scene_pick (scene, 11, 55), ==, 3);
  g_assert_cmpint (plumb_scene_pick (scene, 90, 20), ==, -1);
  g_assert_cmpint (plumb_scene_pick (scene, 10, 100), ==, -1);
  g_assert_cmpint (plumb_scene_pick (scene, NAN, 1), ==, -1);
}

static const struct
{
  int from;
  PlumbWalk walk;
  int to;
} walks[] = {
  { -1, PLUMB_WALK_NEXT, 0 },       { -1, PLUMB_WALK_LAST, 2 },           { 0, PLUMB_WALK_NEXT, 1 },
  { 2, PLUMB_WALK_NEXT, 2 },        { 0, PLUMB_WALK_PREVIOUS, 0 },        { 3, PLUMB_WALK_PREVIOUS, 3 },
  { 4, PLUMB_WALK_PREVIOUS, 3 },    { 2, PLUMB_WALK_FIRST, 0 },           { 3, PLUMB_WALK_LAST, 4 },
  { 0, PLUMB_WALK_NEXT_SERIES, 3 }, { 2, PLUMB_WALK_NEXT_SERIES, 4 },     { 4, PLUMB_WALK_PREVIOUS_SERIES, 1 },
  { 4, PLUMB_WALK_NEXT_SERIES, 4 }, { 1, PLUMB_WALK_PREVIOUS_SERIES, 1 }, { 99, PLUMB_WALK_NEXT, 0 },
};

static void
test_walk (void)
{
  g_autoptr (PlumbScene) scene = make_walkable (-1);
  g_autoptr (PlumbScene) empty = plumb_scene_builder_end (begin (), 10, 10);

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    g_assert_cmpint (plumb_scene_walk (scene, walks[i].from, walks[i].walk), ==, walks[i].to);
  g_assert_cmpint (plumb_scene_walk (empty, -1, PLUMB_WALK_NEXT), ==, -1);
}

/* Before a reader walks, what says so is read, else the newest of the first line. */
static void
test_start (void)
{
  g_autoptr (PlumbScene) line = make_walkable (-1);
  g_autoptr (PlumbScene) ranked = make_walkable (1);
  g_autoptr (PlumbScene) empty = plumb_scene_builder_end (begin (), 10, 10);

  g_assert_cmpint (plumb_scene_start (line), ==, 2);
  g_assert_cmpint (plumb_scene_start (ranked), ==, 1);
  g_assert_cmpint (plumb_scene_start (empty), ==, -1);
}

static char *
dump_line (const double *y, const gboolean *cut, const gboolean *dashed, guint n)
{
  static const double x[] = { 0, 1, 2, 3, 4, 5 };
  PlumbSceneBuilder *builder = begin ();
  const PlumbFrame frame = { builder, { 0, 5, 0, 50 }, { 0, 10, 100, 0 } };
  const PlumbLineMark
    mark = { .x = x, .y = y, .cut = cut, .dashed = dashed, .n = n, .role = PLUMB_ROLE_OWN, .width = 3 };
  g_autoptr (PlumbScene) scene = NULL;

  plumb_mark_line (&frame, &mark);
  scene = plumb_scene_builder_end (builder, 50, 100);
  return plumb_scene_dump (scene);
}

/* A gap is never bridged: two paths, and a dot for what stands alone. */
static void
test_line_gaps (void)
{
  const double gap[] = { 1, 2, NAN, 4, NAN, 6 };
  const double whole[] = { 1, 2, 3, 4 };
  const gboolean cut[] = { FALSE, FALSE, TRUE, FALSE };
  const gboolean dashed[] = { FALSE, FALSE, FALSE, TRUE };
  g_autofree char *gaps = dump_line (gap, NULL, NULL, 6);
  g_autofree char *breaks = dump_line (whole, cut, NULL, 4);
  g_autofree char *forecast = dump_line (whole, NULL, dashed, 4);
  g_autofree char *nothing = dump_line (gap + 2, NULL, NULL, 1);

  g_assert_cmpstr (gaps, ==,
                   "scene 50.0 100.0\n"
                   "path fill none stroke own dash 0 3.0 0.0 0.0 90.0 10.0 80.0\n"
                   "circle 27.0 57.0 6.0 6.0 fill own stroke none dash 0 0.0 0.0\n"
                   "circle 47.0 37.0 6.0 6.0 fill own stroke none dash 0 0.0 0.0\n");
  g_assert_cmpstr (breaks, ==,
                   "scene 50.0 100.0\n"
                   "path fill none stroke own dash 0 3.0 0.0 0.0 90.0 10.0 80.0\n"
                   "path fill none stroke own dash 0 3.0 0.0 20.0 70.0 30.0 60.0\n");
  g_assert_cmpstr (forecast, ==,
                   "scene 50.0 100.0\n"
                   "path fill none stroke own dash 0 3.0 0.0 0.0 90.0 10.0 80.0 20.0 70.0\n"
                   "path fill none stroke own dash 1 3.0 0.0 20.0 70.0 30.0 60.0\n");
  g_assert_cmpstr (nothing, ==, "scene 50.0 100.0\n");
}

static void
test_band_and_bar (void)
{
  const double x[] = { 0, 1, 2, 3 };
  const double low[] = { 1, 2, NAN, 4 };
  const double high[] = { 3, 4, 5, 6 };
  PlumbSceneBuilder *builder = begin ();
  const PlumbFrame frame = { builder, { -10, 10, 0, 100 }, { 0, 10, 100, 0 } };
  const PlumbBandMark band = { x, low, high, NULL, 4, PLUMB_ROLE_RANGE };
  g_autoptr (PlumbScene) scene = NULL;
  g_autofree char *dump = NULL;

  plumb_mark_band (&frame, &band);
  plumb_mark_bar (&frame, &(PlumbBarMark){ 4, 50, 10, PLUMB_ROLE_OWN }, -1);
  plumb_mark_bar (&frame, &(PlumbBarMark){ -4, 50, 10, PLUMB_ROLE_OWN }, -1);
  plumb_mark_bar (&frame, &(PlumbBarMark){ 0, 50, 10, PLUMB_ROLE_OWN }, -1);
  plumb_mark_bar (&frame, &(PlumbBarMark){ NAN, 50, 10, PLUMB_ROLE_OWN }, -1);
  scene = plumb_scene_builder_end (builder, 100, 100);
  dump = plumb_scene_dump (scene);
  g_assert_cmpstr (dump, ==,
                   "scene 100.0 100.0\n"
                   "path fill range stroke none dash 0 0.0 0.0 50.0 70.0 55.0 60.0 55.0 80.0 50.0 90.0 closed\n"
                   "rect 62.0 40.0 6.0 20.0 fill range stroke none dash 0 0.0 0.0\n"
                   "rect 50.0 45.0 20.0 10.0 fill own stroke none dash 0 0.0 0.0\n"
                   "rect 30.0 45.0 20.0 10.0 fill own stroke none dash 0 0.0 0.0\n"
                   "rect 50.0 45.0 1.0 10.0 fill own stroke none dash 0 0.0 0.0\n");
}

static void
test_text (void)
{
  PlumbSceneBuilder *builder = begin ();
  const PlumbTextStyle plain = { .size = PLUMB_TEXT_CAPTION, .role = PLUMB_ROLE_TEXT };
  PlumbTextStyle wrapped = plain;
  PlumbBox one, three, moved;
  g_autoptr (PlumbScene) scene = NULL;
  PlumbBox ink;

  wrapped.wrap = 60;
  one = plumb_scene_builder_measure (builder, "Bournemouth, Christchurch and Poole", &plain);
  three = plumb_scene_builder_measure (builder, "Bournemouth, Christchurch and Poole", &wrapped);
  g_assert_cmpfloat_with_epsilon (one.height, 16, 1e-9);
  g_assert_cmpfloat (three.height, >=, 32);
  g_assert_cmpfloat (three.width, <, one.width);
  wrapped.align = PLUMB_ALIGN_END;
  wrapped.valign = PLUMB_VALIGN_BOTTOM;
  moved = plumb_scene_builder_text (builder, 100, 100, "Bournemouth, Christchurch and Poole", &wrapped, -1);
  g_assert_cmpfloat_with_epsilon (moved.x + moved.width, 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (moved.y + moved.height, 100, 1e-9);
  scene = plumb_scene_builder_end (builder, 200, 200);
  g_assert_cmpuint (plumb_scene_n_texts (scene), ==, 1);
  g_assert_cmpstr (plumb_scene_text (scene, 0, &ink), ==, "Bournemouth, Christchurch and Poole");
  g_assert_cmpfloat (ink.y, >=, moved.y);
  g_assert_cmpfloat (ink.y + ink.height, <=, moved.y + moved.height);
}

/* Welsh, Hebrew and Arabic: broken where they are too wide, aligned as asked, nothing lost. */
static void
test_languages (void)
{
  static const char *const texts[] = {
    "Plant sy\342\200\231n derbyn gofal a chymorth, fesul 10,000 o\342\200\231r boblogaeth",
    "\327\231\327\234\327\223\327\231\327\235 \327\221\327\230\327\231\327\244\327\225\327\234 15.4 %",
    "\330\243\330\267\331\201\330\247\331\204 \331\201\331\212 \330\247\331\204\330\261\330\271\330\247\331\212\330\251 15.4 %",
  };
  PlumbSceneBuilder *builder = begin ();
  const PlumbTextStyle style = { .size = PLUMB_TEXT_TITLE,
                                 .role = PLUMB_ROLE_TEXT,
                                 .align = PLUMB_ALIGN_END,
                                 .wrap = 110 };
  g_autoptr (PlumbScene) scene = NULL;
  g_autofree char *svg = NULL;
  double y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const PlumbBox box = plumb_scene_builder_text (builder, 200, y, texts[i], &style, -1);

      g_assert_cmpfloat (box.width, >, 40);
      g_assert_cmpfloat (box.width, <=, 110);
      g_assert_cmpfloat (box.height, >=, 2 * 20);
      g_assert_cmpfloat_with_epsilon (box.x + box.width, 200, 1e-9);
      y += box.height;
    }
  scene = plumb_scene_builder_end (builder, 220, y);
  svg = plumb_scene_to_svg (scene, "t", "d", FALSE);
  g_assert_nonnull (strstr (svg, "boblogaeth"));
  g_assert_nonnull (strstr (svg, "\330\247\331\204\330\261\330\271\330\247\331\212\330\251"));
  g_free (plumb_scene_to_svg (scene, "t", "d", TRUE));
}

/* Names from files may hold anything; the SVG stays one that a parser reads, and every datum is said. */
static void
count_titles (GMarkupParseContext *context,
              const char *element,
              const char **names,
              const char **values,
              gpointer data,
              GError **error)
{
  *(guint *) data += strcmp (element, "title") == 0;
}

static void
test_svg (void)
{
  const GMarkupParser parser = { .start_element = count_titles };
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT };
  const PlumbShapeStyle shape = { .fill = PLUMB_ROLE_OWN };
  const PlumbDatum datum = { .sentence = "5 < 6 & \"7\"" };
  PlumbSceneBuilder *builder = begin ();
  g_autoptr (PlumbScene) scene = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *svg = NULL;
  guint titles = 0;

  plumb_scene_builder_circle (builder, 5, 5, 3, &shape, plumb_scene_builder_datum (builder, &datum));
  plumb_scene_builder_text (builder, 10, 10, "<script>alert (1)</script> & \001", &style, -1);
  scene = plumb_scene_builder_end (builder, 100, 50);
  svg = plumb_scene_to_svg (scene, "a < b", "d & \002 e", FALSE);
  context = g_markup_parse_context_new (&parser, 0, &titles, NULL);
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (titles, ==, 2);
  g_assert_null (strstr (svg, "<script"));
  /* control characters are no XML, written out or as entities */
  g_assert_null (strstr (svg, "&#x1;"));
  g_assert_null (strstr (svg, "&#x2;"));
  g_assert_null (strchr (svg, '\001'));
  g_assert_nonnull (strstr (svg, "role=\"img\""));
}

/* A group a series, with an id that is there once; what looks alike shares its look; titles stay with their data. */
static void
test_groups (void)
{
  const PlumbShapeStyle dot = { .fill = PLUMB_ROLE_OWN };
  const PlumbDatum datum = { .sentence = "2024: 5" };
  const PlumbPoint points[] = { { 0, 0 }, { 10.04, 5.06 }, { 20, 5 } };
  const PlumbShapeStyle line = { .stroke = PLUMB_ROLE_OWN, .width = 3 };
  PlumbSceneBuilder *builder = begin ();
  g_autoptr (PlumbScene) scene = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; i < 2; i++)
    {
      plumb_scene_builder_begin_group (builder, "own", i == 0 ? "Own & others" : NULL);
      plumb_scene_builder_circle (builder, 5, 5, 3, &dot, plumb_scene_builder_datum (builder, &datum));
      plumb_scene_builder_circle (builder, 15, 5, 3, &dot, -1);
      plumb_scene_builder_end_group (builder);
    }
  plumb_scene_builder_path (builder, points, 3, FALSE, &line, -1);
  scene = plumb_scene_builder_end (builder, 100, 50);
  svg = plumb_scene_to_svg (scene, "t", "d", FALSE);
  g_assert_nonnull (strstr (svg, "<g id=\"series-own\"><title>Own &amp; others</title>\n"
                                 "<g fill=\"#12436D\">\n"
                                 "<circle cx=\"5\" cy=\"5\" r=\"3\"><title>2024: 5</title></circle>\n"
                                 "<circle cx=\"15\" cy=\"5\" r=\"3\"/>\n</g>\n</g>\n<g id=\"series-own-2\">\n"));
  /* the second step is from the rounded place of the first, so that no error adds up */
  g_assert_nonnull (strstr (svg, "d=\"M0 0l10 5.1 10-0.1\""));
  said = plumb_scene_describe (scene);
  g_assert_cmpstr (said, ==, "Own & others\n2024: 5\n2024: 5\n");
}

static void
count_texts (GMarkupParseContext *context,
             const char *element,
             const char **names,
             const char **values,
             gpointer data,
             GError **error)
{
  *(guint *) data += strcmp (element, "text") == 0;
}

/* 13 lines of 120 points, with ten labels, take less than 30 kB: 1,560 points at 8 bytes or so. */
static void
test_svg_size (void)
{
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT };
  PlumbSceneBuilder *builder = begin ();
  const PlumbFrame frame = { builder, { 0, 119, 80, 1340 }, { 0, 100, 840, 70 } };
  g_autoptr (PlumbScene) scene = NULL;
  g_autofree char *svg = NULL;
  double x[120], y[120];

  for (guint line = 0; line < 13; line++)
    {
      const PlumbLineMark mark = { .x = x, .y = y, .n = 120, .role = PLUMB_ROLE_STATISTIC, .width = 1.5 };

      for (guint i = 0; i < 120; i++)
        {
          x[i] = i;
          y[i] = (i * 7919 + line * 104729) % 1000 / 10.0;
        }
      plumb_mark_line (&frame, &mark);
      plumb_scene_builder_text (builder, 1350, 100 + 20 * line, "North Somerset 15.4 %", &style, -1);
    }
  scene = plumb_scene_builder_end (builder, 1600, 900);
  svg = plumb_scene_to_svg (scene, "t", "d", FALSE);
  g_assert_cmpuint (strlen (svg), <, 30000);
}

static guint
count_letters (const char *text, gsize length, char letter)
{
  guint n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == letter;
  return n;
}

/* No font is asked for, and what the letters say stays. */
static void
test_outline (void)
{
  const GMarkupParser parser = { .start_element = count_texts };
  const PlumbTextStyle style = { .size = PLUMB_TEXT_LABEL, .role = PLUMB_ROLE_TEXT, .halo = TRUE };
  PlumbSceneBuilder *builder = begin ();
  g_autoptr (PlumbScene) scene = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autofree char *svg = NULL;
  const char *contours;
  guint texts = 0;

  plumb_scene_builder_text (builder, 10, 10, "R & D", &style, -1);
  plumb_scene_builder_text (builder, 10, 30, "", &style, -1);
  scene = plumb_scene_builder_end (builder, 100, 50);
  svg = plumb_scene_to_svg (scene, "t", "d", TRUE);
  context = g_markup_parse_context_new (&parser, 0, &texts, NULL);
  g_assert_true (g_markup_parse_context_parse (context, svg, -1, NULL));
  g_assert_cmpuint (texts, ==, 0);
  g_assert_nonnull (strstr (svg, "aria-label=\"R &amp; D\""));
  /* three letters, the ampersand with two counters: a contour each for R's two, D's two and the ampersand's three */
  contours = strstr (svg, "aria-label=\"R &amp; D\"");
  g_assert_cmpuint (count_letters (contours, strstr (contours, "/>") - contours, 'z'), ==, 7);
}

/* Painting leaves the context as it was, and fills the page with the theme's surface. */
static void
test_paint (void)
{
  g_autoptr (PlumbScene) scene = make_walkable (-1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);
  cairo_t *cr = cairo_create (surface);

  cairo_set_line_width (cr, 7);
  plumb_scene_paint (scene, cr);
  plumb_scene_paint_focus (scene, cr, 0);
  plumb_scene_paint_focus (scene, cr, -1);
  plumb_scene_paint_focus (scene, cr, 77);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  cairo_surface_flush (surface);
  g_assert_cmphex (*(guint32 *) (gpointer) (cairo_image_surface_get_data (surface)) & 0xFFFFFF, ==, 0xFFFFFF);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  return ((const guint32 *) (gconstpointer) data)[x] & 0xFFFFFF;
}

/* The ring of focus touches nothing outside its area, so that nothing else need be painted again. */
/* Level lines of dots have so many edges in a row of pixels that Cairo 1.16 writes beyond its own memory when it is
 * asked to be fast; MALLOC_CHECK_ and memory checkers see that. */
static void
test_level_dots (void)
{
  PlumbSceneBuilder *builder = begin ();
  const PlumbShapeStyle dots = { .stroke = PLUMB_ROLE_TEXT, .width = 1, .dash = PLUMB_DASH_DOTS };
  g_autoptr (PlumbScene) scene = NULL;
  cairo_surface_t *pixels;

  for (guint i = 0; i < 200; i++)
    plumb_scene_builder_line (builder, 51 + i * 0.13, 100 + i * 0.37, 100 + i * 1.77, 100 + i * 0.37, &dots);
  scene = plumb_scene_builder_end (builder, 480, 320);
  pixels = plumb_scene_rasterise (scene, 1);
  g_assert_cmpint (cairo_surface_status (pixels), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (pixels);
}

static void
test_focus_area (void)
{
  g_autoptr (PlumbScene) scene = make_walkable (-1);
  cairo_surface_t *pixels = plumb_scene_rasterise (scene, 2);
  cairo_surface_t *empty = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);
  cairo_t *cr = cairo_create (empty);
  const PlumbBox area = plumb_scene_focus_area (scene, 1);
  guint inside = 0;

  plumb_scene_paint_focus (scene, cr, 1);
  cairo_destroy (cr);
  cairo_surface_flush (empty);
  for (int y = 0; y < 100; y++)
    for (int x = 0; x < 100; x++)
      if (pixel_at (empty, x, y) != 0)
        {
          inside++;
          g_assert_true (x >= area.x && x + 1 <= area.x + area.width && y >= area.y && y + 1 <= area.y + area.height);
        }
  g_assert_cmpuint (inside, >, 20);
  g_assert_cmpfloat (area.width * area.height, <, 30 * 30);
  g_assert_cmpfloat (plumb_scene_focus_area (scene, -1).width, ==, 0);
  g_assert_cmpfloat (plumb_scene_focus_area (scene, 5).width, ==, 0);
  g_assert_cmpint (cairo_image_surface_get_width (pixels), ==, 200);
  g_assert_cmphex (pixel_at (pixels, 199, 199), ==, 0xFFFFFF);
  cairo_surface_destroy (pixels);
  cairo_surface_destroy (empty);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scene/pick", test_pick);
  g_test_add_func ("/chart/scene/walk", test_walk);
  g_test_add_func ("/chart/scene/start", test_start);
  g_test_add_func ("/chart/scene/line-gaps", test_line_gaps);
  g_test_add_func ("/chart/scene/band-and-bar", test_band_and_bar);
  g_test_add_func ("/chart/scene/text", test_text);
  g_test_add_func ("/chart/scene/languages", test_languages);
  g_test_add_func ("/chart/scene/svg", test_svg);
  g_test_add_func ("/chart/scene/paint", test_paint);
  g_test_add_func ("/chart/scene/level-dots", test_level_dots);
  g_test_add_func ("/chart/scene/focus-area", test_focus_area);
  g_test_add_func ("/chart/scene/groups", test_groups);
  g_test_add_func ("/chart/scene/svg-size", test_svg_size);
  g_test_add_func ("/chart/scene/outline", test_outline);
  return g_test_run ();
}
