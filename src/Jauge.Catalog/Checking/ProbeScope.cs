using System.Diagnostics.CodeAnalysis;
using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>What an offering's expressions may name, each at one unit of its dimension: enough to find a wrong name or dimension.</summary>
internal sealed class ProbeScope(Offering offering, Sku? sku) : IScope
{
    private static readonly Value Time = Value.Of(Quantity.Of(TimeSpan.FromHours(1)));
    private static readonly Value Size = Value.Of(Quantity.Of(new Bytes(1_000_000_000)));
    private static readonly Value Count = Value.Of(Quantity.Plain(1));
    private static readonly Value Flag = Value.Of(true);
    private static readonly Value Word = Value.Of("");

    // What every component has, in the words of docs/reference/catalog.md.
    private static readonly EquatableMap<Value> Common = EquatableMap.Of(
        ("month", Time), ("time", Time), ("replicas", Count), ("replica-time", Time), ("requests", Count),
        ("regions", Count), ("spot", Count), ("high-availability", Word), ("network.public", Flag), ("backups.geo-redundant", Flag),
        ("backups.point-in-time", Flag));

    // What only a component has that may write it.
    private static readonly EquatableMap<Value> Written = 
        EquatableMap.Of(("storage", Size), ("backups.keep", Time), ("backups.size", Size));

    /// <inheritdoc/>
    public IEnumerable<string> Names =>
    [
        .. Common.Keys, .. Written.Keys, .. offering.Accepts.Keys,
        .. offering.Skus.Values.SelectMany(any => any.Attributes.Keys).Distinct().Select(name => "sku." + name),
    ];

    /// <inheritdoc/>
    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value) => (value = Find(path)) is not null;

    private static Value OfType(OfferingInput input) => input.Type switch
    {
        InputType.Flag => Flag,
        InputType.Text => Word,
        InputType.Choice => Value.Of(input.OneOf.Count > 0 ? input.OneOf[0] : ""),
        InputType.Money => Value.Of(Quantity.Of(new Money(1, Currency.Eur))),
        _ => Value.Of(Quantity.Of(Estimate.Exact(1), new Unit("", InputTypes.Dimension(input.Type), 1), null)),
    };

    private Value? Find(string path)
    {
        if (path.StartsWith("sku.", StringComparison.Ordinal)) return sku?.Attributes.GetValueOrDefault(path[4..]);
        if (offering.Accepts.TryGetValue(path, out var input) && input.Type != InputType.Language) return OfType(input);
        return offering.Accepts.ContainsKey(path.Split('.')[0]) && Written.TryGetValue(path, out var written)
            ? written
            : Common.GetValueOrDefault(path);
    }
}
