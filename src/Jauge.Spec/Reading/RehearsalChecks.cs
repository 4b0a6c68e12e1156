using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Spec.Reading;

/// <summary>Checks of how the system is rehearsed.</summary>
internal static class RehearsalChecks
{
    public static void Run(SystemSpec spec, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        if (spec.Rehearsal is not { } rehearsal) return;
        foreach (var (name, part) in rehearsal.Components.TakeWhile(_ => !mistakes.IsSpent))
            if (part is { Workload: not null, Command: not null })
                mistakes.Add(RehearsalSpecDiagnostics.TwoPrograms(at($"rehearsal.components.{name}.command"), name));
        if (rehearsal.Check is { } check && check.Workload is null == check.Command is null)
            mistakes.Add(RehearsalSpecDiagnostics.NoChecker(at("rehearsal.check")));
        if (rehearsal.Failover is { } failover) Lease(failover, at, mistakes);
    }

    // the rule of Patroni's documentation: loop_wait + 2 * retry_timeout <= ttl (read 2026-11)
    private static void Lease(RehearsedFailoverSpec failover, Func<string, SourceSpan> at, Mistakes mistakes)
    {
        var needed = failover.LoopWaitOrUsual + (2 * failover.RetryTimeoutOrUsual);
        if (needed > failover.TtlOrUsual)
            mistakes.Add(RehearsalSpecDiagnostics.LeaseTooShort(at("rehearsal.failover"), Durations.Show(needed).English));
    }
}
