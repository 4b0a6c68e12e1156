using System.Globalization;
using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>A mapping read key by key: what is asked for is known, and <see cref="Close"/> reports the rest.</summary>
internal sealed class Fields(YamlMapping mapping, DiagnosticBag bag)
{
    private readonly List<string> _asked = [];

    public DiagnosticBag Bag => bag;

    public SourceSpan Span => mapping.Span;

    /// <summary>The fields of a node; null, with a diagnostic, when it is no mapping.</summary>
    public static Fields? Of(YamlNode? node, DiagnosticBag bag)
    {
        if (node is YamlMapping mapping) return new Fields(mapping, bag);
        if (node is not null) bag.Add(CatalogDiagnostics.WrongShape(node.Span, Expected.Mapping));
        return null;
    }

    /// <summary>Where to point for a key: at the key if it is there, else at the mapping's first line.</summary>
    public SourceSpan At(string key) => mapping.Find(key)?.KeySpan ?? Start;

    public YamlNode? Optional(string key)
    {
        _asked.Add(key);
        return mapping.Find(key)?.Value is { } value and not YamlScalar { IsNull: true } ? value : null;
    }

    public YamlNode? Required(string key)
    {
        var value = Optional(key);
        if (value is null) bag.Add(CatalogDiagnostics.MissingKey(At(key), key));
        return value;
    }

    /// <summary>A scalar; null, with a diagnostic, for a list or a mapping.</summary>
    public YamlScalar? Scalar(string key) => AsScalar(Optional(key));

    public YamlScalar? RequiredScalar(string key) => AsScalar(Required(key));

    public string? Word(string key) => Scalar(key)?.Value;

    public string RequiredWord(string key) => RequiredScalar(key)?.Value ?? "";

    /// <summary>A text in one language, or <c>{ en, fr }</c>.</summary>
    public Text? Text(string key) => Optional(key) switch
    {
        null => null,
        YamlScalar scalar => Core.Text.Same(scalar.Value),
        var node => Of(node, bag)?.Translations(),
    };

    public Text RequiredText(string key)
    {
        if (Required(key) is null) return Core.Text.Same("");
        return Text(key) ?? Core.Text.Same("");
    }

    public EquatableList<string> Words(string key) => [.. Items(key).Select(item => item.Value)];

    /// <summary>The scalars of a list; one scalar is a list of one.</summary>
    public IReadOnlyList<YamlScalar> Items(string key) => Optional(key) switch
    {
        null => [],
        YamlScalar one => [one],
        YamlSequence list => [.. list.Items.Select(AsScalar).OfType<YamlScalar>()],
        var node => Wrong<IReadOnlyList<YamlScalar>>(node.Span, Expected.List) ?? [],
    };

    /// <summary>The entries of a mapping under a key, in file order; none where the key is not there.</summary>
    public IEnumerable<YamlEntry> Entries(string key) => Optional(key) switch
    {
        null => [],
        YamlMapping entries => entries.Entries,
        var node => Wrong<IEnumerable<YamlEntry>>(node.Span, Expected.Mapping) ?? [],
    };

    public int? Whole(string key, int least)
    {
        if (Scalar(key) is not { } scalar) return null;
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least) return number;
        bag.Add(CatalogDiagnostics.BadValue(scalar.Span, scalar.Value, Expected.Whole(least)));
        return null;
    }

    public bool Flag(string key)
    {
        if (Scalar(key) is not { } scalar) return false;
        if (scalar.Value is not ("true" or "false")) bag.Add(CatalogDiagnostics.BadValue(scalar.Span, scalar.Value, Expected.Flag));
        return scalar.Value == "true";
    }

    /// <summary>A day as 2026-08-15; null also for <c>undated</c>.</summary>
    public DateOnly? Day(string key)
    {
        if (Scalar(key) is not { } scalar || scalar.Value == Days.Undated) return null;
        if (Days.TryParse(scalar.Value, out var day)) return day;
        bag.Add(CatalogDiagnostics.BadValue(scalar.Span, scalar.Value, Expected.Day));
        return null;
    }

    public Expression? Expression(string key) =>
        Scalar(key) is { } scalar ? Core.Expressions.Expression.Parse(scalar.Value, scalar.Span, bag) : null;

    /// <summary>Place of the written word in the list; null where nothing is written, and, with a diagnostic, for another word.</summary>
    public int? Choice(string key, IReadOnlyList<string> words)
    {
        if (Scalar(key) is not { } scalar) return null;
        for (var place = 0; place < words.Count; place++)
        {
            if (words[place] == scalar.Value) return place;
        }

        bag.Add(CatalogDiagnostics.UnknownWord(scalar.Span, scalar.Value, words));
        return null;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var entry in mapping.Entries.Where(entry => !_asked.Contains(entry.Key)))
            bag.Add(CatalogDiagnostics.UnknownKey(entry.KeySpan, entry.Key, _asked.Distinct()));
    }

    private SourceSpan Start => mapping.Entries.Count > 0 ? mapping.Entries[0].KeySpan : mapping.Span;

    private Text? Translations()
    {
        var (english, french) = (RequiredWord("en"), RequiredWord("fr"));
        Close();
        return new Text(english, french);
    }

    private YamlScalar? AsScalar(YamlNode? node) =>
        node is null or YamlScalar ? node as YamlScalar : Wrong<YamlScalar>(node.Span, Expected.Scalar);

    private T? Wrong<T>(SourceSpan at, Text expected) where T : class
    {
        bag.Add(CatalogDiagnostics.WrongShape(at, expected));
        return null;
    }
}
