using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using Jauge.Catalog.Refresh;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Refresh;

public sealed class PriceParsingTests
{
    [Theory]
    [InlineData("1 Year", 12, "reserved-1y")]
    [InlineData("3 Years", 36, "reserved-3y")]
    [InlineData("5 Years", 60, "reserved-5y")]
    [InlineData("6 Months", 6, "reserved-6m")]
    [InlineData("1yr", 12, "reserved-1y")]
    [InlineData("3 yr", 36, "reserved-3y")]
    public void CommitmentLength_Known_IsReadInMonths(string text, int months, string name)
    {
        var length = CommitmentLength.TryParse(text).ShouldNotBeNull();
        length.Months.ShouldBe(months);
        length.Named("reserved").ShouldBe(name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Year")]
    [InlineData("0 Years")]
    [InlineData("1 Decade")]
    [InlineData("99999999999 Years")]
    public void CommitmentLength_Unknown_IsNull(string? text) => CommitmentLength.TryParse(text).ShouldBeNull();

    [Theory]
    [InlineData("1M", "1M", 1.0)]
    [InlineData("1", "1M", 1_000_000.0)]
    [InlineData("10K", "1M", 100.0)]
    [InlineData("1M", "10K", 0.01)]
    [InlineData("GB", "GB", 1.0)]
    public void CatalogUnits_SameKind_HaveAFactor(string from, string to, double factor) =>
        CatalogUnits.Factor(from, to).ShouldBe((decimal)factor);

    [Theory]
    [InlineData("GB", "GiB")]
    [InlineData("h", "s")]
    [InlineData("GB", "1M")]
    [InlineData("K", "1")]
    [InlineData("0", "1")]
    public void CatalogUnits_OtherKind_HaveNone(string from, string to) => CatalogUnits.Factor(from, to).ShouldBeNull();

    [Fact]
    public void CsvText_AnyFields_AreReadAsWritten() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<string[][]>()
            .Filter(rows =>
                rows.All(row => row is { Length: > 0 } && row.All(field => field is not null) && row.Any(field => field.Length > 0))),
        rows =>
        {
            using var text = new StringWriter();
            foreach (var row in rows)
            {
                CsvText.WriteRow(text, row);
            }

            using var input = new StringReader(text.ToString());
            return CsvText.ReadRows(input).SelectMany(row => row.Append("|")).SequenceEqual(rows.SelectMany(row => row.Append("|")));
        }));

    [Fact]
    public void PriceSettlement_AnyOrderOfRows_SettlesAlike()
    {
        var gen = Gen.Choose(1, 3)
            .SelectMany(meter => Gen.Choose(1, 4).SelectMany(price => Gen.Choose(1, 30).Select(day => Row(meter, price, day))));
        Check.QuickThrowOnFailure(Prop.ForAll(gen.ListOf().ToArbitrary(), rows =>
        {
            var day = new DateOnly(2026, 8, 15);
            var (kept, counts, _) = PriceSettlement.Settle(rows, day);
            var (again, _, _) = PriceSettlement.Settle(Enumerable.Reverse(rows), day);
            return kept.SequenceEqual(again)
                && kept.Select(row => row.Key).Distinct().Count() == kept.Count
                && kept.All(row => row.EffectiveFrom <= day)
                && counts.Read == rows.Count
                && counts.Read == counts.Kept + counts.Folded + counts.Superseded + counts.Announced + counts.Contradictory;
        }));
    }

    [Fact]
    public void RefreshDiagnostics_EveryMethod_HasItsOwnCodeInBothLanguages()
    {
        var methods = typeof(RefreshDiagnostics).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
        var diagnostics = methods.Select(method => (Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!).ToList();
        diagnostics.Select(diagnostic => diagnostic.Code).Order().ShouldBe(Enumerable.Range(1551, 29).Select(code => $"JG{code}"));
        diagnostics.ShouldAllBe(diagnostic => diagnostic.Message.English.Length > 10
            && diagnostic.Message.French != diagnostic.Message.English);
    }

    private static object? Sample(ParameterInfo parameter) => parameter.ParameterType.Name switch
    {
        nameof(Uri) => new Uri("https://prices.example/page"),
        nameof(Text) => new Text("a reason", "une raison"),
        nameof(SourceSpan) => SourceSpan.None("refresh.yaml"),
        nameof(PriceObservation) => Row(1, 2, 3),
        nameof(Int32) => 7,
        nameof(Int64) => 7L,
        nameof(Decimal) => 7m,
        nameof(String) => "name",
        _ => null,
    };

    private static PriceObservation Row(int meter, decimal price, int day) => new()
    {
        Provider = "azure",
        Service = "service",
        Product = "product",
        Sku = "sku",
        Meter = $"meter {meter}",
        MeterId = "",
        Region = "westeurope",
        Unit = "1 Hour",
        Price = price,
        Listed = price,
        Currency = "USD",
        EffectiveFrom = new DateOnly(2026, 8, day),
        Source = "https://prices.example/page",
    };
}
