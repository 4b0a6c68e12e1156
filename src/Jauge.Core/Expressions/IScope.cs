using System.Diagnostics.CodeAnalysis;

namespace Jauge.Core.Expressions;

/// <summary>What the names in an expression stand for.</summary>
public interface IScope
{
    /// <summary>Every path that resolves, for help on an unknown one; empty where listing them is not worth it.</summary>
    public IEnumerable<string> Names => [];

    /// <summary>The value of a path such as <c>cost.prod.total</c>; false where it is unknown or not set.</summary>
    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value);

    /// <summary>What an explanation writes for a name that is itself a product or a sum of others, such as <c>replicas * time</c>; null to
    /// write its value. The formula's names resolve in this scope, and its value is that of the name.</summary>
    public Expression? FormulaOf(string path) => null;
}
