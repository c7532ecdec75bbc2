/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** kring_accessible_name: Gives a control the accessible name @name. GTK 4.8 names a button after its icon or its
 * mnemonic unless the relation "labelled by" is taken away first; this does both, alike on every version. */
void kring_accessible_name (GtkWidget *widget, const char *name);
/** kring_accessible_describe: Gives a control the accessible description @description (%NULL: none). What is described
 * otherwise loses its description by an announcement. */
void kring_accessible_describe (GtkWidget *widget, const char *description);
/** kring_accessible_announce: Has a screen reader say @message; where GTK cannot yet announce, by the description of
 * the focused widget, which is its own again when the focus leaves it or the message has stood as long as a toast. */
void kring_accessible_announce (GtkWidget *widget, const char *message);
/** kring_accessible_name_buttons: Names each button below @root after its tooltip, for those that show only an icon, or
 * after its label, which a dialog's buttons else say twice. */
void kring_accessible_name_buttons (GtkWidget *root);
/** kring_accessible_name_lists: Names the lists within a control, which the toolkit names after their class. */
void kring_accessible_name_lists (GtkWidget *root, const char *name);
/** kring_accessible_name_toasts: Names the buttons of the toasts that @overlay, an #AdwToastOverlay, shows: the toolkit
 * names the one that takes a toast away after its picture, and says the other's word twice. */
void kring_accessible_name_toasts (GtkWidget *overlay);
/** kring_accessible_name_menu: Names the items of a menu made from a model, a #GtkPopoverMenu, after what is written on
 * them, each time it is shown: GTK 4.18 leaves them without a name. */
void kring_accessible_name_menu (GtkWidget *menu);
/** kring_accessible_focus_by_click: Has a click anywhere on @row, such as on its title, give the focus to @field in it.
 */
void kring_accessible_focus_by_click (GtkWidget *row, GtkWidget *field);

/** kring_accessible_toast: Returns: (transfer full): a toast that says @sentence as it stands: what a toast is given is markup, and
 * a sentence may quote a file. */
AdwToast *kring_accessible_toast (const char *sentence);

G_END_DECLS
