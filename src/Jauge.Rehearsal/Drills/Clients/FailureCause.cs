using System.Data.Common;
using System.Net.Sockets;
using Jauge.MariaDb;

namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>Names causes, so that a thousand failures become three lines.</summary>
public static class FailureCause
{
    /// <summary><c>timeout</c>, <c>connection refused</c>, <c>SQLSTATE 25006</c>, <c>MariaDB 1290</c>, <c>HTTP 503</c>, else the
    /// exception's name.</summary>
    public static string Of(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (Named(inner) is { } name) return name;
        }

        return failure.GetType().Name;
    }

    private static string? Named(Exception failure) => failure switch
    {
        OperationCanceledException or TimeoutException => "timeout",
        HttpRequestException { StatusCode: { } status } => $"HTTP {(int)status}",
        DbException { SqlState: { Length: > 0 } state } => $"SQLSTATE {state}",
        MariaDbException refusal => $"MariaDB {refusal.Code}",
        SocketException socket => Socket(socket.SocketErrorCode),
        EndOfStreamException or HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => "connection closed",
        _ => null,
    };

    private static string Socket(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "connection refused",
        SocketError.ConnectionReset => "connection reset",
        SocketError.TimedOut => "timeout",
        _ => error.ToString(),
    };
}
