/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure on standard output, or in a file, with the options of the commands that write one.
 */
#pragma once

#include "plumb-command.h"
#include "plumb-publish.h"

G_BEGIN_DECLS

/** PlumbPictureOptions: as they stand on the command line. */
typedef struct
{
  char *output;
  char *size;
  char *scale;
  char *theme;
  gboolean transparent;
  gboolean outline;
} PlumbPictureOptions;

void plumb_picture_options_clear (PlumbPictureOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlumbPictureOptions, plumb_picture_options_clear)

/** PLUMB_PICTURE_LOOK_ENTRIES: those rows of a GOptionEntry table for @options that say how a picture looks. */
#define PLUMB_PICTURE_LOOK_ENTRIES(options)                                                                              \
  { "size", 0, 0, G_OPTION_ARG_STRING, &(options).size, N_ ("size in pixels, such as 1200x760"), "WxH" },                \
    { "scale", 0, 0, G_OPTION_ARG_STRING, &(options).scale, N_ ("pixels of a PNG for each of the size, up to 8"), "N" }, \
  {                                                                                                                      \
    "theme", 0, 0, G_OPTION_ARG_STRING, &(options).theme,                                                                \
      N_ ("light, dark, high-contrast, high-contrast-dark, print or grey"), N_ ("WORD")                                  \
  }

/** PLUMB_PICTURE_ENTRIES: all rows of a GOptionEntry table for @options. */
#define PLUMB_PICTURE_ENTRIES(options)                                                                              \
  PLUMB_PICTURE_LOOK_ENTRIES (options),                                                                             \
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &(options).output, N_ ("a .png, .svg, .pdf or .csv"), N_ ("FILE") }, \
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &(options).transparent, N_ ("a PNG without a background"), NULL },    \
  {                                                                                                                 \
    "outline", 0, 0, G_OPTION_ARG_NONE, &(options).outline, N_ ("letters of an SVG as shapes"), NULL                \
  }

/** PlumbPicture: a file to write, and how; @output is borrowed, and %NULL where none was named. */
typedef struct
{
  const char *output;
  PlumbPublishOptions options;
} PlumbPicture;

/**
 * plumb_picture_from_options:
 * @picture: (inout): the size is the one to use where --size is not given
 *
 * Returns: %FALSE with the sentence already printed
 */
gboolean
plumb_picture_from_options (const PlumbCommand *command, const PlumbPictureOptions *options, PlumbPicture *picture);

/** plumb_picture_write: writes @figure as @picture says; a sentence is printed when that fails. */
PlumbExit plumb_picture_write (const PlumbPicture *picture, const PlumbFigure *figure);

/** plumb_picture_dump: the scene of @figure on standard output, a line a shape, as tests compare it. */
PlumbExit plumb_picture_dump (const PlumbPicture *picture, const PlumbFigure *figure);

/** plumb_picture_describe: @figure in words on standard output: what a screen reader says of it, a line a datum. */
PlumbExit plumb_picture_describe (const PlumbPicture *picture, const PlumbFigure *figure);

/**
 * plumb_picture_print: the words and the table of @figure on standard output, for people.
 * @grouped: the first column stands as a line above the rows that share it
 */
void plumb_picture_print (const PlumbFigure *figure, gboolean grouped);

G_END_DECLS
