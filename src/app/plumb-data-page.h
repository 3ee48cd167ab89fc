/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of the data: files in, the history of loads, what there is, and the day as on which the warehouse is shown.
 */
#pragma once

#include <adwaita.h>

#include "plumb-coverage-panel.h"
#include "plumb-load-panel.h"
#include "plumb-loads-panel.h"

G_BEGIN_DECLS

#define PLUMB_TYPE_DATA_PAGE (plumb_data_page_get_type ())
G_DECLARE_FINAL_TYPE (PlumbDataPage, plumb_data_page, PLUMB, DATA_PAGE, AdwBin)

/** PlumbDataView: what the page shows. */
typedef enum
{
  PLUMB_DATA_FILES,
  PLUMB_DATA_LOADS,
  PLUMB_DATA_COVERAGE
} PlumbDataView;

/** plumb_data_page_set_session: @session (nullable). */
void plumb_data_page_set_session (PlumbDataPage *self, PlumbSession *session);

/** plumb_data_page_set_view: as the buttons at the top do. */
void plumb_data_page_set_view (PlumbDataPage *self, PlumbDataView view);

/** plumb_data_page_reload: reads the loads and the coverage again. */
void plumb_data_page_reload (PlumbDataPage *self);

/** plumb_data_page_busy: whether something is being looked at, read, loaded or taken back. */
gboolean plumb_data_page_busy (PlumbDataPage *self);

/** plumb_data_page_files / plumb_data_page_loads / plumb_data_page_coverage: Returns: (transfer none): its parts. */
PlumbLoadPanel *plumb_data_page_files (PlumbDataPage *self);
PlumbLoadsPanel *plumb_data_page_loads (PlumbDataPage *self);
PlumbCoveragePanel *plumb_data_page_coverage (PlumbDataPage *self);

G_END_DECLS
