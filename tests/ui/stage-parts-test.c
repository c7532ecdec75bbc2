/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "kring-entry-row.h"
#include "kring-stage-clock.h"
#include "kring-stage-dial.h"
#include "kring-stage-keys.h"

/* A clock whose time the test moves, and the one table of keys. */

typedef struct
{
  gint64 time; /* microseconds */
  KringStageClock *clock;
  GString *heard;
} Fixture;

static gint64
now_cb (gpointer data)
{
  return ((Fixture *)data)->time;
}

static void
tick_cb (Fixture *f, int left)
{
  g_string_append_printf (f->heard, "%d ", left);
}

static void
over_cb (Fixture *f)
{
  g_string_append (f->heard, "over ");
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->time = 7 * G_USEC_PER_SEC;
  f->heard = g_string_new (NULL);
  f->clock = kring_stage_clock_new_driven (now_cb, f);
  g_signal_connect_swapped (f->clock, "tick", G_CALLBACK (tick_cb), f);
  g_signal_connect_swapped (f->clock, "over", G_CALLBACK (over_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->clock);
  g_string_free (f->heard, TRUE);
}

static void
move (Fixture *f, double seconds)
{
  f->time += (gint64)(seconds * G_USEC_PER_SEC);
  kring_stage_clock_tick (f->clock);
}

static void
expect (Fixture *f, const char *heard)
{
  g_assert_cmpstr (g_strchomp (f->heard->str), ==, heard);
  g_string_truncate (f->heard, 0);
}

static void
test_counts_down (Fixture *f, gconstpointer data)
{
  kring_stage_clock_set_length (f->clock, 3);
  expect (f, "3");
  move (f, 10);
  expect (f, "");
  kring_stage_clock_start (f->clock);
  move (f, 0.4);
  move (f, 0.4);
  expect (f, "");
  move (f, 0.4);
  expect (f, "2");
  g_assert_cmpfloat_with_epsilon (kring_stage_clock_get_part (f->clock), 1.8 / 3, 1e-6);
  move (f, 0.8);
  expect (f, "1");
  g_assert_false (kring_stage_clock_is_over (f->clock));
  move (f, 1);
  expect (f, "0 over");
  g_assert_true (kring_stage_clock_is_over (f->clock));
  /* Then by how much. */
  move (f, 0.9);
  expect (f, "");
  move (f, 0.2);
  expect (f, "-1");
  move (f, 19);
  expect (f, "-20");
  g_assert_cmpfloat (kring_stage_clock_get_part (f->clock), ==, 0);
}

static void
test_rests (Fixture *f, gconstpointer data)
{
  kring_stage_clock_set_length (f->clock, 60);
  kring_stage_clock_start (f->clock);
  move (f, 12.5);
  kring_stage_clock_toggle (f->clock);
  g_assert_false (kring_stage_clock_is_running (f->clock));
  move (f, 600);
  expect (f, "60 48");
  kring_stage_clock_toggle (f->clock);
  move (f, 0.5);
  expect (f, "47");
  kring_stage_clock_reset (f->clock);
  g_assert_false (kring_stage_clock_is_running (f->clock));
  expect (f, "60");
}

static void
test_minutes (Fixture *f, gconstpointer data)
{
  kring_stage_clock_set_length (f->clock, 120);
  kring_stage_clock_start (f->clock);
  move (f, 30.25);
  kring_stage_clock_add (f->clock, 60);
  expect (f, "120 90 150");
  g_assert_true (kring_stage_clock_is_running (f->clock));
  kring_stage_clock_add (f->clock, -60);
  kring_stage_clock_add (f->clock, -60);
  expect (f, "90 30");
  /* Not more than there is. */
  kring_stage_clock_add (f->clock, -60);
  expect (f, "0 over");
  kring_stage_clock_add (f->clock, -60);
  g_assert_cmpint (kring_stage_clock_get_left (f->clock), ==, 0);
  /* A minute for a group that is over its time begins now, and ends once more. */
  move (f, 45);
  expect (f, "-45");
  kring_stage_clock_add (f->clock, 60);
  g_assert_false (kring_stage_clock_is_over (f->clock));
  expect (f, "60");
  move (f, 61);
  expect (f, "-1 over");
}

/* A phase without a time has a clock that does nothing. */
static void
test_no_time (Fixture *f, gconstpointer data)
{
  kring_stage_clock_set_length (f->clock, 0);
  kring_stage_clock_start (f->clock);
  g_assert_false (kring_stage_clock_is_running (f->clock));
  move (f, 10);
  g_assert_false (kring_stage_clock_is_over (f->clock));
  kring_stage_clock_add (f->clock, 60);
  kring_stage_clock_start (f->clock);
  move (f, 1);
  expect (f, "60 59");
}

static void
assert_format (int left, const char *expected)
{
  g_autofree char *text = kring_stage_clock_format (left);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  assert_format (228, "3:48");
  assert_format (60, "1:00");
  assert_format (9, "0:09");
  assert_format (0, "0:00");
  assert_format (-20, "−0:20");
  assert_format (-75, "−1:15");
  assert_format (75 * 60, "75:00");
}

static gboolean
late_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* The one that nobody drives comes by itself; a second of it is all that is waited for. */
static void
test_by_itself (void)
{
  g_autoptr (KringStageClock) clock = kring_stage_clock_new ();
  gboolean late = FALSE;
  guint timer = g_timeout_add_seconds (30, late_cb, &late);

  kring_stage_clock_set_length (clock, 1);
  kring_stage_clock_start (clock);
  while (!kring_stage_clock_is_over (clock) && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timer);
}

static void
assert_named (GtkWidget *dial, const char *name)
{
  g_autofree char *other
      = gtk_test_accessible_check_property (GTK_ACCESSIBLE (dial), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_cmpstr (other, ==, NULL);
}

/* A screen reader that spoke each second would let nobody think. */
static void
test_dial (Fixture *f, gconstpointer data)
{
  GtkWidget *dial = g_object_ref_sink (kring_stage_dial_new (f->clock));

  kring_stage_clock_set_length (f->clock, 180);
  kring_stage_dial_set_phase (KRING_STAGE_DIAL (dial), "In pairs");
  assert_named (dial, "In pairs: 3 minutes left");
  kring_stage_clock_start (f->clock);
  move (f, 59);
  assert_named (dial, "In pairs: 3 minutes left");
  move (f, 1);
  assert_named (dial, "In pairs: 2 minutes left");
  move (f, 119);
  assert_named (dial, "In pairs: 1 minute left");
  move (f, 1);
  assert_named (dial, "In pairs: The time is over");
  move (f, 90);
  assert_named (dial, "In pairs: The time is over");
  g_object_unref (dial);
}

static void
test_each_key_once (void)
{
  guint n;
  const KringStageKey *table = kring_stage_keys_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (table[i].act, !=, KRING_STAGE_ACT_NONE);
      g_assert_nonnull (table[i].what);
      for (guint j = i + 1; j < n; j++)
        {
          g_assert_false (table[i].key == table[j].key && table[i].modifiers == table[j].modifiers);
          /* Shift alone makes two things of one key. */
          if (table[i].act == table[j].act && table[i].modifiers == table[j].modifiers)
            g_assert_cmpstr (table[i].what, ==, table[j].what);
        }
    }
}

static KringStageAct
act_of (guint key, GdkModifierType state, gboolean writing)
{
  return kring_stage_keys_find (key, state, writing).act;
}

static void
test_keys (void)
{
  KringStageDeed deed = kring_stage_keys_find (GDK_KEY_4, GDK_SHIFT_MASK, FALSE);

  g_assert_cmpint (deed.act, ==, KRING_STAGE_ACT_DIGIT);
  g_assert_cmpint (deed.digit, ==, 4);
  g_assert_true (deed.shift);
  deed = kring_stage_keys_find (GDK_KEY_KP_2, 0, FALSE);
  g_assert_cmpint (deed.act, ==, KRING_STAGE_ACT_DIGIT);
  g_assert_cmpint (deed.digit, ==, 2);
  g_assert_false (deed.shift);
  g_assert_cmpint (act_of (GDK_KEY_Page_Down, 0, FALSE), ==, KRING_STAGE_ACT_NEXT);
  g_assert_cmpint (act_of (GDK_KEY_Left, 0, FALSE), ==, KRING_STAGE_ACT_BACK);
  g_assert_cmpint (act_of (GDK_KEY_T, GDK_SHIFT_MASK, FALSE), ==, KRING_STAGE_ACT_TIMER);
  g_assert_cmpint (act_of (GDK_KEY_N, GDK_LOCK_MASK, FALSE), ==, KRING_STAGE_ACT_NOTE);
  g_assert_cmpint (act_of (GDK_KEY_period, 0, FALSE), ==, KRING_STAGE_ACT_BLANK);
  g_assert_cmpint (act_of (GDK_KEY_KP_Enter, 0, FALSE), ==, KRING_STAGE_ACT_ENTER);
  /* With Ctrl or Alt they are somebody else's. */
  g_assert_cmpint (act_of (GDK_KEY_a, GDK_CONTROL_MASK, FALSE), ==, KRING_STAGE_ACT_NONE);
  g_assert_cmpint (act_of (GDK_KEY_Left, GDK_ALT_MASK, FALSE), ==, KRING_STAGE_ACT_NONE);
  g_assert_cmpint (act_of (GDK_KEY_x, 0, FALSE), ==, KRING_STAGE_ACT_NONE);
}

/* Who writes a note with a t in it must not stop the clock, nor turn the page with a space. */
static void
test_keys_in_a_field (void)
{
  guint n;
  const KringStageKey *table = kring_stage_keys_get (&n);

  for (guint i = 0; i < n; i++)
    {
      KringStageAct act = act_of (table[i].key, table[i].modifiers, TRUE);

      if (table[i].key == GDK_KEY_Page_Down || table[i].key == GDK_KEY_Page_Up || table[i].key == GDK_KEY_Escape)
        g_assert_cmpint (act, ==, table[i].act);
      else
        g_assert_cmpint (act, ==, KRING_STAGE_ACT_NONE);
    }
}

static gboolean
is_in_page (const char *page, const KringStageKey *key)
{
  g_autofree char *keys = gtk_accelerator_name (key->key, key->modifiers);
  g_autofree char *markup = g_markup_escape_text (keys, -1);
  g_autofree char *title = g_markup_escape_text (key->what, -1);
  g_autofree char *heading = g_strdup_printf (">%s</property>", title);
  const char *found = strstr (page, heading), *end = found ? strstr (found, "</object>") : NULL;
  g_autofree char *line = found && end ? g_strndup (found, (gsize)(end - found)) : NULL;
  g_autofree char *pattern = g_strdup_printf ("[> ]%s[ <]", markup);

  /* Digits stand there as the first and the last. */
  if (key->act == KRING_STAGE_ACT_DIGIT)
    return line != NULL;
  return line != NULL && g_regex_match_simple (pattern, line, 0, 0);
}

/* What the window of shortcuts says is what the keys do. */
static void
test_keys_are_told (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (KRING_APP_PATH "/shortcuts.ui", 0, NULL);
  g_autofree char *page = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  guint n;
  const KringStageKey *table = kring_stage_keys_get (&n);

  for (guint i = 0; i < n; i++)
    if (!is_in_page (page, &table[i]))
      g_error ("the window of shortcuts does not tell %s (%s)", gdk_keyval_name (table[i].key), table[i].what);
}

/* A button beside a field is come to after it, however high it is: letters typed on it are commands to the stage. */
static void
test_field_first (void)
{
  for (int height = 36; height <= 47; height++)
    {
      GtkWindow *window = GTK_WINDOW (gtk_window_new ());
      GtkWidget *row = kring_entry_row_new ("Who"), *list = gtk_list_box_new (), *button = gtk_button_new ();

      gtk_widget_set_size_request (button, 20, height);
      kring_entry_row_add_suffix (KRING_ENTRY_ROW (row), button);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      gtk_window_set_child (window, list);
      gtk_window_present (window);
      while (gtk_widget_get_height (button) == 0)
        g_main_context_iteration (NULL, TRUE);
      gtk_window_set_focus (window, NULL);
      g_assert_true (gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window),
                                             GTK_WIDGET (kring_entry_row_get_entry (KRING_ENTRY_ROW (row)))));
      gtk_window_destroy (window);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/stage/clock/counts down and on", Fixture, NULL, set_up, test_counts_down, tear_down);
  g_test_add ("/stage/clock/rests", Fixture, NULL, set_up, test_rests, tear_down);
  g_test_add ("/stage/clock/a minute more or less", Fixture, NULL, set_up, test_minutes, tear_down);
  g_test_add ("/stage/clock/without a time", Fixture, NULL, set_up, test_no_time, tear_down);
  g_test_add_func ("/stage/clock/in figures", test_format);
  g_test_add_func ("/stage/clock/by itself", test_by_itself);
  g_test_add ("/stage/dial/is read each minute", Fixture, NULL, set_up, test_dial, tear_down);
  g_test_add_func ("/stage/keys/each once", test_each_key_once);
  g_test_add_func ("/stage/keys/what they ask for", test_keys);
  g_test_add_func ("/stage/keys/not in a field", test_keys_in_a_field);
  g_test_add_func ("/stage/keys/are told", test_keys_are_told);
  g_test_add_func ("/stage parts/a field before its button", test_field_first);
  return g_test_run ();
}
