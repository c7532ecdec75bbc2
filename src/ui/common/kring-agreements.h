/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* What was agreed on: a line each, with a tick for what is done; open ones come first, by their day, and what is
 * overdue says so. Signal "origin-wanted" (const char *id): the change or meeting an agreement springs from is to be
 * shown. */

#define KRING_TYPE_AGREEMENTS (kring_agreements_get_type ())
G_DECLARE_FINAL_TYPE (KringAgreements, kring_agreements, KRING, AGREEMENTS, AdwPreferencesGroup)

GtkWidget *kring_agreements_new (KringEditor *editor);
/** kring_agreements_set_origin: Says what a new agreement springs from: @id, a row of @origin. Until then none is added
 * here. */
void kring_agreements_set_origin (KringAgreements *self, KringTableIndex origin, const char *id);
/** kring_agreements_set_section: Says that a new agreement springs from @section (an id; "": none) of @dialogue (an id). */
void kring_agreements_set_section (KringAgreements *self, const char *dialogue, const char *section);
/** kring_agreements_set_heading: Says what stands over those that are open. */
void kring_agreements_set_heading (KringAgreements *self, const char *heading);
/** kring_agreements_focus: Gives the focus to where a new one is written. */
void kring_agreements_focus (KringAgreements *self);
/** kring_agreements_load: Shows @rows (nullable) (element-type KringAgreement). */
void kring_agreements_load (KringAgreements *self, GPtrArray *rows);

G_END_DECLS
