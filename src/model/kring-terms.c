/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-terms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TERMS(symbol, title, where, nick_array, label_array)                                                                  \
  G_STATIC_ASSERT (G_N_ELEMENTS (nick_array) == G_N_ELEMENTS (label_array));                                           \
  const KringTerms symbol = { title, where, G_N_ELEMENTS (nick_array), nick_array, label_array }

static const char *const sector_nicks[] = { "own", "our", "public", "civil", "business" };
static const char *const sector_labels[] = {
  /* Translators: a sector: family, friends, neighbours: people whom the citizen has around her. */
  NC_ ("sector", "Citizen’s own network"),
  NC_ ("sector", "Our organisation"),
  NC_ ("sector", "Other public bodies"),
  NC_ ("sector", "Civil society"),
  NC_ ("sector", "Business"),
};
TERMS (kring_sectors, "sector", "sector", sector_nicks, sector_labels);

static const char *const ring_nicks[] = { "beside", "engaged", "available", "possible" };
static const char *const ring_labels[] = {
  /* Translators: a ring: those who are at the citizen's side and create together with her today. */
  NC_ ("ring", "Walks beside"),
  /* Translators: a ring: those who contribute today. */
  NC_ ("ring", "Engaged"),
  /* Translators: a ring: exists, but nobody has asked. */
  NC_ ("ring", "Available, not asked"),
  /* Translators: a ring: would have to be invited or made. */
  NC_ ("ring", "Possible"),
};
TERMS (kring_rings, "ring", "ring", ring_nicks, ring_labels);

static const char *const actor_kind_nicks[] = { "unit", "role", "person", "group", "place" };
static const char *const actor_kind_labels[] = {
  /* Translators: a kind of actor: a part of an organisation, such as a school or a department. */
  NC_ ("kind of actor", "Unit"),
  /* Translators: a kind of actor: what somebody is, such as a school counsellor. */
  NC_ ("kind of actor", "Role"),
  NC_ ("kind of actor", "Person"),
  NC_ ("kind of actor", "Group"),
  /* Translators: a kind of actor: somewhere one can be, such as a library. */
  NC_ ("kind of actor", "Place"),
};
TERMS (kring_actor_kinds, "kind", "kind of actor", actor_kind_nicks, actor_kind_labels);

static const char *const strength_nicks[] = { "strong", "working", "weak", "strained" };
static const char *const strength_labels[] = {
  NC_ ("strength of a tie", "strong"),
  NC_ ("strength of a tie", "working"),
  NC_ ("strength of a tie", "weak"),
  NC_ ("strength of a tie", "strained"),
};
TERMS (kring_strengths, "strength", "strength of a tie", strength_nicks, strength_labels);

static const char *const direction_nicks[] = { "none", "forward", "back", "both" };
static const char *const direction_labels[] = {
  /* Translators: the direction of a tie: it has none. */
  NC_ ("direction of a tie", "no direction"),
  /* Translators: the direction of a tie: from the first actor to the second. */
  NC_ ("direction of a tie", "towards the other"),
  NC_ ("direction of a tie", "from the other"),
  NC_ ("direction of a tie", "both ways"),
};
TERMS (kring_directions, "direction", "direction of a tie", direction_nicks, direction_labels);

static const char *const line_kind_nicks[] = { "part-of", "reports-to" };
static const char *const line_kind_labels[] = {
  /* Translators: the line (hierarchy): a unit is part of a larger one. */
  NC_ ("line", "part of"),
  /* Translators: the line (hierarchy): somebody reports to a manager. */
  NC_ ("line", "reports to"),
};
TERMS (kring_line_kinds, "line", "line", line_kind_nicks, line_kind_labels);

static const char *const arrangement_nicks[] = { "around", "hierarchy", "network" };
static const char *const arrangement_labels[] = {
  NC_ ("arrangement", "Around the need"),
  NC_ ("arrangement", "Hierarchy"),
  NC_ ("arrangement", "Network"),
};
TERMS (kring_arrangements, "arrangement", "arrangement", arrangement_nicks, arrangement_labels);

static const char *const answer_nicks[] = { "not-asked", "yes", "partly", "no" };
static const char *const answer_labels[] = {
  /* Translators: was the goal set with the citizen? Nobody has asked that question yet. */
  NC_ ("answer", "Not asked"),
  NC_ ("answer", "Yes"),
  NC_ ("answer", "Partly"),
  NC_ ("answer", "No"),
};
TERMS (kring_answers, "answer", "answer", answer_nicks, answer_labels);

static const char *const judgement_nicks[] = { "worse", "same", "better", "as-wished" };
static const char *const judgement_labels[] = {
  /* Translators: the citizen's own verdict, on a scale of four: it has become … */
  NC_ ("verdict", "Worse"),
  NC_ ("verdict", "The same"),
  NC_ ("verdict", "Better"),
  NC_ ("verdict", "As I wished"),
};
TERMS (kring_judgements, "verdict", "verdict", judgement_nicks, judgement_labels);

static const char *const loop_nicks[] = { "not-typed", "single", "double" };
static const char *const loop_labels[] = {
  /* Translators: nobody has said yet whether a change is single-loop or double-loop. */
  NC_ ("loop", "Not yet typed"),
  /* Translators: change within what we take for granted (Argyris and Schön). */
  NC_ ("loop", "Single loop"),
  /* Translators: change of what we take for granted. */
  NC_ ("loop", "Double loop"),
};
TERMS (kring_loops, "loop", "loop", loop_nicks, loop_labels);

static const char *const stage_nicks[] = { "idea", "small-test", "learnt", "adopted", "abandoned" };
static const char *const stage_labels[] = {
  /* Translators: how far a change has come. */
  NC_ ("stage", "Idea"),
  NC_ ("stage", "Small test"),
  NC_ ("stage", "What we learnt"),
  NC_ ("stage", "Adopted"),
  NC_ ("stage", "Abandoned"),
};
TERMS (kring_stages, "stage", "stage", stage_nicks, stage_labels);

static const char *const change_kind_nicks[] = { "improve", "add", "wind-down" };
static const char *const change_kind_labels[] = {
  /* Translators: a kind of single-loop change: do better what is done. */
  NC_ ("kind of change", "Improve"),
  NC_ ("kind of change", "Add"),
  NC_ ("kind of change", "Wind down"),
};
TERMS (kring_change_kinds, "change", "kind of change", change_kind_nicks, change_kind_labels);

static const char *const decision_nicks[] = { "none", "adopt", "adapt", "abandon" };
static const char *const decision_labels[] = {
  /* Translators: what is decided after a test. */
  NC_ ("decision", "Not decided"),
  NC_ ("decision", "Adopt"),
  NC_ ("decision", "Adapt"),
  NC_ ("decision", "Abandon"),
};
TERMS (kring_decisions, "decision", "decision", decision_nicks, decision_labels);

static const char *const step_nicks[] = {
  "pattern", "say-and-do", "assumption", "made-sense", "consequences", "opposite", "new-assumption", "holds", "test", "learnt",
};
static const char *const step_labels[] = {
  /* Translators: the steps of a double-loop change, as headings. */
  NC_ ("step", "What keeps happening"),
  NC_ ("step", "What we say and what we do"),
  NC_ ("step", "We act as if …"),
  NC_ ("step", "Why it once made sense"),
  NC_ ("step", "What it leads to"),
  NC_ ("step", "What if it were not true?"),
  NC_ ("step", "We will act as if …"),
  NC_ ("step", "What holds the old in place"),
  NC_ ("step", "The smallest safe test"),
  NC_ ("step", "What we learnt"),
};
TERMS (kring_steps, "step", "step", step_nicks, step_labels);

static const char *const threat_nicks[] = { "ourselves", "world", "position", "other" };
static const char *const threat_labels[] = {
  /* Translators: what a change threatens. */
  NC_ ("threat", "Our picture of ourselves"),
  NC_ ("threat", "Our picture of the world"),
  NC_ ("threat", "Our position"),
  NC_ ("threat", "Something else"),
};
TERMS (kring_threats, "threat", "threat", threat_nicks, threat_labels);

static const char *const act_nicks[] = { "add", "alter", "end" };
static const char *const act_labels[] = {
  /* Translators: what a change plans to do to a tie on the map. */
  NC_ ("plan", "New"),
  NC_ ("plan", "Changed"),
  NC_ ("plan", "Ended"),
};
TERMS (kring_acts, "plan", "plan", act_nicks, act_labels);

static const char *const time_nicks[] = { "today", "planned", "after" };
static const char *const time_labels[] = {
  /* Translators: at which time a map is seen, on three buttons: as it is, with what changes plan drawn over it, and as
   * it will be after them. */
  NC_ ("time", "Today"),
  NC_ ("time", "Planned"),
  NC_ ("time", "After"),
};
TERMS (kring_times, "time", "time", time_nicks, time_labels);

static const char *const phase_nicks[] = { "alone", "pairs", "all", "decide" };
static const char *const phase_labels[] = {
  /* Translators: a phase of a dialogue: everybody for himself or herself, in silence. */
  NC_ ("phase", "Alone"),
  /* Translators: a phase of a dialogue. */
  NC_ ("phase", "In pairs"),
  /* Translators: a phase of a dialogue: everybody together. */
  NC_ ("phase", "All"),
  /* Translators: a phase of a dialogue: we decide. */
  NC_ ("phase", "Decide"),
};
TERMS (kring_phases, "phase", "phase", phase_nicks, phase_labels);

const char *
kring_term_nick (const KringTerms *terms, int value)
{
  return value >= 0 && value < (int) terms->n_values ? terms->nicks[value] : "?";
}

const char *
kring_term_label (const KringTerms *terms, int value)
{
  if (value < 0 || value >= (int) terms->n_values)
    return "?";
  return g_dpgettext2 (GETTEXT_PACKAGE, terms->context, terms->labels[value]);
}

int
kring_term_find (const KringTerms *terms, const char *nick)
{
  for (guint i = 0; i < terms->n_values; i++)
    if (g_strcmp0 (terms->nicks[i], nick) == 0)
      return (int) i;
  return -1;
}
