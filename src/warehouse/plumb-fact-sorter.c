/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An external merge sort. A run is sorted by a radix sort of its keys, which skips every byte that all keys share: the
 * facts of a file differ in a few of them only. One run stays in memory; several are written one behind the other into
 * one file and merged through a heap.
 */
#define _GNU_SOURCE /* O_TMPFILE */
#include "config.h"

#include "plumb-fact-sorter.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Facts that are read of a run, or written to it, at a time. */
#define BLOCK 4096

/* Facts that there is room for at first. */
#define LEAST_ROOM 256

/* The key of a fact as two numbers in the order of plumb_fact_compare(). */
typedef struct
{
  guint64 high;
  guint64 low;
  guint32 index;
} Key;

typedef struct
{
  goffset at;       /* of the next block in the file */
  guint64 left;     /* facts of the run that are still in the file */
  PlumbFact *block; /* (array length=n) */
  guint n;
  guint next;
} Run;

struct _PlumbFactSorter
{
  char *folder;
  gsize run;      /* facts in a run */
  gsize capacity; /* facts that there is room for */
  PlumbFact *facts;
  Key *keys;
  Key *spare;
  gsize n;
  guint64 length;
  int file; /* -1 while all is in memory */
  goffset end;
  GArray *runs; /* Run */
  guint *heap;  /* numbers of runs, the one with the least fact first */
  guint n_heap;
  gsize next; /* in memory */
  gboolean started;
};

PlumbFactSorter *
plumb_fact_sorter_new (const char *folder, gsize run)
{
  PlumbFactSorter *self = g_new0 (PlumbFactSorter, 1);

  self->folder = g_strdup (folder);
  self->run = run;
  self->file = -1;
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  return self;
}

static void
free_memory (PlumbFactSorter *self)
{
  g_clear_pointer (&self->facts, g_free);
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->spare, g_free);
}

void
plumb_fact_sorter_free (PlumbFactSorter *self)
{
  free_memory (self);
  for (guint i = 0; i < self->runs->len; i++)
    g_free (g_array_index (self->runs, Run, i).block);
  g_array_unref (self->runs);
  g_free (self->heap);
  if (self->file >= 0)
    close (self->file);
  g_free (self->folder);
  g_free (self);
}

guint64
plumb_fact_sorter_length (const PlumbFactSorter *self)
{
  return self->length;
}

/* Byte @i of a key, the least one first. */
static inline guint
key_byte (const Key *key, guint i)
{
  return (i < 8 ? key->low >> (8 * i) : key->high >> (8 * (i - 8))) & 0xff;
}

static void
sort_keys (PlumbFactSorter *self)
{
  guint64 high = 0, low = 0;

  for (gsize i = 1; i < self->n; i++)
    {
      high |= self->keys[i].high ^ self->keys[0].high;
      low |= self->keys[i].low ^ self->keys[0].low;
    }
  for (guint byte = 0; byte < 16; byte++)
    {
      gsize starts[256] = { 0 };
      gsize start = 0;

      if (((byte < 8 ? low >> (8 * byte) : high >> (8 * (byte - 8))) & 0xff) == 0)
        continue;
      for (gsize i = 0; i < self->n; i++)
        starts[key_byte (&self->keys[i], byte)]++;
      for (guint i = 0; i < 256; i++)
        {
          gsize n = starts[i];

          starts[i] = start;
          start += n;
        }
      for (gsize i = 0; i < self->n; i++)
        self->spare[starts[key_byte (&self->keys[i], byte)]++] = self->keys[i];
      {
        Key *sorted = self->spare;

        self->spare = self->keys;
        self->keys = sorted;
      }
    }
}

static gboolean
fail (PlumbFactSorter *self, int code, GError **error)
{
  g_set_error (
    error, PLUMB_WAREHOUSE_ERROR, code == ENOSPC ? PLUMB_WAREHOUSE_ERROR_NO_SPACE : PLUMB_WAREHOUSE_ERROR_READ_ONLY,
    _ ("A large file is sorted in the folder “%s” before it is stored, and that failed: %s. Nothing was changed; "
       "check the folder and the room on its disk."),
    self->folder, g_strerror (code));
  return FALSE;
}

static gboolean
open_file (PlumbFactSorter *self, GError **error)
{
  g_autofree char *name = NULL;

  self->file = open (self->folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (self->file >= 0)
    return TRUE;
  /* not every file system has files without a name */
  name = g_build_filename (self->folder, ".plumb-sort-XXXXXX", NULL);
  self->file = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);
  if (self->file < 0)
    return fail (self, errno, error);
  g_unlink (name);
  return TRUE;
}

static gboolean
write_block (PlumbFactSorter *self, const PlumbFact *block, gsize n, GError **error)
{
  const char *bytes = (const char *) block;
  gsize left = n * sizeof *block;

  while (left > 0)
    {
      gssize written = pwrite (self->file, bytes, left, self->end);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return fail (self, written < 0 ? errno : ENOSPC, error);
      bytes += written;
      left -= (gsize) written;
      self->end += written;
    }
  return TRUE;
}

static gboolean
write_run (PlumbFactSorter *self, GError **error)
{
  g_autofree PlumbFact *block = g_new (PlumbFact, BLOCK);
  Run run = { .at = self->end, .left = self->n };

  if (self->file < 0 && !open_file (self, error))
    return FALSE;
  for (gsize i = 0; i < self->n;)
    {
      gsize n = 0;

      while (n < BLOCK && i < self->n)
        block[n++] = self->facts[self->keys[i++].index];
      if (!write_block (self, block, n, error))
        return FALSE;
    }
  g_array_append_val (self->runs, run);
  self->n = 0;
  return TRUE;
}

gboolean
plumb_fact_sorter_add (PlumbFactSorter *self, const PlumbFact *fact, GError **error)
{
  Key *key;

  g_return_val_if_fail (!self->started, FALSE);

  if (self->n == self->run)
    {
      sort_keys (self);
      if (!write_run (self, error))
        return FALSE;
    }
  if (self->n == self->capacity)
    {
      self->capacity = MIN (MAX (2 * self->capacity, LEAST_ROOM), self->run);
      self->facts = g_renew (PlumbFact, self->facts, self->capacity);
      self->keys = g_renew (Key, self->keys, self->capacity);
      g_free (self->spare);
      self->spare = g_new (Key, self->capacity);
    }
  key = &self->keys[self->n];
  key->high = (guint64) (guint32) fact->indicator << 32 | (guint32) fact->breakdown;
  key->low = (guint64) (guint32) fact->period << 34 | (guint64) (guint32) fact->area << 2 | plumb_fact_basis (fact);
  key->index = (guint32) self->n;
  self->facts[self->n++] = *fact;
  self->length++;
  return TRUE;
}

static gboolean
refill (PlumbFactSorter *self, Run *run, GError **error)
{
  gsize want = MIN (run->left, BLOCK) * sizeof (PlumbFact);
  char *bytes = (char *) run->block;

  run->n = (guint) MIN (run->left, BLOCK);
  run->next = 0;
  run->left -= run->n;
  while (want > 0)
    {
      gssize got = pread (self->file, bytes, want, run->at);

      if (got < 0 && errno == EINTR)
        continue;
      if (got <= 0)
        {
          g_set_error (
            error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_INTERNAL,
            _ ("What was sorted in the folder “%s” could not be read back: %s. Nothing was changed; try again."),
            self->folder, got < 0 ? g_strerror (errno) : _ ("it ends early"));
          return FALSE;
        }
      bytes += got;
      want -= (gsize) got;
      run->at += got;
    }
  return TRUE;
}

static inline Run *
run_at (PlumbFactSorter *self, guint place)
{
  return &g_array_index (self->runs, Run, self->heap[place]);
}

/* Runs were written in the order of the file, so of one key the earlier run comes first. */
static gboolean
comes_before (PlumbFactSorter *self, guint a, guint b)
{
  const Run *first = run_at (self, a);
  const Run *second = run_at (self, b);
  int order = plumb_fact_compare (&first->block[first->next], &second->block[second->next]);

  return order != 0 ? order < 0 : self->heap[a] < self->heap[b];
}

static void
sift_down (PlumbFactSorter *self, guint place)
{
  for (;;)
    {
      guint least = place;

      for (guint child = 2 * place + 1; child <= 2 * place + 2 && child < self->n_heap; child++)
        if (comes_before (self, child, least))
          least = child;
      if (least == place)
        return;
      {
        guint run = self->heap[place];

        self->heap[place] = self->heap[least];
        self->heap[least] = run;
      }
      place = least;
    }
}

gboolean
plumb_fact_sorter_finish (PlumbFactSorter *self, GError **error)
{
  if (self->n > 0)
    sort_keys (self);
  if (self->runs->len == 0)
    return TRUE;
  if (self->n > 0 && !write_run (self, error))
    return FALSE;
  free_memory (self);
  self->heap = g_new (guint, self->runs->len);
  for (guint i = 0; i < self->runs->len; i++)
    {
      Run *run = &g_array_index (self->runs, Run, i);

      run->block = g_new (PlumbFact, BLOCK);
      if (!refill (self, run, error))
        return FALSE;
      self->heap[self->n_heap++] = i;
    }
  for (guint i = self->n_heap; i > 0; i--)
    sift_down (self, i - 1);
  return TRUE;
}

gboolean
plumb_fact_sorter_next (PlumbFactSorter *self, const PlumbFact **fact, GError **error)
{
  if (self->runs->len == 0)
    {
      *fact = self->next < self->n ? &self->facts[self->keys[self->next++].index] : NULL;
      return TRUE;
    }
  /* the least run moves on only now, as its fact was lent out */
  if (self->started && self->n_heap > 0)
    {
      Run *run = run_at (self, 0);

      if (++run->next == run->n)
        {
          if (run->left == 0)
            self->heap[0] = self->heap[--self->n_heap];
          else if (!refill (self, run, error))
            return FALSE;
        }
      sift_down (self, 0);
    }
  self->started = TRUE;
  *fact = self->n_heap > 0 ? &run_at (self, 0)->block[run_at (self, 0)->next] : NULL;
  return TRUE;
}
