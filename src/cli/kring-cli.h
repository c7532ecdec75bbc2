/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * kring_cli_main:
 * @words: (array zero-terminated=1): the command line, beginning with the program's name
 *
 * Runs one command. Errors go to standard error as "kring-cli: sentence".
 *
 * Returns: 0 if all is well, 1 if it could not be done or was found wanting, 2 if the command line makes no sense
 */
int kring_cli_main (const char *const *words);

G_END_DECLS
