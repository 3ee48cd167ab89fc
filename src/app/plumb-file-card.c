/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file on its way into the warehouse.
 */
#include "plumb-file-card.h"

#include <glib/gi18n-lib.h>

#include "plumb-access.h"
#include "plumb-format.h"
#include "plumb-inspect.h"

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVE,
  N_SIGNALS
};

struct _PlumbFileCard
{
  AdwBin parent_instance;
  /* Template children */
  GtkLabel *name;
  GtkLabel *summary;
  GtkWidget *remove;
  GtkWidget *details;
  GtkGrid *grid;
  /* Owned */
  char *path;
  GCancellable *inspecting;
  char *found; /* nullable: what the file is, in a line */
  gboolean checked;
  gboolean done;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PlumbFileCard, plumb_file_card, ADW_TYPE_BIN)

/* What a finding is about, for a reader; the words of intake are for programs. */
static const char *
finding_label (const char *what)
{
  static const struct
  {
    const char *what;
    const char *label;
  } labels[] = {
    { "encoding", NC_ ("file", "Encoding") },
    { "separator", NC_ ("file", "Separator") },
    { "rows", NC_ ("file", "Rows") },
    { "columns", NC_ ("file", "Columns") },
    { "layout", NC_ ("file", "Layout") },
    { "mapping", NC_ ("file", "Mapping") },
    { "missing", NC_ ("file", "Missing column") },
    { "extra", NC_ ("file", "Column that is not read") },
    { "alias", NC_ ("file", "Perhaps another name") },
    { "level", NC_ ("file", "Geographic level") },
    { "periods", NC_ ("file", "Periods") },
    { "filter", NC_ ("file", "Column of categories") },
    { "measure", NC_ ("file", "Column of numbers") },
    { "marker", NC_ ("file", "Markers in place of numbers") },
    { "nameless", NC_ ("file", "Column without a name") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].what, what))
      return g_dpgettext2 (GETTEXT_PACKAGE, "file", labels[i].label);
  return what;
}

static const PlumbFinding *
find (GPtrArray *findings, const char *what)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const PlumbFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->what, what))
        return finding;
    }
  return NULL;
}

static char *
summarise (GPtrArray *findings)
{
  const PlumbFinding *layout = find (findings, "layout");
  const PlumbFinding *mapping = find (findings, "mapping");
  const PlumbFinding *periods = find (findings, "periods");
  const PlumbFinding *rows = find (findings, "rows");
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (layout == NULL || *layout->name == '\0')
    g_ptr_array_add (parts, g_strdup (_ ("its columns fit no layout")));
  else
    /* Translators: a word for how a file is arranged, such as tidy or ees; it stays as it is. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("layout “%s”"), layout->name));
  if (mapping != NULL && *mapping->name != '\0')
    /* Translators: name of a mapping, then whether it fits: “fits” or “the nearest; it lacks columns: 2”. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("mapping “%s”: %s"), mapping->name, mapping->detail));
  if (periods != NULL)
    /* Translators: how many there are and from which to which: “3, from 2023 to 2025”. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("periods: %s"), periods->detail));
  if (rows != NULL)
    g_ptr_array_add (parts, g_strdup_printf (_ ("rows: %s"), rows->detail));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static GtkWidget *
label_new (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
list_findings (PlumbFileCard *self, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const PlumbFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *text = *finding->name == '\0' ? g_strdup (finding->detail)
                                                     : g_strdup_printf ("%s: %s", finding->name, finding->detail);
      GtkWidget *detail = label_new (text, NULL);

      gtk_widget_set_hexpand (detail, TRUE);
      gtk_grid_attach (self->grid, label_new (finding_label (finding->what), "small"), 0, (int) i, 1, 1);
      gtk_grid_attach (self->grid, detail, 1, (int) i, 1, 1);
    }
  gtk_widget_set_visible (self->details, TRUE);
}

static void
on_inspected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PlumbFileCard) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = plumb_loader_inspect_finish (result, &error);
  g_autofree char *summary = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->inspecting);
  summary = findings == NULL ? g_strdup (error->message) : summarise (findings);
  self->found = findings == NULL ? NULL : g_strdup (summary);
  gtk_label_set_label (self->summary, summary);
  if (findings != NULL)
    list_findings (self, findings);
  else
    self->done = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_remove_cb (PlumbFileCard *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
plumb_file_card_dispose (GObject *object)
{
  PlumbFileCard *self = PLUMB_FILE_CARD (object);

  g_cancellable_cancel (self->inspecting);
  g_clear_object (&self->inspecting);
  G_OBJECT_CLASS (plumb_file_card_parent_class)->dispose (object);
}

static void
plumb_file_card_finalize (GObject *object)
{
  g_free (PLUMB_FILE_CARD (object)->path);
  g_free (PLUMB_FILE_CARD (object)->found);
  G_OBJECT_CLASS (plumb_file_card_parent_class)->finalize (object);
}

static void
plumb_file_card_class_init (PlumbFileCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plumb_file_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = plumb_file_card_finalize;

  /* changed: the file has been looked at, or loaded, or refused. */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* remove: the reader does not want the file after all. */
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/plumbline/Plumbline/plumb-file-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlumbFileCard, details);
  gtk_widget_class_bind_template_child (widget_class, PlumbFileCard, grid);
  gtk_widget_class_bind_template_child (widget_class, PlumbFileCard, name);
  gtk_widget_class_bind_template_child (widget_class, PlumbFileCard, remove);
  gtk_widget_class_bind_template_child (widget_class, PlumbFileCard, summary);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_cb);
}

static void
plumb_file_card_init (PlumbFileCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
plumb_file_card_new (const char *path)
{
  PlumbFileCard *self = g_object_new (PLUMB_TYPE_FILE_CARD, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *remove = g_strdup_printf (_ ("Remove “%s” from the list"), name);
  g_autofree char *details = g_strdup_printf (_ ("What “%s” is"), name);

  self->path = g_strdup (path);
  gtk_label_set_label (self->name, name);
  plumb_access_name (self->remove, remove);
  plumb_access_name (self->details, details);
  self->inspecting = g_cancellable_new ();
  plumb_loader_inspect_async (path, self->inspecting, on_inspected_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}

const char *
plumb_file_card_path (PlumbFileCard *self)
{
  return self->path;
}

gboolean
plumb_file_card_busy (PlumbFileCard *self)
{
  return self->inspecting != NULL;
}

gboolean
plumb_file_card_waits (PlumbFileCard *self)
{
  return !self->done;
}

gboolean
plumb_file_card_unchecked (PlumbFileCard *self)
{
  return self->found != NULL && !self->checked && !self->done;
}

void
plumb_file_card_expect (PlumbFileCard *self, const PlumbLoaded *loaded)
{
  const PlumbLoad *load = loaded->report == NULL ? NULL : loaded->report->load;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;

  self->checked = TRUE;
  if (self->done)
    return;
  if (loaded->error != NULL)
    /* Translators: %s is a sentence that says why. */
    expected = g_strdup_printf (_ ("As it is, it would be refused: %s"), loaded->error->message);
  else if (loaded->report->already != NULL)
    expected = g_strdup (_ ("This very file was loaded before: loading it changes nothing."));
  else
    {
      g_autofree char *added = plumb_format_number ((double) load->added, 0);
      g_autofree char *changed = plumb_format_number ((double) load->changed, 0);
      expected = g_strdup_printf (_ ("Loading it brings %s new figures and changes %s."), added, changed);
    }
  text = g_strdup_printf ("%s\n%s", self->found, expected);
  gtk_label_set_label (self->summary, text);
}

static char *
describe_load (const PlumbLoad *load)
{
  g_autofree char *added = plumb_format_number ((double) load->added, 0);
  g_autofree char *changed = plumb_format_number ((double) load->changed, 0);
  g_autofree char *unchanged = plumb_format_number ((double) load->unchanged, 0);
  g_autofree char *historic = plumb_format_number ((double) load->historic, 0);

  /* Translators: numbers of figures. Historic are those of which the warehouse has a newer release already. */
  return g_strdup_printf (_ ("Loaded: %s new, %s changed, %s unchanged, %s historic."), added, changed, unchanged,
                          historic);
}

void
plumb_file_card_show (PlumbFileCard *self, const PlumbLoaded *loaded)
{
  g_autofree char *text = NULL;

  self->done = TRUE;
  if (g_error_matches (loaded->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      text = g_strdup (_ ("Stopped. Nothing of this file was loaded; it can be loaded again."));
      self->done = FALSE;
    }
  else if (loaded->error != NULL)
    text = g_strdup (loaded->error->message);
  else if (loaded->report->already != NULL)
    text = g_strdup (_ ("This very file was loaded before: nothing was changed."));
  else
    text = describe_load (loaded->report->load);
  gtk_label_set_label (self->summary, text);
  gtk_widget_set_visible (self->details, FALSE);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const char *
plumb_file_card_summary (PlumbFileCard *self)
{
  return gtk_label_get_label (self->summary);
}
