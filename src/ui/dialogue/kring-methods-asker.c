/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-abreast.h"
#include "kring-asker.h"
#include "kring-toggles.h"

/* The map of methods: of each, whether it is used today, wanted, or not for us. */

#define KRING_TYPE_METHODS_ASKER (kring_methods_asker_get_type ())
G_DECLARE_FINAL_TYPE (KringMethodsAsker, kring_methods_asker, KRING, METHODS_ASKER, KringAsker)

#define SIDE_EMS 24.0
#define METHOD_EMS 11.0

struct _KringMethodsAsker
{
  KringAsker parent_instance;

  /* Owned */
  GPtrArray *sides; /* of KringPart, the template's */
  GPtrArray *rows;  /* of KringToggles, borrowed children */

  /* Borrowed: a child */
  GtkLabel *balance;
};

G_DEFINE_FINAL_TYPE (KringMethodsAsker, kring_methods_asker, KRING_TYPE_ASKER)

/* In the order of the toggles. */
static const KringMethodUse uses[] = { KRING_METHOD_TODAY, KRING_METHOD_WANTED, KRING_METHOD_NOT_FOR_US };

static const KringPart *
method_of (gpointer row)
{
  return g_object_get_data (row, "method");
}

/* What is not for us is neither used nor wanted. */
static int
use_after (int before, KringMethodUse use, gboolean on)
{
  if (!on)
    return before & ~(int)use;
  if (use == KRING_METHOD_NOT_FOR_US)
    return KRING_METHOD_NOT_FOR_US;
  return (before & ~(int)KRING_METHOD_NOT_FOR_US) | (int)use;
}

static guint
as_toggles (int use)
{
  guint on = 0;

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if ((use & (int)uses[i]) != 0)
      on |= 1u << i;
  return on;
}

static void
picked_cb (KringMethodsAsker *self, guint place, gboolean on, KringToggles *row)
{
  const KringPart *method = method_of (row);
  g_autoptr (KringTalk) talk = kring_asker_dup_talk (KRING_ASKER (self));
  int use;

  if (talk == NULL)
    return;
  use = use_after (kring_talk_value (talk, kring_asker_get_question (KRING_ASKER (self))->id, method->id), uses[place],
                   on);
  kring_toggles_show (row, as_toggles (use));
  kring_asker_answer (KRING_ASKER (self), method->id, use);
}

static GtkWidget *
make_method (KringMethodsAsker *self, const KringPart *method)
{
  /* Translators: three words of which a method of developing leadership gets one or two. */
  const char *labels[] = { C_ ("method", "Today"), C_ ("method", "Wanted"), C_ ("method", "Not for us"), NULL };
  GtkWidget *line = kring_abreast_box (METHOD_EMS, 3);
  GtkWidget *texts = kring_asker_texts (method, kring_asker_marks (KRING_ASKER (self)));
  GtkWidget *row = kring_toggles_new (kring_words_say (&method->text), labels);

  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (row, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (row, "kring-method");
  gtk_widget_add_css_class (line, "kring-method-line");
  g_object_set_data (G_OBJECT (row), "method", (gpointer)method);
  g_signal_connect_object (row, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), row);
  return line;
}

static GtkWidget *
make_side (KringMethodsAsker *self, const KringPart *category, guint side)
{
  const KringPart *part = g_ptr_array_index (self->sides, side);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), kring_asker_label (kring_words_say (&part->text), "dim-label"));
  for (guint i = 0; i < category->parts->len; i++)
    if (((KringPart *)g_ptr_array_index (category->parts, i))->side == side)
      gtk_box_append (GTK_BOX (box), make_method (self, g_ptr_array_index (category->parts, i)));
  return box;
}

static void
add_category (KringMethodsAsker *self, const KringPart *category)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *sides = kring_abreast_box (SIDE_EMS, 18);

  gtk_widget_add_css_class (box, "kring-ask-group");
  gtk_box_append (GTK_BOX (box), kring_asker_label (kring_words_say (&category->text), "kring-ask-title"));
  for (guint side = 0; side < self->sides->len; side++)
    gtk_box_append (GTK_BOX (sides), make_side (self, category, side));
  gtk_box_append (GTK_BOX (box), sides);
  gtk_box_append (GTK_BOX (self), box);
}

static void
kring_methods_asker_build (KringAsker *asker)
{
  KringMethodsAsker *self = KRING_METHODS_ASKER (asker);
  g_autoptr (GPtrArray) categories = kring_question_parts (kring_asker_get_question (asker), KRING_ASKED_CATEGORY);

  self->sides = kring_question_parts (kring_asker_get_question (asker), KRING_ASKED_SIDE);
  self->balance = GTK_LABEL (kring_asker_label (NULL, "kring-scale-line"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->balance));
  for (guint i = 0; i < categories->len; i++)
    add_category (self, g_ptr_array_index (categories, i));
}

static guint
count (KringMethodsAsker *self, KringTalk *talk, guint side, KringMethodUse use)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const KringPart *method = method_of (g_ptr_array_index (self->rows, i));
      int value = kring_talk_value (talk, kring_asker_get_question (KRING_ASKER (self))->id, method->id);

      n += method->side == side && (value & (int)use) != 0;
    }
  return n;
}

/* “Leader development: 5 today, 3 wanted. Leadership development: 1 today, 6 wanted.” */
static void
load_balance (KringMethodsAsker *self, KringTalk *talk)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint side = 0; side < self->sides->len; side++)
    {
      const KringPart *part = g_ptr_array_index (self->sides, side);

      if (side > 0)
        g_string_append_c (said, ' ');
      /* Translators: how many methods of one side (%s, such as “Leader development”) are used today, and how many are
       * wanted. */
      g_string_append_printf (said, _ ("%s: %u today, %u wanted."), kring_words_say (&part->text),
                              count (self, talk, side, KRING_METHOD_TODAY),
                              count (self, talk, side, KRING_METHOD_WANTED));
    }
  gtk_label_set_label (self->balance, said->str);
}

static void
kring_methods_asker_load (KringAsker *asker, KringTalk *talk)
{
  KringMethodsAsker *self = KRING_METHODS_ASKER (asker);

  for (guint i = 0; i < self->rows->len; i++)
    {
      KringToggles *row = g_ptr_array_index (self->rows, i);
      int use = kring_talk_value (talk, kring_asker_get_question (asker)->id, method_of (row)->id);

      kring_toggles_show (row, as_toggles (use));
      gtk_widget_set_sensitive (GTK_WIDGET (row), kring_asker_get_writable (asker));
    }
  load_balance (self, talk);
}

static void
kring_methods_asker_finalize (GObject *object)
{
  g_clear_pointer (&KRING_METHODS_ASKER (object)->sides, g_ptr_array_unref);
  g_clear_pointer (&KRING_METHODS_ASKER (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_methods_asker_parent_class)->finalize (object);
}

static void
kring_methods_asker_class_init (KringMethodsAskerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_methods_asker_finalize;
  KRING_ASKER_CLASS (klass)->build = kring_methods_asker_build;
  KRING_ASKER_CLASS (klass)->load = kring_methods_asker_load;
}

static void
kring_methods_asker_init (KringMethodsAsker *self)
{
  self->rows = g_ptr_array_new ();
}
