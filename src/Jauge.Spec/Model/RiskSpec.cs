using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>An entry of the risk register.</summary>
public sealed record RiskSpec
{
    /// <summary>What could happen.</summary>
    public required string Title { get; init; }

    /// <summary>Technical or business.</summary>
    public string? Kind { get; init; }

    /// <summary>How bad it would be.</summary>
    public required Level Impact { get; init; }

    /// <summary>How likely it is.</summary>
    public required Level Probability { get; init; }

    /// <summary>Who watches it: a team, or a person.</summary>
    public string? By { get; init; }

    /// <summary>What is done against it.</summary>
    public string? Mitigation { get; init; }
}
