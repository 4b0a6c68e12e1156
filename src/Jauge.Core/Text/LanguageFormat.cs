using System.Globalization;

namespace Jauge.Core;

/// <summary>How numbers and quantities are shown in each language; no culture of the machine is read.</summary>
/// <remarks>
/// French: decimal comma and a narrow no-break space (U+202F) between groups, as the Imprimerie nationale's rules ask.
/// English: decimal point, comma between groups.
/// </remarks>
public static class LanguageFormat
{
    private static readonly Provider English = new(Language.English, Numbers(".", ","));
    private static readonly Provider French = new(Language.French, Numbers(",", "\u202f"));

    /// <summary>The provider to give to <c>ToString</c> or <c>string.Format</c>; quantities also take their unit names from it.</summary>
    public static IFormatProvider For(Language language) => language == Language.French ? French : English;

    /// <summary>The language of a provider made here; English for any other, and for none.</summary>
    public static Language LanguageOf(IFormatProvider? provider) => provider is Provider ours ? ours.Language : Language.English;

    internal static bool IsOurs(IFormatProvider? provider) => provider is Provider;

    private static NumberFormatInfo Numbers(string point, string group)
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        format.NumberDecimalSeparator = format.PercentDecimalSeparator = format.CurrencyDecimalSeparator = point;
        format.NumberGroupSeparator = format.PercentGroupSeparator = format.CurrencyGroupSeparator = group;
        return NumberFormatInfo.ReadOnly(format);
    }

    private sealed class Provider(Language language, NumberFormatInfo numbers) : IFormatProvider
    {
        public Language Language { get; } = language;

        public object? GetFormat(Type? formatType) => formatType == typeof(NumberFormatInfo) ? numbers : null;
    }
}
