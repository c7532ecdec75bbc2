/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-dialogue-viewing.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The templates a dialogue can be begun on, each with its picture. */

#define KRING_TYPE_DIALOGUE_GALLERY (kring_dialogue_gallery_get_type ())
G_DECLARE_FINAL_TYPE (KringDialogueGallery, kring_dialogue_gallery, KRING, DIALOGUE_GALLERY, AdwWindow)

/** kring_dialogue_gallery_new: What is begun is opened in @viewing. */
GtkWidget *kring_dialogue_gallery_new (GtkWindow *parent, KringEditor *editor, KringDialogueViewing *viewing);

G_END_DECLS
