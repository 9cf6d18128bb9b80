using System.Collections.Immutable;
using CsCheck;

namespace Balance.Indicators.Tests.Counties;

/// <summary>Counties that only code can make, with every kind of value: nothing throws what no page documents.</summary>
public sealed class CountyInCodePropertyTests
{
    private static readonly string[] Ids = [.. Measures.All.Select(measure => measure.Id), "gdp"];

    private static Gen<T> OneOf<T>(params T[] items) =>
        Gen.Int[0, items.Length - 1].Select(index => items[index]);

    private static readonly Gen<string> Text = OneOf(
        "甲",
        "乙",
        "Ｐ１",
        "p1 ",
        "合计",
        "",
        " ",
        "甲\n",
        "\ud800",
        "𠀀",
        null!
    );

    private static readonly Gen<decimal> Number = Gen.Frequency(
        (20, Gen.Int[0, 300].Select(number => (decimal)number)),
        (
            1,
            OneOf(
                -1m,
                0.5m,
                0.85m,
                1.2345678901234567890123456789m,
                0.0000000000000000000000000001m,
                999_999_999_999_999m,
                1_000_000_000_000_000m,
                decimal.MaxValue,
                decimal.MinValue
            )
        )
    );

    private static readonly Gen<MonitoredSubject> Subject =
        from subject in Gen.Frequency((9, Gen.Const("语文")), (1, Text))
        from grade in Gen.Int[0, 11]
        from rate in Number
        select new MonitoredSubject(subject, grade, rate / 301);

    private static readonly Gen<MeasureValue> Odd = Gen.OneOf(
        Number.Select(number => (MeasureValue)number),
        Gen.Bool.Select(yes => (MeasureValue)yes),
        Gen.Int[0, 5].Select(grade => (MeasureValue)(Grade)grade),
        Number.Array[0, 3].Select(numbers => (MeasureValue)numbers),
        Subject.Array[0, 2].Select(subjects => (MeasureValue)subjects)
    );

    private static Gen<MeasureSet> MeasuresAt(MeasureLevels level) =>
        from odd in Gen.Int[0, 30]
        from ids in Gen.Shuffle(
            Ids.Where(id => odd == 0 || Measures.Find(id)?.IsReportedBy(level) == true).ToArray()
        )
        from count in Gen.Int[0, 8]
        from values in Gen.Select(
            Odd,
            Number,
            Gen.Int[0, 3],
            (any, number, grade) => (any, number, grade)
        ).Array[count]
        select new MeasureSet(
            ids.Take(count)
                .Select(
                    (id, i) =>
                        new KeyValuePair<string, MeasureValue>(
                            id,
                            Fit(Measures.Find(id)?.Kind, odd, values[i])
                        )
                )
        );

    private static MeasureValue Fit(
        MeasureKind? kind,
        int odd,
        (MeasureValue Any, decimal Number, int Grade) value
    ) =>
        odd == 1
            ? value.Any
            : kind switch
            {
                MeasureKind.YesNo => value.Grade > 1,
                MeasureKind.Grade => (Grade)value.Grade,
                MeasureKind.CountList or MeasureKind.AmountList => new[] { value.Number, 45 },
                MeasureKind.Subjects => new[] { new MonitoredSubject("语文", 3, 0.1m) },
                MeasureKind.Rate => value.Number / 301,
                _ => value.Number,
            };

    private static readonly Gen<ImmutableSortedDictionary<string, bool>> Vetoes =
        from id in Gen.Frequency((9, OneOf("V1", "V6")), (1, Gen.Const("v1")))
        from exists in Gen.Bool
        select ImmutableSortedDictionary<string, bool>.Empty.Add(id, exists);

    private static readonly Gen<School> School =
        from index in Gen.Int[0, 1_000_000]
        from odd in Gen.Int[0, 20]
        from text in Text
        from type in Gen.Int[0, 6]
        from stages in Gen.Int[0, 7]
        from measures in MeasuresAt(MeasureLevels.School)
        from sections in MeasuresAt(MeasureLevels.Section).Array[3]
        from pupils in Gen.Int[0, 300]
        from vetoes in Vetoes
        select new School(odd == 0 ? text : $"{index}")
        {
            Name = odd == 1 ? text : $"学校{index}",
            Township = odd == 2 ? text : null,
            Type = odd == 3 ? (SchoolType)99 : (SchoolType)type,
            Location = odd == 4 ? (Location)99 : Location.Town,
            Ownership = odd == 5 ? (Ownership)99 : Ownership.Public,
            BuiltYear = odd == 6 ? pupils * 100 : null,
            Vetoes = vetoes,
            Measures = measures,
            Sections =
            [
                .. Enumerable
                    .Range(0, 3)
                    .Where(stage => (stages & (1 << stage)) != 0)
                    .Select(stage => new Section(
                        odd == 7 ? (Stage)9 : (Stage)stage,
                        stage == 2
                            ? MeasureSet.Empty.With("pupils", pupils)
                            : sections[stage].With("pupils", pupils)
                    )),
            ],
        };

    private static readonly Gen<County> County =
        from odd in Gen.Int[0, 20]
        from text in Text
        from year in Gen.Int[1890, 2110]
        from measures in MeasuresAt(MeasureLevels.County)
        from vetoes in Vetoes
        from schools in School.Array[0, 3]
        select new County(odd == 0 ? text : "1", odd == 1 ? text : "甲县")
        {
            Note = odd == 2 ? text : null,
            Year = odd == 3 ? year : null,
            Measures = measures,
            Vetoes = vetoes,
            Schools = [.. schools],
        };

    [Fact(DisplayName = "程序中造出的任何县：检查不抛出异常；通过检查的，都能写出、读回，内容相同")]
    public void WhatPassesTheCheckIsReadBackEqual()
    {
        int accepted = 0;
        int rejected = 0;
        County.Sample(
            county =>
            {
                if (county.Check().Any(problem => problem.Severity == ProblemSeverity.Rejected))
                {
                    Interlocked.Increment(ref rejected);
                    Assert.Throws<BadDataException>(() => Standard.Haicheng2023.Evaluate(county));
                    return;
                }

                Interlocked.Increment(ref accepted);
                string json = county.ToJson();
                County read = Balance.Indicators.County.Parse(json);
                Assert.Equal(json, read.ToJson());
                Assert.Equal(county.Check().AsEnumerable(), read.Check());
                Assert.Equal(county.Measures.AsEnumerable(), read.Measures);
                Assert.Equal(
                    Standard.Haicheng2023.Evaluate(county).ToJson(),
                    Standard.Haicheng2023.Evaluate(read).ToJson()
                );
            },
            iter: 2000
        );
        Assert.True(accepted > 50, $"{accepted} accepted, {rejected} rejected");
        Assert.True(rejected > 50, $"{accepted} accepted, {rejected} rejected");
    }
}
