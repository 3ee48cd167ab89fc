/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The authorities of the country, each with a check mark; what is checked becomes the group when the list is closed.
 * The window saves it as a set, and deletes what was saved.
 */
#include "plumb-group-button.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-comparison.h"
#include "plumb-finder.h"
#include "plumb-locale.h"
#include "plumb-saved-set.h"
#include "plumb-search.h"

struct _PlumbGroupButton
{
  AdwBin parent_instance;
  /* Template children */
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkDropDown *starts;
  PlumbFinder *finder;
  GtkLabel *count;
  GtkWidget *clear;
  GtkEntry *name;
  GtkWidget *save;
  GtkLabel *problem;
  GtkWidget *saved_row;
  GtkDropDown *saved;
  GtkWidget *delete;
  /* Owned */
  PlumbSession *session;
  GCancellable *reading;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PlumbGroupButton, plumb_group_button, ADW_TYPE_BIN)

/* The codes of who is chosen. (transfer full) */
static GStrv
list_chosen (PlumbGroupButton *self)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; i < plumb_finder_n_lines (self->finder); i++)
    {
      PlumbFound *line = plumb_finder_line (self->finder, i);

      if (plumb_found_checked (line))
        g_strv_builder_add (codes, ((const PlumbArea *) plumb_found_thing (line))->code);
    }
  return g_strv_builder_end (codes);
}

static void
show_count (PlumbGroupButton *self)
{
  g_auto (GStrv) chosen = list_chosen (self);
  const guint n = g_strv_length (chosen);
  g_autofree char *count = n == 0 ? g_strdup (_ ("Nobody is chosen: the neighbours stay."))
                                  : g_strdup_printf (ngettext ("%u authority chosen.", "%u authorities chosen.", n), n);
  g_autofree char *text =
    n > 0 && n < PLUMB_COMPARATOR_MINIMUM
      ? g_strdup_printf (_ ("%s A median or mean needs %d with a figure."), count, PLUMB_COMPARATOR_MINIMUM)
      : g_strdup (count);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->clear, n > 0);
}

/* Checks those of @codes, and nobody else. */
static void
choose_codes (PlumbGroupButton *self, const char *const *codes)
{
  for (guint i = 0; i < plumb_finder_n_lines (self->finder); i++)
    {
      PlumbFound *line = plumb_finder_line (self->finder, i);
      const PlumbArea *area = plumb_found_thing (line);

      plumb_found_check (line, codes != NULL && g_strv_contains (codes, area->code));
    }
  show_count (self);
}

static void
on_chosen_cb (PlumbGroupButton *self, PlumbFound *line)
{
  plumb_found_check (line, !plumb_found_checked (line));
  show_count (self);
}

static void
on_clear_cb (PlumbGroupButton *self)
{
  choose_codes (self, NULL);
  plumb_finder_find (self->finder, "");
}

static gboolean
fits (gconstpointer area, guint number, const char *text)
{
  return plumb_search_area (area, text);
}

static gpointer
read_neighbours (PlumbWarehouse *warehouse, gpointer data, GCancellable *cancellable, GError **error)
{
  const PlumbSelection *selection = data;
  g_autoptr (PlumbArea) own = plumb_warehouse_find_area (warehouse, selection->area, error);
  g_autoptr (PlumbNeighbourSet) set = NULL;
  g_autoptr (GPtrArray) neighbours = NULL;
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  if (own == NULL)
    return NULL;
  neighbours = plumb_comparison_find_neighbours (warehouse, own, selection, &set, error);
  if (neighbours == NULL)
    return NULL;
  for (guint i = 0; i < neighbours->len; i++)
    g_strv_builder_add (codes, ((PlumbNeighbour *) g_ptr_array_index (neighbours, i))->area->code);
  return g_strv_builder_end (codes);
}

static void
on_neighbours_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbGroupButton) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) codes = plumb_worker_run_finish (PLUMB_WORKER (source), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  g_clear_object (&self->reading);
  if (codes != NULL)
    choose_codes (self, (const char *const *) codes);
  else
    gtk_label_set_label (self->count, error->message);
}

static void
cancel_reading (PlumbGroupButton *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* The neighbours of the set @name, read first. */
static void
start_from_set (PlumbGroupButton *self, const char *name)
{
  PlumbSelection *selection = plumb_selection_new (NULL, plumb_session_area (self->session)->code);

  plumb_session_apply (self->session, selection);
  g_clear_pointer (&selection->group, g_strfreev);
  g_free (selection->neighbour_set);
  selection->neighbour_set = g_strdup (name);
  self->reading = g_cancellable_new ();
  plumb_worker_run_async (plumb_session_worker (self->session), read_neighbours, selection,
                          (GDestroyNotify) plumb_selection_free, (GDestroyNotify) g_strfreev, self->reading,
                          on_neighbours_read_cb, g_object_ref (self));
}

/* The items: none, the neighbour sets, the region, all. */
static void
on_start_selected_cb (PlumbGroupButton *self)
{
  const guint selected = gtk_drop_down_get_selected (self->starts);
  const guint n_sets = self->session == NULL ? 0 : plumb_session_sets (self->session)->len;
  PlumbArea *own = self->session == NULL ? NULL : plumb_session_area (self->session);

  if (self->filling || own == NULL || selected == 0)
    return;
  cancel_reading (self);
  if (selected <= n_sets)
    start_from_set (self, g_ptr_array_index (plumb_session_sets (self->session), selected - 1));
  else
    for (guint i = 0; i < plumb_finder_n_lines (self->finder); i++)
      {
        PlumbFound *line = plumb_finder_line (self->finder, i);

        plumb_found_check (line, selected > n_sets + 1 ||
                                   ((const PlumbArea *) plumb_found_thing (line))->region == own->region);
      }
  show_count (self);
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->starts, 0);
  self->filling = FALSE;
}

static void
offer_starts (PlumbGroupButton *self)
{
  g_autoptr (GtkStringList) starts = gtk_string_list_new (NULL);
  GPtrArray *sets = plumb_session_sets (self->session);

  gtk_string_list_append (starts, _ ("Start from…"));
  for (guint i = 0; i < sets->len; i++)
    gtk_string_list_append (starts, plumb_locale_stored ("neighbour set", g_ptr_array_index (sets, i)));
  gtk_string_list_append (starts, _ ("All of the same region"));
  gtk_string_list_append (starts, _ ("All authorities"));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->starts, G_LIST_MODEL (starts));
  self->filling = FALSE;
}

/* Who can be chosen: the other authorities of the country. */
static void
list_authorities (PlumbGroupButton *self)
{
  GPtrArray *areas = plumb_session_areas (self->session);
  PlumbArea *own = plumb_session_area (self->session);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; own != NULL && i < areas->len; i++)
    {
      PlumbArea *area = g_ptr_array_index (areas, i);

      if (area->level == PLUMB_AREA_AUTHORITY && area->country == own->country && area->key != own->key)
        g_ptr_array_add (lines,
                         plumb_found_new (area->name, NULL, plumb_area_ref (area), (GDestroyNotify) plumb_area_unref));
    }
  plumb_finder_set_lines (self->finder, lines);
}

/* Says why a set cannot be saved, or nothing. */
static void
show_problem (PlumbGroupButton *self, const char *sentence)
{
  gtk_label_set_label (self->problem, sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

/* The sets that can be deleted: those that were saved here, of any authority. */
static void
offer_saved (PlumbGroupButton *self)
{
  g_autoptr (GtkStringList) saved = gtk_string_list_new (NULL);
  GPtrArray *names = plumb_session_saved_sets (self->session);

  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (saved, g_ptr_array_index (names, i));
  gtk_drop_down_set_model (self->saved, G_LIST_MODEL (saved));
  gtk_widget_set_visible (self->saved_row, names->len > 0);
}

static void
on_popover_show_cb (PlumbGroupButton *self)
{
  if (self->session == NULL)
    return;
  offer_starts (self);
  offer_saved (self);
  show_problem (self, NULL);
  list_authorities (self);
  choose_codes (self, (const char *const *) plumb_session_last_group (self->session));
  plumb_finder_find (self->finder, "");
}

static void
on_name_changed_cb (PlumbGroupButton *self)
{
  show_problem (self, NULL);
}

/* Saves who is chosen, who is the group then. */
static void
on_save_cb (PlumbGroupButton *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_autofree char *why_not = NULL;
  g_auto (GStrv) chosen = list_chosen (self);

  if (self->session == NULL || plumb_session_area (self->session) == NULL)
    return;
  if (plumb_session_why_not_write (self->session) != NULL)
    why_not = g_strdup (plumb_session_why_not_write (self->session));
  else if (chosen[0] == NULL)
    why_not = g_strdup (_ ("Nobody is chosen. Check the authorities of the set first."));
  else
    why_not = plumb_saved_set_why_not (name, plumb_session_sets (self->session));
  if (why_not != NULL)
    {
      show_problem (self, why_not);
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  plumb_session_choose_group (self->session, (const char *const *) chosen);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.save-group", "s", name);
}

static void
on_delete_cb (PlumbGroupButton *self)
{
  GtkStringObject *selected = gtk_drop_down_get_selected_item (self->saved);
  g_autofree char *name = selected == NULL ? NULL : g_strdup (gtk_string_object_get_string (selected));

  if (self->session == NULL || name == NULL)
    return;
  if (plumb_session_why_not_write (self->session) != NULL)
    {
      show_problem (self, plumb_session_why_not_write (self->session));
      return;
    }
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.delete-set", "s", name);
}

static void
on_popover_closed_cb (PlumbGroupButton *self)
{
  g_auto (GStrv) chosen = NULL;
  GStrv before;

  cancel_reading (self);
  if (self->session == NULL)
    return;
  before = plumb_session_last_group (self->session);
  chosen = list_chosen (self);
  if (chosen[0] == NULL)
    plumb_session_choose_group (self->session, NULL);
  /* who only looks changes nothing */
  else if (before == NULL || !g_strv_equal ((const char *const *) before, (const char *const *) chosen))
    plumb_session_choose_group (self->session, (const char *const *) chosen);
}

static void
plumb_group_button_dispose (GObject *object)
{
  PlumbGroupButton *self = PLUMB_GROUP_BUTTON (object);

  cancel_reading (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (plumb_group_button_parent_class)->dispose (object);
}

static void
plumb_group_button_class_init (PlumbGroupButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_group_button_dispose;
  g_type_ensure (PLUMB_TYPE_FINDER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-group-button.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, button);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, clear);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, count);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, delete);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, finder);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, name);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, popover);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, problem);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, save);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, saved);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, saved_row);
  gtk_widget_class_bind_template_child (widget_class, PlumbGroupButton, starts);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_start_selected_cb);
}

static void
plumb_group_button_init (PlumbGroupButton *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  plumb_finder_set_up (self->finder, _ ("Find an authority"), _ ("Name, number or code"), _ ("Authorities"),
                       _ ("No authority with figures fits this text."), fits, TRUE);
  plumb_access_name (self->button, _ ("Choose authorities one by one"));
  plumb_access_name (self->starts, _ ("Start from"));
  plumb_access_name (self->name, _ ("Name of the set"));
  plumb_access_name (self->save, _ ("Save the chosen group as a set"));
  plumb_access_name (self->saved, _ ("Saved sets"));
  plumb_access_name (self->delete, _ ("Delete the saved set"));
}

void
plumb_group_button_set_session (PlumbGroupButton *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_GROUP_BUTTON (self));

  cancel_reading (self);
  g_set_object (&self->session, session);
}

void
plumb_group_button_open (PlumbGroupButton *self)
{
  gtk_menu_button_popup (self->button);
}
