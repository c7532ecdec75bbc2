/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kring-terms.h"

G_BEGIN_DECLS

/* What a dialogue is led by: sections, questions, kinds of answer, times and a picture, in up to four languages. It is data:
 * an XML file whose rules are told in data/dialogues/README.md. A template is a value that never changes once it is read. */

#define KRING_TEMPLATE_ERROR (kring_template_error_quark ())
GQuark kring_template_error_quark (void);

/* The version of the rules that this program knows. */
#define KRING_TEMPLATE_FORMAT 1
/* The most bytes of a template, the most parts in it (sections, questions and all below), and the most characters of an id. */
#define KRING_TEMPLATE_LARGEST (1024 * 1024)
#define KRING_TEMPLATE_MOST_PARTS 2000
#define KRING_TEMPLATE_MOST_ID 40
#define KRING_TEMPLATE_MOST_TEXT 1000 /* characters */

/* What is drawn of a template. */
typedef enum
{
  KRING_DRAWN_GEARS,
  KRING_DRAWN_RADAR,
  KRING_DRAWN_TRIANGLE,
  KRING_DRAWN_AXES,
  KRING_DRAWN_SEESAW,
  KRING_DRAWN_FIELD,
  KRING_DRAWN_COLUMNS,
  KRING_DRAWN_CHECKLIST,
  KRING_DRAWN_STEPS,
  KRING_DRAWN_TABLE,
  KRING_N_DRAWN, /* a picture of a later format */
} KringDrawnAs;

/* What the room does with a question. */
typedef enum
{
  KRING_ASK_CHOICE,
  KRING_ASK_SCALE,
  KRING_ASK_PLACE,
  KRING_ASK_COLUMNS,
  KRING_ASK_CHECKLIST,
  KRING_ASK_TABLE,
  KRING_ASK_TEXT,
  KRING_ASK_METHODS,
  KRING_N_ASKS, /* a kind of a later format: nothing but its text can be shown */
} KringAsk;

/* What a part of a question is. */
typedef enum
{
  KRING_ASKED_GROUP, /* of a choice, with options in it */
  KRING_ASKED_OPTION,
  KRING_ASKED_CORNER, /* of a place */
  KRING_ASKED_AXIS,
  KRING_ASKED_COLUMN,
  KRING_ASKED_ROW,
  KRING_ASKED_CHECK,
  KRING_ASKED_SIDE,     /* individual, collective */
  KRING_ASKED_CATEGORY, /* with methods in it */
  KRING_ASKED_METHOD,
  KRING_N_ASKED
} KringAskedKind;

/* A text in the languages it has: borrowed by whoever reads it with kring_words_say(). */
typedef struct
{
  char *in[4]; /* by language, in the order of kring_languages; %NULL where it is not said */
  int first;   /* the language to fall back on: that of the template */
} KringWords;

/** kring_words_say: Returns: (transfer none): @words in the language in use, else as the template's own language says it,
 * else in any; "" if it is not said at all. */
const char *kring_words_say (const KringWords *words);
/** kring_words_say_in: As kring_words_say(), in @language, a code. */
const char *kring_words_say_in (const KringWords *words, const char *language);
/** kring_words_said: Returns whether @words are said in any language. */
gboolean kring_words_said (const KringWords *words);

typedef struct
{
  KringAskedKind kind;
  char *id;
  KringWords text; /* of a group: its title */
  KringWords help;
  KringWords low; /* of an axis */
  KringWords high;
  gboolean ours;   /* our suggestion, not the source's model */
  gboolean one;    /* of a group: only one option is ticked */
  gboolean own;    /* of a group: own words can be added */
  guint line;      /* where it stands in its source, from 1 */
  guint side;      /* of a method: which side it belongs to, counted among the sides from 0 */
  GPtrArray *parts; /* (element-type KringPart): of a group its options, of a category its methods; else empty */
} KringPart;

typedef struct
{
  char *id;
  KringAsk ask;
  KringDrawnAs shape; /* of a place: triangle, axes, seesaw or field */
  KringWords text;
  KringWords help;
  KringWords low; /* of a scale: what 1 means, */
  KringWords high; /* and 5 */
  gboolean ours;
  gboolean together; /* a scale that is shown with the question before it */
  gboolean own;      /* of a table: rows can be added */
  guint line; /* where it stands in its source, from 1 */
  guint minutes[KRING_N_PHASES]; /* 0: the room does not go through that phase */
  GPtrArray *parts; /* (element-type KringPart) */
} KringQuestion;

typedef struct
{
  char *id;
  KringWords title;
  KringWords summary;
  gboolean ours;
  guint line;           /* where it stands in its source, from 1 */
  GPtrArray *questions; /* (element-type KringQuestion), at least one */
} KringSection;

typedef struct
{
  gatomicrefcount refs;
  int format;
  char *id;
  int version;
  KringDrawnAs picture;
  guint minutes;
  KringWords title;
  KringWords summary;
  KringWords about;
  KringWords source;
  KringWords check_out;
  GPtrArray *sections; /* (element-type KringSection), at least one */
  gboolean whole;      /* all of it was understood, so that it can be answered */
} KringTemplate;

/**
 * kring_template_read:
 * @source: a template as XML; from anywhere, so nothing in it is trusted
 * @length: how many bytes, or -1 if it ends with a nul
 * @error: (nullable): a sentence that says what is wrong and in which line, unless it is wrong of the template as a whole
 *
 * Reads a template. What a later format has and this one does not know is left out, and the template is not whole.
 *
 * Returns: (transfer full) (nullable): the template
 */
KringTemplate *kring_template_read (const char *source, gssize length, GError **error);
/** kring_template_of: Returns: (transfer full) (nullable): what kring_template_read() makes of @source; the very same value as
 * before while @source is among the few that were asked for last: a document asks for its templates with each key that is typed. */
KringTemplate *kring_template_of (const char *source);

KringTemplate *kring_template_ref (KringTemplate *self);
void kring_template_unref (KringTemplate *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringTemplate, kring_template_unref)

/** kring_template_section: Returns: (transfer none) (nullable): the section whose id is @id. */
KringSection *kring_template_section (const KringTemplate *self, const char *id);
/** kring_template_question: Returns: (transfer none) (nullable): the question whose id is @id; @section: (out) (optional)
 * (transfer none): the section it is in. */
KringQuestion *kring_template_question (const KringTemplate *self, const char *id, KringSection **section);
/** kring_section_scale: Returns: (transfer none) (nullable): the first question of @section that asks for now and wanted from 1
 * to 5. */
KringQuestion *kring_section_scale (const KringSection *section);
/** kring_template_first: Returns: (transfer none) (nullable): the first question of @self that is asked as @ask. */
KringQuestion *kring_template_first (const KringTemplate *self, KringAsk ask);
/** kring_question_part: Returns: (transfer none) (nullable): the part of @question, at any depth, of @kind whose id is @id. */
KringPart *kring_question_part (const KringQuestion *question, KringAskedKind kind, const char *id);
/** kring_question_parts: Returns: (transfer container) (element-type KringPart): the parts of @question of @kind, at any
 * depth, in the order of the template. */
GPtrArray *kring_question_parts (const KringQuestion *question, KringAskedKind kind);

/** kring_drawn_nick: Returns what a template calls @picture: "gears". */
const char *kring_drawn_nick (KringDrawnAs picture);
/** kring_ask_nick: Returns what a template calls @ask: "choice". */
const char *kring_ask_nick (KringAsk ask);

G_END_DECLS
