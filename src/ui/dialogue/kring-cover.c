/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-cover.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-cover-private.h"
#include "kring-operations-dialogue.h"

G_DEFINE_FINAL_TYPE (KringCover, kring_cover, GTK_TYPE_BOX)

static const char *const items[2] = { KRING_NOW, KRING_WANTED };

const char *
kring_cover_title (guint which)
{
  return which == 0 ? C_ ("scale", "Now") : C_ ("scale", "Wanted");
}

gboolean
kring_cover_covers (const KringQuestion *question)
{
  return question->ask == KRING_ASK_SCALE || question->ask == KRING_ASK_PLACE;
}

KringTalk *
kring_cover_dup_talk (KringCover *self)
{
  return kring_talk_of_model (kring_editor_get_model (self->editor), self->dialogue);
}

static gboolean
is_revealed (KringCover *self)
{
  g_autoptr (KringTalk) talk = kring_cover_dup_talk (self);

  return talk != NULL && kring_talk_revealed (talk, self->question->id);
}

static gboolean
may_write (KringCover *self)
{
  return self->question != NULL && !kring_editor_get_read_only (self->editor);
}

/* What stands there is what the document holds, done or refused. */
gboolean
kring_cover_done (KringCover *self, gboolean ok, GError **error)
{
  gboolean well = kring_editor_done (self->editor, ok, error);

  kring_cover_renew (self, NULL);
  return well;
}

/* Entering */

/* Heard is what is seen: how many are in, never what. */
static void
announce_count (KringCover *self, guint which)
{
  g_autofree char *said
      = g_strdup_printf ("%s: %s", kring_cover_title (which), gtk_label_get_label (self->counts[which]));

  kring_accessible_announce (GTK_WIDGET (self), said);
}

gboolean
kring_cover_enter (KringCover *self, guint which, double u, double v)
{
  KringEntered entered = { which, u, v };
  GError *error = NULL;
  gboolean ok;

  if (!may_write (self) || is_revealed (self))
    return FALSE;
  kring_document_seal (kring_editor_get_document (self->editor));
  ok = kring_operation_mark (kring_editor_get_document (self->editor), self->dialogue, self->question->id, items[which],
                             u, v, &error);
  if (ok)
    {
      g_array_append_val (self->order, entered);
      self->known++;
    }
  if (!kring_cover_done (self, ok, &error))
    return FALSE;
  announce_count (self, which);
  return TRUE;
}

gboolean
kring_cover_digit (KringCover *self, int digit, gboolean wanted)
{
  if (self->question == NULL || self->question->ask != KRING_ASK_SCALE || digit < 1 || digit > 5)
    return FALSE;
  return kring_cover_enter (self, wanted ? 1 : 0, digit, 0);
}

gboolean
kring_cover_erase (KringCover *self)
{
  KringEntered last;
  GError *error = NULL;
  gboolean ok;

  if (!may_write (self) || self->order->len == 0 || is_revealed (self))
    return FALSE;
  last = g_array_index (self->order, KringEntered, self->order->len - 1);
  kring_document_seal (kring_editor_get_document (self->editor));
  ok = kring_operation_unmark (kring_editor_get_document (self->editor), self->dialogue, self->question->id,
                               items[last.which], last.u, last.v, &error);
  if (ok)
    {
      g_array_set_size (self->order, self->order->len - 1);
      self->known--;
    }
  if (!kring_cover_done (self, ok, &error))
    return FALSE;
  announce_count (self, last.which);
  return TRUE;
}

static gboolean
set_revealed (KringCover *self, gboolean revealed)
{
  GError *error = NULL;
  gboolean ok;

  /* What was entered before the room saw it is not told apart from the rest any more. */
  g_array_set_size (self->order, 0);
  kring_document_seal (kring_editor_get_document (self->editor));
  ok = kring_operation_reveal (kring_editor_get_document (self->editor), self->dialogue, self->question->id, revealed,
                               &error);
  return kring_cover_done (self, ok, &error);
}

gboolean
kring_cover_reveal (KringCover *self)
{
  gboolean focus = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (!may_write (self) || self->known == 0 || is_revealed (self) || !set_revealed (self, TRUE))
    return FALSE;
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

void
kring_cover_cover (KringCover *self)
{
  gboolean focus = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (!may_write (self) || !is_revealed (self) || !set_revealed (self, FALSE))
    return;
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Keys */

/* On the keypad Shift turns digits into where the caret goes. */
static int
keypad_digit (guint keyval, gboolean shift)
{
  static const guint carets[]
      = { GDK_KEY_KP_Insert, GDK_KEY_KP_End,   GDK_KEY_KP_Down, GDK_KEY_KP_Next, GDK_KEY_KP_Left,
          GDK_KEY_KP_Begin,  GDK_KEY_KP_Right, GDK_KEY_KP_Home, GDK_KEY_KP_Up,   GDK_KEY_KP_Prior };

  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int)(keyval - GDK_KEY_KP_0);
  for (guint i = 0; shift && i < G_N_ELEMENTS (carets); i++)
    if (keyval == carets[i])
      return (int)i;
  return -1;
}

/* With Shift a Nordic 2 is a quotation mark and a 4 a currency: the key is asked what it is without. */
int
kring_cover_key_digit (GdkDisplay *display, guint keyval, guint keycode, GdkModifierType state)
{
  guint plain = keyval;
  int digit = keypad_digit (keyval, (state & GDK_SHIFT_MASK) != 0);

  if (digit >= 0)
    return digit;
  if ((state & GDK_SHIFT_MASK) != 0)
    gdk_display_translate_key (display, keycode, 0, 0, &plain, NULL, NULL, NULL);
  return plain >= GDK_KEY_0 && plain <= GDK_KEY_9 ? (int)(plain - GDK_KEY_0) : -1;
}

gboolean
kring_cover_key_cb (KringCover *self, guint keyval, guint keycode, GdkModifierType state)
{
  int digit;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_BackSpace:
      return kring_cover_erase (self);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return kring_cover_reveal (self);
    default:
      digit = kring_cover_key_digit (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode, state);
      return kring_cover_digit (self, digit, (state & GDK_SHIFT_MASK) != 0);
    }
}

/* Whoever clicks at it can go on by keys; Enter is to show both then, whatever had the focus. */
void
kring_cover_clicked_cb (KringCover *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
kring_cover_grab_focus (GtkWidget *widget)
{
  KringCover *self = KRING_COVER (widget);

  if (self->question == NULL)
    return FALSE;
  if (gtk_stack_get_visible_child (self->stack) != self->shown)
    return gtk_widget_grab_focus (self->hint);
  /* Not a button: whoever presses Enter once more than it takes is not to cover before the room what was just shown. */
  return gtk_widget_grab_focus (self->spread != NULL ? GTK_WIDGET (self->spread) : self->again);
}

/* Showing */

/* With how many we are, if that is known. */
static char *
say_count (guint n, guint people)
{
  if (people == 0)
    /* Translators: of marks made on paper: “7 in”. */
    return g_strdup_printf (ngettext ("%u in", "%u in", n), n);
  if (n == people)
    /* Translators: of marks made on paper: as many as there are people. */
    return g_strdup_printf (ngettext ("All %u in", "All %u in", n), n);
  if (n > people)
    return g_strdup_printf (ngettext ("%u in, more than we are", "%u in, more than we are", n), n);
  /* Translators: of marks made on paper: “7 of 9 in”; %2$u is how many people there are. */
  return g_strdup_printf (ngettext ("%1$u of %2$u in", "%1$u of %2$u in", people), n, people);
}

static void
show_people (KringCover *self, guint people)
{
  g_autofree char *said = people == 0 ? g_strdup (_ ("How many are we?"))
                                      /* Translators: how many people mark alone. */
                                      : g_strdup_printf (ngettext ("We are %u", "We are %u", people), people);

  gtk_label_set_label (self->people, said);
  gtk_widget_set_sensitive (self->people_buttons[0], people > 0);
}

static void
show_counts (KringCover *self, KringTalk *talk)
{
  guint people = (guint)MAX (talk->dialogue->people, 0), n = 0;

  show_people (self, people);
  for (guint i = 0; i < 2; i++)
    {
      guint marks = kring_talk_marks (talk, self->question->id, items[i]);
      g_autofree char *count = say_count (marks, people);

      gtk_label_set_label (self->counts[i], count);
      n += marks;
    }
  /* Undone, or entered elsewhere: the last one is not known any more. */
  if (n != self->known)
    g_array_set_size (self->order, 0);
  self->known = n;
  gtk_widget_set_sensitive (self->erase, self->order->len > 0);
  gtk_widget_set_sensitive (self->reveal, n > 0);
}

/* Covered, nothing of it is in the window. */
static void
show_results (KringCover *self, KringTalk *talk, gboolean revealed)
{
  for (guint i = 0; i < 2; i++)
    {
      guint n = kring_talk_marks (talk, self->question->id, items[i]);
      /* Translators: what each marked alone in a figure: “Now: 7 marks”. */
      g_autofree char *said = g_strdup_printf (ngettext ("%s: %u mark", "%s: %u marks", n), kring_cover_title (i), n);

      if (self->said[i] != NULL)
        gtk_label_set_label (self->said[i], revealed ? said : "");
    }
  if (self->spread != NULL)
    kring_spread_box_show (self->spread, revealed ? talk : NULL);
  if (self->result != NULL)
    kring_place_field_show (self->result, revealed ? talk : NULL);
}

/* Entering needs somebody who may write; counts are for all. */
static void
show_writable (KringCover *self, gboolean writable)
{
  gtk_widget_set_sensitive (self->covered, writable);
  gtk_widget_set_visible (self->again, writable);
  if (self->field != NULL)
    kring_place_field_set_editable (self->field, writable);
}

void
kring_cover_renew (KringCover *self, KringTalk *talk)
{
  g_autoptr (KringTalk) now = talk != NULL ? kring_talk_ref (talk) : kring_cover_dup_talk (self);
  gboolean revealed;

  if (now == NULL || self->question == NULL)
    return;
  revealed = kring_talk_revealed (now, self->question->id);
  show_counts (self, now);
  show_results (self, now, revealed);
  show_writable (self, kring_talk_answerable (now) && !kring_editor_get_read_only (self->editor));
  gtk_stack_set_visible_child (self->stack, revealed ? self->shown : self->covered);
}

/* Object */

static void
kring_cover_dispose (GObject *object)
{
  KringCover *self = KRING_COVER (object);

  G_OBJECT_CLASS (kring_cover_parent_class)->dispose (object);
  g_clear_object (&self->editor);
}

static void
kring_cover_finalize (GObject *object)
{
  KringCover *self = KRING_COVER (object);

  g_free (self->dialogue);
  g_array_unref (self->order);
  g_clear_pointer (&self->template, kring_template_unref);
  G_OBJECT_CLASS (kring_cover_parent_class)->finalize (object);
}

static void
kring_cover_class_init (KringCoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_cover_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_cover_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = kring_cover_grab_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kring_cover_init (KringCover *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-ask");
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-cover");
  self->order = g_array_new (FALSE, FALSE, sizeof (KringEntered));
}

GtkWidget *
kring_cover_new (KringEditor *editor, const char *dialogue, const char *question)
{
  KringCover *self = g_object_new (KRING_TYPE_COVER, NULL);
  g_autoptr (KringTalk) talk = NULL;
  KringQuestion *asked = NULL;

  self->editor = g_object_ref (editor);
  self->dialogue = g_strdup (dialogue);
  talk = kring_cover_dup_talk (self);
  if (talk != NULL && talk->template != NULL)
    asked = kring_template_question (talk->template, question, NULL);
  if (asked == NULL || !kring_cover_covers (asked))
    return GTK_WIDGET (self);
  self->template = kring_template_ref (talk->template);
  self->question = asked;
  kring_cover_fill (self);
  kring_cover_renew (self, talk);
  return GTK_WIDGET (self);
}
