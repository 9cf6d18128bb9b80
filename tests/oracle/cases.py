"""The cases of the project (tests/cases) through this evaluator: what it says must be what they expect."""
import copy, glob, json, os, re, sys
from fractions import Fraction
from figures import loads
from evaluate import evaluate
HERE = os.path.dirname(os.path.abspath(__file__)); CASES = os.path.join(HERE, "../cases")
ZH = {"达标": "met", "未达标": "notMet", "待定": "undetermined", "不适用": "notApplicable"}
ALERT = {"红色": "red", "橙色": "orange", "": None}
STAGE = {"小学": "primary", "初中": "junior"}
def read(p):
    with open(p, encoding="utf-8-sig") as f: return loads(f.read())
BASES = {n: read(f"{CASES}/基准/{n}.json") for n in ("达标县", "空表县")}
SCHOOLS = {os.path.basename(p)[:-5]: read(p) for p in glob.glob(f"{CASES}/基准/学校/*.json")}
STANDARDS = {i: read(f"{HERE}/../../src/Balance.Indicators/Standards/Catalog/{i}.json") for i in ("haicheng-2023", "national-2017")}
def county_of(case):
    county = copy.deepcopy(BASES[case.get("base", "达标县")])
    if "schools" in case:
        county["schools"] = []
        for name in case["schools"]:
            kind = name if name in SCHOOLS else name[:-1]
            county["schools"].append({"code": name, **copy.deepcopy(SCHOOLS[kind])})
    by = {s["code"]: s for s in county.get("schools") or []}
    for path, value in (case.get("change") or {}).items():
        name = next((n for n in sorted(by, key=len, reverse=True) if path.startswith(n + ".")), None)
        at, keys = (by[name], path[len(name) + 1:].split(".")) if name else (county, path.split("."))
        for k in keys[:-1]:
            if at.get(k) is None: at[k] = {}
            at = at[k]
        at[keys[-1]] = copy.deepcopy(value)
    return county
def num(v): return Fraction(v) if not isinstance(v, str) else (lambda p: Fraction(p[0]) / Fraction(p[1]) if len(p) > 1 else Fraction(p[0]))(v.split("/"))
def main():
    bad = total_ = 0
    for p in sorted(glob.glob(f"{CASES}/**/*.json", recursive=True)):
        if "基准" in p or "条款" in p or "示例" in p: continue
        file = read(p)
        for case in file["cases"]:
            if "rejected" in case["expect"]: continue
            for sid in case.get("standard") or file.get("standard") or STANDARDS:
                county = county_of(case)
                codes = [s["code"] for s in county.get("schools") or []]
                r = evaluate(STANDARDS[sid], county, case.get("transitionalProvisions", False), case.get("rounding") == "asReported")
                errors = []
                def say(what, want, got):
                    if want != got: errors.append(f"{what}: want {want} got {got}")
                def paths(ms): return sorted(re.sub(r"^schools\[(\d+)\]", lambda m: codes[int(m[1])], x) for x in dict.fromkeys(ms))
                def key(f):
                    who = {"county": "全县", "monitoredSubject": "学科 " + str(f["monitored"])}.get(f["kind"], f["school"])
                    if f["kind"] == "monitoredSubject" and f["grade"]: who += {4: "（四年级）", 8: "（八年级）"}[f["grade"]]
                    if f["stage"]: who += {"primary": "小学", "junior": "初中"}[f["stage"]] + ("部" if f["school"] else "")
                    if f["cls"]: who += f"第{f['cls']}班"
                    return f"{f['criterion']} {who}"
                F = {key(f): f for f in r["findings"]}
                def facts(what, want, got):
                    if isinstance(want, str): want = {"outcome": want}
                    if want.get("outcome") == "不涉及":
                        say(what, None, got and got["outcome"]); return
                    if got is None: errors.append(what + " absent"); return
                    for k, v in want.items():
                        if k == "outcome": say(what, ZH[v], got["outcome"])
                        elif k == "alert": say(what + k, ALERT[v], got["alert"])
                        elif k == "missing": say(what + k, sorted(v), paths(got["missing"]))
                        elif k in ("value", "mean", "standardDeviation"):
                            g = got["value"] if "value" in got else got["coefficient"] if k == "value" else got[k]
                            if v is None: say(what + k, None, g)
                            elif g is None: errors.append(f"{what} {k} {v} None")
                            elif abs(Fraction(g) - num(v)) > (Fraction(1, 10**9) if "value" in got else Fraction(1, 2 * 10**4)): errors.append(f"{what} {k}: {v} {float(g)}")
                        elif k in ("numerator", "denominator", "limit"):
                            g = got["num" if k == "numerator" else "den" if k == "denominator" else k]
                            say(what + k, None if v is None else num(v), g)
                        elif k == "provision": say(what + k, v or None, got["provision"])
                        elif k == "decidedByRounding": say(what + k, v, got["decidedByRounding"])
                        elif k == "headroom": say(what + k, v, got["headroom"])
                        elif k == "metCriteria": say(what + k, v, " ".join(got["metCriteria"]))
                        elif k == "shortfall":
                            m = re.search(r"[\d.]+", v)
                            if v == "": say(what + k, None, got["shortfall"])
                            elif m: say(what + k, num(m[0]), None if got["shortfall"] is None else Fraction(got["shortfall"]))
                            say(what + "whole", "全校" in v, bool(got["ofWhole"]))
                        elif k == "sections": say(what + k, v, got["schools"])
                        elif k == "pupils": say(what + k, v, got["pupils"])
                        elif k == "shown" and "coefficient" in got:
                            m = re.search(r"[\d.]+", v)
                            if m: say(what + k, num(m[0]), got["rounded"])
                        elif k == "schools": say(what + k, v, "、".join(got["schools"]))
                e = case["expect"]
                if "outcome" in e: say("county", ZH[e["outcome"]], r["outcome"])
                for k, v in (e.get("findings") or {}).items(): facts(k, v, F.get(k))
                D = {"资源配置": 0, "政府保障程度": 1, "教育质量": 2, "社会认可度": 3}
                for k, v in (e.get("dimensions") or {}).items(): facts(k, v, r["dimensions"][D[k]])
                I = {i["id"]: i for d in r["dimensions"] for i in d["indicators"]} | {i["id"]: i for i in r["preconditions"]}
                for k, v in (e.get("indicators") or {}).items(): facts(k, v, I.get(k))
                C = {(c["stage"], c["indicator"]): c for c in r["coefficients"]}
                for k, v in (e.get("coefficients") or {}).items():
                    s, i = k.split(" "); facts(k, v, C.get((STAGE[s], "composite" if i == "综合" else i)))
                for k, v in (e.get("sections") or {}).items():
                    facts(k, v, r["sections"].get((k[:-3], STAGE[k[-3:-1]])))
                S = {s["code"]: s for s in r["schools"]}
                for k, v in (e.get("schools") or {}).items():
                    if isinstance(v, str): facts(k, v, S[k])
                for k, v in (e.get("vetoes") or {}).items():
                    i, who = k.split(" ")
                    got = next((x for x in (r["vetoes"] if who == "全县" else S[who]["vetoes"]) if x["id"] == i), None)
                    if isinstance(v, dict) and who != "全县": v = v["outcome"]
                    facts(k, v, got)
                total_ += 1
                if errors:
                    bad += 1
                    print(os.path.basename(p), case["id"], sid, case["title"][:60]); [print("    ", x) for x in errors]
    print(total_, "cases,", bad, "differ")
    return bool(bad)
if __name__ == "__main__": sys.exit(main())
