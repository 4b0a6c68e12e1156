using Jauge.Core;

namespace Jauge.Rehearsal;

/// <summary>The machine or a part does not let the rehearsal go on; nothing is left running when it reaches the caller.</summary>
/// <param name="diagnostic">What happened and what to do, in both languages.</param>
public sealed class RehearsalException(Diagnostic diagnostic) : Exception(diagnostic?.Message.English)
{
    /// <summary>What happened and what to do.</summary>
    public Diagnostic Diagnostic { get; } = diagnostic;
}
