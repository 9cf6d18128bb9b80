"""Scopes, quantities, limits, shortfalls and provisions: one criterion applied to one subject.

From docs/reference/standard-format.md (quantities, limits, scopes), evaluation-format.md (findings, shortfall, alerts),
docs/decisions 0002-0007.
"""

from fractions import Fraction

from figures import AMOUNTS, COMPULSORY, GRADES, LISTS, PARTS, RATES, SHARED, known, lacking, number, total

MET, NOT, OPEN, NONE = "met", "notMet", "undetermined", "notApplicable"
RANK = {NOT: 3, OPEN: 2, MET: 1, NONE: 0}
HUNDREDTH = Fraction(1, 100)


def combine(outcomes):
    """notMet if any is, else undetermined, else met; notApplicable is left out."""
    return max(outcomes, key=RANK.__getitem__, default=NONE)


def rounded(value, decimals):
    """Half away from zero."""
    scale = 10**decimals
    scaled = abs(value) * scale
    whole = (2 * scaled + 1) // 2
    return Fraction(whole if value >= 0 else -whole, scale)


def holds(value, comparison, limit):
    if comparison == "atLeast":
        return value >= limit
    if comparison == "atMost":
        return value <= limit
    if comparison == "lessThan":
        return value < limit
    return value > limit


def nearer_than_5_percent(value, limit):
    return abs(value - limit) < limit * Fraction(5, 100)


class Term:
    """A term of a quantity."""

    def __init__(self, raw):
        self.sign = 1
        self.count = self.largest = self.all_stages = False
        self.at_least = self.groups = None
        if isinstance(raw, dict):
            if "count" in raw:
                self.measure, self.count = raw["count"], True
                self.at_least, self.groups = raw.get("atLeast"), raw.get("groupsOf")
            elif "largest" in raw:
                self.measure, self.largest = raw["largest"], True
            else:
                self.measure, self.all_stages = raw["allStages"], True
        else:
            self.measure = raw.lstrip("-")
            self.sign = -1 if raw.startswith("-") else 1


class Quantity:
    def __init__(self, raw):
        self.of = [Term(t) for t in raw["of"]]
        self.per = [Term(t) for t in raw.get("per") or []]
        self.times = raw.get("times", 1)
        first = self.of[0]
        self.nobody_decides = bool(self.per) and all(t.measure in ("pupils", "classSizes") for t in self.per)
        self.capped = (
            len(self.of) == 1 and len(self.per) == 1 and not first.count and PARTS.get(first.measure) == self.per[0].measure
        )


class Amount:
    """What a quantity comes to: exact, a range left open by brackets, or missing."""

    __slots__ = ("num", "den", "lo", "hi", "missing", "open", "nobody", "value")

    def __init__(self, num, den, missing, open_, nobody, lo=None, hi=None, value=None):
        self.num, self.den, self.missing, self.open, self.nobody = num, den, missing, open_, nobody
        self.lo, self.hi, self.value = lo, hi, value


def item_range(item, whole_numbers):
    """The least and the greatest that an item of a bracket can be; the greatest is (figure, inside)."""
    start, below, _, _ = item
    if below is None:
        return start, None
    if below == start:  # a single number
        return start, (start, True)
    return start, ((below - 1, True) if whole_numbers else (below, False))


def count_items(listed, at_least):
    """How many items there are of at least this size: surely, at most, and the brackets that leave it open."""
    sure, most, open_ = 0, 0, ()
    for item in listed:
        least, greatest = item_range(item, False)
        if at_least is None or least >= at_least:
            sure += item[2]
            most += item[2]
        elif greatest is None or greatest[0] > at_least or (greatest[1] and greatest[0] == at_least):
            most += item[2]
            open_ += (item[3],)
    return sure, most, open_


def largest_item(listed):
    """The greatest item: at least, at most (None: no end), and the brackets it may be in."""
    lo, hi, endless = 0, 0, False
    for item in listed:
        least, greatest = item_range(item, True)
        lo = max(lo, least)
        if greatest is None:
            endless = True
        else:
            hi = max(hi, greatest[0])
    open_ = tuple(
        i[3] for i in listed if i[0] != i[1] and ((g := item_range(i, True)[1]) is None or g[0] > lo)
    )
    return lo, (None if endless else max(hi, lo)), open_


def school_term(school, term):
    """(lo, hi, missing, open): hi is None where there is no end."""
    m = term.measure
    if m == "pupils":
        value, missing = school.all_pupils() if term.all_stages else school.compulsory_pupils()
        return value, value, missing, ()
    if m == "classSizes":
        listed, missing = school.classes(school.compulsory)
    elif m in LISTS:
        listed, missing = school.list(m)
    else:
        value, missing = school.measure(m)
        return value, value, missing, ()
    if missing:
        return None, None, missing, ()
    if term.largest:
        lo, hi, open_ = largest_item(listed)
        return lo, hi, (), open_
    lo, hi, open_ = count_items(listed, term.at_least)
    if term.groups:
        lo, hi = -(-lo // term.groups), -(-hi // term.groups)
    return lo, hi, (), open_


def section_term(school, stage, term):
    value, missing = school.section(stage, term.measure)
    return value, value, missing, ()


def amount(quantity, term_of):
    """times * sum of / sum per, exact."""
    num_lo = num_hi = 0
    missing, open_ = (), ()
    num_known = True
    for term in quantity.of:
        lo, hi, lost, left = term_of(term)
        missing += lost
        open_ += left
        if lost or lo is None:
            num_known = False
        elif num_known:
            num_lo += term.sign * lo
            num_hi = None if hi is None or num_hi is None else num_hi + term.sign * hi
    if not quantity.per:
        if not num_known:
            return Amount(None, None, missing, open_, False)
        lo = num_lo * quantity.times
        hi = None if num_hi is None else num_hi * quantity.times
        return Amount(num_lo, None, missing, open_, False, lo, hi, lo)
    den, den_known = 0, True
    lost_den = ()
    for term in quantity.per:
        lo, _, lost, _ = term_of(term)
        lost_den += lost
        if lost or lo is None:
            den_known = False
        elif den_known:
            den += term.sign * lo
    den = den if den_known else None
    nobody = den == 0 and (quantity.nobody_decides or num_known)
    if nobody:
        return Amount(num_lo if num_known else None, 0, (), (), True)
    missing += lost_den
    if not num_known or den is None or den == 0:
        return Amount(num_lo if num_known else None, den, missing, open_, False)
    lo = Fraction(quantity.times * num_lo) / den
    hi = None if num_hi is None else Fraction(quantity.times * num_hi) / den
    return Amount(num_lo, den, missing, open_, False, lo, hi, lo)


# Scopes: True, False, or None (unknown), with what is missing.


def every(tests):
    missing, unknown = (), False
    for truth, lost in tests:
        if truth is False:
            return False, ()
        if truth is None:
            unknown = True
            missing += lost
    return (None, missing) if unknown else (True, ())


def some(tests):
    missing, unknown = (), False
    for truth, lost in tests:
        if truth is True:
            return True, ()
        if truth is None:
            unknown = True
            missing += lost
    return (None, missing) if unknown else (False, ())


def fact(value, allowed, path):
    return (None, (path,)) if value is None else (value in allowed, ())


def condition_tests(school, condition):
    if "types" in condition:
        yield fact(school.type, condition["types"], school.path + ".type")
    if "locations" in condition:
        yield fact(school.location, condition["locations"], school.path + ".location")
    if "ownerships" in condition:
        yield fact(school.ownership, condition["ownerships"], school.path + ".ownership")
    if "boarding" in condition:
        yield fact(school.boarding, (condition["boarding"],), school.path + ".boarding")
    if "builtBy" in condition:
        yield (None, (school.path + ".builtYear",)) if school.built is None else (school.built <= condition["builtBy"], ())
    if "reported" in condition:
        yield school.reports(condition["reported"]), ()
    for when in condition.get("when") or []:
        yield when_test(school, when)


def when_test(school, when):
    quantity = Quantity(when)
    a = amount(quantity, lambda t: school_term(school, t))
    if a.nobody:
        return False, ()
    if a.lo is None:
        return None, a.missing
    limit, comparison = when["limit"], when["comparison"]
    low = holds(a.lo, comparison, limit)
    # An end that is open is beyond every limit.
    high = comparison in ("atLeast", "moreThan") if a.hi is None else holds(a.hi, comparison, limit)
    return (low, ()) if low == high else (None, a.open)


def meets(school, condition):
    return every(condition_tests(school, condition))


def concern(school, scope):
    """'in', 'out' (not concerned), 'except' (not applicable) or 'unknown', with what is missing."""
    if scope is None:
        return "in", ()
    only, lost = some(meets(school, c) for c in scope["only"]) if scope.get("only") else (True, ())
    if only is False:
        return "out", ()
    left, lost_too = some(meets(school, c) for c in scope.get("except") or [])
    if left is True:  # whether it is left out or was never addressed, nobody is concerned
        return "except", ()
    if only is True and left is False:
        return "in", ()
    return "unknown", lost + lost_too


def limit_of(raw, school, stage):
    """The limit: a number; None where the case has none; or 'unknown' with what is missing."""
    while isinstance(raw, dict):
        if "byStage" in raw:
            raw = raw["byStage"].get(stage)
        elif "byType" in raw:
            if school.type is None:
                return "unknown", (school.path + ".type",)
            raw = raw["byType"].get(school.type)
        else:
            if school.location is None:
                return "unknown", (school.path + ".location",)
            raw = raw["byLocation"].get(school.location)
    if raw is None:
        return None, ()
    return (int(raw) if isinstance(raw, bool) else GRADES[raw] if isinstance(raw, str) else raw), ()


def ceil_to(value, unit):
    steps = Fraction(value) / unit
    return -(-steps.numerator // steps.denominator) * unit


def change_needed(value_num, den, times, comparison, limit, kind, share=1):
    """The least change of the first reported amount that makes the finding met, and whether there is too much of it."""
    needed = Fraction(limit) * (den if den is not None else 1) / times - value_num
    excess = comparison in ("atMost", "lessThan")
    if excess:
        needed = -needed
    needed = max(needed, 0) / share
    if kind == "count":
        needed = ceil_to(needed, 1)
    elif kind == "amount":
        needed = ceil_to(needed, HUNDREDTH)
    return needed, excess


def kind_of(term):
    if term.measure in AMOUNTS:
        return "amount"
    return "rate" if term.measure in RATES else "count"
