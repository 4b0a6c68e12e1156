using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>What visitors of one kind do in a session.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Share">Share of all sessions; all sum to 1.</param>
/// <param name="Steps">At least one.</param>
/// <param name="Pause">Of a user, between this session and the next.</param>
/// <param name="Continues">Whether a failed request leaves the session going.</param>
public sealed record JourneyModel(
    string Name, Text Title, double Share, EquatableList<JourneyStepModel> Steps, Distribution Pause, bool Continues)
{
    /// <summary>Requests of an average session in which nothing fails.</summary>
    public double Requests => Reached().Sum();

    /// <summary>Seconds that its visitor thinks and pauses, on average, from its beginning to the next.</summary>
    public double Rest
    {
        get
        {
            var reached = Reached();
            return Pause.MeanSeconds + Enumerable.Range(1, Steps.Count - 1).Sum(i => reached[i] * Steps[i - 1].Think.MeanSeconds);
        }
    }

    /// <summary>How often each step is reached in a session in which nothing fails.</summary>
    public double[] Reached()
    {
        var reached = new double[Steps.Count];
        reached[0] = 1;
        for (var i = 1; i < reached.Length; i++) reached[i] = reached[i - 1] * Steps[i - 1].Continue;
        return reached;
    }
}
