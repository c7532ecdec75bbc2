/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-cli.h"

#include <signal.h>

#include "kring-language.h"

int
main (int argc, char **argv)
{
  /* A file that may not grow is an error to tell, like a full disk, and no reason to be killed. */
  signal (SIGXFSZ, SIG_IGN);
  kring_language_init ();
  return kring_cli_main ((const char *const *) argv);
}
