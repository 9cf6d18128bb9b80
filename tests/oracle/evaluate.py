#!/usr/bin/env python3
"""A second evaluator of balance-county/1 by balance-standard/1, written from the documents and not from the code.

    evaluate.py STANDARD.json COUNTY.json [--transitional] [--as-reported]     one JSON line of outcomes

Numbers are exact fractions. Whoever changes a rule in the library changes the documents first, and this by them.
"""

import json
import sys
from fractions import Fraction

from coefficients import Column, Roots, decimal_root
from figures import COMPULSORY, LISTS, SHARED, SUMS, County, known, loads, total
from headroom import headroom
from rules import (
    MET,
    NONE,
    NOT,
    OPEN,
    RANK,
    Quantity,
    amount,
    change_needed,
    combine,
    concern,
    holds,
    item_range,
    kind_of,
    limit_of,
    meets,
    nearer_than_5_percent,
    rounded,
    school_term,
    section_term,
    some,
)


class Rule:
    def __init__(self, standard, indicator, raw, counted):
        self.raw, self.indicator, self.id = raw, indicator, raw["id"]
        self.subject, self.comparison, self.limit = raw["subject"], raw["comparison"], raw.get("limit")
        self.decimals = raw.get("decimals", 0)
        self.scope = next((s for s in standard["scopes"] if s["id"] == raw.get("scope")), None)
        self.quantity = Quantity(raw)
        self.attested = isinstance(self.limit, (bool, str)) or (self.subject == "monitoredSubject" and raw["of"] == ["grade"])
        self.has_middle = not self.attested and not any(t.count for t in self.quantity.of)
        self.counted = counted
        self.provisions = []
        for provision in standard.get("transitionalProvisions") or []:
            for part in provision["parts"]:
                if part["criterion"] == self.id:
                    quantity = Quantity(part) if "of" in part else self.quantity
                    self.provisions.append((provision["id"], part["only"], quantity, part.get("limit", self.limit)))


class Finding(dict):
    """A finding; what was never said of it is None."""

    def __missing__(self, key):
        return None


class Evaluator:
    def __init__(self, standard, county, transitional=False, as_reported=False):
        self.standard = standard
        self.transitional, self.as_reported = transitional, as_reported
        self.county = county
        self.schools = county.schools
        rule = standard.get("schoolRule")
        self.counted = rule["criteria"] if rule else []
        self.rules = []
        for dimension in standard["dimensions"]:
            for indicator in dimension["indicators"]:
                self.rules += [Rule(standard, indicator["id"], c, c["id"] in self.counted) for c in indicator["criteria"]]
        for indicator in standard.get("preconditions") or []:
            self.rules += [Rule(standard, indicator["id"], c, False) for c in indicator["criteria"]]
        self.by_id = {r.id: r for r in self.rules}
        self.findings = []

    # One criterion, one subject.

    def compared(self, rule, value):
        return rounded(value, rule.decimals) if self.as_reported else value

    def decide(self, rule, a, limit):
        """The outcome of an amount against a limit, and what leaves it open."""
        if a.nobody:
            return NONE, ()
        if a.lo is None:
            return OPEN, a.missing + a.open
        low = holds(self.compared(rule, a.lo), rule.comparison, limit)
        if a.hi == a.lo:
            high = low
        elif a.hi is None:
            high = rule.comparison in ("atLeast", "moreThan")
        else:
            high = holds(self.compared(rule, a.hi), rule.comparison, limit)
        if low != high:
            return OPEN, a.open
        return (MET if low else NOT), ()

    def finding(self, rule, kind, school=None, stage=None, **more):
        f = Finding(criterion=rule.id, indicator=rule.indicator, kind=kind, school=school.code if school else None, stage=stage, missing=())
        f.update(more)
        return f

    def judge(self, rule, f, term_of, concerned=("in", ()), school=None, stage=None):
        """Fills in a finding about a section, a school, the county or a monitored subject."""
        self.judged(rule, f, term_of, concerned, school, stage)
        f["decidedByRounding"] = False
        if self.as_reported and f["outcome"] in (MET, NOT):
            self.as_reported = False
            exact = Finding(f, missing=())
            self.judged(rule, exact, term_of, concerned, school, stage)
            self.as_reported = True
            f["decidedByRounding"] = exact["outcome"] != f["outcome"]
        f["alert"] = self.alert(rule, f)
        self.findings.append(f)
        return f

    def judged(self, rule, f, term_of, concerned, school, stage):
        where, lost = concerned
        quantity = rule.quantity
        a = amount(quantity, term_of)
        limit, no_limit = limit_of(rule.limit, school, stage)
        f.update(num=a.num, den=a.den, value=a.lo, limit=None if limit == "unknown" else limit)
        f["floor"] = None
        if rule.counted and f["limit"] is not None:
            f["floor"] = f["limit"] * self.standard["schoolRule"]["floor"]
        # Where sections of a sum may be missing, nobody among the known ones is not nobody.
        if where == "except" or f["nobody"] and not a.nobody:
            f.update(outcome=NONE, num=None, den=None, value=None, limit=None, floor=None)
            return
        if a.nobody and not f["partial"]:
            f["outcome"] = NONE
            return
        if f["partial"] == "all":
            f.update(num=None, den=None, value=None, limit=None)
        missing = tuple(lost) + tuple(no_limit)
        if missing or limit == "unknown":
            decided = a.lo is not None and f["limit"] is not None and self.decide(rule, a, limit)[0] != OPEN
            f.update(outcome=OPEN, missing=missing + a.missing + (() if decided else a.open), valueIsLeast=decided and a.hi != a.lo)
            if a.open and not decided:
                f["num"] = f["value"] = None
            return
        outcome, missing = self.decide(rule, a, limit)
        f.update(outcome=outcome, missing=missing)
        if outcome == OPEN:
            f["value"] = None
            if a.open:
                f["num"] = None
        else:
            f["valueIsLeast"] = a.hi != a.lo
        chosen = quantity
        # What brackets leave open a provision may decide; what is not reported it never does.
        if (outcome == NOT or outcome == OPEN and a.lo is not None) and self.transitional and school is not None:
            a, chosen, limit = self.eased(rule, f, a, limit, term_of, school, stage)
        if f["outcome"] == NOT:
            self.shortfall(rule, f, a, chosen, limit, school, stage)

    def eased(self, rule, f, a, limit, term_of, school, stage):
        """Provisions, where the ordinary terms are not surely met: the first that makes it met; else what leaves it open."""
        ordinary = (a, rule.quantity, limit)
        # Of several that are not enough, the nearest to its limit is told; none where it is no nearer than the ordinary terms.
        unknown, best = (), (abs(a.lo - limit) / Fraction(limit),)
        for provision, only, quantity, eased_limit in rule.provisions:
            applies, lost = some(meets(school, c) for c in only)
            if applies is False:
                continue
            other = amount(quantity, term_of)
            other_limit, _ = limit_of(eased_limit, school, stage)
            if other_limit is None:
                continue
            outcome, missing = self.decide(rule, other, other_limit)
            if applies is True and outcome == MET:
                self.take(rule, f, provision, other, other_limit)
                f.update(outcome=MET, missing=())
                return other, quantity, other_limit
            if outcome != NOT and RANK[outcome] < RANK[OPEN if unknown else f["outcome"]]:
                unknown += lost + missing
            elif outcome == NOT and applies is True:
                distance = abs(other.lo - other_limit) / Fraction(other_limit)
                if distance < best[0]:
                    best = (distance, provision, other, quantity, other_limit)
        if unknown:
            f.update(outcome=OPEN, missing=f["missing"] + unknown)
        elif f["outcome"] == NOT and len(best) > 1:
            _, provision, other, quantity, other_limit = best
            self.take(rule, f, provision, other, other_limit)
            return other, quantity, other_limit
        return ordinary

    def take(self, rule, f, provision, a, limit):
        """The eased terms decide: theirs is what is told."""
        f.update(provision=provision, num=a.num, den=a.den, value=a.lo, limit=limit, valueIsLeast=a.hi != a.lo)
        self.refloor(rule, f)

    def refloor(self, rule, f):
        if rule.counted:
            f["floor"] = f["limit"] * self.standard["schoolRule"]["floor"]

    def shortfall(self, rule, f, a, quantity, limit, school, stage):
        if rule.limit is True or isinstance(rule.limit, str):
            return
        first = quantity.of[0]
        measure = first.measure
        share, whole = 1, None
        if rule.subject == "section" and measure in SHARED:
            _, whole, own = school.shared(stage, measure)
            if own is not None:
                share = own
        needed, excess = change_needed(a.num, a.den, quantity.times, rule.comparison, limit, kind_of(first), share)
        if kind_of(first) == "rate":
            needed = needed * quantity.times
        of_whole = share != 1
        target, there = self.target(rule, f, first, school, stage, whole)
        to = None
        if target is not None and there is not None:
            step = Fraction(needed) / quantity.times if kind_of(first) == "rate" else needed
            to = there - step if excess else there + step
        f.update(shortfall=needed, measure=measure, excess=excess, ofWhole=of_whole, target=target, to=to)

    def target(self, rule, f, term, school, stage, whole):
        """Where the figure stands that has to change, and what is there; None where it is a sum."""
        m = term.measure
        if rule.subject == "county":
            if rule.raw.get("sumsSections"):
                return f["sections"][0].place(stage, m) if len(f["sections"]) == 1 else (None, None)
            if self.county.measures.get(m) is not None:
                return f"measures.{m}", self.county.measures[m]
            return f"measures.{m}", self.county.figure(m)[0]
        if rule.subject == "monitoredSubject":
            return f["subjectPath"] + "." + m, f["subjectRaw"][m]
        if stage is not None:
            return school.place(stage, m)
        if len(school.entries) > 1:
            return self.target_of_campuses(m, school)
        if m == "pupils":
            if (school.main.get("measures") or {}).get("pupils") is not None:
                return school.at(school.index, measure=m), school.main["measures"]["pupils"]
            stages = school.stages if school.type == "specialEducation" else school.compulsory
            if len(stages) == 1:
                return school.at(school.index, stages[0], m), school.pupils(stages[0])[0]
            return None, None
        if m in LISTS:
            return school.at(school.index, measure=m), None
        return school.at(school.index, measure=m), school.measure(m)[0]

    @staticmethod
    def target_of_campuses(m, school):
        if m == "pupils":
            stages = school.stages if school.type == "specialEducation" else school.compulsory
            places = [p for s in stages for p in school.places(s, m)]
            return places[0] if len(places) == 1 else (None, None)
        return None, None

    def alert(self, rule, f):
        if f["outcome"] == NOT:
            return "red"
        if f["outcome"] != MET:
            return None
        if f["provision"] or f["decidedByRounding"]:
            return "orange"
        if not rule.has_middle or f["value"] is None:
            return None
        if rule.quantity.capped and f["limit"] == rule.quantity.times:
            return None
        return "orange" if nearer_than_5_percent(f["value"], f["limit"]) else None

    # Subjects.

    def run(self):
        for rule in self.rules:
            getattr(self, "judge_" + rule.subject)(rule)
        return self

    def judge_county(self, rule):
        term_of = lambda t: self.plain(self.county.figure(t.measure))
        if rule.raw.get("sumsSections"):
            return self.judge_sums(rule)
        group = rule.raw.get("alternative")
        if group:
            alternatives = [r for r in self.rules if r.raw.get("alternative") == group]
            if any(self.has_value(r) for r in alternatives):
                if not self.reported(rule):
                    return
            elif rule is not alternatives[0]:
                return
        self.judge(rule, self.finding(rule, "county"), term_of)

    @staticmethod
    def plain(reading):
        value, missing = reading
        return value, value, missing, ()

    def reported(self, rule):
        quantity = rule.quantity
        return any(self.county.measures.get(t.measure) is not None for t in quantity.of + quantity.per)

    def has_value(self, rule):
        """Whether an alternative is reported, and not of nobody."""
        if not self.reported(rule):
            return False
        a = amount(rule.quantity, lambda t: self.plain(self.county.figure(t.measure)))
        return not a.nobody

    def judge_sums(self, rule):
        """The county's figure is the sum over the sections in scope, stage by stage."""
        for stage in COMPULSORY:
            limit, _ = limit_of(rule.limit, None, stage)
            if limit is None:
                continue
            sections, lost = [], ()
            for school in self.schools:
                if stage not in school.stages:
                    continue
                where, missing = concern(school, rule.scope)
                if school.pupils(stage)[0] == 0:
                    if where == "in":
                        sections.append(school)
                    continue
                if where == "unknown":
                    lost += missing
                elif where == "in":
                    sections.append(school)
            if not sections and not lost:
                continue
            term_of = lambda t: self.plain(total(s.section(stage, t.measure) for s in sections))
            f = self.finding(rule, "county", stage=stage)
            f["sections"] = sections
            f["partial"] = ("some" if sections else "all") if lost else None
            self.judge(rule, f, term_of, ("unknown", lost) if lost else ("in", ()), None, stage)
        if not self.schools:
            self.no_schools(rule)

    def judge_school(self, rule):
        for school in self.schools:
            where = concern(school, rule.scope)
            if where[0] == "out":
                continue
            limit, _ = limit_of(rule.limit, school, None)
            if limit is None and where[0] != "except":
                continue
            f = self.finding(rule, "school", school)
            if school.has_nobody():
                f["nobody"] = True
            self.judge(rule, f, lambda t: school_term(school, t), where, school)
        if not self.schools:
            self.no_schools(rule)

    def no_schools(self, rule):
        f = self.finding(rule, "county")
        f.update(outcome=OPEN, missing=("schools",), decidedByRounding=False)
        if not isinstance(rule.limit, dict):
            f["limit"] = limit_of(rule.limit, None, None)[0]
        self.findings.append(f)

    def judge_section(self, rule):
        for school in self.schools:
            for stage in school.compulsory:
                where = concern(school, rule.scope)
                limit, _ = limit_of(rule.limit, school, stage)
                if where[0] == "out" or (limit is None and where[0] != "except"):
                    continue
                f = self.finding(rule, "section", school, stage)
                self.judge(rule, f, lambda t: section_term(school, stage, t), where, school, stage)
        if not self.schools:
            self.no_schools(rule)

    def judge_class(self, rule):
        for school in self.schools:
            for stage in school.compulsory:
                limit, _ = limit_of(rule.limit, school, stage)
                if limit is None:
                    continue
                listed, missing = school.classes([stage])
                if missing:
                    f = self.finding(rule, "section", school, stage)
                    f.update(outcome=OPEN, missing=missing, limit=limit, decidedByRounding=False)
                    self.findings.append(f)
                elif any(i[0] != i[1] for i in listed):
                    self.judge_brackets(rule, school, stage, listed, limit)
                else:
                    for n, item in enumerate(listed):
                        self.judge_one_class(rule, school, stage, n + 1, item, limit)
        if not self.schools:
            self.no_schools(rule)

    def judge_one_class(self, rule, school, stage, n, item, limit):
        f = self.finding(rule, "class", school, stage, cls=n)
        size = item[0]
        met = holds(size, rule.comparison, limit)
        f.update(outcome=MET if met else NOT, value=size, num=size, den=None, limit=limit, decidedByRounding=False)
        if not met:
            f.update(shortfall=size - limit, measure="classSizes", excess=True, ofWhole=False, target=item[3], to=limit)
        f["alert"] = self.alert(rule, f)
        self.findings.append(f)

    def judge_brackets(self, rule, school, stage, listed, limit):
        """Classes in brackets are judged together: the number of classes beyond the limit of one."""
        f = self.finding(rule, "section", school, stage, itemLimit=limit, decidedByRounding=False)
        beyond, open_, near = 0, (), False
        for item in listed:
            least, greatest = item_range(item, True)
            if least > limit:
                beyond += item[2]
            elif greatest is None or greatest[0] > limit:
                open_ += (item[3],)
            elif nearer_than_5_percent(least, limit):
                near = True
        f.update(limit=0, den=None)
        if beyond:
            f.update(outcome=NOT, value=beyond, num=beyond, valueIsLeast=bool(open_), shortfall=beyond, measure="classSizes", excess=True, ofWhole=False)
            f["alert"] = "red"
            f["to"] = None
            f["target"] = None
        elif open_:
            f.update(outcome=OPEN, missing=open_, value=None, num=None)
        else:
            f.update(outcome=MET, value=0, num=0, alert="orange" if near else None)
        self.findings.append(f)

    def judge_monitoredSubject(self, rule):
        subjects = self.county.measures.get("monitoredSubjects") or []
        for i, subject in enumerate(subjects):
            path = f"measures.monitoredSubjects[{i}]"

            def term_of(t):
                value = subject.get(t.measure)
                return self.plain(known(value) if value is not None else (None, (f"{path}.{t.measure}",)))

            f = self.finding(rule, "monitoredSubject", monitored=subject["subject"], grade=subject.get("schoolGrade"))
            f.update(subjectPath=path, subjectRaw=subject)
            self.judge(rule, f, term_of)
        if not subjects:
            f = self.finding(rule, "county")
            f.update(outcome=OPEN, missing=("measures.monitoredSubjects",), decidedByRounding=False, limit=rule.limit)
            self.findings.append(f)

    # Coefficients.

    def coefficients(self):
        made = []
        for block, composite in ((self.standard.get("coefficients"), False), (self.standard.get("composite"), True)):
            if not block:
                continue
            for stage in COMPULSORY:
                limit = (block.get("limit") or {}).get("byStage", {}).get(stage) if block.get("limit") else None
                if block.get("limit") and limit is None:
                    continue
                singles = [self.single(c, stage, limit, block.get("decimals", 3)) for c in block["criteria"]]
                made += [self.composite(singles, stage, limit, block.get("decimals", 3))] if composite else singles
        return made

    def rows(self, criterion, stage):
        rule = self.by_id[criterion]
        rows, missing = [], () if self.schools else ("schools",)
        for school in self.schools:
            if stage not in school.stages:
                continue
            pupils, _ = school.pupils(stage)
            if pupils == 0:
                continue
            where, lost = concern(school, rule.scope)
            if where in ("out", "except"):
                continue
            x, lost_x = total(school.section(stage, t.measure) for t in rule.quantity.of)
            _, lost_p = school.pupils(stage)
            lost += lost_x + lost_p
            if lost:
                missing += lost
            else:
                rows.append((school, pupils, x))
        return rows, missing

    def single(self, criterion, stage, limit, decimals):
        rows, missing = self.rows(criterion, stage)
        rule = self.by_id[criterion]
        times = rule.quantity.times
        column = Column(rows)
        square = column.square() if rows else None
        c = dict(stage=stage, indicator=rule.indicator, schools=len(rows), pupils=column.pupils, limit=limit, missing=missing)
        c["undefined"] = bool(rows) and square is None
        c["provisional"] = bool(missing) and square is not None
        c["mean"] = column.mean() * times if rows else None
        c["standardDeviation"] = decimal_root(column.variance() * times * times) if rows else None
        roots = Roots([square]) if square is not None else None
        self.settle(c, roots, limit, decimals)
        c["bySection"] = [
            dict(
                school=s.code,
                pupils=p,
                resource=x,
                value=Fraction(x) * times / p,
                shareOfVariance=column.share_of_variance(i),
                coefficientWithout=column.square_without(i) if len(rows) > 1 else None,
            )
            for i, (s, p, x) in enumerate(rows)
        ]
        places = {}
        for s, p, x in rows:
            places.setdefault(s.location, []).append((p, x))
        c["byLocation"] = {
            k: dict(schools=len(v), pupils=sum(p for p, _ in v), mean=Fraction(sum(x for _, x in v)) * times / sum(p for p, _ in v))
            for k, v in places.items()
        }
        c["square"] = square
        return c

    def settle(self, c, roots, limit, decimals):
        c["coefficient"] = roots.value() if roots else None
        c["rounded"] = roots.rounded(decimals) if roots else None
        c["decidedByRounding"] = False
        c["alert"] = c["excess"] = None
        if not c["schools"] and not c["missing"]:
            c["outcome"] = NONE
        elif c["missing"] or c["undefined"] or c["provisional"]:
            c["outcome"] = OPEN
        elif limit is None:
            c["outcome"] = NONE
        else:
            exact = roots.compare(limit) <= 0
            met = c["rounded"] <= limit if self.as_reported else exact
            c["decidedByRounding"] = met != exact
            c["outcome"] = MET if met else NOT
            if not met:
                c["alert"] = "red"
                c["excess"] = max(c["rounded"] - limit, 0)
            elif c["decidedByRounding"] or roots.compare(Fraction(limit) * Fraction(95, 100)) > 0:
                c["alert"] = "orange"

    def composite(self, singles, stage, limit, decimals):
        squares = [s["square"] for s in singles if s["square"] is not None]
        c = dict(stage=stage, indicator="composite", limit=limit, mean=None, standardDeviation=None, bySection=[], byLocation={})
        c["schools"] = max(s["schools"] for s in singles)
        c["pupils"] = max(s["pupils"] for s in singles)
        c["missing"] = tuple(dict.fromkeys(p for s in singles for p in s["missing"]))
        c["undefined"] = any(s["undefined"] for s in singles)
        c["provisional"] = bool(c["missing"] or c["undefined"]) and bool(squares)
        self.settle(c, Roots(squares) if squares else None, limit, decimals)
        return c

    # Sections, schools, vetoes, the whole.

    def school_rule(self, findings):
        """What the school rule says of a section's findings: outcome, and alert."""
        rule = self.standard["schoolRule"]
        may_fail = len(rule["criteria"]) - rule["atLeast"]
        judged = [f for f in findings if f["outcome"] != NONE]
        failed = [f for f in judged if f["outcome"] == NOT]
        if not judged:
            return NONE, None
        below = any(self.compared(self.by_id[f["criterion"]], f["value"]) < f["floor"] for f in failed)
        if len(failed) > may_fail or below:
            return NOT, "red"
        if any(f["outcome"] == OPEN for f in judged):
            return OPEN, None
        orange = sum(1 for f in judged if f["outcome"] == MET and f["alert"] == "orange")
        near_floor = any(f["value"] - f["floor"] < f["floor"] * Fraction(5, 100) for f in failed)
        return MET, "orange" if len(failed) + orange > may_fail or near_floor else None

    def sections(self):
        made = {}
        if not self.standard.get("schoolRule"):
            return made
        groups = {}
        for f in self.findings:
            if f["kind"] == "section" and f["criterion"] in self.counted:
                groups.setdefault((f["school"], f["stage"]), []).append(f)
        for school in self.schools:
            for stage in school.compulsory:
                findings = groups.get((school.code, stage), [])
                outcome, alert = self.school_rule(findings)
                for f in findings:
                    f["tolerated"] = f["outcome"] == NOT and outcome == MET
                met = [f["criterion"] for f in findings if f["outcome"] == MET]
                made[school.code, stage] = dict(outcome=outcome, alert=alert, metCriteria=met)
        return made

    def county_veto(self, veto):
        id_ = veto["id"]
        said = self.county.vetoes.get(id_)
        at = [] if veto.get("countyOnly") else [(s, s.veto(id_)) for s in self.schools]
        yes = [s.code for s, v in at if v]
        path = f"vetoes.{id_}"
        if said or yes:
            return dict(id=id_, outcome=NOT, schools=yes, missing=())
        silent = [s for s, v in at if v is None]
        if said is False or (at and not silent):
            return dict(id=id_, outcome=MET, schools=yes, missing=())
        # Where no school says anything, the county is asked alone.
        asked = silent if len(silent) < len(at) else []
        return dict(id=id_, outcome=OPEN, schools=yes, missing=(path, *(f"{s.path}.{path}" for s in asked)))

    def school_veto(self, veto, school):
        said, county = school.veto(veto["id"]), self.county.vetoes.get(veto["id"])
        if said:
            return NOT
        return MET if said is False or county is False else OPEN

    def school_of(self, school, sections):
        findings = self.by_school.get(school.code, [])
        outcomes = [sections[k]["outcome"] for k in sections if k[0] == school.code]
        outcomes += [f["outcome"] for f in findings if not self.by_id[f["criterion"]].counted]
        vetoes = [
            dict(id=v["id"], outcome=self.school_veto(v, school))
            for v in self.standard["vetoes"]
            if v.get("schoolClause") and not v.get("countyOnly")
        ]
        outcomes += [v["outcome"] for v in vetoes]
        indicators = {}
        for f in findings:
            indicators.setdefault(f["indicator"], []).append(f["outcome"])
        return dict(
            code=school.code,
            outcome=combine(outcomes),
            vetoes=vetoes,
            metIndicators=[i for i, o in indicators.items() if combine(o) == MET],
        )

    def stages(self):
        made = []
        for stage in COMPULSORY:
            schools = [s for s in self.schools if stage in s.stages]
            pupils = total(s.pupils(stage) for s in schools)[0]
            listed = [s.classes([stage])[0] for s in schools]
            classes = None if any(l is None for l in listed) else sum(i[2] for l in listed for i in l)
            if schools:
                made.append(dict(stage=stage, sections=len(schools), pupils=pupils, classes=classes))
        return made

    def result(self):
        self.run()
        self.by_school = {}
        for f in self.findings:
            if f["school"] is not None:
                self.by_school.setdefault(f["school"], []).append(f)
        coefficients = self.coefficients()
        sections = self.sections()
        indicators = {}
        for f in self.findings:
            indicators.setdefault(f["indicator"], []).append(f["outcome"])
        for c in coefficients:
            if c["indicator"] != "composite":
                indicators.setdefault(c["indicator"], []).append(c["outcome"])
        outcome_of = lambda i: combine(indicators.get(i["id"], []))
        dimensions = []
        rule_at = self.dimension_of_rule()
        for dimension in self.standard["dimensions"]:
            parts = [outcome_of(i) for i in dimension["indicators"]]
            if dimension["id"] == rule_at:
                parts = [s["outcome"] for s in sections.values()] + [c["outcome"] for c in coefficients]
                if not self.schools:
                    parts.append(OPEN)
            dimensions.append(
                dict(
                    id=dimension["id"],
                    outcome=combine(parts),
                    indicators=[dict(id=i["id"], outcome=outcome_of(i)) for i in dimension["indicators"]],
                )
            )
        preconditions = [dict(id=i["id"], outcome=outcome_of(i)) for i in self.standard.get("preconditions") or []]
        vetoes = [self.county_veto(v) for v in self.standard["vetoes"] if v.get("countyClause")]
        for (code, stage), section in sections.items():
            school = next(s for s in self.schools if s.code == code)
            section["headroom"] = headroom(self, school, stage, section, sections)
        return dict(
            outcome=combine([p["outcome"] for p in dimensions + preconditions + vetoes]),
            dimensions=dimensions,
            preconditions=preconditions,
            vetoes=vetoes,
            coefficients=coefficients,
            sections=sections,
            schools=[self.school_of(s, sections) for s in self.schools],
            stages=self.stages(),
            findings=self.findings,
            # Which of its sections a school without a type asks for figures, where it has campuses, no document says.
            unsaid=tuple(f"schools[{i}].sections." for s in self.schools if s.type is None and len(s.entries) > 1 for i, _ in s.entries),
        )

    def dimension_of_rule(self):
        """The school rule stands where most of the criteria that it counts are."""
        def counted(dimension):
            return sum(c["id"] in self.counted for i in dimension["indicators"] for c in i["criteria"])

        return max(self.standard["dimensions"], key=counted)["id"] if self.counted else None


MARKED = ("dimensions", "schools", "sections")


def evaluate(standard, county, transitional=False, as_reported=False):
    """Everything that follows; what rounding decided is what an exact evaluation says otherwise."""
    weights = standard["split"]["weights"]
    result = Evaluator(standard, County(county, weights), transitional, as_reported).result()
    exact = result
    if as_reported:
        exact = Evaluator(standard, County(county, weights), transitional, False).result()
    result["decidedByRounding"] = result["outcome"] != exact["outcome"]
    for name in ("dimensions", "schools"):
        for mine, other in zip(result[name], exact[name]):
            mine["decidedByRounding"] = mine["outcome"] != other["outcome"]
    for key, mine in result["sections"].items():
        mine["decidedByRounding"] = mine["outcome"] != exact["sections"][key]["outcome"]
    return result


def written(value):
    """For people: fractions as text."""
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, dict):
        return {"/".join(map(str, k)) if isinstance(k, tuple) else str(k): written(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [written(v) for v in value]
    return value if isinstance(value, (str, int, float, type(None))) else str(value)


if __name__ == "__main__":
    files = [a for a in sys.argv[1:] if not a.startswith("--")]
    with open(files[0], encoding="utf-8-sig") as standard, open(files[1], encoding="utf-8-sig") as county:
        result = evaluate(loads(standard.read()), loads(county.read()), "--transitional" in sys.argv, "--as-reported" in sys.argv)
    for finding in result["findings"]:
        for internal in ("subjectRaw", "subjectPath", "sections"):
            finding.pop(internal, None)
    print(json.dumps(written(result), ensure_ascii=False))
