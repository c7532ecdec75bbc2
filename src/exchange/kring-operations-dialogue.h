/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-document.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* What a team does in a dialogue, each as one named edit, as in kring-operations.h. Each returns %FALSE with a sentence in @error,
 * and then nothing has changed. @dialogue is the id of a dialogue; questions, items and sections are called as its template
 * calls them; what rows mean is told in model/kring-talk.h. */

/**
 * kring_operation_begin_dialogue:
 * @source: a template, as XML
 * @people: how many will mark alone; 0: not known yet
 * @id: (out) (optional): the dialogue's id
 *
 * Begins a dialogue on a template, at a meeting of today of its own. The template is copied into the document, unless the
 * very same one is there.
 */
gboolean kring_operation_begin_dialogue (KringDocument *document, const char *source, guint people, char **id,
                                         GError **error);
/** kring_operation_stand: Keeps where the dialogue stands, so that it can be taken up there: at @question ("": at its
 * beginning), in @phase. */
gboolean kring_operation_stand (KringDocument *document, const char *dialogue, const char *question, KringPhase phase,
                                GError **error);
/** kring_operation_finish_dialogue: Says whether the dialogue is over. */
gboolean kring_operation_finish_dialogue (KringDocument *document, const char *dialogue, gboolean finished,
                                          GError **error);
/** kring_operation_set_people: Says how many mark alone. */
gboolean kring_operation_set_people (KringDocument *document, const char *dialogue, guint people, GError **error);
/** kring_operation_set_minutes: Says how many minutes @phase of @question takes in this dialogue; 0: as the template has
 * it. */
gboolean kring_operation_set_minutes (KringDocument *document, const char *dialogue, const char *question,
                                      KringPhase phase, guint minutes, GError **error);

/* Answers. One that says nothing any more is taken away. */

/** kring_operation_answer_value: Gives the one answer about @item its value. */
gboolean kring_operation_answer_value (KringDocument *document, const char *dialogue, const char *question,
                                       const char *item, int value, GError **error);
/** kring_operation_answer_text: Gives the one answer about @item and @part its text; typing merges into one step, until
 * kring_document_seal(). */
gboolean kring_operation_answer_text (KringDocument *document, const char *dialogue, const char *question,
                                      const char *item, const char *part, const char *text, GError **error);
/** kring_operation_answer_place: Places @item at (@u, @v); with @u negative it is placed nowhere. @merge: (nullable): see
 * kring_document_edit(), for dragging. */
gboolean kring_operation_answer_place (KringDocument *document, const char *dialogue, const char *question,
                                       const char *item, double u, double v, const char *merge, GError **error);
/** kring_operation_tick: Ticks @option or takes its tick away; in @group, which asks for one (KringPart.one), the tick goes over to
 * it. */
gboolean kring_operation_tick (KringDocument *document, const char *dialogue, const char *question,
                               const KringPart *group, const char *option, gboolean on, GError **error);
/** kring_operation_add_answer: Writes @text below what is written about @item: a column, or "" for a row of a table.
 * @id: (out) (optional): the new line's id. Its text is set by kring_operation_set_text(); a line is taken away by
 * kring_operation_remove_answer(). */
gboolean kring_operation_add_answer (KringDocument *document, const char *dialogue, const char *question,
                                     const char *item, const char *text, char **id, GError **error);
/** kring_operation_remove_answer: Takes a line away, and the cells of the row that it is. */
gboolean kring_operation_remove_answer (KringDocument *document, const char *line, GError **error);

/* What each marks alone */

/** kring_operation_mark: Adds one mark for @item ("now" or "wanted") of @question: 1 to 5 as @u on a scale; on a place (@u, @v),
 * which is taken to the nearest 1/32. */
gboolean kring_operation_mark (KringDocument *document, const char *dialogue, const char *question, const char *item,
                               double u, double v, GError **error);
/** kring_operation_unmark: Takes one such mark away again, if there is one. */
gboolean kring_operation_unmark (KringDocument *document, const char *dialogue, const char *question, const char *item,
                                 double u, double v, GError **error);
/** kring_operation_reveal: Shows what was marked for @question, or covers it again. */
gboolean kring_operation_reveal (KringDocument *document, const char *dialogue, const char *question,
                                 gboolean revealed, GError **error);

/* Sections */

/** kring_operation_set_discussed: Says whether @section was talked about. */
gboolean kring_operation_set_discussed (KringDocument *document, const char *dialogue, const char *section,
                                        gboolean discussed, GError **error);
/** kring_operation_set_note: Sets what was said in @section; typing merges into one step. */
gboolean kring_operation_set_note (KringDocument *document, const char *dialogue, const char *section, const char *text,
                                   GError **error);
/** kring_operation_agree: Adds something agreed on in @section ("": in the dialogue as a whole). @id: (out) (optional): its
 * id. */
gboolean kring_operation_agree (KringDocument *document, const char *dialogue, const char *section, const char *what,
                                char **id, GError **error);

G_END_DECLS
