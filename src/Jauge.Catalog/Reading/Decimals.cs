using System.Globalization;

namespace Jauge.Catalog;

/// <summary>Plain decimal numbers of a file: digits and a point, no sign, no exponent, no group.</summary>
internal static class Decimals
{
    public static bool TryParse(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
