/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-comparison-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "kring-language.h"
#include "kring-outline.h"
#include "kring-pen.h"
#include "kring-place-private.h"
#include "kring-place-shape.h"

/* Lengths in points at text scale 1. */
#define NARROWEST 640.0
#define NAMES 150.0  /* the column of names, */
#define DRAWN 220.0  /* that of what is drawn, */
#define GUTTER 22.0  /* and between two */
#define ROW_GAP 9.0  /* above and below a row */
#define GAP 4.0      /* between two texts */
#define SCALE 30.0   /* how high a scale is: its line, and the numbers below */
#define FIGURE 140.0 /* and the figure of a place */
#define BEAM 100.0   /* which of a seesaw is mostly wide */
#define KEY_GAP 18.0 /* between two parts of the key */
#define TICK 3.0
#define DOT 2.6    /* a place between then and now */
#define ARROW 16.0 /* where two dots are nearer than this, there is no room for an arrow */

typedef struct
{
  const KringComparison *comparison;
  KringPen pen;
  double width;
  double y;
} Sheet;

/* Words */

static char *
name_of (const KringComparedSection *section)
{
  return g_strdup_printf (C_ ("dialogue", "%1$u. %2$s"), section->number, kring_words_say (&section->section->title));
}

/* Whether what moved in a question of kind @ask has to be told from what moved in another. */
static gboolean
has_several (const KringComparedSection *section, KringAsk ask)
{
  guint n = 0;

  for (guint i = 0; i < section->questions->len; i++)
    {
      const KringComparedQuestion *compared = g_ptr_array_index (section->questions, i);

      n += compared->question->ask == ask
           && (compared->parts->len > 0 || (ask == KRING_ASK_SCALE && (compared->now >= 0 || compared->only >= 0)));
    }
  return n > 1;
}

static gboolean
is_drawn (const KringComparedQuestion *compared)
{
  KringAsk ask = compared->question->ask;

  return (ask == KRING_ASK_SCALE || ask == KRING_ASK_PLACE) && (compared->now >= 0 || compared->only >= 0);
}

/* Of several questions of a kind it is said to which a sentence belongs. That one dialogue alone answers what is not
 * drawn is no news. */
static void
add_sentences (GPtrArray *all, const KringComparison *comparison, const KringComparedSection *section, guint index)
{
  const KringComparedQuestion *compared = g_ptr_array_index (section->questions, index);
  g_autoptr (GPtrArray) sentences = kring_compared_words (comparison, compared);
  gboolean named = has_several (section, compared->question->ask);

  for (guint i = 0; i < sentences->len; i++)
    {
      const char *sentence = g_ptr_array_index (sentences, i);

      if (compared->only < 0 || is_drawn (compared))
        g_ptr_array_add (all, named ? g_strdup_printf ("%s %s", kring_words_say (&compared->question->text), sentence)
                                    : g_strdup (sentence));
    }
}

/* The only dialogue that answers anything in @section, where all questions that are answered have one alone; else -1.
 */
static int
only_one (const KringComparedSection *section)
{
  int only = -1;

  for (guint i = 0; i < section->questions->len; i++)
    {
      const KringComparedQuestion *compared = g_ptr_array_index (section->questions, i);

      if (compared->now >= 0 || (compared->only >= 0 && only >= 0 && compared->only != only))
        return -1;
      only = MAX (only, compared->only);
    }
  return only;
}

static void
add_only (GPtrArray *all, const KringComparison *comparison, const KringComparedSection *section)
{
  int only = only_one (section);
  g_autofree char *day = NULL;

  if (only < 0 || all->len > 0)
    return;
  day = kring_language_day (kring_talk_day (g_ptr_array_index (comparison->talks, (guint)only)));
  /* Translators: of a part of a dialogue that one of two dialogues answers; %s is its day. */
  g_ptr_array_add (all, g_strdup_printf (C_ ("comparison", "Talked about on one day only: %s."), day));
}

/* What is said of a section: what is drawn first, then its options, methods and checks, and its agreements. */
static GPtrArray *
sentences_of (const KringComparison *comparison, const KringComparedSection *section)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *agreed = kring_compared_agreed (section->agreed, section->done);

  for (int round = 0; round < 2; round++)
    for (guint i = 0; i < section->questions->len; i++)
      if (is_drawn (g_ptr_array_index (section->questions, i)) == (round == 0))
        add_sentences (all, comparison, section, i);
  add_only (all, comparison, section);
  if (agreed[0] != '\0')
    g_ptr_array_add (all, g_steal_pointer (&agreed));
  return all;
}

static char *
joined (GPtrArray *sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (char *)g_ptr_array_index (sentences, i));
  return g_string_free (text, FALSE);
}

static gboolean
is_answered (const KringComparedSection *section)
{
  for (guint i = 0; i < section->questions->len; i++)
    {
      const KringComparedQuestion *compared = g_ptr_array_index (section->questions, i);

      if (compared->now >= 0 || compared->only >= 0)
        return TRUE;
    }
  return FALSE;
}

/* Scales */

/* The sign of then: a paler dot, as in the figures of places. */
static void
draw_then (Sheet *self, KringPoint at)
{
  kring_place_draw_now (&self->pen, at, TRUE);
}

static void
draw_arrow (Sheet *self, KringPoint from, KringPoint to)
{
  double unit = self->pen.unit, length = kring_distance (from, to), start = KRING_PLACE_NOW * unit;
  double end = length - (KRING_PLACE_NOW + 1.5) * unit;
  KringPoint way, a, b;
  KringDrawable *arrow;

  if (length < ARROW * unit)
    return;
  way = (KringPoint){ (to.x - from.x) / length, (to.y - from.y) / length };
  a = (KringPoint){ from.x + way.x * start, from.y + way.y * start };
  b = (KringPoint){ from.x + way.x * end, from.y + way.y * end };
  arrow = kring_scene_add (self->pen.scene, KRING_SHAPE_CURVE,
                           (KringStyle){ KRING_STYLE_LOOP_FORWARD, .direction = KRING_DIRECTION_FORWARD },
                           (KringRect){ MIN (a.x, b.x), MIN (a.y, b.y), fabs (b.x - a.x), fabs (b.y - a.y) });
  arrow->parent = self->pen.parent;
  arrow->curve = (KringCurve){
    { a, { a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3 }, { a.x + 2 * (b.x - a.x) / 3, a.y + 2 * (b.y - a.y) / 3 }, b }
  };
}

static KringPoint
on_scale (const Sheet *self, double left, int value)
{
  double unit = self->pen.unit, inset = KRING_PLACE_WANTED * unit;

  return (KringPoint){ left + inset + (value - 1) * (DRAWN * unit - 2 * inset) / 4,
                       self->y + (KRING_PLACE_WANTED + 1) * unit };
}

static void
draw_ground (Sheet *self, double left)
{
  double unit = self->pen.unit;
  KringStyle line = { KRING_STYLE_GUIDE };

  kring_pen_line (&self->pen, line, on_scale (self, left, 1), on_scale (self, left, 5));
  for (int value = 1; value <= 5; value++)
    {
      KringPoint at = on_scale (self, left, value);
      g_autofree char *number = g_strdup_printf ("%d", value);

      kring_pen_line (&self->pen, line, (KringPoint){ at.x, at.y - TICK * unit },
                      (KringPoint){ at.x, at.y + TICK * unit });
      kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_CARD_WORDS },
                       (KringPoint){ at.x - 10 * unit, at.y + (KRING_PLACE_WANTED + 1) * unit }, 20 * unit,
                       KRING_ALIGN_CENTRE, number);
    }
}

/* In several dialogues, where it stood in between. */
static void
draw_between (Sheet *self, const KringComparedQuestion *compared, double left)
{
  double size = 2 * DOT * self->pen.unit;

  for (int i = compared->then + 1; i < compared->now; i++)
    if (compared->answers[i].value[0] > 0)
      {
        KringPoint at = on_scale (self, left, compared->answers[i].value[0]);
        KringDrawable *dot
            = kring_scene_add (self->pen.scene, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_CHART_POINT },
                               kring_rect_around (at, size, size));

        dot->parent = self->pen.parent;
      }
}

/* Returns how high it came out. */
static double
draw_scale (Sheet *self, const KringComparedQuestion *compared, double left)
{
  const KringComparedAnswer *then = compared->now >= 0 ? &compared->answers[compared->then] : NULL;
  const KringComparedAnswer *now = &compared->answers[compared->now >= 0 ? compared->now : compared->only];
  int before = then ? then->value[0] : 0;
  gboolean stale = compared->only >= 0 && compared->only + 1 < (int)self->comparison->talks->len;

  draw_ground (self, left);
  if (now->value[1] > 0)
    kring_place_draw_wanted (&self->pen, on_scale (self, left, now->value[1]));
  draw_between (self, compared, left);
  if (before > 0 && before != now->value[0])
    draw_then (self, on_scale (self, left, before));
  if (now->value[0] > 0)
    kring_place_draw_now (&self->pen, on_scale (self, left, now->value[0]), stale);
  if (before > 0 && now->value[0] > 0)
    draw_arrow (self, on_scale (self, left, before), on_scale (self, left, now->value[0]));
  return SCALE * self->pen.unit + GAP * self->pen.unit;
}

/* Places */

static KringPlaced
placed (const KringComparedAnswer *answer, guint item)
{
  return (KringPlaced){ answer->placed[item], answer->place[item].x, answer->place[item].y };
}

static double
draw_place (Sheet *self, const KringComparedQuestion *compared, double left)
{
  double unit = self->pen.unit;
  const KringComparedAnswer *now = &compared->answers[compared->now >= 0 ? compared->now : compared->only];
  const KringComparedAnswer *then = compared->now >= 0 ? &compared->answers[compared->then] : NULL;
  double height = compared->question->shape == KRING_DRAWN_SEESAW ? BEAM : FIGURE;
  KringRect room = { left, self->y, DRAWN * unit, height * unit };
  KringPlaceShape shape = kring_place_shape (compared->question, room, self->pen.measure, FALSE);
  KringPlaceMarks marks = { .now = placed (now, 0), .wanted = placed (now, 1) };

  if (then != NULL)
    marks.then = placed (then, 0);
  kring_place_draw_all (&shape, &self->pen, &marks);
  if (marks.then.there && marks.now.there)
    draw_arrow (self, kring_place_shape_point (&shape, marks.then.u, marks.then.v),
                kring_place_shape_point (&shape, marks.now.u, marks.now.v));
  return (height + GAP) * unit;
}

/* Rows */

/* Returns where it ends. */
static double
draw_questions (Sheet *self, const KringComparedSection *section, double left)
{
  double top = self->y, end;
  gboolean several = has_several (section, KRING_ASK_SCALE);

  for (guint i = 0; i < section->questions->len; i++)
    {
      const KringComparedQuestion *compared = g_ptr_array_index (section->questions, i);

      if (!is_drawn (compared))
        continue;
      if (several)
        self->y
            += kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_CARD_WORDS }, (KringPoint){ left, self->y },
                                DRAWN * self->pen.unit, KRING_ALIGN_START, kring_words_say (&compared->question->text));
      self->y += compared->question->ask == KRING_ASK_SCALE ? draw_scale (self, compared, left)
                                                            : draw_place (self, compared, left);
    }
  end = self->y;
  self->y = top;
  return end;
}

static double
write_words (Sheet *self, GPtrArray *sentences, double left)
{
  double y = self->y, unit = self->pen.unit;

  for (guint i = 0; i < sentences->len; i++)
    y += kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_BODY }, (KringPoint){ left, y }, self->width - left,
                          KRING_ALIGN_START, g_ptr_array_index (sentences, i))
         + GAP * unit;
  return y;
}

static void
draw_section (Sheet *self, const KringComparedSection *section)
{
  double unit = self->pen.unit, top, drawn, words, names;
  double middle = (NAMES + GUTTER) * unit, right = middle + (DRAWN + GUTTER) * unit;
  g_autoptr (GPtrArray) sentences = sentences_of (self->comparison, section);
  g_autofree char *name = name_of (section), *said = joined (sentences);
  KringDrawable *hold;

  kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_RULE }, (KringPoint){ 0, self->y },
                  (KringPoint){ self->width, self->y });
  top = self->y;
  self->y += ROW_GAP * unit;
  names = self->y
          + kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_HEADING }, (KringPoint){ 0, self->y }, NAMES * unit,
                             KRING_ALIGN_START, name);
  drawn = draw_questions (self, section, middle);
  /* Where nothing is drawn, words have the room. */
  words = write_words (self, sentences, drawn > self->y ? right : middle);
  self->y = MAX (names, MAX (drawn, words)) + (ROW_GAP - GAP) * unit;
  hold = kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_SECTION_HOLD },
                        (KringRect){ 0, top, self->width, self->y - top }, 0);
  hold->target = TRUE;
  hold->id = g_strdup (section->section->id);
  hold->name = g_strdup (name);
  hold->description = g_strdup (said);
  hold->order = self->pen.order++;
}

/* The key */

static double
write_key (Sheet *self, double x, const char *words, void (*sign) (Sheet *self, KringPoint at))
{
  double unit = self->pen.unit, line = kring_measure_line (self->pen.measure, KRING_STYLE_SMALL);
  double radius = KRING_PLACE_WANTED * unit;
  KringPoint size;

  g_free (kring_measure_wrap (self->pen.measure, KRING_STYLE_SMALL, words, 0, 0, &size));
  sign (self, (KringPoint){ x + radius, self->y + radius });
  kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SMALL },
                   (KringPoint){ x + 2.6 * radius, self->y + radius - line / 2 }, 0, KRING_ALIGN_START, words);
  return x + 2.6 * radius + size.x + KEY_GAP * unit;
}

static void
draw_now (Sheet *self, KringPoint at)
{
  kring_place_draw_now (&self->pen, at, FALSE);
}

static void
draw_wanted (Sheet *self, KringPoint at)
{
  kring_place_draw_wanted (&self->pen, at);
}

static char *
dated (const char *label, const KringTalk *talk)
{
  g_autofree char *day = kring_language_day (kring_talk_day (talk));

  return day[0] != '\0' ? g_strdup_printf (C_ ("label and text", "%1$s: %2$s"), label, day) : g_strdup (label);
}

static void
draw_key (Sheet *self)
{
  /* Translators: where a team stood with something in an earlier dialogue. */
  g_autofree char *then = dated (C_ ("dialogue", "Then"), kring_comparison_oldest (self->comparison));
  g_autofree char *now = dated (C_ ("dialogue", "Now"), kring_comparison_newest (self->comparison));
  double x = 0;

  x = write_key (self, x, then, draw_then);
  x = write_key (self, x, now, draw_now);
  write_key (self, x, C_ ("dialogue", "Wanted"), draw_wanted);
  self->y += (2 * KRING_PLACE_WANTED + ROW_GAP) * self->pen.unit;
}

static void
write_texts (Sheet *self)
{
  guint n = self->comparison->texts->len;
  double unit = self->pen.unit;
  g_autofree char *said = NULL;

  if (n == 0)
    return;
  kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_RULE }, (KringPoint){ 0, self->y },
                  (KringPoint){ self->width, self->y });
  self->y += ROW_GAP * unit;
  /* Translators: below what moved between two dialogues on one template, of which there are two versions. */
  said = g_strdup_printf (ngettext ("The template has changed in between: %u text is not the same.",
                                    "The template has changed in between: %u texts are not the same.", n),
                          n);
  self->y += kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SMALL }, (KringPoint){ 0, self->y }, self->width,
                              KRING_ALIGN_START, said);
}

/* The view */

static char *
alternative (const KringComparisonView *self)
{
  const KringTalk *newest = kring_comparison_newest (self->comparison);

  /* Translators: a picture of what moved between dialogues, in words: %1$s is what they are about, %2$s are their days,
   * %3$s are some sentences. */
  return g_strdup_printf (_ ("“%1$s” on %2$s, part by part. %3$s"), kring_words_say (&newest->template->title),
                          self->days, self->summary);
}

/* Returns how high it is; the scene is handed out if that is asked for. */
static double
draw_at (const KringComparisonView *view, KringMeasure *measure, double width, KringScene **out)
{
  g_autoptr (KringScene) scene = kring_scene_new ();
  Sheet self = { .comparison = view->comparison, .pen = kring_pen_new (scene, measure) };
  g_autofree char *words = alternative (view);

  kring_pen_figure (&self.pen, words);
  self.width = width * self.pen.unit;
  draw_key (&self);
  for (guint i = 0; i < view->comparison->sections->len; i++)
    if (is_answered (g_ptr_array_index (view->comparison->sections, i)))
      draw_section (&self, g_ptr_array_index (view->comparison->sections, i));
  write_texts (&self);
  if (out != NULL)
    *out = g_steal_pointer (&scene);
  return self.y / self.pen.unit;
}

typedef struct
{
  const KringComparisonView *view;
  KringMeasure *measure;
} Trying;

static double
height_at (double width, gpointer data)
{
  const Trying *trying = data;

  return draw_at (trying->view, trying->measure, width, NULL);
}

static void
add_item (GArray *outline, KringOutlineKind kind, guint depth, char *text, const char *id)
{
  KringOutlineItem item = { kind, depth, text, id };

  g_array_append_val (outline, item);
}

static void
tell_section (GArray *outline, const KringComparison *comparison, const KringComparedSection *section)
{
  g_autoptr (GPtrArray) sentences = sentences_of (comparison, section);

  if (!is_answered (section))
    return;
  add_item (outline, KRING_OUTLINE_RING, 1, name_of (section), section->section->id);
  for (guint i = 0; i < sentences->len; i++)
    add_item (outline, KRING_OUTLINE_ACTOR, 2, g_strdup (g_ptr_array_index (sentences, i)), NULL);
}

static char *
text_sentence (const KringComparedText *text)
{
  g_autofree char *what = NULL, *where = NULL;

  if (text->then != NULL && text->now != NULL)
    /* Translators: a text of a template in two versions of it. */
    what = g_strdup_printf (C_ ("comparison", "“%1$s” was “%2$s”"), text->now, text->then);
  else if (text->now != NULL)
    what = g_strdup_printf (C_ ("comparison", "“%s” is new"), text->now);
  else
    what = g_strdup_printf (C_ ("comparison", "“%s” is no longer there"), text->then);
  if (text->where[0] == '\0')
    return g_steal_pointer (&what);
  where = g_strdup_printf (C_ ("own words", "“%s”"), text->where);
  return g_strdup_printf (C_ ("label and text", "%1$s: %2$s"), where, what);
}

static GArray *
tell (gconstpointer data)
{
  const KringComparisonView *self = data;
  GPtrArray *texts = self->comparison->texts;
  GArray *outline = kring_outline_items_new ();

  add_item (outline, KRING_OUTLINE_NEED, 0, g_strdup (self->summary), NULL);
  for (guint i = 0; i < self->comparison->sections->len; i++)
    tell_section (outline, self->comparison, g_ptr_array_index (self->comparison->sections, i));
  if (texts->len > 0)
    /* Translators: a heading over the texts of a template that are not the same in two dialogues. */
    add_item (outline, KRING_OUTLINE_RING, 1, g_strdup (_ ("What has changed in the template")), NULL);
  for (guint i = 0; i < texts->len; i++)
    add_item (outline, KRING_OUTLINE_ACTOR, 2, text_sentence (g_ptr_array_index (texts, i)), NULL);
  return outline;
}

KringComparisonView *
kring_comparison_view_new (KringComparison *comparison, double aspect, KringMeasure *measure)
{
  KringComparisonView *self = g_new0 (KringComparisonView, 1);

  g_atomic_ref_count_init (&self->refs);
  self->comparison = kring_comparison_ref (comparison);
  self->days = kring_comparison_days (comparison);
  self->summary = kring_comparison_summary (comparison);
  draw_at (self, measure, kring_pen_find_width (height_at, &(Trying){ self, measure }, NARROWEST, aspect),
           &self->scene);
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = kring_words_say (&kring_comparison_newest (comparison)->template->title),
    .time = self->days,
    .words = "",
    .said = self->summary,
    .at_top = TRUE,
    /* Translators: a heading over what moved between dialogues, told in words. */
    .outline_title = _ ("What has moved, in words"),
    .outline = tell,
    .view = self,
  };
  return self;
}

KringComparisonView *
kring_comparison_view_ref (KringComparisonView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_comparison_view_unref (KringComparisonView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_comparison_unref (self->comparison);
  g_free (self->days);
  g_free (self->summary);
  g_free (self);
}
