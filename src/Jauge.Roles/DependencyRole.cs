namespace Jauge.Roles;

/// <summary>Something that a replica calls.</summary>
public sealed record DependencyRole
{
    /// <summary>Name of the component.</summary>
    public required string Name { get; init; }

    /// <summary>How it is spoken to.</summary>
    public required DependencyKind Kind { get; init; }

    /// <summary>Where it is, mostly its load balancer: <c>http://127.0.0.1:8080</c>, <c>postgres://user:pass@127.0.0.1:5432/db</c>,
    /// <c>mysql://user:pass@127.0.0.1:3306/db</c>, <c>redis://127.0.0.1:6379</c>. Null: the environment's <c>DATABASE_URL</c> or
    /// <c>REDIS_URL</c>.</summary>
    public string? Url { get; init; }

    /// <summary>Of a database: where calls that only read may go; null: to <see cref="Url"/>, too.</summary>
    public string? ReaderUrl { get; init; }

    /// <summary>Most connections of one replica; null: 100, what Npgsql and most drivers allow. Calls beyond wait, first come first
    /// served.</summary>
    public int? Pool { get; init; }

    /// <summary>How a database or a cache is made to spend what a call takes.</summary>
    public SpendingKind Spending { get; init; }

    /// <summary>Longest wait for a new connection; null: 2 s.</summary>
    public TimeSpan? ConnectTimeout { get; init; }

    /// <summary>Of a queue or another service with keys: the bearer token; null: none is sent.</summary>
    public string? Token { get; init; }
}
