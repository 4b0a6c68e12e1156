namespace Jauge.Roles;

/// <summary>How a database or a cache is made to spend the time that a call takes.</summary>
public enum SpendingKind
{
    /// <summary>By real work: a loop inside the server that burns so much CPU, counted out once on this machine by <c>stand-in prepare</c>.
    /// What its cores cannot do then queues there, as it would.</summary>
    Work,

    /// <summary>By waiting: the server sleeps (a database) or the caller does (a cache). The server's CPU stays free; connections and locks
    /// are held.</summary>
    Delay,

    /// <summary>Not at all: a real, small query, which takes what it takes.</summary>
    None,
}
