/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The origin of figures, gathered while they are read and said in the footer.
 */
#include "config.h"

#include "plumb-figure-origin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-locale.h"

struct _PlumbOrigin
{
  GPtrArray *sources;
  guint32 complete_to;
  int least_version;
  int greatest_version;
  gboolean states[PLUMB_N_STATES];
  gboolean statuses[PLUMB_N_STATUSES];
};

PlumbOrigin *
plumb_origin_new (void)
{
  PlumbOrigin *self = g_new0 (PlumbOrigin, 1);

  self->sources = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
plumb_origin_free (PlumbOrigin *self)
{
  g_ptr_array_unref (self->sources);
  g_free (self);
}

void
plumb_origin_add (PlumbOrigin *self, const PlumbIndicator *indicator, const PlumbObservation *observation)
{
  const gboolean returned = *indicator->source_return != '\0' && strcmp (indicator->source_return, "local") != 0;
  char *source;

  if (observation == NULL)
    return;
  self->states[observation->state] = TRUE;
  self->statuses[observation->status] = TRUE;
  self->complete_to = MAX (self->complete_to, observation->as_of);
  if (self->least_version == 0 || indicator->definition_version < self->least_version)
    self->least_version = indicator->definition_version;
  self->greatest_version = MAX (self->greatest_version, indicator->definition_version);
  if (*observation->source == '\0')
    return;
  source = returned ? g_strdup_printf ("%s (%s)", observation->source,
                                       plumb_locale_stored ("return", indicator->source_return))
                    : g_strdup (observation->source);
  if (g_ptr_array_find_with_equal_func (self->sources, source, g_str_equal, NULL))
    g_free (source);
  else
    g_ptr_array_add (self->sources, source);
}

static void
append_sources (const PlumbOrigin *self, GString *out)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      if (i == 0)
        g_string_append_printf (out, _ ("Source: %s"), (const char *) g_ptr_array_index (self->sources, i));
      else
        g_string_append_printf (out, ", %s", (const char *) g_ptr_array_index (self->sources, i));
    }
  if (self->sources->len > 0)
    g_string_append (out, ". ");
}

static void
append_key (const PlumbOrigin *self, GString *out)
{
  for (guint i = PLUMB_STATE_NUMBER + 1; i < PLUMB_N_STATES; i++)
    if (self->states[i])
      g_string_append_printf (out, " %s: %s.", plumb_state_letter (i), plumb_state_reason (i));
  if (self->statuses[PLUMB_STATUS_PROVISIONAL])
    g_string_append_printf (out, " %s", _ ("Some figures are provisional."));
  if (self->statuses[PLUMB_STATUS_FORECAST])
    g_string_append_printf (out, " %s", _ ("Some figures are a forecast."));
}

char *
plumb_origin_footer (const PlumbOrigin *self, const PlumbFigure *figure, const char *notes)
{
  GString *out = g_string_new (NULL);

  if (figure->illustrative)
    g_string_append_printf (out, "%s ", _ ("Illustrative data, made up to show the program."));
  append_sources (self, out);
  if (self->complete_to != 0)
    {
      g_autofree char *day = plumb_date_label (self->complete_to);
      g_string_append_printf (out, _ ("Complete to %s. "), day);
    }
  if (figure->as_at != 0)
    {
      g_autofree char *day = plumb_date_label (figure->as_at);
      g_string_append_printf (out, _ ("As at %s. "), day);
    }
  if (self->greatest_version > self->least_version)
    g_string_append_printf (out, _ ("Definition versions\302\240%d to\302\240%d."), self->least_version,
                            self->greatest_version);
  else if (self->greatest_version > 0)
    g_string_append_printf (out, _ ("Definition version\302\240%d."), self->greatest_version);
  if (*notes != '\0')
    g_string_append_printf (out, "\n%s", notes);
  append_key (self, out);
  return g_string_free (out, FALSE);
}
