/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* What one question is answered by: a kind of it for each KringAsk. A kind builds its controls once, since a template
 * never changes, and then shows in them what a dialogue says. */

#define KRING_TYPE_ASKER (kring_asker_get_type ())
G_DECLARE_DERIVABLE_TYPE (KringAsker, kring_asker, KRING, ASKER, GtkBox)

struct _KringAskerClass
{
  GtkBoxClass parent_class;

  /* Makes the controls. */
  void (*build) (KringAsker *self);
  /* Shows what @talk says; fields (KringAskField) are shown without it. kring_asker_is_loading() meanwhile. */
  void (*load) (KringAsker *self, KringTalk *talk);
};

/** kring_asker_set_up: Says what is asked, and builds it. @template keeps @question. */
void kring_asker_set_up (KringAsker *self,
                         KringEditor *editor,
                         const char *dialogue,
                         KringTemplate *template,
                         const KringQuestion *question);
/** kring_asker_load: Shows what @talk says. */
void kring_asker_load (KringAsker *self, KringTalk *talk);

KringEditor *kring_asker_get_editor (KringAsker *self);
KringDocument *kring_asker_get_document (KringAsker *self);
const char *kring_asker_get_dialogue (KringAsker *self);
KringTemplate *kring_asker_get_template (KringAsker *self);
const KringQuestion *kring_asker_get_question (KringAsker *self);
/** kring_asker_get_writable: Returns whether it can be answered, as far as is known by the last load. */
gboolean kring_asker_get_writable (KringAsker *self);
gboolean kring_asker_is_loading (KringAsker *self);
/** kring_asker_dup_talk: Returns: (transfer full) (nullable): the dialogue as it is now. */
KringTalk *kring_asker_dup_talk (KringAsker *self);
/** kring_asker_done: As kring_editor_done(); what was refused is no longer shown. */
gboolean kring_asker_done (KringAsker *self, gboolean ok, GError **error);
/** kring_asker_answer: Gives the one answer about @item its value. */
void kring_asker_answer (KringAsker *self, const char *item, int value);

/** kring_asker_text: Returns: (transfer floating): a field of several lines, called @title, for the text of the one
 * answer about
 * @item and @part. */
GtkWidget *kring_asker_text (KringAsker *self, const char *title, const char *item, const char *part);
/** kring_asker_line: Returns: (transfer floating): a line of a list, called @title (heard, not seen), for the text of
 * the answer
 * @line (an id); Enter ends it. */
GtkWidget *kring_asker_line (KringAsker *self, const char *title, const char *line);
/** KringAskerMake: Returns: (transfer floating): what shows @line. */
typedef GtkWidget *(*KringAskerMake) (KringAsker *self, const KringAnswerRow *line);
/** kring_asker_keep_lines: Has @container, a GtkListBox or a GtkBox, begin with a widget for each of @lines
 * (element-type KringAnswerRow), made by @make; those that are there, in @shown, are kept. */
void kring_asker_keep_lines (
    KringAsker *self, GtkWidget *container, GPtrArray *shown, GPtrArray *lines, KringAskerMake make);
/** kring_asker_add_row: Returns: (transfer floating): a field, called @title, by which a line about @item is added;
 * Enter adds it, and the next can be written. @heard: what a screen reader calls it. */
GtkWidget *kring_asker_add_row (KringAsker *self, const char *title, const char *heard, const char *item);
/** kring_asker_list: Returns: (transfer floating): a list, called @name, for such lines. */
GtkWidget *kring_asker_list (const char *name);
/** kring_asker_heading: Returns: (transfer floating): what @part is called, with its help and, with @mark, whether it
 * is ours. */
GtkWidget *kring_asker_heading (const KringPart *part, gboolean mark);
/** kring_asker_texts: As kring_asker_heading(), in ordinary type. */
GtkWidget *kring_asker_texts (const KringPart *part, gboolean mark);
/** kring_asker_marks: Returns whether each of the parts is to be marked that is ours: it is not said of all of them. */
gboolean kring_asker_marks (KringAsker *self);
/** kring_asker_reasons: Returns: (transfer floating): a fold with the reasons for now and for wanted; it is open where
 * there are any. */
GtkWidget *kring_asker_reasons (KringAsker *self);
/** kring_asker_label: Returns: (transfer floating): @text over as many lines as it needs; @class: (nullable): a style
 * class. */
GtkWidget *kring_asker_label (const char *text, const char *class);
/** kring_asker_mark: Returns: (transfer floating): the words that stand beside what is our suggestion and not the
 * source's. */
GtkWidget *kring_asker_mark (void);
/** kring_asker_all_ours: Returns whether all of @parts are ours, and there are any. */
gboolean kring_asker_all_ours (GPtrArray *parts);

/* For KringAskField alone, which is a GObject. */
void kring_asker_join (KringAsker *self, gpointer field);
void kring_asker_part (KringAsker *self, gpointer field);

/* The kinds: each in a file of its own. */
GType kring_checklist_asker_get_type (void);
GType kring_choice_asker_get_type (void);
GType kring_columns_asker_get_type (void);
GType kring_methods_asker_get_type (void);
GType kring_place_asker_get_type (void);
GType kring_scale_asker_get_type (void);
GType kring_table_asker_get_type (void);
GType kring_text_asker_get_type (void);

G_END_DECLS
