namespace Balance.Indicators.Tests.Evaluations;

/// <summary>When the composite has no value for want of data, and when because it is undefined.</summary>
public class CompositeTests
{
    private static readonly TestCounty County = TestCounty.Met.Only(
        TestSchool.PrimarySchool("1"),
        TestSchool.PrimarySchool("2")
    );

    [Fact(DisplayName = "没有一个学部填报骨干教师：RA2 和综合差异系数缺数据而待定，不是无定义")]
    public void WithoutAnyFigureItIsMissing()
    {
        Evaluation evaluation = County
            .Set(Stage.Primary, "backboneTeachers", null)
            .Set(Stage.Primary, "backboneTeachers", null, 1)
            .Evaluate();
        CoefficientEvaluation single = evaluation.Coefficients[Stage.Primary, "RA2"]!;
        CoefficientEvaluation composite = evaluation.Coefficients[
            Stage.Primary,
            CoefficientEvaluation.CompositeId
        ]!;

        Assert.Equal(Outcome.Undetermined, single.Outcome);
        Assert.False(single.IsUndefined);
        Assert.Null(single.Value);
        Assert.Equal(0, single.Sections);
        Assert.Equal(Outcome.Undetermined, composite.Outcome);
        Assert.False(composite.IsUndefined);
        Assert.True(composite.IsProvisional);
        Assert.Equal(0, composite.Value);
        Assert.Equal(2, composite.Missing.Length);
    }

    [Fact(DisplayName = "两个学部都填报骨干教师 0 名：均值为 0，RA2 和综合差异系数无定义")]
    public void OfNothingItIsUndefined()
    {
        Evaluation evaluation = County
            .Set(Stage.Primary, "backboneTeachers", 0)
            .Set(Stage.Primary, "backboneTeachers", 0, 1)
            .Evaluate();
        CoefficientEvaluation single = evaluation.Coefficients[Stage.Primary, "RA2"]!;
        CoefficientEvaluation composite = evaluation.Coefficients[
            Stage.Primary,
            CoefficientEvaluation.CompositeId
        ]!;

        Assert.Equal(Outcome.Undetermined, single.Outcome);
        Assert.True(single.IsUndefined);
        Assert.Equal(2, single.Sections);
        Assert.Equal(Outcome.Undetermined, composite.Outcome);
        Assert.True(composite.IsUndefined);
        Assert.True(composite.IsProvisional);
        Assert.Empty(composite.Missing);
    }

    [Fact(
        DisplayName = "一个学部填报骨干教师 0 名、另一个没有填报：已填报的均值为 0，既无定义，也缺数据"
    )]
    public void OfNothingAndUnknownItIsBoth()
    {
        Evaluation evaluation = County
            .Set(Stage.Primary, "backboneTeachers", 0)
            .Set(Stage.Primary, "backboneTeachers", null, 1)
            .Evaluate();
        CoefficientEvaluation composite = evaluation.Coefficients[
            Stage.Primary,
            CoefficientEvaluation.CompositeId
        ]!;

        Assert.True(composite.IsUndefined);
        Assert.Single(composite.Missing);
        Assert.Equal(Outcome.Undetermined, composite.Outcome);
    }

    [Fact(DisplayName = "一个初中学部也没有的县，初中综合差异系数不适用，不是无定义")]
    public void OfNoSectionItDoesNotApply()
    {
        CoefficientEvaluation composite = County.Evaluate().Coefficients[
            Stage.Junior,
            CoefficientEvaluation.CompositeId
        ]!;

        Assert.Equal(Outcome.NotApplicable, composite.Outcome);
        Assert.False(composite.IsUndefined);
        Assert.False(composite.IsProvisional);
    }
}
