using System.Collections.Immutable;
using System.Globalization;

namespace Balance.Indicators.Samples;

/// <summary>Makes one school that meets every school indicator.</summary>
internal sealed class SchoolMaker(Random random, SchoolGroup group, int number)
{
    private bool IsComposite =>
        group.Type is SchoolType.NineYear or SchoolType.TwelveYear or SchoolType.CompleteSecondary;

    /// <summary>One composite school, the third nine-year one, reports its shared resources by section.</summary>
    private bool SharesResources =>
        IsComposite && !(group.Type == SchoolType.NineYear && number == 3);

    /// <param name="position">The school's position in the county, from 1.</param>
    public School Make(int position)
    {
        ImmutableArray<Section> sections = [.. Sections()];
        Section[] compulsory = [.. sections.Where(section => section.Stage != Stage.Senior)];
        int pupils = sections.IsEmpty
            ? group.Primary.Draw(random)
            : compulsory.Sum(section => section.Measures.Count("pupils"));
        return new School("210381" + position.ToString("D4", CultureInfo.InvariantCulture))
        {
            Name = SchoolName.Of(group.Type, number),
            Type = group.Type,
            Location = group.Location,
            Township = Township.Of(group.Location, position),
            Ownership = group.Ownership,
            Boarding = group.Boarding,
            BuiltYear = random.Next(1978, 2022),
            Measures = new MeasureSet([
                .. Resources(sections),
                .. new SchoolMeasures(random, group.Type, pupils, compulsory).All(),
            ]),
            Sections = sections,
        };
    }

    private IEnumerable<Section> Sections()
    {
        if (group.Type == SchoolType.SpecialEducation)
        {
            yield break;
        }

        if (group.Primary.Most > 0)
        {
            yield return Compulsory(Stage.Primary, group.Primary.Draw(random));
        }

        if (group.Junior.Most > 0)
        {
            yield return Compulsory(Stage.Junior, group.Junior.Draw(random));
        }

        if (group.Senior.Most > 0)
        {
            yield return new Section(
                Stage.Senior,
                MeasureSet.Empty.With("pupils", group.Senior.Draw(random))
            );
        }
    }

    private Section Compulsory(Stage stage, int pupils)
    {
        bool isPrimary = stage == Stage.Primary;
        bool isPoint = group.Type == SchoolType.TeachingPoint;
        ResourceRates rates = ResourceRates.Of(stage, group.Location);
        MeasureSet measures = MeasureSet
            .Empty.With("pupils", pupils)
            .With("teachersAboveRequiredQualification", Per10000(rates.AboveQualification, pupils))
            .With("backboneTeachers", Per10000(rates.Backbone, pupils))
            .With("peAndArtTeachers", Per10000(rates.PeAndArt, pupils))
            .With("itinerantPeAndArtTeachers", isPoint ? 1 : null);
        if (!SharesResources)
        {
            measures = Shared(measures, rates, pupils);
        }

        decimal[] classes = isPrimary
            ? ClassSizes.Split(pupils, isPoint ? 3 : 6, 42, random)
            : ClassSizes.Split(pupils, 3, 46, random);
        int farFromHome = isPrimary ? 0 : pupils * random.Next(0, 4) / 100;
        return new Section(
            stage,
            measures.With("classSizes", classes).With("nearHomePupils", pupils - farFromHome)
        );
    }

    /// <summary>
    /// A school that shares its resources has them for all its pupils at the junior rate, a quarter more where senior
    /// pupils, who weigh most, take part: enough for each stage after the split.
    /// </summary>
    private MeasureSet Resources(ImmutableArray<Section> sections)
    {
        if (!SharesResources)
        {
            return MeasureSet.Empty;
        }

        int pupils = sections.Sum(section => section.Measures.Count("pupils"));
        int counted = group.Senior.Most > 0 ? pupils * 5 / 4 : pupils;
        return Shared(MeasureSet.Empty, ResourceRates.Of(Stage.Junior, group.Location), counted);
    }

    private MeasureSet Shared(MeasureSet measures, ResourceRates rates, int pupils) =>
        measures
            .With("teachingArea", Area(rates.TeachingArea, pupils))
            .With("sportsArea", Area(rates.SportsArea, pupils))
            .With("equipmentValue", rates.Equipment.Draw(random) * pupils)
            .With("multimediaClassrooms", Per10000(rates.Multimedia, pupils));

    private decimal Area(NumberRange rate, int pupils) =>
        (rate.Draw(random) * pupils + random.Next(0, 100)) / 100m;

    private int Per10000(NumberRange rate, int pupils) =>
        (rate.Draw(random) * pupils + 9999) / 10000;
}
