namespace Jauge.Rendering.Writing.Hcl;

/// <summary>One of two expressions, as a condition decides.</summary>
public sealed class HclConditional : HclValue
{
    internal HclConditional(HclValue condition, HclValue then, HclValue otherwise) =>
        (Condition, Then, Otherwise) = (condition, then, otherwise);

    internal HclValue Condition { get; }

    internal HclValue Then { get; }

    internal HclValue Otherwise { get; }
}
