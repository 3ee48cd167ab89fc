/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PNG: what is written is read back by libpng, by way of Cairo, with every pixel as it was; the stream ends as zlib
 * wants it, checksum included; and the file says how large it is on paper.
 */
#include "plumb-png.h"

#include <cairo.h>
#include <string.h>
#include <zlib.h>

typedef guint32 (*Paint) (guint x, guint y, guint32 *seed);

static guint32
draw_random (guint32 *seed)
{
  *seed = *seed * 1664525u + 1013904223u;
  return *seed ^ *seed >> 15;
}

static guint32
paint_flat (guint x, guint y, guint32 *seed)
{
  return 0xFF12436D;
}

static guint32
paint_black (guint x, guint y, guint32 *seed)
{
  return 0xFF000000;
}

static guint32
paint_noise (guint x, guint y, guint32 *seed)
{
  return 0xFF000000 | (draw_random (seed) & 0xFFFFFF);
}

/* Mostly flat, here and there another pixel: short runs of either kind, at every offset. */
static guint32
paint_specks (guint x, guint y, guint32 *seed)
{
  return draw_random (seed) % 23 == 0 ? 0xFF000000 | (draw_random (seed) & 0x0F0F0F) : 0xFFFFFFFF;
}

static guint32
paint_rows (guint x, guint y, guint32 *seed)
{
  return y / 7 % 2 == 0 ? 0xFFE6EBF0 : 0xFF000000 | x * 2654435761u >> 8;
}

/* One value in 2^20: the least frequent symbols of the code get more bits than Deflate allows. */
static guint32
paint_skewed (guint x, guint y, guint32 *seed)
{
  const guint32 random = draw_random (seed) & 0xFFFFF;
  const guint32 level = random == 0 ? 20 : g_bit_nth_lsf (random, -1);

  return 0xFF000000 | level << 16 | (x & 1) << 8 | (y * 31 + x) % 251;
}

/* Any alpha, colours no larger than it. */
static guint32
paint_clear (guint x, guint y, guint32 *seed)
{
  const guint32 a = x % 5 == 0 ? 0 : x % 5 == 1 ? 255 : draw_random (seed) & 0xFF;
  guint32 pixel = a << 24;

  for (guint shift = 0; shift < 24; shift += 8)
    pixel |= (draw_random (seed) % (a + 1)) << shift;
  return pixel;
}

/* Garbage where there is no alpha has to be ignored. */
static guint32
paint_garbage (guint x, guint y, guint32 *seed)
{
  return draw_random (seed) << 24 | (x / 9 % 2 ? 0xFFFFFF : 0x123456);
}

static const struct
{
  const char *name;
  guint width, height;
  gboolean alpha;
  Paint paint;
} cases[] = {
  { "one", 1, 1, FALSE, paint_flat },
  { "one-clear", 1, 1, TRUE, paint_clear },
  { "two-wide", 2, 1, FALSE, paint_flat },
  { "column", 1, 700, FALSE, paint_flat },
  { "column-noise", 1, 700, FALSE, paint_noise },
  { "row", 700, 1, FALSE, paint_flat },
  { "row-noise", 700, 1, FALSE, paint_noise },
  { "flat", 640, 480, FALSE, paint_flat },
  { "black", 640, 480, FALSE, paint_black },
  { "noise", 640, 480, FALSE, paint_noise },
  { "specks", 611, 499, FALSE, paint_specks },
  { "rows", 300, 200, FALSE, paint_rows },
  { "skewed", 1600, 900, FALSE, paint_skewed },
  { "garbage", 300, 200, FALSE, paint_garbage },
  { "clear", 300, 200, TRUE, paint_clear },
  { "clear-flat", 300, 200, TRUE, paint_flat },
  /* 86 pixels are 258 bytes, the longest match; 10,922 the widest row within Deflate's window, 10,923 no longer */
  { "match-85", 85, 9, FALSE, paint_flat },
  { "match-86", 86, 9, FALSE, paint_flat },
  { "match-87", 87, 9, FALSE, paint_flat },
  { "window", 10922, 5, FALSE, paint_specks },
  { "beyond-window", 10923, 5, FALSE, paint_specks },
  { "clear-window", 8191, 5, TRUE, paint_specks },
  { "clear-beyond-window", 8192, 5, TRUE, paint_clear },
  { "widest", 32767, 3, FALSE, paint_rows },
  { "widest-noise", 32767, 2, FALSE, paint_noise },
};

typedef struct
{
  const guint8 *data;
  gsize length;
} Rest;

static cairo_status_t
read_rest (void *closure, unsigned char *data, unsigned int length)
{
  Rest *rest = closure;

  if (length > rest->length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, rest->data, length);
  rest->data += length;
  rest->length -= length;
  return CAIRO_STATUS_SUCCESS;
}

static guint32
big_endian (const guint8 *at)
{
  return (guint32) at[0] << 24 | at[1] << 16 | at[2] << 8 | at[3];
}

/* The stream in the IDAT chunks, from its head to its checksum. Returns: the bytes it holds. */
static gsize
check_stream (GBytes *png)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);
  gsize at = 8;
  guint8 buffer[65536];
  z_stream stream = { 0 };
  int status = Z_OK;

  g_assert_cmpint (inflateInit (&stream), ==, Z_OK);
  while (at < length)
    {
      const guint32 size = big_endian (data + at);

      g_assert_cmphex (crc32 (0, data + at + 4, size + 4), ==, big_endian (data + at + 8 + size));
      if (memcmp (data + at + 4, "IDAT", 4) == 0)
        {
          stream.next_in = (Bytef *) data + at + 8;
          stream.avail_in = size;
          do
            {
              stream.next_out = buffer;
              stream.avail_out = sizeof buffer;
              status = inflate (&stream, Z_NO_FLUSH);
              g_assert_true (status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR);
            }
          while (stream.avail_out == 0);
          g_assert_cmpuint (stream.avail_in, ==, 0);
        }
      at += size + 12;
    }
  g_assert_cmpuint (at, ==, length);
  g_assert_cmpint (status, ==, Z_STREAM_END);
  inflateEnd (&stream);
  return stream.total_out;
}

static void
test_round_trip (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  const guint width = cases[i].width, height = cases[i].height;
  const guint32 mask = cases[i].alpha ? 0xFFFFFFFF : 0x00FFFFFF;
  /* a stride with a gap, whose pixels are no part of the picture */
  const gsize stride = (width + 3) * 4;
  g_autofree guint32 *pixels = g_malloc (stride * height);
  g_autoptr (GBytes) png = NULL;
  guint32 seed = 7;
  cairo_surface_t *surface;
  Rest rest;

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width + 3; x++)
      pixels[y * (width + 3) + x] = cases[i].paint (x, y, &seed);
  png = plumb_png_encode ((const guint8 *) pixels, width, height, stride, cases[i].alpha, 96);
  g_assert_cmpuint (check_stream (png), ==, (gsize) height * (1 + (gsize) width * (cases[i].alpha ? 4 : 3)));

  rest.data = g_bytes_get_data (png, &rest.length);
  surface = cairo_image_surface_create_from_png_stream (read_rest, &rest);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, height);
  for (guint y = 0; y < height; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                                              y * cairo_image_surface_get_stride (surface));
      for (guint x = 0; x < width; x++)
        if ((row[x] & mask) != (pixels[y * (width + 3) + x] & mask))
          g_error ("pixel %u, %u is %08x and was %08x", x, y, row[x], pixels[y * (width + 3) + x]);
    }
  cairo_surface_destroy (surface);
}

/* 96 dots an inch are 96 / 0.0254 = 3,779.5 a metre; twice as many are 7,559.06. */
static void
test_head (void)
{
  static const guint8 pixels[4] = { 0 };
  g_autoptr (GBytes) plain = plumb_png_encode (pixels, 1, 1, 4, FALSE, 96);
  g_autoptr (GBytes) dense = plumb_png_encode (pixels, 1, 1, 4, TRUE, 192);
  const guint8 *data = g_bytes_get_data (plain, NULL);
  const guint8 *other = g_bytes_get_data (dense, NULL);

  g_assert_cmpint (memcmp (data, "\211PNG\r\n\032\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\2\0\0\0", 29), ==, 0);
  g_assert_cmpint (memcmp (data + 37, "pHYs", 4), ==, 0);
  g_assert_cmpuint (big_endian (data + 41), ==, 3780);
  g_assert_cmpuint (big_endian (data + 45), ==, 3780);
  g_assert_cmpuint (data[49], ==, 1);
  g_assert_cmpuint (other[25], ==, 6);
  g_assert_cmpuint (big_endian (other + 41), ==, 7559);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/publish/png/round-trip/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_round_trip);
    }
  g_test_add_func ("/publish/png/head", test_head);
  return g_test_run ();
}
