/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram-view.h"

G_BEGIN_DECLS

/* A small picture of a scene, to be looked at and no more: as large as its place, in the desktop's style. */

#define KRING_TYPE_SCENE_PICTURE (kring_scene_picture_get_type ())
G_DECLARE_FINAL_TYPE (KringScenePicture, kring_scene_picture, KRING, SCENE_PICTURE, GtkWidget)

/** kring_scene_picture_new: A picture of what @make draws, @width by @height pixels; @free_data: (nullable): frees @data
 * with it. */
GtkWidget *
kring_scene_picture_new (KringDiagramMaker make, gpointer data, GDestroyNotify free_data, int width, int height);

G_END_DECLS
