/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"

G_BEGIN_DECLS

/* Adopting a change carries out what it plans on the map, from wherever it is adopted: that is said. */

/** kring_adopting_count: Returns how many plans adopting @change would carry out. */
guint kring_adopting_count (KringEditor *editor, const char *change);
/** kring_adopting_say: Says that @planned plans were carried out, if any, with an offer to undo. */
void kring_adopting_say (KringEditor *editor, guint planned);

G_END_DECLS
