#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the illustrative data of Plumbline into a folder: generate.py OUTDIR

One invented council, its ten invented neighbours, their region and their country, with every indicator of
data/indicators.csv: ten reporting years of the statutory returns and 42 months of local figures. No figure is of a real
place; levels and seasons are such as a councillor would know from an English council.

The same bytes come out on every machine: everything is integer arithmetic, and chance is a hash of the name of the figure
that is drawn (see chance()), so that no figure depends on the order in which figures are made.

How it hangs together: an authority is a number, 0 is one's own. A *count* is a function of authority and time; larger
areas are sums of the counts of their authorities, among them some that have no rows of their own. An indicator is a count,
or one count over another. Only at the very end are figures rounded and hidden as the publishers of the returns do it.
"""

import csv
import sys
from functools import lru_cache
from math import isqrt
from pathlib import Path

OWN = 0
AUTHORITIES = range(11)
REGION = range(16)  # the eleven and five more
COUNTRY = range(96)

YEARS = range(2016, 2026)  # reporting years; 2025 is 2024/25
FIRST_MONTH, LAST_MONTH = 2023 * 12 + 3, 2026 * 12 + 8  # April 2023 to September 2026, counted as year * 12 + month - 1
PROVISIONAL_FROM = LAST_MONTH - 2
YEAR_END = 2027 * 12 + 2  # the budget forecast reaches the end of the financial year
BUDGETS_FROM = 2024  # the first year with a budget by line
AS_OF = '2026-09-30'

NAMES = [
    'Ashmere', 'Bramwick', 'Corvenholt', 'Duncaster Forest', 'Eastholm', 'Fennimore, Borough of', 'Greywater',
    'Harrowmoor and the Upper Vale of Larkendeshire', 'Kelverton', 'Lindenmarch', 'Marchbourne',
]
CHILDREN = [45200, 38900, 61300, 47800, 29700, 52400, 43100, 71800, 34600, 56700, 40500]  # aged 0-17 in mid-2020

# Who is in an area: its code, name, level, the area it lies in, its number for the return, its authorities.
AREAS = [
    ('X92000001', 'Albria', 'country', '', '', COUNTRY),
    ('X12000001', 'Moor and Vale', 'region', 'X92000001', '', REGION),
] + [
    (f'X06{i + 1:06}', NAMES[i], 'authority', 'X12000001', str(9900 + i), (i,)) for i in AUTHORITIES
]

# Referrals and contacts by month, January first, in thousandths of an average month: schools are shut in August and at Christmas.
SEASON = [1040, 960, 1060, 930, 1040, 1070, 1050, 770, 1010, 1070, 1100, 900]

# Counts in proportion to the children who live there: per 100,000 of them in 2021, how widely authorities differ (standard
# deviation in thousandths), and the change a year (thousandths).
RATES = {
    'contacts': (18400, 160, 14),
    'referrals': (4900, 150, -3),
    'in_need': (3150, 140, 2),
    's47': (1720, 180, 12),
    'plans_open': (385, 150, -14),
    'in_care': (670, 140, 8),
    'care_started': (280, 140, 4),
    'ehc_requests': (1150, 120, 75),
    'ehc_maintained': (3900, 110, 62),
    'social_workers': (2300, 120, 6),  # in tenths of a full-time post
    'early_help': (1120, 170, 25),
    'missing_returns': (40, 200, 0),
    'case_reviews': (62, 120, 0),
}

# Counts on a day, not over a time.
STOCKS = {'in_need', 'plans_open', 'in_care', 'ehc_maintained', 'social_workers', 'early_help'}

# Who came, less the growth of the stock, is who went: so the three agree.
LEFT = {'care_ceased': ('care_started', 'in_care'), 'plans_ended': ('plans_started', 'plans_open')}

# Counts that are part of another count: of which, level in 2021, how widely authorities differ and the change a year, all in
# thousandths of it.
SHARES = {
    'contacts_nfa': ('contacts', 430, 50, 4),
    'contacts_to_referral': ('contacts', 255, 28, -3),
    'rereferrals': ('referrals', 215, 25, 1),
    'referrals_nfa': ('referrals', 65, 22, -1),
    'referrals_not_in_need': ('referrals', 300, 40, 2),
    'assessments': ('referrals', 1010, 60, 3),
    'assessments_45': ('assessments', 835, 55, -3),
    'factor_episodes': ('assessments', 780, 40, 4),
    'conferences': ('s47', 345, 45, -6),
    'conferences_15': ('conferences', 790, 60, -2),
    'plans_started': ('conferences', 850, 30, 0),
    'plans_repeat': ('plans_started', 232, 30, 4),
    'plans_repeat_2': ('plans_started_month', 110, 15, 2),
    'plans_long_ended': ('plans_ended', 52, 12, -1),
    'plans_3_months': ('plans_open', 710, 25, 0),
    'plans_reviewed': ('plans_3_months', 905, 28, -2),
    'asylum': ('in_care', 62, 18, 5),
    'placements_3': ('in_care', 102, 14, 1),
    'long_in_care': ('in_care', 345, 20, 0),
    'same_carer': ('long_in_care', 695, 28, -1),
    'placed_inside': ('in_care', 575, 70, -4),
    'placed_far': ('in_care', 165, 35, 3),
    'leavers_19': ('in_care', 460, 35, 8),
    'leavers_17': ('in_care', 190, 20, 2),
    'leavers_19_eet': ('leavers_19', 545, 35, 2),
    'leavers_17_eet': ('leavers_17', 655, 45, 1),
    'leavers_19_home': ('leavers_19', 872, 28, 1),
    'leavers_17_home': ('leavers_17', 905, 24, 0),
    'ehc_issued': ('ehc_requests', 610, 40, -8),
    'ehc_issued_ex': ('ehc_issued', 905, 18, -2),
    'ehc_20_weeks_ex': ('ehc_issued_ex', 575, 100, -12),
    'ehc_20_weeks_exceptions': ('ehc_exceptions', 330, 60, 0),
    'workers_left': ('social_workers', 155, 28, 2),
    'vacancies': ('social_workers', 190, 50, 3),
    'agency_workers': ('social_workers', 170, 55, 4),
    'case_holders': ('social_workers', 720, 35, 0),
    'days_lost': ('days_available', 33, 6, 0),
    'return_interviews': ('missing_returns', 740, 60, 6),
    'reviews_good': ('case_reviews', 620, 50, 8),
}

# One's own council has a story instead of chance: level in 2021 and the change a year, in the terms of the tables above.
STORY = {
    'contacts': (18600, 10),
    'referrals': (4450, -6),
    'in_need': (2950, 4),
    'plans_open': (292, -2),
    'in_care': (610, 21),  # a worry: more children in care, year after year
    'rereferrals': (214, -12),  # better beyond chance: a quarter, then a sixth
    'assessments_45': (921, 5),  # strength: near the best
    'ehc_20_weeks_ex': (402, -36),  # the worst
    'placed_inside': (640, -16),
    'leavers_19_eet': (560, 15),
    'agency_workers': (165, 26),  # a worry, and turnover with it
    'workers_left': (150, 11),
    'same_carer': (738, 4),
    'return_interviews': (690, 38),
    'reviews_good': (560, 35),
}

# A count by category: of which count, the dimension, the categories in groups with their weights in 2021 and the change of the
# weight a year. A group's sum can be worked out from another indicator, so a hidden cell needs a second in its own group.
SPLITS = {
    'referral_source': ('referrals', 'source', [[
        ('Police', 285, 2), ('Schools', 200, 4), ('Health services', 150, 1), ('Local authority services', 140, -1),
        ('Individuals', 85, -1), ('Other legal agency', 60, 0), ('Anonymous', 30, -1), ('Other or unknown', 50, 0)]]),
    'cin_primary_need': ('in_need', 'primary need', [[
        ('Abuse or neglect', 560, 3), ('Family dysfunction', 150, -3), ("Child's disability or illness", 90, 1),
        ('Family in acute stress', 85, 0), ('Absent parenting', 55, 2), ('Socially unacceptable behaviour', 25, -1),
        ("Parent's disability or illness", 25, -1), ('Other or not stated', 10, 0)]]),
    'cpp_duration': ('plans_open', 'duration', [[
        ('3 months or less', 290, 2), ('More than 3 and up to 6 months', 240, 0),
        ('More than 6 months, less than 1 year', 260, 0), ('1 year, less than 2 years', 155, -2), ('2 years or more', 55, 1)]]),
    'cpp_category': ('plans_started', 'category', [[
        ('Neglect', 490, 4), ('Emotional abuse', 350, -3), ('Physical abuse', 80, -1), ('Sexual abuse', 45, -1),
        ('Multiple', 35, -2)]]),
    'care_leavers_activity': ('leavers_19', 'activity', [  # of those aged 19 to 21
        [('Higher education', 60, 0), ('Other education', 480, 0), ('Training or employment', 460, 0)],
        [('Not in work or study: illness or disability', 330, 4), ('Not in work or study: pregnancy or parenting', 110, -3),
         ('Not in work or study: other reasons', 480, 0), ('Not known', 80, -2)]]),
}

# Factors overlap, so they add up to more than the episodes; the last was first asked for in the year 2022.
FACTORS = [('Domestic abuse', 510, -5), ('Mental health', 520, 8), ('Drug misuse', 270, 2), ('Alcohol misuse', 220, -2),
           ('Emotional abuse', 230, 2), ('Neglect', 190, 1), ('Physical abuse', 140, 0), ('Child criminal exploitation', 45, 3)]
LAST_FACTOR_FROM = 2022

# Placements by type: weight in 2021, its change a year, and the cost of a place for a year in thousands of pounds in 2021.
PLACEMENTS = [('In-house fostering', 360, -14, 27), ('Independent fostering agency', 300, 4, 50), ('Residential', 95, 7, 268),
              ('Supported accommodation', 110, 6, 62), ('Family and friends', 135, -3, 19)]

# Forecast variance at the year's end by service: pounds for every hundred children, own council and others.
SERVICES = [('Placements', 3100, 1900), ('Social work staffing', -620, 150), ('Disabled children', 540, 380),
            ('Home to school transport', 760, 520), ('Legal costs', 180, 110), ('Care leavers', 90, 130)]

# What the services but placements cost in a year: pounds for every child.
COSTS = {'Social work staffing': 148, 'Disabled children': 37, 'Home to school transport': 92, 'Legal costs': 15, 'Care leavers': 23}

REVIEWS = [('Child protection plans', 30), ('Children in need', 28), ('Children looked after', 26), ('Care leavers', 16)]
GRADES = [('Outstanding', 12), ('Good', 88), ('Requires improvement', 81), ('Inadequate', 19)]

# Figures that are no number, and why: indicator, authority, reporting year, marker.
STATES = {
    ('icpc_15_days', 3, 2020): 'x', ('icpc_15_days', 3, 2021): 'x',
    ('cpp_reviewed', 6, 2018): 'x',
    ('sw_absence', 4, 2016): 'u', ('sw_absence', 4, 2017): 'u', ('sw_absence', 9, 2016): 'u',
    ('sw_caseload', 8, 2017): 'u',
    ('uasc', 8, 2016): 'k', ('uasc', 8, 2017): 'k',
    ('ehcp_20_weeks_all', 2, 2016): 'x', ('ehcp_20_weeks_all', 7, 2016): 'x',
    ('care_leavers_accommodation_17_18', 1, 2016): 'z', ('care_leavers_eet_17_18', 1, 2016): 'z',
}

# Months that were never returned: indicator and authority, first and last month.
GAPS = {
    ('early_help', 4): ('2024-05', '2024-08'),
    ('contacts', 7): ('2023-12', '2024-01'), ('contacts_to_referral', 7): ('2023-12', '2024-01'),
    ('contacts_nfa', 7): ('2023-12', '2024-01'),
    ('return_home_interviews', OWN): ('2024-02', '2024-02'),
    ('qa_good_or_better', 9): ('2025-07', '2025-09'),
    ('budget_variance', 5): ('2023-04', '2023-05'),
}

# Changes of recording, seen as steps in the figures; and remarks.
CONTACTS_STEP, EARLY_HELP_STEP, DISTANCE_STEP = 2025 * 12 + 3, 2025 * 12, 2021
BREAKS = [
    ('contacts', 'X06000001', '2025-04', 'break',
     'Contacts about brothers and sisters are counted one by one, no longer by family'),
    ('early_help', '', '2025-01', 'break', 'Counted by child, no longer by family'),
    ('placed_over_20_miles', 'X06000001', '2021', 'break', 'Distance is measured by road, no longer in a straight line'),
    ('referrals', 'X06000001', '2024-09', 'annotation', 'The first two family hubs opened'),
    ('rereferrals', 'X06000001', '2019', 'annotation', 'All referrals are screened by one team from this year on'),
]


# Chance

@lru_cache(maxsize=None)
def mix(key):
    """FNV-1a of the text, finished as in splitmix64, so that neighbouring keys share nothing: 64 bits."""
    h = 0xCBF29CE484222325
    for byte in key.encode():
        h = (h ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    h = (h ^ h >> 30) * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
    h = (h ^ h >> 27) * 0x94D049BB133111EB & 0xFFFFFFFFFFFFFFFF
    return h ^ h >> 31


def chance(*key):
    """A bell-shaped draw with mean 0 and standard deviation 1000, always the same for the same key."""
    h = mix(' '.join(map(str, key)))
    return (sum(h >> shift & 0xFFFF for shift in (0, 16, 32, 48)) - 2 * 0xFFFF) * 1000 // 37837


def clamp(value, low, high):
    return max(low, min(high, value))


def scatter(mean, *key):
    """A count around its mean, as far off as counts are by chance."""
    return max(0, mean + isqrt(max(mean, 0)) * chance(*key) // 1000)


def half_up(numerator, denominator):
    """Quotient rounded half away from zero, to a whole number."""
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


# Counts: of an authority in a reporting year (year) or a month (month, counted as above)

@lru_cache(maxsize=None)
def children(i, year):
    base = CHILDREN[i] if i < len(CHILDREN) else 42000 + abs(chance('children', i)) * 26
    growth = 4 * (year - 2020) + chance('growth', i) * (year - 2020) // 400
    return base * (1000 + growth) // 1000 + chance('births', i, year) // 12


def trend(name, i, year):
    """Level of a rate in year, per 100,000 children."""
    level, spread, change = RATES[name]
    own = i == OWN and STORY.get(name)
    if own:
        level, change = own
    else:
        level = level * (1000 + clamp(chance(name, i, 'level') * spread // 1000, -350, 350)) // 1000
        change += chance(name, i, 'change') * spread // 16000
    return level * (1000 + change * (year - 2021)) // 1000


@lru_cache(maxsize=None)
def part(name, whole, i, year, key):
    """The share name of a whole count, with the scatter that a share of so many has."""
    _, level, spread, change = SHARES[name]
    own = i == OWN and STORY.get(name)
    if own:
        level, change = own
    else:
        level += clamp(chance(name, i, 'level'), -2000, 2000) * spread // 1000
        change += chance(name, i, 'change') * spread // 20000
    level += change * (year - 2021)
    if name == 'placed_far' and i == OWN and year >= DISTANCE_STEP:
        level += 75
    if name == 'assessments':  # of referrals in the year before too, so there may be more of them
        return whole * level // 1000 + isqrt(whole) * chance(name, i, key) // 4000
    if level >= 900:  # near all of them: nearer still, never past
        level = 900 + (level - 900) * 100 // (level - 800)
    level = max(level, 4)
    deviation = isqrt(whole * level * max(1000 - level, 0)) // 1000
    return clamp(half_up(whole * level, 1000) + deviation * chance(name, i, key) // 1000, 0, whole)


@lru_cache(maxsize=None)
def count(name, i, year):
    """A count of a reporting year, or of its end."""
    if name == 'referrals':
        return sum(month_count('referrals', i, m) for m in range((year - 1) * 12 + 3, year * 12 + 3))
    if name == 'days_available':
        return count('social_workers', i, year) * 226 // 10
    if name in LEFT:
        came, stock = LEFT[name]
        return max(0, count(came, i, year) + count(stock, i, year - 1) - count(stock, i, year))
    if name == 'ehc_exceptions':
        return count('ehc_issued', i, year) - count('ehc_issued_ex', i, year)
    if name == 'ehc_20_weeks':
        return count('ehc_20_weeks_ex', i, year) + count('ehc_20_weeks_exceptions', i, year)
    if name == 'cases':  # a little under 15 a post, more where many posts are empty
        each = 146 + 40 * count('vacancies', i, year) // max(1, count('social_workers', i, year)) + chance('cases', i) // 90
        return count('case_holders', i, year) * (each + chance('cases', i, year) // 130) // 100
    if name in ('posts', 'workers'):  # in post and empty; in post and agency
        return count('social_workers', i, year) + count('vacancies' if name == 'posts' else 'agency_workers', i, year)
    if name == 'plans_long':
        return split('cpp_duration', i, year)[-1][-1]
    if name in SHARES:
        whole = count(SHARES[name][0], i, year)
        return part(name, whole, i, year, year)
    mean = children(i, year - 1) * trend(name, i, year) // 100000
    if name in STOCKS:  # most of them were there last year, so they move less than arrivals do
        return mean + isqrt(mean) * chance(name, i, year) // 2500
    return scatter(mean, name, i, year)


@lru_cache(maxsize=None)
def month_count(name, i, month):
    """A count of a month, or of its end."""
    year, calendar_month = month // 12, month % 12
    reporting = year + (calendar_month >= 3)
    if name in ('in_care', 'plans_open'):  # between the counts of two Marches, which they meet
        before, after = count(name, i, reporting - 1), count(name, i, reporting)
        passed = (calendar_month - 2) % 12
        level = before + (after - before) * (passed or 12) // 12
        return level + (isqrt(level) * chance(name, i, month) // 5000 if passed else 0)
    if name == 'plans_started_month':
        return scatter(count('plans_started', i, reporting) * (2000 + SEASON[calendar_month]) // 36000, name, i, month)
    if name in SHARES:
        return part(name, month_count(SHARES[name][0], i, month), i, reporting, month)
    mean = children(i, reporting - 1) * trend(name, i, reporting) // 100000
    if name == 'early_help':
        mean = mean * (1250 if month >= EARLY_HELP_STEP else 1000) // 1000
        return mean + isqrt(mean) * chance(name, i, month) // 1400
    if name in ('missing_returns', 'case_reviews'):
        return scatter(mean, name, i, month)
    mean = mean * SEASON[calendar_month] // 12000
    if 2020 * 12 + 3 <= month <= 2020 * 12 + 5:
        mean = mean * 760 // 1000  # the first lockdown
    if name == 'contacts' and i == OWN and month >= CONTACTS_STEP:
        mean = mean * 1180 // 1000
    return scatter(mean, name, i, month)


def shares_of(total, weights):
    """total in whole numbers by weight, adding up: what is left over goes to the largest remainders."""
    whole = sum(weights)
    cells = [total * w // whole for w in weights]
    order = sorted(range(len(weights)), key=lambda k: (-(total * weights[k] % whole), k))
    for k in order[:total - sum(cells)]:
        cells[k] += 1
    return cells


@lru_cache(maxsize=None)
def split(name, i, year):
    """The cells of a breakdown, by group, in the order of SPLITS."""
    of, _, groups = SPLITS[name]
    total = count(of, i, year)
    active = count('leavers_19_eet', i, year)
    sums = [total] if len(groups) == 1 else [active, total - active]
    result = []
    for cells, amount in zip(groups, sums):
        weights = [max(1, (w + change * (year - 2021)) * (1000 + chance(name, i, c) // 8 + chance(name, i, c, year) // 16)
                       // 1000) for c, w, change in cells]
        result.append(shares_of(amount, weights))
    return result


@lru_cache(maxsize=None)
def placements(i, month):
    """By type: places, and their cost in the month in thousands of pounds."""
    reporting = month // 12 + (month % 12 >= 3)
    weights = [(w + change * (reporting - 2021)) * (1000 + chance('placements', i, t) // 9) // 1000
               for t, w, change, _ in PLACEMENTS]
    places = shares_of(month_count('in_care', i, month), weights)
    result = []
    for (t, _, _, cost), n in zip(PLACEMENTS, places):
        each = cost * (1000 + 58 * (reporting - 2021) + chance('cost', i, t) // 14 + chance('cost', i, t, month) // 60)
        result.append((n, half_up(n * each, 12000)))
    return result


@lru_cache(maxsize=None)
def variances(i, month):
    """By service: what the year's end is expected to differ from budget, in thousands of pounds. Worse as the year goes on."""
    reporting = month // 12 + (month % 12 >= 3)
    passed = (month - 3) % 12
    result = []
    for service, own, other in SERVICES:
        full = children(i, reporting - 1) * (own if i == OWN else other) // 100000
        luck = 0 if i == OWN else chance('variance', i, service) * 7 // 10
        full = full * (1000 + luck + chance('variance', i, service, reporting) // 4) // 1000
        result.append(full * (250 + 68 * passed) // 1000 + abs(full) * chance('variance', i, service, month) // 40000)
    return result


def spends(i, month):
    """By service: what it costs in the month, in thousands of pounds; placements are those of the figures about them."""
    reporting = month // 12 + (month % 12 >= 3)
    luck = lambda service: chance('spend', i, service) // 8 + chance('spend', i, service, month) // 50
    return [sum(spend for _, spend in placements(i, month)) if service == 'Placements' else
            half_up(children(i, reporting - 1) * COSTS[service] * (1000 + 40 * (reporting - 2021) + luck(service)), 12000000)
            for service, _, _ in SERVICES]


def with_factor(i, year, factor, weight):
    """Episodes with the factor, which so many of a thousand have."""
    weight += weight * chance('factor', i, factor) // 9000 + weight * chance('factor', i, factor, year) // 25000
    return count('factor_episodes', i, year) * weight // 1000


def reviews(i, month):
    """By kind of review: graded, and good or outstanding."""
    graded = shares_of(month_count('case_reviews', i, month), [w for _, w in REVIEWS])
    reporting = month // 12 + (month % 12 >= 3)
    return [(n, part('reviews_good', n, i, reporting, f'{month} {r}')) for (r, _), n in zip(REVIEWS, graded)]


def grades(good, graded):
    """Of so many graded, so many of them good or outstanding: by grade, in the order of GRADES."""
    return shares_of(good, [w for _, w in GRADES[:2]]) + shares_of(graded - good, [w for _, w in GRADES[2:]])


# From counts to the rows of the files

HEAD = ['indicator', 'area', 'period', 'value', 'numerator', 'denominator', 'breakdown', 'state', 'status', 'as_of', 'note']

# Annual indicators that are one count over another; tenths are those of a full-time post.
RATIOS = {
    'referral_rate': ('referrals', 'children'), 'rereferrals': ('rereferrals', 'referrals'),
    'referrals_nfa': ('referrals_nfa', 'referrals'), 'referrals_not_in_need': ('referrals_not_in_need', 'referrals'),
    'assessments_45_days': ('assessments_45', 'assessments'), 'assessments_completed_rate': ('assessments', 'children'),
    'cin_rate': ('in_need', 'children'), 's47_rate': ('s47', 'children'), 'icpc_rate': ('conferences', 'children'),
    'icpc_15_days': ('conferences_15', 'conferences'), 'cpp_rate': ('plans_open', 'children'),
    'cpp_started_rate': ('plans_started', 'children'), 'cpp_repeat_ever': ('plans_repeat', 'plans_started'),
    'cpp_2_years_current': ('plans_long', 'plans_open'), 'cpp_2_years_ended': ('plans_long_ended', 'plans_ended'),
    'cpp_reviewed': ('plans_reviewed', 'plans_3_months'), 'cla_rate': ('in_care', 'children'),
    'cla_started_rate': ('care_started', 'children'), 'cla_ceased_rate': ('care_ceased', 'children'),
    'uasc': ('asylum', 'in_care'), 'placements_3_plus': ('placements_3', 'in_care'),
    'placement_stability_long_term': ('same_carer', 'long_in_care'), 'placed_inside_boundary': ('placed_inside', 'in_care'),
    'placed_over_20_miles': ('placed_far', 'in_care'), 'care_leavers_eet_19_21': ('leavers_19_eet', 'leavers_19'),
    'care_leavers_eet_17_18': ('leavers_17_eet', 'leavers_17'),
    'care_leavers_accommodation_19_21': ('leavers_19_home', 'leavers_19'),
    'care_leavers_accommodation_17_18': ('leavers_17_home', 'leavers_17'),
    'ehcp_20_weeks': ('ehc_20_weeks_ex', 'ehc_issued_ex'), 'ehcp_20_weeks_all': ('ehc_20_weeks', 'ehc_issued'),
    'sw_turnover': ('workers_left', 'social_workers'), 'sw_vacancy': ('vacancies', 'posts'),
    'sw_agency': ('agency_workers', 'workers'), 'sw_caseload': ('cases', 'case_holders'),
    'sw_absence': ('days_lost', 'days_available'),
}
COUNTS = {'referrals': 'referrals', 'cpp_children': 'plans_open', 'cla_children': 'in_care',
          'ehcp_requests': 'ehc_requests', 'ehcp_maintained': 'ehc_maintained'}
TENTHS = {'social_workers', 'workers_left', 'vacancies', 'agency_workers', 'case_holders', 'posts', 'workers'}
MULTIPLIER = {'percent': 100, 'per 10,000': 10000}


def decimal(number, places):
    """number of 10^-places as text."""
    if not places:
        return str(number)
    whole, rest = divmod(abs(number), 10 ** places)
    return f'{"-" if number < 0 else ""}{whole}.{rest:0{places}}'


def quotient(numerator, denominator, indicator):
    places = int(indicator['decimals'])
    scale = MULTIPLIER.get(indicator['unit'], 1) * 10 ** places
    return decimal(half_up(numerator * scale, denominator), places)


def disclosive(number):
    """A count so low that a child could be known by it."""
    return 1 <= number <= 5


def rounds(indicator, members):
    """Whether the publisher rounds this figure to tens: sums of authorities in the two returns about children."""
    return len(members) > 1 and indicator['source_return'].startswith(('CIN', 'SSDA903'))


def hides(indicator, members):
    return len(members) == 1 and indicator['source_return'].startswith(('CIN', 'SSDA903'))


def hidden_cells(groups):
    """Which cells of a breakdown to hide: the low ones, and with a single one the next lowest of its group."""
    result = []
    for cells in groups:
        low = {k for k, n in enumerate(cells) if disclosive(n)}
        if len(low) == 1:
            low |= set(sorted((k for k, n in enumerate(cells) if k not in low and n), key=lambda k: cells[k])[:1])
        result.append(low)
    return result


def row(indicator, area, period, value='', numerator='', denominator='', breakdown='', state='', status='actual', as_of='',
        note=''):
    return [indicator['id'], area, period, value, numerator, denominator, breakdown, state, status, as_of, note]


def annual_rows(indicator):
    name = indicator['id']
    for code, _, _, _, _, members in AREAS:
        tens = rounds(indicator, members)
        total = lambda key, year: sum(count(key, i, year) for i in members)
        tidy = lambda n: half_up(n, 10) * 10 if tens else n
        if name == 'population_0_17':
            for year in range(YEARS[0] - 1, YEARS[-1]):
                yield row(indicator, code, str(year), str(sum(children(i, year) for i in members)))
        for year in YEARS:
            state = STATES.get((name, members[0], year)) if len(members) == 1 else None
            if state:
                yield row(indicator, code, str(year), state=state)
            elif name in RATIOS:
                above, below = RATIOS[name]
                n = total(above, year)
                d = sum(children(i, year - 1) for i in members) if below == 'children' else total(below, year)
                given_away = above == 'plans_long' and hidden_cells(split('cpp_duration', members[0], year))[0] & {4}
                if hides(indicator, members) and below != 'children' and (disclosive(n) or disclosive(d - n) or given_away):
                    yield row(indicator, code, str(year), state='c')
                    continue
                n, d = tidy(n), d if below == 'children' else tidy(d)
                places = [1 if key in TENTHS else 0 for key in (above, below)]
                # Both in units of the finer one for the quotient, each in its own on paper.
                value = quotient(n * 10 ** (places[1] > places[0]), d * 10 ** (places[0] > places[1]), indicator)
                yield row(indicator, code, str(year), value, decimal(n, places[0]), decimal(d, places[1]))
            elif name in COUNTS:
                yield row(indicator, code, str(year), str(tidy(total(COUNTS[name], year))))
            elif name in SPLITS:
                of, dimension, groups = SPLITS[name]
                yield row(indicator, code, str(year), str(tidy(total(of, year))),
                          note='Aged 19 to 21' if name == 'care_leavers_activity' else '')
                cells = [[sum(split(name, i, year)[g][k] for i in members) for k in range(len(group))]
                         for g, group in enumerate(groups)]
                hidden = hidden_cells(cells) if hides(indicator, members) else [set()] * len(groups)
                for g, group in enumerate(groups):
                    for k, (category, _, _) in enumerate(group):
                        hide = k in hidden[g]
                        yield row(indicator, code, str(year), '' if hide else str(tidy(cells[g][k])),
                                  breakdown=f'{dimension}={category}', state='c' if hide else '')
            elif name == 'assessment_factors':
                yield row(indicator, code, str(year), str(tidy(total('factor_episodes', year))))
                for k, (factor, weight, change) in enumerate(FACTORS):
                    n = sum(with_factor(i, year, factor, weight + change * (year - 2021)) for i in members)
                    asked = k < len(FACTORS) - 1 or year >= LAST_FACTOR_FROM
                    hide = asked and hides(indicator, members) and disclosive(n)
                    state = 'z' if not asked else 'c' if hide else ''
                    yield row(indicator, code, str(year), '' if state else str(tidy(n)), breakdown=f'factor={factor}', state=state)


# Monthly percentages: what is counted, out of what.
MONTHLY_RATIOS = {'contacts_to_referral': ('contacts_to_referral', 'contacts'), 'contacts_nfa': ('contacts_nfa', 'contacts'),
                  'cpp_repeat_2_years': ('plans_repeat_2', 'plans_started_month'),
                  'return_home_interviews': ('return_interviews', 'missing_returns')}
MONTHLY_COUNTS = {'contacts': 'contacts', 'referrals': 'referrals', 'cpp_children': 'plans_open', 'cla_children': 'in_care',
                  'early_help': 'early_help'}


def month_text(month):
    return f'{month // 12}-{month % 12 + 1:02}'


def monthly_rows(indicator):
    name = indicator['id']
    last = YEAR_END if name == 'budget_variance' else LAST_MONTH
    for code, _, _, _, _, members in AREAS:
        tidy = lambda n: half_up(n, 10) * 10 if len(members) > 1 else n
        gap = GAPS.get((name, members[0])) if len(members) == 1 else None
        for month in range(FIRST_MONTH, last + 1):
            period = month_text(month)
            if gap and gap[0] <= period <= gap[1]:
                continue
            status = 'forecast' if month > LAST_MONTH else 'provisional' if month >= PROVISIONAL_FROM else 'actual'
            as_of = AS_OF if status != 'actual' else ''
            total = lambda key: sum(month_count(key, i, month) for i in members)
            emit = lambda value='', n='', d='', breakdown='', state='': \
                row(indicator, code, period, value, n, d, breakdown, state, status, as_of)
            none = lambda breakdown='': emit(breakdown=breakdown, state='z')
            if name in MONTHLY_COUNTS:
                yield emit(str(tidy(total(MONTHLY_COUNTS[name]))))
            elif name in MONTHLY_RATIOS:  # the value is left to the reader of the file
                n, d = (total(key) for key in MONTHLY_RATIOS[name])
                yield emit('', str(n), str(d)) if d else none()
            elif name == 'qa_good_or_better':
                cells = [(sum(reviews(i, month)[k][1] for i in members), sum(reviews(i, month)[k][0] for i in members))
                         for k in range(len(REVIEWS))]
                yield emit('', str(sum(n for n, _ in cells)), str(sum(d for _, d in cells)))
                for (review, _), (n, d) in zip(REVIEWS, cells):
                    breakdown = f'review={review}'
                    yield emit('', str(n), str(d), breakdown) if d else none(breakdown)
                good, graded = (sum(cell[k] for cell in cells) for k in range(2))
                for (grade, _), n in zip(GRADES, grades(good, graded)):
                    breakdown = f'grade={grade}'
                    yield emit('', str(n), str(graded), breakdown) if graded else none(breakdown)
            elif name == 'budget_variance':
                cells = [sum(variances(i, month)[k] for i in members) for k in range(len(SERVICES))]
                yield emit(str(sum(cells)))
                for (service, _, _), n in zip(SERVICES, cells):
                    yield emit(str(n), breakdown=f'service={service}')
            elif name == 'service_spend':
                cells = [sum(spends(i, month)[k] for i in members) for k in range(len(SERVICES))]
                yield emit(str(sum(cells)))
                for (service, _, _), n in zip(SERVICES, cells):
                    yield emit(str(n), breakdown=f'service={service}')
            elif name in ('placement_spend', 'placement_unit_cost'):
                cells = [[sum(placements(i, month)[k][what] for i in members) for what in (0, 1)]
                         for k in range(len(PLACEMENTS))]
                cells.insert(0, [sum(c[0] for c in cells), sum(c[1] for c in cells)])
                for (kind, _, _, _), (places, spend) in zip([('', 0, 0, 0)] + PLACEMENTS, cells):
                    breakdown = kind and f'placement type={kind}'
                    equivalents = half_up(places * 10, 12)  # a place for a month is a twelfth of one for a year; in tenths
                    if name == 'placement_spend':
                        yield emit(str(spend), breakdown=breakdown)
                    elif equivalents:
                        value = quotient(spend * 10, equivalents, indicator)
                        yield emit(value, str(spend), decimal(equivalents, 1), breakdown)
                    else:
                        yield none(breakdown)


def budget_rows(indicators):
    """Years of money by line: what was planned, what was spent, and of the year that is under way what is expected. What a line
    was planned to cost is what it cost less the variance that the months end with."""
    service, spend, unit_cost = (indicators[name] for name in ('service_spend', 'placement_spend', 'placement_unit_cost'))
    for code, _, _, _, _, members in AREAS:
        for year in range(BUDGETS_FROM, YEAR_END // 12 + 1):
            months = range((year - 1) * 12 + 3, year * 12 + 3)
            outcome = 'actual' if months[-1] <= LAST_MONTH else 'forecast'
            as_of = '' if outcome == 'actual' else AS_OF

            def both(indicator, line, planned, came):
                for status, cells in (('budget', planned), (outcome, came)):
                    yield row(indicator, code, str(year), *cells, breakdown=line, status=status,
                              as_of=as_of if status == outcome else '')

            came = [sum(spends(i, m)[k] for i in members for m in months) for k in range(len(SERVICES))]
            planned = [n - sum(variances(i, months[-1])[k] for i in members) for k, n in enumerate(came)]
            yield from both(service, '', [str(sum(planned))], [str(sum(came))])
            for (name, _, _), p, c in zip(SERVICES, planned, came):
                yield from both(service, f'service={name}', [str(p)], [str(c)])

            cost = [sum(placements(i, m)[k][1] for i in members for m in months) for k in range(len(PLACEMENTS))]
            places = [half_up(sum(placements(i, m)[k][0] for i in members for m in months) * 10, 12)
                      for k in range(len(PLACEMENTS))]  # full-year equivalents, in tenths
            hoped = lambda k, what: 1000 + chance(what, members[0], PLACEMENTS[k][0], year) // 25
            cost_planned = shares_of(planned[0], [n * hoped(k, 'planned cost') // 1000 for k, n in enumerate(cost)])
            places_planned = [n * (hoped(k, 'planned places') - 15) // 1000 for k, n in enumerate(places)]
            lines = [('', sum(cost_planned), sum(places_planned), sum(cost), sum(places))] + [
                (f'placement type={name}', *cells)
                for (name, _, _, _), *cells in zip(PLACEMENTS, cost_planned, places_planned, cost, places)]
            for line, p, p_places, c, c_places in lines:
                yield from both(spend, line, [str(p)], [str(c)])
                if p_places and c_places:
                    yield from both(unit_cost, line, *([quotient(n * 10, d, unit_cost), str(n), decimal(d, 1)]
                                                       for n, d in ((p, p_places), (c, c_places))))


def restated_rows(indicators):
    """What one's own council printed anew: late contacts are in, and two years of care leavers were counted again."""
    code, contacts, leavers = AREAS[2 + OWN][0], indicators['contacts'], indicators['care_leavers_eet_19_21']
    for month in range(LAST_MONTH - 5, LAST_MONTH + 1):
        n = month_count('contacts', OWN, month)
        late = 4 + (month - (LAST_MONTH - 5)) * 3
        yield row(contacts, code, month_text(month), str(n + late), as_of='2026-10-31', note=f'{late} contacts entered late')
    for year, fewer in ((2024, 5), (2025, 4)):
        n, d = count('leavers_19_eet', OWN, year) - fewer, count('leavers_19', OWN, year)
        yield row(leavers, code, str(year), quotient(n, d, leavers), str(n), str(d), as_of='2026-10-31',
                  note='Part-time voluntary work is no longer counted')


def neighbour_rows():
    """All ten others for each of the eleven, by likeness in size and need as seen from the one; so it is not symmetric."""
    for i in AUTHORITIES:
        def distance(j):
            size = abs(children(i, 2024) - children(j, 2024)) * 1000 // children(i, 2024)
            need = abs(trend('in_need', i, 2024) - trend('in_need', j, 2024)) * 1000 // trend('in_need', i, 2024)
            return size + 2 * need + abs(chance('likeness', i, j)) // 6
        for rank, (apart, j) in enumerate(sorted((distance(j), j) for j in AUTHORITIES if j != i), 1):
            words = 'Very close' if apart < 320 else 'Close' if apart < 520 else 'Somewhat close' if apart < 800 else 'Not close'
            yield ['Illustrative neighbours', '2025-05-01', AREAS[2 + i][0], rank, AREAS[2 + j][0], words]


# What one's own council set out to reach: a level, a level that rises to another, or a range; from, to, how far a miss may be.
TARGETS = [
    ('referral_rate', '2024', '', '', '', '380', '460', '', 'rag'),
    ('rereferrals', '2022', '', '18', '', '', '', '2', 'rag'),
    ('assessments_45_days', '2022', '', '90', '', '', '', '3', 'rag'),
    ('icpc_15_days', '2022', '', '85', '', '', '', '5', 'rag'),
    ('cpp_2_years_current', '2022', '', '4', '', '', '', '2', 'rag'),
    ('placements_3_plus', '2022', '', '10', '', '', '', '2', 'rag'),
    ('placed_over_20_miles', '2023', '', '20', '', '', '', '3', 'rag'),
    ('return_home_interviews', '2025-04', '', '90', '', '', '', '5', 'rag'),
    ('care_leavers_eet_19_21', '2023', '2027', '60', '70', '', '', '2', 'rag'),
    ('ehcp_20_weeks', '2022', '', '60', '', '', '', '5', 'rag'),
    ('sw_agency', '2023', '', '15', '', '', '', '6', 'rag'),
    ('budget_variance', '2026-04', '2027-03', '0', '', '', '', '', 'finance'),
    ('qa_good_or_better', '2026-04', '2027-03', '80', '', '', '', '', 'completion'),
]


def target_rows():
    for name, start, end, *numbers, scheme in TARGETS:
        yield [name, AREAS[2 + OWN][0], start, end, *numbers, scheme, '', 'Illustrative plan for children and young people']


MANIFEST = [('areas.csv', '2026-01-22'), ('neighbours.csv', '2026-01-22'), ('annual.csv', '2026-01-22'),
            ('monthly.csv', '2026-10-05'), ('budget.csv', '2026-10-05'), ('breaks.csv', '2026-10-05'), ('targets.csv', '2026-10-05'),
            ('restated.csv', '2026-11-02')]


def main(folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with open(Path(__file__).resolve().parent.parent / 'indicators.csv', encoding='utf-8', newline='') as file:
        indicators = {r['id']: r for r in csv.DictReader(file)}

    def write(name, head, rows):
        with open(folder / name, 'w', encoding='utf-8', newline='') as file:
            writer = csv.writer(file, lineterminator='\n')
            writer.writerow(head)
            writer.writerows(rows)

    write('areas.csv', ['code', 'name', 'level', 'parent', 'la_code', 'former_codes', 'from', 'to', 'illustrative'],
          ([code, name, level, parent, la_code, '', '', '', 1] for code, name, level, parent, la_code, _ in AREAS))
    write('neighbours.csv', ['set', 'dated', 'area', 'rank', 'neighbour', 'closeness'], neighbour_rows())
    write('annual.csv', HEAD, (r for indicator in indicators.values() for r in annual_rows(indicator)))
    write('monthly.csv', HEAD, (r for indicator in indicators.values() for r in monthly_rows(indicator)))
    write('budget.csv', HEAD, budget_rows(indicators))
    write('breaks.csv', ['indicator', 'area', 'period', 'kind', 'note'], BREAKS)
    write('targets.csv', ['indicator', 'area', 'from', 'to', 'target', 'end_target', 'lower', 'upper', 'tolerance', 'scheme', 'note',
                          'source'], target_rows())
    write('restated.csv', HEAD, restated_rows(indicators))
    write('manifest.csv', ['file', 'released'], MANIFEST)


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__.splitlines()[0])
    main(sys.argv[1])
