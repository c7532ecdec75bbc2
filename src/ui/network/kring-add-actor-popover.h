/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* Adds actors to the map in view, one after the other: a name, a sector, a ring. An actor of the document that goes by
 * that name already is offered, so that nobody is written down twice. */

#define KRING_TYPE_ADD_ACTOR_POPOVER (kring_add_actor_popover_get_type ())
G_DECLARE_FINAL_TYPE (KringAddActorPopover, kring_add_actor_popover, KRING, ADD_ACTOR_POPOVER, GtkPopover)

/** kring_add_actor_popover_set_editor: To be called once. */
void kring_add_actor_popover_set_editor (KringAddActorPopover *self, KringEditor *editor);

G_END_DECLS
