/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kring-organisation.h"

G_BEGIN_DECLS

/* What the map shows: what can be said of a map by looking at it, each with the actors it is about. This is the
 * finding; kring-sentence.h puts it into words. Nothing is found that the document does not carry. "Contributes" is
 * always: today, in the ring that walks beside or the engaged one. "The circle" is KringCircle: those who contribute,
 * and today's ties between them. */

/**
 * KringObservationKind:
 *
 * In the order in which a leader should hear them: first what the citizen would say; then what keeps help from reaching
 * the citizen, or would if one were away; then what is there and not used; then how we work.
 *
 * @KRING_OBSERVATION_GOAL_NOT_SET: the team says that the goal was set with the citizen in part (the number is
 *   %KRING_ANSWER_PARTLY) or not (%KRING_ANSWER_NO).
 * @KRING_OBSERVATION_GOAL_NOT_KEPT: the same of whether we keep to it. Not said if the goal was not set with the citizen
 *   at all: then that comes first.
 * @KRING_OBSERVATION_NOBODY_BESIDE: there are actors on the map, but none in the innermost ring. Its actors are those
 *   who are engaged.
 * @KRING_OBSERVATION_NOBODY_OWN: there are actors on the map, but none of the citizen's own network contributes. Its
 *   actors are those of the own network in the outer rings.
 * @KRING_OBSERVATION_STRAINED: a strained tie on the way between the citizen and help (the ecomap's line to look for
 *   first: Hartman, Social Casework 59(8), 1978). On the citizen's side are those of the own network who contribute, or,
 *   if none does, those who walk beside. The tie is on the way if its one end is a step further from them than the
 *   other: then it is on a shortest way to the one who is further, who contributes. Its actors: the nearer, the further.
 *   The number is 0 if the nearer is on the citizen's side, 1 if not.
 * @KRING_OBSERVATION_ONLY_THROUGH: an articulation point of the circle (Hopcroft and Tarjan, Communications of the ACM
 *   16(6), 1973), and whom the rest reaches only through it; the rest is the part with most who walk beside. Its first
 *   actor is the point. Most reached come first. Asked where four and more have ways to each other: of three in a row
 *   one is always in between.
 * @KRING_OBSERVATION_PASSES_THROUGH: the betweenness of an actor (Freeman, Sociometry 40(1), 1977) is more than half of
 *   the pairs of others that have a way: more goes through this one than past it. Asked of four and more, as above; not
 *   said of whom @KRING_OBSERVATION_ONLY_THROUGH says it of half of the others already. In a network of many thousand it
 *   is an estimate, and said only of whom it is more than half even if the estimate is as much too high as it can be
 *   (kring_ways_betweenness()): somebody through whom barely more than half passes may then not be named.
 * @KRING_OBSERVATION_MANY_NEEDS: an actor contributes to three needs of the document or more. Two are a comparison,
 *   three begin to be a load.
 * @KRING_OBSERVATION_NOT_ASKED: the actors of the third ring; of the whole document those who stand there on some map
 *   and contribute on none.
 * @KRING_OBSERVATION_NO_TIE: actors of the circle without a tie in it.
 * @KRING_OBSERVATION_APART: the circle's connected components of two actors and more, if there are several. The number is
 *   how many; its first actors are the one with most ties of each, the largest first.
 * @KRING_OBSERVATION_NOBODY_ENABLES: at least three who contribute are marked as delivering, and nobody as enabling.
 *   With fewer the ticks may just not have been made yet.
 * @KRING_OBSERVATION_NO_EFFECT: actors who contribute and have an activity, but no effect.
 * @KRING_OBSERVATION_LINE: two of the circle with a tie, and at least three managers on the way through the line
 *   (kring_line_ways_between()): with three, each has a manager of their own below the one in common, so a question
 *   leaves both parts of the organisation. Its actors: the whole way, both ends included. Most managers come first.
 * @KRING_OBSERVATION_FEW_TIES: three or more contribute, but the circle has fewer ties than half its actors (less than
 *   one tie an actor's end; a random network of so few holds together nowhere: Erdős and Rényi, 1960). Then the map is
 *   not drawn yet, and nothing is said that rests on ties being absent: @KRING_OBSERVATION_ONLY_THROUGH,
 *   @KRING_OBSERVATION_PASSES_THROUGH, @KRING_OBSERVATION_NO_TIE, @KRING_OBSERVATION_APART. The number is that of ties.
 * @KRING_OBSERVATION_GOAL_NOT_ASKED: nobody has asked the citizen about the goal: whether it was set with them (the
 *   number is 0) or, if so, whether we keep to it (1). Said of a need that has a map.
 */
typedef enum
{
  KRING_OBSERVATION_GOAL_NOT_SET,
  KRING_OBSERVATION_GOAL_NOT_KEPT,
  KRING_OBSERVATION_NOBODY_BESIDE,
  KRING_OBSERVATION_NOBODY_OWN,
  KRING_OBSERVATION_STRAINED,
  KRING_OBSERVATION_ONLY_THROUGH,
  KRING_OBSERVATION_PASSES_THROUGH,
  KRING_OBSERVATION_MANY_NEEDS,
  KRING_OBSERVATION_NOT_ASKED,
  KRING_OBSERVATION_NO_TIE,
  KRING_OBSERVATION_APART,
  KRING_OBSERVATION_NOBODY_ENABLES,
  KRING_OBSERVATION_NO_EFFECT,
  KRING_OBSERVATION_LINE,
  KRING_OBSERVATION_FEW_TIES,
  KRING_OBSERVATION_GOAL_NOT_ASKED,
  KRING_N_OBSERVATION_KINDS
} KringObservationKind;

/* Their nicks are what the column aside.observation holds; their labels are headings such as "Reached only through one". */
extern const KringTerms kring_observation_kinds;

/**
 * KringObservation:
 *
 * One thing the map shows. @facts is what it says, as one word: the kind's own number and the ids of those it speaks of,
 * hashed. It changes when the sentence would say something else of somebody else, and not when somebody is renamed, moved
 * or the language changed.
 */
typedef struct
{
  KringObservationKind kind;
  char *need;        /* (nullable): of whose map; %NULL: of the whole document */
  GPtrArray *actors; /* of char *: ids of those it is about, in the order of the sentence */
  GPtrArray *needs;  /* of char *: ids, by rank; only where it is about needs */
  int number;
  char *facts;
} KringObservation;

/* How many of one kind are worth hearing at once: a team of eight gets through three in its ninety minutes. */
#define KRING_MOST_OF_A_KIND 3

/**
 * kring_observe:
 * @organisation: everything a document holds, as it is or as it will be
 * @need: (nullable): the id of a need; %NULL to look at the whole document, of which less can be said
 * @most: how many of each kind are wanted at most, of those that nobody has put aside: %KRING_MOST_OF_A_KIND, or
 *   %G_MAXUINT for all, which may name everybody thousands of times
 * @cancellable: (nullable): to give up
 *
 * Returns: (transfer full) (element-type KringObservation) (nullable): what can be said, in the order in which a leader
 *   should hear it: of each kind the first @most, and those that somebody has put aside; empty if there is no such need.
 *   %NULL if it was given up
 */
GPtrArray *kring_observe (const KringOrganisation *organisation, const char *need, guint most,
                          GCancellable *cancellable);
void kring_observation_free (KringObservation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringObservation, kring_observation_free)

/**
 * kring_observation_aside:
 * @self: an observation
 * @organisation: what it was made from
 *
 * Returns: (transfer none) (nullable): the row by which somebody put it aside, with the reason; it counts as long as the
 *   facts are the same
 */
KringAside *kring_observation_aside (const KringObservation *self, const KringOrganisation *organisation);

/**
 * kring_observations_to_show:
 * @observations: (element-type KringObservation): from kring_observe()
 * @organisation: what they were made from
 *
 * Returns: (transfer container) (element-type KringObservation): those that nobody has put aside, and of each kind the
 *   first %KRING_MOST_OF_A_KIND; borrowed from @observations
 */
GPtrArray *kring_observations_to_show (GPtrArray *observations, const KringOrganisation *organisation);

G_END_DECLS
