/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-tables.h"

G_BEGIN_DECLS

/** kring_story_window_present: Shows a story in large type, to be read aloud or by a room, in a window over @parent. It
 * must have consent. */
void kring_story_window_present (const KringStory *story, GtkWindow *parent);

G_END_DECLS
