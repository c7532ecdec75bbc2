/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * kring_day_read:
 * @text: a day as somebody writes it
 *
 * Reads a day in any of the ways the Nordic countries write one, whatever the language in use: "2026-11-03", "20261103",
 * "3/11 2026", "3.11.26", "3 november 2026", "3. nov" or "November 3, 2026". The day comes before the month where both are
 * numbers; without a year it is this year.
 *
 * Returns: (transfer full) (nullable): the day as files write it, "2026-11-03"; %NULL if it is none
 */
char *kring_day_read (const char *text);

G_END_DECLS
