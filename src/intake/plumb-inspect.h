/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file is, without a warehouse: for whoever has to say how it is to be read.
 */
#pragma once

#include "plumb-intake.h"

G_BEGIN_DECLS

/**
 * PlumbFinding:
 * @what: of what kind it is, a word that stays the same: `encoding`, `separator`, `rows`, `columns`, `layout`,
 * `mapping`, `missing`, `extra`, `alias`, `level`, `periods`, `filter`, `measure`, `marker`, `nameless`
 * @name: what it is about: a column, a level, a mapping; empty for the whole file
 * @detail: what was found
 */
typedef struct
{
  const char *what;
  char *name;
  char *detail;
} PlumbFinding;

/**
 * plumb_inspect_file:
 * @findings: (out) (transfer full) (element-type PlumbFinding):
 * @draft: (out) (transfer full) (optional): a mapping for the file in which the ids of the indicators are left to fill
 * in; %NULL where the file is none that a mapping reads
 *
 * Errors: #PlumbIntakeError; G_IO_ERROR_CANCELLED
 */
gboolean plumb_inspect_file (const char *file_name,
                             GPtrArray **findings,
                             char **draft,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
