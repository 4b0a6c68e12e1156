using Jauge.Catalog.Yaml;
using Jauge.Core;

namespace Jauge.Spec;

/// <summary>Passes the mistakes of one file on, up to a number that a person still reads: a hostile file cannot make more work than that.</summary>
internal sealed class Mistakes(DiagnosticBag bag)
{
    /// <summary>Mistakes reported before the looking stops.</summary>
    public const int Limit = 200;

    private readonly int _before = bag.Count;

    /// <summary>Whether to look further is of no use to anybody.</summary>
    public bool IsSpent => bag.Count - _before >= Limit;

    public void Add(Diagnostic diagnostic)
    {
        if (IsSpent) return;
        bag.Add(diagnostic);
        if (IsSpent) bag.Add(YamlDiagnostics.TooManyErrors(diagnostic.Span, Limit));
    }

    public void AddRange(DiagnosticBag others)
    {
        foreach (var diagnostic in others.Sorted()) Add(diagnostic);
    }
}
