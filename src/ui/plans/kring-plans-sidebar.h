/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-plans-viewing.h"

G_BEGIN_DECLS

/* Beside the plans: whose there are, and a button for a new one. */

#define KRING_TYPE_PLANS_SIDEBAR (kring_plans_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (KringPlansSidebar, kring_plans_sidebar, KRING, PLANS_SIDEBAR, GtkBox)

GtkWidget *kring_plans_sidebar_new (KringPlansViewing *viewing);

G_END_DECLS
