/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-window-private.h"

static void
show_first_step (KringWindow *self)
{
  KringModel *model = kring_document_get_model (self->document);
  const char *need = kring_selection_get_need (self->selection);
  GPtrArray *around = need ? kring_model_referring (model, KRING_TABLE_CONTRIBUTION, "need", need) : NULL;
  gboolean nobody = need != NULL && (around == NULL || around->len == 0);

  gtk_widget_set_visible (self->first_step, nobody && !kring_document_get_read_only (self->document));
}

void
kring_window_set_up_first_step (KringWindow *self)
{
  g_signal_connect_object (kring_document_get_model (self->document), "changed", G_CALLBACK (show_first_step), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::need", G_CALLBACK (show_first_step), self, G_CONNECT_SWAPPED);
  show_first_step (self);
}
