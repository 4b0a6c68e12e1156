using Jauge.Catalog;

namespace Jauge.Pricing;

/// <summary>What is left of the free grants of an account while a bill is written.</summary>
internal sealed class GrantLedger
{
    private readonly Dictionary<string, decimal> _left = new(StringComparer.Ordinal);

    /// <summary>Takes as much of a grant as there is left.</summary>
    /// <param name="owner">The account, or the one resource that the grant is for.</param>
    /// <param name="grant">The grant.</param>
    /// <param name="amount">The whole grant, in pricing units.</param>
    /// <param name="wanted">Pricing units that could use it.</param>
    /// <returns>Pricing units covered: from 0 to <paramref name="wanted"/>.</returns>
    public decimal Take(string owner, Grant grant, decimal amount, decimal wanted)
    {
        var key = $"{owner}/{grant.Name}";
        var left = _left.GetValueOrDefault(key, amount);
        var taken = Math.Min(left, wanted);
        _left[key] = left - taken;
        return taken;
    }
}
