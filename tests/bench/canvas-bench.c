/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "kring-view.h"
#include "kring-bench.h"
#include "kring-canvas.h"
#include "kring-dialogue-view.h"
#include "kring-gear.h"
#include "kring-principles-sample.h"
#include "kring-sample.h"

/* What a frame of the canvas costs in a real window: CPU of all threads, beside a frame of a window of the same size
 * that is filled with one colour anew each time. Where the display's server can be found, its CPU is told too: without
 * a GPU it does part of the drawing, and nearly all of it for the blank window. */

#define FRAMES 90
#define WARM_UP 12 /* frames until what a gesture begins with has been paid for */
#define MOTION_FRAMES 30
#define SEED 7

/* A widget that fills itself with another grey each frame, so that nothing of the frame before can be kept. */

#define BLANK_TYPE (blank_get_type ())
G_DECLARE_FINAL_TYPE (Blank, blank, BENCH, BLANK, GtkWidget)
struct _Blank
{
  GtkWidget parent_instance;
  guint shade;
};
G_DEFINE_FINAL_TYPE (Blank, blank, GTK_TYPE_WIDGET)

static void
blank_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  Blank *self = BENCH_BLANK (widget);
  float grey = self->shade++ % 2 == 0 ? 0.9f : 0.8f;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ grey, grey, grey, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

static void
blank_class_init (BlankClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = blank_snapshot;
}

static void
blank_init (Blank *self)
{
}

/* The display's server */

/* The number of the process that our own parent started as server, 0 if there is none. */
static int
find_server (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc", 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc", name, "stat", NULL);
      g_autofree char *stat = NULL;
      char *command;
      int parent;

      if (!g_ascii_isdigit (name[0]) || !g_file_get_contents (path, &stat, NULL, NULL))
        continue;
      command = strstr (stat, "(X");
      if (command != NULL && sscanf (strrchr (command, ')'), ") %*c %d", &parent) == 1 && parent == getppid ())
        return atoi (name);
    }
  return 0;
}

/* The milliseconds that it has worked. */
static double
server_cpu (void)
{
  static int server = -1;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (server < 0)
    server = find_server ();
  path = g_strdup_printf ("/proc/%d/schedstat", server);
  return server > 0 && g_file_get_contents (path, &text, NULL, NULL) ? g_ascii_strtod (text, NULL) / 1e6 : 0;
}

/* Running frames */

typedef struct
{
  double all, here, server;
} Cost;

typedef struct _Bench Bench;
typedef void (*Step) (Bench *self, guint frame);

struct _Bench
{
  GMainLoop *loop;
  GtkWindow *window;
  GtkWidget *blank;
  KringCanvas *canvas;
  KringMeasure *measure;
  KringView *view;
  KringScene *elsewhere; /* the view's scene, scattered */
  KringMotion *motion;

  Step step;
  guint frame;
  Cost start; /* when the frames that count began */
  gint64 wall;
  Cost blank_frame;
  KringDialogueView *gears[2]; /* the same dialogue, turned */
};

static Cost
cost (void)
{
  return (Cost){ kring_bench_cpu (), kring_bench_cpu_here (), server_cpu () };
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *self = data;

  if (self->frame == WARM_UP)
    {
      self->start = cost ();
      self->wall = g_get_monotonic_time ();
    }
  if (self->frame == WARM_UP + FRAMES)
    {
      g_main_loop_quit (self->loop);
      return G_SOURCE_REMOVE;
    }
  self->step (self, self->frame++);
  return G_SOURCE_CONTINUE;
}

static gboolean
quit_cb (gpointer data)
{
  g_main_loop_quit (data);
  return G_SOURCE_REMOVE;
}

/* Lets what is on its way come to rest. */
static void
settle (Bench *self)
{
  double before;

  do
    {
      before = kring_bench_cpu ();
      g_timeout_add (400, quit_cb, self->loop);
      g_main_loop_run (self->loop);
    }
  while (kring_bench_cpu () - before > 5);
}

static Cost
run (Bench *self, const char *name, GtkWidget *widget, Step step)
{
  Cost now, frame, blank = self->blank_frame;

  settle (self);
  self->step = step;
  self->frame = 0;
  gtk_widget_add_tick_callback (widget, tick_cb, self, NULL);
  g_main_loop_run (self->loop);
  now = cost ();
  frame = (Cost){ (now.all - self->start.all) / FRAMES, (now.here - self->start.here) / FRAMES,
                  (now.server - self->start.server) / FRAMES };
  g_print ("  %-24s %7.2f ms CPU a frame (%6.2f in the window's thread), %6.2f with the server's; %6.1f on the wall",
           name, frame.all, frame.here, frame.all + frame.server,
           (double) (g_get_monotonic_time () - self->wall) / 1000 / FRAMES);
  if (blank.all > 0)
    g_print ("; blank frames: %5.2f, %5.2f", frame.all / blank.all,
             (frame.all + frame.server) / (blank.all + blank.server));
  g_print ("\n");
  return frame;
}

/* Gestures */

static void
step_blank (Bench *self, guint frame)
{
  gtk_widget_queue_draw (self->blank);
}

/* There and back along a line: @frame's part of it, from -1 to 1. */
static double
swing (guint frame)
{
  return sin (frame * G_PI / 60);
}

static void
step_pan (Bench *self, guint frame)
{
  kring_canvas_pan_by (self->canvas, 12 * cos (frame * G_PI / 90), 7 * sin (frame * G_PI / 90));
}

static void
step_zoom (Bench *self, guint frame)
{
  kring_canvas_zoom_by (self->canvas, frame % 80 < 40 ? 1.02 : 1 / 1.02);
}

static const char *
dragged (Bench *self)
{
  return kring_map_entry (self->view->around->map, self->view->around->map->entries->len / 2)->actor->row.id;
}

static void
begin_drag (Bench *self)
{
  g_autoptr (KringScene) still = kring_view_without (self->view, dragged (self));

  kring_canvas_set_without (self->canvas, still);
}

static void
end_drag (Bench *self)
{
  kring_canvas_set_without (self->canvas, NULL);
  kring_canvas_set_overlay (self->canvas, NULL);
}

static void
step_drag (Bench *self, guint frame)
{
  KringPoint from = self->view->around->around->centre[self->view->around->map->entries->len / 2];
  KringPoint at = { from.x + 120 * swing (frame), from.y + 80 * swing (frame * 2) };
  g_autoptr (KringScene) overlay = NULL;

  if (frame == 0)
    begin_drag (self);
  overlay = kring_view_drag_overlay (self->view, dragged (self), at);
  kring_canvas_set_overlay (self->canvas, overlay);
}

/* How far drawable @index of the scene is off: each actor another way, with what lies on it. */
static KringPoint
scatter (const KringScene *scene, int index)
{
  while (index > 0 && !kring_scene_get (scene, (guint) index)->target)
    index--;
  if (index <= 0 || kring_scene_get (scene, (guint) index)->shape != KRING_SHAPE_BOX)
    return (KringPoint){ 0, 0 };
  return (KringPoint){ 90 * cos (index), 90 * sin (index) };
}

/* The scene with every actor elsewhere. */
static KringScene *
scattered (const KringScene *scene)
{
  KringScene *made = kring_scene_new ();

  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *source = kring_scene_get (scene, i);
      KringPoint shift = scatter (scene, (int) i);
      KringDrawable *copy = kring_scene_add_copy (made, source, shift.x, shift.y);

      for (int k = 0; k < 4 && source->joins[0] != NULL; k++)
        {
          shift = scatter (scene, kring_scene_find (scene, source->joins[k / 2]));
          copy->curve.p[k].x += shift.x;
          copy->curve.p[k].y += shift.y;
        }
    }
  return made;
}

/* Every actor is on its way at once, there and back: each way is a motion of half a second, made ready anew. */
static void
step_animate (Bench *self, guint frame)
{
  gboolean back = frame / MOTION_FRAMES % 2 == 1;

  if (frame == 0)
    self->elsewhere = scattered (self->view->diagram->scene);
  if (frame % MOTION_FRAMES == 0)
    {
      g_clear_pointer (&self->motion, kring_motion_unref);
      self->motion = kring_motion_new (back ? self->elsewhere : self->view->diagram->scene,
                                       back ? self->view->diagram->scene : self->elsewhere, NULL, kring_motion_round);
    }
  kring_canvas_set_motion (self->canvas, self->motion, frame % MOTION_FRAMES / (MOTION_FRAMES - 1.0));
}

static void
end_animation (Bench *self)
{
  kring_canvas_set_motion (self->canvas, NULL, 0);
  g_clear_pointer (&self->motion, kring_motion_unref);
  g_clear_pointer (&self->elsewhere, kring_scene_unref);
}

static void
measure_map (Bench *self, guint n)
{
  g_autoptr (KringMap) map = kring_sample_random (SEED, n, n * 5 / 2);
  double before = kring_bench_cpu (), made, shown;

  self->view = kring_view_new_around (map, self->measure, NULL);
  made = kring_bench_cpu ();
  kring_canvas_set_scene (self->canvas, self->view->diagram->scene, self->measure);
  shown = kring_bench_cpu () - made;
  kring_canvas_fit (self->canvas);
  made -= before;
  settle (self);
  g_print ("%u actors, %u ties; all of it in view at %.0f %%\n", n, map->ties->len,
           100 * kring_canvas_get_zoom (self->canvas));
  g_print ("  %-24s %7.2f ms CPU to make the view, %.2f to hand it over\n", "first", made, shown);

  run (self, "pan, all in view", GTK_WIDGET (self->canvas), step_pan);
  kring_canvas_zoom_to (self->canvas, 1);
  run (self, "pan at 100 %", GTK_WIDGET (self->canvas), step_pan);
  kring_canvas_fit (self->canvas);
  run (self, "zoom from all in view", GTK_WIDGET (self->canvas), step_zoom);
  kring_canvas_fit (self->canvas);
  run (self, "drag, all in view", GTK_WIDGET (self->canvas), step_drag);
  end_drag (self);
  kring_canvas_zoom_to (self->canvas, 1);
  kring_canvas_show (self->canvas, dragged (self));
  run (self, "drag at 100 %", GTK_WIDGET (self->canvas), step_drag);
  end_drag (self);
  kring_canvas_fit (self->canvas);
  run (self, "animate, all in view", GTK_WIDGET (self->canvas), step_animate);
  end_animation (self);
  g_clear_pointer (&self->view, kring_view_unref);
}

/* A dialogue's gears turn by five teeth there and back, each time made ready anew. */
static void
step_gears (Bench *self, guint frame)
{
  gboolean back = frame / MOTION_FRAMES % 2 == 1;

  if (frame % MOTION_FRAMES == 0)
    {
      g_clear_pointer (&self->motion, kring_motion_unref);
      self->motion = kring_motion_new (self->gears[back]->scene, self->gears[!back]->scene, NULL, kring_motion_straight);
    }
  kring_canvas_set_motion (self->canvas, self->motion, frame % MOTION_FRAMES / (MOTION_FRAMES - 1.0));
}

static void
measure_gears (Bench *self)
{
  g_autoptr (KringTalk) talk = kring_principles_sample (NULL, FALSE);

  for (int i = 0; i < 2; i++)
    {
      KringDialogueLook look = { "why", NULL, 5 * i * KRING_GEAR_PERIOD };

      self->gears[i] = kring_dialogue_view_new (talk, &look, 0, self->measure);
    }
  kring_canvas_set_scene (self->canvas, self->gears[0]->scene, self->measure);
  kring_canvas_fit (self->canvas);
  settle (self);
  g_print ("the seven principles as gears, at %.0f %%\n", 100 * kring_canvas_get_zoom (self->canvas));
  run (self, "turn", GTK_WIDGET (self->canvas), step_gears);
  end_animation (self);
  for (int i = 0; i < 2; i++)
    g_clear_pointer (&self->gears[i], kring_dialogue_view_unref);
}

static GtkWindow *
full_window (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_fullscreen (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

int
main (int argc, char *argv[])
{
  Bench self = { .loop = g_main_loop_new (NULL, FALSE) };

  g_test_init (&(int){ 1 }, &(char **){ argv }, NULL);
  adw_init ();
  self.measure = kring_measure_new_pango (NULL, 1);
  self.blank = g_object_new (BLANK_TYPE, NULL);
  self.window = full_window (self.blank);
  settle (&self);
  g_print ("%d × %d, %u frames each\n", gtk_widget_get_width (self.blank), gtk_widget_get_height (self.blank), FRAMES);
  self.blank_frame = run (&self, "blank window", self.blank, step_blank);
  gtk_window_destroy (self.window);

  self.canvas = KRING_CANVAS (kring_canvas_new ());
  self.window = full_window (GTK_WIDGET (self.canvas));
  for (int i = 1; i < argc; i++)
    measure_map (&self, (guint) atoi (argv[i]));
  measure_gears (&self);
  gtk_window_destroy (self.window);
  kring_measure_free (self.measure);
  g_main_loop_unref (self.loop);
  return 0;
}
