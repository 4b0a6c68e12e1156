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
        if (spec.Workload?.Trace is not { } trace || !FolderPaths.IsInside(trace.File)) return null;
        var span = document.Locate(environment, "workload.trace");
        var file = Path.Combine(document.Folder, trace.File);
        var obstacle = trace.Speed == 0 ? new("its `speed` must be above 0", "sa « speed » doit être supérieure à 0") : Obstacle(file, document.Folder);
        if (obstacle is { } reason)
        {
            bag.Add(ResolutionDiagnostics.TraceUnreadable(span, trace.File, reason));
            return null;
        }

        return Read(file, trace, spec.Requests, span, bag);
    }

    private static Trace? Read(string file, TraceSpec trace, EquatableMap<RequestSpec> requests, SourceSpan span, DiagnosticBag bag)
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
        return info.Length <= MaxBytes ? null : new("it is larger than 64 MB; counts by minute say as much", "il dépasse 64 Mo ; des nombres par minute en disent autant");
    }
}
