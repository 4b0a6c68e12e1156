namespace Jauge.Roles;

/// <summary>A row lock that a call takes with <c>SELECT … FOR UPDATE</c>.</summary>
public sealed record LockRole
{
    /// <summary>Name of the described table; calls that name the same one share its rows, from whatever component.</summary>
    public required string Table { get; init; }

    /// <summary>Rows to choose from; 1 or more.</summary>
    public required int Rows { get; init; }

    /// <summary>Share of the calls that want the first row, from 0 to 1; 0: all rows are equal.</summary>
    public double Hottest { get; init; }

    /// <summary>Whether the transaction goes on until the request is done, further calls to the same database included; otherwise it ends
    /// with the call.</summary>
    public bool UntilEnd { get; init; }
}
