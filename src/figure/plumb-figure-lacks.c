/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which kinds have something to draw of an indicator, and why the others have not: each kind judges by what it reads
 * and works out itself, so that this never says other than the figure would.
 */
#include "config.h"

#include "plumb-figure-private.h"

/* What kinds draw from, each read when the first of them needs it: with company or alone, whatever the periods or
 * within a year. */
typedef struct
{
  PlumbComparison *comparisons[2][2];
} Sources;

static void
sources_clear (Sources *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->comparisons); i++)
    for (guint j = 0; j < G_N_ELEMENTS (self->comparisons[i]); j++)
      g_clear_pointer (&self->comparisons[i][j], plumb_comparison_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sources, sources_clear)

/* Puts into @lack why the figure of @kind is empty, %NULL where it is not. */
static gboolean
find_lack (PlumbFigureKind kind,
           Sources *sources,
           PlumbWarehouse *warehouse,
           const PlumbSelection *selection,
           char **lack,
           GError **error)
{
  const PlumbFigureClass *class = plumb_figure_class (kind);
  PlumbComparison **source = &sources->comparisons[class->alone][class->within_year];
  PlumbFigure *figure;

  *lack = NULL;
  if (*source == NULL)
    *source = plumb_figure_load_comparison (class, warehouse, selection, error);
  if (*source == NULL)
    return FALSE;
  if (class->shows != NULL && class->shows (*source))
    return TRUE;
  figure = plumb_figure_read (kind, warehouse, selection, class->of_area ? NULL : g_steal_pointer (source), error);
  if (figure == NULL)
    return FALSE;
  if (plumb_figure_is_empty (figure))
    *lack = class->sentence (figure);
  if (!class->of_area)
    *source = g_steal_pointer (&figure->comparison);
  plumb_figure_unref (figure);
  return TRUE;
}

GPtrArray *
plumb_figure_list_lacks (PlumbWarehouse *warehouse, const PlumbSelection *selection, GError **error)
{
  g_autoptr (GPtrArray) lacks = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PlumbSelection) wanted = plumb_selection_copy (selection);
  g_auto (Sources) sources = { 0 };
  gboolean read = plumb_warehouse_begin_read (warehouse, error);

  if (!read)
    return NULL;
  /* nothing lacks for want of room on an axis */
  wanted->axis = PLUMB_AXIS_ZERO;
  for (PlumbFigureKind kind = 0; read && kind < PLUMB_N_FIGURES; kind++)
    {
      char *lack = NULL;

      if (!plumb_figure_kind_is_of_many (kind))
        read = find_lack (kind, &sources, warehouse, wanted, &lack, error);
      g_ptr_array_add (lacks, lack);
    }
  plumb_warehouse_end_read (warehouse);
  return read ? g_steal_pointer (&lacks) : NULL;
}
