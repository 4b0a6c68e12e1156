using Jauge.Core;

namespace Jauge.Spec.Values;

/// <summary>Most that one customer may use in a month, or no bound at all.</summary>
/// <param name="Limit">The bound; null when the plan is unlimited.</param>
public sealed record Quota(Quantity? Limit)
{
    /// <summary>A quota without a bound.</summary>
    public static Quota Unlimited { get; } = new((Quantity?)null);

    /// <summary>Whether there is no bound.</summary>
    public bool IsUnlimited => Limit is null;

    /// <summary>Reads <c>10000/month</c> or <c>unlimited</c>.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="path">Its path in the file: the identity of a range.</param>
    /// <param name="quota">The quota; null when the text is none.</param>
    public static bool TryParse(string text, string path, out Quota? quota)
    {
        ArgumentNullException.ThrowIfNull(text);
        quota = text.Trim() == "unlimited" ? Unlimited : Quantity.TryParse(text, path, out var limit) ? new Quota(limit) : null;
        return quota is not null;
    }

    /// <summary>The quota as the language writes it.</summary>
    public override string ToString() => Limit?.ToString() ?? "unlimited";
}
