namespace Jauge.Rendering.Writing.Hcl;

/// <summary>A list or an object made from the items of another.</summary>
public sealed class HclFor : HclValue
{
    internal HclFor(IReadOnlyList<string> names, HclValue items, HclValue? key, HclValue value, HclValue? where) =>
        (Names, Items, Key, Value, Where) = ([.. names.Select(HclIdentifier.Checked)], items, key, value, where);

    internal IReadOnlyList<string> Names { get; }

    internal HclValue Items { get; }

    internal HclValue? Key { get; }

    internal HclValue Value { get; }

    internal HclValue? Where { get; }
}
