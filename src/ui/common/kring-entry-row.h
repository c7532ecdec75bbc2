/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a text of one line, with room for buttons: its title above, the text below. AdwEntryRow has no field that
 * assistive technology can find. Signal "applied" (const char *text), gboolean: Enter or the button was pressed, or the
 * field is left, and something is written there, which is tidy; whoever takes it returns %TRUE, and the field is empty again. */

#define KRING_TYPE_ENTRY_ROW (kring_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (KringEntryRow, kring_entry_row, KRING, ENTRY_ROW, AdwPreferencesRow)

struct _KringEntryRowClass
{
  AdwPreferencesRowClass parent_class;
};

GtkWidget *kring_entry_row_new (const char *title);
/** kring_entry_row_get_entry: Returns: (transfer none): its field. */
GtkEntry *kring_entry_row_get_entry (KringEntryRow *self);
/** kring_entry_row_add_suffix: Puts @widget at its end. */
void kring_entry_row_add_suffix (KringEntryRow *self, GtkWidget *widget);
/** kring_entry_row_abandon: Of a row that applies: what is written there and was not taken is gone. */
void kring_entry_row_abandon (KringEntryRow *self);
/** kring_entry_row_set_applies: Makes it a row by which something is added: Enter, or a button that it gets. */
void kring_entry_row_set_applies (KringEntryRow *self);

G_END_DECLS
