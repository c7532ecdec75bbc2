/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* A group that lists what something is joined to, a line each with a button that parts them: who takes part, which
 * actors a change touches, which changes belong to it. Signals: "made" (AdwActionRow *row, const char *id) lets whoever
 * made the group complete a line; "typed" (const char *text), gboolean: something is to be added, and was if it returns %TRUE; "chosen" (const char *id):
 * somebody activated a line. */

/** KringLinkKind: the rows that are listed, and the two lines of each: (transfer full). */
typedef struct
{
  KringTableIndex table;
  char *(*title) (KringModel *model, const KringRow *row);
  char *(*subtitle) (KringModel *model, const KringRow *row); /* (nullable) */
  gboolean opens;                                             /* a line can be activated */
} KringLinkKind;

#define KRING_TYPE_LINK_GROUP (kring_link_group_get_type ())
G_DECLARE_FINAL_TYPE (KringLinkGroup, kring_link_group, KRING, LINK_GROUP, AdwPreferencesGroup)

GtkWidget *kring_link_group_new (KringEditor *editor, const KringLinkKind *kind);
/** kring_link_group_add_entry: Adds a field, called @title, for what is to be added. */
void kring_link_group_add_entry (KringLinkGroup *self, const char *title);
/** kring_link_group_load: Lists @rows (nullable) (element-type KringRow), by their titles. */
void kring_link_group_load (KringLinkGroup *self, GPtrArray *rows);
/** KringLinkFunc: Does something with a line, which stands for @row. */
typedef void (*KringLinkFunc) (gpointer data, AdwActionRow *line, const KringRow *row);
/** kring_link_group_foreach: Calls @func for each line that is there. */
void kring_link_group_foreach (KringLinkGroup *self, KringLinkFunc func, gpointer data);

G_END_DECLS
