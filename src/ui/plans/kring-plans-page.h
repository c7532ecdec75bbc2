/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-plans-viewing.h"

G_BEGIN_DECLS

/* The page of the managers' own development plans: the one in view, or what goes here if there is none. Signal
 * "file-wanted" (const char *manager): a plan for @manager is to be begun in a file of its own. */

#define KRING_TYPE_PLANS_PAGE (kring_plans_page_get_type ())
G_DECLARE_FINAL_TYPE (KringPlansPage, kring_plans_page, KRING, PLANS_PAGE, GtkWidget)

GtkWidget *kring_plans_page_new (KringPlansViewing *viewing);
/** kring_plans_page_focus: Moves the keyboard focus to what the page is about. */
void kring_plans_page_focus (KringPlansPage *self);

G_END_DECLS
