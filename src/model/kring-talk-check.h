/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-model.h"

G_BEGIN_DECLS

/**
 * kring_talk_check:
 * @model: a model
 *
 * Looks at every dialogue: whether its template can be read, and whether all that is answered, marked, said and agreed
 * on in it belongs to something that its template has. A part of a later format, which this program does not know, is
 * no breach. A document may hold such rows, and nothing is lost of them, but nobody gets to see them.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each breach, naming the dialogue; empty when sound
 */
GPtrArray *kring_talk_check (KringModel *model);

G_END_DECLS
