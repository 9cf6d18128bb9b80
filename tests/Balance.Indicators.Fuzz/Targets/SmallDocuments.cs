using System.Collections.Immutable;
using System.Text;
using Balance.Indicators.Documents;
using Balance.Indicators.Planning;

namespace Balance.Indicators.Fuzz;

/// <summary>A document of JSON beside the county: read, or refused with problems.</summary>
internal abstract class SmallDocument(string name, params string[] samples) : Target(name)
{
    private readonly JsonMutation _mutation = Of(Samples.Nodes(samples));

    public override int Slice => 3000;

    protected override bool Run(byte[] input, Random choices) =>
        Run(Encoding.UTF8.GetString(input));

    protected abstract bool Run(string json);

    protected override byte[] Make(Random random) => _mutation.Make(random);

    private static JsonMutation Of(JsonNode[] seeds) =>
        new(
            new Seeds<JsonNode>(seeds, seeds),
            [
                .. JsonMutation.WordsOf(seeds),
                .. Measures.All.Select(measure => Texts.Json(measure.Id)),
            ]
        );
}

/// <summary>What heads of tables mean.</summary>
internal sealed class MappingTarget() : SmallDocument("mapping", Samples.Text("mapping.json"))
{
    protected override bool Run(string json)
    {
        SheetMapping mapping;
        try
        {
            mapping = SheetMapping.Parse(json);
        }
        catch (BadDataException bad)
        {
            return Promise.Refused(bad.Problems);
        }

        string written = mapping.ToJson();
        Promise.Holds(
            SheetMapping.Parse(written).ToJson() == written,
            "written and read again, it is another mapping"
        );
        return true;
    }
}

/// <summary>What things cost.</summary>
internal sealed class PricesTarget() : SmallDocument("prices", Samples.Text("prices.json"))
{
    protected override bool Run(string json)
    {
        bool isRead = PriceList.TryParseJson(json, out _, out ImmutableArray<DataProblem> problems);
        Promise.Told(problems);
        return isRead || Promise.Refused(problems);
    }
}

/// <summary>What only the declaration form asks for.</summary>
internal sealed class FormTarget()
    : SmallDocument(
        "form",
        FormFacts.Template(Standard.Haicheng2023, County.Parse(Samples.Text("minimal.json"))),
        """
        {"format":"balance-form/1","city":"示例市","submittedOn":"2026年10月15日","submittedBy":"人民政府","note":"n",
         "figures":{"population":1.205,"agriculturalPopulation":0.6,"towns":1,"villages":4,"gdpPerCapita":61234.5,"primaryStaff":12,"primaryTeachers":10,"juniorStaff":9,"juniorTeachers":8,"ruralQuota":2,"questionnairesSent":100},
         "texts":{"GG1":"布局规划经县人民政府批准实施。"},
         "schools":{"0000000001":{"sponsor":7,"grades":{"primary":6,"junior":3}}}}
        """
    )
{
    private readonly Evaluation _evaluation = Standard.Haicheng2023.Evaluate(
        County.Parse(Samples.Text("minimal.json"))
    );

    protected override bool Run(string json)
    {
        if (
            !FormFacts.TryParseJson(
                json,
                out FormFacts? facts,
                out ImmutableArray<DataProblem> problems
            )
        )
        {
            return Promise.Refused(problems);
        }

        Promise.Told(problems);
        ImmutableArray<DataProblem> unfit = facts.Check(_evaluation);
        Promise.Told(unfit);
        try
        {
            DeclarationForm.Of(_evaluation, facts).WriteHtml(Stream.Null);
            return true;
        }
        catch (BadDataException bad)
        {
            return Promise.Refused(bad.Problems);
        }
    }
}
