namespace Jauge.Catalog.Yaml;

/// <summary>A node with what it would weigh written out, aliases included: nodes in all, and levels of mappings and sequences.</summary>
internal sealed record WeighedNode(YamlNode Node, long Size, int Height)
{
    public static WeighedNode Around(YamlNode node, IReadOnlyCollection<WeighedNode> parts) =>
        new(node, 1 + parts.Sum(part => part.Size), 1 + parts.Select(part => part.Height).DefaultIfEmpty().Max());
}
