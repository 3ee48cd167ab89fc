/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files into the warehouse: what a file is, what it says, and what is wrong with it.
 */
#pragma once

#include "plumb-warehouse.h"

G_BEGIN_DECLS

#define PLUMB_INTAKE_ERROR (plumb_intake_error_quark ())
GQuark plumb_intake_error_quark (void);

/**
 * PlumbIntakeError:
 * @PLUMB_INTAKE_ERROR_READ: the file cannot be read
 * @PLUMB_INTAKE_ERROR_NOT_A_TABLE: it is no CSV: binary, empty, or without a header
 * @PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT: its header fits no layout or mapping
 * @PLUMB_INTAKE_ERROR_ROWS: rows could not be understood; the problems say which
 * @PLUMB_INTAKE_ERROR_MAPPING: a mapping file is wrong
 */
typedef enum
{
  PLUMB_INTAKE_ERROR_READ,
  PLUMB_INTAKE_ERROR_NOT_A_TABLE,
  PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT,
  PLUMB_INTAKE_ERROR_ROWS,
  PLUMB_INTAKE_ERROR_MAPPING
} PlumbIntakeError;

/**
 * PlumbLoadReport:
 * @layout: `ees`, `tidy`, `neighbours`, `areas`, `indicators`, `breaks`, `targets`, `commentary`, `budget`, `lait`;
 * empty when not recognised
 * @mapping: (nullable): name of the mapping
 * @already: (nullable): the load that brought this very file before: nothing was done
 * @load: (nullable): the load as stored; on a dry run what it would have been, with key 0
 * @problems: (element-type PlumbProblem): see plumb_problems_list(); @n_problems counts them all
 */
typedef struct
{
  char *file_name;
  char *layout;
  char *mapping;
  PlumbLoad *already;
  PlumbLoad *load;
  GPtrArray *problems;
  guint n_problems;
} PlumbLoadReport;
void plumb_load_report_free (PlumbLoadReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbLoadReport, plumb_load_report_free)

/**
 * PlumbIntakeProgress:
 * @rows: of the file read so far
 * @fraction: of the file read so far, 0 to 1; at 1 what was read is being stored
 */
typedef void (*PlumbIntakeProgress) (gint64 rows, double fraction, gpointer data);

/**
 * PlumbIntakeOptions:
 * @released: Julian day on which the figures were published, 0 for today
 * @mapping_file: (nullable): a mapping to use instead of the built-in ones
 * @dry_run: report, and change nothing
 * @strict: refuse a file for what is only a warning otherwise
 * @progress: (nullable): called now and then while a file is read, with @progress_data
 */
typedef struct
{
  guint32 released;
  const char *mapping_file;
  gboolean dry_run;
  gboolean strict;
  PlumbIntakeProgress progress;
  gpointer progress_data;
} PlumbIntakeOptions;

/**
 * plumb_intake_prepare:
 * Gives a warehouse the indicators and areas that come with the program: all to one that has just been made; to one
 * that has an earlier edition of them what it lacks, where what somebody defined otherwise stays. Does nothing to one
 * that has them.
 */
gboolean plumb_intake_prepare (PlumbWarehouse *warehouse, GError **error);

/**
 * plumb_intake_load_file:
 * @options: (nullable): the defaults where %NULL
 * @report: (out) (transfer full): set on success and on failure
 * @cancellable: (nullable): interrupts the reading and the queries; takes the place of the warehouse's own, which has
 * none afterwards
 *
 * Loads one file in one transaction. When it fails nothing in @warehouse has changed.
 *
 * Errors: #PlumbIntakeError, #PlumbWarehouseError, G_IO_ERROR_CANCELLED
 */
gboolean plumb_intake_load_file (PlumbWarehouse *warehouse,
                                 const char *file_name,
                                 const PlumbIntakeOptions *options,
                                 PlumbLoadReport **report,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
