using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Review.Tests.Systems;

/// <summary>What anybody who reads the five documents with care would object to.</summary>
public sealed class KnownTruthsTests
{
    [Theory]
    [InlineData("twinme", "JR203", FindingSeverity.Contradiction, "3 failures × 30 s")]
    [InlineData("twinme", "JR302", FindingSeverity.Risk, "each undoes the other")]
    [InlineData("twinme", "JR303", FindingSeverity.Risk, "80 % of memory")]
    [InlineData("twinme", "JR801", FindingSeverity.Risk, "8 characters")]
    [InlineData("twinme", "JR301", FindingSeverity.Contradiction, "3 to 5 min for a node")]
    [InlineData("twinme", "JR401", FindingSeverity.Risk, "api 50 × 4 = 200 connections")]
    [InlineData("twinme", "JR508", FindingSeverity.Risk, "without a bound")]
    [InlineData("taylor-shift", "JR301", FindingSeverity.Contradiction, "5 → 10 → 20 → 40 → 50")]
    [InlineData("taylor-shift", "JR201", FindingSeverity.Risk, "daily backups alone lose up to 24 h")]
    [InlineData("erp", "JR803", FindingSeverity.Risk, "0.0.0.0")]
    [InlineData("erp", "JR501", FindingSeverity.Contradiction, "for S1")]
    [InlineData("erp", "JR101", FindingSeverity.Contradiction, "99.85 %")]
    [InlineData("beta-50", "JR502", FindingSeverity.Advice, "nothing is sold under this name at that price")]
    [InlineData("beta-50", "JR101", FindingSeverity.Contradiction, "database 99.5 %")]
    [InlineData("beta-50", "JR409", FindingSeverity.Contradiction, "cpu 110 h of 4 h")]
    [InlineData("ecommerce", "JR101", FindingSeverity.Contradiction, "cdn 99.9 %")]
    [InlineData("ecommerce", "JR106", FindingSeverity.Risk, "orders-db")]
    public void Read_System_FindsTheTruth(string system, string code, FindingSeverity severity, string says)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.Read(Clone.Find("systems", system), bag)!;
        var findings = Given.Review(document, document.MainEnvironment, bag).Findings;
        findings.ShouldContain(f => f.Code == code && f.Severity == severity && f.Message.English.Contains(says));
    }
}
