/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A set lists the neighbours of one area, ranked as they were chosen. It has no date, so that what is published comes
 * before it where no set is asked for.
 */
#include "config.h"

#include "plumb-saved-set.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-warehouse-write.h"

#define LONGEST_NAME 60

PlumbSavedSet *
plumb_saved_set_new (const char *name, const char *area, const char *const *members)
{
  PlumbSavedSet *self = g_new (PlumbSavedSet, 1);

  *self = (PlumbSavedSet){ g_strstrip (g_strdup (name)), g_strdup (area), g_strdupv ((GStrv) members) };
  return self;
}

PlumbSavedSet *
plumb_saved_set_copy (const PlumbSavedSet *self)
{
  return plumb_saved_set_new (self->name, self->area, (const char *const *) self->members);
}

void
plumb_saved_set_free (PlumbSavedSet *self)
{
  g_free (self->name);
  g_free (self->area);
  g_strfreev (self->members);
  g_free (self);
}

static gboolean
has_control (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_iscntrl (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

char *
plumb_saved_set_why_not (const char *name, const GPtrArray *names)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);

  if (*stripped == '\0')
    return g_strdup (_ ("A set needs a name, such as “Coastal unitaries”. Write one."));
  if (g_utf8_strlen (stripped, -1) > LONGEST_NAME || has_control (stripped))
    return g_strdup_printf (_ ("The name of a set is one line of at most %d letters. Write a shorter one."),
                            LONGEST_NAME);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (g_ptr_array_index (names, i), -1);

      if (g_str_equal (folded, other))
        return g_strdup_printf (_ ("There is a neighbour set “%s” already. Choose another name."),
                                (const char *) g_ptr_array_index (names, i));
    }
  return NULL;
}

/* Names are free when the transaction begins, in which nobody else can write. */
static gboolean
name_is_free (const PlumbSavedSet *self, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (GPtrArray) sets = plumb_warehouse_list_neighbour_sets (warehouse, error);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *why_not = NULL;

  if (sets == NULL)
    return FALSE;
  for (guint i = 0; i < sets->len; i++)
    g_ptr_array_add (names, ((PlumbNeighbourSet *) g_ptr_array_index (sets, i))->name);
  why_not = plumb_saved_set_why_not (self->name, names);
  if (why_not != NULL)
    g_set_error_literal (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_CONSTRAINT, why_not);
  return why_not == NULL;
}

static gboolean
put_members (const PlumbSavedSet *self, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (PlumbArea) area = plumb_warehouse_find_area (warehouse, self->area, error);
  gint64 key;

  if (area == NULL || !plumb_warehouse_put_neighbour_set (warehouse, self->name, "", "", &key, error))
    return FALSE;
  for (guint i = 0; self->members[i] != NULL; i++)
    {
      g_autoptr (PlumbArea) member = plumb_warehouse_find_area (warehouse, self->members[i], error);

      if (member == NULL ||
          !plumb_warehouse_put_neighbour (warehouse, key, area->key, (int) i + 1, member->key, "", error))
        return FALSE;
    }
  return TRUE;
}

gboolean
plumb_saved_set_write (const PlumbSavedSet *self, PlumbWarehouse *warehouse, GError **error)
{
  g_autofree char *members = g_strjoinv (" ", self->members);
  g_autofree char *moment = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_real_time ());
  g_autofree char *text = g_strjoin ("\n", self->name, self->area, members, moment, NULL);
  /* each load has a sum of its own, and this one has no file */
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (PlumbLoad) written = NULL;
  PlumbLoad load = { .file_name = self->name,
                     .layout = (char *) PLUMB_LAYOUT_SAVED,
                     .mapping = (char *) "",
                     .sha256 = sum,
                     .rows = g_strv_length (self->members) };

  g_return_val_if_fail (self->members[0] != NULL, FALSE);

  plumb_date_parse (today, &load.released);
  if (!plumb_warehouse_begin_load (warehouse, &load, 0, error))
    return FALSE;
  if (name_is_free (self, warehouse, error) && put_members (self, warehouse, error))
    written = plumb_warehouse_commit_load (warehouse, error);
  if (written == NULL)
    plumb_warehouse_roll_back (warehouse);
  return written != NULL;
}

/* The set as it stands; %NULL with @error. */
static PlumbSavedSet *
read_set (PlumbWarehouse *warehouse, const PlumbNeighbourSet *set, GError **error)
{
  g_autoptr (PlumbArea) area = plumb_warehouse_get_area_of_set (warehouse, set, error);
  g_autoptr (PlumbNeighbourSet) taken = NULL;
  g_autoptr (GPtrArray) neighbours = NULL;
  g_autoptr (GStrvBuilder) members = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;

  if (area == NULL)
    return NULL;
  neighbours = plumb_warehouse_get_neighbours (warehouse, area, set->name, 0, &taken, error);
  if (neighbours == NULL)
    return NULL;
  for (guint i = 0; i < neighbours->len; i++)
    g_strv_builder_add (members, ((PlumbNeighbour *) g_ptr_array_index (neighbours, i))->area->code);
  codes = g_strv_builder_end (members);
  return plumb_saved_set_new (set->name, area->code, (const char *const *) codes);
}

PlumbSavedSet *
plumb_saved_set_delete (const char *name, PlumbWarehouse *warehouse, GError **error)
{
  g_autoptr (GPtrArray) sets = plumb_warehouse_list_neighbour_sets (warehouse, error);

  for (guint i = 0; sets != NULL && i < sets->len; i++)
    {
      const PlumbNeighbourSet *set = g_ptr_array_index (sets, i);
      g_autoptr (PlumbSavedSet) deleted = NULL;
      g_autoptr (PlumbUnload) unload = NULL;

      if (!g_str_equal (set->name, name))
        continue;
      if (!set->saved)
        {
          g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_READ_ONLY,
                       _ ("The neighbour set “%s” came with a file and cannot be deleted here. Take the load of that "
                          "file back instead."),
                       name);
          return NULL;
        }
      deleted = read_set (warehouse, set, error);
      unload = deleted == NULL ? NULL : plumb_warehouse_unload (warehouse, set->load, error);
      return unload == NULL ? NULL : g_steal_pointer (&deleted);
    }
  if (sets != NULL)
    g_set_error (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_UNKNOWN,
                 _ ("There is no neighbour set “%s” any more."), name);
  return NULL;
}
