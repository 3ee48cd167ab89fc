/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure as a file: PNG, SVG, PDF or the numbers as CSV.
 */
#pragma once

#include <gio/gio.h>

#include "plumb-figure.h"

G_BEGIN_DECLS

#define PLUMB_PUBLISH_ERROR (plumb_publish_error_quark ())
GQuark plumb_publish_error_quark (void);

/**
 * PlumbPublishError:
 * @PLUMB_PUBLISH_ERROR_FORMAT: the file's ending is none of .png, .svg, .pdf, .csv
 * @PLUMB_PUBLISH_ERROR_SIZE: the picture is larger than can be drawn
 * @PLUMB_PUBLISH_ERROR_WRITE: the file could not be written
 */
typedef enum
{
  PLUMB_PUBLISH_ERROR_FORMAT,
  PLUMB_PUBLISH_ERROR_SIZE,
  PLUMB_PUBLISH_ERROR_WRITE
} PlumbPublishError;

/** PlumbPublishFormat: by the ending of the file's name. */
typedef enum
{
  PLUMB_PUBLISH_PNG,
  PLUMB_PUBLISH_SVG,
  PLUMB_PUBLISH_PDF,
  PLUMB_PUBLISH_CSV
} PlumbPublishFormat;

gboolean plumb_publish_format_from_name (const char *file_name, PlumbPublishFormat *format, GError **error);

/**
 * plumb_publish_figure:
 * @file_name: written whole or not at all; its ending says the format
 * @width: points (logical pixels), 1 to 16,384; beyond 1,920 the texts and marks grow with it, to twice their size at
 *   3,840, so that a large picture can be read
 * @height: points; the file is higher where the texts need it
 * @scale: pixels a point in a PNG, more than 0 and at most 8
 *
 * Same figure, same options, same bytes: dates come from the warehouse.
 *
 * Errors: #PlumbPublishError
 */
gboolean plumb_publish_figure (const PlumbFigure *figure,
                               const char *file_name,
                               double width,
                               double height,
                               double scale,
                               const PlumbChartTheme *theme,
                               GError **error);

/** plumb_publish_bytes: as plumb_publish_figure(), into memory, for the clipboard. Returns: (transfer full). */
GBytes *plumb_publish_bytes (const PlumbFigure *figure,
                             PlumbPublishFormat format,
                             double width,
                             double height,
                             double scale,
                             const PlumbChartTheme *theme,
                             GError **error);

G_END_DECLS
