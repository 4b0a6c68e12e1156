using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Alerting;

namespace Jauge.Control.Tests.Alerting;

public sealed class AlertStateTests
{
    // prometheus/prometheus, rules/manager_test.go, TestAlertingRule: http_requests < 100 for 1m, evaluated every five minutes
    [Theory]
    [InlineData("75 85 95 105 105 95 85", "P F F - - P F")]
    [InlineData("80 90 100 110 120 130 140", "P F - - - - -")]
    public void Next_ThePublishedRule_StandsWhereItsTestSays(string values, string expected) =>
        Phases(values.Split(' ').Select(v => int.Parse(v) < 100), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1)).ShouldBe(expected);

    [Theory]
    [InlineData("1 1 1 1 1 1 1", "P P P P P F F")]                 // firing at the evaluation where five minutes are full, not after it
    [InlineData("1 1 1 1 1 0 1", "P P P P P - P")]                 // one evaluation that is not true begins it anew
    [InlineData("0 1 1 1 1 1 1", "- P P P P P F")]
    // resolved at the first that is not true, and pending again before it fires
    [InlineData("1 1 1 1 1 1 0 1 1", "P P P P P F - P P")]
    public void Next_ForFiveMinutesEachMinute_FiresWhenTheyAreFull(string values, string expected) =>
        Phases(values.Split(' ').Select(v => v == "1"), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)).ShouldBe(expected);

    [Fact]
    public void Next_WithoutHold_FiresAtOnce() => Phases([true, false, true], TimeSpan.FromSeconds(15), TimeSpan.Zero).ShouldBe("F - F");

    [Fact]
    public void Next_EvaluatedTooRarely_FiresAtTheNextEvaluationOnly() =>
        Phases([true, true, true], TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5)).ShouldBe("P P F");

    [Fact]
    public void Next_AnyHistory_FiresExactlyAfterATrueStretchAsLongAsTheHold() =>
        Prop.ForAll(Gen.Elements(true, true, true, false).ListOf().ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), FiresWhenFull)
            .QuickCheckThrowOnFailure();

    private static bool FiresWhenFull(IList<bool> history, int hold)
    {
        var (state, stretch) = (default(AlertState), 0);
        for (var i = 0; i < history.Count; i++)
        {
            state = state.Next(TimeSpan.FromMinutes(i), history[i], TimeSpan.FromMinutes(hold));
            stretch = history[i] ? stretch + 1 : 0;
            var expected = stretch == 0 ? AlertPhase.Inactive : stretch > hold ? AlertPhase.Firing : AlertPhase.Pending;
            if (state.Phase != expected) return false;
        }

        return true;
    }

    private static string Phases(IEnumerable<bool> truths, TimeSpan every, TimeSpan hold)
    {
        var (state, at, phases) = (default(AlertState), TimeSpan.Zero, new List<char>());
        foreach (var isTrue in truths)
        {
            state = state.Next(at, isTrue, hold);
            phases.Add(state.Phase switch { AlertPhase.Firing => 'F', AlertPhase.Pending => 'P', _ => '-' });
            at += every;
        }

        return string.Join(' ', phases);
    }
}
