namespace Jauge.Rehearsal.Processes;

/// <summary>What a supervisor is told beside its folder.</summary>
public sealed record SupervisorOptions
{
    /// <summary>Between two questions to a part that is not ready; 10 ms or more.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromMilliseconds(30);

    /// <summary>After which one readiness question is given up and asked anew.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How strongly parts are kept apart; null: the strongest that this machine allows.</summary>
    public Isolation? Isolation { get; init; }
}
