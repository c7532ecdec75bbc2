/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-show.h"

G_DEFINE_INTERFACE (KringStageShow, kring_stage_show, G_TYPE_OBJECT)

static guint changed_signal;
static guint ended_signal;

static void
kring_stage_show_default_init (KringStageShowInterface *iface)
{
  changed_signal
      = g_signal_new ("changed", KRING_TYPE_STAGE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  ended_signal = g_signal_new ("ended", KRING_TYPE_STAGE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

char *
kring_stage_show_dup_title (KringStageShow *self)
{
  KringStageShowInterface *iface = KRING_STAGE_SHOW_GET_IFACE (self);

  return iface->dup_title ? iface->dup_title (self) : g_strdup ("");
}

gboolean
kring_stage_show_act (KringStageShow *self, const KringStageDeed *deed)
{
  KringStageShowInterface *iface = KRING_STAGE_SHOW_GET_IFACE (self);

  return iface->act != NULL && iface->act (self, deed);
}

gboolean
kring_stage_show_can (KringStageShow *self, KringStageAct act)
{
  KringStageShowInterface *iface = KRING_STAGE_SHOW_GET_IFACE (self);

  return iface->can == NULL || iface->can (self, act);
}

KringStageClock *
kring_stage_show_get_clock (KringStageShow *self)
{
  KringStageShowInterface *iface = KRING_STAGE_SHOW_GET_IFACE (self);

  return iface->get_clock ? iface->get_clock (self) : NULL;
}

GtkWidget *
kring_stage_show_make_room (KringStageShow *self)
{
  return KRING_STAGE_SHOW_GET_IFACE (self)->make_room (self);
}

GtkWidget *
kring_stage_show_make_desk (KringStageShow *self)
{
  KringStageShowInterface *iface = KRING_STAGE_SHOW_GET_IFACE (self);

  return iface->make_desk ? iface->make_desk (self) : NULL;
}

GtkWidget *
kring_stage_show_make_controls (KringStageShow *self)
{
  KringStageShowInterface *iface = KRING_STAGE_SHOW_GET_IFACE (self);

  return iface->make_controls ? iface->make_controls (self) : NULL;
}

void
kring_stage_show_changed (KringStageShow *self)
{
  g_signal_emit (self, changed_signal, 0);
}

void
kring_stage_show_ended (KringStageShow *self)
{
  g_signal_emit (self, ended_signal, 0);
}
