/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-spread-box.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-asker.h"

struct _KringSpreadBox
{
  GtkBox parent_instance;

  /* Owned */
  char *title;

  /* Borrowed: children */
  GtkLabel *dots[5];
  GtkLabel *said;
};

G_DEFINE_FINAL_TYPE (KringSpreadBox, kring_spread_box, GTK_TYPE_BOX)

/* A middle lies on a mark or halfway between two. */
static char *
say_middle (double middle)
{
  int whole = (int)middle;

  return middle - whole > 0.25 ? g_strdup_printf ("%d½", whole) : g_strdup_printf ("%d", whole);
}

char *
kring_spread_say (const char *title, const KringSpread *spread)
{
  g_autofree char *middle = say_middle (spread->middle);

  if (spread->n == 0)
    /* Translators: what each marked alone; %s is “Now” or “Wanted”. */
    return g_strdup_printf (_ ("%s: no marks"), title);
  if (spread->low == spread->high)
    /* Translators: what each marked alone, from 1 to 5; %s is “Now” or “Wanted”. */
    return g_strdup_printf (_ ("%s: all at %d"), title, spread->low);
  /* Translators: what each marked alone, from 1 to 5: “Now: the middle is 2½, from 1 to 4”. */
  return g_strdup_printf (_ ("%s: the middle is %s, from %d to %d"), title, middle, spread->low, spread->high);
}

static void
kring_spread_box_finalize (GObject *object)
{
  g_free (KRING_SPREAD_BOX (object)->title);
  G_OBJECT_CLASS (kring_spread_box_parent_class)->finalize (object);
}

static void
kring_spread_box_class_init (KringSpreadBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_spread_box_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kring_spread_box_init (KringSpreadBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-spread");
}

GtkWidget *
kring_spread_box_new (const char *title)
{
  KringSpreadBox *self = g_object_new (KRING_TYPE_SPREAD_BOX, NULL);
  GtkWidget *grid = gtk_grid_new ();

  self->title = g_strdup (title);
  kring_accessible_name (GTK_WIDGET (self), title);
  for (int value = 5; value >= 1; value--)
    {
      g_autofree char *number = g_strdup_printf ("%d", value);
      GtkWidget *label = gtk_label_new (number);

      self->dots[value - 1] = GTK_LABEL (kring_asker_label (NULL, "kring-dots"));
      gtk_widget_add_css_class (label, "kring-ask-title");
      gtk_grid_attach (GTK_GRID (grid), label, 0, 5 - value, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->dots[value - 1]), 1, 5 - value, 1, 1);
    }
  gtk_widget_add_css_class (grid, "kring-scale");
  self->said = GTK_LABEL (kring_asker_label (NULL, NULL));
  gtk_box_append (GTK_BOX (self), kring_asker_label (title, "kring-ask-title"));
  gtk_box_append (GTK_BOX (self), grid);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->said));
  return GTK_WIDGET (self);
}

void
kring_spread_box_show (KringSpreadBox *self, const KringSpread *spread)
{
  g_autofree char *said = spread != NULL ? kring_spread_say (self->title, spread) : g_strdup ("");

  for (guint i = 0; i < G_N_ELEMENTS (self->dots); i++)
    {
      g_autoptr (GString) dots = g_string_new (NULL);
      g_autofree char *heard = NULL;

      for (guint n = 0; spread != NULL && n < spread->counts[i + 1]; n++)
        g_string_append (dots, "●");
      gtk_label_set_label (self->dots[i], dots->str);
      heard = g_strdup_printf ("%u", spread != NULL ? spread->counts[i + 1] : 0);
      kring_accessible_name (GTK_WIDGET (self->dots[i]), heard);
    }
  gtk_label_set_label (self->said, said);
}
