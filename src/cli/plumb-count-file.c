/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is refused at the first thing that is wrong with it: a table with a gap or a wrong total cannot be
 * protected.
 */
#include "config.h"

#include "plumb-count-file.h"
#include "plumb-header.h"
#include "plumb-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Number of the category `Total` until it is known how many others there are. */
#define TOTAL G_MAXUINT

typedef enum
{
  ROW,
  COLUMN,
  COUNT,
  N_COLUMNS
} Column;

typedef struct
{
  PlumbInput *input;
  const char *names[N_COLUMNS]; /* Borrowed; NULL for a one-way table's column */
  int columns[N_COLUMNS];
  PlumbHeader *header;
  GHashTable *categories[COUNT]; /* name -> number */
  gboolean totals[COUNT];
  GHashTable *lines; /* row and column, in one -> line */
  GArray *counts;
} Reader;

/* Sets @error to say what is wrong where, and returns FALSE. */
static gboolean
refuse (const Reader *self, guint line, const char *column, const char *value, const char *sentence, GError **error)
{
  g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_ROWS, _ ("“%s”, line %u, column “%s”, “%s”: %s"),
               plumb_input_name (self->input), line, column, value, sentence);
  return FALSE;
}

static gboolean
read_header (Reader *self, const PlumbRow *row, GError **error)
{
  const char *repeated;

  self->header = plumb_header_new (row);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->columns[i] = self->names[i] != NULL ? plumb_header_find (self->header, self->names[i]) : -1;
      if (self->names[i] != NULL && self->columns[i] < 0)
        {
          g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT,
                       _ ("“%s” has no column “%s”. Name one that is in its first row."),
                       plumb_input_name (self->input), self->names[i]);
          return FALSE;
        }
    }
  repeated = plumb_header_repeated (self->header);
  if (repeated == NULL)
    return TRUE;
  g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_UNKNOWN_LAYOUT,
               _ ("“%s” has the column “%s” more than once. Remove or rename one of them."),
               plumb_input_name (self->input), repeated);
  return FALSE;
}

/* The number of the category @name, a new one if it is new. */
static guint
number_category (Reader *self, Column dimension, const char *name)
{
  GHashTable *categories = self->categories[dimension];
  gpointer number;

  if (g_ascii_strcasecmp (name, "total") == 0)
    {
      self->totals[dimension] = TRUE;
      return TOTAL;
    }
  if (g_hash_table_lookup_extended (categories, name, NULL, &number))
    return GPOINTER_TO_UINT (number);
  g_hash_table_insert (categories, g_strdup (name), GUINT_TO_POINTER (g_hash_table_size (categories)));
  return g_hash_table_size (categories) - 1;
}

static gboolean
read_category (Reader *self, Column dimension, const PlumbRow *row, char **name, guint *number, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (row->cells[self->columns[dimension]]));

  if (text[0] == '\0')
    return refuse (self, row->line, self->names[dimension], text,
                   _ ("There is no category. Name it, or write Total for the total."), error);
  *number = number_category (self, dimension, text);
  *name = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
read_count (Reader *self, const PlumbRow *row, PlumbCount *count, GError **error)
{
  const char *text = row->cells[self->columns[COUNT]];
  PlumbCell cell = plumb_cell_parse (text, FALSE);
  const char *sentence = NULL;

  if (cell.kind == PLUMB_CELL_EMPTY)
    sentence =
      _ ("There is no count. Write it, or a marker such as c where it is hidden and z where there can be none.");
  else if (cell.kind == PLUMB_CELL_BAD)
    sentence = _ ("This is neither a number nor a marker. Write a whole number, or c where the count is hidden.");
  else if (cell.kind == PLUMB_CELL_NUMBER && cell.number < 0)
    sentence = _ ("A count is not negative. Correct it.");
  else if (cell.kind == PLUMB_CELL_NUMBER && cell.number > (double) PLUMB_DISCLOSURE_MAX_COUNT)
    sentence = _ ("A count is no more than 1,000,000,000. Correct it.");
  else if (cell.kind == PLUMB_CELL_NUMBER && fpclassify (cell.number - floor (cell.number)) != FP_ZERO)
    sentence = _ ("A count is a whole number. Correct it, or name the column of the counts.");
  if (sentence != NULL)
    return refuse (self, row->line, self->names[COUNT], text, sentence, error);
  count->state = cell.state;
  count->count = cell.kind == PLUMB_CELL_NUMBER ? (gint64) cell.number : 0;
  return TRUE;
}

/* Row and column in one number. */
static gint64
place_key (guint row, guint column)
{
  return (gint64) ((guint64) row << 32 | column);
}

/* Spreads the places of a table, whose low bits g_int64_hash() would lay upon each other. */
static guint
place_hash (gconstpointer key)
{
  return (guint) ((*(const guint64 *) key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

static gboolean
read_row (Reader *self, const PlumbRow *row, GError **error)
{
  PlumbCount *count;
  gint64 key;
  guint line;

  if (row->n != plumb_header_length (self->header))
    {
      g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_ROWS,
                   _ ("“%s”, line %u: This row has %u cells and the header %u. A comma inside a cell needs quotation "
                      "marks around the cell."),
                   plumb_input_name (self->input), row->line, row->n, plumb_header_length (self->header));
      return FALSE;
    }
  g_array_set_size (self->counts, self->counts->len + 1);
  count = &g_array_index (self->counts, PlumbCount, self->counts->len - 1);
  count->line = row->line;
  if (!read_category (self, ROW, row, &count->row_name, &count->row, error) ||
      (self->names[COLUMN] != NULL && !read_category (self, COLUMN, row, &count->column_name, &count->column, error)) ||
      !read_count (self, row, count, error))
    return FALSE;

  key = place_key (count->row, count->column);
  line = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, &key));
  if (line != 0)
    {
      g_autofree char *sentence =
        g_strdup_printf (_ ("Line %u has a count for the same category already. Remove the one or the other."), line);
      return refuse (self, row->line, self->names[ROW], count->row_name, sentence, error);
    }
  g_hash_table_insert (self->lines, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (row->line));
  return TRUE;
}

static gboolean
on_row (const PlumbRow *row, gpointer data, GError **error)
{
  Reader *self = data;

  return self->header == NULL ? read_header (self, row, error) : read_row (self, row, error);
}

/* The names of the categories of @dimension by number, the total last where there is one. */
static GPtrArray *
list_categories (const Reader *self, Column dimension)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name, number;

  g_ptr_array_set_size (names, (int) g_hash_table_size (self->categories[dimension]));
  g_hash_table_iter_init (&iter, self->categories[dimension]);
  while (g_hash_table_iter_next (&iter, &name, &number))
    names->pdata[GPOINTER_TO_UINT (number)] = name;
  if (self->totals[dimension])
    g_ptr_array_add (names, (char *) "Total");
  return names;
}

/* Whether every row is there with every column. The first that is not is found after no more steps than there are rows
 * in the file. */
static gboolean
is_whole (const Reader *self, GError **error)
{
  g_autoptr (GPtrArray) rows = list_categories (self, ROW);
  g_autoptr (GPtrArray) columns = list_categories (self, COLUMN);

  if (self->names[COLUMN] == NULL)
    return TRUE;
  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < columns->len; j++)
      {
        gint64 key = place_key (i < g_hash_table_size (self->categories[ROW]) ? i : TOTAL,
                                j < g_hash_table_size (self->categories[COLUMN]) ? j : TOTAL);

        if (g_hash_table_contains (self->lines, &key))
          continue;
        g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_ROWS,
                     _ ("“%s” has no count for “%s” and “%s”. Add a row for it, with 0 where there are none."),
                     plumb_input_name (self->input), (char *) rows->pdata[i], (char *) columns->pdata[j]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
has_categories (const Reader *self, GError **error)
{
  if (self->header == NULL)
    g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_NOT_A_TABLE,
                 _ ("“%s” is empty. Choose a CSV file with a header row."), plumb_input_name (self->input));
  else if (g_hash_table_size (self->categories[ROW]) == 0 ||
           (self->names[COLUMN] != NULL && g_hash_table_size (self->categories[COLUMN]) == 0))
    g_set_error (error, PLUMB_INTAKE_ERROR, PLUMB_INTAKE_ERROR_ROWS,
                 _ ("“%s” has no counts but totals. Add a row for each category."), plumb_input_name (self->input));
  else
    return TRUE;
  return FALSE;
}

/* Sets @error to what completing the table found, with the line of the total that is wrong. */
static void
refuse_total (const Reader *self, const PlumbDisclosureTable *table, guint at, GError *found, GError **error)
{
  for (guint i = 0;
       g_error_matches (found, PLUMB_DISCLOSURE_ERROR, PLUMB_DISCLOSURE_ERROR_TOTAL) && i < self->counts->len; i++)
    {
      const PlumbCount *count = &g_array_index (self->counts, PlumbCount, i);
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, count->count);

      if (count->row * table->width + count->column != at)
        continue;
      refuse (self, count->line, self->names[COUNT], value, found->message, error);
      g_error_free (found);
      return;
    }
  g_propagate_prefixed_error (error, found, _ ("“%s”: "), plumb_input_name (self->input));
}

static PlumbDisclosureTable *
make_table (Reader *self, const PlumbDisclosureRule *rule, GError **error)
{
  guint n_rows = g_hash_table_size (self->categories[ROW]);
  guint n_columns = g_hash_table_size (self->categories[COLUMN]);
  g_autoptr (PlumbDisclosureTable) table = plumb_disclosure_table_new (rule, n_rows, n_columns);
  GError *found = NULL;
  guint at = 0;

  for (guint i = 0; i < self->counts->len; i++)
    {
      PlumbCount *count = &g_array_index (self->counts, PlumbCount, i);

      count->row = MIN (count->row, n_rows);
      count->column = MIN (count->column, n_columns);
      if (count->state == PLUMB_STATE_CONFIDENTIAL || count->state == PLUMB_STATE_OLD_SUPPRESSED)
        plumb_disclosure_table_set_hidden (table, count->row, count->column);
      else if (count->state == PLUMB_STATE_NUMBER)
        plumb_disclosure_table_set_count (table, count->row, count->column, count->count);
    }
  if (plumb_disclosure_table_complete (table, &at, &found))
    return g_steal_pointer (&table);
  refuse_total (self, table, at, found, error);
  return NULL;
}

static void
count_clear (gpointer data)
{
  PlumbCount *count = data;

  g_free (count->row_name);
  g_free (count->column_name);
}

PlumbCountFile *
plumb_count_file_read (const char *path,
                       const char *row_column,
                       const char *column_column,
                       const char *count_column,
                       const PlumbDisclosureRule *rule,
                       GError **error)
{
  g_autoptr (PlumbInput) input = plumb_input_open (path, NULL, error);
  g_autoptr (PlumbCountFile) file = NULL;
  Reader self = { .input = input, .names = { row_column, column_column, count_column } };

  if (input == NULL)
    return NULL;
  file = g_new0 (PlumbCountFile, 1);
  file->counts = self.counts = g_array_new (FALSE, TRUE, sizeof (PlumbCount));
  g_array_set_clear_func (file->counts, count_clear);
  for (guint i = 0; i < COUNT; i++)
    self.categories[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.lines = g_hash_table_new_full (place_hash, g_int64_equal, g_free, NULL);

  if (plumb_csv_read (input, on_row, &self, NULL, error) && has_categories (&self, error) && is_whole (&self, error))
    file->table = make_table (&self, rule, error);

  g_clear_pointer (&self.header, plumb_header_free);
  for (guint i = 0; i < COUNT; i++)
    g_hash_table_unref (self.categories[i]);
  g_hash_table_unref (self.lines);
  return file->table != NULL ? g_steal_pointer (&file) : NULL;
}

void
plumb_count_file_free (PlumbCountFile *self)
{
  g_array_unref (self->counts);
  g_clear_pointer (&self->table, plumb_disclosure_table_free);
  g_free (self);
}
