/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* Who takes part in a change or was at a meeting, and who of them has a mandate. */

#define KRING_TYPE_PEOPLE_GROUP (kring_people_group_get_type ())
G_DECLARE_FINAL_TYPE (KringPeopleGroup, kring_people_group, KRING, PEOPLE_GROUP, AdwBin)

/** kring_people_group_new: @where: a change's or a meeting's table. */
GtkWidget *kring_people_group_new (KringEditor *editor, KringTableIndex where);
/** kring_people_group_set_heading: Says what stands over them. */
void kring_people_group_set_heading (KringPeopleGroup *self, const char *heading);
/** kring_people_group_load: Shows who takes part in @in (an id, nullable). */
void kring_people_group_load (KringPeopleGroup *self, const char *in);

G_END_DECLS
