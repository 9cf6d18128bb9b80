using System.Text;

namespace Balance.Indicators.Fuzz;

/// <summary>Documents of a format, changed a little or a lot, mostly still JSON.</summary>
/// <param name="seeds">Good documents.</param>
/// <param name="words">Keys and codes of the format, in quotes.</param>
internal sealed class JsonMutation(Seeds<JsonNode> seeds, IReadOnlyList<string> words)
{
    private const int TooDeep = 40;
    private const int Most = 200_000;

    private readonly JsonNode[] _parts =
    [
        .. seeds.Small.SelectMany(seed => seed.All()).Select(item => item.Node),
    ];

    /// <summary>The keys and texts of some documents, as words for others.</summary>
    public static string[] WordsOf(IEnumerable<JsonNode> documents) =>
        [
            .. documents
                .SelectMany(document => document.All())
                .SelectMany(item =>
                    item.Node.Items.Select(member => member.Key)
                        .Append(item.Node.Scalar is ['"', ..] ? item.Node.Scalar : "\"\"")
                )
                .Distinct(),
        ];

    public byte[] Make(Random random)
    {
        JsonNode document = seeds.Pick(random).Clone();
        int changes = random.Few();
        for (int i = 0; i < changes; i++)
        {
            Change(random, document);
        }

        string text = document.ToString();
        byte[] bytes = Encoding.UTF8.GetBytes(text.Length > Most ? text[..Most] : text);
        return random.Next(6) == 0 ? ByteMutation.Change(random, bytes) : bytes;
    }

    private void Change(Random random, JsonNode document)
    {
        List<(JsonNode? Holder, int Index, JsonNode Node)> all = document.All();
        (JsonNode? holder, int index, JsonNode node) = random.Pick(all);
        if (holder is null || index >= holder.Items.Count)
        {
            Become(node, random.Next(8) == 0 ? Value(random) : node.Clone());
            return;
        }

        (string key, JsonNode value) = holder.Items[index];
        switch (random.Next(12))
        {
            case 0:
            case 1:
                holder.Items[index] = (key, Value(random));
                break;
            case 2:
                holder.Items[index] = (key, JsonNode.Of(Texts.Near(random, node.Scalar ?? "0")));
                break;
            case 3:
                holder.Items.RemoveAt(index);
                break;
            case 4:
                Repeat(random, holder, index);
                break;
            case 5:
                holder.Items[index] = (Word(random), value);
                break;
            case 6:
                holder.Items.Insert(index, (Word(random), Value(random)));
                break;
            case 7:
                (JsonNode? other, int at, JsonNode that) = random.Pick(all);
                if (other is not null && at < other.Items.Count)
                {
                    JsonNode copy = value.Clone();
                    holder.Items[index] = (key, that.Clone());
                    other.Items[Math.Min(at, other.Items.Count - 1)] = (other.Items[at].Key, copy);
                }

                break;
            case 8:
                holder.Items[index] = (key, Part(random));
                break;
            case 9:
                holder.Items[index] = (key, Wrapped(random, value));
                break;
            case 10:
                holder.Items[index] = (key, JsonNode.Of(Word(random)));
                break;
            default:
                value.Items.Clear();
                break;
        }
    }

    private static void Become(JsonNode node, JsonNode other)
    {
        node.Scalar = other.Scalar;
        node.IsObject = other.IsObject;
        node.Items.Clear();
        node.Items.AddRange(other.Items);
    }

    private static void Repeat(Random random, JsonNode holder, int index)
    {
        (string key, JsonNode value) = holder.Items[index];
        int times = random.Next(20) == 0 ? random.Next(1, 60) : 1;
        for (int i = 0; i < times && holder.Items.Count < Most; i++)
        {
            holder.Items.Insert(index, (key, value.Clone()));
        }
    }

    private static JsonNode Wrapped(Random random, JsonNode value)
    {
        int depth = random.Next(8) == 0 ? TooDeep : 1;
        for (int i = 0; i < depth; i++)
        {
            value = random.Next(2) == 0 ? JsonNode.List(value) : JsonNode.Object("\"x\"", value);
        }

        return value;
    }

    private JsonNode Value(Random random) =>
        random.Next(5) switch
        {
            0 => Part(random),
            1 => JsonNode.Of(Word(random)),
            2 => JsonNode.List(
                JsonNode.Of(Texts.Scalar(random)),
                JsonNode.Of(Texts.Scalar(random))
            ),
            _ => JsonNode.Of(Texts.Scalar(random)),
        };

    /// <summary>A part of any document of the format.</summary>
    private JsonNode Part(Random random) => random.Pick(_parts).Clone();

    private string Word(Random random) =>
        random.Next(8) == 0 ? Texts.Json(Texts.Odd(random)) : random.Pick(words);
}
