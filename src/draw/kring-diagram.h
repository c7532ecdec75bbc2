/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"
#include "kring-scene.h"
#include "kring-tables.h"

G_BEGIN_DECLS

/* KringSigns: what occurs in a diagram and a legend explains. */
typedef struct
{
  gboolean sector[KRING_N_SECTORS];
  gboolean ring[KRING_N_RINGS];
  gboolean strength[KRING_N_STRENGTHS];
  gboolean directed;  /* ties with a direction */
  gboolean apart;     /* actors that are not on the map in view */
  gboolean line;      /* the hierarchy */
  gboolean further;   /* dotted lines of it */
  gboolean community; /* actors who hold together by their ties */
  gboolean spoke;     /* lines between a need and who contributes to it */
  gboolean verdict[KRING_N_JUDGEMENTS]; /* the citizen's own */
  gboolean planned[KRING_N_MARKS];      /* lines that are planned to come, to become others, to end */
  gboolean planned_for[KRING_N_MARKS];  /* actors, likewise */
} KringSigns;

/**
 * KringViewOptions:
 *
 * What a window has set for how its map is seen. @need: in the arrangements of the whole document, the need whose map is
 * in view: who is on it is drawn by its ring there, the others apart; with %NULL everybody is drawn alike. @search: actors
 * whose name (and, around a need, whose offer) does not match are dimmed. @bright: if there is such a set of ids of
 * actors, all others are dimmed. @aspect: how many times as wide as high the hierarchy is wanted; 0 for a usual screen.
 */
typedef struct
{
  const char *need;   /* (nullable) */
  const char *search; /* (nullable) */
  GHashTable *bright; /* (nullable) */
  double aspect;
} KringViewOptions;

/** kring_view_options_dim: Returns whether @actor, of which @offer (nullable) is what it offers, is dimmed by search or by
 * what is to be bright. */
gboolean kring_view_options_dim (const KringViewOptions *options, const KringActor *actor, const char *offer);
/** kring_view_options_find_dimmed: Returns: (transfer full) (array): for each actor of @organisation whether it is dimmed. */
gboolean *kring_view_options_find_dimmed (const KringViewOptions *options, const KringOrganisation *organisation);

/** kring_diagram_time: Returns: (nullable): what is written beside the name of a picture at @time. */
const char *kring_diagram_time (KringTime time);
/** kring_diagram_mark: Returns what is planned for actor @index of @organisation as far as @need (nullable: any) goes. */
KringMark kring_diagram_mark (const KringOrganisation *organisation, const char *need, guint index);

/**
 * KringDiagram:
 *
 * What a page needs to know of a view to carry it (kring-export.h), whichever arrangement it shows. All of it is
 * borrowed from the view, which has it as its member `diagram`.
 */
typedef struct
{
  KringScene *scene;    /* its first drawable is the figure (of a text a group without a role), whose name is what is told
                         * instead of it */
  KringRect ground;     /* the ellipse that the diagram fills; of no size if it has no such outline */
  const char *name;     /* what it is a picture of */
  const char *time;     /* (nullable): and, if it is not that of today, of when */
  const char *words;    /* the citizen's own, written once more where the picture has them too small; "" for none */
  const char *said;     /* (nullable): a sentence about it, under the heading of its page */
  gboolean text;        /* it is a page's text: headings, paragraphs and figures in its scene are the structure, and stand
                         * for its heading and for the outline */
  gboolean flows;       /* such a text goes on over as many pages as it takes, rather than be made smaller; a file that has
                         * no pages holds it on one as long as it is */
  gboolean at_top;      /* it begins below the heading rather than standing in the middle of what is left */
  KringSigns signs;
  KringPoint note_unit; /* how many points one of a note's u and one of its v is */
  const char *outline_title; /* (nullable): over the diagram in words; %NULL for that of a map */
  GArray *(*outline) (gconstpointer view); /* the diagram in words: an array of KringOutlineItem, to be freed */
  gconstpointer view;
} KringDiagram;

/* How many times as high as wide the room below the heading is on a page of the series A that lies, and on one that stands. */
#define KRING_PAGE_LYING 0.57
#define KRING_PAGE_UPRIGHT 1.33

/** kring_diagram_alternative: Returns: (transfer none): the diagram in a few sentences, instead of the picture. */
static inline const char *
kring_diagram_alternative (const KringDiagram *self)
{
  return kring_scene_get (self->scene, 0)->name;
}

G_END_DECLS
