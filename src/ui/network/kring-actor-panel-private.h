/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-actor-chooser.h"
#include "kring-actor-panel.h"
#include "kring-control.h"
#include "kring-line-group.h"
#include "kring-tag-group.h"

G_BEGIN_DECLS

struct _KringActorPanel
{
  AdwPreferencesPage parent_instance;

  /* Template */
  GtkWidget *name;
  GtkWidget *kind;
  GtkWidget *sector;
  GtkWidget *note;
  AdwPreferencesGroup *need_group;
  GtkWidget *ring;
  GtkWidget *offer;
  GtkWidget *delivers;
  GtkWidget *enables;
  GtkWidget *activity;
  GtkWidget *effect;
  GtkWidget *pinned_row;
  GtkWidget *unpin_button;
  AdwPreferencesGroup *tie_group;
  GtkWidget *no_ties_row;
  GtkMenuButton *add_tie_button;
  KringActorChooser *tie_chooser;
  KringLineGroup *line;
  KringTagGroup *tags;
  AdwPreferencesGroup *serves_group;
  GtkWidget *remove_box;

  /* Owned */
  KringEditor *editor;
  GPtrArray *controls; /* of KringControl */
  KringControl *ring_control;  /* borrowed from @controls */
  KringControl *offer_control; /* likewise */
  GPtrArray *tie_rows; /* of KringTieRow, borrowed from the group */
  GPtrArray *serves_rows;
  char *id;
};

/** kring_actor_panel_current: Returns: (transfer none) (nullable): the actor that is shown. */
KringActor *kring_actor_panel_current (KringActorPanel *self);
/** kring_actor_panel_set_up_relations: Joins what has to do with other actors, once there is an editor. */
void kring_actor_panel_set_up_relations (KringActorPanel *self);
/** kring_actor_panel_load_relations: Shows ties, line and other needs of the actor as they are now. */
void kring_actor_panel_load_relations (KringActorPanel *self);

G_END_DECLS
