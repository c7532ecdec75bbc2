/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "kring-stage-keys.h"
#include "kring-stage-sheet.h"
#include "kring-stage-session.h"

/* A show that a test made up, on a real screen, with real keys: what a facilitator with a clicker would lose. */

#define FAKE_TYPE_SHOW (fake_show_get_type ())
G_DECLARE_FINAL_TYPE (FakeShow, fake_show, FAKE, SHOW, GObject)

struct _FakeShow
{
  GObject parent_instance;

  KringStageClock *clock;
  GString *heard;                    /* what was asked for, a word each */
  GtkWidget *entry, *button, *small; /* borrowed: of the room's view made last */
};

static gboolean
fake_act (KringStageShow *show, const KringStageDeed *deed)
{
  static const char *const names[] = { "none",  "next",  "back",  "timer", "note",  "agreement", "spotlight",
                                       "blank", "leave", "digit", "erase", "enter", "up",        "down" };
  FakeShow *self = FAKE_SHOW (show);

  if (deed->act == KRING_STAGE_ACT_SPOTLIGHT || deed->act == KRING_STAGE_ACT_TIMER || deed->act == KRING_STAGE_ACT_UP)
    return FALSE;
  g_string_append_printf (self->heard, "%s%s", self->heard->len > 0 ? " " : "", names[deed->act]);
  if (deed->act == KRING_STAGE_ACT_DIGIT)
    g_string_append_printf (self->heard, ":%d%s", deed->digit, deed->shift ? "+" : "");
  return TRUE;
}

static char *
fake_dup_title (KringStageShow *show)
{
  return g_strdup ("Who needs leadership development here?");
}

static KringStageClock *
fake_get_clock (KringStageShow *show)
{
  return FAKE_SHOW (show)->clock;
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
fake_make_room (KringStageShow *show)
{
  FakeShow *self = FAKE_SHOW (show);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->small = add_label (box, "3 of 7 principles", "stage-small");
  add_label (box, "Who needs leadership development here?", "stage-question");
  add_label (box, "Managers at every level", "stage-body");
  self->button = gtk_check_button_new_with_label ("Leadership teams, as teams");
  self->entry = gtk_entry_new ();
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_box_append (GTK_BOX (box), self->entry);
  return box;
}

static void
fake_show_iface_init (KringStageShowInterface *iface)
{
  iface->act = fake_act;
  iface->dup_title = fake_dup_title;
  iface->get_clock = fake_get_clock;
  iface->make_room = fake_make_room;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeShow,
                               fake_show,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (KRING_TYPE_STAGE_SHOW, fake_show_iface_init))

static void
fake_show_finalize (GObject *object)
{
  FakeShow *self = FAKE_SHOW (object);

  g_object_unref (self->clock);
  g_string_free (self->heard, TRUE);
  G_OBJECT_CLASS (fake_show_parent_class)->finalize (object);
}

static void
fake_show_class_init (FakeShowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_show_finalize;
}

static gint64
still_cb (gpointer data)
{
  return *(gint64 *)data;
}

static void
fake_show_init (FakeShow *self)
{
  static gint64 never = 1;

  self->heard = g_string_new (NULL);
  self->clock = kring_stage_clock_new_driven (still_cb, &never);
  kring_stage_clock_set_length (self->clock, 228);
}

typedef struct
{
  GtkWidget *parent;
  FakeShow *show;
  KringStageSession *stage;
  GListStore *monitors;
  gint64 time;
  guint left;
  gboolean busy; /* the hand is */
} Fixture;

static gboolean
late_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Turns the main loop until @what holds; ten seconds are never needed. */
#define UNTIL(what)                                                                                                    \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    gboolean late_ = FALSE;                                                                                            \
    guint timer_ = g_timeout_add_seconds (10, late_cb, &late_);                                                        \
    while (!(what) && !late_)                                                                                          \
      g_main_context_iteration (NULL, TRUE);                                                                           \
    if (!late_)                                                                                                        \
      g_source_remove (timer_);                                                                                        \
    g_assert_true (what);                                                                                              \
  }                                                                                                                    \
  G_STMT_END

static void
hand_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error));
  ((Fixture *)data)->busy = FALSE;
}

/* Presses keys, as xdotool names them. */
static void
press (Fixture *f, const char *keys)
{
  g_autofree char *line = g_strconcat ("xdotool key ", keys, NULL);
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv ((const char *const *)words, G_SUBPROCESS_FLAGS_NONE, &error);

  g_assert_no_error (error);
  f->busy = TRUE;
  g_subprocess_wait_async (process, NULL, hand_done_cb, f);
  UNTIL (!f->busy);
}

static void
expect (Fixture *f, const char *heard)
{
  UNTIL (strcmp (f->show->heard->str, heard) == 0);
  g_string_truncate (f->show->heard, 0);
}

static void
left_cb (Fixture *f)
{
  f->left++;
}

/* One that can be pressed is in front and has the keys. */
static gboolean
is_ready (GtkWindow *window)
{
  return window != NULL && gtk_window_is_active (window) && gtk_window_is_fullscreen (window)
         && gtk_widget_get_mapped (GTK_WIDGET (window));
}

static void
set_up (Fixture *f, gconstpointer screens)
{
  g_autoptr (GdkMonitor) monitor = NULL;

  f->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (f->parent));
  f->show = g_object_new (FAKE_TYPE_SHOW, NULL);
  f->stage = kring_stage_session_new (KRING_STAGE_SHOW (f->show), GTK_WINDOW (f->parent));
  f->monitors = g_list_store_new (GDK_TYPE_MONITOR);
  f->time = 1000;
  monitor = g_list_model_get_item (gdk_display_get_monitors (gdk_display_get_default ()), 0);
  /* A second screen like the first: what matters here is how many windows there are. */
  for (int i = 0; i < GPOINTER_TO_INT (screens); i++)
    g_list_store_append (f->monitors, monitor);
  kring_stage_session_set_monitors (f->stage, G_LIST_MODEL (f->monitors));
  kring_stage_session_set_time (f->stage, still_cb, &f->time);
  g_signal_connect_swapped (f->stage, "left", G_CALLBACK (left_cb), f);
  kring_stage_session_begin (f->stage);
  UNTIL (is_ready (kring_stage_session_get_desk (f->stage)));
}

static void
tear_down (Fixture *f, gconstpointer screens)
{
  kring_stage_session_leave (f->stage);
  g_assert_cmpuint (f->left, ==, 1);
  g_assert_finalize_object (f->stage);
  if (f->parent != NULL)
    gtk_window_destroy (GTK_WINDOW (f->parent));
  g_object_unref (f->monitors);
  g_object_unref (f->show);
}

static void
test_keys (Fixture *f, gconstpointer data)
{
  press (f, "Next Right space Prior Left n a");
  expect (f, "next next next back back note agreement");
  press (f, "3 shift+2 shift+4 BackSpace Return KP_Enter Down");
  expect (f, "digit:3 digit:2+ digit:4+ erase enter enter down");
  /* What the show does not do for itself is the stage's. */
  press (f, "t");
  UNTIL (kring_stage_clock_is_running (f->show->clock));
  press (f, "s");
  UNTIL (kring_stage_session_get_spotlight (f->stage));
  press (f, "s");
  UNTIL (!kring_stage_session_get_spotlight (f->stage));
}

/* A clicker must not tick the box that was ticked last. */
static void
test_keys_before_controls (Fixture *f, gconstpointer data)
{
  gtk_widget_grab_focus (f->show->button);
  press (f, "space");
  expect (f, "next");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (f->show->button)));
}

static void
test_field (Fixture *f, gconstpointer data)
{
  gtk_widget_grab_focus (f->show->entry);
  press (f, "n o t space 5 period BackSpace Left Right");
  UNTIL (strcmp (gtk_editable_get_text (GTK_EDITABLE (f->show->entry)), "not 5") == 0);
  g_assert_false (kring_stage_clock_is_running (f->show->clock));
  expect (f, "");
  /* A clicker goes on even so. */
  press (f, "Next");
  expect (f, "next");
  /* Escape gives the keys back before it asks for anything. */
  press (f, "Escape n");
  expect (f, "note");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (f->show->entry)), ==, "not 5");
}

static void
test_blank (Fixture *f, gconstpointer data)
{
  press (f, "b");
  UNTIL (kring_stage_session_get_blank (f->stage));
  press (f, "Next");
  UNTIL (!kring_stage_session_get_blank (f->stage));
  press (f, "period");
  UNTIL (kring_stage_session_get_blank (f->stage));
  press (f, "Escape");
  UNTIL (!kring_stage_session_get_blank (f->stage));
  press (f, "Next");
  expect (f, "next");
  g_assert_cmpuint (f->left, ==, 0);
}

static void
test_leave (Fixture *f, gconstpointer data)
{
  press (f, "Escape n");
  expect (f, "note");
  /* Too late for the second. */
  f->time += 5 * G_USEC_PER_SEC;
  press (f, "Escape n");
  expect (f, "note");
  g_assert_cmpuint (f->left, ==, 0);
  f->time += 3 * G_USEC_PER_SEC;
  press (f, "Escape");
  UNTIL (f->left == 1);
  g_assert_null (kring_stage_session_get_room (f->stage));
  UNTIL (gtk_window_is_active (GTK_WINDOW (f->parent)));
}

/* In a window of 720 lines one reads from the last row what one would read at 1080. */
static void
test_type (Fixture *f, gconstpointer data)
{
  GtkWidget *room = GTK_WIDGET (kring_stage_session_get_room (f->stage));
  PangoFontDescription *font;

  gtk_widget_queue_resize (room);
  UNTIL (gtk_widget_get_height (room) > 100
         && pango_font_description_get_size (
                pango_context_get_font_description (gtk_widget_get_pango_context (f->show->small)))
                >= gtk_widget_get_height (room) * KRING_STAGE_LEAST * PANGO_SCALE);
  font = pango_context_get_font_description (gtk_widget_get_pango_context (f->show->small));
  g_assert_true (pango_font_description_get_size_is_absolute (font));
  g_assert_cmpint (pango_font_description_get_size (font), <,
                   (int)(gtk_widget_get_height (room) * KRING_STAGE_LEAST * PANGO_SCALE * 1.1));
}

/* Even on a dark desktop. */
static void
test_light (Fixture *f, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);
  kring_stage_session_leave (f->stage);
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
}

/* Two windows, each with a stage: whichever is left first, the colours of before come back in the end. */
static void
test_light_of_two (Fixture *f, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (FakeShow) show = g_object_new (FAKE_TYPE_SHOW, NULL);
  g_autoptr (KringStageSession) other = kring_stage_session_new (KRING_STAGE_SHOW (show), GTK_WINDOW (f->parent));

  kring_stage_session_set_monitors (other, G_LIST_MODEL (f->monitors));
  kring_stage_session_begin (other);
  kring_stage_session_leave (f->stage);
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);
  kring_stage_session_leave (other);
  g_assert_cmpint (adw_style_manager_get_color_scheme (manager), ==, ADW_COLOR_SCHEME_DEFAULT);
}

/* What moves marks by the arrows keeps these, and no other key. */
static void
test_arrows_kept (Fixture *f, gconstpointer data)
{
  kring_stage_keys_keep_arrows (f->show->button, TRUE);
  gtk_widget_grab_focus (f->show->button);
  press (f, "Left Next");
  expect (f, "next");
  kring_stage_keys_keep_arrows (f->show->button, FALSE);
  gtk_widget_grab_focus (f->show->button);
  press (f, "Left");
  expect (f, "back");
}

/* The projector is unplugged, and plugged in again. */
static void
test_screens_come_and_go (Fixture *f, gconstpointer data)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (G_LIST_MODEL (f->monitors), 0);
  GtkWindow *room = kring_stage_session_get_room (f->stage);

  g_assert_true (kring_stage_session_get_desk (f->stage) != room);
  gtk_widget_grab_focus (f->show->entry);
  press (f, "n o");
  UNTIL (strcmp (gtk_editable_get_text (GTK_EDITABLE (f->show->entry)), "no") == 0);
  g_list_store_remove (f->monitors, 1);
  UNTIL (kring_stage_session_get_desk (f->stage) == room && is_ready (room));
  press (f, "Next");
  expect (f, "next");
  g_list_store_append (f->monitors, monitor);
  UNTIL (kring_stage_session_get_desk (f->stage) != room && is_ready (kring_stage_session_get_desk (f->stage)));
  press (f, "Next");
  expect (f, "next");
  g_list_store_remove_all (f->monitors);
  UNTIL (kring_stage_session_get_desk (f->stage) == room && is_ready (room));
  press (f, "Next");
  expect (f, "next");
}

/* What was on one screen is on the other, and a sentence half written goes along. */
static void
test_swap (Fixture *f, gconstpointer data)
{
  GtkWindow *room = kring_stage_session_get_room (f->stage), *desk = kring_stage_session_get_desk (f->stage);

  gtk_widget_grab_focus (f->show->entry);
  press (f, "n o");
  UNTIL (strcmp (gtk_editable_get_text (GTK_EDITABLE (f->show->entry)), "no") == 0);
  kring_stage_session_swap (f->stage);
  UNTIL (kring_stage_session_get_room (f->stage) == desk && is_ready (kring_stage_session_get_desk (f->stage)));
  g_assert_true (kring_stage_session_get_desk (f->stage) == room);
  g_assert_true (gtk_widget_get_root (f->show->entry) == GTK_ROOT (room));
  press (f, "Next");
  expect (f, "next");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (f->show->entry)), ==, "no");
}

/* While the room rests its eyes, the facilitator can write. */
static void
test_blank_on_two (Fixture *f, gconstpointer data)
{
  gtk_widget_grab_focus (f->show->entry);
  kring_stage_session_set_blank (f->stage, TRUE);
  press (f, "n");
  UNTIL (strcmp (gtk_editable_get_text (GTK_EDITABLE (f->show->entry)), "n") == 0);
  g_assert_true (kring_stage_session_get_blank (f->stage));
  kring_stage_session_focus (f->stage);
  press (f, "n");
  UNTIL (!kring_stage_session_get_blank (f->stage));
  expect (f, "");
}

static void
test_parent_goes (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&f->parent)));
  g_assert_cmpuint (f->left, ==, 1);
  g_assert_null (kring_stage_session_get_room (f->stage));
}

static void
add (const char *name, int screens, void (*test) (Fixture *f, gconstpointer data))
{
  g_test_add (name, Fixture, GINT_TO_POINTER (screens), set_up, test, tear_down);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, KRING_APP_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  load_style ();
  add ("/stage/keys", 1, test_keys);
  add ("/stage/keys come before controls", 1, test_keys_before_controls);
  add ("/stage/a field keeps its letters", 1, test_field);
  add ("/stage/any key brings the screen back", 1, test_blank);
  add ("/stage/escape twice leaves", 1, test_leave);
  add ("/stage/type grows with the screen", 1, test_type);
  add ("/stage/is light", 1, test_light);
  add ("/stage/two of them are light", 1, test_light_of_two);
  add ("/stage/a figure keeps its arrows", 1, test_arrows_kept);
  add ("/stage/screens come and go", 2, test_screens_come_and_go);
  add ("/stage/screens are swapped", 2, test_swap);
  add ("/stage/who writes does not uncover the room", 2, test_blank_on_two);
  add ("/stage/its window goes", 1, test_parent_goes);
  return g_test_run ();
}
