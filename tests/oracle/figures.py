"""Counties as reported: numbers exact, campuses merged, every figure either known or named as missing.

From docs/reference/county-format.md: "how it is written", "campuses", "measures"; docs/decisions/0006.
"""

import json
from fractions import Fraction

STAGES = ("primary", "junior", "senior")
COMPULSORY = ("primary", "junior")
EXPECTED = {
    "primary": ("primary",),
    "juniorSecondary": ("junior",),
    "nineYear": ("primary", "junior"),
    "twelveYear": ("primary", "junior", "senior"),
    "completeSecondary": ("junior", "senior"),
    "teachingPoint": ("primary",),
    "specialEducation": (),
    None: ("primary", "junior"),  # either is possible while the type is not known
}
GRADES = {"unqualified": 0, "qualified": 1, "good": 2, "excellent": 3}
SHARED = {"teachingArea", "sportsArea", "equipmentValue", "multimediaClassrooms", "specialSportsArea"}
OF_SCHOOLS = {"specialSportsArea"}  # split among sections, and reported by schools only
SUMS = {
    "migrantWorkerChildren",
    "fundedPupils",
    "publicFunding",
    "publicFundingBudget",
    "teacherTrainingBudget",
    "fullTimeTeachers",
    "certifiedTeachers",
    "trainedTeachers",
}
AMOUNTS = {
    "teachingArea",
    "sportsArea",
    "specialSportsArea",
    "equipmentValue",
    "publicFunding",
    "publicFundingBudget",
    "teacherTrainingBudget",
    "averageTeacherSalary",
    "averageCivilServantSalary",
}
RATES = {"recognitionRate", "interSchoolDifferenceRate"}
LISTS = {"classSizes", "musicRoomAreas", "artRoomAreas"}
LOWEST = {"charterAndDigitalManagement", "moralEducation", "campusCulture"}  # yes/no and grades: the main school's, or a campus's lower one
# A part and its whole: a share of 100 % is all there can be.
PARTS = {
    "certifiedTeachers": "fullTimeTeachers",
    "trainedTeachers": "fullTimeTeachers",
    "nearHomePupils": "pupils",
    "migrantWorkerChildren": "pupils",
    "teacherTrainingBudget": "publicFundingBudget",
    "rotatedTeachers": "eligibleTeachers",
    "rotatedBackboneTeachers": "rotatedTeachers",
    "allocatedQuota": "seniorHighQuota",
    "disabledChildrenEnrolled": "disabledChildren",
    "questionnairesSatisfied": "questionnairesValid",
    "visitsSatisfied": "visits",
}


def loads(text):
    """JSON with exact numbers: whole ones as int, others as Fraction."""
    return json.loads(text, parse_float=Fraction)


def known(value):
    return (value, ())


def lacking(*paths):
    return (None, paths)


def total(readings):
    """The sum of readings; unknown as soon as one is, naming all that is missing."""
    value, missing = 0, ()
    for v, m in readings:
        missing += m
        value = None if v is None or value is None else value + v
    return (value, missing)


def number(raw):
    if raw is True or raw is False:
        return int(raw)
    return GRADES[raw] if isinstance(raw, str) else raw


def items(raw, path):
    """A list as (least, greatest, below, count, path): single numbers, or brackets, whose end may be open (None)."""
    made = []
    for i, item in enumerate(raw):
        if isinstance(item, dict):
            if item["count"]:
                made.append((item["from"], item.get("below"), item["count"], f"{path}[{i}]"))
        else:
            made.append((item, item, 1, f"{path}[{i}]"))
    return made


class School:
    """A school with its campuses merged into it."""

    def __init__(self, entries, weights):
        self.entries = self.raw_entries = entries  # of (index, raw entry); the main school first
        self.weights = weights
        self.index, self.main = entries[0]
        self.path = f"schools[{self.index}]"
        main = self.main
        self.code = main["code"]
        self.type = main.get("type")
        self.location = main.get("location")
        self.ownership = main.get("ownership")
        self.boarding = main.get("boarding")
        self.built = main.get("builtYear")
        reported = [s for s in STAGES if any(s in self.sections_of(e) for _, e in entries)]
        self.reported_stages = reported
        self.stages = [s for s in STAGES if s in reported or s in EXPECTED[self.type]]
        self.compulsory = [s for s in self.stages if s in COMPULSORY]
        self.cache = {}
        self.extra = 0  # pupils that are only imagined, for headroom
        if len(entries) > 1:
            self.entries = [(i, self.lowered(e)) for i, e in entries]

    @staticmethod
    def sections_of(entry):
        return {k: v for k, v in (entry.get("sections") or {}).items() if v is not None}

    def lowered(self, entry):
        """What an entry of one stage reports as a whole is of that stage."""
        sections = self.sections_of(entry)
        # A stage of the school that no entry reports may be anyone's.
        if len(sections) != 1 or self.type is not None and any(s not in self.reported_stages for s in self.stages):
            return entry
        (stage, section), = sections.items()
        measures = dict(entry.get("measures") or {})
        section = dict(section)
        for m in SHARED:
            if measures.get(m) is not None:
                section.setdefault(m, measures.pop(m))
        return {**entry, "measures": measures, "sections": {stage: section}}

    def at(self, index, section=None, measure=None):
        base = f"schools[{index}]"
        section = None if measure in OF_SCHOOLS else section
        return f"{base}.sections.{section}.{measure}" if section else f"{base}.measures.{measure}"

    def pupils(self, stage):
        return self.section(stage, "pupils")

    def section(self, stage, measure):
        key = (stage, measure)
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._section(stage, measure)
        return found

    def _section(self, stage, measure):
        if measure in SHARED:
            return self._shared(stage, measure)[0]
        parts = []
        for index, entry in self.entries:
            section = self.sections_of(entry).get(stage)
            if section is not None:
                parts.append(self._of_section(index, stage, section, measure))
        if not parts:
            parts.append(lacking(self.at(self.index, stage, measure)))
        return total(parts)

    def _of_section(self, index, stage, section, measure):
        value = section.get(measure)
        if value is not None:
            return known(value)
        if section.get("pupils") == 0:
            return known(0)
        return lacking(self.at(index, stage, measure))

    def shared(self, stage, measure):
        """(reading, whole, share): the figure of a section; where it is split, the whole and the section's share of it."""
        key = (stage, measure, "shared")
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._shared(stage, measure)
        return found

    def _shared(self, stage, measure):
        in_section = any(s.get(measure) is not None for _, e in self.entries for s in self.sections_of(e).values())
        wholes = [(i, e, (e.get("measures") or {}).get(measure)) for i, e in self.entries]
        if in_section:
            parts = []
            for index, entry in self.entries:
                section = self.sections_of(entry).get(stage)
                if section is not None:
                    parts.append(self._of_section(index, stage, section, measure))
            return (total(parts) if parts else lacking(self.at(self.index, stage, measure)), None, None)
        zero = self.pupils(stage)[0] == 0
        if all(w is None for _, _, w in wholes) and zero:
            return (known(0), None, None)
        parts = []
        for index, entry, whole in wholes:
            sections = self.sections_of(entry)
            if whole is not None:
                parts.append(known(whole))
            elif len(self.entries) > 1 and sections and all(s.get("pupils") == 0 for s in sections.values()):
                parts.append(known(0))
            elif len(self.stages) == 1 or self.type is None and len(self.reported_stages) < 2:
                parts.append(lacking(self.at(index, stage, measure)))
            else:
                parts.append(lacking(self.at(index, measure=measure)))
        whole = total(parts)
        if len(self.stages) == 1 and self.type is not None:
            return (whole, None, None)
        if self.type is None:
            return ((None, whole[1] or (self.path + ".type",)), None, None)
        weighted = [(s, self.pupils(s)) for s in self.stages]
        lost = tuple(p for _, (_, m) in weighted for p in m)
        if whole[0] is None or lost:
            # Reported by section it would need no pupils of other stages: they are asked for once there is a whole to split.
            return ((None, whole[1] or lost), None, None)
        share = self.share(stage)
        return (known(whole[0] * share), whole[0], share)

    def of_stage(self, stage):
        """The entries that have a stage, each with its section."""
        return [(i, self.sections_of(e)[stage]) for i, e in self.entries if stage in self.sections_of(e)]

    def places(self, stage, measure):
        """Where the figures stand that make up a section's, and what is there."""
        made = []
        for index, section in self.of_stage(stage):
            raw = self.sections_of(dict(self.raw_entries)[index])[stage]
            if raw.get(measure) is not None:
                made.append((self.at(index, stage, measure), raw[measure]))
            elif section.get(measure) is not None:
                made.append((self.at(index, measure=measure), section[measure]))
        if not made and measure in SHARED:
            wholes = [(i, (e.get("measures") or {}).get(measure)) for i, e in self.entries]
            made = [(self.at(i, measure=measure), w) for i, w in wholes if w is not None]
        return made

    def place(self, stage, measure):
        """The one place of a section's figure; None where it is a sum."""
        made = self.places(stage, measure)
        return made[0] if len(made) == 1 else (None, None)

    def share(self, stage):
        key = (stage, "share")
        if key not in self.cache:
            all_weighted = sum(self.weights[s] * self.pupils(s)[0] for s in self.stages)
            own = self.weights[stage] * self.pupils(stage)[0]
            self.cache[key] = Fraction(own) / all_weighted if all_weighted else Fraction(0)
        return self.cache[key]

    def classes(self, stages):
        """The classes of some stages, joined over campuses; a section with pupils and no classes has not reported them."""
        made, missing = [], ()
        for stage in stages:
            any_entry = False
            for index, entry in self.entries:
                section = self.sections_of(entry).get(stage)
                if section is None:
                    continue
                any_entry = True
                path = self.at(index, stage, "classSizes")
                raw = section.get("classSizes")
                listed = items(raw, path) if raw is not None else []
                if listed:
                    made += listed
                elif section.get("pupils") != 0:
                    missing += (path,)
            if not any_entry:
                missing += (self.at(self.index, stage, "classSizes"),)
        return (None if missing else made, missing)

    def list(self, measure):
        """A list of the school, joined over campuses."""
        made, missing = [], ()
        for index, entry in self.entries:
            raw = (entry.get("measures") or {}).get(measure)
            path = self.at(index, measure=measure)
            if raw is None:
                missing += (path,)
            else:
                made += items(raw, path)
        return (None if missing else made, missing)

    def measure(self, measure):
        """A measure of the school as a whole."""
        key = (None, measure)
        found = self.cache.get(key)
        if found is None:
            found = self.cache[key] = self._measure(measure)
        return found

    def _measure(self, measure):
        raw = [(i, (e.get("measures") or {}).get(measure)) for i, e in self.entries]
        if measure in LOWEST:
            if raw[0][1] is None:
                return lacking(self.at(self.index, measure=measure))
            return known(min(number(v) for _, v in raw if v is not None))
        return total(known(v) if v is not None else lacking(self.at(i, measure=measure)) for i, v in raw)

    def all_pupils(self):
        """The pupils of the whole school, senior ones included."""
        value, missing = self._all_pupils()
        return (value if value is None else value + self.extra, missing)

    def _all_pupils(self):
        if any((e.get("measures") or {}).get("pupils") is not None for _, e in self.entries):
            return self.measure("pupils")
        if self.type is None:
            return lacking(self.path + ".type")
        if self.type == "specialEducation" and not self.stages:
            return self.measure("pupils")
        return total(self.pupils(s) for s in self.stages)

    def compulsory_pupils(self):
        if self.type is None or self.type == "specialEducation":
            return self.all_pupils()
        value, missing = total(self.pupils(s) for s in self.compulsory)
        return (value if value is None else value + self.extra, missing)

    def has_nobody(self):
        """0 pupils in all its compulsory stages: no criterion for schools is asked of it."""
        both = ("primary", "junior")
        if self.type is None and all(s in self.reported_stages and self.pupils(s)[0] == 0 for s in both):
            return True
        if self.type is None or self.type == "specialEducation" and not self.compulsory:
            return self.all_pupils()[0] == 0
        return self.type is not None and bool(self.compulsory) and all(self.pupils(s)[0] == 0 for s in self.compulsory)

    def reports(self, measure):
        return any(
            (e.get("measures") or {}).get(measure) is not None
            or any(s.get(measure) is not None for s in self.sections_of(e).values())
            for _, e in self.entries
        )

    def veto(self, veto):
        """Yes if any entry says so; else what the main school says."""
        said = [(e.get("vetoes") or {}).get(veto) for _, e in self.entries]
        return True if True in said else said[0]


class County:
    def __init__(self, raw, weights):
        self.raw = raw
        self.measures = raw.get("measures") or {}
        self.vetoes = raw.get("vetoes") or {}
        entries = list(enumerate(raw.get("schools") or []))
        mains = {fold(e["code"]): [(i, e)] for i, e in entries if e.get("campusOf") is None}
        for i, e in entries:
            if e.get("campusOf") is not None:
                mains[fold(e["campusOf"])].append((i, e))
        self.schools = [School(group, weights) for group in mains.values()]

    def figure(self, measure):
        value = self.measures.get(measure)
        if value is not None:
            return known(number(value))
        if measure in SUMS and any(s.reports(measure) for s in self.schools):
            return total(s.measure(measure) for s in self.schools)
        return lacking(f"measures.{measure}")


def fold(code):
    """Codes are compared after NFKC, trimming and case folding."""
    import unicodedata

    return unicodedata.normalize("NFKC", code).strip().casefold()
