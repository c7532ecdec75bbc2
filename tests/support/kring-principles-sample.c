/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kring-principles-sample.h"

#include "kring-talk-sample.h"

#define NOW 7
#define EARLIER 8

static const char template_id[] = "00000000-0000-4000-b001-000000000007";

char *
kring_principles_source (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "dialogues", "seven-principles.xml", NULL);
  char *source = NULL;

  g_assert_true (g_file_get_contents (path, &source, NULL, NULL));
  return source;
}

static void
put_template (KringModel *model, const char *source)
{
  KringTemplateRow *row = KRING_TEMPLATE_ROW (kring_row_new_with_id (KRING_TEMPLATE_TABLE, template_id));

  kring_set (&row->name, "seven-principles");
  row->version = 1;
  kring_set (&row->source, source);
  kring_talk_sample_put (model, row);
}

static void
put_dialogue (KringModel *model, guint number)
{
  g_autofree char *id = kring_talk_sample_id (number);
  KringDialogue *row = KRING_DIALOGUE (kring_row_new_with_id (KRING_DIALOGUE_TABLE, id));

  kring_set (&row->template, template_id);
  row->people = 9;
  kring_talk_sample_put (model, row);
}

static void
put_agreement (KringModel *model, guint number, guint which, const char *section, const char *what)
{
  g_autofree char *dialogue = kring_talk_sample_id (number);
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-b300-%06u%06u", number, which);
  KringAgreement *row = KRING_AGREEMENT (kring_row_new_with_id (KRING_AGREEMENT_TABLE, id));

  kring_set (&row->dialogue, dialogue);
  kring_set (&row->section, section);
  kring_set (&row->what, what);
  kring_set (&row->owner_name, "HR");
  kring_set (&row->due_on, "2026-12-15");
  kring_talk_sample_put (model, row);
}

static void
put_scale (KringModel *model, guint number, const char *question, int now, int wanted)
{
  kring_talk_sample_answer (model, number, question, KRING_NOW, "", now, "", 0);
  kring_talk_sample_answer (model, number, question, KRING_WANTED, "", wanted, "", 0);
}

static void
put_methods (KringModel *model, guint number, gboolean earlier)
{
  static const struct
  {
    const char *method;
    int use;
    int was;
  } uses[] = {
    { "managers", KRING_METHOD_TODAY, KRING_METHOD_TODAY },
    { "colleagues", KRING_METHOD_TODAY | KRING_METHOD_WANTED, 0 },
    { "mentors", KRING_METHOD_WANTED, KRING_METHOD_WANTED },
    { "trust-and-relations", KRING_METHOD_WANTED, 0 },
    { "job-rotation", KRING_METHOD_NOT_FOR_US, 0 },
    { "appraisal-talks", KRING_METHOD_TODAY | KRING_METHOD_WANTED, KRING_METHOD_TODAY },
    { "feedback-360", KRING_METHOD_TODAY, KRING_METHOD_TODAY },
    { "reflecting-together", KRING_METHOD_TODAY | KRING_METHOD_WANTED, KRING_METHOD_WANTED },
    { "debriefing", KRING_METHOD_WANTED, 0 },
    { "internal-courses", KRING_METHOD_TODAY | KRING_METHOD_WANTED, KRING_METHOD_TODAY },
    { "external-courses", KRING_METHOD_TODAY, KRING_METHOD_TODAY },
    { "group-conferences", KRING_METHOD_NOT_FOR_US, 0 },
    { "reading", KRING_METHOD_TODAY, KRING_METHOD_TODAY },
    { "sharing-knowledge", KRING_METHOD_WANTED, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if ((earlier ? uses[i].was : uses[i].use) != 0)
      kring_talk_sample_answer (model, number, "methods", uses[i].method, "", earlier ? uses[i].was : uses[i].use, "",
                                0);
}

static void
answer (KringModel *model)
{
  put_scale (model, NOW, "why-scale", 2, 4);
  put_scale (model, NOW, "for-what-scale", 3, 4);
  put_scale (model, NOW, "where-and-how-scale", 4, 3);
  put_methods (model, NOW, FALSE);
  put_agreement (model, NOW, 1, "why", "Ask the families twice a year");
  put_agreement (model, NOW, 2, "why", "Read the inspection together");
  put_agreement (model, NOW, 3, "where-and-how", "Find two mentors");
}

static void
answer_earlier (KringModel *model)
{
  put_scale (model, EARLIER, "why-scale", 1, 3);
  put_scale (model, EARLIER, "where-and-how-scale", 2, 4);
  put_scale (model, EARLIER, "effect-scale", 1, 5);
  put_methods (model, EARLIER, TRUE);
}

KringTalk *
kring_principles_sample (const char *source, gboolean earlier)
{
  g_autoptr (KringModel) model = kring_model_new ();
  g_autofree char *shipped = source ? NULL : kring_principles_source ();
  g_autofree char *id = kring_talk_sample_id (earlier ? EARLIER : NOW);

  put_template (model, source ? source : shipped);
  put_dialogue (model, earlier ? EARLIER : NOW);
  if (earlier)
    answer_earlier (model);
  else
    answer (model);
  return kring_talk_of_model (model, id);
}
