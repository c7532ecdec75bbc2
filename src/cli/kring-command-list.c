/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"
#include "kring-columns.h"
#include "kring-consent.h"
#include "kring-json.h"
#include "kring-own-plan.h"
#include "kring-people.h"
#include "kring-tables-export.h"
#include "kring-talk.h"
#include "kring-text.h"

#define MOST_COLUMNS 6

/* What can be listed: headings (untranslated) and what a row says below each. */
typedef struct
{
  const char *name;
  KringTableIndex table;
  const char *headings[MOST_COLUMNS + 1];
  void (*tell) (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts);
  GCompareFunc order; /* (nullable): of rows as texts; %NULL: by name, and what has none by its first two columns */
} Listing;

static const char *
name_of (const KringOrganisation *organisation, KringTableIndex index, const char *id)
{
  KringRow *row = id ? kring_organisation_get (organisation, index, id) : NULL;

  return row ? kring_row_name (row) : "";
}

static void
add_count (GStrvBuilder *texts, GPtrArray *rows)
{
  g_autofree char *count = g_strdup_printf ("%u", rows ? rows->len : 0);

  g_strv_builder_add (texts, count);
}

static void
tell_need (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  g_strv_builder_add (texts, KRING_NEED (row)->name);
  g_strv_builder_add (texts, KRING_NEED (row)->citizen);
  add_count (texts, kring_organisation_referring (organisation, KRING_TABLE_CONTRIBUTION, "need", row->id));
}

static void
tell_actor (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  g_strv_builder_add (texts, KRING_ACTOR (row)->name);
  g_strv_builder_add (texts, kring_term_label (&kring_actor_kinds, KRING_ACTOR (row)->kind));
  g_strv_builder_add (texts, kring_term_label (&kring_sectors, KRING_ACTOR (row)->sector));
  add_count (texts, kring_organisation_referring (organisation, KRING_TABLE_CONTRIBUTION, "actor", row->id));
}

static void
tell_contribution (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringContribution *contribution = KRING_CONTRIBUTION (row);

  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_NEED, contribution->need));
  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_ACTOR, contribution->actor));
  g_strv_builder_add (texts, kring_term_label (&kring_rings, contribution->ring));
  g_strv_builder_add (texts, contribution->offer);
}

static void
tell_tie (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringTie *tie = KRING_TIE (row);

  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_ACTOR, tie->one));
  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_ACTOR, tie->other));
  g_strv_builder_add (texts, kring_term_label (&kring_strengths, tie->strength));
  g_strv_builder_add (texts, kring_term_label (&kring_directions, tie->direction));
}

static void
tell_line (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringLine *line = KRING_LINE (row);

  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_ACTOR, line->actor));
  g_strv_builder_add (texts, kring_term_label (&kring_line_kinds, line->kind));
  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_ACTOR, line->above));
}

static void
tell_place (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringPlace *place = KRING_PLACE (row);
  g_autofree char *u = g_strdup_printf ("%.3f", place->u);
  g_autofree char *v = g_strdup_printf ("%.3f", place->v);

  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_NEED, place->need));
  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_ACTOR, place->actor));
  g_strv_builder_add (texts, kring_term_label (&kring_arrangements, place->arrangement));
  g_strv_builder_add (texts, u);
  g_strv_builder_add (texts, v);
  g_strv_builder_add (texts, place->pinned ? C_ ("place", "put by hand") : "");
}

static void
tell_story (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringStory *story = KRING_STORY (row);

  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_NEED, story->need));
  g_strv_builder_add (texts, story->told_on);
  g_strv_builder_add (texts, story->teller);
  g_strv_builder_add (texts, kring_term_label (&kring_answers, story->consent ? KRING_ANSWER_YES : KRING_ANSWER_NO));
  g_strv_builder_add (texts, story->text);
}

/* The change or the test that a verdict judges; nothing where it judges the need, which is told anyway. */
static const char *
judged (const KringOrganisation *organisation, const KringVerdict *verdict)
{
  const char *name = name_of (organisation, KRING_TABLE_CHANGE, verdict->judges);

  return name[0] != '\0' ? name : name_of (organisation, KRING_TABLE_TRIAL, verdict->judges);
}

static void
tell_verdict (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringVerdict *verdict = KRING_VERDICT (row);

  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_NEED, verdict->need));
  g_strv_builder_add (texts, verdict->given_on);
  g_strv_builder_add (texts, kring_term_label (&kring_judgements, verdict->value));
  g_strv_builder_add (texts, verdict->own_words);
  g_strv_builder_add (texts, verdict->given_by);
  g_strv_builder_add (texts, judged (organisation, verdict));
}

static void
tell_tag (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  g_strv_builder_add (texts, KRING_TAG (row)->name);
  add_count (texts, kring_organisation_referring (organisation, KRING_TABLE_TAGGING, "tag", row->id));
}

static void
tell_tagging (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_TAG, KRING_TAGGING (row)->tag));
  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_ACTOR, KRING_TAGGING (row)->actor));
}

static void
tell_note (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringNote *note = KRING_NOTE (row);

  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_NEED, note->need));
  g_strv_builder_add (texts, kring_term_label (&kring_arrangements, note->arrangement));
  g_strv_builder_add (texts, note->text);
}

static void
tell_meeting (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  g_strv_builder_add (texts, KRING_MEETING (row)->name);
  g_strv_builder_add (texts, KRING_MEETING (row)->held_on);
  add_count (texts, kring_organisation_referring (organisation, KRING_TABLE_ATTENDANCE, "meeting", row->id));
}

static void
tell_change (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringChange *change = KRING_CHANGE (row);

  g_strv_builder_add (texts, change->name);
  g_strv_builder_add (texts, kring_term_label (&kring_loops, change->loop));
  g_strv_builder_add (texts, kring_term_label (&kring_stages, change->stage));
  g_strv_builder_add (texts, kring_people_owner_in (organisation, &change->row));
  g_strv_builder_add (texts, change->due_on);
  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_NEED, change->need));
}

static void
tell_trial (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringTrial *trial = KRING_TRIAL (row);

  g_strv_builder_add (texts, trial->name);
  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_CHANGE, trial->change));
  g_strv_builder_add (texts, trial->begins_on);
  g_strv_builder_add (texts, trial->ends_on);
  g_strv_builder_add (texts, kring_term_label (&kring_decisions, trial->decision));
}

static void
tell_agreement (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringAgreement *agreement = KRING_AGREEMENT (row);
  g_autofree char *origin = kring_tables_origin (organisation, agreement);

  g_strv_builder_add (texts, agreement->what);
  g_strv_builder_add (texts, kring_people_owner_in (organisation, &agreement->row));
  g_strv_builder_add (texts, agreement->due_on);
  g_strv_builder_add (texts, kring_term_label (&kring_answers, agreement->done ? KRING_ANSWER_YES : KRING_ANSWER_NO));
  g_strv_builder_add (texts, origin);
}

static void
tell_dialogue (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  g_autoptr (KringTalk) talk = kring_talk_new (organisation, row->id);
  guint n = talk->template ? talk->template->sections->len : 0;
  /* Translators: so many of so many sections of a dialogue were talked about: "2 of 7". */
  g_autofree char *discussed = g_strdup_printf (_ ("%1$u of %2$u"), kring_talk_n_discussed (talk), n);

  g_strv_builder_add (texts, kring_talk_name (talk));
  g_strv_builder_add (texts, kring_talk_day (talk));
  /* Its name stays in any language, so that a script knows it. */
  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_TEMPLATE, KRING_DIALOGUE (row)->template));
  g_strv_builder_add (texts, discussed);
  g_strv_builder_add (
      texts, kring_term_label (&kring_answers, KRING_DIALOGUE (row)->finished ? KRING_ANSWER_YES : KRING_ANSWER_NO));
  add_count (texts, talk->agreements);
}

/* The latest first. */
static int
compare_days (gconstpointer a, gconstpointer b)
{
  char **x = *(char ***)a, **y = *(char ***)b;
  int order = strcmp (y[1], x[1]);

  return order != 0 ? order : kring_text_collate (x[0], y[0]);
}

static void
tell_threat (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  KringThreat *threat = KRING_THREAT (row);

  g_strv_builder_add (texts, name_of (organisation, KRING_TABLE_CHANGE, threat->change));
  g_strv_builder_add (texts, kring_term_label (&kring_threats, threat->kind));
  g_strv_builder_add (texts, threat->loss);
  g_strv_builder_add (texts, threat->whom);
  g_strv_builder_add (texts, threat->support);
}

static void
tell_plan (const KringOrganisation *organisation, const KringRow *row, GStrvBuilder *texts)
{
  g_autoptr (KringOwnPlan) plan = kring_own_plan_new (organisation, row->id);

  g_strv_builder_add (texts, kring_development_name (plan->row));
  g_strv_builder_add (texts, plan->row->begins_on);
  g_strv_builder_add (texts, plan->row->ends_on);
  add_count (texts, plan->goals);
  add_count (texts, plan->learnings);
  add_count (texts, plan->follow_ups);
}

static const Listing listings[] = {
  { "needs",
    KRING_TABLE_NEED,
    { NC_ ("heading", "Need"), NC_ ("heading", "Citizen"), NC_ ("heading", "Actors") },
    tell_need },
  { "actors",
    KRING_TABLE_ACTOR,
    { NC_ ("heading", "Actor"), NC_ ("heading", "Kind"), NC_ ("heading", "Sector"), NC_ ("heading", "Needs") },
    tell_actor },
  { "contributions",
    KRING_TABLE_CONTRIBUTION,
    { NC_ ("heading", "Need"), NC_ ("heading", "Actor"), NC_ ("heading", "Ring"), NC_ ("heading", "Contributes with") },
    tell_contribution },
  { "ties",
    KRING_TABLE_TIE,
    { NC_ ("heading", "Actor"), NC_ ("heading", "Other actor"), NC_ ("heading", "Strength"),
      NC_ ("heading", "Direction") },
    tell_tie },
  { "line",
    KRING_TABLE_LINE,
    { NC_ ("heading", "Actor"), NC_ ("heading", "Line"), NC_ ("heading", "Above") },
    tell_line },
  { "places",
    KRING_TABLE_PLACE,
    { NC_ ("heading", "Need"), NC_ ("heading", "Actor"), NC_ ("heading", "Arrangement"), NC_ ("heading", "Across"),
      NC_ ("heading", "Depth"), NC_ ("heading", "Pinned") },
    tell_place },
  { "stories",
    KRING_TABLE_STORY,
    { NC_ ("heading", "Need"), NC_ ("heading", "Date"), NC_ ("heading", "Told by"), NC_ ("heading", "Consent"),
      NC_ ("heading", "Story") },
    tell_story },
  { "verdicts",
    KRING_TABLE_VERDICT,
    { NC_ ("heading", "Need"), NC_ ("heading", "Date"),
      /* Translators: the heading above "Worse", "The same", "Better", "As I wished": the citizen's own verdict. */
      NC_ ("heading", "It has become"), NC_ ("heading", "Own words"), NC_ ("heading", "Who says so"),
      /* Translators: the heading above the change or test that a verdict is about. */
      NC_ ("heading", "About") },
    tell_verdict },
  { "tags", KRING_TABLE_TAG, { NC_ ("heading", "Tag"), NC_ ("heading", "Actors") }, tell_tag },
  { "taggings", KRING_TABLE_TAGGING, { NC_ ("heading", "Tag"), NC_ ("heading", "Actor") }, tell_tagging },
  { "notes",
    KRING_TABLE_NOTE,
    { NC_ ("heading", "Need"), NC_ ("heading", "Arrangement"), NC_ ("heading", "Note") },
    tell_note },
  { "changes",
    KRING_TABLE_CHANGE,
    { NC_ ("heading", "Change"), NC_ ("heading", "Loop"), NC_ ("heading", "Stage"), NC_ ("heading", "Owner"),
      NC_ ("heading", "Due"), NC_ ("heading", "Need") },
    tell_change },
  { "tests",
    KRING_TABLE_TRIAL,
    { NC_ ("heading", "Test"), NC_ ("heading", "Change"), NC_ ("heading", "Begins"), NC_ ("heading", "Ends"),
      NC_ ("heading", "Decision") },
    tell_trial },
  { "agreements",
    KRING_TABLE_AGREEMENT,
    { NC_ ("heading", "Agreement"), NC_ ("heading", "Owner"), NC_ ("heading", "Due"), NC_ ("heading", "Done"),
      /* Translators: the meeting, the change or the dialogue that an agreement springs from. */
      NC_ ("heading", "From") },
    tell_agreement },
  { "dialogues",
    KRING_TABLE_DIALOGUE,
    { NC_ ("heading", "Dialogue"), NC_ ("heading", "Date"), NC_ ("heading", "Template"), NC_ ("heading", "Discussed"),
      NC_ ("heading", "Finished"), NC_ ("heading", "Agreements") },
    tell_dialogue,
    compare_days },
  { "meetings",
    KRING_TABLE_MEETING,
    { NC_ ("heading", "Meeting"), NC_ ("heading", "Date"), NC_ ("heading", "Participants") },
    tell_meeting },
  { "plans",
    KRING_TABLE_DEVELOPMENT,
    { NC_ ("heading", "Manager"), NC_ ("heading", "Begins"), NC_ ("heading", "Ends"), NC_ ("heading", "Goals"),
      NC_ ("heading", "Methods"), NC_ ("heading", "Follow-ups") },
    tell_plan },
  { "threats",
    KRING_TABLE_THREAT,
    { NC_ ("heading", "Change"), NC_ ("heading", "What is threatened"),
      /* Translators: what somebody loses by a change, then who that is, then what would carry them through it. */
      NC_ ("heading", "What is lost"), NC_ ("heading", "For whom"), NC_ ("heading", "Support") },
    tell_threat },
};

static const Listing *
listing_find (const char *name, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    {
      if (strcmp (listings[i].name, name) == 0)
        return &listings[i];
      g_strv_builder_add (builder, listings[i].name);
    }
  names = g_strv_builder_end (builder);
  joined = g_strjoinv (", ", names);
  /* Translators: %1$s is what was typed, %2$s the names of the lists, with commas. */
  g_set_error (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE, _ ("A document has no list “%1$s”. It has these: %2$s."), name,
               joined);
  return NULL;
}

static const Listing *
listing_for (const KringCall *call, gboolean with_private, GError **error)
{
  const Listing *listing = listing_find (g_ptr_array_index (call->arguments, 1), error);

  if (listing == NULL || with_private || !kring_table_is_private (&kring_tables[listing->table]))
    return listing;
  if (listing->table == KRING_TABLE_DEVELOPMENT)
    return kring_call_plans_allowed (call, error) ? listing : NULL;
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE,
                       _ ("What a change threatens is private. To list it, add --include-private."));
  return NULL;
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  char **x = *(char ***) a, **y = *(char ***) b;
  int order = kring_text_collate (x[0], y[0]);

  return order != 0 ? order : kring_text_collate (x[1], y[1]);
}

/* As texts. Needs stand as in the sidebar and actors by name; what has no name of its own goes by the names it joins. */
static GPtrArray *
rows_of (const KringOrganisation *organisation, const Listing *listing, gboolean with_private)
{
  GPtrArray *all = organisation->rows[listing->table];
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (KringRow) row = kring_row_for_others (g_ptr_array_index (all, i), with_private);
      g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

      if (!with_private && kring_row_is_private (row))
        continue;
      listing->tell (organisation, row, texts);
      g_ptr_array_add (rows, g_strv_builder_end (texts));
    }
  if (listing->order != NULL || kring_table_field (&kring_tables[listing->table], "name") == NULL)
    g_ptr_array_sort (rows, listing->order != NULL ? listing->order : compare_rows);
  return rows;
}

static char *
table_of (const KringOrganisation *organisation, const Listing *listing, gboolean with_private)
{
  g_autoptr (GPtrArray) rows = rows_of (organisation, listing, with_private);
  const char *headings[MOST_COLUMNS + 1] = { NULL };
  g_autoptr (KringColumns) columns = NULL;

  for (guint i = 0; listing->headings[i] != NULL; i++)
    headings[i] = g_dpgettext2 (GETTEXT_PACKAGE, "heading", listing->headings[i]);
  columns = kring_columns_new (headings);
  for (guint i = 0; i < rows->len; i++)
    kring_columns_add (columns, g_ptr_array_index (rows, i));
  return kring_columns_to_string (columns, 0);
}

static gboolean
run (const KringCall *call, GError **error)
{
  gboolean with_private = kring_call_option (call, "include-private") != NULL;
  const Listing *listing = listing_for (call, with_private, error);
  KringDocument *document = listing ? kring_call_open (call, error) : NULL;
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autofree char *text = NULL;

  if (document == NULL)
    return FALSE;
  organisation = kring_organisation_new (kring_document_get_model (document));
  if (kring_call_option (call, "json") != NULL)
    text = kring_json_list (organisation, listing->table, with_private);
  else
    text = table_of (organisation, listing, with_private);
  kring_call_say (text);
  kring_call_close (document);
  return TRUE;
}

static const KringCliOption options[] = {
  { "json", NULL, NULL, N_ ("as one JSON array of objects, for programs") },
  { "include-private", NULL, NULL, N_ ("what is private, too: what a change threatens, and for whom, and development plans") },
  { NULL },
};

const KringCommand kring_command_list = {
  "list",
  "FILE LIST",
  N_ ("Lists what a document holds"),
  /* Translators: LIST and the words after the first "is" are typed as they stand. */
  N_ ("Lists what a document holds of one kind. LIST is needs, actors, contributions, ties, line, places, stories, "
      "verdicts, tags, taggings, notes, changes, tests, agreements, dialogues, meetings or, with --include-private, "
      "threats and plans. A story is listed without its text if its teller has not given consent."),
  options,
  run,
};
