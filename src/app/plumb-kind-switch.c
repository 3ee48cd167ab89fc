/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list has what can be shown first, then what cannot, with the reason as the second line of its row.
 */
#include "plumb-kind-switch.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

/* A row of the list. */
typedef struct
{
  GtkListBoxRow *row;
  GtkLabel *name;
  GtkLabel *about;
} Row;

struct _PlumbKindSwitch
{
  AdwBin parent_instance;
  /* Template children */
  GtkBox *buttons;
  GtkMenuButton *more;
  GtkPopover *popover;
  GtkListBox *list;
  /* Borrowed */
  GtkToggleButton *usual[PLUMB_KIND_SWITCH_BUTTONS];
  Row rows[PLUMB_N_FIGURES];
  /* Owned */
  GPtrArray *lacks; /* nullable */
  PlumbFigureKind kind;
  gboolean narrow;
  gboolean taking;
};

static guint signals[N_SIGNALS];

static const PlumbFigureKind usual[] = { PLUMB_FIGURE_TREND, PLUMB_FIGURE_NEIGHBOURS, PLUMB_FIGURE_CONTROL,
                                         PLUMB_FIGURE_SEASONAL, PLUMB_FIGURE_STACKED };
G_STATIC_ASSERT (G_N_ELEMENTS (usual) == PLUMB_KIND_SWITCH_BUTTONS);

G_DEFINE_FINAL_TYPE (PlumbKindSwitch, plumb_kind_switch, ADW_TYPE_BIN)

/* Its label; of one that has nothing to show with a word for that. */
static char *
kind_label (PlumbKindSwitch *self, PlumbFigureKind kind)
{
  if (plumb_kind_switch_lack (self, kind) == NULL)
    return g_strdup (plumb_figure_kind_label (kind));
  /* Translators: a kind of chart for which there are no figures: Control chart: none */
  return g_strdup_printf (_ ("%s: none"), plumb_figure_kind_label (kind));
}

static const char *
kind_about (PlumbKindSwitch *self, PlumbFigureKind kind)
{
  const char *lack = plumb_kind_switch_lack (self, kind);

  return lack != NULL ? lack : plumb_figure_kind_about (kind);
}

static void
set_dim (gpointer widget, gboolean dim)
{
  if (dim)
    gtk_widget_add_css_class (widget, "dim");
  else
    gtk_widget_remove_css_class (widget, "dim");
}

static void
describe (gpointer widget, const char *name, const char *about)
{
  plumb_access_name (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
}

static void
show_button (PlumbKindSwitch *self, guint i)
{
  g_autofree char *label = kind_label (self, usual[i]);

  gtk_button_set_label (GTK_BUTTON (self->usual[i]), label);
  set_dim (self->usual[i], plumb_kind_switch_lack (self, usual[i]) != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->usual[i]), kind_about (self, usual[i]));
  describe (self->usual[i], label, kind_about (self, usual[i]));
}

static void
show_row (PlumbKindSwitch *self, PlumbFigureKind kind)
{
  const Row *row = &self->rows[kind];
  const gboolean lacking = plumb_kind_switch_lack (self, kind) != NULL;
  g_autofree char *label = NULL;

  if (row->row == NULL)
    return;
  label = kind_label (self, kind);
  gtk_label_set_label (row->name, label);
  gtk_label_set_label (row->about, kind_about (self, kind));
  set_dim (row->name, lacking);
  /* it is read, but not chosen */
  gtk_list_box_row_set_activatable (row->row, !lacking);
  describe (row->row, label, kind_about (self, kind));
  gtk_accessible_update_state (GTK_ACCESSIBLE (row->row), GTK_ACCESSIBLE_STATE_DISABLED, lacking, -1);
}

/* The name of the button of the list: the kind shown where no other button has it. */
static void
show_chosen (PlumbKindSwitch *self)
{
  gboolean is_usual = FALSE;
  g_autofree char *label = kind_label (self, self->kind);
  g_autofree char *name = g_strdup_printf (_ ("Chart: %s"), label);

  self->taking = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      is_usual = is_usual || usual[i] == self->kind;
      gtk_toggle_button_set_active (self->usual[i], usual[i] == self->kind);
    }
  self->taking = FALSE;
  gtk_menu_button_set_label (self->more, is_usual && !self->narrow ? _ ("More charts") : label);
  plumb_access_name (self->more, is_usual && !self->narrow ? _ ("More charts") : name);
}

static void
on_toggled_cb (PlumbKindSwitch *self, GtkToggleButton *button)
{
  if (self->taking || !gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (self->usual[i] == button)
      plumb_kind_switch_choose (self, usual[i]);
}

static PlumbFigureKind
kind_of_row (PlumbKindSwitch *self, GtkListBoxRow *row)
{
  PlumbFigureKind kind = 0;

  while (kind + 1 < PLUMB_N_FIGURES && self->rows[kind].row != row)
    kind++;
  return kind;
}

static void
on_row_activated_cb (PlumbKindSwitch *self, GtkListBoxRow *row)
{
  gtk_popover_popdown (self->popover);
  plumb_kind_switch_choose (self, kind_of_row (self, row));
}

static void
on_popover_show_cb (PlumbKindSwitch *self)
{
  gtk_list_box_select_row (self->list, self->rows[self->kind].row);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[self->kind].row));
}

static int
compare_rows (GtkListBoxRow *one, GtkListBoxRow *other, gpointer data)
{
  PlumbKindSwitch *self = data;
  const PlumbFigureKind a = kind_of_row (self, one);
  const PlumbFigureKind b = kind_of_row (self, other);
  const gboolean lack = plumb_kind_switch_lack (self, a) != NULL;

  if (lack != (plumb_kind_switch_lack (self, b) != NULL))
    return lack ? 1 : -1;
  return (int) a - (int) b;
}

static void
add_row (PlumbKindSwitch *self, PlumbFigureKind kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  Row *row = &self->rows[kind];

  row->row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
  row->name = GTK_LABEL (gtk_label_new (NULL));
  row->about = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (row->name, 0);
  gtk_label_set_xalign (row->about, 0);
  gtk_label_set_wrap (row->about, TRUE);
  gtk_label_set_natural_wrap_mode (row->about, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_max_width_chars (row->about, 60);
  gtk_widget_add_css_class (GTK_WIDGET (row->about), "small");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->about));
  gtk_list_box_row_set_child (row->row, box);
  gtk_list_box_append (self->list, GTK_WIDGET (row->row));
}

static void
plumb_kind_switch_finalize (GObject *object)
{
  PlumbKindSwitch *self = PLUMB_KIND_SWITCH (object);

  g_clear_pointer (&self->lacks, g_ptr_array_unref);
  G_OBJECT_CLASS (plumb_kind_switch_parent_class)->finalize (object);
}

static void
plumb_kind_switch_class_init (PlumbKindSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plumb_kind_switch_finalize;

  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-kind-switch.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbKindSwitch, buttons);
  gtk_widget_class_bind_template_child (widget_class, PlumbKindSwitch, list);
  gtk_widget_class_bind_template_child (widget_class, PlumbKindSwitch, more);
  gtk_widget_class_bind_template_child (widget_class, PlumbKindSwitch, popover);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
plumb_kind_switch_init (PlumbKindSwitch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      self->usual[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
      if (i > 0)
        gtk_toggle_button_set_group (self->usual[i], self->usual[0]);
      g_signal_connect_swapped (self->usual[i], "toggled", G_CALLBACK (on_toggled_cb), self);
      gtk_box_append (self->buttons, GTK_WIDGET (self->usual[i]));
      show_button (self, i);
    }
  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    if (!plumb_figure_kind_is_of_many (kind))
      {
        add_row (self, kind);
        show_row (self, kind);
      }
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  plumb_access_name (self->list, _ ("Charts"));
  show_chosen (self);
}

PlumbFigureKind
plumb_kind_switch_nth (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (usual), usual[0]);
  return usual[i];
}

PlumbFigureKind
plumb_kind_switch_kind (PlumbKindSwitch *self)
{
  return self->kind;
}

void
plumb_kind_switch_choose (PlumbKindSwitch *self, PlumbFigureKind kind)
{
  g_return_if_fail (PLUMB_IS_KIND_SWITCH (self));
  g_return_if_fail (kind < PLUMB_N_FIGURES && !plumb_figure_kind_is_of_many (kind));

  if (self->kind == kind)
    return;
  self->kind = kind;
  show_chosen (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

void
plumb_kind_switch_show_lacks (PlumbKindSwitch *self, GPtrArray *lacks)
{
  g_return_if_fail (PLUMB_IS_KIND_SWITCH (self));
  g_return_if_fail (lacks->len == PLUMB_N_FIGURES);

  g_ptr_array_ref (lacks);
  g_clear_pointer (&self->lacks, g_ptr_array_unref);
  self->lacks = lacks;
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    show_button (self, i);
  for (PlumbFigureKind kind = 0; kind < PLUMB_N_FIGURES; kind++)
    show_row (self, kind);
  gtk_list_box_invalidate_sort (self->list);
  show_chosen (self);
}

const char *
plumb_kind_switch_lack (PlumbKindSwitch *self, PlumbFigureKind kind)
{
  return self->lacks == NULL ? NULL : g_ptr_array_index (self->lacks, kind);
}

void
plumb_kind_switch_set_narrow (PlumbKindSwitch *self, gboolean narrow)
{
  g_return_if_fail (PLUMB_IS_KIND_SWITCH (self));

  self->narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), !narrow);
  show_chosen (self);
}
