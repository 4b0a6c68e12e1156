using System.Diagnostics.CodeAnalysis;

namespace Jauge.Core.Expressions;

/// <summary>What the names in an expression stand for.</summary>
public interface IScope
{
    /// <summary>Every path that resolves, for help on an unknown one; empty where listing them is not worth it.</summary>
    public IEnumerable<string> Names => [];

    /// <summary>The value of a path such as <c>cost.prod.total</c>; false where it is unknown or not set.</summary>
    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value);
}
