using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>Passes the mistakes of one file on, up to a number that a person still reads: a million duplicate keys are a hundred.</summary>
internal sealed class ErrorBudget(DiagnosticBag bag)
{
    /// <summary>Mistakes reported before the reading stops.</summary>
    public const int Limit = 100;

    private int _spent;

    public bool IsSpent => _spent >= Limit;

    public void Add(Diagnostic diagnostic)
    {
        _spent++;
        bag.Add(diagnostic);
    }
}
