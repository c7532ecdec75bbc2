/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-adopting.h"

#include <glib/gi18n-lib.h>

#include "kring-plans.h"

guint
kring_adopting_count (KringEditor *editor, const char *change)
{
  const char *const one[] = { change, NULL };
  g_autoptr (GPtrArray) plans = kring_plans_pending (kring_editor_get_model (editor), one);

  return plans->len;
}

void
kring_adopting_say (KringEditor *editor, guint planned)
{
  g_autofree char *said = NULL;

  if (planned == 0)
    return;
  said = g_strdup_printf (
      ngettext ("Adopted. %u plan is carried out on the map.", "Adopted. %u plans are carried out on the map.", planned), planned);
  kring_editor_say_removed (editor, said);
}
