using Jauge.Core;

namespace Jauge.Load.Plans;

/// <summary>All that a run of load needs to know: whom to ask, what, how often, for how long. Plain values; nothing is read from
/// disk.</summary>
public sealed record LoadPlan
{
    /// <summary>Whom to ask; at least one.</summary>
    public required EquatableList<LoadTarget> Targets { get; init; }

    /// <summary>What may be asked; at least one. The index of a request here is its number everywhere else.</summary>
    public required EquatableList<RequestTemplate> Requests { get; init; }

    /// <summary>What a session is. None: each request is drawn by itself, by <see cref="RequestTemplate.Share"/>.</summary>
    public EquatableList<LoadJourney> Journeys { get; init; } = [];

    /// <summary>Rows of values for gaps.</summary>
    public EquatableList<DataTable> Data { get; init; } = [];

    /// <summary>Values that stay the same for the whole run, by the name of their gaps: what came from the environment, for
    /// instance.</summary>
    public EquatableMap<string> Values { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Closed model: users who wait for an answer, think, and ask again. Null: none.</summary>
    public UserLoad? Users { get; init; }

    /// <summary>Open model: requests that come whatever the answers do. Null: none.</summary>
    public ArrivalLoad? Arrivals { get; init; }

    /// <summary>Open model: visitors, each with one session. Null: none; needs journeys.</summary>
    public ArrivalLoad? Sessions { get; init; }

    /// <summary>Open model: recorded requests. Null: none.</summary>
    public RecordedLoad? Recorded { get; init; }

    /// <summary>How long requests and sessions begin, warm-up included; above zero.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What is meant to be sent before this time counts in the timeline, not in the result; shorter than
    /// <see cref="Duration"/>.</summary>
    public TimeSpan WarmUp { get; init; }

    /// <summary>How long answers are waited for after the end; null: as long as <see cref="ConnectionPlan.AnswerLimit"/>.</summary>
    public TimeSpan? Drain { get; init; }

    /// <summary>Protocol, limits and number of connections.</summary>
    public ConnectionPlan Connections { get; init; } = new();

    /// <summary>Whether each user keeps the cookies that it is given, and sends them back to the same target.</summary>
    public bool KeepsCookies { get; init; }

    /// <summary>Bytes of a body that are kept where a check or an extraction reads it; what is longer is cut there.</summary>
    public int MaxKeptBodyBytes { get; init; } = 1 << 20;

    /// <summary>Threads, each with its share of users, arrivals and connections; 0: one for each core that the process may use.</summary>
    public int Threads { get; init; }

    /// <summary>Whether a thread burns its core for the last 60 µs before a sending time, instead of sleeping: later by under 1 µs for a
    /// tenth of a
    /// core more.</summary>
    public bool SpinsBeforeSending { get; init; }

    /// <summary>Length of the intervals of the timeline; 100 ms or more.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Root of all chance: the same seed sends the same requests at the same instants, and lets users think as long.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Which of the runs of one seed, from 0: the simulator's replication of this number draws the same.</summary>
    public int Replication { get; init; }
}
