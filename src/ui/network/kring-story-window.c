/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-story-window.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-language.h"
#include "kring-windows.h"

/* As wide as a text can be and still be read line by line. */
#define LINE_CHARS 65
#define MARGIN 36

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* The column is as wide as its letters ask for, however large the desktop has them; a narrower window has less of it. */
static void
fit_column (GtkWidget *label, GtkWidget *clamp)
{
  PangoContext *context = gtk_widget_get_pango_context (label);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = LINE_CHARS * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE + 2 * MARGIN;

  pango_font_metrics_unref (metrics);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
}

static GtkWidget *
make_text (const KringStory *story)
{
  GtkWidget *clamp = adw_clamp_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *text = make_label (story->text[0] != '\0' ? story->text : _ ("Nothing is written yet."), "kring-story");
  g_autofree char *day = kring_language_day (story->told_on);

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_box_append (GTK_BOX (box), text);
  if (day[0] != '\0')
    gtk_box_append (GTK_BOX (box), make_label (day, "dim-label"));
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  /* Its letters have their size once they are in a window. */
  g_signal_connect_object (text, "realize", G_CALLBACK (fit_column), clamp, 0);
  return clamp;
}

void
kring_story_window_present (const KringStory *story, GtkWindow *parent)
{
  /* Translators: %s is who tells a story, a name or a role. */
  g_autofree char *teller = g_strdup_printf (_ ("Told by %s"), story->teller);
  const char *title = story->teller[0] != '\0' ? teller : _ ("A story");
  GtkWidget *window = adw_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make_text (story));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  /* The focus is on the page as a whole, so that the arrow keys turn it. */
  gtk_widget_set_focusable (scroller, TRUE);
  kring_accessible_name (scroller, title);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 960, 680);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  kring_window_close_with_escape (window);
  gtk_window_set_focus (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
}
