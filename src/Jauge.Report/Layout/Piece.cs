namespace Jauge.Report.Layout;

/// <summary>A stretch of text in one ink.</summary>
/// <param name="Text">Without line breaks.</param>
/// <param name="Ink">How it is printed.</param>
public readonly record struct Piece(string Text, Ink Ink);
