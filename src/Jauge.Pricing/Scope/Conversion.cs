using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Scope;

/// <summary>Converts at the rates of a bill: into its currency, or out of it. No rate, no conversion.</summary>
internal static class Conversion
{
    /// <summary>Worth of one unit of a currency in another; null where the file states no rate.</summary>
    public static Rational? Rate(this MonthlyBill bill, Currency from, Currency to) =>
        from == to ? Rational.One : (Worth(bill, from), Worth(bill, to)) is ({ } a, { Sign: > 0 } b) ? a / b : null;

    /// <summary>A cost in another currency; null where the file states no rate.</summary>
    public static Estimate? Convert(this MonthlyBill bill, Estimate cost, Currency from, Currency to) =>
        bill.Rate(from, to) is { } rate ? cost * Estimate.Exact(rate) : null;

    /// <summary>What a quantity of money per time costs in one month, in its own currency.</summary>
    public static Estimate PerMonth(this Quantity quantity) => quantity.Value * Estimate.Exact(Usage.BillingMonth.Seconds);

    /// <summary>Why a sum is left out.</summary>
    public static Text NoRate(Currency from, Currency to) =>
        new($"the file states no rate from {from} to {to}", $"le fichier ne donne pas de taux de {from} vers {to}");

    private static Rational? Worth(MonthlyBill bill, Currency currency) =>
        currency == bill.Currency ? Rational.One : bill.Rates.TryGetValue(currency.Code, out var rate) ? rate : null;
}
