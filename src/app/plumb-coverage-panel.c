/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Coverage as a table of indicators by periods, shaded by the number of areas. Years, months and days are told apart:
 * beside each other they would leave most cells empty.
 */
#include "plumb-coverage-panel.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-figure-table.h"

/* Columns shown: a window has no room for more, and a list has to be quick. */
#define MOST_PERIODS 24

struct _PlumbCoveragePanel
{
  AdwBin parent_instance;
  /* Template children */
  GtkLabel *note;
  GtkDropDown *frequencies;
  PlumbFigureTable *table;
  /* Owned */
  PlumbSession *session;
  gulong changed_handler;
  GCancellable *reading;
  guint32 as_at; /* the day whose coverage was asked for last, 0 for now */
  GArray *coverage;
  GArray *offered; /* PlumbFrequency, as the drop-down has them */
  GPtrArray *rows;
  guint most;      /* the largest number in them */
  gboolean listed; /* the table has them */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PlumbCoveragePanel, plumb_coverage_panel, ADW_TYPE_BIN)

static const char *
frequency_label (PlumbFrequency frequency)
{
  switch (frequency)
    {
    case PLUMB_FREQUENCY_QUARTER:
      return C_ ("frequency", "Quarters");
    case PLUMB_FREQUENCY_MONTH:
      return C_ ("frequency", "Months");
    case PLUMB_FREQUENCY_DAY:
      return C_ ("frequency", "Days");
    case PLUMB_FREQUENCY_YEAR:
    default:
      return C_ ("frequency", "Years");
    }
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* The codes of the latest periods of @frequency, in their order, each once. @all is how many there are. */
static GArray *
list_periods (PlumbCoveragePanel *self, PlumbFrequency frequency, guint *all)
{
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = 0;

  for (guint i = 0; i < self->coverage->len; i++)
    {
      const PlumbPeriod period = g_array_index (self->coverage, PlumbCoverage, i).period;
      const gint64 code = plumb_period_code (period);

      if (plumb_period_frequency (period) == frequency)
        g_array_append_val (codes, code);
    }
  g_array_sort (codes, compare_codes);
  for (guint i = 0; i < codes->len; i++)
    if (i == 0 || g_array_index (codes, gint64, i) != g_array_index (codes, gint64, n - 1))
      g_array_index (codes, gint64, n++) = g_array_index (codes, gint64, i);
  g_array_set_size (codes, n);
  *all = n;
  if (n > MOST_PERIODS)
    g_array_remove_range (codes, 0, n - MOST_PERIODS);
  return codes;
}

static const char *
indicator_name (PlumbCoveragePanel *self, gint64 key)
{
  GPtrArray *indicators = plumb_session_indicators (self->session);

  for (guint i = 0; i < indicators->len; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (indicators, i);

      if (indicator->key == key)
        return indicator->name;
    }
  return "";
}

static char **
make_heads (GArray *codes)
{
  char **heads = g_new0 (char *, codes->len + 2);

  heads[0] = g_strdup (_ ("Indicator"));
  for (guint i = 0; i < codes->len; i++)
    heads[i + 1] = plumb_period_to_string (plumb_period_from_code (g_array_index (codes, gint64, i)));
  return heads;
}

/* The row of the indicator that begins at @first; NULL when it has no such period. @next is where the next one begins.
 */
static char **
make_row (PlumbCoveragePanel *self, GArray *codes, guint first, guint *next, guint *most)
{
  const PlumbCoverage *begin = &g_array_index (self->coverage, PlumbCoverage, first);
  char **cells = g_new0 (char *, codes->len + 2);
  gboolean any = FALSE;

  for (*next = first; *next < self->coverage->len; (*next)++)
    {
      const PlumbCoverage *one = &g_array_index (self->coverage, PlumbCoverage, *next);
      const gint64 code = plumb_period_code (one->period);
      guint column;

      if (one->indicator != begin->indicator)
        break;
      if (!g_array_binary_search (codes, &code, compare_codes, &column))
        continue;
      cells[column + 1] = g_strdup_printf ("%u", one->areas);
      *most = MAX (*most, one->areas);
      any = TRUE;
    }
  if (!any)
    {
      g_free (cells);
      return NULL;
    }
  cells[0] = g_strdup (indicator_name (self, begin->indicator));
  for (guint i = 0; i < codes->len; i++)
    if (cells[i + 1] == NULL)
      cells[i + 1] = g_strdup ("0");
  return cells;
}

/* Puts the rows into the table, which makes a label for every cell, once the table is seen. */
static void
list_rows (PlumbCoveragePanel *self)
{
  if (self->listed || self->rows == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->listed = TRUE;
  plumb_figure_table_set_heat (self->table, self->most);
  plumb_figure_table_set_rows (self->table, self->rows);
}

/* What the numbers are, of which day, and how many of the @all periods are shown. */
static char *
describe (PlumbCoveragePanel *self, guint n, guint all)
{
  g_autofree char *latest = g_strdup_printf (_ ("These are the latest %u of %u periods."), n, all);
  g_autofree char *first = NULL;

  if (self->as_at != 0)
    {
      g_autofree char *day = plumb_date_label (self->as_at);

      /* Translators: %s is a day. */
      first = g_strdup_printf (_ ("How many areas had a figure, shown or hidden, as the warehouse stood on %s."), day);
    }
  else
    first = g_strdup (_ ("How many areas have a figure, shown or hidden, as the warehouse stands now."));
  return g_strjoin (" ", first, _ ("The stronger the shade, the more."), all > n ? latest : NULL, NULL);
}

static void
show (PlumbCoveragePanel *self)
{
  guint selected = gtk_drop_down_get_selected (self->frequencies);
  g_autoptr (GArray) codes = NULL;
  g_autofree char *note = NULL;
  guint most = 0;
  guint all = 0;

  if (self->filling || self->coverage == NULL)
    return;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (selected >= self->offered->len)
    return;
  codes = list_periods (self, g_array_index (self->offered, PlumbFrequency, selected), &all);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (self->rows, make_heads (codes));
  for (guint i = 0; i < self->coverage->len;)
    {
      char **row = make_row (self, codes, i, &i, &most);

      if (row != NULL)
        g_ptr_array_add (self->rows, row);
    }
  self->most = most;
  self->listed = FALSE;
  list_rows (self);
  gtk_label_set_label (self->note, note = describe (self, codes->len, all));
}

/* Offers the kinds of period that there are. */
static void
fill (PlumbCoveragePanel *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_array_set_size (self->offered, 0);
  for (PlumbFrequency frequency = PLUMB_FREQUENCY_YEAR; frequency <= PLUMB_FREQUENCY_DAY; frequency++)
    {
      guint all;
      g_autoptr (GArray) codes = list_periods (self, frequency, &all);

      if (all == 0)
        continue;
      g_array_append_val (self->offered, frequency);
      gtk_string_list_append (labels, frequency_label (frequency));
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->frequencies, G_LIST_MODEL (labels));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->table), self->offered->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->frequencies), self->offered->len > 1);
  if (self->offered->len == 0)
    gtk_label_set_label (self->note, self->as_at != 0 ? _ ("Nothing in this warehouse had been published by that day.")
                                                      : _ ("Nothing has been loaded into this warehouse yet."));
  show (self);
}

static gpointer
read_coverage (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  return plumb_warehouse_get_coverage (warehouse, GPOINTER_TO_UINT (data), error);
}

static void
on_coverage_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbCoveragePanel) self = data;
  g_autoptr (GError) error = NULL;
  GArray *coverage = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (coverage == NULL)
    {
      gtk_label_set_label (self->note, error->message);
      return;
    }
  g_clear_pointer (&self->coverage, g_array_unref);
  self->coverage = coverage;
  fill (self);
}

static void
cancel_reading (PlumbCoveragePanel *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
on_session_changed_cb (PlumbCoveragePanel *self)
{
  if (plumb_session_as_at (self->session) != self->as_at)
    plumb_coverage_panel_reload (self);
}

static void
plumb_coverage_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plumb_coverage_panel_parent_class)->map (widget);
  list_rows (PLUMB_COVERAGE_PANEL (widget));
}

static void
plumb_coverage_panel_dispose (GObject *object)
{
  PlumbCoveragePanel *self = PLUMB_COVERAGE_PANEL (object);

  plumb_coverage_panel_set_session (self, NULL);
  cancel_reading (self);
  g_clear_pointer (&self->offered, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (plumb_coverage_panel_parent_class)->dispose (object);
}

static void
plumb_coverage_panel_class_init (PlumbCoveragePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_coverage_panel_dispose;
  widget_class->map = plumb_coverage_panel_map;
  g_type_ensure (PLUMB_TYPE_FIGURE_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-coverage-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbCoveragePanel, frequencies);
  gtk_widget_class_bind_template_child (widget_class, PlumbCoveragePanel, note);
  gtk_widget_class_bind_template_child (widget_class, PlumbCoveragePanel, table);
  gtk_widget_class_bind_template_callback (widget_class, show);
}

static void
plumb_coverage_panel_init (PlumbCoveragePanel *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (PlumbFrequency));
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_access_name (self->frequencies, _ ("Periods"));
}

void
plumb_coverage_panel_set_session (PlumbCoveragePanel *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_COVERAGE_PANEL (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_handler, self->session);
  g_set_object (&self->session, session);
  if (session != NULL)
    self->changed_handler = g_signal_connect_swapped (session, "changed", G_CALLBACK (on_session_changed_cb), self);
  g_clear_pointer (&self->coverage, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  plumb_figure_table_set_rows (self->table, NULL);
  plumb_coverage_panel_reload (self);
}

void
plumb_coverage_panel_reload (PlumbCoveragePanel *self)
{
  g_return_if_fail (PLUMB_IS_COVERAGE_PANEL (self));

  cancel_reading (self);
  if (self->session == NULL)
    return;
  self->reading = g_cancellable_new ();
  self->as_at = plumb_session_as_at (self->session);
  plumb_worker_run_async (plumb_session_worker (self->session), read_coverage, GUINT_TO_POINTER (self->as_at), NULL,
                          (GDestroyNotify) g_array_unref, self->reading, on_coverage_read_cb, g_object_ref (self));
}

gboolean
plumb_coverage_panel_busy (PlumbCoveragePanel *self)
{
  return self->reading != NULL;
}

const char *
plumb_coverage_panel_text (PlumbCoveragePanel *self, guint row, guint column)
{
  char **cells = self->rows != NULL && row < self->rows->len ? g_ptr_array_index (self->rows, row) : NULL;

  return cells != NULL && column < g_strv_length (cells) ? cells[column] : "";
}
