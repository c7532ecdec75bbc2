/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kring-changes-sample.h"

static const char other_need[] = "00000000-0000-4000-8000-000000000101";
static const char head[] = "00000000-0000-4000-8000-000000000200";

char *
kring_changes_id (guint number)
{
  return g_strdup_printf ("00000000-0000-4000-9000-%012u", number);
}

void
kring_changes_put (KringModel *model, gpointer row)
{
  g_autoptr (GArray) events = kring_row_events_new ();
  KringRow *after = row;

  kring_row_events_add (events, kring_model_get (model, after->table->index, after->id), after);
  kring_model_apply (model, events);
  kring_row_unref (after);
}

static void
put_need (KringModel *model, const char *id, const char *name)
{
  KringNeed *need = KRING_NEED (kring_row_new_with_id (KRING_NEED_TABLE, id));

  kring_set (&need->name, name);
  kring_changes_put (model, need);
}

static KringChange *
new_change (guint number, const char *name, KringLoop loop, KringStage stage)
{
  g_autofree char *id = kring_changes_id (number);
  KringChange *change = KRING_CHANGE (kring_row_new_with_id (KRING_CHANGE_TABLE, id));

  kring_set (&change->need, KRING_CHANGES_NEED);
  kring_set (&change->name, name);
  change->loop = (int) loop;
  change->stage = (int) stage;
  change->rank = number;
  return change;
}

static void
put_singles (KringModel *model)
{
  KringChange *change = new_change (1, "Same form in all schools", KRING_LOOP_SINGLE, KRING_STAGE_IDEA);

  kring_set (&change->owner, head);
  kring_set (&change->begins_on, "2026-09-01");
  kring_changes_put (model, change);
  change = new_change (2, "Call home before nine, every day", KRING_LOOP_SINGLE, KRING_STAGE_TEST);
  kring_set (&change->owner_name, "Counsellor");
  kring_set (&change->begins_on, "2026-08-17");
  kring_set (&change->due_on, "2026-12-18");
  kring_changes_put (model, change);
}

static void
put_threat (KringModel *model, guint change)
{
  g_autofree char *id = kring_changes_id (change);
  KringThreat *threat
      = KRING_THREAT (kring_row_new_with_id (KRING_THREAT_TABLE, "00000000-0000-4000-9100-000000000001"));

  kring_set (&threat->change, id);
  kring_set (&threat->whom, "The teachers");
  kring_set (&threat->loss, KRING_CHANGES_SECRET);
  kring_changes_put (model, threat);
}

static void
put_part (KringModel *model, guint whole, guint part)
{
  g_autofree char *one = kring_changes_id (whole), *other = kring_changes_id (part);
  KringComponent *component
      = KRING_COMPONENT (kring_row_new_with_id (KRING_COMPONENT_TABLE, "00000000-0000-4000-9200-000000000001"));

  kring_set (&component->whole, one);
  kring_set (&component->part, other);
  kring_changes_put (model, component);
}

static void
put_doubles (KringModel *model)
{
  KringChange *change = new_change (3, "School happens where the pupil can be", KRING_LOOP_DOUBLE, KRING_STAGE_TEST);

  kring_set (&change->owner, head);
  kring_set (&change->due_on, "2026-11-30");
  kring_set (&change->assumption, "Pupils learn in the school building");
  kring_set (&change->new_assumption, "School happens where the pupil can be");
  kring_changes_put (model, change);
  put_threat (model, 3);
  kring_changes_put (model, new_change (4, "Absence is a message about us", KRING_LOOP_DOUBLE, KRING_STAGE_IDEA));
  put_part (model, 4, 1);
  kring_changes_put (model, new_change (5, "Given up", KRING_LOOP_DOUBLE, KRING_STAGE_ABANDONED));
}

static KringTrial *
new_trial (guint number, guint change, const char *name, const char *begins_on, const char *ends_on)
{
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-9300-%012u", number), *of = kring_changes_id (change);
  KringTrial *trial = KRING_TRIAL (kring_row_new_with_id (KRING_TRIAL_TABLE, id));

  kring_set (&trial->change, of);
  kring_set (&trial->name, name);
  kring_set (&trial->begins_on, begins_on);
  kring_set (&trial->ends_on, ends_on);
  return trial;
}

static void
put_trials (KringModel *model)
{
  KringTrial *trial = new_trial (2, 3, "Four mornings", "2026-10-12", "");

  kring_set (&trial->prediction, "She comes to three of four");
  kring_changes_put (model, trial);
  trial = new_trial (1, 3, "Two afternoons at the stable", "2026-09-14", "2026-09-25");
  trial->with_citizen = 1;
  trial->decision = KRING_DECISION_ADAPT;
  kring_set (&trial->happened, "She came both times");
  kring_changes_put (model, trial);
  kring_changes_put (model, new_trial (3, 4, "Ask one family", "", ""));
}

static void
put_agreements (KringModel *model)
{
  g_autofree char *change = kring_changes_id (3);
  KringAgreement *agreement
      = KRING_AGREEMENT (kring_row_new_with_id (KRING_AGREEMENT_TABLE, "00000000-0000-4000-9400-000000000001"));

  kring_set (&agreement->change, change);
  kring_set (&agreement->what, "Talk to the stable");
  kring_set (&agreement->due_on, "2026-10-01");
  kring_set (&agreement->owner, head);
  kring_changes_put (model, agreement);
}

KringModel *
kring_changes_sample_model (void)
{
  KringModel *model = kring_model_new ();
  KringParticipant *participant = KRING_PARTICIPANT (kring_row_new_with_id (KRING_PARTICIPANT_TABLE, head));
  KringChange *change;

  put_need (model, KRING_CHANGES_NEED, "Pupil long away from school");
  put_need (model, other_need, "Alone in the evening");
  kring_set (&participant->name, "Head teacher");
  participant->mandate = 1;
  kring_changes_put (model, participant);
  put_singles (model);
  put_doubles (model);
  kring_changes_put (model, new_change (6, "Whose is the morning?", KRING_LOOP_NONE, KRING_STAGE_IDEA));
  change = new_change (7, "A bus in the evening", KRING_LOOP_SINGLE, KRING_STAGE_ADOPTED);
  kring_set (&change->need, other_need);
  kring_changes_put (model, change);
  put_trials (model);
  put_agreements (model);
  return model;
}

KringOrganisation *
kring_changes_sample (void)
{
  g_autoptr (KringModel) model = kring_changes_sample_model ();

  return kring_organisation_new (model);
}

static char *
row_id (guint kind, guint number)
{
  return g_strdup_printf ("00000000-0000-4000-a%03u-%012u", kind, number);
}

static void
put_measurements (KringModel *model, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = row_id (1, i), *trial = g_strdup_printf ("00000000-0000-4000-9300-%012u", 1);
      g_autofree char *day = g_strdup_printf ("2026-%02u-%02u", 9 + i / 4, 7 * (i % 4) + 1);
      KringMeasurement *measurement = KRING_MEASUREMENT (kring_row_new_with_id (KRING_MEASUREMENT_TABLE, id));

      kring_set (&measurement->trial, trial);
      kring_set (&measurement->measured_on, day);
      /* Low at first, then high. */
      measurement->value = (i < n / 2 ? 1 : 6) + i % 3 * 0.5;
      kring_changes_put (model, measurement);
    }
}

static void
put_verdict (KringModel *model, guint number, const char *judged, const char *words)
{
  g_autofree char *id = row_id (2, number);
  KringVerdict *verdict = KRING_VERDICT (kring_row_new_with_id (KRING_VERDICT_TABLE, id));

  kring_set (&verdict->need, KRING_CHANGES_NEED);
  kring_set (&verdict->judges, judged);
  kring_set (&verdict->given_on, "2026-09-26");
  kring_set (&verdict->given_by, "the pupil");
  kring_set (&verdict->own_words, words);
  verdict->value = KRING_JUDGEMENT_BETTER;
  kring_changes_put (model, verdict);
}

static void
put_voice (KringModel *model, guint number, KringStep step, const char *who, const char *text)
{
  g_autofree char *id = row_id (3, number), *change = kring_changes_id (3);
  KringVoice *voice = KRING_VOICE (kring_row_new_with_id (KRING_VOICE_TABLE, id));

  kring_set (&voice->change, change);
  kring_set (&voice->said_by, who);
  kring_set (&voice->text, text);
  voice->step = (int) step;
  kring_changes_put (model, voice);
}

static void
put_plan (KringModel *model, guint number, KringAct act, const char *actor)
{
  g_autofree char *id = row_id (4, number), *change = kring_changes_id (3), *one = row_id (5, number);
  KringPlan *plan = KRING_PLAN (kring_row_new_with_id (KRING_PLAN_TABLE, id));
  KringActor *row = KRING_ACTOR (kring_row_new_with_id (KRING_ACTOR_TABLE, one));

  kring_set (&row->name, actor);
  kring_changes_put (model, row);
  kring_set (&plan->change, change);
  kring_set (&plan->one, one);
  kring_set (&plan->need, KRING_CHANGES_NEED);
  plan->act = (int) act;
  plan->ring = KRING_RING_ENGAGED;
  kring_changes_put (model, plan);
}

/* Each text is told once, so that a test can look for it. */
static void
put_texts (KringModel *model)
{
  g_autofree char *id = kring_changes_id (3);
  KringChange *change = KRING_CHANGE (kring_row_copy (kring_model_get (model, KRING_TABLE_CHANGE, id)));
  KringInvolvement *involvement
      = KRING_INVOLVEMENT (kring_row_new_with_id (KRING_INVOLVEMENT_TABLE, "00000000-0000-4000-a600-000000000001"));

  kring_set (&change->fixed, "The law");
  kring_set (&change->open_to, "How a day is counted");
  kring_set (&change->problem, "A door that cannot be walked through");
  kring_set (&change->story, "She stood outside for an hour");
  kring_set (&change->activity, "Two mornings at the stable");
  kring_set (&change->effect, "Mornings that can be borne");
  kring_set (&change->pattern, "Every plan begins in the building");
  kring_set (&change->says, "Everybody has the right to an education");
  kring_set (&change->shows, "Only days in the building count");
  kring_set (&change->holds, "The register counts days in the building");
  kring_set (&change->learnt, "A pupil elsewhere is still our pupil");
  change->decision = KRING_DECISION_ADAPT;
  kring_changes_put (model, change);
  kring_set (&involvement->change, id);
  kring_set (&involvement->participant, head);
  kring_changes_put (model, involvement);
}

KringOrganisation *
kring_changes_sample_full (guint n)
{
  g_autoptr (KringModel) model = kring_changes_sample_model ();
  g_autofree char *change = kring_changes_id (3);

  put_texts (model);
  put_measurements (model, n);
  put_verdict (model, 1, "00000000-0000-4000-9300-000000000001", "The horse does not ask where I have been");
  put_verdict (model, 2, change, "I go there in the mornings now");
  put_voice (model, 1, KRING_STEP_ASSUMPTION, "Class teacher", "I always said so");
  put_voice (model, 2, KRING_STEP_OPPOSITE, "", "Then where would they be?");
  put_plan (model, 1, KRING_ACT_ADD, "Riding stable");
  return kring_organisation_new (model);
}
