/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-keys.h"

#include <glib/gi18n-lib.h>

#define NEXT N_ ("Next")
#define BACK N_ ("Back")
#define TIMER N_ ("Start or pause the clock")
#define NOTE N_ ("Write a note")
#define AGREEMENT N_ ("Write an agreement")
#define SPOTLIGHT N_ ("Spotlight")
#define BLANK N_ ("Blank the screen; any key brings it back")
#define LEAVE N_ ("Leave, pressed twice")
#define DIGIT N_ ("Choose, or count a mark for now")
#define SHIFT_DIGIT N_ ("Count a mark for wanted")
#define ERASE N_ ("Take the last mark away")
#define ENTER N_ ("Show what is hidden")
#define UP N_ ("Up")
#define DOWN N_ ("Down")

#define DIGIT_KEY(n)                                                                                                   \
  {                                                                                                                    \
    GDK_KEY_##n, 0, KRING_STAGE_ACT_DIGIT, FALSE, DIGIT                                                                \
  }
#define SHIFT_DIGIT_KEY(n)                                                                                             \
  {                                                                                                                    \
    GDK_KEY_##n, GDK_SHIFT_MASK, KRING_STAGE_ACT_DIGIT, FALSE, SHIFT_DIGIT                                             \
  }

/* What a clicker sends, and what leaves a field, act in a field too; all else is for whoever writes there. */
static const KringStageKey table[] = {
  { GDK_KEY_Page_Down, 0, KRING_STAGE_ACT_NEXT, TRUE, NEXT },
  { GDK_KEY_Right, 0, KRING_STAGE_ACT_NEXT, FALSE, NEXT },
  { GDK_KEY_space, 0, KRING_STAGE_ACT_NEXT, FALSE, NEXT },
  { GDK_KEY_Page_Up, 0, KRING_STAGE_ACT_BACK, TRUE, BACK },
  { GDK_KEY_Left, 0, KRING_STAGE_ACT_BACK, FALSE, BACK },
  { GDK_KEY_t, 0, KRING_STAGE_ACT_TIMER, FALSE, TIMER },
  { GDK_KEY_n, 0, KRING_STAGE_ACT_NOTE, FALSE, NOTE },
  { GDK_KEY_a, 0, KRING_STAGE_ACT_AGREEMENT, FALSE, AGREEMENT },
  { GDK_KEY_s, 0, KRING_STAGE_ACT_SPOTLIGHT, FALSE, SPOTLIGHT },
  { GDK_KEY_b, 0, KRING_STAGE_ACT_BLANK, FALSE, BLANK },
  { GDK_KEY_period, 0, KRING_STAGE_ACT_BLANK, FALSE, BLANK },
  { GDK_KEY_Escape, 0, KRING_STAGE_ACT_LEAVE, TRUE, LEAVE },
  DIGIT_KEY (1),
  DIGIT_KEY (2),
  DIGIT_KEY (3),
  DIGIT_KEY (4),
  DIGIT_KEY (5),
  DIGIT_KEY (6),
  DIGIT_KEY (7),
  DIGIT_KEY (8),
  DIGIT_KEY (9),
  DIGIT_KEY (0),
  SHIFT_DIGIT_KEY (1),
  SHIFT_DIGIT_KEY (2),
  SHIFT_DIGIT_KEY (3),
  SHIFT_DIGIT_KEY (4),
  SHIFT_DIGIT_KEY (5),
  SHIFT_DIGIT_KEY (6),
  SHIFT_DIGIT_KEY (7),
  SHIFT_DIGIT_KEY (8),
  SHIFT_DIGIT_KEY (9),
  SHIFT_DIGIT_KEY (0),
  { GDK_KEY_BackSpace, 0, KRING_STAGE_ACT_ERASE, FALSE, ERASE },
  { GDK_KEY_Return, 0, KRING_STAGE_ACT_ENTER, FALSE, ENTER },
  { GDK_KEY_Up, 0, KRING_STAGE_ACT_UP, FALSE, UP },
  { GDK_KEY_Down, 0, KRING_STAGE_ACT_DOWN, FALSE, DOWN },
};

/* The keys of the number pad, and others that mean the same as one in the table. */
static const guint same[][2] = {
  { GDK_KEY_KP_Page_Down, GDK_KEY_Page_Down },
  { GDK_KEY_KP_Page_Up, GDK_KEY_Page_Up },
  { GDK_KEY_KP_Right, GDK_KEY_Right },
  { GDK_KEY_KP_Left, GDK_KEY_Left },
  { GDK_KEY_KP_Up, GDK_KEY_Up },
  { GDK_KEY_KP_Down, GDK_KEY_Down },
  { GDK_KEY_KP_Enter, GDK_KEY_Return },
  { GDK_KEY_ISO_Enter, GDK_KEY_Return },
  { GDK_KEY_KP_Space, GDK_KEY_space },
  { GDK_KEY_KP_Decimal, GDK_KEY_period },
  { GDK_KEY_KP_Separator, GDK_KEY_period },
};

const KringStageKey *
kring_stage_keys_get (guint *n)
{
  *n = G_N_ELEMENTS (table);
  return table;
}

static guint
plain (guint key)
{
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    return GDK_KEY_0 + (key - GDK_KEY_KP_0);
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (same[i][0] == key)
      return same[i][1];
  return gdk_keyval_to_lower (key);
}

static gboolean
is_digit (guint key)
{
  return key >= GDK_KEY_0 && key <= GDK_KEY_9;
}

KringStageDeed
kring_stage_keys_find (guint key, GdkModifierType state, gboolean writing)
{
  KringStageDeed deed = { KRING_STAGE_ACT_NONE, 0, FALSE };
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK);
  guint asked = plain (key);
  /* Shift makes a difference for digits alone: whoever has Caps Lock on, or leans on a key, means the letter. */
  GdkModifierType shift = is_digit (asked) ? state & GDK_SHIFT_MASK : 0;

  for (guint i = 0; held == 0 && i < G_N_ELEMENTS (table); i++)
    if (table[i].key == asked && table[i].modifiers == shift && (table[i].always || !writing))
      {
        deed.act = table[i].act;
        deed.digit = is_digit (asked) ? (int)(asked - GDK_KEY_0) : 0;
        deed.shift = shift != 0;
      }
  return deed;
}

char *
kring_stage_keys_hint (KringStageAct act)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  const char *what = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].act == act)
      {
        g_autofree char *label = gtk_accelerator_get_label (table[i].key, table[i].modifiers);

        what = table[i].what;
        g_string_append_printf (keys, "%s%s", keys->len > 0 ? ", " : "", label);
      }
  /* Translators: %1$s is what a key does, such as "Write a note", %2$s the keys, such as "Page Down, Space". */
  return what ? g_strdup_printf (_ ("%1$s (%2$s)"), _ (what), keys->str) : NULL;
}

typedef struct
{
  KringStagePressed pressed;
  gpointer data;
} Listener;

static gboolean
is_written_in (GtkWidget *focus)
{
  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}

static gboolean
is_arrow (guint key)
{
  return key == GDK_KEY_Left || key == GDK_KEY_Right || key == GDK_KEY_Up || key == GDK_KEY_Down;
}

#define ARROWS "kring-stage-arrows"

void
kring_stage_keys_keep_arrows (GtkWidget *widget, gboolean own)
{
  g_object_set_data (G_OBJECT (widget), ARROWS, own ? widget : NULL);
}

/* With Shift a digit is another sign, which one depends on the keyboard: asked is for the key as it is without. */
static guint
without_shift (GtkEventController *controller, guint key, guint code, GdkModifierType state)
{
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  GdkDisplay *display = gtk_widget_get_display (gtk_event_controller_get_widget (controller));
  guint found = key;

  if ((state & GDK_SHIFT_MASK) == 0 || event == NULL
      || !gdk_display_translate_key (display, code, state & ~(GdkModifierType)GDK_SHIFT_MASK,
                                     (int)gdk_key_event_get_layout (event), &found, NULL, NULL, NULL))
    return key;
  return is_digit (plain (found)) ? found : key;
}

static gboolean
key_cb (GtkEventController *controller, guint key, guint code, GdkModifierType state, Listener *listener)
{
  GtkWindow *window = GTK_WINDOW (gtk_event_controller_get_widget (controller));
  GtkWidget *focus = gtk_window_get_focus (window);
  gboolean writing = is_written_in (focus);
  KringStageDeed deed;

  if (focus != NULL
      && (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL
          || (is_arrow (plain (key)) && g_object_get_data (G_OBJECT (focus), ARROWS) != NULL)))
    return GDK_EVENT_PROPAGATE;
  deed = kring_stage_keys_find (without_shift (controller, key, code, state), state, writing);
  return listener->pressed (window, &deed, writing, listener->data);
}

void
kring_stage_keys_listen (GtkWindow *window, KringStagePressed pressed, gpointer data)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Listener *listener = g_new0 (Listener, 1);

  listener->pressed = pressed;
  listener->data = data;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (key_cb), listener,
                         (GClosureNotify)(void (*) (void))g_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
