/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-story-window.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-language.h"
#include "kring-windows.h"

/* As wide as a text can be and still be read line by line. */
#define WIDTH_CHARS 48

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_text (const KringStory *story)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  g_autofree char *day = kring_language_day (story->told_on);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 36);
  gtk_widget_set_margin_bottom (box, 48);
  gtk_widget_set_margin_start (box, 36);
  gtk_widget_set_margin_end (box, 36);
  gtk_box_append (GTK_BOX (box),
                  make_label (story->text[0] != '\0' ? story->text : _ ("Nothing is written yet."), "kring-story"));
  if (day[0] != '\0')
    gtk_box_append (GTK_BOX (box), make_label (day, "dim-label"));
  return box;
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
