/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "kring-comparison.h"
#include "kring-language.h"

/* So many names are told of parts that moved; the others are counted. */
#define NAMES 8

static void
add (GPtrArray *sentences, char *sentence)
{
  if (sentence != NULL && sentence[0] != '\0')
    g_ptr_array_add (sentences, sentence);
  else
    g_free (sentence);
}

/* When a dialogue was held, or what it is called. */
static char *
when_of (const KringTalk *talk)
{
  const char *day = kring_talk_day (talk);

  return day[0] != '\0' ? kring_language_day (day) : g_strdup_printf (C_ ("own words", "“%s”"), kring_talk_name (talk));
}

/* Scales */

static char *
scale_sentence (const int then[2], const int now[2])
{
  gboolean stands = then[0] > 0 && now[0] > 0, wanted = then[1] > 0 && now[1] > 0;

  if (!stands)
    return !wanted ? g_strdup ("")
           : then[1] == now[1]
               /* Translators: of a scale from 1 to 5 in two dialogues: what is wanted. */
               ? g_strdup_printf (C_ ("comparison", "Wanted is still %d."), now[1])
               : g_strdup_printf (C_ ("comparison", "Wanted moved from %1$d to %2$d."), then[1], now[1]);
  if (then[0] == now[0])
    return !wanted ? g_strdup_printf (C_ ("comparison", "Still %d."), now[0])
           : then[1] == now[1]
               /* Translators: of a scale from 1 to 5 in two dialogues: first where the team stands, then what is
                  wanted. */
               ? g_strdup_printf (C_ ("comparison", "Still %1$d; wanted is still %2$d."), now[0], now[1])
               : g_strdup_printf (C_ ("comparison", "Still %1$d; wanted moved from %2$d to %3$d."), now[0], then[1],
                                  now[1]);
  return !wanted             ? g_strdup_printf (C_ ("comparison", "Moved from %1$d to %2$d."), then[0], now[0])
         : then[1] == now[1] ? g_strdup_printf (C_ ("comparison", "Moved from %1$d to %2$d; wanted is still %3$d."),
                                                then[0], now[0], now[1])
                             : g_strdup_printf (C_ ("comparison", "Moved from %1$d to %2$d; wanted from %3$d to %4$d."),
                                                then[0], now[0], then[1], now[1]);
}

/* Places */

/* How much nearer to corner @index a point comes: in a triangle by the share that corner has. */
static double
gain (const KringQuestion *question, guint index, KringPoint then, KringPoint now)
{
  static const KringPoint field[] = { { 0, 1 }, { 1, 1 }, { 1, 0 }, { 0, 0 } };
  const double shares[] = { now.y - then.y, now.x - then.x, then.x + then.y - now.x - now.y };
  KringPoint ends[] = { { 0, then.y }, { 1, then.y } };

  if (question->shape == KRING_DRAWN_TRIANGLE)
    return index < G_N_ELEMENTS (shares) ? shares[index] : 0;
  if (question->shape == KRING_DRAWN_SEESAW)
    return index < G_N_ELEMENTS (ends) ? kring_distance (then, ends[index]) - kring_distance (now, ends[index]) : 0;
  return index < G_N_ELEMENTS (field) ? kring_distance (then, field[index]) - kring_distance (now, field[index]) : 0;
}

static char *
towards_corner (const KringQuestion *question, KringPoint then, KringPoint now)
{
  g_autoptr (GPtrArray) corners = kring_question_parts (question, KRING_ASKED_CORNER);
  const KringPart *best = NULL;
  double most = 0;

  for (guint i = 0; i < corners->len; i++)
    {
      double here = gain (question, i, then, now);

      if (here <= most)
        continue;
      most = here;
      best = g_ptr_array_index (corners, i);
    }
  return best ? g_strdup_printf (C_ ("own words", "“%s”"), kring_words_say (&best->text)) : g_strdup ("");
}

static char *
towards_ends (const KringQuestion *question, KringPoint then, KringPoint now)
{
  g_autoptr (GPtrArray) axes = kring_question_parts (question, KRING_ASKED_AXIS);
  const double moves[] = { now.x - then.x, now.y - then.y };
  GString *ends = g_string_new (NULL);

  for (guint i = 0; i < MIN (axes->len, G_N_ELEMENTS (moves)); i++)
    {
      const KringPart *axis = g_ptr_array_index (axes, i);
      g_autofree char *end = g_strdup_printf (C_ ("label and text", "%1$s: %2$s"), kring_words_say (&axis->text),
                                              kring_words_say (moves[i] > 0 ? &axis->high : &axis->low));
      g_autofree char *quoted = g_strdup_printf (C_ ("own words", "“%s”"), end);

      if (fabs (moves[i]) >= KRING_COMPARISON_MOVED / 2)
        g_string_append_printf (ends, "%s%s", ends->len > 0 ? ", " : "", quoted);
    }
  return g_string_free (ends, FALSE);
}

static char *
place_sentence (const KringQuestion *question,
                const KringComparedAnswer *then,
                const KringComparedAnswer *now,
                guint item)
{
  KringPoint from = then->place[item], to = now->place[item];
  g_autofree char *towards = NULL;

  if (!then->placed[item] || !now->placed[item])
    return NULL;
  if (kring_distance (from, to) < KRING_COMPARISON_MOVED)
    /* Translators: of a point that a team placed in a picture in two dialogues: where it stands now, where it wants to
     * be. */
    return g_strdup (item == 0 ? C_ ("comparison", "Now is where it was.")
                               : C_ ("comparison", "Wanted is where it was."));
  towards
      = question->shape == KRING_DRAWN_AXES ? towards_ends (question, from, to) : towards_corner (question, from, to);
  return item == 0
             /* Translators: %s is what stands in a corner of the picture, or at the end of an axis. */
             ? g_strdup_printf (C_ ("comparison", "Now has moved towards %s."), towards)
             : g_strdup_printf (C_ ("comparison", "Wanted has moved towards %s."), towards);
}

/* Parts */

/* The names of those that have the bits @with now and had not then, or with it negative the other way round; "" for
 * none. */
static char *
names_with (const KringComparedQuestion *question, int with)
{
  guint n = kring_compared_count (question, with), named = 0;
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < question->parts->len && named < NAMES; i++)
    {
      const KringComparedPart *part = g_ptr_array_index (question->parts, i);
      int before = with < 0 ? part->now : part->then, after = with < 0 ? part->then : part->now, bits = ABS (with);
      g_autofree char *name = g_strdup_printf (C_ ("own words", "“%s”"), kring_words_say (&part->part->text));

      if ((after & bits) != bits || (before & bits) == bits)
        continue;
      g_string_append_printf (names, "%s%s", named > 0 ? ", " : "", name);
      named++;
    }
  if (n > named)
    {
      /* Translators: at the end of a list of names: so many are not named. */
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - named), n - named);

      g_string_append_printf (names, " %s", more);
    }
  return g_string_free (names, FALSE);
}

static void
add_named (GPtrArray *sentences, const KringComparedQuestion *question, int with, const char *label)
{
  g_autofree char *names = names_with (question, with);

  if (names[0] != '\0')
    g_ptr_array_add (sentences, g_strdup_printf (C_ ("label and text", "%1$s: %2$s"), label, names));
}

static void
add_options (GPtrArray *sentences, const KringComparedQuestion *question)
{
  /* Translators: before a list of options that a team ticks in one dialogue and not in another. */
  add_named (sentences, question, 1, C_ ("comparison", "Ticked since"));
  add_named (sentences, question, -1, C_ ("comparison", "No longer ticked"));
}

static void
add_methods (GPtrArray *sentences, const KringComparedQuestion *question)
{
  /* Translators: before a list of methods of developing leadership, in two dialogues. */
  add_named (sentences, question, KRING_METHOD_TODAY, C_ ("comparison", "Used, and was not"));
  add_named (sentences, question, -KRING_METHOD_TODAY, C_ ("comparison", "No longer used"));
  add_named (sentences, question, KRING_METHOD_WANTED, C_ ("comparison", "Wanted, and was not"));
  add_named (sentences, question, -KRING_METHOD_WANTED, C_ ("comparison", "No longer wanted"));
  add_named (sentences, question, KRING_METHOD_NOT_FOR_US, C_ ("comparison", "Now not for us"));
  add_named (sentences, question, -KRING_METHOD_NOT_FOR_US, C_ ("comparison", "No longer “not for us”"));
}

static const char *
answer_label (int value)
{
  return value > KRING_ANSWER_NOT_ASKED && value < KRING_N_ANSWERS ? kring_term_label (&kring_answers, value) : "–";
}

static void
add_checks (GPtrArray *sentences, const KringComparedQuestion *question)
{
  for (guint i = 0; i < question->parts->len; i++)
    {
      const KringComparedPart *part = g_ptr_array_index (question->parts, i);

      g_ptr_array_add (sentences,
                       /* Translators: of a point on a checklist in two dialogues: %1$s is the point, %2$s and %3$s are
                        * answers: "Yes", "Partly", "No" or a dash. */
                       g_strdup_printf (C_ ("comparison", "“%1$s”: from “%2$s” to “%3$s”."),
                                        kring_words_say (&part->part->text), answer_label (part->then),
                                        answer_label (part->now)));
    }
}

/* A question */

static char *
only_sentence (const KringComparison *self, const KringComparedQuestion *compared)
{
  g_autofree char *when = when_of (g_ptr_array_index (self->talks, (guint)compared->only));
  const int *value = compared->answers[compared->only].value;
  g_autofree char *now = g_strdup_printf ("%d", value[0]), *wanted = g_strdup_printf ("%d", value[1]);

  if (compared->question->ask != KRING_ASK_SCALE)
    /* Translators: of a question that one of several dialogues answers; %s is its day. */
    return g_strdup_printf (C_ ("comparison", "Answered on one day only: %s."), when);
  /* Translators: of a scale that one of several dialogues answers: %1$s is its day, %2$s and %3$s are numbers or a
   * dash. */
  return g_strdup_printf (C_ ("comparison", "Only %1$s: now %2$s, wanted %3$s."), when, value[0] > 0 ? now : "–",
                          value[1] > 0 ? wanted : "–");
}

GPtrArray *
kring_compared_words (const KringComparison *self, const KringComparedQuestion *compared)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const KringComparedAnswer *then, *now;

  if (compared->only >= 0)
    add (sentences, only_sentence (self, compared));
  if (compared->now < 0)
    return sentences;
  then = &compared->answers[compared->then];
  now = &compared->answers[compared->now];
  switch (compared->question->ask)
    {
    case KRING_ASK_SCALE:
      add (sentences, scale_sentence (then->value, now->value));
      break;
    case KRING_ASK_PLACE:
      for (guint item = 0; item < 2; item++)
        add (sentences, place_sentence (compared->question, then, now, item));
      break;
    case KRING_ASK_CHOICE:
      add_options (sentences, compared);
      break;
    case KRING_ASK_METHODS:
      add_methods (sentences, compared);
      break;
    case KRING_ASK_CHECKLIST:
      add_checks (sentences, compared);
      break;
    default:
      break;
    }
  return sentences;
}

/* All of it */

char *
kring_compared_agreed (guint agreed, guint done)
{
  if (agreed == 0)
    return g_strdup ("");
  /* Translators: %1$u is how many of %2$u agreements are done. */
  return g_strdup_printf (ngettext ("%1$u of %2$u agreement is done.", "%1$u of %2$u agreements are done.", agreed),
                          done, agreed);
}

static int
move_of (const KringComparedSection *section)
{
  const KringComparedQuestion *scale = kring_compared_scale (section);

  if (scale == NULL || scale->now < 0 || scale->answers[scale->then].value[0] == 0
      || scale->answers[scale->now].value[0] == 0)
    return 0;
  return scale->answers[scale->now].value[0] - scale->answers[scale->then].value[0];
}

static char *
move_sentence (const KringComparedSection *section)
{
  const KringComparedQuestion *scale = kring_compared_scale (section);
  const int *then = scale->answers[scale->then].value, *now = scale->answers[scale->now].value;
  const char *title = kring_words_say (&section->section->title);

  if (then[1] == 0 || now[1] == 0)
    /* Translators: %1$s is a part of a dialogue, such as “Where and how?”; then places on a scale from 1 to 5. */
    return g_strdup_printf (C_ ("comparison", "“%1$s” moved from %2$d to %3$d."), title, then[0], now[0]);
  if (then[1] == now[1])
    return g_strdup_printf (C_ ("comparison", "“%1$s” moved from %2$d to %3$d; wanted is still %4$d."), title, then[0],
                            now[0], now[1]);
  return g_strdup_printf (C_ ("comparison", "“%1$s” moved from %2$d to %3$d; wanted from %4$d to %5$d."), title,
                          then[0], now[0], then[1], now[1]);
}

/* The farthest move, and how many more there are. Returns whether there is one. */
static gboolean
add_moves (GPtrArray *sentences, const KringComparison *self)
{
  const KringComparedSection *farthest = NULL;
  guint n = 0;

  for (guint i = 0; i < self->sections->len; i++)
    {
      const KringComparedSection *section = g_ptr_array_index (self->sections, i);

      n += move_of (section) != 0;
      if (move_of (section) != 0 && (farthest == NULL || ABS (move_of (section)) > ABS (move_of (farthest))))
        farthest = section;
    }
  if (farthest == NULL)
    return FALSE;
  add (sentences, move_sentence (farthest));
  if (n > 1)
    /* Translators: after “Why?” moved from 2 to 3: so many other parts of the dialogue moved, too. */
    add (sentences, g_strdup_printf (ngettext ("%u more has moved.", "%u more have moved.", n - 1), n - 1));
  return TRUE;
}

/* Returns whether a point has moved that was placed in a picture. */
static gboolean
add_place (GPtrArray *sentences, const KringComparedQuestion *compared)
{
  const KringComparedAnswer *then, *now;

  if (compared->now < 0 || compared->question->ask != KRING_ASK_PLACE)
    return FALSE;
  then = &compared->answers[compared->then];
  now = &compared->answers[compared->now];
  if (!then->placed[0] || !now->placed[0]
      || kring_distance (then->place[0], now->place[0]) < KRING_COMPARISON_MOVED)
    return FALSE;
  add (sentences, place_sentence (compared->question, then, now, 0));
  return TRUE;
}

/* The first place alone: it is what the picture of its template is about. Returns whether anything can be compared at
 * all. */
static gboolean
add_questions (GPtrArray *sentences, const KringComparison *self)
{
  guint ticked = 0, used = 0, held = 0;
  gboolean any = FALSE, placed = FALSE;

  for (guint i = 0; i < self->sections->len; i++)
    {
      GPtrArray *questions = ((KringComparedSection *)g_ptr_array_index (self->sections, i))->questions;

      for (guint q = 0; q < questions->len; q++)
        {
          const KringComparedQuestion *compared = g_ptr_array_index (questions, q);
          KringAsk ask = compared->question->ask;

          any = any || compared->now >= 0;
          placed = placed || add_place (sentences, compared);
          ticked += ask == KRING_ASK_CHOICE ? kring_compared_count (compared, 1) : 0;
          used += ask == KRING_ASK_METHODS ? kring_compared_count (compared, KRING_METHOD_TODAY) : 0;
          for (guint p = 0; ask == KRING_ASK_CHECKLIST && p < compared->parts->len; p++)
            held += ((KringComparedPart *)g_ptr_array_index (compared->parts, p))->now == KRING_ANSWER_YES;
        }
    }
  if (used > 0)
    add (sentences,
         g_strdup_printf (ngettext ("%u method is used that was not.", "%u methods are used that were not.", used),
                          used));
  if (held > 0)
    /* Translators: of points on a checklist that were not answered with yes in the dialogue before. */
    add (sentences,
         g_strdup_printf (ngettext ("%u point holds that did not.", "%u points hold that did not.", held), held));
  if (ticked > 0 && used + held == 0)
    add (sentences,
         g_strdup_printf (
             ngettext ("%u option is ticked that was not.", "%u options are ticked that were not.", ticked), ticked));
  return any;
}

char *
kring_comparison_summary (const KringComparison *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  gboolean any;

  add_moves (sentences, self);
  any = add_questions (sentences, self);
  if (!any)
    add (sentences, g_strdup (_ ("They answer different questions, so there is nothing to compare yet.")));
  else if (sentences->len == 0)
    add (sentences, g_strdup (_ ("What they both answer stands where it stood.")));
  add (sentences, kring_compared_agreed (self->agreed, self->done));
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (" ", (char **)sentences->pdata);
}

char *
kring_comparison_days (const KringComparison *self)
{
  GString *days = g_string_new (NULL);
  g_autofree char *last = when_of (kring_comparison_newest (self));
  g_autofree char *before = NULL;

  for (guint i = 0; i + 1 < self->talks->len; i++)
    {
      g_autofree char *when = when_of (g_ptr_array_index (self->talks, i));

      g_string_append_printf (days, "%s%s", i > 0 ? ", " : "", when);
    }
  before = g_string_free (days, FALSE);
  return g_strdup_printf (C_ ("list", "%1$s and %2$s"), before, last);
}
