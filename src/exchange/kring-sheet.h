/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table of texts as it lies in a file: headings, and rows below them. Whatever the format, what comes in and what goes
 * out as a table passes through one. */

/* What a table may have; more is refused with a sentence. */
#define KRING_SHEET_MOST_ROWS 99999
#define KRING_SHEET_MOST_COLUMNS 1000

typedef struct
{
  guint number;       /* as a spreadsheet counts: the headings are row 1; or the line of the file */
  guint n;            /* how many texts; what is missing at the end is empty */
  const char **texts; /* UTF-8, never %NULL */
} KringSheetRow;

/**
 * KringSheet:
 *
 * A counted value that nobody changes once it has been handed on.
 */
typedef struct
{
  gatomicrefcount refs;
  char *name;          /* of the file, for sentences */
  gboolean by_line;    /* rows are numbered by the lines of the file */
  GPtrArray *headings; /* of utf8, borrowed from @texts */
  GArray *rows;        /* of KringSheetRow */
  char *remark;        /* (nullable): a sentence about what the file held and no table can */
  GStringChunk *texts;
} KringSheet;

/** kring_sheet_new: Returns: (transfer full): an empty table; @name says in sentences which it is. */
KringSheet *kring_sheet_new (const char *name);
KringSheet *kring_sheet_ref (KringSheet *self);
void kring_sheet_unref (KringSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringSheet, kring_sheet_unref)

/** kring_sheet_add_column: Adds a column called @heading. Returns its index. */
guint kring_sheet_add_column (KringSheet *self, const char *heading);
/** kring_sheet_add_row: Adds a row of @n texts, each nullable for an empty one. */
void kring_sheet_add_row (KringSheet *self, guint number, const char *const *texts, guint n);

/** kring_sheet_set_text: Sets what row @index (from 0) has in @column; the table must not have been handed on yet. */
void kring_sheet_set_text (KringSheet *self, guint index, guint column, const char *text);

/** kring_sheet_row: Returns: (transfer none): row number @index, from 0. */
const KringSheetRow *kring_sheet_row (const KringSheet *self, guint index);
/** kring_sheet_text: Returns: (transfer none): the text in row @index (from 0) of @column; empty where there is none, and
 * for a negative @column. */
const char *kring_sheet_text (const KringSheet *self, guint index, int column);

/** kring_sheet_column: Returns the first column called @heading, without regard to case and outer space, or -1. */
int kring_sheet_column (const KringSheet *self, const char *heading);

/** kring_sheet_fold: Returns: (transfer full): @text as headings and words are compared: composed, without case,
 * without outer or doubled space, and with the plain apostrophe. */
char *kring_sheet_fold (const char *text);

/** kring_sheet_about: Returns: (transfer full): @sentence about the row that is numbered @number: "people.csv, row 7:
 * There is no name." */
char *kring_sheet_about (const KringSheet *self, guint number, const char *sentence);

G_END_DECLS
