using System.Diagnostics.CodeAnalysis;

namespace Jauge.Core.Expressions;

/// <summary>A scope of the values in a map.</summary>
/// <param name="Values">By path.</param>
public sealed record MapScope(EquatableMap<Value> Values) : IScope
{
    /// <summary>Knows no name: for expressions of literals.</summary>
    public static MapScope Empty { get; } = new(EquatableMap<Value>.Empty);

    /// <inheritdoc/>
    public IEnumerable<string> Names => Values.Keys;

    /// <inheritdoc/>
    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value) => Values.TryGetValue(path, out value);
}
