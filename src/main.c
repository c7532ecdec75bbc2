/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <signal.h>

#include "kring-application.h"
#include "kring-language.h"

int
main (int argc, char *argv[])
{
  g_autoptr (KringApplication) app = NULL;

  /* A file that may not grow is an error to tell, like a full disk, and no reason to be killed. */
  signal (SIGXFSZ, SIG_IGN);
  kring_language_init ();
  /* Else the toolkit would put the environment's locale back: untranslated texts where there is none, and commas in
   * numbers where there is one. */
  gtk_disable_setlocale ();
  g_set_prgname (KRING_APP_ID);
  g_set_application_name ("Kring");
  app = kring_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
