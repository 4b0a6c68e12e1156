using Jauge.Core;

namespace Jauge.Spec;

/// <summary>Diagnostics of the key <c>rehearsal</c>: one factory method per code, JG5301 to JG5309.</summary>
public static class RehearsalSpecDiagnostics
{
    /// <summary>Two programs for one component.</summary>
    public static Diagnostic TwoPrograms(SourceSpan span, string component) => Error(
        "JG5301", span, new Text($"two programs stand for `{component}`", $"deux programmes tiennent lieu de « {component} »"),
        new Text("write `workload` for a folder below workloads/, or `command` for a program of your own",
            "écrivez « workload » pour un dossier sous workloads/, ou « command » pour un programme à vous"));

    /// <summary>Timings with which Patroni may lose its lease between two renewals.</summary>
    public static Diagnostic LeaseTooShort(SourceSpan span, string needed) => Error(
        "JG5302", span, new Text("the primary may lose its lease between two renewals",
            "le primaire peut perdre son bail entre deux renouvellements"),
        new Text($"`loop-wait` and twice `retry-timeout` make {needed}: write a `ttl` that is at least as long",
            $"« loop-wait » et deux fois « retry-timeout » font {needed} : écrivez un « ttl » au moins aussi long"));

    /// <summary>A check without a program, or with two.</summary>
    public static Diagnostic NoChecker(SourceSpan span) => Error(
        "JG5303", span, new Text("one program checks what clients were told", "un seul programme vérifie ce qui a été dit aux clients"),
        new Text("write `workload` for a folder below workloads/, or `command` for a program of your own",
            "écrivez « workload » pour un dossier sous workloads/, ou « command » pour un programme à vous"));

    private static Diagnostic Error(string code, SourceSpan span, Text message, Text help) =>
        new(code, Severity.Error, span, message, help);
}
