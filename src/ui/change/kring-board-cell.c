/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-board-cell.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-operations.h"
#include "kring-text.h"

struct _KringBoardCell
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  GPtrArray *cards; /* of KringChangeCard, borrowed from the children */
  char *need;       /* (nullable) */

  /* Borrowed: children */
  GtkWidget *entry; /* for the name of a new change */
  GtkWidget *add_button;

  KringLoop loop;
  KringStage stage;
};

G_DEFINE_FINAL_TYPE (KringBoardCell, kring_board_cell, GTK_TYPE_BOX)

static guint ended_signal;

/* A new change */

static void
show_button (KringBoardCell *self)
{
  gtk_widget_set_visible (self->add_button, self->stage == KRING_STAGE_IDEA && self->need != NULL
                                                && !kring_board_cell_is_asking (self)
                                                && !kring_editor_get_read_only (self->editor));
}

static void
end_beginning (KringBoardCell *self)
{
  if (!kring_board_cell_is_asking (self))
    return;
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_button (self);
  g_signal_emit (self, ended_signal, 0);
}

/* The field is empty before anything else: it is left on the way, and what is left is kept. */
static void
name_given_cb (KringBoardCell *self)
{
  g_autofree char *name = kring_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE);
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (name[0] == '\0')
    {
      end_beginning (self);
      return;
    }
  ok = kring_operation_add_change (kring_editor_get_document (self->editor), self->need, name, self->loop, self->stage, &id,
                                   &error);
  if (!kring_editor_done (self->editor, ok, &error))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "change.made", "s", id);
  end_beginning (self);
}

static gboolean
entry_key_cb (KringBoardCell *self, guint keyval)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_activate_action (GTK_WIDGET (self), "change.given-up", NULL);
  end_beginning (self);
  return GDK_EVENT_STOP;
}

/* What was typed is kept, as in every field that is left. */
static void
entry_left_cb (KringBoardCell *self)
{
  if (kring_board_cell_is_asking (self) && self->need != NULL)
    name_given_cb (self);
}

gboolean
kring_board_cell_is_asking (KringBoardCell *self)
{
  return gtk_widget_get_visible (self->entry);
}

void
kring_board_cell_begin (KringBoardCell *self)
{
  if (self->need == NULL || kring_editor_get_read_only (self->editor))
    return;
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_widget_set_visible (self->add_button, FALSE);
  gtk_widget_grab_focus (self->entry);
}

/* Dropping */

/* The card that what is dropped at @y comes before, other than @dropped itself; %NULL: it comes last. */
static const char *
card_after (KringBoardCell *self, double y, const char *dropped)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards, i);
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (card, GTK_WIDGET (self), &bounds) && y < bounds.origin.y + bounds.size.height / 2)
        return kring_change_card_get_id (KRING_CHANGE_CARD (card));
    }
  return NULL;
}

/* Where it stands already nothing is to be done. A card of another document's window is nothing here. */
static gboolean
drop_cb (KringBoardCell *self, const GValue *value, double x, double y)
{
  g_autofree char *id = g_strdup (kring_change_card_get_id (g_value_get_object (value)));
  const char *before = card_after (self, y, id);
  int there = kring_board_cell_index (self, id);

  if (kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE, id) == NULL)
    return FALSE;
  if (there >= 0 && g_strcmp0 (before, kring_board_cell_beside (self, id, 1)) == 0)
    return TRUE;
  return gtk_widget_activate_action (GTK_WIDGET (self), "change.put", "(siis)", id, (int) self->loop, (int) self->stage,
                                     before ? before : "");
}

static void
watch (KringBoardCell *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (KRING_TYPE_CHANGE_CARD, GDK_ACTION_MOVE);
  GtkEventController *key = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (entry_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (name_given_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, key);
  gtk_widget_add_controller (self->entry, focus);
}

/* Object */

static void
kring_board_cell_dispose (GObject *object)
{
  KringBoardCell *self = KRING_BOARD_CELL (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer (&self->need, g_free);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_board_cell_parent_class)->dispose (object);
}

static void
kring_board_cell_class_init (KringBoardCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_board_cell_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
  ended_signal = g_signal_new ("ended", KRING_TYPE_BOARD_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_board_cell_init (KringBoardCell *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-cell");
  self->cards = g_ptr_array_new ();
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Name of the change"));
  kring_accessible_name (self->entry, _ ("Name of the change"));
  self->add_button = gtk_button_new_with_label (_ ("Add a Change"));
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_add_css_class (self->add_button, "dim-label");
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (kring_board_cell_begin), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->entry);
  gtk_box_append (GTK_BOX (self), self->add_button);
  gtk_widget_set_visible (self->entry, FALSE);
}

GtkWidget *
kring_board_cell_new (KringEditor *editor, KringLoop loop, KringStage stage)
{
  KringBoardCell *self = g_object_new (KRING_TYPE_BOARD_CELL, NULL);
  g_autofree char *spoken = NULL;

  self->editor = g_object_ref (editor);
  self->loop = loop;
  self->stage = stage;
  spoken = g_strdup_printf ("%s, %s", kring_term_label (&kring_loops, (int)loop),
                            kring_term_label (&kring_stages, (int)stage));
  kring_accessible_name (GTK_WIDGET (self), spoken);
  watch (self);
  show_button (self);
  return GTK_WIDGET (self);
}

/* Loading */

static GPtrArray *
pick (KringBoardCell *self, GPtrArray *changes)
{
  GPtrArray *here = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      KringChange *change = g_ptr_array_index (changes, i);

      if (change->loop == (int)self->loop && change->stage == (int)self->stage)
        g_ptr_array_add (here, change);
    }
  return here;
}

static gboolean
fits (KringBoardCell *self, GPtrArray *here)
{
  if (here->len != self->cards->len)
    return FALSE;
  for (guint i = 0; i < here->len; i++)
    if (strcmp (KRING_ROW (g_ptr_array_index (here, i))->id,
                kring_change_card_get_id (g_ptr_array_index (self->cards, i)))
        != 0)
      return FALSE;
  return TRUE;
}

/* The focus must leave a widget before that goes. */
static void
take_away (KringBoardCell *self, GtkWidget *card)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && (gtk_widget_get_state_flags (card) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, NULL);
  gtk_box_remove (GTK_BOX (self), card);
}

static gboolean
is_among (GPtrArray *here, const char *id)
{
  for (guint i = 0; i < here->len; i++)
    if (strcmp (KRING_ROW (g_ptr_array_index (here, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Cards that stay are the same widgets, in whatever order. */
static void
refill (KringBoardCell *self, GPtrArray *here)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->cards);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *last = NULL;

  self->cards = g_ptr_array_new ();
  for (guint i = 0; i < before->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (before, i);

      if (is_among (here, kring_change_card_get_id (KRING_CHANGE_CARD (card))))
        g_hash_table_insert (kept, (gpointer) kring_change_card_get_id (KRING_CHANGE_CARD (card)), card);
      else
        take_away (self, card);
    }
  for (guint i = 0; i < here->len; i++)
    {
      const char *id = KRING_ROW (g_ptr_array_index (here, i))->id;
      GtkWidget *card = g_hash_table_lookup (kept, id);

      if (card != NULL)
        {
          gtk_box_reorder_child_after (GTK_BOX (self), card, last);
          kring_change_card_reload (KRING_CHANGE_CARD (card));
        }
      else
        {
          card = kring_change_card_new (self->editor, id);
          gtk_box_insert_child_after (GTK_BOX (self), card, last);
        }
      g_ptr_array_add (self->cards, card);
      last = card;
    }
}

guint
kring_board_cell_load (KringBoardCell *self, GPtrArray *changes)
{
  g_autoptr (GPtrArray) here = pick (self, changes);

  if (fits (self, here))
    for (guint i = 0; i < self->cards->len; i++)
      kring_change_card_reload (g_ptr_array_index (self->cards, i));
  else
    refill (self, here);
  return here->len;
}

void
kring_board_cell_set_need (KringBoardCell *self, const char *need)
{
  kring_set (&self->need, need);
  show_button (self);
}

KringLoop
kring_board_cell_get_loop (KringBoardCell *self)
{
  return self->loop;
}

KringStage
kring_board_cell_get_stage (KringBoardCell *self)
{
  return self->stage;
}

int
kring_board_cell_index (KringBoardCell *self, const char *id)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (strcmp (kring_change_card_get_id (g_ptr_array_index (self->cards, i)), id) == 0)
      return (int)i;
  return -1;
}

KringChangeCard *
kring_board_cell_find (KringBoardCell *self, const char *id)
{
  int index = kring_board_cell_index (self, id);

  return index >= 0 ? g_ptr_array_index (self->cards, index) : NULL;
}

const char *
kring_board_cell_beside (KringBoardCell *self, const char *id, int step)
{
  int index = kring_board_cell_index (self, id);

  if (index < 0 || index + step < 0 || index + step >= (int)self->cards->len)
    return NULL;
  return kring_change_card_get_id (g_ptr_array_index (self->cards, index + step));
}

KringChangeCard *
kring_board_cell_nth (KringBoardCell *self, guint n)
{
  return self->cards->len > 0 ? g_ptr_array_index (self->cards, MIN (n, self->cards->len - 1)) : NULL;
}
