using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Spec.Values;

/// <summary>An expression as it stands in the file, already parsed.</summary>
/// <param name="Text">The text as written.</param>
/// <param name="Expression">Its syntax tree.</param>
public sealed record ExpressionText(string Text, Expression Expression)
{
    /// <inheritdoc/>
    public bool Equals(ExpressionText? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The text as written.</summary>
    public override string ToString() => Text;
}
