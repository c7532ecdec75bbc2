/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-talk.h"

G_BEGIN_DECLS

/* A dialogue in words: for lists, pictures and whoever cannot see them. */

/** kring_talk_about: Returns: (transfer full): what stands below its name in a list: "22 November 2026 · 6 people · 3 of 7";
 * "· finished" instead of how far it has come. */
char *kring_talk_about (const KringTalk *self, KringModel *model);
/** kring_talk_people: Returns how many take part: those at its meeting, or as many as mark alone if nobody is named. */
guint kring_talk_people (const KringTalk *self, KringModel *model);
/** kring_talk_progress: Returns: (transfer full): "2 of 7 discussed · 3 agreements". */
char *kring_talk_progress (const KringTalk *self);
/** kring_talk_section_words: Returns: (transfer full): how @section stands: "Now 2, wanted 4. Discussed. 2 agreements."; "" if
 * there is nothing to say. */
char *kring_talk_section_words (const KringTalk *self, const KringSection *section);

G_END_DECLS
