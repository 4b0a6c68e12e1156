using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Spec.Resolution;

/// <summary>A place in the file, from which messages take their position.</summary>
/// <param name="Document">The file.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Path">The path, such as <c>components.db</c>.</param>
internal sealed record Place(SystemDocument Document, string Environment, string Path)
{
    public SourceSpan Locate(string key) => Document.Locate(Environment, $"{Path}.{key}");

    public SourceSpan LocateKey(string key) => YamlPath.KeySpan(Document.Tree(Environment), $"{Path}.{key}") ?? Locate(key);

    public YamlNode? Find(string key) => YamlPath.Find(Document.Tree(Environment), $"{Path}.{key}");

    public bool Has(string key) => Find(key) is not null;

    /// <summary>The component that this alternative stands in for; null for a component.</summary>
    public Place? Above() =>
        Path.LastIndexOf(".alternatives.", StringComparison.Ordinal) is > 0 and var at ? this with { Path = Path[..at] } : null;

    public Place Below(string key) => this with { Path = $"{Path}.{key}" };
}
