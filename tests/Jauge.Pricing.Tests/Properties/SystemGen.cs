using FsCheck;
using FsCheck.Fluent;

namespace Jauge.Pricing.Tests.Properties;

/// <summary>Random systems whose components draw on shared grants, tiers, commitments, the spot market and quoted prices.</summary>
internal static class SystemGen
{
    private static Gen<(int Low, int High)> Span(int most) =>
        from low in Gen.Choose(0, most)
        from more in Gen.Choose(0, most)
        select (low, low + more);

    private static Gen<string> Box { get; } =
        from replicas in Span(8)
        from sku in Gen.Elements("small", "large")
        from gigabytes in Gen.Choose(0, 3000)
        from calls in Span(15_000)
        from traffic in Span(150)
        from price in Gen.Elements("", ", commitment: plan-1-year", ", commitment: plan-3-year", ", spot: 30 %",
            ", commitment: plan-1-year, spot: 50 %", ", optional: true")
        select $"uses: acme/box, sku: {sku}, replicas: {replicas.Low}..{replicas.High}, storage: {gigabytes} GB, "
            + $"usage: {{ calls: {calls.Low}..{calls.High}/month, traffic: {traffic.Low}..{traffic.High} GB/month }}{price}";

    private static Gen<string> Wire { get; } =
        from traffic in Span(150) select $"uses: acme/wire, usage: {{ traffic: {traffic.Low}..{traffic.High} GB/month }}";

    private static Gen<string> App { get; } =
        from replicas in Span(20)
        from quarters in Gen.Choose(1, 8)
        from active in Gen.Choose(0, 100)
        select $"uses: azure/container-app, region: azure/westeurope, cpu: {quarters * 0.25m}, memory: {quarters * 512} MiB, active: {active} %, "
            + $"ingress: internal, replicas: {replicas.Low}..{replicas.High}";

    private static Gen<string> Files { get; } =
        from terabytes in Gen.Choose(0, 700)
        from reads in Span(1_000_000)
        select $"uses: aws/s3, region: aws/eu-west-3, storage: {terabytes} TB, usage: {{ reads: {reads.Low}..{reads.High}/month, writes: {reads.Low}/month }}";

    private static Gen<string> Quote { get; } =
        from price in Span(500) select $"uses: any/quoted, quoted: {price.Low}..{price.High} EUR/month";

    private static Gen<string> Component { get; } = Gen.OneOf(Box, Box, Wire, App, Files, Quote);

    /// <summary>Components, a line each; ranges everywhere.</summary>
    public static Arbitrary<string[]> Components { get; } = Gen.ArrayOf(Component).Where(c => c.Length is > 0 and <= 12).ToArbitrary();

    /// <summary>The system of these components, in euros at a stated rate.</summary>
    public static string Yaml(IEnumerable<string> components) => Given.System(
        string.Join('\n', components.Select((c, i) => $"c{i}: {{ {c} }}")),
        "exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: test } }");
}
