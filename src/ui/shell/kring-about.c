/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-application-private.h"

#include <glib/gi18n-lib.h>

/* Names of persons, titles and journals are said alike in every language. */
static const char *const sources[] = {
  "Argyris & Schön, Organizational Learning, 1978",
  "Runsten & Werr, Kunskapsintegration, Studentlitteratur 2016",
  "Dinshaw et al., OECD 2014",
  "Kjellström, Törnblom & Stålne, Cogent Business & Management 7(1) 2020 https://doi.org/10.1080/23311975.2020.1717051",
  "Day, The Leadership Quarterly 11(4) 2000",
  "Anhøj & Olesen, PLoS ONE 9(11) 2014 https://doi.org/10.1371/journal.pone.0113825",
  "Hartman, Social Casework 59(8) 1978",
  "Heifetz & Linsky, Leadership on the Line, 2002",
  "Wittberg, Förnya offentlig sektor igen",
  "P. Batalden",
  "Bringselius, HR Norge 2021",
  "Krogh, RUC, om Odder, Fremfærd 2019",
  "Reflektion 2024, P. Danielsson, Lund",
  "Nordbø, Stretch",
  "SKR, Ledarskapsutveckling: principer och arbetssätt för systematiskt arbete med ledarskapsutveckling i kommuner "
  "och regioner",
  "”Nätverket”, 2 juni 2022",
  NULL,
};

void
kring_application_present_about (KringApplication *self)
{
  GtkWidget *about = adw_about_window_new ();
  const char *disclaimer = _ ("Kring is not made or endorsed by SKR or the authors named.");

  g_object_set (about, "application-name", "Kring", "application-icon", KRING_APP_ID, "version", KRING_VERSION,
                "developer-name", _ ("The Kring project"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
                _ ("Gather every resource around what a citizen needs."), NULL);
  adw_about_window_add_credit_section (ADW_ABOUT_WINDOW (about), _ ("Sources"), (const char **) sources);
  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (about), _ ("Sources"), NULL, GTK_LICENSE_CUSTOM,
                                      disclaimer);
  gtk_window_set_transient_for (GTK_WINDOW (about), gtk_application_get_active_window (GTK_APPLICATION (self)));
  gtk_window_set_modal (GTK_WINDOW (about), TRUE);
  gtk_window_present (GTK_WINDOW (about));
}
