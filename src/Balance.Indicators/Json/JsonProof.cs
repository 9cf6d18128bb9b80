using System.Globalization;

namespace Balance.Indicators;

/// <summary>
/// Goes through a text by the grammar of JSON (RFC 8259, without comments and trailing commas) to the first place where it is
/// none, to say in plain words what is wrong there. It is asked only where the parser has refused a text.
/// </summary>
internal sealed class JsonProof
{
    private readonly string _text;
    private readonly int _deepest;
    private readonly Stack<int> _open = new();
    private int _at;
    private JsonFault? _fault;

    private JsonProof(string text, int deepest)
    {
        _text = text;
        _deepest = deepest;
    }

    /// <summary>The first fault, or null where the text is JSON.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="deepest">How deep brackets may be nested.</param>
    public static JsonFault? Find(string text, int deepest) => new JsonProof(text, deepest).Find();

    private bool IsAtEnd => _at == _text.Length;

    /// <summary>The character here; NUL at the end, which is none of those that JSON is made of.</summary>
    private char Here => IsAtEnd ? '\0' : _text[_at];

    private JsonFault? Find()
    {
        SkipBlanks();
        if (!ReadValue())
        {
            return _fault;
        }

        SkipBlanks();
        if (IsAtEnd)
        {
            return null;
        }

        _ = Here switch
        {
            '}' or ']' => Fail(
                _at,
                $"这里多了一个“{Here}”，前面没有与它配对的括号；请删去，或检查括号是否提前结束。",
                $"There is one \"{Here}\" too many, with no bracket to match it; remove it, or see whether a bracket was closed too early."
            ),
            '{' or '[' => Fail(
                _at,
                "文件里有两个 JSON；一个文件只写一个，请删去多余的，或分成两个文件。",
                "The file holds two JSON documents; a file holds one. Remove the other, or make two files."
            ),
            _ => FailAsStray()
                || Fail(
                    _at,
                    "JSON 到这里已经结束，后面还有内容；请删去，或检查括号是否提前结束。",
                    "The JSON ends here, but something follows; remove it, or see whether a bracket was closed too early."
                ),
        };
        return _fault;
    }

    private bool ReadValue() =>
        Here switch
        {
            '{' => ReadObject(),
            '[' => ReadList(),
            '"' => ReadText(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ => ReadWord(),
        };

    private bool ReadObject()
    {
        if (!Enter())
        {
            return false;
        }

        if (Here == '}')
        {
            return Leave();
        }

        while (true)
        {
            if (!ReadKey())
            {
                return false;
            }

            int after = _at;
            SkipBlanks();
            if (Here != ':')
            {
                return FailAtColon(after);
            }

            _at++;
            SkipBlanks();
            if (!ReadValue())
            {
                return false;
            }

            if (EndsItem('}') is { } ends)
            {
                return ends;
            }
        }
    }

    private bool ReadList()
    {
        if (!Enter())
        {
            return false;
        }

        if (Here == ']')
        {
            return Leave();
        }

        while (true)
        {
            if (!ReadValue())
            {
                return false;
            }

            if (EndsItem(']') is { } ends)
            {
                return ends;
            }
        }
    }

    private bool Enter()
    {
        if (_open.Count == _deepest)
        {
            return Fail(
                _at,
                Invariant($"括号嵌套超过 {_deepest} 层；请减少嵌套。"),
                Invariant($"Brackets are nested more than {_deepest} deep; nest them less.")
            );
        }

        _open.Push(_at++);
        SkipBlanks();
        return true;
    }

    private bool Leave()
    {
        _ = _open.Pop();
        _at++;
        return true;
    }

    /// <summary>Reads what follows an item: true at the end of the list or object, false after a fault, null where another item comes.</summary>
    private bool? EndsItem(char close)
    {
        int after = _at;
        SkipBlanks();
        if (Here == close)
        {
            return Leave();
        }

        if (Here != ',')
        {
            return FailAfterItem(after, close);
        }

        int comma = _at++;
        SkipBlanks();
        return Here is '}' or ']'
            ? Fail(
                comma,
                "最后一项后面多了一个逗号；请删去。",
                "There is a comma after the last item; remove it."
            )
            : null;
    }

    private bool ReadKey() =>
        Here == '"' ? ReadText()
        : IsAtEnd ? FailAsUnfinished()
        : FailAsThousands() || FailAsComma() || FailAsStray() || FailAsMismatched('}') ? false
        : Fail(
            _at,
            $"这里应是一个键，键要写在英文双引号里，如 \"{Word("pupils")}\"。",
            $"A key is expected here, in double quotes, such as \"{Word("pupils")}\"."
        );

    private bool ReadText()
    {
        int start = _at++;
        while (!IsAtEnd && Here != '"')
        {
            if (Here == '\\')
            {
                if (!ReadEscape())
                {
                    return false;
                }
            }
            else if (Here < ' ')
            {
                return FailInText(start);
            }
            else
            {
                _at++;
            }
        }

        if (IsAtEnd)
        {
            return FailAsOpenText(start);
        }

        _at++;
        return true;
    }

    private bool ReadEscape()
    {
        int start = _at++;
        char escaped = Here;
        if (escaped == 'u')
        {
            int end = _at + 5;
            while (++_at < end)
            {
                if (IsAtEnd || !Uri.IsHexDigit(Here))
                {
                    return Fail(
                        start,
                        "\\u 后面应有四位十六进制数字，如 \\u4e2d；请改正。",
                        "\\u is followed by four hexadecimal digits, such as \\u4e2d; correct it."
                    );
                }
            }

            return true;
        }

        _at++;
        return escaped is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't'
            || Fail(
                start,
                "文字里的反斜杠 \\ 要写两个：\\\\。",
                "A backslash in a text is written twice: \\\\."
            );
    }

    private bool ReadNumber()
    {
        int start = _at;
        if (Here == '-')
        {
            _at++;
        }

        if (!SkipDigits())
        {
            return Fail(
                start,
                "负号后面没有数字；不知道的请写 null，负数的负号后面紧跟数字。",
                "No digit follows the minus sign; write null for what is not known."
            );
        }

        string whole = _text.Substring(start, _at - start).TrimStart('-');
        if (whole.Length > 1 && whole[0] == '0')
        {
            return Fail(
                start,
                "数不能以 0 开头；数请去掉开头的 0，代码请加上英文双引号。",
                "A number does not begin with 0; remove the 0, or put a code in double quotes."
            );
        }

        if (Here == '.')
        {
            _at++;
            if (!SkipDigits())
            {
                return Fail(
                    _at - 1,
                    "小数点后面没有数字；请补上或删去小数点。",
                    "No digit follows the point; add one or remove the point."
                );
            }
        }

        if (Here is 'e' or 'E')
        {
            int exponent = _at++;
            if (Here is '+' or '-')
            {
                _at++;
            }

            if (!SkipDigits())
            {
                return Fail(
                    exponent,
                    "数后面多了一个 e；请只写数字。",
                    "The number is followed by an e; write its digits only."
                );
            }
        }

        return true;
    }

    private bool ReadWord()
    {
        string word = Word("");
        if (word is "true" or "false" or "null")
        {
            _at += word.Length;
            return true;
        }

        if (IsAtEnd)
        {
            return FailAsUnfinished();
        }

        if (FailAsStray() || FailAsComma())
        {
            return false;
        }

        if (Here is '}' or ']' or ':')
        {
            return Fail(
                _at,
                $"“{Here}”前面没有值；请填上，不知道的写 null。",
                $"There is no value before \"{Here}\"; fill it in, or write null for what is not known."
            );
        }

        if (Here is '+' or '.')
        {
            return Fail(
                _at,
                "数不能以 + 或小数点开头；如 .5 请写 0.5。",
                "A number does not begin with + or a point; .5 is 0.5."
            );
        }

        string lower = word.ToLowerInvariant();
        return lower switch
        {
            "true" or "yes" or "y" or "是" or "有" => FailAsWord(word, "true"),
            "false" or "no" or "n" or "否" or "无" => FailAsWord(word, "false"),
            "null" or "none" or "nil" or "undefined" or "nan" or "infinity" or "na" => FailAsWord(
                word,
                "null"
            ),
            "" => FailAsUnexpected(),
            _ => Fail(
                _at,
                $"“{Quoted.Short(word)}”没有加引号；文字要写在英文双引号里：\"{Quoted.Short(word)}\"。",
                $"\"{Quoted.Short(word)}\" needs quotes; write text in double quotes."
            ),
        };
    }

    private bool FailAsWord(string word, string instead) =>
        Fail(
            _at,
            instead == "null"
                ? $"“{word}”不是 JSON 的值；没有数或不知道的请写 null，或删去这一项。"
                : $"“{word}”不是 JSON 的值；请写 {instead}，小写、不加引号。",
            instead == "null"
                ? $"\"{word}\" is not a value of JSON; write null where there is no figure, or leave it out."
                : $"\"{word}\" is not a value of JSON; write {instead}, in small letters and without quotes."
        );

    private bool FailAtColon(int after) =>
        IsAtEnd ? FailAsUnfinished()
        : FailAsStray() ? false
        : Here == '='
            ? Fail(
                _at,
                "键和值之间要用冒号 :，不用等号。",
                "A key and its value have a colon between them, not an equals sign."
            )
        : Fail(
            after,
            "键的后面少了冒号 : 和它的值；请补上，并检查前面的引号是否配对。",
            "The key is not followed by a colon and a value; add them, and see whether the quotes before are in pairs."
        );

    private bool FailAfterItem(int after, char close)
    {
        if (IsAtEnd)
        {
            return FailAsUnfinished();
        }

        if (FailAsStray() || FailAsMismatched(close))
        {
            return false;
        }

        char last = _text[after - 1];
        bool isJoined = after == _at;
        if (isJoined && Here == '%')
        {
            return Fail(
                _at,
                "JSON 里没有百分号；请写小数，如 86% 写 0.86。",
                "JSON has no per cent sign; write a decimal: 86 % is 0.86."
            );
        }

        if (isJoined && char.IsDigit(last) && char.IsLetter(Here))
        {
            return Fail(
                _at,
                $"数后面跟着“{Quoted.Short(Word(""))}”；只写数，不带单位和文字。",
                $"The number is followed by \"{Quoted.Short(Word(""))}\"; write the number only, without a unit or words."
            );
        }

        if (isJoined && last == '"' && Here != '"' && !char.IsDigit(Here))
        {
            return Fail(
                after - 1,
                "文字到这个引号就结束了，后面却还有字；文字里的英文双引号要写作 \\\"，或改用“ ”。",
                "The text ends with this quotation mark, but more follows; inside a text it is written \\\"."
            );
        }

        return Here == ':'
            ? Fail(
                _at,
                "这里多了一个冒号，或前面少了逗号；请改正。",
                "There is one colon too many, or a comma is missing before; correct it."
            )
            : Fail(
                after,
                "这一项后面少了一个逗号；请补上。",
                "A comma is missing after this item; add it."
            );
    }

    /// <summary>1,234: what stands after the comma is no key but three digits more.</summary>
    private bool FailAsThousands()
    {
        int comma = _at - 1;
        if (
            comma < 1
            || _text[comma] != ','
            || !IsDigit(_text[comma - 1])
            || !(_at + 2 < _text.Length && IsDigit(Here) && IsDigit(_text[_at + 2]))
        )
        {
            return false;
        }

        _ = Fail(
            comma,
            "数里有千分位逗号；请去掉，如 1,234 写 1234。",
            "The number has a separator in it; remove it: 1,234 is 1234."
        );
        return true;
    }

    private bool FailAsComma()
    {
        if (Here != ',')
        {
            return false;
        }

        _ = Fail(
            _at,
            "这里多了一个逗号，前面没有内容；请删去，或补上内容。",
            "There is a comma with nothing before it; remove it, or add what is missing."
        );
        return true;
    }

    private bool FailAsMismatched(char close)
    {
        if (Here is not ('}' or ']') || Here == close)
        {
            return false;
        }

        int line = new ShownLine(_text, _open.Peek()).Line;
        _ = Fail(
            _at,
            Invariant(
                $"这里的“{Here}”与第 {line} 行的“{_text[_open.Peek()]}”不配对，应为“{close}”；请检查括号。"
            ),
            Invariant(
                $"\"{Here}\" does not match the \"{_text[_open.Peek()]}\" of line {line}; \"{close}\" would. Check the brackets."
            )
        );
        return true;
    }

    /// <summary>What stands nowhere in JSON outside a text: comments, single quotes, full-width punctuation.</summary>
    private bool FailAsStray()
    {
        char c = Here;
        if (c is '/' or '#')
        {
            _ = Fail(
                _at,
                "JSON 里不能写注释；请删去，说明可以写在 note 里。",
                "JSON has no comments; remove it. A remark can be written under \"note\"."
            );
            return true;
        }

        if (c is '\'' or '`')
        {
            _ = Fail(
                _at,
                $"这里用了 {c}；文字和键要写在英文双引号 \" 里。",
                $"There is a {c} here; texts and keys are written in double quotes \"."
            );
            return true;
        }

        int index = FullWidth.IndexOf(c);
        bool isDigit = c is >= '０' and <= '９';
        if (index < 0 && !isDigit)
        {
            return false;
        }

        char usual = isDigit ? (char)(c - '０' + '0') : Usual[index];
        bool isBlank = usual == ' ';
        string told = c == '\u00A0' ? "\\u00a0" : c.ToString();
        _ = Fail(
            _at,
            isBlank
                ? "这里有一个全角空格或不换行空格；请删去，或改用半角空格。"
                : $"这里用了全角（中文）的“{told}”；请改用半角（英文）的 {usual} 。",
            isBlank
                ? "There is a full-width or no-break space here; remove it, or write a usual one."
                : $"There is a full-width (Chinese) \"{told}\" here; write {usual} instead."
        );
        return true;
    }

    private bool FailInText(int start)
    {
        if (Here is '\n' or '\r')
        {
            return FailAsOpenText(start);
        }

        return Fail(
            _at,
            Here == '\t'
                ? "文字里有一个制表符（Tab）；请删去或改用空格。"
                : "文字里有一个看不见的控制字符；请删去。",
            Here == '\t'
                ? "There is a tab inside a text; remove it or write a space."
                : "There is an invisible control character inside a text; remove it."
        );
    }

    private bool FailAsOpenText(int start)
    {
        int quote = _text.IndexOfAny(['”', '“', '＂'], start, _at - start);
        return quote >= 0
            ? Fail(
                quote,
                $"这段文字用半角的 \" 开头，却用全角（中文）的“{_text[quote]}”结尾；请改用半角（英文）的 \" 。",
                $"This text begins with a \" but ends with a full-width (Chinese) \"{_text[quote]}\"; write \" instead."
            )
            : Fail(
                start,
                "这段文字到行末还没有结束的引号；请补上英文双引号 \"，文字里不能换行。",
                "This text has no quotation mark at its end; add a \". A text does not go over several lines."
            );
    }

    private bool FailAsUnfinished()
    {
        if (_open.Count == 0)
        {
            return Fail(_at, "这里应有内容。", "Something is expected here.");
        }

        char[] closing = [.. _open.Select(open => _text[open] == '{' ? '}' : ']')];
        int line = new ShownLine(_text, _open.Peek()).Line;
        int end = _text.TrimEnd().Length;
        return Fail(
            end,
            Invariant(
                $"文件到这里就结束了，但第 {line} 行的“{_text[_open.Peek()]}”还没有结束；文件可能没有写完或没有传完，请补上后面的内容，至少还缺 {new string(closing)} 。"
            ),
            Invariant(
                $"The file ends here, but the \"{_text[_open.Peek()]}\" of line {line} is still open; it may have been cut off. Add what is missing, at least {new string(closing)} ."
            )
        );
    }

    private bool FailAsUnexpected()
    {
        int length = char.IsHighSurrogate(Here) && _at + 1 < _text.Length ? 2 : 1;
        string told = Quoted.Inert(_text.Substring(_at, length));
        return Fail(
            _at,
            $"这里不应有“{told}”；请检查引号、逗号和括号。",
            $"\"{told}\" is not expected here; check quotes, commas and brackets."
        );
    }

    private bool Fail(int at, string zh, string en)
    {
        _fault = new JsonFault(at, zh, en);
        return false;
    }

    private void SkipBlanks()
    {
        while (Here is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }
    }

    private bool SkipDigits()
    {
        int start = _at;
        while (IsDigit(Here))
        {
            _at++;
        }

        return _at > start;
    }

    /// <summary>The letters and digits that stand here.</summary>
    private string Word(string otherwise)
    {
        int end = _at;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_'))
        {
            end++;
        }

        return end == _at ? otherwise : _text.Substring(_at, end - _at);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private const string FullWidth = "“”„＂「」『』‘’：，、；【】［］｛｝\u3000\u00A0";
    private const string Usual = "\"\"\"\"\"\"\"\"\"\":,,,[][]{}  ";
}
