using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Report.Layout;
using Jauge.Review.Audit;
using Jauge.Spec.Values;

namespace Jauge.Report.Audit;

/// <summary>Stated and computed figures in the page's language.</summary>
internal static class StatedFigures
{
    private const int MostDecimals = 2;

    /// <summary>The figure as the document states it, with the page's separators: <c>~1 510 EUR/mois</c>.</summary>
    public static string Stated(Page page, AuditedClaim claim)
    {
        var says = claim.Claim.Says;
        if (says.Value is not { } value) return says.Text;
        return Mark(says) + Typography.Tight(Figures.Dashed(value.ToString(Format(says.Decimals), page.Format)));
    }

    /// <summary>The bound as it is written; a plus sign after the number becomes one before it.</summary>
    private static string Mark(StatedFigure says)
    {
        var written = string.Concat(says.Text.TrimStart().TakeWhile(c => "~≈<>=".Contains(c, StringComparison.Ordinal)));
        var bound = says.Bound == FigureBound.AtLeast && written.Length == 0
            ? "≥" : written.Replace("<=", "≤", StringComparison.Ordinal).Replace(">=", "≥", StringComparison.Ordinal);
        return bound.Length == 0 || bound == "~" ? bound : bound + "\u00a0";
    }

    /// <summary>The computed figure in the unit of the stated one, to a few decimals; empty when there is none.</summary>
    public static string Computed(Page page, AuditedClaim claim)
    {
        var says = claim.Claim.Says;
        if (claim.Computed is QuantityValue { Quantity: var computed } && says.Value is { } stated && stated.Dimension == computed.Dimension
            && stated.Currency == computed.Currency)
            return Typography.Tight(Figures.Dashed(computed.ShownIn(stated.Unit)
                .ToString(Format(Decimals(computed.In(stated.Unit), says.Decimals)), page.Format)));
        return page.Say(claim.ComputedText);
    }

    /// <summary>As many decimals as the document, two at least where they are not all zero, and more for what is small.</summary>
    private static int Decimals(Interval value, int stated)
    {
        var size = Math.Max(Math.Abs(value.Low), Math.Abs(value.High));
        return Math.Max(stated, size is > 0 and < 0.1m ? MostDecimals + 2 : MostDecimals);
    }

    private static string Format(int decimals) => "#,##0." + new string('#', decimals);
}
