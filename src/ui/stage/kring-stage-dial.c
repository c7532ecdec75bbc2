/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-dial.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-accessible.h"

/* Parts of the dial's width. */
#define RING 0.065
/* Parts of a colour. */
#define TRACK 0.12
#define RESTING 0.45

struct _KringStageDial
{
  GtkWidget parent_instance;

  KringStageClock *clock;
  char *phase;
  int said; /* minutes, as a screen reader was told last */

  /* Borrowed: children */
  GtkWidget *texts;
  GtkLabel *left;
  GtkLabel *name;
};

G_DEFINE_FINAL_TYPE (KringStageDial, kring_stage_dial, GTK_TYPE_WIDGET)

/* Minutes, a begun one as a whole; 0 only when the time is over. */
static int
minutes_of (KringStageDial *self)
{
  return MAX (kring_stage_clock_get_left (self->clock) + 59, 0) / 60;
}

static char *
in_words (KringStageDial *self)
{
  int minutes = minutes_of (self);

  if (kring_stage_clock_is_over (self->clock))
    return g_strdup (_ ("The time is over"));
  /* Translators: how much time a group has left. */
  return g_strdup_printf (ngettext ("%d minute left", "%d minutes left", (gulong)minutes), minutes);
}

static void
say (KringStageDial *self)
{
  g_autofree char *left = in_words (self);
  g_autofree char *name = NULL;

  self->said = minutes_of (self);
  if (self->phase[0] == '\0')
    name = g_strdup (left);
  else
    /* Translators: what a group has time for, and how much: "In pairs: 4 minutes left". */
    name = g_strdup_printf (_ ("%1$s: %2$s"), self->phase, left);
  kring_accessible_name (GTK_WIDGET (self), name);
}

static void
show (KringStageDial *self)
{
  g_autofree char *text = kring_stage_clock_format (kring_stage_clock_get_left (self->clock));

  gtk_label_set_label (self->left, text);
  if (minutes_of (self) != self->said)
    say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
changed_cb (KringStageDial *self)
{
  say (self);
  show (self);
}

static void
over_cb (KringStageDial *self)
{
  g_autofree char *sentence = in_words (self);

  say (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    kring_accessible_announce (GTK_WIDGET (self), sentence);
}

static void
stroke (cairo_t *cr, const GdkRGBA *colour, double alpha, double part)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha * alpha);
  cairo_arc (cr, 0, 0, 0.5 - RING / 2, -G_PI / 2, -G_PI / 2 + 2 * G_PI * part);
  cairo_stroke (cr);
}

static void
kring_stage_dial_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KringStageDial *self = KRING_STAGE_DIAL (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), size = MIN (width, height);
  double part = kring_stage_clock_get_part (self->clock);
  GdkRGBA ink, ring;
  cairo_t *cr;

  gtk_style_context_get_color (style, &ink);
  if (!gtk_style_context_lookup_color (style, "stage_ring_color", &ring))
    ring = ink;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, size, size);
  cairo_set_line_width (cr, RING);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  stroke (cr, &ink, TRACK, 1);
  if (part > 0)
    stroke (cr, &ring, kring_stage_clock_is_running (self->clock) ? 1 : RESTING, part);
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->texts, snapshot);
}

static void
kring_stage_dial_dispose (GObject *object)
{
  KringStageDial *self = KRING_STAGE_DIAL (object);

  g_clear_pointer (&self->texts, gtk_widget_unparent);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (kring_stage_dial_parent_class)->dispose (object);
}

static void
kring_stage_dial_finalize (GObject *object)
{
  g_free (KRING_STAGE_DIAL (object)->phase);
  G_OBJECT_CLASS (kring_stage_dial_parent_class)->finalize (object);
}

static void
kring_stage_dial_class_init (KringStageDialClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_stage_dial_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_stage_dial_finalize;
  widget_class->snapshot = kring_stage_dial_snapshot;
  gtk_widget_class_set_css_name (widget_class, "dial");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* The dial itself says what is written in it, and less often. */
static GtkLabel *
make_text (const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static void
kring_stage_dial_init (KringStageDial *self)
{
  self->phase = g_strdup ("");
  self->texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->left = make_text ("stage-dial-left");
  self->name = make_text ("stage-dial-name");
  gtk_label_set_wrap (self->name, TRUE);
  gtk_widget_set_halign (self->texts, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->texts), GTK_WIDGET (self->left));
  gtk_box_append (GTK_BOX (self->texts), GTK_WIDGET (self->name));
  gtk_widget_set_parent (self->texts, GTK_WIDGET (self));
}

GtkWidget *
kring_stage_dial_new (KringStageClock *clock)
{
  KringStageDial *self = g_object_new (KRING_TYPE_STAGE_DIAL, NULL);

  self->clock = g_object_ref (clock);
  g_signal_connect_object (clock, "tick", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "over", G_CALLBACK (over_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}

void
kring_stage_dial_set_phase (KringStageDial *self, const char *phase)
{
  g_free (self->phase);
  self->phase = g_strdup (phase ? phase : "");
  gtk_label_set_label (self->name, self->phase);
  gtk_widget_set_visible (GTK_WIDGET (self->name), self->phase[0] != '\0');
  say (self);
}
