namespace Jauge.Core.Expressions;

/// <summary>A text, written in single quotes; a quote inside is doubled.</summary>
/// <param name="Text">Without the quotes; compared character by character.</param>
public sealed record TextValue(string Text) : Value
{
    /// <inheritdoc/>
    public override Text Kind => new("a text", "un texte");

    /// <inheritdoc/>
    public override string ToString(string? format, IFormatProvider? formatProvider) =>
        $"'{Text.Replace("'", "''", StringComparison.Ordinal)}'";
}
