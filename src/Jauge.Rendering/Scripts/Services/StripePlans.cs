using System.Globalization;
using Jauge.Core;

namespace Jauge.Rendering.Scripts.Services;

/// <summary>The plans of a description as products and prices of Stripe.</summary>
internal sealed class StripePlans(RenderContext context)
{
    /// <summary>Currencies whose smallest unit is the unit itself, and those with a thousandth: docs.stripe.com/currencies, November
    /// 2026.</summary>
    private static readonly HashSet<string> Whole =
        ["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> Thousandth = ["BHD", "JOD", "KWD", "OMR", "TND"];

    /// <summary>One product for each plan.</summary>
    internal IEnumerable<(string Id, string Name, string Description)> Products =>
        context.Deployment.Spec.Plans.Select(p =>
            (Key(p.Key), p.Value.Title ?? $"{Name} {p.Key}",
                string.Join(", ", p.Value.Quota.Select(q => $"{q.Key}: {q.Value}").Concat(p.Value.Includes))));

    /// <summary>One price for each plan whose price is exact and by the month or the year; those of nothing too, so that each customer has
    /// a subscription.</summary>
    internal IEnumerable<StripePrice> Prices =>
        context.Deployment.Spec.Plans.Select(p => Price(p.Key, p.Value.Price)).OfType<StripePrice>();

    /// <summary>Plans whose price Stripe cannot hold.</summary>
    internal IEnumerable<string> Unsold => context.Deployment.Spec.Plans.Where(p => Price(p.Key, p.Value.Price) is null).Select(p => p.Key);

    private string Name => context.Deployment.Spec.Title ?? context.System;

    private string Key(string plan) => $"{context.Scope}-{plan}";

    private StripePrice? Price(string plan, Quantity price)
    {
        if (price.Currency is not { } currency || !price.IsExact) return null;
        var yearly = price.Unit.Symbol.EndsWith("/year", StringComparison.Ordinal);
        var period = yearly ? Durations.Year : Durations.Month;
        var amount = (decimal)price.Value.High * (decimal)period.TotalSeconds * Factor(currency.Code);
        var whole = Math.Round(amount);
        return Math.Abs(amount - whole) > 0.001m ? null
            : new(Key(plan), Key(plan), currency.Code.ToLowerInvariant(), whole.ToString("0", CultureInfo.InvariantCulture),
                yearly ? "year" : "month");
    }

    private static int Factor(string currency) => Whole.Contains(currency) ? 1 : Thousandth.Contains(currency) ? 1000 : 100;
}
