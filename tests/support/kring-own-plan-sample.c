/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kring-own-plan-sample.h"

#include "kring-language.h"
#include "kring-template.h"

#define TEMPLATE "00000000-0000-4000-b100-000000000001"

static gpointer
add (GPtrArray *rows, KringTableIndex table, guint number)
{
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-b%03u-%012u", 200 + (guint)table, number);
  KringRow *row = kring_row_new_with_id (&kring_tables[table], id);

  g_ptr_array_add (rows, row);
  return row;
}

static void
add_template (GPtrArray *rows)
{
  KringTemplateRow *row = KRING_TEMPLATE_ROW (kring_row_new_with_id (KRING_TEMPLATE_TABLE, TEMPLATE));
  g_autofree char *path = kring_data_file ("dialogues/seven-principles.xml");

  kring_set (&row->name, "seven-principles");
  row->version = 1;
  g_free (row->source);
  g_assert_true (g_file_get_contents (path, &row->source, NULL, NULL));
  g_ptr_array_add (rows, row);
}

static void
add_goal (GPtrArray *rows, guint number, const char *what, const char *due_on, gboolean done)
{
  KringGoal *goal = add (rows, KRING_TABLE_GOAL, number);

  kring_set (&goal->development, KRING_OWN_PLAN);
  kring_set (&goal->what, what);
  kring_set (&goal->due_on, due_on);
  goal->done = done;
  goal->rank = number;
}

static void
add_learning (GPtrArray *rows, const char *method, const char *what, const char *begins_on, const char *ends_on)
{
  KringLearning *learning = KRING_LEARNING (kring_row_new (KRING_LEARNING_TABLE));

  kring_set (&learning->development, KRING_OWN_PLAN);
  kring_set (&learning->method, method);
  kring_set (&learning->what, what);
  kring_set (&learning->begins_on, begins_on);
  kring_set (&learning->ends_on, ends_on);
  g_free (learning->row.id);
  learning->row.id = kring_row_key (&learning->row);
  g_ptr_array_add (rows, learning);
}

static void
add_follow_up (GPtrArray *rows, guint number, const char *held_on, const char *text)
{
  KringFollowUp *follow_up = add (rows, KRING_TABLE_FOLLOW_UP, number);

  kring_set (&follow_up->development, KRING_OWN_PLAN);
  kring_set (&follow_up->held_on, held_on);
  kring_set (&follow_up->text, text);
}

static KringDevelopment *
add_plan (GPtrArray *rows, const char *id, const char *manager)
{
  KringDevelopment *plan = KRING_DEVELOPMENT (kring_row_new_with_id (KRING_DEVELOPMENT_TABLE, id));

  kring_set (&plan->template, TEMPLATE);
  kring_set (&plan->manager, manager);
  kring_set (&plan->begins_on, "2026-09-01");
  kring_set (&plan->ends_on, "2027-08-31");
  g_ptr_array_add (rows, plan);
  return plan;
}

static void
fill_texts (KringDevelopment *plan)
{
  kring_set (&plan->needs_individual,
             "Att hålla ut i det som inte går att lösa på en gång, utan att ta över det från mina medarbetare.");
  kring_set (&plan->needs_group, "Att vi säger det vi tycker medan det går att göra något åt det.");
  kring_set (&plan->needs_operation, "Att eleverna möter samma vuxna hela vägen, också när de byter skola.");
  kring_set (&plan->strategies,
             "Förvaltningens ledarstrategi 2026–2029, särskilt tillit och ansvar. Skolans plan för närvaro.");
  kring_set (&plan->supporters, "Min egen chef, en mentor från socialtjänsten och de två andra rektorerna i centrum.");
  kring_set (&plan->conditions, "En halv dag i månaden utan möten. Att ledningsgruppen tar budgetfrågorna i maj.");
  kring_set (&plan->evidence,
             "Medarbetarna säger i november att de får tänka klart. Två ärenden har lösts utan att jag var med.");
  kring_set (&plan->talk_with, "Per Ek, förvaltningschef");
  kring_set (&plan->talk_on, "2026-09-15");
}

GPtrArray *
kring_own_plan_sample_rows (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_row_unref);
  KringAgreement *agreement;

  add_template (rows);
  fill_texts (add_plan (rows, KRING_OWN_PLAN, "Maria Lind"));
  add_plan (rows, KRING_OWN_PLAN_BEGUN, "Ali Berg");
  add_goal (rows, 1, "Jag lämnar över mötena om enskilda elever", "2026-12-18", FALSE);
  add_goal (rows, 2, "Gruppen leder sin egen utvärdering", "2027-05-28", FALSE);
  add_goal (rows, 3, "Jag har bett om återkoppling av fem medarbetare", "2026-11-13", TRUE);
  add_learning (rows, "debriefing", "En kvart efter varje svårt möte", "2026-10-01", "");
  add_learning (rows, "mentors", "Ett samtal i månaden med en enhetschef från socialtjänsten", "2026-09-15",
                "2027-06-15");
  add_learning (rows, "colleagues-feedback", "Fråga fem medarbetare vad jag gör för mycket av", "2026-10-01",
                "2026-11-13");
  add_learning (rows, "reading", "", "", "");
  add_learning (rows, "group-problem-solving", "Ta ett ärende i månaden tillsammans", "2027-01-11", "2027-05-28");
  add_follow_up (rows, 2, "2027-03-11", "");
  add_follow_up (rows, 1, "2026-12-10", "Mentorn hjälper mig att vänta. Gruppen har inte kommit i gång.");
  agreement = add (rows, KRING_TABLE_AGREEMENT, 1);
  kring_set (&agreement->development, KRING_OWN_PLAN);
  kring_set (&agreement->what, "Torsdagsmötet tas bort");
  kring_set (&agreement->owner_name, "Per Ek");
  kring_set (&agreement->due_on, "2026-10-01");
  return rows;
}

KringOrganisation *
kring_own_plan_sample (void)
{
  g_autoptr (KringModel) model = kring_model_new ();
  g_autoptr (GPtrArray) rows = kring_own_plan_sample_rows ();
  g_autoptr (GArray) events = kring_row_events_new ();

  for (guint i = 0; i < rows->len; i++)
    kring_row_events_add (events, NULL, g_ptr_array_index (rows, i));
  kring_model_apply (model, events);
  return kring_organisation_new (model);
}
