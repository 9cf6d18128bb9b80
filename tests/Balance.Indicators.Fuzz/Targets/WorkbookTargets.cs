using Balance.Indicators.Documents;

namespace Balance.Indicators.Fuzz;

/// <summary>A county in a workbook, read, and now and then written back with its problems.</summary>
internal abstract class WorkbookTarget(string name) : Target(name)
{
    private const int AnnotatedOnce = 16;

    protected WorkbookMutation Mutation { get; } = new();

    protected override bool Run(byte[] input, Random choices)
    {
        Standard standard = choices.Pick(Samples.Standards);
        var read = CountyWorkbook.Read(
            new MemoryStream(input),
            new CountyWorkbookOptions { Catalogue = standard }
        );
        if (choices.Once(AnnotatedOnce))
        {
            try
            {
                _ = WorkbookAnnotation.Write(
                    new MemoryStream(input),
                    read.Problems,
                    Language.Chinese,
                    new MemoryStream()
                );
            }
            catch (BadDataException bad)
            {
                _ = Promise.Refused(bad.Problems);
            }
        }

        return WorkbookPromises.Hold(read, standard, choices);
    }
}

/// <summary>Its cells are changed.</summary>
internal sealed class CellsTarget() : WorkbookTarget("workbook-cells")
{
    public override int Slice => 500;

    protected override byte[] Make(Random random) => Mutation.MakeCells(random);
}

/// <summary>Its parts and bytes are changed.</summary>
internal sealed class PackageTarget() : WorkbookTarget("workbook-package")
{
    public override int Slice => 500;

    protected override byte[] Make(Random random) => Mutation.MakePackage(random);
}
