/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "kring-outline.h"

G_BEGIN_DECLS

/* One line of the outline, as an object that a list model can hold. */

#define KRING_TYPE_OUTLINE_LINE (kring_outline_line_get_type ())
G_DECLARE_FINAL_TYPE (KringOutlineLine, kring_outline_line, KRING, OUTLINE_LINE, GObject)

/** kring_outline_line_new: @within: (nullable): the id of the actor that a tie is listed under. */
KringOutlineLine *kring_outline_line_new (const KringOutlineItem *item, const char *within);
KringOutlineKind kring_outline_line_get_kind (KringOutlineLine *self);
guint kring_outline_line_get_depth (KringOutlineLine *self);
const char *kring_outline_line_get_text (KringOutlineLine *self);
/** kring_outline_line_get_id: Returns: (nullable): of the need, actor or tie. */
const char *kring_outline_line_get_id (KringOutlineLine *self);
gboolean kring_outline_line_equal (KringOutlineLine *self, KringOutlineLine *other);

G_END_DECLS
