using System.Diagnostics;
using System.Globalization;
using Balance.Indicators.Mutation;

// Runs tests in this process, against an assembly that holds every mutant at once.
//     Balance.Indicators.Mutation TESTS.dll MUTATED.dll CLASSES      the tests of the classes whose names match
// First a line for each test, then an empty one. After that every line that comes in is an order:
//     begun                -> the mutants that were reached before any test ran, where a fourth argument is given
//     cover TEST           -> milliseconds, passed or failed, the mutants that it reaches (time TEST: without these)
//     try MUTANT TEST...   -> "test N" before each, then "killed N why", "unsure N why" or "survived"
var answers = Console.Out;
Console.SetOut(TextWriter.Null);
Console.SetError(TextWriter.Null);

var mutants = new MutantSwitch(args[1]);
mutants.BeginCoverage(args.Length > 3);
var tests = TestCase.Of(args[0], args[2]);
var reachedAtOnce = mutants.EndCoverage();
foreach (var test in tests)
{
    Answer(test.Name);
}

Answer("");
while (Console.In.ReadLine() is { } order)
{
    var words = order.Split(' ');
    var numbers = words
        .Skip(1)
        .Select(word => int.Parse(word, CultureInfo.InvariantCulture))
        .ToArray();
    if (words[0] == "begun")
    {
        Answer(string.Join(',', reachedAtOnce));
    }
    else if (words[0] is "cover" or "time")
    {
        Cover(numbers[0], words[0] == "cover");
    }
    else
    {
        Answer(Try(numbers[0], numbers[1..]));
    }
}

void Cover(int number, bool capture)
{
    mutants.BeginCoverage(capture);
    var watch = Stopwatch.StartNew();
    var failure = tests[number].Failure();
    watch.Stop();
    var reached = mutants.EndCoverage();
    Answer(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalMilliseconds:F2} {(failure is null ? "passed" : "failed")} {string.Join(',', reached)}"
        )
    );
}

string Try(int mutant, int[] order)
{
    foreach (var number in order)
    {
        Answer($"test {number}");
        mutants.Active = mutant;
        var failure = tests[number].Failure();
        mutants.Active = MutantSwitch.None;
        if (failure is null)
        {
            continue;
        }

        // What a mutant left behind in static state could fail every test from now on: without it this one must pass.
        return $"{(tests[number].Failure() is null ? "killed" : "unsure")} {number} {failure}";
    }

    return "survived";
}

void Answer(string line)
{
    answers.Write(line + "\n");
    answers.Flush();
}
