/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-import.h"

G_BEGIN_DECLS

/* How a plan is made: the actors first, then the line above them, then the ties, each by a file of its own, all on what
 * is known so far. */

/* Whom a key or a name stands for. */
typedef struct
{
  GHashTable *rows;    /* key → KringRow, borrowed */
  GHashTable *several; /* keys that stand for more than one */
} KringImportNames;

typedef struct
{
  KringModel *model;
  const KringImportSource *source;
  const char *need;      /* (nullable) */
  KringImportPlan *plan;
  GHashTable *touched;   /* id → KringRow of @plan: what has been amended so far */
  GPtrArray *of_row;     /* for each row of the table of actors its KringRow; %NULL where that failed */
  KringImportNames references; /* of the file alone */
  KringImportNames keys; /* of the document and the file, as they are written */
  KringImportNames keys_elsewhere; /* of other citizens' own networks, where a name is the key */
  KringImportNames file_names;     /* folded, of the file alone */
  KringImportNames document_names; /* folded, of the document as it was */
  GHashTable *unit_names;          /* folded → KringRow: units that are named in no row of their own */
  GHashTable *unknown_words;       /* what has been said of words that are not known */
  GHashTable *main_lines;          /* "kind actor" → KringRow: who got one */
  GHashTable *further_lines;       /* "kind actor above" → KringRow: who got those */
  GHashTable *removed;             /* ids of lines that end, or are not put after all */
  GHashTable *untold;              /* ids of lines that stay, though the file has an empty cell there */
  GHashTable *seen;                /* ids of actors that the file speaks of */
} KringImportWork;

/** kring_import_amend: Returns: (transfer none): the row of @table with the id of @row as it shall be, which may be
 * changed; the first time a copy of @row that has become part of the plan. */
KringRow *kring_import_amend (KringImportWork *work, const KringRow *row);
/** kring_import_add: Returns: (transfer none): a new row that has become part of the plan. @id (nullable): its id. */
KringRow *kring_import_add (KringImportWork *work, const KringTable *table, const char *id);

/** kring_import_problem: Notes that row @index of @sheet stands in the way: @sentence (transfer full). */
void kring_import_problem (KringImportWork *work, const KringSheet *sheet, guint index, char *sentence);
/** kring_import_check_row: Notes what is wrong with @row, if anything, which row @index of @sheet has made so: whatever
 * could not be kept is said before anything is written. */
void kring_import_check_row (KringImportWork *work, const KringSheet *sheet, guint index, const KringRow *row);
/** kring_import_unknown: Notes that @word in @column of @sheet is not known; said once for each word. */
void kring_import_unknown (KringImportWork *work, const KringSheet *sheet, int column, const char *word);

/** kring_import_actor_text: Returns what row @index of the table of actors has in @column. */
const char *kring_import_actor_text (const KringImportWork *work, guint index, KringColumn column);

/**
 * kring_import_find:
 * @work: the work
 * @text: a key or a name, as a file has it
 * @several: (out): whether it stands for more than one
 *
 * Returns: (transfer none) (nullable): whom @text stands for: by key, by a name in the file, by a name in the document
 */
KringRow *kring_import_find (KringImportWork *work, const char *text, gboolean *several);

/** kring_import_goes_by_name: Returns whether an actor of the document was imported by name, or not at all. */
gboolean kring_import_goes_by_name (const KringRow *row);
/** kring_import_names_add: Says that @key (transfer full) stands for @row, too if it stands for another. */
void kring_import_names_add (KringImportNames *names, char *key, KringRow *row);

/* The steps. */
void kring_import_plan_actors (KringImportWork *work);
void kring_import_plan_line (KringImportWork *work);
/** kring_import_check_ends: Returns whether two are at the ends of a line, or notes that row @index of @sheet puts
 * somebody above themselves. */
gboolean kring_import_check_ends (KringImportWork *work, const KringSheet *sheet, guint index, const KringRow *actor,
                                  const KringRow *above);
/** kring_import_put_line: Puts @above over @actor: as the line, instead of who stood there, or (not @main) as a further
 * one. Nobody stands over anybody twice: the line comes instead of a further one. */
void kring_import_put_line (KringImportWork *work, const KringRow *actor, const KringRow *above, KringLineKind kind,
                            gboolean main);
/** kring_import_check_line: Notes each ring in the line as it would be, and how much of the line the file leaves open. */
void kring_import_check_line (KringImportWork *work);
void kring_import_plan_ties (KringImportWork *work);
void kring_import_plan_contributions (KringImportWork *work);

G_END_DECLS
