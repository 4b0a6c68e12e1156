namespace Jauge.Core;

/// <summary>What a diagnostic stops.</summary>
public enum Severity
{
    /// <summary>Nothing is computed or written; the exit code is 1.</summary>
    Error,

    /// <summary>The answer stands, and part of it may not be what was meant.</summary>
    Warning,

    /// <summary>Worth knowing; nothing has to change.</summary>
    Info,
}
