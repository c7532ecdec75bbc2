/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-cli.h"

#include "kring-language.h"

int
main (int argc, char **argv)
{
  kring_language_init ();
  return kring_cli_main ((const char *const *) argv);
}
