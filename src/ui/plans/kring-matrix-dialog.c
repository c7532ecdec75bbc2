/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-matrix-dialog.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-operations-development.h"

struct _KringMatrixDialog
{
  AdwWindow parent_instance;

  /* Owned */
  KringPlansViewing *viewing;
  KringOwnPlan *plan; /* as it is now */
  GPtrArray *ticks;   /* of GtkCheckButton, borrowed from the window */

  /* Borrowed: a child */
  GtkLabel *balance;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringMatrixDialog, kring_matrix_dialog, ADW_TYPE_WINDOW)

static const char *
method_of (GtkWidget *tick)
{
  return g_object_get_data (G_OBJECT (tick), "method");
}

static void
toggled_cb (KringMatrixDialog *self, GtkCheckButton *tick)
{
  KringEditor *editor = kring_plans_viewing_get_editor (self->viewing);
  GError *error = NULL;
  gboolean ok;

  if (self->loading)
    return;
  ok = kring_operation_choose_method (kring_editor_get_document (editor), self->plan->row->row.id,
                                      method_of (GTK_WIDGET (tick)), gtk_check_button_get_active (tick), &error);
  kring_editor_done (editor, ok, &error);
}

/* A plan that is gone, by an undo in the window behind, takes the dialog with it. */
static void
load (KringMatrixDialog *self)
{
  KringEditor *editor = kring_plans_viewing_get_editor (self->viewing);
  KringOwnPlan *plan = kring_own_plan_of_model (kring_editor_get_model (editor), self->plan->row->row.id);
  g_autofree char *balance = NULL;

  if (plan == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  kring_own_plan_unref (self->plan);
  self->plan = plan;
  self->loading = TRUE;
  for (guint i = 0; i < self->ticks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->ticks, i),
                                 kring_own_plan_has_method (plan, method_of (g_ptr_array_index (self->ticks, i))));
  self->loading = FALSE;
  balance = kring_own_plan_balance (plan);
  gtk_label_set_label (self->balance, balance);
}

/* The window */

static GtkLabel *
make_label (const char *text, const char *style)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (text));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), style);
  return label;
}

static GtkWidget *
make_tick (KringMatrixDialog *self, const KringPart *method, const KringPart *category)
{
  GtkWidget *tick = gtk_check_button_new ();
  const char *name = kring_words_say (&method->text);
  g_autofree char *about = g_strdup_printf ("%s, %s", kring_words_say (&category->text),
                                            kring_own_plan_side_name (self->plan, (KringSide)method->side));

  gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), GTK_WIDGET (make_label (name, NULL)));
  kring_accessible_name (tick, name);
  kring_accessible_describe (tick, about);
  g_object_set_data_full (G_OBJECT (tick), "method", g_strdup (method->id), g_free);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->ticks, tick);
  return tick;
}

/* One side of one category, in the order of the template. */
static GtkWidget *
make_cell (KringMatrixDialog *self, const KringPart *category, KringSide side)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < category->parts->len; i++)
    {
      const KringPart *method = g_ptr_array_index (category->parts, i);

      if (method->side == side)
        gtk_box_append (GTK_BOX (cell), make_tick (self, method, category));
    }
  gtk_widget_set_hexpand (cell, TRUE);
  return cell;
}

static GtkWidget *
make_matrix (KringMatrixDialog *self)
{
  GtkWidget *matrix = gtk_grid_new ();
  int row = 0;

  gtk_grid_set_column_homogeneous (GTK_GRID (matrix), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (matrix), 18);
  gtk_grid_set_row_spacing (GTK_GRID (matrix), 6);
  for (int side = 0; side < KRING_N_SIDES; side++)
    gtk_grid_attach (GTK_GRID (matrix),
                     GTK_WIDGET (make_label (kring_own_plan_side_name (self->plan, (KringSide)side), "title-4")), side,
                     row, 1, 1);
  for (guint i = 0; i < self->plan->methods->parts->len; i++)
    {
      const KringPart *category = g_ptr_array_index (self->plan->methods->parts, i);
      GtkWidget *heading;

      if (category->kind != KRING_ASKED_CATEGORY)
        continue;
      heading = GTK_WIDGET (make_label (kring_words_say (&category->text), "heading"));
      gtk_widget_set_margin_top (heading, 12);
      gtk_grid_attach (GTK_GRID (matrix), heading, 0, ++row, KRING_N_SIDES, 1);
      row++;
      for (int side = 0; side < KRING_N_SIDES; side++)
        gtk_grid_attach (GTK_GRID (matrix), make_cell (self, category, (KringSide)side), side, row, 1, 1);
    }
  return matrix;
}

static GtkWidget *
make_content (KringMatrixDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *header = adw_header_bar_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new (), *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (page, "kring-step");
  gtk_box_append (GTK_BOX (page), make_matrix (self));
  self->balance = make_label ("", "kring-gentle");
  gtk_widget_add_css_class (GTK_WIDGET (self->balance), "kring-turns");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), page);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->balance));
  return box;
}

static void
kring_matrix_dialog_dispose (GObject *object)
{
  KringMatrixDialog *self = KRING_MATRIX_DIALOG (object);

  g_clear_pointer (&self->plan, kring_own_plan_unref);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_object (&self->viewing);
  G_OBJECT_CLASS (kring_matrix_dialog_parent_class)->dispose (object);
}

static void
kring_matrix_dialog_class_init (KringMatrixDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_matrix_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
kring_matrix_dialog_init (KringMatrixDialog *self)
{
  self->ticks = g_ptr_array_new ();
}

void
kring_matrix_dialog_present (KringPlansViewing *viewing, GtkWindow *parent)
{
  KringMatrixDialog *self
      = g_object_new (KRING_TYPE_MATRIX_DIALOG, "title", _ ("Dialogue Map"), "transient-for", parent, "modal", TRUE,
                      "default-width", 720, "default-height", 620, "destroy-with-parent", TRUE, NULL);

  self->viewing = g_object_ref (viewing);
  self->plan = kring_own_plan_of_model (kring_editor_get_model (kring_plans_viewing_get_editor (viewing)),
                                        kring_plans_viewing_get_open (viewing));
  adw_window_set_content (ADW_WINDOW (self), make_content (self));
  g_signal_connect_object (viewing, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  kring_accessible_name_buttons (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
}
