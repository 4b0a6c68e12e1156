using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Focus;
using Jauge.Pricing.Usage;

namespace Jauge.Pricing.Tests.Properties;

public partial class BillProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(40);

    private static readonly EquatableList<Price> Storage =
        ((PriceFound)Given.Catalog.Prices("aws/s3", new DiagnosticBag()).Find("storage-standard", null, "eu-west-3")).Tiers;

    private static void ForAll(Func<MonthlyBill, bool> holds) =>
        Prop.ForAll(SystemGen.Components, c => holds(Given.Bill(SystemGen.Yaml(c)))).Check(Runs);

    private static IEnumerable<MeteredQuantity> Quantities(MonthlyBill bill) =>
        bill.Charges.SelectMany(c => new[] { c.Low, c.High }).OfType<MeteredQuantity>();

    [Fact]
    public void Charges_AnySystem_SumToTheBill() => ForAll(bill =>
    {
        var counted = bill.Charges.Where(c => !c.IsOptional).Select(bill.CostOf).ToList();
        return Near(counted.Sum(c => c.Low), bill.Total.Low) && Near(counted.Sum(c => c.High), bill.Total.High)
            && Near(bill.By(c => c.Component.Provider).Sum(s => s.Cost.High), bill.Total.High);
    });

    [Fact]
    public void Quantity_AnySystem_IsItsGrantAndItsTiers() => ForAll(bill =>
        Quantities(bill).All(q => q.Granted >= 0 && q.Granted <= q.Used && q.Granted + q.Steps.Sum(s => s.Quantity) == q.Used));

    [Fact]
    public void Step_AnySystem_CostsQuantityTimesPrice() => ForAll(bill =>
        bill.Charges.Where(c => c.High is not null).All(c =>
            c.Cost.Low == c.Low!.Steps.Sum(s => s.Quantity * s.Price.Amount)
                && c.Cost.High == c.High!.Steps.Sum(s => s.Quantity * s.Price.Amount)));

    [Fact]
    public void Grant_OfAnAccount_IsNeverGivenTwice() => ForAll(bill =>
    {
        var traffic = bill.Charges.Where(c => c.Meter?.GrantId == "traffic").ToList();
        var vcpu = bill.Charges.Where(c => c.Meter?.GrantId == "vcpu").ToList();
        return traffic.Sum(c => c.High!.Granted) <= 100 && traffic.Sum(c => c.Low!.Granted) <= 100
            && vcpu.Sum(c => c.High!.Granted) <= 180_000 && vcpu.Sum(c => c.Low!.Granted) <= 180_000;
    });

    [Fact]
    public void Cost_AnySystem_IsNeverNegativeAndInOrder() =>
        ForAll(bill => bill.Charges.All(c => c.Cost.Low >= 0 && c.Cost.Low <= c.Cost.High));

    [Fact]
    public void Total_MinimumAverageMaximum_LieInOrder() => Prop.ForAll(SystemGen.Components, components =>
    {
        var yaml = SystemGen.Yaml(components);
        var (minimum, average, maximum) =
            (Given.Bill(yaml, LoadPoint.Minimum).Total, Given.Bill(yaml).Total, Given.Bill(yaml, LoadPoint.Maximum).Total);
        return Near(minimum.Low, average.Low) && Near(average.High, maximum.High) && minimum.High <= maximum.High;
    }).Check(Runs);

    [Fact]
    public void Total_MoreReplicas_AreNeverCheaper() => Prop.ForAll(SystemGen.Components, components =>
    {
        var more = components.Select(c => Replicas()
            .Replace(c, m => $"replicas: {m.Groups[1].Value}..{int.Parse(m.Groups[2].Value, null) + 1}")).ToArray();
        return Given.Bill(SystemGen.Yaml(more), LoadPoint.Maximum).Total.High >= Given.Bill(SystemGen.Yaml(components), LoadPoint.Maximum)
            .Total.High;
    }).Check(Runs);

    [Fact]
    public void Total_NarrowerRanges_LieInsideTheWider() =>
        Prop.ForAll(SystemGen.Components, Gen.Choose(0, 100).ToArbitrary(), (components, percent) =>
    {
        var narrow = components.Select(c => Ranges().Replace(c, m => Inside(m, percent))).ToArray();
        var (wide, inner) = (Given.Bill(SystemGen.Yaml(components)).Total, Given.Bill(SystemGen.Yaml(narrow)).Total);
        return inner.Low >= wide.Low - Tiny && inner.High <= wide.High + Tiny;
    }).Check(Runs);

    [Fact]
    public void Rows_AnySystem_KeepTheIdentitiesOfFocus() => ForAll(bill =>
    {
        var rows = FocusExport.Rows(bill, new DateOnly(2026, 12, 1));
        return FocusCheck.Broken(rows).Count == 0 && Near(rows.Sum(r => r.Price.BilledCost), bill.Total.High)
            && Near(rows.Sum(r => r.Price.EffectiveCost), bill.Total.High);
    });

    [Fact]
    public void Split_AnyQuantity_IsMonotoneAndContinuous() =>
        Prop.ForAll(Gen.Choose(0, 700_000).ToArbitrary(), Gen.Choose(1, 1000).ToArbitrary(), (quantity, more) =>
    {
        decimal Cost(decimal q) => Tiers.Split(Storage, q).Sum(s => s.Amount);
        var step = Cost(quantity + more) - Cost(quantity);
        return step > 0 && step <= more * Storage.Max(t => t.Amount) && step >= more * Storage.Min(t => t.Amount);
    }).QuickCheckThrowOnFailure();

    private const decimal Tiny = 1e-15m;

    private static bool Near(decimal a, decimal b) => Math.Abs(a - b) <= Tiny;

    /// <summary>Both ends move toward the same point, so that what is left lies inside.</summary>
    private static string Inside(Match range, int percent)
    {
        var (low, high) = (int.Parse(range.Groups[1].Value, null), int.Parse(range.Groups[2].Value, null));
        var middle = low + ((high - low) * percent / 100);
        return $"{(low + middle) / 2}..{(high + middle + 1) / 2}";
    }

    [GeneratedRegex(@"replicas: (\d+)\.\.(\d+)")]
    private static partial Regex Replicas();

    [GeneratedRegex(@"(\d+)\.\.(\d+)")]
    private static partial Regex Ranges();
}
