namespace Jauge.Rendering.Writing.Hcl;

/// <summary>An attribute or an item of an expression: <c>local.rules[each.key].id</c>.</summary>
public sealed class HclAccess : HclValue
{
    internal HclAccess(HclValue of, string attribute) => (Of, Attribute) = (of, HclIdentifier.Checked(attribute));

    internal HclAccess(HclValue of, HclValue index) => (Of, Index) = (of, index);

    internal new HclValue Of { get; }

    internal string? Attribute { get; }

    internal HclValue? Index { get; }
}
