/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of indicators and a mapping define indicators in the same words, by the same rules.
 */
#include "config.h"

#include "plumb-definition.h"

#include <glib/gi18n-lib.h>

#define MAX_DECIMALS 6

const char *const plumb_definition_keys[] = { "id",       "name",      "theme",       "unit",          "decimals",
                                              "polarity", "numerator", "denominator", "source_return", "calendar",
                                              "plain",    NULL };

/* An id is typed into files and commands: small letters, digits and low lines. */
static gboolean
is_id (const char *text)
{
  const char *at = text;

  if (!g_ascii_islower (*at))
    return FALSE;
  while (g_ascii_islower (*at) || g_ascii_isdigit (*at) || *at == '_')
    at++;
  return *at == '\0';
}

static const char *
set_choice (PlumbIndicator *fields, const char *key, const char *text)
{
  if (g_str_equal (key, "decimals"))
    {
      if (text[0] >= '0' && text[0] <= '0' + MAX_DECIMALS && text[1] == '\0')
        fields->decimals = text[0] - '0';
      else if (text[0] != '\0')
        return _ ("This is no number of decimals. Write 0 to 6.");
      return NULL;
    }
  if (g_str_equal (key, "polarity"))
    return plumb_polarity_parse (text, &fields->polarity)
             ? NULL
             : _ ("This is no polarity. Write high, low or none for what is better.");
  if (text[0] != '\0' && !plumb_calendar_from_string (text, &fields->calendar))
    return _ (
      "This is no calendar. Write financial-year, march-snapshot, september-snapshot, calendar-year, academic-year or "
      "mid-year.");
  return NULL;
}

const char *
plumb_definition_set (PlumbIndicator *fields, const char *key, const char *text)
{
  const struct
  {
    const char *key;
    char **field;
  } texts[] = {
    { "id", &fields->id },
    { "name", &fields->name },
    { "theme", &fields->theme },
    { "unit", &fields->unit_text },
    { "numerator", &fields->numerator },
    { "denominator", &fields->denominator },
    { "source_return", &fields->source_return },
    { "plain", &fields->plain },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (key, texts[i].key))
      *texts[i].field = (char *) text;
  if (g_str_equal (key, "id") && !is_id (text))
    return _ ("This is no id. Use small letters, digits and low lines, beginning with a letter.");
  if (g_str_equal (key, "name") && text[0] == '\0')
    return _ ("An indicator needs a name. Fill the cell.");
  if (g_str_equal (key, "unit") && text[0] == '\0')
    return _ ("An indicator needs a unit: percent, count, per 10,000, or another in words.");
  if (g_str_equal (key, "decimals") || g_str_equal (key, "polarity") || g_str_equal (key, "calendar"))
    return set_choice (fields, key, text);
  return NULL;
}
