using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>One entry of <c>facts:</c>: a mapping, or a list of them tried in order.</summary>
internal sealed class FactReader(Citations citations, DiagnosticBag bag)
{
    public EquatableList<Fact> Read(YamlEntry entry)
    {
        var nodes = entry.Value is YamlSequence list ? list.Items : [entry.Value];
        return [.. nodes.Select(node => Fact(entry, node)).OfType<Fact>()];
    }

    private Fact? Fact(YamlEntry entry, YamlNode node)
    {
        if (Fields.Of(node, bag) is not { } fields) return null;
        var (value, source) = (fields.RequiredScalar("value"), citations.Of(fields));
        var fact = value is null ? null : new Fact
        {
            Name = entry.Key,
            Value = Literals.Read(value),
            When = fields.Expression("when"),
            Source = source,
            AsOf = fields.Day("as-of") ?? source.AsOf,
            Confidence = (Confidence)(fields.Choice("confidence", Words.Confidences) ?? 0),
            Note = fields.Text("note"),
            Span = value.Span,
        };
        if (fact is not null) fields.Close();
        return fact;
    }
}
