/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"
#include "kring-sheet.h"

G_BEGIN_DECLS

/* The organisation as tables that importing reads again: kring-import.h. Headings and words are in the language in use,
 * which importing knows whichever it is. */

/**
 * kring_tables_actors:
 * @organisation: what the document holds, today or after what is planned
 * @need: (nullable): the id of a need; then only who contributes to it, with ring and contribution
 *
 * Returns: (transfer full): a table of actors: Id, Name, Kind, Sector, Reports to, Part of, Tags, Note. Others are
 *   referred to by name where that is enough, else by id
 */
KringSheet *kring_tables_actors (const KringOrganisation *organisation, const char *need);

/**
 * kring_tables_ties:
 * @organisation: what the document holds, today or after what is planned
 * @need: (nullable): the id of a need; then only ties among who contributes to it
 *
 * Returns: (transfer full): a table of ties and of further lines: From, To, Kind, Strength, Direction, Note
 */
KringSheet *kring_tables_ties (const KringOrganisation *organisation, const char *need);

/**
 * kring_tables_changes:
 * @organisation: what the document holds, today or after what is planned
 * @need: (nullable): the id of a need; then only the changes for it
 * @with_private: whether what is private is among it: kring-consent.h
 *
 * Returns: (transfer full): a table of changes, in the order of the board: Id, Name, Need, Loop, Stage, Kind (of a
 * single loop), Owner, Begins, Due, Problem, Activity, Wanted effect, We act as if, We will act as if, What we learnt,
 * Decision, Part of (the changes that own it). It is for people to read on; importing does not take it
 */
KringSheet *kring_tables_changes (const KringOrganisation *organisation, const char *need, gboolean with_private);

/**
 * kring_tables_agreements:
 * @organisation: what the document holds, today or after what is planned
 * @need: (nullable): the id of a need; then only what was agreed in changes for it
 * @with_private: whether what is private is among it: kring-consent.h
 *
 * Returns: (transfer full): a table of agreements, open first and by the day they are due: Id, Agreement, Owner, Due,
 * Done, From (a meeting, a change or a dialogue, and its name). It is for people to read on; importing does not take it
 */
KringSheet *kring_tables_agreements (const KringOrganisation *organisation, const char *need, gboolean with_private);

/**
 * kring_tables_dialogues:
 * @organisation: what the document holds, today or after what is planned
 *
 * Returns: (transfer full): a table of dialogues, the latest first, with a row for each section of the template: Id,
 * Dialogue, Date, Template, Finished, Section, Discussed, Now and Wanted (of its first question from 1 to 5; empty if
 * not answered), What we said, Agreements (how many). A dialogue whose template cannot be read has one row. It is for
 * people to read on; importing does not take it
 */
KringSheet *kring_tables_dialogues (const KringOrganisation *organisation);

/** kring_tables_origin: Returns: (transfer full): what @agreement springs from, by name: a meeting, a change, a
 * dialogue with the title of its section, or whose development plan. */
char *kring_tables_origin (const KringOrganisation *organisation, const KringAgreement *agreement);

/** kring_tables_shared_keys: Returns: (transfer full): the keys by which more than one was imported, such as two citizens'
 * neighbours called Anna. */
GHashTable *kring_tables_shared_keys (const KringOrganisation *organisation);
/** kring_tables_key: Returns what stands for @actor alone: the key by which it was imported, unless that is one of @shared,
 * or its id. */
const char *kring_tables_key (const KringActor *actor, GHashTable *shared);

/** kring_tables_tags: Returns: (transfer full): the tags that @actor (an id) bears, with | between them. */
char *kring_tables_tags (const KringOrganisation *organisation, const char *actor);

/** kring_tables_json_carries: Returns a sentence that says what JSON carries of @organisation. */
const char *kring_tables_json_carries (const KringOrganisation *organisation);

/** kring_tables_left_out: Returns: (transfer full) (element-type utf8): sentences that say what neither tables nor GraphML
 * carry of what the document holds; with @need, ring and contribution to it are carried by tables. */
GPtrArray *kring_tables_left_out (const KringOrganisation *organisation, const char *need);

G_END_DECLS
