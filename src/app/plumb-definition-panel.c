/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an indicator means and where its figures come from.
 */
#include "plumb-definition-panel.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-glossary.h"
#include "plumb-locale.h"

struct _PlumbDefinitionPanel
{
  AdwBin parent_instance;
  /* Template children */
  GtkLabel *plain;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (PlumbDefinitionPanel, plumb_definition_panel, ADW_TYPE_BIN)

/* A link of the glossary opens what the acronym means. */
static gboolean
on_link_cb (GtkLabel *label, const char *uri, gpointer data)
{
  if (!g_str_has_prefix (uri, "glossary:"))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (label), "win.glossary", "s", uri + strlen ("glossary:"));
  return TRUE;
}

static void
set_text (GtkLabel *label, const char *text)
{
  g_autofree char *markup = plumb_glossary_markup (text);

  gtk_label_set_markup (label, markup);
}

static void
plumb_definition_panel_class_init (PlumbDefinitionPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/plumbline/Plumbline/plumb-definition-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbDefinitionPanel, grid);
  gtk_widget_class_bind_template_child (widget_class, PlumbDefinitionPanel, plain);
}

static void
plumb_definition_panel_init (PlumbDefinitionPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->plain, "activate-link", G_CALLBACK (on_link_cb), NULL);
}

static GtkWidget *
label_new (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* A line of the grid; none where there is nothing to say. */
static void
add_line (PlumbDefinitionPanel *self, int *row, const char *name, const char *text)
{
  GtkWidget *value;

  if (text == NULL || *text == '\0')
    return;
  value = label_new (NULL, NULL);
  set_text (GTK_LABEL (value), text);
  g_signal_connect (value, "activate-link", G_CALLBACK (on_link_cb), NULL);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (self->grid, label_new (name, "small"), 0, *row, 1, 1);
  gtk_grid_attach (self->grid, value, 1, *row, 1, 1);
  (*row)++;
}

/* A paragraph for each load: its number in the history, the file, and its days. */
static char *
loads_text (const PlumbIndicatorFacts *facts)
{
  GString *text = g_string_new (NULL);

  for (guint i = facts->loads->len; i > 0; i--)
    {
      const PlumbLoad *load = g_ptr_array_index (facts->loads, i - 1);
      g_autofree char *released = plumb_date_label (load->released);
      g_autofree char *day = g_strndup (load->loaded_at, strlen ("YYYY-MM-DD"));
      g_autofree char *loaded = NULL;
      guint32 date = 0;

      plumb_date_parse (day, &date);
      loaded = plumb_date_label (date);
      if (text->len > 0)
        g_string_append_c (text, '\n');
      /* Translators: a load: its number, the name of its file, the days on which it was released and loaded */
      g_string_append_printf (text, _ ("%u: %s, released %s, loaded %s"), (guint) load->key, load->file_name, released,
                              loaded);
    }
  return g_string_free (text, FALSE);
}

void
plumb_definition_panel_show (PlumbDefinitionPanel *self, const PlumbIndicatorFacts *facts)
{
  const PlumbComparison *comparison = facts->comparison;
  const PlumbIndicator *indicator = comparison->indicator;
  const PlumbObservation *latest = plumb_series_latest (comparison->own);
  g_autofree char *version = g_strdup_printf (_ ("version %d"), indicator->definition_version);
  g_autofree char *as_at = plumb_date_label (comparison->as_at);
  g_autofree char *loads = loads_text (facts);
  GtkWidget *child;
  int row = 0;

  g_return_if_fail (PLUMB_IS_DEFINITION_PANEL (self));

  set_text (self->plain, indicator->plain);
  gtk_widget_set_visible (GTK_WIDGET (self->plain), *indicator->plain != '\0');
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  add_line (self, &row, C_ ("definition", "Counts"), indicator->numerator);
  add_line (self, &row, C_ ("definition", "Out of"), indicator->denominator);
  add_line (self, &row, C_ ("definition", "Unit"), indicator->unit_label);
  add_line (self, &row, C_ ("definition", "Return"), plumb_locale_stored ("return", indicator->source_return));
  add_line (self, &row, C_ ("definition", "Source"), latest == NULL ? NULL : latest->source);
  add_line (self, &row, C_ ("definition", "Loads"), loads);
  add_line (self, &row, C_ ("definition", "As at"), comparison->as_at == 0 ? NULL : as_at);
  add_line (self, &row, C_ ("definition", "Note"), latest == NULL ? NULL : latest->note);
  add_line (self, &row, C_ ("definition", "Definition"), version);
}
