/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** KringNewPlanFunc: A plan for @manager is wanted: in a file of its own, or in the one that is open. */
typedef void (*KringNewPlanFunc) (const char *manager, gboolean own_file, gpointer data);

/**
 * kring_new_plan_ask:
 * @parent: the window that asks
 * @here: whether the plan can be kept in the file that is open
 * @done: called once if somebody wants a plan
 * @data: for @done; an object, which is held meanwhile
 *
 * Asks whose plan it is, and where it is to be: everybody with a file can read the plans in it, so a file of its own is
 * offered first.
 */
void kring_new_plan_ask (GtkWindow *parent, gboolean here, KringNewPlanFunc done, gpointer data);

G_END_DECLS
