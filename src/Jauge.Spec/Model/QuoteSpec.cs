using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A price that an offer or a document quotes.</summary>
[Shorthand(nameof(Price))]
public sealed record QuoteSpec
{
    /// <summary>The price, per month or year, possibly a range.</summary>
    [Measures("EUR/month")]
    public required Quantity Price { get; init; }

    /// <summary>What the price is for: the whole component, or each of its replicas.</summary>
    public QuotePer? Per { get; init; }

    /// <summary>Who quotes it.</summary>
    public string? From { get; init; }

    /// <summary>Day of the quotation.</summary>
    public DateOnly? On { get; init; }
}
