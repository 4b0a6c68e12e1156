using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Bill;
using Jauge.Review.Reading;
using Jauge.Spec.Model;

namespace Jauge.Review.Audit;

/// <summary>What a judgement is worth when the computed figure is a floor, or an upper bound: nothing is true of what is known in part, and
/// little is wrong.</summary>
internal static class Partial
{
    private const int MostNames = 4;

    /// <summary>The judgement itself, unless what is missing could overturn it.</summary>
    public static Judgement Known(Judgement judgement, ClaimSpec claim, Value computed, AuditScope scope)
    {
        if (judgement.Verdict == AuditVerdict.CannotBeComputed) return judgement;
        if (scope.Missing.Count > 0 && !(IsNamed(claim, "cost.", "quoted.") && StandsOnAFloor(judgement, claim, computed)))
            return Open(judgement, Floor(scope.Missing));
        return scope.WithoutLevel.Count > 0 && judgement.Verdict == AuditVerdict.True ? Open(judgement, UpperBound(scope.WithoutLevel))
            : judgement;
    }

    /// <summary>Of a bare cost is known that it can only grow: what is stated below the floor stays wrong.</summary>
    private static bool StandsOnAFloor(Judgement judgement, ClaimSpec claim, Value computed)
    {
        if (claim.Says.Value is not { } stated || computed is not QuantityValue { Quantity: var floor }) return true;
        return claim.AtMost is not null ? judgement.Verdict == AuditVerdict.True
            : judgement.Verdict == AuditVerdict.Wrong && stated.Value.UpperBound < floor.Value.LowerBound;
    }

    private static bool IsNamed(ClaimSpec claim, params ReadOnlySpan<string> roots)
    {
        if ((claim.ShouldEqual ?? claim.Covers ?? claim.AtLeast ?? claim.AtMost)?.Expression is not NameExpression { Path: var path })
            return false;
        foreach (var root in roots) if (path.StartsWith(root, StringComparison.Ordinal)) return true;
        return false;
    }

    private static Judgement Open(Judgement judgement, Text missing) =>
        judgement.Verdict is AuditVerdict.True or AuditVerdict.Rounded or AuditVerdict.AsDescribed
        ? new Judgement(AuditVerdict.CannotBeComputed,
            Text.Format($"it holds so far, and {missing}", $"c'est vrai jusqu'ici, et {missing}"))
        : new Judgement(AuditVerdict.CannotBeComputed, missing);

    private static Text Floor(IReadOnlyList<BillGap> gaps)
    {
        var names = Names(gaps.Select(g => g.Component.Name));
        return new($"the computed cost is a floor: the catalog has no price for a part of {names}",
            $"le coût calculé est un plancher : le catalogue n'a pas de prix pour une partie de {names}");
    }

    private static Text UpperBound(EquatableList<string> components) => new(
        $"the computed availability is an upper bound: the catalog has no service level for {Names(components)}",
        $"la disponibilité calculée est une borne supérieure : le catalogue n'a pas de niveau de service pour {Names(components)}");

    private static string Names(IEnumerable<string> components)
    {
        var all = components.Distinct(StringComparer.Ordinal).ToList();
        return Figures.Names(all.Take(MostNames)) + (all.Count > MostNames ? "…" : "");
    }
}
