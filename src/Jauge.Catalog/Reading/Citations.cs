using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>From <c>source: id</c> to the provider's source.</summary>
internal sealed class Citations(Provider provider, DiagnosticBag bag)
{
    // Stands where the file cites nothing or something unknown; the diagnostic is in the bag.
    private static Source Nothing(SourceSpan at) => new("", Text.Same(""), "", null, at);

    /// <summary>The source that a mapping cites; it must.</summary>
    public Source Of(Fields fields) => Find(fields.RequiredScalar("source")) ?? Nothing(fields.Span);

    /// <summary>The source that a mapping cites, or null when it cites none.</summary>
    public Source? Optional(Fields fields) => Find(fields.Scalar("source"));

    /// <summary>The source under an id, or null with a diagnostic.</summary>
    public Source? Find(string id, SourceSpan at)
    {
        if (provider.Sources.TryGetValue(id, out var source)) return source;
        bag.Add(CatalogDiagnostics.UnknownSource(at, id, provider.Sources.Keys));
        return null;
    }

    private Source? Find(YamlScalar? id) => id is null ? null : Find(id.Value, id.Span);
}
