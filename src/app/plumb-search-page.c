/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that finds. What is looked through is small and in memory: every letter makes the list anew.
 */
#include "plumb-search-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plumb-access.h"
#include "plumb-glossary.h"
#include "plumb-help.h"
#include "plumb-search.h"

/* Of each kind no more than this: who has to scroll types on instead. */
#define MOST_OF_A_KIND 30
/* So many are listed at once, more than a window shows; the others in steps that keep no frame waiting. */
#define STEP 20

/* What a command needs to make sense. */
typedef enum
{
  NEEDS_NOTHING,
  NEEDS_WAREHOUSE,
  NEEDS_FIGURES
} Needs;

static const struct
{
  const char *title;
  const char *action;
  const char *target; /* nullable: as g_variant_parse() reads it */
  Needs needs;
} commands[] = {
  { N_ ("Scorecard"), "win.page", "'scorecard'", NEEDS_FIGURES },
  { N_ ("Compare"), "win.page", "'compare'", NEEDS_FIGURES },
  { N_ ("Journey"), "win.page", "'journey'", NEEDS_FIGURES },
  { N_ ("Pinned charts"), "win.page", "'pins'", NEEDS_FIGURES },
  { N_ ("Print"), "win.print", NULL, NEEDS_FIGURES },
  { N_ ("Choose an authority"), "win.choose-area", NULL, NEEDS_FIGURES },
  { N_ ("Load files"), "win.data-view", "0", NEEDS_WAREHOUSE },
  { N_ ("History of loads, to take one back"), "win.data-view", "1", NEEDS_WAREHOUSE },
  { N_ ("Coverage of the warehouse"), "win.data-view", "2", NEEDS_WAREHOUSE },
  { N_ ("As it stands now"), "win.as-at", "''", NEEDS_WAREHOUSE },
  { N_ ("Open a warehouse"), "win.open", NULL, NEEDS_NOTHING },
  { N_ ("New warehouse"), "win.new-warehouse", NULL, NEEDS_NOTHING },
  { N_ ("Look at the sample"), "win.open-sample", NULL, NEEDS_NOTHING },
  { N_ ("Preferences: home authority, size of text, public view"), "win.preferences", NULL, NEEDS_NOTHING },
  { N_ ("Present"), "win.present", NULL, NEEDS_FIGURES },
  { N_ ("Full screen"), "win.fullscreen", NULL, NEEDS_NOTHING },
  { N_ ("Help"), "win.help", "''", NEEDS_NOTHING },
  { N_ ("Keyboard shortcuts"), "win.shortcuts", NULL, NEEDS_NOTHING },
  { N_ ("About Plumbline"), "win.about", NULL, NEEDS_NOTHING },
  { N_ ("Quit"), "app.quit", NULL, NEEDS_NOTHING },
};

#define PLUMB_TYPE_SEARCH_RESULT (plumb_search_result_get_type ())
G_DECLARE_FINAL_TYPE (PlumbSearchResult, plumb_search_result, PLUMB, SEARCH_RESULT, GObject)

/* action and target: what opening it does; NULL for an acronym, whose meaning is in the row. */
struct _PlumbSearchResult
{
  GObject parent_instance;
  char *title;
  char *detail;
  const char *action;
  GVariant *target;
};

G_DEFINE_FINAL_TYPE (PlumbSearchResult, plumb_search_result, G_TYPE_OBJECT)

static void
plumb_search_result_finalize (GObject *object)
{
  PlumbSearchResult *self = PLUMB_SEARCH_RESULT (object);

  g_free (self->title);
  g_free (self->detail);
  g_clear_pointer (&self->target, g_variant_unref);
  G_OBJECT_CLASS (plumb_search_result_parent_class)->finalize (object);
}

static void
plumb_search_result_class_init (PlumbSearchResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plumb_search_result_finalize;
}

static void
plumb_search_result_init (PlumbSearchResult *self)
{
}

struct _PlumbSearchPage
{
  AdwBin parent_instance;
  /* Template children */
  GtkSearchEntry *entry;
  GtkListView *list;
  GtkWidget *scroller;
  GtkLabel *nothing;
  /* Owned */
  PlumbSession *session;
  GPtrArray *found;    /* what was found */
  GListStore *results; /* as much of it as is listed */
  GtkSelectionModel *selection;
  guint idle;
};

G_DEFINE_FINAL_TYPE (PlumbSearchPage, plumb_search_page, ADW_TYPE_BIN)

/* @target: (transfer floating) (nullable) */
static void
add (GPtrArray *results, const char *title, const char *detail, const char *action, GVariant *target)
{
  PlumbSearchResult *result = g_object_new (PLUMB_TYPE_SEARCH_RESULT, NULL);

  result->title = g_strdup (title);
  result->detail = g_strdup (detail);
  result->action = action;
  result->target = target == NULL ? NULL : g_variant_ref_sink (target);
  g_ptr_array_add (results, result);
}

static void
add_indicators (PlumbSearchPage *self, GPtrArray *results, const char *text)
{
  GPtrArray *indicators = plumb_session_indicators (self->session);
  guint n = 0;

  for (guint i = 0; i < indicators->len && n < MOST_OF_A_KIND; i++)
    {
      const PlumbIndicator *indicator = g_ptr_array_index (indicators, i);
      g_autofree char *detail = NULL;

      if (!plumb_search_indicator (indicator, i + 1, text))
        continue;
      detail = g_strdup_printf ("%s · %s", indicator->theme, indicator->plain);
      add (results, indicator->name, detail, "win.indicator", g_variant_new_string (indicator->id));
      n++;
    }
}

static void
add_areas (PlumbSearchPage *self, GPtrArray *results, const char *text)
{
  GPtrArray *areas = plumb_session_areas (self->session);
  guint n = 0;

  for (guint i = 0; i < areas->len && n < MOST_OF_A_KIND; i++)
    {
      const PlumbArea *area = g_ptr_array_index (areas, i);
      g_autofree char *detail = NULL;

      if (!plumb_search_area (area, text))
        continue;
      detail = g_strdup_printf ("%s · %s", C_ ("kind of result", "Authority"), area->code);
      add (results, area->name, detail, "win.area", g_variant_new_string (area->code));
      n++;
    }
}

/* Whether @title has all words of @text in it, in any case. */
static gboolean
fits (const char *title, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (title, -1);
  g_autofree char *typed = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
add_commands (PlumbSearchPage *self, GPtrArray *results, const char *text)
{
  Needs has = self->session == NULL                           ? NEEDS_NOTHING
              : plumb_session_areas (self->session)->len == 0 ? NEEDS_WAREHOUSE
                                                              : NEEDS_FIGURES;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].needs <= has && fits (_ (commands[i].title), text))
      add (results, _ (commands[i].title), C_ ("kind of result", "Command"), commands[i].action,
           commands[i].target == NULL ? NULL : g_variant_new_parsed (commands[i].target));
}

/* The acronym that was typed comes before everything, the others after. */
static void
add_acronyms (GPtrArray *results, const char *text, gboolean typed)
{
  const char *const *acronyms = plumb_glossary_list ();

  for (guint i = 0; acronyms[i] != NULL; i++)
    {
      g_autofree char *both = g_strdup_printf ("%s %s", acronyms[i], plumb_glossary_meaning (acronyms[i]));

      if (typed == (g_ascii_strcasecmp (acronyms[i], text) == 0) && (typed || fits (both, text)))
        add (results, acronyms[i], plumb_glossary_meaning (acronyms[i]), NULL, NULL);
    }
}

/* The topics of the help whose texts have all words of @text, those whose @titles have them apart; the beginning of
 * what is said stands below. */
static void
add_help (GPtrArray *results, const char *text, gboolean titles)
{
  for (guint i = 0; i < plumb_help_n_topics (); i++)
    {
      const char *title = plumb_help_title (i);
      g_autofree char *said = plumb_help_text (i);
      g_autofree char *all = g_strdup_printf ("%s %s", title, said);
      g_auto (GStrv) paragraphs = g_strsplit (said, "\n", 2);
      /* Translators: the beginning of a text of the help */
      g_autofree char *detail = g_strdup_printf (_ ("Help: %s"), paragraphs[0]);

      if (titles == fits (title, text) && (titles || fits (all, text)))
        add (results, title, detail, "win.help", g_variant_new_string (plumb_help_id (i)));
    }
}

static void
list_more (PlumbSearchPage *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->results));

  g_list_store_splice (self->results, n, 0, self->found->pdata + n, MIN (STEP, self->found->len - n));
}

static gboolean
on_idle_cb (gpointer data)
{
  PlumbSearchPage *self = data;

  list_more (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->results)) < self->found->len)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
find (PlumbSearchPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  GPtrArray *results = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean any;

  g_clear_handle_id (&self->idle, g_source_remove);
  add_acronyms (results, text, TRUE);
  if (self->session != NULL)
    {
      add_indicators (self, results, text);
      add_areas (self, results, text);
    }
  add_commands (self, results, text);
  add_acronyms (results, text, FALSE);
  if (*text != '\0')
    {
      add_help (results, text, TRUE);
      add_help (results, text, FALSE);
    }
  g_list_store_remove_all (self->results);
  g_ptr_array_unref (self->found);
  self->found = results;
  list_more (self);
  if (results->len > STEP)
    self->idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, on_idle_cb, self, NULL);
  any = results->len > 0;
  gtk_widget_set_visible (self->scroller, any);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), !any);
  if (any)
    gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (self->selection), 0);
}

void
plumb_search_page_activate (PlumbSearchPage *self, guint index)
{
  g_autoptr (PlumbSearchResult) result =
    index < self->found->len ? g_object_ref (g_ptr_array_index (self->found, index)) : NULL;

  if (result != NULL && result->action != NULL)
    {
      /* a command may leave the page as it is: first back to where the reader was */
      gtk_widget_activate_action (GTK_WIDGET (self), "win.leave", NULL);
      gtk_widget_activate_action_variant (GTK_WIDGET (self), result->action, result->target);
    }
}

/* Enter opens the first result that can be opened: an acronym before it says what it means and is read already. */
static void
on_entry_activate_cb (PlumbSearchPage *self)
{
  /* the entry waits a moment before it tells of letters */
  find (self);
  for (guint i = 0; i < plumb_search_page_n_found (self); i++)
    {
      const PlumbSearchResult *result = g_ptr_array_index (self->found, i);

      if (result->action == NULL)
        continue;
      plumb_search_page_activate (self, i);
      return;
    }
}

static void
on_list_activate_cb (PlumbSearchPage *self, guint position)
{
  plumb_search_page_activate (self, position);
}

static void
on_stop_cb (PlumbSearchPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.leave", NULL);
}

/* Down from the entry goes into the list. */
static gboolean
on_key_cb (PlumbSearchPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
label_new (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, class);
  return label;
}

static void
on_setup_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), label_new ("heading"));
  gtk_box_append (GTK_BOX (box), label_new ("small"));
  gtk_list_item_set_child (GTK_LIST_ITEM (object), box);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory, GObject *object, gpointer data)
{
  PlumbSearchResult *result = gtk_list_item_get_item (GTK_LIST_ITEM (object));
  GtkWidget *box = gtk_list_item_get_child (GTK_LIST_ITEM (object));
  GtkWidget *title = gtk_widget_get_first_child (box);
  g_autofree char *name = g_strdup_printf ("%s, %s", result->title, result->detail);

  gtk_label_set_label (GTK_LABEL (title), result->title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), result->detail);
  plumb_access_name_row (box, 1, name);
}

static void
plumb_search_page_dispose (GObject *object)
{
  PlumbSearchPage *self = PLUMB_SEARCH_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_object (&self->results);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (plumb_search_page_parent_class)->dispose (object);
}

static void
plumb_search_page_class_init (PlumbSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_search_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, PlumbSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, PlumbSearchPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, PlumbSearchPage, scroller);
  gtk_widget_class_bind_template_callback (widget_class, find);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_cb);
}

static void
plumb_search_page_init (PlumbSearchPage *self)
{
  self->found = g_ptr_array_new ();
  self->results = g_list_store_new (PLUMB_TYPE_SEARCH_RESULT);
  self->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->results))));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_model (self->list, self->selection);
  plumb_access_leave_on_tab (GTK_WIDGET (self->list));
  plumb_access_name (self->entry, _ ("Search"));
  plumb_access_name (self->list, _ ("What was found"));
}

void
plumb_search_page_set_session (PlumbSearchPage *self, PlumbSession *session)
{
  g_return_if_fail (PLUMB_IS_SEARCH_PAGE (self));

  g_set_object (&self->session, session);
}

void
plumb_search_page_find (PlumbSearchPage *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  find (self);
}

guint
plumb_search_page_n_found (PlumbSearchPage *self)
{
  return self->found->len;
}

const char *
plumb_search_page_title (PlumbSearchPage *self, guint index)
{
  return index < self->found->len ? ((PlumbSearchResult *) g_ptr_array_index (self->found, index))->title : NULL;
}
