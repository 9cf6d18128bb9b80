"""Headroom: the greatest number of further pupils with which a section's school rule, its siblings' and the size of the school still hold."""

from fractions import Fraction
from math import floor

from figures import SHARED
from rules import MET, NONE, NOT, OPEN, ceil_to, concern, limit_of, meets, some

ENDLESS = float("inf")


class Falling:
    """A value per pupil that falls as pupils are added to one section: times * (own / P + whole * w / sum wP)."""

    def __init__(self, school, stage, grown, quantity):
        self.times = quantity.times
        self.own = self.whole = 0
        for term in quantity.of:
            if term.measure in SHARED:
                reading, whole, share = school.shared(stage, term.measure)
                if share is not None:
                    self.whole += whole
                    continue
                self.own += reading[0]
            else:
                self.own += school.section(stage, term.measure)[0]
        self.weight = school.weights[stage]
        self.pupils, self.grows = school.pupils(stage)[0], 1 if stage == grown else 0
        self.weighted = sum(school.weights[s] * school.pupils(s)[0] for s in school.stages) if self.whole else 1
        self.step = school.weights[grown]

    def at(self, n):
        value = Fraction(self.own) / (self.pupils + n * self.grows)
        if self.whole:
            value += Fraction(self.whole) * self.weight / (self.weighted + n * self.step)
        return value * self.times

    def lasts(self, limit):
        """The greatest n at which it is at least the limit; -1 where it never is."""
        if limit <= 0:
            return ENDLESS
        if not self.whole:
            if not self.grows:
                return ENDLESS if self.at(0) >= limit else -1
            return max(floor(Fraction(self.own) * self.times / limit) - self.pupils, -1)
        if not self.own:
            return max(floor((Fraction(self.whole) * self.weight * self.times / limit - self.weighted) / self.step), -1)
        if self.at(0) < limit:
            return -1
        high = 1
        while self.at(high) >= limit:
            high *= 2
            if high > 10**12:
                return ENDLESS
        low = 0
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.at(middle) >= limit else (low, middle)
        return low


class Requirement:
    """One criterion of one section, or the size of the school: until which n it is met, and under which conditions longer."""

    def __init__(self, evaluator, rule, school, stage, grown):
        self.floor = None
        self.parts = []
        self.school = school
        limit, _ = limit_of(rule.limit, school, stage)
        if stage is None:
            pupils = school.compulsory_pupils()[0]
            lasts = lambda quantity, most: most - pupils
        else:
            share = evaluator.standard["schoolRule"]["floor"]
            lasts = lambda quantity, least: Falling(school, stage, grown, quantity).lasts(self.reached(evaluator, rule, least))
            self.floor = lasts(rule.quantity, limit * share)
        self.met = lasts(rule.quantity, limit)
        if evaluator.transitional:
            for _, only, quantity, eased in rule.provisions:
                known = all(school.section(stage, t.measure)[0] is not None for t in quantity.of) if stage else True
                eased_limit, _ = limit_of(eased, school, stage)
                if eased_limit is None or some(meets(school, c) for c in only)[0] is False and not any("when" in c for c in only):
                    continue
                met = lasts(quantity, eased_limit) if known else None
                low = lasts(quantity, eased_limit * share) if known and stage else None
                self.parts.append((only, met, low))

    @staticmethod
    def reached(evaluator, rule, limit):
        """From which value on it counts as reached: rounded half up, or exactly."""
        if not evaluator.as_reported:
            return limit
        unit = Fraction(1, 10**rule.decimals)
        return ceil_to(limit, unit) - unit / 2

    def longest(self):
        return max([self.met] + [ENDLESS if met is None else met for _, met, _ in self.parts])

    def state(self, n):
        if n <= self.met:
            return MET
        open_ = False
        low = self.floor
        for only, met, eased_low in self.parts:
            self.school.extra = n
            applies = some(meets(self.school, c) for c in only)[0]
            self.school.extra = 0
            if applies is False:
                continue
            if met is None or n <= met and applies is None:
                open_ = True
            elif n <= met:
                return MET
            elif applies is True and eased_low is not None:
                low = max(low, eased_low)
        if open_:
            return OPEN
        return NOT if low is not None and n <= low else "below"


def headroom(evaluator, school, stage, section, sections):
    if section["outcome"] != MET:
        return None
    rule = evaluator.standard["schoolRule"]
    may_fail = len(rule["criteria"]) - rule["atLeast"]
    groups, sizes = [], []
    for other in school.compulsory:
        outcome = sections[school.code, other]["outcome"]
        if outcome == NONE:
            continue
        if outcome != MET:
            return None
        groups.append([Requirement(evaluator, evaluator.by_id[c], school, other, stage) for c in rule["criteria"]])
    for f in evaluator.by_school[school.code]:
        size = evaluator.by_id[f["criterion"]]
        if not counts_pupils(size) or f["outcome"] == NONE:
            continue
        if f["outcome"] != MET:
            return None
        sizes.append(Requirement(evaluator, size, school, None, stage))

    # Nothing beyond this can hold, whatever conditions say.
    most = min([s.longest() for s in sizes], default=ENDLESS)
    for group in groups:
        most = min(most, sorted(r.longest() for r in group)[may_fail])
    if most == ENDLESS:
        return None
    eased = any(r.parts for group in groups for r in group) or any(s.parts for s in sizes)
    if not eased:
        return min([most] + [r.floor for group in groups for r in group])
    for n in range(most, -1, -1):
        states = [[r.state(n) for r in group] for group in groups]
        at_size = [s.state(n) for s in sizes]
        if any(s in ("below", NOT) for s in at_size) or any(fails(g, may_fail) for g in states):
            continue
        if OPEN in at_size or any(OPEN in g for g in states):
            return None
        return n
    return None


def fails(states, may_fail):
    return "below" in states or sum(s == NOT for s in states) > may_fail


def counts_pupils(rule):
    """A school's criterion that counts pupils, is no ratio, and has an upper limit."""
    q = rule.quantity
    return (
        rule.subject == "school"
        and not q.per
        and [t.measure for t in q.of] == ["pupils"]
        and rule.comparison in ("atMost", "lessThan")
    )
