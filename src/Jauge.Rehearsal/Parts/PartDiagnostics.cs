using Jauge.Core;

namespace Jauge.Rehearsal.Parts;

/// <summary>What goes wrong with the real parts: one factory method per code, JG5220 to JG5239.</summary>
/// <remarks>Cause, example and cure of each code: docs/reference/diagnostics.md.</remarks>
public static class PartDiagnostics
{
    /// <summary>A part runs, and what it was asked for does not happen.</summary>
    public static Diagnostic StillWaiting(string part, Text what, TimeSpan limit, string log) => Error(
        "JG5220",
        new Text($"{part}: {what.English} not within {Durations.Format(limit)}",
            $"{part} : {what.French}, toujours pas au bout de {Durations.Format(limit)}"),
        LastLines(log));

    /// <summary>A part refuses what it was asked.</summary>
    public static Diagnostic Refused(string part, string words) => Error(
        "JG5221",
        new Text($"{part} refused: {words}", $"{part} a refusé : {words}"),
        new Text("its log says more", "son journal en dit plus"));

    private static Text LastLines(string log) => log.Length == 0
        ? new Text("it wrote nothing", "il n'a rien écrit")
        : new Text($"its last lines:\n{log}", $"ses dernières lignes :\n{log}");

    private static Diagnostic Error(string code, Text message, Text help) =>
        new(code, Severity.Error, SourceSpan.None("rehearsal"), message, help);
}
