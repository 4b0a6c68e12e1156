using Jauge.Pricing.Bill;

namespace Jauge.Pricing;

/// <summary>A charge, or the gap where one should be.</summary>
internal sealed record BillLine(Charge? Charge, BillGap? Gap)
{
    public static BillLine Of(Charge charge) => new(charge, null);

    public static BillLine Of(BillGap gap) => new(null, gap);
}
