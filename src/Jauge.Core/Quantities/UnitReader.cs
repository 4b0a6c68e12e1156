namespace Jauge.Core;

/// <summary>Reads one unit from left to right; what it has read so far is in <see cref="Unit"/>.</summary>
internal sealed class UnitReader(Func<string, UnitWord?> find)
{
    // beyond any price list's unit; it keeps factors within decimal's magnitude
    private const decimal MaxScale = 1_000_000_000_000;

    internal Unit Unit { get; private set; } = Unit.One;

    internal Currency? Currency { get; private set; }

    internal bool TryRead(string text)
    {
        var parts = text.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            var isBareRate = i == 0 && parts[i].Length == 0 && parts.Length > 1;
            if (!isBareRate && !TryReadProduct(parts[i], below: i > 0))
                return false;
        }

        return true;
    }

    private bool TryReadProduct(string part, bool below)
    {
        var separator = below ? "/" : "";
        foreach (var word in part.Split('-'))
        {
            if (!TryReadWord(word, out var factor))
                return false;

            Append(separator + factor.Symbol, factor, below);
            separator = "-";
        }

        return true;
    }

    private bool TryReadWord(string word, out Unit factor)
    {
        factor = find(word)?.Unit ?? Unit.One;
        return factor.Symbol.Length > 0 || TryReadScale(word, out factor) || TryReadCurrency(word, out factor);
    }

    private static bool TryReadScale(string word, out Unit factor)
    {
        var isScale = Counts.TryParse(word, out var scale) && scale is > 0 and <= MaxScale;
        factor = isScale ? new(word, Dimension.None, scale) : Unit.One;
        return isScale;
    }

    private bool TryReadCurrency(string word, out Unit factor)
    {
        var isCurrency = Core.Currency.TryParse(word, out var currency) && (Currency is null || Currency == currency);
        factor = isCurrency ? new(currency.Code, Dimension.OfMoney, 1) : Unit.One;
        Currency = isCurrency ? currency : Currency;
        return isCurrency;
    }

    private void Append(string symbol, Unit factor, bool below) =>
        Unit = below
            ? new(Unit.Symbol + symbol, Unit.Dimension / factor.Dimension, Unit.Factor / factor.Factor)
            : new(Unit.Symbol + symbol, Unit.Dimension * factor.Dimension, Unit.Factor * factor.Factor);
}
