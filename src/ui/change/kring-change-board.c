/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-change-board.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-adopting.h"
#include "kring-operations.h"
#include "kring-text.h"

/* Abandoned changes have no column. */
#define N_COLUMNS KRING_STAGE_ABANDONED

struct _KringChangeBoard
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;

  /* Borrowed: children */
  GtkWidget *headings[KRING_N_LOOPS];
  KringBoardCell *cells[KRING_N_LOOPS][KRING_N_STAGES];
  GtkWidget *abandoned;
  GtkWidget *menu; /* stays once it is made: see the map's menus */

  char *menu_id; /* (nullable): whose menu it is */
  char *wanted;  /* (nullable): whose card gets the focus when it is there */
  guint n_untyped;
};

G_DEFINE_FINAL_TYPE (KringChangeBoard, kring_change_board, GTK_TYPE_BOX)

/* From what is not yet typed to what goes deepest. */
static const KringLoop lanes[KRING_N_LOOPS] = { KRING_LOOP_NONE, KRING_LOOP_SINGLE, KRING_LOOP_DOUBLE };

static KringBoardCell *
cell_of (KringChangeBoard *self, const char *id)
{
  for (guint l = 0; l < KRING_N_LOOPS; l++)
    for (guint s = 0; s < KRING_N_STAGES; s++)
      if (kring_board_cell_index (self->cells[l][s], id) >= 0)
        return self->cells[l][s];
  return NULL;
}

/* Moving by keys */

static void
move (KringChangeBoard *self, const char *id, KringLoop loop, KringStage stage, const char *before)
{
  GError *error = NULL;
  g_autofree char *moved = g_strdup (id);
  guint planned = kring_adopting_count (self->editor, id);
  gboolean ok
      = kring_operation_move_change (kring_editor_get_document (self->editor), moved, loop, stage, before, &error);

  if (!kring_editor_done (self->editor, ok, &error))
    return;
  kring_set (&self->wanted, moved);
  if (stage == KRING_STAGE_ADOPTED)
    kring_adopting_say (self->editor, planned);
}

static void
move_stage (KringChangeBoard *self, const char *id, int step)
{
  KringBoardCell *cell = cell_of (self, id);
  int stage = cell ? (int)kring_board_cell_get_stage (cell) + step : -1;

  /* To abandon is no next step: the menu asks for it. */
  if (stage >= 0 && stage < N_COLUMNS)
    move (self, id, kring_board_cell_get_loop (cell), (KringStage)stage, NULL);
}

/* Within a cell, and beyond its end into the next lane. */
static void
move_up_or_down (KringChangeBoard *self, const char *id, int step)
{
  KringBoardCell *cell = cell_of (self, id);
  const char *beside = cell ? kring_board_cell_beside (cell, id, step) : NULL;
  int loop;

  if (cell == NULL)
    return;
  loop = (int)kring_board_cell_get_loop (cell);
  if (beside != NULL)
    move (self, id, (KringLoop)loop, kring_board_cell_get_stage (cell),
          step < 0 ? beside : kring_board_cell_beside (cell, id, 2 * step));
  else if (loop + step >= 0 && loop + step < KRING_N_LOOPS)
    move (self, id, (KringLoop)(loop + step), kring_board_cell_get_stage (cell), NULL);
}

static void
earlier_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  move_stage (data, g_variant_get_string (value, NULL), -1);
}

static void
later_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  move_stage (data, g_variant_get_string (value, NULL), 1);
}

static void
up_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  move_up_or_down (data, g_variant_get_string (value, NULL), -1);
}

static void
down_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  move_up_or_down (data, g_variant_get_string (value, NULL), 1);
}

static void
rename_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const char *id = g_variant_get_string (value, NULL);
  KringBoardCell *cell = cell_of (data, id);

  if (cell != NULL)
    kring_change_card_rename (kring_board_cell_find (cell, id));
}

static void
remove_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringChangeBoard *self = data;
  KringRow *row
      = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE, g_variant_get_string (value, NULL));

  if (row == NULL)
    return;
  kring_editor_remove (self->editor, row);
  kring_change_board_focus (self, NULL);
}

static void
put_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  const char *id, *before;
  int loop, stage;

  g_variant_get (value, "(&sii&s)", &id, &loop, &stage, &before);
  move (data, id, (KringLoop) loop, (KringStage) stage, before[0] != '\0' ? before : NULL);
}

/* The focus goes back to the cards before the field that had it goes. */
static void
given_up_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  kring_change_board_focus (data, NULL);
}

/* Its card may be made only when the window has caught up with the edit. */
static void
focus_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringChangeBoard *self = data;

  kring_set (&self->wanted, g_variant_get_string (value, NULL));
  if (cell_of (self, self->wanted) != NULL)
    kring_change_board_focus (self, self->wanted);
}

/* The menu */

static void
menu_stage_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringChangeBoard *self = data;
  KringBoardCell *cell = cell_of (self, self->menu_id);

  if (cell != NULL)
    move (self, self->menu_id, kring_board_cell_get_loop (cell), (KringStage)g_variant_get_int32 (value), NULL);
}

static void
menu_loop_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringChangeBoard *self = data;
  KringBoardCell *cell = cell_of (self, self->menu_id);

  if (cell != NULL)
    move (self, self->menu_id, (KringLoop)g_variant_get_int32 (value), kring_board_cell_get_stage (cell), NULL);
}

static void
menu_do_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringChangeBoard *self = data;

  gtk_widget_activate_action (GTK_WIDGET (self), g_variant_get_string (value, NULL), "s", self->menu_id);
}

static void
append_terms (GMenu *menu, const char *label, const KringTerms *terms, const char *action)
{
  g_autoptr (GMenu) values = g_menu_new ();

  for (guint i = 0; i < terms->n_values; i++)
    {
      g_autofree char *target = g_strdup_printf ("%s(%u)", action, i);

      g_menu_append (values, kring_term_label (terms, (int)i), target);
    }
  g_menu_append_submenu (menu, label, G_MENU_MODEL (values));
}

static GMenuModel *
menu_model (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  g_menu_append (first, _ ("Open"), "board.do::change.open");
  g_menu_append (first, _ ("Rename"), "board.do::change.rename");
  /* Translators: how far a change has come; opens the choice of stages. */
  append_terms (moves, _ ("Move to Stage"), &kring_stages, "board.stage");
  /* Translators: single or double loop; opens the choice. */
  append_terms (moves, _ ("Move to Loop"), &kring_loops, "board.loop");
  g_menu_append (last, _ ("Remove"), "board.do::change.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

static void
menu_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringChangeBoard *self = data;
  const char *id = g_variant_get_string (value, NULL);
  KringBoardCell *cell = cell_of (self, id);
  g_autoptr (GMenuModel) model = NULL;
  graphene_rect_t bounds;

  if (cell == NULL
      || !gtk_widget_compute_bounds (GTK_WIDGET (kring_board_cell_find (cell, id)), GTK_WIDGET (self), &bounds))
    return;
  kring_set (&self->menu_id, id);
  if (self->menu == NULL)
    {
      model = menu_model ();
      self->menu = gtk_popover_menu_new_from_model (model);
      kring_accessible_name_menu (self->menu);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
    }
  gtk_popover_set_pointing_to (
      GTK_POPOVER (self->menu),
      &(GdkRectangle){ (int)bounds.origin.x, (int)bounds.origin.y, (int)bounds.size.width, (int)bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static const GActionEntry change_entries[] = {
  { "earlier", earlier_cb, "s" }, { "later", later_cb, "s" },   { "up", up_cb, "s" },     { "down", down_cb, "s" },
  { "rename", rename_cb, "s" },   { "focus", focus_cb, "s" },   { "put", put_cb, "(siis)" },   { "given-up", given_up_cb },     { "remove", remove_cb, "s" }, { "menu", menu_cb, "s" },
};

static const GActionEntry board_entries[] = {
  { "stage", menu_stage_cb, "i" },
  { "loop", menu_loop_cb, "i" },
  { "do", menu_do_cb, "s" },
};

void
kring_change_board_add_actions (KringChangeBoard *self, GActionMap *change)
{
  g_autoptr (GSimpleActionGroup) board = g_simple_action_group_new ();

  g_action_map_add_action_entries (change, change_entries, G_N_ELEMENTS (change_entries), self);
  g_action_map_add_action_entries (G_ACTION_MAP (board), board_entries, G_N_ELEMENTS (board_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "board", G_ACTION_GROUP (board));
}

/* Moving the focus */

static KringChangeCard *
card_near (KringChangeBoard *self, guint lane, int stage, int index, int across, int along)
{
  int l = (int)lane, s = stage;

  for (;;)
    {
      KringBoardCell *cell;
      KringChangeCard *card;

      l += along;
      s += across;
      if (l < 0 || l >= KRING_N_LOOPS || s < 0 || s >= N_COLUMNS)
        return NULL;
      cell = self->cells[lanes[l]][s];
      card = kring_board_cell_nth (cell, along < 0 ? G_MAXUINT : along > 0 ? 0 : (guint)index);
      if (card != NULL)
        return card;
    }
}

/* Arrows go from card to card as they stand. */
static gboolean
key_cb (KringChangeBoard *self, guint keyval, guint code, GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  int across = keyval == GDK_KEY_Left ? -1 : keyval == GDK_KEY_Right ? 1 : 0;
  int along = keyval == GDK_KEY_Up ? -1 : keyval == GDK_KEY_Down ? 1 : 0;
  KringBoardCell *cell;
  KringChangeCard *card = NULL;
  const char *id, *beside;

  if (!KRING_IS_CHANGE_CARD (focus) || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || (across == 0 && along == 0))
    return GDK_EVENT_PROPAGATE;
  id = kring_change_card_get_id (KRING_CHANGE_CARD (focus));
  cell = cell_of (self, id);
  beside = along != 0 && cell != NULL ? kring_board_cell_beside (cell, id, along) : NULL;
  if (beside != NULL)
    card = kring_board_cell_find (cell, beside);
  else if (cell != NULL)
    card = card_near (self, kring_board_cell_get_loop (cell), (int)kring_board_cell_get_stage (cell),
                      kring_board_cell_index (cell, id), across, along);
  if (card != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (card));
  return GDK_EVENT_STOP;
}

/* Object */

static void
kring_change_board_dispose (GObject *object)
{
  KringChangeBoard *self = KRING_CHANGE_BOARD (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->menu_id, g_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_change_board_parent_class)->dispose (object);
}

static void
kring_change_board_class_init (KringChangeBoardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_change_board_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kring_change_board_init (KringChangeBoard *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-board");
  kring_accessible_name (GTK_WIDGET (self), _ ("Board of changes"));
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

static GtkWidget *
make_heading (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  gtk_widget_add_css_class (label, "kring-board-heading");
  return label;
}

static void
add_lane (KringChangeBoard *self, GtkGrid *grid, guint lane, int row)
{
  KringLoop loop = lanes[lane];

  self->headings[loop] = make_heading (kring_term_label (&kring_loops, (int)loop), "heading");
  gtk_grid_attach (grid, self->headings[loop], 0, row, N_COLUMNS, 1);
  for (int s = 0; s < N_COLUMNS; s++)
    {
      GtkWidget *cell = kring_board_cell_new (self->editor, loop, (KringStage)s);

      self->cells[loop][s] = KRING_BOARD_CELL (cell);
      gtk_grid_attach (grid, cell, s, row + 1, 1, 1);
    }
}

/* Its lane is there when it is used. */
static void
show_untyped (KringChangeBoard *self)
{
  gboolean used = self->n_untyped > 0 || kring_board_cell_is_asking (self->cells[KRING_LOOP_NONE][KRING_STAGE_IDEA]);

  gtk_widget_set_visible (self->headings[KRING_LOOP_NONE], used);
  for (guint s = 0; s < N_COLUMNS; s++)
    gtk_widget_set_visible (GTK_WIDGET (self->cells[KRING_LOOP_NONE][s]), used);
}

/* A field that is given up has had the focus; whatever takes it at this moment keeps it. */
static gboolean
keep_focus_cb (gpointer data)
{
  KringChangeBoard *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (self->editor != NULL && self->wanted == NULL && root != NULL && (focus == NULL || !gtk_widget_get_mapped (focus)))
    kring_change_board_focus (self, NULL);
  return G_SOURCE_REMOVE;
}

static void
ended_cb (KringChangeBoard *self)
{
  show_untyped (self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, keep_focus_cb, g_object_ref (self), g_object_unref);
}

static void
add_abandoned (KringChangeBoard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->abandoned = gtk_expander_new (NULL);
  gtk_expander_set_child (GTK_EXPANDER (self->abandoned), box);
  for (guint l = 0; l < KRING_N_LOOPS; l++)
    {
      GtkWidget *cell = kring_board_cell_new (self->editor, lanes[l], KRING_STAGE_ABANDONED);

      self->cells[lanes[l]][KRING_STAGE_ABANDONED] = KRING_BOARD_CELL (cell);
      gtk_box_append (GTK_BOX (box), cell);
    }
  gtk_box_append (GTK_BOX (self), self->abandoned);
}

GtkWidget *
kring_change_board_new (KringEditor *editor)
{
  KringChangeBoard *self = g_object_new (KRING_TYPE_CHANGE_BOARD, NULL);
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  self->editor = g_object_ref (editor);
  gtk_grid_set_column_homogeneous (grid, TRUE);
  gtk_grid_set_column_spacing (grid, 9);
  gtk_grid_set_row_spacing (grid, 3);
  for (int s = 0; s < N_COLUMNS; s++)
    gtk_grid_attach (grid, make_heading (kring_term_label (&kring_stages, s), "dim-label"), s, 0, 1, 1);
  for (guint l = 0; l < KRING_N_LOOPS; l++)
    add_lane (self, grid, l, 1 + 2 * (int)l);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (grid));
  add_abandoned (self);
  for (guint l = 0; l < KRING_N_LOOPS; l++)
    g_signal_connect_object (self->cells[l][KRING_STAGE_IDEA], "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
show_abandoned (KringChangeBoard *self, guint n)
{
  g_autofree char *label
      = g_strdup_printf (C_ ("outline", "%1$s: %2$u"), kring_term_label (&kring_stages, KRING_STAGE_ABANDONED), n);

  gtk_expander_set_label (GTK_EXPANDER (self->abandoned), label);
  gtk_widget_set_visible (self->abandoned, n > 0);
}

void
kring_change_board_load (KringChangeBoard *self, GPtrArray *changes, const char *need)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  g_autofree char *focused
      = KRING_IS_CHANGE_CARD (focus) ? g_strdup (kring_change_card_get_id (KRING_CHANGE_CARD (focus))) : NULL;
  guint gone = 0;

  self->n_untyped = 0;
  for (guint l = 0; l < KRING_N_LOOPS; l++)
    for (guint s = 0; s < KRING_N_STAGES; s++)
      {
        guint n = kring_board_cell_load (self->cells[l][s], changes);

        kring_board_cell_set_need (self->cells[l][s], need);
        self->n_untyped += l == KRING_LOOP_NONE && s < N_COLUMNS ? n : 0;
        gone += s == KRING_STAGE_ABANDONED ? n : 0;
        if (s == KRING_STAGE_ABANDONED)
          gtk_widget_set_visible (GTK_WIDGET (self->cells[l][s]), n > 0);
      }
  show_untyped (self);
  show_abandoned (self, gone);
  if (self->wanted != NULL && cell_of (self, self->wanted) != NULL)
    {
      kring_change_board_focus (self, self->wanted);
      g_clear_pointer (&self->wanted, g_free);
    }
  else if (focused != NULL && cell_of (self, focused) != NULL)
    kring_change_board_focus (self, focused);
}

void
kring_change_board_begin (KringChangeBoard *self, KringLoop loop)
{
  KringBoardCell *cell = self->cells[loop][KRING_STAGE_IDEA];

  gtk_widget_set_visible (GTK_WIDGET (cell), TRUE);
  kring_board_cell_begin (cell);
  show_untyped (self);
}

gboolean
kring_change_board_focus (KringChangeBoard *self, const char *id)
{
  KringBoardCell *cell = id ? cell_of (self, id) : NULL;

  if (cell != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (kring_board_cell_find (cell, id)));
  for (guint l = 0; l < KRING_N_LOOPS; l++)
    for (guint s = 0; s < N_COLUMNS; s++)
      {
        KringChangeCard *card = kring_board_cell_nth (self->cells[lanes[l]][s], 0);

        if (card != NULL)
          return gtk_widget_grab_focus (GTK_WIDGET (card));
      }
  return FALSE;
}
