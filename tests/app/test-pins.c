/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pinned charts: pinned, ordered, captioned, named, found again in a window that opens later, saved as images.
 */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "plumb-pin-card.h"
#include "window-fixture.h"

/* What the list has: the indicators of its pins, with their captions behind a slash. */
static char *
describe (PlumbWindow *window)
{
  GListModel *items = plumb_pin_board_items (window->board);
  GString *text = g_string_new (plumb_pin_board_name (window->board));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (PlumbPinItem) item = g_list_model_get_item (items, i);

      g_string_append_printf (text, ", %s/%s", plumb_pin_item_selection (item)->indicator,
                              plumb_pin_item_caption (item));
    }
  return g_string_free (text, FALSE);
}

#define ASSERT_LIST(window, expected)           \
  G_STMT_START                                  \
  {                                             \
    g_autofree char *found = describe (window); \
    g_assert_cmpstr (found, ==, expected);      \
  }                                             \
  G_STMT_END

static void
act (PlumbWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  window_fixture_rest (window);
}

static void
pin (PlumbWindow *window, const char *indicator)
{
  plumb_window_go (window, indicator);
  window_fixture_rest (window);
  act (window, "win.pin");
}

static void
caption (PlumbWindow *window, guint position, const char *text)
{
  g_autoptr (PlumbPinItem) item = g_list_model_get_item (plumb_pin_board_items (window->board), position);

  plumb_pin_board_caption (window->board, item, text);
  window_fixture_rest (window);
}

static void
test_pin (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  PlumbWindow *window = window_fixture_open (folder->good, "991", NULL);
  PlumbPinCard *card;

  ASSERT_LIST (window, "Pinned charts");
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  g_assert_cmpstr (plumb_window_page (window), ==, "pins");
  g_assert_cmpuint (plumb_pins_page_n_cards (window->pins), ==, 0);
  act (window, "win.leave");
  g_assert_cmpstr (plumb_window_page (window), ==, "scorecard");

  pin (window, "rereferrals");
  pin (window, "cla_rate");
  plumb_indicator_page_set_kind (window->indicator, PLUMB_FIGURE_NEIGHBOURS);
  window_fixture_rest (window);
  pin (window, "cpp_rate");
  ASSERT_LIST (window, "Pinned charts, rereferrals/, cla_rate/, cpp_rate/");
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  g_assert_cmpuint (plumb_pins_page_n_cards (window->pins), ==, 3);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  window_fixture_rest (window);

  /* by the keys of the first card, then by a drop of the last on the first */
  card = window_fixture_find (GTK_WIDGET (window->pins), PLUMB_TYPE_PIN_CARD);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (card), "pin.move", "i", 1));
  window_fixture_rest (window);
  ASSERT_LIST (window, "Pinned charts, cla_rate/, rereferrals/, cpp_rate/");
  plumb_pin_board_move (window->board, 2, 0);
  window_fixture_rest (window);
  ASSERT_LIST (window, "Pinned charts, cpp_rate/, cla_rate/, rereferrals/");
  /* no way out of the list at its ends */
  card = window_fixture_find (GTK_WIDGET (window->pins), PLUMB_TYPE_PIN_CARD);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (card), "pin.move", "i", -1));
  ASSERT_LIST (window, "Pinned charts, cpp_rate/, cla_rate/, rereferrals/");

  caption (window, 1, "More “children” in care; why?\n= a second line");
  plumb_pin_board_remove (window->board, 0);
  plumb_pin_board_rename (window->board, "Board of March");
  window_fixture_rest (window);
  ASSERT_LIST (window, "Board of March, cla_rate/More “children” in care; why?\n= a second line, rereferrals/");
  g_assert_cmpuint (plumb_pins_page_n_cards (window->pins), ==, 2);
  window_fixture_close (window);

  window = window_fixture_open (folder->good, "992", NULL);
  ASSERT_LIST (window, "Board of March, cla_rate/More “children” in care; why?\n= a second line, rereferrals/");
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  window_fixture_rest (window);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PlumbPinItem) item = g_list_model_get_item (plumb_pin_board_items (window->board), i);

      /* those of the authority that they were pinned for */
      g_assert_cmpstr (plumb_figure_comparison (plumb_pin_item_figure (item))->area->name, ==, "Exampleshire");
      g_assert_cmpint (plumb_figure_kind (plumb_pin_item_figure (item)), ==, PLUMB_FIGURE_TREND);
    }
  window_fixture_close (window);
}

static void
test_lists (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  PlumbWindow *window = window_fixture_open (folder->good, "991", NULL);

  pin (window, "rereferrals");
  plumb_pin_board_open (window->board, "Another");
  window_fixture_rest (window);
  ASSERT_LIST (window, "Another");
  pin (window, "cla_rate");
  ASSERT_LIST (window, "Another, cla_rate/");
  /* a name that another list has is not taken from it */
  plumb_pin_board_rename (window->board, "Pinned charts");
  ASSERT_LIST (window, "Another, cla_rate/");
  plumb_pin_board_open (window->board, "Pinned charts");
  window_fixture_rest (window);
  ASSERT_LIST (window, "Pinned charts, rereferrals/");
  g_assert_cmpuint (g_strv_length ((GStrv) plumb_pin_board_names (window->board)), ==, 2);
  /* an empty list is a list no more, but for the one that is open */
  plumb_pin_board_remove (window->board, 0);
  window_fixture_rest (window);
  plumb_pin_board_open (window->board, "Another");
  window_fixture_rest (window);
  g_assert_cmpuint (g_strv_length ((GStrv) plumb_pin_board_names (window->board)), ==, 1);
  window_fixture_close (window);
}

static void
test_images (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  PlumbWindow *window = window_fixture_open (folder->good, "991", NULL);
  static const char *const names[] = { "01-rereferrals-exampleshire-trend.png", "02-cla_rate-exampleshire-trend.png" };
  g_autofree char *list = g_build_filename (folder->folder, "captions.txt", NULL);
  g_autofree char *captions = NULL;
  g_autoptr (GError) error = NULL;

  pin (window, "rereferrals");
  pin (window, "cla_rate");
  caption (window, 1, "Children");
  window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.save-pins-to", "s", folder->folder));
  window_fixture_rest (window);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder->folder, names[i], NULL);
      g_autofree char *bytes = NULL;

      g_file_get_contents (path, &bytes, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_str_has_prefix (bytes, "\211PNG"));
    }
  g_file_get_contents (list, &captions, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (captions, ==,
                   "01-rereferrals-exampleshire-trend.png\t\n02-cla_rate-exampleshire-trend.png\tChildren\n");
  window_fixture_close (window);
}

static void
put_raw (const char *path, const char *kind, const char *selection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PlumbWarehouse) warehouse = plumb_warehouse_open (path, PLUMB_WAREHOUSE_WRITE, NULL, &error);
  g_autoptr (GPtrArray) pins = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_pin_free);

  g_ptr_array_add (pins, plumb_pin_new (kind, selection, ""));
  g_assert_true (plumb_warehouse_put_pins (warehouse, "Strange", pins, &error));
  g_assert_no_error (error);
}

/* What a newer program, or nobody, has pinned says why it is not drawn, and can be taken off the list. */
static void
test_strange (void)
{
  static const struct
  {
    const char *kind;
    const char *selection;
    const char *says;
  } pins[] = {
    { "hologram", "[selection]\nindicator=rereferrals\narea=991\n", "hologram" },
    { "trend", "[selection]\nindicator=none_such\narea=991\n", "none_such" },
    { "trend", "[selection]\nindicator=rereferrals\n", "names no area" },
    { "trend", "\001 no text at all", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pins); i++)
    {
      g_autoptr (FixtureFolder) folder = fixture_folder_new ();
      g_autoptr (PlumbPinItem) item = NULL;
      PlumbWindow *window;

      put_raw (folder->good, pins[i].kind, pins[i].selection);
      window = window_fixture_open (folder->good, "991", NULL);
      window_fixture_act (window, "win.page", g_variant_new_string ("pins"));
      window_fixture_rest (window);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
      item = g_list_model_get_item (plumb_pin_board_items (window->board), 0);
      g_assert_null (plumb_pin_item_figure (item));
      g_assert_nonnull (strstr (plumb_pin_item_problem (item), pins[i].says));
      plumb_pin_board_remove (window->board, 0);
      window_fixture_rest (window);
      g_assert_cmpuint (plumb_pins_page_n_cards (window->pins), ==, 0);
      window_fixture_close (window);
    }
}

static void
add_tests (void)
{
  g_test_add_func ("/app/pins/pin", test_pin);
  g_test_add_func ("/app/pins/lists", test_lists);
  g_test_add_func ("/app/pins/images", test_images);
  g_test_add_func ("/app/pins/strange", test_strange);
}

int
main (int argc, char **argv)
{
  return window_fixture_run (argc, argv, add_tests);
}
