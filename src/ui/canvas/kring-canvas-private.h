/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-canvas-target.h"
#include "kring-canvas.h"
#include "kring-raster.h"

G_BEGIN_DECLS

/* Points: how far what is drawn may stand outside its bounds. */
#define KRING_CANVAS_EDGE 8.0

typedef enum
{
  KRING_DRAG_NONE,
  KRING_DRAG_PAN,
  KRING_DRAG_PRESSED, /* on a box, not yet far enough to be meant */
  KRING_DRAG_BOX,
  KRING_DRAG_LASSO,
} KringDrag;

struct _KringCanvas
{
  GtkWidget parent_instance;

  /* Owned */
  KringScene *scene;
  KringScene *without; /* (nullable): shown instead of the scene while something is dragged out of it */
  KringMotion *motion; /* (nullable): shown instead, on the way to the scene */
  AdwAnimation *animation; /* (nullable): of the motion */
  KringScene *overlay;
  KringRaster *raster;
  KringPainter *painter; /* of the overlay, in the main thread */
  KringPicture *pictures[KRING_N_RASTERS];
  GPtrArray *nodes[KRING_N_RASTERS]; /* (nullable): of the pictures, whole or piece by piece */
  GHashTable *patches;               /* surface → GskRenderNode, of what lies upon the sharp picture */
  GHashTable *targets;                   /* id → KringCanvasTarget */
  GtkWidget *groups[KRING_N_SECTORS];    /* (nullable): that hold the targets where there are many; borrowed: children */
  GStrv selected; /* (nullable) */
  char *last_focused;
  char *hovered; /* (nullable): the target under the pointer */
  GtkWidget *editor; /* (nullable) */

  /* Borrowed */
  const KringMeasure *measure;

  KringRect node_places[KRING_N_RASTERS]; /* of nodes that show a picture whole */
  KringRect extents; /* of the scene, and a little more */
  KringRect motion_extents; /* likewise of the motion */
  KringTheme theme;
  double zoom; /* widget pixels a point */
  gboolean dots; /* actors are dots, for their names would be too small to read */
  KringPoint centre;
  int fitted_width, fitted_height;
  int corner_width, corner_height; /* covered, lower right */
  int foot_width, foot_height;     /* covered, in the middle of the lower edge */
  gboolean fitted; /* all of the scene is to be in view, whatever the widget's size */
  double part;       /* of the motion */
  gboolean changing; /* from one scene to another: no picture is wished for */
  guint64 oldest_stamp; /* pictures wished for before this one come too late */
  KringRect wished_region;
  double wished_scale;
  gboolean grouped; /* the targets are many */
  guint allocate_timer;
  KringRect editor_bounds;

  gboolean lasso; /* a drag on the ground draws one */
  GArray *outline; /* of the lasso, of KringPoint in the scene */

  KringDrag drag;
  char *drag_id;
  KringPoint drag_grip; /* from the pointer to the middle of the box */
  KringPoint drag_centre;
  KringPoint pointer;
  double pinch_zoom;
  gboolean pointing; /* what gets the focus now was pointed at, or is not what was pointed at: the map stays put */
};

typedef enum
{
  KRING_CANVAS_PRESSED,
  KRING_CANVAS_TOGGLED,
  KRING_CANVAS_LASSOED,
  KRING_CANVAS_ACTIVATED,
  KRING_CANVAS_GROUND_ACTIVATED,
  KRING_CANVAS_DRAG_BEGUN,
  KRING_CANVAS_DRAG_MOVED,
  KRING_CANVAS_DRAG_ENDED,
  KRING_CANVAS_MENU,
  KRING_CANVAS_FOCUS_MOVED,
  KRING_CANVAS_VIEW_CHANGED,
  KRING_CANVAS_MOTION_ENDED,
  KRING_CANVAS_OVERVIEW_CHANGED,
  KRING_CANVAS_N_SIGNALS
} KringCanvasSignal;

extern guint kring_canvas_signals[KRING_CANVAS_N_SIGNALS];

/** kring_canvas_input_init: Adds the gestures and keys. */
void kring_canvas_input_init (KringCanvas *self);
/** kring_canvas_view_changed: To be called when zoom or centre were set: keeps them in bounds and draws. */
void kring_canvas_view_changed (KringCanvas *self);
/** kring_canvas_zoom_at: Zooms so that the scene's point under the widget's (@x, @y) stays there. */
void kring_canvas_zoom_at (KringCanvas *self, double zoom, double x, double y);
#define KRING_CANVAS_SMALLEST_ZOOM 0.05
#define KRING_CANVAS_LARGEST_ZOOM 8.0

/** kring_canvas_extents: Returns how far the scene reaches; nothing where there is none. */
KringRect kring_canvas_extents (KringCanvas *self);
/** kring_canvas_visible: Returns the part of the scene that is in view. */
KringRect kring_canvas_visible (KringCanvas *self);
/** kring_canvas_within_extents: Returns the part of @rect that there is anything to see in. */
KringRect kring_canvas_within_extents (KringCanvas *self, KringRect rect);
/** kring_canvas_take_scene: Makes @scene the canvas's own and asks for no picture of it. */
void kring_canvas_take_scene (KringCanvas *self, KringScene *scene, const KringMeasure *measure);
/** kring_canvas_wish_overview: Asks for a new picture of the whole. */
void kring_canvas_wish_overview (KringCanvas *self);
/** kring_canvas_show_again: To be called when what is shown has changed: asks for a new picture; @at_once: one of before
 * that comes late is not shown. */
void kring_canvas_show_again (KringCanvas *self, gboolean at_once);
/** kring_canvas_sharp_covers: Returns whether the sharp picture that is there holds all that is in view. */
gboolean kring_canvas_sharp_covers (KringCanvas *self);
/** kring_canvas_take_picture: Shows @picture (transfer full, nullable) instead of the one there is. */
void kring_canvas_take_picture (KringCanvas *self, KringRasterKind kind, KringPicture *picture);
void kring_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* kring-canvas-labels.c */

/** kring_canvas_labels_update: To be called when the zoom has changed: goes over from boxes to dots, or back. */
void kring_canvas_labels_update (KringCanvas *self);
/** kring_canvas_labels_shown: Returns whether actors are dots in what is seen now: a picture that shows them otherwise may
 * be on its way. */
gboolean kring_canvas_labels_shown (KringCanvas *self);
/** kring_canvas_labels_hover: To be called when the pointer is over target @id, %NULL for none. */
void kring_canvas_labels_hover (KringCanvas *self, const char *id);
/** kring_canvas_labels_snapshot: Draws the names of those who are looked at, beside what is too small to read. */
void kring_canvas_labels_snapshot (KringCanvas *self, GtkSnapshot *snapshot);

/* kring-canvas-lasso.c */

/** kring_canvas_lasso_to: Lets the line of the lasso go on to the widget's (@x, @y); the first time, begin there. */
void kring_canvas_lasso_to (KringCanvas *self, double x, double y);
/** kring_canvas_lasso_end: Takes the line away and, unless @cancelled, tells what it went round; @also: besides what is
 * selected already. */
void kring_canvas_lasso_end (KringCanvas *self, gboolean also, gboolean cancelled);
/** kring_canvas_lasso_all: Tells all boxes, as if a lasso had gone round them. */
void kring_canvas_lasso_all (KringCanvas *self);
/** kring_canvas_lasso_snapshot: Draws the line. */
void kring_canvas_lasso_snapshot (KringCanvas *self, GtkSnapshot *snapshot);

/* kring-canvas-motion.c */

/** kring_canvas_drop_motion: Ends a motion without showing anything. Returns whether there was one. */
gboolean kring_canvas_drop_motion (KringCanvas *self);

/* kring-canvas-targets.c */

/** kring_canvas_is_selected: Returns whether target @id is selected. */
gboolean kring_canvas_is_selected (KringCanvas *self, const char *id);

/** kring_canvas_renew_targets: Makes the accessible children those of the scene, keeps those that stay, and hands the focus
 * on where one goes. */
void kring_canvas_renew_targets (KringCanvas *self);
/** kring_canvas_allocate_targets: Puts each accessible child over its picture. */
void kring_canvas_allocate_targets (KringCanvas *self);
/** kring_canvas_first_target: Returns: (nullable): the accessible child that is read first. */
GtkWidget *kring_canvas_first_target (KringCanvas *self);
/** kring_canvas_allocate_child: Allocates @child at @where of the widget, in whole pixels. */
void kring_canvas_allocate_child (GtkWidget *child, KringRect where);
/** kring_canvas_target_of: Returns: (nullable): the accessible child for target @id. */
KringCanvasTarget *kring_canvas_target_of (KringCanvas *self, const char *id);

G_END_DECLS
