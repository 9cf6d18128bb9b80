using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Balance.Indicators.Documents.Tests;

/// <summary>Files of the repository.</summary>
internal static class TestFiles
{
    public static string PathOf(string path) => Path.Combine(Root(), path);

    public static County County(string path) =>
        Indicators.County.Parse(File.ReadAllText(PathOf(path)));

    /// <summary>The county with its measures in the order of the catalogue and its numbers without zeros at the end, as sheets have them.</summary>
    public static County Plain(County county, IReadOnlyCollection<Measure>? only = null)
    {
        MeasureSet Of(MeasureSet measures) =>
            new([
                .. measures
                    .Where(item => only is null || only.Any(measure => measure.Id == item.Key))
                    .Select(item => new KeyValuePair<string, MeasureValue>(
                        item.Key,
                        item.Value.Number is { } number ? number / 1.0000000000000000000000000000m
                            : !item.Value.Numbers.IsDefault
                                ? item
                                    .Value.Numbers.Select(size =>
                                        size / 1.0000000000000000000000000000m
                                    )
                                    .ToImmutableArray()
                            : item.Value
                    )),
            ]);
        return CountyOrder.Of(
            county with
            {
                Measures = Of(county.Measures),
                Schools =
                [
                    .. county.Schools.Select(school =>
                        school with
                        {
                            Measures = Of(school.Measures),
                            Sections =
                            [
                                .. school.Sections.Select(section =>
                                    section with
                                    {
                                        Measures = Of(section.Measures),
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            }
        );
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
