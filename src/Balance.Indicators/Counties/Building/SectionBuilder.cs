namespace Balance.Indicators;

/// <summary>What is reported of one stage of a school.</summary>
internal sealed class SectionBuilder(CountyBuilder county, SchoolBuilder school, Stage stage)
    : PartBuilder(MeasureLevels.Section)
{
    public Stage Stage => stage;

    public override DataPath Path => school.Path.Section(stage);

    public override DataPlace Place => CountyPlace.Section(school.Place, stage);

    protected override CountyBuilder County => county;

    /// <summary>A section has no facts beside its measures.</summary>
    public override bool Fact(string key, RawValue raw, SourcePlace? source = null) => false;

    internal Section Build() => new(stage, BuildMeasures());
}
