using Jauge.Core;

namespace Jauge.Load;

/// <summary>A plan that cannot be played on this machine.</summary>
public sealed class LoadRefusedException : Exception
{
    /// <summary>Without reasons.</summary>
    public LoadRefusedException()
        : this([])
    {
    }

    /// <summary>With a message alone.</summary>
    public LoadRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>With what led to it.</summary>
    public LoadRefusedException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>With the reasons.</summary>
    /// <param name="diagnostics">Errors, and warnings beside them.</param>
    public LoadRefusedException(EquatableList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Why.</summary>
    public EquatableList<Diagnostic> Diagnostics { get; } = [];
}
