/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-plan-view.h"
#include "kring-record-group.h"

G_BEGIN_DECLS

/** KringPlanLoader: Fills @part of the page anew with @plan. */
typedef void (*KringPlanLoader) (KringPlanView *self, GtkWidget *part, KringOwnPlan *plan);

struct _KringPlanView
{
  GtkBox parent_instance;

  /* Owned */
  KringPlansViewing *viewing;
  KringEditor *editor;
  KringOwnPlan *plan; /* (nullable): as it is now */
  char *id;           /* (nullable) */
  GArray *parts;      /* of widgets with their loaders */

  /* Borrowed: children */
  GtkScrolledWindow *scrolled;
  GtkBox *page;
  GtkWidget *first; /* the first group */
  GtkWidget *goals; /* the groups of records */
  GtkWidget *learnings;
};

/** kring_plan_view_add: Puts @part at the end of the page; @loader fills it. */
void kring_plan_view_add (KringPlanView *self, GtkWidget *part, KringPlanLoader loader);
/** kring_plan_view_add_button: Returns: (transfer none): a button "+" over @group that is called @label and calls
 * @callback (self, button). */
GtkWidget *
kring_plan_view_add_button (KringPlanView *self, AdwPreferencesGroup *group, const char *label, GCallback callback);
/** kring_plan_view_records: Returns: (transfer floating): a group of records of @kind under @title. */
GtkWidget *kring_plan_view_records (
    KringPlanView *self, const KringRecordKind *kind, const char *title, const char *question, const char *none);

/** kring_plan_view_add_goals: Adds the group of goals. */
void kring_plan_view_add_goals (KringPlanView *self);
/** kring_plan_view_add_follow_ups: Adds the group of follow-ups. */
void kring_plan_view_add_follow_ups (KringPlanView *self);
/** kring_plan_view_add_methods: Adds the group of methods that are chosen, with the way to choose. */
void kring_plan_view_add_methods (KringPlanView *self);

G_END_DECLS
