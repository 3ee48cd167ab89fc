/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a figure says: its standing in plain English, a sentence a fact. Each is true by itself, and none says better or
 * worse where the indicator is without judgement.
 */
#pragma once

#include "plumb-comparison.h"
#include "plumb-strengths.h"

G_BEGIN_DECLS

/**
 * PlumbTopic:
 * What a sentence is about, in the order in which they are said.
 */
typedef enum
{
  PLUMB_TOPIC_VALUE,
  PLUMB_TOPIC_CHANGE,
  PLUMB_TOPIC_LAST_YEAR,
  PLUMB_TOPIC_TREND,
  PLUMB_TOPIC_CONTROL,
  PLUMB_TOPIC_RECORD,
  PLUMB_TOPIC_NEIGHBOURS,
  PLUMB_TOPIC_RANGE,
  PLUMB_TOPIC_RANK,
  PLUMB_TOPIC_REGION,
  PLUMB_TOPIC_ENGLAND,
  PLUMB_TOPIC_TARGET,
  PLUMB_TOPIC_QUALITY,
  PLUMB_N_TOPICS
} PlumbTopic;

/** plumb_topic_to_string: Returns: (transfer none): the word for a program: `value`, `last_year` ... */
const char *plumb_topic_to_string (PlumbTopic topic);

/** PlumbSentence: one sentence, translated, or two that belong together. */
typedef struct
{
  PlumbTopic topic;
  char *text;
} PlumbSentence;

/**
 * plumb_sentences:
 * @comparison: what is compared; who is wanted and not there is said
 * @standing: of @comparison
 *
 * Returns: (transfer full) (element-type PlumbSentence): in the order of their topics, never none
 */
GPtrArray *plumb_sentences (const PlumbComparison *comparison, const PlumbStanding *standing);

/** plumb_sentences_join: Returns: (transfer full): those of @sentences whose topic is a bit of @topics, joined by
 * blanks. */
char *plumb_sentences_join (GPtrArray *sentences, guint topics);

/** plumb_sentences_target: Returns: (transfer full): the one on the target: whether it is met, and by how much not. */
char *plumb_sentences_target (const PlumbStanding *standing);

/** plumb_words_target: Returns: (transfer full): what meets the target: `18.0 % or lower`, `15.0 % to 18.0 %`; nothing
 * where that is not known. */
char *plumb_words_target (const PlumbIndicator *indicator, const PlumbTargetStatus *status);

/**
 * plumb_sentences_finding:
 * @development: the reasons against the area come first, else those for it
 *
 * Returns: (transfer full): why a figure is an area for development or a strength, a sentence a reason
 */
char *plumb_sentences_finding (const PlumbComparison *comparison,
                               const PlumbStanding *standing,
                               const PlumbFinding *finding,
                               gboolean development);

G_END_DECLS
