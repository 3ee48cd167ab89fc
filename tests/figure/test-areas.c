/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures of all authorities, from a warehouse in memory: who is among them and who is not, what they say, and that
 * they can be laid out whatever the data.
 */
#include "fixture.h"
#include "scene-checks.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "plumb-intake.h"
#include "plumb-locale.h"

#define NNBSP "\342\200\257"

typedef struct
{
  PlumbWarehouse *warehouse;
  char *folder;
} Store;

static void
load (Store *self, const char *text)
{
  PlumbIntakeOptions options = { 0 };
  g_autofree char *path = g_build_filename (self->folder, "file.csv", NULL);
  g_autoptr (PlumbLoadReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_assert_true (plumb_date_parse ("2025-11-20", &options.released));
  plumb_intake_load_file (self->warehouse, path, &options, &report, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
}

static void
set_up (Store *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->warehouse = plumb_warehouse_open (":memory:", PLUMB_WAREHOUSE_CREATE, NULL, &error);
  g_assert_no_error (error);
  plumb_intake_prepare (self->warehouse, &error);
  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("areas-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Store *self, gconstpointer data)
{
  plumb_warehouse_close (self->warehouse);
  g_rmdir (self->folder);
  g_free (self->folder);
}

static PlumbFigure *
draw (Store *self, PlumbFigureKind kind, const char *indicator, const char *area, const char *other)
{
  g_autoptr (PlumbSelection) selection = plumb_selection_new (indicator, area);
  g_autoptr (GError) error = NULL;
  PlumbFigure *figure;

  selection->other = g_strdup (other);
  figure = plumb_figure_load (kind, self->warehouse, selection, &error);
  g_assert_no_error (error);
  return figure;
}

/*
 * Twelve authorities with 10, 12 ... 32 of 100; one that is hidden; and four that are not of them: two counted
 * together, one that ended in 2023, Inner London, and one that is made up. Each would be first.
 */
static const char areas[] = "code,name,level,parent,la_code,former_codes,from,to,illustrative,successors\n"
                            "X92000001,Exampleland,country,,,,,,1,\n"
                            "X06000001,Exampleshire,authority,X92000001,991,,,,1,\n";
static const char neighbours[] = "set,dated,area,rank,neighbour,closeness\n"
                                 "Four,2025,North Somerset,1,Essex,\nFour,2025,North Somerset,2,Kent,\n"
                                 "Four,2025,North Somerset,3,Wiltshire,\nFour,2025,North Somerset,4,Rutland,\n";
static const char figures[] = "indicator,area,period,value,numerator,denominator\n"
                              "rereferrals,Essex,2025,10,100,1000\n"
                              "rereferrals,Kent,2025,12,120,1000\n"
                              "rereferrals,North Somerset,2025,14,140,1000\n"
                              "rereferrals,Wiltshire,2025,16,160,1000\n"
                              "rereferrals,Hampshire,2025,18,180,1000\n"
                              "rereferrals,Surrey,2025,20,200,1000\n"
                              "rereferrals,Suffolk,2025,22,220,1000\n"
                              "rereferrals,Norfolk,2025,24,240,1000\n"
                              "rereferrals,Devon,2025,26,260,1000\n"
                              "rereferrals,Leeds,2025,28,280,1000\n"
                              "rereferrals,Camden,2025,30,300,1000\n"
                              "rereferrals,Bolton,2025,32,320,1000\n"
                              "rereferrals,Rutland,2025,c,,40\n"
                              "rereferrals,E06000061 / E06000062,2025,1,10,1000\n"
                              "rereferrals,Cumbria,2025,1,10,1000\n"
                              "rereferrals,E13000001,2025,1,10,1000\n"
                              "rereferrals,England,2025,21,2100,10000\n"
                              "rereferrals,Essex,2024,11,110,1000\n"
                              "rereferrals,Kent,2024,13,130,1000\n"
                              "rereferrals,North Somerset,2024,c,,1000\n"
                              "rereferrals,Wiltshire,2024,17,170,1000\n"
                              "rereferrals,Hampshire,2024,19,190,1000\n"
                              "rereferrals,Surrey,2024,21,210,1000\n"
                              "rereferrals,Suffolk,2024,23,230,1000\n"
                              "rereferrals,Norfolk,2024,25,250,1000\n"
                              "rereferrals,Devon,2024,27,270,1000\n"
                              "rereferrals,Leeds,2024,29,290,1000\n"
                              "rereferrals,Camden,2024,31,310,1000\n"
                              "rereferrals,Bolton,2024,33,330,1000\n"
                              "cin_rate,Essex,2025,100,100,10000\n"
                              "cin_rate,Kent,2025,200,200,10000\n"
                              "cin_rate,North Somerset,2025,300,300,10000\n"
                              "cin_rate,Wiltshire,2025,400,400,10000\n"
                              "cin_rate,Hampshire,2025,c,,10000\n"
                              "cin_rate,Cumbria,2025,1,1,10000\n"
                              "referrals,North Somerset,2025,1000,,\n";

static void
fill (Store *self)
{
  load (self, areas);
  load (self, neighbours);
  load (self, figures);
  load (self, "indicator,area,period,value,numerator,denominator\nrereferrals,Exampleshire,2025,0.1,1,1000\n");
}

static GStrv
find_row (const PlumbFigure *figure, guint column, const char *text)
{
  GPtrArray *table = plumb_figure_table (figure);

  for (guint i = 0; i < table->len; i++)
    if (strcmp (((GStrv) g_ptr_array_index (table, i))[column], text) == 0)
      return g_ptr_array_index (table, i);
  return NULL;
}

static void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” does not say “%s”", text, part);
}

/*
 * Of the 153 authorities of England in 2025 twelve are ranked and one is hidden: 140 have no row. Quartiles of
 * 10, 12 ... 32 (R type 7): 10 + 2 * 2.75 = 15.5, 21.0, 26.5; low is better, so that A ends at 15.5.
 */
static void
test_ranked (Store *self, gconstpointer data)
{
  g_autoptr (PlumbFigure) figure = NULL;
  g_autoptr (PlumbScene) scene = NULL;
  g_autofree char *dump = NULL;
  GStrv row;

  fill (self);
  figure = draw (self, PLUMB_FIGURE_RANKED, "rereferrals", "North Somerset", NULL);
  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Re-referrals within 12 months: North Somerset 14.0" NNBSP "%, 3rd of 12, band A");
  assert_says (plumb_figure_sentence (figure), "3rd of 12, band A, where 1st is best.");
  assert_says (plumb_figure_sentence (figure), "Not ranked: 1 c (");
  assert_says (plumb_figure_sentence (figure), ", 140 without a figure.");
  assert_says (plumb_figure_subtitle (figure), "North Somerset among all authorities, 2024");
  assert_says (plumb_figure_footer (figure), "12 authorities ranked.");
  assert_says (plumb_figure_footer (figure), "n = 3 of 4");

  /* head, 153 authorities, England */
  g_assert_cmpuint (plumb_figure_table (figure)->len, ==, 155);
  row = g_ptr_array_index (plumb_figure_table (figure), 1);
  g_assert_cmpstr (row[0], ==, "1");
  g_assert_cmpstr (row[1], ==, "A");
  g_assert_cmpstr (row[2], ==, "Essex");
  g_assert_cmpstr (row[3], ==, "statistical neighbour");
  g_assert_cmpstr (row[4], ==, "10.0");
  g_assert_cmpstr (find_row (figure, 2, "Wiltshire")[1], ==, "B");
  g_assert_cmpstr (find_row (figure, 2, "Suffolk")[1], ==, "C");
  g_assert_cmpstr (find_row (figure, 2, "Bolton")[1], ==, "D");
  row = find_row (figure, 2, "Rutland");
  g_assert_cmpstr (row[0], ==, "");
  g_assert_cmpstr (row[4], ==, "c");
  g_assert_null (find_row (figure, 2, "Cumbria"));
  g_assert_null (find_row (figure, 2, "Exampleshire"));

  scene =
    plumb_figure_layout (figure, 1000, 600, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_PLOT);
  dump = plumb_scene_dump (scene);
  assert_says (dump, "|15.5|");
  assert_says (dump, "|21.0|");
  assert_says (dump, "|26.5|");
  assert_says (dump, "|3rd North Somerset 14.0" NNBSP "%|");
  assert_says (dump, "|1st Essex 10.0|");
  assert_says (dump, "|England 21.0|");
  assert_says (dump, "Rutland: suppressed");
  g_assert_null (strstr (dump, "Cumbria"));
}

/* Word for word, at a small size. */
static void
test_golden (Store *self, gconstpointer data)
{
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_RANKED, PLUMB_FIGURE_FUNNEL, PLUMB_FIGURE_SPREAD };

  fill (self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PlumbFigure) figure = draw (self, kinds[i], "rereferrals", "North Somerset", NULL);
      g_autoptr (PlumbScene) scene =
        plumb_figure_layout (figure, 480, 320, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);
      g_autofree char *file = g_strdup_printf ("areas-%s-480.scene", plumb_figure_kind_to_string (kinds[i]));

      scene_check_golden (scene, file);
    }
}

/*
 * Of many areas the own one is read before a reader walks. And none of the others is drawn in a role that stands out as
 * it does: the test of the themes holds for these.
 */
static void
test_own (Store *self, gconstpointer data)
{
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_RANKED,     PLUMB_FIGURE_FUNNEL,    PLUMB_FIGURE_SCATTER,
                                           PLUMB_FIGURE_NEIGHBOURS, PLUMB_FIGURE_MULTIPLES, PLUMB_FIGURE_SLOPE };
  static const char *const roles[] = { "other", "middle", "surface", "none", NULL };

  fill (self);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (PlumbFigure) figure = draw (self, kinds[k], "rereferrals", "North Somerset", "cin_rate");
      g_autoptr (PlumbScene) scene =
        plumb_figure_layout (figure, 900, 600, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_PLOT);
      g_autofree char *dump = plumb_scene_dump (scene);
      g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
      const int start = plumb_scene_start (scene);
      guint own = 0, others = 0;

      g_assert_cmpint (start, >=, 0);
      g_assert_cmpstr (plumb_scene_datum (scene, start)->name, ==, "North Somerset");
      for (guint i = 0; lines[i] != NULL; i++)
        {
          const char *datum = g_strrstr (lines[i], " datum ");
          const char *role = strstr (lines[i], " fill ");
          g_auto (GStrv) words = NULL;
          const char *name;

          if (role == NULL || datum == NULL)
            continue;
          words = g_strsplit (role + strlen (" fill "), " ", 2);
          name = plumb_scene_datum (scene, atoi (datum + strlen (" datum ")))->name;
          if (strcmp (name, "North Somerset") == 0 && strcmp (words[0], "own") == 0)
            own++;
          else if (strstr ("Essex Kent Wiltshire Hampshire Surrey Bolton", name) != NULL)
            {
              others++;
              if (!g_strv_contains (roles, words[0]))
                g_error ("%s: %s is drawn as “%s”", plumb_figure_kind_to_string (kinds[k]), name, words[0]);
            }
        }
      g_assert_cmpuint (own, >, 0);
      g_assert_cmpuint (others, >, 2);
    }
}

/* A hidden own figure is nowhere, its reason is. */
static void
test_ranked_hidden (Store *self, gconstpointer data)
{
  g_autoptr (PlumbFigure) figure = NULL;

  fill (self);
  figure = draw (self, PLUMB_FIGURE_RANKED, "rereferrals", "Rutland", NULL);
  assert_says (plumb_figure_title (figure), "the figure of Rutland is not shown");
}

/* A made-up authority is ranked among its own kind: it is alone. */
static void
test_illustrative (Store *self, gconstpointer data)
{
  g_autoptr (PlumbFigure) figure = NULL;

  fill (self);
  figure = draw (self, PLUMB_FIGURE_RANKED, "rereferrals", "Exampleshire", NULL);
  g_assert_true (plumb_figure_is_illustrative (figure));
  g_assert_cmpuint (plumb_figure_table (figure)->len, ==, 2);
  g_assert_null (strstr (plumb_figure_title (figure), "1st"));
}

/*
 * 100 + 120 + ... + 320 = 2,520 of 12,000 is 21.0 %. One standard error at 1,000 is sqrt (0.21 * 0.79 / 1000) = 1.288
 * points: two-sigma limits 18.42 and 23.58, three-sigma limits 17.14 and 24.86. Below 10, 12, 14 and 16, above 26, 28,
 * 30 and 32.
 */
static void
test_funnel (Store *self, gconstpointer data)
{
  static const char *const limits[] = { "17.1", "18.4", "23.6", "24.9" };
  g_autoptr (PlumbFigure) figure = NULL;
  GStrv row;

  fill (self);
  figure = draw (self, PLUMB_FIGURE_FUNNEL, "rereferrals", "North Somerset", NULL);
  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Re-referrals within 12 months: North Somerset 14.0" NNBSP
                   "%, below the three-sigma limit for its size");
  assert_says (plumb_figure_sentence (figure), "The 12 authorities with counts make 21.0" NNBSP "% together.");
  assert_says (plumb_figure_sentence (figure), "Above the three-sigma limit lie 4, below it 4; chance alone would put "
                                               "fewer than 1 outside.");
  assert_says (plumb_figure_sentence (figure), "nothing unusual here");
  assert_says (plumb_figure_footer (figure), "n = 12 of 153 authorities.");
  row = find_row (figure, 0, "North Somerset");
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    g_assert_cmpstr (row[5 + i], ==, limits[i]);
  g_assert_cmpstr (row[9], ==, "below the three-sigma limit");
  g_assert_cmpstr (find_row (figure, 0, "Hampshire")[9], ==, "between the lower two- and three-sigma limits");
  g_assert_cmpstr (find_row (figure, 0, "Surrey")[9], ==, "within the two-sigma limits");
  g_assert_cmpstr (find_row (figure, 0, "Norfolk")[9], ==, "between the upper two- and three-sigma limits");
  g_assert_cmpstr (find_row (figure, 0, "Rutland")[2], ==, "c");
  g_assert_cmpstr (find_row (figure, 0, "Rutland")[9], ==, "not drawn");
}

/* 2024 without the hidden own figure: 11, 13, 17, 19 ... 33, whose quartiles are 18, 23 and 28. */
static void
test_spread (Store *self, gconstpointer data)
{
  static const char *const before[] = { "c", "", "11.0", "18.0", "23.0", "28.0", "33.0", "11" };
  static const char *const now[] = { "14.0", "", "10.0", "15.5", "21.0", "26.5", "32.0", "12" };
  g_autoptr (PlumbFigure) figure = NULL;
  g_autoptr (PlumbScene) scene = NULL;
  g_autofree char *described = NULL;

  fill (self);
  figure = draw (self, PLUMB_FIGURE_SPREAD, "rereferrals", "North Somerset", NULL);
  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "Re-referrals within 12 months: North Somerset 14.0" NNBSP "%, in the lowest quarter of all "
                   "authorities");
  assert_says (plumb_figure_sentence (figure),
               "the 12 authorities with a figure run from 10.0" NNBSP "% to 32.0" NNBSP
               "%, half of them from 15.5" NNBSP "% to 26.5" NNBSP "%, with a median of 21.0" NNBSP "%.");
  assert_says (plumb_figure_footer (figure), "n = 11 to 12.");
  g_assert_cmpuint (plumb_figure_table (figure)->len, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (now); i++)
    {
      if (i == 1)
        continue; /* the status */
      g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (figure), 1))[i + 1], ==, before[i]);
      g_assert_cmpstr (((GStrv) g_ptr_array_index (plumb_figure_table (figure), 2))[i + 1], ==, now[i]);
    }
  scene = plumb_figure_layout (figure, 800, 500, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_PLOT);
  described = plumb_scene_describe (scene);
  /* the hidden figure is a datum with its letter, and the boxes come after the own line */
  assert_says (described, "median 21.0" NNBSP "%, half between 15.5" NNBSP "% and 26.5" NNBSP "%");
  g_assert_cmpuint (plumb_scene_n_data (scene), ==, 4);
  g_assert_cmpstr (plumb_scene_datum (scene, 0)->value, ==, "c");
  g_assert_cmpuint (plumb_scene_datum (scene, 2)->series, ==, 1);
}

/* Both have 10, 12, 14, 16 and 100, 200, 300, 400: medians 13 and 250. Hampshire has only the first, Cumbria is no
 * more. */
static void
test_scatter (Store *self, gconstpointer data)
{
  g_autoptr (PlumbFigure) figure = NULL;
  g_autoptr (PlumbFigure) alone = NULL;
  g_autoptr (PlumbSelection) unknown = plumb_selection_new ("rereferrals", "North Somerset");
  g_autoptr (GError) error = NULL;

  fill (self);
  figure = draw (self, PLUMB_FIGURE_SCATTER, "rereferrals", "North Somerset", "cin_rate");
  g_assert_cmpstr (plumb_figure_title (figure), ==,
                   "North Somerset: Re-referrals within 12 months 14.0" NNBSP "%, above the median of 13.0" NNBSP
                   "%; Children in need 300.0 per 10,000, above the median of 250.0 per 10,000");
  assert_says (plumb_figure_sentence (figure), "shows 4 authorities that have both.");
  assert_says (plumb_figure_sentence (figure), "The two are not of the same period.");
  assert_says (plumb_figure_sentence (figure), "does not say that one causes the other");
  assert_says (plumb_figure_subtitle (figure), "31 Mar 2025");
  g_assert_cmpstr (find_row (figure, 0, "Hampshire")[4], ==, "c");
  g_assert_null (find_row (figure, 0, "Cumbria"));

  alone = draw (self, PLUMB_FIGURE_SCATTER, "rereferrals", "North Somerset", NULL);
  assert_says (plumb_figure_sentence (alone), "name the other one");
  unknown->other = g_strdup ("no_such_indicator");
  g_assert_null (plumb_figure_load (PLUMB_FIGURE_SCATTER, self->warehouse, unknown, &error));
  g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN);
}

/* What the warehouse lacks is no error: the figure says it. */
static void
test_empty (Store *self, gconstpointer data)
{
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_RANKED, PLUMB_FIGURE_FUNNEL, PLUMB_FIGURE_SPREAD,
                                           PLUMB_FIGURE_SCATTER };
  g_autoptr (PlumbFigure) count = NULL;

  fill (self);
  count = draw (self, PLUMB_FIGURE_FUNNEL, "referrals", "North Somerset", NULL);
  assert_says (plumb_figure_sentence (count), "a funnel needs denominators");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PlumbFigure) figure = draw (self, kinds[i], "cpp_rate", "North Somerset", "rereferrals");
      g_autoptr (PlumbScene) scene =
        plumb_figure_layout (figure, 480, 320, plumb_chart_theme_get (PLUMB_CHART_THEME_LIGHT), 1, PLUMB_FIGURE_WHOLE);

      g_assert_cmpuint (plumb_scene_n_data (scene), ==, 0);
      assert_says (plumb_figure_sentence (figure), "Children on a child protection plan");
      scene_check_texts (scene, "empty");
    }
}

/* What every authority of England has: @value of the @i th one, or a letter. */
typedef struct
{
  const char *name;
  const char *unit;
  int decimals;
  double level;
  double step;
  const char *letter;
  gboolean counts;
} Worst;

static const Worst worst[] = {
  { "percent", "percent", 1, 4, 0.5, NULL, TRUE },       { "equal", "percent", 0, 100, 0, NULL, TRUE },
  { "missing", "percent", 1, 0, 0, "c", FALSE },         { "negative", "GBP thousand", 1, -400, 5, NULL, FALSE },
  { "tiny", "per 10,000", 2, 0.04, 0.0002, NULL, TRUE }, { "huge", "GBP", 0, 2500000, 12345, NULL, FALSE },
  { "rate", "per 10,000", 0, 20, 1, NULL, TRUE },
};

#define LONG_MEASURE \
  "Children who ceased to be looked after during the year and who had been looked after for twelve months or more, by reason"

static void
fill_worst (Store *self, const Worst *spec)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = plumb_warehouse_list_areas (self->warehouse, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  g_string_printf (text,
                   "id,name,theme,unit,decimals,polarity,numerator,denominator,source_return,calendar,plain\n"
                   "worst,\"%s\",Tests,\"%s\",%d,low,\"%s\",\"%s\",local,financial-year,A test.\n"
                   "second,\"%s\",Tests,\"%s\",%d,high,\"%s\",\"%s\",local,financial-year,A test.\n",
                   LONG_MEASURE, spec->unit, spec->decimals, LONG_MEASURE, LONG_MEASURE, LONG_MEASURE, spec->unit,
                   spec->decimals, LONG_MEASURE, LONG_MEASURE);
  load (self, text->str);
  g_string_assign (text, "indicator,area,period,value,numerator,denominator,status\n");
  for (guint i = 0; i < all->len; i++)
    {
      const PlumbArea *area = g_ptr_array_index (all, i);
      const double value = spec->level + spec->step * n;
      const guint base = 500 + 97 * n * n;
      const double by = strcmp (spec->unit, "percent") == 0 ? 100 : 10000;
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      if (area->level != PLUMB_AREA_AUTHORITY || area->last_year != 0)
        continue;
      g_ascii_formatd (number, sizeof number, "%.4f", value);
      for (guint second = 0; second < 2; second++)
        {
          g_string_append_printf (text, "%s,%s,2025,%s,", second ? "second" : "worst", area->code,
                                  spec->letter != NULL ? spec->letter : number);
          if (spec->counts)
            g_string_append_printf (text, "%.0f,%u", value * base / by, base);
          else
            g_string_append (text, ",");
          g_string_append_printf (text, ",%s\n", n % 7 == 3 && spec->letter == NULL ? "provisional" : "");
        }
      n++;
    }
  g_assert_cmpuint (n, ==, 153);
  load (self, text->str);
  load (self, "set,dated,area,rank,neighbour,closeness\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",1,Bath and North East Somerset,\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",2,\"Bristol, City of\",\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",3,Telford and Wrekin,\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",4,Windsor and Maidenhead,\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",5,Kensington and Chelsea,\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",6,Barking and Dagenham,\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",7,Hammersmith and Fulham,\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",8,Westmorland and Furness,\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",9,Cheshire West and Chester,\n"
              "Long,2025,\"Bournemouth, Christchurch and Poole\",10,Blackburn with Darwen,\n");
}

static void
test_worst (Store *self, gconstpointer data)
{
  static const PlumbFigureKind kinds[] = { PLUMB_FIGURE_RANKED, PLUMB_FIGURE_FUNNEL, PLUMB_FIGURE_SPREAD,
                                           PLUMB_FIGURE_SCATTER };
  const Worst *spec = data;

  fill_worst (self, spec);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (PlumbFigure) figure = draw (self, kinds[k], "worst", "Bournemouth, Christchurch and Poole", "second");

      if (kinds[k] == PLUMB_FIGURE_RANKED && strcmp (spec->name, "equal") == 0)
        assert_says (plumb_figure_title (figure), "the same in all 153 authorities");
      scene_check_every_size (figure, spec->name);
    }
}

int
main (int argc, char **argv)
{
  plumb_locale_start ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/figure/areas/ranked", Store, NULL, set_up, test_ranked, tear_down);
  g_test_add ("/figure/areas/golden", Store, NULL, set_up, test_golden, tear_down);
  g_test_add ("/figure/areas/own", Store, NULL, set_up, test_own, tear_down);
  g_test_add ("/figure/areas/ranked-hidden", Store, NULL, set_up, test_ranked_hidden, tear_down);
  g_test_add ("/figure/areas/illustrative", Store, NULL, set_up, test_illustrative, tear_down);
  g_test_add ("/figure/areas/funnel", Store, NULL, set_up, test_funnel, tear_down);
  g_test_add ("/figure/areas/spread", Store, NULL, set_up, test_spread, tear_down);
  g_test_add ("/figure/areas/scatter", Store, NULL, set_up, test_scatter, tear_down);
  g_test_add ("/figure/areas/empty", Store, NULL, set_up, test_empty, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (worst); i++)
    {
      g_autofree char *path = g_strconcat ("/figure/areas/worst/", worst[i].name, NULL);
      g_test_add (path, Store, &worst[i], set_up, test_worst, tear_down);
    }
  return g_test_run ();
}
