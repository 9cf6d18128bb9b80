#!/usr/bin/env python3
"""Random counties by seed: every school type, missing figures, ties at limits, campuses, attached classes, brackets, provisions.

    counties.py SEED [COUNT]     one county a line, as JSON

A county is mostly good data: what the reader rejects is left to its own tests, but for a few counties that are spoilt on purpose.
"""

import json
import random
import sys

TYPES = ("primary", "juniorSecondary", "nineYear", "twelveYear", "completeSecondary", "teachingPoint", "specialEducation")
HAS = {
    "primary": ("primary",),
    "juniorSecondary": ("junior",),
    "nineYear": ("primary", "junior"),
    "twelveYear": ("primary", "junior", "senior"),
    "completeSecondary": ("junior", "senior"),
    "teachingPoint": ("primary",),
    "specialEducation": ("primary", "junior"),
}
WEIGHT = {"primary": 100, "junior": 110, "senior": 132}
LIMITS = {  # per 100 pupils or per pupil, in hundredths
    "teachersAboveRequiredQualification": {"primary": 420, "junior": 530},
    "backboneTeachers": {"primary": 100, "junior": 100},
    "peAndArtTeachers": {"primary": 90, "junior": 90},
    "teachingArea": {"primary": 450, "junior": 580},
    "sportsArea": {"primary": 750, "junior": 1020},
    "equipmentValue": {"primary": 200000, "junior": 250000},
    "multimediaClassrooms": {"primary": 230, "junior": 240},
}
PER_HUNDRED = ("teachersAboveRequiredQualification", "backboneTeachers", "peAndArtTeachers", "multimediaClassrooms")
SHARED = ("teachingArea", "sportsArea", "equipmentValue", "multimediaClassrooms")
GRADES = ("excellent", "good", "good", "good", "qualified", "unqualified")
VETOES = ("V1", "V2", "V3", "V4", "V6")


def cents(n):
    """A decimal with two places from hundredths, without a float's doubts."""
    return n // 100 if n % 100 == 0 else float(f"{n // 100}.{n % 100:02d}")


class Maker:
    def __init__(self, seed):
        self.seed = seed
        self.r = random.Random(seed)
        self.chance = lambda p: self.r.random() < p
        # Whole counties differ: how much is missing, how rich they are, how much is odd.
        self.lost = self.r.choice((0, 0, 0.005, 0.03, 0.15))
        self.rich = self.r.choice((0.95, 1.0, 1.3, 2.0, 3.0))
        self.spread = self.r.choice((0.0, 0.1, 0.4, 0.9))
        self.odd = self.r.choice((0.0, 0.1, 0.35))

    def keep(self, measures):
        return {k: v for k, v in measures.items() if v is not None and not self.chance(self.lost)}

    def resource(self, measure, wants):
        """Enough for all stages that share it, more or less; often exactly at a limit or at 85 % of it, or one step beside."""
        need = 0  # in hundredths of a unit, times 100 for ratios per hundred
        for stage, pupils in wants:
            limit = LIMITS[measure].get(stage, LIMITS[measure].get("junior"))
            need = max(need, limit * sum(WEIGHT[s] * p for s, p in wants) * 1.0 / WEIGHT[stage])
        hundredths = need / (100 if measure in PER_HUNDRED else 1)
        if self.chance(0.25):
            at = self.r.choice((1.0, 1.0, 0.85, 1.05))
            hundredths = round(hundredths * at) + self.r.choice((-1, 0, 0, 1)) * (100 if measure in PER_HUNDRED else 1)
        else:
            hundredths *= self.rich * (1 + self.spread * self.r.uniform(-1, 1))
        if self.chance(0.01):
            hundredths = 0
        hundredths = max(0, int(hundredths))
        if measure in PER_HUNDRED:
            return -(-hundredths // 100) if self.chance(0.5) else hundredths // 100
        return cents(hundredths)

    def pupils(self, kind, stage):
        if kind == "teachingPoint":
            return self.r.choice((0, 1, 12, 29, 49, 50, 51, 99, 100, self.r.randint(5, 110)))
        if kind == "specialEducation":
            return self.r.choice((0, 3, 10, 45, 60))
        if self.chance(0.05):
            return 0
        if self.chance(0.12):
            return self.r.choice((1, 49, 50, 99, 100, 101))
        if self.chance(0.1):
            return self.r.choice((1000, 1250, 1999, 2000, 2001, 2400, 2401, 2500, 3000))
        return self.r.choice((self.r.randint(20, 300), self.r.randint(100, 1500), 20 * self.r.randint(5, 60)))

    def classes(self, stage, pupils):
        limit = 45 if stage == "primary" else 50
        size = self.r.choice((limit, limit, limit - 3, 30, 29, 12, limit + 1))
        if pupils == 0:
            return self.r.choice(([], None))
        made = []
        left = pupils
        while left > 0:
            take = min(left, size if self.chance(0.7) else max(1, size + self.r.randint(-4, 1)))
            made.append(take)
            left -= take
        if self.chance(0.03):
            made = []
        if self.chance(self.odd):
            return self.bracketed(made, limit)
        return made

    def bracketed(self, sizes, edge):
        cuts = sorted({1, *self.r.sample((20, 30, 41, edge, edge + 1, 50, 51, 56), self.r.randint(1, 4))})
        made = []
        for i, start in enumerate(cuts):
            below = cuts[i + 1] if i + 1 < len(cuts) else None
            count = sum(1 for s in sizes if s >= start and (below is None or s < below))
            if count or self.chance(0.2):
                made.append({"from": start, **({"below": below} if below else {}), "count": count})
        if made and "below" not in made[-1] and self.chance(0.6):
            made[-1]["below"] = max(60, made[-1]["from"] + 1)
        return made

    def rooms(self, classes, least):
        count = sum(c["count"] if isinstance(c, dict) else 1 for c in classes)
        needed = max(0, -(-count // 12) + self.r.choice((0, 0, 0, 1, -1)))
        areas = [self.r.choice((least, least, least + 4, cents(least * 100 - 1), 73, 67, 61, 54, 72.99, 120)) for _ in range(needed)]
        if areas and self.chance(self.odd):
            cuts = sorted({0, *self.r.sample((54, 61, 67, 70, 73, 80, 90, 96, 100), self.r.randint(1, 4))})
            made = []
            for i, start in enumerate(cuts):
                below = cuts[i + 1] if i + 1 < len(cuts) else None
                n = sum(1 for a in areas if a >= start and (below is None or a < below))
                if n:
                    made.append({"from": start, **({"below": below} if below else {}), "count": n})
            return made
        return areas

    def section(self, kind, stage, pupils):
        if stage == "senior":
            return self.keep({"pupils": pupils})
        made = {"pupils": pupils}
        if pupils == 0:
            if self.chance(0.5):
                return made
            made["backboneTeachers"] = self.r.choice((0, 2))
        else:
            for m in ("teachersAboveRequiredQualification", "backboneTeachers", "peAndArtTeachers"):
                made[m] = self.resource(m, [(stage, pupils)])
            if self.chance(0.15) or pupils < 120 and self.chance(0.4):
                made["itinerantPeAndArtTeachers"] = self.r.randint(0, 2)
                if self.chance(0.6):
                    made["peAndArtTeachers"] = 0
        made["classSizes"] = self.classes(stage, pupils)
        share = self.r.choice((1, 1, 1, 1, 0.99, 0.95, 0.94, 0.9))
        made["nearHomePupils"] = int(pupils * share)
        return self.keep(made)

    def school(self, n, kind):
        stages = list(HAS[kind])
        school = {"code": f"S{n:03d}", "name": f"第{n}学校", "type": kind}
        if kind in ("primary", "juniorSecondary") and self.chance(self.odd):
            stages.append("junior" if kind == "primary" else "primary")
            school["attachedClasses"] = True
        if kind == "specialEducation":
            stages = self.r.choice(([], [], ["primary"], ["primary", "junior"], ["primary", "junior", "senior"]))
        school["location"] = self.r.choice(("urban", "town", "rural", "rural"))
        school["ownership"] = self.r.choice(("public", "public", "public", "private"))
        school["boarding"] = self.chance(0.2)
        if self.chance(0.7):
            school["builtYear"] = self.r.choice((1985, 2009, 2010, 2011, 2016, 2017, 2020))
        for fact in ("location", "ownership", "boarding"):
            if self.chance(self.lost / 2):
                del school[fact]
        pupils = {s: self.pupils(kind, s) for s in stages}
        sections = {s: self.section(kind, s, p) for s, p in pupils.items()}
        if self.chance(self.lost / 2) and len(sections) > 1:
            del sections[self.r.choice(list(sections))]
        measures = self.measures(kind, pupils, sections)
        if sections:
            school["sections"] = sections
        school["measures"] = measures
        if self.chance(0.5):
            school["vetoes"] = {v: False for v in VETOES if not self.chance(0.1)}
            if self.chance(0.03):
                school["vetoes"][self.r.choice(VETOES)] = True
        if self.chance(self.lost / 3):
            self.untyped(school)
        return school

    def untyped(self, school):
        school.pop("type")
        if self.chance(0.2):
            school.pop("sections", None)

    def measures(self, kind, pupils, sections):
        wants = [(s, p) for s, p in pupils.items() if p]
        made = {}
        if wants and kind != "specialEducation" or self.chance(0.2):
            for m in SHARED:
                if wants and (len(pupils) == 1 and self.chance(0.3) or self.chance(0.2)):
                    for s, p in wants:
                        if s != "senior" and s in sections and not self.chance(self.lost):
                            sections[s][m] = self.resource(m, [(s, p)])
                else:
                    made[m] = self.resource(m, wants or [("primary", 10)])
        compulsory = [(s, p) for s, p in pupils.items() if s != "senior"]
        listed = [c for s, _ in compulsory for c in sections.get(s, {}).get("classSizes") or []]
        if kind not in ("teachingPoint",) or self.chance(0.3):
            made["musicRoomAreas"] = self.rooms(listed, 96)
            made["artRoomAreas"] = self.rooms(listed, 90)
            made["charterAndDigitalManagement"] = self.chance(0.95)
            made["moralEducation"] = self.r.choice(GRADES)
            made["campusCulture"] = self.r.choice(GRADES)
            budget = self.r.choice((0, 100000, 123456.78, 250000))
            made["publicFundingBudget"] = budget
            made["teacherTrainingBudget"] = self.r.choice((0,)) if budget == 0 else cents(
                int(budget * 100 * self.r.choice((5, 5, 6, 7, 5)) / 100) + self.r.choice((-1, 0, 0, 1, 200))
            )
        everyone = sum(pupils.values())
        if kind == "specialEducation":
            if not pupils:
                everyone = self.r.choice((0, 1, 10, 33))
                made["pupils"] = everyone
            made["publicFunding"] = cents(everyone * 600000 + self.r.choice((-1, 0, 0, 1, 55555)) if everyone else 0)
        if kind in ("teachingPoint", "primary") and self.chance(0.8):
            made["fundedPupils"] = self.r.choice((100, 100, 99, 101, 104, 105, max(100, everyone)))
        if everyone and self.chance(0.4) and (kind != "specialEducation"):
            half = everyone // 2
            made["migrantWorkerChildren"] = max(0, min(everyone, self.r.choice((0, half, half + 1, half + 2, everyone))))
        if self.chance(0.25):
            made["specialSportsArea"] = cents(self.r.randint(0, 300000))
        teachers = self.r.randint(1, 150)
        made["fullTimeTeachers"] = teachers
        made["certifiedTeachers"] = teachers - (0 if self.chance(0.97) else 1)
        made["trainedTeachers"] = teachers - (0 if self.chance(0.97) else 1)
        made = self.keep(made)
        return made

    def campus(self, n, school):
        """A campus of a school: of all its stages, or of one only; a resource stands on one level over the whole school."""
        r = self.r
        stages = list(school["sections"])
        several = len(stages) > 1
        if several and school.setdefault("_single", self.chance(0.5)):
            stages = [r.choice(stages)]
        kind = school.get("type", "primary")
        pupils = {s: (0 if self.chance(0.1) else r.randint(10, 400)) for s in stages}
        sections = {s: self.section(kind, s, p) for s, p in pupils.items()}
        campus = {"code": f"S{n:03d}", "name": f"第{n}校区", "type": kind}
        campus["campusOf"] = r.choice((school["code"], f" {school['code'].lower()} ", school["code"].replace("S", "Ｓ")))
        if school.get("attachedClasses"):
            campus["attachedClasses"] = True
        campus["location"] = r.choice(("urban", "town", "rural"))
        measures = self.measures(kind, pupils, sections)
        measures.pop("pupils", None)
        mine = school["measures"]
        if several and school["_single"]:
            mine.pop("specialSportsArea", None)
            measures.pop("specialSportsArea", None)
        for m in SHARED:
            self.level(m, school, pupils, sections, measures, several and school["_single"])
        campus["sections"] = sections
        campus["measures"] = measures
        if self.chance(0.3):
            campus["vetoes"] = {v: self.chance(0.03) for v in VETOES if self.chance(0.7)}
        return campus

    def level(self, m, school, pupils, sections, measures, single):
        """By section, where the main school has it so or a campus has one stage; else as a whole."""
        mine = school["measures"]
        at_sections = [(s, section) for s, section in school["sections"].items() if s != "senior" and section.get("pupils")]
        if single and m in mine:
            mine.pop(m)
            for s, section in at_sections:
                section[m] = self.resource(m, [(s, section["pupils"])])
        by_section = any(m in section for section in school["sections"].values())
        if by_section and not (single and m in measures):
            if measures.pop(m, None) is not None:
                for s, p in pupils.items():
                    if s != "senior" and p:
                        sections[s][m] = self.resource(m, [(s, p)])
        elif not by_section and not single:
            for section in sections.values():
                section.pop(m, None)

    def county_measures(self, schools):
        r = self.r
        eligible = r.choice((0, 100, 200, 37))
        rotated = min(eligible, r.choice((eligible // 10, eligible // 10 + 1, max(0, eligible // 10 - 1), eligible // 8)))
        quota = r.choice((0, 100, 999))
        migrants = r.choice((0, 100, 340))
        public = min(migrants, migrants * r.choice((80, 84, 85, 60)) // 100)
        purchased = min(migrants - public, r.choice((0, migrants // 20, migrants // 20 + 1)))
        entrants = r.choice((0, 101, 1000))
        deaths = min(entrants, r.choice((0, 1)))
        moved_in, moved_out = (r.randint(0, 5), r.randint(0, 5)) if entrants else (0, 0)
        stayed = (entrants - deaths) * r.choice((94, 95, 95, 96, 99)) // 100 + r.choice((0, 0, 1)) * bool(entrants)
        disabled = r.choice((0, 20, 100, 137))
        salary = r.choice((90000, 90000, 88888.88, 95000, 100000))
        measures = {
            "averageTeacherSalary": r.choice((90000, 90000.01, 89999.99, 94500, 94499.99, salary)),
            "averageCivilServantSalary": salary,
            "eligibleTeachers": eligible,
            "rotatedTeachers": rotated,
            "rotatedBackboneTeachers": min(rotated, r.choice((rotated // 5, rotated // 5 + 1, -(-rotated // 5)))),
            "seniorHighQuota": quota,
            "allocatedQuota": min(quota, quota // 2 + r.choice((0, 0, 1, 3, -1)) * bool(quota)),
            "eligibleMigrantChildren": migrants,
            "migrantChildrenInPublicSchools": public,
            "migrantChildrenInPurchasedPlaces": purchased,
            "juniorGraduates": max(0, stayed + moved_in - moved_out),
            "juniorEntrants": entrants,
            "juniorTransfersIn": min(moved_in, max(0, stayed)),
            "juniorTransfersOut": moved_out,
            "juniorDeaths": deaths,
            "disabledChildren": disabled,
            "disabledChildrenEnrolled": max(0, min(disabled, disabled * 95 // 100 + r.choice((0, 0, 1, -1)))),
        }
        for yes in (
            "layoutCompliant", "unifiedConstructionStandard", "unifiedStaffingStandard", "unifiedFundingQuota", "unifiedEquipmentStandard",
            "performancePayApproved", "staffingCoordinated", "examFreeAdmission", "quotaFavoursRural", "leftBehindCare", "digitalTeaching",
            "curriculumComplete", "noExcessiveBurden", "basicBalanceRecognised", "monitoringKeptHigh",
        ):
            measures[yes] = self.chance(0.97)
        measures = self.keep(measures)
        self.recognition(measures)
        self.monitored(measures)
        if self.chance(0.3):
            # Totals of the county, which may differ from the sums over its schools.
            everyone = sum(s["measures"].get("fullTimeTeachers", 0) for s in schools) + r.choice((0, 0, 1, 50))
            for m in r.sample(("fullTimeTeachers", "certifiedTeachers", "trainedTeachers"), r.randint(1, 3)):
                measures[m] = everyone
            for m in ("certifiedTeachers", "trainedTeachers"):
                if m in measures and self.chance(0.4):
                    measures[m] -= min(everyone, r.choice((1, 30)))
            # Of a county's total the parts that schools report must not be more.
            measures["fullTimeTeachers"] = everyone + sum(s["measures"].get("trainedTeachers", 0) for s in schools if "fullTimeTeachers" not in s["measures"])
        return measures

    def recognition(self, measures):
        r = self.r
        if self.chance(0.7):
            measures["recognitionRate"] = r.choice((0.85, 0.8499, 0.8501, 0.84, 0.9, 0.8925, 0.8924, 1))
        for valid, satisfied in (("questionnairesValid", "questionnairesSatisfied"), ("visits", "visitsSatisfied")):
            if self.chance(0.3):
                n = r.choice((0, 100, 200, 1000, 137))
                pair = {valid: n, satisfied: min(n, n * 85 // 100 + r.choice((0, 0, 1, -1, 5)) * bool(n))}
                if self.chance(0.15):
                    pair.pop(r.choice((valid, satisfied)))
                measures.update(pair)

    def monitored(self, measures):
        r = self.r
        subjects = []
        for subject in ("语文", "数学", "科学", "体育"):
            for grade in r.choice(((None,), (4, 8), (4,), ())):
                item = {"subject": subject}
                if grade:
                    item["schoolGrade"] = grade
                if not self.chance(self.lost):
                    item["grade"] = r.choice((2, 3, 3, 4, 10))
                if not self.chance(self.lost):
                    item["interSchoolDifferenceRate"] = r.choice((0.15, 0.1499, 0.1496, 0.1495, 0.1494, 0.1425, 0.1426, 0.1, 0, 0.16))
                subjects.append(item)
        if not self.chance(0.05):
            measures["monitoredSubjects"] = subjects

    def county(self):
        r = self.r
        schools = []
        kinds = list(TYPES) if self.chance(0.3) else []
        # Every tenth is so small that most of its stages have one section, two or three.
        wanted = r.randint(1, 4) if self.seed % 10 == 9 else r.randint(5, 40)
        while len(schools) < wanted:
            kind = kinds.pop() if kinds else r.choice(TYPES[:4] + TYPES + ("primary", "primary", "juniorSecondary"))
            school = self.school(len(schools) + 1, kind)
            schools.append(school)
            while self.chance(self.odd / 2) and len(schools) < wanted and school.get("sections"):
                schools.append(self.campus(len(schools) + 1, school))
        for school in schools:
            school.pop("_single", None)
        if self.chance(0.1):
            r.shuffle(schools)
        if self.chance(0.01):
            schools = []
        county = {"format": "balance-county/1", "code": "210381", "name": "随机县"}
        if self.chance(0.8):
            county["year"] = r.choice((2019, 2022, 2023, 2025))
        county["measures"] = self.county_measures(schools)
        says = r.choice((False, None))
        county["vetoes"] = {v: False for v in (*VETOES, "V5") if says is False or v == "V5" or self.chance(0.5)}
        if self.chance(0.1):
            county["vetoes"][r.choice((*VETOES, "V5"))] = True
        if schools:
            county["schools"] = schools
        return county


def county(seed):
    return Maker(seed).county()


if __name__ == "__main__":
    first = int(sys.argv[1])
    for seed in range(first, first + (int(sys.argv[2]) if len(sys.argv) > 2 else 1)):
        print(json.dumps(county(seed), ensure_ascii=False))
