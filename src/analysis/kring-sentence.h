/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-observe.h"
#include "kring-two-ways.h"

G_BEGIN_DECLS

/* What the map shows, in words: each observation as a colleague would say it who wishes the others well. The title says
 * what is so; the question says of whom, and asks for the next step. In the language in use. */

/**
 * kring_sentence_title:
 * @observation: what was seen
 * @organisation: where it was seen; the names are its
 *
 * Returns: (transfer full): what is so, without a full stop: "Four are reached only through School counsellor"
 */
char *kring_sentence_title (const KringObservation *observation, const KringOrganisation *organisation);

/**
 * kring_sentence_question:
 * @observation: what was seen
 * @organisation: where it was seen; the names are its
 *
 * Returns: (transfer full): one or two sentences, of which the last is a question: "This is about Mentor and three more.
 *   Who could stand in for School counsellor?"
 */
char *kring_sentence_question (const KringObservation *observation, const KringOrganisation *organisation);

/**
 * kring_sentence_nothing:
 * @organisation: where nothing was seen
 * @need: (nullable): the id of the need that was asked about, %NULL for everything
 *
 * Returns: (transfer none): what to say instead: whom to begin with while nobody is there, else that all is well
 */
const char *kring_sentence_nothing (const KringOrganisation *organisation, const char *need);

/** kring_two_ways_title: Returns: (transfer full): both ways in a few words: "Five managers, or one step". */
char *kring_two_ways_title (const KringTwoWays *ways);

/** kring_two_ways_line_label: Returns: (transfer full): "Through the line: five managers"; said of a way that is there. */
char *kring_two_ways_line_label (const KringTwoWays *ways);
/** kring_two_ways_network_label: Returns: (transfer full): "Through the network: one step"; said of a way that is there. */
char *kring_two_ways_network_label (const KringTwoWays *ways);

/**
 * kring_two_ways_text:
 * @ways: the ways between two actors
 * @organisation: where they were found; the names are its
 *
 * Returns: (transfer full): both ways in sentences, of which the last is a question
 */
char *kring_two_ways_text (const KringTwoWays *ways, const KringOrganisation *organisation);

G_END_DECLS
