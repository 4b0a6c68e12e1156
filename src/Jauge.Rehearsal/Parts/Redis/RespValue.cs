using Jauge.Core;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>What Redis answers.</summary>
/// <param name="Text">A word or a text; null where there is nothing, or for a list.</param>
/// <param name="Number">A whole number, where it is one.</param>
/// <param name="Items">A list; empty for anything else.</param>
/// <param name="IsError">Whether the command was refused; the text says why, its first word is the kind (<c>MOVED</c>,
/// <c>CLUSTERDOWN</c>).</param>
public sealed record RespValue(string? Text, long? Number, EquatableList<RespValue> Items, bool IsError)
{
    /// <summary>The text.</summary>
    /// <exception cref="RedisException">It is a refusal.</exception>
    public string? Required() => IsError ? throw new RedisException(Text!) : Text;
}
