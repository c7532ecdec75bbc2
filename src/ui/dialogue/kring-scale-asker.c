/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-asker.h"
#include "kring-toggles.h"

/* Now and wanted, from 1 to 5, with reasons. */

#define KRING_TYPE_SCALE_ASKER (kring_scale_asker_get_type ())
G_DECLARE_FINAL_TYPE (KringScaleAsker, kring_scale_asker, KRING, SCALE_ASKER, KringAsker)

struct _KringScaleAsker
{
  KringAsker parent_instance;

  /* Borrowed: children */
  KringToggles *rows[2]; /* now and wanted */
  GtkLabel *line;
};

G_DEFINE_FINAL_TYPE (KringScaleAsker, kring_scale_asker, KRING_TYPE_ASKER)

static const char *const items[2] = { KRING_NOW, KRING_WANTED };

/* The toggles wait for the document; until the main loop has come round they show what was picked. */
static void
picked_cb (KringScaleAsker *self, guint place, gboolean on, KringToggles *row)
{
  kring_toggles_show (row, on ? 1u << place : 0);
  kring_asker_answer (KRING_ASKER (self), items[row == self->rows[1]], on ? (int)place + 1 : 0);
}

static GtkWidget *
make_row (KringScaleAsker *self, guint which, GtkGrid *grid)
{
  static const char *const numbers[] = { "1", "2", "3", "4", "5", NULL };
  const KringQuestion *question = kring_asker_get_question (KRING_ASKER (self));
  const char *name = which == 0 ? C_ ("scale", "Now") : C_ ("scale", "Wanted");
  GtkWidget *row = kring_toggles_new (name, numbers), *label = gtk_label_new (name);

  gtk_widget_add_css_class (label, "kring-ask-title");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (row, "kring-five");
  gtk_widget_add_css_class (row, which == 0 ? "kring-now" : "kring-wanted");
  gtk_widget_set_hexpand (row, TRUE);
  kring_toggles_describe (KRING_TOGGLES (row), 0, kring_words_say (&question->low));
  kring_toggles_describe (KRING_TOGGLES (row), 4, kring_words_say (&question->high));
  g_signal_connect_object (row, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (grid, label, 0, (int)which, 1, 1);
  gtk_grid_attach (grid, row, 1, (int)which, 1, 1);
  return row;
}

/* What 1 and 5 mean, each below its own end. */
static GtkWidget *
make_ends (const KringQuestion *question)
{
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *low = kring_asker_label (kring_words_say (&question->low), "dim-label");
  GtkWidget *high = kring_asker_label (kring_words_say (&question->high), "dim-label");

  gtk_box_set_homogeneous (GTK_BOX (ends), TRUE);
  gtk_widget_set_valign (low, GTK_ALIGN_START);
  gtk_widget_set_valign (high, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (high), 1);
  gtk_label_set_justify (GTK_LABEL (high), GTK_JUSTIFY_RIGHT);
  gtk_box_append (GTK_BOX (ends), low);
  gtk_box_append (GTK_BOX (ends), high);
  return ends;
}

static void
kring_scale_asker_build (KringAsker *asker)
{
  KringScaleAsker *self = KRING_SCALE_ASKER (asker);
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "kring-scale");
  for (guint i = 0; i < 2; i++)
    self->rows[i] = KRING_TOGGLES (make_row (self, i, GTK_GRID (grid)));
  gtk_grid_attach (GTK_GRID (grid), make_ends (kring_asker_get_question (asker)), 1, 2, 1, 1);
  self->line = GTK_LABEL (kring_asker_label (NULL, "kring-scale-line"));
  gtk_box_append (GTK_BOX (self), grid);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->line));
  gtk_box_append (GTK_BOX (self), kring_asker_reasons (asker));
}

static char *
say_line (int now, int wanted)
{
  if (now == 0 && wanted == 0)
    return g_strdup (_ ("Not placed yet"));
  if (wanted == 0)
    return g_strdup_printf (_ ("Now %d"), now);
  if (now == 0)
    return g_strdup_printf (_ ("Wanted %d"), wanted);
  return g_strdup_printf (_ ("Now %d → wanted %d"), now, wanted);
}

static void
kring_scale_asker_load (KringAsker *asker, KringTalk *talk)
{
  KringScaleAsker *self = KRING_SCALE_ASKER (asker);
  g_autofree char *line = NULL;
  int values[2];

  for (guint i = 0; i < 2; i++)
    {
      values[i] = kring_talk_value (talk, kring_asker_get_question (asker)->id, items[i]);
      kring_toggles_show (self->rows[i], values[i] > 0 ? 1u << (values[i] - 1) : 0);
      gtk_widget_set_sensitive (GTK_WIDGET (self->rows[i]), kring_asker_get_writable (asker));
    }
  line = say_line (values[0], values[1]);
  gtk_label_set_label (self->line, line);
}

static void
kring_scale_asker_class_init (KringScaleAskerClass *klass)
{
  KRING_ASKER_CLASS (klass)->build = kring_scale_asker_build;
  KRING_ASKER_CLASS (klass)->load = kring_scale_asker_load;
}

static void
kring_scale_asker_init (KringScaleAsker *self)
{
}
