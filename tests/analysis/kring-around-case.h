/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-around.h"

G_BEGIN_DECLS

/* A made-up organisation around a need: the same for the same seed, everywhere. */
typedef struct
{
  KringAroundInput input;
  KringAroundNode *nodes;
  KringAroundTie *ties;
} KringAroundCase;

KringAroundCase *kring_around_case_new (guint32 seed, guint n_nodes, guint n_ties);
/** kring_around_case_place: Gives each actor the place that @around found, so that it counts as seen before. */
void kring_around_case_place (KringAroundCase *self, const KringAround *around);
void kring_around_case_free (KringAroundCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringAroundCase, kring_around_case_free)

G_END_DECLS
