namespace Jauge.Report.Layout;

/// <summary>Text dipped in ink.</summary>
public static class Inks
{
    /// <summary>The text in an ink.</summary>
    public static Phrase In(this string text, Ink ink) => new([new Piece(text, ink)]);

    /// <summary>The whole phrase in one ink, whatever its pieces had.</summary>
    public static Phrase In(this Phrase phrase, Ink ink)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return new([.. phrase.Pieces.Select(p => p with { Ink = ink })]);
    }

    /// <summary>The text in <see cref="Ink.Strong"/>.</summary>
    public static Phrase Strong(this string text) => text.In(Ink.Strong);

    /// <summary>The text in <see cref="Ink.Faint"/>.</summary>
    public static Phrase Faint(this string text) => text.In(Ink.Faint);
}
