/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of neighbour sets while their file is read.
 */
#pragma once

#include "plumb-layout.h"

G_BEGIN_DECLS

typedef struct _PlumbNeighbourList PlumbNeighbourList;

PlumbNeighbourList *plumb_neighbour_list_new (void);
void plumb_neighbour_list_free (PlumbNeighbourList *self);

/**
 * PlumbNeighbourLine:
 * @set: name of the set
 * @dated: when the set was published
 * @area: text of the area, @area_column the name of its column; likewise @neighbour
 * @rank: 1 and up
 * @closeness: as printed; blanks around it are dropped
 * @line: of the file
 */
typedef struct
{
  const char *set;
  const char *dated;
  const char *area;
  const char *area_column;
  int rank;
  const char *neighbour;
  const char *neighbour_column;
  const char *closeness;
  guint line;
} PlumbNeighbourLine;

/**
 * plumb_neighbour_list_add: notes @line, or a fatal problem where an area is unknown, is its own neighbour, or a rank
 * or a neighbour is there twice.
 */
gboolean plumb_neighbour_list_add (PlumbNeighbourList *self,
                                   PlumbReading *reading,
                                   const PlumbNeighbourLine *line,
                                   GError **error);

/** plumb_neighbour_list_store: writes the sets, whose source is @source, inside a load; a set of the same name is
 * replaced. */
gboolean
plumb_neighbour_list_store (PlumbNeighbourList *self, PlumbReading *reading, const char *source, GError **error);

G_END_DECLS
