/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-development-paper.h"

#include <glib/gi18n-lib.h>

#include "kring-balance-view.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-paper.h"
#include "kring-people.h"
#include "kring-year-view.h"

/* In points at text scale 1: as wide as A4 stands. */
#define NARROWEST 523.0
/* The balance says little for its size: it is no wider than this. */
#define BALANCE 460.0

static const KringDevelopmentPaper *
paper_of (const KringPaperWriter *self)
{
  return self->of;
}

static const KringDevelopment *
row_of (const KringPaperWriter *self)
{
  return paper_of (self)->plan->row;
}

/* The head */

static void
write_head (KringPaperWriter *self)
{
  const KringDevelopment *row = row_of (self);
  g_autofree char *days = kring_language_span (row->begins_on, row->ends_on), *talk = kring_language_day (row->talk_on);
  g_autoptr (GString) line = g_string_new (NULL);

  kring_paper_text (self, KRING_STYLE_TITLE, KRING_ROLE_HEADING, paper_of (self)->name);
  self->y -= KRING_PAPER_GAP * self->pen.unit;
  kring_paper_append (line, days);
  kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, line->str);
  g_string_truncate (line, 0);
  if (row->talk_with[0] != '\0' || talk[0] != '\0')
    kring_paper_append (line, _ ("Talk with my own manager"));
  kring_paper_append (line, row->talk_with);
  kring_paper_append (line, talk);
  if (line->len > 0)
    self->y -= KRING_PAPER_GAP * self->pen.unit;
  kring_paper_text (self, KRING_STYLE_SUBTITLE, KRING_ROLE_PARAGRAPH, line->str);
}

/* Why */

static void
write_needs (KringPaperWriter *self)
{
  const KringDevelopment *row = row_of (self);

  if (row->needs_individual[0] == '\0' && row->needs_group[0] == '\0' && row->needs_operation[0] == '\0'
      && row->strategies[0] == '\0')
    return;
  kring_paper_section (self, _ ("My needs"));
  kring_paper_field (self, _ ("For myself"), row->needs_individual);
  kring_paper_field (self, _ ("For the group I lead"), row->needs_group);
  kring_paper_field (self, _ ("For our operation"), row->needs_operation);
  kring_paper_field (self, _ ("Strategies they serve"), row->strategies);
}

/* What for */

static void
write_goal (KringPaperWriter *self, const KringGoal *goal)
{
  g_autofree char *due = kring_language_day (goal->due_on);
  g_autoptr (GString) line = g_string_new (NULL);

  kring_paper_append (line, goal->what);
  kring_paper_append (line, due);
  kring_paper_append (line, goal->done ? C_ ("goal", "reached") : "");
  kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, line->str);
}

static void
write_goals (KringPaperWriter *self)
{
  GPtrArray *goals = paper_of (self)->plan->goals;

  if (goals->len == 0 && row_of (self)->evidence[0] == '\0')
    return;
  kring_paper_section (self, C_ ("plan", "Goals"));
  for (guint i = 0; i < goals->len; i++)
    write_goal (self, g_ptr_array_index (goals, i));
  kring_paper_field (self, _ ("How I will know"), row_of (self)->evidence);
}

/* How */

static void
write_learning (KringPaperWriter *self, const KringLearning *learning)
{
  const KringOwnPlan *plan = paper_of (self)->plan;
  g_autofree char *days = kring_language_span (learning->begins_on, learning->ends_on);
  g_autoptr (GString) line = g_string_new (NULL);
  const KringPart *part = kring_own_plan_part (plan, learning->method);
  double end = kring_paper_beside (self, kring_own_plan_method_name (plan, learning->method));

  kring_paper_append (line, learning->what);
  kring_paper_append (line, days);
  /* Whoever has not written what it will be still sees which side it is. */
  if (line->len == 0 && part != NULL)
    kring_paper_append (line, kring_own_plan_side_name (plan, (KringSide)part->side));
  kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, line->str);
  kring_paper_beside_end (self, end);
}

static void
write_balance (KringPaperWriter *self)
{
  const KringOwnPlan *plan = paper_of (self)->plan;
  KringPen *pen = &self->pen;
  g_autofree char *balance = kring_own_plan_balance (plan);

  kring_paper_end_row (self);
  self->y += KRING_PAPER_GAP * pen->unit;
  kring_pen_figure (pen, balance);
  pen->role = KRING_ROLE_LABEL;
  self->y += kring_balance_view_draw (pen, plan, (KringPoint){ self->left, self->y },
                                      MIN (self->width, BALANCE * pen->unit));
  self->y += KRING_PAPER_GAP * pen->unit;
  pen->parent = -1;
}

static void
write_methods (KringPaperWriter *self)
{
  GPtrArray *learnings = paper_of (self)->plan->learnings;

  if (learnings->len == 0)
    return;
  kring_paper_section (self, C_ ("plan", "Methods"));
  for (guint i = 0; i < learnings->len; i++)
    write_learning (self, g_ptr_array_index (learnings, i));
  write_balance (self);
}

static void
write_year (KringPaperWriter *self)
{
  const KringOwnPlan *plan = paper_of (self)->plan;
  KringPen *pen = &self->pen;
  g_autofree char *alternative = kring_year_view_alternative (plan);

  if (plan->learnings->len + plan->goals->len + plan->follow_ups->len == 0)
    return;
  kring_paper_section (self, _ ("The year"));
  kring_pen_figure (pen, alternative);
  pen->role = KRING_ROLE_LABEL;
  self->y += kring_year_view_draw (pen, plan, paper_of (self)->today, (KringPoint){ self->left, self->y }, self->width);
  self->y += KRING_PAPER_GAP * pen->unit;
  pen->parent = -1;
}

/* What it takes, and what comes of it */

static void
write_support (KringPaperWriter *self)
{
  const KringDevelopment *row = row_of (self);

  if (row->supporters[0] == '\0' && row->conditions[0] == '\0')
    return;
  kring_paper_section (self, _ ("What it takes"));
  kring_paper_field (self, _ ("Who supports me"), row->supporters);
  kring_paper_field (self, _ ("What I need for it"), row->conditions);
}

static void
write_follow_ups (KringPaperWriter *self)
{
  GPtrArray *follow_ups = paper_of (self)->plan->follow_ups;

  if (follow_ups->len == 0)
    return;
  kring_paper_section (self, _ ("Follow-ups"));
  for (guint i = 0; i < follow_ups->len; i++)
    {
      const KringFollowUp *follow_up = g_ptr_array_index (follow_ups, i);
      g_autofree char *day = kring_language_day (follow_up->held_on);

      if (day[0] != '\0')
        kring_paper_field (self, day, follow_up->text[0] != '\0' ? follow_up->text : "–");
      else
        kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, follow_up->text);
    }
}

static void
write_agreements (KringPaperWriter *self)
{
  GPtrArray *agreements = paper_of (self)->plan->agreements;

  if (agreements->len == 0)
    return;
  kring_paper_section (self, _ ("What we agreed on"));
  for (guint i = 0; i < agreements->len; i++)
    {
      const KringAgreement *agreement = g_ptr_array_index (agreements, i);
      g_autofree char *due = kring_language_day (agreement->due_on);
      g_autoptr (GString) line = g_string_new (NULL);

      kring_paper_append (line, agreement->what);
      kring_paper_append (line, kring_people_owner_in (paper_of (self)->organisation, &agreement->row));
      kring_paper_append (line, due);
      kring_paper_append (line, agreement->done ? C_ ("agreement", "done") : "");
      kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, line->str);
    }
}

/* The page */

typedef struct
{
  const KringDevelopmentPaper *self;
  KringMeasure *measure;
} Trying;

/* Returns how high it is; the scene is handed out if that is asked for. */
static double
write_at (const KringDevelopmentPaper *self, KringMeasure *measure, double width, KringScene **out)
{
  g_autoptr (KringScene) scene = kring_scene_new ();
  KringPaperWriter writer = { .of = self, .pen = kring_pen_new (scene, measure) };
  KringDrawable *first
      = kring_scene_add (scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });

  /* Translators: what a page about one plan is, in words; %s is whose it is. */
  first->name
      = g_strdup_printf (_ ("The development plan of %s on a page: needs, goals, methods, the year and what it takes."),
                         kring_development_name (self->plan->row));
  writer.width = width * writer.pen.unit;
  writer.pen.role = KRING_ROLE_PARAGRAPH;
  writer.pairs = writer.width >= KRING_PAPER_PAIRS * writer.pen.unit;
  write_head (&writer);
  write_needs (&writer);
  write_goals (&writer);
  write_methods (&writer);
  write_year (&writer);
  write_support (&writer);
  write_follow_ups (&writer);
  write_agreements (&writer);
  kring_paper_end_row (&writer);
  if (out != NULL)
    *out = g_steal_pointer (&scene);
  return writer.y / writer.pen.unit;
}

static double
height_at (double width, gpointer data)
{
  const Trying *trying = data;

  return write_at (trying->self, trying->measure, width, NULL);
}

/* The text itself is the outline: whoever hears it hears what stands there. */
static GArray *
tell (gconstpointer data)
{
  const KringDevelopmentPaper *self = data;

  return kring_paper_outline (self->scene, self->plan->row->row.id);
}

KringDevelopmentPaper *
kring_development_paper_new (
    KringOrganisation *organisation, const char *development, const char *today, double aspect, KringMeasure *measure)
{
  g_autoptr (KringOwnPlan) plan = kring_own_plan_new (organisation, development);
  KringDevelopmentPaper *self;

  g_return_val_if_fail (plan != NULL, NULL);

  self = g_new0 (KringDevelopmentPaper, 1);
  g_atomic_ref_count_init (&self->refs);
  self->organisation = kring_organisation_ref (organisation);
  self->today = g_strdup (today);
  /* Translators: the heading of a page; %s is the manager's name. */
  self->name = g_strdup_printf (_ ("Development plan · %s"), kring_development_name (plan->row));
  self->plan = g_steal_pointer (&plan);
  write_at (self, measure, kring_pen_find_width (height_at, &(Trying){ self, measure }, NARROWEST, aspect),
            &self->scene);
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = self->name,
    .words = "",
    .text = TRUE,
    .at_top = TRUE,
    .outline = tell,
    .view = self,
  };
  return self;
}

KringDevelopmentPaper *
kring_development_paper_ref (KringDevelopmentPaper *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_development_paper_unref (KringDevelopmentPaper *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_organisation_unref (self->organisation);
  kring_own_plan_unref (self->plan);
  g_free (self->today);
  g_free (self->name);
  g_free (self);
}
