namespace Jauge.Simulation.Running;

/// <summary>What a call does beside taking time; tested at once where it begins and ends.</summary>
[Flags]
internal enum RowTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It locks a row.</summary>
    Locks = 1,

    /// <summary>It leaves a message behind.</summary>
    Sends = 2,

    /// <summary>It changes what readers will read.</summary>
    Writes = 4,

    /// <summary>It looks something up in a cache that fills.</summary>
    Warms = 8,

    /// <summary>It makes no calls, and whoever makes it waits for it and tries it once, with nothing in between.</summary>
    Leaf = 16,

    /// <summary>A group that its caller goes through by itself, call after call.</summary>
    Inline = 32,
}
