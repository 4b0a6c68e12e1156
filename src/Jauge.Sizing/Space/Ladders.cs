using System.Globalization;

namespace Jauge.Sizing.Space;

/// <summary>Steps between two numbers: all of them where they are few, else about the fifth of a decade apart, the ends always.</summary>
internal static class Ladders
{
    private static readonly decimal[] Steps = [1, 1.5m, 2, 3, 4, 5, 6, 8];

    /// <summary>Whole numbers from one to another, both included; at most about so many.</summary>
    internal static List<int> Whole(int low, int high, int most)
    {
        if (high - low < most) return [.. Enumerable.Range(low, Math.Max(1, high - low + 1))];
        var ladder = Enumerable.Range(0, 8).SelectMany(e => Steps.Select(s => s * (decimal)Math.Pow(10, e))).Where(decimal.IsInteger)
            .Select(s => (long)s)
            .Where(s => s > low && s < high).Select(s => (int)s).Prepend(low).Append(high).Distinct().ToList();
        return Thinned(ladder, most);
    }

    /// <summary>Halves and doubles from one number to another, both included.</summary>
    internal static List<decimal> Doubles(decimal low, decimal high)
    {
        var ladder = new List<decimal>();
        for (var step = low; step < high; step *= 2) ladder.Add(step);
        return [.. ladder, high];
    }

    /// <summary>Every so manieth, the first and the last included.</summary>
    internal static List<T> Thinned<T>(List<T> items, int most)
    {
        if (items.Count <= most || most < 2) return items;
        return [.. Enumerable.Range(0, most).Select(i => items[(int)Math.Round(i * (items.Count - 1.0) / (most - 1))]).Distinct()];
    }

    internal static string Written(decimal number) => number.ToString("0.#########", CultureInfo.InvariantCulture);

    internal static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
