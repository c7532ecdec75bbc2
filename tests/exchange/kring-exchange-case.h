/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-around-view.h"
#include "kring-document.h"
#include "kring-organisation.h"

G_BEGIN_DECLS

/* What the tests of this layer share. */

/** kring_case_document: Returns: (transfer full): the example @name in @language, in a document without a place. */
KringDocument *kring_case_document (const char *name, const char *language);
/** kring_case_close: (transfer full): Closes @document and lets it go. */
void kring_case_close (KringDocument *document);
/** kring_case_need: Returns: (transfer none): the id of need number @index of the sidebar. */
const char *kring_case_need (KringDocument *document, guint index);
/** kring_case_actor: Returns: (transfer none): the id of the actor called @name. */
const char *kring_case_actor (KringDocument *document, const char *name);
/** kring_case_organisation: Returns: (transfer full): what @document holds today. */
KringOrganisation *kring_case_organisation (KringDocument *document);
/** kring_case_content: Returns: (transfer full): all rows of @document as one text. */
char *kring_case_content (KringDocument *document);
/** kring_case_assert_clear: No two actors of the picture lie over one another, the need or a caption of a ring, and each
 * lies within the picture. */
void kring_case_assert_clear (KringAroundView *view);

G_END_DECLS
