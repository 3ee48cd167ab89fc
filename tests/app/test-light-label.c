/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A light label beside GTK's own: as wide and as high for the same text, in every width; and a word alone is never
 * broken.
 */
#include "plumb-light-label.h"

static const char *const texts[] = { "", "948", "2024–25, 1 year 7 months old",
                                     "The target, 60.0 % or higher, is missed by 35.4 points.", "first\nsecond line" };

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural)
{
  gtk_widget_measure (widget, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
test_as_gtk (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *light = g_object_ref_sink (plumb_light_label_new ());
      GtkWidget *gtk = g_object_ref_sink (gtk_label_new (texts[i]));
      int least, natural, other_least, other, line;

      gtk_label_set_wrap (GTK_LABEL (gtk), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (gtk), PANGO_WRAP_WORD_CHAR);
      plumb_light_label_set (PLUMB_LIGHT_LABEL (light), texts[i]);
      g_assert_cmpstr (plumb_light_label_get (PLUMB_LIGHT_LABEL (light)), ==, texts[i]);
      measure (light, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural);
      measure (gtk, GTK_ORIENTATION_HORIZONTAL, -1, &other_least, &other);
      /* figures of one width may be wider than they are each by itself */
      g_assert_cmpint (natural, >=, other);
      g_assert_cmpint (natural, <=, other + other / 10);
      g_assert_cmpint (least, <=, natural);
      measure (light, GTK_ORIENTATION_VERTICAL, -1, &line, NULL);
      for (int width = natural + 20; width > MAX (least, other_least); width -= 7)
        {
          int height, gtk_height;

          plumb_light_label_set (PLUMB_LIGHT_LABEL (light), texts[i]);
          measure (light, GTK_ORIENTATION_VERTICAL, width, &height, NULL);
          measure (gtk, GTK_ORIENTATION_VERTICAL, width, &gtk_height, NULL);
          /* wider figures may need a line more */
          g_assert_cmpint (height, >=, gtk_height);
          g_assert_cmpint (height, <=, gtk_height + line);
          if (width >= natural)
            g_assert_cmpint (height, ==, gtk_height);
        }
      g_object_unref (light);
      g_object_unref (gtk);
    }
}

/* From narrow to wide and back again the heights are the same. */
static void
test_again (void)
{
  GtkWidget *light = g_object_ref_sink (plumb_light_label_new ());
  int natural, line, narrow, height;

  plumb_light_label_set (PLUMB_LIGHT_LABEL (light), texts[3]);
  measure (light, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural);
  measure (light, GTK_ORIENTATION_VERTICAL, -1, &line, NULL);
  measure (light, GTK_ORIENTATION_VERTICAL, natural / 2 + 20, &narrow, NULL);
  g_assert_cmpint (narrow, >=, 2 * line - 2);
  measure (light, GTK_ORIENTATION_VERTICAL, natural, &height, NULL);
  g_assert_cmpint (height, ==, line);
  measure (light, GTK_ORIENTATION_VERTICAL, natural / 2 + 20, &height, NULL);
  g_assert_cmpint (height, ==, narrow);
  /* another text is measured anew */
  plumb_light_label_set (PLUMB_LIGHT_LABEL (light), "948");
  measure (light, GTK_ORIENTATION_VERTICAL, natural / 2 + 20, &height, NULL);
  g_assert_cmpint (height, ==, line);
  g_object_unref (light);
}

static void
test_words (void)
{
  GtkWidget *light = g_object_ref_sink (plumb_light_label_new ());
  int least, natural;

  plumb_light_label_set (PLUMB_LIGHT_LABEL (light), "Cyrhaeddwyd");
  measure (light, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural);
  g_assert_cmpint (least, ==, natural);
  plumb_light_label_set (PLUMB_LIGHT_LABEL (light), "Cyrhaeddwyd y targed yn llawn");
  measure (light, GTK_ORIENTATION_HORIZONTAL, -1, &natural, NULL);
  g_assert_cmpint (natural, >=, least);
  plumb_light_label_set_markup (PLUMB_LIGHT_LABEL (light), "<b>a &amp; b</b> c");
  g_assert_cmpstr (plumb_light_label_get (PLUMB_LIGHT_LABEL (light)), ==, "a & b c");
  g_object_unref (light);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  g_test_add_func ("/app/light-label/as-gtk", test_as_gtk);
  g_test_add_func ("/app/light-label/again", test_again);
  g_test_add_func ("/app/light-label/words", test_words);
  return g_test_run ();
}
