/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "kring-canvas.h"

/* What a hand and the keyboard do on the canvas, with the real pointer and real keys of a display: whoever wants to change
 * ten actors at once must not have to open ten of them. */

typedef struct
{
  GtkWidget *window;
  KringCanvas *canvas;
  KringMeasure *measure;
  GString *heard; /* what was signalled, a word each */
  gboolean busy;  /* the hand is: what it holds down it lets go of before it begins the next */
} Fixture;

static void
add_box (KringScene *scene, const char *id, double x, double y)
{
  KringDrawable *box = kring_scene_add (scene, KRING_SHAPE_BOX, (KringStyle){ .name = KRING_STYLE_ACTOR },
                                        kring_rect_around ((KringPoint){ x, y }, 80, 24));

  box->id = g_strdup (id);
  box->name = g_strdup (id);
  box->order = (int) kring_scene_length (scene);
  box->target = TRUE;
}

/* Four boxes in a square, 300 points apart. */
static KringScene *
square (void)
{
  KringScene *scene = kring_scene_new ();

  add_box (scene, "nw", -150, -150);
  add_box (scene, "ne", 150, -150);
  add_box (scene, "sw", -150, 150);
  add_box (scene, "se", 150, 150);
  return scene;
}

static gboolean
late_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Turns the main loop until the hand rests and @what has been heard; ten seconds are never needed. */
static void
expect (Fixture *f, const char *what)
{
  gboolean late = FALSE;
  guint timer = g_timeout_add_seconds (10, late_cb, &late);

  while ((f->busy || strcmp (f->heard->str, what) != 0) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timer);
  g_assert_cmpstr (f->heard->str, ==, what);
  g_string_truncate (f->heard, 0);
}

static void
pressed_cb (Fixture *f, const char *id)
{
  g_string_append_printf (f->heard, "%spressed:%s", f->heard->len > 0 ? " " : "", id ? id : "-");
}

static void
toggled_cb (Fixture *f, const char *id)
{
  g_string_append_printf (f->heard, "%stoggled:%s", f->heard->len > 0 ? " " : "", id);
}

static void
lassoed_cb (Fixture *f, char **ids, gboolean also)
{
  g_autofree char *all = g_strjoinv (",", ids);

  g_string_append_printf (f->heard, "%slassoed:%s%s", f->heard->len > 0 ? " " : "", all, also ? "+" : "");
}

static gboolean
is_ready (Fixture *f)
{
  return gtk_window_is_active (GTK_WINDOW (f->window)) && gtk_window_is_fullscreen (GTK_WINDOW (f->window))
         && gtk_widget_get_width (GTK_WIDGET (f->canvas)) > 1000;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (KringScene) scene = square ();

  f->heard = g_string_new (NULL);
  f->measure = kring_measure_new_pango (NULL, 1);
  f->canvas = KRING_CANVAS (kring_canvas_new ());
  g_signal_connect_swapped (f->canvas, "pressed", G_CALLBACK (pressed_cb), f);
  g_signal_connect_swapped (f->canvas, "toggled", G_CALLBACK (toggled_cb), f);
  g_signal_connect_swapped (f->canvas, "lassoed", G_CALLBACK (lassoed_cb), f);
  kring_canvas_set_scene (f->canvas, scene, f->measure);
  f->window = gtk_window_new ();
  /* So that a place in the canvas is the same on the screen. */
  gtk_window_fullscreen (GTK_WINDOW (f->window));
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->canvas));
  gtk_window_present (GTK_WINDOW (f->window));
  while (!is_ready (f))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  kring_canvas_forget_measure (f->canvas);
  gtk_window_destroy (GTK_WINDOW (f->window));
  kring_measure_free (f->measure);
  g_string_free (f->heard, TRUE);
}

static void
hand_done_cb (GObject *process, GAsyncResult *result, gpointer data)
{
  ((Fixture *) data)->busy = FALSE;
  g_assert_true (g_subprocess_wait_finish (G_SUBPROCESS (process), result, NULL));
}

/* Lets a hand do @line, words of xdotool, in which “X,Y” is a point of the scene to go to. */
static void
hand (Fixture *f, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) all = NULL;

  g_strv_builder_add (builder, "xdotool");
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *comma = strchr (words[i], ',');
      KringRect at = { g_ascii_strtod (words[i], NULL), comma ? g_ascii_strtod (comma + 1, NULL) : 0, 0, 0 };
      g_autofree char *x = NULL, *y = NULL;

      if (comma == NULL)
        {
          g_strv_builder_add (builder, words[i]);
          continue;
        }
      at = kring_canvas_to_widget (f->canvas, at);
      x = g_strdup_printf ("%d", (int) at.x);
      y = g_strdup_printf ("%d", (int) at.y);
      g_strv_builder_add_many (builder, "mousemove", "--sync", x, y, NULL);
    }
  all = g_strv_builder_end (builder);
  process = g_subprocess_newv ((const char *const *) all, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  f->busy = TRUE;
  g_subprocess_wait_async (process, NULL, hand_done_cb, f);
}

static void
assert_selected (Fixture *f, const char *id, gboolean selected)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (f->canvas));
  g_autofree char *other = NULL;

  for (int i = 0; strcmp ((const char *[]){ "nw", "ne", "sw", "se" }[i], id) != 0; i++)
    child = gtk_widget_get_next_sibling (child);
  other = gtk_test_accessible_check_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_SELECTED, selected);
  g_assert_cmpstr (other, ==, NULL);
}

static void
test_told (Fixture *f, gconstpointer data)
{
  const char *two[] = { "nw", "se", NULL }, *others[] = { "se", "sw", NULL };

  kring_canvas_set_selected_many (f->canvas, two);
  assert_selected (f, "nw", TRUE);
  assert_selected (f, "ne", FALSE);
  assert_selected (f, "se", TRUE);
  kring_canvas_set_selected_many (f->canvas, others);
  assert_selected (f, "nw", FALSE);
  assert_selected (f, "sw", TRUE);
  assert_selected (f, "se", TRUE);
  kring_canvas_set_selected (f->canvas, "ne");
  assert_selected (f, "sw", FALSE);
  assert_selected (f, "ne", TRUE);
  kring_canvas_set_selected_many (f->canvas, NULL);
  assert_selected (f, "ne", FALSE);
}

static void
test_clicks (Fixture *f, gconstpointer data)
{
  hand (f, "-150,-150 click 1");
  expect (f, "pressed:nw");
  hand (f, "150,-150 keydown ctrl click 1 keyup ctrl");
  expect (f, "toggled:ne");
  g_assert_cmpstr (kring_canvas_get_focused (f->canvas), ==, "ne");
  hand (f, "150,150 keydown shift click 1 keyup shift");
  expect (f, "toggled:se");
  /* On the ground Ctrl and Shift leave what is selected; a plain click clears. */
  hand (f, "0,0 keydown ctrl click 1 keyup ctrl 10,0 sleep 0.6 click 1");
  expect (f, "pressed:-");
}

static void
test_lasso (Fixture *f, gconstpointer data)
{
  KringRect before = kring_canvas_to_widget (f->canvas, (KringRect){ 0, 0, 1, 1 });
  KringRect after;

  hand (f, "0,0 keydown shift mousedown 1 0,-200 -220,-200 -220,220 0,200 mouseup 1 keyup shift");
  expect (f, "lassoed:nw,sw");
  hand (f, "0,0 keydown ctrl keydown shift mousedown 1 0,-200 220,-200 220,0 mouseup 1 keyup shift keyup ctrl");
  expect (f, "lassoed:ne+");
  hand (f, "0,0 keydown shift mousedown 1 0,-200 -220,-200 key Escape -220,220 0,200 mouseup 1 keyup shift sleep 0.6 click 1");
  expect (f, "pressed:-");
  after = kring_canvas_to_widget (f->canvas, (KringRect){ 0, 0, 1, 1 });
  g_assert_cmpfloat (before.x, ==, after.x);
  g_assert_cmpfloat (before.y, ==, after.y);
  /* A drag on the ground pans, but where the lasso was asked for. */
  g_object_set (f->canvas, "lasso", TRUE, NULL);
  hand (f, "0,0 mousedown 1 0,-200 -220,-200 -220,0 mouseup 1");
  expect (f, "pressed:- lassoed:nw");
  g_object_set (f->canvas, "lasso", FALSE, NULL);
  hand (f, "0,0 mousedown 1 0,-20 0,-50 mouseup 1");
  expect (f, "pressed:-");
  while (kring_canvas_to_widget (f->canvas, (KringRect){ 0, 0, 1, 1 }).y > before.y - 20)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_keys (Fixture *f, gconstpointer data)
{
  g_assert_true (kring_canvas_focus_target (f->canvas, "nw"));
  hand (f, "key ctrl+space");
  expect (f, "toggled:nw");
  hand (f, "key shift+Right");
  expect (f, "toggled:ne");
  /* Ctrl and Shift go on without selecting; then the one there is taken. */
  hand (f, "key ctrl+shift+Down key ctrl+space");
  expect (f, "toggled:se");
  hand (f, "key ctrl+a");
  expect (f, "lassoed:nw,ne,sw,se");
  hand (f, "key Left");
  expect (f, "pressed:sw");
}

static void
add (const char *name, void (*test) (Fixture *f, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/canvas/a screen reader hears of each that is selected", test_told);
  add ("/canvas/ctrl and shift take one more", test_clicks);
  add ("/canvas/a lasso takes several", test_lasso);
  add ("/canvas/the keyboard takes several", test_keys);
  return g_test_run ();
}
