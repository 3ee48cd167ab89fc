/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column whose cells are all numbers or markers is a candidate for a measure, any other a filter. What a mapping
 * needs is taken from the nearest one that comes with the program.
 */
#include "config.h"

#include "plumb-inspect.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plumb-ees-period.h"
#include "plumb-layout.h"
#include "plumb-mapping-choice.h"
#include "plumb-number.h"

#define MAX_CATEGORIES 40

typedef struct
{
  GHashTable *categories; /* text -> number of rows; at most MAX_CATEGORIES + 1 */
  GHashTable *markers;    /* text -> number of rows */
  guint n_numbers;
  guint n_empty;
  gboolean text; /* a cell is neither a number nor a marker */
} Column;

typedef struct
{
  PlumbHeader *header;
  GPtrArray *columns;  /* Column */
  GHashTable *periods; /* code of the period, gint64 */
  GHashTable *odd_periods;
  guint n_rows;
} Inspection;

static void
column_free (gpointer data)
{
  Column *self = data;

  g_hash_table_unref (self->categories);
  g_hash_table_unref (self->markers);
  g_free (self);
}

static void
count_text (GHashTable *table, const char *text)
{
  g_hash_table_insert (table, g_strdup (text),
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (table, text)) + 1));
}

static void
look_at_cell (Column *self, const char *text)
{
  PlumbCell cell = plumb_cell_parse (text, TRUE);

  if (cell.kind == PLUMB_CELL_BAD)
    cell = plumb_cell_parse_months (text);
  if (cell.kind == PLUMB_CELL_EMPTY)
    self->n_empty++;
  else if (cell.kind == PLUMB_CELL_NUMBER)
    self->n_numbers++;
  else if (cell.kind == PLUMB_CELL_STATE)
    count_text (self->markers, text);
  else
    self->text = TRUE;
  if (g_hash_table_size (self->categories) <= MAX_CATEGORIES || g_hash_table_contains (self->categories, text))
    count_text (self->categories, text);
}

static void
look_at_period (Inspection *self, const PlumbRow *row)
{
  int time_period = plumb_header_find (self->header, "time_period");
  int identifier = plumb_header_find (self->header, "time_identifier");
  PlumbPeriod period;
  gint64 code;

  if (time_period < 0 || identifier < 0)
    return;
  if (plumb_ees_period_parse (row->cells[time_period], row->cells[identifier], &period))
    {
      code = plumb_period_code (period);
      g_hash_table_add (self->periods, g_memdup2 (&code, sizeof code));
    }
  else
    {
      count_text (self->odd_periods, row->cells[identifier]);
    }
}

static gboolean
look_at_row (const PlumbRow *row, gpointer data, GError **error)
{
  Inspection *self = data;

  if (self->header == NULL)
    {
      self->header = plumb_header_new (row);
      for (guint i = 0; i < row->n; i++)
        {
          Column *column = g_new0 (Column, 1);

          column->categories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          column->markers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
          g_ptr_array_add (self->columns, column);
        }
      return TRUE;
    }
  self->n_rows++;
  for (guint i = 0; i < MIN (row->n, self->columns->len); i++)
    look_at_cell (g_ptr_array_index (self->columns, i), row->cells[i]);
  if (row->n >= self->columns->len)
    look_at_period (self, row);
  return TRUE;
}

static void
finding_free (gpointer data)
{
  PlumbFinding *finding = data;

  g_free (finding->name);
  g_free (finding->detail);
  g_free (finding);
}

/* Takes @detail. */
static void
add (GPtrArray *findings, const char *what, const char *name, char *detail)
{
  PlumbFinding *finding = g_new0 (PlumbFinding, 1);

  finding->what = what;
  finding->name = g_strdup (name);
  finding->detail = detail;
  g_ptr_array_add (findings, finding);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* `a 3, b 4`: the texts of @counts by name with their numbers. */
static char *
list_counts (GHashTable *counts)
{
  guint n;
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (counts, &n);
  GString *list = g_string_new (NULL);

  qsort (keys, n, sizeof *keys, compare_texts);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s %u", i > 0 ? ", " : "",
                            *(const char *) keys[i] != '\0' ? (const char *) keys[i] : _ ("(blank)"),
                            GPOINTER_TO_UINT (g_hash_table_lookup (counts, keys[i])));
  return g_string_free (list, FALSE);
}

static gboolean
is_measure (const Column *column)
{
  return !column->text && column->n_numbers > 0;
}

static gboolean
is_filter (const Column *column)
{
  return column->text && g_hash_table_size (column->categories) <= MAX_CATEGORIES;
}

static void
add_columns (Inspection *self, GPtrArray *findings)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = g_ptr_array_index (self->columns, i);
      const char *name = plumb_header_name (self->header, i);

      if (name[0] == '\0')
        add (findings, "nameless", "", g_strdup_printf (_ ("column %u has no name"), i + 1));
      else if (g_ascii_strcasecmp (name, "geographic_level") == 0)
        add (findings, "level", name, list_counts (column->categories));
      else if (plumb_mapping_is_common (name))
        continue;
      else if (is_measure (column))
        add (findings, "measure", name,
             g_strdup_printf (_ ("%u numbers, %u empty"), column->n_numbers, column->n_empty));
      else if (is_filter (column))
        add (findings, "filter", name, list_counts (column->categories));
      else
        add (findings, "filter", name, g_strdup_printf (_ ("more than %d different texts"), MAX_CATEGORIES));
      if (name[0] != '\0' && !plumb_mapping_is_common (name) && is_measure (column) &&
          g_hash_table_size (column->markers) > 0)
        add (findings, "marker", name, list_counts (column->markers));
    }
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  gint64 left = **(gint64 *const *) a;
  gint64 right = **(gint64 *const *) b;

  return (left > right) - (left < right);
}

static void
add_periods (Inspection *self, GPtrArray *findings)
{
  guint n;
  g_autofree gpointer *codes = g_hash_table_get_keys_as_array (self->periods, &n);

  if (n > 0)
    {
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;

      qsort (codes, n, sizeof *codes, compare_codes);
      first = plumb_period_to_string (plumb_period_from_code (*(gint64 *) codes[0]));
      last = plumb_period_to_string (plumb_period_from_code (*(gint64 *) codes[n - 1]));
      add (findings, "periods", "", g_strdup_printf (_ ("%u, from %s to %s"), n, first, last));
    }
  if (g_hash_table_size (self->odd_periods) > 0)
    add (findings, "periods", _ ("not kept"), list_counts (self->odd_periods));
}

/* Letters and digits alone, small: what stays of a name when its spelling changes. */
static char *
squeeze (const char *name)
{
  GString *out = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at++)
    if (g_ascii_isalnum (*at))
      g_string_append_c (out, g_ascii_tolower (*at));
  return g_string_free (out, FALSE);
}

/* How many letters have to be put in, left out or changed to make @b of @a. */
static guint
distance (const char *a, const char *b)
{
  gsize n = strlen (b);
  g_autofree guint *row = g_new0 (guint, n + 1);

  for (guint j = 0; j <= n; j++)
    row[j] = j;
  for (guint i = 0; a[i] != '\0'; i++)
    {
      guint corner = row[0];

      row[0] = i + 1;
      for (guint j = 0; j < n; j++)
        {
          guint above = row[j + 1];

          row[j + 1] = MIN (MIN (above, row[j]) + 1, corner + (a[i] != b[j]));
          corner = above;
        }
    }
  return row[n];
}

/* The column nobody reads whose name is most like @missing; NULL when none is much like it. */
static const char *
find_alias (GPtrArray *extra, const char *missing)
{
  g_autofree char *sought = squeeze (missing);
  const char *best = NULL;
  gsize least = strlen (sought) / 3 + 1;

  for (guint i = 0; i < extra->len; i++)
    {
      g_autofree char *name = squeeze (g_ptr_array_index (extra, i));
      guint far = distance (sought, name);

      if (far < least)
        {
          least = far;
          best = g_ptr_array_index (extra, i);
        }
    }
  return best;
}

static gboolean
add_mapping (Inspection *self, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) mappings = plumb_mapping_list_built_in (error);
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GPtrArray) extra = g_ptr_array_new ();
  g_autoptr (GPtrArray) drift = NULL;
  const PlumbMapping *nearest = NULL;
  int best = 0;

  if (mappings == NULL)
    return FALSE;
  for (guint i = 0; i < mappings->len; i++)
    {
      const PlumbMapping *mapping = g_ptr_array_index (mappings, i);
      g_autoptr (GPtrArray) lacking = plumb_mapping_list_missing (mapping, self->header);
      int score = 2 * (int) plumb_mapping_uses (mapping, self->header) - (int) lacking->len;

      if (nearest != NULL && (score < best || (score == best && missing->len <= lacking->len)))
        continue;
      nearest = mapping;
      best = score;
      g_clear_pointer (&missing, g_ptr_array_unref);
      missing = g_steal_pointer (&lacking);
    }
  if (nearest == NULL || plumb_mapping_uses (nearest, self->header) == 0)
    {
      add (findings, "mapping", "", g_strdup (_ ("none has a column of this file")));
      return TRUE;
    }
  add (findings, "mapping", nearest->name,
       missing->len == 0 ? g_strdup (_ ("fits"))
                         : g_strdup_printf (_ ("the nearest; it lacks columns: %u"), missing->len));
  for (guint i = 0; i < plumb_header_length (self->header); i++)
    {
      const char *name = plumb_header_name (self->header, i);

      if (name[0] != '\0' && !plumb_mapping_is_common (name) && !plumb_mapping_names (nearest, name))
        g_ptr_array_add (extra, (gpointer) name);
    }
  for (guint i = 0; i < missing->len; i++)
    {
      const char *name = g_ptr_array_index (missing, i);
      const char *alias = find_alias (extra, name);

      add (findings, "missing", name, g_strdup (_ ("the mapping needs this column")));
      if (alias != NULL)
        add (findings, "alias", name, g_strdup_printf ("%s | %s", name, alias));
    }
  drift = plumb_mapping_list_drift (nearest, self->header);
  for (guint i = 0; i < drift->len; i++)
    add (findings, "drift", "", g_strdup (g_ptr_array_index (drift, i)));
  for (guint i = 0; i < extra->len; i++)
    add (findings, "extra", g_ptr_array_index (extra, i), g_strdup (_ ("the mapping does not read this column")));
  return TRUE;
}

/* A mapping with every candidate, broken down by every filter that tells rows apart, so that no two rows are one
 * figure. */
static char *
write_draft (Inspection *self, const char *file_name)
{
  GString *draft = g_string_new (NULL);
  g_autoptr (GString) breakdown = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = g_ptr_array_index (self->columns, i);
      const char *name = plumb_header_name (self->header, i);

      if (name[0] != '\0' && !plumb_mapping_is_common (name) && column->text &&
          g_hash_table_size (column->categories) > 1)
        g_string_append_printf (breakdown, "%s%s={%s}", breakdown->len > 0 ? ";" : "", name, name);
    }
  g_string_append_printf (
    draft, "# %s\n[mapping]\nname=draft\ntitle=%s\n",
    _ ("Give each measure the id of its indicator, join numerators and denominators to their rates, "
       "and remove what is not wanted."),
    file_name);
  for (guint i = 0, n = 0; i < self->columns->len; i++)
    {
      const char *name = plumb_header_name (self->header, i);

      if (name[0] == '\0' || plumb_mapping_is_common (name) || !is_measure (g_ptr_array_index (self->columns, i)))
        continue;
      g_string_append_printf (draft, "\n[measure %u]\nindicator=\nvalue=%s\n", ++n, name);
      if (breakdown->len > 0)
        g_string_append_printf (draft, "breakdown=%s\n", breakdown->str);
    }
  return g_string_free (draft, FALSE);
}

static const char *
name_encoding (PlumbInput *input)
{
  switch (plumb_input_encoding (input))
    {
    case PLUMB_ENCODING_UTF8:
      return "UTF-8";
    case PLUMB_ENCODING_UTF16_LE:
    case PLUMB_ENCODING_UTF16_BE:
      return "UTF-16";
    case PLUMB_ENCODING_WINDOWS_1252:
    default:
      return "Windows-1252";
    }
}

/* A file of one column whose name holds another separator has that one. */
static const char *
name_separator (const PlumbHeader *header)
{
  const char *first = plumb_header_name (header, 0);

  if (plumb_header_length (header) > 1)
    return _ ("comma");
  if (strchr (first, ';') != NULL)
    return _ ("semicolon, which is not read: save the file with commas");
  if (strchr (first, '\t') != NULL)
    return _ ("tab, which is not read: save the file with commas");
  return _ ("none: the file has one column");
}

static gboolean
report (Inspection *self, PlumbInput *input, GPtrArray *findings, char **draft, GError **error)
{
  const PlumbLayout *layout = plumb_layout_find (self->header, plumb_input_name (input), NULL);

  add (findings, "encoding", "", g_strdup (name_encoding (input)));
  add (findings, "separator", "", g_strdup (name_separator (self->header)));
  add (findings, "rows", "", g_strdup_printf ("%u", self->n_rows));
  add (findings, "columns", "", g_strdup_printf ("%u", plumb_header_length (self->header)));
  add (findings, "layout", layout != NULL ? layout->name : "",
       g_strdup (layout != NULL ? _ ("known by its columns") : _ ("its columns fit no layout")));
  add_periods (self, findings);
  add_columns (self, findings);
  if (layout != &plumb_layout_ees)
    return TRUE;
  if (draft != NULL)
    *draft = write_draft (self, plumb_input_name (input));
  return add_mapping (self, findings, error);
}

gboolean
plumb_inspect_file (const char *file_name,
                    GPtrArray **findings,
                    char **draft,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (PlumbInput) input = plumb_input_open (file_name, cancellable, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (finding_free);
  Inspection self = { 0 };
  gboolean ok = FALSE;

  if (draft != NULL)
    *draft = NULL;
  if (input == NULL)
    return FALSE;
  self.columns = g_ptr_array_new_with_free_func (column_free);
  self.periods = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.odd_periods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!plumb_csv_read (input, look_at_row, &self, cancellable, error))
    ok = FALSE;
  else if (self.header == NULL)
    g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_NOT_A_TABLE,
                 _ ("“%s” is empty. Choose a CSV file with a header row."), plumb_input_name (input));
  else
    ok = report (&self, input, list, draft, error);
  g_clear_pointer (&self.header, plumb_header_free);
  g_ptr_array_unref (self.columns);
  g_hash_table_unref (self.periods);
  g_hash_table_unref (self.odd_periods);
  if (ok)
    *findings = g_steal_pointer (&list);
  return ok;
}
