/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strengths and areas for development: what is a reason, on which side a figure stands, and the order, by the rule in
 * the header, worked by hand.
 */
#include "plumb-strengths.h"

#include <math.h>

static const PlumbObservation number = { .value = 15, .source = "" };
static const PlumbObservation hidden = { .value = NAN, .state = PLUMB_STATE_CONFIDENTIAL, .source = "" };

static PlumbIndicator *
indicator_of (const char *unit)
{
  return plumb_indicator_new (&(PlumbIndicator){ .unit_text = (char *) unit, .polarity = PLUMB_POLARITY_LOW });
}

/* What a test says of a figure: a letter a reason, capital where it speaks for the area: t(arget), n(eighbours),
 * r (trend), c(hange), k (control), b(and). `~` is a target nearly met, `?` a change that could be chance. */
static PlumbStanding
standing_of (const PlumbIndicator *indicator, const char *reasons)
{
  PlumbStanding self = { .indicator = indicator, .observation = &number };

  for (const char *c = reasons; *c != '\0'; c++)
    {
      const PlumbJudgement judgement = g_ascii_isupper (*c) ? PLUMB_JUDGEMENT_BETTER : PLUMB_JUDGEMENT_WORSE;

      switch (g_ascii_tolower (*c))
        {
        case 't':
          self.target.kind = judgement == PLUMB_JUDGEMENT_BETTER ? PLUMB_TARGET_MET : PLUMB_TARGET_MISSED;
          break;
        case '~':
          self.target.kind = PLUMB_TARGET_NEARLY;
          break;
        case 'p':
          self.target.kind = PLUMB_TARGET_PENDING;
          break;
        case 'n':
          self.neighbours.difference.judgement = judgement;
          break;
        case 'r':
          self.trend.judgement = judgement;
          break;
        case 'c':
          self.change.judgement = judgement;
          break;
        case 'k':
          self.control.charted = TRUE;
          self.control.point.variation =
            judgement == PLUMB_JUDGEMENT_BETTER ? PLUMB_VARIATION_IMPROVING : PLUMB_VARIATION_CONCERNING;
          break;
        case 'b':
          self.rank_of_all.band = judgement == PLUMB_JUDGEMENT_BETTER ? 'A' : 'D';
          break;
        default:
          g_assert_not_reached ();
        }
    }
  return self;
}

static const struct
{
  const char *name;
  const char *figures[6];
  const char *strengths; /* indices in order */
  const char *development;
} cases[] = {
  { "none", { NULL }, "", "" },
  { "nothing-to-say", { "", "~", "p" }, "", "" },
  { "one-of-each", { "N", "n" }, "0", "1" },
  { "even-is-neither", { "Nc", "nC" }, "", "" },
  { "outweighed", { "NCr", "ncR" }, "0", "1" },
  /* a missed target weighs more than all that speaks for the area; a met one does not weigh more than two against it */
  { "missed-target", { "tNRCB", "Tnr", "Tn" }, "", "0,1" },
  /* first who misses the target, then more reasons, then weightier ones, then the order given */
  { "order", { "b", "nr", "c", "tC", "n", "nb" }, "", "3,1,5,4,2,0" },
  { "order-of-strengths", { "B", "NR", "C", "TN", "N", "TNc" }, "3,5,1,4,2,0", "" },
  { "same-order", { "n", "n", "n" }, "", "0,1,2" },
  { "trend-before-change", { "c", "r", "k" }, "", "1,0,2" },
};

static char *
indices (GArray *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? "," : "", g_array_index (list, PlumbFinding, i).index);
  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr (PlumbIndicator) indicator = indicator_of ("percent");
  g_autoptr (GPtrArray) standings = g_ptr_array_new ();
  PlumbStanding all[G_N_ELEMENTS (cases[0].figures)];
  g_autoptr (GArray) strengths = NULL;
  g_autoptr (GArray) development = NULL;
  g_autofree char *good = NULL;
  g_autofree char *bad = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (all) && cases[n].figures[i] != NULL; i++)
    {
      all[i] = standing_of (indicator, cases[n].figures[i]);
      g_ptr_array_add (standings, &all[i]);
    }
  strengths = plumb_strengths_list (standings, FALSE);
  development = plumb_strengths_list (standings, TRUE);
  good = indices (strengths);
  bad = indices (development);
  g_assert_cmpstr (good, ==, cases[n].strengths);
  g_assert_cmpstr (bad, ==, cases[n].development);
}

static void
test_reasons (void)
{
  g_autoptr (PlumbIndicator) indicator = indicator_of ("percent");
  const PlumbStanding standing = standing_of (indicator, "TnRcKb");
  const PlumbFinding finding = plumb_finding_of (&standing);

  g_assert_cmpint (finding.good, ==, PLUMB_REASON_TARGET | PLUMB_REASON_TREND | PLUMB_REASON_CONTROL);
  g_assert_cmpint (finding.bad, ==, PLUMB_REASON_NEIGHBOURS | PLUMB_REASON_CHANGE | PLUMB_REASON_BAND);
}

/* A hidden figure is no finding, trial limits are no reason, and the band of a total is one of sizes. */
static void
test_no_reason (void)
{
  g_autoptr (PlumbIndicator) share = indicator_of ("percent");
  g_autoptr (PlumbIndicator) total = indicator_of ("count");
  PlumbStanding unseen = standing_of (share, "tnrckb");
  PlumbStanding trial = standing_of (share, "k");
  PlumbStanding sized = standing_of (total, "b");

  unseen.observation = &hidden;
  trial.control.trial = TRUE;
  g_assert_cmpint (plumb_finding_of (&unseen).bad, ==, 0);
  g_assert_cmpint (plumb_finding_of (&trial).bad, ==, 0);
  g_assert_cmpint (plumb_finding_of (&sized).bad, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/measure/strengths/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/measure/strengths/reasons", test_reasons);
  g_test_add_func ("/measure/strengths/no-reason", test_no_reason);
  return g_test_run ();
}
