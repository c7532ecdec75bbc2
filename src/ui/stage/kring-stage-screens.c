/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-screens.h"

#include <glib/gi18n-lib.h>

static const char *
or_nothing (const char *text)
{
  return text ? text : "";
}

char *
kring_stage_session_screen_id (GdkMonitor *monitor)
{
  return g_strdup_printf ("%s/%s/%s", or_nothing (gdk_monitor_get_manufacturer (monitor)),
                          or_nothing (gdk_monitor_get_model (monitor)),
                          or_nothing (gdk_monitor_get_connector (monitor)));
}

char *
kring_stage_session_screen_name (GListModel *monitors, guint i)
{
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
  const char *name = gdk_monitor_get_model (monitor);
  int scale = gdk_monitor_get_scale_factor (monitor);
  GdkRectangle where;

  if (name == NULL || name[0] == '\0')
    name = gdk_monitor_get_connector (monitor);
  if (name == NULL || name[0] == '\0')
    name = _ ("Screen");
  gdk_monitor_get_geometry (monitor, &where);
  /* Translators: %1$u is the number of a screen, %2$s its model, %3$d its width and %4$d its height in points of light.
   */
  return g_strdup_printf (_ ("%1$u. %2$s, %3$d × %4$d"), i + 1, name, where.width * scale, where.height * scale);
}

static gboolean
is_at (GListModel *monitors, guint i, GdkMonitor *monitor)
{
  g_autoptr (GdkMonitor) there = g_list_model_get_item (monitors, i);

  return there == monitor;
}

static gboolean
has_id (GListModel *monitors, guint i, const char *id)
{
  g_autoptr (GdkMonitor) there = g_list_model_get_item (monitors, i);
  g_autofree char *its = kring_stage_session_screen_id (there);

  return g_strcmp0 (its, id) == 0;
}

guint
kring_stage_screens_room (GListModel *monitors, GdkMonitor *chosen, const char *remembered, GdkMonitor *laptop)
{
  guint n = g_list_model_get_n_items (monitors);

  for (guint i = 0; i < n; i++)
    if (chosen != NULL && is_at (monitors, i, chosen))
      return i;
  /* Of two that are alike the laptop's is not meant. */
  for (guint i = 0; i < n; i++)
    if (has_id (monitors, i, remembered) && !is_at (monitors, i, laptop))
      return i;
  for (guint i = 0; i < n; i++)
    if (has_id (monitors, i, remembered))
      return i;
  /* Where nobody can say which is the laptop's, it is the first. */
  for (guint i = laptop ? 0 : 1; i < n; i++)
    if (!is_at (monitors, i, laptop))
      return i;
  return n > 1 ? 1 : 0;
}

guint
kring_stage_screens_desk (GListModel *monitors, guint room, GdkMonitor *laptop)
{
  guint n = g_list_model_get_n_items (monitors);

  for (guint i = 0; i < n; i++)
    if (i != room && is_at (monitors, i, laptop))
      return i;
  return room == 0 ? 1 : 0;
}
