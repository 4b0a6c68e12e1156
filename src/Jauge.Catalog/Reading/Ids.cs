using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>Ids come from folder and file names; what a file writes of itself must agree.</summary>
internal static class Ids
{
    public static void Check(YamlScalar? written, string expected, DiagnosticBag bag)
    {
        if (written is not null && written.Value != expected) bag.Add(CatalogDiagnostics.WrongId(written.Span, written.Value, expected));
    }

    /// <summary>Small ASCII letters, digits and hyphens, a letter or digit first.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && name[0] != '-' && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
