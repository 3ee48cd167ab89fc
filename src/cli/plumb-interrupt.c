/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A signal handler may not touch a GCancellable, which has a lock. A thread that waits for the signal may.
 */
#include "config.h"

#include "plumb-interrupt.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

static void
fill_set (sigset_t *set)
{
  sigemptyset (set);
  sigaddset (set, SIGINT);
  sigaddset (set, SIGTERM);
}

static gpointer
wait_for_signal (gpointer data)
{
  GCancellable *cancellable = data;
  sigset_t set;
  int number;

  fill_set (&set);
  if (sigwait (&set, &number) == 0)
    {
      g_cancellable_cancel (cancellable);
      g_object_unref (cancellable);
      if (sigwait (&set, &number) == 0)
        _exit (128 + number);
    }
  return NULL;
}

GCancellable *
plumb_interrupt_cancellable (void)
{
  GCancellable *cancellable = g_cancellable_new ();
  sigset_t set;

  fill_set (&set);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  g_thread_unref (g_thread_new ("plumb-interrupt", wait_for_signal, g_object_ref (cancellable)));
  return cancellable;
}
