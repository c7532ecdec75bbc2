/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kring-terms.h"

G_BEGIN_DECLS

/* A row is one thing of the domain as the document holds it: a need, an actor, a tie. Each kind of row is described
 * once, by a KringTable (kring-tables.h): reading and writing the file, undo, check, JSON and, later, privacy all go
 * by that description. Rows are counted references; once a model holds a row nobody changes it: an edit makes a copy,
 * changes that and puts it. So a row may be handed to a worker thread or kept as "what it was before". */

typedef enum
{
  KRING_FIELD_TEXT,    /* char *, never %NULL */
  KRING_FIELD_REF,     /* char *, the id of a row in `refers`, or of any table if that is %NULL; %NULL only if `nullable` */
  KRING_FIELD_TERM,    /* int, a value of `terms` */
  KRING_FIELD_FLAG,    /* int, 0 or 1 */
  KRING_FIELD_COUNT,   /* int, 0 to KRING_MOST_COUNT */
  KRING_FIELD_NUMBER,  /* double */
} KringFieldType;

typedef struct _KringTable KringTable;

typedef struct
{
  const char *name; /* of the column, and in JSON */
  KringFieldType type;
  gsize offset; /* in the row's struct */
  const KringTerms *terms;
  int initial; /* of a term or a flag in a new row */
  const KringTable *refers;
  gboolean nullable;
  gboolean lines; /* a text that may have several lines */
  gboolean whole; /* a text that is a file of its own: a template */
  gboolean language; /* a text that is the code of a language of the program */
  gboolean date;     /* a text that is a day, YYYY-MM-DD, or empty */
  gboolean hidden;   /* private: shown and let out only where somebody chose so (kring-consent.h) */
} KringField;

typedef enum
{
  KRING_TABLE_DOCUMENT,
  KRING_TABLE_NEED,
  KRING_TABLE_ACTOR,
  KRING_TABLE_LINE,
  KRING_TABLE_CONTRIBUTION,
  KRING_TABLE_TIE,
  KRING_TABLE_PLACE,
  KRING_TABLE_STORY,
  KRING_TABLE_VERDICT,
  KRING_TABLE_TAG,
  KRING_TABLE_TAGGING,
  KRING_TABLE_NOTE,
  KRING_TABLE_ASIDE,
  KRING_TABLE_PARTICIPANT,
  KRING_TABLE_MEETING,
  KRING_TABLE_ATTENDANCE,
  KRING_TABLE_CHANGE,
  KRING_TABLE_TRIAL,
  KRING_TABLE_MEASUREMENT,
  KRING_TABLE_COMPONENT,
  KRING_TABLE_TOUCHING,
  KRING_TABLE_INVOLVEMENT,
  KRING_TABLE_VOICE,
  KRING_TABLE_THREAT,
  KRING_TABLE_PLAN,
  KRING_TABLE_TEMPLATE,
  KRING_TABLE_DIALOGUE,
  KRING_TABLE_DISCUSSION,
  KRING_TABLE_ASKING,
  KRING_TABLE_ANSWER,
  KRING_TABLE_TALLY,
  KRING_TABLE_DEVELOPMENT,
  KRING_TABLE_GOAL,
  KRING_TABLE_LEARNING,
  KRING_TABLE_FOLLOW_UP,
  KRING_TABLE_AGREEMENT,
  KRING_N_TABLES
} KringTableIndex;

/* No table has more fields. */
#define KRING_MOST_FIELDS 48

struct _KringTable
{
  KringTableIndex index;
  const char *name; /* of the table in the file: "actor" */
  gsize size;       /* of the row's struct */
  guint n_fields;
  const KringField *fields;
  /* (nullable): what is wrong with a row whose fields are each right: a sentence, (transfer full), or %NULL */
  char *(*wrong) (gconstpointer row);
  guint keyed; /* how many of its first fields make the key of a row; 0: the key is random (kring_row_key()) */
};

typedef struct
{
  gatomicrefcount refs;
  const KringTable *table;
  char *id;
} KringRow;

/** kring_row_new: Returns: (transfer full): a new row of @table with a new id and the initial value of each field. */
KringRow *kring_row_new (const KringTable *table);
/** kring_row_new_with_id: Like kring_row_new(), for a row that has an @id already. */
KringRow *kring_row_new_with_id (const KringTable *table, const char *id);
/** kring_row_key: Returns: (transfer full): the id that @row has to have by the fields that make its key, the first
 * KringTable.keyed ones of its table, which are not 0: where there can be one row of a kind, such as the answer to one question,
 * it has the same id whoever writes it and whenever, and two copies of a document agree on it. */
char *kring_row_key (const KringRow *row);
/** kring_row_copy: Returns: (transfer full): a copy of @row, with the same id, that may be changed. */
KringRow *kring_row_copy (const KringRow *row);
KringRow *kring_row_ref (const KringRow *row);
void kring_row_unref (KringRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringRow, kring_row_unref)

/** kring_row_equal: Returns whether @a and @b are of one table and have the same id and the same fields. */
gboolean kring_row_equal (const KringRow *a, const KringRow *b);
/** kring_row_field_equal: Returns whether @field is the same in @a and @b, two rows of its table. */
gboolean kring_row_field_equal (const KringRow *a, const KringRow *b, const KringField *field);

/** kring_table_field: Returns: (nullable): the field of @table called @name. */
const KringField *kring_table_field (const KringTable *table, const char *name);

const char *kring_row_text (const KringRow *row, const KringField *field);
int kring_row_int (const KringRow *row, const KringField *field);
double kring_row_number (const KringRow *row, const KringField *field);
/** kring_row_set_text: Sets a text or a reference; @row must not be in a model yet. */
void kring_row_set_text (KringRow *row, const KringField *field, const char *value);
void kring_row_set_int (KringRow *row, const KringField *field, int value);
void kring_row_set_number (KringRow *row, const KringField *field, double value);

/* The most characters a text may have: of one line, such as a name, of several, and of a file of its own. */
#define KRING_MOST_LINE 400
#define KRING_MOST_LINES 20000
#define KRING_MOST_WHOLE 1048576
/* The most that is counted. */
#define KRING_MOST_COUNT 1000000

/**
 * kring_row_wrong:
 * @row: a row, from wherever
 *
 * Whether a row is one that a document may hold: its id and those it refers to are UUIDs in lower case, its values are of
 * their vocabularies, its texts are UTF-8 and not too long, its numbers are numbers. What is written and what is read
 * pass here, so that nothing is kept that could not be opened again.
 *
 * Returns: (transfer full) (nullable): a sentence that says what is wrong, %NULL if nothing is
 */
char *kring_row_wrong (const KringRow *row);

/** KringRowKeeps: Returns whether @row is to stay in a value that is made of a part of another. */
typedef gboolean (*KringRowKeeps) (const KringRow *row, gpointer data);

/** kring_row_name: Returns: (nullable): the field `name` of @row, or %NULL if its table has none. */
const char *kring_row_name (const KringRow *row);

/**
 * kring_set:
 * @member: (inout): a text member of a row that is not in a model yet
 * @value: (nullable): its new text; %NULL for none (in a reference) or "" (in a text, which is never %NULL)
 *
 * Frees the old text and copies the new one: `kring_set (&actor->name, "Library")`.
 */
void kring_set (char **member, const char *value);

G_END_DECLS
