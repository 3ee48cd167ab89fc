#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every figure that the program reads from the published files, worked out once more from the files alone.

compare-open-data.py DUMP-SERIES: runs it on each file and compares all its figures to the last digit. Ends with 77 (skipped) where the
published files are not there; they are found by PLUMB_OPEN_DATA or in shared/open-data beside the checkout.
"""
import csv
import gzip
import math
import os
import re
import subprocess
import sys

MONTHS = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March']
DURATIONS = {'3 months or less': '3_months_or_less', 'More than 3 months to 6 months': 'more_than_3_months_6_months',
             'More than 6 months, less than 1 year': 'more_than_6_months_less_than_1_year',
             '1 year, less than 2 years': '1_year_less_than_2_years', '2 years or more': '2_years_or_more'}
ADDITIVE = ['Education other than higher education', 'Higher education i.e. studies beyond A level', 'In an apprenticeship',
            'In training or employment', 'In training or employment (excl. apprenticeship)',
            'Not in education, training or employment, owing to illness or disability',
            'Not in education, training or employment, owing to other reasons',
            'Not in education, training or employment, owing to pregnancy or parenting', 'Total information not known']


def number(text):
    try:
        return float(text)
    except ValueError:
        return math.nan


def state(text):
    return '' if not math.isnan(number(text)) else text


class File:
    """One published file: figures expected of it, by (indicator, breakdown, area, period)."""

    def __init__(self, path):
        with open(path, encoding='utf-8-sig', newline='') as f:
            self.rows = list(csv.DictReader(f))
        self.expected = {}

    def area(self, row):
        level = row['geographic_level']
        if level == 'National':
            return row['country_code']
        if level == 'Regional':
            return row['region_code']
        return AREAS[row['old_la_code']]

    def put(self, indicator, row, value, numerator='', denominator='', breakdown='', period=None):
        """A figure as printed: cells, each a number, a marker or nothing."""
        key = indicator, breakdown, self.area(row), period or row['time_period']
        assert key not in self.expected, key
        self.expected[key] = number(value), number(numerator), number(denominator), state(value), '0'

    def put_ratio(self, indicator, row, parts, denominator, breakdown=''):
        """A percentage that nobody prints: all parts over the denominator, hidden when a part is."""
        cells = [row[p] for p in parts]
        hidden = [state(c) for c in cells + [row[denominator]] if state(c)]
        top, bottom = sum(number(c) for c in cells), number(row[denominator])
        key = indicator, breakdown, self.area(row), row['time_period']
        if hidden:
            self.expected[key] = math.nan, top, bottom, hidden[0], '0'
        elif bottom == 0:
            self.expected[key] = math.nan, top, bottom, 'z', '1'
        else:
            self.expected[key] = 100 * top / bottom, top, bottom, '', '1'

    def put_rate(self, indicator, row, count):
        """A rate that nobody prints: the count, over the population of the year before when the program knows it (it does not here)."""
        key = indicator, '', self.area(row), row['time_period']
        self.expected[key] = math.nan, number(row[count]), math.nan, state(row[count]) or '?', '0'

    def other(self, row, **where):
        """The row of the same area and period with these words."""
        for r in self.index[(self.area(row), row['time_period'])]:
            if all(r[k] == v for k, v in where.items()):
                return r
        return {'children_count': '', 'care_leaver_count': ''}

    def make_index(self):
        self.index = {}
        for row in self.rows:
            self.index.setdefault((self.area(row), row['time_period']), []).append(row)


def b1(f):
    for r in f.rows:
        if 'At31_episodes_rate' in r:
            f.put('cin_rate', r, r['At31_episodes_rate'], r['At31_episodes'])
        else:
            f.put_rate('cin_rate', r, 'At31_episodes')


def b3(f):
    for r in f.rows:
        f.put('cin_primary_need', r, r['At31_episodes'])
        f.put('cin_primary_need', r, r['N1_Abuse_or_neglect'], '', r['At31_episodes'], 'primary need=Abuse or neglect')
        f.put('cin_primary_need', r, r['N7_Low_income'], '', r['At31_episodes'], 'primary need=Low income')


def c1(f):
    old = 'Referrals' in f.rows[0]
    total, again, again_pc, none, unneeded = (
        ('Referrals', 'Re_referrals', 'Re_referrals_percent', 'No_Further_Action', 'Not_in_Need') if old else
        ('referral_count', 'rereferral_count', 'rereferral_percent', 'no_further_action_count', 'not_in_need_count'))
    for r in f.rows:
        f.put('referrals', r, r[total])
        if old:
            f.put('referral_rate', r, r['Referrals_rate'], r[total])
        else:
            f.put_rate('referral_rate', r, total)
        f.put('rereferrals', r, r[again_pc], r[again], r[total])
        f.put('referrals_nfa', r, r['No_Further_Action_percent' if old else 'no_further_action_percent'], r[none], r[total])
        f.put('referrals_not_in_need', r, r['Not_in_Need_percent' if old else 'not_in_need_percent'], r[unneeded], r[total])


def c2(f):
    for r in f.rows:
        f.put('assessments_completed_rate', r, r['Assessments_completed_rate'], r['Assessments_completed'])
        f.put_ratio('assessments_45_days', r, ['Same_day', '1-10_days', '11-20_days', '21-30_days', '31-40_days', '41-45_days'],
                    'Assessments_completed')


def c3(f):
    for r in f.rows:
        f.put('assessment_factors', r, r['Episodes_with_assessment_factor'])
        for text, column in (('Young carer', 'Young_Carer'), ('Alcohol misuse: parent', 'Alcohol_Misuse_parent')):
            f.put('assessment_factors', r, r[column], '', r['Episodes_with_assessment_factor'], 'factor=' + text)


def c4(f):
    for r in f.rows:
        f.put('s47_rate', r, r['Section47_rate'], r['Section47'])
        f.put('icpc_rate', r, r['ICPC_rate'], r['ICPC'])
        f.put_ratio('icpc_15_days', r, ['Duration_0-10_days', 'Duration_11-15_days'], 'ICPC')


def c5(f):
    for r in f.rows:
        f.put('referral_source', r, r['Referrals'])
        f.put('referral_source', r, r['Police'], '', r['Referrals'], 'source=Police')


def c6(f):
    for r in f.rows:
        for i, month in enumerate(MONTHS):
            year = int(r['time_period']) - (1 if i < 9 else 0)
            f.put('referrals', r, r[month], period='%d-%02d' % (year, (i + 3) % 12 + 1))


def d1(f):
    for r in f.rows:
        f.put('cpp_rate', r, r['CPP_At31_rate'], r['CPP_At31'])
        f.put('cpp_children', r, r['CPP_At31'])
        f.put('cpp_started_rate', r, r['CPP_start_rate'], r['CPP_start'])


def d2(f):
    for r in f.rows:
        f.put('cpp_category', r, r['CPP_start'])
        f.put('cpp_category', r, r['Sexual_Initial'], '', r['CPP_start'], 'category=Sexual abuse')


def d3(f):
    for r in f.rows:
        f.put('cpp_repeat_ever', r, r['CPP_subsequent_percent'], r['CPP_subsequent'], r['CPP_start'])


def d5(f):
    for r in f.rows:
        f.put('cpp_2_years_current', r, r['2_years_or_more_percent'], r['2_years_or_more'], r['CPP_At31'])
        f.put('cpp_duration', r, r['CPP_At31'])
        for text, column in DURATIONS.items():
            f.put('cpp_duration', r, r[column], '', r['CPP_At31'], 'duration=' + text)


def d6(f):
    for r in f.rows:
        f.put('cpp_reviewed', r, r['Reviewed_within_timescales_percent'], r['Reviewed_within_timescales'], r['CPP_At31_3Months'])


def d7(f):
    for r in f.rows:
        f.put('cpp_2_years_ended', r, r['2_years_or_more_percent'], r['2_years_or_more'], r['CPP_End'])


def cla(f):
    names = {'Children looked after on 31 March each year': 'cla_rate',
             'Children starting to be looked after each year': 'cla_started_rate',
             'Children ceasing to be looked after each year': 'cla_ceased_rate'}
    for r in f.rows:
        f.put(names[r['population_type']], r, r['rate_per_10000'], r['children_count'], r['population_estimate'])
        if '31 March' in r['population_type']:
            f.put('cla_children', r, r['children_count'])


def stability(f):
    f.make_index()
    for r in f.rows:
        total = f.other(r, cla_group=r['cla_group'], placement_stability='Total children')['children_count']
        if r['cla_group'] == 'CLA on 31 March' and r['placement_stability'].startswith('With 3 or more'):
            f.put('placements_3_plus', r, r['children_percent'], r['children_count'], total)
        if r['placement_stability'].startswith('Living with the same carer'):
            f.put('placement_stability_long_term', r, r['children_percent'], r['children_count'], total)


def leavers(f):
    f.make_index()
    for r in f.rows:
        age = r['care_leaver_age']
        suffix = age[:8].replace(' to ', '_')
        total = f.other(r, care_leaver_age=age, breakdown='Total')['care_leaver_count']
        if r['breakdown'] == 'Total in education, employment or training':
            f.put('care_leavers_eet_' + suffix, r, r['care_leaver_percent'], r['care_leaver_count'], total)
        if r['breakdown'] == 'Accommodation considered suitable':
            total = f.other(r, care_leaver_age=age, breakdown='Suitability total')['care_leaver_count']
            f.put('care_leavers_accommodation_' + suffix, r, r['care_leaver_percent'], r['care_leaver_count'], total)
        if r['breakdown'] == 'Total':
            f.put('care_leavers_activity', r, r['care_leaver_count'], breakdown='age=' + age)
        if r['breakdown'] in ADDITIVE:
            f.put('care_leavers_activity', r, r['care_leaver_count'], '', total, 'activity=%s;age=%s' % (r['breakdown'], age))


def added(row, *columns):
    """A printed denominator in two columns, as an exact sum of doubles in the order of the columns."""
    total = sum(number(row[c]) for c in columns)
    return '' if math.isnan(total) else repr(total)


def csww(f):
    for r in f.rows:
        f.put('sw_turnover', r, r['turnover_rate_fte'], r['leavers_fte'], r['inpost_fte'])
        f.put('sw_vacancy', r, r['vacancy_rate_fte'], r['vacancy_fte'], added(r, 'vacancy_fte', 'inpost_fte'))
        f.put('sw_agency', r, r['agency_rate_fte'], r['agency_fte'], added(r, 'agency_fte', 'inpost_fte'))
        f.put('sw_caseload', r, r['caseload_fte'], r['cases'], r['case_holders_fte'])
        f.put('sw_absence', r, r['absence_rate_fte'], r['working_days_lost_fte'])


def population(f):
    for r in f.rows:
        f.put('population_0_17', r, r['population_estimate'])


def requests(f):
    for r in f.rows:
        if r['breakdown'] == 'All requests for EHC needs assessments':
            f.put('ehcp_requests', r, r['requests_received_in_year'])


def timeliness(f):
    for r in f.rows:
        if r['breakdown'] == 'All EHC plans issued':
            f.put('ehcp_20_weeks', r, r['PC_plans_issued_20_weeks_ex'], r['plans_issued_20_weeks_ex'], r['plans_issued_den_ex'])
            f.put('ehcp_20_weeks_all', r, r['pc_plans_issued_within_20_weeks'], r['plans_issued_within_20_weeks'],
                  r['plans_issued_den'])


def a2(f):
    rates = {'Section 47s in the year': 's47_rate', 'Children subject to a Section 47 in the year': 's47_children_rate',
             'ICPCs in the year': 'icpc_rate', 'Children subject to an ICPC in the year': 'icpc_children_rate',
             'CPP at 31 March': 'cpp_rate', 'CPPs starting in the year': 'cpp_started_rate',
             'Children starting CPPs in the year': 'cpp_started_children_rate', 'CPPs ending in the year': 'cpp_ended_rate',
             'Children ending CPPs in the year': 'cpp_ended_children_rate'}
    parts = {'CPPs starting which were a second or subsequent plan': ('cpp_repeat_ever', 'CPPs starting in the year'),
             'CPPs ending that had lasted two years or more': ('cpp_2_years_ended', 'CPPs ending in the year'),
             'CPP for 3 months or more reviewed within timescales': ('cpp_reviewed', 'Children subject to a CPP for 3 months or more')}
    f.make_index()
    for r in f.rows:
        kind = r['category_type']
        if kind in rates:
            f.put(rates[kind], r, r['rate'], r['number'])
        if kind == 'CPP at 31 March':
            f.put('cpp_children', r, r['number'])
        if kind in parts:
            f.put(parts[kind][0], r, r['percent'], r['number'], f.other(r, category_type=parts[kind][1])['number'])


def headline(f):
    for r in f.rows:
        f.put('cin_rate', r, r['children_in_need_per_10000_children'], r['children_in_need'])
        f.put('cpp_rate', r, r['child_protection_plans_per_10000_children'], r['child_protection_plans'])
        f.put('cpp_children', r, r['child_protection_plans'])
        f.put('referrals', r, r['referrals'])
        f.put('assessments_completed', r, r['completed_assessments'])


def b2(f):
    for r in f.rows:
        recorded = r['At31_episodes_disability_recorded']
        f.put('cin_disability', r, r['At31_episodes_disability_recorded_percent'], recorded, r['At31_episodes'])
        f.put('cin_disability_type', r, r['Autism_percent'], '', recorded, 'disability=Autism')
        f.put('cin_disability_type', r, r['Hand_Function_percent'], '', recorded, 'disability=Hand function')


def b4(f):
    for r in f.rows:
        f.put('cin_duration', r, r['At31_episodes'])
        for text, column in DURATIONS.items():
            f.put('cin_duration', r, r['2years+' if column == '2_years_or_more' else column], '', r['At31_episodes'], 'duration=' + text)
        f.put('cin_2_years', r, r['2years+_percent'], r['2years+'], r['At31_episodes'])


def new_placements(f):
    f.make_index()
    text = 'Placed %s LA boundary %s than 20 miles from home'
    for r in f.rows:
        count = r['children_count']
        if r['breakdown'] == 'Total new placements':
            f.put('new_placements', r, count)
            for indicator, rows in (('placed_inside_boundary', (('inside', 'less'), ('inside', 'more'))),
                                    ('placed_over_20_miles', (('inside', 'more'), ('outside', 'more')))):
                cells = dict(r)
                for i, words in enumerate(rows):
                    cells['part%d' % i] = f.other(r, breakdown=text % words)['children_count']
                f.put_ratio(indicator, cells, ['part0', 'part1'], 'children_count', 'placements=New placements in the year')
        elif r['breakdown'] == 'Total placements changing':
            f.put('placement_changes', r, count)
        elif r['characteristic'].startswith('Reason'):
            total = f.other(r, breakdown='Total placements changing')['children_count']
            f.put('placement_changes', r, count, '', total, 'reason=' + r['breakdown'])
        else:
            total = f.other(r, breakdown='Total new placements')['children_count']
            f.put('new_placements', r, count, '', total, 'location=' + r['breakdown'])


STAGES = {'1.': 'adoption_decision_months', '2.': 'adoption_matching_months', '3.': 'adoption_placing_months',
          '4.': 'adoption_entry_to_placing_months', '5.': 'adoption_placed_to_adopted_months',
          '6.': 'adoption_entry_to_adopted_months', 'Ch': 'adopted_within_12_months'}


def adoption(f):
    for r in f.rows:
        years, colon, months = r['number'].partition(':')
        value = str(12 * int(years) + int(months)) if months else r['number']
        age = '' if r['age_start_poc'] == 'Total' else 'age at entry=' + r['age_start_poc']
        f.put(STAGES[r['stage_of_adoption_process'][:2]], r, value, breakdown=age)


def assessments(f):
    topics = {'Child or young persons age': 'age', 'Sex': 'sex', 'Ethnicity': 'ethnicity'}
    for r in f.rows:
        if r['breakdown_topic'] in topics:
            f.put('ehcp_assessments', r, r['assess_in_year'], breakdown=topics[r['breakdown_topic']] + '=' + r['breakdown'])
            continue
        f.put('ehcp_assessments', r, r['assess_in_year'])
        f.put('ehcp_assessments_plan', r, r['assess_issued_pc'], r['assess_issued'], r['assess_in_year'])
        f.put('ehcp_assessments_no_plan', r, r['assess_not_issued_pc'], r['assess_not_issued'], r['assess_in_year'])
        f.put('ehcp_refusals_in_time', r, r['outcome_decision_within_time_pc'], r['outcome_decision_within_time'],
              added(r, 'outcome_decision_within_time', 'outcome_decision_over_time'))


FILES = {
    'cin-2013-2024/a2_section47_icpc_cpp_2013_to_2024.csv': a2,
    'cin-2013-2024/b2_children_in_need_recorded_disability_2013_to_2024.csv': b2,
    'cin-2013-2024/b4_children_in_need_duration_of_open_episode_2013_to_2024.csv': b4,
    'cin-2013-2024/headline_figures_2013_to_2024.csv': headline,
    'csc-2025/la_cla_during_year_new_placements.csv': new_placements,
    'csc-2025/national_cla_adopted_average_time_between_adoption_process_stages.csv': adoption,
    'send/assessments.csv': assessments,
    'cin-2013-2024/b1_children_in_need_2013_to_2024.csv': b1,
    'cin-2013-2024/b3_cin_primary_need_2013_to_2024.csv': b3,
    'cin-2013-2024/c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv': c1,
    'cin-2013-2024/c2_children_in_need_assessments_duration_2014_to_2024.csv': c2,
    'cin-2013-2024/c3_factors_identified_at_end_of_assessment_2018_to_2024.csv': c3,
    'cin-2013-2024/c4_children_in_need_section_47s_and_icpcs_2013_to_2024.csv': c4,
    'cin-2013-2024/c5_children_in_need_referrals_by_source_2014_to_2024.csv': c5,
    'cin-2013-2024/c6_children_in_need_referrals_by_month_2013_to_2024.csv': c6,
    'cin-2013-2024/d1_child_protection_plans_2013_to_2024.csv': d1,
    'cin-2013-2024/d2_cpps_starting_by_category_of_abuse_2013_to_2024.csv': d2,
    'cin-2013-2024/d3_cpps_subsequent_plan_2013_to_2024.csv': d3,
    'cin-2013-2024/d5_cpps_at31march_by_duration_2013_to_2024.csv': d5,
    'cin-2013-2024/d6_cpps_reviewed_within_timescales_2013_to_2024.csv': d6,
    'cin-2013-2024/d7_cpps_ending_by_duration_2013_to_2024.csv': d7,
    'cin-2013-2024/ons_mid-year_population_estimates_2012_to_2023.csv': population,
    'csc-2025/b1_children_in_need_2013_to_2025.csv': b1,
    'csc-2025/c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv': c1,
    'csc-2025/c3_factors_identified_at_end_of_assessment_2018_to_2025.csv': c3,
    'csc-2025/cla_number_and_rate_per_10k_children.csv': cla,
    'csc-2025/csww_indicators_2017_to_2025.csv': csww,
    'csc-2025/d3_cpps_subsequent_plan_2013_to_2025.csv': d3,
    'csc-2025/d5_cpps_at31march_by_duration_2013_to_2025.csv': d5,
    'csc-2025/la_care_leavers_accommodation_suitability.csv': leavers,
    'csc-2025/la_care_leavers_activity.csv': leavers,
    'csc-2025/la_cla_placement_stability.csv': stability,
    'csc-2025/ons_mid-year_population_estimates_2012_to_2024.csv': population,
    'send/requests.csv': requests,
    'send/timeliness_20_week.csv': timeliness,
}

# Files that no mapping fits, and a column that the refusal has to name.
REFUSED = {
    'lookups/dfe_csc_dashboard_indicator_metadata.csv': 'dataset_name',
}


# Files that bring no figures: their layout and how many rows they have.
REGISTERS = {
    'neighbours/New_Statistical_Neighbour_Groupings_April_2021.csv': ('neighbours', 157),
    'neighbours/lait_sn_may_2025.csv': ('neighbours', 161),
    'neighbours/sn_model_2025_wide.csv': ('neighbours', 153),
    'lait/lait_data_dictionary.csv': ('indicators', 448),
    'lookups/LTLA-UTLA_Apr23_Lookup_England-Wales.csv': ('areas', 318),
    'lookups/lait_la_code_list.csv': ('areas', 171),
}

WIDE = {970: 'E92000001', 980: 'E12000001', 981: 'E12000002', 982: 'E12000003', 983: 'E12000004', 984: 'E12000005', 985: 'E12000006',
        986: 'E12000007', 987: 'E13000001', 988: 'E13000002', 989: 'E12000008', 990: 'E12000009'}


def compare_lait(dump, root):
    """The long file, with and without the dictionary before it: the same figures."""
    expected, wrong = {}, []
    path = os.path.join(root, 'lait', 'bds_long_childrens_services.csv.gz')
    with gzip.open(path, 'rt', encoding='utf-8-sig', newline='') as f:
        for r in csv.DictReader(f):
            indicator = 'lait_' + re.sub('[^a-z0-9]+', '_', r['Short Desc'].lower().replace('%', '_pc_')).strip('_')
            area = WIDE.get(int(r['LA Number'])) or AREAS[r['LA Number']]
            year = r['Years'].replace(' (OT)', '').replace('-', '/')
            text = 'x' if r['Values'] == '-100' else r['Values']
            assert (indicator, '', area, year) not in expected
            expected[indicator, '', area, year] = number(text), state(text)
    for paths in ([path], [os.path.join(root, 'lait', 'lait_data_dictionary.csv'), path]):
        got = {tuple(l[:4]): (float(l[4]), l[7]) for l in run(dump, *paths) if l[0] not in ('file', 'problem')}
        wrong += [(k, v, got.get(k)) for k, v in expected.items() if k not in got or not same(v[0], got[k][0]) or v[1] != got[k][1]]
        wrong += [(k, 'nothing', got[k]) for k in set(got) - set(expected)]
    return len(expected), wrong


def same(a, b):
    return a == b or (math.isnan(a) and math.isnan(b))


def run(dump, *paths):
    out = subprocess.run([dump, *paths], capture_output=True, encoding='utf-8', check=True).stdout
    return [line.split('\t') for line in out.splitlines()]


def compare(dump, path, fill):
    f = File(path)
    fill(f)
    got, wrong = {}, []
    for line in run(dump, path):
        if line[0] == 'file':
            assert line[2] == 'ees', line
        elif line[0] == 'problem':
            assert line[2] == '0', line
        else:
            got[tuple(line[:4])] = tuple(float(x) for x in line[4:7]) + (line[7], line[8])
    for key, want in f.expected.items():
        have = got.get(key)
        if have is None:
            wrong.append((key, want, 'missing'))
            continue
        # A rate without a population has no value, whatever the reader of the warehouse says to that.
        state_fits = want[3] == '?' or want[3] == have[3]
        if not (all(same(a, b) for a, b in zip(want[:3], have[:3])) and state_fits and want[4] == have[4]):
            wrong.append((key, want, have))
    for key in set(got) - set(f.expected):
        # Categories of long lists are compared by example.
        if not key[1]:
            wrong.append((key, 'nothing', got[key]))
    return len(f.expected), wrong


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    root = os.environ.get('PLUMB_OPEN_DATA') or os.path.join(here, '..', '..', '..', 'shared', 'open-data')
    root = os.path.realpath(root)
    if not os.path.isdir(root):
        print('skipped: there is no open data at', root)
        return 77
    with open(os.path.join(here, '..', '..', 'data', 'areas.csv'), encoding='utf-8', newline='') as f:
        AREAS.update((r['la_code'], r['code']) for r in csv.DictReader(f) if r['la_code'])
    failed = False
    for name, fill in FILES.items():
        n, wrong = compare(sys.argv[1], os.path.join(root, name), fill)
        print('%-80s %6d figures, %d wrong' % (name, n, len(wrong)))
        for line in wrong[:5]:
            print('   ', *line)
        failed = failed or bool(wrong) or n == 0
    n, wrong = compare_lait(sys.argv[1], root)
    print('%-80s %6d figures, %d wrong' % ('lait', n, len(wrong)))
    for line in wrong[:5]:
        print('   ', *line)
    failed = failed or bool(wrong)
    for name, (layout, rows) in REGISTERS.items():
        line = run(sys.argv[1], os.path.join(root, name))[0]
        ok = line[2] == layout and line[4] == str(rows)
        print('%-80s %s' % (name, 'loaded' if ok else 'NOT LOADED AS IT SHOULD BE'))
        failed = failed or not ok
    for name, column in REFUSED.items():
        lines = run(sys.argv[1], os.path.join(root, name))
        ok = lines[0][2] == '!' and column in lines[0][3] and not any(l[0] not in ('file', 'problem') for l in lines)
        print('%-80s %s' % (name, 'refused' if ok else 'NOT REFUSED AS IT SHOULD BE'))
        failed = failed or not ok
    return 1 if failed else 0


AREAS = {}
if __name__ == '__main__':
    sys.exit(main())
