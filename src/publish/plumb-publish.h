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

/** PlumbPublishFormat: by the ending of the file's name; %PLUMB_PUBLISH_HTML, the numbers as a table, is for the
 * clipboard and has none. */
typedef enum
{
  PLUMB_PUBLISH_PNG,
  PLUMB_PUBLISH_SVG,
  PLUMB_PUBLISH_PDF,
  PLUMB_PUBLISH_CSV,
  PLUMB_PUBLISH_HTML
} PlumbPublishFormat;

gboolean plumb_publish_format_from_name (const char *file_name, PlumbPublishFormat *format, GError **error);

/**
 * PlumbPublishOptions:
 * @width: points (logical pixels), 1 to 16,384; beyond 1,920 the texts and marks grow with it, to twice their size at
 *   3,840, so that a large picture can be read
 * @height: points, likewise; the file is higher where the texts need it
 * @scale: pixels a point in a PNG, more than 0 and at most 8
 * @transparent: a PNG has no surface: what is behind it shows through
 * @outline: texts of an SVG are shapes of letters, which look the same where the font is not installed, and cannot be
 *   searched or read out
 */
typedef struct
{
  double width;
  double height;
  double scale;
  const PlumbChartTheme *theme;
  gboolean transparent;
  gboolean outline;
} PlumbPublishOptions;

/**
 * plumb_publish_figure:
 * @file_name: written whole or not at all; its ending says the format
 *
 * Same figure, same options, same bytes: dates come from the warehouse, or from SOURCE_DATE_EPOCH.
 *
 * Errors: #PlumbPublishError
 */
gboolean plumb_publish_figure (const PlumbFigure *figure,
                               const char *file_name,
                               const PlumbPublishOptions *options,
                               GError **error);

/** plumb_publish_bytes: as plumb_publish_figure(), into memory, for the clipboard. Returns: (transfer full). */
GBytes *plumb_publish_bytes (const PlumbFigure *figure,
                             PlumbPublishFormat format,
                             const PlumbPublishOptions *options,
                             GError **error);

/** plumb_publish_layout: Returns: (transfer full): the scene that is drawn into a file with @options; %NULL with
 * %PLUMB_PUBLISH_ERROR_SIZE where the size is none. */
PlumbScene *plumb_publish_layout (const PlumbFigure *figure, const PlumbPublishOptions *options, GError **error);

/** plumb_publish_check: @status a cairo_status_t; Returns: %FALSE with %PLUMB_PUBLISH_ERROR_SIZE set where it is one of
 * failure. */
gboolean plumb_publish_check (int status, GError **error);

G_END_DECLS
