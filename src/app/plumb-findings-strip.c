/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strengths and areas for development. A row carries the id of its indicator.
 */
#include "plumb-findings-strip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-access.h"
#include "plumb-light-label.h"
#include "plumb-sentences.h"

/* Lines of either list that there is room for without scrolling. */
#define FIRST_LINES 3

enum
{
  SIGNAL_OPEN_INDICATOR,
  N_SIGNALS
};

struct _PlumbFindingsStrip
{
  AdwBin parent_instance;
  /* Template children */
  GtkToggleButton *fold;
  GtkImage *fold_icon;
  GtkLabel *fold_label;
  GtkWidget *cards;
  PlumbLightLabel *strengths_title;
  GtkListBox *strengths;
  PlumbLightLabel *development_title;
  GtkListBox *development;
  gboolean folded;
  /* Owned, while lines are still to come */
  PlumbScorecardShared *shared;
  guint idle;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbFindingsStrip, plumb_findings_strip, ADW_TYPE_BIN)

static void
on_row_activated_cb (PlumbFindingsStrip *self, GtkListBoxRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "plumb-indicator");

  if (id != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN_INDICATOR], 0, id);
}

static void
update_fold (PlumbFindingsStrip *self)
{
  gboolean open = !self->folded || gtk_toggle_button_get_active (self->fold);

  gtk_widget_set_visible (GTK_WIDGET (self->fold), self->folded);
  gtk_widget_set_visible (self->cards, open);
  gtk_image_set_from_icon_name (self->fold_icon, open ? "pan-down-symbolic" : "pan-end-symbolic");
}

static void
on_fold_toggled_cb (PlumbFindingsStrip *self)
{
  update_fold (self);
}

static void
stop (PlumbFindingsStrip *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->shared, plumb_scorecard_shared_release);
}

static void
plumb_findings_strip_dispose (GObject *object)
{
  stop (PLUMB_FINDINGS_STRIP (object));
  G_OBJECT_CLASS (plumb_findings_strip_parent_class)->dispose (object);
}

static void
plumb_findings_strip_class_init (PlumbFindingsStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_findings_strip_dispose;

  /* open-indicator: the sentence on the indicator with the id @id was activated. */
  signals[SIGNAL_OPEN_INDICATOR] = g_signal_new ("open-indicator", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PLUMB_TYPE_LIGHT_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-findings-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsStrip, cards);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsStrip, development);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsStrip, development_title);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsStrip, fold);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsStrip, fold_icon);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsStrip, fold_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsStrip, strengths);
  gtk_widget_class_bind_template_child (widget_class, PlumbFindingsStrip, strengths_title);
  gtk_widget_class_bind_template_callback (widget_class, on_fold_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
plumb_findings_strip_init (PlumbFindingsStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_access_leave_on_tab (GTK_WIDGET (self->strengths));
  plumb_access_leave_on_tab (GTK_WIDGET (self->development));
  plumb_access_name (self->strengths, _ ("Strengths"));
  plumb_access_name (self->development, _ ("Areas for development"));
}

/* The weightiest of @reasons. */
static PlumbReasons
first_reason (PlumbReasons reasons)
{
  return reasons & (~reasons + 1U);
}

/* A shape that goes with the list, the name in bold, the figure, and the weightiest reason why it stands here; all
 * reasons are its description. */
static GtkWidget *
line_new (const PlumbScorecardRow *row, const PlumbFinding *finding, gboolean development)
{
  const PlumbIndicator *indicator = row->comparison->indicator;
  const PlumbFinding first = { finding->index, development ? 0 : first_reason (finding->good),
                               development ? first_reason (finding->bad) : 0 };
  g_autofree char *all = plumb_sentences_finding (row->comparison, &row->standing, finding, development);
  g_autofree char *why = plumb_sentences_finding (row->comparison, &row->standing, &first, development);
  const char *rest = g_str_has_prefix (why, indicator->name) ? why + strlen (indicator->name) : NULL;
  g_autofree char *markup = rest == NULL ? g_markup_printf_escaped ("<b>%s</b> %s", indicator->name, why)
                                         : g_markup_printf_escaped ("<b>%s</b>%s", indicator->name, rest);
  GtkWidget *line = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *shape = gtk_image_new_from_icon_name (development ? "plumb-missed-symbolic" : "plumb-met-symbolic");
  GtkWidget *text = plumb_light_label_new ();

  gtk_image_set_pixel_size (GTK_IMAGE (shape), 12);
  gtk_widget_set_valign (shape, GTK_ALIGN_START);
  gtk_widget_set_margin_top (shape, 4);
  gtk_widget_add_css_class (shape, development ? "bad" : "good");
  plumb_light_label_set_markup (PLUMB_LIGHT_LABEL (text), markup);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), shape);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), box);
  gtk_widget_set_tooltip_text (line, all);
  g_object_set_data_full (G_OBJECT (line), "plumb-indicator", g_strdup (indicator->id), g_free);
  plumb_access_name (line, why);
  return line;
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (old));
}

/* The findings from @from up to before @to. */
static void
fill (GtkListBox *list, const PlumbScorecard *scorecard, gboolean development, guint from, guint to)
{
  const GArray *findings = development ? scorecard->development : scorecard->strengths;

  for (guint i = from; i < MIN (to, findings->len); i++)
    {
      const PlumbFinding *finding = &g_array_index (findings, PlumbFinding, i);

      gtk_list_box_append (list, line_new (g_ptr_array_index (scorecard->rows, finding->index), finding, development));
    }
}

static gboolean
on_idle_cb (gpointer data)
{
  PlumbFindingsStrip *self = data;

  self->idle = 0;
  fill (self->strengths, self->shared->scorecard, FALSE, FIRST_LINES, G_MAXUINT);
  fill (self->development, self->shared->scorecard, TRUE, FIRST_LINES, G_MAXUINT);
  g_clear_pointer (&self->shared, plumb_scorecard_shared_release);
  return G_SOURCE_REMOVE;
}

static void
set_title (PlumbLightLabel *label, const char *title, const char *none, guint n)
{
  g_autofree char *text = n == 0 ? g_strdup (none) : g_strdup_printf ("%s  %u", title, n);

  plumb_light_label_set (label, text);
}

/* A scrolled window with nothing in it that can have the focus takes every Tab and keeps none. */
static void
show_list (GtkListBox *list, gboolean visible)
{
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_SCROLLED_WINDOW), visible);
}

void
plumb_findings_strip_show (PlumbFindingsStrip *self, PlumbScorecardShared *shared)
{
  const PlumbScorecard *scorecard = shared == NULL ? NULL : shared->scorecard;
  g_autofree char *strengths = NULL;
  g_autofree char *development = NULL;
  g_autofree char *both = NULL;
  guint n_strengths, n_development;

  g_return_if_fail (PLUMB_IS_FINDINGS_STRIP (self));

  stop (self);
  clear (self->strengths);
  clear (self->development);
  if (scorecard == NULL)
    return;
  fill (self->strengths, scorecard, FALSE, 0, FIRST_LINES);
  fill (self->development, scorecard, TRUE, 0, FIRST_LINES);
  self->shared = g_rc_box_acquire (shared);
  self->idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 10, on_idle_cb, self, NULL);
  n_strengths = scorecard->strengths->len;
  n_development = scorecard->development->len;
  show_list (self->strengths, n_strengths > 0);
  show_list (self->development, n_development > 0);
  set_title (self->strengths_title, _ ("Strengths"), _ ("No figure stands out as a strength"), n_strengths);
  set_title (self->development_title, _ ("Areas for development"),
             _ ("No figure stands out as an area for development"), n_development);
  strengths = g_strdup_printf (ngettext ("%u strength", "%u strengths", n_strengths), n_strengths);
  development =
    g_strdup_printf (ngettext ("%u area for development", "%u areas for development", n_development), n_development);
  /* Translators: 3 strengths, 5 areas for development */
  both = g_strdup_printf (_ ("%s, %s"), strengths, development);
  gtk_label_set_label (self->fold_label, both);
  plumb_access_name (self->fold, both);
}

void
plumb_findings_strip_set_folded (PlumbFindingsStrip *self, gboolean folded)
{
  g_return_if_fail (PLUMB_IS_FINDINGS_STRIP (self));

  self->folded = folded;
  update_fold (self);
}

void
plumb_findings_strip_open (PlumbFindingsStrip *self, gboolean development, int position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (development ? self->development : self->strengths, position);

  if (row != NULL)
    on_row_activated_cb (self, row);
}
