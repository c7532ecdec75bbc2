/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-dialogue-view.h"
#include "kring-pen.h"

G_BEGIN_DECLS

/* What the pictures of dialogues have in common. A builder draws into the sheet's pen, whose figure is begun already.
 * Lengths are in points at text scale 1, to be multiplied by @pen.unit. No type is smaller than a 45th of the picture's
 * height, so a picture whose least text is 12 points is not more than KRING_DIALOGUE_HIGHEST high. */

#define KRING_DIALOGUE_HIGHEST 540.0

/**
 * KringDialogueSheet:
 *
 * @template: of @talk, never %NULL here. @look: never %NULL here. @aspect: how many times as high as wide it may be; 0
 * for the picture's own proportions.
 */
typedef struct
{
  KringTalk *talk;
  const KringTemplate *template;
  const KringDialogueLook *look;
  double aspect;
  KringPen pen;
} KringDialogueSheet;

/** KringDialogueBuilder: Draws a dialogue on @sheet. */
typedef void (*KringDialogueBuilder) (KringDialogueSheet *sheet);

/* One for each picture, each in the file of its name. */
void kring_dialogue_draw_gears (KringDialogueSheet *sheet);
void kring_dialogue_draw_list (KringDialogueSheet *sheet);
void kring_dialogue_draw_radar (KringDialogueSheet *sheet);
void kring_dialogue_draw_place (KringDialogueSheet *sheet); /* triangle, axes, seesaw, field */
void kring_dialogue_draw_columns (KringDialogueSheet *sheet);
void kring_dialogue_draw_checklist (KringDialogueSheet *sheet);
void kring_dialogue_draw_flow (KringDialogueSheet *sheet); /* steps */
void kring_dialogue_draw_table (KringDialogueSheet *sheet);

/* What is known of a section */

/** KringDialogueSteps: now and wanted, from 1 to 5; 0 where nobody has said. */
typedef struct
{
  int now;
  int wanted;
} KringDialogueSteps;

/** kring_dialogue_n_sections: Returns how many sections there are. */
guint kring_dialogue_n_sections (const KringDialogueSheet *self);
/** kring_dialogue_section: Returns: (transfer none): section @index, from 0. */
const KringSection *kring_dialogue_section (const KringDialogueSheet *self, guint index);
/** kring_dialogue_is_open: Returns whether section @index is the one that is open. */
gboolean kring_dialogue_is_open (const KringDialogueSheet *self, guint index);
/** kring_dialogue_steps_of: Returns what was answered in @talk (nullable) to the scale of @section. */
KringDialogueSteps kring_dialogue_steps_of (const KringTalk *talk, const KringSection *section);

/* In words, each (transfer full) */

/** kring_dialogue_name: Returns "1. Why?" of the section @index of @talk. */
char *kring_dialogue_name (const KringTalk *talk, guint index);
/** kring_dialogue_description: Returns "Now 2, wanted 4. Discussed. 2 agreements." of @section, and, with @then
 * (nullable), "Earlier: now 1, wanted 3." */
char *kring_dialogue_description (const KringTalk *talk, const KringTalk *then, const KringSection *section);
/** kring_dialogue_steps_words: Returns "now 2 → wanted 4", "now 2", "wanted 4" or "". */
char *kring_dialogue_steps_words (KringDialogueSteps steps);
/** kring_dialogue_steps_numbers: Returns "2 → 4", "2", "→ 4" or "": of what stands paler below that. */
char *kring_dialogue_steps_numbers (KringDialogueSteps steps);
/** kring_dialogue_agreements_words: Returns "2 agreements" of @section (nullable: of all of @talk), or "" if there are
 * none. */
char *kring_dialogue_agreements_words (const KringTalk *talk, const char *section);
/** kring_dialogue_progress_words: Returns "2 of 7 discussed". */
char *kring_dialogue_progress_words (const KringTalk *talk);

/* Drawing */

/** kring_dialogue_style: Returns the style @name for section @index, by whether it was discussed. */
KringStyle kring_dialogue_style (const KringDialogueSheet *self, KringStyleName name, guint index);

/**
 * kring_dialogue_make_target:
 * @drawable: a box, ellipse or polygon that was just added to the scene: what can be pointed at of section @index
 *
 * Gives it the id, name and description of the section, and its place in the reading order.
 */
void kring_dialogue_make_target (KringDialogueSheet *self, KringDrawable *drawable, guint index);

/* The five steps: how wide one is and how wide all are, in points at text scale 1. */
#define KRING_DIALOGUE_STEP 16.0
#define KRING_DIALOGUE_STEP_HEIGHT 8.0
#define KRING_DIALOGUE_STEP_GAP 4.0
#define KRING_DIALOGUE_STEPS (5 * KRING_DIALOGUE_STEP + 4 * KRING_DIALOGUE_STEP_GAP)

/**
 * kring_dialogue_draw_steps:
 * @at: upper left corner, in points
 * @steps: now and wanted
 * @then: whether it is how it was earlier: paler
 *
 * Draws five steps, KRING_DIALOGUE_STEPS wide: filled up to now, outlined in ink up to what is wanted, pale beyond.
 * Where less is wanted than there is now, a stroke stands after what is wanted.
 */
void kring_dialogue_draw_steps (KringDialogueSheet *self, KringPoint at, KringDialogueSteps steps, gboolean then);

/** kring_dialogue_draw_polygon: Adds a polygon as part of the figure, as kring_scene_add_polygon() does. */
KringDrawable *kring_dialogue_draw_polygon (
    KringDialogueSheet *self, KringStyle style, const KringPoint *points, guint n, gboolean open);

/* Cards: a section with something in it */

#define KRING_DIALOGUE_PAD 12.0
#define KRING_DIALOGUE_GAP 10.0

/** KringDialogueLayout: Draws a picture @width wide (in points). Returns how high it came out. */
typedef double (*KringDialogueLayout) (KringDialogueSheet *self, double width);

/** kring_dialogue_fit: Draws @layout as wide as it takes to keep to the proportions that are wanted, and at least
 * @narrowest points at text scale 1. @usual: how many times as high as wide it is if none are wanted. */
void kring_dialogue_fit (KringDialogueSheet *self, KringDialogueLayout layout, double narrowest, double usual);

/* How large a picture of the gallery is. */
#define KRING_DIALOGUE_THUMBNAIL_WIDTH 240.0
#define KRING_DIALOGUE_THUMBNAIL_HEIGHT 150.0
/** kring_dialogue_draw_frame: Returns the room of a picture of the gallery round @centre, which the scene is made to fill. */
KringRect kring_dialogue_draw_frame (KringDialogueSheet *self, KringPoint centre);

/** kring_dialogue_begin_card: Adds the card of section @index in @bounds, whose height is not yet known, as its target.
 * Returns: what kring_dialogue_end_card() asks for. */
guint kring_dialogue_begin_card (KringDialogueSheet *self, guint index, KringRect bounds);
/** kring_dialogue_end_card: Makes that card @height high. */
void kring_dialogue_end_card (KringDialogueSheet *self, guint card, double height);

/** kring_dialogue_earlier_words: Returns: (transfer full): "earlier: now 1 → wanted 3", as @then (nullable) has it in
 * @section, or "". */
char *kring_dialogue_earlier_words (const KringTalk *then, const KringSection *section);
/** kring_dialogue_draw_head: Draws at @at, @width wide, what section @index is called and, beside it, where we are and
 * want to be, if it asks for that. Returns how high it came out. */
double kring_dialogue_draw_head (KringDialogueSheet *self, guint index, KringPoint at, double width);

/** kring_dialogue_draw_rest: Draws those sections that are not in @drawn, by index, as small cards in @columns from @at
 * down, @width wide in all. Returns how high they came out. */
double kring_dialogue_draw_rest (KringDialogueSheet *self, const gboolean *drawn, KringPoint at, double width, guint columns);
/** kring_dialogue_columns_in: Returns how many cards @least points wide at text scale 1 stand beside one another in @width. */
guint kring_dialogue_columns_in (const KringDialogueSheet *self, double width, double least);
/** kring_dialogue_has_rest: Returns whether any section is not in @drawn. */
gboolean kring_dialogue_has_rest (const KringDialogueSheet *self, const gboolean *drawn);

/** kring_dialogue_find: Returns the first question asked as @ask, and in which section it is; %NULL if there is none. */
const KringQuestion *kring_dialogue_find (const KringDialogueSheet *self, KringAsk ask, guint *section);

/** kring_dialogue_tell_answers: Adds to @outline (element-type KringOutlineItem) what was answered in @section. */
void kring_dialogue_tell_answers (GArray *outline, const KringTalk *talk, const KringSection *section);

/** kring_dialogue_draw_sign: Draws the sign of @answer to a check in the square @bounds; @then: as it was earlier. */
void kring_dialogue_draw_sign (KringDialogueSheet *self, KringRect bounds, KringAnswer answer, gboolean then);
/** kring_dialogue_draw_arrow: Draws an arrow. */
void kring_dialogue_draw_arrow (KringDialogueSheet *self, KringStyleName style, KringPoint from, KringPoint to);

G_END_DECLS
