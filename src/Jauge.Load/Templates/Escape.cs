namespace Jauge.Load.Templates;

/// <summary>What of a value cannot stand where it is written.</summary>
internal enum Escape : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>In a path, spaces, control characters and what is not ASCII: percent-encoded.</summary>
    Path,

    /// <summary>In a header, control characters: left out, so that no value can add a header.</summary>
    Header,
}
