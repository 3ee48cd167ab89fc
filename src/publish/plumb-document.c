/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cairo writes the PDF; every page may have another size.
 */
#include "config.h"

#include "plumb-document.h"

#include <cairo-pdf.h>

#include "plumb-publish.h"

/* Points of a PDF in a point of a scene: 72 of an inch against 96. */
#define PDF_SCALE 0.75

struct _PlumbDocument
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
};

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The date as Cairo reads it. */
static char *
created (guint32 day)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;
  GDate date;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
      return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
    }
  g_date_clear (&date, 1);
  g_date_set_julian (&date, MAX (day, 1));
  return g_strdup_printf ("%04u-%02u-%02uT00:00:00Z", g_date_get_year (&date), (guint) g_date_get_month (&date),
                          (guint) g_date_get_day (&date));
}

PlumbDocument *
plumb_document_new (const char *title, const char *subject, const char *keywords, guint32 day)
{
  PlumbDocument *self = g_new0 (PlumbDocument, 1);
  g_autofree char *date = created (day);

  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (append_bytes, self->bytes, 1, 1);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  if (subject != NULL)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_SUBJECT, subject);
  if (keywords != NULL)
    cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Plumbline");
  /* Without a date of ours Cairo takes the clock's. */
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  self->cr = cairo_create (self->surface);
  return self;
}

void
plumb_document_add (PlumbDocument *self, const PlumbScene *scene)
{
  cairo_pdf_surface_set_size (self->surface, plumb_scene_width (scene) * PDF_SCALE,
                              plumb_scene_height (scene) * PDF_SCALE);
  cairo_save (self->cr);
  cairo_scale (self->cr, PDF_SCALE, PDF_SCALE);
  plumb_scene_paint (scene, self->cr);
  cairo_restore (self->cr);
  cairo_show_page (self->cr);
}

GBytes *
plumb_document_end (PlumbDocument *self, GError **error)
{
  cairo_status_t status = cairo_status (self->cr);
  GBytes *bytes = NULL;

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  if (plumb_publish_check (status, error))
    bytes = g_byte_array_free_to_bytes (self->bytes);
  else
    g_byte_array_unref (self->bytes);
  g_free (self);
  return bytes;
}
