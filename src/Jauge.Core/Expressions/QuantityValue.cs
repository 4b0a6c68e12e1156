namespace Jauge.Core.Expressions;

/// <summary>A number with what it measures.</summary>
/// <param name="Quantity">Exact, or a range.</param>
public sealed record QuantityValue(Quantity Quantity) : Value
{
    /// <inheritdoc/>
    public override Text Kind => Quantity.Dimension.Name;

    /// <inheritdoc/>
    public override string ToString(string? format, IFormatProvider? formatProvider) => Quantity.ToString(format, formatProvider);
}
