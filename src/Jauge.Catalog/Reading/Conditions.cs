using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>What <c>when:</c> means.</summary>
internal static class Conditions
{
    /// <summary>True without a condition, or where it evaluates to true; one that cannot be evaluated does not hold.</summary>
    public static bool Holds(Expression? when, IScope scope) => when is null || when.Evaluate(scope) is FlagValue { Flag: true };
}
