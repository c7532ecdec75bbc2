/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-map-page-private.h"
#include "kring-text.h"

static GMenuModel *
terms_menu (const KringTerms *terms, const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < terms->n_values; i++)
    {
      g_autofree char *target = g_strdup_printf ("%s(%u)", action, i);
      g_autofree char *label = kring_text_begin (kring_term_label (terms, (int) i));

      g_menu_append (menu, label, target);
    }
  return G_MENU_MODEL (menu);
}

static void
append_terms (GMenu *menu, const char *label, const KringTerms *terms, const char *action)
{
  g_autoptr (GMenuModel) values = terms_menu (terms, action);

  g_menu_append_submenu (menu, label, values);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

/* What cannot be done now is left out, rather than shown pale: it is there at other times only. */
static void
append_sometimes (GMenu *section, const char *label, const char *action)
{
  GMenuItem *item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (section, item);
  g_object_unref (item);
}

static void
change_section (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  append_sometimes (section, _ ("Take the Plan Back"), "map.take-plan-back");
  /* Translators: this actor or tie becomes the beginning of a change, on the page of changes. */
  g_menu_append (section, _ ("Make a Change of This …"), "map.change");
  append_section (menu, section);
}

static void
removal_section (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _ ("Take off This Map"), "map.take-off");
  g_menu_append (section, _ ("Remove from the Document"), "map.remove");
  append_section (menu, section);
}

static void
actor_menu (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _ ("Rename"), "map.rename");
  /* Translators: draws a tie from this actor to another one. */
  g_menu_append (section, _ ("Tie with…"), "map.tie");
  /* Translators: one actor and its ties stand out, the others are pale. */
  g_menu_append (section, _ ("Focus on Its Ties"), "map.focus(1)");
  append_section (menu, section);

  section = g_menu_new ();
  append_terms (section, _ ("Move to Ring"), &kring_rings, "map.set-ring");
  append_terms (section, _ ("Move to Sector"), &kring_sectors, "map.set-sector");
  /* Translators: an actor that was dragged somewhere is placed by the program again. */
  g_menu_append (section, _ ("Let Kring Place It"), "map.unpin");
  append_section (menu, section);

  change_section (menu);
  removal_section (menu);
}

static void
moves_section (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  append_terms (section, _ ("Move to Ring"), &kring_rings, "map.set-ring");
  append_terms (section, _ ("Move to Sector"), &kring_sectors, "map.set-sector");
  append_section (menu, section);
}

static void
many_menu (GMenu *menu)
{
  moves_section (menu);
  removal_section (menu);
}

static void
pair_menu (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  moves_section (menu);
  g_menu_append (section, _ ("Ways between Them"), "map.ways");
  append_section (menu, section);
  removal_section (menu);
}

static void
tie_menu (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  append_terms (section, _ ("Strength"), &kring_strengths, "map.set-strength");
  append_terms (section, _ ("Direction"), &kring_directions, "map.set-direction");
  append_section (menu, section);
  change_section (menu);
  section = g_menu_new ();
  append_sometimes (section, _ ("Remove the Tie"), "map.remove-tie");
  /* Translators: the tie is there today; a change plans that it ends. */
  append_sometimes (section, _ ("Plan to End the Tie"), "map.plan-end");
  append_section (menu, section);
}

static void
note_menu (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _ ("Edit the Note"), "map.rename");
  append_section (menu, section);
  section = g_menu_new ();
  g_menu_append (section, _ ("Remove the Note"), "map.delete");
  append_section (menu, section);
}

static void
ground_menu (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _ ("Add an Actor Here"), "map.add-here");
  g_menu_append (section, _ ("Add a Note Here"), "map.add-note-here");
  append_section (menu, section);
  section = g_menu_new ();
  g_menu_append (section, _ ("Show the Whole Map"), "map.zoom-fit");
  g_menu_append (section, _ ("Arrange Again"), "map.rearrange");
  append_section (menu, section);
}

static void
need_menu (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _ ("Rename"), "map.rename");
  append_section (menu, section);
}

static void (*const builders[]) (GMenu *menu) = {
  [KRING_MAP_MENU_GROUND] = ground_menu, [KRING_MAP_MENU_NEED] = need_menu, [KRING_MAP_MENU_ACTOR] = actor_menu,
  [KRING_MAP_MENU_PAIR] = pair_menu,     [KRING_MAP_MENU_MANY] = many_menu, [KRING_MAP_MENU_TIE] = tie_menu,
  [KRING_MAP_MENU_NOTE] = note_menu,
};
G_STATIC_ASSERT (G_N_ELEMENTS (builders) == KRING_MAP_MENU_N);

static KringMapMenu
menu_of_selection (KringMapPage *self)
{
  if (kring_map_page_selected_many (self) != NULL)
    return kring_selection_get_n (self->selection) == 2 ? KRING_MAP_MENU_PAIR : KRING_MAP_MENU_MANY;
  if (kring_map_page_selected_actor (self) != NULL)
    return KRING_MAP_MENU_ACTOR;
  if (kring_map_page_selected_tie (self) != NULL)
    return KRING_MAP_MENU_TIE;
  if (kring_map_page_selected_note (self) != NULL)
    return KRING_MAP_MENU_NOTE;
  return KRING_MAP_MENU_NEED;
}

static gboolean
menu_gone_cb (gpointer data)
{
  KringMapPage *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->menu_closing = FALSE;
  if (root == NULL)
    return G_SOURCE_REMOVE;
  /* A menu that was opened over something that is gone by now has kept the focus. */
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  kring_map_page_begin_naming (self);
  return G_SOURCE_REMOVE;
}

static void
menu_closed_cb (KringMapPage *self)
{
  /* The chosen action comes after "closed", and the focus goes back after that. */
  self->menu_closing = TRUE;
  g_idle_add_full (G_PRIORITY_LOW, menu_gone_cb, g_object_ref (self), g_object_unref);
}

/*
 * Each menu is made when first asked for and stays: the window may still be told, late, that the pointer is over one
 * that has closed, and GTK 4.8 does not live through that one having been taken out of the window.
 */
static GtkPopover *
ensure_menu (KringMapPage *self, KringMapMenu which)
{
  g_autoptr (GMenu) model = NULL;
  GtkWidget *menu;

  if (self->menus[which] != NULL)
    return GTK_POPOVER (self->menus[which]);
  model = g_menu_new ();
  builders[which](model);
  self->menus[which] = menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (model));
  kring_accessible_name_menu (menu);
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  g_signal_connect_object (menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  return GTK_POPOVER (menu);
}

void
kring_map_page_open_menu (KringMapPage *self, const char *id, double x, double y)
{
  GdkRectangle at = { (int)x, (int)y, 1, 1 };
  GtkPopover *menu;

  self->menu_point = kring_canvas_to_scene (self->canvas, x, y);
  /* A menu of one of several that are selected is a menu of all of them. */
  if (id != NULL && !g_strv_contains (kring_selection_get_ids (self->selection), id))
    kring_map_page_select (self, id);
  menu = ensure_menu (self, id == NULL ? KRING_MAP_MENU_GROUND : menu_of_selection (self));
  gtk_popover_set_pointing_to (menu, &at);
  gtk_popover_popup (menu);
}

void
kring_map_page_drop_menus (KringMapPage *self)
{
  for (int i = 0; i < KRING_MAP_MENU_N; i++)
    g_clear_pointer (&self->menus[i], gtk_widget_unparent);
}
