using Jauge.Core;

namespace Jauge.Catalog.Yaml;

/// <summary>A value without parts: text as it is meant, quotes, escapes and folding undone. What type it has is the binder's
/// business.</summary>
public sealed record YamlScalar : YamlNode
{
    /// <summary>A value read at <paramref name="span"/>.</summary>
    public YamlScalar(string value, bool isPlain, SourceSpan span) : base(span) => (Value, IsPlain) = (value, isPlain);

    /// <summary>At most <see cref="YamlLimits.ScalarChars"/> characters.</summary>
    public string Value { get; init; }

    /// <summary>False where the author quoted the value or wrote it as a block: then <c>'true'</c> and <c>'~'</c> are text.</summary>
    public bool IsPlain { get; init; }

    /// <summary>True for nothing, <c>~</c> and <c>null</c>, unquoted: in an override it removes the key.</summary>
    public bool IsNull => IsPlain && (Value is "" or "~" or "null" or "Null" or "NULL");
}
