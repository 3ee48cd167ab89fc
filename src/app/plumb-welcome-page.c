/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that greets, and the page that says why a file cannot be shown.
 */
#include "plumb-welcome-page.h"

#include <glib/gi18n-lib.h>

#include "plumb-warehouse.h"

#include "config.h"

struct _PlumbWelcomePage
{
  AdwBin parent_instance;
  /* Template children */
  AdwStatusPage *status;
  GtkWidget *again;
  GtkWidget *migrate;
  GtkWidget *files;
  GtkWidget *load;
  GtkWidget *open;
  GtkWidget *sample;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (PlumbWelcomePage, plumb_welcome_page, ADW_TYPE_BIN)

static void
plumb_welcome_page_class_init (PlumbWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbWelcomePage, again);
  gtk_widget_class_bind_template_child (widget_class, PlumbWelcomePage, files);
  gtk_widget_class_bind_template_child (widget_class, PlumbWelcomePage, load);
  gtk_widget_class_bind_template_child (widget_class, PlumbWelcomePage, migrate);
  gtk_widget_class_bind_template_child (widget_class, PlumbWelcomePage, open);
  gtk_widget_class_bind_template_child (widget_class, PlumbWelcomePage, sample);
  gtk_widget_class_bind_template_child (widget_class, PlumbWelcomePage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PlumbWelcomePage, status);
}

static void
plumb_welcome_page_init (PlumbWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say (PlumbWelcomePage *self, const char *icon, const char *title, const char *description, gboolean again)
{
  g_autofree char *markup = g_markup_escape_text (description, -1);

  adw_status_page_set_icon_name (self->status, icon);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, markup);
  gtk_widget_set_visible (self->again, again);
  gtk_widget_set_visible (self->files, FALSE);
  gtk_widget_set_visible (self->load, FALSE);
  gtk_widget_set_visible (self->migrate, FALSE);
  gtk_widget_set_visible (self->open, TRUE);
  gtk_widget_set_visible (self->sample, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_spinner_stop (self->spinner);
}

void
plumb_welcome_page_greet (PlumbWelcomePage *self)
{
  say (
    self, PLUMB_APP_ID "-symbolic", _ ("Plumbline"),
    _ ("See where children’s services stand, month by month, beside statistical neighbours, region and England. Look "
       "at the sample, open a warehouse that somebody made, or begin one from files. You can also drop a warehouse or "
       "files here."),
    FALSE);
  gtk_widget_set_visible (self->files, TRUE);
  gtk_widget_set_visible (self->sample, TRUE);
}

static void
say_busy (PlumbWelcomePage *self, const char *sentence)
{
  say (self, PLUMB_APP_ID "-symbolic", _ ("Plumbline"), sentence, FALSE);
  gtk_widget_set_visible (self->open, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
}

void
plumb_welcome_page_opening (PlumbWelcomePage *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = g_strdup_printf (_ ("Opening “%s”…"), name);

  say_busy (self, sentence);
}

void
plumb_welcome_page_migrating (PlumbWelcomePage *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence = g_strdup_printf (_ ("Copying “%s” and bringing it up to date…"), name);

  say_busy (self, sentence);
}

void
plumb_welcome_page_empty (PlumbWelcomePage *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *sentence =
    g_strdup_printf (_ ("The warehouse “%s” has no figures yet. Load the first file into it, or drop it here."), name);

  say (self, PLUMB_APP_ID "-symbolic", _ ("No figures yet"), sentence, FALSE);
  gtk_widget_set_visible (self->load, TRUE);
}

static const char *
failure_title (const GError *error)
{
  if (error->domain != PLUMB_WAREHOUSE_ERROR)
    return _ ("The file cannot be shown");
  switch ((PlumbWarehouseError) error->code)
    {
    case PLUMB_WAREHOUSE_ERROR_OPEN:
      return _ ("The file cannot be opened");
    case PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE:
      return _ ("This is no warehouse");
    case PLUMB_WAREHOUSE_ERROR_NEWER:
      return _ ("A newer Plumbline is needed");
    case PLUMB_WAREHOUSE_ERROR_OLDER:
      return _ ("This warehouse is older than the program");
    case PLUMB_WAREHOUSE_ERROR_CORRUPT:
      return _ ("The warehouse is damaged");
    case PLUMB_WAREHOUSE_ERROR_BUSY:
      return _ ("The warehouse is in use");
    case PLUMB_WAREHOUSE_ERROR_UNKNOWN:
    case PLUMB_WAREHOUSE_ERROR_AMBIGUOUS:
    case PLUMB_WAREHOUSE_ERROR_NO_SPACE:
    case PLUMB_WAREHOUSE_ERROR_READ_ONLY:
    case PLUMB_WAREHOUSE_ERROR_CONSTRAINT:
    case PLUMB_WAREHOUSE_ERROR_INTERNAL:
    default:
      return _ ("The file cannot be shown");
    }
}

void
plumb_welcome_page_fail (PlumbWelcomePage *self, const char *path, const GError *error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *older = g_strdup_printf (
    _ (
      "“%s” was made by an older Plumbline and has to be brought up to date before it can be shown. A copy of it as it is "
      "now is kept beside it, which the older program still opens."),
    name);
  gboolean is_older = g_error_matches (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_OLDER);

  say (self, "dialog-warning-symbolic", failure_title (error), is_older ? older : error->message, !is_older);
  gtk_widget_set_visible (self->migrate, is_older);
  gtk_widget_set_visible (self->files,
                          g_error_matches (error, PLUMB_WAREHOUSE_ERROR, PLUMB_WAREHOUSE_ERROR_NOT_A_WAREHOUSE));
}

const char *
plumb_welcome_page_title (PlumbWelcomePage *self)
{
  return adw_status_page_get_title (self->status);
}
