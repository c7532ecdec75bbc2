/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-methods-view.h"
#include "kring-pen.h"

G_BEGIN_DECLS

/** kring_methods_draw: Draws the map of methods, in the scene of @self, no more than @aspect times as high as wide. */
void kring_methods_draw (KringMethodsView *self, double aspect, KringMeasure *measure);

/** kring_methods_alternative: Returns: (transfer full): the balances in words. */
char *kring_methods_alternative (const KringMethodsView *self);

G_END_DECLS
