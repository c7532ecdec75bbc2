/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-motion-private.h"

G_BEGIN_DECLS

/** kring_motion_match: Fills in things, lines and ground of @self from its two scenes. */
void kring_motion_match (KringMotion *self);

G_END_DECLS
