using Balance.Indicators.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["memory"])
{
    return MemoryRun.Run(Console.Out);
}

BenchmarkSwitcher.FromAssembly(typeof(MemoryRun).Assembly).Run(args);
return 0;
