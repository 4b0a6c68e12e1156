namespace Jauge.Rehearsal.Processes;

/// <summary>A signal that asks a program to end, by its Linux number.</summary>
public enum StopSignal
{
    /// <summary>SIGINT: PostgreSQL's fast stop.</summary>
    Interrupt = 2,

    /// <summary>SIGQUIT: PostgreSQL's immediate stop, nginx's graceful one.</summary>
    Quit = 3,

    /// <summary>SIGUSR1: HAProxy's soft stop.</summary>
    User1 = 10,

    /// <summary>SIGTERM: what nearly everything understands.</summary>
    Terminate = 15,
}
