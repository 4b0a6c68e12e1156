using Jauge.Core;
using Jauge.Pricing;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Tests;

/// <summary>Systems in a few lines, reviewed with the real catalog.</summary>
internal static class Given
{
    /// <summary>The day of every review in these tests.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 20);

    public static ReviewResult Review(string yaml, string? environment = null)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(yaml, "given.yaml", bag)!;
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return Review(document, environment ?? document.MainEnvironment, bag);
    }

    public static ReviewResult Review(SystemDocument document, string environment, DiagnosticBag bag)
    {
        var deployment = new Resolver(Repository.Catalog, bag).Resolve(document, environment);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return SystemReview.Read(deployment, CostReading.Read(deployment, Repository.Catalog), Repository.Catalog, Today);
    }

    /// <summary>A system of some components, as <c>db: { uses: azure/mysql-flexible-server, … }</c>, one a line, and what else the file
    /// holds.</summary>
    public static string System(string components, string rest = "", string region = "azure/westeurope") =>
        $"system: given\ncurrency: USD\nregion: {region}\ncomponents:\n{string.Join('\n', components.Split('\n').Select(l => "  " + l))}\n{rest}\n";

    public static IReadOnlyList<Finding> Findings(string yaml, string code) => [.. Review(yaml).Findings.Where(f => f.Code == code)];

    /// <summary>The one finding of a rule.</summary>
    public static Finding Finding(string yaml, string code)
    {
        var all = Review(yaml).Findings;
        var found = all.Where(f => f.Code == code).ToList();
        found.Count.ShouldBe(1, $"found: {string.Join(", ", all.Select(f => $"{f.Code} {f.About}"))}");
        return found[0];
    }

    public static PromiseVerdict Verdict(string yaml, string path) => Review(yaml).Promises.Single(p => p.Path == path);
}
