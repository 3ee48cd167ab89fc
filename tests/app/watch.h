/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A watch on the main loop: how long it is away, from one return of poll to the next call of it. What else the machine
 * does cannot be left out of that; so the processor time of the thread is what counts, as a thread that works for long
 * is a stall on any machine.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** WATCH_LIMIT: seconds above which a reader notices. */
#define WATCH_LIMIT 0.05

/** WatchGap: one time that the main loop was away; what the window was doing was said by watch_step(). */
typedef struct
{
  double seconds;
  double work; /* processor time of the thread in it */
  const char *phase;
  const char *step;
} WatchGap;

/** watch_begin: watches the default main context from now on. */
void watch_begin (void);

/** watch_phase / watch_step: what begins now; both are kept as they are. */
void watch_phase (const char *phase);
void watch_step (const char *step);

/** watch_end: Returns: (transfer full) (element-type WatchGap): a gap for each step that was named, its longest by
 * work, the longest first. */
GArray *watch_end (void);

/** watch_print: tells of the @n longest of @gaps. */
void watch_print (GArray *gaps, guint n);

/**
 * watch_slowness:
 *
 * Returns: how much longer this machine, as busy as it is, works on a fixed task than the one on which the limit was
 * set; at least 1
 */
double watch_slowness (void);

G_END_DECLS
