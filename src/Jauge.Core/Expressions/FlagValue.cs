namespace Jauge.Core.Expressions;

/// <summary>True or false.</summary>
/// <param name="Flag">The value.</param>
public sealed record FlagValue(bool Flag) : Value
{
    /// <inheritdoc/>
    public override Text Kind => new("true or false", "vrai ou faux");

    /// <inheritdoc/>
    public override string ToString(string? format, IFormatProvider? formatProvider) =>
        LanguageFormat.LanguageOf(formatProvider) == Language.French ? Flag ? "vrai" : "faux" : Flag ? "true" : "false";
}
