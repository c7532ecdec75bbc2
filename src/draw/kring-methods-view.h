/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-dialogue-view.h"

G_BEGIN_DECLS

/* The diagram builder of the dialogue map of methods (Kjellström, Törnblom and Stålne 2020; individual against
 * collective after Day 2000): categories beside one another, a row a side, each method with what is said of it; and the
 * balances, side against side and category by category, of today and of what is wanted. */

/** KringMethodUses: Returns what is said of the method whose id is @method: bits of KringMethodUse. */
typedef guint (*KringMethodUses) (const char *method, gpointer data);

/**
 * KringMethodsView:
 *
 * It never changes: an edit makes a new one. Each method is a %KRING_SHAPE_BOX target whose id is the method's; it is
 * described in words, "Used today, wanted." A dot is a method of today, a ring one that is wanted; a name that is
 * struck out is not for us.
 */
typedef struct
{
  gatomicrefcount refs;
  KringTemplate *template;
  const KringQuestion *question; /* of the template */
  GArray *methods;               /* of KringMethod, side by side and category by category */
  char *day; /* (nullable): of the dialogue it is of, in words */
  KringScene *scene;
  KringDiagram diagram;
} KringMethodsView;

/** KringMethod: one of them, with what is said of it. */
typedef struct
{
  const KringPart *part;
  const KringPart *category;
  guint side;
  guint use; /* bits of KringMethodUse */
} KringMethod;

/**
 * kring_methods_view_new:
 * @template: a template with a question on methods
 * @question: (nullable): that question; %NULL for the first of them
 * @uses: says what is said of a method; asked here and not later
 * @data: for @uses
 * @aspect: how many times as high as wide it may be; 0 for a page that lies
 * @measure: how large texts are
 *
 * Returns: (transfer full) (nullable): the map, drawn; %NULL if there is no such question
 */
KringMethodsView *kring_methods_view_new (KringTemplate *template,
                                          const KringQuestion *question,
                                          KringMethodUses uses,
                                          gpointer data,
                                          double aspect,
                                          KringMeasure *measure);
/** kring_methods_view_of_talk: As kring_methods_view_new(), with what was answered in @talk. */
KringMethodsView *
kring_methods_view_of_talk (KringTalk *talk, const KringQuestion *question, double aspect, KringMeasure *measure);
KringMethodsView *kring_methods_view_ref (KringMethodsView *self);
void kring_methods_view_unref (KringMethodsView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringMethodsView, kring_methods_view_unref)

/** kring_methods_count: Returns of how many methods @use is said; @side: of that side alone, -1 for all; @category:
 * (nullable): of that one alone. */
guint kring_methods_count (const KringMethodsView *self, int side, const KringPart *category, KringMethodUse use);

/** kring_method_words: Returns: (transfer full): what @use, bits of KringMethodUse, says: "Used today, wanted."; "" of
 * none. */
char *kring_method_words (guint use);

G_END_DECLS
