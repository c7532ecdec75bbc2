/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kring-document.h"
#include "kring-measure.h"
#include "kring-sheet.h"
#include "kring-words.h"

G_BEGIN_DECLS

/* Bringing in an organisation that another program holds. There is one road, whatever the format:
 *
 *     files ─→ tables (KringSheet) ─→ which column is what ─→ plan ─→ one edit
 *
 * Nothing is written before the last step, so a preview is what there is until then; and the last step is all or
 * nothing, and one step of undo. Importing again updates whom it knows and adds who is new; it removes nobody, but the
 * plan says who is gone. An empty cell says nothing, so what somebody wrote there stays. An actor is known by its key (the column Id) or, without keys, by its name. */

/**
 * KringImportSource:
 *
 * What was read, and which column is what. The columns may be changed before a plan is made.
 */
typedef struct
{
  KringSheet *actors; /* (nullable): none */
  KringSheet *ties;   /* (nullable): none */
  int actor_columns[KRING_N_COLUMNS]; /* by KringColumn: the index in the table, or -1 */
  int tie_columns[KRING_N_COLUMNS];
} KringImportSource;

/**
 * kring_import_read:
 * @path: CSV or GraphML, told by what it holds
 * @ties: (nullable): a second file, with ties
 * @error: a sentence that names the file, and the row if it is one
 *
 * Reads the files and guesses the columns by their headings. A file with columns for both ends of a tie and none for a
 * name holds ties.
 *
 * Returns: (transfer full) (nullable): what was read
 */
KringImportSource *kring_import_read (const char *path, const char *ties, GError **error);
/** kring_import_source_new: Returns: (transfer full): a source of @actors and @ties, each nullable, with its columns
 * guessed. */
KringImportSource *kring_import_source_new (KringSheet *actors, KringSheet *ties);
void kring_import_source_free (KringImportSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringImportSource, kring_import_source_free)

/** kring_import_read_ties: Returns: (transfer full) (nullable): the table in the file @path, which holds ties. */
KringSheet *kring_import_read_ties (const char *path, GError **error);

/**
 * kring_import_source_preview:
 * @self: a source
 * @ties: whether of the table of ties; else of that of actors
 * @most: how many rows at most
 *
 * Returns: (transfer full): the first rows as they would be read: a column for each that is chosen, under its own
 *   heading, and in it the words the program itself uses; what it does not know is empty
 */
KringSheet *kring_import_source_preview (const KringImportSource *self, gboolean ties, guint most);

/**
 * kring_import_source_map:
 * @self: a source
 * @choice: "name=Heading": a column by its nick, and the heading it shall be read from; none for no column
 * @error: a sentence that names what is not there
 *
 * Chooses a column by hand.
 */
gboolean kring_import_source_map (KringImportSource *self, const char *choice, GError **error);

/**
 * KringImportPlan:
 *
 * What an import will do with a document. With @problems it cannot be done.
 */
typedef struct
{
  char *label;         /* of the edit */
  GPtrArray *rows;     /* of KringRow, new and changed, as they shall be; those referred to come first */
  GPtrArray *removed;  /* of KringRow: further places in the line that become the main ones */
  GPtrArray *gone;     /* of KringRow: actors that were imported before and are not in the file, if it holds
                        * at least half of those imported before; they stay */
  GPtrArray *problems; /* of utf8: sentences */
  GPtrArray *remarks;  /* of utf8: sentences about what is not taken in */
  GPtrArray *maps;     /* of utf8: the needs whose maps are touched */
  guint added[KRING_N_TABLES], changed[KRING_N_TABLES]; /* how many of @rows */
  guint kept;          /* actors in the file that are as they were */
  guint untold;        /* places in the line that stay, though the file has an empty cell there */
} KringImportPlan;

/**
 * kring_import_plan_new:
 * @model: what the document holds
 * @source: what was read
 * @need: (nullable): the id of a need around which the actors shall stand
 *
 * Returns: (transfer full): what would be done; good for @model as it is now
 */
KringImportPlan *kring_import_plan_new (KringModel *model, const KringImportSource *source, const char *need);
void kring_import_plan_free (KringImportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringImportPlan, kring_import_plan_free)

/** kring_import_plan_summary: Returns: (transfer full) (element-type utf8): sentences that say what the plan will do. */
GPtrArray *kring_import_plan_summary (const KringImportPlan *self);

/** kring_import_plan_obstacles: Returns: (transfer full) (element-type utf8): the first of the sentences that say what
 * stands in the way, and one that says how many more there are: a file with the wrong columns has one for each row. */
GPtrArray *kring_import_plan_obstacles (const KringImportPlan *self);

/** kring_import_plan_outcome: Returns: (transfer full): what is said when the plan has been carried out: "Imported 127
 * actors". */
char *kring_import_plan_outcome (const KringImportPlan *self);

/** kring_import_plan_to_json: Returns: (transfer full): the plan as a JSON object, for programs. */
char *kring_import_plan_to_json (const KringImportPlan *self);

/* Carrying it out, all at once or step by step. */

typedef struct _KringImportRun KringImportRun;

/**
 * kring_import_run_new:
 * @document: a document that can be written
 * @plan: (transfer none): a plan without problems, made for what the document holds now; it must stay until the end
 * @measure: (transfer none): how large names are, for the places on the maps it touches; it must stay until the end
 *
 * Begins an edit that takes turns (kring_edit_take_turns()).
 *
 * Returns: (transfer full): what is to be carried on by kring_import_run_step() as long as that returns %TRUE, and ended
 *   by kring_import_run_finish(), or before by kring_import_run_cancel()
 */
KringImportRun *kring_import_run_new (KringDocument *document, const KringImportPlan *plan, KringMeasure *measure);
/** kring_import_run_step: Works for some hundredths of a second. Returns whether there is more to do. */
gboolean kring_import_run_step (KringImportRun *self);
/** kring_import_run_get_done: Returns how far it is, from 0 to less than 1 as long as there is more. */
double kring_import_run_get_done (KringImportRun *self);
/** kring_import_run_finish: (transfer full): Keeps what was done. Returns whether that went well; @error: a sentence, and
 * then nothing has changed. */
gboolean kring_import_run_finish (KringImportRun *self, GError **error);
/** kring_import_run_cancel: (transfer full): Leaves everything as it was. */
void kring_import_run_cancel (KringImportRun *self);

/** KringImportProgress: Called now and then while an import is carried out; @done goes from 0 to 1. */
typedef void (*KringImportProgress) (double done, gpointer data);

/**
 * kring_import_apply:
 * @document: a document that can be written
 * @plan: a plan without problems, made for what the document holds now
 * @measure: how large names are, for the places on the maps it touches
 * @cancellable: (nullable): ends it; then nothing has happened
 * @progress: (nullable) (scope call): hears how far it is
 * @data: for @progress
 * @error: where a sentence goes; then nothing has changed
 *
 * Carries the plan out as one edit.
 */
gboolean kring_import_apply (KringDocument *document, const KringImportPlan *plan, KringMeasure *measure,
                             GCancellable *cancellable, KringImportProgress progress, gpointer data, GError **error);

G_END_DECLS
