/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prefix codes as Deflate (RFC 1951) has them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The most symbols of an alphabet: literals and lengths of Deflate. */
#define PLUMB_HUFFMAN_SYMBOLS 286

/**
 * plumb_huffman_build:
 * @counts: (array length=n): how often each symbol comes, 0 for never; @n at most %PLUMB_HUFFMAN_SYMBOLS
 * @limit: the longest that a code may be, in bits: 15, or 7 for the code of the codes; 2^limit at least @n
 * @lengths: (out) (array length=n): bits of each code, 0 for a symbol that never comes
 * @codes: (out) (array length=n): the codes, first bit lowest, as Deflate packs them
 *
 * A shortest code with that limit, or close to it. One symbol alone gets a code of one bit, none at all too: readers
 * want a code that is complete or has a single symbol.
 *
 * Source: RFC 1951, 3.2.2; lengths after Moffat and Katajainen, "In-place calculation of minimum-redundancy codes",
 * 1995.
 */
void plumb_huffman_build (const guint32 *counts, guint n, guint limit, guint8 *lengths, guint16 *codes);

G_END_DECLS
