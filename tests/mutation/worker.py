"""A process that holds the tests and the changed assembly, and runs the one against the other."""
import os
import select
import subprocess
import time

# No test may take more processor time than this many times what it takes unchanged, and two seconds; nor more than a minute at all.
TIMES, LEAST, MOST = 10, 2.0, 60.0
TICKS = os.sysconf("SC_CLK_TCK")


class Gone(Exception):
    pass


def numbers(text=""):
    return [int(number) for number in text.split(",") if number]


class Worker:
    def __init__(self, assembly, classes, mutant=None, counts=False):
        self.assembly, self.classes, self.mutant, self.counts = assembly, classes, mutant, counts
        self.begin()

    def begin(self):
        environment = os.environ | {"DOTNET_GCHeapHardLimit": "0x60000000", "DOTNET_TieredPGO": "0", "DOTNET_gcConcurrent": "0"}
        environment.pop("BALANCE_MUTANT", None)
        if self.mutant is not None:
            environment["BALANCE_MUTANT"] = str(self.mutant)
        self.process = subprocess.Popen(
            self.assembly.command(self.classes) + ["begun"] * self.counts, cwd=self.assembly.bin, env=environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )
        self.buffer = b""
        self.names = []
        try:
            while name := self.line(MOST * 5, MOST * 5):
                self.names.append(name)
        except (Gone, TimeoutError):
            self.names = []

    def end(self):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def say(self, words):
        try:
            self.process.stdin.write((words + "\n").encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Gone from None

    def processor_time(self):
        try:
            with open(f"/proc/{self.process.pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / TICKS
        except OSError:
            raise Gone from None

    def line(self, processor, wall):
        """The next line; TimeoutError where it does not come within so many seconds, Gone where the process ended."""
        begun, used = time.monotonic(), self.processor_time()
        while b"\n" not in self.buffer:
            if select.select([self.process.stdout], [], [], 0.25)[0]:
                some = os.read(self.process.stdout.fileno(), 1 << 20)
                if not some:
                    raise Gone
                self.buffer += some
            elif self.processor_time() - used > processor or time.monotonic() - begun > wall:
                raise TimeoutError
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.decode()

    def begun(self):
        """What was reached before any test ran: tables that are made once, and tests that were looked for."""
        self.say("begun")
        return numbers(self.line(MOST, MOST))

    def cover(self, test, capture):
        self.say(f"{'cover' if capture else 'time'} {test}")
        try:
            took, outcome, *reached = self.line(MOST * 10, MOST * 10).split(" ")
        except (Gone, TimeoutError):
            self.end()
            self.begin()
            return MOST * 1000, False, []
        return float(took), outcome == "passed", numbers(*reached)

    def attempt(self, mutant, tests, milliseconds):
        """Whether a test notices the mutant. The process is a new one after everything that could have spoilt it."""
        running = tests[0]
        try:
            self.say(f"try {mutant} {' '.join(map(str, tests))}")
            while True:
                status, *rest = self.line(max(LEAST, TIMES * milliseconds[running] / 1000), MOST).split(" ", 2)
                if status != "test":
                    break
                running = int(rest[0])
        except TimeoutError:
            status, rest = "timeout", [running, ""]
        except Gone:
            status, rest = "crashed", [running, ""]
        if status in ("timeout", "crashed", "unsure"):
            self.end()
            self.begin()
        return {"status": status} | ({"by": int(rest[0]), "why": rest[1][:200]} if rest else {})
