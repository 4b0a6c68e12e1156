namespace Jauge.Rendering.Writing.Hcl;

/// <summary>The opposite of a truth value.</summary>
public sealed class HclNegation : HclValue
{
    internal HclNegation(HclValue inner) => Inner = inner;

    internal HclValue Inner { get; }
}
