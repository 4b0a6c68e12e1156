using System.Globalization;
using System.Text;
using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Review.Tests.Systems;

public sealed class FiveSystemsTests
{
    [Theory]
    [MemberData(nameof(Repository.SystemNames), MemberType = typeof(Repository))]
    public void Read_System_FindsWhatIsExpected(string system)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.Read(Clone.Find("systems", system), bag)!;
        var text = new StringBuilder();
        foreach (var environment in document.Environments) Write(text, Given.Review(document, environment, bag));
        Golden.Check(Clone.Find("systems", system, "expected", "review.txt"), text.ToString());
    }

    private static void Write(StringBuilder text, ReviewResult result)
    {
        Line(text, $"# {result.Deployment.Spec.System}, {result.Deployment.Environment}, {Given.Today:yyyy-MM-dd}");
        Line(text, "");
        foreach (var promise in result.Promises) Write(text, promise);
        foreach (var finding in result.Findings) Write(text, finding);
    }

    private static void Write(StringBuilder text, PromiseVerdict promise)
    {
        Line(text, $"{promise.Path}: {promise.Stated} -> {promise.State} {string.Join(' ', promise.Findings)}".TrimEnd());
        Line(text, $"  {promise.Reason.English}");
        Line(text, "");
    }

    private static void Write(StringBuilder text, Finding finding)
    {
        Line(text, $"{finding.Code} {finding.Severity}: {finding.Title.English} [{finding.About}, line {finding.Span.Line}{(finding.Promise is null ? "" : $", {finding.Promise}")}]");
        Line(text, $"  en: {finding.Message.English}");
        Line(text, $"  fr: {finding.Message.French}");
        Line(text, $"  cure: {finding.Cure.English}");
        foreach (var source in finding.Sources)
            Line(text, $"  source: {source.Text.English}, {source.At}{(source.AsOf is { } day ? $", {day:yyyy-MM-dd}" : "")}");
        Line(text, "");
    }

    private static void Line(StringBuilder text, FormattableString line) => Line(text, line.ToString(CultureInfo.InvariantCulture));

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
