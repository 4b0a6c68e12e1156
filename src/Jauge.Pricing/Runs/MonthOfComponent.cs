using Jauge.Core;
using Jauge.Pricing.Bill;

namespace Jauge.Pricing.Runs;

/// <summary>What a component costs in a month, in the system's currency.</summary>
internal sealed record MonthOfComponent(Interval Total, EquatableList<BillGap> Gaps);
