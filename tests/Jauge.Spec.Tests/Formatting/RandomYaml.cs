using System.Text;

namespace Jauge.Spec.Tests.Formatting;

/// <summary>Texts that mean something and look like nothing: every way to write a value that the reader takes, comments
/// everywhere.</summary>
internal sealed class RandomYaml(int seed)
{
    private static readonly string[] Plain =
    [
        "x", "a word", "2GiB", "5 min", "30s", "1..5", "99.9%", "l'offre", "a#b", "http://x/y", "-5", "lognormal(8 s, 2 s)", "f(g(1), 2)",
        "(open", "true", "~", "null", "é", "none", "a-b", "1510 EUR/month",
        "> 3", "cpu > 80 %", "?x", "a:b", "x,y",
    ];

    private static readonly string[] Quoted =
    [
        "'text'", "\"text\"", "''", "\"\"", "'it''s'", "\"a \\\" b\"", "'a: b'", "'a # b'", "' x '", "'true'", "\"1.2\"", "'a, b'", "'{'",
        "'(open'", "\"\\t\"", "'2026-01-01'", "'x:'", "'- x'", "\"é\"", "'f(1, 2)'",
        "'none'", "'*x'", "'8:00'",
    ];

    private static readonly string[] Keys = ["a", "b", "c", "'d'", "\"e f\"", "g-h", "i j", "components", "serves", "settings",
        "environments", "memory", "'1.5'", "&k l", "'x: y'", "é"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _out = new();
    private readonly List<string> _anchors = [];
    private int _number;

    public string Text()
    {
        Noise(0);
        Mapping(0, 3);
        Noise(0);
        if (Chance(3)) _out.Append(Pick(["# the end", "\n\n# the end\n", "\n\n\n"]));
        return _out.ToString();
    }

    private bool Chance(int outOf) => _random.Next(outOf) == 0;

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];

    private string Blanks(int most) => new(' ', _random.Next(most + 1));

    private string Comment() => $"#{Pick([" ", "", "  ", "# "])}c{++_number}{Pick(["", " word", ": {", " 'q"])}{Blanks(2)}";

    private void Noise(int indent)
    {
        for (var i = _random.Next(4); i > 1; i--)
            _out.Append(Chance(2) ? "\n" : new string(' ', Chance(4) ? _random.Next(8) : indent) + Comment() + "\n");
    }

    private void End() => _out.Append(Chance(4) ? " " + Blanks(3) + Comment() : Blanks(1)).Append('\n');

    private string Anchor()
    {
        if (!Chance(6)) return "";
        _anchors.Add($"n{++_number}");
        return $"&{_anchors[^1]} ";
    }

    private string Key(HashSet<string> used)
    {
        var key = Pick(Keys);
        while (!used.Add(key)) key = $"k{++_number}";
        return key;
    }

    private void Mapping(int indent, int depth, bool firstOnLine = false)
    {
        var used = new HashSet<string>();
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            if (!firstOnLine) Noise(indent);
            if (!firstOnLine) _out.Append(' ', indent);
            firstOnLine = false;
            _out.Append(Key(used)).Append(Chance(8) ? " :" : ":");
            Value(indent, depth, inSequence: false);
        }
    }

    private void Sequence(int indent, int depth)
    {
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            Noise(indent);
            _out.Append(' ', indent).Append('-');
            if (depth > 0 && Chance(3))
            {
                var blanks = _random.Next(1, 4);
                _out.Append(' ', blanks);
                Mapping(indent + 1 + blanks, depth - 1, firstOnLine: true);
            }
            else Value(indent, depth, inSequence: true);
        }
    }

    private void Value(int indent, int depth, bool inSequence)
    {
        switch (depth == 0 ? _random.Next(6) : _random.Next(9))
        {
            case 0:
                End();
                break;
            case 1 or 2:
                _out.Append(' ').Append(Blanks(2))
                    .Append(_anchors.Count > 0 && Chance(6) ? $"*{_anchors[_random.Next(_anchors.Count)]}"
                        : Anchor() + Pick(Chance(2) ? Quoted : Plain));
                End();
                break;
            case 3:
                TextBlock(indent);
                break;
            case 4:
                _out.Append(' ')
                    .Append(Pick(["one", "'one", "\"one"]) is var open && open[0] is '\'' or '"'
                        ? $"{open}\n{new string(' ', indent + 1 + _random.Next(4))}two\n\n  {new string(' ', indent)}three{open[0]}"
                        : $"{open}\n{new string(' ', indent + 2)}two");
                End();
                break;
            case 5:
                _out.Append(' ').Append(Anchor());
                Flow(indent + 1, 2);
                End();
                break;
            case 6 or 7:
                _out.Append(' ').Append(Anchor());
                End();
                Mapping(indent + _random.Next(1, 5), depth - 1);
                break;
            default:
                _out.Append(' ').Append(Anchor());
                End();
                Sequence(indent + (inSequence ? 1 : 0) + _random.Next(3), depth - 1);
                break;
        }
    }

    private void TextBlock(int indent)
    {
        _out.Append(' ').Append(Pick(["|", ">", "|-", ">-", "|+", ">+"])).Append(Chance(4) ? " " + Comment() : "").Append('\n');
        var inside = new string(' ', indent + _random.Next(1, 4));
        for (var i = _random.Next(1, 4); i > 0; i--)
            _out.Append(Chance(4) ? "" : inside + Pick(["line", "  more", "# no comment", "a: b"])).Append('\n')
                .Insert(_out.Length, i == 1 ? inside + "end\n" : "");
        if (Chance(3)) _out.Append("\n\n");
    }

    private void Flow(int indent, int depth)
    {
        var isMapping = Chance(2);
        _out.Append(isMapping ? '{' : '[');
        var used = new HashSet<string>();
        for (var i = _random.Next(5); i > 0; i--)
        {
            Break(indent);
            if (isMapping) _out.Append(Key(used)).Append(": ");
            if (depth > 0 && Chance(3)) Flow(indent, depth - 1);
            else _out.Append(Pick(Chance(2) ? Quoted : ["x", "a word", "2GiB", "f(1, 2)", "(a)", "5 min", "l'x"]));
            _out.Append(i > 1 ? "," : "");
        }

        Break(indent);
        _out.Append(isMapping ? '}' : ']');
    }

    private void Break(int indent)
    {
        if (Chance(6)) _out.Append(' ').Append(Comment()).Append('\n').Append(' ', indent);
        else if (Chance(6)) _out.Append('\n').Append(' ', indent);
        else _out.Append(Blanks(2));
    }
}
