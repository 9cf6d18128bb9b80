"""The assemblies whose code is changed, and Stryker.NET, which changes it."""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import fresh_copy

STRYKER = "5.1.0"
OUTPUT = fresh_copy.ROOT / "artifacts" / "mutation"
ENVIRONMENT = os.environ | {"DOTNET_CLI_UI_LANGUAGE": "en", "DOTNET_NOLOGO": "1", "RunAnalyzers": "false"}

# A room is a folder of the first assembly, or the whole of the second.
# The code of coefficients is unsafe, and many of its changes end the process: its own tests are loaded in no time.
CLASSES = {"Coefficients": r"\.Coefficients\."}
ROOMS = {room: "Balance.Indicators" for room in ("Coefficients", "Counties", "Standards", "Evaluations")} | {
    "Planning": "Balance.Indicators.Planning",
}


def must(arguments, folder, **options):
    done = subprocess.run(list(map(str, arguments)), cwd=folder, env=ENVIRONMENT, **options)
    if done.returncode:
        sys.exit(done.returncode)


def files(folder):
    """Its files but for what was built."""
    return [path for path in folder.rglob("*") if path.is_file() and not {"bin", "obj"}.intersection(path.relative_to(folder).parts)]


def renew(source, target):
    """Files that differ are copied and files that are gone are removed; what was built stays. The classes in those that were copied, and beside cases."""
    wanted = {path.relative_to(source) for path in files(source)}
    for name in {path.relative_to(target) for path in files(target)} - wanted:
        (target / name).unlink()
    other = [name for name in wanted if not (target / name).exists() or (target / name).read_bytes() != (source / name).read_bytes()]
    for name in other:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source / name, target / name)
    return set().union(*(classes_of(source / name) for name in other))


def classes_of(path):
    """The class of a file of code; of another one those of the folder it lies in or below, which may read it."""
    if path.suffix == ".cs":
        return {path.stem}
    return next(({file.stem for file in folder.glob("*.cs")} for folder in path.parents if any(folder.glob("*.cs"))), set())


def inside(one, other):
    def place(mutant, end):
        return mutant["location"][end]["line"], mutant["location"][end]["column"]
    return one is not other and place(other, "start") <= place(one, "start") and place(one, "end") <= place(other, "end")


class Assembly:
    def __init__(self, name):
        self.name, self.folder = name, OUTPUT / name
        self.copy = self.folder / "copy"
        self.sources = [fresh_copy.ROOT / "src" / other for other in sorted({"Balance.Indicators", name})]
        self.tests = self.copy / "tests" / f"{name}.Tests"
        self.bin = self.tests / "bin" / "Debug" / "net10.0"

    def command(self, classes):
        tests = self.bin / f"{self.name}.Tests"
        return ["dotnet", "exec", "--depsfile", f"{tests}.deps.json", "--runtimeconfig", f"{tests}.runtimeconfig.json",
                self.bin / "Balance.Indicators.Mutation.dll", f"{tests}.dll", self.bin / f"{self.name}.dll", classes]

    def make(self):
        """The changed assembly, made again where the code is another than before; the tests of now beside it."""
        OUTPUT.mkdir(parents=True, exist_ok=True)
        code = hashlib.sha256(b"".join(path.read_bytes() for folder in self.sources for path in sorted(files(folder)))).hexdigest()
        made_of = self.folder / "made-of"
        self.is_as_before = made_of.exists() and made_of.read_text() == code
        if not self.is_as_before:
            shutil.rmtree(self.folder, ignore_errors=True)
            for room in [room for room, assembly in ROOMS.items() if assembly == self.name]:
                (OUTPUT / f"{room}.json").unlink(missing_ok=True)
            self.folder.mkdir(parents=True)
            fresh_copy.make(self.copy)
            must(["dotnet", "restore", "--locked-mode", "-v", "q"], self.copy)
            self.mutate()
            made_of.write_text(code)
        self.changed = set().union(*(renew(fresh_copy.ROOT / folder, self.copy / folder) for folder in ("tests", "docs")))
        worker = self.copy / "tests" / "mutation" / "Worker"
        for project in (self.tests, worker):
            must(["dotnet", "build", project, "-v", "q", "-nologo", "-clp:ErrorsOnly"], self.copy)
        shutil.copy(worker / "bin" / "Debug" / "net10.0" / "Balance.Indicators.Mutation.dll", self.bin)
        shutil.copy(self.folder / f"{self.name}.dll", self.bin)

    def mutate(self):
        """Stryker changes everything; told to try nothing, it is done when the assembly is made."""
        tool = OUTPUT / "stryker"
        if not (tool / "dotnet-stryker").exists():
            must(["dotnet", "tool", "install", "dotnet-stryker", "--version", STRYKER, "--tool-path", tool], HERE)
        configuration = self.folder / "stryker.json"
        # No change lies within the first character of a file; what the filter leaves out by name would be missing in the report. It wants some test to begin with.
        configuration.write_text(json.dumps({"stryker-config": {
            "project": f"{self.name}.csproj", "mutate": ["**/*.cs{0..1}"], "reporters": ["json"], "concurrency": 1,
            "test-case-filter": "FullyQualifiedName~SupplyChainTests|FullyQualifiedName~MonthTests",
        }}))
        process = subprocess.Popen(
            [tool / "dotnet-stryker", "--config-file", configuration, "--skip-version-check", "--output", self.folder / "report"],
            cwd=self.tests, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True,
        )
        for line in process.stdout:
            print(line, end="", file=sys.stderr)
            if "mutants created" in line:
                shutil.copy(self.bin / f"{self.name}.dll", self.folder)
        if process.wait() or not (self.folder / f"{self.name}.dll").exists():
            sys.exit("Stryker made no assembly")

    def mutants(self, room):
        report = next(self.folder.glob("report/**/mutation-report.json"))
        for path, file in json.loads(report.read_text())["files"].items():
            name = path.replace("\\", "/").split(f"{self.name}/")[-1]
            if ROOMS[room] == "Balance.Indicators" and not name.startswith(f"{room}/"):
                continue
            lines = file["source"].splitlines()
            compiled = [mutant for mutant in file["mutants"] if mutant["status"] != "CompileError"]
            for mutant in compiled:
                # A block that has changes of its own is not removed as a whole, as Stryker does it.
                if mutant["mutatorName"] == "Block removal mutation" and any(inside(other, mutant) for other in compiled):
                    continue
                begin = mutant["location"]["start"]["line"]
                yield {
                    "id": int(mutant["id"]), "file": name, "at": begin, "line": lines[begin - 1].strip(),
                    "mutator": mutant["mutatorName"], "replacement": mutant["replacement"],
                }
