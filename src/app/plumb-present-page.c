/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a presentation. What says which chart of how many it is has the focus when another chart comes, as a
 * screen reader speaks what has the focus: its name is the chart's title.
 */
#include "plumb-present-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-figure-view.h"

enum
{
  SIGNAL_FIGURE_CHANGED,
  N_SIGNALS
};

struct _PlumbPresentPage
{
  AdwBin parent_instance;
  /* Template children */
  GtkScrolledWindow *scroller;
  GtkLabel *caption;
  PlumbFigureView *view;
  GtkWidget *previous;
  GtkWidget *position; /* round its label, as a label takes no focus */
  GtkLabel *position_label;
  GtkWidget *next;
  /* Owned */
  GPtrArray *slides;
  guint at;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbPresentPage, plumb_present_page, ADW_TYPE_BIN)

PlumbSlide *
plumb_slide_new (PlumbFigureKind kind, const PlumbSelection *selection, const char *caption)
{
  PlumbSlide *self = g_new (PlumbSlide, 1);

  *self = (PlumbSlide){ kind, plumb_selection_copy (selection), g_strdup (caption) };
  return self;
}

void
plumb_slide_free (PlumbSlide *self)
{
  plumb_selection_free (self->selection);
  g_free (self->caption);
  g_free (self);
}

/* Says which one of how many is shown, and what it says. */
static void
say_position (PlumbPresentPage *self)
{
  const PlumbFigure *figure = plumb_figure_view_figure (self->view);
  /* Translators: number of a chart, and how many there are: 3 of 14 */
  g_autofree char *position = g_strdup_printf (_ ("%u of %u"), self->at + 1, self->slides->len);
  g_autofree char *said =
    figure == NULL ? g_strdup (position) : g_strdup_printf ("%s: %s", position, plumb_figure_title (figure));

  gtk_label_set_label (self->position_label, position);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->position), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
show_slide (PlumbPresentPage *self)
{
  const PlumbSlide *slide = g_ptr_array_index (self->slides, self->at);

  gtk_label_set_label (self->caption, slide->caption);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), *slide->caption != '\0');
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_set_sensitive (self->previous, self->at > 0);
  gtk_widget_set_sensitive (self->next, self->at + 1 < self->slides->len);
  plumb_figure_view_ask (self->view, slide->kind, slide->selection);
}

static void
on_figure_changed_cb (PlumbPresentPage *self)
{
  if (self->slides != NULL)
    {
      say_position (self);
      gtk_widget_grab_focus (self->position);
    }
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
}

static void
on_previous_cb (PlumbPresentPage *self)
{
  plumb_present_page_move (self, -1);
}

static void
on_next_cb (PlumbPresentPage *self)
{
  plumb_present_page_move (self, 1);
}

/* The keys of a remote control and those of every presentation, before the chart takes them for its series; the arrows
 * walk its points, and the space bar presses a button that has the focus. */
static gboolean
on_key_pressed_cb (PlumbPresentPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const gboolean on_button = root != NULL && GTK_IS_BUTTON (gtk_root_get_focus (root));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      plumb_present_page_move (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_BackSpace:
      plumb_present_page_move (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_space:
      if (on_button)
        return GDK_EVENT_PROPAGATE;
      plumb_present_page_move (self, 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
plumb_present_page_finalize (GObject *object)
{
  g_clear_pointer (&PLUMB_PRESENT_PAGE (object)->slides, g_ptr_array_unref);
  G_OBJECT_CLASS (plumb_present_page_parent_class)->finalize (object);
}

static void
plumb_present_page_class_init (PlumbPresentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = plumb_present_page_finalize;

  signals[SIGNAL_FIGURE_CHANGED] =
    g_signal_new ("figure-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PLUMB_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-present-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbPresentPage, caption);
  gtk_widget_class_bind_template_child (widget_class, PlumbPresentPage, next);
  gtk_widget_class_bind_template_child (widget_class, PlumbPresentPage, position);
  gtk_widget_class_bind_template_child (widget_class, PlumbPresentPage, position_label);
  gtk_widget_class_bind_template_child (widget_class, PlumbPresentPage, previous);
  gtk_widget_class_bind_template_child (widget_class, PlumbPresentPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlumbPresentPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_figure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_cb);
}

static void
plumb_present_page_init (PlumbPresentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plumb_access_name (self->position, _ ("Presentation"));
  plumb_access_name (self->previous, _ ("Previous chart"));
  plumb_access_name (self->next, _ ("Next chart"));
}

void
plumb_present_page_begin (PlumbPresentPage *self, PlumbSession *session, GPtrArray *slides, guint first)
{
  g_return_if_fail (PLUMB_IS_PRESENT_PAGE (self));
  g_return_if_fail (first < slides->len);

  g_clear_pointer (&self->slides, g_ptr_array_unref);
  self->slides = g_ptr_array_ref (slides);
  self->at = first;
  plumb_figure_view_set_session (self->view, session);
  say_position (self);
  gtk_widget_grab_focus (self->position);
  show_slide (self);
}

void
plumb_present_page_end (PlumbPresentPage *self)
{
  g_return_if_fail (PLUMB_IS_PRESENT_PAGE (self));

  g_clear_pointer (&self->slides, g_ptr_array_unref);
  plumb_figure_view_set_session (self->view, NULL);
}

void
plumb_present_page_move (PlumbPresentPage *self, int step)
{
  int to;

  g_return_if_fail (PLUMB_IS_PRESENT_PAGE (self));

  if (self->slides == NULL)
    return;
  to = CLAMP ((int) self->at + step, 0, (int) self->slides->len - 1);
  if (to == (int) self->at)
    return;
  self->at = (guint) to;
  show_slide (self);
}

guint
plumb_present_page_at (PlumbPresentPage *self)
{
  return self->at;
}

gboolean
plumb_present_page_busy (PlumbPresentPage *self)
{
  return plumb_figure_view_busy (self->view);
}

PlumbFigure *
plumb_present_page_figure (PlumbPresentPage *self)
{
  return plumb_figure_view_figure (self->view);
}

const PlumbSelection *
plumb_present_page_selection (PlumbPresentPage *self)
{
  return plumb_figure_view_selection (self->view);
}
