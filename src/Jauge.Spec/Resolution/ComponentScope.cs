using System.Diagnostics.CodeAnalysis;
using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Spec.Resolution;

/// <summary>What an expression of the catalog can see of one component: its keys, its size and its backups.</summary>
/// <remarks>A name that resolves to nothing was left out of the file: the caller says so, and never puts a zero in its place.</remarks>
/// <param name="component">The component.</param>
public sealed class ComponentScope(DeployedComponent component) : IScope
{
    /// <inheritdoc/>
    public IEnumerable<string> Names =>
    [
        .. component.Inputs.Keys, .. component.Spec.Usage.Keys.Select(k => $"usage.{k}"),
        .. component.Sku?.Attributes.Keys.Select(k => $"sku.{k}") ?? [],
        "storage", "high-availability", "backups.keep", "backups.size", "backups.geo-redundant", "backups.point-in-time", "spot",
        "network.public", "regions",
    ];

    /// <inheritdoc/>
    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value)
    {
        value = Find(path);
        return value is not null;
    }

    private Value? Find(string path)
    {
        if (path.StartsWith("sku.", StringComparison.Ordinal)) return component.Sku?.Attributes.GetValueOrDefault(path[4..]);
        if (path.StartsWith("usage.", StringComparison.Ordinal) && component.Spec.Usage.TryGetValue(path[6..], out var used))
            return Value.Of(InOneMonth(used));
        return component.Inputs.GetValueOrDefault(path) ?? Typed(path);
    }

    /// <summary>A volume per unit of time is what comes of it in the billed month; anything else is taken as it is.</summary>
    private static Quantity InOneMonth(Quantity used) => used.Dimension.Time == -1 ? used * Quantity.Of(Durations.Month) : used;

    private Value? Typed(string path)
    {
        var spec = component.Spec;
        return path switch
        {
            "high-availability" => Value.Of(component.HighAvailability),
            "storage" => spec.Storage is { } size ? Value.Of(Quantity.Of(size)) : null,
            "spot" => Value.Of(Quantity.Of(spec.Spot ?? Ratio.Zero)),
            "regions" => Value.Of(Quantity.Plain(component.Regions.Count)),
            "network.public" => spec.Network?.Public is { } open ? Value.Of(open) : null,
            "backups.keep" => spec.Backups?.Keep is { } kept ? Value.Of(Quantity.Of(kept)) : null,
            "backups.size" => spec.Backups?.Size is { } size ? Value.Of(Quantity.Of(size)) : null,
            "backups.geo-redundant" => Value.Of(spec.Backups?.GeoRedundant ?? false),
            "backups.point-in-time" => spec.Backups?.PointInTime is { } on ? Value.Of(on) : null,
            _ => null,
        };
    }
}
