/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-board-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-change-look.h"
#include "kring-changes.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-people.h"
#include "kring-pen.h"

/* Lengths in points, to be multiplied by the text's scale. Four columns are as wide as A4 lies. */
#define CARD 172.9
#define COLUMN_GAP 10.0
#define LANE_GAP 14.0
#define LANE_RADIUS 8.0
#define LEAST_LANE 34.0
#define PAD 6.0 /* round a card in its column, and between cards */
#define CARD_PAD 7.0
#define CARD_RADIUS 5.0
#define EDGE 2.6       /* between the two strokes of a double loop */
#define SIGN 8.0       /* height of the sign on a card */
#define SIGN_ROOM 18.0 /* what it takes of the card's width */
#define LINE_GAP 1.5
#define N_COLUMNS KRING_STAGE_ABANDONED
#define MOST_BESIDE 12 /* cards of one stage beside one another */

static const KringLoop lanes[] = { KRING_LOOP_NONE, KRING_LOOP_SINGLE, KRING_LOOP_DOUBLE };

typedef struct
{
  const KringBoardView *self;
  KringPen pen;
  guint beside[N_COLUMNS]; /* how many cards of a stage stand beside one another */
} Builder;

/* Which changes */

static GPtrArray *
changes_in (const KringBoardView *self, KringLoop loop, int stage)
{
  g_autoptr (GPtrArray) all = kring_changes_of (self->organisation, self->need);
  GPtrArray *some = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      KringChange *change = g_ptr_array_index (all, i);

      if (change->stage == stage && (stage == KRING_STAGE_ABANDONED || change->loop == (int) loop))
        g_ptr_array_add (some, change);
    }
  return some;
}

static guint
count_in_lane (const KringBoardView *self, KringLoop loop)
{
  guint n = 0;

  for (int stage = 0; stage < N_COLUMNS; stage++)
    {
      g_autoptr (GPtrArray) changes = changes_in (self, loop, stage);

      n += changes->len;
    }
  return n;
}

static gboolean
has_lane (const KringBoardView *self, KringLoop loop)
{
  return loop != KRING_LOOP_NONE || count_in_lane (self, loop) > 0;
}

/* What a card says */

static char *
when (const KringChange *change)
{
  return change->due_on[0] != '\0' ? kring_language_day (change->due_on) : kring_language_span (change->begins_on, "");
}

/* Who and when. */
static char *
details_of (const KringBoardView *self, const KringChange *change)
{
  const char *owner = kring_people_owner_in (self->organisation, &change->row);
  g_autofree char *day = when (change);

  if (owner[0] == '\0' || day[0] == '\0')
    return g_strdup (owner[0] != '\0' ? owner : day);
  return g_strdup_printf ("%s · %s", owner, day);
}

static guint
count (const KringBoardView *self, KringTableIndex table, const char *field, const KringChange *change)
{
  GPtrArray *rows = kring_organisation_referring (self->organisation, table, field, change->row.id);

  return rows != NULL ? rows->len : 0;
}

/* A card has three lines: that something is threatened goes before how many parts there are. */
static char *
last_line_of (const KringBoardView *self, const KringChange *change)
{
  guint parts = count (self, KRING_TABLE_COMPONENT, "whole", change);

  if (count (self, KRING_TABLE_THREAT, "change", change) > 0)
    /* Translators: a change threatens something or somebody, and it is not shown what. */
    return g_strdup (_ ("What it threatens · hidden"));
  if (parts > 0)
    /* Translators: a double-loop change has single-loop ones in it. */
    return g_strdup_printf (ngettext ("%u change in it", "%u changes in it", parts), parts);
  return g_strdup ("");
}

static char *
join_lines (const char *first, const char *second, const char *third)
{
  GString *line = g_string_new (first);

  if (second[0] != '\0')
    g_string_append_printf (line, " · %s", second);
  if (third[0] != '\0')
    g_string_append_printf (line, " · %s", third);
  return g_string_free (line, FALSE);
}

/* Cards */

static double
text_width (const Builder *self)
{
  return (CARD - 2 * CARD_PAD - SIGN_ROOM) * self->pen.unit;
}

static double
card_height (const Builder *self, const KringChange *change)
{
  g_autofree char *details = details_of (self->self, change), *last = last_line_of (self->self, change);
  double width = text_width (self), gap = LINE_GAP * self->pen.unit;
  double second = kring_pen_height (&self->pen, KRING_STYLE_CARD_WORDS, width, details);
  double third = kring_pen_height (&self->pen, KRING_STYLE_CARD_WORDS, width, last);

  return kring_pen_height (&self->pen, KRING_STYLE_CARD_NAME, width, change->name) + (second > 0 ? second + gap : 0)
         + (third > 0 ? third + gap : 0) + 2 * CARD_PAD * self->pen.unit;
}

static void
add_frame (Builder *self, const KringChange *change, KringRect bounds, const char *details, const char *last)
{
  KringStyle style = { KRING_STYLE_CARD, .ring = (KringRing) change->loop };
  double unit = self->pen.unit;
  g_autofree char *stage = join_lines (kring_term_label (&kring_stages, change->stage), details, last);
  KringDrawable *box = kring_pen_box (&self->pen, style, bounds, CARD_RADIUS * unit);

  box->id = g_strdup (change->row.id);
  box->name = g_strdup (change->name);
  box->description = g_strdup_printf ("%s. %s.", kring_term_label (&kring_loops, change->loop), stage);
  box->target = TRUE;
  box->role = KRING_ROLE_LABEL;
  box->order = self->pen.order++;
  style.name = KRING_STYLE_CARD_EDGE;
  if (change->loop == KRING_LOOP_DOUBLE)
    kring_pen_box (&self->pen, style, kring_rect_grow (bounds, -EDGE * unit), (CARD_RADIUS - EDGE) * unit);
}

static double
add_card (Builder *self, const KringChange *change, KringPoint at)
{
  KringPen *pen = &self->pen;
  double unit = pen->unit, width = text_width (self), left = at.x + (CARD_PAD + SIGN_ROOM) * unit;
  double height = card_height (self, change), y = at.y + CARD_PAD * unit;
  g_autofree char *details = details_of (self->self, change), *last = last_line_of (self->self, change);
  KringStyle name = { KRING_STYLE_CARD_NAME, .ring = (KringRing) change->loop };
  KringStyle words = { KRING_STYLE_CARD_WORDS, .ring = (KringRing) change->loop };

  add_frame (self, change, (KringRect){ at.x, at.y, CARD * unit, height }, details, last);
  kring_pen_loop (pen, (KringLoop) change->loop,
                  (KringPoint){ at.x + (CARD_PAD + SIGN * KRING_LOOP_SIGN_WIDTH / 2) * unit,
                                y + kring_measure_line (pen->measure, KRING_STYLE_CARD_NAME) / 2 },
                  SIGN * unit);
  y += kring_pen_write (pen, name, (KringPoint){ left, y }, width, KRING_ALIGN_START, change->name) + LINE_GAP * unit;
  if (details[0] != '\0')
    y += kring_pen_write (pen, words, (KringPoint){ left, y }, width, KRING_ALIGN_START, details) + LINE_GAP * unit;
  kring_pen_write (pen, words, (KringPoint){ left, y }, width, KRING_ALIGN_START, last);
  return height;
}

/* Lanes */

static double
column_width (const Builder *self, int column)
{
  return self->beside[column] * (CARD + PAD) + PAD;
}

/* Where it begins; that of the last one and one is where the board ends. */
static double
column_x (const Builder *self, int column)
{
  double x = 0;

  for (int i = 0; i < column; i++)
    x += column_width (self, i) + COLUMN_GAP;
  return x * self->pen.unit;
}

static double
board_width (const Builder *self)
{
  return column_x (self, N_COLUMNS) - COLUMN_GAP * self->pen.unit;
}

/* Cards beside one another are read before those below them. */
static double
column_height (const Builder *self, int stage, GPtrArray *changes)
{
  double heights[MOST_BESIDE] = { 0 }, height = LEAST_LANE * self->pen.unit, pad = PAD * self->pen.unit;

  for (guint i = 0; i < changes->len; i++)
    {
      double *filled = &heights[i % self->beside[stage]];

      *filled += card_height (self, g_ptr_array_index (changes, i)) + pad;
      height = MAX (height, *filled + pad);
    }
  return height;
}

static double
lane_height (const Builder *self, KringLoop loop)
{
  double height = 0;

  for (int stage = 0; stage < N_COLUMNS; stage++)
    {
      g_autoptr (GPtrArray) changes = changes_in (self->self, loop, stage);
      double column = column_height (self, stage, changes);

      height = MAX (height, column);
    }
  return height;
}

static double
lanes_height (const Builder *self)
{
  double height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    if (has_lane (self->self, lanes[i]))
      height += lane_height (self, lanes[i]);
  return height;
}

/* Lower is better, and then, where two columns are as high as their lane, that one of them is lower. */
static double
badness (const Builder *self)
{
  double columns = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    for (int stage = 0; stage < N_COLUMNS; stage++)
      {
        g_autoptr (GPtrArray) changes = changes_in (self->self, lanes[i], stage);

        columns += column_height (self, stage, changes);
      }
  return lanes_height (self) + columns / 100;
}

/* Sets one more beside one another of the cards of that stage where it does most. Returns whether it does anything. */
static gboolean
widen (Builder *self)
{
  double least = badness (self);
  int best = -1;

  for (int stage = 0; stage < N_COLUMNS; stage++)
    {
      double now = G_MAXDOUBLE;

      if (self->beside[stage] < MOST_BESIDE)
        {
          self->beside[stage]++;
          now = badness (self);
          self->beside[stage]--;
        }
      if (now < least - 0.01)
        best = stage;
      least = MIN (least, now);
    }
  if (best >= 0)
    self->beside[best]++;
  return best >= 0;
}

static void
set_columns (Builder *self, double aspect)
{
  for (int stage = 0; stage < N_COLUMNS; stage++)
    self->beside[stage] = 1;
  while (aspect > 0 && lanes_height (self) > aspect * board_width (self) && widen (self))
    ;
}

static void
add_column (Builder *self, KringLoop loop, int stage, double top, double height)
{
  g_autoptr (GPtrArray) changes = changes_in (self->self, loop, stage);
  double x = column_x (self, stage), unit = self->pen.unit, filled[MOST_BESIDE] = { 0 };

  kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_LANE },
                 (KringRect){ x, top, column_width (self, stage) * unit, height }, LANE_RADIUS * unit);
  for (guint i = 0; i < changes->len; i++)
    {
      guint column = i % self->beside[stage];
      KringPoint at = { x + (PAD + column * (CARD + PAD)) * unit, top + filled[column] + PAD * unit };

      filled[column] += PAD * unit + add_card (self, g_ptr_array_index (changes, i), at);
    }
}

/* Its name with its sign, then a column for each stage. Returns where it ends. */
static double
add_lane (Builder *self, KringLoop loop, double y)
{
  KringPen *pen = &self->pen;
  double line = kring_measure_line (pen->measure, KRING_STYLE_LANE_NAME), unit = pen->unit;
  double sign = SIGN * KRING_LOOP_SIGN_WIDTH * unit, height = lane_height (self, loop);

  kring_pen_loop (pen, loop, (KringPoint){ sign / 2, y + line / 2 }, SIGN * unit);
  kring_pen_write (pen, (KringStyle){ KRING_STYLE_LANE_NAME }, (KringPoint){ SIGN_ROOM * unit, y }, 0,
                   KRING_ALIGN_START, kring_term_label (&kring_loops, (int) loop));
  y += line + PAD * unit;
  for (int stage = 0; stage < N_COLUMNS; stage++)
    add_column (self, loop, stage, y, height);
  return y + height;
}

static double
add_stages (Builder *self)
{
  double height = 0, unit = self->pen.unit;

  for (int stage = 0; stage < N_COLUMNS; stage++)
    {
      KringPoint at = { column_x (self, stage) + PAD * unit, 0 };
      double written = kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_STAGE_NAME }, at, CARD * unit,
                                        KRING_ALIGN_START, kring_term_label (&kring_stages, stage));

      height = MAX (height, written);
    }
  return height;
}

static char *
abandoned_sentence (const KringBoardView *self)
{
  g_autoptr (GPtrArray) changes = changes_in (self, KRING_LOOP_NONE, KRING_STAGE_ABANDONED);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " · " : "", kring_row_name (g_ptr_array_index (changes, i)));
  if (names->len == 0)
    return g_strdup ("");
  return g_strdup_printf ("%s: %s", kring_term_label (&kring_stages, KRING_STAGE_ABANDONED), names->str);
}

static void
draw (Builder *self)
{
  g_autofree char *abandoned = abandoned_sentence (self->self);
  double y = add_stages (self), unit = self->pen.unit;

  for (guint i = 0; i < G_N_ELEMENTS (lanes); i++)
    if (has_lane (self->self, lanes[i]))
      y = add_lane (self, lanes[i], y + LANE_GAP * unit);
  kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_CARD_WORDS }, (KringPoint){ 0, y + LANE_GAP * unit },
                   board_width (self), KRING_ALIGN_START, abandoned);
}

/* Words */

static void
add_item (GArray *outline, KringOutlineKind kind, guint depth, char *text, const char *id)
{
  KringOutlineItem item = { kind, depth, text, id };

  g_array_append_val (outline, item);
}

static void
tell_changes (const KringBoardView *self, GArray *outline, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const KringChange *change = g_ptr_array_index (changes, i);
      g_autofree char *details = details_of (self, change), *last = last_line_of (self, change);
      g_autofree char *name = join_lines (change->name, kring_term_label (&kring_stages, change->stage), details);

      add_item (outline, KRING_OUTLINE_ACTOR, 2, join_lines (name, last, ""), change->row.id);
    }
}

static void
tell_heading (GArray *outline, const char *name, guint n)
{
  add_item (outline, KRING_OUTLINE_RING, 1, g_strdup_printf (C_ ("outline", "%1$s: %2$u"), name, n), NULL);
}

static GArray *
tell (gconstpointer data)
{
  const KringBoardView *self = data;
  GArray *outline = kring_outline_items_new ();
  g_autoptr (GPtrArray) abandoned = changes_in (self, KRING_LOOP_NONE, KRING_STAGE_ABANDONED);

  add_item (outline, KRING_OUTLINE_NEED, 0, g_strdup (kring_diagram_alternative (&self->diagram)), NULL);
  for (guint l = 0; l < G_N_ELEMENTS (lanes); l++)
    {
      guint n = count_in_lane (self, lanes[l]);

      if (n > 0)
        tell_heading (outline, kring_term_label (&kring_loops, (int) lanes[l]), n);
      for (int stage = 0; stage < N_COLUMNS; stage++)
        {
          g_autoptr (GPtrArray) changes = changes_in (self, lanes[l], stage);

          tell_changes (self, outline, changes);
        }
    }
  if (abandoned->len > 0)
    tell_heading (outline, kring_term_label (&kring_stages, KRING_STAGE_ABANDONED), abandoned->len);
  tell_changes (self, outline, abandoned);
  return outline;
}

static char *
alternative (const KringBoardView *self)
{
  /* Translators: what is told instead of the picture of the board. */
  const char *what = _ ("The changes on a board: in lanes by their loop, in columns by how far they have come.");

  g_autoptr (GPtrArray) changes = kring_changes_of (self->organisation, self->need);

  if (self->said != NULL)
    return g_strdup_printf ("%s %s", what, self->said);
  return changes->len > 0 ? g_strdup (what) : g_strdup_printf ("%s %s", what, _ ("There are none yet."));
}

static char *
name_of (const KringBoardView *self)
{
  KringRow *need = kring_organisation_get (self->organisation, KRING_TABLE_NEED, self->need);

  if (need == NULL)
    /* Translators: the name of the board, above it. */
    return g_strdup (C_ ("board", "Changes"));
  /* Translators: the name of the board of one need's changes; %s is the need. */
  return g_strdup_printf (C_ ("board", "Changes · %s"), kring_row_name (need));
}

KringBoardView *
kring_board_view_new (KringOrganisation *organisation, const char *need, double aspect, KringMeasure *measure)
{
  KringBoardView *self = g_new0 (KringBoardView, 1);
  Builder builder = { .self = self, .pen = kring_pen_new (kring_scene_new (), measure) };
  g_autofree char *instead = NULL;

  g_atomic_ref_count_init (&self->refs);
  self->organisation = kring_organisation_ref (organisation);
  self->need = g_strdup (need);
  self->name = name_of (self);
  self->said = kring_change_balance (organisation, need);
  instead = alternative (self);
  set_columns (&builder, aspect);
  kring_pen_figure (&builder.pen, instead);
  draw (&builder);
  self->scene = builder.pen.scene;
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = self->name,
    .words = "",
    .said = self->said,
    .at_top = TRUE,
    /* Translators: a heading over the picture told in words. */
    .outline_title = _ ("The board in words"),
    .outline = tell,
    .view = self,
  };
  return self;
}

KringBoardView *
kring_board_view_ref (KringBoardView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_board_view_unref (KringBoardView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_organisation_unref (self->organisation);
  g_free (self->need);
  g_free (self->name);
  g_free (self->said);
  g_free (self);
}
