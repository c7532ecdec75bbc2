/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-geometry.h"
#include "kring-terms.h"

G_BEGIN_DECLS

/* A scene is what a diagram builder makes and every painter, exporter, hit test and screen reader reads: a flat list of
 * drawables, back to front. It knows no colours: each drawable names its style, and a theme (kring-theme.h) says what
 * that looks like. Once built it never changes, so a thread may paint it. */

typedef enum
{
  KRING_SHAPE_GROUP,   /* draws nothing: a figure, a list: something for others to be part of */
  KRING_SHAPE_BOX,     /* a rectangle with @radius corners (0 to h/2) */
  KRING_SHAPE_ELLIPSE, /* fills @bounds */
  KRING_SHAPE_ARC,     /* part of the ellipse in @bounds, from @from to @to (angles of kring_ellipse_point()); with a
                        * @radius, the band between it and the like ellipse whose half height that is */
  KRING_SHAPE_LINE,    /* from @curve.p[0] to @curve.p[3], straight */
  KRING_SHAPE_CURVE,   /* @curve */
  KRING_SHAPE_POLYGON, /* through @points, and back to the first of them unless it is @open */
  KRING_SHAPE_TEXT,    /* @text, whose lines are broken already by '\n', centred or begun in @bounds */
} KringShape;

/* What a drawable is to the structure of a document: the accessible PDF and the outline are made from it. */
typedef enum
{
  KRING_ROLE_DECORATION,
  KRING_ROLE_FIGURE,
  KRING_ROLE_HEADING,
  KRING_ROLE_PARAGRAPH,
  KRING_ROLE_LIST,
  KRING_ROLE_LIST_ITEM,
  KRING_ROLE_LABEL, /* part of a figure: its picture and text are read through the figure's own name */
} KringRole;

typedef enum
{
  KRING_STYLE_GROUND,      /* the page or canvas itself */
  KRING_STYLE_RING,        /* ring number `ring`, its area and edge */
  KRING_STYLE_RING_CAPTION,
  KRING_STYLE_WEDGE,       /* line between two sectors */
  KRING_STYLE_SECTOR_ARC,  /* outermost edge of `sector` */
  KRING_STYLE_SECTOR_NAME,
  KRING_STYLE_SECTOR_SIGN, /* the small symbol of `sector`, in the text colour of a box in `ring` (kring-stroke.h) */
  KRING_STYLE_NEED,
  KRING_STYLE_NEED_NAME,
  KRING_STYLE_NEED_WORDS,
  KRING_STYLE_VERDICT,     /* the citizen's own, in the need: its text, and the steps of its mark */
  KRING_STYLE_ACTOR,       /* a box of `sector` in `ring`: filled, outlined or dashed */
  KRING_STYLE_ACTOR_NAME,
  KRING_STYLE_TIE,         /* of `strength`, with `direction`'s heads */
  KRING_STYLE_LINE,        /* the hierarchy: who stands below whom */
  KRING_STYLE_FURTHER,     /* a further line of it, dotted */
  KRING_STYLE_FURTHER_END, /* the dot at its ends */
  KRING_STYLE_UNIT,        /* the frame round a unit of `sector` and its head */
  KRING_STYLE_OUTSIDE,     /* the ground of those outside the line */
  KRING_STYLE_COMMUNITY,   /* the ground of actors who hold together by their ties */
  KRING_STYLE_SPOKE,       /* from a need to who contributes to it, in the network */
  KRING_STYLE_NOTE,        /* the sheet of a note: a box whose lower right corner is turned up, @radius wide */
  KRING_STYLE_NOTE_TEXT,
  KRING_STYLE_PLAN,        /* the sign alone of what is planned for the box in @bounds */
  KRING_STYLE_SELECTION,   /* white gap and ink ring */
  KRING_STYLE_FOCUS,
  KRING_STYLE_DROP,        /* where a dragged actor would land */
  KRING_STYLE_WAY_LINE,    /* a way from one actor to another through the line */
  KRING_STYLE_WAY_NETWORK, /* the same through the network */
  KRING_STYLE_WAY_LABEL,   /* what a way comes to */
  /* From here to the label of a field: what is on the pictures of changes. */
  KRING_STYLE_LOOP_PART,    /* a part of the picture of the loops: `ring` is its number, 2 what the citizen gets */
  KRING_STYLE_LOOP_NAME,    /* its name */
  KRING_STYLE_LOOP_WORDS,   /* and what that is */
  KRING_STYLE_LOOP_FORWARD, /* from one part to the next */
  KRING_STYLE_LOOP_SINGLE,
  KRING_STYLE_LOOP_DOUBLE,
  KRING_STYLE_LOOP_CAPTION,
  KRING_STYLE_CHANGE,       /* a change: possible (an idea), available (tested) or engaged (adopted) by `ring` */
  KRING_STYLE_CHANGE_NAME,
  KRING_STYLE_LOOP_SIGN,    /* a ring of the sign of a loop, which is `ring` */
  KRING_STYLE_CARD,         /* a change on the board, whose loop is `ring` */
  KRING_STYLE_CARD_EDGE,    /* the second stroke of one in double loop */
  KRING_STYLE_CARD_NAME,
  KRING_STYLE_CARD_WORDS,
  KRING_STYLE_LANE,         /* where the cards of a lane and a stage lie */
  KRING_STYLE_LANE_NAME,
  KRING_STYLE_STAGE_NAME,
  KRING_STYLE_TIME_RULE,    /* where a month begins */
  KRING_STYLE_TODAY,
  KRING_STYLE_TRIAL,        /* the bar of a test */
  KRING_STYLE_OPEN_END,     /* of a bar whose beginning or end nobody knows */
  KRING_STYLE_TICK,         /* the day on which something is due */
  KRING_STYLE_CHART_LINE,   /* from one value that was measured to the next */
  KRING_STYLE_CHART_POINT,
  KRING_STYLE_CHART_MEDIAN,
  KRING_STYLE_CHART_WORDS,
  KRING_STYLE_STRUCK,       /* a text that no longer holds, */
  KRING_STYLE_STRIKE,       /* and the line through it */
  KRING_STYLE_INSTEAD,      /* and what holds instead */
  KRING_STYLE_FIELD,        /* the label of a text beside or below it */
  /* From here to the name of a balance: what is on the pictures of dialogues; of those, with `dim`: as it was earlier. */
  KRING_STYLE_SUN,          /* the middle of such a picture, as dark as a need, */
  KRING_STYLE_SUN_NAME,     /* what is in it, */
  KRING_STYLE_SUN_WORDS,    /* and how far the room has come */
  KRING_STYLE_SECTION,      /* the ground of a section: engaged by `ring` if it was discussed, else possible */
  KRING_STYLE_SECTION_HOLD, /* what can be pointed at where the ground is drawn already: draws nothing */
  KRING_STYLE_SECTION_GAP,  /* round the section that is open: the ground of the page, */
  KRING_STYLE_SECTION_OPEN, /* and a ring of ink */
  KRING_STYLE_SECTION_NUMBER,
  KRING_STYLE_SECTION_NAME,
  KRING_STYLE_SECTION_WORDS,
  KRING_STYLE_STEP,         /* one of five steps: engaged by `ring` up to now, available up to what is wanted, possible beyond */
  KRING_STYLE_GUIDE,        /* a line that only helps to read: an axis, a web, the edge of a triangle */
  KRING_STYLE_GUIDE_NAME,
  KRING_STYLE_NOW,          /* a point or a line: where we are, */
  KRING_STYLE_NOW_AREA,     /* what is within such points, */
  KRING_STYLE_WANTED,       /* where we want to be: outlined */
  KRING_STYLE_WANTED_AREA,  /* dashed, without an area */
  KRING_STYLE_TALLY,        /* what somebody marked, never who */
  KRING_STYLE_METHOD,       /* a method: engaged by `ring` if it is used today, else possible */
  KRING_STYLE_METHOD_NAME,
  KRING_STYLE_METHOD_SIGN,  /* what is said of it: filled if engaged by `ring`, else a ring or a plus */
  KRING_STYLE_METHOD_OUT,   /* the name of one that is not for us, */
  KRING_STYLE_METHOD_STRIKE, /* and the line through it */
  KRING_STYLE_BALANCE,      /* a bar: engaged by `ring` today, available wanted */
  KRING_STYLE_BALANCE_NAME,
  KRING_STYLE_TITLE,       /* a page's parts */
  KRING_STYLE_SUBTITLE,
  KRING_STYLE_HEADING,
  KRING_STYLE_BODY,
  KRING_STYLE_SMALL,
  KRING_STYLE_CAPTION,
  KRING_STYLE_RULE,
  /* From here to the words of a place: what questions are answered in by a place. */
  KRING_STYLE_PLACE_AREA,  /* within its edges */
  KRING_STYLE_PLACE_EDGE,
  KRING_STYLE_PLACE_GUIDE, /* a thin line within: where two corners weigh alike, a string of a field */
  KRING_STYLE_PLACE_AXIS,
  KRING_STYLE_PLACE_BEAM,  /* of a seesaw */
  KRING_STYLE_PLACE_END,   /* the dot at the end of a beam or a string */
  KRING_STYLE_PLACE_NOW,   /* a filled dot; dim: that of an earlier dialogue */
  KRING_STYLE_PLACE_WANTED, /* a ring */
  KRING_STYLE_PLACE_MOVE,  /* from now to wanted */
  KRING_STYLE_PLACE_SINCE, /* from an earlier now to now */
  KRING_STYLE_PLACE_ALONE_NOW, /* what somebody, nobody says who, marked alone */
  KRING_STYLE_PLACE_ALONE_WANTED,
  KRING_STYLE_PLACE_NAME,  /* of a corner or an axis */
  KRING_STYLE_PLACE_WORDS, /* what the ends of an axis mean */
  /* From here to what is said of a spread: what was answered in words and signs. */
  KRING_STYLE_ANSWER,      /* what was written */
  KRING_STYLE_ANSWER_CARD, /* and the card it stands on */
  KRING_STYLE_ANSWER_AREA, /* a column, a cell */
  KRING_STYLE_ANSWER_PANEL, /* the ground of a figure on a card */
  KRING_STYLE_ANSWER_RULE, /* a line to write on, between rows of a table */
  KRING_STYLE_ANSWER_HEAD, /* the name of a column or a row */
  KRING_STYLE_ANSWER_BOX,  /* to be ticked; dim: earlier */
  KRING_STYLE_ANSWER_SIGN, /* the strokes in it */
  KRING_STYLE_ANSWER_PART, /* half of it filled */
  KRING_STYLE_ANSWER_FLOW, /* from one step to the next */
  KRING_STYLE_ANSWER_TURN, /* and the part of it without a head */
  KRING_STYLE_SPREAD_DOT,  /* one mark, nobody says whose */
  KRING_STYLE_SPREAD_SPAN, /* from the lowest to the highest, and the middle */
  KRING_STYLE_SPREAD_NUMBER,
  KRING_STYLE_SPREAD_NAME,
  KRING_STYLE_SPREAD_WORDS,
  KRING_N_STYLES
} KringStyleName;

/* How broad the lines are that the ground of a community is made of: as wide as a box is high, and all of it to be seen. */
#define KRING_COMMUNITY_WIDTH 30.0

/**
 * KringStyle:
 *
 * A style's name and what it depends on; the parts a name has no use for are 0. @apart: of somebody who is not on the map
 * in view, so that @ring says nothing; there to be read, but not to be looked at first. @mark: what is planned for it; its
 * sign is drawn with it. @dim: drawn pale, because something
 * else is looked for.
 */
typedef struct
{
  KringStyleName name;
  KringSector sector;
  KringRing ring;
  KringStrength strength;
  KringDirection direction;
  gboolean apart;
  gboolean dim;
  KringMark mark;
} KringStyle;

/** kring_style_is_arrow: Returns whether curves of @name have heads, by their direction. */
static inline gboolean
kring_style_is_arrow (KringStyleName name)
{
  return name == KRING_STYLE_TIE || name == KRING_STYLE_LOOP_FORWARD || name == KRING_STYLE_LOOP_SINGLE
         || name == KRING_STYLE_LOOP_DOUBLE || name == KRING_STYLE_PLACE_AXIS || name == KRING_STYLE_PLACE_MOVE
         || name == KRING_STYLE_PLACE_SINCE || name == KRING_STYLE_ANSWER_FLOW;
}

typedef enum
{
  KRING_ALIGN_START,
  KRING_ALIGN_CENTRE,
  KRING_ALIGN_END,
} KringAlign;

typedef struct
{
  KringShape shape;
  KringStyle style;
  KringRect bounds; /* of what is drawn, without line width */
  double radius;
  double from, to;
  KringCurve curve;
  KringPoint *points; /* (nullable) (array length=n_points): of a polygon, its own */
  guint n_points;
  gboolean open;      /* a polygon that ends at its last point: a line without an area */
  guint teeth;        /* of a polygon that is a gear (kring-gear.h): how many, else 0; */
  double turn;        /* how far it is turned, */
  double module;      /* how long its module is, */
  KringPoint hub;     /* and its middle */
  char *text;       /* (nullable): drawn, lines broken */
  KringAlign align;
  char *id;         /* (nullable): of the row that is shown */
  char *name;       /* (nullable): accessible name; of a figure its alternative text */
  char *description;/* (nullable): accessible description */
  KringRole role;
  int parent;       /* index of the drawable it is part of, -1 for none; a parent comes before its parts */
  int order;        /* reading order among its siblings */
  char *joins[2];   /* (nullable): of a line: the ids of the targets at its beginning and its end */
  double faded;     /* how much of it is gone, 0 to 1: while it comes or goes in a motion */
  gboolean target;  /* can be pointed at, focused and selected; its `id` says what it is */
} KringDrawable;

/** kring_drawable_is_solid: Returns whether @self is a box, an ellipse or a polygon that is not open: what somebody can
 * stop at, rather than a line or a text. */
static inline gboolean
kring_drawable_is_solid (const KringDrawable *self)
{
  return self->shape == KRING_SHAPE_BOX || self->shape == KRING_SHAPE_ELLIPSE
         || (self->shape == KRING_SHAPE_POLYGON && !self->open);
}

typedef struct _KringScene KringScene;

KringScene *kring_scene_new (void);
KringScene *kring_scene_ref (KringScene *self);
void kring_scene_unref (KringScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringScene, kring_scene_unref)

/**
 * kring_scene_add:
 * @self: a scene that is being built
 * @shape: what is drawn
 * @style: how
 * @bounds: where
 *
 * Adds a drawable on top of the others, with role %KRING_ROLE_DECORATION and no parent.
 *
 * Returns: (transfer none): the new drawable, to fill in; valid until the next one is added
 */
KringDrawable *kring_scene_add (KringScene *self, KringShape shape, KringStyle style, KringRect bounds);

/** kring_scene_add_text: Adds @text, with lines broken, as kring_scene_add() does. */
KringDrawable *kring_scene_add_text (KringScene *self, KringStyle style, KringRect bounds, KringAlign align,
                                     const char *text);

/**
 * kring_scene_add_polygon:
 * @self: a scene that is being built
 * @style: how it is drawn
 * @points: (array length=n): its corners, which are copied
 * @n: how many, two at least
 * @open: whether it ends at the last of them
 *
 * Adds a polygon, as kring_scene_add() does; it fills the rectangle round its points.
 *
 * Returns: (transfer none): the new drawable, valid until the next one is added
 */
KringDrawable *
kring_scene_add_polygon (KringScene *self, KringStyle style, const KringPoint *points, guint n, gboolean open);

/** kring_scene_add_gear: Adds the outline of a gear of @teeth teeth round @hub (kring_gear_outline()), as
 * kring_scene_add_polygon() does. In a motion (kring-motion.h) it turns. */
KringDrawable *
kring_scene_add_gear (KringScene *self, KringStyle style, guint teeth, double turn, KringPoint hub, double module);

/** kring_scene_add_copy: Adds a copy of @source, moved by (@dx, @dy); its parent is an index in this scene as it was in
 * the other. */
KringDrawable *kring_scene_add_copy (KringScene *self, const KringDrawable *source, double dx, double dy);

/** kring_scene_add_mute: As kring_scene_add_copy(), at the top level and without the words that only a screen reader
 * needs: for what lies over a scene that says them. */
KringDrawable *kring_scene_add_mute (KringScene *self, const KringDrawable *source, double dx, double dy);

/** kring_scene_append: Adds copies of all drawables of @other, moved by (@dx, @dy); its top-level ones become parts of
 * @parent (-1: none). */
void kring_scene_append (KringScene *self, const KringScene *other, double dx, double dy, int parent);

guint kring_scene_length (const KringScene *self);
const KringDrawable *kring_scene_get (const KringScene *self, guint index);

/** kring_scene_find: Returns the index of the target whose id is @id, or -1. */
int kring_scene_find (const KringScene *self, const char *id);

/** kring_scene_extents: Returns the smallest rectangle that holds every drawable. */
KringRect kring_scene_extents (const KringScene *self);

/**
 * kring_scene_hit:
 * @self: a scene
 * @point: a point in it
 * @slack: how near a line counts as hit, in points
 *
 * Returns: the index of the topmost target at @point, or -1. Boxes win over lines that pass nearby.
 */
int kring_scene_hit (const KringScene *self, KringPoint point, double slack);

/**
 * kring_scene_neighbour:
 * @self: a scene
 * @from: index of a target, -1 for none
 * @dx: -1, 0 or 1
 * @dy: -1, 0 or 1
 *
 * The box, ellipse or polygon target to go to from @from with an arrow key: the nearest in a cone of 90 degrees that way.
 *
 * Returns: its index, or -1 if there is none that way
 */
int kring_scene_neighbour (const KringScene *self, int from, int dx, int dy);

/**
 * kring_scene_enclosed:
 * @self: a scene
 * @outline: (nullable) (array length=n): the corners of a line drawn by hand, whose end is joined to its beginning;
 *   %NULL encloses everything
 * @n: how many
 * @shape: %KRING_SHAPE_BOX or %KRING_SHAPE_ELLIPSE for targets of that shape, %KRING_SHAPE_GROUP for all
 *
 * Finds the targets, but for notes, whose middle lies within @outline. Where the line crosses itself, what it goes round twice is not
 * within, as for any area that is filled by turns.
 *
 * Returns: (transfer full): their ids in reading order, %NULL-terminated
 */
GStrv kring_scene_enclosed (const KringScene *self, const KringPoint *outline, guint n, KringShape shape);

/** kring_scene_to_string: Returns: (transfer full): the scene as text, one drawable a line, for goldens that people can
 * read; numbers with one decimal. */
char *kring_scene_to_string (const KringScene *self);

G_END_DECLS
