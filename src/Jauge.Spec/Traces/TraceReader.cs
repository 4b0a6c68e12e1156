using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Reading;

namespace Jauge.Spec.Traces;

/// <summary>Reads recorded arrivals.</summary>
internal static class TraceReader
{
    /// <summary>An access log of half a million requests has this size.</summary>
    public const long MaxBytes = 64 * 1024 * 1024;

    /// <summary>Rows of a recording; beyond it, rates say as much.</summary>
    public const int MaxRows = 1_000_000;

    /// <summary>Reads the trace of a workload.</summary>
    /// <param name="document">The system file.</param>
    /// <param name="environment">Its environment.</param>
    /// <param name="bag">Takes every mistake.</param>
    /// <returns>Null where there is none, or where it cannot be read.</returns>
    public static Trace? Read(SystemDocument document, string environment, DiagnosticBag bag)
    {
        var spec = document.In(environment);
        return Read(document.Folder, spec.Workload?.Trace, spec.Requests, document.Locate(environment, "workload.trace"), bag);
    }

    /// <summary>Reads the trace that a file names.</summary>
    /// <param name="folder">Folder of that file.</param>
    /// <param name="trace">What it says of the trace; null for none.</param>
    /// <param name="requests">Classes that recorded requests may belong to.</param>
    /// <param name="span">Where it says so.</param>
    /// <param name="bag">Takes every mistake.</param>
    /// <returns>Null where there is none, or where it cannot be read.</returns>
    public static Trace? Read(string folder, TraceSpec? trace, EquatableMap<RequestSpec> requests, SourceSpan span, DiagnosticBag bag)
    {
        if (trace is null || !FolderPaths.IsInside(trace.File)) return null;
        var file = Path.Combine(folder, trace.File);
        var obstacle = trace.Speed == 0 ? new("its `speed` must be above 0", "sa « speed » doit être supérieure à 0")
            : Obstacle(file, folder);
        if (obstacle is { } reason)
        {
            bag.Add(ResolutionDiagnostics.TraceUnreadable(span, trace.File, reason));
            return null;
        }

        return Rows(file, trace, requests, span, bag);
    }

    private static Trace? Rows(string file, TraceSpec trace, EquatableMap<RequestSpec> requests, SourceSpan span, DiagnosticBag bag)
    {
        try
        {
            var rows = new TraceRows(trace.File, new RequestPaths(requests), new Mistakes(bag, TraceRows.MostMistakes));
            var read = AccessLog.IsOne(file) ? AccessLog.Read(file, rows) : TraceTable.Read(file, rows);
            if (read is null || rows.HasMistakes) return null;
            if (read.Length > TimeSpan.Zero) return read;
            bag.Add(ResolutionDiagnostics.TraceUnreadable(span, trace.File, new("it records no time", "il n'enregistre aucun temps")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            bag.Add(ResolutionDiagnostics.TraceUnreadable(span, trace.File, Text.Same(e.GetType().Name)));
        }

        return null;
    }

    private static Text? Obstacle(string file, string folder)
    {
        var info = new FileInfo(file);
        if (!info.Exists) return new("no such file", "ce fichier n'existe pas");
        var target = info.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? info.FullName;
        if (!target.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return new("it leads out of the folder", "il mène hors du dossier");
        return info.Length <= MaxBytes ? null
            : new("it is larger than 64 MB; counts by minute say as much", "il dépasse 64 Mo ; des nombres par minute en disent autant");
    }
}
