/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kring-talk-sample.h"

#include <string.h>

static const char first_version[]
    = "<dialogue format='1' id='sample' version='1' picture='gears' minutes='60'>"
      "<title>Leading together</title><title xml:lang='sv'>Leda tillsammans</title>"
      "<summary>When the team wants to see how it leads.</summary>"
      "<about>Three parts that turn each other.</about>"
      "<source>A made-up model, 2024.</source>"
      "<check-out>What do you take with you?</check-out>"
      "<section id='why'><title>Why?</title><title xml:lang='sv'>Varför?</title>"
      "<summary>It starts from needs.</summary>"
      "<question id='levels' kind='choice'><text>At which levels?</text><text xml:lang='sv'>På vilka nivåer?</text>"
      "<group id='level' own='yes'><title>Levels</title>"
      "<option id='individual'><text>The individual</text></option>"
      "<option id='group'><text>The group</text></option>"
      "<option id='region'><text>The region</text></option></group></question>"
      "<question id='why-scale' kind='scale' together='yes' ours='yes'><text>How far do needs decide?</text>"
      "<low>Not at all</low><high>All the way</high></question>"
      "</section>"
      "<section id='how'><title>Where and how?</title>"
      "<question id='methods' kind='methods'><text>Which methods do we use?</text>"
      "<side id='one'><text>Leader development</text></side><side id='all'><text>Leadership development</text></side>"
      "<category id='relations'><text>Relations</text>"
      "<method id='mentors' side='one'><text>Mentors</text></method>"
      "<method id='coaches' side='one'><text>Coaches</text></method>"
      "<method id='trust' side='all'><text>Building trust</text></method></category>"
      "<category id='feedback'><text>Feedback</text>"
      "<method id='debriefing' side='all'><text>Debriefing</text></method></category></question>"
      "<question id='how-scale' kind='scale'><text>How well do we mix methods?</text>"
      "<low>One kind</low><high>Many kinds</high></question>"
      "</section>"
      "<section id='where'><title>Where we stand</title>"
      "<question id='logic' kind='place' shape='triangle'><text>Whose logic decides?</text>"
      "<corner id='user'><text>The user</text></corner>"
      "<corner id='profession'><text>The profession</text></corner>"
      "<corner id='bureaucrat'><text>The bureaucrat</text></corner></question>"
      "<question id='drive' kind='place' shape='axes'><text>What drives us?</text>"
      "<axis id='urgency'><text>Urgency</text><low>None</low><high>Strong</high></axis>"
      "<axis id='attraction'><text>Attraction</text><low>None</low><high>Strong</high></axis></question>"
      "<question id='conditions' kind='checklist'><text>Which conditions are there?</text>"
      "<check id='time'><text>There is time</text></check>"
      "<check id='mandate'><text>There is a mandate</text></check></question>"
      "</section>"
      "<section id='writing'><title>What we write</title>"
      "<question id='sorting' kind='columns' ours='yes'><text>What do we keep, and what do we ease?</text>"
      "<column id='keep'><text>Keep</text></column><column id='ease'><text>Ease</text></column></question>"
      "<question id='contacts' kind='table' own='yes'><text>Where do we meet the citizen?</text>"
      "<column id='what'><text>What happens</text></column><column id='who'><text>Who decides</text></column>"
      "<row id='phone'><text>On the phone</text></row></question>"
      "<question id='words' kind='text'><text>What is the first step?</text></question>"
      "</section>"
      "<section id='old'><title>An old part</title>"
      "<question id='old-words' kind='text'><text>Is this still asked?</text></question></section>"
      "</dialogue>";

static const char other_template[]
    = "<dialogue format='1' id='other' version='1' picture='seesaw' minutes='30'><title>Fear or will</title>"
      "<summary>Of control and trust.</summary><source>Somebody, 2022.</source>"
      "<section id='balance'><title>The balance</title>"
      "<question id='seesaw' kind='place' shape='seesaw'><text>What do we build on?</text>"
      "<corner id='fear'><text>Fear</text></corner><corner "
      "id='will'><text>Will</text></corner></question></section></dialogue>";

static char *
second_version (void)
{
  GString *source = g_string_new (first_version);

  g_string_replace (source, "version='1'", "version='2'", 1);
  g_string_replace (source, "<text>At which levels?</text>", "<text>At which levels does leadership develop?</text>",
                    1);
  g_string_replace (source, "<option id='region'><text>The region</text></option>",
                    "<option id='operation'><text>The operation</text></option>", 1);
  g_string_replace (source, "<section id='old'><title>An old part</title>",
                    "<section id='new'><title>A new part</title>", 1);
  g_string_replace (source, "old-words", "new-words", 1);
  return g_string_free (source, FALSE);
}

char *
kring_talk_sample_id (guint number)
{
  return g_strdup_printf ("00000000-0000-4000-a000-%012u", number);
}

static char *
made_id (guint table, guint number)
{
  return g_strdup_printf ("00000000-0000-4000-b%03u-%012u", table, number);
}

void
kring_talk_sample_put (KringModel *model, gpointer row)
{
  g_autoptr (GArray) events = kring_row_events_new ();
  KringRow *after = row;

  kring_row_events_add (events, kring_model_get (model, after->table->index, after->id), after);
  kring_model_apply (model, events);
  kring_row_unref (after);
}

static void
put_template (KringModel *model, guint number, const char *name, int version, const char *source)
{
  g_autofree char *id = made_id (1, number);
  KringTemplateRow *row = KRING_TEMPLATE_ROW (kring_row_new_with_id (KRING_TEMPLATE_TABLE, id));

  kring_set (&row->name, name);
  row->version = version;
  kring_set (&row->source, source);
  kring_talk_sample_put (model, row);
}

static void
put_dialogue (KringModel *model, guint number, guint template, const char *day)
{
  g_autofree char *id = kring_talk_sample_id (number), *meeting_id = made_id (2, number),
                  *template_id = made_id (1, template);
  KringMeeting *meeting = KRING_MEETING (kring_row_new_with_id (KRING_MEETING_TABLE, meeting_id));
  KringDialogue *dialogue = KRING_DIALOGUE (kring_row_new_with_id (KRING_DIALOGUE_TABLE, id));

  kring_set (&meeting->name, "The leadership team");
  kring_set (&meeting->held_on, day);
  kring_set (&meeting->fixed, "The budget");
  kring_set (&meeting->open_to, "How we meet");
  kring_talk_sample_put (model, meeting);
  kring_set (&dialogue->template, template_id);
  kring_set (&dialogue->meeting, meeting_id);
  dialogue->people = 9;
  dialogue->finished = 1;
  kring_talk_sample_put (model, dialogue);
}

void
kring_talk_sample_answer (KringModel *model,
                          guint number,
                          const char *question,
                          const char *item,
                          const char *part,
                          int value,
                          const char *text,
                          guint line)
{
  KringAnswerRow probe = { .row = { .table = KRING_ANSWER_TABLE } }, *row;
  g_autofree char *dialogue = kring_talk_sample_id (number), *key = NULL;

  probe.dialogue = dialogue;
  probe.question = (char *)question;
  probe.item = (char *)item;
  probe.part = (char *)part;
  key = line > 0 ? made_id (100 + number, line) : kring_row_key (&probe.row);
  row = KRING_ANSWER_ROW (kring_row_new_with_id (KRING_ANSWER_TABLE, key));
  kring_set (&row->dialogue, dialogue);
  kring_set (&row->question, question);
  kring_set (&row->item, item);
  kring_set (&row->part, part);
  row->value = value;
  kring_set (&row->text, text);
  row->rank = line;
  kring_talk_sample_put (model, row);
}

void
kring_talk_sample_place (KringModel *model, guint number, const char *question, const char *item, double u, double v)
{
  g_autofree char *dialogue = kring_talk_sample_id (number);
  KringAnswerRow *row = KRING_ANSWER_ROW (kring_row_new_with_id (KRING_ANSWER_TABLE, "-"));

  kring_set (&row->dialogue, dialogue);
  kring_set (&row->question, question);
  kring_set (&row->item, item);
  row->value = 1;
  row->u = u;
  row->v = v;
  g_free (row->row.id);
  row->row.id = kring_row_key (&row->row);
  kring_talk_sample_put (model, row);
}

static void
put_marks (KringModel *model, guint number, const char *question, const char *item, int u, int marks)
{
  g_autofree char *dialogue = kring_talk_sample_id (number);
  KringTally *row = KRING_TALLY (kring_row_new_with_id (KRING_TALLY_TABLE, "-"));

  kring_set (&row->dialogue, dialogue);
  kring_set (&row->question, question);
  kring_set (&row->item, item);
  row->u = u;
  row->marks = marks;
  g_free (row->row.id);
  row->row.id = kring_row_key (&row->row);
  kring_talk_sample_put (model, row);
}

static void
put_asking (KringModel *model, guint number, const char *question)
{
  g_autofree char *dialogue = kring_talk_sample_id (number);
  KringAsking *row = KRING_ASKING (kring_row_new_with_id (KRING_ASKING_TABLE, "-"));

  kring_set (&row->dialogue, dialogue);
  kring_set (&row->question, question);
  row->revealed = 1;
  g_free (row->row.id);
  row->row.id = kring_row_key (&row->row);
  kring_talk_sample_put (model, row);
}

static void
put_discussion (KringModel *model, guint number, const char *section, const char *note)
{
  g_autofree char *dialogue = kring_talk_sample_id (number);
  KringDiscussion *row = KRING_DISCUSSION (kring_row_new_with_id (KRING_DISCUSSION_TABLE, "-"));

  kring_set (&row->dialogue, dialogue);
  kring_set (&row->section, section);
  row->discussed = 1;
  kring_set (&row->note, note);
  g_free (row->row.id);
  row->row.id = kring_row_key (&row->row);
  kring_talk_sample_put (model, row);
}

static void
put_agreement (KringModel *model, guint number, guint which, const char *section, const char *what, gboolean done)
{
  g_autofree char *dialogue = kring_talk_sample_id (number), *id = made_id (200 + number, which);
  KringAgreement *row = KRING_AGREEMENT (kring_row_new_with_id (KRING_AGREEMENT_TABLE, id));

  kring_set (&row->dialogue, dialogue);
  kring_set (&row->section, section);
  kring_set (&row->what, what);
  kring_set (&row->owner_name, "Head of schools");
  kring_set (&row->due_on, "2026-12-01");
  row->done = done;
  kring_talk_sample_put (model, row);
}

static void
put_people (KringModel *model, guint number)
{
  g_autofree char *meeting = made_id (2, number);
  static const char *const names[] = { "Head of schools", "Counsellor" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = made_id (3, 10 * number + i), *attendance_id = made_id (4, 10 * number + i);
      KringParticipant *participant = KRING_PARTICIPANT (kring_row_new_with_id (KRING_PARTICIPANT_TABLE, id));
      KringAttendance *attendance = KRING_ATTENDANCE (kring_row_new_with_id (KRING_ATTENDANCE_TABLE, attendance_id));

      kring_set (&participant->name, names[i]);
      participant->mandate = i == 0;
      kring_talk_sample_put (model, participant);
      kring_set (&attendance->meeting, meeting);
      kring_set (&attendance->participant, id);
      kring_talk_sample_put (model, attendance);
    }
}

static void
answer_first (KringModel *model)
{
  kring_talk_sample_answer (model, 1, "levels", "individual", "", 1, "", 0);
  kring_talk_sample_answer (model, 1, "levels", "region", "", 1, "", 0);
  kring_talk_sample_answer (model, 1, "why-scale", "now", "", 2, "", 0);
  kring_talk_sample_answer (model, 1, "why-scale", "wanted", "", 4, "", 0);
  kring_talk_sample_answer (model, 1, "methods", "mentors", "", KRING_METHOD_TODAY, "", 0);
  kring_talk_sample_answer (model, 1, "methods", "coaches", "", KRING_METHOD_WANTED, "", 0);
  kring_talk_sample_answer (model, 1, "how-scale", "now", "", 1, "", 0);
  kring_talk_sample_answer (model, 1, "how-scale", "wanted", "", 4, "", 0);
  kring_talk_sample_answer (model, 1, "conditions", "time", "", KRING_ANSWER_NO, "", 0);
  kring_talk_sample_answer (model, 1, "conditions", "mandate", "", KRING_ANSWER_YES, "", 0);
  kring_talk_sample_place (model, 1, "logic", "now", 0.3, 0.2);
  kring_talk_sample_place (model, 1, "logic", "wanted", 0.2, 0.7);
  kring_talk_sample_place (model, 1, "drive", "now", 0.2, 0.2);
  put_agreement (model, 1, 1, "why", "Ask the reference group in spring", TRUE);
  put_agreement (model, 1, 2, "how", "Find two mentors", FALSE);
  put_agreement (model, 1, 3, "", "Meet again in a year", TRUE);
}

static void
answer_second (KringModel *model)
{
  kring_talk_sample_answer (model, 2, "levels", "individual", "", 1, "", 0);
  kring_talk_sample_answer (model, 2, "levels", "group", "", 1, "", 0);
  kring_talk_sample_answer (model, 2, "levels", "operation", "", 1, "", 0);
  kring_talk_sample_answer (model, 2, "levels", "level", "", 0, "The municipality", 0);
  kring_talk_sample_answer (model, 2, "why-scale", "now", "", 3, "We asked the families", 0);
  kring_talk_sample_answer (model, 2, "why-scale", "wanted", "", 4, "", 0);
  for (int mark = 2; mark <= 4; mark++)
    put_marks (model, 2, "why-scale", "now", mark, mark == 3 ? 4 : 2);
  put_marks (model, 2, "why-scale", "wanted", 4, 8);
  put_asking (model, 2, "why-scale");
  put_marks (model, 2, KRING_TALK_SECRET_MARKS, "now", 5, 7);
  kring_talk_sample_answer (model, 2, "methods", "mentors", "", KRING_METHOD_TODAY, "", 0);
  kring_talk_sample_answer (model, 2, "methods", "coaches", "", KRING_METHOD_TODAY | KRING_METHOD_WANTED, "", 0);
  kring_talk_sample_answer (model, 2, "methods", "trust", "", KRING_METHOD_TODAY, "", 0);
  kring_talk_sample_answer (model, 2, "methods", "debriefing", "", KRING_METHOD_NOT_FOR_US, "", 0);
  kring_talk_sample_answer (model, 2, "how-scale", "now", "", 4, "", 0);
  kring_talk_sample_answer (model, 2, "how-scale", "wanted", "", 5, "", 0);
  kring_talk_sample_answer (model, 2, "conditions", "time", "", KRING_ANSWER_PARTLY, "Mornings are kept free", 0);
  kring_talk_sample_answer (model, 2, "conditions", "mandate", "", KRING_ANSWER_YES, "", 0);
  kring_talk_sample_place (model, 2, "logic", "now", 0.25, 0.5);
  kring_talk_sample_place (model, 2, "logic", "wanted", 0.21, 0.69);
  kring_talk_sample_place (model, 2, "drive", "now", 0.2, 0.6);
  kring_talk_sample_answer (model, 2, "sorting", "keep", "", 0, "The morning round", 1);
  kring_talk_sample_answer (model, 2, "sorting", "keep", "", 0, "Coffee on Fridays", 2);
  kring_talk_sample_answer (model, 2, "sorting", "ease", "", 0, "The monthly report", 3);
  kring_talk_sample_answer (model, 2, "contacts", "phone", "what", 0, "We answer by noon", 0);
  kring_talk_sample_answer (model, 2, "contacts", "phone", "who", 0, "The counsellor", 0);
  kring_talk_sample_answer (model, 2, "contacts", "", "", 0, "At the door", 4);
  kring_talk_sample_answer (model, 2, "words", "", "", 0, "Call the families first", 0);
  kring_talk_sample_answer (model, 2, "", "", "", 0, "That we listen longer", 0);
  put_discussion (model, 2, "why", "Needs came from the families this year.");
  put_agreement (model, 2, 1, "why", "Ask the families twice a year", FALSE);
  put_agreement (model, 2, 2, "", "Show this to the committee", FALSE);
  put_people (model, 2);
}

KringModel *
kring_talk_sample_model (void)
{
  KringModel *model = kring_model_new ();
  g_autofree char *second = second_version ();

  put_template (model, 1, "sample", 1, first_version);
  put_template (model, 2, "sample", 2, second);
  put_template (model, 3, "other", 1, other_template);
  put_dialogue (model, 1, 1, "2025-05-14");
  put_dialogue (model, 2, 2, "2026-11-22");
  put_dialogue (model, 3, 3, "2026-02-03");
  answer_first (model);
  answer_second (model);
  kring_talk_sample_place (model, 3, "seesaw", "now", 0.3, 0.5);
  return model;
}

KringTalk *
kring_talk_sample (guint number)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autofree char *id = kring_talk_sample_id (number);

  return kring_talk_of_model (model, id);
}
