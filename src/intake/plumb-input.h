/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text of a file, block by block in UTF-8, whatever it is packed or encoded in.
 */
#pragma once

#include "plumb-decoder.h"
#include "plumb-intake.h"

G_BEGIN_DECLS

typedef struct _PlumbInput PlumbInput;

/**
 * plumb_input_new:
 * @stream: of a file, plain or gzip; must be seekable, since it is read to be judged, for its sum and for its text
 * @name: of the file, for messages
 *
 * Works out the sum and the encoding of the file: a byte order mark says it, else it is UTF-8 if all of it is, else
 * Windows-1252.
 *
 * Returns: (transfer full):
 * Errors: #PLUMB_INTAKE_ERROR_READ, #PLUMB_INTAKE_ERROR_NOT_A_TABLE for a workbook or for text that is damaged;
 * G_IO_ERROR_CANCELLED
 */
PlumbInput *plumb_input_new (GInputStream *stream, const char *name, GCancellable *cancellable, GError **error);

/** plumb_input_open: as plumb_input_new() for the file at @path. */
PlumbInput *plumb_input_open (const char *path, GCancellable *cancellable, GError **error);
void plumb_input_free (PlumbInput *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlumbInput, plumb_input_free)

/** plumb_input_name: Returns: (transfer none): the file's name without its folder. */
const char *plumb_input_name (PlumbInput *self);

/**
 * plumb_input_sha256: Returns: (transfer none): of the bytes of the file as it is, 64 hexadecimal digits; waits for
 * them where they are not known yet. Errors: #PLUMB_INTAKE_ERROR_READ
 */
const char *plumb_input_sha256 (PlumbInput *self, GError **error);

/** plumb_input_encoding: Returns: what the bytes of the file are. */
PlumbEncoding plumb_input_encoding (PlumbInput *self);

/** plumb_input_fraction: Returns: how much of the file plumb_input_read() has taken, 0 to 1; may be
 * asked while another thread reads. */
double plumb_input_fraction (PlumbInput *self);

/**
 * plumb_input_read:
 * @text: (out) (array length=length) (transfer none): the next block, until the next call; characters may be cut at its
 * end
 * @length: (out): 0 at the end
 *
 * Errors: #PLUMB_INTAKE_ERROR_READ, #PLUMB_INTAKE_ERROR_NOT_A_TABLE for bytes that are no text; G_IO_ERROR_CANCELLED
 */
gboolean
plumb_input_read (PlumbInput *self, const char **text, gsize *length, GCancellable *cancellable, GError **error);

G_END_DECLS
