using System.Text.RegularExpressions;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>One line of <c>refresh.yaml</c>: which observations are the prices of which meters of an offering.</summary>
public sealed record MappingRule
{
    /// <summary>File name of the offering without its ending, for instance <c>container-app</c>.</summary>
    public required string Offering { get; init; }

    /// <summary>Catalog meters that have this price; several where, say, a standby costs what the primary costs.</summary>
    public required EquatableList<string> Meters { get; init; }

    /// <summary>Price family of the catalog row; empty where the offering has none.</summary>
    public string Sku { get; init; } = "";

    /// <summary>Catalog unit when it is not the one that the provider's unit translates to, for instance <c>1M</c> for AWS
    /// <c>Requests</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>True when the provider's first tier, at price zero, is a free grant in the catalog: the tier is left out and the next
    /// starts at 0.</summary>
    public bool FreeTierIsGrant { get; init; }

    /// <summary>Conditions by column (service, product, sku, meter, meter-id, option): text where <c>*</c> stands for anything,
    /// alternatives set apart by <c>|</c>.</summary>
    public required EquatableMap<string> From { get; init; }

    /// <summary>Where the rule is written.</summary>
    public required SourceSpan Span { get; init; }

    internal bool Matches(PriceObservation row)
    {
        foreach (var (column, pattern) in From)
        {
            if (!IsLike(Column(row, column), pattern))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsColumn(string name) => name is "service" or "product" or "sku" or "meter" or "meter-id" or "option";

    private static string Column(PriceObservation row, string column) => column switch
    {
        "service" => row.Service,
        "product" => row.Product,
        "sku" => row.Sku,
        "meter" => row.Meter,
        "meter-id" => row.MeterId,
        _ => row.Option,
    };

    private static bool IsLike(string text, string pattern)
    {
        foreach (var alternative in pattern.Split('|', StringSplitOptions.TrimEntries))
        {
            if (IsLikeOne(text, alternative))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLikeOne(string text, string pattern) =>
        pattern.Contains('*', StringComparison.Ordinal)
            ? Regex.IsMatch(
                text,
                $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$",
                RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking)
            : text == pattern;
}
