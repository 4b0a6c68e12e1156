using Jauge.Core;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <summary>Holds one figure and its interval against what is promised of it.</summary>
internal static class PromiseVerdict
{
    /// <summary>Kept where the whole interval is at most the target, broken where the whole interval is above it.</summary>
    internal static SimulatedPromise AtMost(string path, Text title, double target, Func<double, int, Text> show, Measured measured,
        BindingLimit limit)
    {
        var state = double.IsNaN(measured.Value) ? VerdictState.Undecided : measured.High <= target ? VerdictState.Kept
            : measured.Low > target ? VerdictState.NotKept : VerdictState.Undecided;
        var stated = show(target, 0);
        return Judged(path, title, Text.Format($"at most {stated}", $"au plus {stated}"), state, measured,
            Figure.With(measured, show, target, f => f > target), limit, measured.Value > target) with { Target = target };
    }

    /// <summary>Kept where the whole interval is at least the target, broken where the whole interval is below it.</summary>
    internal static SimulatedPromise AtLeast(string path, Text title, double target, Func<double, int, Text> show, Measured measured,
        BindingLimit limit)
    {
        var state = double.IsNaN(measured.Value) ? VerdictState.Undecided : measured.Low >= target ? VerdictState.Kept
            : measured.High < target ? VerdictState.NotKept : VerdictState.Undecided;
        return Judged(path, title, AtLeast(show(target, 0)), state, measured,
            Figure.With(measured, show, target, f => f < target), limit, measured.Value < target) with { Target = target,
            IsAtLeast = true };
    }

    internal static Text AtLeast(Text figure) => Text.Format($"at least {figure}", $"au moins {figure}");

    /// <summary>A promise that no figure of this answer decides.</summary>
    internal static SimulatedPromise NotJudged(string path, Text title, Text stated, Text why) =>
        new(path, title, stated, VerdictState.NotJudged, null, null, null, why);

    /// <summary>A promise that asks for a run of its own, which the budget of the answer does not allow.</summary>
    /// <param name="path">Of the promise in the file.</param>
    /// <param name="title">Of what is promised.</param>
    /// <param name="stated">What the file says.</param>
    /// <param name="factor">Load of that run, as a multiple of the stated one.</param>
    internal static SimulatedPromise NotTried(string path, Text title, Text stated, double factor) =>
        NotJudged(path, title, stated, factor == 1
        ? new("It asks for a run of its own, which this answer is too short for.",
            "Elle demande un essai à part, trop long pour cette réponse.")
        : Text.Format($"It asks for a run with {factor:N2} times the load, which this answer is too short for.",
            $"Elle demande un essai avec {factor:N2} fois la charge, trop long pour cette réponse."));

    private static SimulatedPromise Judged(string path, Text title, Text stated, VerdictState state, Measured measured, Text shown,
        BindingLimit limit, bool isMeanBroken) =>
        new(path, title, stated, state, measured, shown, state == VerdictState.Kept ? null : limit, null) { IsMeanBroken = isMeanBroken };
}
