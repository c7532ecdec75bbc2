/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"
#include "kring-own-plan.h"

G_BEGIN_DECLS

/* The diagram builder of a manager's own development plan on one page, for the talk with her own manager. */

/**
 * KringDevelopmentPaper:
 *
 * It never changes: an edit makes a new one. Its scene is a text (KringDiagram.text). All of it is private: whoever
 * makes one has been asked for it.
 */
typedef struct
{
  gatomicrefcount refs;
  KringOrganisation *organisation;
  KringOwnPlan *plan;
  char *today; /* YYYY-MM-DD */
  char *name;  /* of the diagram */
  KringScene *scene;
  KringDiagram diagram;
} KringDevelopmentPaper;

/**
 * kring_development_paper_new:
 * @organisation: the values
 * @development: the id of a plan among them
 * @today: the day that is marked in the year, YYYY-MM-DD
 * @aspect: how many times as high as wide the page may be; 0 for any height
 * @measure: how large texts are
 *
 * Needs and strategies come first, then goals, the methods with their balance, the year, what it takes, follow-ups and
 * what was agreed on in the talk. What holds nothing is left out. Where there is much it is wider, with two texts
 * beside one another, so that the page holds it in smaller type.
 *
 * Returns: (transfer full): the plan, drawn
 */
KringDevelopmentPaper *kring_development_paper_new (
    KringOrganisation *organisation, const char *development, const char *today, double aspect, KringMeasure *measure);
KringDevelopmentPaper *kring_development_paper_ref (KringDevelopmentPaper *self);
void kring_development_paper_unref (KringDevelopmentPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringDevelopmentPaper, kring_development_paper_unref)

G_END_DECLS
