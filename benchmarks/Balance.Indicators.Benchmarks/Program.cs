using Balance.Indicators.Benchmarks;
using Balance.Indicators.Benchmarks.Guard;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["memory"]:
        return MemoryRun.Run(Console.Out);
    case ["startup"]:
        return StartUpRun.Run(Console.Out);
    case ["growth", .. var sizes]:
        return GrowthRun.Run(Console.Out, sizes);
    case ["compare"]:
        return ComparisonRun.Run(Console.Out);
    case ["page"]:
        return PageRun.Run(Console.Out);
    case ["roadmap"]:
        return RoadmapRun.Run(Console.Out);
    case ["guard"]:
        return Math.Max(GuardRun.Run(Console.Out), EngineGuard.Run(Console.Out));
    case ["guard-engine"]:
        return EngineGuard.Run(Console.Out);
    case ["nation"]:
        return NationRun.Run(Console.Out);
    case ["nation-share", var share, var shares]:
        return NationRun.RunShare(Console.Out, share, shares);
    case ["what-if"]:
        return WhatIfRun.Run(Console.Out);
    case ["workbook"]:
        return WorkbookRun.Run(Console.Out);
    case ["ratios"]:
        RatioTable.Print(Console.Out);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(MemoryRun).Assembly).Run(args);
        return 0;
}
