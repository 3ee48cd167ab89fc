/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands of `plumb` share: their table, their options and their exit status.
 */
#pragma once

#include "plumb-selection.h"
#include "plumb-table.h"
#include "plumb-warehouse.h"

G_BEGIN_DECLS

/** PlumbExit: part of the contract of the command line. */
typedef enum
{
  PLUMB_EXIT_DONE = 0,
  PLUMB_EXIT_DATA = 1, /* the data or a file is at fault */
  PLUMB_EXIT_USAGE = 2
} PlumbExit;

/**
 * PlumbCommand:
 * @synopsis: what follows the name
 * @run: gets the arguments with the name of the command first
 */
typedef struct
{
  const char *name;
  const char *synopsis;
  const char *summary;
  PlumbExit (*run) (int argc, char **argv);
} PlumbCommand;

extern const PlumbCommand plumb_command_load;
extern const PlumbCommand plumb_command_inspect;
extern const PlumbCommand plumb_command_report;
extern const PlumbCommand plumb_command_list;
extern const PlumbCommand plumb_command_verify;
extern const PlumbCommand plumb_command_series;
extern const PlumbCommand plumb_command_revisions;
extern const PlumbCommand plumb_command_unload;
extern const PlumbCommand plumb_command_rank;
extern const PlumbCommand plumb_command_trend;
extern const PlumbCommand plumb_command_describe;
extern const PlumbCommand plumb_command_scorecard;
extern const PlumbCommand plumb_command_chart;
extern const PlumbCommand plumb_command_gallery;
extern const PlumbCommand plumb_command_control;
extern const PlumbCommand plumb_command_disclose;

/** plumb_command_parse: parses @entries out of the arguments; %FALSE with the sentence already printed. What is left
 * begins at argv[1]. */
gboolean plumb_command_parse (const PlumbCommand *command, const GOptionEntry *entries, int *argc, char ***argv);

/** plumb_usage_error: prints a sentence and how the command is used; Returns: %PLUMB_EXIT_USAGE. */
PlumbExit plumb_usage_error (const PlumbCommand *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** plumb_data_error: prints @error's sentence; Returns: %PLUMB_EXIT_DATA. */
PlumbExit plumb_data_error (const GError *error);

/** plumb_format_parse: @text `text`, `csv`, `json` or %NULL for text; %FALSE when it is none of them. */
gboolean plumb_format_parse (const char *text, PlumbFormat *format);

/** plumb_load_number_parse: @text the number of a load in plain digits; %FALSE with the sentence already printed. */
gboolean plumb_load_number_parse (const PlumbCommand *command, const char *text, gint64 *key);

/**
 * PlumbSelectionOptions:
 * The options that say what is asked for, as they stand on the command line.
 */
typedef struct
{
  char *indicator;
  char *area;
  char *breakdown;
  char *compare;
  char *statistic;
  char *neighbour_set;
  char **with;
  char *frequency;
  char *from;
  char *to;
  char *as_at;
  char *format;
} PlumbSelectionOptions;

void plumb_selection_options_clear (PlumbSelectionOptions *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlumbSelectionOptions, plumb_selection_options_clear)

/** PLUMB_WITH_ENTRY: the row that chooses a group one by one in the place of the neighbours. */
#define PLUMB_WITH_ENTRY(options)                                                           \
  {                                                                                         \
    "with", 0, 0, G_OPTION_ARG_STRING_ARRAY, &(options).with,                               \
      N_ ("compare with this authority instead of neighbours, again for each"), N_ ("AREA") \
  }

/** PLUMB_SELECTION_ENTRIES: the rows of a GOptionEntry table for @options. */
#define PLUMB_SELECTION_ENTRIES(options)                                                                                 \
  { "indicator", 'i', 0, G_OPTION_ARG_STRING, &(options).indicator, N_ ("id of the indicator"), "ID" },                  \
    { "area", 'a', 0, G_OPTION_ARG_STRING, &(options).area, N_ ("GSS code, DfE number or name"), N_ ("AREA") },          \
    { "breakdown", 0, 0, G_OPTION_ARG_STRING, &(options).breakdown, N_ ("dimension=category"), N_ ("TEXT") },            \
    { "compare", 0, 0, G_OPTION_ARG_STRING, &(options).compare, N_ ("neighbours,region,england or none"), N_ ("LIST") }, \
    { "statistic", 0, 0, G_OPTION_ARG_STRING, &(options).statistic, N_ ("median, mean or pooled"), N_ ("WORD") },        \
    { "neighbour-set", 0, 0, G_OPTION_ARG_STRING, &(options).neighbour_set, N_ ("name of the set"), N_ ("NAME") },       \
    PLUMB_WITH_ENTRY (options),                                                                                          \
    { "frequency", 0, 0, G_OPTION_ARG_STRING, &(options).frequency, N_ ("year, quarter, month or day"), N_ ("WORD") },   \
    { "from", 0, 0, G_OPTION_ARG_STRING, &(options).from, N_ ("first period"), N_ ("PERIOD") },                          \
    { "to", 0, 0, G_OPTION_ARG_STRING, &(options).to, N_ ("last period"), N_ ("PERIOD") },                               \
  {                                                                                                                      \
    "as-at", 0, 0, G_OPTION_ARG_STRING, &(options).as_at, N_ ("the warehouse as it stood on this day"), N_ ("DATE")      \
  }

/**
 * plumb_selection_from_options:
 * @compare: what is compared with where --compare is not given
 *
 * Returns: (transfer full) (nullable): %NULL with the sentence already printed.
 */
PlumbSelection *
plumb_selection_from_options (const PlumbCommand *command, const PlumbSelectionOptions *options, const char *compare);

/** plumb_source_text: Returns: (transfer full): where a figure of @area comes from; what is made up says so. */
char *plumb_source_text (const PlumbArea *area, const char *source);

/** plumb_illustrative_note: says on standard error that what is printed is made up, when @area is. */
void plumb_illustrative_note (const PlumbArea *area);

G_END_DECLS
