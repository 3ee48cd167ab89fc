/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a mapping says about a header. A key that is not known is an error: a misspelt one would silently drop a
 * measure.
 */
#include "config.h"

#include "plumb-mapping.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-definition.h"

#define GROUP_MAPPING "mapping"
#define GROUP_MEASURE "measure "
#define GROUP_INDICATOR "indicator "
#define GROUP_CATEGORIES "categories "

static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };

static void
sum_free (PlumbMappingSum *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->terms);
  g_free (self);
}

static void
filter_free (gpointer data)
{
  PlumbMappingFilter *self = data;

  g_strfreev (self->columns);
  g_strfreev (self->texts);
  g_free (self);
}

static void
part_free (gpointer data)
{
  PlumbMappingPart *self = data;

  g_free (self->dimension);
  g_free (self->category);
  g_free (self);
}

static void
measure_free (gpointer data)
{
  PlumbMappingMeasure *self = data;

  g_free (self->name);
  g_free (self->indicator);
  sum_free (self->value);
  sum_free (self->numerator);
  sum_free (self->denominator);
  g_ptr_array_unref (self->where);
  g_ptr_array_unref (self->denominator_where);
  g_ptr_array_unref (self->breakdown);
  g_free (self);
}

void
plumb_mapping_free (PlumbMapping *self)
{
  g_free (self->name);
  g_free (self->title);
  g_ptr_array_unref (self->requires);
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->indicators);
  g_free (self);
}

static void refuse (const char *file_name, const char *group, const char *key, GError **error, const char *format, ...)
  G_GNUC_PRINTF (5, 6);

static void
refuse (const char *file_name, const char *group, const char *key, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_MAPPING, _ ("The mapping “%s” is wrong in [%s], “%s”: %s"),
               file_name, group, key, reason);
}

/* `A | B` as the names of one column; NULL when one of them is empty. */
static GStrv
parse_names (const char *text)
{
  g_auto (GStrv) names = g_strsplit (text, "|", -1);

  for (char **name = names; *name != NULL; name++)
    if (g_strstrip (*name)[0] == '\0')
      return NULL;
  return g_steal_pointer (&names);
}

/* `A | B + C?`: names have no blanks around a plus sign of their own. */
static PlumbMappingSum *
parse_sum (const char *text)
{
  PlumbMappingSum *self = g_new0 (PlumbMappingSum, 1);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_auto (GStrv) terms = NULL;

  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (g_str_has_suffix (trimmed, "?"))
    {
      self->optional = TRUE;
      trimmed[strlen (trimmed) - 1] = '\0';
    }
  terms = g_strsplit (trimmed, " + ", -1);
  for (char **term = terms; *term != NULL; term++)
    {
      GStrv names = parse_names (*term);

      if (names == NULL || names[0] == NULL)
        {
          g_strfreev (names);
          sum_free (self);
          return NULL;
        }
      g_ptr_array_add (self->terms, names);
    }
  if (self->terms->len > 0)
    return self;
  sum_free (self);
  return NULL;
}

/* `column: text | text; column: text` into @filters. */
static gboolean
parse_filters (const char *text, GPtrArray *filters)
{
  g_auto (GStrv) pieces = g_strsplit (text, ";", -1);

  for (char **piece = pieces; *piece != NULL; piece++)
    {
      g_auto (GStrv) sides = g_strsplit (*piece, ":", 2);
      PlumbMappingFilter *filter;

      if (sides[0] == NULL || sides[1] == NULL)
        return FALSE;
      filter = g_new0 (PlumbMappingFilter, 1);
      filter->columns = parse_names (sides[0]);
      filter->texts = parse_names (sides[1]);
      g_ptr_array_add (filters, filter);
      if (filter->columns == NULL || filter->texts == NULL)
        return FALSE;
    }
  return filters->len > 0;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(PlumbMappingPart *const *) a)->dimension, (*(PlumbMappingPart *const *) b)->dimension);
}

static void
add_part (GPtrArray *parts, const char *dimension, const char *category)
{
  PlumbMappingPart *part = g_new0 (PlumbMappingPart, 1);
  gsize length = strlen (category);

  part->dimension = g_strstrip (g_strdup (dimension));
  part->from_column = length > 2 && category[0] == '{' && category[length - 1] == '}';
  part->category = part->from_column ? g_strndup (category + 1, length - 2) : g_strdup (category);
  g_ptr_array_add (parts, part);
  g_ptr_array_sort (parts, compare_parts);
}

/* `dimension=category;dimension={column}` into @parts. */
static gboolean
parse_breakdown (const char *text, GPtrArray *parts)
{
  g_auto (GStrv) pieces = g_strsplit (text, ";", -1);

  for (char **piece = pieces; *piece != NULL; piece++)
    {
      g_auto (GStrv) sides = g_strsplit (*piece, "=", 2);

      if (sides[0] == NULL || sides[1] == NULL || g_strstrip (sides[0])[0] == '\0' || g_strstrip (sides[1])[0] == '\0')
        return FALSE;
      add_part (parts, sides[0], sides[1]);
    }
  return parts->len > 0;
}

static int
parse_month (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strcasecmp (text, months[i]) == 0)
      return (int) i + 1;
  return 0;
}

/* Takes one key of a measure; FALSE with the right form in @expected when its text is wrong. */
static gboolean
parse_measure_key (PlumbMappingMeasure *self, const char *key, const char *text, const char **expected)
{
  PlumbMappingSum **sum = g_str_equal (key, "value")         ? &self->value
                          : g_str_equal (key, "numerator")   ? &self->numerator
                          : g_str_equal (key, "denominator") ? &self->denominator
                                                             : NULL;

  if (sum != NULL)
    {
      *expected = _ (
        "write names of columns, “|” between the names of one, “ + ” between columns that are added, “?” at the end where the "
        "file may be without.");
      *sum = parse_sum (text);
      return *sum != NULL;
    }
  if (g_str_equal (key, "where") || g_str_equal (key, "denominator_where"))
    {
      *expected = _ ("write column: text, with “|” between texts and “;” between columns.");
      return parse_filters (text, g_str_equal (key, "where") ? self->where : self->denominator_where);
    }
  if (g_str_equal (key, "breakdown"))
    {
      *expected = _ ("write dimension=category or dimension={column}, with “;” between several.");
      return parse_breakdown (text, self->breakdown);
    }
  if (g_str_equal (key, "month"))
    {
      *expected = _ ("write the English name of a month.");
      self->month = parse_month (text);
      return self->month != 0;
    }
  if (g_str_equal (key, "format"))
    {
      *expected = _ ("the only format is years:months.");
      self->months = g_str_equal (text, "years:months");
      return self->months;
    }
  if (g_str_equal (key, "add_rows"))
    {
      *expected = _ ("write true, or leave the key out.");
      self->add_rows = g_str_equal (text, "true");
      return self->add_rows;
    }
  if (g_str_equal (key, "indicator"))
    {
      *expected = _ ("write the id of an indicator.");
      self->indicator = g_strdup (text);
      return text[0] != '\0';
    }
  *expected = _ (
    "this key is not known. The keys are indicator, value, numerator, denominator, where, denominator_where, breakdown, "
    "dimension, month, format and add_rows.");
  return g_str_equal (key, "dimension");
}

/* Rows are added up by the texts of the one filter that has several, without a value, which would be one row's. */
static gboolean
can_add_rows (const PlumbMappingMeasure *self)
{
  guint n_several = 0;
  guint n_texts = 0;

  for (guint i = 0; i < self->where->len; i++)
    {
      guint n = g_strv_length (((PlumbMappingFilter *) g_ptr_array_index (self->where, i))->texts);

      n_several += n > 1;
      n_texts = MAX (n_texts, n);
    }
  return n_several == 1 && n_texts < 32 && self->value == NULL && self->numerator != NULL &&
         (self->denominator == NULL || self->denominator_where->len > 0);
}

static PlumbMappingMeasure *
parse_measure (GKeyFile *file, const char *group, const char *file_name, GError **error)
{
  PlumbMappingMeasure *self = g_new0 (PlumbMappingMeasure, 1);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  self->name = g_strdup (group + strlen (GROUP_MEASURE));
  self->where = g_ptr_array_new_with_free_func (filter_free);
  self->denominator_where = g_ptr_array_new_with_free_func (filter_free);
  self->breakdown = g_ptr_array_new_with_free_func (part_free);
  for (char **key = keys; *key != NULL; key++)
    {
      g_autofree char *text = g_key_file_get_string (file, group, *key, NULL);
      const char *expected = "";

      if (text == NULL || !parse_measure_key (self, *key, g_strstrip (text), &expected))
        {
          refuse (file_name, group, *key, error, "%s", expected);
          measure_free (self);
          return NULL;
        }
    }
  if (self->indicator == NULL)
    {
      refuse (file_name, group, "indicator", error, "%s", _ ("the key is missing."));
      measure_free (self);
      return NULL;
    }
  if (self->add_rows && !can_add_rows (self))
    {
      refuse (file_name, group, "add_rows", error, "%s",
              _ ("rows are added up by a numerator, without a value, and by one column of where with several texts; a "
                 "denominator stands in a row of its own."));
      measure_free (self);
      return NULL;
    }
  return self;
}

/* A measure with `dimension` stands for one measure a line of its [categories ...] group: `category=column`. */
static gboolean
spread_measure (PlumbMapping *self,
                GKeyFile *file,
                const char *group,
                const char *dimension,
                const char *file_name,
                GError **error)
{
  g_autofree char *categories = g_strconcat (GROUP_CATEGORIES, group + strlen (GROUP_MEASURE), NULL);
  g_auto (GStrv) keys = g_key_file_get_keys (file, categories, NULL, NULL);

  if (keys == NULL || keys[0] == NULL)
    {
      refuse (file_name, group, "dimension", error, _ ("there is no group [%s] with its categories."), categories);
      return FALSE;
    }
  for (char **key = keys; *key != NULL; key++)
    {
      g_autofree char *text = g_key_file_get_string (file, categories, *key, NULL);
      PlumbMappingMeasure *measure = parse_measure (file, group, file_name, error);

      if (measure == NULL)
        return FALSE;
      g_ptr_array_add (self->measures, measure);
      if (measure->value == NULL)
        measure->value = parse_sum (text);
      if (measure->value == NULL)
        {
          refuse (file_name, categories, *key, error, "%s", _ ("write the name of a column."));
          return FALSE;
        }
      add_part (measure->breakdown, dimension, *key);
    }
  return TRUE;
}

static gboolean
add_measure (PlumbMapping *self, GKeyFile *file, const char *group, const char *file_name, GError **error)
{
  g_autofree char *dimension = g_key_file_get_string (file, group, "dimension", NULL);
  PlumbMappingMeasure *measure;

  if (dimension != NULL)
    return spread_measure (self, file, group, dimension, file_name, error);
  measure = parse_measure (file, group, file_name, error);
  if (measure == NULL)
    return FALSE;
  g_ptr_array_add (self->measures, measure);
  if (measure->value != NULL || measure->numerator != NULL)
    return TRUE;
  refuse (file_name, group, "value", error, "%s", _ ("the measure has neither a value nor a numerator."));
  return FALSE;
}

static gboolean
add_indicator (PlumbMapping *self, GKeyFile *file, const char *group, const char *file_name, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);
  PlumbIndicator fields = { 0 };
  const char *wrong = plumb_definition_set (&fields, "id", group + strlen (GROUP_INDICATOR));

  if (wrong != NULL)
    {
      refuse (file_name, group, "id", error, "%s", wrong);
      return FALSE;
    }
  for (char **key = keys; *key != NULL; key++)
    {
      char *text = g_key_file_get_string (file, group, *key, NULL);

      g_ptr_array_add (texts, text);
      if (text == NULL || g_str_equal (*key, "id") || !g_strv_contains (plumb_definition_keys, *key))
        wrong = _ ("this key is not known. The keys are name, theme, unit, decimals, polarity, numerator, denominator, "
                   "source_return, calendar and plain.");
      else
        wrong = plumb_definition_set (&fields, *key, g_strstrip (text));
      if (wrong != NULL)
        {
          refuse (file_name, group, *key, error, "%s", wrong);
          return FALSE;
        }
    }
  if (fields.name == NULL || fields.unit_text == NULL || fields.theme == NULL)
    {
      refuse (file_name, group, "name", error, "%s", _ ("an indicator needs a name, a theme and a unit."));
      return FALSE;
    }
  g_ptr_array_add (self->indicators, plumb_indicator_new (&fields));
  return TRUE;
}

static gboolean
parse_head (PlumbMapping *self, GKeyFile *file, const char *file_name, GError **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROUP_MAPPING, NULL, NULL);

  for (char **key = keys; keys != NULL && *key != NULL; key++)
    {
      g_autofree char *text = g_key_file_get_string (file, GROUP_MAPPING, *key, NULL);

      if (text == NULL)
        {
          refuse (file_name, GROUP_MAPPING, *key, error, "%s", _ ("the text is damaged."));
          return FALSE;
        }
      if (g_str_equal (*key, "name"))
        {
          self->name = g_steal_pointer (&text);
        }
      else if (g_str_equal (*key, "title"))
        {
          self->title = g_steal_pointer (&text);
        }
      else if (g_str_equal (*key, "partial"))
        {
          self->partial = g_str_equal (text, "true");
        }
      else if (g_str_equal (*key, "requires"))
        {
          g_auto (GStrv) columns = g_strsplit (text, ",", -1);

          for (char **column = columns; *column != NULL; column++)
            {
              GStrv names = parse_names (*column);

              if (names != NULL)
                g_ptr_array_add (self->requires, names);
            }
        }
      else
        {
          refuse (file_name, GROUP_MAPPING, *key, error, "%s",
                  _ ("this key is not known. The keys are name, title, requires and partial."));
          return FALSE;
        }
    }
  if (self->name != NULL && self->name[0] != '\0' && self->title != NULL)
    return TRUE;
  refuse (file_name, GROUP_MAPPING, "name", error, "%s", _ ("a mapping needs a name and a title."));
  return FALSE;
}

PlumbMapping *
plumb_mapping_parse (const char *text, const char *file_name, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (PlumbMapping) self = g_new0 (PlumbMapping, 1);
  g_autoptr (GError) cause = NULL;
  g_auto (GStrv) groups = NULL;

  self->requires = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->measures = g_ptr_array_new_with_free_func (measure_free);
  self->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) plumb_indicator_unref);
  if (!g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, &cause))
    {
      g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_MAPPING, _ ("“%s” is no mapping: %s"), file_name,
                   cause->message);
      return NULL;
    }
  if (!parse_head (self, file, file_name, error))
    return NULL;
  groups = g_key_file_get_groups (file, NULL);
  for (char **group = groups; *group != NULL; group++)
    {
      if (g_str_has_prefix (*group, GROUP_MEASURE))
        {
          if (!add_measure (self, file, *group, file_name, error))
            return NULL;
        }
      else if (g_str_has_prefix (*group, GROUP_INDICATOR))
        {
          if (!add_indicator (self, file, *group, file_name, error))
            return NULL;
        }
      else if (!g_str_equal (*group, GROUP_MAPPING) && !g_str_has_prefix (*group, GROUP_CATEGORIES))
        {
          refuse (file_name, *group, "", error, "%s",
                  _ ("the groups are [mapping], [measure NAME], [categories NAME] and [indicator ID]."));
          return NULL;
        }
    }
  if (self->measures->len > 0)
    return g_steal_pointer (&self);
  refuse (file_name, GROUP_MAPPING, "", error, "%s", _ ("there is no [measure NAME]."));
  return NULL;
}

int
plumb_mapping_find_column (const PlumbHeader *header, GStrv names)
{
  int column = -1;

  for (char **name = names; *name != NULL && column < 0; name++)
    column = plumb_header_find (header, *name);
  return column;
}

/* Calls @function for every column that the mapping names, until it returns FALSE. */
typedef gboolean (*ColumnFunc) (GStrv names, gboolean needed, gpointer data);

static gboolean
each_of_sum (const PlumbMappingSum *sum, ColumnFunc function, gpointer data)
{
  for (guint i = 0; sum != NULL && i < sum->terms->len; i++)
    if (!function (g_ptr_array_index (sum->terms, i), !sum->optional, data))
      return FALSE;
  return TRUE;
}

static gboolean
each_of_filters (GPtrArray *filters, ColumnFunc function, gpointer data)
{
  for (guint i = 0; i < filters->len; i++)
    if (!function (((PlumbMappingFilter *) g_ptr_array_index (filters, i))->columns, TRUE, data))
      return FALSE;
  return TRUE;
}

static gboolean
each_of_breakdown (GPtrArray *parts, ColumnFunc function, gpointer data)
{
  for (guint i = 0; i < parts->len; i++)
    {
      PlumbMappingPart *part = g_ptr_array_index (parts, i);
      char *names[] = { part->category, NULL };

      if (part->from_column && !function (names, TRUE, data))
        return FALSE;
    }
  return TRUE;
}

static void
each_column (const PlumbMapping *self, ColumnFunc function, gpointer data)
{
  for (guint i = 0; i < self->requires->len; i++)
    if (!function (g_ptr_array_index (self->requires, i), TRUE, data))
      return;
  for (guint i = 0; i < self->measures->len; i++)
    {
      const PlumbMappingMeasure *measure = g_ptr_array_index (self->measures, i);

      if (!each_of_sum (measure->value, function, data) || !each_of_sum (measure->numerator, function, data) ||
          !each_of_sum (measure->denominator, function, data) || !each_of_filters (measure->where, function, data) ||
          !each_of_filters (measure->denominator_where, function, data) ||
          !each_of_breakdown (measure->breakdown, function, data))
        return;
    }
}

typedef struct
{
  const PlumbHeader *header;
  GHashTable *columns;
  GPtrArray *found; /* texts */
  const char *missing;
  const char *name;
} Search;

static gboolean
note_missing (GStrv names, gboolean needed, gpointer data)
{
  Search *search = data;

  if (needed && plumb_mapping_find_column (search->header, names) < 0)
    search->missing = names[0];
  return search->missing == NULL;
}

static gboolean
list_missing (GStrv names, gboolean needed, gpointer data)
{
  Search *search = data;

  if (needed && plumb_mapping_find_column (search->header, names) < 0 &&
      !g_ptr_array_find_with_equal_func (search->found, names[0], g_str_equal, NULL))
    g_ptr_array_add (search->found, names[0]);
  return TRUE;
}

static gboolean
note_used (GStrv names, gboolean needed, gpointer data)
{
  Search *search = data;
  int column = plumb_mapping_find_column (search->header, names);

  if (column >= 0)
    g_hash_table_add (search->columns, GINT_TO_POINTER (column));
  return TRUE;
}

/* Takes a column that goes by another name than the first, or is written otherwise: `new for old`. */
static gboolean
note_drift (GStrv names, gboolean needed, gpointer data)
{
  Search *search = data;
  int column = plumb_mapping_find_column (search->header, names);
  const char *name = column >= 0 ? plumb_header_name (search->header, (guint) column) : names[0];
  char *drift;

  if (g_str_equal (name, names[0]))
    return TRUE;
  drift = g_strdup_printf (_ ("“%s” for “%s”"), name, names[0]);
  if (g_ptr_array_find_with_equal_func (search->found, drift, g_str_equal, NULL))
    g_free (drift);
  else
    g_ptr_array_add (search->found, drift);
  return TRUE;
}

static gboolean
note_name (GStrv names, gboolean needed, gpointer data)
{
  Search *search = data;

  for (char **name = names; *name != NULL; name++)
    if (g_ascii_strcasecmp (*name, search->name) == 0)
      {
        search->missing = search->name;
        return FALSE;
      }
  return TRUE;
}

const char *
plumb_mapping_missing (const PlumbMapping *self, const PlumbHeader *header)
{
  Search search = { .header = header };

  each_column (self, note_missing, &search);
  return search.missing;
}

GPtrArray *
plumb_mapping_list_missing (const PlumbMapping *self, const PlumbHeader *header)
{
  Search search = { .header = header, .found = g_ptr_array_new () };

  each_column (self, list_missing, &search);
  return search.found;
}

GPtrArray *
plumb_mapping_list_drift (const PlumbMapping *self, const PlumbHeader *header)
{
  Search search = { .header = header, .found = g_ptr_array_new_with_free_func (g_free) };

  each_column (self, note_drift, &search);
  return search.found;
}

guint
plumb_mapping_uses (const PlumbMapping *self, const PlumbHeader *header)
{
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);
  Search search = { .header = header, .columns = columns };

  each_column (self, note_used, &search);
  return g_hash_table_size (columns);
}

gboolean
plumb_mapping_names (const PlumbMapping *self, const char *name)
{
  Search search = { .name = name };

  each_column (self, note_name, &search);
  return search.missing != NULL;
}
