using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>Evaluates an offering's expressions on a made-up component: one SKU on which they work is enough.</summary>
internal static class Probe
{
    private static readonly Text NoQuantity =
        new("a quantity was expected, this is not one", "on attend une quantité, ceci n'en est pas une");

    private static readonly Text NoCondition =
        new("a condition is true or false, this is neither", "une condition est vraie ou fausse, ceci n'est ni l'un ni l'autre");

    /// <summary>What the expression gives; null, with a diagnostic, where it works for no SKU or is no quantity.</summary>
    public static Quantity? Quantity(Offering offering, Expression expression, SourceSpan at, DiagnosticBag bag)
    {
        var value = Evaluate(offering, expression, at, bag);
        if (value is null || value.AsQuantity() is { } quantity) return value?.AsQuantity();
        bag.Add(CatalogDiagnostics.BadExpression(at, NoQuantity));
        return null;
    }

    /// <summary>Reports a condition that works for no SKU, or is neither true nor false.</summary>
    public static void Condition(Offering offering, Expression expression, SourceSpan at, DiagnosticBag bag)
    {
        if (Evaluate(offering, expression, at, bag) is { } value && value.AsFlag() is null)
            bag.Add(CatalogDiagnostics.BadExpression(at, NoCondition));
    }

    private static Value? Evaluate(Offering offering, Expression expression, SourceSpan at, DiagnosticBag bag)
    {
        Text? reason = null;
        foreach (var sku in offering.Skus.Values.Cast<Sku?>().DefaultIfEmpty())
        {
            var result = expression.Evaluate(new ProbeScope(offering, sku));
            if (result is Value value) return value;
            reason ??= (result as EvaluationFailure)?.Reason;
        }

        bag.Add(CatalogDiagnostics.BadExpression(at, reason!.Value));
        return null;
    }
}
