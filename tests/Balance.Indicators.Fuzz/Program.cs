using System.Globalization;
using System.Runtime.InteropServices;
using Balance.Indicators.Fuzz;

// fuzz TARGET COUNT SEED [FIRST]   runs so many inputs; FIRST is the number of the first, 0 unless given
//                                  stopped by Ctrl-C or kill, it tells what it has run
// fuzz TARGET show SEED NUMBER     writes one input to standard output
// fuzz linear [TARGET]             time and memory of 1, 2 and 4 MiB
// fuzz list                        the targets
switch (args)
{
    case ["list"]:
        foreach (Target target in Target.All)
        {
            Console.WriteLine(target.Name);
        }

        return 0;
    case ["linear", .. var names]:
        return Growth.Measure(names);
    case [var name, "show", var seed, var number]:
        using (Stream output = Console.OpenStandardOutput())
        {
            output.Write(Target.Named(name).Input(Number(seed), Number(number)));
        }

        return 0;
    case [var name, var count, var seed, .. var rest]:
        using (var stop = new CancellationTokenSource())
        {
            void Stop(PosixSignalContext context)
            {
                context.Cancel = true;
                stop.Cancel();
            }

            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
            using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
            Tally tally = Fuzzer.Run(
                Target.Named(name),
                Number(seed),
                rest is [var first] ? Number(first) : 0,
                Number(count),
                Console.Out.WriteLine,
                stop.Token
            );
            Console.WriteLine(tally);
            return tally.Finds == 0 ? 0 : 1;
        }

    default:
        Console.Error.WriteLine("fuzz TARGET COUNT SEED [FIRST]");
        Console.Error.WriteLine("fuzz TARGET show SEED NUMBER");
        Console.Error.WriteLine("fuzz linear [TARGET …]");
        Console.Error.WriteLine("fuzz list");
        return 64;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
