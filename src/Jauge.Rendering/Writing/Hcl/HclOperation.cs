namespace Jauge.Rendering.Writing.Hcl;

/// <summary>Two expressions joined by an operator, or one behind a sign.</summary>
public sealed class HclOperation : HclValue
{
    private static readonly string[] Signs = ["==", "!=", "<", "<=", ">", ">=", "&&", "||", "+", "-", "*", "/", "%"];

    internal HclOperation(HclValue left, string sign, HclValue right) =>
        (Left, Sign, Right) =
            (left, Signs.Contains(sign) ? sign : throw new ArgumentException($"'{sign}' is no operator.", nameof(sign)), right);

    internal HclValue Left { get; }

    internal string Sign { get; }

    internal HclValue Right { get; }
}
