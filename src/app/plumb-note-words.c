/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said of a figure, in words.
 */
#include "plumb-note-words.h"

#include <glib/gi18n-lib.h>

char *
plumb_note_heading (const PlumbCommentary *note)
{
  g_autofree char *period = plumb_period_label (note->period, note->indicator->calendar);

  switch (note->remark)
    {
    case PLUMB_REMARK_ANNOTATION:
      /* Translators: %s is a period */
      return g_strdup_printf (_ ("Note at %s"), period);
    case PLUMB_REMARK_BREAK:
      /* Translators: %s is the first period that cannot be compared with those before it */
      return g_strdup_printf (_ ("Break before %s"), period);
    case PLUMB_REMARK_COMMENTARY:
    case PLUMB_N_REMARKS:
    default:
      return g_steal_pointer (&period);
    }
}

char *
plumb_note_text (const PlumbCommentary *note, guint32 today)
{
  g_autofree char *day = note->due == 0 ? g_strdup ("") : plumb_date_label (note->due);
  GString *text = g_string_new (note->reason);
  const struct
  {
    const char *format;
    const char *value;
  } parts[] = {
    { N_ ("Done: %s"), note->done },
    { N_ ("Owner: %s"), note->owner },
    { N_ ("Next action: %s"), note->next_action },
    { plumb_commentary_is_overdue (note, today) ? N_ ("Due: %s (overdue)") : N_ ("Due: %s"), day },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i].value != '\0')
      {
        g_autoptr (GString) line = g_string_new (_ (parts[i].format));

        g_string_replace (line, "%s", parts[i].value, 1);
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line->str);
      }
  return g_string_free (text, FALSE);
}

char *
plumb_note_origin (const PlumbCommentary *note)
{
  g_autoptr (GDateTime) written = g_date_time_new_from_iso8601 (note->since, NULL);
  guint32 released;

  if (written != NULL)
    {
      g_autoptr (GDateTime) here = g_date_time_to_local (written);
      g_autofree char *date = g_date_time_format (here, "%Y-%m-%d");
      g_autofree char *time = g_date_time_format (here, "%H:%M");
      g_autofree char *label = NULL;

      plumb_date_parse (date, &released);
      label = plumb_date_label (released);
      /* Translators: a day, a time */
      return g_strdup_printf (_ ("Written on %s at %s"), label, time);
    }
  if (plumb_date_parse (note->since, &released))
    {
      g_autofree char *label = plumb_date_label (released);

      /* Translators: the name of a file, a day */
      return g_strdup_printf (_ ("From “%s”, released %s"), note->file, label);
    }
  /* Translators: %s is the name of a file */
  return g_strdup_printf (_ ("From “%s”"), note->file);
}

gboolean
plumb_note_is_written (const PlumbCommentary *note)
{
  return *note->file == '\0';
}
