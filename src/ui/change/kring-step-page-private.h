/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-step-page.h"

G_BEGIN_DECLS

struct _KringStepPage
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  GArray *parts; /* what is loaded anew after each edit */
  char *change;

  KringAsks asks;
};

/** KringStepLoader: Shows in @part what belongs to @change now. */
typedef void (*KringStepLoader) (KringStepPage *self, GtkWidget *part, const KringChange *change);

/** kring_step_page_add: Adds @part below what is there, which @loader (nullable) fills. */
void kring_step_page_add (KringStepPage *self, GtkWidget *part, KringStepLoader loader);
/** kring_step_page_model: Returns: (transfer none): the model of what is shown. */
KringModel *kring_step_page_model (KringStepPage *self);
/** kring_step_page_document: Returns: (transfer none): the document of what is shown. */
KringDocument *kring_step_page_document (KringStepPage *self);
/** kring_step_page_referring: Returns: (transfer none) (nullable): the rows of @table whose @field is the change. */
GPtrArray *kring_step_page_referring (KringStepPage *self, KringTableIndex table, const char *field);
/** kring_step_page_add_button: Adds a button to the heading of @group that does @callback (swapped, with the page). */
GtkWidget *
kring_step_page_add_button (KringStepPage *self, AdwPreferencesGroup *group, const char *label, GCallback callback);

/* Parts that steps are made of. */

/** kring_step_page_add_people: Who takes part, and who of them has a mandate. */
void kring_step_page_add_people (KringStepPage *self);
/** kring_step_page_add_touched: Which actors the change touches. */
void kring_step_page_add_touched (KringStepPage *self);
/** kring_step_page_add_loop: Which loop its answers speak for, and which the team decides on. */
void kring_step_page_add_loop (KringStepPage *self);
/** kring_step_page_add_voices: Several voices on the step. */
void kring_step_page_add_voices (KringStepPage *self);
/** kring_step_page_add_threats: What is threatened; hidden until somebody asks for it. */
void kring_step_page_add_threats (KringStepPage *self);
/** kring_step_page_add_parts: The single-loop changes in it. */
void kring_step_page_add_parts (KringStepPage *self);
/** kring_step_page_add_plans: What it plans on the map. */
void kring_step_page_add_plans (KringStepPage *self);
/** kring_step_page_add_agreements: What was agreed on. */
void kring_step_page_add_agreements (KringStepPage *self);
/** kring_step_page_add_adoption: How far it has come, with what adopting it does. */
void kring_step_page_add_adoption (KringStepPage *self);
/** kring_step_page_add_trials: Its small-scale tests. */
void kring_step_page_add_trials (KringStepPage *self);

G_END_DECLS
