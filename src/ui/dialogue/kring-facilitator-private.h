/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-facilitator-view.h"
#include "kring-facilitator.h"
#include "kring-stage-show.h"

G_BEGIN_DECLS

struct _KringFacilitator
{
  GObject parent_instance;

  /* Owned */
  KringEditor *editor;
  char *id;
  KringTalk *talk;
  KringTemplate *template; /* that of the stations */
  GArray *stations;
  KringStageClock *clock;

  /* Weak pointers */
  KringFacilitatorView *room; /* (nullable): what the room sees */
  KringFacilitatorView *desk; /* (nullable): with two screens, where the facilitator works */

  guint at;
  KringPhase phase;
  gboolean scale_in_hand;
  int length;       /* of the clock, in seconds, as it was told or heard last */
  gboolean setting; /* the clock */
  guint renewing; /* the source that reads the dialogue anew */
};

/** kring_facilitator_show_init: What the stage asks of it: kring-facilitator-show.c. */
void kring_facilitator_show_init (KringStageShowInterface *iface);

G_END_DECLS
