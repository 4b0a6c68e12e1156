using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Spec;

/// <summary>Passes the mistakes of one file on, up to a number that a person still reads: a hostile file cannot make more work than
/// that.</summary>
/// <param name="bag">Takes them.</param>
/// <param name="limit">After how many the looking stops.</param>
internal sealed class Mistakes(DiagnosticBag bag, int limit = Mistakes.Limit)
{
    /// <summary>Mistakes reported before the looking stops.</summary>
    public const int Limit = 200;

    private readonly int _before = bag.Count;

    /// <summary>Whether to look further is of no use to anybody.</summary>
    public bool IsSpent => bag.Count - _before >= limit;

    public void Add(Diagnostic diagnostic)
    {
        if (IsSpent) return;
        bag.Add(diagnostic);
        if (IsSpent) bag.Add(YamlDiagnostics.TooManyErrors(diagnostic.Span, limit));
    }

    public void AddRange(DiagnosticBag others)
    {
        foreach (var diagnostic in others.Sorted()) Add(diagnostic);
    }
}
