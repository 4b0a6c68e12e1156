using Jauge.Core;

namespace Jauge.Report.Layout;

/// <summary>A line of text in several inks.</summary>
/// <param name="Pieces">In reading order.</param>
public sealed record Phrase(EquatableList<Piece> Pieces)
{
    /// <summary>No text at all.</summary>
    public static Phrase Empty { get; } = new([]);

    /// <summary>Columns that it takes on a terminal.</summary>
    public int Width => Pieces.Sum(p => TextWidth.Of(p.Text));

    /// <summary>Whether there is nothing to print.</summary>
    public bool IsEmpty => Pieces.All(p => p.Text.Length == 0);

    /// <summary>Text in ordinary ink.</summary>
    public static implicit operator Phrase(string text) => new([new Piece(text, Ink.Plain)]);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static Phrase FromString(string text) => text;

    /// <summary>One after the other.</summary>
    public static Phrase operator +(Phrase a, Phrase b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return new([.. a.Pieces, .. b.Pieces]);
    }

    /// <inheritdoc cref="op_Addition"/>
    public static Phrase Add(Phrase a, Phrase b) => a + b;

    /// <summary>The text without its inks.</summary>
    public override string ToString() => string.Concat(Pieces.Select(p => p.Text));
}
