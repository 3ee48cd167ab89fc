/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The poll function of the main context is where it comes to rest.
 */
#include "watch.h"

#include <time.h>

/* What watch_slowness() measures takes so long, in seconds, where 50 ms was found to be in reach of every page. */
#define USUAL_TASK 0.0100
#define TASK 40000

static struct
{
  double returned;
  double work;
  guint iterations;
  GArray *gaps;
  WatchGap now; /* the longest since the step began */
} watch;

static double
clock_seconds (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec + (double) now.tv_nsec * 1e-9;
}

static void
end_gap (void)
{
  const double seconds = clock_seconds (CLOCK_MONOTONIC) - watch.returned;
  const double work = clock_seconds (CLOCK_THREAD_CPUTIME_ID) - watch.work;

  if (work <= watch.now.work)
    return;
  watch.now.seconds = seconds;
  watch.now.work = work;
}

static void
begin_gap (void)
{
  watch.returned = clock_seconds (CLOCK_MONOTONIC);
  watch.work = clock_seconds (CLOCK_THREAD_CPUTIME_ID);
}

static int
watched_poll (GPollFD *fds, guint n, int timeout)
{
  int ready;

  watch.iterations++;
  end_gap ();
  ready = g_poll (fds, n, timeout);
  begin_gap ();
  return ready;
}

static void
end_step (void)
{
  if (watch.now.work > 0)
    g_array_append_val (watch.gaps, watch.now);
  watch.now.work = watch.now.seconds = 0;
}

void
watch_begin (void)
{
  watch.gaps = g_array_new (FALSE, FALSE, sizeof (WatchGap));
  watch.iterations = 0;
  watch.now = (WatchGap){ 0, 0, "", "" };
  begin_gap ();
  g_main_context_set_poll_func (NULL, watched_poll);
}

void
watch_phase (const char *phase)
{
  end_step ();
  watch.now.phase = phase;
}

void
watch_step (const char *step)
{
  end_step ();
  watch.now.step = step;
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const double left = ((const WatchGap *) a)->work;
  const double right = ((const WatchGap *) b)->work;

  return (left < right) - (left > right);
}

GArray *
watch_end (void)
{
  g_main_context_set_poll_func (NULL, NULL);
  end_step ();
  g_array_sort (watch.gaps, compare_gaps);
  return g_steal_pointer (&watch.gaps);
}

void
watch_print (GArray *gaps, guint n)
{
  guint over = 0;

  for (guint i = 0; i < gaps->len; i++)
    over += g_array_index (gaps, WatchGap, i).work > WATCH_LIMIT;
  g_print ("# %u rounds of the main loop, %u steps in which the thread worked for more than %.0f ms in one\n",
           watch.iterations, over, WATCH_LIMIT * 1e3);
  for (guint i = 0; i < MIN (gaps->len, n); i++)
    {
      const WatchGap *gap = &g_array_index (gaps, WatchGap, i);

      g_print ("# %.0f ms of work in %.0f ms: %s, %s\n", gap->work * 1e3, gap->seconds * 1e3, gap->phase, gap->step);
    }
}

/* Allocates, formats, hashes and frees, as widgets do. */
static double
time_task (void)
{
  const double begun = clock_seconds (CLOCK_THREAD_CPUTIME_ID);
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < TASK; i++)
    g_hash_table_add (table, g_strdup_printf ("%u %s", i, "text of a label"));
  g_hash_table_unref (table);
  return clock_seconds (CLOCK_THREAD_CPUTIME_ID) - begun;
}

double
watch_slowness (void)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < 5; i++)
    least = MIN (least, time_task ());
  return MAX (1.0, least / USUAL_TASK);
}
