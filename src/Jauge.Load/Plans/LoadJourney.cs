using Jauge.Core;

namespace Jauge.Load.Plans;

/// <summary>What visitors of one kind do in a session.</summary>
/// <param name="Name">For results; no two alike.</param>
/// <param name="Steps">At least one.</param>
public sealed record LoadJourney(string Name, EquatableList<LoadStep> Steps)
{
    /// <summary>Share of the sessions; shares are taken relative to their sum.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Of a user, between this session and the next.</summary>
    public Distribution Pause { get; init; } = new ConstantDistribution(TimeSpan.Zero);

    /// <summary>Whether a failed request leaves the session going.</summary>
    public bool Continues { get; init; }

    /// <summary>Whether a session begins without cookies and values: another person at the same place. Otherwise a user keeps its
    /// cookies.</summary>
    public bool ForgetsCookies { get; init; } = true;
}
