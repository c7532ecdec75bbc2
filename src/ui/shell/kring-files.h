/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asking where files are and are to be, and the list of recent ones. */

/** KringPlaceFunc: @path is %NULL if nothing was chosen; @replace whether a file that is there was meant. */
typedef void (*KringPlaceFunc) (const char *path, gboolean replace, gpointer data);

/**
 * kring_files_ask_place:
 * @parent: (nullable): the window that asks
 * @title: what for
 * @folder: (nullable): where to start
 * @name: the name to propose; its ending is ".kring"
 * @done: called once with what was chosen
 * @data: for @done
 * @free_data: (nullable): frees @data
 *
 * Asks for the place of a document.
 */
void kring_files_ask_place (GtkWindow *parent, const char *title, const char *folder, const char *name,
                            KringPlaceFunc done, gpointer data, GDestroyNotify free_data);

/** kring_files_ask_place_as: The same for a file of another kind, with the ending @suffix (".pdf"). */
void kring_files_ask_place_as (GtkWindow *parent, const char *title, const char *folder, const char *name,
                               const char *suffix, KringPlaceFunc done, gpointer data, GDestroyNotify free_data);

/** kring_files_ask_table: Asks for a table to be read; @done and @free_data as with kring_files_ask_place(). */
void kring_files_ask_table (GtkWindow *parent, const char *title, KringPlaceFunc done, gpointer data,
                            GDestroyNotify free_data);
/** kring_files_is_table: Returns whether @path is called as files are that hold tables or GraphML. */
gboolean kring_files_is_table (const char *path);

/** kring_files_say: Shows a sentence in a dialog. */
void kring_files_say (GtkWindow *parent, const char *heading, const char *sentence);

/** kring_files_present: Shows a dialog whose answers have been added. */
void kring_files_present (GtkWidget *dialog);

/** kring_files_add_filter: Offers Kring's documents, and all files. */
void kring_files_add_filter (GtkFileChooser *chooser);

/** kring_files_canonical: Returns (transfer full): the one path of a file that several paths may lead to. */
char *kring_files_canonical (const char *path);
/** kring_files_remember: Puts a document among the recent ones. */
void kring_files_remember (const char *uri);
/** kring_files_fill_recent: Fills @menu with the recent documents that are still there. */
void kring_files_fill_recent (GMenu *menu);

G_END_DECLS
