/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "kring-filter.h"

G_BEGIN_DECLS

/* How one window looks at its map: in which arrangement, at which part, with whom bright. None of it is the document's.
 * Signal "changed" tells that the picture is to be made anew. Search, focus and spotlight leave everybody and dim the
 * others; the filter takes the others away. */

#define KRING_TYPE_VIEWING (kring_viewing_get_type ())
G_DECLARE_FINAL_TYPE (KringViewing, kring_viewing, KRING, VIEWING, GObject)

KringViewing *kring_viewing_new (void);

/** kring_viewing_get_arrangement: Returns in which arrangement the actors are seen. Property "arrangement" (notify). */
KringArrangement kring_viewing_get_arrangement (KringViewing *self);
void kring_viewing_set_arrangement (KringViewing *self, KringArrangement arrangement);

/** kring_viewing_get_time: Returns at which time the map is seen. Property "time" (notify). */
KringTime kring_viewing_get_time (KringViewing *self);
void kring_viewing_set_time (KringViewing *self, KringTime time);
/** kring_viewing_get_change: Returns: (nullable): the id of the change whose plans are seen, and that is planned in; %NULL for
 * those of all that are pending. Property "change" (notify). */
const char *kring_viewing_get_change (KringViewing *self);
/** kring_viewing_set_change: Chooses the change @change (an id), whose plans are then seen over today; or, with %NULL, none. */
void kring_viewing_set_change (KringViewing *self, const char *change);
/** kring_viewing_dup_changes: Returns: (transfer full) (nullable): the ids of the changes whose plans are seen; %NULL for all
 * that are pending. */
GStrv kring_viewing_dup_changes (KringViewing *self);
/** kring_viewing_get_planning: Returns: (nullable): the id of the change that is planned in: what is done to ties and
 * contributions then is planned, and today stays as it is. */
const char *kring_viewing_get_planning (KringViewing *self);
/** kring_viewing_end_planning: No change is chosen any more, and today is seen. */
void kring_viewing_end_planning (KringViewing *self);

/** kring_viewing_get_search: Returns: (nullable): what is looked for. */
const char *kring_viewing_get_search (KringViewing *self);
void kring_viewing_set_search (KringViewing *self, const char *search);

/** kring_viewing_get_filter: Returns: (transfer none): what is shown at all. */
const KringFilter *kring_viewing_get_filter (KringViewing *self);
/** kring_viewing_filter: Chooses term @value of @by, or no longer. */
void kring_viewing_filter (KringViewing *self, KringFilterBy by, int value, gboolean chosen);
/** kring_viewing_filter_tag: Chooses the tag @tag (an id), or no longer. */
void kring_viewing_filter_tag (KringViewing *self, const char *tag, gboolean chosen);

/** kring_viewing_get_focus: Returns: (nullable): the id of the actor in focus; @steps: (out) (optional): how many ties
 * away others may be and still be bright. */
const char *kring_viewing_get_focus (KringViewing *self, guint *steps);
/** kring_viewing_set_focus: Puts @actor (an id; %NULL: nobody) into focus. */
void kring_viewing_set_focus (KringViewing *self, const char *actor, guint steps);

/** kring_viewing_get_spotlight: Returns: (nullable): the ids of the actors a chosen sentence is about; @title: (out)
 * (optional) (nullable): that sentence. */
const char *const *kring_viewing_get_spotlight (KringViewing *self, const char **title);
/** kring_viewing_set_spotlight: Has @actors (ids; %NULL: all alike) be bright, because of @title. */
void kring_viewing_set_spotlight (KringViewing *self, const char *const *actors, const char *title);

/** kring_viewing_get_ways: Returns whether the ways between two actors are shown; @one, @other: (out) (optional)
 * (nullable): their ids. */
gboolean kring_viewing_get_ways (KringViewing *self, const char **one, const char **other);
/** kring_viewing_set_ways: Has the ways between the actors @one and @other (ids; %NULL: of nobody) shown, in place of a
 * sentence, and whoever is on one of them bright. */
void kring_viewing_set_ways (KringViewing *self, const char *one, const char *other);

/** kring_viewing_shows_whole: Returns whether nobody is taken away by a filter. */
gboolean kring_viewing_shows_whole (KringViewing *self);
/** kring_viewing_shows_all: Returns whether nothing is dimmed or taken away, but for a search. */
gboolean kring_viewing_shows_all (KringViewing *self);
/** kring_viewing_show_all: Takes filter, focus, spotlight and ways off. */
void kring_viewing_show_all (KringViewing *self);

/** kring_viewing_forget_gone: Takes off what has to do with actors, tags and changes that are not in @model any more: nobody
 * would be left to take it off by. A change that is adopted or abandoned plans nothing more and is let go too. */
void kring_viewing_forget_gone (KringViewing *self, KringModel *model);

/** kring_viewing_dup_bright: Returns: (transfer full) (nullable): the set of ids of actors that are bright when @ties are
 * in view; %NULL if nobody is dimmed. Who is on a way is known to whoever has found it. */
GHashTable *kring_viewing_dup_bright (KringViewing *self, GPtrArray *ties);

G_END_DECLS
