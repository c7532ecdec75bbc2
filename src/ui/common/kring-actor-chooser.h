/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-model.h"

G_BEGIN_DECLS

/* A popover to find an actor of the document by its name. Signal "chosen" (const char *id or NULL for nobody). */

#define KRING_TYPE_ACTOR_CHOOSER (kring_actor_chooser_get_type ())
G_DECLARE_FINAL_TYPE (KringActorChooser, kring_actor_chooser, KRING, ACTOR_CHOOSER, GtkPopover)

/** KringActorFilter: Returns whether @actor is offered. */
typedef gboolean (*KringActorFilter) (KringActor *actor, gpointer data);

GtkWidget *kring_actor_chooser_new (void);

/**
 * kring_actor_chooser_set_model:
 * @self: the popover
 * @model: where the actors are
 * @nobody: (nullable): what the first line says, if choosing nobody is possible
 * @filter: (nullable): which actors are offered
 * @data: for @filter
 */
void kring_actor_chooser_set_model (KringActorChooser *self, KringModel *model, const char *nobody,
                                    KringActorFilter filter, gpointer data);

G_END_DECLS
