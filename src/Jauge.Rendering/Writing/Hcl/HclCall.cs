namespace Jauge.Rendering.Writing.Hcl;

/// <summary>A function applied to arguments.</summary>
public sealed class HclCall : HclValue
{
    internal HclCall(string function, IReadOnlyList<HclValue> arguments) =>
        (Function, Arguments) = (HclIdentifier.Checked(function), arguments);

    internal string Function { get; }

    internal IReadOnlyList<HclValue> Arguments { get; }
}
