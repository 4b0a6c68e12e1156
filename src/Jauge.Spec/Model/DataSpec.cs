namespace Jauge.Spec.Model;

/// <summary>A table whose rows load tests send.</summary>
[Shorthand(nameof(File))]
public sealed record DataSpec
{
    /// <summary>CSV file beside this one, UTF-8, its first line the names of the columns.</summary>
    public required string File { get; init; }

    /// <summary>Which row a session takes; the one of its user when it is left out.</summary>
    public DataOrder? Order { get; init; }
}
