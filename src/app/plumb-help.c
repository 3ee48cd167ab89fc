/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts of the help. What the program has a list of, as the letters, is taken from that list.
 */
#include "plumb-help.h"

#include <glib/gi18n-lib.h>

#include "plumb-state.h"

#define MOST_PARAGRAPHS 8

static const struct
{
  const char *id;
  const char *title;
  const char *paragraphs[MOST_PARAGRAPHS];
} topics[] = {
  {
    "scorecard",
    N_ ("Reading the scorecard"),
    {
      N_ ("The scorecard has a row for every indicator that the authority has a figure of, by theme. A row has the "
          "latest figure with its period, the change on the period before, the trend, the target, the place among the "
          "neighbours, England, the rank, and what there is to know about the data. Where there is less room some "
          "columns go, and what matters of them stands under another."),
      N_ (
        "The strip runs from the lowest to the highest neighbour, or from the worst to the best where it is said which "
        "is better: to the right is better, or higher. The darker part is the middle half of the neighbours, the tick "
        "their median or mean, the dashed line England, the dot your own figure."),
      N_ (
        "“Needs attention” lists figures that miss their target, got worse by more than chance would explain, or are of "
        "concern on their control chart. “Worse than neighbours” lists those that are worse by more than chance would "
        "explain."),
      N_ (
        "Click a row, or press Enter on it, to open the indicator. The heading of a theme closes and opens it. A click "
        "on the head of a column puts the rows in its order, a second one the other way round; “Sort, columns” does so, "
        "too. Escape leads back."),
    },
  },
  {
    "indicator",
    N_ ("The page of an indicator"),
    {
      N_ ("The buttons above the chart choose its kind; “More charts” has the others. One for which there are no "
          "figures has “none” after its name, and says why. “Chart” and “Table” show the same figures."),
      N_ (
        "“From zero”, “Fitted” and “Shared” are the axis of values: “Shared” is fitted to the figures of all authorities, so "
        "that charts of different areas can be compared. “Breakdown” shows the figures of a part, such as an age. Where "
        "there is little room all this is behind “Options”, and one button has every kind of chart."),
      N_ (
        "Beside the chart, or under it, stands what it says in sentences, with whom the authority is compared, the "
        "first and the last period, the targets, what was written of the figures, which of them were revised, and the "
        "definition with the files that they came from."),
      N_ ("Ctrl with Page Down or Page Up leads to the next or the previous indicator of the scorecard."),
    },
  },
  {
    "compare",
    N_ ("Comparing authorities"),
    {
      N_ (
        "The page “Compare” sets the authority beside others in six views, which Alt+1 to Alt+6 choose as well. "
        "“Ranked” has a bar for every authority, the best or the highest on top, or for “Only these” that it is compared with."),
      N_ (
        "“Funnel” sets the figure of every authority against the number that it is out of: between the outer limits lies what chance "
        "alone would explain at that size. “Scatter” sets two indicators against each other, a point for each "
        "authority. That two go together does not say that one causes the other."),
      N_ (
        "“Spine” and “Heat map” are of all indicators of a theme. The spine runs from the worst authority to the best, "
        "with a dot for your own; the heat map has the authorities side by side, shaded by quarter. “Small multiples” "
        "has a small chart over time for each, on one axis."),
      N_ ("“Compare with” chooses a set of neighbours. “Choose…” beside it picks authorities one by one: find them by "
          "name, or start from a set, the region or all. They stand in the place of the neighbours, and are not called "
          "so. “Clear” brings the neighbours back. A median or mean needs three with a figure."),
      N_ (
        "Each authority has a group of its own, until the program is closed. Saved under a name it is kept in the "
        "warehouse, and can be chosen like a set of neighbours; it can be deleted again, too. A pinned chart keeps the "
        "group that it was made with. Where texts are large for the window, one button, with the name of the view, has all choices."),
    },
  },
  {
    "change",
    N_ ("What the words for a change mean"),
    {
      N_ ("“Better” and “Worse”: the change is more than chance would explain, and it is said of the indicator whether "
          "higher or lower is better."),
      N_ ("“Higher” and “Lower”: the change is more than chance would explain, and neither is better."),
      N_ ("“No clear change”: it could be chance. “Same”: both figures are the same."),
      N_ ("“Cannot be tested”: the counts are not known, the earlier figure is not shown, or the series breaks between "
          "the two. The reason stands beside it."),
      N_ (
        "The test is two-sided, at the level of 5 per cent: of two proportions, or of two counts. Of twenty figures that did not "
        "really change, about one is called a change all the same."),
    },
  },
  {
    "neighbours",
    N_ ("Neighbours, median, mean and pooled rate"),
    {
      N_ ("Statistical neighbours are authorities that are like yours. A set of them comes with a file; which set is "
          "used is chosen beside the chart, on the scorecard, or in the preferences."),
      N_ (
        "One number stands for them. The median is the one in the middle, and does not follow a single extreme "
        "neighbour. The mean is the average of all. The pooled rate counts the children of all neighbours together, so "
        "that large ones weigh more."),
      N_ (
        "It is always said which number it is, and of how many neighbours. Of fewer than three there is none. Your own "
        "figure is never among them."),
      N_ (
        "A rank has “=” where authorities share it. Bands A to D are the quarters of all authorities, A the best; there "
        "are none where it is not said which is better."),
    },
  },
  {
    "letters",
    N_ ("Letters where a number is missing"),
    {
      N_ ("What is no number keeps the letter that its file has. It is a gap in a chart, never a zero, and no line "
          "crosses it."),
    },
  },
  {
    "control",
    N_ ("The control chart"),
    {
      N_ ("It shows months or quarters with their mean and two limits. Between the limits lies what comes and goes by "
          "itself; they are reckoned from how far each figure is from the one before it."),
      N_ (
        "A signal is a point outside the limits, two of three near one limit, or seven in a row on one side of the mean, "
        "rising or falling. Each says more than one month does: ask what happened then. Without a signal, a rise or "
        "fall is the usual variation."),
      N_ ("Limits that rest on fewer than 12 figures are on trial. After a break in the series they begin anew. Limits "
          "are not the target: whether the target is met is another question."),
    },
  },
  {
    "journey",
    N_ ("The journey from contact to care"),
    {
      N_ ("It shows how many contacts, referrals, assessments, children in need, protection plans and children coming "
          "into care there were in a year and in the year before. A step opens its indicator: click it, press Enter on "
          "its point, or use the buttons under the chart."),
      N_ (
        "These are events of one year and not one group of children followed through. What is counted on one day has a "
        "dashed outline. More or fewer is neither good nor bad."),
    },
  },
  {
    "charts",
    N_ ("Working with a chart"),
    {
      N_ ("Point at a chart to read it. What is read stands above it, or under it where texts are large. “Table” shows "
          "the same numbers."),
      N_ ("By keys: Tab leads to the chart, the arrow keys walk its points, Home and End go to the first and the last, "
          "Page Down and Page Up to another line. Enter opens the indicator that a point leads to."),
      N_ (
        "“Save…” writes it as an image, as a PDF or as numbers, by the ending of the file’s name. “Copy chart” puts it on "
        "the clipboard, “Copy numbers” what is behind it. Or drag it with the mouse into another program: it comes as a "
        "picture or as a file."),
    },
  },
  {
    "writing",
    N_ ("Writing about a figure"),
    {
      N_ (
        "“Commentary and actions”, on the page of an indicator, has what there is to say of a period: the commentary, "
        "what was done, the next action, its owner and the day on which it is due. One that is past its day is "
        "“overdue”. “Add…” and “Edit…” open it."),
      N_ (
        "“Note…”, Ctrl+M, or the menu of a point, by the right mouse button or the Menu key, puts a note on the chart "
        "at a period, or marks a break before it. Figures after a break cannot be compared with those before: no line "
        "joins them, and no change across it is tested. After a note they are judged as before."),
      N_ (
        "What you save takes the place of what was there, and “Remove…” takes it away. “History…” keeps every version "
        "with the day and the time, and what was removed."),
      N_ ("All of it is kept in the warehouse. An earlier day shows what had been written by then; there, and in the "
          "public view, nothing can be written."),
    },
  },
  {
    "pins",
    N_ ("Pinning, printing and presenting"),
    {
      N_ (
        "Ctrl+D pins a chart as it stands: its period, comparison and kind. The page “Pinned charts” has the lists, to be "
        "put in order and given captions, saved as images or printed, one chart a page. They are kept in the "
        "warehouse."),
      N_ ("Ctrl+P prints what is shown: the chart or the table, the scorecard with the rows and columns that it has "
          "now, or the pinned charts, one a page. Texts keep their usual size, and what is higher than a page goes on "
          "on the next."),
      N_ (
        "F5 presents: the pinned charts where they are shown, else the indicators of the scorecard as they are listed. "
        "Page Down and Page Up go on and back, Escape ends it."),
    },
  },
  {
    "data",
    N_ ("Loading data"),
    {
      N_ (
        "Drop CSV files into the window, or choose them on the page “Data”. Each is looked at first: what it is, what is "
        "new in it, and what is wrong with it. It is loaded when you say so, as a whole or not at all."),
      N_ ("“History” has every load with its report, and takes one back: then it is as if the file had never been "
          "loaded. “Coverage” says how many areas have a figure of which indicator and period."),
      N_ (
        "A later file that changes a figure does not lose the earlier one. “As it stood on” shows every page as on that "
        "day, under a banner."),
    },
  },
  {
    "public",
    N_ ("The public view"),
    {
      N_ (
        "The public view, in the preferences, hides what could give a child away, in charts, tables and the scorecard, "
        "and in whatever is saved, copied, dragged or printed. Each figure is hidden by the rule of the return that it "
        "comes from."),
      N_ ("Commentary, earlier versions of figures and the page “Data” are left out. Figures broken down by several "
          "characteristics at once are hidden altogether."),
      N_ ("It cannot know what somebody adds up over areas, tells from one indicator about another, or remembers of an "
          "earlier day. Look at what you publish."),
    },
  },
  {
    "keys",
    N_ ("Keys and the size of text"),
    {
      N_ (
        "Ctrl+F finds indicators, authorities, acronyms, commands and these texts. Ctrl+1 to Ctrl+5 lead to the pages, "
        "Ctrl+L chooses an authority, Alt+Left and Escape lead back. Ctrl+? lists all keys."),
      N_ (
        "Ctrl and plus, minus or 0 make text larger, smaller or as usual, from 80 to 200 per cent; so does the wheel with Ctrl "
        "held. F11 fills the screen."),
    },
  },
};

guint
plumb_help_n_topics (void)
{
  return G_N_ELEMENTS (topics);
}

const char *
plumb_help_id (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (topics), "");

  return topics[index].id;
}

const char *
plumb_help_title (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (topics), "");

  return _ (topics[index].title);
}

/* A line for each letter, and its reason. */
static void
append_letters (GString *text)
{
  for (PlumbState state = PLUMB_STATE_NUMBER + 1; state < PLUMB_N_STATES; state++)
    g_string_append_printf (text, "%s%s: %s", state == PLUMB_STATE_NUMBER + 1 ? "\n\n" : "\n",
                            plumb_state_letter (state), plumb_state_reason (state));
}

char *
plumb_help_text (guint index)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (index < G_N_ELEMENTS (topics), g_string_free (text, FALSE));

  for (guint i = 0; i < MOST_PARAGRAPHS && topics[index].paragraphs[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", _ (topics[index].paragraphs[i]));
  if (g_str_equal (topics[index].id, "letters"))
    append_letters (text);
  return g_string_free (text, FALSE);
}
