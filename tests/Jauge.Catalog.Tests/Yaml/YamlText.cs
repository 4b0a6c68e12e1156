using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Yaml;

/// <summary>Reads texts as tests write them.</summary>
internal static class YamlText
{
    public const string File = "system.yaml";

    public static (YamlNode? Node, IReadOnlyList<Diagnostic> Said) Read(string text, YamlLimits? limits = null)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.ReadText(text, File, limits ?? YamlLimits.Default, bag);
        return (node, bag.Sorted());
    }

    public static (YamlNode? Node, IReadOnlyList<Diagnostic> Said) Read(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        using var stream = new MemoryStream(bytes);
        var node = YamlReader.Read(stream, File, YamlLimits.Default, bag);
        return (node, bag.Sorted());
    }

    public static YamlNode Good(string text)
    {
        var (node, said) = Read(text);
        said.ShouldBeEmpty();
        return node.ShouldNotBeNull();
    }

    /// <summary>The tree without its spans, to compare meanings.</summary>
    public static string Show(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => "~",
        YamlScalar scalar => scalar.IsPlain ? scalar.Value : $"'{scalar.Value}'",
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Show(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
