/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-window-private.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-map.h"
#include "kring-text.h"

static gboolean
matches (const KringMapEntry *entry, const char *typed)
{
  return kring_text_matches (entry->actor->name, typed) || kring_text_matches (entry->contribution->offer, typed);
}

static KringMap *
map_in_view (KringWindow *self)
{
  const char *need = kring_selection_get_need (self->selection);

  return need ? kring_map_new (kring_document_get_model (self->document), need) : NULL;
}

static guint
count_matches (KringWindow *self, const char *typed)
{
  g_autoptr (KringMap) map = map_in_view (self);
  guint count = 0;

  for (guint i = 0; map != NULL && i < map->entries->len; i++)
    count += matches (kring_map_entry (map, i), typed);
  return count;
}

static void
searched_cb (KringWindow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *said = NULL;

  kring_map_page_set_search (self->page, typed);
  kring_set (&self->hit, NULL);
  if (*typed != '\0')
    {
      guint count = count_matches (self, typed);

      /* Translators: how many actors the search found. */
      said = g_strdup_printf (ngettext ("%u found", "%u found", count), count);
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
  g_autoptr (KringMap) map = map_in_view (self);
  int n = map ? (int) map->entries->len : 0;
  int at = map && self->hit ? kring_map_find (map, self->hit) : -1;

  if (at < 0 && step < 0)
    at = n;
  for (int i = 1; i <= n && *typed != '\0'; i++)
    {
      const KringMapEntry *entry = kring_map_entry (map, (guint) ((at + i * step + 2 * n) % n));

      if (!matches (entry, typed))
        continue;
      kring_set (&self->hit, entry->actor->row.id);
      kring_selection_set (self->selection, KRING_TABLE_ACTOR, self->hit);
      kring_accessible_announce (GTK_WIDGET (self->search_entry), entry->actor->name);
      return;
    }
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
  kring_map_page_set_search (self->page, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/* Another map is searched for the same words. */
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
