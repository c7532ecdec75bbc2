/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-window-private.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"

static GPtrArray *
found_in_view (KringWindow *self, const char *typed)
{
  KringView *view = kring_map_page_get_view (self->page);

  return view ? kring_view_find (view, typed) : g_ptr_array_new ();
}

static void
searched_cb (KringWindow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *said = NULL;

  kring_viewing_set_search (kring_editor_get_viewing (self->editor), typed);
  kring_set (&self->hit, NULL);
  if (*typed != '\0')
    {
      g_autoptr (GPtrArray) found = found_in_view (self, typed);

      /* Translators: how many actors the search found. */
      said = g_strdup_printf (ngettext ("%u found", "%u found", found->len), found->len);
    }
  gtk_label_set_label (self->search_count, said ? said : "");
  if (said != NULL)
    kring_accessible_describe (GTK_WIDGET (self->search_entry), said);
}

/* The match after (or before) the one found last, round and round. */
static void
find (KringWindow *self, int step)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (GPtrArray) found = found_in_view (self, typed);
  KringRow *row;
  guint at;

  if (found->len == 0)
    return;
  if (self->hit == NULL || !g_ptr_array_find_with_equal_func (found, self->hit, g_str_equal, &at))
    at = step > 0 ? found->len - 1 : 0;
  at = (at + found->len + (guint) (step + (int) found->len)) % found->len;
  kring_set (&self->hit, g_ptr_array_index (found, at));
  row = kring_model_get (kring_document_get_model (self->document), KRING_TABLE_ACTOR, self->hit);
  kring_selection_set (self->selection, KRING_TABLE_ACTOR, self->hit);
  kring_accessible_announce (GTK_WIDGET (self->search_entry), kring_row_name (row));
}

static void
next_cb (KringWindow *self)
{
  find (self, 1);
}

static void
previous_cb (KringWindow *self)
{
  find (self, -1);
}

static void
search_mode_cb (KringWindow *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;
  kring_viewing_set_search (kring_editor_get_viewing (self->editor), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/* Another map, or another arrangement, is searched for the same words. */
static void
need_changed_cb (KringWindow *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    searched_cb (self);
}

void
kring_window_set_up_search (KringWindow *self)
{
  kring_accessible_name (GTK_WIDGET (self->search_entry), _ ("Find an actor"));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (searched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "activate", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "next-match", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "previous-match", G_CALLBACK (previous_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled", G_CALLBACK (search_mode_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::need", G_CALLBACK (need_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_editor_get_viewing (self->editor), "notify::arrangement", G_CALLBACK (need_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

void
kring_window_toggle_search (KringWindow *self)
{
  gboolean open = gtk_search_bar_get_search_mode (self->search_bar);
  gboolean inside = (gtk_widget_get_state_flags (GTK_WIDGET (self->search_bar)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (open && inside)
    {
      gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      return;
    }
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}
