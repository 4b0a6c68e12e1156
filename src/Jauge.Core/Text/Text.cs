namespace Jauge.Core;

/// <summary>One sentence in both languages.</summary>
/// <param name="English">Never empty in a message; shown as written.</param>
/// <param name="French">The same sentence, with the same figures.</param>
public readonly record struct Text(string English, string French) : IFormattable
{
    /// <summary>A text that needs no translation: a name, a path, a figure.</summary>
    public static Text Same(string text) => new(text, text);

    /// <summary>Formats each sentence by its own language: numbers, quantities and nested <see cref="Text"/>s follow it.</summary>
    /// <param name="english">For instance <c>$"{money:N0} a month"</c>, which gives "1,510 EUR a month".</param>
    /// <param name="french">For instance <c>$"{money:N0} par mois"</c>, which gives "1 510 EUR par mois".</param>
    public static Text Format(FormattableString english, FormattableString french)
    {
        ArgumentNullException.ThrowIfNull(english);
        ArgumentNullException.ThrowIfNull(french);
        return new(english.ToString(LanguageFormat.For(Language.English)), french.ToString(LanguageFormat.For(Language.French)));
    }

    /// <summary>The sentence in one language.</summary>
    public string In(Language language) => language == Language.French ? French : English;

    /// <summary>The English sentence: logs and test failures read it.</summary>
    public override string ToString() => English;

    /// <summary>The sentence in the provider's language, English for a provider that is not of <see cref="LanguageFormat"/>.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => In(LanguageFormat.LanguageOf(formatProvider));
}
