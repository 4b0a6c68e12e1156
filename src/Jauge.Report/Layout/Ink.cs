namespace Jauge.Report.Layout;

/// <summary>What a colour means; a page without colours prints them all alike.</summary>
public enum Ink
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>What the eye should find first.</summary>
    Strong,

    /// <summary>What may be skipped.</summary>
    Faint,

    /// <summary>A promise kept, a figure confirmed.</summary>
    Good,

    /// <summary>Something to look at.</summary>
    Caution,

    /// <summary>A contradiction, a wrong figure, an error.</summary>
    Bad,

    /// <summary>A mark that leads the eye: an arrow, a caret.</summary>
    Accent,
}
