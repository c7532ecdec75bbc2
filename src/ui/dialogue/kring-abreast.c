/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-abreast.h"

#include "kring-type.h"

struct _KringAbreast
{
  GtkLayoutManager parent_instance;

  double ems;
  int spacing;
};

G_DEFINE_FINAL_TYPE (KringAbreast, kring_abreast, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
next (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

static int
count (GtkWidget *widget)
{
  int n = 0;

  for (GtkWidget *child = first (widget); child != NULL; child = next (child))
    n++;
  return n;
}

/* Nothing is cut: a child that needs more has more. */
static int
least_width (KringAbreast *self, GtkWidget *widget)
{
  int widest = 0;

  for (GtkWidget *child = first (widget); child != NULL; child = next (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      widest = MAX (widest, least);
    }
  return MAX ((int)(self->ems * kring_type_size (widget)), widest);
}

/* As many as fit, in lines of about equally many: of five, three and two rather than four and one. */
static int
per_line (KringAbreast *self, GtkWidget *widget, int width)
{
  int n = MAX (count (widget), 1), least = MAX (least_width (self, widget), 1);
  int most = CLAMP ((width + self->spacing) / (least + self->spacing), 1, n);
  int lines = (n + most - 1) / most;

  return (n + lines - 1) / lines;
}

static int
width_of_each (KringAbreast *self, int width, int n)
{
  return MAX ((width - (n - 1) * self->spacing) / n, 1);
}

static int
height_of_line (GtkWidget *child, int n, int width)
{
  int height = 0;

  for (int i = 0; i < n && child != NULL; i++, child = next (child))
    {
      int least;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      height = MAX (height, least);
    }
  return height;
}

static GtkWidget *
skip (GtkWidget *child, int n)
{
  for (int i = 0; i < n && child != NULL; i++)
    child = next (child);
  return child;
}

static void
measure_widths (KringAbreast *self, GtkWidget *widget, int *minimum, int *natural)
{
  int n = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = first (widget); child != NULL; child = next (child), n++)
    {
      int least, most;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, most);
    }
  *natural = n * *natural + MAX (n - 1, 0) * self->spacing;
}

static int
measure_height (KringAbreast *self, GtkWidget *widget, int width)
{
  int n = per_line (self, widget, width), height = 0;

  for (GtkWidget *child = first (widget); child != NULL; child = skip (child, n))
    height += height_of_line (child, n, width_of_each (self, width, n)) + (height > 0 ? self->spacing : 0);
  return height;
}

static void
kring_abreast_measure (GtkLayoutManager *manager,
                       GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  KringAbreast *self = KRING_ABREAST (manager);
  int least, most;

  measure_widths (self, widget, &least, &most);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = most;
    }
  else
    *minimum = *natural = measure_height (self, widget, for_size < 0 ? most : MAX (for_size, least));
}

static void
kring_abreast_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  KringAbreast *self = KRING_ABREAST (manager);
  int n = per_line (self, widget, width), each = width_of_each (self, width, n), y = 0;
  gboolean back = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (GtkWidget *child = first (widget); child != NULL;)
    {
      int tall = height_of_line (child, n, each);

      for (int i = 0; i < n && child != NULL; i++, child = next (child))
        gtk_widget_size_allocate (
            child, &(GtkAllocation){ (back ? n - 1 - i : i) * (each + self->spacing), y, each, tall }, -1);
      y += tall + self->spacing;
    }
}

static GtkSizeRequestMode
kring_abreast_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kring_abreast_class_init (KringAbreastClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = kring_abreast_measure;
  manager_class->allocate = kring_abreast_allocate;
  manager_class->get_request_mode = kring_abreast_get_request_mode;
}

static void
kring_abreast_init (KringAbreast *self)
{
}

GtkWidget *
kring_abreast_box (double ems, int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  KringAbreast *self = g_object_new (KRING_TYPE_ABREAST, NULL);

  self->ems = ems;
  self->spacing = spacing;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (self));
  return box;
}
