namespace Jauge.Core;

/// <summary>Collects diagnostics, so that all are reported at once. One bag belongs to one run; it is not thread-safe.</summary>
public sealed class DiagnosticBag
{
    private readonly HashSet<Diagnostic> _diagnostics = [];

    /// <summary>True once an error was added; warnings do not count.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Distinct diagnostics so far.</summary>
    public int Count => _diagnostics.Count;

    /// <summary>Adds one; a second one equal to it is dropped.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        _diagnostics.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    /// <summary>Adds each.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>By file and position, then severity, code and message: the same run gives the same order.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
    [
        .. _diagnostics
            .OrderBy(d => d.Span.File, StringComparer.Ordinal)
            .ThenBy(d => (d.Span.Line, d.Span.Column, d.Span.EndLine, d.Span.EndColumn))
            .ThenBy(d => d.Severity)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message.English, StringComparer.Ordinal),
    ];
}
