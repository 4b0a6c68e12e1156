namespace Jauge.Dynamics;

/// <summary>How a component serves calls in the model.</summary>
public enum StationKind
{
    /// <summary>Replicas of a program: slots, cores, a queue.</summary>
    Replicas,

    /// <summary>One primary that takes all calls but those that readers answer, with its cores and its connections; standbys only stand
    /// by.</summary>
    Primary,

    /// <summary>Every call takes its stated time, however many there are.</summary>
    Delay,

    /// <summary>Every call takes its stated time, so many at once; the others wait.</summary>
    Limited,
}
