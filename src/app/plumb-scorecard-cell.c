/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell of the scorecard as a widget: its parts, and where they stand. It sets them itself and asks no part for a
 * width, as its column has one: boxes within boxes would measure every text many times over, in hundreds of cells.
 */
#include "plumb-scorecard-cell-private.h"

#include "plumb-light-label.h"

/* In points at text scale 1: between shape and text, the shape, and the number with the gap behind it. */
#define GAP 6
#define SHAPE 12
#define NUMBER 24

struct _PlumbScorecardCell
{
  GtkWidget parent_instance;
  /* Owned; NULL for a part that was not needed yet */
  GtkWidget *parts[PLUMB_N_CELL_PARTS];
  PlumbScorecardItem *item;
  gboolean right;
};

G_DEFINE_FINAL_TYPE (PlumbScorecardCell, plumb_scorecard_cell, GTK_TYPE_WIDGET)

static GtkWidget *
make_part (PlumbCellPart part)
{
  static const char *const classes[PLUMB_N_CELL_PARTS] = {
    [PLUMB_CELL_NUMBER] = "number",
    [PLUMB_CELL_LETTER] = "letter",
    [PLUMB_CELL_CAPTION] = "small",
    [PLUMB_CELL_SECOND] = "small",
  };
  GtkWidget *widget;

  if (part == PLUMB_CELL_SHAPE)
    return g_object_new (GTK_TYPE_IMAGE, "pixel-size", SHAPE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                         NULL);
  if (part == PLUMB_CELL_SCENE)
    return g_object_new (PLUMB_TYPE_SCENE_VIEW, NULL);
  widget = plumb_light_label_new ();
  if (classes[part] != NULL)
    gtk_widget_add_css_class (widget, classes[part]);
  return widget;
}

gpointer
plumb_cell_part (PlumbScorecardCell *self, PlumbCellPart part)
{
  if (self->parts[part] == NULL)
    {
      self->parts[part] = make_part (part);
      gtk_widget_set_visible (self->parts[part], FALSE);
      gtk_widget_set_parent (self->parts[part], GTK_WIDGET (self));
    }
  return self->parts[part];
}

void
plumb_cell_text (PlumbScorecardCell *self, PlumbCellPart part, const char *text)
{
  PlumbLightLabel *widget;

  if (text == NULL || *text == '\0')
    return;
  widget = plumb_cell_part (self, part);
  plumb_light_label_set (widget, text);
  plumb_light_label_align (widget, part == PLUMB_CELL_LETTER ? PANGO_ALIGN_CENTER
                                   : self->right             ? PANGO_ALIGN_RIGHT
                                                             : PANGO_ALIGN_LEFT);
  gtk_widget_set_visible (GTK_WIDGET (widget), TRUE);
}

void
plumb_cell_clear (PlumbScorecardCell *self, gboolean right)
{
  static const char *const none[] = { NULL };

  self->right = right;
  for (guint i = 0; i < PLUMB_N_CELL_PARTS; i++)
    if (self->parts[i] != NULL)
      {
        gtk_widget_set_visible (self->parts[i], FALSE);
        gtk_widget_set_tooltip_text (self->parts[i], NULL);
      }
  if (self->parts[PLUMB_CELL_TEXT] != NULL)
    gtk_widget_set_css_classes (self->parts[PLUMB_CELL_TEXT], (const char **) none);
  if (self->parts[PLUMB_CELL_SCENE] != NULL)
    plumb_scene_view_set_source (PLUMB_SCENE_VIEW (self->parts[PLUMB_CELL_SCENE]), NULL, NULL, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "theme");
}

static gboolean
is_shown (PlumbScorecardCell *self, PlumbCellPart part)
{
  return self->parts[part] != NULL && gtk_widget_get_visible (self->parts[part]);
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

/* A part @width wide with its left upper corner at @x, @y; only measured where @y is negative. Returns: its height. */
static int
put (PlumbScorecardCell *self, PlumbCellPart part, int x, int y, int width)
{
  int least, height;

  if (!is_shown (self, part))
    return 0;
  gtk_widget_measure (self->parts[part], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  height = measure (self->parts[part], GTK_ORIENTATION_VERTICAL, width);
  if (y >= 0)
    gtk_widget_size_allocate (self->parts[part], &(GtkAllocation){ x, y, width, height }, -1);
  return height;
}

/* The line of the text with what stands beside it. */
static int
put_line (PlumbScorecardCell *self, int x, int y, int width)
{
  const int indent = is_shown (self, PLUMB_CELL_SHAPE) ? SHAPE + GAP : 0;
  int height = put (self, PLUMB_CELL_TEXT, x + indent, y, width - indent);

  if (is_shown (self, PLUMB_CELL_LETTER))
    {
      const int box = measure (self->parts[PLUMB_CELL_LETTER], GTK_ORIENTATION_HORIZONTAL, -1);

      height = MAX (height, put (self, PLUMB_CELL_LETTER, self->right ? x + width - box : x, y, box));
    }
  if (indent > 0)
    {
      const int drop = measure (self->parts[PLUMB_CELL_SHAPE], GTK_ORIENTATION_VERTICAL, -1);
      const int line = is_shown (self, PLUMB_CELL_TEXT)
                         ? MIN (height, measure (self->parts[PLUMB_CELL_TEXT], GTK_ORIENTATION_VERTICAL, G_MAXINT16))
                         : drop;

      put (self, PLUMB_CELL_SHAPE, x, y < 0 ? y : y + MAX (0, (line - drop) / 2), SHAPE);
    }
  return height;
}

/* All parts, @width wide in all, from @y down; only measured where @y is negative. Returns: their height. */
static int
put_all (PlumbScorecardCell *self, int y, int width)
{
  static const PlumbCellPart below[] = { PLUMB_CELL_SCENE, PLUMB_CELL_CAPTION, PLUMB_CELL_SECOND };
  const int indent = is_shown (self, PLUMB_CELL_NUMBER) ? NUMBER * plumb_scene_view_text_scale (GTK_WIDGET (self)) : 0;
  int height;

  put (self, PLUMB_CELL_NUMBER, 0, y, indent);
  width = MAX (1, width - indent);
  height = put_line (self, indent, y, width);
  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    height += put (self, below[i], indent, y < 0 ? y : y + height, width);
  return height;
}

static GtkSizeRequestMode
plumb_scorecard_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plumb_scorecard_cell_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = put_all (PLUMB_SCORECARD_CELL (widget), -1, for_size < 0 ? G_MAXINT16 : for_size);
}

static void
plumb_scorecard_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PlumbScorecardCell *self = PLUMB_SCORECARD_CELL (widget);

  put_all (self, MAX (0, (height - put_all (self, -1, width)) / 2), width);
}

static void
plumb_scorecard_cell_dispose (GObject *object)
{
  PlumbScorecardCell *self = PLUMB_SCORECARD_CELL (object);

  for (guint i = 0; i < PLUMB_N_CELL_PARTS; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (plumb_scorecard_cell_parent_class)->dispose (object);
}

static void
plumb_scorecard_cell_class_init (PlumbScorecardCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_scorecard_cell_dispose;
  widget_class->get_request_mode = plumb_scorecard_cell_get_request_mode;
  widget_class->measure = plumb_scorecard_cell_measure;
  widget_class->size_allocate = plumb_scorecard_cell_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "figure");
}

static void
plumb_scorecard_cell_init (PlumbScorecardCell *self)
{
}

GtkWidget *
plumb_scorecard_cell_new (void)
{
  return g_object_new (PLUMB_TYPE_SCORECARD_CELL, NULL);
}

void
plumb_scorecard_cell_show (PlumbScorecardCell *self,
                           PlumbScorecardColumn column,
                           PlumbScorecardItem *item,
                           guint homeless)
{
  g_return_if_fail (PLUMB_IS_SCORECARD_CELL (self));

  plumb_cell_clear (self, column == PLUMB_COLUMN_VALUE || column == PLUMB_COLUMN_ENGLAND);
  g_set_object (&self->item, item);
  if (item != NULL)
    plumb_cell_fill (self, column, item, homeless);
}

PlumbScorecardItem *
plumb_scorecard_cell_item (PlumbScorecardCell *self)
{
  return self->item;
}
