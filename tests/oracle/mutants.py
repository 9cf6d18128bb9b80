#!/usr/bin/env python3
"""Ten rules of the oracle, each made wrong in a copy of its own: every one must be noticed by a run.

    mutants.py [COUNTIES]     exit code 1 where a mutant lives
"""

import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MUTANTS = (
    ("a value at its limit is not met (以上 read as more than)", "rules.py", "return value >= limit\n", "return value > limit\n"),
    ("a coefficient at its limit is not met", "evaluate.py", "exact = roots.compare(limit) <= 0", "exact = roots.compare(limit) < 0"),
    ("a resource is shared by pupils without weights", "figures.py", "self.weights[s] * self.pupils(s)[0] for s", "1 * self.pupils(s)[0] for s"),
    ("what is missing counts as zero", "figures.py", "value = None if v is None or value is None else value + v", "value = value + (v or 0)"),
    ("a teaching point of 50 pupils is left out", "rules.py", "return value < limit\n", "return value <= limit\n"),
    ("rounding takes half down", "rules.py", "(2 * scaled + 1) // 2", "-((1 - 2 * scaled) // 2)"),
    ("a shortfall is rounded down", "rules.py", "return -(-steps.numerator // steps.denominator) * unit", "return steps.numerator // steps.denominator * unit"),
    ("one criterion more may fail", "evaluate.py", 'may_fail = len(rule["criteria"]) - rule["atLeast"]', 'may_fail = len(rule["criteria"]) - rule["atLeast"] + 1'),
    ("a provision is taken where it does not apply", "evaluate.py", "if applies is False:", "if applies is None:"),
    ("a bracket that the limit cuts counts as inside", "rules.py", "most += item[2]\n            open_ +=", "sure += item[2]\n            most += item[2]\n            open_ +="),
    ("a campus without a figure counts as nothing", "figures.py", "parts.append(self._of_section(index, stage, section, measure))\n        if not", "parts.append(known(section.get(measure) or 0))\n        if not"),
    ("headroom forgets the size of the school", "headroom.py", "sizes.append(Requirement", "[].append(Requirement"),
)


def noticed(file, old, new, count):
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "tests", "oracle")
        os.makedirs(copy)
        os.symlink(os.path.join(ROOT, "src"), os.path.join(folder, "src"))
        os.symlink(os.path.join(HERE, "Evaluate"), os.path.join(copy, "Evaluate"))
        for name in os.listdir(HERE):
            if name.endswith(".py"):
                shutil.copy(os.path.join(HERE, name), copy)
        path = os.path.join(copy, file)
        with open(path, encoding="utf-8") as source:
            text = source.read()
        if text.count(old) < 1:
            raise SystemExit(f"{file} has no longer: {old}")
        with open(path, "w", encoding="utf-8") as source:
            source.write(text.replace(old, new, 1))
        ran = subprocess.run([sys.executable, os.path.join(copy, "compare.py"), str(count), "--show", "1"], capture_output=True, text=True)
        said = ran.stdout.strip().splitlines()
        return ran.returncode == 1 or "Error" in ran.stderr, said[-1] if said else ran.stderr.strip().splitlines()[-1]


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    alive = 0
    for what, file, old, new in MUTANTS:
        seen, said = noticed(file, old, new, count)
        alive += not seen
        print(("noticed" if seen else "ALIVE  "), what, "|", said, flush=True)
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
