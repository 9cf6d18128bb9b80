namespace Balance.Indicators;

/// <summary>Places in <c>balance-county/1</c>, with the words for whose they are.</summary>
internal sealed class CountyPlace
{
    private readonly County _county;
    private readonly Func<string, bool> _isShared;
    private readonly DataPlace _schools;

    public CountyPlace(County county)
    {
        _county = county;
        _isShared = name => SchoolNames.Of(county).IsShared(name);
        Root = DataPlace.File(county.Catalogue.Keys).OfCounty(county.Name);
        _schools = Root.Key("schools");
    }

    /// <summary>The county as a whole.</summary>
    public DataPlace Root { get; }

    /// <summary>A school, by its position from 0.</summary>
    public DataPlace School(int index)
    {
        School school = _county.Schools[index];
        return _schools
            .Item(index)
            .OfSchool(new SchoolWords(index, school.Name, school.Code, _isShared));
    }

    /// <summary>A section of the school at a place.</summary>
    public static DataPlace Section(DataPlace school, Stage stage) =>
        school.Key("sections").Key(stage.Code()).OfStage(stage);
}
