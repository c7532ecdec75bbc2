/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-geometry.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* What has moved between dialogues on one template: then and now, matched by what the template calls its parts, never
 * by their wording. A pure function of the dialogues. */

#define KRING_COMPARISON_ERROR (kring_comparison_error_quark ())
typedef enum
{
  KRING_COMPARISON_ERROR_FEW,       /* there are not two of them */
  KRING_COMPARISON_ERROR_TEMPLATES, /* they are on different templates, or one cannot be read */
} KringComparisonError;
GQuark kring_comparison_error_quark (void);

/* A point has moved if it is at least so far from where it was, in parts of the picture: less is the hand's. */
#define KRING_COMPARISON_MOVED 0.05

/** KringComparedAnswer: what one dialogue says to a scale or a place; of each pair, now comes first and then wanted. */
typedef struct
{
  gboolean answered; /* it says anything at all to the question, whatever its kind */
  int value[2];      /* 1 to 5; 0 where nothing was placed */
  gboolean placed[2];
  KringPoint place[2]; /* u, v: kring-talk.h */
} KringComparedAnswer;

/** KringComparedPart: an option, a check or a method of which something else is said now than then. */
typedef struct
{
  const KringPart *part; /* as the newest dialogue has it */
  int then;              /* what kring_talk_value() says of it */
  int now;
} KringComparedPart;

typedef struct
{
  const KringQuestion *question; /* as the newest dialogue asks it */
  KringComparedAnswer *answers;  /* of each dialogue, the oldest first */
  int then;                      /* the first dialogue that answers it, */
  int now;          /* and the last one: what moved, moved from then to now. -1 where fewer than two answer it */
  int only;         /* the one dialogue that answers it, if there is one alone; else -1 */
  GPtrArray *parts; /* (element-type KringComparedPart): in the order of the template */
} KringComparedQuestion;

typedef struct
{
  const KringSection *section; /* as the newest dialogue has it */
  guint number;                /* in the order of the template, from 1 */
  GPtrArray *questions;        /* (element-type KringComparedQuestion): those that all dialogues could have asked */
  guint agreed;                /* how many agreements the earlier dialogues made in it, */
  guint done;                  /* and how many of those are done */
} KringComparedSection;

/** KringComparedText: a text that the oldest and the newest template do not share. */
typedef struct
{
  char *where; /* the section or the question it is in; "" for a section itself */
  char *then;  /* (nullable): %NULL where there was no counterpart */
  char *now;   /* (nullable): %NULL where there is none any more */
} KringComparedText;

/**
 * KringComparison:
 *
 * It never changes, and may be handed to a thread. Sections, questions and parts are borrowed from its dialogues.
 */
typedef struct
{
  gatomicrefcount refs;
  GPtrArray *talks;    /* (element-type KringTalk): the oldest first */
  GPtrArray *sections; /* (element-type KringComparedSection): those of the newest that the oldest has, too */
  GPtrArray *texts;    /* (element-type KringComparedText): other wordings, then what has no counterpart */
  guint agreed;        /* how many agreements the earlier dialogues made, */
  guint done;          /* and how many of those are done */
} KringComparison;

/**
 * kring_comparison_new:
 * @talks: (element-type KringTalk): two dialogues or more, in any order
 * @error: a sentence: they are on different templates, or there are not two
 *
 * Compares dialogues that were led by one template, whichever versions of it. Texts are compared in the language in
 * use, or one that both have.
 *
 * Returns: (transfer full) (nullable): what moved between them
 */
KringComparison *kring_comparison_new (GPtrArray *talks, GError **error);
KringComparison *kring_comparison_ref (KringComparison *self);
void kring_comparison_unref (KringComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringComparison, kring_comparison_unref)

/** kring_comparison_oldest: Returns: (transfer none): the first of its dialogues. */
const KringTalk *kring_comparison_oldest (const KringComparison *self);
/** kring_comparison_newest: Returns: (transfer none): the last of its dialogues. */
const KringTalk *kring_comparison_newest (const KringComparison *self);
/** kring_compared_scale: Returns: (transfer none) (nullable): the first scale of @self that any dialogue answers. */
const KringComparedQuestion *kring_compared_scale (const KringComparedSection *self);
/** kring_compared_count: Returns how many of the parts of @question have the bits @with now and had not then; with
 * @with negative, how many had them and have not now. */
guint kring_compared_count (const KringComparedQuestion *question, int with);

/* In words */

/** kring_compared_words: Returns: (transfer full) (element-type utf8): what moved in @question, a sentence each; that
 * only one dialogue answers it; nothing if none does, or nothing moved but words. */
GPtrArray *kring_compared_words (const KringComparison *self, const KringComparedQuestion *question);
/** kring_compared_agreed: Returns: (transfer full): how many of @agreed agreements are @done: "1 of 2 agreements is
 * done."; "" if there are none. */
char *kring_compared_agreed (guint agreed, guint done);
/** kring_comparison_summary: Returns: (transfer full): what a manager would say of it, in a sentence or three. */
char *kring_comparison_summary (const KringComparison *self);
/** kring_comparison_days: Returns: (transfer full): when the dialogues were held: "14 May 2025 and 22 November 2026";
 * where a day is not known, what the dialogue is called. */
char *kring_comparison_days (const KringComparison *self);

G_END_DECLS
