#!/usr/bin/env python3
"""Compares the library's evaluation with the oracle's, county by county, and prints what differs.

    compare.py [COUNT] [--seed N] [--jobs N] [--show N] [--keep DIR]
    compare.py --county FILE.json --standard ID [--transitional] [--as-reported]

Exit code 0: all alike; 1: differences; 2: something could not be run.
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import time
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from multiprocessing import Pool

import counties
from evaluate import evaluate
from figures import loads

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
RUNNER = os.path.join(HERE, "Evaluate", "bin", "Release", "net10.0", "oracle-evaluate.dll")
CATALOGUE = os.path.join(ROOT, "src", "Balance.Indicators", "Standards", "Catalog")
STANDARDS = ("haicheng-2023", "national-2017")


@lru_cache(1 << 16)
def fraction(text):
    return Fraction(text)


class Number(str):
    """A number of the library's JSON with a point in it, as it was written."""


class Differences:
    def __init__(self):
        self.rows = []

    def add(self, where, what, ours, theirs):
        self.rows.append((where, what, ours, theirs))

    def same(self, where, what, ours, theirs):
        if ours != theirs:
            self.add(where, what, ours, theirs)

    def exact(self, where, what, ours, theirs):
        """A decimal of up to 28 digits against a fraction: equal where it can be written so, else the nearest that can."""
        if ours is None or theirs is None:
            return self.same(where, what, ours, theirs)
        if ours == theirs:
            return
        theirs_exact = fraction(theirs) if isinstance(theirs, str) else Fraction(theirs)
        ours = Fraction(ours)
        if ours == theirs_exact:
            return
        finest = max(Fraction(1, 10**28), abs(ours) / 10**27)
        if terminates(ours.denominator) and ours.denominator <= 10**12 or abs(ours - theirs_exact) > finest:
            self.add(where, what, f"{ours} ≈ {float(ours)!r}", str(theirs))

    def near(self, where, what, ours, theirs, relative=1e-12, absolute=1e-13):
        """A double against a number that is known to more digits."""
        if ours is None or theirs is None:
            return self.same(where, what, None if ours is None else float(ours), theirs)
        mine, other = float(ours), float(theirs)
        if abs(mine - other) > max(absolute, relative * abs(mine)):
            self.add(where, what, mine, other)


@lru_cache(1 << 14)
def terminates(n):
    for p in (2, 5):
        while n % p == 0:
            n //= p
    return n == 1


def key_of(f):
    s = f["subject"]
    who = s.get("subject") or s.get("monitoredSubject")
    return (f["criterion"], s["kind"], s.get("school"), f["stage"], s.get("class"), who, s.get("schoolGrade"))


def our_key(f):
    return (f["criterion"], f["kind"], f["school"], f["stage"], f["cls"], f["monitored"], f["grade"])


def by_key(d, where, ours, theirs):
    """Pairs of what both have; what only one has is a difference."""
    for k in ours.keys() - theirs.keys():
        d.add(where + name(k), "present", ours[k]["outcome"], None)
    for k in theirs.keys() - ours.keys():
        d.add(where + name(k), "present", None, theirs[k]["outcome"])
    return [(k, ours[k], theirs[k]) for k in ours if k in theirs]


def name(key):
    return " ".join(str(k) for k in key if k is not None) if isinstance(key, tuple) else str(key)


def paths(missing, unsaid=()):
    return sorted(p for p in set(missing or ()) if not p.startswith(unsaid))


def compare_findings(d, ours, theirs, unsaid):
    mine = {our_key(f): f for f in ours}
    other = {key_of(f): f for f in theirs}
    if len(mine) != len(ours) or len(other) != len(theirs):
        d.add("findings", "twice", len(ours) - len(mine), len(theirs) - len(other))
    for k, f, g in by_key(d, "", mine, other):
        w = name(k)
        d.same(w, "outcome", f["outcome"], g["outcome"])
        for a, b in (("value", "value"), ("den", "denominator"), ("limit", "limit"), ("floor", "floor"), ("itemLimit", "itemLimit"), ("shortfall", "shortfall"), ("to", "shortfallTo")):
            d.exact(w, b, f[a], g.get(b))
        if f["outcome"] != "notApplicable":
            d.exact(w, "numerator", f["num"], g["numerator"])
        for a, b in (("valueIsLeast", "valueIsLeast"), ("decidedByRounding", "decidedByRounding"), ("tolerated", "tolerated")):
            d.same(w, b, bool(f[a]), bool(g.get(b)))
        for a, b in (("provision", "provision"), ("alert", "alert")):
            d.same(w, b, f[a], g.get(b))
        if f["shortfall"] is not None and g.get("shortfall") is not None:
            d.same(w, "shortfallMeasure", f["measure"], g.get("shortfallMeasure"))
            d.same(w, "shortfallIsExcess", f["excess"], g.get("shortfallIsExcess"))
            d.same(w, "shortfallIsOfWholeSchool", f["ofWhole"], g.get("shortfallIsOfWholeSchool"))
            d.same(w, "shortfallTarget", f["target"], g.get("shortfallTarget"))
        d.same(w, "missing", paths(f["missing"], unsaid), paths(g.get("missing"), unsaid))


def compare_coefficients(d, ours, theirs, unsaid):
    mine = {(c["stage"], c["indicator"]): c for c in ours}
    other = {(c["stage"], c["indicator"]): c for c in theirs}
    for k, c, g in by_key(d, "coefficient ", mine, other):
        w = "coefficient " + name(k)
        for f in ("outcome", "schools", "pupils", "provisional", "undefined", "alert"):
            d.same(w, f, c[f], g.get(f))
        d.same(w, "decidedByRounding", c["decidedByRounding"], g["decidedByRounding"])
        for f in ("rounded", "limit", "excess"):
            d.exact(w, f, c[f], g.get(f))
        for f in ("mean", "coefficient"):
            d.near(w, f, c[f], g.get(f))
        d.near(w, "standardDeviation", c["standardDeviation"], g["standardDeviation"], absolute=1e-13 * max(1, float(c["mean"] or 0)))
        d.same(w, "missing", paths(c["missing"], unsaid), paths(g.get("missing"), unsaid))
        for _, s, t in by_key(d, w + " ", {s["school"]: {**s, "outcome": ""} for s in c["bySection"]}, {s["school"]: {**s, "outcome": ""} for s in g["bySection"]}):
            v = f"{w} {s['school']}"
            d.same(v, "pupils", s["pupils"], t["pupils"])
            d.near(v, "resource", s["resource"], t["resource"])
            d.near(v, "value", s["value"], t["value"])
            d.near(v, "shareOfVariance", s["shareOfVariance"], t["shareOfVariance"], absolute=max(1e-10, 1e-15 / max(float(c["coefficient"] or 0), 1e-15)))
            without = s["coefficientWithout"]
            d.near(v, "coefficientWithout", None if without is None else float(without) ** 0.5, t["coefficientWithout"], relative=1e-9, absolute=1e-7)
        values = [float(t["value"]) for t in g["bySection"]]
        d.same(w, "bySection ascending", True, values == sorted(values))
        places = {p["location"]: {**p, "outcome": ""} for p in g["byLocation"]}
        for place, s, t in by_key(d, w + " ", {p: {**s, "outcome": ""} for p, s in c["byLocation"].items()}, places):
            for f in ("schools", "pupils"):
                d.same(f"{w} {place}", f, s[f], t[f])
            d.near(f"{w} {place}", "mean", s["mean"], t["mean"])


def compare(ours, theirs):
    d = Differences()
    d.same("county", "outcome", ours["outcome"], theirs["outcome"])
    d.same("county", "decidedByRounding", ours["decidedByRounding"], theirs.get("decidedByRounding", False))
    for group in ("dimensions", "preconditions"):
        for a, b in zip(ours[group], theirs[group], strict=True):
            d.same(a["id"], "outcome", a["outcome"], b["outcome"])
            d.same(a["id"], "decidedByRounding", a.get("decidedByRounding", False), b.get("decidedByRounding", False))
            for i, j in zip(a.get("indicators", ()), b.get("indicators", ()), strict=True):
                d.same("indicator " + i["id"], "outcome", i["outcome"], j["outcome"])
    for a, b in zip(ours["vetoes"], theirs["vetoes"], strict=True):
        w = "veto " + a["id"]
        d.same(w, "outcome", a["outcome"], b["outcome"])
        d.same(w, "schools", a["schools"], b["schools"])
        d.same(w, "missing", paths(a["missing"]), paths(b.get("missing")))
        d.same(w, "alert", "red" if a["outcome"] == "notMet" else None, b.get("alert"))
    for a, b in zip(ours["stages"], theirs["stages"], strict=True):
        for f in ("stage", "sections", "pupils", "classes"):
            d.same("stage " + a["stage"], f, a[f], b[f])
    compare_coefficients(d, ours["coefficients"], theirs["coefficients"], ours["unsaid"])
    compare_findings(d, ours["findings"], theirs["findings"], ours["unsaid"])
    for a, b in zip(ours["schools"], theirs["schools"], strict=True):
        compare_school(d, a, b, ours["sections"])
    return d


def compare_school(d, a, b, sections):
    w = "school " + a["code"]
    d.same(w, "code", a["code"], b["code"])
    d.same(w, "outcome", a["outcome"], b["outcome"])
    d.same(w, "decidedByRounding", a["decidedByRounding"], b.get("decidedByRounding", False))
    d.same(w, "metIndicators", a["metIndicators"], b["metIndicators"])
    d.same(w, "vetoes", [(v["id"], v["outcome"]) for v in a["vetoes"]], [(v["id"], v["outcome"]) for v in b["vetoes"]])
    mine = {s: v for (code, s), v in sections.items() if code == a["code"]}
    for stage, s, t in by_key(d, w + " ", mine, {t["stage"]: t for t in b["sections"]}):
        v = f"{w} {stage}"
        for f in ("outcome", "headroom", "metCriteria", "alert"):
            d.same(v, f, s[f], t.get(f))
        d.same(v, "decidedByRounding", s["decidedByRounding"], t.get("decidedByRounding", False))


class Library:
    """The library behind a pipe: a county in, its evaluation out."""

    def __init__(self):
        environment = {**os.environ, "DOTNET_gcServer": "0", "DOTNET_TieredPGO": "0"}
        self.process = subprocess.Popen(["dotnet", RUNNER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)

    def ask(self, standard, transitional, as_reported, county):
        request = {"standard": standard, "transitional": transitional, "asReported": as_reported, "county": county}
        self.process.stdin.write(json.dumps(request, ensure_ascii=False).encode() + b"\n")
        self.process.stdin.flush()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("the library's runner ended; build it: dotnet build tests/oracle/Evaluate -c Release")
        return json.loads(line, parse_float=Number)


STATE = {}


def standards():
    if not STATE:
        for id_ in STANDARDS:
            with open(os.path.join(CATALOGUE, id_ + ".json"), encoding="utf-8-sig") as file:
                STATE[id_] = loads(file.read())
        STATE["library"] = Library()
    return STATE


def one(seed):
    """A county of this seed under one standard and its options, which follow from the seed too."""
    standard = STANDARDS[seed % 2]
    transitional = seed % 2 == 1 and seed % 4 == 3
    as_reported = seed // 4 % 3 == 2
    return seed, *judged(json.dumps(counties.county(seed), ensure_ascii=False), standard, transitional, as_reported)


def judged(text, standard, transitional, as_reported):
    state = standards()
    state["library"].ask(standard, transitional, as_reported, json.loads(text))
    ours = evaluate(state[standard], loads(text), transitional, as_reported)
    theirs = state["library"].answer()
    if "rejected" in theirs:
        return [], [(p["path"], p["zh"]) for p in theirs["rejected"]], {}
    differences = compare(ours, theirs)
    reached = collections.Counter()
    for f in ours["findings"]:
        reached[f["criterion"], f["outcome"]] += 1
        if f["provision"]:
            reached[f["provision"], f["outcome"]] += 1
        if f["decidedByRounding"]:
            reached["rounding", f["outcome"]] += 1
    for c in ours["coefficients"]:
        reached["coefficient", c["outcome"]] += 1
    for s in ours["sections"].values():
        reached["section", s["outcome"]] += 1
        reached["headroom", "none" if s["headroom"] is None else "some"] += 1
    return differences.rows, [], reached


def table(rows):
    widths = [max(len(str(r[i])) for r in rows) for i in range(len(rows[0]))]
    for row in rows:
        print("  ".join(str(c).ljust(min(w, 70)) for c, w in zip(row, widths)).rstrip())


def main():
    parser = argparse.ArgumentParser(description="Compare the library with the oracle.")
    parser.add_argument("count", nargs="?", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--show", type=int, default=40)
    parser.add_argument("--reached", action="store_true")
    parser.add_argument("--county")
    parser.add_argument("--standard", default=STANDARDS[0])
    parser.add_argument("--transitional", action="store_true")
    parser.add_argument("--as-reported", action="store_true")
    asked = parser.parse_args()
    if not os.path.exists(RUNNER):
        print("not built: dotnet build tests/oracle/Evaluate -c Release", file=sys.stderr)
        return 2
    if asked.county:
        with open(asked.county, encoding="utf-8-sig") as file:
            rows, rejected, _ = judged(file.read(), asked.standard, asked.transitional, asked.as_reported)
        if rows:
            table([("where", "what", "oracle", "library"), *rows])
        for path, message in rejected:
            print("rejected:", path, message)
        return 1 if rows else 0
    return many(asked)


def many(asked):
    begun = time.time()
    reached = collections.Counter()
    differing, rejected, kinds, examples, why = 0, 0, collections.Counter(), {}, collections.Counter()
    with Pool(asked.jobs) as pool:
        for seed, rows, problems, seen in pool.imap_unordered(one, range(asked.seed, asked.seed + asked.count), 4):
            reached.update(seen)
            rejected += bool(problems)
            if problems:
                why[problems[0][1][-60:], seed] += 1
            differing += bool(rows)
            for row in rows:
                kind = (row[0].split(" ")[0], row[1], row[2] if row[1] in ("outcome", "alert") else "", row[3] if row[1] in ("outcome", "alert") else "")
                kinds[kind] += 1
                examples.setdefault(kind, (seed, *row))
    if kinds:
        shown = [("times", "seed", "where", "what", "oracle", "library")]
        for kind, times in kinds.most_common(asked.show):
            shown.append((times, *examples[kind]))
        table(shown)
    if asked.reached:
        table([(k, o, n) for (k, o), n in sorted(reached.items())])
        for w, n in why.most_common(20):
            print("rejected", n, *w)
    print(f"{asked.count} counties from seed {asked.seed}: {differing} differ, {rejected} rejected by the library, {sum(kinds.values())} differences, {time.time() - begun:.0f} s")
    if rejected > asked.count // 10:
        print("too many counties are rejected: the generator makes bad data", file=sys.stderr)
        return 2
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
