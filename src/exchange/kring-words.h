/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-terms.h"

G_BEGIN_DECLS

/* The columns a table of actors or of ties may have, and the words that stand above and in them in the program's four
 * languages: the program's own and those that payroll systems, spreadsheets and other mapping programs use. */

typedef enum
{
  /* Of actors */
  KRING_COLUMN_KEY,     /* what the other system calls the actor; stays when the name changes */
  KRING_COLUMN_NAME,    /* or the first name, where there is a column for the other */
  KRING_COLUMN_SURNAME,
  KRING_COLUMN_KIND,    /* of actors; of ties: a tie, or one of the line */
  KRING_COLUMN_SECTOR,
  KRING_COLUMN_MANAGER, /* reports to: a name or a key */
  KRING_COLUMN_UNIT,    /* part of: a name or a key */
  KRING_COLUMN_TIES,    /* names or keys, with | or ; between them */
  KRING_COLUMN_TAGS,    /* with |, ; or , between them */
  KRING_COLUMN_RING,
  KRING_COLUMN_OFFER,
  KRING_COLUMN_REFERENCE, /* what the ties in the same file call the actor; means nothing elsewhere */
  KRING_COLUMN_NOTE,    /* of both */
  /* Of ties */
  KRING_COLUMN_FROM,    /* a name or a key */
  KRING_COLUMN_TO,
  KRING_COLUMN_STRENGTH,
  KRING_COLUMN_DIRECTION,
  KRING_N_COLUMNS
} KringColumn;

/** kring_column_nick: Returns what the command line calls @column: "manager". */
const char *kring_column_nick (KringColumn column);
/** kring_column_find: Returns the column whose nick is @nick, or -1. */
int kring_column_find (const char *nick);
/** kring_column_label: Returns what the screen and files that are written call @column, in the language in use. */
const char *kring_column_label (KringColumn column);
/** kring_column_for_ties: Returns whether a table of ties may have @column. */
gboolean kring_column_for_ties (KringColumn column);
/** kring_column_for_actors: Returns whether a table of actors may have @column. */
gboolean kring_column_for_actors (KringColumn column);

/** kring_column_guess: Returns how well @heading names @column: 0 not at all, higher the more usual it is. */
guint kring_column_guess (KringColumn column, const char *heading);

/**
 * kring_word_find:
 * @terms: a vocabulary
 * @word: a word in any of the four languages, as somebody may have written it
 *
 * Returns: the value it stands for, or -1 if it is not known
 */
int kring_word_find (const KringTerms *terms, const char *word);

/* What joins two actors, in a table that holds ties and the line. */
typedef enum
{
  KRING_JOIN_UNKNOWN = -1,
  KRING_JOIN_TIE,
  KRING_JOIN_PART_OF,
  KRING_JOIN_REPORTS_TO,
  KRING_JOIN_ALSO_PART_OF,    /* a further line, drawn dotted */
  KRING_JOIN_ALSO_REPORTS_TO,
  KRING_N_JOINS
} KringJoin;

/** kring_join_find: Returns what @word, in any of the four languages, says of how two actors are joined. */
KringJoin kring_join_find (const char *word);
/** kring_join_nick: Returns what files in English call @join: "reports to". */
const char *kring_join_nick (KringJoin join);
/** kring_join_label: Returns what the screen and files that are written call @join, in the language in use. */
const char *kring_join_label (KringJoin join);

G_END_DECLS
