using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Report.Layout;
using Jauge.Review.Audit;
using Jauge.Spec.Values;

namespace Jauge.Report.Audit;

/// <summary>Stated and computed figures in the page's language.</summary>
internal static class StatedFigures
{
    private const int MoneyDecimals = 2;
    private const int SmallDecimals = 4;
    private const int MostDecimals = 8;

    /// <summary>The figure as the document states it, every digit of it, with the page's separators: <c>~1 510 EUR/mois</c>, <c>0,10
    /// EUR/Go-mois</c>.</summary>
    public static string Stated(Page page, AuditedClaim claim)
    {
        var says = claim.Claim.Says;
        if (says.Value is not { } value) return says.Text;
        return Mark(says) + Typography.Tight(Figures.Dashed(value.ToString(Written(says), page.Format)));
    }

    /// <summary>The computed figure behind its relation to the stated one: at most, at least, or within it.</summary>
    public static string Related(Page page, AuditedClaim claim) => Computed(page, claim) switch
    {
        "" => "",
        var text when claim.Claim is { ShouldEqual: null, Covers: not null } =>
            claim.Verdict == AuditVerdict.True ? text + page.Say(", within", ", dedans") : text,
        var text when claim.Claim is { ShouldEqual: null, AtLeast: not null } => "≥\u00a0" + text,
        var text when claim.Claim is { ShouldEqual: null, AtMost: not null } => "≤\u00a0" + text,
        var text => text,
    };

    /// <summary>The computed figure in the unit of the stated one, to a few decimals; empty when there is none.</summary>
    public static string Computed(Page page, AuditedClaim claim)
    {
        var says = claim.Claim.Says;
        if (claim.Computed is QuantityValue { Quantity: var computed } && says.Value is { } stated && stated.Dimension == computed.Dimension
            && stated.Currency == computed.Currency)
            return Typography.Tight(Figures.Dashed(computed.ShownIn(stated.Unit)
                .ToString(Format(computed, stated.Unit, says.Decimals), page.Format)));
        return page.Say(claim.ComputedText);
    }

    /// <summary>The bound as it is written; a plus sign after the number becomes one before it.</summary>
    private static string Mark(StatedFigure says)
    {
        var written = string.Concat(says.Text.TrimStart().TakeWhile(c => "~≈<>=".Contains(c, StringComparison.Ordinal)));
        var bound = says.Bound == FigureBound.AtLeast && written.Length == 0
            ? "≥" : written.Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal);
        return bound.Length == 0 || bound == "~" ? bound : bound + "\u00a0";
    }

    /// <summary>Zeros that the owner wrote stay, for they say how precise the figure is; the ends of a range may differ in that.</summary>
    private static string Written(StatedFigure says) =>
        "#,##0." + new string(says.Value is { IsExact: true } ? '0' : '#', says.Decimals);

    /// <summary>Decimals that show what is missing to 100 % in three digits: 99.899 % is not 99.9 %.</summary>
    private static int Nines(decimal percent)
    {
        var decimals = MoneyDecimals;
        for (var missing = 100 - percent; missing is > 0 and < 1 && decimals < MostDecimals; missing *= 10) decimals++;
        return decimals;
    }

    /// <summary>As many decimals as the document, two at least where they are not all zero, and more for what is small; money has cents or
    /// none.</summary>
    private static string Format(Quantity computed, Unit unit, int stated)
    {
        var value = computed.In(unit);
        var isMoney = unit.Dimension.Money != 0;
        var size = Math.Max(Math.Abs(value.Low), Math.Abs(value.High));
        var isUnitPrice = isMoney && unit.Dimension.Size != 0;
        var decimals = Math.Max(stated, size > 0 && size < (isUnitPrice ? 1m : 0.1m) ? SmallDecimals : MoneyDecimals);
        if (unit.Symbol == "%") decimals = Math.Max(decimals, Nines(value.High));
        var isWhole = Math.Round(value.Low, decimals) % 1 == 0 && Math.Round(value.High, decimals) % 1 == 0;
        var least = isMoney && !isWhole ? MoneyDecimals : 0;
        return "#,##0." + new string('0', least) + new string('#', decimals - least);
    }
}
