/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"
#include "kring-template.h"

G_BEGIN_DECLS

/* Which side of the matrix of methods: each manager, or those who lead together (Day 2000). Templates have them in this
 * order. */
typedef enum
{
  KRING_SIDE_INDIVIDUAL,
  KRING_SIDE_COLLECTIVE,
  KRING_N_SIDES
} KringSide;

/**
 * KringOwnPlan:
 *
 * A manager's own development plan taken out of the document as a value: pages and pictures are made of it. It never
 * changes, and may be handed to a thread.
 */
typedef struct
{
  gatomicrefcount refs;
  KringTemplate *template;      /* (nullable): %NULL where it is gone or cannot be read */
  const KringQuestion *methods; /* (nullable): its matrix of methods */
  KringDevelopment *row;
  GPtrArray *goals; /* (element-type KringGoal): by rank */
  GPtrArray
      *learnings; /* (element-type KringLearning): the methods chosen, in the order of the matrix; unknown ones last */
  GPtrArray *follow_ups; /* (element-type KringFollowUp): by their day; those without one last */
  GPtrArray *agreements; /* (element-type KringAgreement): of the talk with the own manager, by the day they are due */
} KringOwnPlan;

/** kring_own_plan_new: Returns: (transfer full) (nullable): the plan whose id is @development, as @organisation has it.
 */
KringOwnPlan *kring_own_plan_new (const KringOrganisation *organisation, const char *development);
/** kring_own_plan_of_model: As kring_own_plan_new(), as @model holds it now. */
KringOwnPlan *kring_own_plan_of_model (KringModel *model, const char *development);
KringOwnPlan *kring_own_plan_ref (KringOwnPlan *self);
void kring_own_plan_unref (KringOwnPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringOwnPlan, kring_own_plan_unref)

/** kring_development_name: Returns: (transfer none): whose plan it is, or a word for somebody without a name. */
const char *kring_development_name (const KringDevelopment *row);
/** kring_development_order: For g_ptr_array_sort() of KringDevelopment: by name, then as they begin. */
int kring_development_order (gconstpointer a, gconstpointer b);
/** kring_goal_order: For g_ptr_array_sort() of KringGoal. */
int kring_goal_order (gconstpointer a, gconstpointer b);
/** kring_follow_up_order: For g_ptr_array_sort() of KringFollowUp: by their day; those without one last. */
int kring_follow_up_order (gconstpointer a, gconstpointer b);

/** kring_own_plan_part: Returns: (transfer none) (nullable): the method @id of the matrix. */
const KringPart *kring_own_plan_part (const KringOwnPlan *self, const char *id);
/** kring_own_plan_method_name: Returns: (transfer none): what the matrix calls the method @id; @id itself if it has
 * none such. */
const char *kring_own_plan_method_name (const KringOwnPlan *self, const char *id);
/** kring_own_plan_category: Returns: (transfer none) (nullable): the category of the matrix that the method @id is in.
 */
const KringPart *kring_own_plan_category (const KringOwnPlan *self, const char *id);
/** kring_own_plan_has_method: Returns whether the method @id is chosen. */
gboolean kring_own_plan_has_method (const KringOwnPlan *self, const char *id);
/** kring_own_plan_count: Returns how many methods of @side are chosen, in @category (nullable: in all). */
guint kring_own_plan_count (const KringOwnPlan *self, KringSide side, const KringPart *category);
/** kring_own_plan_side_name: Returns: (transfer none): what the matrix calls @side: "Leader development". */
const char *kring_own_plan_side_name (const KringOwnPlan *self, KringSide side);
/** kring_own_plan_balance: Returns: (transfer full): in words, how leader and leadership development balance among the
 * methods chosen, with a question where there is one of them alone. */
char *kring_own_plan_balance (const KringOwnPlan *self);

G_END_DECLS
