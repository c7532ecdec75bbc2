/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-map-page-private.h"

static GMenuModel *
terms_menu (const KringTerms *terms, const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < terms->n_values; i++)
    {
      g_autofree char *target = g_strdup_printf ("%s(%u)", action, i);

      g_menu_append (menu, kring_term_label (terms, (int) i), target);
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

static void
actor_menu (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _ ("Rename"), "map.rename");
  /* Translators: draws a tie from this actor to another one. */
  g_menu_append (section, _ ("Tie with…"), "map.tie");
  append_section (menu, section);

  section = g_menu_new ();
  append_terms (section, _ ("Move to Ring"), &kring_rings, "map.set-ring");
  append_terms (section, _ ("Move to Sector"), &kring_sectors, "map.set-sector");
  /* Translators: an actor that was dragged somewhere is placed by the program again. */
  g_menu_append (section, _ ("Let Kring Place It"), "map.unpin");
  append_section (menu, section);

  section = g_menu_new ();
  g_menu_append (section, _ ("Take off This Map"), "map.take-off");
  g_menu_append (section, _ ("Remove from the Document"), "map.remove");
  append_section (menu, section);
}

static void
many_menu (GMenu *menu, guint n)
{
  GMenu *section = g_menu_new ();

  append_terms (section, _ ("Move to Ring"), &kring_rings, "map.set-ring");
  append_terms (section, _ ("Move to Sector"), &kring_sectors, "map.set-sector");
  append_section (menu, section);
  if (n == 2)
    {
      section = g_menu_new ();
      g_menu_append (section, _ ("Ways between Them"), "map.ways");
      append_section (menu, section);
    }
  section = g_menu_new ();
  g_menu_append (section, _ ("Take off This Map"), "map.take-off");
  g_menu_append (section, _ ("Remove from the Document"), "map.remove");
  append_section (menu, section);
}

static void
tie_menu (GMenu *menu)
{
  GMenu *section = g_menu_new ();

  append_terms (section, _ ("Strength"), &kring_strengths, "map.set-strength");
  append_terms (section, _ ("Direction"), &kring_directions, "map.set-direction");
  append_section (menu, section);
  section = g_menu_new ();
  g_menu_append (section, _ ("Remove the Tie"), "map.delete");
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

static gboolean
drop_menu_cb (gpointer data)
{
  KringMapPage *self = data;

  /* Closed with the page itself in the meantime? */
  if (self->closing_menu == NULL)
    return G_SOURCE_REMOVE;
  g_clear_pointer (&self->closing_menu, gtk_widget_unparent);
  kring_map_page_begin_naming (self);
  return G_SOURCE_REMOVE;
}

static void
menu_closed_cb (KringMapPage *self)
{
  if (self->menu == NULL)
    return;
  /* The chosen action comes after "closed" and still needs the menu's place in the window. */
  g_clear_pointer (&self->closing_menu, gtk_widget_unparent);
  self->closing_menu = g_steal_pointer (&self->menu);
  g_idle_add_full (G_PRIORITY_LOW, drop_menu_cb, g_object_ref (self), g_object_unref);
}

void
kring_map_page_open_menu (KringMapPage *self, const char *id, double x, double y)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu_point = kring_canvas_to_scene (self->canvas, x, y);
  /* A menu of one of several that are selected is a menu of all of them. */
  if (id != NULL && !g_strv_contains (kring_selection_get_ids (self->selection), id))
    kring_map_page_select (self, id);
  if (id == NULL)
    ground_menu (menu);
  else if (kring_map_page_selected_many (self) != NULL)
    many_menu (menu, kring_selection_get_n (self->selection));
  else if (kring_map_page_selected_actor (self) != NULL)
    actor_menu (menu);
  else if (kring_map_page_selected_tie (self) != NULL)
    tie_menu (menu);
  else if (kring_map_page_selected_note (self) != NULL)
    note_menu (menu);
  else
    need_menu (menu);

  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  kring_accessible_name_menu (self->menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
