/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people write of a figure: it counts before what loads bring, each edit is kept, each day sees its own, and no
 * load takes it back.
 */
#include "plumb-test-warehouse.h"

#include <string.h>

static PlumbCommentary *
new_commentary (TestWarehouse *fixture, PlumbRemark remark, const char *period, const char *text, const char *since)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  PlumbCommentary fields = { .remark = remark,
                             .indicator = indicator,
                             .area = area,
                             .period = test_period (period),
                             .reason = (char *) text,
                             .since = (char *) since };

  return plumb_commentary_new (&fields);
}

static gboolean
write_edit (TestWarehouse *fixture,
            PlumbRemark remark,
            const char *period,
            const char *text,
            const char *day,
            GError **error)
{
  g_autofree char *since = day == NULL ? NULL : g_strconcat (day, "T09:30:00Z", NULL);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);

  g_ptr_array_add (edits, new_commentary (fixture, remark, period, text, since));
  return plumb_warehouse_write (fixture->warehouse, edits, error);
}

static void
say (TestWarehouse *fixture, PlumbRemark remark, const char *period, const char *text, const char *day)
{
  g_autoptr (GError) error = NULL;

  write_edit (fixture, remark, period, text, day, &error);
  g_assert_no_error (error);
}

/* A load with commentary, an annotation and a break for the same period. */
static gint64
load_remarks (TestWarehouse *fixture, const char *released, const char *text)
{
  g_autoptr (PlumbCommentary) commentary = new_commentary (fixture, PLUMB_REMARK_COMMENTARY, "2025", text, NULL);
  g_autoptr (PlumbLoad) load = NULL;
  g_autoptr (GError) error = NULL;

  test_begin (fixture, released, 0);
  g_assert_true (plumb_warehouse_put_commentary (fixture->warehouse, commentary, &error));
  g_assert_true (
    plumb_warehouse_put_break (fixture->warehouse, fixture->referrals, 0, test_period ("2025"), TRUE, text, &error));
  g_assert_true (
    plumb_warehouse_put_break (fixture->warehouse, fixture->referrals, 0, test_period ("2025"), FALSE, text, &error));
  load = plumb_warehouse_commit_load (fixture->warehouse, &error);
  g_assert_no_error (error);
  return load->key;
}

/* One line for all that counts on the day: commentary, then the remarks on the chart; in brackets what a file brought.
 */
static void
assert_said (TestWarehouse *fixture, const char *as_at, const char *expected)
{
  const guint32 day = as_at == NULL ? 0 : test_day (as_at);
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) said = plumb_warehouse_list_commentary (fixture->warehouse, NULL, NULL, day, &error);
  g_autoptr (GPtrArray) breaks = plumb_warehouse_get_breaks (fixture->warehouse, indicator, area, day, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < said->len; i++)
    {
      const PlumbCommentary *one = g_ptr_array_index (said, i);

      g_string_append_printf (text, *one->file == '\0' ? "%s;" : "(%s);", one->reason);
    }
  for (guint i = 0; i < breaks->len; i++)
    {
      const PlumbBreak *one = g_ptr_array_index (breaks, i);

      g_string_append_printf (text, one->file == NULL ? "%s%s;" : "%s(%s);", one->annotation ? "*" : "|", one->note);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_versions (TestWarehouse *fixture, PlumbRemark remark, const char *as_at, const char *expected)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions =
    plumb_warehouse_list_versions (fixture->warehouse, indicator, area, as_at == NULL ? 0 : test_day (as_at), &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < versions->len; i++)
    {
      const PlumbCommentary *one = g_ptr_array_index (versions, i);

      if (one->remark != remark || !plumb_period_equal (one->period, test_period ("2025")))
        continue;
      g_assert_cmpstr (one->indicator->id, ==, "referrals");
      g_string_append_printf (text, *one->file == '\0' ? "%.10s %s;" : "(%.10s %s);", one->since, one->reason);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_sound (TestWarehouse *fixture)
{
  g_auto (GStrv) problems = NULL;

  g_assert_true (plumb_warehouse_verify (fixture->warehouse, &problems, NULL));
  g_assert_cmpuint (g_strv_length (problems), ==, 0);
}

static void
test_commentary (TestWarehouse *fixture, gconstpointer data)
{
  gint64 load = load_remarks (fixture, "2026-02-01", "File");
  g_autoptr (PlumbUnload) unload = NULL;

  say (fixture, PLUMB_REMARK_COMMENTARY, "2025", "First", "2026-01-10");
  say (fixture, PLUMB_REMARK_COMMENTARY, "2025", "Second", "2026-03-10");
  say (fixture, PLUMB_REMARK_COMMENTARY, "2025", "Third", "2026-03-10");
  assert_said (fixture, NULL, "Third;*(File);|(File);");
  /* of a day the last one counts; what a file said later does not push out what a person wrote */
  assert_said (fixture, "2026-03-10", "Third;*(File);|(File);");
  assert_said (fixture, "2026-03-09", "First;*(File);|(File);");
  assert_said (fixture, "2026-01-10", "First;");
  assert_said (fixture, "2026-01-09", "");

  /* taken back, what the file says stands again; until the day it was taken back nothing changes */
  say (fixture, PLUMB_REMARK_COMMENTARY, "2025", "", "2026-04-01");
  assert_said (fixture, NULL, "(File);*(File);|(File);");
  assert_said (fixture, "2026-03-31", "Third;*(File);|(File);");
  assert_versions (fixture, PLUMB_REMARK_COMMENTARY, NULL,
                   "2026-04-01 ;2026-03-10 Third;2026-03-10 Second;2026-01-10 First;(2026-02-01 File);");
  assert_versions (fixture, PLUMB_REMARK_COMMENTARY, "2026-01-31", "2026-01-10 First;");

  /* and what is written again counts, also without the load */
  say (fixture, PLUMB_REMARK_COMMENTARY, "2025", "Fourth", "2026-05-01");
  unload = plumb_warehouse_unload (fixture->warehouse, load, NULL);
  g_assert_cmpint (unload->commentary, ==, 1);
  assert_said (fixture, NULL, "Fourth;");
  assert_versions (fixture, PLUMB_REMARK_COMMENTARY, NULL,
                   "2026-05-01 Fourth;2026-04-01 ;2026-03-10 Third;2026-03-10 Second;2026-01-10 First;");
  assert_sound (fixture);
}

static void
test_on_chart (TestWarehouse *fixture, gconstpointer data)
{
  load_remarks (fixture, "2026-02-01", "File");
  say (fixture, PLUMB_REMARK_BREAK, "2025", "New system", "2026-03-01");
  say (fixture, PLUMB_REMARK_ANNOTATION, "2025", "Snow", "2026-03-01");
  say (fixture, PLUMB_REMARK_ANNOTATION, "2024", "Flood", "2026-03-02");
  /* by period; what files declare stays beside what is written */
  assert_said (fixture, NULL, "(File);*Flood;*(File);|(File);|New system;*Snow;");
  assert_said (fixture, "2026-03-01", "(File);*(File);|(File);|New system;*Snow;");
  say (fixture, PLUMB_REMARK_BREAK, "2025", "", "2026-03-03");
  say (fixture, PLUMB_REMARK_ANNOTATION, "2025", "Ice", "2026-03-03");
  assert_said (fixture, NULL, "(File);*Flood;*(File);|(File);*Ice;");
  assert_versions (fixture, PLUMB_REMARK_BREAK, NULL, "2026-03-03 ;2026-03-01 New system;(2026-02-01 File);");
  assert_versions (fixture, PLUMB_REMARK_ANNOTATION, NULL, "2026-03-03 Ice;2026-03-01 Snow;(2026-02-01 File);");
  assert_versions (fixture, PLUMB_REMARK_COMMENTARY, NULL, "(2026-02-01 File);");
  assert_sound (fixture);
}

/* Of one area alone, unlike a break that a file declares for all. */
static void
test_elsewhere (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbIndicator) other = plumb_warehouse_find_indicator (fixture->warehouse, "rereferrals", NULL);
  g_autoptr (PlumbArea) here = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  g_autoptr (PlumbArea) there = plumb_warehouse_get_area (fixture->warehouse, fixture->bristol, NULL);
  const struct
  {
    PlumbIndicator *indicator;
    PlumbArea *area;
    guint n;
  } cases[] = { { indicator, here, 1 }, { indicator, there, 0 }, { other, here, 0 } };

  say (fixture, PLUMB_REMARK_BREAK, "2025", "New system", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) breaks =
        plumb_warehouse_get_breaks (fixture->warehouse, cases[i].indicator, cases[i].area, 0, NULL);

      g_assert_cmpuint (breaks->len, ==, cases[i].n);
    }
}

/* All of an edit comes back, and the clock says when it was made. */
static void
test_whole (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (PlumbIndicator) indicator = plumb_warehouse_find_indicator (fixture->warehouse, "referrals", NULL);
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area (fixture->warehouse, fixture->somerset, NULL);
  PlumbCommentary fields = { .indicator = indicator,
                             .area = area,
                             .period = test_period ("2025"),
                             .reason = (char *) "'); DROP TABLE edit; --\n“Two lines”",
                             .done = (char *) "Done",
                             .owner = (char *) "Head",
                             .next_action = (char *) "Next",
                             .due = test_day ("2026-05-01") };
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GDateTime) written = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;
  const PlumbCommentary *found;

  g_ptr_array_add (edits, plumb_commentary_new (&fields));
  g_assert_true (plumb_warehouse_write (fixture->warehouse, edits, &error));
  list = plumb_warehouse_list_commentary (fixture->warehouse, indicator, area, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 1);
  found = g_ptr_array_index (list, 0);
  g_assert_cmpstr (found->reason, ==, fields.reason);
  g_assert_cmpstr (found->done, ==, "Done");
  g_assert_cmpstr (found->owner, ==, "Head");
  g_assert_cmpstr (found->next_action, ==, "Next");
  g_assert_cmpuint (found->due, ==, fields.due);
  g_assert_cmpstr (found->file, ==, "");
  written = g_date_time_new_from_iso8601 (found->since, NULL);
  g_assert_nonnull (written);
  g_assert_cmpint (ABS (g_date_time_difference (now, written)), <, G_TIME_SPAN_MINUTE);
}

/* Several go in together or not at all; a text that is too long is refused, one that just fits is not. */
static void
test_refused (TestWarehouse *fixture, gconstpointer data)
{
  const struct
  {
    PlumbRemark remark;
    gsize most;
  } cases[] = { { PLUMB_REMARK_COMMENTARY, PLUMB_EDIT_LENGTH }, { PLUMB_REMARK_BREAK, PLUMB_NOTE_LENGTH } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *longest = g_strnfill (cases[i].most, 'x');
      g_autofree char *too_long = g_strnfill (cases[i].most + 1, 'x');
      g_autofree char *expected = g_strconcat (i == 0 ? "" : "|", longest, ";", NULL);
      g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_commentary_free);
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (edits, new_commentary (fixture, PLUMB_REMARK_ANNOTATION, "2025", "Snow", NULL));
      g_ptr_array_add (edits, new_commentary (fixture, cases[i].remark, "2025", too_long, NULL));
      g_assert_false (plumb_warehouse_write (fixture->warehouse, edits, &error));
      g_assert_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT);
      test_assert_sentence (error, fixture->path);
      assert_said (fixture, NULL, "");
      say (fixture, cases[i].remark, "2025", longest, NULL);
      assert_said (fixture, NULL, expected);
      say (fixture, cases[i].remark, "2025", "", NULL);
    }
}

/* While another program writes nothing is kept, and afterwards the same goes in. */
static void
test_busy (TestWarehouse *fixture, gconstpointer data)
{
  g_autoptr (PlumbWarehouse) other = plumb_warehouse_open (fixture->path, PLUMB_WAREHOUSE_WRITE, NULL, NULL);
  PlumbLoad load = { .file_name = (char *) "x.csv", .layout = (char *) "tidy", .released = test_day ("2026-01-01") };
  g_autoptr (GCancellable) impatient = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (plumb_warehouse_begin_load (other, &load, 0, NULL));
  /* one who is cancelled does not wait for a lock */
  g_cancellable_cancel (impatient);
  plumb_warehouse_set_cancellable (fixture->warehouse, impatient);
  g_assert_false (write_edit (fixture, PLUMB_REMARK_BREAK, "2025", "New system", NULL, &error));
  g_assert_nonnull (error);
  plumb_warehouse_set_cancellable (fixture->warehouse, NULL);
  plumb_warehouse_roll_back (other);
  assert_said (fixture, NULL, "");
  say (fixture, PLUMB_REMARK_BREAK, "2025", "New system", NULL);
  assert_said (fixture, NULL, "|New system;");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(name, function) \
  g_test_add ("/warehouse/edits/" name, TestWarehouse, NULL, test_warehouse_set_up, function, test_warehouse_tear_down)
  ADD ("commentary", test_commentary);
  ADD ("on-chart", test_on_chart);
  ADD ("elsewhere", test_elsewhere);
  ADD ("whole", test_whole);
  ADD ("refused", test_refused);
  ADD ("busy", test_busy);
  return g_test_run ();
}
