using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog;

/// <summary><c>provider.yaml</c> to <see cref="Provider"/>.</summary>
internal static class ProviderReader
{
    public static Provider? Read(YamlNode? root, string id, DiagnosticBag bag)
    {
        if (Fields.Of(root, bag) is not { } fields) return null;
        Ids.Check(fields.RequiredScalar("provider"), id, bag);
        var provider = new Provider
        {
            Id = id,
            Title = fields.RequiredText("title"),
            Regions = fields.Entries("regions").ToEquatableMap(entry => entry.Key, entry => Region(entry, bag)),
            Sources = fields.Entries("sources").ToEquatableMap(entry => entry.Key, entry => Source(entry, bag)),
            Span = fields.At("provider"),
        };
        fields.Close();
        return provider;
    }

    private static Region Region(YamlEntry entry, DiagnosticBag bag)
    {
        if (entry.Value is YamlScalar title) return new Region(entry.Key, Text.Same(title.Value), null, null, entry.KeySpan);
        if (Fields.Of(entry.Value, bag) is not { } fields) return new Region(entry.Key, Text.Same(entry.Key), null, null, entry.KeySpan);
        var region = new Region(entry.Key, fields.RequiredText("title"), fields.Word("zone"), fields.Whole("zones", 1), entry.KeySpan);
        fields.Close();
        return region;
    }

    private static Source Source(YamlEntry entry, DiagnosticBag bag)
    {
        if (Fields.Of(entry.Value, bag) is not { } fields) return new Source(entry.Key, Text.Same(entry.Key), "", null, entry.KeySpan);
        var source = new Source(entry.Key, fields.RequiredText("title"), fields.RequiredWord("at"), fields.Day("as-of"), entry.KeySpan);
        if (fields.Optional("as-of") is null) bag.Add(CatalogDiagnostics.MissingKey(entry.KeySpan, "as-of"));
        fields.Close();
        return source;
    }
}
