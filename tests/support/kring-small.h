/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/* Small organisations for tests, written so that a person can see the answer. One thing a line:
 *
 *     need: Name                     what follows is about this need
 *     goal: partly not-asked         whether it was set with the citizen, and whether we keep to it
 *     beside our: Name               an actor in a ring and a sector, by their nicks; more may follow:
 *     engaged our: Name | delivers, enables | what is done | what becomes better
 *     actor our: Name                an actor on no map
 *     tie: One - Other               a working tie; with ~ a strained one
 *     line: One > Manager
 *     part: One > Unit
 *
 * An actor's id tells only its name, so that two organisations with the same names have the same ids. */

/** kring_small_model: Returns: (transfer full): the model of what @text tells. */
KringModel *kring_small_model (const char *text);
/** kring_small_organisation: Returns: (transfer full): what kring_small_model() holds. */
KringOrganisation *kring_small_organisation (const char *text);
/** kring_small_id: Returns: (transfer full): the id of whatever is called @name. */
char *kring_small_id (const char *name);

G_END_DECLS
