using Jauge.Core;

namespace Jauge.Roles;

/// <summary>One thing that a replica can be asked: a class of requests, or what a call of another component comes down to here.</summary>
public sealed record OperationRole
{
    /// <summary>Its name in metrics; unique in the role.</summary>
    public required string Name { get; init; }

    /// <summary>HTTP method.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>Path without query, from its slash on; unique in the role together with the method.</summary>
    public required string Path { get; init; }

    /// <summary>CPU time that its own work burns; null: none.</summary>
    public Distribution? Cpu { get; init; }

    /// <summary>Time that its own work lasts without any CPU, after <see cref="Cpu"/>: a service whose inside is unknown; null:
    /// none.</summary>
    public Distribution? Delay { get; init; }

    /// <summary>Bytes of an answer's body; 0 or more.</summary>
    public long AnswerBytes { get; init; }

    /// <summary>Calls that it makes after its own work, in order.</summary>
    public EquatableList<CallRole> Calls { get; init; } = [];
}
