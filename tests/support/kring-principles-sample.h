/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-talk.h"

G_BEGIN_DECLS

/* The seven principles as they are shipped, half answered: for pictures. */

/** kring_principles_source: Returns: (transfer full): the shipped template, in English alone. */
char *kring_principles_source (void);
/** kring_principles_sample: Returns: (transfer full): a dialogue on @source (nullable: the shipped template): the
 * first, second and fourth principle are discussed, with methods, and the first and fourth have agreements; or,
 * @earlier, another one a year before. */
KringTalk *kring_principles_sample (const char *source, gboolean earlier);

G_END_DECLS
