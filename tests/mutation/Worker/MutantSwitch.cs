using System.Reflection;

namespace Balance.Indicators.Mutation;

/// <summary>The switch that Stryker compiles into the assembly it mutates: which mutant is on, and which were reached.</summary>
internal sealed class MutantSwitch
{
    public const int None = -1;

    private readonly FieldInfo active;
    private readonly FieldInfo capture;
    private readonly Func<IList<int>[]> read;
    private readonly Action reset;

    public MutantSwitch(string assembly)
    {
        var control = Assembly
            .Load(AssemblyName.GetAssemblyName(assembly))
            .GetTypes()
            .Single(type => type.Name == "MutantControl");
        active = Field("ActiveMutant");
        capture = Field("CaptureCoverage");
        read = control.GetMethod("GetCoverageData")!.CreateDelegate<Func<IList<int>[]>>();
        reset = control.GetMethod("ResetCoverage")!.CreateDelegate<Action>();
        if (Environment.GetEnvironmentVariable("BALANCE_MUTANT") is { } mutant)
        {
            Active = int.Parse(mutant, System.Globalization.CultureInfo.InvariantCulture);
        }
        else
        {
            Active = None;
        }

        FieldInfo Field(string name) =>
            control.GetField(
                name,
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
            )!;
    }

    public int Active
    {
        set => active.SetValue(null, value);
    }

    public void BeginCoverage(bool capturing)
    {
        reset();
        capture.SetValue(null, capturing);
    }

    public int[] EndCoverage()
    {
        capture.SetValue(null, false);
        return [.. read().SelectMany(numbers => numbers).Distinct().Order()];
    }
}
