/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program's own font, with the machine's fonts set to ruin it: other fonts for its name, no smoothing, full
 * hinting. Widths are the font's own: capital H is 721 of 1,000 wide, bold 742 (table hmtx of Cantarell 0.303.1).
 */
#include "plumb-font.h"

#include <glib/gstdio.h>

#include "plumb-text.h"

static const char hostile[] =
  "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
  "<match target=\"pattern\"><edit name=\"family\" mode=\"assign\" binding=\"same\"><string>DejaVu Serif</string></edit>"
  "</match><match target=\"font\"><edit name=\"antialias\" mode=\"assign\"><bool>false</bool></edit>"
  "<edit name=\"hintstyle\" mode=\"assign\"><const>hintfull</const></edit>"
  "<edit name=\"matrix\" mode=\"assign\"><times><name>matrix</name><matrix><double>2</double><double>0</double>"
  "<double>0</double><double>1</double></matrix></times></edit></match></fontconfig>";

static const struct
{
  const char *text;
  gboolean has;
} letters[] = {
  { "North Somerset 15.4\342\200\257%", TRUE },
  { "", TRUE },
  /* Welsh has circumflexes that few fonts lack and one always does */
  { "Plant sy\342\200\231n derbyn gofal: Ŵŵ Ŷŷ Ââ Êê Îî Ôô Ûû", TRUE },
  { "2024\342\201\240\342\200\223\342\201\24025 \342\210\2224.6 £1,234", TRUE },
  { "ילדים", FALSE },
  { "أطفال", FALSE },
  { "子", FALSE },
};

static void
test_letters (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    g_assert_cmpint (plumb_font_has_letters (letters[i].text), ==, letters[i].has);
}

static double
width_of (const char *text, gsize bold_from)
{
  g_autoptr (PangoLayout) layout = plumb_text_layout (text, 1000, bold_from, 0);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return extents.width / (double) PANGO_SCALE;
}

static void
test_width (void)
{
  g_assert_cmpfloat_with_epsilon (width_of ("HHHHHHHHHH", 99), 7210, 1);
  g_assert_cmpfloat_with_epsilon (width_of ("HHHHHHHHHH", 0), 7420, 1);
  /* five of either */
  g_assert_cmpfloat_with_epsilon (width_of ("HHHHHHHHHH", 5), 5 * 721 + 5 * 742, 1);
  /* figures of one width, so that columns stand */
  g_assert_cmpfloat_with_epsilon (width_of ("1111", 99), width_of ("8888", 99), 0.01);
}

/* Asked twice it is the same layout; a text the font lacks is set by another, and no wider than nothing. */
static void
test_kept (void)
{
  g_autoptr (PangoLayout) first = plumb_text_layout ("kept", 12, 99, 0);
  g_autoptr (PangoLayout) second = plumb_text_layout ("kept", 12, 98, 0);
  g_autoptr (PangoLayout) bold = plumb_text_layout ("kept", 12, 0, 0);
  g_autoptr (PangoLayout) wrapped = plumb_text_layout ("kept", 12, 99, 10);

  g_assert_true (first == second);
  g_assert_true (first != bold);
  g_assert_true (first != wrapped);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      g_object_unref (plumb_text_layout (text, 12, 99, 0));
    }
  g_assert_cmpfloat (width_of ("kept", 99), >, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("plumb-font-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "fonts.conf", NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (g_file_set_contents (file, hostile, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", file, TRUE);
  g_test_add_func ("/chart/font/letters", test_letters);
  g_test_add_func ("/chart/font/width", test_width);
  g_test_add_func ("/chart/font/kept", test_kept);
  status = g_test_run ();
  g_unlink (file);
  g_rmdir (folder);
  return status;
}
