namespace Jauge.Control.Resilience;

/// <summary>Admission by what is inside already.</summary>
public static class Admission
{
    /// <summary>Whether one more request is let in.</summary>
    /// <param name="options">Limits.</param>
    /// <param name="inFlight">Requests inside, waiting ones included; 0 or more.</param>
    /// <param name="servers">Requests served at the same time; 1 or more.</param>
    /// <param name="meanService">Mean service time; 0 or more.</param>
    /// <returns>Admitted where a place is free, queued where the expected wait is short enough, else rejected.</returns>
    /// <remarks>
    /// Expected wait: (requests ahead of it that do not fit + 1) · mean service time / servers; 0 while a server is free.
    /// </remarks>
    public static Entry Decide(AdmissionOptions options, int inFlight, int servers, TimeSpan meanService)
    {
        if (inFlight >= options.MaxInFlight)
            return Entry.Rejected;
        if (inFlight < servers)
            return Entry.Admitted;
        var wait = meanService * (inFlight - servers + 1) / servers;
        return options.MaxWait is { } most && wait > most ? Entry.Rejected : Entry.Queued;
    }
}
