/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-map.h"

G_BEGIN_DECLS

/* A map in words: what the outline beside the picture shows, what a screen reader says of each thing on the canvas and
 * what follows the figure in an accessible PDF are the same sentences, made here in the language in use. */

typedef enum
{
  KRING_OUTLINE_NEED,   /* the need and the citizen's own words; depth 0 */
  KRING_OUTLINE_RING,   /* a ring and how many stand in it; depth 1 */
  KRING_OUTLINE_ACTOR,  /* an actor, its sector and what it contributes; depth 2 */
  KRING_OUTLINE_TIE,    /* one of its ties; depth 3 */
  KRING_OUTLINE_NOTE,   /* a note that lies on the picture; depth 2 */
} KringOutlineKind;

typedef struct
{
  KringOutlineKind kind;
  guint depth;
  char *text;
  const char *id; /* (nullable): of the need, actor, tie or note; borrowed from the map */
} KringOutlineItem;

/**
 * kring_outline_new:
 * @map: a map
 *
 * Returns: (transfer full) (element-type KringOutlineItem): the map in reading order: the need, then ring by ring from
 *   the inside the actors by sector, each with its ties, at last the notes; the array keeps no reference to @map, which must outlive it
 */
GArray *kring_outline_new (const KringMap *map);

/** kring_outline_items_new: Returns: (transfer full): an empty array of KringOutlineItem that owns their texts. */
GArray *kring_outline_items_new (void);
/** kring_outline_add_notes: Adds @notes (element-type KringNote) to @outline under a heading; nothing if there are none. */
void kring_outline_add_notes (GArray *outline, GPtrArray *notes);

/** kring_outline_need_with: As kring_outline_need(), told how many contribute to @need at @time, how many have not been asked,
 * and the citizen's own @verdicts (element-type KringVerdict), the oldest first. */
char *kring_outline_need_with (const KringNeed *need, KringTime time, guint engaged, guint not_asked, GPtrArray *verdicts);
/** kring_outline_tie_with: As kring_outline_tie(), told that the other end is called @other. */
char *kring_outline_tie_with (const KringTie *tie, const char *from, const char *other);

/** kring_outline_need: Returns: (transfer full): the need in a sentence: its own words, how many stand around it. */
char *kring_outline_need (const KringMap *map);
/**
 * kring_outline_actor:
 *
 * Returns: (transfer full): what is said of entry @index besides its name: "Walks beside, our organisation. 3 ties:
 *   strong with Class teacher, …"
 */
char *kring_outline_actor (const KringMap *map, guint index);
/**
 * kring_outline_tie:
 *
 * Returns: (transfer full): @tie as seen from the actor @from: "strong with Class teacher", with its direction if it
 *   has one
 */
char *kring_outline_tie (const KringMap *map, const KringTie *tie, const char *from);
/** kring_outline_figure: Returns: (transfer full): the picture in a paragraph, as alternative text. */
char *kring_outline_figure (const KringMap *map);

G_END_DECLS
