using Jauge.Rehearsal.Evidence;

namespace Jauge.Rehearsal.Tests.Evidence;

public sealed class MatchedAlertTests
{
    private static readonly AlertPrediction Predicted = new(["cpu-high", "taux-d-erreur"], ["cpu-high", "taux-d-erreur", "slow"]);

    [Fact]
    public void Match_WhatFiredAsPredicted_IsFoundByTheRulesWayOfWritingItsName() =>
        Outcomes(Fired("CpuHigh"), Fired("TauxDErreur"))
            .ShouldBe([("CpuHigh", AlertOutcome.AsPredicted), ("TauxDErreur", AlertOutcome.AsPredicted)]);

    [Fact]
    public void Match_WhatFiredAlone_IsUnpredictedOrNotSimulated() =>
        Outcomes(Fired("Slow"), Fired("CpuHigh"), Fired("LatencyBudgetBurnsFast")).ShouldBe(
    [
        ("Slow", AlertOutcome.Unpredicted), ("CpuHigh", AlertOutcome.AsPredicted), ("LatencyBudgetBurnsFast", AlertOutcome.NotSimulated),
        ("taux-d-erreur", AlertOutcome.Missing),
    ]);

    [Fact]
    public void Match_WithoutAPrediction_SaysNothingOfIt() =>
        MatchedAlert.Match([Fired("Slow")], null).ShouldBe([new("Slow", AlertOutcome.NotSimulated, Fired("Slow"))]);

    private static IEnumerable<(string, AlertOutcome)> Outcomes(params FiredAlert[] fired) =>
        MatchedAlert.Match(fired, Predicted).Select(m => (m.Name, m.Outcome));

    private static FiredAlert Fired(string name) => new(name, "shop", TimeSpan.FromSeconds(3));
}
