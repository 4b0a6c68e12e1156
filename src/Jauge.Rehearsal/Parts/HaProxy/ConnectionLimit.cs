namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>How many clients a limit of open files allows.</summary>
/// <remarks>Each client costs two sockets, each server a check. Asked for more, HAProxy stops at its start ("Cannot raise FD limit"), and
/// <c>haproxy -c</c> does not see it (measured with 2.6.12 on Debian 12, 2026-11).</remarks>
public static class ConnectionLimit
{
    /// <summary>Sockets of its own: listeners, runtime interface, pipes, checks of servers that come later.</summary>
    private const int Reserve = 400;

    private const int MostUseful = 20_000;

    /// <summary>Clients at once.</summary>
    /// <param name="openFiles">What <c>ulimit -Hn</c> says.</param>
    /// <returns>From 1 to 20,000: more is not needed on one machine.</returns>
    public static int Of(long openFiles) => (int)Math.Clamp((openFiles - Reserve) / 2, 1, MostUseful);
}
