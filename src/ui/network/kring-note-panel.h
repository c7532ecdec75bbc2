/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* The text of a note that lies on the picture. */

#define KRING_TYPE_NOTE_PANEL (kring_note_panel_get_type ())
G_DECLARE_FINAL_TYPE (KringNotePanel, kring_note_panel, KRING, NOTE_PANEL, AdwPreferencesPage)

void kring_note_panel_set_editor (KringNotePanel *self, KringEditor *editor);
/** kring_note_panel_load: Shows note @id as it is now. */
void kring_note_panel_load (KringNotePanel *self, const char *id);

G_END_DECLS
