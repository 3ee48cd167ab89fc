/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A warehouse in memory with the indicators and areas of the program, and files written for one test.
 */
#pragma once

#include "plumb-intake.h"

typedef struct
{
  PlumbWarehouse *warehouse;
  char *folder;
  PlumbLoadReport *report; /* of the last file */
  GError *error;           /* of the last file */
} Fixture;

void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);

/* Writes @length bytes (-1: a text) into the file @name and loads it. */
gboolean fixture_load_bytes (Fixture *self,
                             const char *name,
                             const char *bytes,
                             gssize length,
                             const PlumbIntakeOptions *options);

/* The same for a text that has to be loaded without any problem. */
void fixture_load_clean (Fixture *self, const char *text);

/* Loads @text, which has to be refused with the code @code, by a message with @part in it. */
void fixture_refuse (Fixture *self, const char *text, PlumbIntakeError code, const char *part);

/* The only observation of @indicator, @breakdown (NULL: total) and the area @area in @period; state -1 where there is
 * none. */
PlumbObservation
fixture_look_up (Fixture *self, const char *indicator, const char *breakdown, const char *area, const char *period);

/* The number of observations of @indicator in all areas, totals only. */
guint fixture_count (Fixture *self, const char *indicator);

/* A problem of the last file whose message has @part in it. */
const PlumbProblem *fixture_find_problem (Fixture *self, const char *part);

#define fixture_add(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
