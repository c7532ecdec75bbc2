/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-template.h"

G_BEGIN_DECLS

/* What the reader makes a template of. */

extern const char *const kring_drawn_nicks[]; /* by KringDrawnAs, ended by %NULL */
extern const char *const kring_ask_nicks[];     /* by KringAsk, ended by %NULL */

/** kring_template_new: Returns: (transfer full): an empty template, to be filled before anybody else sees it. */
KringTemplate *kring_template_new (void);
/** kring_section_new: Returns: (transfer full): an empty section, to be owned by a template. */
KringSection *kring_section_new (void);
/** kring_question_new: Returns: (transfer full): an empty question, to be owned by a section. */
KringQuestion *kring_question_new (void);
/** kring_part_new: Returns: (transfer full): an empty part of a question or of another part, which will own it. */
KringPart *kring_part_new (KringAskedKind kind);

/** kring_template_wrong: Sets @error to @sentence, which is about @line of the source, or with 0 about all of it. Returns
 * %FALSE. */
gboolean kring_template_wrong (GError **error, guint line, const char *sentence);
/** kring_template_holds: Returns whether @self, as read, keeps the rules that say what must be there beside what; else a
 * sentence in @error. */
gboolean kring_template_holds (KringTemplate *self, GError **error);

G_END_DECLS
