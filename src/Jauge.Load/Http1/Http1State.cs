namespace Jauge.Load.Http1;

/// <summary>Where in an answer its reader is.</summary>
internal enum Http1State : byte
{
    /// <summary>Before the status line.</summary>
    Status,

    /// <summary>Between header fields.</summary>
    Fields,

    /// <summary>In a body of known length.</summary>
    Fixed,

    /// <summary>In a body that ends with the connection.</summary>
    UntilEnd,

    /// <summary>Before a chunk.</summary>
    ChunkSize,

    /// <summary>In a chunk.</summary>
    ChunkData,

    /// <summary>Behind a chunk.</summary>
    ChunkEnd,

    /// <summary>Behind the last chunk.</summary>
    Trailer,

    /// <summary>It is whole.</summary>
    Done,

    /// <summary>It is not HTTP.</summary>
    Bad,
}
