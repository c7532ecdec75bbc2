/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* What we said: the note on one section of a dialogue, or on the question at its end. */

#define KRING_TYPE_SECTION_NOTE (kring_section_note_get_type ())
G_DECLARE_FINAL_TYPE (KringSectionNote, kring_section_note, KRING, SECTION_NOTE, AdwPreferencesGroup)

/** kring_section_note_new: @dialogue: the id of a dialogue; @section: as its template calls it. */
GtkWidget *kring_section_note_new (KringEditor *editor, const char *dialogue, const char *section);
/** kring_section_note_new_check_out: What is answered to @question, that at the end of a dialogue. */
GtkWidget *kring_section_note_new_check_out (KringEditor *editor, const char *dialogue, const char *question);
/** kring_section_note_renew: Shows what @talk says. */
void kring_section_note_renew (KringSectionNote *self, const KringTalk *talk);
/** kring_section_note_focus: Gives the focus to the text. */
void kring_section_note_focus (KringSectionNote *self);

G_END_DECLS
