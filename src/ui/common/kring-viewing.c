/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-viewing.h"

struct _KringViewing
{
  GObject parent_instance;

  KringArrangement arrangement;
  KringTime time;

  /* Owned */
  char *change;
  KringFilter *filter;
  char *search;
  char *focus;
  guint steps;
  GStrv spotlight;
  char *spotlight_title;
  char *way_from;
  char *way_to;
};

enum
{
  PROP_0,
  PROP_ARRANGEMENT,
  PROP_TIME,
  PROP_CHANGE,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (KringViewing, kring_viewing, G_TYPE_OBJECT)

static void
changed (KringViewing *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
kring_viewing_finalize (GObject *object)
{
  KringViewing *self = KRING_VIEWING (object);

  kring_filter_free (self->filter);
  g_free (self->change);
  g_free (self->search);
  g_free (self->focus);
  g_strfreev (self->spotlight);
  g_free (self->spotlight_title);
  g_free (self->way_from);
  g_free (self->way_to);
  G_OBJECT_CLASS (kring_viewing_parent_class)->finalize (object);
}

static void
kring_viewing_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KringViewing *self = KRING_VIEWING (object);

  switch (id)
    {
    case PROP_ARRANGEMENT:
      g_value_set_int (value, (int)self->arrangement);
      break;
    case PROP_TIME:
      g_value_set_int (value, (int)self->time);
      break;
    case PROP_CHANGE:
      g_value_set_string (value, self->change);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kring_viewing_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KringViewing *self = KRING_VIEWING (object);

  switch (id)
    {
    case PROP_ARRANGEMENT:
      kring_viewing_set_arrangement (self, (KringArrangement)g_value_get_int (value));
      break;
    case PROP_TIME:
      kring_viewing_set_time (self, (KringTime)g_value_get_int (value));
      break;
    case PROP_CHANGE:
      kring_viewing_set_change (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kring_viewing_class_init (KringViewingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = kring_viewing_finalize;
  object_class->get_property = kring_viewing_get_property;
  object_class->set_property = kring_viewing_set_property;
  properties[PROP_ARRANGEMENT]
      = g_param_spec_int ("arrangement", NULL, NULL, 0, KRING_N_ARRANGEMENTS - 1, KRING_ARRANGEMENT_AROUND,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TIME] = g_param_spec_int ("time", NULL, NULL, 0, KRING_N_TIMES - 1, KRING_TIME_TODAY,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHANGE] = g_param_spec_string ("change", NULL, NULL, NULL,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
kring_viewing_init (KringViewing *self)
{
  self->filter = kring_filter_new ();
}

KringViewing *
kring_viewing_new (void)
{
  return g_object_new (KRING_TYPE_VIEWING, NULL);
}

KringArrangement
kring_viewing_get_arrangement (KringViewing *self)
{
  return self->arrangement;
}

void
kring_viewing_set_arrangement (KringViewing *self, KringArrangement arrangement)
{
  if (self->arrangement == arrangement)
    return;
  self->arrangement = arrangement;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARRANGEMENT]);
  changed (self);
}

KringTime
kring_viewing_get_time (KringViewing *self)
{
  return self->time;
}

/* What is told once is told when all of it is so. */
static void
look (KringViewing *self, KringTime time, const char *change)
{
  gboolean other_time = self->time != time, other_change = g_strcmp0 (self->change, change) != 0;

  if (!other_time && !other_change)
    return;
  self->time = time;
  kring_set (&self->change, change);
  if (other_time)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME]);
  if (other_change)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGE]);
  changed (self);
}

void
kring_viewing_set_time (KringViewing *self, KringTime time)
{
  look (self, time, self->change);
}

const char *
kring_viewing_get_change (KringViewing *self)
{
  return self->change;
}

void
kring_viewing_set_change (KringViewing *self, const char *change)
{
  look (self, change != NULL ? KRING_TIME_PLANNED : self->time, change);
}

GStrv
kring_viewing_dup_changes (KringViewing *self)
{
  const char *const one[] = { self->change, NULL };

  return self->change != NULL ? g_strdupv ((char **)one) : NULL;
}

const char *
kring_viewing_get_planning (KringViewing *self)
{
  return self->time != KRING_TIME_TODAY ? self->change : NULL;
}

void
kring_viewing_end_planning (KringViewing *self)
{
  look (self, KRING_TIME_TODAY, NULL);
}

const char *
kring_viewing_get_search (KringViewing *self)
{
  return self->search;
}

void
kring_viewing_set_search (KringViewing *self, const char *search)
{
  const char *wanted = search != NULL && search[0] != '\0' ? search : NULL;

  if (g_strcmp0 (wanted, self->search) == 0)
    return;
  kring_set (&self->search, wanted);
  changed (self);
}

const KringFilter *
kring_viewing_get_filter (KringViewing *self)
{
  return self->filter;
}

void
kring_viewing_filter (KringViewing *self, KringFilterBy by, int value, gboolean chosen)
{
  if (kring_filter_has (self->filter, by, value) == chosen)
    return;
  kring_filter_set (self->filter, by, value, chosen);
  changed (self);
}

void
kring_viewing_filter_tag (KringViewing *self, const char *tag, gboolean chosen)
{
  if (kring_filter_has_tag (self->filter, tag) == chosen)
    return;
  kring_filter_set_tag (self->filter, tag, chosen);
  changed (self);
}

const char *
kring_viewing_get_focus (KringViewing *self, guint *steps)
{
  if (steps != NULL)
    *steps = self->steps;
  return self->focus;
}

void
kring_viewing_set_focus (KringViewing *self, const char *actor, guint steps)
{
  if (g_strcmp0 (self->focus, actor) == 0 && (actor == NULL || self->steps == steps))
    return;
  kring_set (&self->focus, actor);
  self->steps = steps;
  changed (self);
}

const char *const *
kring_viewing_get_spotlight (KringViewing *self, const char **title)
{
  if (title != NULL)
    *title = self->spotlight_title;
  return (const char *const *) self->spotlight;
}

static void
forget_ways (KringViewing *self)
{
  kring_set (&self->way_from, NULL);
  kring_set (&self->way_to, NULL);
}

static void
forget_spotlight (KringViewing *self)
{
  g_clear_pointer (&self->spotlight, g_strfreev);
  kring_set (&self->spotlight_title, NULL);
}

void
kring_viewing_set_spotlight (KringViewing *self, const char *const *actors, const char *title)
{
  GStrv copy;

  if (actors == NULL && self->spotlight == NULL)
    return;
  copy = g_strdupv ((char **) actors);
  forget_ways (self);
  g_strfreev (self->spotlight);
  self->spotlight = copy;
  kring_set (&self->spotlight_title, actors != NULL ? title : NULL);
  changed (self);
}

gboolean
kring_viewing_get_ways (KringViewing *self, const char **one, const char **other)
{
  if (one != NULL)
    *one = self->way_from;
  if (other != NULL)
    *other = self->way_to;
  return self->way_from != NULL;
}

void
kring_viewing_set_ways (KringViewing *self, const char *one, const char *other)
{
  if (g_strcmp0 (self->way_from, one) == 0 && g_strcmp0 (self->way_to, other) == 0)
    return;
  if (one != NULL)
    forget_spotlight (self);
  kring_set (&self->way_from, one);
  kring_set (&self->way_to, other);
  changed (self);
}

gboolean
kring_viewing_shows_whole (KringViewing *self)
{
  return kring_filter_is_empty (self->filter);
}

gboolean
kring_viewing_shows_all (KringViewing *self)
{
  return self->focus == NULL && self->spotlight == NULL && self->way_from == NULL
         && kring_filter_is_empty (self->filter);
}

void
kring_viewing_show_all (KringViewing *self)
{
  if (kring_viewing_shows_all (self))
    return;
  kring_filter_clear (self->filter);
  kring_set (&self->focus, NULL);
  forget_spotlight (self);
  forget_ways (self);
  changed (self);
}

static gboolean
is_gone (KringModel *model, KringTableIndex table, const char *id)
{
  return id != NULL && kring_model_get (model, table, id) == NULL;
}

static gboolean
all_are_gone (KringModel *model, const char *const *actors)
{
  for (; *actors != NULL; actors++)
    if (!is_gone (model, KRING_TABLE_ACTOR, *actors))
      return FALSE;
  return TRUE;
}

static gboolean
is_decided (KringModel *model, const char *change)
{
  const KringChange *row = KRING_CHANGE (kring_model_get (model, KRING_TABLE_CHANGE, change));

  return row == NULL || row->stage == KRING_STAGE_ADOPTED || row->stage == KRING_STAGE_ABANDONED;
}

void
kring_viewing_forget_gone (KringViewing *self, KringModel *model)
{
  const GPtrArray *tags = self->filter->tags;

  if ((self->change != NULL && is_decided (model, self->change)) || kring_model_count (model, KRING_TABLE_CHANGE) == 0)
    kring_viewing_end_planning (self);
  if (self->spotlight != NULL && all_are_gone (model, (const char *const *) self->spotlight))
    kring_viewing_set_spotlight (self, NULL, NULL);
  if (is_gone (model, KRING_TABLE_ACTOR, self->focus))
    kring_viewing_set_focus (self, NULL, 0);
  if (is_gone (model, KRING_TABLE_ACTOR, self->way_from) || is_gone (model, KRING_TABLE_ACTOR, self->way_to))
    kring_viewing_set_ways (self, NULL, NULL);
  for (guint i = tags->len; i-- > 0;)
    if (is_gone (model, KRING_TABLE_TAG, g_ptr_array_index (tags, i)))
      {
        g_autofree char *tag = g_strdup (g_ptr_array_index (tags, i));

        kring_viewing_filter_tag (self, tag, FALSE);
      }
}

GHashTable *
kring_viewing_dup_bright (KringViewing *self, GPtrArray *ties)
{
  const char *const centre[] = { self->focus, NULL };

  if (self->spotlight != NULL)
    return kring_focus (ties, (const char *const *) self->spotlight, 0);
  return self->focus != NULL ? kring_focus (ties, centre, self->steps) : NULL;
}
