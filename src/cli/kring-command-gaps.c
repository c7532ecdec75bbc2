/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-call.h"
#include "kring-json-gaps.h"
#include "kring-plans.h"
#include "kring-sentence.h"

static void
tell (GString *text, const KringObservation *observation, const KringOrganisation *organisation)
{
  KringAside *aside = kring_observation_aside (observation, organisation);
  g_autofree char *title = kring_sentence_title (observation, organisation);
  g_autofree char *question = kring_sentence_question (observation, organisation);

  g_string_append_printf (text, "%s%s\n  %s\n", text->len > 0 ? "\n" : "", title, question);
  if (aside == NULL)
    return;
  g_string_append (text, "  ");
  if (aside->reason[0] != '\0')
    /* Translators: below a sentence about the map that somebody put aside; %s is the reason they gave. */
    g_string_append_printf (text, _ ("Put aside: %s"), aside->reason);
  else
    g_string_append (text, _ ("Put aside"));
  g_string_append_c (text, '\n');
}

static char *
text_of (GPtrArray *observations, const KringOrganisation *organisation, const char *need)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < observations->len; i++)
    tell (text, g_ptr_array_index (observations, i), organisation);
  if (observations->len == 0)
    g_string_append (text, kring_sentence_nothing (organisation, need));
  return g_string_free (text, FALSE);
}

static gboolean
check_call (const KringCall *call, GError **error)
{
  if (kring_call_option (call, "need") == NULL || kring_call_option (call, "whole") == NULL)
    return TRUE;
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE,
                       _ ("It is either the map of one need, with --need, or --whole."));
  return FALSE;
}

static void
say (const KringCall *call, KringModel *model, const char *need)
{
  KringTime time = kring_call_option (call, "after") != NULL ? KRING_TIME_AFTER : KRING_TIME_TODAY;
  g_autoptr (KringOrganisation) organisation = kring_organisation_at (model, time, NULL);
  gboolean everything = kring_call_option (call, "all") != NULL;
  g_autoptr (GPtrArray) all = kring_observe (organisation, need, everything ? G_MAXUINT : KRING_MOST_OF_A_KIND, NULL);
  g_autoptr (GPtrArray) shown = everything ? g_ptr_array_ref (all) : kring_observations_to_show (all, organisation);
  g_autofree char *text = kring_call_option (call, "json") != NULL ? kring_json_gaps (shown, organisation)
                                                                   : text_of (shown, organisation, need);

  kring_call_say (text);
}

static gboolean
run (const KringCall *call, GError **error)
{
  KringDocument *document = check_call (call, error) ? kring_call_open (call, error) : NULL;
  gboolean whole = kring_call_option (call, "whole") != NULL;
  const char *need = NULL;
  KringModel *model;

  if (document == NULL)
    return FALSE;
  model = kring_document_get_model (document);
  if (!whole)
    need = kring_call_need (call, model, error);
  if (whole || need != NULL)
    say (call, model, need);
  kring_call_close (document);
  return whole || need != NULL;
}

static const KringCliOption options[] = {
  { "need", "NAME|ID", NULL, N_ ("whose map; left out, the first need in the sidebar") },
  { "whole", NULL, NULL, N_ ("the whole document, all its actors and ties") },
  { "after", NULL, NULL, N_ ("as it will be after the changes that are not decided yet") },
  { "all", NULL, NULL, N_ ("also what was put aside, and more than three of a kind") },
  { "json", NULL, NULL, N_ ("as one JSON array of objects, for programs") },
  { NULL },
};

const KringCommand kring_command_gaps = {
  "gaps",
  "FILE",
  N_ ("Says what a map shows, with questions to go on from"),
  N_ ("Says in sentences what the map around a need shows, the most important first: whom nobody has asked, who is\n"
      "reached only through one, what is strained. Each ends in a question for those who can do something about it."),
  options,
  run,
};
