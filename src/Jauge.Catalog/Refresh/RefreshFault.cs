using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Carries a diagnostic out of the transport or the journal; caught once, by <see cref="PriceRefresh"/>.</summary>
internal sealed class RefreshFault : Exception
{
    public RefreshFault(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic.Message.English, cause) => Diagnostic = diagnostic;

    public Diagnostic Diagnostic { get; }

    /// <summary>True when another attempt may succeed.</summary>
    public bool Transient { get; init; }

    /// <summary>The server's wish, when it stated one.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
