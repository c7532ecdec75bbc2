/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-cover.h"
#include "kring-place-field.h"
#include "kring-spread-box.h"
#include "kring-toggles.h"

G_BEGIN_DECLS

/* KringEntered: a mark, for now (0) or wanted (1). */
typedef struct
{
  guint which;
  double u, v;
} KringEntered;

struct _KringCover
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  char *dialogue;
  KringTemplate *template;
  GArray *order; /* of KringEntered: nowhere else is it known */

  const KringQuestion *question; /* (nullable): the template's */
  guint known;                   /* how many marks there are, as far as this widget knows */

  /* Borrowed: children */
  GtkStack *stack;
  GtkWidget *covered, *shown;
  GtkLabel *people;
  GtkWidget *people_buttons[2];
  GtkLabel *counts[2];
  GtkWidget *buttons;     /* (nullable): the ten, of a scale */
  KringPlaceField *field; /* (nullable): of a place, empty */
  KringToggles *which;
  GtkWidget *erase, *reveal, *again, *hint;
  KringSpreadBox *spread;  /* (nullable): of a scale */
  KringPlaceField *result; /* (nullable): of a place */
  GtkLabel *said[2];
};

/* Of kring-cover.c */

/** kring_cover_title: Returns what now (0) and wanted (1) are called. */
const char *kring_cover_title (guint which);
/** kring_cover_dup_talk: Returns: (transfer full) (nullable): the dialogue as it is now. */
KringTalk *kring_cover_dup_talk (KringCover *self);
/** kring_cover_done: As kring_editor_done(); shows what the document holds then. */
gboolean kring_cover_done (KringCover *self, gboolean ok, GError **error);
/** kring_cover_enter: Adds a mark; returns whether it could be. */
gboolean kring_cover_enter (KringCover *self, guint which, double u, double v);
gboolean kring_cover_key_cb (KringCover *self, guint keyval, guint keycode, GdkModifierType state);
void kring_cover_clicked_cb (KringCover *self);

/* Of kring-cover-build.c */

/** kring_cover_fill: Makes the controls. */
void kring_cover_fill (KringCover *self);

G_END_DECLS
