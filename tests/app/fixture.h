/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Warehouses for the tests of the window, made by loading small files, and ways to wait for what comes later.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FixtureFolder: a temporary folder with
 * @good: three invented authorities, two of them the neighbours of the first, five indicators, one hidden value, a
 * target that is missed, commentary, and one indicator that was released later
 * @hostile: names that look like markup or are one word of 60 letters, amounts of fifteen digits, a ratio
 * that is no share
 * @empty: a warehouse without figures
 * @text: a file that is no warehouse
 * @older: a frozen warehouse of the first schema, with figures of North Somerset
 * @newer: @good with a version of the schema that is not known yet
 * @truncated: the first half of @good
 * @corrupt: @good with a page overwritten
 * @missing: the name of no file
 */
typedef struct
{
  char *folder;
  char *good;
  char *hostile;
  char *empty;
  char *text;
  char *older;
  char *newer;
  char *truncated;
  char *corrupt;
  char *missing;
} FixtureFolder;

FixtureFolder *fixture_folder_new (void);

/** fixture_folder_free: removes the folder too. */
void fixture_folder_free (FixtureFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FixtureFolder, fixture_folder_free)

/** FixtureCondition: whether what is waited for has come. */
typedef gboolean (*FixtureCondition) (gpointer data);

/** fixture_wait: runs the main context until @condition holds; ends the test after a minute. */
void fixture_wait (FixtureCondition condition, gpointer data);

G_END_DECLS
